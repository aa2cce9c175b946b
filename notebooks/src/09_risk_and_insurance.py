# ---
# jupyter:
#   finlit:
#     sittings: [30, 30]
#     exercise_minutes: 15
#     audience:
#       en: for those who go abroad, and for those at home who would get the call
#       id: untuk yang akan berangkat, dan untuk orang rumah yang akan ditelepon
#     now:
#       en: hopes that nothing happens, and does not know where the card is
#       id: berharap tidak terjadi apa-apa, dan tidak tahu kartunya di mana
#     then:
#       en: saves for what is small, insures what is too large, and can find card, number and papers
#       id: menabung untuk yang kecil, mengasuransikan yang terlalu besar, dan bisa menemukan kartu, nomor, dan suratnya
#     goals:
#       en:
#         - Put risks in order by chance and cost.
#         - Choose for each one - prevent it, save for it, insure it, or accept it.
#         - Say what a cover pays, up to how much, and what is left for the family.
#         - Find the card, the office and the papers for a claim.
#       id:
#         - Mengurutkan risiko dari kemungkinan dan biayanya.
#         - Memilih untuk setiap risiko - mencegah, menabung, mengasuransikan, atau menerima.
#         - Menyebut apa yang dibayar asuransi, sampai berapa, dan sisanya untuk keluarga.
#         - Menemukan kartu, kantor, dan surat-surat untuk klaim.
#     needs: [6]
#     terms: [risk, expected_loss, insurance, premium, benefit, claim, contribution, work_accident_cover, death_cover, old_age_saving]
#     competencies: [risk-and-reward, planning-and-managing, financial-landscape]
#     themes: [financial-education, safe-migration, rights, gender]
#     paths: [prospective, abroad, joint, officer]
#     data: [insurance_indonesia, rules_indonesia]
#     own_tool: risk-ladder
#     cast:
#       - {name: Wahyu, sex: man, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: false, cares: true}
#       - {name: Bu Ningsih, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Laila, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: true, cares: true}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to the last promise?
#
# Think of the promise on your last card. Draw one face on your paper: a smiling one if it was kept, a straight one if a part of it was, a sad one
# if it did not work yet. Show your faces together. Whoever likes tells in one sentence what helped, or what came between.

# %% [markdown] lang="id" block="kept" en="431c99d0"
# ## Bagaimana janji yang lalu?
#
# Ingat janji di kartu terakhir Anda. Gambar satu wajah di kertas: tersenyum kalau ditepati, datar kalau baru sebagian, sedih
# kalau belum berhasil. Tunjukkan wajahnya bersama-sama. Yang mau boleh bercerita satu kalimat: apa yang menolong, apa yang menghalangi.

# %% [markdown] lang="en" block="story"
# ## The bag in the rice tin
#
# After midnight the telephone rings in {district}. A friend is calling from {abroad}: {migrant} has fallen from a ladder at work. The leg is broken, but
# {she} is awake and asks for sweet tea. Everybody breathes again.
#
# *"The hospital wants to know,"* says the friend, *"which insurance? What is the number of the card?"*
#
# {relative} stands in the kitchen with a pen, and does not know. Then Bu Ningsih gets up. From the rice tin she takes a plastic bag: a card, a receipt, a
# copy of the contract. *"I was given it on the last evening,"* she says. *"I put it where I look every day."*
#
# Ayu reads the number aloud, slowly, twice.

# %% [markdown] lang="id" block="story" en="ed6db22c"
# ## Bungkusan di kaleng beras
#
# Lewat tengah malam telepon berdering di {district}. Seorang teman menelepon dari {abroad}: {migrant} jatuh dari tangga waktu bekerja. Kakinya patah, tetapi
# ia sadar dan minta teh manis. Semua bisa bernapas lagi.
#
# *"Rumah sakit bertanya,"* kata temannya, *"asuransinya apa? Nomor kartunya berapa?"*
#
# {relative} berdiri di dapur memegang pulpen, dan tidak tahu. Lalu Bu Ningsih bangkit. Dari kaleng beras ia mengambil satu bungkusan plastik: kartu, kuitansi, dan
# salinan kontrak. *"Ini dititipkan pada malam terakhir,"* katanya. *"Ibu taruh di tempat yang tiap hari Ibu lihat."*
#
# Ayu membacakan nomornya, pelan-pelan, dua kali.

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet. Four bad things can happen to this family in a year:
#
# - **A** somebody at home falls seriously ill: Rp6,000,000;
# - **B** an accident at work abroad: Rp54,000,000;
# - **C** the harvest fails: Rp7,000,000;
# - **D** the telephone breaks or is stolen: Rp1,200,000.
#
# 1. Out of 100 families, how many will meet A in a year? And B, C, D?
# 2. For which one would you prepare first?
#
# Show each other your papers. Nobody knows these chances exactly. The sums are made up.

# %% [markdown] lang="id" block="guess" en="8f104416"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu. Dalam setahun, empat hal buruk bisa menimpa keluarga ini:
#
# - **A** ada yang sakit keras di rumah: Rp6.000.000;
# - **B** kecelakaan kerja di luar negeri: Rp54.000.000;
# - **C** gagal panen: Rp7.000.000;
# - **D** HP rusak atau dicuri: Rp1.200.000.
#
# 1. Dari 100 keluarga, berapa yang kena A dalam setahun? Berapa yang kena B, C, dan D?
# 2. Anda bersiap untuk yang mana dulu?
#
# Tunjukkan kertas Anda. Kemungkinan yang persis tidak ada yang tahu. Angka-angka ini buatan.

# %% [markdown] lang="en" block="tool"
# ## The ladder of risks
#
# Run the box below: click it, then press **Shift + Enter**. A large bubble is a large bill, and the worst risk stands at the top. The 100 dots
# are 100 families: so many of them are hit in a year.
#
# 1. Which one is at the top? Which one has the largest bubble? Why are they not the same?
# 2. Chance times cost is the **expected loss**: the average of many families. It puts risks in order. No family ever pays the average: it pays the whole bill, or nothing.
# 3. Put your own guesses of the chances in. Does the order change?

# %% [markdown] lang="id" block="tool" en="aef40c59"
# ## Tangga risiko
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Gelembung besar berarti tagihan besar, dan risiko yang terberat ada di atas. Ada 100 titik,
# yaitu 100 keluarga: titik berwarna adalah yang kena dalam setahun.
#
# 1. Mana yang paling atas? Mana gelembung yang paling besar? Mengapa tidak sama?
# 2. Kemungkinan kali biaya disebut **kerugian rata-rata**: rata-rata dari banyak keluarga. Gunanya untuk mengurutkan. Tidak ada keluarga yang membayar rata-rata: yang dibayar seluruh tagihan, atau tidak sama sekali.
# 3. Isikan tebakan Anda sendiri. Apakah urutannya berubah?

# %%
from finlit.widgets import show

a = {"kind": "illness", "chance": 15, "cost": 6000000}
b = {"kind": "accident", "chance": 2, "cost": 54000000}
c = {"kind": "harvest", "chance": 20, "cost": 7000000}
d = {"kind": "phone", "chance": 30, "cost": 1200000}
show("risk-ladder", lang=lang, saving=400000, risks=[a, b, c, d])

# %% [markdown] lang="en" block="tool"
# ## Four corners, four answers
#
# Stand up. Each corner of the room is one answer: **prevent** it, **save** for it, **insure** it, or **accept** it. The trainer reads, everybody walks.
#
# A child with dengue fever. The telephone falls. The one who earns has an accident. The chickens die. A neighbour's wedding in the rain. A wage that
# comes two months late. The roof in a storm.
#
# Two corners are often better than one. A net keeps mosquitoes away, the tin pays for the clinic. What comes often is best **prevented**; small things are **saved** for; what is rare
# and too large is **insured**. Risk is not only luck: a helmet, a net, a signed contract change it.

# %% [markdown] lang="id" block="tool" en="53ac8f85"
# ## Empat sudut, empat jawaban
#
# Berdiri. Setiap sudut ruangan satu jawaban: **mencegah**, **menabung**, **mengasuransikan**, atau **menerima**. Pelatih membaca, semua berjalan ke sudutnya.
#
# Anak kena demam berdarah. HP jatuh. Yang bekerja mendapat kecelakaan. Ayam mati. Hajatan tetangga kehujanan. Gaji terlambat
# dua bulan. Atap diterbangkan angin.
#
# Dua sudut sering lebih baik daripada satu. Kelambu menjauhkan nyamuk, celengan membayar klinik. Yang sering datang paling baik **dicegah**; yang kecil **ditabung**; yang jarang
# tetapi terlalu besar **diasuransikan**. Risiko bukan cuma nasib: helm, kelambu, dan kontrak yang ditandatangani bisa mengubahnya.

# %% [markdown] lang="en" block="pause"
# ## Until next time: look for the bag
#
# At home, look for three things: the card of the social security (BPJS Ketenagakerjaan) of the one who works, the health card (BPJS Kesehatan) of each person in the
# house, and a copy of the contract. Is something missing? Ask at {service_centre} or {labour_office}. Put all of it into one bag, and show a second person where it is.

# %% [markdown] lang="id" block="pause" en="b3ea5a62"
# ## Sampai pertemuan berikutnya: cari bungkusannya
#
# Di rumah, cari tiga hal: kartu BPJS Ketenagakerjaan milik yang bekerja, kartu BPJS Kesehatan milik setiap orang di
# rumah, dan salinan kontrak. Ada yang belum ada? Tanyakan di {service_centre} atau {labour_office}. Masukkan semua ke satu bungkusan, lalu tunjukkan tempatnya kepada satu orang lagi.

# %% [markdown] lang="en" block="tool"
# ## An umbrella over the largest bubble
#
# Run the box: now the accident has a cover. A migrant worker pays {pmi_before} before leaving and {pmi_contract} for a contract of 24 months. That is about
# {pmi_month} a month. For that, the **work accident cover** pays treatment abroad after an accident at work, up to {pmi_care}.
#
# 1. The bill is Rp54,000,000. How much is left for the family?
# 2. Write Rp65,000,000 as the cost. What is left now? A cover has a limit.
# 3. Nothing happened for two years. Was the premium lost? Read what the tool says.
# 4. Who is covered: the one who works, or the whole family? For illness at home there is BPJS Kesehatan.

# %% [markdown] lang="id" block="tool" en="35479787"
# ## Payung di atas gelembung terbesar
#
# Jalankan kotaknya: sekarang kecelakaannya ditanggung asuransi. Pekerja migran membayar {pmi_before} sebelum berangkat dan {pmi_contract} untuk kontrak 24 bulan. Kira-kira
# {pmi_month} sebulan. Dengan itu **jaminan kecelakaan kerja (JKK)** membayar biaya berobat di luar negeri setelah kecelakaan kerja, sampai {pmi_care}.
#
# 1. Tagihannya Rp54.000.000. Sisanya berapa untuk keluarga?
# 2. Tulis biayanya Rp65.000.000. Sekarang sisanya berapa? Asuransi punya batas.
# 3. Dua tahun tidak terjadi apa-apa. Apakah preminya hilang? Baca keterangannya.
# 4. Siapa yang ditanggung: yang bekerja, atau seluruh keluarga? Untuk sakit di rumah ada BPJS Kesehatan.

# %%
from finlit.widgets import show

a = {"kind": "illness", "chance": 15, "cost": 6000000}
b = {"kind": "accident", "chance": 2, "cost": 54000000, "cover": 50000000, "premium": 166250}
c = {"kind": "harvest", "chance": 20, "cost": 7000000}
d = {"kind": "phone", "chance": 30, "cost": 1200000}
show("risk-ladder", lang=lang, saving=400000, risks=[a, b, c, d])

# %% [markdown] lang="en" block="tool"
# ## Read what is not on the list
#
# The state's cover for migrant workers names 21 risks (Permenaker 4/2023). 21 is a list, and a list is not everything. Ask at {service_centre}:
#
# - **Which benefit, up to how much?** Work accident cover, death cover, dismissal without cause. What the family gets from the death cover: ask for the sum of today, in writing.
# - **Whose insurance is it?** What an agent calls "insurance" may be another one, or none. The card bears **your** name and number.
# - **Which papers, until when?** A claim needs the card, the contract, the report of the accident, the bills. Somebody at home can help to hand it in.
# - **Is my saving in it?** The old-age saving is a pot of its own, from {old_age_least} to {old_age_most} a month, and it is paid back. The premium is not a saving.
#
# **Health, tests and work.** {health_office} tells what a test costs, for HIV as well, and that only you hear the result. In Indonesia nobody may demand an HIV test
# for a job, or dismiss somebody for it (decree 68 of 2004). Abroad other rules hold: ask {protection_office} before you go. With medicine people work and live long.

# %% [markdown] lang="id" block="tool" en="8c51c393"
# ## Baca yang tidak ada di daftar
#
# Jaminan negara untuk pekerja migran menyebut 21 risiko (Permenaker 4/2023). 21 itu daftar, dan daftar bukan berarti semuanya. Tanyakan di {service_centre}:
#
# - **Manfaat apa, sampai berapa?** Jaminan kecelakaan kerja, jaminan kematian (JKM), diberhentikan tanpa sebab. Berapa untuk keluarga dari JKM: tanyakan jumlah hari ini, minta tertulis.
# - **Asuransi siapa?** Yang disebut agen "asuransi" bisa jadi asuransi lain, atau tidak ada. Di kartunya tertulis nama dan nomor **Anda**.
# - **Surat apa, sampai kapan?** Untuk klaim, yaitu meminta uang asuransi, perlu kartu, kontrak, laporan kecelakaan, dan kuitansi. Orang rumah bisa membantu mengurusnya.
# - **Apakah tabungan saya di dalamnya?** Jaminan hari tua (JHT) punya celengan sendiri, dari {old_age_least} sampai {old_age_most} sebulan, dan nanti dibayar kembali. Premi bukan tabungan.
#
# **Kesehatan, tes, dan pekerjaan.** Di {health_office} orang tahu berapa biaya tes, tes HIV juga. Hasilnya hanya untuk Anda. Di Indonesia, tidak boleh ada syarat tes HIV
# untuk bekerja. Tidak boleh juga orang diberhentikan karena HIV (Kepmenakertrans 68/2004). Di luar negeri aturannya lain: tanyakan ke {protection_office} sebelum berangkat. Dengan obat, orang bisa bekerja dan berumur panjang.

# %% [markdown] lang="en" block="paper"
# ## On paper: beans, umbrella and a bag
#
# Draw a field of ten by ten squares: 100 families. Put beans on as many squares as you think are hit by an illness in a year. Another field for
# the accident. Above it an umbrella, cut from paper, if something covers it.
#
# | What may happen to us | Of 100 families | Costs | A cover pays | **Our own part** | Prevent, save, insure, accept |
# |---|---|---|---|---|---|
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
#
# **Card of the bag.** Number of the social security: .................... Health card: .................... Office: {service_centre}.
# The bag is kept at: .................... Two people know: .................... and ....................

# %% [markdown] lang="id" block="paper" en="348f0ebb"
# ## Di kertas: kacang, payung, dan bungkusan
#
# Gambar kotak sepuluh kali sepuluh: 100 keluarga. Taruh kacang di kotak sebanyak keluarga yang menurut Anda sakit keras dalam setahun. Satu gambar lagi untuk
# kecelakaan. Di atasnya payung dari guntingan kertas, kalau ada yang menanggung.
#
# | Yang bisa menimpa kami | Dari 100 keluarga | Biayanya | Dibayar asuransi | **Bagian kami** | Cegah, tabung, asuransi, terima |
# |---|---|---|---|---|---|
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
# | ................ | ...... | Rp............ | Rp............ | **Rp............** | ................ |
#
# **Kartu bungkusan.** Nomor BPJS Ketenagakerjaan: .................... Kartu kesehatan: .................... Kantor: {service_centre}.
# Bungkusan disimpan di: .................... Dua orang tahu: .................... dan ....................

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: the card, please
#
# Practise in pairs, standing. One is the agent and says kindly: *"Insurance? All arranged, do not worry."* The other one asks, and asks again until there is an answer:
#
# > *"Thank you. Please show me the card with my name. What does it pay, what does it not pay, and whom do I call?"*
#
# Then change places.

# %% [markdown] lang="id" block="aloud" en="ed9038fb"
# ## Ucapkan: tolong kartunya
#
# Berlatih berdua sambil berdiri. Yang satu menjadi agen dan berkata ramah: *"Asuransi? Sudah diurus semua, tenang saja."* Yang lain bertanya, dan bertanya lagi sampai dijawab:
#
# > *"Terima kasih. Tolong tunjukkan kartu dengan nama saya. Apa yang dibayar, apa yang tidak, dan siapa yang harus saya hubungi?"*
#
# Lalu bertukar tempat.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# The shop offers an insurance for the new telephone, Rp50,000 a month. Nobody in your house has a health card yet.
#
# - **A** I take the telephone insurance. A telephone breaks so easily.
# - **B** I put the Rp50,000 into the tin for the telephone, and ask about the health card first.
# - **C** I do nothing. What comes, comes.
#
# There are no marks for this. **A**: a broken telephone is a nuisance, a hospital bill can take a field. **B**: what is small is saved for, what is large is covered. **C**: nobody can prevent
# everything; but a net, a helmet and a card are in your hand.

# %% [markdown] lang="id" block="life" en="1a4df65d"
# ## Apa yang akan Anda lakukan?
#
# Toko menawarkan asuransi untuk HP baru, Rp50.000 sebulan. Di rumah Anda belum ada yang punya kartu kesehatan.
#
# - **A** Saya ambil asuransi HP. HP kan gampang rusak.
# - **B** Rp50.000 itu masuk celengan untuk HP, dan saya urus kartu kesehatan dulu.
# - **C** Saya tidak melakukan apa-apa. Yang datang, ya datang.
#
# Ini tidak dinilai. **A**: HP rusak itu merepotkan, tetapi tagihan rumah sakit bisa menghabiskan sawah. **B**: yang kecil ditabung, yang besar ditanggung. **C**: tidak semua bisa
# dicegah; tetapi kelambu, helm, dan kartu ada di tangan Anda.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Save for what is small, insure what is too large.**
#
# And two people know where the card is.

# %% [markdown] lang="id" block="rule" en="1f2aaa6b"
# ## Aturan yang kita ucapkan bersama
#
# > **Yang kecil kita tabung, yang terlalu besar kita asuransikan.**
#
# Dan dua orang tahu di mana kartunya.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - The risk for which we prepare first: .......................
# - We prevent it by: ....................... and save Rp....................... a month for it.
# - The health card of ....................... we ask for on: .......................
# - The bag with card and papers is at: ......................., and ....................... knows it too.

# %% [markdown] lang="id" block="promise" en="d96bb09c"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Risiko yang kami siapkan dulu: .......................
# - Kami mencegahnya dengan: ....................... dan menabung Rp....................... sebulan.
# - Kartu kesehatan untuk ....................... kami urus tanggal: .......................
# - Bungkusan kartu dan surat ada di: ......................., dan ....................... juga tahu.

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - The card of a migrant worker, benefits, a claim: {service_centre}; {labour_office}, {labour_office_phone}.
# - Health card, tests, vaccination: {health_office}. Who cannot pay the contribution: ask at {village_office}.
# - An accident or a death abroad: {protection_office}, {protection_phone}, or {hotline}, and the embassy or consulate.
# - A claim is refused, or somebody keeps the money: {legal_aid}.
# - Somebody hurts you, at work or at home: {women_shelter}, {women_shelter_phone}, or {hotline}. You decide what happens next.

# %% [markdown] lang="id" block="turn" en="5d85f71f"
# ## Ke mana bertanya
#
# - Kartu pekerja migran, manfaat, klaim: {service_centre}; {labour_office}, {labour_office_phone}.
# - Kartu kesehatan, tes, vaksin: {health_office}. Yang tidak sanggup membayar iuran: tanyakan di {village_office}.
# - Kecelakaan atau kematian di luar negeri: {protection_office}, {protection_phone}, atau {hotline}, dan KBRI atau KJRI.
# - Klaim ditolak, atau uangnya ditahan orang: {legal_aid}.
# - Ada yang menyakiti Anda, di tempat kerja atau di rumah: {women_shelter}, {women_shelter_phone}, atau {hotline}. Anda yang memutuskan langkah berikutnya.

# %% [markdown] lang="en" block="planner"
# ## Planner: our umbrella
#
# - The three risks that worry us most: [risks: .......................]
# - What we prevent, and how: [prevented: .......................]
# - What we save for: [saved_for: .......................], in the tin: Rp[tin_today: .......................]
# - What is covered, by whom, up to: [covered: .......................] Rp[cover_most: .......................]
# - Own part of the largest bill: Rp[own_part: .......................]
# - Number of the social security: .......................
# - Health cards: ......................., still missing: .......................
# - The bag is at: ......................., known to: .......................

# %% [markdown] lang="id" block="planner" en="314becd1"
# ## Buku rencana: payung kami
#
# - Tiga risiko yang paling kami khawatirkan: [risks: .......................]
# - Yang kami cegah, dan caranya: [prevented: .......................]
# - Yang kami tabung: [saved_for: .......................], isi celengan: Rp[tin_today: .......................]
# - Yang ditanggung, oleh siapa, sampai: [covered: .......................] Rp[cover_most: .......................]
# - Bagian kami dari tagihan terbesar: Rp[own_part: .......................]
# - Nomor BPJS Ketenagakerjaan: .......................
# - Kartu kesehatan: ......................., yang belum punya: .......................
# - Bungkusan ada di: ......................., yang tahu: .......................

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: a specimen card, a claim form and the list of papers from {service_centre}. 200 beans a table. An umbrella. A rice tin with a plastic bag in it. Cards A, B, C. Promise cards.
# Look up before: the contribution and the benefits of today, what the family gets after a death, how people of {district} apply for the health card at {village_office}.
#
# **First sitting, 30 minutes**
#
# - 3 min: faces for the last promise.
# - 5 min: the story. Take the bag out of the rice tin.
# - 4 min: guess; nobody tells an illness of their own.
# - 9 min: the ladder, in pairs.
# - 9 min: four corners; the homework.
#
# **Second sitting, 30 minutes**
#
# - 3 min: who found the bag? Show hands only.
# - 8 min: the umbrella, in pairs; one opens a real umbrella at Rp50,000,000.
# - 6 min: what is not on the list; pass the specimen card round.
# - 6 min: beans and the card of the bag, alone.
# - 3 min: "the card, please", aloud.
# - 4 min: life question, rule, promise.
#
# **Observe**: who takes the average for the bill? Who says "fate"? Listen with respect, then ask about the helmet. Who at home would take the call?
#
# **Common answers**: "the premium is thrown away" (it bought two years without that bill). "Insured, so all is paid" (up to a limit: of Rp65,000,000 the family pays Rp15,000,000). "The agent has done it" (look for the card). "21 risks, so everything" (a
# list has an end); "Rp200,000 a month into the old-age saving is gone" (24 months are Rp4,800,000 of one's own, and more with the return).
#
# **With care**: somebody in the room has lost someone, or lives with an illness. Do not ask. Never ask anybody about HIV. Who has no money for a contribution is not careless: the poverty line here is {poverty_line} a person a month.
#
# **No power**: ladder with chairs, bubbles from newspaper balls, beans on a field of 100, a real umbrella.

# %% [markdown] lang="id" block="trainer" en="ee5d5938"
# ## Untuk pelatih
#
# **Bawa**: contoh kartu, formulir klaim, dan daftar surat dari {service_centre}. 200 butir kacang setiap meja. Payung. Kaleng beras berisi bungkusan plastik. Kartu A, B, C. Kartu janji.
# Cari tahu dulu: iuran dan manfaat hari ini, hak keluarga kalau peserta meninggal, cara orang {district} mengurus kartu kesehatan di {village_office}.
#
# **Pertemuan pertama, 30 menit**
#
# - 3 menit: wajah untuk janji yang lalu.
# - 5 menit: cerita. Ambil bungkusan dari kaleng beras.
# - 4 menit: tebak; tidak ada yang menceritakan penyakitnya sendiri.
# - 9 menit: tangga risiko, berdua.
# - 9 menit: empat sudut; tugas rumah.
#
# **Pertemuan kedua, 30 menit**
#
# - 3 menit: siapa yang menemukan bungkusannya? Cukup angkat tangan.
# - 8 menit: payung, berdua; satu orang membuka payung sungguhan pada Rp50.000.000.
# - 6 menit: yang tidak ada di daftar; edarkan contoh kartu.
# - 6 menit: kacang dan kartu bungkusan, sendiri-sendiri.
# - 3 menit: "tolong kartunya", diucapkan.
# - 4 menit: pertanyaan hidup, aturan, janji.
#
# **Amati**: siapa yang mengira rata-rata itu tagihannya? Siapa yang berkata "sudah nasib"? Dengarkan dengan hormat, lalu tanyakan soal helm. Siapa di rumah yang akan menerima telepon?
#
# **Jawaban yang sering**: "premi itu uang terbuang" (ia membeli dua tahun tanpa tagihan itu). "Sudah asuransi, jadi semua dibayar" (sampai batas: dari Rp65.000.000 keluarga membayar Rp15.000.000). "Sudah diurus agen" (cari kartunya). "21 risiko, jadi semuanya"
# (daftar ada ujungnya); "JHT Rp200.000 sebulan itu hilang" (24 bulan menjadi Rp4.800.000 milik sendiri, ditambah hasilnya).
#
# **Dengan hati-hati**: di ruangan ini ada yang pernah kehilangan, atau hidup dengan penyakit. Jangan bertanya. Jangan pernah menanyakan HIV kepada siapa pun. Yang tidak punya uang untuk iuran bukan orang ceroboh: garis kemiskinan di sini {poverty_line} seorang sebulan.
#
# **Tanpa listrik**: tangga dari kursi, gelembung dari gumpalan koran, kacang di 100 kotak, payung sungguhan.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good evening, {district}! A question for tonight: the telephone rings after midnight. Somebody you love has had an accident at work, far away. The hospital asks for one number:
# that of the insurance card. Do you know where it is? Get up and look, while this song plays.
#
# Every worker who leaves with proper papers has a card of the social security. It pays treatment after an accident at work, up to a limit. It does not pay everything, and it pays nothing
# without papers. So put card, contract and receipts into one bag. Tell two people where the bag is. In our story it lies in the rice tin: whoever cooks sees it every day.
#
# What is small we save for, what is too large we insure. Is the card missing? Ask at {service_centre}, or call {hotline}. Good night, and sleep well!

# %% [markdown] lang="id" block="radio" en="a2b09cc3"
# ## Satu menit di radio
#
# Selamat malam, {district}! Malam ini ada satu pertanyaan. Telepon berdering lewat tengah malam. Orang yang Anda sayangi mendapat kecelakaan kerja, jauh di sana. Rumah sakit bertanya satu hal saja:
# nomor kartu asuransinya. Anda tahu kartunya di mana? Bangun sebentar, cari sekarang, selama lagu ini diputar.
#
# Setiap pekerja yang berangkat resmi punya kartu jaminan sosial. Kartu itu membayar biaya berobat setelah kecelakaan kerja, sampai batasnya. Tidak semua dibayar, dan tanpa surat tidak ada yang
# dibayar. Jadi, masukkan kartu, kontrak, dan kuitansi ke satu bungkusan. Beri tahu dua orang di mana tempatnya. Dalam cerita kita, bungkusan itu ada di kaleng beras: siapa yang memasak melihatnya setiap hari.
#
# Yang kecil kita tabung, yang terlalu besar kita asuransikan. Kartunya belum ada? Tanyakan ke {service_centre}, atau telepon {hotline}. Selamat malam, selamat beristirahat!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a father or a grandmother who has handed in a claim for somebody abroad; an officer of {service_centre} with the list of today. **In the studio**: a rice tin, a plastic bag, 100 beans, a sheet of tin.
#
# - 0-3 Host: the bag in the rice tin. Listeners send one word: where is yours?
# - 3-8 Guest one: which papers were asked for, how long it took, who helped.
# - 8-12 Beans fall on the tin: fifteen of a hundred, then two of a hundred. Which sound is more dangerous?
# - 12-16 **First call**: "Two years paid, and nothing happened!" Answer: then it was two good years, and the bill would not have asked.
# - 16-20 **Second call**: "My agent says everything is arranged." Answer: the sentence, said aloud: the card, please.
# - 20-24 **Third call**: "What if the bill is larger?" Answer: a limit is a limit; what is above it comes from the tin, or from a second cover. Ask before you go.
# - 24-28 Guest two: contribution, benefits and papers of today, with the date; who in {district} helps with the health card.
# - 28-30 The rule, said together. The number: {hotline}.
#
# **Not on air**: no caller's illness, no card numbers, no name of a company, no promise that a claim will be paid. No blame for those who have no cover. A call about violence? Thank the caller, say {women_shelter_phone}, play music, and talk off
# air.

# %% [markdown] lang="id" block="talkshow" en="fb8c2130"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang bapak atau nenek yang pernah mengurus klaim untuk keluarga di luar negeri; petugas {service_centre} dengan daftar hari ini. **Di studio**: kaleng beras, bungkusan plastik, 100 butir kacang, selembar seng.
#
# - 0-3 Penyiar: bungkusan di kaleng beras. Pendengar mengirim satu kata: punya Anda di mana?
# - 3-8 Tamu pertama: surat apa yang diminta, berapa lama, siapa yang menolong.
# - 8-12 Kacang jatuh di seng: lima belas dari seratus, lalu dua dari seratus. Bunyi mana yang lebih berbahaya?
# - 12-16 **Telepon pertama**: "Dua tahun membayar, tidak terjadi apa-apa!" Jawab: berarti dua tahun yang baik, dan tagihan datang tanpa permisi.
# - 16-20 **Telepon kedua**: "Kata agen, semua sudah diurus." Jawab: kalimatnya, diucapkan: tolong kartunya.
# - 20-24 **Telepon ketiga**: "Kalau tagihannya lebih besar?" Jawab: batas tetap batas; lebihnya dari celengan, atau dari asuransi kedua. Tanyakan sebelum berangkat.
# - 24-28 Tamu kedua: iuran, manfaat, dan surat hari ini, dengan tanggalnya; siapa di {district} yang membantu mengurus kartu kesehatan.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {hotline}.
#
# **Jangan disiarkan**: penyakit penelepon, nomor kartu, nama perusahaan, janji bahwa klaim pasti dibayar. Jangan menyalahkan yang belum punya. Ada telepon tentang kekerasan? Ucapkan terima kasih, sebutkan {women_shelter_phone}, putar lagu, lalu bicara di luar
# siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** An accident at work abroad costs Rp65,000,000. The cover pays at most Rp50,000,000. What does the family pay?
# A nothing. B Rp15,000,000. C Rp65,000,000. *Right: B. A cover has a limit. Without a card and papers it would be C.*
#
# **Second question.** An illness costs Rp8,000,000 and hits 10 of 100 families in a year. What does a family pay that is hit?
# A Rp80,000. B Rp800,000. C Rp8,000,000. *Right: C. Rp800,000 is the average of all 100 families. It puts risks in order; it is nobody's bill.*
#
# **Third question.** "I have paid for two years and nothing happened." A The money is lost. B The money bought two years without that bill. C The money comes back. *Right: B. Only the old-age saving comes back.*
#
# **Demonstration.** A hundred people in the front rows stand up: a hundred families. Ten hold up a sheet "ill", two others a sheet "accident". All hundred pass one paper coin to the stage. With the coins the umbrella is opened over the two: what
# would have crushed one family is carried by a hundred.
#
# **The number to keep**: {hotline}. Everybody saves it now, and writes it on the sheet.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="62a66b46"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Kecelakaan kerja di luar negeri menghabiskan Rp65.000.000. Asuransi membayar paling banyak Rp50.000.000. Keluarga membayar berapa?
# A tidak ada. B Rp15.000.000. C Rp65.000.000. *Yang benar: B. Asuransi punya batas. Tanpa kartu dan surat, jadinya C.*
#
# **Pertanyaan kedua.** Satu penyakit menghabiskan Rp8.000.000 dan menimpa 10 dari 100 keluarga setahun. Keluarga yang kena membayar berapa?
# A Rp80.000. B Rp800.000. C Rp8.000.000. *Yang benar: C. Rp800.000 itu rata-rata dari 100 keluarga. Gunanya untuk mengurutkan; bukan tagihan siapa pun.*
#
# **Pertanyaan ketiga.** "Dua tahun saya membayar dan tidak terjadi apa-apa." A Uangnya hilang. B Uangnya membeli dua tahun tanpa tagihan itu. C Uangnya kembali. *Yang benar: B. Yang kembali hanya jaminan hari tua.*
#
# **Peragaan.** Seratus orang di baris depan berdiri: seratus keluarga. Sepuluh orang mengangkat kertas "sakit", dua orang lain mengangkat kertas "kecelakaan". Keseratus orang mengoper satu koin kertas ke panggung. Dengan koin itu payung dibuka di atas dua orang tadi: yang
# berat untuk satu keluarga, ringan dipikul seratus.
#
# **Angka untuk disimpan**: {hotline}. Semua menyimpannya sekarang, dan menulisnya di lembar.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring an umbrella, 100 beans and a cloth with a hundred squares. In pairs: beans for two risks, then the umbrella over the larger one. Everybody photographs the own card and sends the number, not the picture, to one person at home.
# Who has no card: note the name of the agency and the day of arrival, and ask {protection_office} or the embassy.

# %% [markdown] lang="id" block="sunday" en="b30905f8"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa payung, 100 butir kacang, dan kain bergambar seratus kotak. Berdua: kacang untuk dua risiko, lalu payung di atas yang lebih besar. Semua memotret kartunya sendiri dan mengirim nomornya, bukan fotonya, kepada satu orang di rumah.
# Yang belum punya kartu: catat nama agen dan hari tiba, lalu tanyakan ke {protection_office} atau KBRI.
