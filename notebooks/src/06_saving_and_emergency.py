# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for everyone who keeps the money of a house, or sends it
#       id: untuk siapa saja yang memegang uang rumah, atau yang mengirimnya
#     now:
#       en: saves what is left, and borrows when somebody falls ill
#       id: menabung kalau ada sisa, dan berutang kalau ada yang sakit
#     then:
#       en: fills a tin for bad days first, and knows what each place keeps of the rest
#       id: mengisi celengan darurat dulu, dan tahu berapa yang tersisa di setiap tempat
#     goals:
#       en:
#         - Say how large the tin for bad days must be, and when it is full.
#         - Tell an emergency from a day that is known beforehand.
#         - Compare home, group, bank and gold by safety, by speed and by what is left.
#         - See what tax and rising prices take.
#       id:
#         - Menyebut besarnya celengan darurat, dan kapan penuh.
#         - Membedakan hari darurat dari hari yang sudah diketahui.
#         - Membandingkan rumah, kelompok, bank, dan emas dari aman, cepat, dan sisanya.
#         - Melihat berapa yang diambil pajak dan kenaikan harga.
#     needs: [2]
#     terms: [savings, emergency_fund, need, three_pots, time_deposit, savings_account, gold_savings, buyback_price, deposit_guarantee, inflation, purchasing_power, interest]
#     competencies: [planning-and-managing, money-and-transactions, risk-and-reward, financial-landscape]
#     themes: [financial-education, cooperative, gender]
#     paths: [abroad, home, returned, joint]
#     data: [rules_indonesia, savings_products_indonesia, gold_prices_indonesia, inflation_indonesia]
#     own_tool: emergency-fund
#     cast:
#       - {name: Wahyu, sex: man, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Bagas, sex: boy, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Pak Karto, sex: man, earns: false, decides: true, speaks: false, cares: true}
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
# ## The mango tree
#
# It is nearly dark when Bagas falls out of the mango tree. His arm hangs crooked. {relative} holds him all the way to the clinic in
# {district}, on a borrowed motorbike. *"It does not hurt much,"* says Bagas, and bites his lip.
#
# The bone must be set tonight: **Rp2,000,000**. In the cupboard lie {migrant}'s gold ring and seventy thousand rupiah. The gold shop opens
# at nine tomorrow. In the end a neighbour lends the money.
#
# Late at night the phone rings from {abroad}. *"The arm will be straight,"* says {relative}. *"And next time?"* asks {migrant}. *"Next time we
# have a tin."*

# %% [markdown] lang="id" block="story" en="d91e431e"
# ## Pohon mangga
#
# Hari hampir gelap ketika Bagas jatuh dari pohon mangga. Lengannya bengkok. {relative} memeluknya sepanjang jalan ke klinik di
# {district}, naik motor pinjaman. *"Tidak sakit, kok,"* kata Bagas sambil menggigit bibir.
#
# Tulangnya harus dibetulkan malam ini: **Rp2.000.000**. Di lemari ada cincin emas {migrant} dan uang tujuh puluh ribu. Toko emas baru buka
# besok jam sembilan. Akhirnya seorang tetangga meminjami uang.
#
# Larut malam telepon berdering dari {abroad}. *"Lengannya akan lurus lagi,"* kata {relative}. *"Lain kali bagaimana?"* tanya {migrant}. *"Lain kali, kita
# punya celengan: kaleng tabungan untuk hari susah."*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet. {relative}'s house cannot do without **Rp2,400,000** a month: rice, school, electricity, medicine.
#
# 1. How large must the tin be, so that three months without money are no danger?
# 2. With Rp400,000 a month: after how many months is it full?
# 3. And for yourself: if no money came from tomorrow on, how many weeks could your house live?
#
# Show each other the first two. The third one is yours alone.

# %% [markdown] lang="id" block="guess" en="0e8d98e0"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu. Di rumah {relative}, kebutuhan yang tidak bisa ditinggalkan **Rp2.400.000** sebulan: beras, sekolah, listrik, obat.
#
# 1. Berapa isi celengan, supaya tiga bulan tanpa uang masuk tetap aman?
# 2. Kalau diisi Rp400.000 sebulan: setelah berapa bulan penuh?
# 3. Untuk Anda sendiri: kalau mulai besok tidak ada uang masuk, berapa minggu rumah Anda bisa bertahan?
#
# Tunjukkan jawaban pertama dan kedua. Jawaban ketiga hanya untuk Anda.

# %% [markdown] lang="en" block="tool"
# ## Three jars and a storm
#
# Run the box below: click it, then press **Shift + Enter**. You see **three pots**. The first is daily life, the second is for bad days, the third is for
# dreams. The second one is called **emergency fund**. The storm is Bagas' arm, in month 6: the striped part is what it takes.
#
# 1. Does the tin hold? Open **More choices** and let the storm come in month 3. How much is missing?
# 2. Your house has its own storms: the roof, the birth, the harvest that fails. Put in one of yours.
# 3. Set aside more, or less. What does it change?

# %% [markdown] lang="id" block="tool" en="25ed9245"
# ## Tiga celengan dan satu musibah
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Terlihat **tiga celengan**. Yang pertama untuk harian, kedua untuk darurat, ketiga untuk
# cita-cita. Yang kedua disebut **dana darurat**. Musibahnya: lengan Bagas patah, di bulan ke-6. Bagian bergaris adalah yang diambilnya.
#
# 1. Apakah celengannya cukup? Buka **Pilihan lain** dan geser musibahnya ke bulan ke-3. Kurang berapa?
# 2. Rumah Anda punya musibah sendiri: atap, kelahiran, panen gagal. Isikan satu.
# 3. Sisihkan lebih banyak, atau lebih sedikit. Apa yang berubah?

# %%
from finlit.widgets import show

show("emergency-fund", lang=lang, needs=2400000, months=3, monthly=400000, storm_cost=2000000)

# %% [markdown] lang="en" block="tool"
# ## Is it an emergency?
#
# Stand up, trainer reads, everybody goes to one side of the room: **emergency** or **known day**.
#
# Lebaran. A child with a high fever. A new school year. The wage is late by two months. A wedding in the family. A flood in the kitchen. A
# telephone at half price.
#
# What comes suddenly and cannot wait belongs to this tin. A day that is known beforehand gets a tin of its own. And how many months? Three is a rule of thumb.
# Where income is unsure, or two people live on one wage, six is better.

# %% [markdown] lang="id" block="tool" en="b183f642"
# ## Darurat atau bukan?
#
# Berdiri. Pelatih membaca, semua pindah ke satu sisi ruangan: **darurat** atau **sudah diketahui**.
#
# Lebaran. Anak demam tinggi. Tahun ajaran baru. Gaji terlambat dua bulan. Pernikahan keluarga. Dapur kebanjiran. HP
# setengah harga.
#
# Yang mendadak dan tidak bisa menunggu masuk celengan ini. Hari yang sudah diketahui punya celengan sendiri. Berapa bulan? Tiga itu patokan.
# Kalau penghasilan tidak pasti, atau dua orang hidup dari satu gaji, enam lebih baik.

# %% [markdown] lang="en" block="pause"
# ## Until next time: where does your money sleep?
#
# At home, write down where each bit of your savings lies today: in the cupboard, in the bank, with the arisan, in gold, lent to a sister. Beside each one: **how
# fast could I have it in my hand?** Tonight, tomorrow, next month, or not for sure. And ask one bank or {cooperative_office}: what interest in a year, and which fee each month?

# %% [markdown] lang="id" block="pause" en="79077d7e"
# ## Sampai pertemuan berikutnya: uang Anda tidur di mana?
#
# Di rumah, tulis di mana setiap tabungan Anda sekarang: di lemari, di bank, di arisan, dalam emas, dipinjam adik. Di sampingnya tulis: **seberapa
# cepat bisa saya pegang?** Malam ini, besok, bulan depan, atau tidak pasti. Lalu tanyakan di satu bank atau {cooperative_office}: berapa bunganya setahun, dan berapa biayanya setiap bulan?

# %% [markdown] lang="en" block="tool"
# ## Gold: for years, not for bad days
#
# Run the box: Rp400,000 every month for 24 months, as **gold savings**. The dark line is what was put aside, the green one is what is left.
#
# The dashed line is **purchasing power**: what the money can buy when prices rise (**inflation**). Look for the two prices of one gram: what the shop asks, and its **buyback price**. The prices are those of a day in the past; the tool names it. Open **More choices** and move
# **Gold price: change in a year**. In which years does gold win, and in which does it lose? It has done both: after its record of August 2020 it was 13 percent
# lower seven months later.
#
# Then choose another place. Which is fastest at hand? Which is guaranteed?

# %% [markdown] lang="id" block="tool" en="5c2278ae"
# ## Emas: untuk bertahun-tahun, bukan untuk hari susah
#
# Jalankan kotaknya: Rp400.000 setiap bulan selama 24 bulan, sebagai **tabungan emas**. Garis gelap adalah uang yang disisihkan, garis hijau adalah sisanya.
#
# Garis putus-putus adalah **daya beli**: apa yang bisa dibeli kalau harga naik (**inflasi**). Cari dua harga untuk satu gram: harga dari toko, dan **harga jual kembali** kalau Anda menjualnya. Harga itu dari satu hari yang sudah lewat; alatnya menyebut harinya. Buka **Pilihan lain** dan geser
# **Harga emas berubah berapa setahun**. Kapan emas untung, dan kapan rugi? Keduanya pernah terjadi: setelah rekor Agustus 2020, tujuh bulan kemudian harganya 13 persen
# lebih rendah.
#
# Lalu pilih tempat lain. Mana yang paling cepat dipegang? Mana yang dijamin?

# %%
from finlit.widgets import show

show("save-path", lang=lang, place="gold", monthly=400000, months=24)

# %% [markdown] lang="en" block="tool"
# ## The bank: interest, tax and guarantee
#
# Yanti puts **Rp10,000,000** into a bank for a year, as a **time deposit** at 3.5 percent. The upper bar is all of it. The lower bar shows the interest alone: the dotted part goes to tax.
#
# 1. Put in Rp7,500,000, then Rp7,600,000. Of which is more interest left? Tax on the interest begins above {deposit_tax_from} in one bank.
# 2. Write 4 percent, and read what the tool says. The **deposit guarantee** (LPS) covers up to {lps_cap}, but only where the interest is not above a limit. The last one
#    known here is {lps_bank}. It changes several times a year: ask before you sign.
# 3. Under **More choices**, change the place to koperasi. What becomes of the tax, and what of the guarantee?
#
# A bank far away costs a bus ticket. A group nearby may serve you better: that is the next lesson.

# %% [markdown] lang="id" block="tool" en="f4dd3244"
# ## Bank: bunga, pajak, dan penjaminan
#
# Yanti menaruh **Rp10.000.000** di bank selama setahun, sebagai **deposito** dengan bunga 3,5 persen. Batang atas adalah semuanya. Batang bawah hanya bunganya: yang berbintik adalah pajak.
#
# 1. Isikan Rp7.500.000, lalu Rp7.600.000. Mana yang bunganya lebih banyak tersisa? Pajak atas bunga mulai di atas {deposit_tax_from} dalam satu bank.
# 2. Tulis 4 persen, lalu baca keterangannya. **Penjaminan simpanan** (LPS) berlaku sampai {lps_cap}, tetapi hanya kalau bunganya tidak melewati batas. Yang terakhir
#    diketahui di sini {lps_bank}. Batas itu berubah beberapa kali setahun: tanyakan sebelum tanda tangan.
# 3. Di **Pilihan lain**, ganti tempatnya menjadi koperasi. Bagaimana pajaknya, dan bagaimana penjaminannya?
#
# Bank yang jauh makan ongkos. Kelompok yang dekat mungkin lebih cocok: itu pelajaran berikutnya.

# %%
from finlit.widgets import show

show("deposit", lang=lang, amount=10000000, months=12, rate=3.5, place="bank")

# %% [markdown] lang="en" block="paper"
# ## On paper: your own tin
#
# Take three cups and a bag of rice or beans. One spoon is Rp100,000. Spread your month: what goes into daily life, what into the tin, what into dreams?
# Your neighbour is the storm and takes twenty spoons. What is left?
#
# Then write, each one alone:
#
# | What our house cannot do without | In a month |
# |---|---|
# | rice and food | Rp............ |
# | school | Rp............ |
# | electricity, water, phone | Rp............ |
# | medicine, transport | Rp............ |
# | instalments that must be paid | Rp............ |
# | **together** | **Rp............** |
#
# Times three: Rp............ First milestone: **one** month of needs. Write the month in which you reach it.
#
# And where does the tin stand? Not where everybody looks. Two places are safer than one, and one more person knows.

# %% [markdown] lang="id" block="paper" en="64999985"
# ## Di kertas: celengan Anda sendiri
#
# Ambil tiga gelas dan sekantong beras atau kacang. Satu sendok sama dengan Rp100.000. Bagilah uang sebulan: berapa untuk harian, berapa untuk darurat, berapa untuk cita-cita?
# Teman di sebelah menjadi musibah dan mengambil dua puluh sendok. Tersisa berapa?
#
# Lalu tulis, sendiri-sendiri:
#
# | Yang tidak bisa ditinggalkan di rumah kami | Sebulan |
# |---|---|
# | beras dan makanan | Rp............ |
# | sekolah | Rp............ |
# | listrik, air, pulsa | Rp............ |
# | obat, ongkos | Rp............ |
# | cicilan yang wajib | Rp............ |
# | **semuanya** | **Rp............** |
#
# Kali tiga: Rp............ Sasaran pertama: **satu** bulan kebutuhan. Tulis pada bulan apa tercapai.
#
# Lalu celengannya disimpan di mana? Bukan di tempat yang dilihat semua orang. Dua tempat lebih aman daripada satu, dan satu orang lagi tahu.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: this money has its day
#
# People will ask for the money in the tin: for a wedding, for a phone, for a sure profit. Practise in pairs. One asks kindly, three times. The other one answers:
#
# > *"This money is for bad days. I do not lend it for anything else."*
#
# And at the counter, before you sign: *"How much interest is left after tax? Is it guaranteed? And if I need the money earlier?"* Then change places.

# %% [markdown] lang="id" block="aloud" en="059d2dcc"
# ## Ucapkan: uang ini ada harinya
#
# Orang akan meminta uang celengan itu: untuk hajatan, untuk HP, untuk untung yang katanya pasti. Berlatih berdua. Yang satu meminta dengan baik, tiga kali. Yang lain menjawab:
#
# > *"Uang ini untuk hari susah. Tidak saya pinjamkan untuk yang lain."*
#
# Dan di loket, sebelum tanda tangan: *"Berapa bunganya setelah pajak? Apakah dijamin? Kalau saya perlu uangnya lebih cepat, bagaimana?"* Lalu bertukar tempat.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# The tin is full at last. The same week a shop offers a motorbike: the down payment is just as much as lies in the tin.
#
# - **A** I take it from the tin and fill it up again later.
# - **B** The tin stays. I open a new tin for the motorbike.
# - **C** I take half of it, and wait for a cheaper motorbike.
#
# There are no marks for this. **A**: until it is full again, each illness is a debt. **B**: the motorbike comes later, and the nights stay calm. **C**: ask first how
# long half a tin would last your house; and instalments come on top.

# %% [markdown] lang="id" block="life" en="0ebb4c51"
# ## Apa yang akan Anda lakukan?
#
# Celengan akhirnya penuh. Minggu itu juga ada tawaran motor: uang mukanya persis sebanyak isi celengan.
#
# - **A** Saya ambil dari celengan, nanti diisi lagi.
# - **B** Celengan tetap. Saya buka celengan baru untuk motor.
# - **C** Saya ambil separuh, dan menunggu motor yang lebih murah.
#
# Ini tidak dinilai. **A**: sampai penuh lagi, setiap sakit menjadi utang. **B**: motornya lebih lama, tidurnya tetap tenang. **C**: tanyakan dulu, separuh
# celengan cukup berapa lama; dan masih ada cicilannya.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **First the tin for bad days, then the dreams.**
#
# Near at hand, locked, and on the day the money comes.

# %% [markdown] lang="id" block="rule" en="1cc22f78"
# ## Aturan yang kita ucapkan bersama
#
# > **Celengan darurat dulu, baru cita-cita.**
#
# Dekat, terkunci, dan diisi pada hari uang datang.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - Our house cannot do without Rp....................... a month.
# - On the day the money comes we put Rp....................... into the tin.
# - The first month of needs is there on: .......................
# - It may be opened for: ....................... and ....................... is asked before.
# - It stands at: ....................... (say it only to each other)

# %% [markdown] lang="id" block="promise" en="47037a7a"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Kebutuhan rumah kami Rp....................... sebulan.
# - Pada hari uang datang, kami masukkan Rp....................... ke celengan.
# - Satu bulan kebutuhan terkumpul pada: .......................
# - Boleh dibuka untuk: ....................... dan ....................... ditanya dulu.
# - Disimpan di: ....................... (cukup kalian berdua yang tahu)

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Saving together near home: {cooperative_office}, {group_lender}, or the women's group of the village.
# - A savings account: {bank_lender}. Ask for one without a monthly fee.
# - Is a bank in the guarantee, and up to which interest? Ask at the counter, and let them write it down.
# - Somebody promises very much, very fast: ask {fraud_line} before you pay.
# - The bad day is already here? {village_office} knows which help there is. For health: {health_office}.
# - Somebody takes your savings from you, or beats you because of them: {women_shelter}, {women_shelter_phone}. You decide what happens next.

# %% [markdown] lang="id" block="turn" en="96ec576b"
# ## Ke mana bertanya
#
# - Menabung bersama dekat rumah: {cooperative_office}, {group_lender}, atau kelompok ibu di desa.
# - Rekening tabungan: {bank_lender}. Mintalah yang tanpa biaya bulanan.
# - Apakah banknya dijamin, dan sampai bunga berapa? Tanyakan di loket, minta dituliskan.
# - Ada yang menjanjikan banyak dan cepat: tanyakan ke {fraud_line} sebelum membayar.
# - Hari susah sudah datang? Di {village_office} orang tahu bantuan apa yang ada. Untuk kesehatan: {health_office}.
# - Tabungan Anda dirampas, atau Anda dipukul karenanya: {women_shelter}, {women_shelter_phone}. Anda yang memutuskan langkah berikutnya.

# %% [markdown] lang="en" block="planner"
# ## Planner: our tin and the rest
#
# - What our house cannot do without, in a month: Rp[needs: .......................]
# - For how many months the tin shall last: [tin_months: .......................]
# - The full tin: Rp[tin_full: .......................]
# - In the tin today: Rp[tin_today: .......................]
# - Every month we add: Rp[tin_monthly: .......................] on day: [tin_day: .......................]
# - Full in (month, year): [tin_full_on: .......................]
# - Known days of this year, each with its own tin: [known_days: .......................]
# - Where the rest is kept, and in whose name: .......................

# %% [markdown] lang="id" block="planner" en="651e5c98"
# ## Buku rencana: celengan kami dan sisanya
#
# - Kebutuhan rumah kami sebulan: Rp[needs: .......................]
# - Celengan harus cukup untuk berapa bulan: [tin_months: .......................]
# - Isi celengan kalau penuh: Rp[tin_full: .......................]
# - Isi celengan hari ini: Rp[tin_today: .......................]
# - Setiap bulan kami tambah: Rp[tin_monthly: .......................] pada tanggal: [tin_day: .......................]
# - Penuh pada (bulan, tahun): [tin_full_on: .......................]
# - Hari yang sudah diketahui tahun ini, dengan celengan sendiri: [known_days: .......................]
# - Sisanya disimpan di mana, atas nama siapa: .......................

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: three cups, a kilo of rice and spoons for each table. Cards A, B, C. Promise cards. Today's gold price on two boards, selling and buying back. The price
# of one night in the clinic of {district}.
# Look up before: the guarantee limit of today (LPS), a basic account at {bank_lender}, what the koperasi pays (ask {cooperative_office}).
#
# **First sitting, 40 minutes**
#
# - 5 min: faces for the last promise; the story, read by two people.
# - 5 min: guess. The third number stays private.
# - 12 min: three jars and a storm, in pairs.
# - 8 min: emergency or known day, with feet.
# - 10 min: cups and rice; the homework "where does your money sleep?"
#
# **Second sitting, 35 minutes**
#
# - 4 min: what people found; collect only places and speeds, never sums.
# - 8 min: gold, in pairs; the two prices of one gram.
# - 8 min: bank, tax and guarantee.
# - 6 min: the paper with one's own needs, alone.
# - 4 min: the two sentences, aloud.
# - 5 min: life question, rule, promise card.
#
# **Observe**: who counts income instead of needs? Who believes that gold cannot fall? Does the one who earns have savings in the own name?
#
# **Common answers**
#
# - "Three months of what comes in": needs only.
# - "Lebaran": its day is known.
# - "The highest interest": think of the guarantee; high promises warn.
# - "Tax on all my money": on the interest only. Rp7,500,000 at 3.5 percent keep Rp262,500 of interest, Rp7,600,000 keep Rp212,800.
# - "The house": it cannot be sold tonight.
#
# **With care**: some have nothing to set aside this month. Then one spoon is a beginning. The poverty line here is {poverty_line} a person a month: for many it is not their fault.
#
# **No power**: cups for the jars. Two price boards for gold. The bar of the bank in chalk, ten fields, one of them divided by tax.

# %% [markdown] lang="id" block="trainer" en="4f80fa80"
# ## Untuk pelatih
#
# **Bawa**: tiga gelas, sekilo beras, dan sendok untuk setiap meja. Kartu A, B, C. Kartu janji. Harga emas hari ini di dua papan, harga jual dan harga beli kembali. Biaya
# satu malam di klinik {district}.
# Cari tahu dulu: batas penjaminan LPS sekarang, rekening dasar di {bank_lender}, bunga koperasi (tanyakan di {cooperative_office}).
#
# **Pertemuan pertama, 40 menit**
#
# - 5 menit: wajah untuk janji yang lalu; cerita, dibacakan dua orang.
# - 5 menit: tebak. Angka ketiga tidak perlu ditunjukkan.
# - 12 menit: tiga celengan dan satu musibah, berdua.
# - 8 menit: darurat atau bukan, dengan kaki.
# - 10 menit: gelas dan beras; tugas rumah "uang Anda tidur di mana?"
#
# **Pertemuan kedua, 35 menit**
#
# - 4 menit: apa yang ditemukan; kumpulkan tempat dan cepatnya saja, jangan jumlahnya.
# - 8 menit: emas, berdua; dua harga untuk satu gram.
# - 8 menit: bank, pajak, dan penjaminan.
# - 6 menit: kertas dengan kebutuhan sendiri, sendiri-sendiri.
# - 4 menit: kedua kalimat, diucapkan.
# - 5 menit: pertanyaan hidup, aturan, kartu janji.
#
# **Amati**: siapa yang menghitung penghasilan, bukan kebutuhan? Siapa yang yakin emas tidak bisa turun? Apakah yang bekerja punya tabungan atas nama sendiri?
#
# **Jawaban yang sering**
#
# - "Tiga bulan penghasilan": hanya kebutuhan.
# - "Lebaran": harinya sudah diketahui.
# - "Bunga paling tinggi": ingat penjaminan; janji tinggi itu tanda bahaya.
# - "Semua uang kena pajak": hanya bunganya. Rp7.500.000 dengan 3,5 persen menyisakan bunga Rp262.500, Rp7.600.000 menyisakan Rp212.800.
# - "Rumah": tidak bisa dijual malam ini.
#
# **Dengan hati-hati**: ada yang bulan ini tidak bisa menyisihkan apa-apa. Satu sendok pun awal yang baik. Garis kemiskinan di sini {poverty_line} seorang sebulan: bagi banyak orang itu bukan salah mereka.
#
# **Tanpa listrik**: gelas sebagai celengan. Dua papan harga untuk emas. Batang bank dengan kapur, sepuluh kotak, satu dibagi untuk pajak.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good evening, {district}! Suppose your child falls out of the mango tree tonight. The bone must be set, two million rupiah. Your gold ring lies in the cupboard, but the
# gold shop opens at nine. Your turn in the arisan comes in March. What now? Many of us borrow, and pay for it long.
#
# There is another way, and it begins small. Count what your house cannot do without in one month: rice, school, medicine. One month of it in a tin is the first aim. Three
# months is the second. Put something in on the day the money comes, before anything else. Keep it near and locked, and tell one person you trust. Lebaran is not in it:
# Lebaran has a tin of its own. So remember: first the tin for bad days, then the dreams. Ask about savings groups at {cooperative_office}.

# %% [markdown] lang="id" block="radio" en="08711135"
# ## Satu menit di radio
#
# Selamat malam, {district}! Bayangkan malam ini anak Anda jatuh dari pohon mangga. Tulangnya harus segera dibetulkan, dua juta rupiah. Cincin emas ada di lemari, tetapi toko
# emas baru buka jam sembilan. Giliran arisan masih bulan Maret. Lalu bagaimana? Banyak dari kita lalu berutang, dan lama membayarnya.
#
# Ada jalan lain, dan mulainya kecil. Hitung yang tidak bisa ditinggalkan di rumah Anda selama sebulan: beras, sekolah, obat. Sasaran pertama: satu bulan kebutuhan di celengan. Sasaran kedua: tiga
# bulan. Isilah pada hari uang datang, sebelum yang lain. Tidak perlu banyak: sepuluh ribu pun awal yang baik. Simpan dekat, terkunci, tidak terlihat orang, dan beri tahu satu orang yang Anda percaya. Lebaran tidak termasuk:
# Lebaran punya celengan sendiri. Jadi ingat: celengan darurat dulu, baru cita-cita. Ingin tahu kelompok menabung di dekat rumah? Tanyakan ke {cooperative_office}. Selamat beristirahat!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a father who keeps the tin of the house while his wife works abroad. An officer of {cooperative_office} or a teller of {bank_lender}. **In the studio**: a tin, a
# hundred coins, a bag of rice.
#
# - 0-3 Host: the mango tree. Listeners send one word: where would your two million come from tonight?
# - 3-8 Guest one: the first time he opened the tin, and what he filled it with afterwards.
# - 8-12 Coins drop into the tin: eighteen, one for each month until it is full.
# - 12-16 **First call**: "I have nothing left at the end of the month." Answer: begin at the start of it, with one coin.
# - 16-20 **Second call**: "Is gold not better?" Answer: for years, perhaps; the shop has two prices, and it is closed at night.
# - 20-24 **Third call**: "A man from outside promises ten percent a month." Answer: do not pay, ask {fraud_line}.
# - 24-28 Guest two: where one can save in {district} without a fee; the guarantee of today, with its date.
# - 28-30 The rule, said together. The number: {fraud_line}.
#
# **Not on air**: no caller's sums and no hiding places. No praise of one bank or shop. No promise what gold will do. Nobody is asked why they have saved nothing. A call about violence? Thank the
# caller, say {women_shelter_phone}, play music, and talk off air.

# %% [markdown] lang="id" block="talkshow" en="5951e0ac"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang bapak yang memegang celengan rumah selama istrinya bekerja di luar negeri. Petugas {cooperative_office} atau kasir {bank_lender}. **Di studio**: satu kaleng,
# seratus keping uang logam, sekantong beras.
#
# - 0-3 Penyiar: pohon mangga. Pendengar mengirim satu kata: malam ini, dari mana dua juta Anda?
# - 3-8 Tamu pertama: pertama kali ia membuka celengan, dan bagaimana mengisinya lagi.
# - 8-12 Uang logam jatuh ke kaleng: delapan belas, satu untuk setiap bulan sampai penuh.
# - 12-16 **Telepon pertama**: "Di akhir bulan tidak ada sisa." Jawab: mulailah di awal bulan, dengan satu keping.
# - 16-20 **Telepon kedua**: "Bukankah emas lebih bagus?" Jawab: untuk bertahun-tahun, mungkin; toko punya dua harga, dan malam tutup.
# - 20-24 **Telepon ketiga**: "Ada orang luar menjanjikan sepuluh persen sebulan." Jawab: jangan membayar, tanyakan ke {fraud_line}.
# - 24-28 Tamu kedua: di mana bisa menabung tanpa biaya di {district}; penjaminan hari ini, dengan tanggalnya.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {fraud_line}.
#
# **Jangan disiarkan**: jumlah uang penelepon dan tempat simpanannya. Pujian untuk satu bank atau toko. Ramalan harga emas. Pertanyaan mengapa seseorang belum punya tabungan. Ada telepon tentang kekerasan? Ucapkan
# terima kasih, sebutkan {women_shelter_phone}, putar lagu, lalu bicara di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** A house has an income of Rp4,900,000 a month. It cannot do without Rp2,400,000. How large is a tin for 3 months?
# A Rp2,400,000. B Rp7,200,000. C Rp14,700,000. *Right: B. Needs are counted, not the income. With Rp400,000 a month it is full after 18 months.*
#
# **Second question.** On 16 January 2026 one gram of gold cost Rp2,669,000 (Antam). The shop bought it back for Rp2,515,000 on the same day. Bought in the morning, sold in the evening: what is lost?
# A nothing. B Rp154,000. C Rp2,515,000. *Right: B, nearly 6 of every Rp100. Gold is for years.*
#
# **Third question.** What is the tin for? A for Lebaran. B for the new school year. C for the child in the clinic. *Best: C. The other two have a known day, and a tin of their own.*
#
# **Demonstration.** Three large glasses on the stage. A woman and a man pour rice, cup by cup, each cup one month. At the sixth cup somebody shouts "Storm!" and takes five cups. The hall counts what is left. Once more, with only three cups in the
# glass.
#
# **The number to keep**: what my house needs in one month, times three. Everybody writes it on the hand or on the sheet, and shows it to nobody.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="c888c2a1"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Satu rumah berpenghasilan Rp4.900.000 sebulan. Yang tidak bisa ditinggalkan Rp2.400.000. Berapa isi celengan untuk 3 bulan?
# A Rp2.400.000. B Rp7.200.000. C Rp14.700.000. *Yang benar: B. Yang dihitung kebutuhan, bukan penghasilan. Dengan Rp400.000 sebulan, penuh setelah 18 bulan.*
#
# **Pertanyaan kedua.** Pada 16 Januari 2026, satu gram emas harganya Rp2.669.000 (Antam). Hari itu juga toko membelinya kembali seharga Rp2.515.000. Dibeli pagi, dijual sore: berapa yang hilang?
# A tidak ada. B Rp154.000. C Rp2.515.000. *Yang benar: B, hampir 6 dari setiap Rp100. Emas untuk bertahun-tahun.*
#
# **Pertanyaan ketiga.** Celengan ini untuk apa? A untuk Lebaran. B untuk tahun ajaran baru. C untuk anak di klinik. *Paling baik: C. Dua yang lain sudah diketahui harinya, dan punya celengan sendiri.*
#
# **Peragaan.** Tiga gelas besar di panggung. Seorang ibu dan seorang bapak menuang beras, cangkir demi cangkir, satu cangkir satu bulan. Pada cangkir keenam seseorang berseru "Musibah!" dan mengambil lima cangkir. Seisi aula menghitung sisanya. Sekali lagi, kali ini baru tiga cangkir di
# gelas.
#
# **Angka untuk disimpan**: kebutuhan rumah saya sebulan, kali tiga. Semua menulisnya di tangan atau di lembar, dan tidak menunjukkannya kepada siapa pun.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring three cups, a bag of beans, and one paper strip with the two gold prices. In a circle: each one says one storm that has really come, without sums. Then cups and beans in pairs.
# For those who work abroad: the tin at home is one, the own tin is another. Whoever stays abroad needs a ticket home and one month of living in it, in the own name.

# %% [markdown] lang="id" block="sunday" en="d1c01927"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa tiga gelas, sekantong kacang, dan satu kertas dengan dua harga emas. Melingkar: setiap orang menyebut satu musibah yang pernah datang, tanpa jumlah uang. Lalu gelas dan kacang, berdua.
# Untuk yang bekerja di luar negeri: celengan di rumah itu satu, celengan sendiri itu satu lagi. Isinya cukup untuk tiket pulang dan hidup sebulan, atas nama sendiri.
