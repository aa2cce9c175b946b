# %% [markdown] lang="en"
# ## Welcome
#
# A few small tasks and one question to talk about. Work in pairs, and use paper or the calculator on your phone.
#
# 1. Read the question.
# 2. Click the box below it, and write your answer under its first line, as you write it on paper.
# 3. Press **Shift** and **Enter**. You see at once whether it is right, and where to look if it is not.
#
# You may try as often as you like. A wrong number is not a fault: it shows what to look at next.
# You may write the sum itself too; it is worked out for you. Leave the first line of the box as it is.
#
# If red text says *not found*, click the small box above, press **Shift** and **Enter**, and try again.

# %% [markdown] lang="id" en="e54fb5ce"
# ## Selamat datang
#
# Ada beberapa tugas kecil dan satu pertanyaan untuk dibicarakan. Kerjakan berdua, pakai kertas atau kalkulator di HP.
#
# 1. Baca soalnya.
# 2. Klik kotak di bawahnya, lalu tulis jawaban Anda di bawah baris pertamanya, seperti menulis di kertas.
# 3. Tekan **Shift** dan **Enter**. Langsung terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum.
#
# Boleh dicoba berkali-kali. Angka yang belum tepat bukan kesalahan: itu menunjukkan apa yang perlu dilihat berikutnya.
# Boleh juga menulis hitungannya; hasilnya dihitung langsung. Baris pertama kotak jangan diubah.
#
# Bila tulisan merah berkata *not found*, klik kotak kecil di atas, tekan **Shift** dan **Enter**, lalu coba lagi.

# %% [markdown] lang="en"
# ## Three messages for Yanti
#
# On her free Sunday in Hong Kong, Yanti gets three messages.
#
# **Message P**: "{growth} percent profit a month, for sure! Pay in Rp{paid_in} first, today is the last day. Do not tell others, places are few."
#
# **Message Q**: "Sister, quick, I need it before five o'clock: lend me your name for an account. Say nothing to your employer. First send the opening fee."
#
# **Message R**: "Our savings group meets at the village hall on Sunday. Your sister has your savings book. Greetings from all."
#
# There are five signs of a cheat, one for each finger: *pay first*, *sure profit*, *your name*, *tell nobody*, *hurry*.
#
# *The messages and the people are made up for this lesson. What was lost in Singapore is real.*

# %% [markdown] lang="id" en="7ec875ed"
# ## Tiga pesan untuk Yanti
#
# Pada hari Minggu liburnya di Hong Kong, Yanti menerima tiga pesan.
#
# **Pesan P**: "Untung {growth} persen sebulan, pasti! Setor Rp{paid_in} dulu, hari ini terakhir. Jangan cerita ke orang lain, tempat terbatas."
#
# **Pesan Q**: "Kak, cepat, perlu sebelum jam lima: pinjam namanya untuk rekening. Jangan bilang majikan. Biaya pembukaannya kirim dulu."
#
# **Pesan R**: "Kelompok menabung kita berkumpul di balai desa hari Minggu. Buku tabunganmu ada di adikmu. Salam dari semua."
#
# Ada lima tanda penipuan, satu untuk setiap jari: *bayar dulu*, *pasti untung*, *pinjam nama*, *jangan bilang siapa-siapa*, *harus cepat*.
#
# *Pesan dan orangnya hanya contoh buatan. Kerugian di Singapura itu nyata.*

# %% [markdown] lang="en" question="signs"
# ## Question {number}: how many signs are there in all?
#
# Count the signs in P, in Q and in R, and add them up. A sign that comes in two messages counts twice.
#
# *({points} points)*

# %% [markdown] lang="id" question="signs" en="e2487d45"
# ## Soal {number}: ada berapa tanda semuanya?
#
# Hitung tanda di P, di Q, dan di R, lalu jumlahkan. Tanda yang ada di dua pesan dihitung dua kali.
#
# *({points} poin)*

# %% [markdown] lang="en" question="promised"
# ## Question {number}: what would message P have to pay after a year?
#
# Rp{paid_in} at {growth} percent a month for twelve months. Nothing is taken out: the profit makes profit too. A bank at {bank_rate} percent a year would make Rp{in_bank} of it.
#
# *({points} points)*

# %% [markdown] lang="id" question="promised" en="8edff08d"
# ## Soal {number}: setelah setahun, pesan P harus membayar berapa?
#
# Rp{paid_in} dengan {growth} persen sebulan selama dua belas bulan. Tidak ada yang diambil: untungnya ikut menghasilkan untung. Di bank dengan {bank_rate} persen setahun, uang itu menjadi Rp{in_bank}.
#
# *({points} poin)*

# %% [markdown] lang="en" question="sixth_level"
# ## Question {number}: how many new members does the sixth round need?
#
# One person begins. In the first round that person brings {each_brings} others. In every further round each of the newest members brings {each_brings} new ones.
#
# *({points} point)*

# %% [markdown] lang="id" question="sixth_level" en="6710e161"
# ## Soal {number}: putaran keenam perlu berapa anggota baru?
#
# Satu orang memulai. Pada putaran pertama ia mengajak {each_brings} orang. Pada setiap putaran berikutnya, setiap anggota terbaru mengajak {each_brings} orang baru.
#
# *({points} poin)*

# %% [markdown] lang="en" question="months_lost"
# ## Question {number}: how many months of wage did each one lose?
#
# In Singapore about {cheated} domestic workers lost about S\${lost_together} together in one year. Share it equally. Take a wage of S\${wage_month} a month. One digit after the decimal mark is enough.
#
# *({points} points)*

# %% [markdown] lang="id" question="months_lost" en="84bb7651"
# ## Soal {number}: setiap orang kehilangan berapa bulan upah?
#
# Di Singapura, sekitar {cheated} pekerja rumah tangga kehilangan sekitar S\${lost_together} seluruhnya dalam setahun. Bagi rata. Upahnya S\${wage_month} sebulan. Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Some people talk about it. Only one sentence is right. Which one?
#
# - **A** "The message bears the logo of the authority, so it is licensed."
# - **B** "I tried with a little, and it came back with profit. So it is honest."
# - **C** "My friend has known them for long. That is enough for me."
# - **D** "Only greedy people fall for it. It cannot happen to me."
# - **E** "Reporting is useless. The money is gone anyway."
# - **F** "I look for the name in the list myself, and for the money in my own account."
# - **G** "The buyer sent a picture of the transfer. So I have been paid."
# - **H** "They have paid my sister twice already. That proves it."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="2ebdeac1"
# ## Soal {number}: siapa yang benar?
#
# Beberapa orang membicarakannya. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Di pesannya ada logo lembaga negara, berarti berizin."
# - **B** "Saya coba sedikit, dan kembali dengan untung. Berarti jujur."
# - **C** "Teman saya sudah lama kenal mereka. Itu cukup bagi saya."
# - **D** "Yang kena cuma orang serakah. Saya tidak mungkin."
# - **E** "Percuma melapor. Uangnya toh sudah hilang."
# - **F** "Saya sendiri yang mencari namanya di daftar, dan uangnya di rekening saya."
# - **G** "Pembeli mengirim foto bukti transfer. Berarti saya sudah dibayar."
# - **H** "Kakak saya sudah dua kali dibayar. Itu buktinya."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_offer"
# ## Question {number}: how long would you work for it?
#
# Take a message of your own, or make one up. How much money did it ask for? How much does the house earn in a month? For how many **whole** months would you work for it? What is begun counts as a month.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_offer" en="35476905"
# ## Soal {number}: berapa lama Anda bekerja untuk itu?
#
# Pakai satu pesan yang pernah Anda terima, atau pesan karangan. Berapa uang yang diminta? Berapa penghasilan rumah Anda sebulan? Berapa bulan **penuh** Anda bekerja untuk itu? Bulan yang baru sebagian dihitung satu bulan.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: what would make it hard for you to say no?
#
# Talk about it in pairs, then write two or three sentences. What makes it hard, and what would help you?
# Your trainer reads this; there is no wrong answer. Nobody has to tell what happened to them.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="bf000bc5"
# ## Untuk dibicarakan: apa yang membuat Anda sulit menolak?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Apa yang membuatnya sulit, dan apa yang akan menolong Anda?
# Pelatih akan membacanya; tidak ada jawaban yang salah. Tidak ada yang harus menceritakan pengalamannya.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **If it is sure, fast and secret, it is a lie.** And always one question: who pays?
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="262daa6b"
# ## Pegangan untuk dibawa pulang
#
# **Kalau pasti untung, harus cepat, dan rahasia: itu bohong.** Dan selalu satu pertanyaan: siapa yang membayar?
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
