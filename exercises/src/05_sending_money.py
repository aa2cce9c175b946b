# %% [markdown] lang="en"
# ## Welcome
#
# Six small tasks, one with your own numbers, and one question to talk about. Work in pairs, and use paper or the calculator on your phone.
#
# 1. Read the question.
# 2. Click the box below it, and write your answer under its first line, as you write it on paper.
# 3. Press **Shift** and **Enter**. You see at once whether it is right, and where to look if it is not.
#
# You may try as often as you like. A wrong number is not a fault: it shows what to look at next.
# You may write the sum itself too; it is worked out for you. Leave the first line of the box as it is.
#
# If red text says *not found*, click the small box above, press **Shift** and **Enter**, and try again.

# %% [markdown] lang="id" en="fcf1b011"
# ## Selamat datang
#
# Ada enam tugas kecil, satu dengan angka Anda sendiri, dan satu pertanyaan untuk dibicarakan.
# Kerjakan berdua, pakai kertas atau kalkulator di HP.
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
# ## Two shops, two boards
#
# Yanti works in Hong Kong. Today she has her wage, and she wants to send **HK\${amount}** to her father, Pak Karto, at home.
# She earns the money, and she chooses the shop.
#
# | | Shop A | Shop B |
# |---|---|---|
# | Fee, taken out of the money handed over | HK\${fee_a} | HK\${fee_b} |
# | Rate: one dollar becomes | Rp {rate_a} | Rp {rate_b} |
#
# The **middle rate** that day is Rp {mid} for one dollar. No shop gives it, but it is good to measure with.
#
# *These two shops and their prices are made up for this lesson. They are not the prices of any real shop.*

# %% [markdown] lang="id" en="50b0bce2"
# ## Dua toko, dua papan
#
# Yanti bekerja di Hong Kong. Hari ini ia menerima upah, dan ia mau mengirim **HK\${amount}** kepada ayahnya, Pak Karto, di rumah.
# Uang itu hasil kerjanya, dan ia yang memilih tokonya.
#
# | | Toko A | Toko B |
# |---|---|---|
# | Biaya kirim, dipotong dari uang yang diserahkan | HK\${fee_a} | HK\${fee_b} |
# | Kurs: satu dolar menjadi | Rp{rate_a} | Rp{rate_b} |
#
# **Kurs tengah** hari itu Rp{mid} untuk satu dolar. Tidak ada toko yang memberi kurs itu, tetapi bagus untuk mengukur.
#
# *Kedua toko dan harganya dibuat untuk pelajaran ini. Ini bukan harga toko yang sebenarnya.*

# %% [markdown] lang="en" question="arrives_a"
# ## Question {number}: how many rupiah arrive through shop A?
#
# Yanti hands over HK\${amount}. The shop takes its fee out of it and exchanges the rest at its own rate.
#
# *({points} points)*

# %% [markdown] lang="id" question="arrives_a" en="bb94fdff"
# ## Soal {number}: berapa rupiah yang sampai lewat toko A?
#
# Yanti menyerahkan HK\${amount}. Toko memotong biaya kirimnya, lalu menukar sisanya dengan kurs toko itu.
#
# *({points} poin)*

# %% [markdown] lang="en" question="arrives_b"
# ## Question {number}: and through shop B?
#
# The same HK\${amount}, with the fee and the rate of shop B. How many rupiah arrive?
#
# *({points} point)*

# %% [markdown] lang="id" question="arrives_b" en="948c6d93"
# ## Soal {number}: kalau lewat toko B?
#
# Tetap HK\${amount}, dengan biaya kirim dan kurs toko B. Berapa rupiah yang sampai?
#
# *({points} poin)*

# %% [markdown] lang="en" question="b_minus_a"
# ## Question {number}: how many rupiah more arrive through B than through A?
#
# The fee of B is three times as high. Look at what reaches Pak Karto.
#
# *({points} point)*

# %% [markdown] lang="id" question="b_minus_a" en="298184d7"
# ## Soal {number}: lewat B, berapa rupiah lebih banyak daripada lewat A?
#
# Biaya kirim toko B tiga kali biaya toko A. Lihat berapa yang sampai ke tangan Pak Karto.
#
# *({points} poin)*

# %% [markdown] lang="en" question="cost_a_percent"
# ## Question {number}: what does shop A really cost, in percent?
#
# At the middle rate, and without a fee, HK\${amount} would become a certain number of rupiah. Through shop A fewer arrive.
# How many percent are missing? One digit after the decimal mark is enough.
#
# *({points} points)*

# %% [markdown] lang="id" question="cost_a_percent" en="f172de43"
# ## Soal {number}: berapa persen biaya sebenarnya di toko A?
#
# Dengan kurs tengah dan tanpa biaya kirim, HK\${amount} akan menjadi sejumlah rupiah. Lewat toko A yang sampai lebih sedikit.
# Berapa persen yang hilang? Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="less_in_four"
# ## Question {number}: four small sendings instead of a large one
#
# Yanti thinks about sending HK\${part} every week, four times, through shop B. The fee is paid each time.
# How many rupiah **less** arrive altogether than if she sends HK\${amount} in one go through shop B?
#
# *({points} point)*

# %% [markdown] lang="id" question="less_in_four" en="a73a6f52"
# ## Soal {number}: empat kali kirim sedikit, bukan sekali kirim banyak
#
# Yanti berpikir untuk mengirim HK\${part} setiap minggu, empat kali, lewat toko B. Biaya kirimnya dibayar setiap kali.
# Berapa rupiah **berkurangnya** dibandingkan dengan mengirim HK\${amount} sekaligus lewat toko B?
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_sending"
# ## Question {number}: your own sending
#
# Take your last receipt, or ask a service today. No receipt? Make the numbers up. Write five numbers: what you hand
# over, the fee in it, the rate that you get, the middle rate of the day, and the rupiah that arrive.
#
# Two things are checked. The rupiah must follow from the rest. And sending never costs less than its fee.
#
# *({points} point)*

# %% [markdown] lang="id" question="own_sending" en="01d4fee0"
# ## Soal {number}: kiriman Anda sendiri
#
# Ambil struk terakhir, atau tanya satu layanan hari ini. Tidak ada struk? Angka karangan juga boleh. Tulis lima
# angka: uang yang diserahkan, biaya kirim di dalamnya, kurs yang didapat, kurs tengah hari itu, dan rupiah yang sampai.
#
# Yang diperiksa dua hal. Rupiahnya harus cocok dengan angka lain. Dan mengirim tidak pernah lebih murah dari biayanya.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: who decides what happens on the day the money comes?
#
# Talk about it in pairs, then write two or three sentences. It may be your own family or a story you know.
# What could the family agree on before the next sending? Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="e1bd3f8a"
# ## Untuk dibicarakan: siapa yang memutuskan saat uang datang?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Boleh tentang keluarga sendiri, boleh tentang cerita orang.
# Apa yang bisa disepakati keluarga sebelum kiriman berikutnya? Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **Compare the rupiah that arrive.** Not the fee alone, and not the rate alone.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="91943a99"
# ## Pegangan untuk dibawa pulang
#
# **Bandingkan rupiah yang sampai.** Bukan biaya kirimnya saja, dan bukan kursnya saja.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
