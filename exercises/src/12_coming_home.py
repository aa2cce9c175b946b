# %% [markdown] lang="en"
# ## Welcome
#
# One road home, some sums, your own road, and one question to talk about. Work in pairs, and use paper or the
# calculator on your phone.
#
# Write your answer under the first line of the box, as you write it on paper. Press **Shift** and **Enter**: you see
# at once whether it is right, and where to look if it is not. Try as often as you like.

# %% [markdown] lang="id" en="78033f4c"
# ## Selamat datang
#
# Ada satu jalan pulang, beberapa hitungan, jalan Anda sendiri, dan satu pertanyaan untuk dibicarakan. Kerjakan berdua,
# pakai kertas atau kalkulator di HP.
#
# Tulis jawaban di bawah baris pertama kotak, seperti menulis di kertas. Tekan **Shift** dan **Enter**: langsung
# terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum. Boleh dicoba berkali-kali.

# %% [markdown] lang="en"
# ## Yanti's road home
#
# Yanti has {months} months left in Hong Kong. Then she wants to open a sewing workshop beside her father's house.
#
# - For the first {in_debt} months all her savings go to the debt of leaving.
# - After that she lays aside Rp{monthly} every month. She keeps it in rupiah.
# - Machines and cloth for the beginning cost Rp{capital}.
# - At home the family lives on Rp{living} a month. Yanti wants a reserve of {reserve_months} months, because customers
#   come slowly.
#
# *The family and its sums are made up for this lesson.*

# %% [markdown] lang="id" en="505a8e9c"
# ## Jalan pulang Yanti
#
# Masa kerja Yanti di Hong Kong masih {months} bulan. Setelah itu ia ingin membuka usaha jahit di samping rumah ayahnya.
#
# - Selama {in_debt} bulan pertama semua tabungannya untuk membayar utang biaya berangkat.
# - Setelah itu ia menyisihkan Rp{monthly} setiap bulan. Disimpan dalam rupiah.
# - Mesin dan kain untuk mulai berharga Rp{capital}.
# - Di rumah, keluarga hidup dengan Rp{living} sebulan. Yanti ingin cadangan {reserve_months} bulan, karena pelanggan
#   datang pelan-pelan.
#
# *Keluarga dan angkanya contoh buatan untuk pelajaran ini.*

# %% [markdown] lang="en" question="saved"
# ## Question {number}: how much has Yanti saved on the day she comes home?
#
# She spends nothing of it, and nothing is added to it.
#
# *({points} point)*

# %% [markdown] lang="id" question="saved" en="727a52c3"
# ## Soal {number}: berapa tabungan Yanti pada hari ia pulang?
#
# Tabungan itu tidak dipakai, dan tidak ada tambahan lain.
#
# *({points} poin)*

# %% [markdown] lang="en" question="need"
# ## Question {number}: how much does she need on that day?
#
# The beginning of the workshop, and the reserve for the family.
#
# *({points} point)*

# %% [markdown] lang="id" question="need" en="26499a04"
# ## Soal {number}: berapa yang ia perlukan pada hari itu?
#
# Modal usaha jahit, dan cadangan untuk keluarga.
#
# *({points} poin)*

# %% [markdown] lang="en" question="closes_it"
# ## Question {number}: how much must she lay aside each month so that nothing is missing?
#
# She comes home on the same day, and the months of debt stay. Round up to a whole rupiah.
#
# *({points} points)*

# %% [markdown] lang="id" question="closes_it" en="a87f611a"
# ## Soal {number}: berapa yang harus disisihkan tiap bulan supaya tidak ada yang kurang?
#
# Hari pulangnya tetap, dan bulan-bulan utang juga tetap. Bulatkan ke atas sampai satu rupiah.
#
# *({points} poin)*

# %% [markdown] lang="en" question="early"
# ## Question {number}: and if the work ends after {early_month} months?
#
# She has laid aside Rp{monthly} a month since the debt was paid. She still wants the same workshop and the same reserve.
# How much is missing then?
#
# *({points} points)*

# %% [markdown] lang="id" question="early" en="04bf0778"
# ## Soal {number}: bagaimana bila pekerjaan berakhir setelah {early_month} bulan?
#
# Sejak utang lunas, ia menyisihkan Rp{monthly} sebulan. Ia tetap ingin usaha dan cadangan yang sama. Berapa kurangnya?
#
# *({points} poin)*

# %% [markdown] lang="en" question="one_more"
# ## Question {number}: one more term?
#
# Yanti could stay {term} months longer and save HK\${dollars_a_month} a month. At today's rate of Rp{rate_now} that is
# Rp{one_more_term}. Which sentence is right?
#
# - **A.** One more term costs nothing, it only brings money.
# - **B.** It may bring about that much, and it takes {term_years} years from the family: both decide.
# - **C.** Who comes home before there is enough has failed.
# - **D.** The claims of social security wait as long as you like.
# - **E.** The rate of the day she left holds on the day she comes home.
#
# *({points} point)*

# %% [markdown] lang="id" question="one_more" en="f52df10e"
# ## Soal {number}: satu kontrak lagi?
#
# Yanti bisa tinggal {term} bulan lagi dan menabung HK\${dollars_a_month} sebulan. Dengan kurs hari ini Rp{rate_now},
# jumlahnya Rp{one_more_term}. Kalimat mana yang benar?
#
# - **A.** Satu kontrak lagi tidak ada biayanya, hanya membawa uang.
# - **B.** Mungkin membawa kira-kira sebanyak itu, dan mengambil {term_years} tahun dari keluarga: putuskan berdua.
# - **C.** Yang pulang sebelum uangnya cukup berarti gagal.
# - **D.** Klaim jaminan sosial bisa diurus kapan saja.
# - **E.** Kurs pada hari berangkat berlaku juga pada hari pulang.
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_return"
# ## Question {number}: now your own road
#
# Write a plan that has no hole. If it has one, change months, savings or the size of the beginning until it fits. You
# may use made-up numbers.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_return" en="ea45b36d"
# ## Soal {number}: sekarang jalan Anda sendiri
#
# Tulis rencana yang jalannya tidak berlubang. Bila masih berlubang, ubah bulannya, tabungannya, atau besar modalnya sampai
# cukup. Boleh memakai angka karangan.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: what will you do in the first month?
#
# You come home, or somebody comes home to you. What happens in the first month, and who can help? Talk in pairs, then
# write two or three sentences. Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="e9427362"
# ## Untuk dibicarakan: apa yang Anda lakukan di bulan pertama?
#
# Anda pulang, atau ada yang pulang ke rumah Anda. Apa yang dilakukan di bulan pertama, dan siapa yang bisa menolong?
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **Come home when the first months are paid for, not when the contract ends.**
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="d0b82f46"
# ## Pegangan untuk dibawa pulang
#
# **Pulang saat uang bulan-bulan pertama sudah ada, bukan saat kontrak habis.**
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
