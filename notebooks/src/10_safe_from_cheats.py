# ---
# jupyter:
#   finlit:
#     sittings: [30, 30]
#     exercise_minutes: 15
#     audience:
#       en: for everyone with a telephone, at home and abroad
#       id: untuk semua yang punya HP, di rumah dan di luar negeri
#     now:
#       en: answers at once, and keeps silent when it went wrong
#       id: langsung menjawab, dan diam kalau terlanjur rugi
#     then:
#       en: counts the signs, asks who pays, checks the list, and tells somebody at once
#       id: menghitung tandanya, bertanya siapa yang membayar, memeriksa daftar, dan segera bercerita
#     goals:
#       en:
#         - Count the signs of a cheat in a message on the fingers of one hand.
#         - Work out what "10 percent a month" would mean, and who would have to pay it.
#         - Check a licence in the list itself, not in the message.
#         - Say no, and know whom to call when it has happened already.
#       id:
#         - Menghitung tanda penipuan dalam pesan dengan jari satu tangan.
#         - Menghitung arti "10 persen sebulan", dan siapa yang harus membayarnya.
#         - Memeriksa izin di daftarnya sendiri, bukan di pesan.
#         - Menolak, dan tahu siapa yang dihubungi kalau sudah terjadi.
#     needs: [4]
#     terms: [scam, fake_investment, lending_name, love_scam, compound_interest, placement_company, broker]
#     competencies: [risk-and-reward, financial-landscape, digital, fraud]
#     themes: [financial-education, safe-migration, rights, gender]
#     paths: [prospective, abroad, home, returned, officer]
#     data: []
#     cast:
#       - {name: Wahyu, sex: man, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to the last promise?
#
# Think of the promise on your last card. Draw one face on your paper: a smiling one, a straight one, or a sad one. Show your faces together. Whoever likes
# tells in one sentence what helped, or what came between.

# %% [markdown] lang="id" block="kept" en="d3fa9c6f"
# ## Bagaimana janji yang lalu?
#
# Ingat janji di kartu terakhir Anda. Gambar satu wajah di kertas: tersenyum, datar, atau sedih. Tunjukkan wajahnya bersama-sama. Yang mau
# boleh bercerita satu kalimat: apa yang menolong, apa yang menghalangi.

# %% [markdown] lang="en" block="story"
# ## Who pays him?
#
# Sunday evening in {district}. {relative}'s telephone buzzes: *"10 percent a month, for sure! Only until tonight. Your friend is in it too."* At the same hour
# {migrant} reads in {abroad}: *"Lend me your name for a loan. Tell nobody."* They call each other.
#
# *"Mine comes from a real friend,"* says {relative}. *"He has been paid twice already."*
#
# *"Who pays him?"* asks {migrant}.
#
# Pak Karto, the neighbour, puts down his coffee. *"That is what I did not ask,"* he says calmly. *"They were very good at it. Now I tell everybody, so
# that it ends with me."*

# %% [markdown] lang="id" block="story" en="f06eae25"
# ## Siapa yang membayar dia?
#
# Minggu malam di {district}. HP {relative} bergetar: *"10 persen sebulan, pasti! Hanya sampai nanti malam. Temanmu juga ikut."* Pada jam yang sama
# {migrant} membaca di {abroad}: *"Pinjam namamu untuk utang. Jangan bilang siapa-siapa."* Keduanya lalu saling menelepon.
#
# *"Yang kirim ini benar-benar temanku,"* kata {relative}. *"Dia sudah dua kali dibayar."*
#
# *"Siapa yang membayar dia?"* tanya {migrant}.
#
# Pak Karto, tetangga mereka, meletakkan gelas kopinya. *"Itu yang dulu tidak saya tanyakan,"* katanya tenang. *"Mereka pandai sekali. Sekarang saya ceritakan kepada siapa saja,
# supaya berhenti di saya."*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet.
#
# 1. {relative} is to pay in Rp5,000,000. At 10 percent a month, always left in: how much would have to be there after 12 months?
# 2. Each member must bring 4 new ones. After how many rounds are there more members than the 2,000 people of the village?
# 3. Who is cheated more easily: somebody who is greedy, lonely, tired, or in a hurry?
#
# Show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="ad3b24b4"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu.
#
# 1. {relative} diminta menyetor Rp5.000.000. Dengan 10 persen sebulan, tidak pernah diambil: seharusnya jadi berapa setelah 12 bulan?
# 2. Setiap anggota harus mengajak 4 orang baru. Setelah berapa putaran anggotanya lebih banyak daripada 2.000 penduduk desa?
# 3. Siapa yang lebih mudah ditipu: orang yang serakah, kesepian, lelah, atau terburu-buru?
#
# Tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## The lamp and the pyramid
#
# Run the box below: click it, then press **Shift + Enter**. The lamp is red, yellow or green. The pyramid shows the members who must come, round after round.
#
# 1. What would Rp5,000,000 become, and what does a bank pay? That is **interest on interest**, promised without anybody who earns it.
# 2. In which round does the pyramid outgrow the village? Who stands in the lowest row, and who pays them?
# 3. {relative}'s friend was paid twice. With whose money? Answer *no* to the question "Could it pay everyone if nobody new joined?", and look at the signs.
#
# An offer of this kind is a **fake investment**. The first ones are paid so that the others believe. A small test that comes back with profit is part of the trick.

# %% [markdown] lang="id" block="tool" en="f7268ae3"
# ## Lampu dan piramida
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Lampunya merah, kuning, atau hijau. Piramida menunjukkan anggota yang harus datang, putaran demi putaran.
#
# 1. Rp5.000.000 menjadi berapa, dan berapa di bank? Itu **bunga berbunga**, dijanjikan tanpa ada yang bekerja untuk itu.
# 2. Pada putaran ke berapa piramida lebih besar daripada desa? Siapa yang di baris paling bawah, dan siapa yang membayar mereka?
# 3. Teman {relative} sudah dua kali dibayar. Dengan uang siapa? Jawab *tidak* untuk pertanyaan "Apakah semua bisa dibayar kalau tidak ada orang baru?", lalu lihat tandanya.
#
# Tawaran seperti ini namanya **investasi bodong**. Yang pertama dibayar supaya yang lain percaya. Percobaan kecil yang kembali dengan untung adalah bagian dari tipuannya.

# %%
from finlit.widgets import show

show("offer-check", lang=lang, message="profit", money=5000000, recruits=4)

# %% [markdown] lang="en" block="tool"
# ## Five fingers
#
# Hold up one hand. Each finger is a sign: **pay first** (thumb), **sure profit**, **your name**, **tell nobody**, **hurry** (little finger). The trainer reads a message; everybody
# folds a finger for each sign. Then all show their hands.
#
# *"Congratulations, you have won! Pay the tax today."* - *"Savings group, Friday at two, bring your book."* - *"My love, I am at the airport without money. Do not tell your sister."* - *"Lend me
# your account for a week, there is Rp500,000 in it for you."* - *"Your parcel is held back, send the code."*
#
# The third one is a **love scam**. The fourth is dangerous without any loss: whose name is on the account answers for what runs through it. OJK has warned migrant workers of just that.

# %% [markdown] lang="id" block="tool" en="62ecabb0"
# ## Lima jari
#
# Angkat satu tangan. Setiap jari satu tanda: **bayar dulu** (jempol), **pasti untung**, **pinjam nama**, **jangan bilang siapa-siapa**, **harus cepat** (kelingking). Pelatih membaca pesan; semua
# melipat satu jari untuk setiap tanda. Lalu semua menunjukkan tangannya.
#
# *"Selamat, Anda menang! Bayar pajaknya hari ini."* - *"Kelompok menabung, Jumat jam dua, bawa bukunya."* - *"Sayang, aku di bandara tanpa uang. Jangan bilang kakakmu."* - *"Pinjam
# rekeningmu seminggu, ada Rp500.000 untukmu."* - *"Paket Anda ditahan, kirim kodenya."*
#
# Yang ketiga namanya **penipuan asmara**. Yang keempat berbahaya walaupun tidak ada uang hilang: pemilik nama di rekening harus menjawab semua yang lewat di situ. OJK pernah memperingatkan pekerja migran soal ini.

# %% [markdown] lang="en" block="pause"
# ## Until next time: bring one message
#
# Look for one message that promised, asked or hurried, on your own telephone or on that of somebody at home. Cover names and numbers. Count the fingers. Ask an older and a younger person:
# how many do they count? Do not answer the message.

# %% [markdown] lang="id" block="pause" en="5558935d"
# ## Sampai pertemuan berikutnya: bawa satu pesan
#
# Cari satu pesan yang menjanjikan, meminta, atau mendesak, di HP Anda atau HP orang rumah. Tutup nama dan nomornya. Hitung jarinya. Tanyakan kepada satu orang yang lebih tua dan satu yang lebih muda:
# mereka menghitung berapa? Jangan membalas pesannya.

# %% [markdown] lang="en" block="tool"
# ## "Only your name"
#
# Run the box: this is what {migrant} has read. {She} would have to pay nothing at all. Why is the lamp red? **Lending your name** is enough: the Rp20,000,000 will be asked of {whom}.
#
# Now take away *Tell nobody* and *Your friend is in it too*. Does the lamp change? One heavy sign is enough.

# %% [markdown] lang="id" block="tool" en="c92bf003"
# ## "Cuma pinjam nama"
#
# Jalankan kotaknya: inilah yang dibaca {migrant}. Tidak ada uang yang harus dibayar. Mengapa lampunya merah? **Pinjam nama** saja sudah cukup: Rp20.000.000 itu nanti ditagih kepada pemilik nama.
#
# Sekarang hapus tanda *Jangan bilang siapa-siapa* dan *Temanmu juga ikut*. Apakah lampunya berubah? Satu tanda berat sudah cukup.

# %%
from finlit.widgets import show

show("offer-check", lang=lang, message="name")

# %% [markdown] lang="en" block="tool"
# ## "Pay first, leave next week"
#
# A job abroad, Rp7,500,000 first. Count the signs, then run the box. A logo can be copied in a minute: **the list** decides, not the message. Is the **placement company** (P3MI) in the
# list of today, and does it have an order for this job? Ask {service_centre} or {labour_office}. A **broker** alone can never place anybody.
#
# There are offers of office work abroad, with a visitor's visa and the ticket paid. Some have ended in places that nobody may leave. That is no money question. Do not go,
# and tell {hotline}. Somebody is there already? The embassy and {protection_office} help; whoever was forced is a victim.

# %% [markdown] lang="id" block="tool" en="3fec9e6a"
# ## "Bayar dulu, minggu depan berangkat"
#
# Kerja di luar negeri, bayar dulu Rp7.500.000. Hitung tandanya, lalu jalankan kotaknya. Logo bisa ditiru dalam semenit: yang menentukan **daftarnya**, bukan pesannya. Apakah **perusahaan penempatan** (P3MI)
# itu ada di daftar hari ini, dan punya pesanan untuk pekerjaan ini? Tanyakan ke {service_centre} atau {labour_office}. Seorang **calo** sendirian tidak boleh menempatkan siapa pun.
#
# Ada tawaran kerja kantor di luar negeri, dengan visa kunjungan dan tiket sudah dibayari, yang berakhir di tempat yang tidak boleh ditinggalkan. Itu bukan soal uang lagi. Jangan berangkat,
# dan laporkan ke {hotline}. Sudah ada yang di sana? KBRI dan {protection_office} menolong; yang dipaksa adalah korban.

# %%
from finlit.widgets import show

show("offer-check", lang=lang, message="job")

# %% [markdown] lang="en" block="tool"
# ## The message that you brought
#
# Run the box and mark the signs of your own message. Write the money that it asks for. Green does not mean safe: it means that no sign was named.
#
# And if it has happened already? A **scam** is made by people who do nothing else all day. In Singapore, in one year, more than {sgp_cheated} domestic workers lost more than {sgp_lost} together. Four steps:
#
# 1. Stop paying. Whoever now promises to bring the money back, for a fee, is the next cheat.
# 2. Call the bank or the wallet at once: some money can still be stopped. Then {fraud_line}.
# 3. Keep messages, numbers, receipts. A screenshot of somebody else is no receipt: look into your own account.
# 4. Tell one person at home today. Silence is what cheats live on.

# %% [markdown] lang="id" block="tool" en="90dd8b78"
# ## Pesan yang Anda bawa
#
# Jalankan kotaknya dan tandai tanda-tanda pesan Anda sendiri. Tulis uang yang dimintanya. Hijau bukan berarti aman: artinya belum ada tanda yang disebut.
#
# Kalau sudah terlanjur? **Penipuan** dibuat oleh orang yang sepanjang hari tidak mengerjakan yang lain. Di Singapura, dalam setahun, lebih dari {sgp_cheated} pekerja rumah tangga kehilangan lebih dari {sgp_lost} seluruhnya. Empat langkah:
#
# 1. Berhenti membayar. Yang kini berjanji mengembalikan uang Anda, asal dibayar, adalah penipu berikutnya.
# 2. Segera telepon bank atau dompet digitalnya: sebagian uang mungkin masih bisa ditahan. Lalu {fraud_line}.
# 3. Simpan pesan, nomor, dan bukti bayar. Tangkapan layar dari orang lain bukan bukti: lihat rekening Anda sendiri.
# 4. Hari ini juga, ceritakan kepada satu orang di rumah. Penipu hidup dari diamnya kita.

# %%
from finlit.widgets import show

show("offer-check", lang=lang, message="own", money=1000000)

# %% [markdown] lang="en" block="paper"
# ## On paper: a pyramid of beans, and a hand
#
# Take a bag of 100 beans. One bean is the first member. Lay 4 below it, then 16, then 64. The bag is nearly empty: the next row needs 256. How many beans stand
# in the last row and get nothing?
#
# Draw round your hand. Write one sign on each finger, and into the palm your sentence. Then, for the messages that you have brought:
#
# | What it says | Fingers | Who pays, if nobody new joins? | Reply, check or block | Whom I ask |
# |---|---|---|---|---|
# | ................ | ...... | ................ | ................ | ................ |
# | ................ | ...... | ................ | ................ | ................ |
#
# **My three numbers**: money and loans {fraud_line} - work abroad {hotline} - the person I tell first: ....................

# %% [markdown] lang="id" block="paper" en="a143fed6"
# ## Di kertas: piramida kacang, dan satu tangan
#
# Ambil sekantong kacang, 100 butir. Satu butir adalah anggota pertama. Taruh 4 di bawahnya, lalu 16, lalu 64. Kantongnya hampir kosong: baris berikutnya perlu 256. Berapa butir
# di baris terakhir yang tidak mendapat apa-apa?
#
# Jiplak tangan Anda. Tulis satu tanda di setiap jari, dan kalimat Anda di telapaknya. Lalu, untuk pesan yang Anda bawa:
#
# | Isi pesannya | Jari | Siapa membayar, kalau tidak ada orang baru? | Balas, periksa, atau blokir | Saya tanya siapa |
# |---|---|---|---|---|
# | ................ | ...... | ................ | ................ | ................ |
# | ................ | ...... | ................ | ................ | ................ |
#
# **Tiga nomor saya**: uang dan pinjaman {fraud_line} - kerja di luar negeri {hotline} - orang yang pertama saya beri tahu: ....................

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: nothing today
#
# Practise in pairs, standing. One of you is charming and in a hurry: *"Tonight is the last chance! I do it only for you."* The other one answers, slowly:
#
# > *"I decide nothing today. Give me the paper, and I will ask at home."*
#
# The first one may try three times, with a friend, with a tear, with anger. The answer stays the same. Then change places.

# %% [markdown] lang="id" block="aloud" en="228cf4ff"
# ## Ucapkan: tidak hari ini
#
# Berlatih berdua sambil berdiri. Yang satu manis dan terburu-buru: *"Malam ini terakhir! Ini khusus untuk kamu."* Yang lain menjawab pelan:
#
# > *"Saya tidak memutuskan hari ini. Beri suratnya, saya tanya dulu di rumah."*
#
# Yang pertama boleh mencoba tiga kali: dengan nama teman, dengan air mata, dengan marah. Jawabannya tetap sama. Lalu bertukar tempat.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# Your cousin is in a group that pays 10 percent a month. She has been paid twice, and invites you.
#
# - **A** I try it with a little. If it comes back, I put in more.
# - **B** I ask her who pays if nobody new joins, and we look into the list together.
# - **C** I stay out of it and say nothing. I do not want to quarrel.
#
# There are no marks for this. **A**: the small sum comes back so that the large one follows. **B**: she may still save the rest; a question hurts less than a loss. **C**: your money is safe, and
# hers is not. A cousin who has lost money needs somebody who does not laugh.

# %% [markdown] lang="id" block="life" en="ad41cac8"
# ## Apa yang akan Anda lakukan?
#
# Sepupu Anda ikut kelompok yang memberi 10 persen sebulan. Ia sudah dua kali dibayar, dan mengajak Anda.
#
# - **A** Saya coba sedikit. Kalau kembali, saya tambah.
# - **B** Saya tanya siapa yang membayar kalau tidak ada orang baru, lalu kami periksa daftarnya bersama.
# - **C** Saya tidak ikut dan diam saja. Saya tidak mau bertengkar.
#
# Ini tidak dinilai. **A**: yang kecil dikembalikan supaya yang besar menyusul. **B**: sisanya mungkin masih bisa diselamatkan; pertanyaan tidak sesakit kerugian. **C**: uang Anda aman, uangnya
# tidak. Sepupu yang rugi butuh teman yang tidak menertawakan.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **If it is sure, fast and secret, it is a lie.**
#
# And always one question: who pays?

# %% [markdown] lang="id" block="rule" en="0f07b252"
# ## Aturan yang kita ucapkan bersama
#
# > **Kalau pasti untung, harus cepat, dan rahasia: itu bohong.**
#
# Dan selalu satu pertanyaan: siapa yang membayar?

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - Before I pay or sign, I ask: ....................... and wait until the next morning.
# - I saved the numbers of help in my telephone on: .......................
# - I show the five fingers to: ....................... by: .......................
# - If it happens to one of us, nobody scolds. We call together: .......................

# %% [markdown] lang="id" block="promise" en="1e680b77"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Sebelum membayar atau tanda tangan, saya tanya: ....................... dan menunggu sampai besok pagi.
# - Nomor bantuan saya simpan di HP tanggal: .......................
# - Lima jari ini saya ajarkan kepada: ....................... sebelum: .......................
# - Kalau salah satu dari kami kena, tidak ada yang memarahi. Bersama kami telepon: .......................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Money, loans, investments, a stolen account: {fraud_line}, and your bank or wallet at once.
# - A job offer, an agency, a broker: {service_centre}; {labour_office}, {labour_office_phone}. In the village: {village_office}.
# - Abroad: {hotline}, the embassy or consulate. A passport kept back, a locked door, threats: get help first, count later.
# - A complaint, a letter, the police: {legal_aid} goes with you.
# - Somebody you love takes your money, or threatens you with pictures: {women_shelter}, {women_shelter_phone}. It is not your fault.

# %% [markdown] lang="id" block="turn" en="6c429d71"
# ## Ke mana bertanya
#
# - Uang, pinjaman, investasi, rekening dicuri: {fraud_line}, dan segera bank atau dompet digital Anda.
# - Tawaran kerja, perusahaan, calo: {service_centre}; {labour_office}, {labour_office_phone}. Di desa: {village_office}.
# - Di luar negeri: {hotline}, KBRI atau KJRI. Paspor ditahan, pintu dikunci, diancam: cari pertolongan dulu, hitung nanti.
# - Pengaduan, surat, polisi: {legal_aid} mendampingi Anda.
# - Orang yang Anda sayangi merampas uang Anda, atau mengancam dengan foto: {women_shelter}, {women_shelter_phone}. Itu bukan salah Anda.

# %% [markdown] lang="en" block="planner"
# ## Planner: our wall against cheats
#
# - Before we pay or sign, this person looks at it too: [second_look: .......................]
# - How long we wait at least: [wait: .......................]
# - The most that one of us decides alone: Rp[alone_most: .......................]
# - In whose names there are accounts, loans and telephone cards: .......................
# - Numbers in the telephone: money ......................., work abroad .......................
# - Our secret question, so that we know each other's voice: (agree on it, do not write it down)

# %% [markdown] lang="id" block="planner" en="627ff07f"
# ## Buku rencana: cara kami menjaga diri
#
# - Sebelum membayar atau tanda tangan, orang ini ikut melihat: [second_look: .......................]
# - Paling sedikit kami menunggu: [wait: .......................]
# - Paling banyak yang boleh diputuskan sendiri: Rp[alone_most: .......................]
# - Rekening, pinjaman, dan kartu telepon atas nama: .......................
# - Nomor di HP: uang ......................., kerja di luar negeri .......................
# - Pertanyaan rahasia kami, untuk mengenali suara sendiri: (sepakati, jangan ditulis)

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: a bag of 100 beans a table. Ten messages on paper, names cut off, two of them honest. The list of placement companies of today from {service_centre}. Cards A, B, C. Promise cards. Local cases of {district},
# told without names, with the consent of whom it happened to.
#
# **First sitting, 30 minutes**
#
# - 3 min: faces for the last promise.
# - 5 min: the story, read by three people.
# - 4 min: guess. The third question has no right answer: all four.
# - 10 min: the lamp and the pyramid, in pairs.
# - 8 min: five fingers; the homework.
#
# **Second sitting, 30 minutes**
#
# - 5 min: the messages that people brought; count fingers together.
# - 8 min: the name and the job, one half of the room each.
# - 5 min: one's own message; the four steps.
# - 5 min: the hand, and beans once more.
# - 4 min: "nothing today", aloud, with the whole room as chorus.
# - 3 min: life question, rule, promise.
#
# **Observe**: who laughs about those who were cheated? Stop that kindly. Whose telephone answers for the family, and who may not look at it?
#
# **Common answers**: "it has a logo" (look into the list). "They paid me twice" (with the money of those who follow). "Only greedy people" (the lonely, the tired and the kind as well. In Singapore more than {sgp_cheated} in a
# year); "too late to report" (the bank may still stop something, and the next one is spared); "he sent the receipt" (look into your own account).
#
# **With care**: somebody in the room has paid. Nobody is asked, nobody is shamed. Signs of trafficking, threats or blackmail: stop for that person, give {protection_office}, {protection_phone} and {women_shelter_phone}, go along if asked.
#
# **No power**: the hand, the beans, messages read aloud, three cloths as a lamp.

# %% [markdown] lang="id" block="trainer" en="0e35f8b7"
# ## Untuk pelatih
#
# **Bawa**: sekantong 100 butir kacang setiap meja. Sepuluh pesan di kertas, namanya digunting, dua di antaranya jujur. Daftar perusahaan penempatan hari ini dari {service_centre}. Kartu A, B, C. Kartu janji. Kasus dari {district},
# diceritakan tanpa nama, dengan izin yang mengalaminya.
#
# **Pertemuan pertama, 30 menit**
#
# - 3 menit: wajah untuk janji yang lalu.
# - 5 menit: cerita, dibacakan tiga orang.
# - 4 menit: tebak. Pertanyaan ketiga tidak punya satu jawaban: keempatnya.
# - 10 menit: lampu dan piramida, berdua.
# - 8 menit: lima jari; tugas rumah.
#
# **Pertemuan kedua, 30 menit**
#
# - 5 menit: pesan yang dibawa; hitung jari bersama.
# - 8 menit: nama dan pekerjaan; setiap separuh ruangan mendapat satu.
# - 5 menit: pesan sendiri; empat langkah.
# - 5 menit: tangan, dan kacang sekali lagi.
# - 4 menit: "tidak hari ini", diucapkan, seisi ruangan bersama-sama.
# - 3 menit: pertanyaan hidup, aturan, janji.
#
# **Amati**: siapa yang menertawakan orang yang tertipu? Hentikan dengan halus. HP siapa yang menjawab untuk keluarga, dan siapa yang tidak boleh melihatnya?
#
# **Jawaban yang sering**: "ada logonya" (lihat daftarnya). "Saya sudah dua kali dibayar" (dengan uang orang sesudahnya). "Cuma orang serakah" (yang kesepian, lelah, dan baik hati juga. Di Singapura lebih dari {sgp_cheated} orang
# setahun); "percuma melapor" (bank mungkin masih bisa menahan, dan orang berikutnya selamat); "dia kirim bukti transfer" (lihat rekening sendiri).
#
# **Dengan hati-hati**: di ruangan ini ada yang pernah membayar. Tidak ada yang ditanya, tidak ada yang dipermalukan. Ada tanda perdagangan orang, ancaman, atau pemerasan: berhenti untuk orang itu, beri {protection_office}, {protection_phone}, dan {women_shelter_phone}, dampingi kalau diminta.
#
# **Tanpa listrik**: tangan, kacang, pesan dibacakan, tiga kain sebagai lampu.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good evening, {district}! Hold up your hand, wherever you are. Thumb: pay first. Then: sure profit. Your name. Tell nobody. And the little finger: hurry! Five signs. Next time a message makes your heart beat,
# fold a finger for each. One or two are down already? Then put the telephone away until tomorrow.
#
# "But my friend was paid twice!" With whose money? With the money of those who came after. If each brings five more, the sixth round needs more than fifteen thousand people. Where should they live, in our village?
#
# It has happened already? You are in good company, and it is no shame. Call your bank, call {fraud_line}, tell one person tonight. If it is sure, fast and secret, it is a lie. For
# jobs abroad, ask {service_centre}. Sleep well!

# %% [markdown] lang="id" block="radio" en="7561ea32"
# ## Satu menit di radio
#
# Selamat malam, {district}! Angkat tangan Anda, di mana pun Anda berada. Jempol: bayar dulu. Lalu: pasti untung. Pinjam nama. Jangan bilang siapa-siapa. Dan kelingking: harus cepat! Lima tanda. Lain kali ada pesan yang membuat hati berdebar,
# lipat satu jari untuk setiap tanda. Sudah terlipat satu atau dua? Simpan HP sampai besok.
#
# "Tapi teman saya sudah dua kali dibayar!" Dengan uang siapa? Dengan uang orang sesudahnya. Kalau setiap orang mengajak lima orang, putaran keenam perlu lebih dari lima belas ribu orang. Mau tinggal di mana mereka, di desa kita?
#
# Sudah terlanjur? Anda tidak sendirian, dan itu bukan aib. Telepon bank, telepon {fraud_line}, ceritakan kepada satu orang malam ini. Kalau pasti untung, harus cepat, dan rahasia: itu bohong. Soal
# kerja di luar negeri, tanyakan ke {service_centre}. Selamat beristirahat!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a woman or a man who has lost money and wants to tell, under another name; an officer of {service_centre} or {labour_office}. **In the studio**: a bag of beans, a sheet of tin.
#
# - 0-3 Host: five fingers, together with the listeners. Listeners send the strangest message of the week.
# - 3-8 Guest one: what was said so well; what would have helped; who did not scold.
# - 8-12 The pyramid in beans: 1, 4, 16, 64. The bag is empty, and somebody waits for the money.
# - 12-16 **First call**: "It has the logo of the state." Answer: a logo is a picture; the list is at {fraud_line}.
# - 16-20 **Second call**: "I am ashamed." Answer: cheats are good at their work. What you tell today protects ten others.
# - 20-24 **Third call**: "A job next week, ticket paid, no papers." Answer: do not go; {hotline}; then talk off air.
# - 24-28 Guest two: how to check a placement company in {district}, step by step, with the date of the list.
# - 28-30 The rule, said together. The number: {fraud_line}.
#
# **Not on air**: no names of people or groups that are only suspected. No caller's sums, no numbers of accounts. No laughing. No details of where somebody is held. A call about violence, threats or blackmail? Thank the caller, say
# {women_shelter_phone}, play music, and talk off air.

# %% [markdown] lang="id" block="talkshow" en="d1523b6c"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang ibu atau bapak yang pernah rugi dan mau bercerita, dengan nama lain; petugas {service_centre} atau {labour_office}. **Di studio**: sekantong kacang, selembar seng.
#
# - 0-3 Penyiar: lima jari, bersama pendengar. Pendengar mengirim pesan paling aneh minggu ini.
# - 3-8 Tamu pertama: kata-kata apa yang begitu meyakinkan; apa yang bisa menolong; siapa yang tidak memarahi.
# - 8-12 Piramida kacang: 1, 4, 16, 64. Kantongnya kosong, dan masih ada yang menunggu uangnya.
# - 12-16 **Telepon pertama**: "Ada logo negaranya." Jawab: logo itu gambar; daftarnya bisa ditanyakan ke {fraud_line}.
# - 16-20 **Telepon kedua**: "Saya malu." Jawab: penipu pandai bekerja. Cerita Anda hari ini melindungi sepuluh orang lain.
# - 20-24 **Telepon ketiga**: "Kerja minggu depan, tiket dibayari, tanpa surat." Jawab: jangan berangkat; {hotline}; lalu bicara di luar siaran.
# - 24-28 Tamu kedua: cara memeriksa perusahaan penempatan di {district}, langkah demi langkah, dengan tanggal daftarnya.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {fraud_line}.
#
# **Jangan disiarkan**: nama orang atau kelompok yang baru diduga. Jumlah uang penelepon, nomor rekening. Jangan menertawakan. Jangan menyebut di mana seseorang ditahan. Ada telepon tentang kekerasan, ancaman, atau pemerasan? Ucapkan terima kasih, sebutkan
# {women_shelter_phone}, putar lagu, lalu bicara di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** Rp10,000,000 at "10 percent a month, for sure", always left in. How much would have to be there after 12 months?
# A Rp11,000,000. B Rp22,000,000. C Rp31,384,284. *Right: C. A bank at 3 percent a year makes Rp10,300,000 of it. Who pays the rest?*
#
# **Second question.** Each member brings five new ones. How many new people does the sixth round need?
# A 30. B 3,125. C 15,625. *Right: C. More than live in many villages.*
#
# **Third question.** "They have paid me twice already." A Then it is honest. B That proves nothing. C With small sums it is safe. *Right: B. The first ones are paid with the money of those who follow.*
#
# **Demonstration.** One person on the stage calls five, and takes a paper coin from each. Each of the five calls five more. The third round needs 125: the hall looks round. Whoever stands in the last row has paid, and nobody is left. Then everybody goes back to the
# own seat, with the coin.
#
# **The number to keep**: {fraud_line}. Everybody saves it now.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="ce46011c"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Rp10.000.000 dengan "10 persen sebulan, pasti", tidak pernah diambil. Seharusnya jadi berapa setelah 12 bulan?
# A Rp11.000.000. B Rp22.000.000. C Rp31.384.284. *Yang benar: C. Di bank dengan 3 persen setahun jadinya Rp10.300.000. Siapa yang membayar sisanya?*
#
# **Pertanyaan kedua.** Setiap anggota mengajak lima orang baru. Putaran keenam perlu berapa orang baru?
# A 30. B 3.125. C 15.625. *Yang benar: C. Lebih banyak daripada penduduk banyak desa.*
#
# **Pertanyaan ketiga.** "Saya sudah dua kali dibayar." A Berarti jujur. B Itu bukan bukti. C Kalau sedikit, aman. *Yang benar: B. Yang pertama dibayar dengan uang orang sesudahnya.*
#
# **Peragaan.** Satu orang di panggung memanggil lima orang, dan mengambil satu koin kertas dari masing-masing. Kelimanya memanggil lima orang lagi. Putaran ketiga perlu 125: seisi aula saling pandang. Yang di baris terakhir sudah membayar, dan tidak ada orang lagi. Lalu semua kembali ke
# tempat duduk, membawa koinnya.
#
# **Angka untuk disimpan**: {fraud_line}. Semua menyimpannya sekarang.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring five messages on paper and a bag of beans. In a circle: a message, a hand, a count. Then beans on the pavement, until the bag is empty. For those abroad: never hand over the account, the telephone card or the code, not even to a friend from home. At the end everybody
# saves {hotline} and {fraud_line}, and shows the hand to one person who did not come.

# %% [markdown] lang="id" block="sunday" en="3201e5c9"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa lima pesan di kertas dan sekantong kacang. Melingkar: satu pesan, satu tangan, satu hitungan. Lalu kacang di lantai sampai kantongnya kosong. Untuk yang di luar negeri: jangan pernah menyerahkan rekening, kartu telepon, atau kode, kepada teman sekampung pun jangan. Di akhir, semua
# menyimpan {hotline} dan {fraud_line}, lalu mengajarkan lima jari kepada satu orang yang tidak datang.
