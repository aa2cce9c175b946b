# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for everyone who is offered a loan, or asked for their name
#       id: untuk siapa saja yang ditawari pinjaman, atau diminta namanya
#     now:
#       en: compares the instalments, and signs what a friend asks
#       id: membandingkan cicilan, dan menandatangani permintaan teman
#     then:
#       en: compares the money in the hand with all that goes back, and keeps the own name
#       id: membandingkan uang di tangan dengan semua yang kembali, dan menjaga nama sendiri
#     goals:
#       en:
#         - Compare loans by the money in the hand and all that goes back.
#         - See that a flat percent and a declining percent are different prices.
#         - Keep all instalments together under thirty of every hundred rupiah.
#         - Say no, kindly, when somebody asks for your name.
#       id:
#         - Membandingkan pinjaman dari uang yang diterima dan semua yang kembali.
#         - Melihat bahwa persen flat dan persen menurun adalah harga yang berbeda.
#         - Menjaga semua cicilan di bawah tiga puluh dari setiap seratus rupiah.
#         - Menolak dengan halus bila ada yang meminjam nama.
#     needs: [2]
#     terms: [loan, principal, interest, flat_interest, declining_interest, instalment, grace_period, admin_fee, total_cost, debt_ratio, moneylender, online_loan, people_credit, lending_name]
#     competencies: [money-and-transactions, risk-and-reward, financial-landscape, digital, fraud]
#     themes: [financial-education, micro-credit, rights]
#     paths: [prospective, abroad, home, returned]
#     data: [rules_indonesia]
#     own_tool: debt-order
#     cast:
#       - {name: Bu Ningsih, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: false, decides: false, speaks: true, cares: true}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: false, cares: false}
#       - {name: Wati, sex: woman, earns: true, decides: true, speaks: false, cares: false}
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
# ## Two is less than six?
#
# In {district}, Bu Ningsih's tempe sells out before eight in the morning. She wants a new roof over the stove and a larger
# pan, before the rains: **Rp20,000,000**.
#
# Two papers lie on the table. Lender A: *"2 percent a month, 12 instalments, money today."* Lender B: *"6 percent a
# year, 12 instalments, bring your papers twice."*
#
# *"Two is less than six,"* says Bu Ningsih. {relative}, who is braiding Ayu's hair for school, laughs: *"Two what,
# Mother, and six what?"* On the phone {migrant} calls from {abroad}: *"Count it first, then we talk."*
#
# Both lenders are made up, so that we can learn from them.

# %% [markdown] lang="id" block="story" en="5d9a4355"
# ## Dua lebih kecil dari enam?
#
# Di {district}, tempe Bu Ningsih sudah habis sebelum jam delapan pagi. Ia mau atap baru di atas tungku dan wajan yang
# lebih besar, sebelum musim hujan: **Rp20.000.000**.
#
# Ada dua kertas di meja. Pemberi pinjaman A: *"2 persen sebulan, 12 cicilan, uang hari ini."* Pemberi pinjaman B: *"6 persen
# setahun, 12 cicilan, surat-surat dibawa dua kali."*
#
# *"Dua lebih kecil dari enam,"* kata Bu Ningsih. {relative}, yang sedang mengepang rambut Ayu sebelum sekolah, tertawa: *"Dua
# apa, Bu, dan enam apa?"* Lewat telepon dari {abroad}, {migrant} berkata: *"Dihitung dulu, baru kita bicara."*
#
# Kedua pemberi pinjaman ini hanya contoh buatan, supaya kita bisa belajar.

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet.
#
# 1. Which lender would you choose?
# 2. How many rupiah go back in all to lender A? And to lender B?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="fe2ec4ce"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu.
#
# 1. Pemberi pinjaman mana yang Anda pilih?
# 2. Berapa rupiah semuanya yang kembali ke A? Dan ke B?
#
# Sekarang, saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## Two towers: lender A
#
# Run the box below: click it, then press **Shift + Enter**. The green tower is the money that comes into the hand. The
# other tower is all the money that goes back. The striped part on top is the price: the **total cost**.
#
# The thermometer shows the true price of a year. The small arrow shows what they say. Why is it so much hotter? Bu Ningsih
# gives a little back every month, but the interest still runs on the whole amount borrowed. That is called **flat interest**.
#
# One of you moves the controls, the other one says the big number aloud. Then change places.

# %% [markdown] lang="id" block="tool" en="09182579"
# ## Dua menara: pemberi pinjaman A
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Menara hijau adalah uang yang diterima. Menara yang satunya
# adalah semua uang yang kembali. Bagian bergaris di atasnya adalah harganya: **biaya total**.
#
# Termometer menunjukkan harga sebenarnya setahun. Panah kecil menunjukkan angka yang mereka sebut. Mengapa jauh lebih panas? Setiap bulan
# Bu Ningsih sudah mengembalikan sedikit, tetapi bunganya tetap dari seluruh pokok pinjaman. Itu namanya **bunga flat**.
#
# Satu orang menggeser, yang lain membaca angka besarnya keras-keras. Lalu bertukar tempat.

# %%
from finlit.widgets import show

show("loan-price", lang=lang, amount=20000000, method="flat", rate=2, months=12)

# %% [markdown] lang="en" block="tool"
# ## The same towers: lender B
#
# Here interest is counted only on what is still owed. That is called **declining-balance interest**. Look at the striped part, then at the
# thermometer: the arrow and the column are almost at the same height.
#
# Now answer {relative}: two what, and six what? People's business credit (KUR) is of this kind. For a job abroad it was
# {kur_rate} a year. Rates change: ask at {bank_lender} what it is today, and who may have it.

# %% [markdown] lang="id" block="tool" en="d755f1f9"
# ## Menara yang sama: pemberi pinjaman B
#
# Di sini bunga dihitung hanya dari sisa utang. Itu namanya **bunga menurun**. Lihat bagian bergaris, lalu lihat
# termometernya: panah dan isinya hampir sama tinggi.
#
# Sekarang jawab pertanyaan {relative}: dua apa, dan enam apa? Kredit usaha rakyat (KUR) termasuk jenis ini. Untuk kerja di luar negeri,
# bunganya {kur_rate} setahun. Bunga bisa berubah: tanyakan di {bank_lender}, berapa sekarang, dan siapa yang boleh meminjam.

# %%
from finlit.widgets import show

show("loan-price", lang=lang, amount=20000000, method="declining", rate=6, months=12)

# %% [markdown] lang="en" block="tool"
# ## Five hundred thousand until payday
#
# {relative} needs **Rp500,000** for a month. Three offers, made up, but like real ones:
#
# - **A** a state pawnshop: Rp500,000 in the hand, Rp512,000 back.
# - **B** a private pawn shop: Rp50,000 is taken off first, so Rp450,000 in the hand, Rp500,000 back.
# - **C** an online loan on the phone at 0.3 percent a day: Rp500,000 in the hand, Rp545,000 back.
#
# Before you run the box: put the three in order, the cheapest first. What is taken off first, call it administration fee or anything else, is a price too. And {online_loan_cap} a day
# is the ceiling of the law for licensed lenders. A ceiling is the most that is allowed, not a good price.

# %% [markdown] lang="id" block="tool" en="5e514d57"
# ## Lima ratus ribu sampai gajian
#
# {relative} perlu **Rp500.000** selama sebulan. Ada tiga tawaran, contoh buatan, tetapi mirip yang nyata:
#
# - **A** pegadaian negara: diterima Rp500.000, kembali Rp512.000.
# - **B** gadai swasta: dipotong Rp50.000 dulu, jadi diterima Rp450.000, kembali Rp500.000.
# - **C** pinjaman daring di HP, 0,3 persen sehari: diterima Rp500.000, kembali Rp545.000.
#
# Sebelum kotaknya dijalankan: urutkan ketiganya, mulai dari yang termurah. Yang dipotong di depan juga harga, walau namanya biaya administrasi. Dan {online_loan_cap} sehari
# adalah batas atas dari aturan, untuk yang berizin. Batas atas artinya paling tinggi, bukan harga yang bagus.

# %%
from finlit.widgets import show

a = {"name": "A", "how": "once", "in_hand": 500000, "instalment": 512000, "days": 30}
b = {"name": "B", "how": "once", "in_hand": 450000, "instalment": 500000, "days": 30}
c = {"name": "C", "how": "once", "in_hand": 500000, "instalment": 545000, "days": 30}
show("compare-offers", lang=lang, offers=[a, b, c])

# %% [markdown] lang="en" block="pause"
# ## Until next time: ask two questions
#
# Ask at two places, for the same amount and the same time. At {bank_lender}, at {group_lender}, at {pawnshop}, or a shop that
# sells in instalments. You need not borrow. Ask only this, and write the answers down:
#
# 1. How many rupiah come into my hand?
# 2. How many rupiah go back in all, fees and fines included, and until when?

# %% [markdown] lang="id" block="pause" en="4ce0383b"
# ## Sampai pertemuan berikutnya: ajukan dua pertanyaan
#
# Tanyakan di dua tempat, untuk jumlah dan waktu yang sama. Di {bank_lender}, di {group_lender}, di {pawnshop}, atau di toko yang
# menjual dengan cicilan. Tidak perlu meminjam. Tanyakan ini saja, lalu tulis jawabannya:
#
# 1. Berapa rupiah yang saya terima?
# 2. Berapa rupiah semuanya yang saya kembalikan, dengan biaya dan denda, dan sampai kapan?

# %% [markdown] lang="en" block="tool"
# ## Months without an instalment are not free
#
# Yanto borrows **Rp25,000,000** before he leaves for Malaysia, at 6 percent a year, declining. He has a **grace period** of 6 months, then 18
# instalments. *"Six free months!"* says a friend. Run the box and read what the 6 months add. Then open **More choices** and set them to zero.
#
# Move the number of months too. The instalment falls, and the price in all grows. A small instalment is a longer loan, not a cheaper one.
#
# And if you want to repay early? Ask before you sign what falls away then. On a flat loan it is often nothing.

# %% [markdown] lang="id" block="tool" en="3fb48c55"
# ## Bulan tanpa cicilan itu tidak gratis
#
# Yanto meminjam **Rp25.000.000** sebelum berangkat ke Malaysia, 6 persen setahun, menurun. Ia punya **masa tenggang** 6 bulan, lalu 18
# cicilan. *"Enam bulan gratis!"* kata seorang teman. Jalankan kotaknya dan baca berapa tambahan karena 6 bulan itu. Lalu buka **Pilihan lain** dan ubah menjadi nol.
#
# Ubah juga banyaknya bulan. Cicilan mengecil, dan harga seluruhnya membesar. Cicilan kecil berarti pinjaman lama, bukan pinjaman murah.
#
# Kalau mau melunasi lebih cepat? Tanyakan sebelum tanda tangan: apa yang tidak perlu dibayar lagi. Pada pinjaman flat, sering tidak ada.

# %%
from finlit.widgets import show

show("loan-price", lang=lang, amount=25000000, method="declining", rate=6, months=18, grace=6)

# %% [markdown] lang="en" block="tool"
# ## Several debts at once
#
# A neighbour, Wati, sews at home and has two debts: **A** Rp5,000,000 at 1.75 percent a month, **B** Rp2,000,000 at 1 percent a month. Each month
# Wati can pay Rp1,000,000 in all. Which one first: the dearest or the smallest? Guess, then run the box.
#
# The dearest first saves rupiah. The smallest first gives heart early. The last part of the picture shows what happens when only
# what must be paid is paid. One step is enough for today: a little more on one debt.

# %% [markdown] lang="id" block="tool" en="18798209"
# ## Beberapa utang sekaligus
#
# Seorang tetangga, Wati, menjahit di rumah dan punya dua utang: **A** Rp5.000.000 dengan 1,75 persen sebulan, **B** Rp2.000.000 dengan 1 persen sebulan. Setiap bulan
# Wati sanggup membayar Rp1.000.000 untuk semuanya. Mana dulu: yang termahal atau yang terkecil? Tebak, lalu jalankan kotaknya.
#
# Yang termahal dulu menghemat rupiah. Yang terkecil dulu lebih cepat memberi semangat. Bagian terakhir gambar menunjukkan apa yang terjadi
# kalau hanya yang wajib yang dibayar. Untuk hari ini, satu langkah sudah cukup: tambah sedikit untuk satu utang.

# %%
from finlit.widgets import show

a = {"name": "A", "owed": 5000000, "rate": 1.75, "share": 5, "least": 50000}
b = {"name": "B", "owed": 2000000, "rate": 1, "share": 0, "least": 100000}
show("debt-order", lang=lang, monthly=1000000, debts=[a, b])

# %% [markdown] lang="en" block="paper"
# ## On paper: towers of stones
#
# One stone is one million. Lay 20 stones in a row: that is the loan. Below it lay what goes back to lender A: 25 stones,
# the last one a little short. Below that what goes back to lender B: 21, the last one only a piece. The stones that stick out are the price.
#
# Now write your own card of lenders, with the answers you collected:
#
# | Lender | In my hand | One instalment | How many | **All that goes back** | More than I got |
# |---|---|---|---|---|---|
# | ................ | .......... | .......... | ...... | ................ | ............ |
# | ................ | .......... | .......... | ...... | ................ | ............ |
# | ................ | .......... | .......... | ...... | ................ | ............ |
#
# What can our house carry? That is its **debt burden**. Take the income of the **whole house** in its **poorest month**: Rp............ From every Rp100,000 of it, at most
# Rp30,000 for **all** instalments together, the old ones too.
#
# More debts than that already? Write each on its own slip: what is left, and its price. Pay what must be paid on every one. Put each spare rupiah on
# one slip, the dearest or the smallest, until it is gone. Then the next.

# %% [markdown] lang="id" block="paper" en="32c387dc"
# ## Di kertas: menara dari batu
#
# Satu batu sama dengan satu juta. Jajarkan 20 batu: itu pinjamannya. Di bawahnya, jajarkan yang kembali ke A: 25 batu,
# yang terakhir kurang sedikit. Di bawahnya lagi, yang kembali ke B: 21, yang terakhir cuma pecahan. Batu yang menonjol adalah harganya.
#
# Sekarang tulis kartu pemberi pinjaman Anda sendiri, dari jawaban yang sudah dikumpulkan:
#
# | Pemberi pinjaman | Saya terima | Satu cicilan | Berapa kali | **Semua yang kembali** | Lebihnya |
# |---|---|---|---|---|---|
# | ................ | .......... | .......... | ...... | ................ | ............ |
# | ................ | .......... | .......... | ...... | ................ | ............ |
# | ................ | .......... | .......... | ...... | ................ | ............ |
#
# Berapa yang sanggup ditanggung? Itu namanya **beban cicilan**. Pakai penghasilan **seisi rumah** di **bulan paling sepi**: Rp............ Dari setiap Rp100.000, paling banyak
# Rp30.000 untuk **semua** cicilan, yang lama juga.
#
# Utangnya sudah lebih dari itu? Tulis setiap utang di sobekan kertas: sisanya dan harganya. Bayar yang wajib untuk semuanya. Uang lebih dipakai untuk
# satu utang saja, yang termahal atau yang terkecil, sampai lunas. Lalu yang berikutnya.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: my name stays with me
#
# Practise in pairs. One asks, and asks again: *"Only your name! I will pay everything. Are we not family?"* The other one answers, standing, in a calm voice:
#
# > *"I am fond of you, and I do not lend my name. Let us look for another way together."*
#
# If the other one goes on asking, say the same sentence once more. No reasons are needed: lending your name is a debt. Then change places.

# %% [markdown] lang="id" block="aloud" en="fbf78c5f"
# ## Ucapkan: nama saya tetap milik saya
#
# Berlatih berdua. Yang satu meminta, dan meminta lagi: *"Cuma nama! Semua saya yang bayar. Kita kan saudara?"* Yang lain menjawab sambil berdiri, dengan suara tenang:
#
# > *"Saya sayang kamu, dan nama saya tidak saya pinjamkan. Ayo kita cari jalan lain bersama-sama."*
#
# Kalau masih diminta, ucapkan kalimat itu sekali lagi. Tidak perlu alasan: pinjam nama itu utang. Lalu bertukar tempat.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# Your best friend asks for your name and identity card for a loan on the phone. It is urgent, and your friend is honest.
#
# - **A** I give them. A friend in need cannot wait.
# - **B** I keep my name. I sit down with my friend and look for another way.
# - **C** I keep my name, and give or lend what I can spare myself.
#
# There are no marks for this. **A**: an honest friend can fall ill too, and then the debt is yours. **B**: the friendship stays, and nobody is
# tied to a stranger. **C**: you know what you can lose at most; say aloud whether it is a gift or a loan.

# %% [markdown] lang="id" block="life" en="cc943298"
# ## Apa yang akan Anda lakukan?
#
# Sahabat Anda meminjam nama dan KTP untuk pinjaman di HP. Perlu cepat, dan ia orang jujur.
#
# - **A** Saya berikan. Teman yang susah tidak bisa menunggu.
# - **B** Nama saya tidak saya pinjamkan. Saya duduk bersamanya mencari jalan lain.
# - **C** Nama saya tidak saya pinjamkan. Saya beri atau pinjami sebisa saya.
#
# Ini tidak dinilai. **A**: orang jujur pun bisa sakit, lalu utangnya menjadi milik Anda. **B**: persahabatan tetap ada, dan tidak ada yang
# terikat pada orang asing. **C**: Anda tahu paling banyak hilang berapa; katakan terus terang, ini pemberian atau pinjaman.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Compare the money in your hand with all that goes back.**
#
# Not the percent on the paper, and not the instalment alone.

# %% [markdown] lang="id" block="rule" en="d8772073"
# ## Aturan yang kita ucapkan bersama
#
# > **Bandingkan uang yang di tangan dengan semua yang dikembalikan.**
#
# Bukan persen di kertas, dan bukan cicilannya saja.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - Before we borrow, we ask at: ....................... and at: .......................
# - All our instalments together stay under: Rp....................... a month.
# - The debt we pay off first is: .......................
# - Whoever is asked for a name says: .......................
# - We look at this card again on: .......................

# %% [markdown] lang="id" block="promise" en="0e077d5f"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Sebelum meminjam, kami bertanya di: ....................... dan di: .......................
# - Semua cicilan kami di bawah: Rp....................... sebulan.
# - Utang yang kami lunasi dulu: .......................
# - Kalau ada yang meminjam nama, kami jawab: .......................
# - Kami melihat kartu ini lagi pada: .......................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Is the lender licensed? Ask at {village_office} or look at OJK's list before you give your name.
# - A loan for work or business: {bank_lender}. Small sums with neighbours: {group_lender}. On goods, for a short time: {pawnshop}.
# - Debts that no longer fit: go to the lender **before** the day, and take somebody along. Help with the letter: {legal_aid}.
# - Somebody used your name, or took money with a false loan: {fraud_line}.
# - Threats because of a debt, from anyone: stay safe first, and call {hotline} or {legal_aid}. You need not go alone.

# %% [markdown] lang="id" block="turn" en="0c07338c"
# ## Ke mana bertanya
#
# - Apakah pemberi pinjaman berizin? Tanyakan di {village_office} atau lihat daftar OJK sebelum memberi nama.
# - Pinjaman untuk kerja atau usaha: {bank_lender}. Jumlah kecil bersama tetangga: {group_lender}. Dengan barang, sebentar: {pawnshop}.
# - Utang sudah tidak terbayar: datangi pemberi pinjaman **sebelum** harinya, dan ajak seseorang. Bantuan menulis surat: {legal_aid}.
# - Nama Anda dipakai orang, atau uang hilang karena pinjaman palsu: {fraud_line}.
# - Diancam karena utang, oleh siapa pun: selamatkan diri dulu, lalu hubungi {hotline} atau {legal_aid}. Anda tidak perlu sendirian.

# %% [markdown] lang="en" block="planner"
# ## Planner: our debts
#
# - Income of the whole house in the poorest month: Rp[poor_month: .......................]
# - Thirty of every hundred of it, the most for all instalments: Rp[instalments_most: .......................]
# - All instalments that we pay now: Rp[instalments: .......................]
# - Room for a new one (the line above taken from the line before it): Rp[instalments_room: .......................]
# - The dearest debt, and what is left of it: [dearest: .......................] Rp[dearest_left: .......................]
# - We pay this much more on it each month: Rp[debt_extra: .......................]
# - It is gone in (month, year): [debt_free: .......................]
# - In whose name each loan is: .......................

# %% [markdown] lang="id" block="planner" en="0efea1cd"
# ## Buku rencana: utang kami
#
# - Penghasilan seisi rumah di bulan paling sepi: Rp[poor_month: .......................]
# - Tiga puluh dari setiap seratusnya, batas semua cicilan: Rp[instalments_most: .......................]
# - Semua cicilan yang kami bayar sekarang: Rp[instalments: .......................]
# - Ruang untuk cicilan baru (batas dikurangi cicilan sekarang): Rp[instalments_room: .......................]
# - Utang yang paling mahal, dan sisanya: [dearest: .......................] Rp[dearest_left: .......................]
# - Tambahan setiap bulan untuk utang itu: Rp[debt_extra: .......................]
# - Lunas pada (bulan, tahun): [debt_free: .......................]
# - Setiap pinjaman atas nama siapa: .......................

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: two leaflets of lenders, from {market}, with the names cut off. 70 small stones a table. Cards A, B, C. Promise cards. Slips of paper.
# Look up before: today's KUR rate at {bank_lender}, the charge for a month at {pawnshop}, what a moneylender takes here: {informal_lender}.
#
# **First sitting, 40 minutes**
#
# - 5 min: faces for the last promise; the story, read by two people.
# - 5 min: guess, each alone. Collect, do not correct.
# - 10 min: lender A, in pairs. Ask: what does Bu Ningsih still hold after half a year?
# - 10 min: lender B; "two what, and six what?"
# - 10 min: Rp500,000 until payday; order first, then run; the two questions to take home.
#
# **Second sitting, 35 minutes**
#
# - 4 min: the answers that people brought. Write them up without the lenders' names.
# - 6 min: months without instalment, in pairs.
# - 7 min: several debts, in pairs; one step is enough.
# - 8 min: stones and the card of lenders.
# - 5 min: the refusal sentence, twice each, standing.
# - 5 min: life question, rule, promise card.
#
# **Never ask anyone's real debts aloud.** Let people work with made-up numbers. Whoever is in trouble talks to you alone afterwards; know the way to {legal_aid}.
#
# **Observe**: who answers for the other one? Who looks only at the instalment? Who reads "flat" as "cheap"?
#
# **Common answers**
#
# - "2 is less than 6": months and years are mixed.
# - "The longer one is cheaper": only the instalment is looked at.
# - "They took only a fee": count what is in the hand.
# - "30 percent of my wage": of the income of the whole house, in the poorest month, for all instalments.
#
# **To say, with care**: KUR, ceilings and pawn charges change. Show the date on the answer of the tool. An old rule is not today's rule.
#
# **No power**: stones for both towers. The three offers on the board. Lay A, B, C by price for each Rp500,000. Then the paper exercise.

# %% [markdown] lang="id" block="trainer" en="9d913906"
# ## Untuk pelatih
#
# **Bawa**: dua selebaran pemberi pinjaman, dari {market}, namanya digunting. 70 batu kecil setiap meja. Kartu A, B, C. Kartu janji. Sobekan kertas.
# Cari tahu dulu: bunga KUR sekarang di {bank_lender}, biaya sebulan di {pawnshop}, berapa yang dipungut rentenir di sini ({informal_lender}).
#
# **Pertemuan pertama, 40 menit**
#
# - 5 menit: wajah untuk janji yang lalu; cerita, dibacakan dua orang.
# - 5 menit: tebak, sendiri-sendiri. Kumpulkan, jangan dibetulkan.
# - 10 menit: pemberi pinjaman A, berdua. Tanyakan: setelah setengah tahun, berapa yang masih dipegang Bu Ningsih?
# - 10 menit: pemberi pinjaman B; "dua apa, dan enam apa?"
# - 10 menit: Rp500.000 sampai gajian; urutkan dulu, baru jalankan; dua pertanyaan untuk dibawa pulang.
#
# **Pertemuan kedua, 35 menit**
#
# - 4 menit: jawaban yang dibawa peserta. Tulis tanpa nama pemberi pinjaman.
# - 6 menit: bulan tanpa cicilan, berdua.
# - 7 menit: beberapa utang, berdua; satu langkah sudah cukup.
# - 8 menit: batu dan kartu pemberi pinjaman.
# - 5 menit: kalimat menolak, masing-masing dua kali, sambil berdiri.
# - 5 menit: pertanyaan hidup, aturan, kartu janji.
#
# **Jangan pernah menanyakan utang seseorang di depan umum.** Biarkan peserta memakai angka karangan. Yang sedang kesulitan bicara berdua dengan Anda sesudahnya; ketahui jalan ke {legal_aid}.
#
# **Amati**: siapa yang menjawab untuk orang lain? Siapa yang hanya melihat cicilan? Siapa yang mengira "flat" berarti "murah"?
#
# **Jawaban yang sering**
#
# - "2 lebih kecil dari 6": bulan dan tahun tercampur.
# - "Yang lama lebih murah": hanya cicilannya yang dilihat.
# - "Itu cuma biaya": hitung uang yang diterima.
# - "30 persen dari upah saya": dari penghasilan seisi rumah, di bulan paling sepi, untuk semua cicilan.
#
# **Katakan dengan hati-hati**: KUR, batas bunga, dan biaya gadai berubah. Tunjukkan tanggal di jawaban alatnya. Aturan lama bukan aturan hari ini.
#
# **Tanpa listrik**: batu untuk kedua menara. Tiga tawaran di papan. Urutkan A, B, C menurut harga untuk setiap Rp500.000. Lalu latihan kertas.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good morning, {district}! A riddle with your coffee: which loan is cheaper? Two percent a month, or six percent a year? Two is less than
# six, you say? You borrow twenty million for a year. At two percent a month, flat, nearly twenty-five million goes back. At six percent a year, counted only on what you
# still owe, it is a little under twenty-one million. Four million rupiah lie between them: a new roof, or months of rice.
#
# So never ask only for the percent. Ask two questions. How much comes into my hand? How much goes back in all? And when a friend asks for your name,
# say it kindly: I do not lend my name, let us look for another way. In trouble with a debt? Free help: {legal_aid}. You need not be alone. Have a good day!

# %% [markdown] lang="id" block="radio" en="73e27345"
# ## Satu menit di radio
#
# Selamat pagi, {district}! Ini teka-teki untuk teman minum kopi, bagi yang di rumah dan yang di sawah: pinjaman mana yang lebih murah? Dua persen sebulan, atau enam persen setahun? Dua lebih kecil
# dari enam, kata Anda? Mari berhitung. Anda pinjam dua puluh juta untuk setahun. Dengan dua persen sebulan, flat, yang kembali hampir dua puluh lima juta. Dengan enam persen setahun, dihitung dari
# sisa utang saja, yang kembali kurang dari dua puluh satu juta. Bedanya empat juta rupiah: bisa untuk atap baru, atau beras berbulan-bulan.
#
# Jadi, jangan hanya tanya persennya. Ajukan dua pertanyaan. Berapa yang saya terima? Berapa semuanya yang saya kembalikan? Kalau teman meminjam nama,
# jawab dengan halus: nama saya tidak saya pinjamkan, ayo cari jalan lain. Sedang susah karena utang? Bantuan gratis: {legal_aid}. Jangan malu: banyak keluarga pernah mengalaminya. Anda tidak sendirian. Selamat beraktivitas!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a woman who has repaid a loan and tells how. An officer of {bank_lender} or {cooperative_office}. **In the studio**: 20 stones and 5 more, in a tin that can be heard.
#
# - 0-3 Host: the riddle "two or six?" Listeners send A or B.
# - 3-8 Guest one: what she borrowed for, what she asked, what she would ask today.
# - 8-12 The stones are counted aloud into the tin: 20, then 25, then 21.
# - 12-16 **First call**: "The instalment is so small. Is it not cheap?" Answer: count all instalments.
# - 16-20 **Second call**: "They took a fee first." Answer: what is in your hand counts.
# - 20-24 **Third call**: "My brother wants my name." Answer: the sentence, said aloud by host and guest.
# - 24-28 Guest two: who may have which loan in {district}; the rate of today, with its date.
# - 28-30 The rule, said together. The number: {legal_aid}, {fraud_line}.
#
# **Not on air**: no name of a lender who is not there to answer. No caller's name, debt or village. No promise that anyone gets a loan. No advice to stop paying. Somebody speaks of threats or violence? Thank them,
# give {hotline}, play music, and talk off air.

# %% [markdown] lang="id" block="talkshow" en="c3bd4fc8"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang ibu yang sudah melunasi pinjaman dan mau bercerita. Petugas dari {bank_lender} atau {cooperative_office}. **Di studio**: 20 batu dan 5 lagi, di kaleng yang terdengar bunyinya.
#
# - 0-3 Penyiar: teka-teki "dua atau enam?" Pendengar mengirim A atau B.
# - 3-8 Tamu pertama: dulu pinjam untuk apa, bertanya apa, sekarang akan bertanya apa.
# - 8-12 Batu dihitung keras-keras masuk kaleng: 20, lalu 25, lalu 21.
# - 12-16 **Telepon pertama**: "Cicilannya kecil sekali. Bukankah itu murah?" Jawab: hitung semua cicilannya.
# - 16-20 **Telepon kedua**: "Dipotong biaya dulu." Jawab: yang dihitung adalah uang yang diterima.
# - 20-24 **Telepon ketiga**: "Adik saya mau pinjam nama." Jawab: kalimatnya, diucapkan penyiar dan tamu.
# - 24-28 Tamu kedua: siapa boleh meminjam apa di {district}; bunga hari ini, dengan tanggalnya.
# - 28-30 Aturan, diucapkan bersama. Nomornya: {legal_aid}, {fraud_line}.
#
# **Jangan disiarkan**: nama pemberi pinjaman yang tidak hadir untuk menjawab. Nama, utang, atau desa penelepon. Janji bahwa pinjaman pasti cair. Ajakan berhenti membayar. Ada yang bercerita tentang ancaman atau kekerasan? Ucapkan terima kasih,
# sebutkan {hotline}, putar lagu, lalu bicara di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** Bu Ningsih borrows Rp20,000,000 for 12 months at 2 percent a month, flat. How much goes back in all?
# A Rp20,400,000. B Rp22,400,000. C Rp24,800,000. *Right: C. The 2 percent come every month, on the whole loan.*
#
# **Second question.** A loan on the phone: Rp2,000,000 for 30 days at 0.3 percent a day. What does it cost?
# A Rp6,000. B Rp60,000. C Rp180,000. *Right: C. And Rp2,180,000 goes back in one month. By the rule of thumb of 30 percent, that is for a house with an income of about Rp7,270,000.*
#
# **Third question.** A friend asks for your name for a loan. A Give it. B Keep it, and look for another way together. C Ask for a present in return. *Best: B.*
#
# **Demonstration.** Twenty people stand in a row on the stage: they are the loan. Lender B calls one more person, only half in the row. Lender A calls five. The hall sees the price.
#
# **The number to keep**: 30. Of every Rp100 that come in, at most Rp30 for all instalments together.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="d00d42ca"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Bu Ningsih meminjam Rp20.000.000 selama 12 bulan, 2 persen sebulan, flat. Berapa semuanya yang kembali?
# A Rp20.400.000. B Rp22.400.000. C Rp24.800.000. *Yang benar: C. Yang 2 persen itu datang setiap bulan, dari seluruh pinjaman.*
#
# **Pertanyaan kedua.** Pinjaman di HP: Rp2.000.000 selama 30 hari, 0,3 persen sehari. Berapa biayanya?
# A Rp6.000. B Rp60.000. C Rp180.000. *Yang benar: C. Dan Rp2.180.000 kembali dalam satu bulan. Menurut patokan 30 persen, itu untuk rumah dengan penghasilan kira-kira Rp7.270.000.*
#
# **Pertanyaan ketiga.** Teman meminjam nama Anda untuk pinjaman. A Berikan. B Jangan, lalu cari jalan lain bersama. C Minta hadiah sebagai gantinya. *Paling baik: B.*
#
# **Peragaan.** Dua puluh orang berbaris di panggung: merekalah pinjamannya. Pemberi pinjaman B memanggil satu orang lagi, berdiri setengah saja. Pemberi pinjaman A memanggil lima orang. Seisi aula melihat harganya.
#
# **Angka untuk disimpan**: 30. Dari setiap Rp100 yang masuk, paling banyak Rp30 untuk semua cicilan.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring a bag of 70 small stones and three paper cards A, B, C. Sit in circles of six. Lay the two towers on a cloth, let everybody touch the stones that stick out.
# Then the refusal sentence goes round the circle: each one asks the neighbour on the left. Has somebody a debt abroad, with a paper in a language they cannot read? Take a photo of it and ask {hotline}, before signing anything new.

# %% [markdown] lang="id" block="sunday" en="c6397a28"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa sekantong berisi 70 batu kecil dan tiga kartu A, B, C. Duduk melingkar berenam. Jajarkan kedua menara di atas kain, biarkan semua menyentuh batu yang menonjol.
# Lalu kalimat menolak berkeliling: setiap orang meminta kepada teman di sebelah kiri. Ada utang di luar negeri, dengan surat dalam bahasa yang tidak dipahami? Foto suratnya, lalu tanyakan ke {hotline}. Jangan menandatangani apa pun sebelum itu.
