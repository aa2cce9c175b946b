# %% [markdown] lang="en"
# ## Welcome
#
# Small sums about two families, one with your own numbers, and one question to talk about. Work in pairs, and use
# paper or the calculator on your phone.
#
# Write your answer under the first line of the box, as you write it on paper. Press **Shift** and **Enter**: you see
# at once whether it is right, and where to look if it is not. Try as often as you like.

# %% [markdown] lang="id" en="9a2eba2f"
# ## Selamat datang
#
# Ada hitungan kecil tentang dua keluarga, satu dengan angka Anda sendiri, dan satu pertanyaan untuk dibicarakan.
# Kerjakan berdua, pakai kertas atau kalkulator di HP.
#
# Tulis jawaban di bawah baris pertama kotak, seperti menulis di kertas. Tekan **Shift** dan **Enter**: langsung
# terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum. Boleh dicoba berkali-kali.

# %% [markdown] lang="en"
# ## Three goals on one wall
#
# Yanto works on a plantation in Malaysia. Laila cares for their daughter at home and sells rice cakes. They have three
# goals, and together they can lay aside Rp{free} a month.
#
# | Goal | Price today | Saved already | Wanted in |
# |---|---|---|---|
# | A. School for their daughter | Rp{price_a} | nothing | {months_a} months |
# | B. Laila's cake stall | Rp{price_b} | Rp{saved_b} | {months_b} months |
# | C. Yanto's driving licence and course | Rp{price_c} | nothing | as soon as it is paid |
#
# *The families and their sums are made up for this lesson.*

# %% [markdown] lang="id" en="15fd05b7"
# ## Tiga tujuan di satu dinding
#
# Yanto bekerja di perkebunan di Malaysia. Laila di rumah mengasuh anak mereka dan berjualan kue. Mereka punya tiga
# tujuan, dan berdua bisa menyisihkan Rp{free} sebulan.
#
# | Tujuan | Harga hari ini | Sudah ada | Ingin tercapai dalam |
# |---|---|---|---|
# | A. Sekolah anak mereka | Rp{price_a} | belum ada | {months_a} bulan |
# | B. Warung kue Laila | Rp{price_b} | Rp{saved_b} | {months_b} bulan |
# | C. SIM dan kursus mengemudi Yanto | Rp{price_c} | belum ada | secepat uangnya cukup |
#
# *Keluarga dan angkanya contoh buatan untuk pelajaran ini.*

# %% [markdown] lang="en" question="monthly_amount"
# ## Question {number}: how much a month does the school take?
#
# The school costs Rp{price_a}, and there are {months_a} months until then. The same sum is laid aside every month.
#
# *({points} point)*

# %% [markdown] lang="id" question="monthly_amount" en="fe095da5"
# ## Soal {number}: berapa sebulan untuk sekolah?
#
# Biayanya Rp{price_a}, dan masih ada {months_a} bulan. Setiap bulan disisihkan jumlah yang sama.
#
# *({points} poin)*

# %% [markdown] lang="en" question="with_savings"
# ## Question {number}: and the cake stall?
#
# It costs Rp{price_b}. Laila has saved Rp{saved_b} for it, and {months_b} months are left. How much a month?
#
# *({points} points)*

# %% [markdown] lang="id" question="with_savings" en="8d5c64d8"
# ## Soal {number}: kalau warung kue?
#
# Harganya Rp{price_b}. Laila sudah menabung Rp{saved_b}, dan masih ada {months_b} bulan. Berapa sebulan?
#
# *({points} poin)*

# %% [markdown] lang="en" question="price_then"
# ## Question {number}: what does the school cost after two years?
#
# Today it costs Rp{price_a}. Each year the price is {rise}% higher than the year before.
#
# *({points} points)*

# %% [markdown] lang="id" question="price_then" en="f9df28f2"
# ## Soal {number}: berapa biaya sekolah dua tahun lagi?
#
# Hari ini Rp{price_a}. Setiap tahun harganya naik {rise}% dari tahun sebelumnya.
#
# *({points} poin)*

# %% [markdown] lang="en" question="house_monthly"
# ## Question {number}: how much a month does a house take?
#
# Later Yanto and Laila want a house. Today it costs Rp{house}. Prices rise by {house_rise}% a year, so after {house_years} years it costs
# Rp{house_then}. They have Rp{house_saved} in a tin, and {house_months} months. Money in a tin does not grow.
#
# *({points} points)*

# %% [markdown] lang="id" question="house_monthly" en="d28b04ee"
# ## Soal {number}: berapa sebulan untuk sebuah rumah?
#
# Nanti Yanto dan Laila ingin punya rumah. Hari ini harganya Rp{house}. Harga naik {house_rise}% setahun, jadi setelah {house_years} tahun menjadi
# Rp{house_then}. Mereka punya Rp{house_saved} di kaleng, dan waktu {house_months} bulan. Uang di kaleng tidak bertambah.
#
# *({points} poin)*

# %% [markdown] lang="en" question="weaker_rupiah"
# ## Question {number}: whose goal came nearer?
#
# Yanti in Hong Kong saves Hong Kong dollars. Her father, Pak Karto, saves rupiah at home. Each of them wants
# Rp{price_a}. Then the rupiah becomes weaker: one dollar brought Rp{rate_then}, now it brings Rp{rate_now}.
#
# - **A.** Yanti's goal came nearer.
# - **B.** Pak Karto's goal came nearer.
# - **C.** Both goals came nearer.
#
# *({points} point)*

# %% [markdown] lang="id" question="weaker_rupiah" en="f2fe7ed8"
# ## Soal {number}: tujuan siapa yang menjadi lebih dekat?
#
# Yanti di Hong Kong menabung dolar Hong Kong. Ayahnya, Pak Karto, menabung rupiah di rumah. Masing-masing ingin
# Rp{price_a}. Lalu rupiah melemah: tadinya satu dolar menjadi Rp{rate_then}, sekarang menjadi Rp{rate_now}.
#
# - **A.** Tujuan Yanti menjadi lebih dekat.
# - **B.** Tujuan Pak Karto menjadi lebih dekat.
# - **C.** Tujuan keduanya menjadi lebih dekat.
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_goal"
# ## Question {number}: now a goal of your own
#
# Take a goal from your card. It may be a small one. Nobody judges the goal; the sums only have to fit one another.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_goal" en="c65e19f7"
# ## Soal {number}: sekarang tujuan Anda sendiri
#
# Ambil satu tujuan dari kartu Anda. Boleh yang kecil. Tujuannya tidak dinilai; hitungannya saja yang harus cocok.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: whose goal is it?
#
# Which goal belongs to the one who earns, which to the family, and which to both? Talk in pairs, then write two or
# three sentences. Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="6ade4ac3"
# ## Untuk dibicarakan: tujuan siapa?
#
# Mana tujuan milik yang bekerja, mana milik keluarga, mana milik bersama? Bicarakan berdua, lalu tulis dua atau tiga
# kalimat. Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **A goal has a price, a date and both our names.**
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="a453efb1"
# ## Pegangan untuk dibawa pulang
#
# **Tujuan punya harga, tanggal, dan nama kita berdua.**
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
