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
# ## Two papers on the table
#
# Bu Ningsih makes tempe. Orders are growing, and she wants a new roof and a larger stove for **Rp{amount}**.
# She will repay in **{months}** monthly instalments. Two lenders gave her a paper.
#
# | | Lender A | Lender B |
# |---|---|---|
# | The paper says | {flat} percent a month, flat | {rate_b} percent a year, declining |
# | Interest is counted on | the first amount, until the end | what is still owed |
#
# *Both lenders are made up for this lesson.*

# %% [markdown] lang="id" en="95316ffa"
# ## Dua kertas di atas meja
#
# Bu Ningsih membuat tempe. Pesanannya bertambah, dan ia mau atap baru serta tungku yang lebih besar seharga **Rp{amount}**.
# Ia akan mengembalikannya dengan **{months}** cicilan bulanan. Dua pemberi pinjaman memberinya kertas.
#
# | | Pemberi pinjaman A | Pemberi pinjaman B |
# |---|---|---|
# | Tertulis di kertas | {flat} persen sebulan, flat | {rate_b} persen setahun, menurun |
# | Bunga dihitung dari | pinjaman awal, sampai selesai | sisa utang |
#
# *Kedua pemberi pinjaman ini hanya contoh buatan.*

# %% [markdown] lang="en" question="instalment_a"
# ## Question {number}: what is one instalment at lender A?
#
# Interest is {flat} percent of Rp{amount} for every month. Add all of it to the loan, then divide by {months}.
#
# *({points} points)*

# %% [markdown] lang="id" question="instalment_a" en="e1b50d61"
# ## Soal {number}: berapa satu cicilan di pemberi pinjaman A?
#
# Bunganya {flat} persen dari Rp{amount} untuk setiap bulan. Tambahkan semuanya ke pinjaman, lalu bagi {months}.
#
# *({points} poin)*

# %% [markdown] lang="en" question="true_a"
# ## Question {number}: how many percent a month is the true price of lender A?
#
# Bu Ningsih pays back a little every month. Soon she holds only half of the loan, but she pays for all of it.
# Set the tool of the lesson to this loan and look for the true price **a month**.
# No tool? Then write your best guess.
#
# *({points} points)*

# %% [markdown] lang="id" question="true_a" en="dd4d8e4e"
# ## Soal {number}: berapa persen sebulan harga sebenarnya di pemberi pinjaman A?
#
# Setiap bulan Bu Ningsih mengembalikan sedikit. Lama-lama ia hanya memegang separuh pinjaman, tetapi membayar bunga untuk semuanya.
# Isikan pinjaman ini ke alat dalam pelajaran, lalu cari harga sebenarnya **sebulan**.
# Tidak ada alat? Tulis tebakan terbaik Anda.
#
# *({points} poin)*

# %% [markdown] lang="en" question="interest_b"
# ## Question {number}: how much interest is it in all at lender B?
#
# The same Rp{amount} and {months} instalments, at {rate_b} percent a year on what is still owed.
# Set the tool to this loan. It shows the instalment and the interest; write the interest in all.
#
# *({points} points)*

# %% [markdown] lang="id" question="interest_b" en="c3d60b40"
# ## Soal {number}: berapa bunga seluruhnya di pemberi pinjaman B?
#
# Tetap Rp{amount} dan {months} cicilan, dengan {rate_b} persen setahun dari sisa utang.
# Isikan pinjaman ini ke alatnya. Terlihat cicilan dan bunganya; tulis bunga seluruhnya.
#
# *({points} poin)*

# %% [markdown] lang="en" question="online_cost"
# ## Question {number}: what does the quick loan on the phone cost?
#
# Yanto needs Rp{small} for his papers. A phone application lends it for {days} days at {day_rate} percent a day.
# *"Not even one percent,"* it says. How many rupiah does the loan cost?
#
# *({points} point)*

# %% [markdown] lang="id" question="online_cost" en="109a731b"
# ## Soal {number}: berapa biaya pinjaman cepat di HP?
#
# Yanto perlu Rp{small} untuk mengurus surat. Sebuah aplikasi meminjamkannya selama {days} hari dengan {day_rate} persen sehari.
# *"Satu persen pun tidak sampai,"* tulisnya. Berapa rupiah biaya pinjaman itu?
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Five neighbours talk about loans. Only one sentence is right. Which one?
#
# - **A** "Take the longer loan. The instalment is smaller, so it is cheaper."
# - **B** "I borrowed Rp{held} and they took Rp{taken_first} off first. That is only a fee, it is no price."
# - **C** "This shop takes no interest: Rp{cash_price} in cash, or {months} times Rp{shop_instalment}."
# - **D** "I ask each lender how much I get in my hand, and how much goes back in all."
# - **E** "I only lend my name for a cousin's loan. That costs me nothing."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="f4d62242"
# ## Soal {number}: siapa yang benar?
#
# Lima tetangga bicara soal pinjaman. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Ambil pinjaman yang lama. Cicilannya kecil, jadi lebih murah."
# - **B** "Saya pinjam Rp{held}, dipotong Rp{taken_first} dulu. Itu cuma biaya, bukan bunga."
# - **C** "Toko ini tanpa bunga: Rp{cash_price} tunai, atau {months} kali Rp{shop_instalment}."
# - **D** "Saya tanya ke setiap pemberi pinjaman: berapa yang saya terima, dan berapa semua yang kembali."
# - **E** "Saya cuma meminjamkan nama untuk utang sepupu. Saya tidak rugi apa-apa."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_loan"
# ## Question {number}: a loan that your house could carry
#
# Plan a loan with your own numbers, or with numbers that you make up. Nobody asks for your real debts.
# All instalments together stay within {limit} percent of what comes in, counted in the poorest month.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_loan" en="4cdfb56d"
# ## Soal {number}: pinjaman yang sanggup ditanggung rumah Anda
#
# Rancang pinjaman dengan angka sendiri, atau angka karangan. Tidak ada yang menanyakan utang Anda yang sebenarnya.
# Semua cicilan bersama-sama paling banyak {limit} persen dari uang yang masuk, dihitung di bulan paling sepi.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: a loan that helped, a loan that hurt
#
# Talk about it in pairs, then write two or three sentences. It may be a story you have heard.
# What made the one help and the other hurt? What will you ask before the next loan?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="413e5c3d"
# ## Untuk dibicarakan: pinjaman yang menolong, pinjaman yang menyusahkan
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Boleh cerita yang pernah Anda dengar.
# Mengapa yang satu menolong dan yang lain menyusahkan? Apa yang akan Anda tanyakan sebelum meminjam lagi?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **Compare the money in your hand with all that goes back.** Not the percent on the paper, and not the instalment alone.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="863608d3"
# ## Pegangan untuk dibawa pulang
#
# **Bandingkan uang yang di tangan dengan semua yang dikembalikan.** Bukan persen di kertas, dan bukan cicilannya saja.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
