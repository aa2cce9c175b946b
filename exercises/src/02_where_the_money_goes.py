# %% [markdown] lang="en"
# ## Welcome
#
# Two families, some sums, one with your own numbers, and one question to talk about. Work in pairs, and use paper or
# the calculator on your phone.
#
# Write your answer under the first line of the box, as you write it on paper. Press **Shift** and **Enter**: you see
# at once whether it is right, and where to look if it is not. Try as often as you like.

# %% [markdown] lang="id" en="d7fe2b86"
# ## Selamat datang
#
# Ada dua keluarga, beberapa hitungan, satu dengan angka Anda sendiri, dan satu pertanyaan untuk dibicarakan. Kerjakan
# berdua, pakai kertas atau kalkulator di HP.
#
# Tulis jawaban di bawah baris pertama kotak, seperti menulis di kertas. Tekan **Shift** dan **Enter**: langsung
# terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum. Boleh dicoba berkali-kali.

# %% [markdown] lang="en"
# ## The month sheet of {migrant} and {relative}
#
# {migrant} sends Rp{sent} a month. {relative} earns Rp{home_income} at home.
#
# | Goes out in the month | Rp |
# |---|---|
# | food | {food} |
# | school | {school_month} |
# | electricity | {electricity} |
# | transport | {transport} |
# | instalment of the motorcycle | {instalment} |
# | arisan | {arisan} |
# | phone | {phone} |
# | cigarettes | {cigarettes} |
#
# *The families and their sums are made up for this lesson.*

# %% [markdown] lang="id" en="66ff7dc4"
# ## Lembar sebulan {migrant} dan {relative}
#
# {migrant} mengirim Rp{sent} sebulan. {relative} mendapat Rp{home_income} di rumah.
#
# | Keluar sebulan | Rp |
# |---|---|
# | makan | {food} |
# | sekolah | {school_month} |
# | listrik | {electricity} |
# | ongkos | {transport} |
# | cicilan motor | {instalment} |
# | arisan | {arisan} |
# | pulsa | {phone} |
# | rokok | {cigarettes} |
#
# *Keluarga dan angkanya contoh buatan untuk pelajaran ini.*

# %% [markdown] lang="en" question="total_spending"
# ## Question {number}: how much goes out in the month?
#
# Add up all lines of the sheet.
#
# *({points} point)*

# %% [markdown] lang="id" question="total_spending" en="4dc0c5b3"
# ## Soal {number}: berapa yang keluar sebulan?
#
# Jumlahkan semua baris di lembar itu.
#
# *({points} poin)*

# %% [markdown] lang="en" question="surplus"
# ## Question {number}: how much is left?
#
# Take everything that comes in, and take away everything that goes out.
#
# *({points} points)*

# %% [markdown] lang="id" question="surplus" en="32c54546"
# ## Soal {number}: berapa sisanya?
#
# Ambil semua uang yang masuk, lalu kurangi dengan semua yang keluar.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The year of Yanto and Laila
#
# In a usual month Rp{usual_in} comes in and Rp{usual_out} goes out. Something is left each month, and yet they borrow
# every year. Once a year comes:
#
# | What | When | Rp |
# |---|---|---|
# | Lebaran | month of Lebaran | {lebaran} |
# | bags, books, fees | July | {school_year} |
# | the wedding of a nephew | October | {ceremonies} |

# %% [markdown] lang="id" en="70c794d2"
# ## Setahun di rumah Yanto dan Laila
#
# Di bulan biasa, Rp{usual_in} masuk dan Rp{usual_out} keluar. Tiap bulan ada sisa, tetapi setiap tahun mereka
# berutang. Setahun sekali datang:
#
# | Apa | Kapan | Rp |
# |---|---|---|
# | Lebaran | bulan Lebaran | {lebaran} |
# | tas, buku, uang sekolah | Juli | {school_year} |
# | pernikahan keponakan | Oktober | {ceremonies} |

# %% [markdown] lang="en" question="worst_month"
# ## Question {number}: which month is the hardest?
#
# - **A.** The month of Lebaran.
# - **B.** July.
# - **C.** October.
# - **D.** None: Rp{left} is left in every month.
#
# *({points} point)*

# %% [markdown] lang="id" question="worst_month" en="6209e8cf"
# ## Soal {number}: bulan mana yang paling berat?
#
# - **A.** Bulan Lebaran.
# - **B.** Juli.
# - **C.** Oktober.
# - **D.** Tidak ada: setiap bulan sisa Rp{left}.
#
# *({points} poin)*

# %% [markdown] lang="en" question="aside"
# ## Question {number}: how much must Laila and Yanto lay aside every month?
#
# They want to pay Lebaran, school and wedding without a debt, year after year. The next Lebaran is
# {months_to_lebaran} months away, but they count a whole year.
#
# *({points} points)*

# %% [markdown] lang="id" question="aside" en="420f88c1"
# ## Soal {number}: berapa yang perlu disisihkan Laila dan Yanto setiap bulan?
#
# Mereka ingin membayar Lebaran, sekolah, dan pernikahan tanpa utang, tahun demi tahun. Lebaran berikutnya
# {months_to_lebaran} bulan lagi, tetapi mereka menghitung setahun penuh.
#
# *({points} poin)*

# %% [markdown] lang="en" question="at_the_table"
# ## Question {number}: four sentences at the table. Which one is right?
#
# - **A.** "The market takes Rp{week} a week. A month has {weeks_in_month} weeks, so that is Rp{four_weeks} a month."
# - **B.** "Rp{cigarettes} for cigarettes a month is Rp{cigarettes_year} in a year."
# - **C.** "If something must go, then powder and cloth: only women have wishes."
# - **D.** "If something must go, then food: it is the largest line."
#
# *({points} point)*

# %% [markdown] lang="id" question="at_the_table" en="5a53d4e8"
# ## Soal {number}: empat kalimat di meja makan. Mana yang benar?
#
# - **A.** "Belanja pasar Rp{week} seminggu. Sebulan {weeks_in_month} minggu, jadi Rp{four_weeks} sebulan."
# - **B.** "Rokok Rp{cigarettes} sebulan sama dengan Rp{cigarettes_year} setahun."
# - **C.** "Kalau harus dikurangi, bedak dan kain saja: yang punya keinginan hanya perempuan."
# - **D.** "Kalau harus dikurangi, makan saja: itu pos yang paling besar."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_year"
# ## Question {number}: now your own month
#
# Write it as you plan it, perhaps with one thing less. Nobody judges how much it is; the sums only have to fit one
# another. You may use made-up numbers.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_year" en="69359def"
# ## Soal {number}: sekarang bulan Anda sendiri
#
# Tulis seperti rencana Anda, mungkin dengan satu hal dikurangi. Besarnya tidak dinilai; hitungannya saja yang harus
# cocok. Boleh memakai angka karangan.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: one thing less
#
# Which one thing could become less in your home, and which one never? Who must agree? Talk in pairs, then write two or
# three sentences. Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="8e0db0eb"
# ## Untuk dibicarakan: satu hal yang dikurangi
#
# Satu hal apa yang bisa dikurangi di rumah Anda, dan mana yang tidak boleh? Siapa yang harus setuju? Bicarakan berdua,
# lalu tulis dua atau tiga kalimat. Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **What comes once a year, we save for every month.**
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="569d58ca"
# ## Pegangan untuk dibawa pulang
#
# **Yang datang setahun sekali, kita tabung setiap bulan.**
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
