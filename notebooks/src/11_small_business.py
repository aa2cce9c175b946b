# ---
# jupyter:
#   finlit:
#     sittings: [45, 45]
#     exercise_minutes: 15
#     audience:
#       en: for those who came home, and for families who sell something or want to
#       id: untuk yang sudah pulang, dan keluarga yang berjualan atau ingin berjualan
#     now:
#       en: looks at the money in the drawer, and works for nothing
#       id: melihat uang di laci, dan bekerja tanpa upah
#     then:
#       en: keeps two purses, pays the own work, and tries out a bad month before opening
#       id: punya dua dompet, membayar kerjanya sendiri, dan mencoba bulan buruk sebelum buka usaha
#     goals:
#       en:
#         - Keep the purse of the business apart from that of the family.
#         - Count what is not sold, the fixed costs and the own wage.
#         - Say how many pieces must be sold so that nothing is lost.
#         - Say after how many months the capital is back, and what a bad month does.
#       id:
#         - Memisahkan dompet usaha dari dompet keluarga.
#         - Menghitung yang tidak laku, biaya tetap, dan upah sendiri.
#         - Menyebut berapa buah harus laku supaya tidak rugi.
#         - Menyebut setelah berapa bulan modal kembali, dan akibat bulan buruk.
#     needs: [2, 6]
#     terms: [capital, working_capital, revenue, fixed_cost, contribution_margin, break_even, profit, payback_period, owner_wage]
#     competencies: [planning-and-managing, risk-and-reward, money-and-transactions]
#     themes: [financial-education, entrepreneurship, micro-credit, cooperative, gender]
#     paths: [home, returned, joint]
#     data: [enterprises_indonesia]
#     own_tool: shop-lab
#     cast:
#       - {name: Bu Ningsih, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wati, sex: woman, earns: true, decides: true, speaks: false, cares: true}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: false, cares: true}
#       - {name: Laila, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Yanto, sex: man, earns: true, decides: true, speaks: true, cares: false}
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
# ## Sixty bags of chips
#
# Bu Ningsih fries cassava chips, and {relative} packs them: 60 bags a day, Rp5,000 each. *"That is Rp300,000 a day!"* cries Ayu. *"Grandma, we are rich!"*
#
# In the evening four bags come back, soft from the damp; the family eats them. From the drawer {relative} has paid the school, a neighbour's wedding
# and the gas. At the end of the month the drawer is empty.
#
# *"I have sold every day,"* says Bu Ningsih. *"Where is it?"*
#
# On the telephone {migrant} asks from {abroad}: *"And what were you paid, Mother, for getting up at four?"* Nobody had counted that.

# %% [markdown] lang="id" block="story" en="c38ce60b"
# ## Enam puluh bungkus keripik
#
# Bu Ningsih menggoreng keripik singkong, dan {relative} membungkusnya: 60 bungkus sehari, Rp5.000 sebungkus. *"Itu Rp300.000 sehari!"* seru Ayu. *"Nek, kita kaya!"*
#
# Sorenya empat bungkus kembali, sudah melempem; dimakan sendiri. Dari laci, {relative} sudah membayar sekolah, sumbangan hajatan tetangga,
# dan gas. Di akhir bulan lacinya kosong.
#
# *"Tiap hari laku,"* kata Bu Ningsih. *"Ke mana uangnya?"*
#
# Di telepon {migrant} bertanya dari {abroad}: *"Lalu Ibu dibayar berapa, bangun jam empat pagi?"* Itu belum pernah dihitung.

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet. 60 bags a day at Rp5,000, 4 are not sold. Cassava, oil, bags and gas cost Rp160,000 a day, the stall Rp400,000 a month. There are
# 26 days of work.
#
# 1. What is left in a month?
# 2. Is that still enough, if Bu Ningsih's work is paid with Rp1,500,000?
# 3. How many bags must be sold in a day so that nothing is lost?
#
# Show each other what you wrote. There is no wrong guess. The sums are made up.

# %% [markdown] lang="id" block="guess" en="faebdb86"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu. Sehari 60 bungkus dengan harga Rp5.000, dan 4 tidak laku. Singkong, minyak, plastik, dan gas Rp160.000 sehari, sewa tempat Rp400.000 sebulan. Hari
# kerjanya 26.
#
# 1. Berapa sisanya sebulan?
# 2. Masih cukupkah, kalau kerja Bu Ningsih dibayar Rp1.500.000?
# 3. Sehari harus laku berapa bungkus supaya tidak rugi?
#
# Tunjukkan tulisan Anda. Tidak ada tebakan yang salah. Angka-angka ini buatan.

# %% [markdown] lang="en" block="tool"
# ## The fence
#
# Run the box below: click it, then press **Shift + Enter**. The fence is the **break-even point**: below it the shop loses money, above it begins the **profit**.
#
# 1. **Sales** are all that customers pay: Rp7,280,000 a month. What is left of it after the **owner's wage**? Read the big number aloud.
# 2. Set *Of these not sold* to nothing. How much do four soft bags a day cost in a month? They were fried, packed and paid for.
# 3. Set the wage to nothing. The shop looks better. Has anything changed, except that somebody works for nothing?
#
# Which costs come even if not one bag is sold? Those are **fixed costs**. What one bag brings above its own ingredients is its **margin per item**.

# %% [markdown] lang="id" block="tool" en="0fb80445"
# ## Pagar
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Pagar di gambar adalah **titik impas**: di bawahnya usaha rugi, di atasnya mulai ada **laba**, untung bersih.
#
# 1. **Omzet** adalah semua yang dibayar pembeli: Rp7.280.000 sebulan. Tersisa berapa setelah **upah pemilik**? Baca angka besarnya keras-keras.
# 2. Ubah *Tidak laku sehari* menjadi nol. Empat bungkus melempem sehari itu berapa sebulan? Semuanya sudah digoreng, dibungkus, dan dibayar bahannya.
# 3. Ubah upahnya menjadi nol. Usahanya tampak lebih bagus. Apa yang berubah, selain ada yang bekerja tanpa upah?
#
# Biaya apa yang tetap datang walau tidak ada yang laku? Itu **biaya tetap**. Sisa dari satu bungkus setelah bahannya dibayar adalah **untung kotor per barang**.

# %%
from finlit.widgets import show

show("shop-lab", lang=lang, business="chips")

# %% [markdown] lang="en" block="tool"
# ## Two purses
#
# In the story the family takes Rp2,500,000 a month from the drawer. Run the box and read what the tool says about it. The school must be paid; but from which purse?
#
# Put two bags on the table, one for the shop, one for the house. One of you is the shop, one is the house. Everything that is sold goes into the first bag. From it the shop buys ingredients and pays the stall. Into the second bag goes one thing only,
# on a fixed day: the **wage**.
#
# And what is sold on credit? Until it is paid, it lies in somebody else's kitchen. Set *Sold on credit* to 20 percent: so much more **working capital** the shop needs.

# %% [markdown] lang="id" block="tool" en="fd923864"
# ## Dua dompet
#
# Dalam cerita, keluarga mengambil Rp2.500.000 sebulan dari laci. Jalankan kotaknya dan baca keterangannya. Sekolah memang harus dibayar; tetapi dari dompet yang mana?
#
# Taruh dua kantong di meja, satu untuk usaha, satu untuk rumah. Satu orang menjadi usaha, satu orang menjadi rumah. Semua hasil jualan masuk kantong pertama. Dari situ usaha membeli bahan dan membayar sewa. Ke kantong kedua hanya masuk satu hal,
# pada hari yang tetap: **upah**.
#
# Bagaimana kalau pembeli berutang? Sebelum dibayar, uangnya masih di dapur orang. Ubah *Dijual dengan utang* menjadi 20 persen: sebanyak itulah tambahan **modal kerja** yang perlu.

# %%
from finlit.widgets import show

show("shop-lab", lang=lang, business="chips", taken=2500000)

# %% [markdown] lang="en" block="pause"
# ## Until next time: real prices
#
# Choose one trade: {trade_1}, {trade_2}, {trade_3}, or your own. Go to {market} and ask two sellers and two buyers: what does it cost, what is left over in the evening, in which months is it quiet? Ask one person who has such a shop: *"What
# did you pay before the first customer came?"*

# %% [markdown] lang="id" block="pause" en="536e2814"
# ## Sampai pertemuan berikutnya: harga yang nyata
#
# Pilih satu usaha: {trade_1}, {trade_2}, {trade_3}, atau usaha Anda sendiri. Pergi ke {market} dan tanyakan kepada dua penjual dan dua pembeli: harganya berapa, sorenya tersisa berapa, bulan apa yang sepi? Tanyakan kepada satu orang yang punya usaha seperti itu: *"Sebelum
# pembeli pertama datang, sudah keluar uang berapa?"*

# %% [markdown] lang="en" block="tool"
# ## A lower price, and a bad month
#
# The neighbour sells at Rp4,500. *"Then we must too,"* says {relative}. Run the box: the fence moves. In a day, how many more bags must be sold than at Rp5,000? Will so many people come?
#
# Then look at the bad month: less comes in, the ingredients are dearer. How much is missing? That sum belongs into a tin of the shop **before** it opens. When is it quiet in {district}?

# %% [markdown] lang="id" block="tool" en="0d3ca2fe"
# ## Harga turun, dan bulan buruk
#
# Tetangga menjual Rp4.500. *"Kita harus ikut,"* kata {relative}. Jalankan kotaknya: pagarnya (titik impas) bergeser. Sehari harus laku berapa bungkus lebih banyak daripada dengan Rp5.000? Apakah sebanyak itu pembelinya?
#
# Lalu lihat bulan buruk: uang masuk berkurang, bahan lebih mahal. Kurangnya berapa? Sebanyak itu harus ada di celengan usaha **sebelum** buka. Bulan apa yang sepi di {district}?

# %%
from finlit.widgets import show

show("shop-lab", lang=lang, business="chips", price=4500)

# %% [markdown] lang="en" block="tool"
# ## When is the capital back?
#
# Another dream: ninety eggs a day. The hens and the cage need a **capital** of Rp9,000,000. Run the box and look for the **payback time**: with the own work paid, and without. Why do the two lie so far apart?
#
# Is a loan taken for it? {bank_lender} and {group_lender} want their instalment from the first month on, also from a shop that does not pay yet. Begin smaller: how does the road look with half the hens?

# %% [markdown] lang="id" block="tool" en="4e24975f"
# ## Kapan modal kembali?
#
# Impian lain: sembilan puluh telur sehari. Ayam dan kandangnya perlu **modal** Rp9.000.000. Jalankan kotaknya dan cari **waktu balik modal**: kalau kerja sendiri dibayar, dan kalau tidak. Mengapa bedanya begitu jauh?
#
# Mau meminjam? {bank_lender} dan {group_lender} meminta cicilan sejak bulan pertama, juga dari usaha yang belum menghasilkan. Mulailah lebih kecil: bagaimana kalau ayamnya separuh?

# %%
from finlit.widgets import show

show("shop-lab", lang=lang, business="eggs")

# %% [markdown] lang="en" block="tool"
# ## Your own shop
#
# Put in the prices that you brought. Change one number at a time, and say the big number aloud. What is the smallest shop with which you would begin?

# %% [markdown] lang="id" block="tool" en="0f126e5f"
# ## Usaha Anda sendiri
#
# Isikan harga yang Anda bawa. Ubah satu angka setiap kali, lalu sebutkan angka besarnya. Usaha sekecil apa yang berani Anda mulai?

# %%
from finlit.widgets import show

show("shop-lab", lang=lang, business="own")

# %% [markdown] lang="en" block="paper"
# ## On paper: one day of my shop
#
# One stone is Rp10,000. Lay what one day sells in a row: the chips have 28 stones. Take away 16 for cassava, oil, bags and gas. Take away the stall and the own work. What stays is the profit of the day.
#
# | One day of my shop | |
# |---|---|
# | pieces made ...... , of these sold ...... , price Rp............ | + Rp............ |
# | ingredients, bags, fuel, for **all** that is made | - Rp............ |
# | rent and other fixed costs, one day of it | - Rp............ |
# | **my own work** | - Rp............ |
# | **left for the shop** | **Rp............** |
#
# Break-even: fixed costs and wage of a day Rp............ shared by what one piece leaves Rp............ = ............ pieces. Two purses: the shop's is kept at ............ , wage day is ............

# %% [markdown] lang="id" block="paper" en="9a0fdeb5"
# ## Di kertas: satu hari usaha saya
#
# Satu batu sama dengan Rp10.000. Jajarkan hasil jualan sehari: keripik tadi 28 batu. Ambil 16 untuk singkong, minyak, plastik, dan gas. Ambil lagi untuk sewa dan untuk kerja sendiri. Yang tinggal adalah laba hari itu.
#
# | Satu hari usaha saya | |
# |---|---|
# | dibuat ...... , laku ...... , harga Rp............ | + Rp............ |
# | bahan, plastik, gas, untuk **semua** yang dibuat | - Rp............ |
# | sewa dan biaya tetap lain, untuk sehari | - Rp............ |
# | **kerja saya sendiri** | - Rp............ |
# | **sisa untuk usaha** | **Rp............** |
#
# Titik impas: biaya tetap dan upah sehari Rp............ dibagi sisa satu barang Rp............ = ............ buah. Dua dompet: dompet usaha disimpan di ............ , hari upah ............

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: the drawer is not a purse
#
# Practise in pairs. One is a cousin, kind and in need: *"The drawer is full. Lend me something until Monday!"* The other one answers:
#
# > *"This money belongs to the shop. From my own wage I can give you something on wage day."*
#
# And to the customer who says *"write it down"* once more: *"Gladly, when the last one is paid."* Change places.

# %% [markdown] lang="id" block="aloud" en="3c489ef1"
# ## Ucapkan: laci bukan dompet
#
# Berlatih berdua. Yang satu sepupu, baik hati dan sedang perlu: *"Lacinya penuh. Pinjam dulu sampai Senin!"* Yang lain menjawab:
#
# > *"Ini uang usaha. Nanti dari upah saya sendiri, saya bisa memberi sedikit pada hari upah."*
#
# Lalu kepada pembeli yang sekali lagi berkata *"catat dulu, ya"*: *"Boleh, kalau yang kemarin sudah lunas."* Bertukar tempat.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# You have counted for three months. The shop pays Rp900,000 a month for your work, and nothing above it. Work in the fields would bring about as much.
#
# - **A** I go on as before. It will get better.
# - **B** I change one thing, for one month: the price, what is not sold, or the days. Then I count again.
# - **C** I stop, sell the tools, and keep the capital.
#
# There are no marks for this. **A**: hope is good; put a date beside it. **B**: one thing at a time shows what helps. **C**: stopping in time is no failure; it saves what was earned abroad. Whoever has children around at work may also count that.

# %% [markdown] lang="id" block="life" en="b8cfcd23"
# ## Apa yang akan Anda lakukan?
#
# Tiga bulan Anda sudah menghitung. Usaha itu membayar kerja Anda Rp900.000 sebulan, dan tidak ada lebihnya. Buruh tani kira-kira mendapat sebanyak itu juga.
#
# - **A** Saya teruskan saja. Nanti juga membaik.
# - **B** Saya ubah satu hal, selama satu bulan: harga, yang tidak laku, atau hari jualan. Lalu saya hitung lagi.
# - **C** Saya berhenti, menjual alatnya, dan menyimpan modalnya.
#
# Ini tidak dinilai. **A**: harapan itu baik; beri tanggal di sampingnya. **B**: satu per satu, jadi terlihat apa yang menolong. **C**: berhenti tepat waktu bukan kegagalan; hasil kerja di rantau selamat. Bekerja dekat anak juga boleh dihitung.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **The shop's money is not the house's money, and my work has a wage.**
#
# What is not sold has been paid for too.

# %% [markdown] lang="id" block="rule" en="04b2d8e5"
# ## Aturan yang kita ucapkan bersama
#
# > **Uang usaha bukan uang rumah, dan kerja saya ada upahnya.**
#
# Yang tidak laku pun sudah dibayar bahannya.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - From tomorrow on the shop has a purse of its own, at: .......................
# - My wage is Rp....................... , paid on: .......................
# - Until (date) ....................... I write down every day what is made, sold and left over.
# - In the tin for a bad month: Rp....................... by: .......................

# %% [markdown] lang="id" block="promise" en="af0def48"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda berdua di bawahnya.
#
# - Mulai besok usaha punya dompet sendiri, di: .......................
# - Upah saya Rp....................... , dibayar tanggal: .......................
# - Sampai tanggal ....................... setiap hari saya catat: dibuat, laku, dan sisa.
# - Di celengan bulan buruk: Rp....................... paling lambat: .......................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Trying out, selling together, licences, courses: {cooperative_office}; in the village: {village_office}.
# - A loan: {bank_lender} and {group_lender}. Lesson 4 first: the money in your hand, and all that goes back.
# - Courses for those who came home: {labour_office}, {labour_office_phone}; {service_centre}.
# - Somebody offers a "partnership" with sure profit: {fraud_line} before you pay.
# - Somebody takes what you earn, or forbids you to work: {women_shelter}, {women_shelter_phone}. You decide what happens next.

# %% [markdown] lang="id" block="turn" en="4818c295"
# ## Ke mana bertanya
#
# - Mencoba usaha, menjual bersama, izin, pelatihan: {cooperative_office}; di desa: {village_office}.
# - Pinjaman: {bank_lender} dan {group_lender}. Pelajaran 4 dulu: uang yang di tangan, dan semua yang dikembalikan.
# - Pelatihan untuk yang sudah pulang: {labour_office}, {labour_office_phone}; {service_centre}.
# - Ada yang menawarkan "kemitraan" dengan untung pasti: {fraud_line} sebelum membayar.
# - Hasil kerja Anda dirampas, atau Anda dilarang bekerja: {women_shelter}, {women_shelter_phone}. Anda yang memutuskan langkah berikutnya.

# %% [markdown] lang="en" block="planner"
# ## Planner: our shop
#
# - What we sell, and to whom: [trade: .......................]
# - One piece: price Rp[price: ................] , ingredients Rp[ingredients: ................]
# - Fixed costs a month: Rp[fixed: .......................] My wage a month: Rp[shop_wage: .......................]
# - Break-even: [break_even: ............] pieces a day. We sell [sold: ............]
# - Capital: Rp[capital: .......................] back after [capital_back: ............] months
# - Tin for a bad month: Rp[tin_shop: .......................]
# - Whose shop it is, who works in it, who has the say: [owner: .......................]
# - We look at it again on: [look_again: .......................] We stop if: [stop_if: .......................]

# %% [markdown] lang="id" block="planner" en="e1ccd682"
# ## Buku rencana: usaha kami
#
# - Yang kami jual, dan kepada siapa: [trade: .......................]
# - Satu barang: harga Rp[price: ................] , bahan Rp[ingredients: ................]
# - Biaya tetap sebulan: Rp[fixed: .......................] Upah saya sebulan: Rp[shop_wage: .......................]
# - Titik impas: [break_even: ............] buah sehari. Yang laku [sold: ............]
# - Modal: Rp[capital: .......................] kembali setelah [capital_back: ............] bulan
# - Celengan bulan buruk: Rp[tin_shop: .......................]
# - Usaha milik siapa, siapa yang bekerja, siapa yang memutuskan: [owner: .......................]
# - Kami lihat lagi tanggal: [look_again: .......................] Kami berhenti kalau: [stop_if: .......................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: 60 small stones and two cloth bags a table. A bag of chips, fresh, and one that has gone soft. Prices of today from {market}. A guest whose trade is {trade_1} or {trade_3}. Cards A, B, C. Promise cards.
#
# **First sitting, 45 minutes**
#
# - 4 min: faces for the last promise.
# - 6 min: the story; pass the soft bag round.
# - 5 min: guess.
# - 14 min: the fence, in pairs; change one number at a time.
# - 10 min: two purses, played with two bags.
# - 6 min: homework: who asks which price?
#
# **Second sitting, 45 minutes**
#
# - 8 min: the prices that people brought; the guest answers.
# - 8 min: a lower price, and a bad month.
# - 7 min: eggs and capital.
# - 10 min: one's own shop, on paper or in the tool.
# - 5 min: the drawer is not a purse, aloud.
# - 7 min: life question, rule, promise.
#
# **Observe**: whose work is counted as nothing, the grandmother's, the wife's, the child's? Who would decide about the shop? Compare the wage with the minimum of {district}: {minimum_wage} a month.
#
# **Common answers**: "Rp300,000 a day is profit" (those are the sales, and four bags were not sold). "My work costs nothing" (then the shop lives on you). "Unsold is eaten, so not lost" (then the house buys it from the shop). "Sold on credit is sold" (not yet money). "Cheaper sells
# more" (at Rp4,500 the fence stands at 45 bags a day, at Rp5,000 at 35); "the capital is the rent of the first month" (stock, tools, and a bad month too).
#
# **One more for quick pairs**: Yanto's chicks of the exercise lose money below Rp15,185 a kilogram.
#
# **With care**: somebody has lost savings in a shop. Do not ask how much. Stopping in time is a good decision. Old prices stay in the data with their date: never print them as prices of today.
#
# **No power**: stones and bags are the tool; the fence is a line of chalk.

# %% [markdown] lang="id" block="trainer" en="66f3ac6f"
# ## Untuk pelatih
#
# **Bawa**: 60 batu kecil dan dua kantong kain setiap meja. Sebungkus keripik segar, dan sebungkus yang sudah melempem. Harga hari ini dari {market}. Tamu dengan usaha {trade_1} atau {trade_3}. Kartu A, B, C. Kartu janji.
#
# **Pertemuan pertama, 45 menit**
#
# - 4 menit: wajah untuk janji yang lalu.
# - 6 menit: cerita; edarkan bungkusan yang melempem.
# - 5 menit: tebak.
# - 14 menit: pagar, berdua; ubah satu angka setiap kali.
# - 10 menit: dua dompet, dimainkan dengan dua kantong.
# - 6 menit: tugas rumah: siapa menanyakan harga apa?
#
# **Pertemuan kedua, 45 menit**
#
# - 8 menit: harga yang dibawa; tamu menjawab.
# - 8 menit: harga turun, dan bulan buruk.
# - 7 menit: telur dan modal.
# - 10 menit: usaha sendiri, di kertas atau di alat.
# - 5 menit: laci bukan dompet, diucapkan.
# - 7 menit: pertanyaan hidup, aturan, janji.
#
# **Amati**: kerja siapa yang dianggap gratis: nenek, istri, anak? Siapa yang akan memutuskan soal usaha? Bandingkan upahnya dengan upah minimum {district}: {minimum_wage} sebulan.
#
# **Jawaban yang sering**: "Rp300.000 sehari itu untung" (itu omzet, dan empat bungkus tidak laku). "Kerja saya gratis" (berarti usaha hidup dari Anda). "Yang sisa dimakan, jadi tidak rugi" (berarti rumah membelinya dari usaha). "Dibeli dengan utang berarti sudah laku" (uangnya belum ada). "Lebih murah pasti
# lebih laku" (dengan Rp4.500 pagarnya 45 bungkus sehari, dengan Rp5.000 hanya 35); "modal itu sewa bulan pertama" (stok, alat, dan bulan buruk juga).
#
# **Satu lagi untuk pasangan yang cepat**: ayam Yanto di latihan rugi kalau dijual di bawah Rp15.185 sekilo.
#
# **Dengan hati-hati**: ada yang tabungannya habis di usaha. Jangan tanya berapa. Berhenti tepat waktu adalah keputusan yang baik. Harga lama tetap di data dengan tanggalnya: jangan dicetak sebagai harga hari ini.
#
# **Tanpa listrik**: batu dan kantong menjadi alatnya; pagarnya garis kapur.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good morning, {district}! Who is frying, baking or brewing already? Then a riddle for you. Sixty bags of chips at five thousand rupiah: three hundred thousand a day. Are you rich? Not yet. Four bags come back soft.
# Cassava, oil, bags and gas want their part, the stall wants its rent. And you, who got up at four? You want a wage.
#
# So take two purses today. Into the first one goes everything that is sold. From it you pay what the shop needs. Into the second one goes your wage, on a fixed day, and nothing else. School and weddings are paid from the second purse.
#
# The shop's money is not the house's money, and my work has a wage. Before you borrow for a shop, ask at {cooperative_office}. Good luck at {market}!

# %% [markdown] lang="id" block="radio" en="3cb2bba8"
# ## Satu menit di radio
#
# Selamat pagi, {district}! Siapa yang sudah menggoreng, memanggang, atau menyeduh? Ini teka-teki untuk Anda. Enam puluh bungkus keripik dengan harga lima ribu: tiga ratus ribu sehari. Apakah sudah kaya? Belum. Empat bungkus kembali, sudah melempem, padahal bahannya sudah dibayar.
# Singkong, minyak, plastik, dan gas minta bagiannya, tempatnya minta sewa. Lalu Anda, yang bangun jam empat pagi? Anda perlu upah.
#
# Jadi, siapkan dua dompet hari ini. Ke dompet pertama masuk semua hasil jualan. Dari situ dibayar semua keperluan usaha. Ke dompet kedua masuk upah Anda, pada hari yang tetap, dan tidak ada yang lain. Sekolah dan hajatan dibayar dari dompet kedua. Lalu catat setiap hari: dibuat berapa, laku berapa.
#
# Uang usaha bukan uang rumah, dan kerja saya ada upahnya. Sebelum meminjam untuk usaha, tanyakan ke {cooperative_office}. Selamat berjualan!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: a woman who came home and has a trade of her own, such as {trade_1}; an officer of {cooperative_office}. **In the studio**: two bags, 28 coins, a soft bag of chips that can be heard not to crackle.
#
# - 0-3 Host: the riddle of the sixty bags. Listeners send a number: what is left in a day?
# - 3-8 Guest one: the first three months, honestly; the day when she began to pay herself.
# - 8-12 The 28 coins are counted from bag to bag: ingredients, rent, wage, the rest.
# - 12-16 **First call**: "My wife helps, so that costs nothing." Answer: who works has a wage; then the price can be counted.
# - 16-20 **Second call**: "Everybody buys on credit." Answer: a limit for each one; the sentence, said aloud.
# - 20-24 **Third call**: "My neighbour is cheaper." Answer: move the fence first, then decide.
# - 24-28 Guest two: where one can try out a trade in {district}, and what a licence costs today, with its date.
# - 28-30 The rule, said together. Then the address of {cooperative_office}, said twice; for offers of sure profit the number {fraud_line}.
#
# **Not on air**: no caller's income or debts. No praise of one lender or trade. No promise that a shop will succeed. No mocking of those who stopped. A call about violence? Thank the caller, say {women_shelter_phone}, play music, and talk off air.

# %% [markdown] lang="id" block="talkshow" en="b09ff663"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: seorang ibu yang sudah pulang dan punya usaha sendiri, misalnya {trade_1}; petugas {cooperative_office}. **Di studio**: dua kantong, 28 keping uang logam, sebungkus keripik melempem yang tidak lagi berbunyi.
#
# - 0-3 Penyiar: teka-teki enam puluh bungkus. Pendengar mengirim satu angka: sehari sisanya berapa?
# - 3-8 Tamu pertama: tiga bulan pertama, apa adanya; hari ketika ia mulai menggaji diri sendiri.
# - 8-12 Ke-28 keping dihitung dari kantong ke kantong: bahan, sewa, upah, sisanya.
# - 12-16 **Telepon pertama**: "Istri saya cuma membantu, jadi gratis." Jawab: yang bekerja ada upahnya; baru harganya bisa dihitung.
# - 16-20 **Telepon kedua**: "Semua orang beli dengan utang." Jawab: beri batas untuk setiap orang; kalimatnya, diucapkan.
# - 20-24 **Telepon ketiga**: "Tetangga saya lebih murah." Jawab: geser pagarnya dulu, baru putuskan.
# - 24-28 Tamu kedua: di mana bisa mencoba usaha di {district}, dan biaya izin hari ini, dengan tanggalnya.
# - 28-30 Aturan, diucapkan bersama. Lalu alamat {cooperative_office}, disebut dua kali; untuk tawaran untung pasti, nomornya {fraud_line}.
#
# **Jangan disiarkan**: penghasilan atau utang penelepon. Pujian untuk satu pemberi pinjaman atau usaha. Janji bahwa usaha pasti berhasil. Ejekan bagi yang berhenti. Ada telepon tentang kekerasan? Ucapkan terima kasih, sebutkan {women_shelter_phone}, putar lagu, lalu bicara di luar siaran.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** A woman bakes 120 cakes for Rp180,000 of ingredients. 12 are not sold, the price is Rp2,500. The stall costs Rp30,000 a day. What is left for her work?
# A Rp270,000. B Rp90,000. C Rp60,000. *Right: C. Sold are 108: Rp270,000, less Rp180,000, less Rp30,000.*
#
# **Second question.** A cup sells for Rp2,000, and Rp700 go into it. Fixed costs are Rp600,000 a month. How many cups must be sold so that nothing is lost?
# A 300. B 462. C 858. *Right: B. Each cup leaves Rp1,300.*
#
# **Third question.** The drawer is full, the school fee is due. A From the drawer. B From the wage of the one who works in the shop. C On credit at the school. *Best: B.*
#
# **Demonstration.** Two people stand on the stage with a bag each: shop and house. 27 people come one after the other with a paper coin, each is Rp10,000, and put it into the shop's bag. 18 go off again as ingredients, 3 as the stall. Six coins are left. The shop hands all six to the house: her wage. *Is
# the shop empty? Yes. But her work is paid.* Once more, with the house reaching into the bag early: the ingredients cannot be bought.
#
# **The number to keep**: how many pieces I must sell in a day so that nothing is lost. Everybody writes it on the sheet.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="5cba8bbb"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Seorang ibu membuat 120 kue dengan bahan Rp180.000. 12 tidak laku, harganya Rp2.500. Sewa tempat Rp30.000 sehari. Berapa sisanya untuk kerjanya?
# A Rp270.000. B Rp90.000. C Rp60.000. *Yang benar: C. Yang laku 108: Rp270.000, dikurangi Rp180.000, dikurangi Rp30.000.*
#
# **Pertanyaan kedua.** Segelas dijual Rp2.000, bahannya Rp700. Biaya tetap Rp600.000 sebulan. Berapa gelas harus laku supaya tidak rugi?
# A 300. B 462. C 858. *Yang benar: B. Setiap gelas menyisakan Rp1.300.*
#
# **Pertanyaan ketiga.** Laci penuh, uang sekolah harus dibayar. A Dari laci. B Dari upah yang bekerja di usaha. C Berutang di sekolah. *Paling baik: B.*
#
# **Peragaan.** Dua orang berdiri di panggung, masing-masing membawa kantong: usaha dan rumah. 27 orang maju bergantian membawa koin kertas, satu koin Rp10.000, dan memasukkannya ke kantong usaha. 18 keluar lagi untuk bahan, 3 untuk sewa. Tersisa enam koin. Usaha memberikan keenamnya kepada rumah: upahnya. *Apakah
# usahanya kosong? Ya. Tetapi kerjanya dibayar.* Sekali lagi, dan sekarang rumah mengambil lebih dulu dari kantong: bahan tidak terbeli.
#
# **Angka untuk disimpan**: berapa buah harus laku sehari supaya saya tidak rugi. Semua menulisnya di lembar.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring two cloth bags and 28 stones. In pairs: shop and house, one day with the stones. For those abroad: whose shop shall it be at home, who works in it, and what wage is that person paid? Send one question home today: *"What is left over in the evening, and who is paid?"*

# %% [markdown] lang="id" block="sunday" en="2b24c6cb"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa dua kantong kain dan 28 batu. Berdua: usaha dan rumah, satu hari dengan batu. Untuk yang di luar negeri: usaha di rumah nanti milik siapa, siapa yang bekerja, dan berapa upahnya? Kirim satu pertanyaan ke rumah hari ini: *"Sorenya tersisa berapa, dan siapa yang dibayar?"*
