# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for those who think of working abroad, and for those at home who decide with them
#       id: untuk yang berpikir bekerja di luar negeri, dan yang di rumah yang ikut memutuskan
#     now:
#       en: asks how much the wage is, and signs because nothing is paid today
#       id: bertanya berapa upahnya, dan tanda tangan karena hari ini tidak bayar
#     then:
#       en: asks how many months are worked for the agent, what is left in the end, and who must pay by today's rule
#       id: bertanya berapa bulan bekerja untuk agen, berapa sisanya di akhir, dan siapa yang wajib membayar menurut aturan hari ini
#     goals:
#       en:
#         - List every cost of the way, and ask who must pay it.
#         - Count a cost in months of the wage in the hand.
#         - Compare offers by what is left at the end, and if the work ends early.
#         - Read a contract point by point, and ask at the desk before signing.
#       id:
#         - Mendaftar semua biaya, dan bertanya siapa yang wajib membayar.
#         - Menghitung biaya dalam bulan upah bersih.
#         - Membandingkan tawaran dari sisanya di akhir, dan kalau kerja berhenti lebih awal.
#         - Membaca kontrak poin demi poin, dan bertanya ke petugas sebelum tanda tangan.
#     needs: [1]
#     terms: [recruitment_cost, zero_cost_placement, salary_deduction, overcharging, placement_company, broker, work_contract, migrant_worker, one_roof_service, exchange_rate]
#     competencies: [money-and-transactions, planning-and-managing, risk-and-reward, fraud]
#     themes: [financial-education, safe-migration, rights, gender]
#     paths: [prospective, home, officer]
#     data: [rules_indonesia, wages_abroad, minimum_wages_indonesia, exchange_rates]
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Wahyu, sex: man, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: false, cares: false}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to the last promise?
#
# Think of the promise on your last card. Draw one face on your paper:
#
# - a smiling face: we did it;
# - a straight face: we did a part of it;
# - a sad face: it did not work yet.
#
# Show your faces together. Whoever likes tells in one sentence what helped, or what came between. Every face is welcome.

# %% [markdown] lang="id" block="kept" en="94ec72d8"
# ## Bagaimana janji yang lalu?
#
# Ingat janji di kartu terakhir Anda. Gambar satu wajah di kertas:
#
# - wajah tersenyum: janji ditepati;
# - wajah datar: baru sebagian;
# - wajah sedih: belum berhasil.
#
# Tunjukkan wajahnya bersama-sama. Yang mau boleh bercerita satu kalimat: apa yang menolong, apa yang menghalangi. Semua wajah diterima.

# %% [markdown] lang="en" block="story"
# ## "Pay nothing today"
#
# It was before {migrant} left {district} for the first time. A man with polished shoes sat at the table and smiled. *"Sign here. You pay nothing today. It is
# taken later, a little each month."* Beside the paper lay an envelope: *"Pocket money for the family."*
#
# {relative} asked: *"How much is the wage?"* The man named a number, and it was large. Then {migrant} asked: *"And how many months do I work for you,
# before I work for my children?"*
#
# The man looked at his watch. *"Many others want this place,"* he said. Ayu, who was small then, pushed the envelope back to him. *"Mother says we read first."*

# %% [markdown] lang="id" block="story" en="d82699a3"
# ## "Hari ini tidak bayar"
#
# Ini sebelum {migrant} pertama kali meninggalkan {district}. Seorang lelaki bersepatu mengilap duduk di meja dan tersenyum. *"Tanda tangan di sini. Hari ini tidak bayar. Nanti
# dipotong, sedikit setiap bulan."* Di samping kertas itu ada amplop: *"Uang saku untuk keluarga."*
#
# {relative} bertanya: *"Upahnya berapa?"* Lelaki itu menyebut angka, besar sekali. Lalu {migrant} bertanya: *"Berapa bulan saya bekerja untuk Bapak,
# sebelum saya bekerja untuk anak-anak?"*
#
# Lelaki itu melihat jam tangannya. *"Banyak yang mau tempat ini,"* katanya. Ayu, yang waktu itu masih kecil, mendorong amplop itu kembali. *"Kata Ibu, dibaca dulu."*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Two offers, their costs made up. Contract: 24 months.
#
# - **A** housework in Hong Kong, HK\$5,100 a month. Nothing is paid before; HK\$2,596 is taken from the wage in each of the first 6 months.
# - **B** a factory in Taiwan, NT\$29,500 a month. Rp60,000,000 is paid before leaving.
#
# 1. Which one leaves more at the end?
# 2. Which one leaves more if the work ends after 6 months?
# 3. For how many months does one work for the way there? Write one number for A and one for B.

# %% [markdown] lang="id" block="guess" en="622a7ea8"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Dua tawaran, biayanya contoh buatan. Kontraknya 24 bulan.
#
# - **A** kerja rumah tangga di Hong Kong, HK\$5.100 sebulan. Sebelum berangkat tidak bayar; HK\$2.596 dipotong dari upah setiap bulan, selama 6 bulan pertama.
# - **B** pabrik di Taiwan, NT\$29.500 sebulan. Rp60.000.000 dibayar sebelum berangkat.
#
# 1. Mana yang sisanya lebih banyak di akhir?
# 2. Mana yang sisanya lebih banyak kalau kerja berhenti setelah 6 bulan?
# 3. Berapa bulan bekerja hanya untuk biayanya? Tulis satu angka untuk A dan satu untuk B.

# %% [markdown] lang="en" block="tool"
# ## Grey months and green months
#
# Run the box below: click it, then press **Shift + Enter**. Each square is a month. A striped one is worked for the cost of the job, a green one for the family. Two bars
# below show what is left at the end, and what is left if the work ends after 6 months.
#
# 1. Count the striped months together, aloud. *"Nothing today"* has striped months too.
# 2. Why do we count with the wage **in the hand**? In Taiwan each month something goes off for health, insurance and the agency there. B costs 4.0 months of it, and yet
#    6 squares are striped: one has to live meanwhile.
# 3. Let the work end after 3 months, then after 12. Which offer can the family bear if things go wrong?

# %% [markdown] lang="id" block="tool" en="e45748b6"
# ## Bulan bergaris dan bulan hijau
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Satu kotak kecil satu bulan. Yang bergaris untuk membayar biaya kerja, yang hijau untuk keluarga. Dua batang
# di bawahnya menunjukkan sisa di akhir, dan sisa kalau kerja berhenti setelah 6 bulan.
#
# 1. Hitung bulan yang bergaris bersama-sama, keras-keras. *"Hari ini tidak bayar"* juga punya bulan bergaris.
# 2. Mengapa dihitung dari upah **bersih**? Di Taiwan, setiap bulan ada potongan untuk kesehatan, asuransi, dan agen di sana. B seharga 4,0 bulan upah bersih, tetapi
#    6 kotak bergaris: sambil membayar, orang juga perlu makan.
# 3. Coba kerja berhenti setelah 3 bulan, lalu setelah 12. Tawaran mana yang sanggup ditanggung keluarga kalau ada masalah?

# %%
from finlit.widgets import show

a = {"work": "HKG-home", "wage": 5100, "deducted": 2596, "months_deducted": 6}
b = {"work": "TWN-factory", "wage": 29500, "regular": 2937, "cost_home": 60000000}
show("job-offer", lang=lang, offers=[a, b])

# %% [markdown] lang="en" block="tool"
# ## "Taken later" is your wage
#
# In Singapore a woman was to get S\$550 a month. S\$340 of it was taken, for 9 months. That was one case, told in 2020.
#
# 1. This is called **salary deduction**. What does she get in her hand in those months? Can one live on that, and send something home?
# 2. Add it up: how many full wages are taken?
# 3. How much less must be taken so that nothing is missing? Try it.
#
# The passport is hers, and it stays with her. Nobody may keep it until a debt is paid.

# %% [markdown] lang="id" block="tool" en="00d8918e"
# ## "Dipotong nanti" itu upah Anda
#
# Di Singapura, seorang perempuan seharusnya menerima S\$550 sebulan. Dari itu S\$340 dipotong, selama 9 bulan. Ini satu kasus, diceritakan tahun 2020.
#
# 1. Ini namanya **potongan gaji**. Berapa yang ia terima pada bulan-bulan itu? Cukupkah untuk hidup, dan mengirim sedikit ke rumah?
# 2. Jumlahkan: berapa upah penuh yang dipotong?
# 3. Potongannya harus turun menjadi berapa supaya tidak kurang? Coba.
#
# Paspor itu miliknya, dan tetap ia pegang. Tidak seorang pun boleh menahannya sampai utang lunas.

# %%
from finlit.widgets import show

show("free-month", lang=lang, deducted=340, months_deducted=9, wage=550)

# %% [markdown] lang="en" block="pause"
# ## Until next time: one list, one question
#
# Ask somebody who has come back, or the desk at {service_centre}: *"Which costs does the worker have to pay today for this country, and which ones not?"* For some work there is
# **zero-cost placement**: the employer pays. The rule changed in 2025, so an answer needs its date. Write down what you hear, and who said it.

# %% [markdown] lang="id" block="pause" en="5ff76256"
# ## Sampai pertemuan berikutnya: satu daftar, satu pertanyaan
#
# Tanyakan kepada yang sudah pulang, atau kepada petugas di {service_centre}: *"Untuk negara ini, biaya apa yang sekarang dibayar pekerja? Apa yang tidak?"* Untuk beberapa pekerjaan ada
# **pembebasan biaya penempatan**: majikan yang membayar. Aturannya berubah tahun 2025, jadi jawabannya perlu tanggal. Tulis apa yang Anda dengar, dan siapa yang mengatakannya.

# %% [markdown] lang="en" block="tool"
# ## Reading the work contract: fourteen points
#
# Yanto has a contract in a language he does not read. *"It is only the usual,"* says the agent. Run the box: it goes through fourteen points. What is written and fine is green, what is missing is empty.
#
# 1. Which points are not written? What is only said does not count.
# 2. Change **Work** to a place that you know. Which rules change?
# 3. Take a real contract, if somebody has one, and go through it together.
#
# The tool knows some rules, not all, and it says which have run out. The desk reads the paper for nothing.

# %% [markdown] lang="id" block="tool" en="c7ff51dd"
# ## Membaca perjanjian kerja: empat belas poin
#
# Yanto memegang kertas kontrak dalam bahasa yang tidak ia pahami. *"Isinya biasa saja,"* kata agennya. Jalankan kotaknya: alat ini memeriksa empat belas poin. Yang tertulis dan cukup berwarna hijau, yang belum tertulis kosong.
#
# 1. Poin apa yang belum tertulis? Janji lisan tidak bisa dipegang.
# 2. Ubah **Pekerjaan** ke tempat yang Anda kenal. Aturan apa yang berubah?
# 3. Kalau ada yang punya kontrak sungguhan, periksalah bersama-sama.
#
# Alat ini tahu beberapa aturan, tidak semuanya, dan menyebut mana yang sudah lewat. Petugas membacakan kontrak tanpa biaya.

# %%
from finlit.widgets import show

show("contract-check", lang=lang)

# %% [markdown] lang="en" block="paper"
# ## On paper: whose bill is this?
#
# Write each cost on a slip: passport, health check, training, insurance, ticket, visa, agency at home, agency abroad, pocket money, "administration". Lay the slips in four heaps: **worker**,
# **employer**, **state**, **nobody may ask this**. Together they are the **recruitment cost**. Where you are not sure, make a fifth heap: **ask**. That heap goes to {service_centre}.
#
# Then fill in your bill:
#
# | Cost | Asked of me | On today's list? | Paper? |
# |---|---|---|---|
# | ........................ | Rp............ | ...... | ...... |
# | ........................ | Rp............ | ...... | ...... |
# | ........................ | Rp............ | ...... | ...... |
# | **together** | **Rp............** | | |
#
# Divide by one month of wage in the hand, in rupiah at **today's** rate: ...... months. A wage of {hkg_wage} in Hong Kong was about {hkg_wage_in_rupiah} a month. The minimum wage here is
# {minimum_wage}. Large numbers dazzle: count what is left.

# %% [markdown] lang="id" block="paper" en="3842c6f8"
# ## Di kertas: ini tagihan siapa?
#
# Tulis setiap biaya di sobekan kertas: paspor, tes kesehatan, pelatihan, asuransi, tiket, visa, agen di sini, agen di sana, uang saku, "administrasi". Bagi menjadi empat tumpuk: **pekerja**,
# **majikan**, **negara**, **tidak boleh diminta siapa pun**. Semuanya disebut **biaya perekrutan**. Kalau ragu, buat tumpuk kelima: **tanyakan**. Tumpuk itu dibawa ke {service_centre}.
#
# Lalu isi tagihan Anda:
#
# | Biaya | Diminta dari saya | Ada di daftar hari ini? | Ada kertasnya? |
# |---|---|---|---|
# | ........................ | Rp............ | ...... | ...... |
# | ........................ | Rp............ | ...... | ...... |
# | ........................ | Rp............ | ...... | ...... |
# | **semuanya** | **Rp............** | | |
#
# Bagi dengan upah bersih sebulan, dalam rupiah menurut kurs **hari ini**: ...... bulan. Upah {hkg_wage} di Hong Kong kira-kira {hkg_wage_in_rupiah} sebulan. Upah minimum di sini
# {minimum_wage}. Angka besar membuat silau: hitung sisanya.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: tomorrow, with the paper
#
# Practise in pairs, sitting at a table. One is the broker, friendly and in a hurry. The other one says:
#
# > *"Please write every cost on paper. I sign tomorrow, after the desk has read it."*
#
# The broker: *"Then the place is gone."* The answer: *"Then it was not for me. No paper, no payment."* Then stand up and go out of the door. Change places. Fathers and mothers practise too.

# %% [markdown] lang="id" block="aloud" en="db5d6eba"
# ## Ucapkan: besok, dengan kertasnya
#
# Berlatih berdua, duduk di meja. Yang satu menjadi sponsor, ramah dan terburu-buru. Yang lain berkata:
#
# > *"Tolong tulis semua biayanya. Saya tanda tangan besok, setelah dibaca petugas."*
#
# Sponsor: *"Nanti tempatnya habis."* Jawabannya: *"Berarti belum rezeki saya. Tanpa kertas, tanpa bayar."* Lalu berdiri dan keluar dari pintu. Bertukar tempat. Bapak dan ibu ikut berlatih.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# The broker lays Rp5,000,000 of pocket money on your table. *"It is a present, for your mother,"* he says. You have not signed yet.
#
# - **A** I take it. We need it now.
# - **B** I ask on paper: is it a present or a loan, and how is it taken back?
# - **C** I leave it there until the contract has been read at the desk.
#
# There are no marks for this. **A**: who has taken money finds it hard to say no afterwards, and often it is taken from the wage. **B**: an honest answer fits on paper. **C**: you stay free until you
# know what you sign.

# %% [markdown] lang="id" block="life" en="f6a9ebf0"
# ## Apa yang akan Anda lakukan?
#
# Sponsor menaruh uang saku Rp5.000.000 di meja Anda. *"Ini hadiah untuk Ibu,"* katanya. Anda belum tanda tangan.
#
# - **A** Saya terima. Sekarang memang perlu.
# - **B** Saya minta tertulis: ini hadiah atau pinjaman, dan bagaimana dikembalikan?
# - **C** Saya biarkan di meja sampai kontraknya dibaca petugas.
#
# Ini tidak dinilai. **A**: yang sudah menerima uang jadi sulit berkata tidak, dan sering uang itu dipotong dari upah. **B**: jawaban yang jujur muat di kertas. **C**: Anda tetap bebas sampai tahu
# apa yang ditandatangani.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **First ask: how many months do I work for the agent?**
#
# No paper, no payment.

# %% [markdown] lang="id" block="rule" en="6c488d53"
# ## Aturan yang kita ucapkan bersama
#
# > **Tanya dulu: berapa bulan saya bekerja untuk agen?**
#
# Tanpa kertas, tanpa bayar.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - Before anyone signs, the paper is read by: .......................
# - We go there on: ....................... and with us comes: .......................
# - More than ....................... months of wage we do not pay for a job.
# - The copy of the contract and of the passport stays at home with: .......................
# - We look at this card again on: .......................

# %% [markdown] lang="id" block="promise" en="c23fd82f"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Sebelum ada yang tanda tangan, kertasnya dibaca oleh: .......................
# - Kami ke sana pada: ....................... dan ditemani: .......................
# - Untuk satu pekerjaan, kami tidak membayar lebih dari ....................... bulan upah.
# - Salinan kontrak dan paspor di rumah dipegang oleh: .......................
# - Kami melihat kartu ini lagi pada: .......................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Is this placement company (P3MI) licensed, is this job real? Ask {labour_office}, or the one-roof service office (LTSA): {service_centre}.
# - Who must pay what, by the rule of today: {protection_office}.
# - Too much was asked or taken (overcharging), here or abroad: {hotline}, for every Indonesian migrant worker. Keep every paper, take photos of it.
# - The first questions, close to home: {village_office}.
# - The passport is kept. The door is locked. Somebody is beaten, or brought to another place than was promised. This is no money question. Call {hotline}, or the Indonesian embassy
#   there. At home: {protection_office}, {women_shelter}. Stop counting, get help first.

# %% [markdown] lang="id" block="turn" en="33c0dc0d"
# ## Ke mana bertanya
#
# - Apakah perusahaan penempatan (P3MI) itu berizin, pekerjaannya benar ada? Tanyakan ke {labour_office}, atau ke layanan terpadu satu atap (LTSA): {service_centre}.
# - Siapa wajib membayar apa, menurut aturan hari ini: {protection_office}.
# - Ada pungutan berlebih, di sini atau di sana: {hotline}, untuk setiap pekerja migran Indonesia. Simpan semua kertas, foto semuanya.
# - Pertanyaan pertama, dekat rumah: {village_office}.
# - Paspor ditahan. Pintu dikunci. Ada yang dipukul, atau dibawa ke tempat lain dari yang dijanjikan. Ini bukan soal uang. Hubungi {hotline}, atau kedutaan Indonesia
#   di sana. Di rumah: {protection_office}, {women_shelter}. Berhenti menghitung, cari pertolongan dulu.

# %% [markdown] lang="en" block="planner"
# ## Planner: the job we look at
#
# - Country, work, employer: [job: .......................]
# - Company and its licence number, checked at: [company: .......................]
# - Wage in the hand a month, their money and rupiah: [wage: .......................]
# - All costs, ours and those taken from the wage: Rp[job_cost: .......................]
# - That is so many months of wage: [job_months: .......................]
# - Left at the end of the contract: Rp[contract_left: .......................]
# - Left if the work ends after six months: Rp[early_left: .......................]
# - Read at the desk on: [read_on: .......................] by: [read_by: .......................]

# %% [markdown] lang="id" block="planner" en="e648b5c4"
# ## Buku rencana: pekerjaan yang kami lihat
#
# - Negara, pekerjaan, majikan: [job: .......................]
# - Perusahaan dan nomor izinnya, diperiksa di: [company: .......................]
# - Upah bersih sebulan, uang sana dan rupiah: [wage: .......................]
# - Semua biaya, dari kami dan yang dipotong dari upah: Rp[job_cost: .......................]
# - Sama dengan berapa bulan upah: [job_months: .......................]
# - Sisa saat kontrak selesai: Rp[contract_left: .......................]
# - Sisa kalau kerja berhenti setelah enam bulan: Rp[early_left: .......................]
# - Dibaca petugas pada: [read_on: .......................] oleh: [read_by: .......................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: slips of paper. A real contract with the names covered. Today's list of costs from {service_centre}. Today's exchange rates. The list of licensed companies with its date. Cards A, B, C and promise cards. 24 grey and 48 green
# squares of paper for each table. From {district} most go to {destination_1} and {destination_2}: have their wages ready.
#
# **First sitting, 40 minutes**
#
# - 4 min: faces for the last promise; the story, read by three people.
# - 6 min: guess, each alone. Collect, do not correct.
# - 15 min: striped and green months, in pairs. End early, end late.
# - 12 min: "taken later"; what does she get in her hand?
# - 3 min: the question to take home.
#
# **Second sitting, 35 minutes**
#
# - 4 min: what the desk or the returned women said, with dates.
# - 9 min: the contract, fourteen points, in pairs.
# - 11 min: whose bill is this? Slips, heaps, months of wage.
# - 6 min: "tomorrow, with the paper", until each one has gone out of the door.
# - 5 min: life question, rule, promise card.
#
# **Observe**: who asks only for the wage? Does the one who would leave speak, or is she or he spoken for? Who decides at the end?
#
# **Common answers**
#
# - "29,500 is more than 5,100": other money.
# - "Deducted is free": S\$340 for 9 months is S\$3,060, or 5.6 wages.
# - "60,000,000 is 3.6 months": 3.6 of the full wage, 4.0 of the wage in the hand.
# - "All agents ask for it": ask for the list.
#
# One more for quick pairs: S\$2,000 at a wage of S\$600 is 3.3 wages, yet at S\$340 a month it is taken for 5.9 months. The old official sum for Taiwan, Rp21,950,977, was 1.5 wages in the hand.
#
# **With care**: somebody in the room may have paid too much, or suffered. Nobody tells it before the others. No sentence about "foolish" people. Somebody speaks of locked doors, beating or being sold? Stop for that person, sit aside,
# and call {hotline} or {protection_office} together.
#
# **To say**: the rule about who pays was changed in 2025. What you know from before may not hold: ask {protection_office}.
#
# **No power**: lay grey and green squares for both offers, 24 each. Turn over as many as the cost takes.

# %% [markdown] lang="id" block="trainer" en="54c23401"
# ## Untuk pelatih
#
# **Bawa**: sobekan kertas. Kontrak asli yang namanya ditutup. Daftar biaya hari ini dari {service_centre}. Kurs hari ini. Daftar perusahaan berizin dengan tanggalnya. Kartu A, B, C. Kartu janji. 24 kertas abu-abu dan 48 kertas
# hijau untuk setiap meja. Dari {district}, kebanyakan berangkat ke {destination_1} dan {destination_2}: siapkan upah di sana.
#
# **Pertemuan pertama, 40 menit**
#
# - 4 menit: wajah untuk janji yang lalu; cerita, dibacakan tiga orang.
# - 6 menit: tebak, sendiri-sendiri. Kumpulkan, jangan dibetulkan.
# - 15 menit: bulan bergaris dan hijau, berdua. Berhenti lebih awal, berhenti belakangan.
# - 12 menit: "dipotong nanti"; berapa yang ia terima?
# - 3 menit: pertanyaan untuk dibawa pulang.
#
# **Pertemuan kedua, 35 menit**
#
# - 4 menit: kata petugas atau yang sudah pulang, dengan tanggalnya.
# - 9 menit: kontrak, empat belas poin, berdua.
# - 11 menit: ini tagihan siapa? Sobekan, tumpukan, bulan upah.
# - 6 menit: "besok, dengan kertasnya", sampai semua pernah keluar dari pintu.
# - 5 menit: pertanyaan hidup, aturan, kartu janji.
#
# **Amati**: siapa yang hanya bertanya upah? Apakah yang akan berangkat bicara sendiri, atau diwakili? Siapa yang akhirnya memutuskan?
#
# **Jawaban yang sering**
#
# - "29.500 lebih besar dari 5.100": uangnya lain.
# - "Dipotong itu gratis": S\$340 selama 9 bulan itu S\$3.060, atau 5,6 upah.
# - "60.000.000 itu 3,6 bulan": 3,6 dari upah penuh, 4,0 dari upah bersih.
# - "Semua agen memintanya": minta daftarnya.
#
# Satu lagi untuk pasangan yang cepat: S\$2.000 dengan upah S\$600 itu 3,3 upah, tetapi dengan potongan S\$340 sebulan lamanya 5,9 bulan. Biaya resmi lama untuk Taiwan, Rp21.950.977, sama dengan 1,5 upah bersih.
#
# **Dengan hati-hati**: mungkin ada yang pernah membayar terlalu banyak, atau menderita. Tidak ada yang harus bercerita di depan yang lain. Jangan menyebut siapa pun "bodoh". Ada yang bicara tentang pintu dikunci, dipukul, atau dijual? Berhentilah untuk orang itu, duduk di samping,
# dan hubungi {hotline} atau {protection_office} bersama-sama.
#
# **Katakan**: aturan siapa yang membayar diubah tahun 2025. Yang Anda tahu dari dulu mungkin tidak berlaku: tanyakan ke {protection_office}.
#
# **Tanpa listrik**: susun kertas abu-abu dan hijau untuk kedua tawaran, masing-masing 24. Balik sebanyak yang habis untuk biaya.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good morning, {district}! A man knocks at the door. He has a job abroad, and you pay nothing today. It sounds like a gift. Ask him one question: how many months do I work for you, before I work for my
# children? If he looks at his watch, you have your answer.
#
# What is taken later is your wage too. Three hundred and forty dollars a month, for nine months, was more than five full wages of one woman in Singapore. Let every cost be written on paper. Divide it by what really reaches the hand
# each month. Then take the paper to {service_centre} and let them read it, for nothing. Who must pay what has changed: ask for the rule of today. And when somebody keeps your passport, call {hotline}. First ask: how many
# months do I work for the agent?

# %% [markdown] lang="id" block="radio" en="b9f10c53"
# ## Satu menit di radio
#
# Selamat pagi, {district}! Seorang lelaki mengetuk pintu. Ada pekerjaan di luar negeri, dan hari ini tidak bayar. Kedengarannya seperti hadiah. Ajukan satu pertanyaan: berapa bulan saya bekerja untuk Bapak, sebelum saya bekerja untuk anak-anak
# saya? Kalau ia melihat jam tangannya, Anda sudah tahu jawabannya.
#
# Yang dipotong nanti juga upah Anda. Tiga ratus empat puluh dolar sebulan, selama sembilan bulan, lebih dari lima upah penuh seorang perempuan di Singapura. Mintalah semua biaya ditulis di kertas. Bagi dengan yang benar-benar diterima
# setiap bulan. Yang banyak sisanya, itulah tawaran yang baik, bukan yang upahnya paling besar. Lalu bawa kertasnya ke {service_centre}, minta dibacakan. Tidak dipungut biaya. Siapa wajib membayar apa sudah berubah: tanyakan aturan hari ini. Kalau paspor Anda ditahan, hubungi {hotline}. Jadi, tanya dulu: berapa
# bulan saya bekerja untuk agen?

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a woman or a man who has come back, and likes to tell. An officer of {labour_office} or {protection_office}. **In the studio**: 24 squares of paper, a contract.
#
# - 0-3 Host: "pay nothing today". Listeners send: how many months of wage did your way cost?
# - 3-8 Guest one: the first questions she or he would ask today. No sums, no names.
# - 8-12 The squares are laid on the table and counted aloud: grey for the agent, green for the family.
# - 12-16 **First call**: "My agent takes it from the wage. So it is free?" Answer: add it up, in wages.
# - 16-20 **Second call**: "They keep my certificate and my passport." Answer: they are yours; {hotline}.
# - 20-24 **Third call**: "The wage in one country is twice as high." Answer: what is left at the end, and if it ends early?
# - 24-28 Officer: how to see whether a company is licensed; who pays what by the rule of today, with its date.
# - 28-30 The rule, said together. The number: {hotline}.
#
# **Not on air**: no name of a company or broker. Nobody's debt. No way around the rules, no talk of going without papers. No promise of a job. A call about violence or about being held? Thank the caller, say
# {hotline}, play music, and stay with the caller off air.

# %% [markdown] lang="id" block="talkshow" en="ea3e135c"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang yang sudah pulang dan mau bercerita. Petugas dari {labour_office} atau {protection_office}. **Di studio**: 24 kertas kecil, satu kontrak.
#
# - 0-3 Penyiar: "hari ini tidak bayar". Pendengar mengirim: berapa bulan upah biaya Anda dulu?
# - 3-8 Tamu pertama: pertanyaan pertama yang akan diajukannya sekarang. Tanpa jumlah, tanpa nama.
# - 8-12 Kertas kecil disusun di meja dan dihitung keras-keras: abu-abu untuk agen, hijau untuk keluarga.
# - 12-16 **Telepon pertama**: "Agen saya memotong dari upah. Jadi gratis?" Jawab: jumlahkan, dalam bulan upah.
# - 16-20 **Telepon kedua**: "Ijazah dan paspor saya ditahan." Jawab: itu milik Anda; {hotline}.
# - 20-24 **Telepon ketiga**: "Di satu negara upahnya dua kali lipat." Jawab: berapa sisanya di akhir, dan kalau berhenti lebih awal?
# - 24-28 Petugas: cara melihat apakah perusahaan berizin; siapa membayar apa menurut aturan hari ini, dengan tanggalnya.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {hotline}.
#
# **Jangan disiarkan**: nama perusahaan atau sponsor. Utang seseorang. Cara mengakali aturan, ajakan berangkat tanpa surat. Janji pekerjaan. Ada telepon tentang kekerasan atau disekap? Ucapkan terima kasih, sebutkan
# {hotline}, putar lagu, dan tetap dampingi penelepon di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** A job costs Rp12,000,000. The wage in the hand is Rp4,000,000 a month. For how many months does one work for it?
# A 1. B 3. C 8. *Right: B. An old official list for Hong Kong asked Rp14,780,400 at a wage of Rp4,114,000: that was 3.6 months.*
#
# **Second question.** Nothing is paid today. From a wage of S\$550 the agent takes S\$340 a month, 9 times. How many full wages is that?
# A none. B about 3. C more than 5. *Right: C. It is S\$3,060, or 5.6 wages, and S\$210 is left each month.*
#
# **Third question.** The broker wants you to sign today. A Sign, or the place is gone. B Take the paper to the desk first. C Sign, and read later. *Best: B.*
#
# **Demonstration.** Twenty-four people stand in a row on the stage, each one a month of the contract. The broker comes and takes away one after the other: those work for him. The hall counts. Then the work ends "after 6
# months": who of those standing there worked for the family?
#
# **The number to keep**: the telephone number {hotline}. Everybody types it into the phone now.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="04454938"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Sebuah pekerjaan biayanya Rp12.000.000. Upah bersihnya Rp4.000.000 sebulan. Berapa bulan bekerja untuk biaya itu?
# A 1. B 3. C 8. *Yang benar: B. Sebuah daftar resmi lama untuk Hong Kong meminta Rp14.780.400, upahnya Rp4.114.000: itu 3,6 bulan.*
#
# **Pertanyaan kedua.** Hari ini tidak bayar. Dari upah S\$550, agen memotong S\$340 sebulan, 9 kali. Berapa upah penuh?
# A tidak ada. B kira-kira 3. C lebih dari 5. *Yang benar: C. Jumlahnya S\$3.060, atau 5,6 upah, dan sisanya S\$210 sebulan.*
#
# **Pertanyaan ketiga.** Sponsor minta tanda tangan hari ini. A Tanda tangan, nanti tempatnya habis. B Kertasnya dibawa ke petugas dulu. C Tanda tangan, dibaca nanti. *Paling baik: B.*
#
# **Peragaan.** Dua puluh empat orang berbaris di panggung, satu orang satu bulan kontrak. Sponsor datang dan mengambil satu demi satu: mereka bekerja untuknya. Seisi aula menghitung. Lalu kerjanya berhenti "setelah 6
# bulan": siapa di antara yang berdiri itu bekerja untuk keluarga?
#
# **Angka untuk disimpan**: nomor telepon {hotline}. Semua menyimpannya di HP sekarang.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# For those who are abroad already: bring 24 squares of paper for each circle. Each one lays her or his own contract, silently: grey for the agent, green for home. Nobody says sums. Still in the grey months, and you do not know why?
# Take a photo of the payslips and ask {hotline}, or the embassy. Then practise the sentence for the next contract: *"Please write every cost on paper."*

# %% [markdown] lang="id" block="sunday" en="3b375ad6"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Untuk yang sudah di luar negeri: bawa 24 kertas kecil untuk setiap lingkaran. Setiap orang menyusun kontraknya sendiri, tanpa suara: abu-abu untuk agen, hijau untuk rumah. Tidak ada yang menyebut jumlah. Masih di bulan abu-abu dan tidak tahu sebabnya?
# Foto slip upahnya, lalu tanyakan ke {hotline}, atau ke kedutaan. Setelah itu latih kalimat untuk kontrak berikutnya: *"Tolong tulis semua biayanya."*
