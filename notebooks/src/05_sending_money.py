# ---
# jupyter:
#   finlit:
#     sittings: [35, 25]
#     exercise_minutes: 15
#     audience:
#       en: for the one who sends and the one who receives, together at one screen
#       id: untuk yang mengirim dan yang menerima, berdua di satu layar
#     now:
#       en: compares the fee on the board
#       id: membandingkan biaya di papan harga
#     then:
#       en: compares the rupiah that arrive
#       id: membandingkan rupiah yang sampai
#     goals:
#       en:
#         - Compare services by the rupiah that arrive.
#         - See the part of the price that hides in the exchange rate.
#         - Choose together how often to send.
#         - Keep the receipt, and keep the PIN to yourself.
#       id:
#         - Membandingkan layanan dari rupiah yang sampai.
#         - Melihat bagian harga yang tersembunyi di kurs.
#         - Memilih berdua, seberapa sering mengirim.
#         - Menyimpan struk, dan merahasiakan PIN.
#     needs: []
#     terms: [remittance, transfer_fee, exchange_rate, mid_rate, exchange_rate_margin, amount_received]
#     competencies: [money-and-transactions, financial-landscape, digital, fraud]
#     themes: [financial-education, remittance, gender]
#     paths: [prospective, abroad, home, joint, officer]
#     data: [remittance_madeup_hkg_twn, remittance_services_2025q3, remittance_limits, remittance_fees_only, exchange_rates]
#     own_tool: send-money
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Wahyu, sex: man, decides: true, speaks: true, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true}
#       - {name: Pak Karto, sex: man}
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
# Show your faces together. Every face is welcome. Whoever likes tells in one sentence what helped.

# %% [markdown] lang="id" block="kept" en="932e70a0"
# ## Bagaimana janji yang lalu?
#
# Ingat janji di kartu terakhir Anda. Gambar satu wajah di kertas:
#
# - wajah tersenyum: janji ditepati;
# - wajah datar: ditepati sebagian;
# - wajah sedih: belum berhasil.
#
# Tunjukkan bersama-sama. Semua wajah diterima. Yang mau, bercerita satu kalimat: apa yang menolong.

# %% [markdown] lang="en" block="story"
# ## Sri has her wage in her hand
#
# It is payday in Taichung. Sri cares for an old lady there. In {district} her husband Wahyu cares for their
# two children and waits for her message.
#
# Sri wants to hand over **NT\$10,000**. Two shops in the same street have a board in the window:
#
# | | Shop A | Shop B |
# |---|---|---|
# | Fee | NT\$100 | NT\$200 |
# | Rate for NT\$1 | Rp479.5 | Rp486.5 |
#
# Wahyu writes: *"Take the one with the small fee!"* Sri writes back: *"Wait. Let us both guess first."*
#
# Sri, the shops and their prices are made up, so that we can learn from them.

# %% [markdown] lang="id" block="story" en="bcd05b3b"
# ## Gaji Sri sudah di tangan
#
# Hari ini hari gajian di Taichung. Sri merawat seorang nenek di sana. Di {district}, suaminya, Wahyu,
# mengasuh dua anak mereka dan menunggu kabar.
#
# Sri mau menyerahkan **NT\$10.000**. Dua toko di jalan yang sama memasang papan harga di kaca depan:
#
# | | Toko A | Toko B |
# |---|---|---|
# | Biaya kirim | NT\$100 | NT\$200 |
# | Kurs untuk NT\$1 | Rp479,5 | Rp486,5 |
#
# Wahyu menulis: *"Pilih yang biayanya kecil!"* Sri membalas: *"Tunggu. Kita tebak dulu, berdua."*
#
# Sri, kedua toko, dan harganya hanya contoh buatan, supaya kita bisa belajar.

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet.
#
# 1. Which shop would you choose?
# 2. How many rupiah will arrive from shop A? And from shop B?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="ac7763bb"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu.
#
# 1. Toko mana yang Anda pilih?
# 2. Berapa rupiah yang sampai dari toko A? Dan dari toko B?
#
# Sekarang, saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## Look at the pipe together
#
# Run the box below: click it, then press **Shift + Enter**. The money sent home, the **remittance**, flows in on the
# left. What falls into the bucket is the **amount received**. The pipe leaks in two places: the **transfer fee** is
# written on the receipt, the **exchange-rate margin** hides in the exchange rate.
#
# One of you moves the controls, the other one says the big number aloud. Then change places.

# %% [markdown] lang="id" block="tool" en="9487df07"
# ## Lihat pipa ini berdua
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Uang kiriman, nama lainnya **remitansi**, masuk dari
# kiri. Yang jatuh ke ember di rumah adalah **uang yang diterima**. Pipanya bocor di dua tempat: **biaya kirim**
# tertulis di struk, **selisih kurs** tersembunyi di dalam kurs.
#
# Satu orang menggeser, yang lain membaca angka besarnya keras-keras. Lalu bertukar tempat.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="TWN-IDN", amount=10000, against="Toko A")

# %% [markdown] lang="en" block="tool"
# ## Play with your own shop
#
# Run the box below. A third shop is in the picture now, with an example of a fee and a rate. Open **More choices**
# and type the name, the fee and the rate of a shop that you asked.
#
# 1. Move only the fee of your shop. What happens to the big number and to the bucket?
# 2. Move only its rate. Which of the two moves the bucket more?
# 3. Make the hidden leak just as large as the leak of the fee.

# %% [markdown] lang="id" block="tool" en="a943cb86"
# ## Coba dengan toko Anda sendiri
#
# Jalankan kotak di bawah. Sekarang ada toko ketiga di gambar, dengan contoh biaya dan kurs. Buka **Pilihan lain**,
# lalu isi nama, biaya, dan kurs toko yang sudah Anda tanyai.
#
# 1. Ubah biaya toko Anda saja. Apa yang terjadi dengan angka besar dan ember?
# 2. Ubah kursnya saja. Mana yang lebih banyak mengubah isi ember?
# 3. Buatlah kebocoran yang tersembunyi sama besar dengan kebocoran biaya.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="TWN-IDN", amount=10000, own_fee=150, own_rate=486)

# %% [markdown] lang="en" block="tool"
# ## Real prices: from Singapore, August 2025
#
# These prices were collected by the World Bank. They are old, so ask again before you send. Look at how far
# apart the first and the last are, for the very same money.

# %% [markdown] lang="id" block="tool" en="eb5736a2"
# ## Harga nyata: dari Singapura, Agustus 2025
#
# Harga ini dikumpulkan oleh Bank Dunia. Sudah lama, jadi tanyakan lagi sebelum mengirim. Lihat betapa jauh beda
# yang pertama dan yang terakhir, padahal uangnya sama.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="SGP-IDN")

# %% [markdown] lang="en" block="tool"
# ## Seven things that people say
#
# Read each sentence aloud. True or not? Decide together, then read the answer.
#
# 1. *"No fee, so it is for free."* Not so. The World Bank looked in 2025 (third quarter). On average, services without a fee hid {margin_without_fee} in their rate, those with a fee {margin_with_fee}. Ask how many rupiah arrive.
# 2. *"In Saudi Arabia 15 percent of what I send goes in tax."* Not so. The tax is on the fee alone. On a fee of {sau_fee} it is {sau_tax}.
# 3. *"In America 1 percent is taken from everything."* Not so. It is {usa_cash_tax}, and only from what is paid in as cash.
# 4. *"One large sending is always better."* Often, but look at the limits. From Taiwan an app may send at most {twn_once} at once, {twn_month} a month and {twn_year} a year for one worker.
# 5. *"The bank is the cheapest."* Sometimes. Ask how many rupiah arrive, at the bank too. Between banks at home, BI-FAST takes at most {bi_fast_fee}.
# 6. *"I wait for a better rate. That is saving."* Nobody knows the rate of next week, and at home the rice is needed today.
# 7. *"He takes money along and prints nothing. That is cheaper."* Without a licence and without a receipt nobody helps when it is lost.

# %% [markdown] lang="id" block="tool" en="5c8cfbd2"
# ## Tujuh hal yang sering dikatakan orang
#
# Baca setiap kalimat keras-keras. Benar atau tidak? Putuskan berdua, lalu baca jawabannya.
#
# 1. *"Tanpa biaya, berarti gratis."* Belum tentu. Menurut harga Bank Dunia tahun 2025 (triwulan ketiga), layanan tanpa biaya rata-rata menyembunyikan {margin_without_fee} di kursnya, yang memakai biaya {margin_with_fee}. Tanyakan berapa rupiah yang sampai.
# 2. *"Di Arab Saudi, pajaknya 15 persen dari kiriman."* Tidak. Pajak itu hanya dari biaya kirim. Untuk biaya {sau_fee}, pajaknya {sau_tax}.
# 3. *"Di Amerika, semua kiriman dipotong 1 persen."* Tidak. Pajaknya {usa_cash_tax}, hanya dari kiriman yang dibayar tunai.
# 4. *"Sekali kirim banyak selalu lebih baik."* Sering, tetapi lihat batasnya. Dari Taiwan, satu pekerja lewat aplikasi paling banyak {twn_once} sekali kirim, {twn_month} sebulan, dan {twn_year} setahun.
# 5. *"Bank pasti paling murah."* Kadang-kadang. Tanyakan berapa rupiah yang sampai, di bank juga. Antarbank di Indonesia, BI-FAST memungut paling banyak {bi_fast_fee}.
# 6. *"Saya tunggu kurs naik. Itu menabung."* Tidak ada yang tahu kurs minggu depan, dan beras di rumah perlu hari ini.
# 7. *"Dititip saja, tanpa struk. Lebih murah."* Tanpa izin dan tanpa struk, tidak ada yang menolong kalau uangnya hilang.

# %% [markdown] lang="en" block="pause"
# ## Until next time
#
# Each of you asks one service, by phone or at the counter: *"If I hand over this sum today, how many rupiah arrive?"* Write the answer down with the day. Bring it along; it goes on the fee sheet.

# %% [markdown] lang="id" block="pause" en="50c366bf"
# ## Sampai pertemuan berikutnya
#
# Masing-masing bertanya ke satu layanan, lewat telepon atau di loket: *"Kalau saya serahkan uang sebanyak ini hari ini, berapa rupiah yang sampai?"* Catat jawaban dan harinya. Bawa catatan itu untuk lembar biaya kirim.

# %% [markdown] lang="en" block="tool"
# ## What does your own receipt say?
#
# Take a receipt of your last transfer. Type what was paid, what arrived and the middle rate of that day. You
# can ask the trainer for the middle rate, or find it in the newspaper.
#
# No receipt? Then use the numbers that are there already.

# %% [markdown] lang="id" block="tool" en="70c91144"
# ## Apa kata struk Anda sendiri?
#
# Ambil struk kiriman terakhir. Isi uang yang dibayar, uang yang sampai, dan kurs tengah hari itu. Kurs tengah
# bisa ditanyakan ke pelatih, atau dilihat di koran.
#
# Tidak ada struk? Pakai saja angka yang sudah ada.

# %%
from finlit.widgets import show

show("decode-receipt", lang=lang)

# %% [markdown] lang="en" block="tool"
# ## How often shall we send?
#
# A fee that is the same each time makes many small transfers dear. But waiting has a price too: the rice runs
# out, the shop writes debts, and cash in a drawer can be lost. Both of you decide.
#
# Two examples, with their days at the foot. The post in Taiwan took {twn_post_fee} for one sending of NT\$30,000. Four of
# NT\$7,500 cost {twn_post_four}: {twn_post_more} more. A bank in Japan took {jpn_fee} each time. That is {jpn_small} of
# 20,000 yen, and {jpn_large} of 100,000.

# %% [markdown] lang="id" block="tool" en="713f74cf"
# ## Seberapa sering kita mengirim?
#
# Biaya yang sama setiap kali kirim membuat kiriman kecil-kecil jadi mahal. Tetapi menunggu juga ada harganya:
# beras habis, utang di warung bertambah, dan uang tunai di laci bisa hilang. Putuskan berdua.
#
# Dua contoh, harinya tertulis di bagian akhir. Kantor pos di Taiwan memungut {twn_post_fee} untuk sekali kirim NT\$30.000.
# Empat kali NT\$7.500 biayanya {twn_post_four}: lebih {twn_post_more}. Satu bank di Jepang memungut {jpn_fee} setiap kali
# kirim. Itu {jpn_small} dari 20.000 yen, dan {jpn_large} dari 100.000.

# %%
from finlit.widgets import show

show("how-often", lang=lang)

# %% [markdown] lang="en" block="paper"
# ## On paper: the fee sheet
#
# Fill in the quotes that you collected by phone or at the counter. Always ask for the
# same amount, and ask one question: *"How many rupiah arrive?"*
#
# | Service | I hand over | Fee | Rate | **Rupiah that arrive** | When | Where to collect |
# |---|---|---|---|---|---|---|
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
#
# Keep every receipt. Nobody ever needs your PIN: not the shop, not the bank, not a friend.

# %% [markdown] lang="id" block="paper" en="390cf272"
# ## Di kertas: lembar biaya kirim
#
# Isi dengan harga yang sudah Anda tanyakan lewat telepon atau di loket. Tanyakan selalu
# untuk jumlah yang sama, dan ajukan satu pertanyaan: *"Berapa rupiah yang sampai?"*
#
# | Layanan | Saya serahkan | Biaya | Kurs | **Rupiah yang sampai** | Kapan | Diambil di mana |
# |---|---|---|---|---|---|---|
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
#
# Simpan setiap struk. Tidak seorang pun perlu tahu PIN Anda: tidak toko, tidak bank, tidak juga teman.

# %% [markdown] lang="en" block="aloud"
# ## Practise the question
#
# One is the clerk, one is the customer. The clerk says: *"No fee today!"* or *"Our rate is the best!"* The customer smiles and asks:
#
# > "Good. If I hand over this money now, how many rupiah arrive? Please write it down for me."
#
# Change places. Say it until it comes easily.

# %% [markdown] lang="id" block="aloud" en="385fd550"
# ## Latihan bertanya
#
# Satu orang menjadi petugas loket, satu orang menjadi pengirim. Petugas berkata: *"Hari ini tanpa biaya!"* atau *"Kurs kami paling bagus!"* Pengirim tersenyum dan bertanya:
#
# > "Baik. Kalau uang ini saya serahkan sekarang, berapa rupiah yang sampai? Tolong tuliskan."
#
# Bertukar tempat. Ulangi sampai terasa mudah.

# %% [markdown] lang="en" block="life"
# ## A question of life
#
# {relative} writes: *"School needs money this week."* {migrant} gets {her} wage in ten days. What would you do?
#
# - **A** Borrow at once, and send today. Help comes quickly; the loan and a second fee are paid from the next wage.
# - **B** Ask the school for ten days, and send once on payday. One question may save a fee; the school may also say no.
# - **C** Take it from the emergency fund, and fill that up on payday. Quick and without a loan; it works where there is a fund.
#
# There is no mark for this. Say why you chose, and listen to the other.

# %% [markdown] lang="id" block="life" en="75877c67"
# ## Pertanyaan hidup
#
# {relative} menulis: *"Sekolah perlu uang minggu ini."* Upah {migrant} baru datang sepuluh hari lagi. Apa pilihan Anda?
#
# - **A** Meminjam sekarang, lalu langsung mengirim. Bantuan cepat sampai; pinjaman dan biaya kirim kedua dibayar dari upah berikutnya.
# - **B** Meminta waktu sepuluh hari ke sekolah, lalu mengirim sekali saat gajian. Satu pertanyaan bisa menghemat satu biaya; sekolah mungkin juga menolak.
# - **C** Memakai dana darurat, lalu mengisinya lagi saat gajian. Cepat dan tanpa utang; bisa dilakukan bila dananya ada.
#
# Ini tidak dinilai. Katakan alasan Anda, lalu dengarkan pasangan Anda.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Compare the rupiah that arrive.**
#
# Not the fee, not the rate, not the name of the shop: hand over the same money, and count what arrives.

# %% [markdown] lang="id" block="rule" en="fb3a026e"
# ## Aturan yang kita ucapkan bersama
#
# > **Bandingkan rupiah yang sampai.**
#
# Bukan biayanya, bukan kursnya, bukan nama tokonya: serahkan uang yang sama, lalu hitung yang sampai.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - This month we send through: ............................................
# - Before that we ask another service: ....................................
# - We send on day ............ and ........................ collects it.
# - On the day the money comes, we decide together about: ..................
# - We call each other about it on: ........................................

# %% [markdown] lang="id" block="promise" en="04a1c852"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Bulan ini kami mengirim lewat: .........................................
# - Sebelum itu kami bertanya ke layanan lain: .............................
# - Kami mengirim tanggal ............ dan ........................ mengambilnya.
# - Pada hari uang datang, kami putuskan bersama soal: .....................
# - Kami saling menelepon tentang ini pada: ................................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Is a service licensed? Ask {bank_lender} or {service_centre}.
# - Money sent and not arrived: keep the receipt, go back to the counter first, then to {service_centre}.
# - Somebody asked for your PIN, or money went to a cheat: call {fraud_line} at once, on the same day.
# - Trouble abroad: {hotline}. At home: {labour_office}, telephone {labour_office_phone}.
# - Questions about the village and its papers: {village_office}.

# %% [markdown] lang="id" block="turn" en="4b26b0d1"
# ## Ke mana bertanya
#
# - Apakah layanan itu berizin? Tanyakan di {bank_lender} atau {service_centre}.
# - Uang sudah dikirim tetapi belum sampai: simpan struknya, tanyakan dulu di loket, lalu ke {service_centre}.
# - Ada yang meminta PIN, atau uang terkirim ke penipu: telepon {fraud_line} hari itu juga.
# - Kesulitan di luar negeri: {hotline}. Di kampung: {labour_office}, telepon {labour_office_phone}.
# - Soal desa dan surat-suratnya: {village_office}.

# %% [markdown] lang="en" block="planner"
# ## My planner: sending
#
# - We hand over each time: [handed_over: ......................] How often: [how_often: ......................]
# - We asked three services, on the day: [asked_on: ......................]
# - Rupiah that arrive through the first: Rp[arrives_1: ......................]
# - Rupiah that arrive through the second: Rp[arrives_2: ......................]
# - Rupiah that arrive through the third: Rp[arrives_3: ......................]
# - We choose: [service: ......................] Who collects it: [collector: ......................]
# - The receipts are kept in: ......................
# - We ask again on: [ask_again: ......................]

# %% [markdown] lang="id" block="planner" en="5b94cb18"
# ## Buku rencana: kiriman kami
#
# - Sekali kirim kami serahkan: [handed_over: ......................] Seberapa sering: [how_often: ......................]
# - Kami bertanya ke tiga layanan, pada hari: [asked_on: ......................]
# - Rupiah yang sampai lewat layanan pertama: Rp[arrives_1: ......................]
# - Rupiah yang sampai lewat layanan kedua: Rp[arrives_2: ......................]
# - Rupiah yang sampai lewat layanan ketiga: Rp[arrives_3: ......................]
# - Kami memilih: [service: ......................] Yang mengambil: [collector: ......................]
# - Struk disimpan di: ......................
# - Kami bertanya lagi pada: [ask_again: ......................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: paper for the guesses, the fee sheet for everybody, promise cards, beans. Ask participants by phone for today's quotes, the same sum for each service. Write down the middle rate of the day.
# Find out first: which services are used in {district}, where people collect (the counter at {market}, {bank_lender}), and what {service_centre} hears as complaints.
#
# **First sitting, 35 minutes**
#
# - 5 minutes: faces for the last promise; the story, read by two people.
# - 5 minutes: guess, alone and without talking. Collect, do not correct.
# - 15 minutes: pairs at the pipe: only the fee, then only the rate, then both. Make the hidden leak as large as the leak of the fee.
# - 10 minutes: real prices from Singapore; the seven things that people say; the question to take home.
#
# **Second sitting, 25 minutes**
#
# - 5 minutes: the receipts and quotes that people brought, at the tool.
# - 5 minutes: how often? Both decide.
# - 5 minutes: fee sheet on paper; the question practised aloud.
# - 5 minutes: question of life.
# - 5 minutes: the rule said together, the promise card, the date of the call.
#
# **Watch**: who holds the phone? Who has not spoken? Who could not read the number? Read it aloud together.
#
# **Common answers**: "the small fee is cheaper" (ask what arrives). "The rate is higher, so it is better" (count the fee too). "The bank is safest, so cheapest" (two questions, two answers).
#
# **Never** ask for anybody's wage or PIN. Nobody compares couples aloud. Promise nothing about how much is sent: this lesson is about what arrives.
#
# **No power**: a bucket, water and two cups with holes; beans, each for Rp10,000; the printed page of six quotes.

# %% [markdown] lang="id" block="trainer" en="0a9db98c"
# ## Untuk pelatih
#
# **Bawa**: kertas untuk tebakan, lembar biaya kirim untuk setiap orang, kartu janji, kacang. Minta peserta bertanya harga hari ini lewat telepon, jumlahnya sama untuk setiap layanan. Catat kurs tengah hari itu.
# Cari tahu dulu: layanan apa yang dipakai di {district}, di mana orang mengambil uang (loket di {market}, {bank_lender}), dan keluhan apa yang masuk ke {service_centre}.
#
# **Pertemuan pertama, 35 menit**
#
# - 5 menit: wajah untuk janji yang lalu; cerita, dibacakan dua orang.
# - 5 menit: tebak, sendiri-sendiri tanpa bicara. Kumpulkan, jangan dibetulkan.
# - 15 menit: berdua di depan pipa: biayanya saja, lalu kursnya saja, lalu keduanya. Buat kebocoran yang tersembunyi sama besar dengan kebocoran biaya.
# - 10 menit: harga nyata dari Singapura; tujuh hal yang sering dikatakan orang; pertanyaan untuk dibawa pulang.
#
# **Pertemuan kedua, 25 menit**
#
# - 5 menit: struk dan harga yang dibawa peserta, dimasukkan ke alat.
# - 5 menit: seberapa sering? Keduanya memutuskan.
# - 5 menit: lembar biaya kirim di kertas; latihan bertanya keras-keras.
# - 5 menit: pertanyaan hidup.
# - 5 menit: aturan diucapkan bersama, kartu janji, tanggal menelepon.
#
# **Amati**: siapa yang memegang HP? Siapa yang belum bicara? Siapa yang sulit membaca angkanya? Bacakan bersama-sama.
#
# **Jawaban yang sering**: "biayanya kecil, jadi murah" (tanyakan berapa yang sampai). "Kursnya tinggi, jadi lebih baik" (hitung juga biayanya). "Bank paling aman, jadi paling murah" (itu dua pertanyaan, jawabannya bisa berbeda).
#
# **Jangan pernah** menanyakan upah atau PIN seseorang. Jangan membandingkan pasangan di depan umum. Jangan menjanjikan kiriman bertambah: pelajaran ini tentang uang yang sampai.
#
# **Tanpa listrik**: ember, air, dan dua gelas berlubang; kacang, satu butir untuk Rp10.000; daftar enam harga yang sudah dicetak.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good morning, {district}! Somebody in the family works far away, and today is payday. Two shops, one street. The first writes: fee one hundred. The second: fee two hundred. Which one do you take? The cheap fee, you say. Wait! The first gives a lower rate for every dollar. When the money is counted at home, the shop with the dear fee has brought more rupiah.
#
# So forget the board. Ask one question, everywhere, with the same sum of money: how many rupiah arrive? Write the answers down, side by side, and choose together, the one who sends and the one who receives. Keep the receipt. And your PIN belongs to nobody: not to the shop, not to the bank, not to a friend. Did somebody ask for it? Ring {fraud_line} today. Compare the rupiah that arrive. Have a good day!

# %% [markdown] lang="id" block="radio" en="dd90e94b"
# ## Satu menit di radio
#
# Selamat pagi, {district}! Ada anggota keluarga yang bekerja jauh di negeri orang, dan hari ini hari gajian. Ada dua toko di satu jalan. Toko pertama menulis: biaya seratus. Toko kedua: biaya dua ratus. Anda pilih yang mana? Yang biayanya murah, kata Anda. Tunggu dulu! Toko pertama memberi kurs lebih rendah untuk setiap dolar. Setelah uangnya dihitung di rumah, toko yang biayanya mahal ternyata membawa lebih banyak rupiah.
#
# Jadi, jangan hanya melihat papan harga. Ajukan satu pertanyaan di mana saja, dengan jumlah uang yang sama: berapa rupiah yang sampai? Catat jawabannya berdampingan, lalu pilih berdua, yang mengirim dan yang menerima. Simpan struknya baik-baik: kalau uangnya belum sampai, struk itu buktinya. PIN hanya milik Anda: bukan milik toko, bank, atau teman. Ada yang memintanya? Telepon {fraud_line} hari ini juga. Bandingkan rupiah yang sampai. Selamat beraktivitas!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a returned migrant who sent money for years; an officer of {service_centre}. **In the studio**: a bucket, a jug of water, a cup with a small hole and a cup with a large one.
#
# - 0-3 Host: two shops, two boards. Listeners send A or B.
# - 3-9 Guest one: her first sending, what she paid without seeing it, how she asks today.
# - 9-13 The water is poured through both cups into the bucket, near the microphone.
# - 13-17 **First call**: "They say no fee. Is it free?" Answer: ask how many rupiah arrive.
# - 17-21 **Second call**: "Every week or once a month?" Answer: count the fees, and ask whether the rice lasts.
# - 21-25 **Third call**: "The money has not come." Answer: receipt, counter, then {service_centre}.
# - 25-28 Guest two: how to see that a service is licensed; what people in {district} ask most.
# - 28-30 The rule, said together. The numbers: {hotline}, {fraud_line}.
#
# **Not on air**: no name of a shop as good or bad. No caller's wage, name or village. No promise that a service stays cheap. No tip for sending without papers. Somebody speaks of violence or of being held? Thank them, give {hotline}, play music, and talk off air.

# %% [markdown] lang="id" block="talkshow" en="25e83fd9"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: mantan pekerja migran yang bertahun-tahun mengirim uang; petugas {service_centre}. **Di studio**: ember, teko air, gelas berlubang kecil, dan gelas berlubang besar.
#
# - 0-3 Penyiar: dua toko, dua papan harga. Pendengar mengirim A atau B.
# - 3-9 Tamu pertama: kiriman pertamanya, biaya yang dulu tidak terlihat, cara bertanya sekarang.
# - 9-13 Air dituang lewat kedua gelas ke ember, dekat mikrofon.
# - 13-17 **Telepon pertama**: "Katanya tanpa biaya. Apa itu gratis?" Jawab: tanyakan berapa rupiah yang sampai.
# - 17-21 **Telepon kedua**: "Tiap minggu atau sebulan sekali?" Jawab: hitung biayanya, dan tanyakan apakah berasnya cukup.
# - 21-25 **Telepon ketiga**: "Uangnya belum sampai." Jawab: struk, loket, lalu {service_centre}.
# - 25-28 Tamu kedua: cara melihat layanan berizin; apa yang paling sering ditanyakan orang {district}.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {hotline}, {fraud_line}.
#
# **Jangan disiarkan**: nama toko sebagai baik atau buruk. Upah, nama, atau desa penelepon. Janji bahwa satu layanan akan tetap murah. Cara mengirim tanpa surat. Ada yang bercerita tentang kekerasan atau disekap? Ucapkan terima kasih, sebutkan {hotline}, putar lagu, lalu bicara di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** Shop A takes a fee of NT\$100 and gives Rp479.5 for a dollar. Shop B takes NT\$200 and gives Rp486.5. Sri hands over NT\$10,000. Where does more arrive? A Shop A. B Shop B. C The same. *Right: B. It brings Rp20,650 more.*
#
# **Second question.** A shop writes "no fee". What do you ask? A Nothing, it is free. B How many rupiah arrive? C Who owns the shop? *Best: B.*
#
# **Third question.** A caller says your money is stuck, and asks for your PIN. A Give it quickly. B Give half of it. C Put the phone down, and ring {fraud_line}. *Best: C.*
#
# **Demonstration.** Two helpers pour a jug of water through two cups into two buckets. One cup has a small hole that everybody sees. The other has a hole in its bottom that only the bucket shows.
#
# **The number to keep**: the one question, how many rupiah arrive? And one number for the phone: {hotline}.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="87ac9057"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Toko A memungut biaya NT\$100 dan memberi Rp479,5 untuk satu dolar. Toko B memungut NT\$200 dan memberi Rp486,5. Sri menyerahkan NT\$10.000. Lewat mana lebih banyak yang sampai? A Toko A. B Toko B. C Sama saja. *Yang benar: B. Yang sampai Rp20.650 lebih banyak.*
#
# **Pertanyaan kedua.** Sebuah toko menulis "tanpa biaya". Apa yang Anda tanyakan? A Tidak ada, itu gratis. B Berapa rupiah yang sampai? C Siapa pemilik tokonya? *Paling baik: B.*
#
# **Pertanyaan ketiga.** Ada yang menelepon, katanya uang Anda tertahan, lalu meminta PIN. A Cepat berikan. B Berikan setengahnya. C Tutup teleponnya, lalu hubungi {fraud_line}. *Paling baik: C.*
#
# **Peragaan.** Dua pembantu menuang air dari teko lewat dua gelas ke dua ember. Gelas yang satu berlubang kecil dan terlihat semua orang. Gelas yang lain berlubang di dasarnya; hanya terlihat di embernya.
#
# **Angka untuk disimpan**: satu pertanyaan, berapa rupiah yang sampai? Dan satu nomor di HP: {hotline}.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## On a Sunday, 30 minutes outdoors
#
# Sit in pairs. Each pair has one receipt, or the sheet. Read aloud what was handed over and what arrived. Ask the service nearest to the park the one question, all with the same sum. Write the answers on the ground with chalk, or on a large paper. Whoever found the most rupiah tells where, and on which day.

# %% [markdown] lang="id" block="sunday" en="ec53f8ee"
# ## Hari Minggu, 30 menit di luar ruangan
#
# Duduk berdua-dua. Setiap pasangan memegang satu struk, atau lembar ini. Bacakan uang yang diserahkan dan uang yang sampai. Tanyakan satu pertanyaan itu ke layanan terdekat, semua dengan jumlah yang sama, lalu tulis jawabannya dengan kapur atau di kertas besar. Yang menemukan rupiah terbanyak bercerita: di mana, dan hari apa.
