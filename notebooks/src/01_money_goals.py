# ---
# jupyter:
#   finlit:
#     sittings: [35, 25]
#     exercise_minutes: 15
#     audience:
#       en: for the one who works abroad and the one at home, together
#       id: untuk yang bekerja di luar negeri dan yang di rumah, berdua
#     now:
#       en: works abroad "until it is enough"
#       id: bekerja di luar negeri "sampai cukup"
#     then:
#       en: has three goals with price and date, agreed by both and on the wall in both homes
#       id: punya tiga tujuan dengan harga dan tanggal, disepakati berdua, tertempel di dinding kedua rumah
#     goals:
#       en:
#         - Name three goals, each with its price and its date.
#         - Turn a goal into an amount a month.
#         - Put the goals in order together, one of them in the earner's own name.
#         - Change the plan when life changes.
#       id:
#         - Menyebut tiga tujuan, masing-masing dengan harga dan tanggal.
#         - Mengubah tujuan menjadi jumlah tiap bulan.
#         - Mengurutkan tujuan berdua, satu di antaranya atas nama yang bekerja.
#         - Mengubah rencana saat hidup berubah.
#     needs: []
#     terms: [financial_goal, goal_tree, savings, inflation, joint_decision]
#     competencies: [planning-and-managing, money-and-transactions]
#     themes: [financial-education, remittance, gender]
#     paths: [prospective, home, joint, officer]
#     data: [exchange_rates]
#     own_tool: goal-tree
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Laila, sex: woman, earns: true, decides: true, speaks: false, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Pak Karto, sex: man, earns: false, decides: true, speaks: false, cares: false}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## Two clocks, and where you stand
#
# Draw two clocks, one for each home. Write into them what each of you does on a usual day: work, meals, school,
# sleep. Then look for one time when both are free. That is when you talk about money, not in a hurry.
#
# Now raise your card. **Which stage are you in?**
#
# - **A.** We are paying the debt of leaving.
# - **B.** We send money for school, food and health.
# - **C.** We save to come home.
#
# No stage is better than another. It only tells which goal comes first today.

# %% [markdown] lang="id" block="kept" en="5756a7ac"
# ## Dua jam dinding, dan posisi Anda sekarang
#
# Gambarlah dua jam dinding, satu untuk setiap rumah. Tulis kegiatan Anda pada hari biasa: kerja, makan, sekolah,
# tidur. Lalu cari satu waktu ketika keduanya senggang. Itulah waktu untuk bicara soal uang, tanpa buru-buru.
#
# Sekarang angkat kartu. **Anda sedang di tahap mana?**
#
# - **A.** Kami sedang membayar utang biaya berangkat.
# - **B.** Kami mengirim uang untuk sekolah, makan, dan kesehatan.
# - **C.** Kami menabung untuk pulang.
#
# Tidak ada tahap yang lebih baik. Ini hanya menunjukkan tujuan mana yang didahulukan hari ini.

# %% [markdown] lang="en" block="story"
# ## "Until it is enough"
#
# It is Sunday evening. {migrant}, a {work} in {abroad}, calls home. In {district}, {relative} holds the phone so
# that both children can see. {relative} cares for them, and repairs bicycles in between.
#
# "When are you coming home?" asks Ayu, who is 12.
#
# "When it is enough," says {migrant}.
#
# "Enough for what?" asks Ayu.
#
# Nobody knows what to say. After the call, {migrant} and {relative} each take a sheet of paper and write three
# goals. Then they compare. One goal is on both sheets. Two are not.
#
# *This family is made up, and so are its sums.*

# %% [markdown] lang="id" block="story" en="35035188"
# ## "Sampai cukup"
#
# Minggu malam. {migrant}, {work} di {abroad}, menelepon ke rumah. Di {district}, {relative} memegang HP supaya
# kedua anak bisa ikut melihat. {relative} mengasuh mereka, sambil menerima servis sepeda.
#
# "Kapan pulang?" tanya Ayu, 12 tahun.
#
# "Kalau sudah cukup," jawab {migrant}.
#
# "Cukup untuk apa?" tanya Ayu.
#
# Tidak ada yang bisa menjawab. Setelah telepon ditutup, {migrant} dan {relative} masing-masing mengambil kertas.
# Mereka menulis tiga tujuan, lalu mencocokkannya. Satu tujuan sama. Dua lagi berbeda.
#
# *Keluarga ini contoh buatan, begitu juga angkanya.*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# These are the three goals on which the two agree in the end:
#
# | Goal | Whose | Price today | In how many months | Saved already |
# |---|---|---|---|---|
# | A. School for Ayu | the family's | Rp24,000,000 | 20 | Rp0 |
# | B. A repair stall at the market | shared | Rp36,000,000 | 16 | Rp6,000,000 |
# | C. A sewing machine and a course | {migrant}'s own | Rp7,500,000 | 15 | Rp0 |
#
# Rp2,600,000 a month can be laid aside. Do not calculate and do not talk yet.
#
# 1. How much a month does goal A take?
# 2. Is there enough for all three at once?
# 3. Which of the three would you put first?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="fbe2c5db"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Inilah tiga tujuan yang akhirnya mereka sepakati:
#
# | Tujuan | Milik siapa | Harga hari ini | Dalam berapa bulan | Sudah ada |
# |---|---|---|---|---|
# | A. Sekolah Ayu | keluarga | Rp24.000.000 | 20 | Rp0 |
# | B. Kios servis sepeda di pasar | bersama | Rp36.000.000 | 16 | Rp6.000.000 |
# | C. Mesin jahit dan kursusnya | {migrant} sendiri | Rp7.500.000 | 15 | Rp0 |
#
# Yang bisa disisihkan Rp2.600.000 sebulan. Jangan menghitung dan jangan bicara dulu.
#
# 1. Berapa rupiah sebulan untuk tujuan A?
# 2. Cukupkah untuk ketiganya sekaligus?
# 3. Tujuan mana yang Anda dahulukan?
#
# Sekarang saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="pause"
# ## Until next time: ask the price
#
# A money goal without a price is a wish. Before the next meeting, one of you asks the real price of each goal: at the
# school, at the shop, from the mason. Write down whom you asked and on which day.
#
# The other one counts: how much can we really lay aside each month?

# %% [markdown] lang="id" block="pause" en="20c73bcb"
# ## Sampai pertemuan berikutnya: tanyakan harganya
#
# Tujuan keuangan tanpa harga baru sebatas keinginan. Sebelum pertemuan berikutnya, satu orang menanyakan harga yang
# sebenarnya: ke sekolah, ke toko, ke tukang. Catat bertanya kepada siapa dan hari apa.
#
# Yang lain menghitung: berapa yang benar-benar bisa kita sisihkan tiap bulan?

# %% [markdown] lang="en" block="tool"
# ## Look at the tree together
#
# Run the box below: click it, then press **Shift + Enter**. The three goals of the story are in it. One fruit
# after the other ripens as the months pass.
#
# 1. Read the big number aloud. Is it more than Rp2,600,000?
# 2. Read the safe choice. In which month is the last goal reached, one after the other?
# 3. Give goal B more months until all three fit. Was it worth waiting?

# %% [markdown] lang="id" block="tool" en="769656de"
# ## Lihat pohonnya berdua
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Tiga tujuan tadi sudah ada di dalamnya. Buahnya
# matang satu per satu, bulan demi bulan.
#
# 1. Baca angka besarnya keras-keras. Lebih dari Rp2.600.000?
# 2. Baca pilihan amannya. Bila satu per satu, tujuan terakhir tercapai bulan ke berapa?
# 3. Tambah bulan untuk tujuan B sampai ketiganya muat. Apakah pantas ditunggu?

# %%
from finlit.widgets import show

school = {"price": 24000000, "months": 20, "owner": "family"}
stall = {"price": 36000000, "months": 16, "saved": 6000000}
sewing = {"price": 7500000, "months": 15, "owner": "own"}
show("goal-tree", lang=lang, free=2600000, goals=[school, stall, sewing])

# %% [markdown] lang="en" block="tool"
# ## A house, three years from now
#
# Yanti works in Hong Kong. She and her father, Pak Karto, want to rebuild the house. Today that costs Rp100,000,000.
# Rp10,000,000 is there, and they have 36 months. But bricks and wages rise. That is inflation: say 5% a
# year. Then the house costs Rp115,762,500 on the day they build.
#
# Guess how much a month that is, then run the box. Under **More choices**, set the price rise to 0. What changes?

# %% [markdown] lang="id" block="tool" en="259b4f33"
# ## Rumah, tiga tahun lagi
#
# Yanti bekerja di Hong Kong. Bersama ayahnya, Pak Karto, ia ingin memperbaiki rumah. Hari ini biayanya
# Rp100.000.000. Sudah ada Rp10.000.000, waktunya 36 bulan. Tetapi harga bata dan upah tukang naik. Itu inflasi:
# misalnya 5% setahun. Pada hari membangun nanti, biayanya Rp115.762.500.
#
# Tebak dulu berapa sebulan, lalu jalankan kotaknya. Di **Pilihan lain**, ubah kenaikan harga menjadi 0. Apa yang
# berubah?

# %%
from finlit.widgets import show

house = {"price": 100000000, "months": 36, "saved": 10000000, "price_rise": 5}
show("goal-tree", lang=lang, free=3000000, goals=[house])

# %% [markdown] lang="en" block="tool"
# ## When life changes, the plan changes
#
# Another couple, he abroad and she at home, save Rp30,000,000 for their daughter's school in 24 months. After 12 months
# Rp15,000,000 is there. Then he is ill and has no wage for three months. Now 9 months are left, and still Rp15,000,000
# is missing.
#
# Do you save more each month, or do you move the date? Run the box and try both.

# %% [markdown] lang="id" block="tool" en="a4c0fcc9"
# ## Hidup berubah, rencana ikut berubah
#
# Pasangan lain, suami di luar negeri dan istri di rumah, menabung Rp30.000.000 dalam 24 bulan untuk sekolah anak mereka.
# Setelah 12 bulan, sudah ada Rp15.000.000. Lalu suami sakit, dan tiga bulan tidak menerima gaji. Sekarang tinggal 9
# bulan, dan masih kurang Rp15.000.000.
#
# Menabung lebih banyak tiap bulan, atau mundurkan tanggalnya? Jalankan kotak ini dan coba keduanya.

# %%
from finlit.widgets import show

school = {"price": 30000000, "months": 9, "saved": 15000000, "owner": "family"}
show("goal-tree", lang=lang, free=1500000, goals=[school])

# %% [markdown] lang="en" block="paper"
# ## On paper: three goal cards
#
# Cut a sheet into three. Draw one goal on each piece, so that a child can see what it is. Fill in the back:
#
# | | Card 1 | Card 2 | Card 3 |
# |---|---|---|---|
# | What | ................ | ................ | ................ |
# | Whose: own, family, shared | ................ | ................ | ................ |
# | Price today, asked of whom | ................ | ................ | ................ |
# | Date | ................ | ................ | ................ |
# | Saved already | ................ | ................ | ................ |
# | **(Price - saved) : months** | ................ | ................ | ................ |
#
# Lay the cards on the table. Each of you puts them in order, without talking. Then agree on one order: a
# joint decision.

# %% [markdown] lang="id" block="paper" en="6955a420"
# ## Di kertas: tiga kartu tujuan
#
# Potong selembar kertas menjadi tiga. Gambar satu tujuan di setiap potong, supaya anak pun tahu itu apa. Isi
# bagian belakangnya:
#
# | | Kartu 1 | Kartu 2 | Kartu 3 |
# |---|---|---|---|
# | Apa | ................ | ................ | ................ |
# | Milik: sendiri, keluarga, bersama | ................ | ................ | ................ |
# | Harga hari ini, tanya siapa | ................ | ................ | ................ |
# | Tanggal | ................ | ................ | ................ |
# | Sudah ada | ................ | ................ | ................ |
# | **(Harga - yang ada) : bulan** | ................ | ................ | ................ |
#
# Letakkan kartu di meja. Masing-masing mengurutkannya tanpa bicara. Lalu sepakati satu urutan.
# Itulah keputusan bersama.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud
#
# In pairs. One of you is a cousin who wants to borrow the school money for a motorcycle. The other one answers:
#
# > "That money has a name and a date. It is on our wall. I cannot lend it."
#
# Say it kindly, and say it twice. Then change places. How did it feel to say no?

# %% [markdown] lang="id" block="aloud" en="07f6c5be"
# ## Ucapkan keras-keras
#
# Berpasangan. Satu orang menjadi sepupu yang mau meminjam uang sekolah untuk membeli motor. Yang lain menjawab:
#
# > "Uang itu sudah ada nama dan tanggalnya. Sudah tertempel di dinding kami. Maaf, tidak bisa dipinjam."
#
# Ucapkan dengan ramah, dua kali. Lalu bertukar peran. Bagaimana rasanya menolak?

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# The goal is reached. The contract still has one year to run. What now?
#
# - **A.** Stop our savings: we have earned a rest.
# - **B.** Sit down together and choose a new goal.
# - **C.** Send more home each month.
#
# *What each means.* A gives joy today, and the year leaves nothing behind. B keeps the habit, and the one who
# earns may choose this time. C helps if home lacks something; if not, it is gone without a name. Ask first what
# the year is for.

# %% [markdown] lang="id" block="life" en="f01db11e"
# ## Anda pilih yang mana?
#
# Tujuan sudah tercapai. Kontrak masih satu tahun lagi. Lalu bagaimana?
#
# - **A.** Menghentikan tabungan: kita sudah pantas beristirahat.
# - **B.** Duduk bersama dan memilih tujuan baru.
# - **C.** Mengirim lebih banyak ke rumah tiap bulan.
#
# *Artinya.* A senang hari ini, tetapi setahun itu tidak meninggalkan apa-apa. B menjaga kebiasaan, dan kali ini
# yang bekerja boleh memilih. C menolong bila rumah memang kekurangan; bila tidak, uangnya habis tanpa nama.
# Tanyakan dulu: setahun ini untuk apa?

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **A goal has a price, a date and both our names.**
#
# First what it costs and when. Then how much a month. Never the other way round.

# %% [markdown] lang="id" block="rule" en="8112dce3"
# ## Aturan yang kita ucapkan bersama
#
# > **Tujuan punya harga, tanggal, dan nama kita berdua.**
#
# Tanya dulu harganya dan kapan. Baru hitung berapa sebulan. Jangan dibalik.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put both names under it.
#
# - Our first goal is: ..................................................
# - It costs Rp .....................................................
# - We want it on: ......................................................
# - Each month we lay aside Rp .................... on day: .............
# - The goal in my own name is: .........................................
# - The three cards hang on the wall in both homes by: ..................
# - We look at them again on: ...........................................

# %% [markdown] lang="id" block="promise" en="7f09e269"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Tujuan pertama kami: ................................................
# - Harganya Rp .....................................................
# - Kami ingin tercapai tanggal: ........................................
# - Tiap bulan kami sisihkan Rp .................... pada tanggal: ......
# - Tujuan atas nama saya sendiri: ......................................
# - Tiga kartu tertempel di dinding kedua rumah paling lambat: ..........
# - Kami melihatnya lagi pada tanggal: ..................................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Questions about working abroad: {service_centre}, or {village_office}.
# - Anything that cannot wait, day and night: {hotline}.
# - A goal may be to be safe. If someone takes your money or hurts you: {women_shelter}, {women_shelter_phone}.
#   You decide what you tell, and to whom.

# %% [markdown] lang="id" block="turn" en="9ac74f1b"
# ## Tempat bertanya
#
# - Soal kerja di luar negeri: {service_centre}, atau {village_office}.
# - Yang mendesak, siang atau malam: {hotline}.
# - Tujuan boleh juga: hidup aman. Bila ada yang mengambil uang Anda atau menyakiti Anda: {women_shelter},
#   {women_shelter_phone}. Anda sendiri yang memutuskan mau bercerita apa, dan kepada siapa.

# %% [markdown] lang="en" block="planner"
# ## Page 1 of our plan: goals
#
# 1. Goal A is [goal_a: ........................], in the name of [goal_a_owner: ........................]
# 2. Its price is Rp [goal_a_price: ........................], asked on [goal_a_asked: ........................]
# 3. We want it on [goal_a_day: ........................], that is in [goal_a_months: ............] months.
# 4. Saved already Rp [goal_a_saved: ........................]; a month Rp [goal_a_monthly: ........................]
# 5. Goal B is [goal_b: ........................]; price Rp [goal_b_price: ....................]; date [goal_b_day: ................]
# 6. Goal C is [goal_c: ........................]; price Rp [goal_c_price: ....................]; date [goal_c_day: ................]
# 7. All three together take Rp [goals_monthly: ........................] a month.
# 8. We can lay aside Rp [free: ........................] a month, so first comes goal [first_goal: ............]

# %% [markdown] lang="id" block="planner" en="04d034f3"
# ## Halaman 1 rencana kami: tujuan
#
# 1. Tujuan A: [goal_a: ........................], atas nama [goal_a_owner: ........................]
# 2. Harganya Rp [goal_a_price: ........................], ditanyakan tanggal [goal_a_asked: ........................]
# 3. Kami ingin tercapai tanggal [goal_a_day: ........................], jadi [goal_a_months: ............] bulan lagi.
# 4. Sudah ada Rp [goal_a_saved: ........................]; sebulan Rp [goal_a_monthly: ........................]
# 5. Tujuan B: [goal_b: ........................]; harga Rp [goal_b_price: ....................]; tanggal [goal_b_day: ................]
# 6. Tujuan C: [goal_c: ........................]; harga Rp [goal_c_price: ....................]; tanggal [goal_c_day: ................]
# 7. Ketiganya perlu Rp [goals_monthly: ........................] sebulan.
# 8. Kami bisa menyisihkan Rp [free: ........................] sebulan, jadi yang pertama tujuan [first_goal: ............]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring:** three cards A, B, C for each person; goal cards and coloured pens; one sheet per family; a calculator
# for each pair. Before the day, ask at {market} what a sewing machine costs, and at {village_office} who lends a
# hall.
#
# | Minute | Sitting 1 | |
# |---|---|---|
# | 0-7 | two clocks | each draws alone, then the pair |
# | 7-12 | stage card | count A, B, C aloud; note it for the choice of lessons |
# | 12-17 | story | two voices read it; stop after "Enough for what?" and let it be quiet |
# | 17-22 | guess | alone, on paper; do not correct |
# | 22-32 | goal cards | draw, no prices yet |
# | 32-35 | homework | who asks which price, where |
#
# | Minute | Sitting 2 | |
# |---|---|---|
# | 0-3 | prices that were asked | nobody is blamed who could not |
# | 3-13 | goal tree in pairs | the one who held the phone last time reads today |
# | 13-18 | cards in order | each alone, then one order |
# | 18-21 | aloud | every pair says no twice |
# | 21-25 | life question, rule, promise | date of the call |
#
# The exercise comes after that, 15 minutes, or at home.
#
# **Observe:** Who names the first goal? Has the one who earns a goal of her or his own? Who writes?
#
# **Common answers:** "Rp30,000,000 in two years is fifteen million": that is a year's part; ask for the month. "We
# save what is left": ask what the goal costs first. "Prices will be the same": ask the price of rice two years ago.
# "The rupiah is weak, so the goal is near": only for those who hold foreign money. At the rates of 2025,
# Rp30,000,000 was HK\$14,193; on 30 October 2026 it was HK\$12,969. In wages of HK\$5,100 that is 2.8, then 2.5.
# Rupiah in a drawer did not change.
#
# **No power:** 24 beans on a row of 24 squares are the months; each bean is Rp1,250,000.

# %% [markdown] lang="id" block="trainer" en="1503c5b1"
# ## Untuk pelatih
#
# **Bawa:** tiga kartu A, B, C untuk setiap orang; kartu tujuan dan pensil warna; satu lembar per keluarga;
# kalkulator untuk setiap pasangan. Sebelum hari itu, tanyakan harga mesin jahit di {market}, dan tanyakan tempat
# pertemuan ke {village_office}.
#
# | Menit | Pertemuan 1 | |
# |---|---|---|
# | 0-7 | dua jam dinding | menggambar sendiri, lalu berdua |
# | 7-12 | kartu tahap | hitung A, B, C; catat untuk memilih pelajaran |
# | 12-17 | cerita | dibaca dua suara; berhenti setelah "Cukup untuk apa?", biarkan hening |
# | 17-22 | tebak | sendiri, di kertas; jangan dibetulkan |
# | 22-32 | kartu tujuan | digambar, belum ada harga |
# | 32-35 | tugas rumah | siapa menanyakan harga apa, di mana |
#
# | Menit | Pertemuan 2 | |
# |---|---|---|
# | 0-3 | harga yang sudah ditanyakan | yang belum sempat tidak disalahkan |
# | 3-13 | pohon tujuan berdua | yang kemarin memegang HP, hari ini membaca |
# | 13-18 | mengurutkan kartu | masing-masing dulu, lalu satu urutan |
# | 18-21 | ucapkan | setiap pasangan menolak dua kali |
# | 21-25 | pertanyaan hidup, aturan, janji | tanggal menelepon |
#
# Setelah itu latihan, 15 menit, atau dikerjakan di rumah.
#
# **Perhatikan:** Siapa yang pertama menyebut tujuan? Apakah yang bekerja punya tujuan sendiri? Siapa yang menulis?
#
# **Jawaban yang sering muncul:** "Rp30.000.000 dua tahun, jadi lima belas juta": itu untuk setahun; tanyakan untuk
# sebulan. "Menabung dari sisa saja": tanyakan dulu harga tujuannya. "Harganya tetap": tanyakan harga beras dua
# tahun lalu. "Rupiah melemah, jadi tujuan makin dekat": hanya bagi yang memegang uang asing. Dengan kurs 2025,
# Rp30.000.000 sama dengan HK\$14.193; pada 30 Oktober 2026 sama dengan HK\$12.969. Dihitung dalam upah HK\$5.100: dulu
# 2,8 bulan upah, lalu 2,5. Rupiah di laci tidak berubah.
#
# **Tanpa listrik:** 24 biji kacang di atas 24 kotak menjadi bulan; setiap biji berarti Rp1.250.000.

# %% [markdown] lang="en" block="radio"
# ## One minute on air
#
# Good morning, {district}. "When are you coming home?" asks a child on the phone. "When it is enough," says the
# voice from far away. "Enough for what?" asks the child.
#
# Every family can answer that tonight. Take a sheet of paper. Write three goals: one for
# the family, one for both, and one for the person who earns. Beside each goal write its price, not guessed but
# asked: at the school, at {market}, from the mason. And write the date.
#
# Then count: the price, less what is saved, divided by the months. It need not be exact, only written. Is it more
# than you have? Then move the date, or choose one goal first. Both decide.
#
# Hang the sheet on the wall in both homes. A goal has a price, a date and both our names.
#
# Questions? Ask at {village_office}, free.

# %% [markdown] lang="id" block="radio" en="b23e28c7"
# ## Satu menit di radio
#
# Selamat pagi, {district}. "Kapan pulang?" tanya seorang anak lewat telepon. "Kalau sudah cukup," jawab suara dari
# jauh. "Cukup untuk apa?" tanya anak itu.
#
# Pertanyaan bagus, dan setiap keluarga bisa menjawabnya malam ini. Ambil selembar kertas. Tulis tiga tujuan: satu
# untuk keluarga, satu milik berdua, dan satu milik yang bekerja. Di sebelahnya tulis harga. Jangan dikira-kira,
# tanyakan: ke sekolah, ke {market}, ke tukang. Tulis juga tanggalnya.
#
# Lalu hitung: harga, dikurangi uang yang sudah ada, dibagi jumlah bulan. Sekarang Anda tahu perlu berapa sebulan.
# Tidak harus langsung tepat, yang penting tertulis. Lebih besar daripada yang ada? Mundurkan tanggalnya, atau
# dahulukan satu tujuan. Putuskan berdua.
#
# Tempel kertas itu di dinding, di kedua rumah. Tujuan punya harga, tanggal, dan nama kita berdua.
#
# Ada pertanyaan? Datang saja ke {village_office}, gratis. Selamat berbincang malam ini.

# %% [markdown] lang="en" block="talkshow"
# ## Thirty minutes on air
#
# **Host** of {radio_station}. **Guest:** a woman or man from {district} who came home with a goal reached; with
# her or him somebody from {service_centre}.
#
# | Minute | What |
# |---|---|
# | 0-3 | The minute script. Then the host asks listeners: "What are you saving for? Send one word." |
# | 3-10 | The guest tells: the goal, the price, the date, what went wrong, what they changed. |
# | 10-14 | Together on air: Rp30,000,000 in 24 months. Listeners count along: Rp1,250,000 a month. |
# | 14-18 | First call: "My husband says one goal, I say another. Who is right?" Both write three, one is shared. |
# | 18-22 | Second call: "We save what is left, and nothing is ever left." First the price, then the month. |
# | 22-26 | Third call: "Our house got dearer while we saved." Ask the price again every year. |
# | 26-30 | The rule, said by all. The number to ring: {hotline}. |
#
# **Not on air:** what anybody earns or owes, names of callers, "you should have", a promise that more money will
# come. If a caller tells of violence, take the call off air and give {women_shelter_phone}.

# %% [markdown] lang="id" block="talkshow" en="2a6d6b68"
# ## Tiga puluh menit di radio
#
# **Pembawa acara** dari {radio_station}. **Tamu:** perempuan atau laki-laki dari {district} yang pulang dengan
# tujuan tercapai; didampingi petugas {service_centre}.
#
# | Menit | Apa |
# |---|---|
# | 0-3 | Naskah satu menit. Lalu pembawa acara bertanya: "Anda menabung untuk apa? Kirim satu kata." |
# | 3-10 | Tamu bercerita: tujuan, harga, tanggal, apa yang meleset, apa yang diubah. |
# | 10-14 | Menghitung bersama: Rp30.000.000 dalam 24 bulan. Pendengar ikut: Rp1.250.000 sebulan. |
# | 14-18 | Telepon pertama: "Suami bilang ini, saya bilang itu. Siapa benar?" Tulis tiga, satu milik bersama. |
# | 18-22 | Telepon kedua: "Kami menabung dari sisa, dan tidak pernah ada sisa." Harga dulu, baru hitung sebulan. |
# | 22-26 | Telepon ketiga: "Selama kami menabung, harga rumah naik." Tanyakan lagi harganya setiap tahun. |
# | 26-30 | Aturan, diucapkan bersama. Nomor yang bisa dihubungi: {hotline}. |
#
# **Jangan di udara:** gaji atau utang seseorang, nama penelepon, kalimat "seharusnya Anda", janji bahwa uang akan
# bertambah. Bila penelepon bercerita tentang kekerasan, alihkan dari siaran dan beri nomor {women_shelter_phone}.

# %% [markdown] lang="en" block="hall"
# ## In the hall: 60 minutes without computers
#
# Everybody has three cards: A, B, C. One person per row counts.
#
# **Question 1.** Rp30,000,000 in 24 months: how much a month? **A** Rp15,000,000. **B** Rp1,250,000.
# **C** Whatever is left. *Right: B.*
#
# **Question 2.** A stall costs Rp45,000,000, Rp9,000,000 is saved, 18 months are left. How much a month?
# **A** Rp2,000,000. **B** Rp2,500,000. **C** Rp3,000,000. *Right: A. Who holds up B has forgotten what is saved.*
#
# **Question 3.** Whose goals belong on the wall? **A** Those of the one who earns. **B** Those of the one at home.
# **C** One of each, and one shared. *Best: C.*
#
# **Demonstration: the fruit tree.** Ten people stand in a row; each holds a sheet with a fruit. The hall counts the
# months aloud. The fruits turn round one by one. At month 12 call "no wage!": for three months nobody turns. Ask:
# who pays more, or do we wait?
#
# **The figure to hold beside it:** the minimum wage in {district} is {minimum_wage} a month. How many months of it
# is your first goal?
#
# **Number to keep:** {hotline}.
#
# | Row | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Women | Men |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="id" block="hall" en="932ffabe"
# ## Di aula: 60 menit tanpa komputer
#
# Setiap orang memegang tiga kartu: A, B, C. Satu orang di setiap baris menghitung.
#
# **Pertanyaan 1.** Rp30.000.000 dalam 24 bulan: berapa sebulan? **A** Rp15.000.000. **B** Rp1.250.000.
# **C** Seadanya sisa. *Yang benar: B.*
#
# **Pertanyaan 2.** Kios berharga Rp45.000.000, sudah ada Rp9.000.000, tinggal 18 bulan. Berapa sebulan?
# **A** Rp2.000.000. **B** Rp2.500.000. **C** Rp3.000.000. *Yang benar: A. Yang mengangkat B lupa uang yang ada.*
#
# **Pertanyaan 3.** Tujuan siapa yang ditempel di dinding? **A** Tujuan yang bekerja. **B** Tujuan yang di rumah.
# **C** Satu dari masing-masing, dan satu milik bersama. *Yang terbaik: C.*
#
# **Peragaan: pohon buah.** Sepuluh orang berdiri berjajar; masing-masing memegang gambar buah. Seluruh aula
# menghitung bulan keras-keras. Buah dibalik satu per satu. Pada bulan 12, serukan "tidak ada gaji!": tiga bulan
# tidak ada yang membalik. Tanyakan: menambah tiap bulan, atau menunggu?
#
# **Angka pembanding:** upah minimum di {district} {minimum_wage} sebulan. Tujuan pertama Anda sama dengan berapa
# bulan upah itu?
#
# **Nomor yang disimpan:** {hotline}.
#
# | Baris | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Perempuan | Laki-laki |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="en" block="sunday"
# ## On Sunday in the park
#
# Bring chalk and 24 pebbles. Draw 24 squares on the ground, one for each month. Each person lays a leaf on the month
# of her or his goal and says what it is. Those who have the same month talk together. Everybody sends one message
# home before leaving: "What does it cost? Please ask this week."

# %% [markdown] lang="id" block="sunday" en="434a6ed1"
# ## Hari Minggu di taman
#
# Bawa kapur dan 24 kerikil. Gambar 24 kotak di tanah, satu untuk setiap bulan. Setiap orang meletakkan daun di bulan
# tujuannya, lalu menyebut tujuannya. Yang bulannya sama mengobrol bersama. Sebelum pulang, semua mengirim satu pesan
# ke rumah: "Berapa harganya? Tolong tanyakan minggu ini."
