# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for those in the last year of a contract, and for those who wait for them
#       id: untuk yang kontraknya tinggal setahun, dan untuk yang menunggu di rumah
#     now:
#       en: comes home on the day the contract ends, with gifts and a hope
#       id: pulang pada hari kontrak habis, membawa oleh-oleh dan harapan
#     then:
#       en: chooses the day of coming home by the money for the first months, and knows the first 90 days
#       id: memilih hari pulang menurut uang untuk bulan-bulan pertama, dan tahu apa yang dikerjakan dalam 90 hari
#     goals:
#       en:
#         - Put debt, savings, reserve and business on one road with dates.
#         - Find early what is missing on the day of coming home.
#         - Choose the day together, and have a plan for an early return.
#         - Ask for the last wage, the ticket and the papers before leaving.
#       id:
#         - Menaruh utang, tabungan, cadangan, dan usaha di satu jalan dengan tanggal.
#         - Menemukan dari awal berapa yang kurang pada hari pulang.
#         - Memilih harinya bersama, dan punya rencana bila pulang lebih cepat.
#         - Meminta gaji terakhir, tiket, dan surat-surat sebelum pulang.
#     needs: [1, 6]
#     terms: [return_plan, savings, capital, claim, old_age_saving]
#     competencies: [planning-and-managing, risk-and-reward, financial-landscape]
#     themes: [financial-education, entrepreneurship, safe-migration, rights, gender]
#     paths: [abroad, returned]
#     data: [exchange_rates]
#     own_tool: return-plan
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Bagas, sex: boy, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Bu Ningsih, sex: woman, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: false, cares: true}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to your promise?
#
# Draw one face on your card, or raise it:
#
# - 🙂 Kept.
# - 😐 A part of it.
# - 🙁 Not yet.
#
# Look at your first promise card as well, the one with the three goals. Which goal has become another one since then?
# That is allowed.

# %% [markdown] lang="id" block="kept" en="0cc5cca9"
# ## Bagaimana janji yang lalu?
#
# Gambar satu wajah di kartu, atau angkat kartunya:
#
# - 🙂 Sudah ditepati.
# - 😐 Sebagian.
# - 🙁 Belum.
#
# Lihat juga kartu janji yang pertama, yang berisi tiga tujuan. Tujuan mana yang sejak itu berubah? Itu boleh.

# %% [markdown] lang="en" block="story"
# ## A road of pebbles
#
# "In 20 months the contract ends," says {migrant} on the phone from {abroad}. "Then I come home."
#
# "And what do we live on, the month after?" asks Bu Ningsih. She thinks of a neighbour who came back with a television
# and five suitcases, and after half a year left again.
#
# {relative} lays a road of pebbles on the floor, one for each month. Four are black: there everything goes to the debt. At
# the end stands a box, the repair stall that they want to open.
#
# Bagas, who is 7, pushes the last pebbles together. "There is a hole in the road," he says. "How do you get across?"
#
# *This family is made up, and so are its sums.*

# %% [markdown] lang="id" block="story" en="64f20829"
# ## Jalan dari kerikil
#
# "Kontrak habis 20 bulan lagi," kata {migrant} di telepon dari {abroad}. "Lalu aku pulang."
#
# "Lalu bulan berikutnya kita hidup dari apa?" tanya Bu Ningsih. Ia teringat tetangga yang pulang membawa televisi dan
# lima koper, lalu setengah tahun kemudian berangkat lagi.
#
# {relative} menata jalan dari kerikil di lantai, satu untuk setiap bulan. Empat berwarna hitam: bulan itu semua uang
# untuk utang. Di ujungnya ada kotak: kios servis yang ingin mereka buka.
#
# Bagas, 7 tahun, merapatkan kerikil terakhir. "Jalannya berlubang," katanya. "Lewatnya bagaimana?"
#
# *Keluarga ini contoh buatan, begitu juga angkanya.*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# {migrant} comes home in 20 months. For the first 4 months everything goes to the debt. After that Rp1,800,000 is laid
# aside every month. The stall costs Rp24,000,000, and for 3 months the family wants a reserve of Rp2,600,000 a month. Do
# not calculate and do not talk yet.
#
# 1. Is there enough on the day of coming home?
# 2. How much is missing, or left over?
# 3. From which month on does a new stall bring a wage?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="a2565d8f"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# {migrant} pulang 20 bulan lagi. Selama 4 bulan pertama semua uang untuk utang. Setelah itu disisihkan Rp1.800.000 tiap
# bulan. Modal kios Rp24.000.000, dan keluarga ingin cadangan 3 bulan, masing-masing Rp2.600.000. Jangan menghitung dan
# jangan bicara dulu.
#
# 1. Cukupkah uangnya pada hari pulang?
# 2. Berapa kurangnya, atau lebihnya?
# 3. Mulai bulan ke berapa kios baru memberi upah?
#
# Sekarang saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## The road home
#
# Run the box below: click it, then press **Shift + Enter**. It is a return plan: the road goes from the airport to the
# house. Where money is short, a bridge is missing.
#
# 1. Read the big number aloud.
# 2. Two ways close the gap: more each month, or more months. Read both.
# 3. Read what happens if the work ends sooner. Who could help then?
# 4. Look at the first 13 weeks at home. In which week does the money run out?

# %% [markdown] lang="id" block="tool" en="3244a793"
# ## Jalan pulang
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Inilah rencana pulang: jalannya dari bandara sampai rumah.
# Di tempat uangnya kurang, jembatannya tidak ada.
#
# 1. Baca angka besarnya keras-keras.
# 2. Ada dua cara menutup kekurangan: menambah tiap bulan, atau menambah bulan. Baca keduanya.
# 3. Baca apa yang terjadi bila pekerjaan berakhir lebih cepat. Siapa yang bisa menolong?
# 4. Lihat 13 minggu pertama di rumah. Di minggu ke berapa uangnya habis?

# %%
from finlit.widgets import show

plan = {"months": 20, "in_debt": 4, "monthly": 1800000}
show("return-plan", lang=lang, capital=24000000, living=2600000, **plan)

# %% [markdown] lang="en" block="pause"
# ## Until next time: three questions to ask
#
# - To somebody who came home: "What did the first three months cost, and when did the first money come in?"
# - To the employer or the agency: "When do I get my last wage, my ticket and my papers? Please write it down."
# - To {service_centre}: "Which claims do I have, and until when must I ask for them?"
#
# Write each answer down with name and date.

# %% [markdown] lang="id" block="pause" en="c7342f56"
# ## Sampai pertemuan berikutnya: tiga pertanyaan
#
# - Kepada yang sudah pulang: "Tiga bulan pertama habis berapa, dan kapan uang pertama masuk?"
# - Kepada majikan atau agen: "Kapan saya menerima gaji terakhir, tiket, dan surat-surat? Tolong ditulis."
# - Kepada {service_centre}: "Apa saja hak klaim saya (uang yang boleh saya minta), dan sampai kapan boleh diurus?"
#
# Tulis setiap jawaban dengan nama dan tanggal.

# %% [markdown] lang="en" block="tool"
# ## A new stall does not pay from the first day
#
# Customers come slowly. Say that the stall pays nothing for 4 months. Run the box: how long is the missing piece of the
# road now?
#
# Then try a smaller beginning: a capital of Rp15,000,000, tools first, the roof later. What is the smallest stall with
# which you would begin?

# %% [markdown] lang="id" block="tool" en="005a9d42"
# ## Kios baru tidak langsung memberi upah
#
# Pelanggan datang pelan-pelan. Misalkan selama 4 bulan kios belum memberi apa-apa. Jalankan kotaknya: sepanjang apa
# bagian jalan yang hilang sekarang?
#
# Lalu coba mulai lebih kecil: modal Rp15.000.000, alat dulu, atapnya nanti. Kios sekecil apa yang berani Anda buka?

# %%
from finlit.widgets import show

plan = {"months": 20, "in_debt": 4, "monthly": 1800000, "ramp_up": 4}
show("return-plan", lang=lang, capital=24000000, living=2600000, **plan)

# %% [markdown] lang="en" block="tool"
# ## Sooner than planned
#
# The employer of {migrant} moves away. The work may end after 12 months instead of 20. Nobody has failed: contracts end
# early for many reasons. Run the box.
#
# What would you do first: begin smaller, look for work near home, or ask for a new employer with valid papers? Then put
# in the sums of your own road.

# %% [markdown] lang="id" block="tool" en="c79f8e1a"
# ## Lebih cepat dari rencana
#
# Majikan {migrant} pindah ke kota lain. Pekerjaan mungkin selesai setelah 12 bulan, bukan 20. Tidak ada yang gagal:
# kontrak bisa berakhir lebih cepat karena banyak hal. Jalankan kotaknya.
#
# Apa yang Anda lakukan dulu: mulai lebih kecil, mencari kerja dekat rumah, atau minta majikan baru dengan surat yang
# sah? Setelah itu isi dengan angka jalan Anda sendiri.

# %%
from finlit.widgets import show

plan = {"months": 12, "in_debt": 4, "monthly": 1800000, "ramp_up": 4}
show("return-plan", lang=lang, capital=15000000, living=2600000, **plan)

# %% [markdown] lang="en" block="paper"
# ## On paper: the first 90 days
#
# | When | What | Who helps | Done |
# |---|---|---|---|
# | before leaving | last wage, ticket, papers, claims | .............. | .... |
# | week 1 | rest, meet the children; no loans | .............. | .... |
# | week 2 | report at {village_office} | .............. | .... |
# | week 3 | clinic: eyes, teeth, back | .............. | .... |
# | week 4 | write down all debts, the dearest first | .............. | .... |
# | weeks 5-8 | school; ask prices; learn the trade | .............. | .... |
# | weeks 9-12 | a small beginning, first sales | .............. | .... |
# | day 90 | look at the plan again, together | .............. | .... |
#
# Somebody who does not sleep, or is sad for long, may talk to a counsellor: coming home is work too.

# %% [markdown] lang="id" block="paper" en="3b62502b"
# ## Di kertas: 90 hari pertama
#
# | Kapan | Apa | Siapa menolong | Sudah |
# |---|---|---|---|
# | sebelum pulang | gaji terakhir, tiket, surat, klaim | .............. | .... |
# | minggu 1 | istirahat, bersama anak; jangan berutang | .............. | .... |
# | minggu 2 | melapor ke {village_office} | .............. | .... |
# | minggu 3 | periksa kesehatan: mata, gigi, punggung | .............. | .... |
# | minggu 4 | tulis semua utang, yang termahal dulu | .............. | .... |
# | minggu 5-8 | sekolah; tanya harga; belajar usaha | .............. | .... |
# | minggu 9-12 | mulai kecil, jualan pertama | .............. | .... |
# | hari 90 | lihat lagi rencana, bersama | .............. | .... |
#
# Yang sulit tidur atau lama bersedih boleh bicara dengan konselor: pulang juga perlu penyesuaian.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud
#
# In pairs. First the question to the employer, standing upright, twice:
#
# > "When do I get my last wage, my ticket and my papers? Please write it down for me."
#
# Then at home. One of you is a neighbour: "You come from abroad, surely you can lend me something!" The other one answers:
#
# > "I have come home to stay. What I brought is for our first months. I cannot lend it."
#
# Change places.

# %% [markdown] lang="id" block="aloud" en="e325ec68"
# ## Ucapkan keras-keras
#
# Berpasangan. Pertama, pertanyaan kepada majikan, sambil berdiri tegak, dua kali:
#
# > "Kapan saya menerima gaji terakhir, tiket, dan surat-surat saya? Tolong ditulis untuk saya."
#
# Lalu di rumah. Satu orang menjadi tetangga: "Kamu kan dari luar negeri, pasti bisa meminjami!" Yang lain menjawab:
#
# > "Aku pulang untuk menetap. Yang kubawa untuk bulan-bulan pertama kami. Maaf, tidak bisa dipinjam."
#
# Bertukar peran.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# In three months the contract ends. The plan is short by a part. What now?
#
# - **A.** One more term, with a valid contract.
# - **B.** Home as planned, and begin smaller.
# - **C.** Home as planned, and borrow what is missing.
#
# *What each means.* A brings money and costs years: of the children, of the marriage, of health. Ask them, not only the
# calculator. B is slow and owes nobody. C can work if the instalment fits into the poorest month. In each case: both
# decide, and who is treated badly comes home at once.

# %% [markdown] lang="id" block="life" en="f9dac093"
# ## Anda pilih yang mana?
#
# Tiga bulan lagi kontrak habis. Rencananya masih kurang sebagian. Lalu bagaimana?
#
# - **A.** Satu kontrak lagi, dengan surat yang sah.
# - **B.** Pulang sesuai rencana, dan mulai lebih kecil.
# - **C.** Pulang sesuai rencana, dan meminjam kekurangannya.
#
# *Artinya.* A membawa uang dan menghabiskan tahun: waktu anak, waktu suami istri, kesehatan. Tanyakan kepada mereka,
# bukan hanya kepada kalkulator. B pelan, tetapi tanpa utang. C bisa, bila cicilannya muat di bulan yang paling sepi.
# Dalam semua pilihan: putuskan berdua, dan yang diperlakukan buruk pulang saat itu juga.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Come home when the first months are paid for, not when the contract ends.**
#
# Only one thing is stronger than this rule: who is not safe comes home today.

# %% [markdown] lang="id" block="rule" en="a3a80b13"
# ## Aturan yang kita ucapkan bersama
#
# > **Pulang saat uang bulan-bulan pertama sudah ada, bukan saat kontrak habis.**
#
# Hanya satu hal yang lebih kuat dari aturan ini: yang tidak aman, pulang hari ini juga.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put both names under it.
#
# - The day on which we want to be together again: ......................
# - The month in which the debt ends: ...................................
# - From then on we lay aside Rp .................... a month, at: ......
# - If it ends sooner, the first whom we call is: .......................
# - We ask for the claims on: ................ at: ......................
# - We look at the road again on: .......................................
#
# In six months, bring all cards again. Then the notebook *Start here* opens your numbers on its **revision day**, if you kept them.

# %% [markdown] lang="id" block="promise" en="3b55a86b"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Hari kami ingin berkumpul lagi: .....................................
# - Bulan utang kami lunas: .............................................
# - Sejak itu kami sisihkan Rp .................... sebulan, di: ........
# - Bila berakhir lebih cepat, yang pertama kami hubungi: ...............
# - Kami mengurus klaim tanggal: ................ di: ...................
# - Kami melihat jalan ini lagi pada: ...................................
#
# Enam bulan lagi, bawa semua kartu. Angka yang Anda simpan dibuka lagi di *Mulai di sini*, bagian **hari memeriksa rencana**.

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Wage, ticket or passport kept back: {protection_office}, {protection_phone}, or {hotline}, and the embassy or consulate.
# - Claims of social security, papers, help for those who came home: {service_centre}; {labour_office}.
# - Starting together with others: {cooperative_office}. A loan: {bank_lender} and {group_lender}; compare before you sign.
# - Health after the work: {health_office}.
# - Coming home to blows or threats: {women_shelter}, {women_shelter_phone}. You may come home to another place.

# %% [markdown] lang="id" block="turn" en="00905bb7"
# ## Tempat bertanya
#
# - Gaji, tiket, atau paspor ditahan: {protection_office}, {protection_phone}, atau {hotline}, dan KBRI atau KJRI.
# - Klaim jaminan sosial, surat-surat, bantuan bagi yang pulang: {service_centre}; {labour_office}.
# - Mulai usaha bersama: {cooperative_office}. Pinjaman: {bank_lender} dan {group_lender}; bandingkan sebelum tanda tangan.
# - Kesehatan setelah bekerja: {health_office}.
# - Di rumah disambut pukulan atau ancaman: {women_shelter}, {women_shelter_phone}. Anda boleh pulang ke tempat lain.

# %% [markdown] lang="en" block="planner"
# ## Page 12 of our plan: the road home
#
# 1. We want to be together again on [home_on: ........................], that is in [home_months: ............] months.
# 2. Of these, everything goes to the debt for [debt_months: ............] months.
# 3. Laid aside a month: Rp [laid_aside: ........................]; by then: Rp [laid_by_then: ........................]
# 4. To begin: Rp [home_capital: ........................] Reserve for [reserve_months: ............] months: Rp [reserve: ........................]
# 5. Needed in all: Rp [needed: ........................] Missing: Rp [missing: ........................]
# 6. We close the gap by: [gap: ........................]
# 7. If it ends sooner: [sooner: ........................]
# 8. Claims and papers, until when: [claims: ........................]
#
# **Revision day**, half a year later, on ........................ A plan that changed is no plan that failed.
#
# | What | We planned | It became | Now we do |
# |---|---|---|---|
# | ................ | ................ | ................ | ................ |
# | ................ | ................ | ................ | ................ |
# | ................ | ................ | ................ | ................ |

# %% [markdown] lang="id" block="planner" en="812eeb6d"
# ## Halaman 12 rencana kami: jalan pulang
#
# 1. Kami ingin berkumpul lagi tanggal [home_on: ........................], jadi [home_months: ............] bulan lagi.
# 2. Dari itu, [debt_months: ............] bulan semua uang untuk utang.
# 3. Disisihkan sebulan: Rp [laid_aside: ........................]; sampai hari itu: Rp [laid_by_then: ........................]
# 4. Modal: Rp [home_capital: ........................] Cadangan [reserve_months: ............] bulan: Rp [reserve: ........................]
# 5. Semua yang perlu: Rp [needed: ........................] Kurang: Rp [missing: ........................]
# 6. Kekurangan kami tutup dengan: [gap: ........................]
# 7. Bila berakhir lebih cepat: [sooner: ........................]
# 8. Klaim dan surat, sampai kapan: [claims: ........................]
#
# **Hari memeriksa rencana**, setengah tahun kemudian, tanggal ........................ Rencana yang berubah bukan rencana yang gagal.
#
# | Apa | Rencananya | Jadinya | Sekarang kami |
# |---|---|---|---|
# | ................ | ................ | ................ | ................ |
# | ................ | ................ | ................ | ................ |
# | ................ | ................ | ................ | ................ |

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring:** 60 pebbles a table, some of them black; a strip of paper as a bridge; 90-day sheets. Fetch the list of claims
# and their last days from {service_centre}. Invite a guest who came home, and agree on what may be asked. Trades that
# people of {district} know: {trade_1}, {trade_2}, {trade_3}.
#
# | Minute | Sitting 1 | |
# |---|---|---|
# | 0-4 | three faces | who changed a goal? that is learning |
# | 4-9 | story | Bagas' question is read by the youngest |
# | 9-14 | guess | alone, on paper |
# | 14-24 | the road in pebbles | own months, own debt; nobody tells sums |
# | 24-35 | the tool in pairs | first the story, then the own road |
# | 35-40 | homework | whom do we ask? |
#
# | Minute | Sitting 2 | |
# |---|---|---|
# | 0-8 | the guest | first three months, honestly; questions in writing |
# | 8-16 | slow stall, early end | one half of the room each, then tell each other |
# | 16-23 | the first 90 days | in pairs; one line must be rest |
# | 23-28 | aloud | employer, neighbour |
# | 28-31 | life question | no marks |
# | 31-35 | rule, promise | date of the call, date of the revision day |
#
# The exercise comes after that, 15 minutes, or at home.
#
# **Observe:** Whose business is it, and who will work in it? Does the one who comes home have a say at home? Who is afraid
# of coming home, and have you a quiet minute for that person?
#
# **Common answers:** "20 months times Rp1,800,000": in the months of debt nothing is saved. "The stall feeds us from the
# first month": ask the guest. "One more term costs nothing": ask the children. "Rp72.2 million more": HK\$1,300 for 24
# months at the rate of 30 October 2026. Nobody knows the rate of the day of coming home. "The old-age saving
# waits": some claims run out.
#
# **Care:** To come home early, ill or without money is no failure. Never let anybody tell a reason in front of all. Signs
# of trafficking or violence: stop for that person, give {protection_phone} and {women_shelter_phone}.
#
# **No power:** the pebbles are the tool; a bean is Rp1,000,000.

# %% [markdown] lang="id" block="trainer" en="e443235c"
# ## Untuk pelatih
#
# **Bawa:** 60 kerikil untuk setiap meja, beberapa berwarna hitam; secarik kertas sebagai jembatan; lembar 90 hari. Ambil
# daftar klaim dan batas waktunya di {service_centre}. Undang tamu yang sudah pulang, dan sepakati apa yang boleh
# ditanyakan. Usaha yang dikenal orang {district}: {trade_1}, {trade_2}, {trade_3}.
#
# | Menit | Pertemuan 1 | |
# |---|---|---|
# | 0-4 | tiga wajah | siapa mengubah tujuan? itu tandanya belajar |
# | 4-9 | cerita | pertanyaan Bagas dibaca oleh yang termuda |
# | 9-14 | tebak | sendiri, di kertas |
# | 14-24 | jalan kerikil | bulan sendiri, utang sendiri; tanpa menyebut jumlah |
# | 24-35 | kotak berdua | cerita dulu, lalu jalan sendiri |
# | 35-40 | tugas rumah | siapa yang ditanya? |
#
# | Menit | Pertemuan 2 | |
# |---|---|---|
# | 0-8 | tamu | tiga bulan pertama, apa adanya; pertanyaan ditulis |
# | 8-16 | kios pelan, berakhir cepat | setiap separuh ruangan mendapat satu, lalu saling bercerita |
# | 16-23 | 90 hari pertama | berdua; satu baris harus istirahat |
# | 23-28 | ucapkan | majikan, tetangga |
# | 28-31 | pertanyaan hidup | tanpa nilai |
# | 31-35 | aturan, janji | tanggal menelepon, tanggal melihat ulang |
#
# Setelah itu latihan, 15 menit, atau dikerjakan di rumah.
#
# **Perhatikan:** Usaha itu milik siapa, dan siapa yang bekerja di dalamnya? Apakah yang pulang punya suara di rumah? Siapa
# yang takut pulang, dan adakah waktu tenang untuknya?
#
# **Jawaban yang sering muncul:** "20 bulan kali Rp1.800.000": di bulan-bulan utang tidak ada yang ditabung. "Kios memberi
# makan sejak bulan pertama": tanyakan kepada tamu. "Satu kontrak lagi tidak ada ruginya": tanyakan kepada anak-anak.
# "Tambah Rp72,2 juta": itu HK\$1.300 selama 24 bulan dengan kurs 30 Oktober 2026. Kurs pada hari pulang tidak ada yang
# tahu. "Jaminan hari tua bisa menunggu": ada klaim yang hangus.
#
# **Hati-hati:** Pulang lebih cepat, sakit, atau tanpa uang bukan kegagalan. Jangan ada yang diminta menceritakan sebabnya
# di depan semua orang. Ada tanda perdagangan orang atau kekerasan: hentikan untuk orang itu, beri {protection_phone} dan
# {women_shelter_phone}.
#
# **Tanpa listrik:** kerikil menjadi kotaknya; satu biji kacang berarti Rp1.000.000.

# %% [markdown] lang="en" block="radio"
# ## One minute on air
#
# Good evening, {district}. Somebody you love comes home this year? Then lay a road of pebbles on the floor tonight, one
# for each month until that day. Turn over those in which everything goes to the debt. What is left are the months in which
# you can save.
#
# Count: what will be there on the day? And what do you need? The tools for a small business, and food for at least three
# months, because no stall pays from the first day.
#
# Is there a hole in the road? Good that you see it now. Save a little more, come a little later, or begin smaller. You
# decide together.
#
# And before leaving, ask: when do I get my last wage, my ticket and my papers?
#
# Come home when the first months are paid for, not when the contract ends. Questions: {service_centre}.

# %% [markdown] lang="id" block="radio" en="988ed8a4"
# ## Satu menit di radio
#
# Selamat malam, {district}. Ada orang tersayang yang pulang tahun ini? Malam ini, tata jalan dari kerikil di lantai, satu
# kerikil untuk setiap bulan sampai hari itu. Balik kerikil yang bulannya habis untuk utang. Sisanya adalah bulan untuk
# menabung.
#
# Hitung: hari itu uangnya ada berapa? Lalu perlu berapa? Alat untuk usaha kecil, dan biaya makan paling sedikit tiga
# bulan, karena tidak ada kios yang langsung memberi upah.
#
# Jalannya berlubang? Untung terlihat sekarang. Tambah sedikit tabungannya, mundurkan sedikit harinya, atau mulai lebih
# kecil. Putuskan bersama, jangan sendirian.
#
# Dan sebelum pulang, tanyakan: kapan gaji terakhir, tiket, dan surat-surat saya terima?
#
# Pulang saat uang bulan-bulan pertama sudah ada, bukan saat kontrak habis. Ada pertanyaan? Datang
# ke {service_centre}, gratis. Selamat menata jalan pulang, untuk yang jauh dan yang menunggu di rumah!

# %% [markdown] lang="en" block="talkshow"
# ## Thirty minutes on air
#
# **Host** of {radio_station}. **Guests:** two people from {district} who came home, one as planned, one sooner. Beside
# them somebody from {service_centre} who knows the claims and their last days.
#
# | Minute | What |
# |---|---|
# | 0-3 | The minute script. "What did you miss most in the first month? One word." |
# | 3-10 | First guest: the plan, the stall, the first customer. What would she or he do smaller today? |
# | 10-15 | Second guest: home after half the time. Who helped? No reasons, no blame. |
# | 15-18 | The office: which claims, which papers, until when. Slowly, twice. |
# | 18-22 | First call: "Should I stay one more term?" What would the children say? What is the money for? |
# | 22-25 | Second call: "All want to borrow from me." The sentence is said on air, by all in the studio. |
# | 25-28 | Third call: "The stall earns nothing yet." How many months of food are left? Begin smaller, do not borrow first. |
# | 28-30 | The rule. The number to ring: {hotline}. |
#
# **Not on air:** savings of anybody, why somebody came home early, names of employers and agencies, promises of a trade
# that always pays. A caller in danger is taken off air at once: {protection_phone}, {women_shelter_phone}.

# %% [markdown] lang="id" block="talkshow" en="30d4640e"
# ## Tiga puluh menit di radio
#
# **Pembawa acara** dari {radio_station}. **Tamu:** dua orang {district} yang sudah pulang, satu sesuai rencana, satu lebih
# cepat. Di samping mereka petugas {service_centre} yang tahu klaim dan batas waktunya.
#
# | Menit | Apa |
# |---|---|
# | 0-3 | Naskah satu menit. "Apa yang paling kurang di bulan pertama? Satu kata." |
# | 3-10 | Tamu pertama: rencana, kios, pelanggan pertama. Apa yang sekarang akan dimulai lebih kecil? |
# | 10-15 | Tamu kedua: pulang di tengah jalan. Siapa yang menolong? Tanpa sebab, tanpa menyalahkan. |
# | 15-18 | Petugas: klaim apa, surat apa, sampai kapan. Pelan-pelan, dua kali. |
# | 18-22 | Telepon pertama: "Apakah saya tambah satu kontrak?" Apa kata anak-anak? Uangnya untuk apa? |
# | 22-25 | Telepon kedua: "Semua mau meminjam." Kalimat penolakan diucapkan bersama di studio. |
# | 25-28 | Telepon ketiga: "Kios belum menghasilkan." Sisa makan berapa bulan? Kecilkan dulu, jangan langsung berutang. |
# | 28-30 | Aturan. Nomor yang bisa dihubungi: {hotline}. |
#
# **Jangan di udara:** tabungan seseorang, sebab pulang lebih cepat, nama majikan dan agen, janji usaha yang pasti untung.
# Penelepon yang dalam bahaya segera dialihkan dari siaran: {protection_phone}, {women_shelter_phone}.

# %% [markdown] lang="en" block="hall"
# ## In the hall: 60 minutes without computers
#
# Everybody has three cards: A, B, C. One person per row counts.
#
# **Question 1.** Home in 24 months; for 6 months everything goes to the debt; after that Rp1,500,000 a month. How much is
# there? **A** Rp36,000,000. **B** Rp27,000,000. **C** Rp9,000,000. *Right: B. Only 18 months are left for saving.*
#
# **Question 2.** The stall costs Rp21,500,000, the family Rp2,400,000 a month. How much must be there on the first day?
# **A** Rp21,500,000. **B** Rp23,900,000. **C** Rp28,700,000, with 3 months of food. *Best: C.*
#
# **Question 3.** Somebody comes home after 14 months instead of 24. **A** She has failed. **B** She needs a smaller plan
# and people who help. **C** She must leave again at once. *Right: B. Rp16,700,000 is missing for the large plan, not for
# a smaller one.*
#
# **Demonstration: the bridge.** Two rows of chairs are the banks of a river. Every sheet of paper is a month of saving.
# Somebody lays sheets and walks across. Then call "debt!" and take six away. Who finds another way over the water?
#
# **The figures beside it:** minimum wage in {district} {minimum_wage}; trades here: {trade_1}, {trade_2}, {trade_3}.
#
# **Number to keep:** {hotline}, and {service_centre} for the claims.
#
# | Row | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Women | Men |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="id" block="hall" en="49d749a3"
# ## Di aula: 60 menit tanpa komputer
#
# Setiap orang memegang tiga kartu: A, B, C. Satu orang di setiap baris menghitung.
#
# **Pertanyaan 1.** Pulang 24 bulan lagi; 6 bulan semua uang untuk utang; setelah itu Rp1.500.000 sebulan. Ada berapa?
# **A** Rp36.000.000. **B** Rp27.000.000. **C** Rp9.000.000. *Yang benar: B. Hanya tinggal 18 bulan untuk menabung.*
#
# **Pertanyaan 2.** Modal kios Rp21.500.000, biaya keluarga Rp2.400.000 sebulan. Pada hari pertama harus ada berapa?
# **A** Rp21.500.000. **B** Rp23.900.000. **C** Rp28.700.000, dengan makan 3 bulan. *Yang terbaik: C.*
#
# **Pertanyaan 3.** Ada yang pulang setelah 14 bulan, bukan 24. **A** Ia gagal. **B** Ia perlu rencana yang lebih kecil
# dan orang yang menolong. **C** Ia harus segera berangkat lagi. *Yang benar: B. Kurangnya Rp16.700.000 untuk rencana
# besar, bukan untuk rencana kecil.*
#
# **Peragaan: jembatan.** Dua baris kursi menjadi tepi sungai. Setiap lembar kertas adalah satu bulan menabung. Seseorang
# menata kertas dan menyeberang. Lalu serukan "utang!" dan ambil enam lembar. Siapa menemukan jalan lain?
#
# **Angka pembanding:** upah minimum di {district} {minimum_wage}; usaha di sini: {trade_1}, {trade_2}, {trade_3}.
#
# **Nomor yang disimpan:** {hotline}, dan {service_centre} untuk klaim.
#
# | Baris | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Perempuan | Laki-laki |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="en" block="sunday"
# ## On Sunday in the park
#
# Walk the road: one step is a month. All start at the same tree and walk as many steps as they have months left. For the
# months of debt they walk with closed eyes, led by a friend. Where you stop, say what waits there. Who stops near you?
# You could come home together, and share the ride, the tools, the first order.

# %% [markdown] lang="id" block="sunday" en="13d87446"
# ## Hari Minggu di taman
#
# Jalani jalannya: satu langkah satu bulan. Semua mulai dari pohon yang sama dan berjalan sebanyak sisa bulannya. Di bulan
# utang, berjalanlah dengan mata tertutup, dituntun teman. Di tempat berhenti, sebutkan apa yang menunggu di sana. Siapa
# yang berhenti di dekat Anda? Kalian bisa pulang bersama, berbagi ongkos, alat, dan pesanan pertama.
