# %% [markdown] lang="en"
# ## Welcome
#
# One family, two notebooks: one for the one who works abroad, one for the one at home. First you follow the plan of another
# family. At the end each of you writes the plan of your own family, alone. Then lay both side by side: do they agree?
#
# Write your answer under the first line of the box, as you write it on paper. Press **Shift** and **Enter**: you see
# at once whether it is right, and where to look if it is not. Try as often as you like.

# %% [markdown] lang="id" en="f5246dc8"
# ## Selamat datang
#
# Satu keluarga, dua buku kerja: satu untuk yang bekerja di luar negeri, satu untuk yang di rumah. Mula-mula ikuti rencana
# keluarga lain. Di akhir, masing-masing menulis rencana keluarga sendiri, tanpa melihat. Lalu sandingkan: cocokkah?
#
# Tulis jawaban di bawah baris pertama kotak, seperti menulis di kertas. Tekan **Shift** dan **Enter**: langsung
# terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum. Boleh dicoba berkali-kali.

# %% [markdown] lang="en"
# ## The two sheets of Yanti and Pak Karto
#
# **Yanti's sheet, in Hong Kong.** Her wage is HK\${wage}. She lives on HK\${living}, and HK\${own} stays in her own name. All
# the rest she hands over at the shop. The shop takes a fee of HK\${shop_fee} out of it and gives Rp{shop_rate} for each dollar.
#
# **Pak Karto's sheet, at home.** He earns Rp{home_income} a month. A usual month costs Rp{month}, the school of Yanti's
# brother Rp{school} a month. Lebaran and feasts cost Rp{yearly} in a year, and he saves for them every month.
#
# **On both sheets.** Rp{aside} is laid aside each month. It goes to the debt of Rp{debt} until that is paid, then to the
# sewing workshop. Yanti comes home in {months} months.
#
# *The family and its sums are made up for this lesson.*

# %% [markdown] lang="id" en="c5b64bc2"
# ## Dua lembar Yanti dan Pak Karto
#
# **Lembar Yanti, di Hong Kong.** Gajinya HK\${wage}. Ia hidup dengan HK\${living}, dan HK\${own} disimpan atas namanya
# sendiri. Semua sisanya diserahkan ke toko. Toko memotong biaya HK\${shop_fee} dan memberi Rp{shop_rate} untuk satu dolar.
#
# **Lembar Pak Karto, di rumah.** Penghasilannya Rp{home_income} sebulan. Bulan biasa perlu Rp{month}, sekolah adik Yanti
# Rp{school} sebulan. Lebaran dan hajatan perlu Rp{yearly} setahun, dan ditabung setiap bulan.
#
# **Di kedua lembar.** Setiap bulan disisihkan Rp{aside}. Uang itu untuk utang Rp{debt} sampai lunas, lalu untuk usaha
# jahit. Yanti pulang {months} bulan lagi.
#
# *Keluarga dan angkanya contoh buatan untuk pelajaran ini.*

# %% [markdown] lang="en" question="sent"
# ## Question {number}: how many dollars does Yanti hand over?
#
# In Hong Kong dollars, in one month.
#
# *({points} point)*

# %% [markdown] lang="id" question="sent" en="3b8cefa0"
# ## Soal {number}: berapa dolar yang diserahkan Yanti?
#
# Dalam dolar Hong Kong, untuk satu bulan.
#
# *({points} poin)*

# %% [markdown] lang="en" question="arrives"
# ## Question {number}: how many rupiah arrive on Pak Karto's sheet?
#
# What leaves one side arrives on the other, or has a name.
#
# *({points} points)*

# %% [markdown] lang="id" question="arrives" en="70746fa0"
# ## Soal {number}: berapa rupiah yang sampai di lembar Pak Karto?
#
# Yang keluar di satu sisi sampai di sisi lain, atau ada namanya.
#
# *({points} poin)*

# %% [markdown] lang="en" question="left_home"
# ## Question {number}: how much is left at home in a month?
#
# Count the usual month, the school, and one month's part of Lebaran and feasts. Nothing is laid aside yet.
#
# *({points} points)*

# %% [markdown] lang="id" question="left_home" en="ad4005d6"
# ## Soal {number}: berapa sisanya di rumah dalam sebulan?
#
# Hitung bulan biasa, sekolah, dan bagian sebulan untuk Lebaran dan hajatan. Belum ada yang disisihkan.
#
# *({points} poin)*

# %% [markdown] lang="en" question="which_differs"
# ## Question {number}: the two sheets do not agree. What now?
#
# Yanti's sheet says that Rp{without_fee} arrive. On Pak Karto's sheet it is Rp{fee_in_rupiah} less. Which sentence is right?
#
# - **A.** Pak Karto keeps something for himself.
# - **B.** They meet in the middle: each sheet gives up a half.
# - **C.** Yanti's sheet lacks the fee. It is written on both sheets, with its name.
# - **D.** Pak Karto copies Yanti's number, then the sheets agree.
#
# *({points} point)*

# %% [markdown] lang="id" question="which_differs" en="3d95461e"
# ## Soal {number}: kedua lembar tidak cocok. Lalu bagaimana?
#
# Menurut lembar Yanti, yang sampai Rp{without_fee}. Di lembar Pak Karto kurang Rp{fee_in_rupiah}. Kalimat mana yang benar?
#
# - **A.** Pak Karto menyimpan sedikit untuk dirinya.
# - **B.** Ambil tengahnya: setiap lembar mengalah separuh.
# - **C.** Lembar Yanti belum menulis biaya kirim. Tulis di kedua lembar, dengan namanya.
# - **D.** Pak Karto menyalin angka Yanti, maka kedua lembar cocok.
#
# *({points} poin)*

# %% [markdown] lang="en" question="start_with"
# ## Question {number}: how large may the workshop begin?
#
# On the day Yanti comes home, a reserve of {reserve_months} months must be there, Rp{month} a month. All else that was saved
# after the debt may go into the workshop.
#
# *({points} points)*

# %% [markdown] lang="id" question="start_with" en="7295ada5"
# ## Soal {number}: sebesar apa usaha jahit boleh mulai?
#
# Pada hari Yanti pulang, cadangan {reserve_months} bulan harus ada, Rp{month} sebulan. Sisa tabungan sejak utang lunas
# boleh untuk usaha jahit.
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_plan"
# ## Question {number}: now the plan of your family
#
# Each of you writes it in the own notebook, without looking. All numbers are of one month. The first five are in the money
# of the wage, the others in rupiah. You may use made-up numbers that both of you have agreed on.
#
# Then lay both side by side. Where a number differs, ask: "What did you count, and I did not?"
#
# *({points} points)*

# %% [markdown] lang="id" question="own_plan" en="8fa616e7"
# ## Soal {number}: sekarang rencana keluarga Anda
#
# Masing-masing menulis di buku kerjanya sendiri, tanpa melihat. Semua angka untuk satu bulan. Lima yang pertama dalam mata
# uang gaji, yang lain dalam rupiah. Boleh memakai angka karangan yang disepakati berdua.
#
# Lalu sandingkan. Bila ada angka yang berbeda, tanyakan: "Apa yang kamu hitung, dan aku tidak?"
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: which number differed?
#
# Which number was not the same on your two sheets, or which one did you not know? What did you find out together? If you
# worked alone: which number will you ask for at home? Write two or three sentences, without sums. There is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="e9f5f1a6"
# ## Untuk dibicarakan: angka mana yang berbeda?
#
# Angka mana yang tidak sama di kedua lembar, atau belum Anda ketahui? Apa yang kalian temukan bersama? Bila mengerjakan
# sendiri: angka mana yang akan ditanyakan ke rumah? Tulis dua atau tiga kalimat, tanpa jumlah uang. Tidak ada yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **One plan, two sheets, the same numbers: what leaves one side arrives on the other, or has a name.**
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="5ce24638"
# ## Pegangan untuk dibawa pulang
#
# **Satu rencana, dua lembar, angka yang sama: yang keluar di satu sisi sampai di sisi lain, atau ada namanya.**
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
