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
# ## Three women, three offers
#
# Months of wage are the best measure for what a job costs: so long one works for the way there, and not for the family.
#
# *What is asked in these stories is made up. The lists, wages and the case from Singapore were real, but they are old. Ask for those of today.*

# %% [markdown] lang="id" en="672d796e"
# ## Tiga perempuan, tiga tawaran
#
# Bulan upah adalah ukuran yang paling baik untuk biaya sebuah pekerjaan: selama itu orang bekerja untuk ongkosnya, bukan untuk keluarga.
#
# *Yang diminta dalam cerita ini hanya contoh buatan. Daftar, upah, dan kasus Singapura memang nyata, tetapi sudah lama. Tanyakan yang berlaku hari ini.*

# %% [markdown] lang="en" question="months_hk"
# ## Question {number}: how many months of wage is that?
#
# When Yanti's aunt went to Hong Kong, the official list named Rp{cost_hk} for the worker to pay. The wage was Rp{wage_hk} a month.
# One digit after the decimal mark is enough.
#
# *({points} point)*

# %% [markdown] lang="id" question="months_hk" en="6f1e5279"
# ## Soal {number}: berapa bulan upah?
#
# Waktu bibi Yanti berangkat ke Hong Kong, daftar resmi menyebut Rp{cost_hk} yang harus dibayar pekerja. Upahnya Rp{wage_hk} sebulan.
# Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="months_sg"
# ## Question {number}: "pay nothing today" in Singapore
#
# Another woman pays nothing before she leaves. From her wage of S\${wage_sg} the agent takes S\${taken_sg} a month, {times_sg} times.
# How many full months of wage is that together? One digit after the decimal mark is enough.
#
# *({points} points)*

# %% [markdown] lang="id" question="months_sg" en="59e9ac50"
# ## Soal {number}: "hari ini tidak bayar" di Singapura
#
# Perempuan lain tidak membayar apa-apa sebelum berangkat. Dari upahnya S\${wage_sg}, agen memotong S\${taken_sg} sebulan, {times_sg} kali.
# Semuanya sama dengan berapa bulan upah penuh? Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="above_list"
# ## Question {number}: how much more is asked than the list says?
#
# For a caregiver in Taiwan an official list named two parts: Rp{list_home} at home, and Taiwan dollars worth Rp{list_abroad}.
# A broker asks Sri for Rp{asked_carer}. How much lies above the list?
#
# *({points} points)*

# %% [markdown] lang="id" question="above_list" en="9b718b9c"
# ## Soal {number}: lebih berapa dari daftar resmi?
#
# Untuk perawat di Taiwan, sebuah daftar resmi menyebut dua bagian: Rp{list_home} di Indonesia, dan dolar Taiwan senilai Rp{list_abroad}.
# Seorang sponsor meminta Rp{asked_carer} dari Sri. Berapa kelebihannya?
#
# *({points} poin)*

# %% [markdown] lang="en" question="months_tw"
# ## Question {number}: how many months of the wage **in the hand**?
#
# For a place in a factory in Taiwan somebody asks Rp{asked_factory}. The wage is NT\${wage_tw}. Each month these go off: health NT\${health},
# labour insurance NT\${labour}, fee of the agency there NT\${agency}. One Taiwan dollar is Rp{rate_tw}.
#
# 1. What is left in the hand each month?
# 2. What is that in rupiah?
# 3. How many such months pay what is asked? Write this one, with one digit after the decimal mark.
#
# *({points} points)*

# %% [markdown] lang="id" question="months_tw" en="57d11995"
# ## Soal {number}: berapa bulan upah **bersih**?
#
# Untuk kerja di pabrik di Taiwan, seseorang meminta Rp{asked_factory}. Upahnya NT\${wage_tw}. Setiap bulan dipotong: kesehatan NT\${health},
# asuransi kerja NT\${labour}, biaya agen di sana NT\${agency}. Satu dolar Taiwan sama dengan Rp{rate_tw}.
#
# 1. Berapa yang diterima setiap bulan?
# 2. Berapa itu dalam rupiah?
# 3. Berapa bulan seperti itu untuk membayar yang diminta? Tulis yang ini, dengan satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Seven people wait at the bus stop and talk about work abroad. Only one sentence is right. Which one?
#
# - **A** "I pay nothing before I leave, only later from the wage. So the way is free."
# - **B** "The wage there is higher, so that offer is the better one."
# - **C** "All agents ask for it. Then it must be allowed."
# - **D** "No placement cost means that I pay nothing at all, not even for the passport."
# - **E** "I want every cost on paper, and I show the paper at the desk before I sign."
# - **F** "I know the rule from my sister. Who pays what has surely stayed the same."
# - **G** "I count with the exchange rate of the year in which my cousin left."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="d176f5ca"
# ## Soal {number}: siapa yang benar?
#
# Tujuh orang menunggu bus dan bicara soal kerja di luar negeri. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Sebelum berangkat tidak bayar, hanya nanti dari upah. Jadi gratis."
# - **B** "Upah di sana lebih tinggi, jadi tawaran itu lebih baik."
# - **C** "Semua agen memintanya. Pasti boleh."
# - **D** "Bebas biaya penempatan artinya saya tidak bayar apa-apa, paspor pun tidak."
# - **E** "Semua biaya saya minta tertulis, lalu kertasnya saya tunjukkan ke petugas sebelum tanda tangan."
# - **F** "Aturannya saya tahu dari kakak. Siapa membayar apa pasti masih sama."
# - **G** "Saya menghitung dengan kurs waktu sepupu saya berangkat."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_offer"
# ## Question {number}: count an offer through
#
# Take an offer that you heard of, or make one up, in the money of that country. What is taken each month, for how long, and what is left?
#
# *({points} points)*

# %% [markdown] lang="id" question="own_offer" en="61c30a47"
# ## Soal {number}: hitung sebuah tawaran
#
# Ambil tawaran yang pernah Anda dengar, atau karang sendiri, dalam uang negara itu. Berapa dipotong sebulan, berapa lama, dan sisanya berapa?
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: which question will you ask the agent?
#
# Talk about it in pairs, then write two or three sentences. Which question, and where can one check the answer?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="0b0bc2e8"
# ## Untuk dibicarakan: pertanyaan apa untuk agen?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Pertanyaan apa, dan di mana jawabannya bisa diperiksa?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **First ask: how many months do I work for the agent?** No paper, no payment.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="cff063dd"
# ## Pegangan untuk dibawa pulang
#
# **Tanya dulu: berapa bulan saya bekerja untuk agen?** Tanpa kertas, tanpa bayar.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
