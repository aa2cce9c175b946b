# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 15
#     audience:
#       en: for everyone who saves with others, or is invited to
#       id: untuk siapa saja yang menabung bersama, atau diajak
#     now:
#       en: joins because a friend is in it
#       id: ikut karena ada teman di dalamnya
#     then:
#       en: asks who holds the keys, sees the money counted, and knows the own part
#       id: bertanya siapa memegang kunci, melihat uang dihitung, dan tahu bagiannya
#     goals:
#       en:
#         - Tell arisan, savings group and cooperative apart.
#         - Work out one's own part of the box and of the surplus.
#         - Name three safety rules, and ask for the book aloud.
#         - See when a promise cannot be kept.
#       id:
#         - Membedakan arisan, kelompok simpan pinjam, dan koperasi.
#         - Menghitung bagian sendiri dari kotak dan dari SHU.
#         - Menyebut tiga aturan aman, dan berani minta melihat buku.
#         - Melihat kapan sebuah janji tidak bisa ditepati.
#     needs: [6]
#     terms: [arisan, vsla, share_out, social_fund, cooperative, principal_saving, mandatory_saving, voluntary_saving, shu, members_meeting]
#     competencies: [money-and-transactions, risk-and-reward, financial-landscape, fraud]
#     themes: [financial-education, micro-credit, cooperative, gender]
#     paths: [home, returned, officer]
#     data: [rules_indonesia]
#     own_tool: arisan-check
#     cast:
#       - {name: Wati, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Bu Ningsih, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: false, decides: false, speaks: true, cares: true}
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
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
# ## Three invitations in one week
#
# On Monday the arisan of Bu Ningsih, a rotating savings group, looks for one more member: **12** members, **Rp500,000** a month. On Wednesday Wati, who is back from
# Singapore, shows her metal box. Twenty women buy shares of **Rp10,000** in it every week. On Friday a form lies in the house: the new
# cooperative of the village. *"The state stands behind it,"* says the man who brought it.
#
# {relative} is sorting rice, and lays all three papers beside it. *"Which one, Mother?"* Bu Ningsih thinks. *"The one where I can see the money."*
# {migrant} calls from {abroad}: *"And where I may ask questions."*

# %% [markdown] lang="id" block="story" en="e9e2d3b6"
# ## Tiga ajakan dalam satu minggu
#
# Hari Senin, arisan Bu Ningsih mencari satu anggota lagi: **12** orang, **Rp500.000** sebulan. Hari Rabu, Wati, yang baru pulang dari
# Singapura, menunjukkan kotak besinya. Setiap minggu dua puluh perempuan membeli **saham** di situ. Satu saham itu satu bagian tabungan, **Rp10.000**. Hari Jumat ada formulir di rumah: koperasi
# baru di desa. *"Ini dijamin negara,"* kata orang yang mengantarnya.
#
# {relative} menaruh ketiga kertas itu di samping beras yang sedang ditampinya. *"Yang mana, Bu?"* Bu Ningsih berpikir. *"Yang uangnya bisa saya lihat."*
# {migrant} menelepon dari {abroad}: *"Dan yang boleh saya tanyai."*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet.
#
# 1. Who is better off in the arisan: the first turn or the last one? Or is it the same?
# 2. Twenty women, each with 3 shares of Rp10,000, at 48 meetings: how much have they saved together?
# 3. In a cooperative one member has saved ten times as much as you. How many votes has that member?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="03c42e1f"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu.
#
# 1. Siapa yang lebih enak di arisan: giliran pertama atau terakhir? Atau sama saja?
# 2. Dua puluh perempuan, masing-masing 3 saham Rp10.000, 48 pertemuan: berapa tabungan mereka semuanya?
# 3. Di koperasi, simpanan seorang anggota sepuluh kali simpanan Anda. Berapa suaranya?
#
# Sekarang, saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## The arisan: one pot goes round
#
# Run the box below: click it, then press **Shift + Enter**. The traffic light compares what the members pay in with what they are promised.
#
# 1. All get the same. But who has the money early, and who waits for it all year? The first turn is a loan without charge, the last one a saving
#    without reward.
# 2. Now somebody says: *"With us each one gets Rp7,000,000."* Put it in. Where shall the striped part come from?
# 3. What happens if the first one stops paying after receiving? Read it aloud.

# %% [markdown] lang="id" block="tool" en="fb3ed9eb"
# ## Arisan: satu uang berkeliling
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Lampu lalu lintasnya membandingkan yang disetor anggota dengan yang dijanjikan.
#
# 1. Semua menerima sama banyak. Tetapi siapa yang lebih dulu memegang uang, dan siapa yang menunggu setahun? Giliran pertama seperti pinjaman tanpa jasa (ongkos pinjaman), giliran
#    terakhir seperti tabungan tanpa bunga.
# 2. Sekarang ada yang berkata: *"Di tempat kami, setiap orang dapat Rp7.000.000."* Isikan. Bagian yang bergaris itu dari mana?
# 3. Bagaimana kalau giliran pertama berhenti menyetor setelah menerima? Bacakan keras-keras.

# %%
from finlit.widgets import show

show("arisan-check", lang=lang, members=12, contribution=500000, payout=6000000)

# %% [markdown] lang="en" block="tool"
# ## The village savings and loan group: a box with three padlocks
#
# Each member buys from one to five shares at every meeting. The group lends from the box, and the charge for the loans stays in it. At the end of the year
# everything is shared out.
#
# 1. Say the number on the box aloud. Which part of it is savings, which part did loans bring?
# 2. Open **More choices** and buy more shares than the others. Whose stack grows?
# 3. Some of the savings are lost: move **Savings that get lost**. Who bears it?

# %% [markdown] lang="id" block="tool" en="e15b00ba"
# ## Kelompok simpan pinjam desa: kotak dengan tiga gembok
#
# Setiap anggota membeli satu sampai lima saham pada setiap pertemuan. Kelompok meminjamkan isi kotak, dan jasa pinjamannya masuk ke kotak. Di akhir tahun
# semuanya dibagi.
#
# 1. Baca angka di kotak keras-keras. Berapa yang tabungan, berapa hasil pinjaman?
# 2. Buka **Pilihan lain**, lalu belilah saham lebih banyak daripada yang lain. Tumpukan siapa yang naik?
# 3. Ada tabungan yang hilang: geser **Tabungan yang hilang**. Siapa yang menanggung?

# %%
from finlit.widgets import show

show("group-box", lang=lang, members=20, shares=3, share_price=10000, own_shares=3, meetings=48)

# %% [markdown] lang="en" block="tool"
# ## The day of the share-out
#
# A small group, three members, has **Rp4,950,000** in its box. Run the box: how much is one share of Rp10,000 worth now? How much does Wati take home for
# her 200 shares?
#
# Now open **More choices** and change **How the income is shared** to *the same for each*. Who gains, who loses? Both rules are allowed. What counts is that the group decided before, and not on this day.
#
# And one thing comes before all: every loan is back in the box. The **social fund**, for a sick or grieving member, is counted apart.

# %% [markdown] lang="id" block="tool" en="c3d67b90"
# ## Hari pembagian: bagi hasil akhir siklus
#
# Satu kelompok kecil, tiga anggota, punya **Rp4.950.000** di kotak. Jalankan: berapa nilai satu saham Rp10.000 sekarang? Berapa yang dibawa pulang Wati
# dengan 200 sahamnya?
#
# Sekarang buka **Pilihan lain** dan ubah **Hasilnya dibagi** menjadi *sama rata*. Siapa untung, siapa rugi? Kedua aturan boleh. Yang penting diputuskan sebelumnya, bukan pada hari itu.
#
# Dan satu hal mendahului semuanya: semua pinjaman sudah kembali ke kotak. **Dana sosial**, untuk anggota yang sakit atau berduka, dihitung terpisah.

# %%
from finlit.widgets import show

show("share-out", lang=lang, box=4950000, shares="Wati 200, Ningsih 150, Ani 100", share_price=10000)

# %% [markdown] lang="en" block="pause"
# ## Until next time: look at a book
#
# Ask one group that you know, or the one that has invited you: *"May I see the book?"* Look for three things: the list of all members, the sum of the last meeting, and the
# name of those who checked it. You need not join. Bring only what you saw, and no names.

# %% [markdown] lang="id" block="pause" en="8caae38b"
# ## Sampai pertemuan berikutnya: lihat satu buku
#
# Tanyakan di satu kelompok yang Anda kenal, atau yang mengajak Anda: *"Boleh saya lihat bukunya?"* Cari tiga hal: daftar semua anggota, jumlah uang pertemuan terakhir, dan
# nama yang memeriksanya. Tidak perlu ikut. Bawa apa yang Anda lihat saja, tanpa nama orang.

# %% [markdown] lang="en" block="tool"
# ## The cooperative: what is left of the year
#
# A cooperative is owned by its members. You pay a **principal deposit** once, a **mandatory deposit** every month, and a **voluntary deposit** as you like. What is left at the end of the year is
# the **cooperative surplus** (SHU). The members' annual meeting decides on it. Run the box: of **Rp12,000,000** one part is shared by savings, one by what
# each member bought or borrowed, and one stays in reserve.
#
# 1. What does Bu Ningsih get for her savings of Rp1,500,000? What for her business?
# 2. SHU is no interest: set the surplus to a poor year. What is left?
# 3. Interest on savings is another thing. Up to {coop_tax_free} in a month it is free of tax. One rupiah more, and a tenth of **all** of it goes: Rp24,000.
#
# A rich member has one vote, and you have one vote.

# %% [markdown] lang="id" block="tool" en="da146100"
# ## Koperasi: sisa hasil setahun
#
# Koperasi itu milik anggotanya. Anda membayar **simpanan pokok** sekali, **simpanan wajib** setiap bulan, dan **simpanan sukarela** semampunya. Yang tersisa di akhir tahun namanya
# **sisa hasil usaha** (SHU). Rapat anggota tahunan (RAT) yang memutuskannya. Jalankan kotaknya: dari **Rp12.000.000**, satu bagian dibagi menurut simpanan, satu menurut belanja
# dan pinjaman setiap anggota, dan satu menjadi cadangan.
#
# 1. Berapa yang diterima Bu Ningsih dari simpanan Rp1.500.000? Berapa dari jasa usahanya (belanja dan pinjamannya di koperasi)?
# 2. SHU bukan bunga: ubah sisa hasilnya seperti tahun yang sepi. Tinggal berapa?
# 3. Bunga simpanan itu lain lagi. Sampai {coop_tax_free} sebulan bebas pajak. Lebih satu rupiah saja, sepersepuluh dari **semuanya** dipotong: Rp24.000.
#
# Anggota yang kaya punya satu suara, Anda juga satu suara.

# %%
from finlit.widgets import show

show("shu-letter", lang=lang, surplus=12000000, savings=1500000)

# %% [markdown] lang="en" block="paper"
# ## On paper: four questions before you join
#
# Write the three invitations side by side, the ones of the story or your own. Ask each the four questions. They hold for the new cooperatives of the villages too, such as
# Koperasi Desa Merah Putih:
#
# | Question | Arisan | Savings group | Cooperative |
# |---|---|---|---|
# | Whose money is it, and where does it lie? | .............. | .............. | .............. |
# | Who counts it, and who checks that? | .............. | .............. | .............. |
# | What does a loan cost, what do savings bring? | .............. | .............. | .............. |
# | How do I leave, and when is my money back? | .............. | .............. | .............. |
#
# Then play the box: a shoe box, three strings with knots as padlocks, stones as money. Each one buys one to five stones' worth. One borrows and brings back one more.
# At the end count aloud, divide by all shares, and share out.

# %% [markdown] lang="id" block="paper" en="d11b86fd"
# ## Di kertas: empat pertanyaan sebelum ikut
#
# Tulis ketiga ajakan berdampingan, dari cerita atau milik Anda sendiri. Ajukan empat pertanyaan ini. Ini berlaku juga untuk koperasi baru di desa, seperti
# Koperasi Desa Merah Putih:
#
# | Pertanyaan | Arisan | Kelompok simpan pinjam | Koperasi |
# |---|---|---|---|
# | Uang siapa, dan disimpan di mana? | .............. | .............. | .............. |
# | Siapa yang menghitung, siapa yang memeriksa? | .............. | .............. | .............. |
# | Pinjam berapa jasanya, menabung dapat apa? | .............. | .............. | .............. |
# | Bagaimana keluar, dan kapan uang saya kembali? | .............. | .............. | .............. |
#
# Lalu mainkan kotaknya: kardus sepatu, tiga tali bersimpul sebagai gembok, batu sebagai uang. Setiap orang membeli saham satu sampai lima batu. Satu orang meminjam dan mengembalikan lebih satu.
# Akhirnya hitung keras-keras, bagi dengan semua saham, dan bagikan.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud: may I see the book?
#
# Practise in groups of three: a member, the head of the group, and one who watches. The member stands up and asks:
#
# > *"Thank you for your work. May I see the book, and may we count together?"*
#
# The head is offended: *"Do you not trust me?"* The member answers calmly: *"I do. And I would like that everybody can see it."* Change until each one has asked.

# %% [markdown] lang="id" block="aloud" en="0e64fa8d"
# ## Ucapkan: boleh saya lihat bukunya?
#
# Berlatih bertiga: seorang anggota, ketua kelompok, dan seorang yang mengamati. Anggota berdiri dan bertanya:
#
# > *"Terima kasih atas kerjanya. Boleh saya lihat bukunya, dan boleh kita hitung bersama?"*
#
# Ketuanya tersinggung: *"Tidak percaya sama saya?"* Anggota menjawab dengan tenang: *"Percaya. Dan saya ingin semua bisa melihatnya."* Bergantilah sampai semua pernah bertanya.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# The group trusts you. They ask you to keep the box at your house, and the keys too, because you are at home most.
#
# - **A** I take both. It is an honour.
# - **B** I take the box. The three keys stay with three others.
# - **C** I take neither. I have small children and a thin door.
#
# There are no marks for this. **A**: if one note is missing, everyone looks at you; and a thief knows where to go. **B**: nobody can open it alone, and nobody needs to suspect
# you. **C**: that is a good answer too; a group may find another house, or a bank.

# %% [markdown] lang="id" block="life" en="5358a89c"
# ## Apa yang akan Anda lakukan?
#
# Kelompok percaya kepada Anda. Anda diminta menyimpan kotak di rumah, kuncinya sekalian, karena Anda paling sering di rumah.
#
# - **A** Saya terima keduanya. Ini kehormatan.
# - **B** Saya simpan kotaknya. Ketiga kunci tetap di tiga orang lain.
# - **C** Saya tidak menyimpan keduanya. Anak saya masih kecil, pintunya tipis.
#
# Ini tidak dinilai. **A**: kalau selembar saja hilang, semua melihat kepada Anda; dan pencuri tahu harus ke mana. **B**: tidak ada yang bisa membuka sendiri, dan tidak ada yang perlu mencurigai
# Anda. **C**: ini juga jawaban yang baik; kelompok bisa mencari rumah lain, atau bank.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Three keys, three people, and count aloud.**
#
# And none of the three keeps the box.

# %% [markdown] lang="id" block="rule" en="f2aad831"
# ## Aturan yang kita ucapkan bersama
#
# > **Tiga kunci, tiga orang, hitung keras-keras.**
#
# Dan ketiganya tidak menyimpan kotak.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your name under it.
#
# - The group that I ask for its book: .......................
# - I ask on: ....................... and with me comes: .......................
# - I save there Rp....................... each time, in my own name.
# - If I am promised more than others pay in, I say: .......................
# - I look at this card again on: .......................

# %% [markdown] lang="id" block="promise" en="480fce00"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama Anda di bawahnya.
#
# - Kelompok yang bukunya akan saya lihat: .......................
# - Saya bertanya pada: ....................... dan ditemani: .......................
# - Saya menabung di sana Rp....................... setiap kali, atas nama sendiri.
# - Kalau dijanjikan lebih dari setoran semua orang, saya jawab: .......................
# - Saya melihat kartu ini lagi pada: .......................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# - Is this cooperative registered, and who audits it? Ask {cooperative_office}.
# - Begin a group of one's own: {village_office}, or {group_lender}.
# - The head keeps the book closed, or money is missing: write down what you saw and when, and ask {legal_aid}.
# - Somebody promises more than the members pay in: do not join, and ask {fraud_line}.
# - Somebody at home takes what you saved, or forbids you to save: {women_shelter}, {women_shelter_phone}.

# %% [markdown] lang="id" block="turn" en="2b5b0e50"
# ## Ke mana bertanya
#
# - Apakah koperasi ini terdaftar, dan siapa yang memeriksanya? Tanyakan ke {cooperative_office}.
# - Mau membuat kelompok sendiri: {village_office}, atau {group_lender}.
# - Ketua menutup bukunya, atau ada uang yang hilang: tulis apa yang Anda lihat dan kapan, lalu tanyakan ke {legal_aid}.
# - Ada yang menjanjikan lebih dari setoran anggota: jangan ikut, dan tanyakan ke {fraud_line}.
# - Ada yang mengambil tabungan Anda di rumah, atau melarang Anda menabung: {women_shelter}, {women_shelter_phone}.

# %% [markdown] lang="en" block="planner"
# ## Planner: our groups
#
# - Groups in which we save (arisan, savings group, cooperative): [groups: .......................]
# - In whose name: .......................
# - Each time we put in: Rp[group_each: .......................] on day: [group_day: .......................]
# - Until today we have put in: Rp[group_sum: .......................]
# - Our turn, or the day of the share-out: [group_turn: .......................]
# - Who keeps the keys: ......................., ......................., .......................
# - Last seen in the book on: [book_seen: .......................] sum: Rp[book_sum: .......................]
# - How we leave, if we have to: [leaving: .......................]

# %% [markdown] lang="id" block="planner" en="540d276f"
# ## Buku rencana: kelompok kami
#
# - Kelompok tempat kami menabung (arisan, kelompok, koperasi): [groups: .......................]
# - Atas nama siapa: .......................
# - Setiap kali kami setor: Rp[group_each: .......................] pada tanggal: [group_day: .......................]
# - Sampai hari ini kami sudah setor: Rp[group_sum: .......................]
# - Giliran kami, atau hari pembagian: [group_turn: .......................]
# - Yang memegang kunci: ......................., ......................., .......................
# - Terakhir melihat buku pada: [book_seen: .......................] jumlahnya: Rp[book_sum: .......................]
# - Cara keluar, kalau perlu: [leaving: .......................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring**: a box with three padlocks (or strings), stamps and passbooks, a model constitution, 100 stones, cards A, B, C, promise cards. Invite a treasurer from {district} who likes to show her book.
# Look up before: is the cooperative of this village on the list of {cooperative_office}? What do {group_lender} and the arisan around {market} ask?
#
# **First sitting, 40 minutes**
#
# - 4 min: faces for the last promise; the story.
# - 4 min: guess, each alone.
# - 10 min: arisan, in pairs; "where shall the striped part come from?"
# - 10 min: the box with three padlocks.
# - 9 min: share-out, both rules; loans first.
# - 3 min: the homework with the book.
#
# **Second sitting, 35 minutes**
#
# - 4 min: what people saw in the books, without names.
# - 8 min: cooperative and SHU.
# - 10 min: four questions, or the game with the shoe box.
# - 7 min: "may I see the book?", in threes.
# - 6 min: life question, rule, promise card.
#
# **Observe**: who speaks for the treasurer? Do women hold keys, or only men? Who dares to ask for the book?
#
# **Common answers**
#
# - "SHU is interest": it is a part of what is left, or nothing.
# - "The arisan costs nothing": the last turn waits.
# - "The state stands behind it": its members do.
# - For the surplus "40 and 40 and 5 and 5 and 5 and 5 and 5": that is 105, let them add it up.
# - "Who has more should vote more": one member, one vote.
#
# **With care**: many have lost money in a group, some have lost it for others. Nobody has to tell. A group that only the clever understand is not safe: read every sum aloud for those who do not read.
#
# **Inside a group's own meeting**, six pieces of ten minutes: the three invitations; the arisan's turns; the box; share-out with stones; SHU; the four questions. One piece a meeting, after the
# savings are counted.
#
# **No power**: everything works with stones, box and strings. The traffic light is three cards.

# %% [markdown] lang="id" block="trainer" en="0d698bf8"
# ## Untuk pelatih
#
# **Bawa**: kotak dengan tiga gembok (atau tali). Cap dan buku anggota. Contoh aturan kelompok. 100 batu. Kartu A, B, C. Kartu janji. Undang bendahara dari {district} yang senang menunjukkan bukunya.
# Cari tahu dulu: apakah koperasi desa ini ada di daftar {cooperative_office}? Apa syarat {group_lender} dan arisan di sekitar {market}?
#
# **Pertemuan pertama, 40 menit**
#
# - 4 menit: wajah untuk janji yang lalu; cerita.
# - 4 menit: tebak, sendiri-sendiri.
# - 10 menit: arisan, berdua; "bagian yang bergaris itu dari mana?"
# - 10 menit: kotak dengan tiga gembok.
# - 9 menit: pembagian, kedua aturan; pinjaman dulu.
# - 3 menit: tugas rumah dengan buku.
#
# **Pertemuan kedua, 35 menit**
#
# - 4 menit: apa yang dilihat di buku, tanpa nama.
# - 8 menit: koperasi dan SHU.
# - 10 menit: empat pertanyaan, atau permainan kardus sepatu.
# - 7 menit: "boleh saya lihat bukunya?", bertiga.
# - 6 menit: pertanyaan hidup, aturan, kartu janji.
#
# **Amati**: siapa yang bicara untuk bendahara? Apakah perempuan memegang kunci, atau hanya laki-laki? Siapa yang berani minta melihat buku?
#
# **Jawaban yang sering**
#
# - "SHU itu bunga": itu bagian dari sisa hasil, bisa juga tidak ada.
# - "Arisan tidak rugi apa-apa": giliran terakhir menunggu.
# - "Dijamin negara": anggotanya yang menanggung.
# - Untuk SHU "40 dan 40 dan 5 dan 5 dan 5 dan 5 dan 5": itu 105, biarkan mereka menjumlahkan.
# - "Yang punya banyak suaranya banyak": satu anggota, satu suara.
#
# **Dengan hati-hati**: banyak yang pernah kehilangan uang di kelompok, ada juga yang menghilangkan uang orang. Tidak ada yang harus bercerita. Kelompok yang hanya dipahami orang pintar tidak aman: bacakan setiap jumlah untuk yang tidak membaca.
#
# **Di dalam pertemuan kelompok sendiri**, enam potong sepuluh menit: tiga ajakan; giliran arisan; kotak; pembagian dengan batu; SHU; empat pertanyaan. Satu potong setiap pertemuan, setelah
# tabungan dihitung.
#
# **Tanpa listrik**: semuanya bisa dengan batu, kotak, dan tali. Lampu lalu lintasnya tiga kartu.

# %% [markdown] lang="en" block="radio"
# ## One minute on the radio
#
# Good afternoon, {district}! Do you hear this? Clack, clack, clack: three padlocks on a box. It belongs to twenty women. Each week they buy shares of ten thousand rupiah, they lend to one another, and
# once a year they share everything out. Why three padlocks? Because three people have a key, and none of the three keeps the box. And because the money is counted aloud, in front of all.
#
# Arisan, savings group or cooperative: all can be good. Women and men may join alike, and ask alike. Before you join, ask four questions. Whose money is it? Who checks? What does a loan cost? How do I leave? If somebody promises you more than
# the members pay in, stay away. If somebody says: the state stands behind it, ask at {cooperative_office}. So remember: three keys, three people, and count aloud!

# %% [markdown] lang="id" block="radio" en="bcb31659"
# ## Satu menit di radio
#
# Selamat sore, {district}! Dengar bunyi ini? Klak, klak, klak: tiga gembok di satu kotak. Kotak itu milik dua puluh perempuan. Setiap minggu mereka membeli saham sepuluh ribu rupiah, saling meminjamkan, dan
# setahun sekali membagi semuanya. Mengapa tiga gembok? Karena tiga orang memegang kunci, dan ketiganya tidak menyimpan kotak. Dan karena uangnya dihitung keras-keras, di depan semua anggota.
#
# Arisan, kelompok simpan pinjam, atau koperasi: semuanya bisa baik. Perempuan dan laki-laki sama-sama boleh ikut, dan sama-sama boleh bertanya. Sebelum ikut, ajukan empat pertanyaan. Uang siapa? Siapa yang memeriksa? Berapa jasa pinjamannya? Bagaimana cara keluar? Kalau ada yang menjanjikan lebih
# dari setoran anggota, jangan ikut. Janji itu tidak bisa ditepati. Kalau ada yang berkata: ini dijamin negara, jangan langsung percaya, tanyakan dulu ke {cooperative_office}. Jadi ingat: tiga kunci, tiga orang, hitung keras-keras!

# %% [markdown] lang="en" block="talkshow"
# ## Talk show, 30 minutes
#
# **Station**: {radio_station}. **Guests**: two members of a savings group, one of them with a key. An officer of {cooperative_office}. **In the studio**: a box with three padlocks, coins.
#
# - 0-3 Host: three padlocks are heard. Listeners send: arisan, group or cooperative, where do you save?
# - 3-8 Guests one and two: how their group began, and the day something was missing.
# - 8-12 The box is opened on air, by three hands. Coins are counted aloud.
# - 12-16 **First call**: "My arisan promises more than we pay in." Answer: ask where it comes from, and do not invite anyone.
# - 16-20 **Second call**: "Our head never shows the book." Answer: the sentence, said aloud.
# - 20-24 **Third call**: "I was last in the arisan, and there was nothing left." Answer: with compassion; what to write down; {legal_aid}.
# - 24-28 Officer: how to see whether a cooperative in {district} is registered; what SHU is, and what it is not.
# - 28-30 The rule, said together. Where to ask: {cooperative_office}, {fraud_line}.
#
# **Not on air**: no name of a group, head or member who is accused. Nobody's sum. No promise that lost money comes back. No praise or blame of one cooperative or party.

# %% [markdown] lang="id" block="talkshow" en="897a21e9"
# ## Bincang radio, 30 menit
#
# **Stasiun**: {radio_station}. **Tamu**: dua anggota kelompok simpan pinjam, satu di antaranya memegang kunci. Petugas {cooperative_office}. **Di studio**: kotak dengan tiga gembok, uang logam.
#
# - 0-3 Penyiar: bunyi tiga gembok. Pendengar mengirim: arisan, kelompok, atau koperasi, Anda menabung di mana?
# - 3-8 Kedua tamu: bagaimana kelompoknya mulai, dan hari ketika ada yang kurang.
# - 8-12 Kotak dibuka di siaran, oleh tiga tangan. Uang logam dihitung keras-keras.
# - 12-16 **Telepon pertama**: "Arisan saya menjanjikan lebih dari setoran." Jawab: tanyakan dari mana, dan jangan mengajak siapa pun.
# - 16-20 **Telepon kedua**: "Ketua kami tidak pernah menunjukkan buku." Jawab: kalimatnya, diucapkan keras-keras.
# - 20-24 **Telepon ketiga**: "Saya giliran terakhir, uangnya sudah habis." Jawab: dengan hati; apa yang perlu ditulis; {legal_aid}.
# - 24-28 Petugas: cara melihat apakah koperasi di {district} terdaftar; apa itu SHU, dan apa yang bukan.
# - 28-30 Aturan, diucapkan bersama. Tempat bertanya: {cooperative_office}, {fraud_line}.
#
# **Jangan disiarkan**: nama kelompok, ketua, atau anggota yang dituduh. Jumlah uang seseorang. Janji bahwa uang yang hilang akan kembali. Pujian atau celaan untuk satu koperasi atau partai.

# %% [markdown] lang="en" block="hall"
# ## In the hall, 60 minutes, 30 to 300 people
#
# Everybody gets one card with A, B and C. Ask each question twice: before the demonstration and after it. Helpers count the raised cards by row.
#
# **First question.** Twenty women, each with 3 shares of Rp10,000, at 48 meetings. How much have they saved?
# A Rp600,000. B Rp9,600,000. C Rp28,800,000. *Right: C. And whoever has saved Rp600,000 may borrow up to Rp1,800,000, if the group lends three times.*
#
# **Second question.** An arisan of 12 people, Rp500,000 each. The head promises Rp7,000,000 to everybody. Where does it come from?
# A From the head. B From new members. C From the bank. *Best: B, and when no new ones come, the last ones lose. The members pay in Rp6,000,000, not more.*
#
# **Third question.** Who should hold the three keys? A The head alone. B Three members, and none of them keeps the box. C The richest member. *Best: B.*
#
# **Demonstration.** A box on the stage, three padlocks, three people from three corners of the hall. The hall counts each note aloud as it goes in. Then one key holder "is ill": can the other two open it? They cannot. The hall decides what the rule for that shall be.
#
# **The number to keep**: 3. Three keys, three people, three times the savings as the largest loan.
#
# | Row | A before | B before | C before | A after | B after | C after |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="id" block="hall" en="9392ea8d"
# ## Di aula, 60 menit, 30 sampai 300 orang
#
# Setiap orang mendapat satu kartu A, B, dan C. Setiap pertanyaan diajukan dua kali: sebelum peragaan dan sesudahnya. Pembantu menghitung kartu per baris.
#
# **Pertanyaan pertama.** Dua puluh perempuan, masing-masing 3 saham Rp10.000, 48 pertemuan. Berapa tabungan mereka?
# A Rp600.000. B Rp9.600.000. C Rp28.800.000. *Yang benar: C. Dan yang tabungannya Rp600.000 boleh pinjam sampai Rp1.800.000, kalau kelompok meminjamkan tiga kali.*
#
# **Pertanyaan kedua.** Arisan 12 orang, Rp500.000 seorang. Ketuanya menjanjikan Rp7.000.000 untuk semua. Dari mana uangnya?
# A Dari ketua. B Dari anggota baru. C Dari bank. *Paling tepat: B, dan kalau tidak ada anggota baru, yang terakhir rugi. Setoran anggota Rp6.000.000, tidak lebih.*
#
# **Pertanyaan ketiga.** Siapa sebaiknya memegang tiga kunci? A Ketua saja. B Tiga anggota, dan ketiganya tidak menyimpan kotak. C Anggota yang paling kaya. *Paling baik: B.*
#
# **Peragaan.** Kotak di panggung, tiga gembok, tiga orang dari tiga sudut aula. Seisi aula menghitung keras-keras setiap lembar yang masuk. Lalu satu pemegang kunci "sakit": bisakah dua orang lain membukanya? Tidak bisa. Aula memutuskan aturannya bagaimana.
#
# **Angka untuk disimpan**: 3. Tiga kunci, tiga orang, pinjaman paling banyak tiga kali tabungan.
#
# | Baris | A sebelum | B sebelum | C sebelum | A sesudah | B sesudah | C sesudah |
# |---|---|---|---|---|---|---|
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |
# | ...... | ...... | ...... | ...... | ...... | ...... | ...... |

# %% [markdown] lang="en" block="sunday"
# ## Sunday outdoors, 30 minutes
#
# Bring a biscuit tin, three strings, a bag of beans. In circles of eight: one plays the head, three tie a knot each. Everybody "saves" one to five beans, one borrows, all count aloud, all share out.
# For those who work abroad: an arisan among friends far from home is fine where all know each other's address at home. Never lend your bank account to a group.

# %% [markdown] lang="id" block="sunday" en="84cd47b2"
# ## Hari Minggu di luar ruangan, 30 menit
#
# Bawa kaleng biskuit, tiga tali, sekantong kacang. Melingkar berdelapan: satu orang menjadi ketua, tiga orang mengikat simpul. Semua "menabung" satu sampai lima kacang, satu meminjam, semua menghitung keras-keras, semua dibagi.
# Untuk yang bekerja di luar negeri: arisan dengan teman boleh saja, asal semua tahu alamat rumah masing-masing di kampung. Jangan pernah meminjamkan rekening bank kepada kelompok.
