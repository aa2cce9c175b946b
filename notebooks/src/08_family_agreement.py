# ---
# jupyter:
#   finlit:
#     sittings: [30, 30]
#     exercise_minutes: 15
#     audience:
#       en: for the one who earns abroad with husband, wife, parent or grown child
#       id: untuk yang bekerja di luar negeri bersama suami, istri, orang tua, atau anak yang sudah besar
#     now:
#       en: hopes that the other one thinks the same about the wage
#       id: berharap yang lain punya pikiran yang sama tentang gaji
#     then:
#       en: has one page that adds up to the wage, signed by both, with a part in the earner's own name
#       id: punya satu halaman yang jumlahnya sama dengan gaji, ditandatangani berdua, dengan bagian atas nama yang bekerja
#     goals:
#       en:
#         - Say your own goal and your own limit, and hear the other one's.
#         - Share a wage in parts that add up to the whole.
#         - Write one page, and say what happens when somebody cannot keep it.
#         - Keep one account in the name of the one who earns.
#       id:
#         - Menyebut tujuan dan batas sendiri, dan mendengarkan yang lain.
#         - Membagi gaji menjadi bagian-bagian yang jumlahnya pas.
#         - Menulis satu halaman, dan apa yang dilakukan bila ada yang tidak sanggup.
#         - Menjaga satu rekening atas nama yang bekerja.
#     needs: [1]
#     terms: [joint_decision, money_agreement, savings, emergency_fund, exchange_rate]
#     competencies: [planning-and-managing, money-and-transactions, risk-and-reward]
#     themes: [financial-education, remittance, rights, gender]
#     paths: [prospective, home, joint]
#     data: [exchange_rates, exchange_rates_other]
#     own_tool: two-homes
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: false, speaks: true, cares: false}
#       - {name: Bagas, sex: boy, earns: false, decides: false, speaks: false, cares: false}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: true, cares: true}
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
# Today the third face is useful: each of you says in one sentence what made it hard. The other one only listens.

# %% [markdown] lang="id" block="kept" en="5378183b"
# ## Bagaimana janji yang lalu?
#
# Gambar satu wajah di kartu, atau angkat kartunya:
#
# - 🙂 Sudah ditepati.
# - 😐 Sebagian.
# - 🙁 Belum.
#
# Hari ini wajah ketiga justru berguna: sebutkan dalam satu kalimat apa yang membuatnya berat. Yang lain mendengarkan.

# %% [markdown] lang="en" block="story"
# ## Two cakes in front of the camera
#
# {migrant} in {abroad} and {relative} in {district} each draw a cake. It is the wage of one month, NT\$20,000. Each cuts
# it alone. Then they hold both cakes in front of the camera.
#
# {relative} sees the large piece in the name of {migrant}. "Do you not trust me?"
#
# "I do," says {migrant}. "But if I fall ill here, I stand alone."
#
# Both become loud. Then Ayu, who is 12, says from behind: "When the money comes you always argue. I need shoes, and I
# do not dare to ask."
#
# It becomes quiet. They fetch a third chair, for Ayu, and begin again.
#
# *This family is made up, and so are its sums.*

# %% [markdown] lang="id" block="story" en="c95dce12"
# ## Dua kue di depan kamera
#
# {migrant} di {abroad} dan {relative} di {district} masing-masing menggambar kue. Kue itu gaji sebulan, NT\$20.000.
# Masing-masing memotong sendiri. Lalu kedua kue diangkat di depan kamera.
#
# {relative} melihat potongan besar atas nama {migrant}. "Kamu tidak percaya padaku?"
#
# "Percaya," jawab {migrant}. "Tapi kalau aku sakit di sini, aku sendirian."
#
# Suara keduanya meninggi. Lalu Ayu, 12 tahun, berkata dari belakang: "Setiap uang datang, Bapak dan Ibu bertengkar. Aku
# perlu sepatu, tapi takut minta."
#
# Semua diam. Mereka mengambil kursi ketiga, untuk Ayu, dan mulai lagi.
#
# *Keluarga ini contoh buatan, begitu juga angkanya.*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Draw a circle: the wage of one month, yours or the NT\$20,000 of the story. Cut it alone. Do not show it yet.
#
# - home
# - living abroad
# - savings in the earner's own name
# - a goal of both
#
# Then guess:
#
# 1. For which part do your two cakes differ most?
# 2. How much of the wage would have to move so that both cakes are the same?
# 3. What would a child of your house say about the day the money comes?
#
# Now show each other what you drew. There is no wrong cake.

# %% [markdown] lang="id" block="guess" en="324004c3"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Gambar lingkaran: gaji sebulan, gaji Anda atau NT\$20.000 dari cerita. Potong sendiri. Jangan ditunjukkan dulu.
#
# - untuk rumah
# - hidup di luar negeri
# - tabungan atas nama yang bekerja
# - tujuan bersama
#
# Lalu tebak:
#
# 1. Bagian mana yang paling berbeda di antara dua kue Anda?
# 2. Berapa dari gaji yang harus dipindah supaya kedua kue sama?
# 3. Apa kata anak di rumah Anda tentang hari uang datang?
#
# Sekarang saling tunjukkan gambarnya. Tidak ada kue yang salah.

# %% [markdown] lang="en" block="tool"
# ## Two chairs, two cakes
#
# Run the box below: click it, then press **Shift + Enter**. Chair A is the cake of {migrant}, chair B that of
# {relative}.
#
# 1. Read the big number aloud: so much of the wage has two plans.
# 2. All differences together are twice as much. Why? What is too much in one place is missing in another.
# 3. Put your own two cakes in, each with the other one looking away.

# %% [markdown] lang="id" block="tool" en="6de5bcb4"
# ## Dua kursi, dua kue
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Kursi A adalah kue {migrant}, kursi B kue {relative}.
#
# 1. Baca angka besarnya keras-keras: sebanyak itu dari gaji punya dua rencana.
# 2. Kalau semua selisih dijumlahkan, hasilnya dua kali angka itu. Mengapa? Yang lebih di satu tempat, kurang di tempat lain.
# 3. Masukkan kedua kue Anda sendiri, satu per satu, yang lain jangan melihat.

# %%
from finlit.widgets import show

first = {"own_savings": 25, "living": 20, "joint_goal": 10}
second = {"own_savings": 5, "living": 15, "joint_goal": 10}
show("wage-split", lang=lang, wage=20000, currency="TWD", chairs=[first, second])

# %% [markdown] lang="en" block="pause"
# ## Until next time: listen to the third chair
#
# Before the next meeting, ask everybody who lives from this wage one question: "What would you like to be able to say
# about money in our family?" Write the answer down as it was said. Children may draw it.
#
# Nobody has to answer.

# %% [markdown] lang="id" block="pause" en="133c681c"
# ## Sampai pertemuan berikutnya: dengarkan kursi anak
#
# Sebelum pertemuan berikutnya, ajukan satu pertanyaan kepada semua yang hidup dari gaji ini: "Apa yang ingin kamu
# katakan tentang uang di keluarga kita?" Tulis jawabannya apa adanya. Anak-anak boleh menggambar.
#
# Tidak ada yang wajib menjawab.

# %% [markdown] lang="en" block="tool"
# ## Is it enough in both homes?
#
# {migrant}'s cake sends NT\$9,000 home, and lays aside NT\$5,000. {relative} earns Rp900,000 a month at home, and that
# counts too. The market of a week takes Rp875,000: the Rp3,800,000 a month of Lesson 2. Run the box.
#
# 1. Is there money in both homes in every week?
# 2. Read the safe choice: from how much to how much can be sent?
# 3. In the end the two agree on NT\$10,000 for home. Put it in. What is left at home, and what for?

# %% [markdown] lang="id" block="tool" en="9ec86fa1"
# ## Cukupkah di kedua rumah?
#
# Dari kue {migrant}, NT\$9.000 dikirim ke rumah, dan NT\$5.000 disisihkan. {relative} mendapat Rp900.000 sebulan di rumah,
# dan itu ikut dihitung. Belanja seminggu Rp875.000: itu Rp3.800.000 sebulan dari Pelajaran 2. Jalankan kotaknya.
#
# 1. Apakah kedua rumah punya uang setiap minggu?
# 2. Baca pilihan amannya: bisa mengirim dari berapa sampai berapa?
# 3. Akhirnya mereka sepakat NT\$10.000 untuk rumah. Masukkan angka itu. Berapa sisanya di rumah, dan untuk apa?

# %%
from finlit.widgets import show

abroad = {"currency": "TWD", "wage": 20000, "sent": 9000, "own_needs": 4000, "own_savings": 5000}
home = {"weekly": 875000, "income": 900000, "lebaran": 4800000, "school": 1800000}
show("two-homes", lang=lang, **home, **abroad)

# %% [markdown] lang="en" block="tool"
# ## And if the wage stops?
#
# An agreement must hold in a bad month too. The box follows 200 families like this one through two years of luck, good
# and bad. Nobody knows your luck: the chances are only set here.
#
# Read the big number: an emergency fund of that much at home helps most of them. Which part of your two cakes could build it?

# %% [markdown] lang="id" block="tool" en="fd631b60"
# ## Bagaimana bila gaji berhenti?
#
# Kesepakatan harus tahan juga di bulan yang berat. Kotak ini mengikuti 200 keluarga seperti ini selama dua tahun, dengan
# nasib baik dan buruk. Nasib Anda tidak ada yang tahu: kemungkinannya hanya diisikan di sini.
#
# Baca angka besarnya: dana darurat sebanyak itu di rumah menolong sebagian besar. Bagian mana dari dua kue Anda yang bisa
# mengisinya?

# %%
from finlit.widgets import show

abroad = {"currency": "TWD", "wage": 20000, "sent": 10000, "own_needs": 4000}
home = {"weekly": 875000, "income": 900000, "yearly": 6600000, "there": 1500000}
show("stress-plan", lang=lang, **home, **abroad)

# %% [markdown] lang="en" block="paper"
# ## On paper: our family money agreement
#
# The parts must add up to the wage. This is the page of {migrant} and {relative}: NT\$10,000 + NT\$4,000 + NT\$4,000 +
# NT\$2,000 = NT\$20,000.
#
# | Part | Theirs | Ours | Who decides | Who tells whom, when |
# |---|---|---|---|---|
# | home | NT\$10,000 | .............. | .............. | .............. |
# | living abroad | NT\$4,000 | .............. | .............. | .............. |
# | own-name savings | NT\$4,000 | .............. | the one who earns | .............. |
# | goal of both | NT\$2,000 | .............. | both | .............. |
# | **Together** | **NT\$20,000** | .............. | | |
#
# - Work at home has a price too: we count what is earned there, and we say thank you for what is not paid.
# - If one of us cannot keep it, we say so within ............ days, and we change the page. Nobody shouts.
# - If prices or the exchange rate change much, we look again. We agree in: the wage's money / rupiah.
# - We look at it together on: ....................
# - Names: .................... and ....................

# %% [markdown] lang="id" block="paper" en="69242c32"
# ## Di kertas: kesepakatan keuangan keluarga kami
#
# Jumlah bagian harus sama dengan gaji. Ini halaman {migrant} dan {relative}: NT\$10.000 + NT\$4.000 + NT\$4.000 +
# NT\$2.000 = NT\$20.000.
#
# | Bagian | Mereka | Kami | Siapa memutuskan | Siapa melapor, kapan |
# |---|---|---|---|---|
# | rumah | NT\$10.000 | .............. | .............. | .............. |
# | hidup di luar negeri | NT\$4.000 | .............. | .............. | .............. |
# | tabungan atas nama sendiri | NT\$4.000 | .............. | yang bekerja | .............. |
# | tujuan bersama | NT\$2.000 | .............. | berdua | .............. |
# | **Jumlah** | **NT\$20.000** | .............. | | |
#
# - Kerja di rumah juga ada harganya: kami hitung penghasilannya, dan berterima kasih untuk yang tidak dibayar.
# - Bila satu dari kami tidak sanggup, kami bilang dalam ............ hari, lalu halaman ini diubah. Tanpa bentakan.
# - Bila harga atau kurs banyak berubah, kami lihat lagi. Kami sepakat dalam: uang gaji / rupiah.
# - Kami melihatnya bersama pada: ....................
# - Nama: .................... dan ....................

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud
#
# In pairs. One of you asks for money that is not on the page: for a motorcycle, for a cousin, for a feast. The other one
# answers:
#
# > "I hear you. This month the money is shared out already. I talk with {relative} on Sunday, and then I tell you."
#
# Then change places. The second time, the one who asks says: "You have changed since you are over there." Answer the
# same words once more, kindly. You need not explain.
#
# At last each of you says one sentence as the child of the house.

# %% [markdown] lang="id" block="aloud" en="1c9f4de0"
# ## Ucapkan keras-keras
#
# Berpasangan. Satu orang meminta uang yang tidak ada di halaman: untuk motor, untuk sepupu, untuk hajatan. Yang lain
# menjawab:
#
# > "Aku dengar. Bulan ini uangnya sudah terbagi. Hari Minggu aku bicara dengan {relative}, lalu aku kabari."
#
# Lalu bertukar peran. Kali kedua, yang meminta berkata: "Kamu berubah sejak di sana." Jawab sekali lagi dengan kalimat
# yang sama, dengan ramah. Anda tidak perlu menjelaskan.
#
# Terakhir, masing-masing mengucapkan satu kalimat sebagai anak di rumah itu.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# You earn abroad. How much do you send?
#
# - **A.** All that they ask for.
# - **B.** Enough for their goals, and I keep something for mine.
# - **C.** What my parents say.
#
# *What each means.* A feels like love, and one day it is not enough, or nothing is left for you. B is written on the
# page, so nobody has to ask or to beg. C may keep the peace; but who earns has a voice as well. In each case: has
# everybody who is touched been asked?

# %% [markdown] lang="id" block="life" en="34012b7e"
# ## Anda pilih yang mana?
#
# Anda bekerja di luar negeri. Berapa yang Anda kirim?
#
# - **A.** Semua yang mereka minta.
# - **B.** Cukup untuk tujuan mereka, dan sebagian saya simpan untuk tujuan saya.
# - **C.** Sesuai kata orang tua.
#
# *Artinya.* A terasa seperti kasih sayang, tetapi suatu hari tidak cukup, atau Anda tidak punya apa-apa. B tertulis di
# halaman, jadi tidak ada yang perlu meminta-minta. C bisa menjaga ketenangan; tetapi yang bekerja juga punya suara.
# Dalam semua pilihan: apakah semua yang terkena sudah ditanya?

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **One wage, one page, two signatures, and a part in the earner's own name.**
#
# The page is a joint decision. Own savings are not selfish: they are the way home, and the doctor, and the next beginning.

# %% [markdown] lang="id" block="rule" en="262bdfcd"
# ## Aturan yang kita ucapkan bersama
#
# > **Satu gaji, satu halaman, dua tanda tangan, dan ada bagian atas nama yang bekerja.**
#
# Halaman itu keputusan bersama. Tabungan sendiri bukan berarti mementingkan diri: itu ongkos pulang, biaya dokter, dan modal untuk mulai lagi.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put both names under it.
#
# - We finish our page on: ..............................................
# - The account in the earner's own name is at: .........................
# - On the day the money comes we do first: .............................
# - The child or parent whom we ask is: .................................
# - When we disagree, we talk again after one night, at: ................
# - We look at the page again on: .......................................

# %% [markdown] lang="id" block="promise" en="9bd55f6e"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Halaman kami selesai tanggal: .......................................
# - Rekening atas nama yang bekerja ada di: .............................
# - Pada hari uang datang, yang pertama kami lakukan: ...................
# - Anak atau orang tua yang kami tanya: ................................
# - Bila berbeda pendapat, kami bicara lagi besoknya, jam: ..............
# - Kami melihat halaman ini lagi pada: .................................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# An agreement is made by two free people. Must you hand over your wage, your card or your PIN? Is asking met with
# threats or blows? Then it is no agreement. You are not to blame, and you need not solve it alone.
#
# - Women and children: {women_shelter}, {women_shelter_phone}.
# - A wage or passport that is kept from you: {protection_office}, {protection_phone}, or {hotline}.
# - Advice on your rights, without a fee: {legal_aid}.
# - Somebody close by: {village_office}, or a person whom you trust.

# %% [markdown] lang="id" block="turn" en="1899ccd8"
# ## Tempat bertanya
#
# Kesepakatan dibuat oleh dua orang yang bebas. Dipaksa menyerahkan gaji, kartu, atau PIN? Bertanya dibalas ancaman atau
# pukulan? Itu bukan kesepakatan. Anda tidak salah, dan tidak harus menyelesaikannya sendiri.
#
# - Perempuan dan anak: {women_shelter}, {women_shelter_phone}.
# - Gaji atau paspor yang ditahan: {protection_office}, {protection_phone}, atau {hotline}.
# - Nasihat tentang hak Anda, tanpa biaya: {legal_aid}.
# - Yang dekat: {village_office}, atau orang yang Anda percaya.

# %% [markdown] lang="en" block="planner"
# ## Page 8 of our plan: our agreement
#
# 1. The wage in the hand: [wage: ........................] a month
# 2. Home: [sent: ........................] Living abroad: [own_needs: ........................]
# 3. In the earner's own name: [own_savings: ........................] at: ........................
# 4. For the goal of both: [common_goal: ........................]
# 5. Together (must be the wage): [together: ........................]
# 6. Earned at home: Rp [income: ........................] a month
# 7. If the wage stops, home lives on for [lives_on: ............] months.
# 8. Seen by both on [seen_on: ........................], again on [seen_again: ........................]

# %% [markdown] lang="id" block="planner" en="5c0f40ea"
# ## Halaman 8 rencana kami: kesepakatan
#
# 1. Gaji di tangan: [wage: ........................] sebulan
# 2. Rumah: [sent: ........................] Hidup di luar negeri: [own_needs: ........................]
# 3. Atas nama yang bekerja: [own_savings: ........................] di: ........................
# 4. Untuk tujuan bersama: [common_goal: ........................]
# 5. Jumlah (harus sama dengan gaji): [together: ........................]
# 6. Penghasilan di rumah: Rp [income: ........................] sebulan
# 7. Bila gaji berhenti, rumah bisa bertahan [lives_on: ............] bulan.
# 8. Dilihat berdua tanggal [seen_on: ........................], lagi tanggal [seen_again: ........................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring:** paper circles and scissors, three chairs for each family, agreement sheets. For everybody a card with the
# numbers of "Where to turn", small enough to hide in a shoe. Find a second room: some things are said only there.
#
# | Minute | Sitting 1 | |
# |---|---|---|
# | 0-4 | three faces | the other one only listens |
# | 4-9 | story | three voices; let the quiet last |
# | 9-15 | cakes in secret | back to back; nobody looks |
# | 15-26 | two cakes in the tool | or paper circles laid on each other |
# | 26-30 | third chair, homework | whom do we ask? |
#
# | Minute | Sitting 2 | |
# |---|---|---|
# | 0-5 | what the third chair said | who does not want to, does not |
# | 5-12 | both homes, and a wage that stops | one box for each half of the room |
# | 12-20 | the page | parts first, then "what if" |
# | 20-24 | aloud | every pair, both roles |
# | 24-27 | life question | no marks |
# | 27-30 | rule, signatures, promise | date of the call |
#
# The exercise comes after that, 15 minutes, or at home.
#
# **Observe:** Who cuts first? Who says "we" and means "I"? Is there a part in the name of the one who earns? Who has not
# spoken? "We agreed" counts only when both can say it in their own words.
#
# **Common answers:** "Own savings, so you do not trust us": trust and savings are two things. "My parts are 110 percent":
# something is counted twice. "She earns in dollars, so home gets more when the rupiah falls": only if she sends as many
# dollars, and only until prices follow. "He only looks after the children": ask what a day of care costs elsewhere.
#
# **Dollars or rupiah?** HK\$1,300 a month for 24 months was Rp65.9 million at the mean rate of 2025. At the rate of
# 30 October 2026 it was Rp72.2 million. Let the pair choose in which money they agree.
#
# **Care:** Never ask a couple about force or blows in front of each other. If one of them tells you: listen, believe,
# give the card, stop the lesson for that person. In {local_language} it is often easier. In the district:
# {women_shelter}, {legal_aid}.
#
# **No power:** circles, scissors, 20 stones of NT\$1,000.

# %% [markdown] lang="id" block="trainer" en="a9b2cc31"
# ## Untuk pelatih
#
# **Bawa:** lingkaran kertas dan gunting, tiga kursi untuk setiap keluarga, lembar kesepakatan. Untuk semua orang, kartu
# "Tempat bertanya" yang cukup kecil untuk diselipkan di sepatu. Siapkan ruang kedua: ada hal yang hanya bisa dibicarakan
# di sana.
#
# | Menit | Pertemuan 1 | |
# |---|---|---|
# | 0-4 | tiga wajah | yang lain hanya mendengarkan |
# | 4-9 | cerita | tiga suara; biarkan heningnya |
# | 9-15 | kue rahasia | saling membelakangi; jangan mengintip |
# | 15-26 | dua kue di layar | atau lingkaran kertas ditumpuk |
# | 26-30 | kursi anak, tugas rumah | siapa yang ditanya? |
#
# | Menit | Pertemuan 2 | |
# |---|---|---|
# | 0-5 | kata dari kursi anak | yang tidak mau, tidak usah |
# | 5-12 | kedua rumah, dan gaji yang berhenti | satu kotak untuk setiap separuh ruangan |
# | 12-20 | halaman kesepakatan | bagian dulu, lalu "bagaimana kalau" |
# | 20-24 | ucapkan | setiap pasangan, kedua peran |
# | 24-27 | pertanyaan hidup | tanpa nilai |
# | 27-30 | aturan, tanda tangan, janji | tanggal menelepon |
#
# Setelah itu latihan, 15 menit, atau dikerjakan di rumah.
#
# **Perhatikan:** Siapa yang memotong lebih dulu? Siapa berkata "kami" padahal maksudnya "saya"? Adakah bagian atas nama
# yang bekerja? Siapa yang belum bicara? "Kami sudah sepakat" baru berlaku bila keduanya bisa menceritakannya sendiri.
#
# **Jawaban yang sering muncul:** "Punya tabungan sendiri, berarti tidak percaya": percaya dan menabung itu dua hal.
# "Bagian saya jadi 110 persen": ada yang dihitung dua kali. "Gajinya dolar, jadi rupiah turun rumah dapat lebih banyak":
# hanya bila dolarnya tetap sama, dan hanya sampai harga ikut naik. "Ia cuma menjaga anak": tanyakan biaya menitipkan
# anak sehari.
#
# **Dolar atau rupiah?** HK\$1.300 sebulan selama 24 bulan menjadi Rp65,9 juta dengan kurs rata-rata 2025. Dengan kurs
# 30 Oktober 2026 menjadi Rp72,2 juta. Biarkan pasangan memilih mau sepakat dalam uang apa.
#
# **Hati-hati:** Jangan bertanya tentang paksaan atau pukulan di depan pasangannya. Bila ada yang bercerita: dengarkan,
# percayai, beri kartunya, hentikan pelajaran untuk orang itu. Dengan {local_language} sering lebih mudah. Di kabupaten:
# {women_shelter}, {legal_aid}.
#
# **Tanpa listrik:** lingkaran, gunting, 20 batu masing-masing NT\$1.000.

# %% [markdown] lang="en" block="radio"
# ## One minute on air
#
# Good evening, {district}. Tonight, take a plate and pretend it is the wage. Cut it, as you would cut a cake: a piece for
# home, a piece to live on over there, a piece for a goal of both. And one piece in the name of the person who earns it.
#
# Let the other one cut a cake as well, alone. Then hold them beside each other. They are not the same? They never are.
# Now you can talk.
#
# Ask the children too. One girl said: "When the money comes you always argue. I need shoes, and I do not dare to ask."
#
# Write one page. The pieces must add up to the whole. Both sign. In three months you look again.
#
# One wage, one page, two signatures, and a part in the earner's own name. If you are forced, that is no agreement:
# {women_shelter_phone}. Good night!

# %% [markdown] lang="id" block="radio" en="18b323c0"
# ## Satu menit di radio
#
# Selamat malam, {district}. Malam ini, coba ambil satu piring dan anggap piring itu gaji sebulan. Potong seperti memotong
# kue: sepotong untuk rumah, sepotong untuk hidup di sana, sepotong untuk tujuan bersama. Dan satu potong atas nama yang
# bekerja.
#
# Biarkan yang lain memotong kuenya juga, sendiri, tanpa melihat. Lalu sandingkan kedua kue itu. Tidak sama? Memang tidak
# pernah sama. Sekarang kalian bisa bicara.
#
# Tanyai juga anak-anak di rumah. Ada anak yang berkata: "Setiap uang datang, Bapak dan Ibu bertengkar. Aku perlu sepatu, tapi takut
# minta."
#
# Tulis satu halaman. Jumlah potongannya harus sama dengan gaji. Keduanya tanda tangan. Tiga bulan lagi, lihat bersama.
#
# Satu gaji, satu halaman, dua tanda tangan, dan ada bagian atas nama yang bekerja. Bila Anda dipaksa, itu bukan
# kesepakatan. Anda tidak salah, dan tidak sendirian. Hubungi {women_shelter_phone}. Selamat malam, selamat berbincang!

# %% [markdown] lang="en" block="talkshow"
# ## Thirty minutes on air
#
# **Host** of {radio_station}. **Guests:** a couple, or a parent and a grown child, from {district} who wrote a page
# together; somebody from {service_centre}. Ask the guests before the programme what must not be said.
#
# | Minute | What |
# |---|---|
# | 0-3 | The minute script. "If the wage were a cake, which piece is missing in your home? One word." |
# | 3-10 | The guests tell how their cakes differed, and how the page came about. No sums. |
# | 10-14 | On air: two cakes. Where one has more, the other has less; so only half of all differences must move. |
# | 14-18 | First call: "My son sends less since he has an account of his own." Ask what the account is for. |
# | 18-22 | Second call: "I care for three children, and they say I do not work." What would a day of care cost? |
# | 22-26 | Third call: "We agreed, and then he did it all the same." Talk again; change the page; name a helper. |
# | 26-30 | The rule. The numbers: {hotline} and {women_shelter_phone}. |
#
# **Not on air:** wages, sums that are sent, quarrels between people who live together, advice to leave or to stay. If a
# caller speaks of threats or blows, thank her or him, take the call off air at once, and give {women_shelter_phone}.

# %% [markdown] lang="id" block="talkshow" en="7860d9c6"
# ## Tiga puluh menit di radio
#
# **Pembawa acara** dari {radio_station}. **Tamu:** suami istri, atau orang tua dan anak, dari {district} yang menulis
# halaman bersama; petugas {service_centre}. Sebelum siaran, tanyakan kepada tamu apa yang tidak boleh disebut.
#
# | Menit | Apa |
# |---|---|
# | 0-3 | Naskah satu menit. "Kalau gaji itu kue, potongan apa yang belum ada di rumah Anda? Satu kata." |
# | 3-10 | Tamu bercerita bagaimana kue mereka berbeda, dan bagaimana halamannya jadi. Tanpa angka. |
# | 10-14 | Di udara: dua kue. Yang satu lebih, yang lain kurang; jadi cukup separuh dari semua selisih yang dipindah. |
# | 14-18 | Telepon pertama: "Anak saya mengirim lebih sedikit sejak punya rekening." Tanyakan untuk apa rekening itu. |
# | 18-22 | Telepon kedua: "Saya mengasuh tiga anak, katanya saya tidak bekerja." Berapa biaya menitipkan anak sehari? |
# | 22-26 | Telepon ketiga: "Sudah sepakat, tetap saja dilanggar." Bicara lagi; ubah halaman; cari penengah. |
# | 26-30 | Aturan. Nomornya: {hotline} dan {women_shelter_phone}. |
#
# **Jangan di udara:** gaji, jumlah kiriman, pertengkaran orang yang tinggal serumah, nasihat untuk berpisah atau bertahan.
# Bila penelepon bicara tentang ancaman atau pukulan, ucapkan terima kasih, segera alihkan dari siaran, dan beri nomor
# {women_shelter_phone}.

# %% [markdown] lang="en" block="hall"
# ## In the hall: 60 minutes without computers
#
# Everybody has three cards: A, B, C. One person per row counts.
#
# **Question 1.** A couple cuts a wage of 20 stones. She: 9 home, 4 living, 5 own savings, 2 goal. He: 14 home, 3 living,
# 1 own savings, 2 goal. How many stones must move? **A** 10. **B** 5. **C** 20. *Right: B. Who holds up A has counted
# each stone twice: once where it is missing, once where it is too much.*
#
# **Question 2.** Home gets 60 percent, living 25, own savings 25. What is wrong? **A** Nothing. **B** It makes 110.
# **C** Own savings are selfish. *Right: B.*
#
# **Question 3.** How much do you send? **A** All they ask. **B** Enough for their goals, and something for mine.
# **C** What my parents say. *Best: B, when it is written and both have signed.*
#
# **Demonstration: three chairs.** Two people share 20 stones between four hats without talking, one after the other. The
# hall calls out what differs. Then a third person sits on the third chair as the child and says one sentence. Share again,
# talking.
#
# **Number to keep:** {women_shelter_phone} for women and children, {hotline} for all who work abroad. In {district},
# {protection_office} helps when a wage is kept back.
#
# | Row | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Women | Men |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="id" block="hall" en="8f07c300"
# ## Di aula: 60 menit tanpa komputer
#
# Setiap orang memegang tiga kartu: A, B, C. Satu orang di setiap baris menghitung.
#
# **Pertanyaan 1.** Suami istri membagi gaji 20 batu. Istri: 9 rumah, 4 hidup di sana, 5 tabungan sendiri, 2 tujuan.
# Suami: 14 rumah, 3 hidup di sana, 1 tabungan sendiri, 2 tujuan. Berapa batu yang harus pindah? **A** 10. **B** 5.
# **C** 20. *Yang benar: B. Yang mengangkat A menghitung setiap batu dua kali: saat kurang, dan saat lebih.*
#
# **Pertanyaan 2.** Rumah 60 persen, hidup di sana 25, tabungan sendiri 25. Apa yang salah? **A** Tidak ada. **B** Jumlahnya
# 110. **C** Tabungan sendiri itu egois. *Yang benar: B.*
#
# **Pertanyaan 3.** Berapa yang Anda kirim? **A** Semua yang diminta. **B** Cukup untuk tujuan mereka, dan sebagian untuk
# tujuan saya. **C** Sesuai kata orang tua. *Yang terbaik: B, bila tertulis dan ditandatangani berdua.*
#
# **Peragaan: tiga kursi.** Dua orang membagi 20 batu ke empat topi tanpa bicara, satu per satu. Seluruh aula menyebut
# bedanya. Lalu orang ketiga duduk di kursi anak dan mengucapkan satu kalimat. Bagi lagi, kali ini sambil
# bicara.
#
# **Nomor yang disimpan:** {women_shelter_phone} untuk perempuan dan anak, {hotline} untuk semua yang bekerja di luar
# negeri. Di {district}, {protection_office} membantu bila gaji ditahan.
#
# | Baris | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Perempuan | Laki-laki |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="en" block="sunday"
# ## On Sunday in the park
#
# Each brings a round piece of bread. Tear it into the parts of your wage, without looking at the others. Who has a piece
# in her or his own name? Send a picture of the bread home, before you eat it, with one question: "How would you tear it?"
# Have the cards with the numbers with you; give one to everybody, so that nobody has to ask.

# %% [markdown] lang="id" block="sunday" en="61cb6506"
# ## Hari Minggu di taman
#
# Setiap orang membawa roti bulat. Sobek menjadi bagian-bagian gaji, tanpa melihat yang lain. Siapa punya potongan atas
# nama sendiri? Sebelum dimakan, kirim fotonya ke rumah dengan satu pertanyaan: "Kalau kamu, bagaimana membaginya?" Bawa
# kartu nomor penting; beri semua orang satu, supaya tidak ada yang harus meminta.
