# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for the one who runs the household, and for the one who sends
#       id: untuk yang mengatur uang di rumah, dan untuk yang mengirim
#     now:
#       en: looks at the usual month, and the usual month looks fine
#       id: hanya melihat bulan biasa, dan bulan biasa tampak aman
#     then:
#       en: knows the hungry months of the year and saves for them every month
#       id: tahu bulan paceklik dalam setahun dan menabung untuk itu setiap bulan
#     goals:
#       en:
#         - List everything that comes in and goes out in a month.
#         - Tell apart what is fixed, what changes and what comes once a year.
#         - Find the hungry months, and what to lay aside for them.
#         - Choose together one thing that changes this month.
#       id:
#         - Mencatat semua uang yang masuk dan keluar dalam sebulan.
#         - Membedakan yang tetap, yang berubah, dan yang datang setahun sekali.
#         - Menemukan bulan paceklik, dan berapa yang disisihkan untuk itu.
#         - Memilih bersama satu hal yang diubah bulan ini.
#     needs: [1]
#     terms: [income, expense, fixed_expense, variable_expense, irregular_expense, surplus, deficit, cash_flow]
#     competencies: [money-and-transactions, planning-and-managing]
#     themes: [financial-education, remittance, gender]
#     paths: [abroad, home, officer]
#     data: []
#     own_tool: season-calendar
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Bu Ningsih, sex: woman, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Laila, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: true, cares: false}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to your promise?
#
# Last time you chose three goals with price and date. Draw one face on your card, or raise it:
#
# - 🙂 The prices are asked, and the cards hang on the wall.
# - 😐 A part is done.
# - 🙁 Not yet.
#
# The third face is no shame. Say one thing that stood in the way, and who can help with it this week.

# %% [markdown] lang="id" block="kept" en="75d65928"
# ## Bagaimana janji yang lalu?
#
# Waktu itu Anda memilih tiga tujuan dengan harga dan tanggal. Gambar satu wajah di kartu, atau angkat kartunya:
#
# - 🙂 Harganya sudah ditanyakan, kartunya sudah tertempel.
# - 😐 Sebagian sudah.
# - 🙁 Belum.
#
# Wajah ketiga bukan hal yang memalukan. Sebutkan satu penghalangnya, dan siapa yang bisa membantu minggu ini.

# %% [markdown] lang="en" block="story"
# ## Twelve plates on the floor
#
# {relative} has written down a whole month. "Rp4,200,000 came in, Rp3,800,000 went out," {relative} says on the phone.
# "Rp400,000 is left! In a year that is almost five million." {migrant} is pleased too.
#
# Bu Ningsih says nothing. She lays twelve plates on the floor, one for each month, and puts beans on them. Then she
# takes beans away: for Lebaran, for July when school begins, for the wedding of a niece.
#
# Three plates are empty, and beans are missing.
#
# "So that is why we borrow every year," says {relative}.
#
# *This family is made up, and so are its sums.*

# %% [markdown] lang="id" block="story" en="4828988f"
# ## Dua belas piring di lantai
#
# {relative} sudah mencatat sebulan penuh. "Masuk Rp4.200.000, keluar Rp3.800.000," kata {relative} di telepon. "Sisa
# Rp400.000! Setahun hampir lima juta." {migrant} ikut senang.
#
# Bu Ningsih diam saja. Ia menata dua belas piring di lantai, satu untuk setiap bulan, lalu mengisinya dengan biji
# kacang. Setelah itu ia mengambil kacangnya: untuk Lebaran, untuk Juli saat masuk sekolah, untuk pernikahan
# keponakan.
#
# Tiga piring kosong, dan kacangnya masih kurang.
#
# "Pantas setiap tahun kita berutang," kata {relative}.
#
# *Keluarga ini contoh buatan, begitu juga angkanya.*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# In the story Rp400,000 is left in a usual month. Once a year come Lebaran with Rp3,600,000, the new school year with
# Rp1,800,000 and ceremonies with Rp1,200,000. Do not calculate and do not talk yet.
#
# 1. Does the whole year leave a surplus?
# 2. How much must be laid aside every month for these three?
# 3. In your own home: which two months are the hungry ones?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="837c7570"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Dalam cerita tadi, bulan biasa menyisakan Rp400.000. Setahun sekali datang Lebaran Rp3.600.000, tahun ajaran baru
# Rp1.800.000, dan hajatan Rp1.200.000. Jangan menghitung dan jangan bicara dulu.
#
# 1. Apakah setahun penuh masih ada sisa uang?
# 2. Berapa yang perlu disisihkan setiap bulan untuk ketiganya?
# 3. Di rumah Anda sendiri: dua bulan mana yang paceklik, uangnya kurang?
#
# Sekarang saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## The twelve months of this family
#
# Run the box below: click it, then press **Shift + Enter**. Each bar is a month. Bars below the line are hungry
# months. This is the cash flow of the family: when money comes, and when it goes.
#
# 1. Read the big number aloud. It is what must be laid aside every month.
# 2. Which month is the hardest? How large is its shortfall?
# 3. Is the big number more than the Rp400,000 of a usual month? What does that mean?

# %% [markdown] lang="id" block="tool" en="08627e96"
# ## Dua belas bulan keluarga ini
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Setiap batang adalah satu bulan. Batang di bawah garis
# adalah bulan paceklik: bulan yang uangnya kurang. Inilah arus kas keluarga: kapan uang masuk, dan kapan keluar.
#
# 1. Baca angka besarnya keras-keras. Sebanyak itu perlu disisihkan setiap bulan.
# 2. Bulan mana yang paling berat? Kurang uang berapa?
# 3. Apakah angka besar itu lebih dari Rp400.000, sisa bulan biasa? Apa artinya?

# %%
from finlit.widgets import show

year = {"lebaran": 3600000, "school": 1800000, "ceremonies": 1200000}
show("season-calendar", lang=lang, income=4200000, spending=3800000, **year)

# %% [markdown] lang="en" block="pause"
# ## Until next time: one week in a notebook
#
# Write down every rupiah that goes out for one week, however small: salt, phone credit, cigarettes, snacks, a gift.
# One person writes, all tell. Do not change anything yet, and do not scold. We only want to see.
#
# Bring the notebook, with the total of the week.

# %% [markdown] lang="id" block="pause" en="306232e4"
# ## Sampai pertemuan berikutnya: catat satu minggu
#
# Catat semua uang yang keluar selama seminggu, sekecil apa pun: garam, pulsa, rokok, jajan, sumbangan. Satu orang
# yang menulis, semua melapor. Jangan mengubah apa-apa dulu, dan jangan marah. Kita hanya ingin melihat.
#
# Bawa bukunya, dengan jumlah seminggu.

# %% [markdown] lang="en" block="tool"
# ## One thing less, and the year closes
#
# {relative} and {migrant} look for Rp150,000 a month. They find it together: fewer cigarettes, and one phone package
# for two. Now Rp3,650,000 goes out in a usual month. Run the box.
#
# What is left of the year now? The box may still say that the money runs out once: the feast comes before a whole year
# has been saved for. Raise **In the purse now** under **More choices** until that sentence goes. Where could such a
# start come from?

# %% [markdown] lang="id" block="tool" en="74fbf23f"
# ## Kurangi satu hal, setahun pun cukup
#
# {relative} dan {migrant} mencari Rp150.000 sebulan. Mereka menemukannya berdua: rokok dikurangi, dan satu paket data
# dipakai berdua. Sekarang bulan biasa mengeluarkan Rp3.650.000. Jalankan kotaknya.
#
# Sekarang berapa sisa setahun? Mungkin kotak masih berkata uangnya sempat habis: Lebaran datang sebelum tabungan genap
# setahun. Di **Pilihan lain**, tambah **Uang yang ada sekarang** sampai kalimat itu hilang. Dari mana modal awal itu
# bisa didapat?

# %%
from finlit.widgets import show

year = {"lebaran": 3600000, "school": 1800000, "ceremonies": 1200000}
show("season-calendar", lang=lang, income=4200000, spending=3650000, **year)

# %% [markdown] lang="en" block="tool"
# ## A family that lives from the field
#
# Pak Karto grows {crop}. A usual month leaves him nothing and lacks nothing; in April the harvest brings Rp6,000,000.
# Run the box, then move the month of the harvest under **More choices**. When does the money run out?
#
# Then put in the sums of your own home.

# %% [markdown] lang="id" block="tool" en="42902579"
# ## Keluarga yang hidup dari panen
#
# Pak Karto menanam {crop}. Bulan biasanya pas, tidak sisa dan tidak kurang; bulan April panen membawa Rp6.000.000.
# Jalankan kotaknya, lalu geser bulan panen di **Pilihan lain**. Kapan uangnya habis?
#
# Setelah itu isi dengan angka rumah Anda sendiri.

# %%
from finlit.widgets import show

year = {"lebaran": 2000000, "school": 0, "ceremonies": 1600000}
field = {"harvest": 6000000, "harvest_month": 4}
show("season-calendar", lang=lang, income=2300000, spending=2300000, **year, **field)

# %% [markdown] lang="en" block="paper"
# ## On paper: the month sheet
#
# | Comes in | Rp | Goes out | Rp | Kind |
# |---|---|---|---|---|
# | sent home | .............. | food | .............. | C |
# | earned at home | .............. | school | .............. | .... |
# | harvest : 12 | .............. | electricity, water, phone | .............. | .... |
# | other | .............. | transport | .............. | .... |
# | | | instalments | .............. | F |
# | | | arisan and gifts | .............. | .... |
# | | | a twelfth of Lebaran, school, ceremonies | .............. | Y |
# | | | ................................ | .............. | .... |
# | **Together** | .............. | **Together** | .............. | |
#
# Income stands on the left, expenses on the right. F: fixed expense. C: variable expense. Y: occasional expense, once a
# year. An instalment is an expense too. Money that was sent is written once.
#
# **From a week to a month.** A month is more than four weeks. Take the week times 52, divided by 12. Rp100,000 a week
# is Rp433,333 a month, not Rp400,000.

# %% [markdown] lang="id" block="paper" en="1d3077df"
# ## Di kertas: lembar sebulan
#
# | Masuk | Rp | Keluar | Rp | Jenis |
# |---|---|---|---|---|
# | kiriman | .............. | makan | .............. | B |
# | penghasilan di rumah | .............. | sekolah | .............. | .... |
# | panen : 12 | .............. | listrik, air, pulsa | .............. | .... |
# | lainnya | .............. | ongkos | .............. | .... |
# | | | cicilan | .............. | T |
# | | | arisan dan sumbangan | .............. | .... |
# | | | seperdua belas Lebaran, sekolah, hajatan | .............. | M |
# | | | ................................ | .............. | .... |
# | **Jumlah** | .............. | **Jumlah** | .............. | |
#
# Pendapatan di kiri, pengeluaran di kanan. T: pengeluaran tetap. B: pengeluaran tidak tetap. M: pengeluaran musiman,
# setahun sekali. Cicilan juga pengeluaran. Kiriman ditulis satu kali saja.
#
# **Dari seminggu ke sebulan.** Sebulan lebih dari empat minggu. Kalikan seminggu dengan 52, lalu bagi 12. Rp100.000
# seminggu menjadi Rp433.333 sebulan, bukan Rp400.000.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud
#
# In pairs. One of you is an aunt: "Everybody will see how large our wedding is. Ask {migrant} to send more!" The other
# one answers:
#
# > "We come, and we help with our hands. For gifts this much is laid aside. More would be a debt, and we do not make
# > a debt for a feast."
#
# Change places. Then say what the aunt might really need: help, company, respect.

# %% [markdown] lang="id" block="aloud" en="4e263174"
# ## Ucapkan keras-keras
#
# Berpasangan. Satu orang menjadi bibi: "Semua orang akan melihat besarnya hajatan kita. Minta {migrant} kirim lebih
# banyak!" Yang lain menjawab:
#
# > "Kami pasti datang, kami bantu tenaga. Untuk sumbangan, yang disisihkan segini. Lebih dari itu jadi utang, dan kami
# > tidak berutang untuk hajatan."
#
# Bertukar peran. Lalu sebutkan apa yang sebenarnya dibutuhkan bibi: bantuan, teman, rasa dihargai.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# Lebaran is two months away. A third of the money is there. What now?
#
# - **A.** Borrow the rest: Lebaran is only once a year.
# - **B.** Talk with everybody now, and make the feast smaller.
# - **C.** Ask the one who is abroad to send the rest.
#
# *What each means.* A is paid back over the next twelve months, with a charge. B is hard to say and costs nothing.
# C may be right if she or he agrees and does not borrow there. Ask first, and accept a no.

# %% [markdown] lang="id" block="life" en="bca5cd59"
# ## Anda pilih yang mana?
#
# Lebaran tinggal dua bulan. Uangnya baru ada sepertiga. Lalu bagaimana?
#
# - **A.** Berutang untuk kekurangannya: Lebaran hanya setahun sekali.
# - **B.** Bicara dengan semua dari sekarang, dan merayakan lebih sederhana.
# - **C.** Meminta yang di luar negeri mengirim kekurangannya.
#
# *Artinya.* A dibayar selama dua belas bulan berikutnya, dengan bunga. B berat diucapkan, tetapi tidak ada biayanya.
# C boleh, bila yang bekerja setuju dan tidak berutang di sana. Tanyakan dulu, dan terimalah bila jawabannya tidak.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **What comes once a year, we save for every month.**
#
# A twelfth of Lebaran, a twelfth of school, a twelfth of the ceremonies: on the day the money comes, before anything
# else is bought.

# %% [markdown] lang="id" block="rule" en="3a872949"
# ## Aturan yang kita ucapkan bersama
#
# > **Yang datang setahun sekali, kita tabung setiap bulan.**
#
# Seperdua belas untuk Lebaran, seperdua belas untuk sekolah, seperdua belas untuk hajatan: pada hari uang datang,
# sebelum belanja yang lain.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# One thing, not ten. Write it on a card and put both names under it.
#
# - The one thing we change this month: .................................
# - All who must agree to it: ...........................................
# - Our hungry months are: ................ and .........................
# - Each month we lay aside Rp ................ for them, on day: .......
# - The tin or account is kept by: ......................................
# - We look at the notebook together on: ................................

# %% [markdown] lang="id" block="promise" en="1f2753f0"
# ## Janji kita
#
# Satu hal saja, jangan sepuluh. Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Satu hal yang kami ubah bulan ini: ..................................
# - Yang harus setuju: ..................................................
# - Bulan paceklik kami: ................ dan ...........................
# - Untuk itu kami sisihkan Rp ................ sebulan, tanggal: .......
# - Kaleng atau rekeningnya dipegang oleh: ..............................
# - Kami melihat buku catatan bersama pada: .............................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Less comes in than you need, every month? Ask at {village_office} which help there is for food and school.
# - An instalment that you cannot pay: go before it is late. Advice: {service_centre}.
# - Money sent home that does not reach you, or a wage that is not paid: {labour_office}, or {hotline}.
# - Somebody at home takes the money by force: {women_shelter}, {women_shelter_phone}.

# %% [markdown] lang="id" block="turn" en="c3443fbd"
# ## Tempat bertanya
#
# - Uang masuk selalu kurang dari kebutuhan? Tanyakan ke {village_office}, bantuan apa yang ada untuk pangan dan sekolah.
# - Cicilan yang tidak sanggup dibayar: datanglah sebelum terlambat. Tempat bertanya: {service_centre}.
# - Kiriman yang tidak sampai, atau gaji yang tidak dibayar: {labour_office}, atau {hotline}.
# - Ada yang mengambil uang dengan paksa di rumah: {women_shelter}, {women_shelter_phone}.

# %% [markdown] lang="en" block="planner"
# ## Page 2 of our plan: the month and the year
#
# 1. In a month comes in: Rp [month_in: ........................]
# 2. In a month goes out: Rp [month_out: ........................]
# 3. Left, or short: Rp [month_left: ........................]
# 4. Lebaran Rp [lebaran: ................] + school Rp [school: ................] + ceremonies Rp [ceremonies: ................] = Rp [yearly: ................]
# 5. A twelfth of that: Rp [twelfth: ........................]
# 6. Our hungry months: [hungry_1: ........................] and [hungry_2: ........................]
# 7. One thing that we change: [change: ........................]

# %% [markdown] lang="id" block="planner" en="92d9463f"
# ## Halaman 2 rencana kami: sebulan dan setahun
#
# 1. Sebulan masuk: Rp [month_in: ........................]
# 2. Sebulan keluar: Rp [month_out: ........................]
# 3. Sisa, atau kurang: Rp [month_left: ........................]
# 4. Lebaran Rp [lebaran: ................] + sekolah Rp [school: ................] + hajatan Rp [ceremonies: ................] = Rp [yearly: ................]
# 5. Seperdua belasnya: Rp [twelfth: ........................]
# 6. Bulan paceklik kami: [hungry_1: ........................] dan [hungry_2: ........................]
# 7. Satu hal yang kami ubah: [change: ........................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring:** 144 beans and 12 plates for each table; cards with pictures of spending; month sheets; one notebook per
# family. Ask at {market} what rice, oil and eggs cost this week: people trust a lesson that knows the price of eggs.
#
# | Minute | Sitting 1 | |
# |---|---|---|
# | 0-4 | three faces | count them, praise nobody, scold nobody |
# | 4-9 | story | one lays twelve plates while two read |
# | 9-14 | guess | alone, on paper |
# | 14-24 | sorting | cards into fixed, changing, once a year; argue kindly |
# | 24-35 | calendar in pairs | the one who shops moves the controls, the other one reads |
# | 35-40 | homework | one week in the notebook; who writes? |
#
# | Minute | Sitting 2 | |
# |---|---|---|
# | 0-6 | the notebook | one surprise from each; nobody has to say a sum |
# | 6-16 | month sheet | week to month, together |
# | 16-22 | second and third calendar | or the plates again |
# | 22-26 | aloud | both roles |
# | 26-30 | life question | no marks |
# | 30-35 | rule, one thing, promise | date of the call |
#
# The exercise comes after that, 15 minutes, or at home.
#
# **Observe:** Whose spending is called a wish? If it is always the women's, ask for the price of cigarettes in a year.
# What is cut first? If it is food, ask what the children ate yesterday, and look for another line.
#
# **Common answers:** "Something is left every month, so the year is good": lay the plates. "The instalment is no
# spending, it is for the motorcycle": it goes out. "She sends four million and I receive four million, that is eight":
# it is one money. "There are five months until Lebaran, so divide by five": only in the first year.
#
# **One more for quick pairs:** in the exercise food takes Rp1,750,000 of Rp4,060,000. That is 43.1 percent.
#
# **Figures of the district:** minimum wage {minimum_wage}, poverty line {poverty_line} a person a month.
#
# **No power:** the plates are the calendar. A bean is Rp100,000.

# %% [markdown] lang="id" block="trainer" en="480ca73d"
# ## Untuk pelatih
#
# **Bawa:** 144 biji kacang dan 12 piring untuk setiap meja; kartu bergambar pengeluaran; lembar sebulan; satu buku
# tulis per keluarga. Tanyakan harga beras, minyak, dan telur minggu ini di {market}: orang percaya pada pelajaran yang
# tahu harga telur.
#
# | Menit | Pertemuan 1 | |
# |---|---|---|
# | 0-4 | tiga wajah | hitung saja, jangan memuji atau memarahi |
# | 4-9 | cerita | satu orang menata dua belas piring, dua orang membaca |
# | 9-14 | tebak | sendiri, di kertas |
# | 14-24 | memilah | kartu tetap, berubah, setahun sekali; berdebat dengan ramah |
# | 24-35 | kalender berdua | yang belanja menggeser, yang lain membaca |
# | 35-40 | tugas rumah | satu minggu di buku; siapa yang menulis? |
#
# | Menit | Pertemuan 2 | |
# |---|---|---|
# | 0-6 | buku catatan | satu hal yang mengejutkan; tidak perlu menyebut jumlah |
# | 6-16 | lembar sebulan | dari seminggu ke sebulan, bersama-sama |
# | 16-22 | kalender kedua dan ketiga | atau piring lagi |
# | 22-26 | ucapkan | kedua peran |
# | 26-30 | pertanyaan hidup | tanpa nilai |
# | 30-35 | aturan, satu hal, janji | tanggal menelepon |
#
# Setelah itu latihan, 15 menit, atau dikerjakan di rumah.
#
# **Perhatikan:** Pengeluaran siapa yang disebut keinginan? Bila selalu milik perempuan, tanyakan harga rokok setahun.
# Apa yang dipotong lebih dulu? Bila makanan, tanyakan kemarin anak-anak makan apa, lalu cari pos yang lain.
#
# **Jawaban yang sering muncul:** "Tiap bulan ada sisa, jadi setahun aman": tata piringnya. "Cicilan bukan pengeluaran,
# kan untuk motor": uangnya keluar. "Ia mengirim empat juta, saya menerima empat juta, jadi delapan": uangnya hanya
# satu. "Lebaran tinggal lima bulan, jadi dibagi lima": itu hanya untuk tahun pertama.
#
# **Satu lagi untuk pasangan yang cepat:** di latihan, makanan Rp1.750.000 dari Rp4.060.000. Itu 43,1 persen.
#
# **Angka daerah:** upah minimum {minimum_wage}, garis kemiskinan {poverty_line} seorang sebulan.
#
# **Tanpa listrik:** piring menjadi kalendernya. Satu biji kacang berarti Rp100.000.

# %% [markdown] lang="en" block="radio"
# ## One minute on air
#
# Good morning, {district}. Take twelve plates and lay them on the floor. Each plate is a month. Put beans on them: what
# is left in a usual month.
#
# Now take beans away for Lebaran. Take some away in July, for school bags, books and shoes. Take some away for the
# weddings of the family. Which plates are empty?
#
# Those are your hungry months. They come every year, and they always surprise us. Add up what they cost, and divide it
# by twelve. Lay that much aside every month, on the day the money comes, before you go to {market}.
#
# And if it is not enough? Choose one thing, only one, that changes. Everybody at home may say something,
# the children too. But do not begin with food.
#
# What comes once a year, we save for every month. Questions? Ask at {village_office}.

# %% [markdown] lang="id" block="radio" en="9a20192a"
# ## Satu menit di radio
#
# Selamat pagi, {district}. Ambil dua belas piring, tata di lantai. Satu piring satu bulan. Isi dengan biji kacang:
# itulah sisa uang di bulan biasa. Kelihatannya aman, bukan? Tunggu dulu.
#
# Sekarang ambil kacangnya untuk Lebaran. Ambil lagi di bulan Juli, untuk tas, buku, dan sepatu sekolah. Ambil lagi
# untuk pernikahan saudara. Piring mana yang kosong?
#
# Itulah bulan paceklik Anda: bulan yang uangnya kurang. Setiap tahun datang, setiap tahun kita kaget. Jumlahkan biayanya, lalu bagi dua belas.
# Sisihkan sebanyak itu setiap bulan, langsung pada hari uang datang, sebelum Anda pergi ke {market}.
#
# Kalau belum cukup? Pilih satu hal, satu saja, yang diubah bulan ini. Semua orang di rumah boleh ikut bicara,
# anak-anak juga. Tetapi jangan mulai dari mengurangi makan.
#
# Yang datang setahun sekali, kita tabung setiap bulan. Ada pertanyaan? Datang saja ke {village_office}. Selamat bekerja!

# %% [markdown] lang="en" block="talkshow"
# ## Thirty minutes on air
#
# **Host** of {radio_station}. **Guest:** somebody from {district} who runs the house while husband, wife or parent is
# abroad. **Second guest:** a seller from {market} who knows when people buy on credit.
#
# | Minute | What |
# |---|---|
# | 0-3 | The minute script. "Which month is the hungriest in your home? Send us its name." |
# | 3-9 | The seller tells when debts are written in the book, and when they are paid. |
# | 9-14 | The guest tells of one year, month by month. The host lays plates on the table; listeners hear them. |
# | 14-18 | First call: "My daughter sends enough, and still nothing is left." Write one week, then look for the year. |
# | 18-22 | Second call: "My husband smokes, I buy powder, and he calls only mine a wish." Both are written down. |
# | 22-26 | Third call: "We owe for last Lebaran." Pay that first, and begin with a small sum for the next one. |
# | 26-30 | Messages are read: the three months named most often. The rule. The number to ring: {hotline}. |
#
# **Not on air:** what a household earns, how much somebody abroad sends, names of shops that lend, laughing at a feast.
# If a caller has nothing to eat, take the call off air and name {village_office}.

# %% [markdown] lang="id" block="talkshow" en="bd558ed4"
# ## Tiga puluh menit di radio
#
# **Pembawa acara** dari {radio_station}. **Tamu:** orang {district} yang mengatur rumah selagi suami, istri, atau orang
# tua di luar negeri. **Tamu kedua:** pedagang {market} yang tahu kapan orang membeli dengan utang.
#
# | Menit | Apa |
# |---|---|
# | 0-3 | Naskah satu menit. "Bulan apa yang paling paceklik di rumah Anda? Kirim nama bulannya." |
# | 3-9 | Pedagang bercerita kapan utang ditulis di buku, dan kapan dibayar. |
# | 9-14 | Tamu bercerita setahun, bulan demi bulan. Pembawa acara menata piring; pendengar mendengar bunyinya. |
# | 14-18 | Telepon pertama: "Anak saya mengirim cukup, tapi selalu habis." Catat seminggu, lalu lihat setahun. |
# | 18-22 | Telepon kedua: "Suami merokok, saya beli bedak. Hanya bedak yang disebut keinginan." Keduanya dicatat. |
# | 22-26 | Telepon ketiga: "Utang Lebaran lalu belum lunas." Lunasi dulu, lalu mulai sedikit untuk yang berikutnya. |
# | 26-30 | Pesan dibacakan: tiga bulan yang paling sering disebut. Aturan. Nomor yang bisa dihubungi: {hotline}. |
#
# **Jangan di udara:** penghasilan sebuah keluarga, jumlah kiriman seseorang, nama warung yang memberi utang,
# menertawakan hajatan orang. Bila penelepon tidak punya makanan, alihkan dari siaran dan sebutkan {village_office}.

# %% [markdown] lang="en" block="hall"
# ## In the hall: 60 minutes without computers
#
# Everybody has three cards: A, B, C. One person per row counts.
#
# **Question 1.** Each month Rp400,000 is left. Lebaran, school and ceremonies together cost Rp7,700,000. The year ends
# with **A** Rp4,800,000 left. **B** Rp2,900,000 short. **C** nothing left, nothing short. *Right: B. Twelve times
# Rp400,000 is Rp4,800,000, and Rp7,700,000 goes out.*
#
# **Question 2.** The market costs Rp300,000 a week. In a month that is **A** Rp1,200,000. **B** Rp1,300,000.
# **C** Rp1,500,000. *Right: B. There are 52 weeks in 12 months.*
#
# **Question 3.** Something must become less. Where do you look first? **A** Food. **B** What only the women want.
# **C** All lines, together with everybody. *Best: C.*
#
# **Demonstration: twelve plates.** Twelve people stand in a row with a plate or a hat. Each gets four balls of paper.
# Lebaran takes balls from its neighbours, July as well. Who is empty calls "hungry!". Then again: each gives one ball
# to a box at the door first. Who is hungry now?
#
# **The figures beside it:** minimum wage in {district} {minimum_wage}; poverty line {poverty_line} a person a month.
#
# **Number to keep:** {hotline}.
#
# | Row | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Women | Men |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="id" block="hall" en="61db1618"
# ## Di aula: 60 menit tanpa komputer
#
# Setiap orang memegang tiga kartu: A, B, C. Satu orang di setiap baris menghitung.
#
# **Pertanyaan 1.** Tiap bulan sisa Rp400.000. Lebaran, sekolah, dan hajatan bersama-sama Rp7.700.000. Akhir tahun
# **A** sisa Rp4.800.000. **B** kurang Rp2.900.000. **C** tidak sisa, tidak kurang. *Yang benar: B. Dua belas kali
# Rp400.000 menjadi Rp4.800.000, dan yang keluar Rp7.700.000.*
#
# **Pertanyaan 2.** Belanja pasar Rp300.000 seminggu. Sebulan menjadi **A** Rp1.200.000. **B** Rp1.300.000.
# **C** Rp1.500.000. *Yang benar: B. Ada 52 minggu dalam 12 bulan.*
#
# **Pertanyaan 3.** Harus ada yang dikurangi. Lihat yang mana dulu? **A** Makan. **B** Yang hanya diinginkan perempuan.
# **C** Semua pos, bersama semua orang. *Yang terbaik: C.*
#
# **Peragaan: dua belas piring.** Dua belas orang berdiri berjajar dengan piring atau topi. Masing-masing mendapat empat
# bola kertas. Lebaran mengambil bola dari tetangganya, Juli juga. Yang kosong berseru "paceklik!". Lalu ulangi: setiap
# orang lebih dulu memberi satu bola ke kotak di pintu. Siapa yang kosong sekarang?
#
# **Angka pembanding:** upah minimum di {district} {minimum_wage}; garis kemiskinan {poverty_line} seorang sebulan.
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
# Twelve leaves in a row are the months. Each person lays a pebble on the month in which home asks for the most. Where
# do the pebbles lie? Send one message home: "Which month is the hungriest? Let us lay a twelfth aside, you and I."

# %% [markdown] lang="id" block="sunday" en="d8bd2c9d"
# ## Hari Minggu di taman
#
# Dua belas daun berjajar menjadi bulan. Setiap orang meletakkan kerikil di bulan ketika rumah paling banyak meminta.
# Di mana kerikil berkumpul? Kirim satu pesan ke rumah: "Bulan apa yang paling paceklik? Ayo kita sisihkan
# seperdua belasnya, kamu dan aku."
