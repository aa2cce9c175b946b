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
# ## Yanti, Pak Karto and the tin
#
# Yanti works in Hong Kong. At home her father, Pak Karto, cooks for two grandchildren. In a month Rp{income} comes into the
# house, and Rp{needs} of it is what they **cannot do without**: rice, electricity, school, medicine.
#
# They want a tin for bad days that lasts **{months} months**. Pak Karto puts in Rp{monthly} every month.
#
# *The family is made up for this lesson.*

# %% [markdown] lang="id" en="d1b847cf"
# ## Yanti, Pak Karto, dan celengan
#
# Yanti bekerja di Hong Kong. Di rumah, ayahnya, Pak Karto, memasak untuk dua cucu. Sebulan ada Rp{income} yang masuk ke
# rumah. Dari itu, Rp{needs} adalah kebutuhan yang **tidak bisa ditinggalkan**: beras, listrik, sekolah, obat.
#
# Mereka mau punya celengan darurat yang cukup untuk **{months} bulan**. Pak Karto mengisi Rp{monthly} setiap bulan.
#
# *Keluarga ini hanya contoh buatan.*

# %% [markdown] lang="en" question="months_to_full"
# ## Question {number}: after how many months is the tin full?
#
# It is empty today. Nothing is taken out on the way.
#
# *({points} points)*

# %% [markdown] lang="id" question="months_to_full" en="a748402e"
# ## Soal {number}: setelah berapa bulan celengan penuh?
#
# Hari ini celengan masih kosong. Selama itu tidak ada yang diambil.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## And the money beyond the tin
#
# Yanti has Rp{deposit} beside it, and does not need it for a year. Two places, both made up:
#
# - a **bank**: {bank_rate} percent a year. With so much in one bank, {tax} percent of the **interest** goes to tax;
# - a **koperasi**: {koperasi_rate} percent a year, paid a little every month. On so little interest there is no tax, but the state does not guarantee it.

# %% [markdown] lang="id" en="449f5d6e"
# ## Lalu uang di luar celengan
#
# Yanti masih punya Rp{deposit} yang tidak dipakai selama setahun. Ada dua tempat, keduanya contoh buatan:
#
# - **bank**: {bank_rate} persen setahun. Dengan simpanan sebesar itu, {tax} persen dari **bunganya** dipotong pajak;
# - **koperasi**: {koperasi_rate} persen setahun, dibayar sedikit setiap bulan. Bunga sekecil itu tidak kena pajak, tetapi tidak dijamin negara.

# %% [markdown] lang="en" question="bank_keeps"
# ## Question {number}: how much interest is left from the bank?
#
# After one year, and after tax. Write the interest alone.
#
# *({points} points)*

# %% [markdown] lang="id" question="bank_keeps" en="edf4b452"
# ## Soal {number}: berapa bunga bank yang tersisa?
#
# Setelah satu tahun, dan setelah pajak. Tulis bunganya saja.
#
# *({points} poin)*

# %% [markdown] lang="en" question="buys"
# ## Question {number}: what does the money in the koperasi still buy?
#
# After a year the interest is added. But prices rose too, by {price_rise} percent, as they did in the year before.
# The money buys as much then as how many rupiah buy today? Divide, do not subtract.
#
# *({points} points)*

# %% [markdown] lang="id" question="buys" en="e5e971b1"
# ## Soal {number}: uang di koperasi itu nanti senilai berapa?
#
# Setelah setahun, bunganya ditambahkan. Tetapi harga juga naik {price_rise} persen, seperti tahun sebelumnya.
# Uang itu nanti senilai berapa rupiah hari ini? Dibagi, bukan dikurangi.
#
# *({points} poin)*

# %% [markdown] lang="en" question="gold_loss"
# ## Question {number}: gold, bought and sold on the same day
#
# One gram costs Rp{gold_sold} in the shop. The shop buys it back for Rp{gold_bought_back}. Both prices are from one day in
# the past. How many percent of the price is lost? One digit after the decimal mark is enough.
#
# *({points} point)*

# %% [markdown] lang="id" question="gold_loss" en="709e9c0b"
# ## Soal {number}: emas, dibeli dan dijual pada hari yang sama
#
# Satu gram di toko harganya Rp{gold_sold}. Toko membelinya kembali seharga Rp{gold_bought_back}. Kedua harga ini dari satu hari
# yang sudah lewat. Berapa persen dari harga beli yang hilang? Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Six people talk about savings. Only one sentence is right. Which one?
#
# - **A** "I go where they promise the most interest. More is always better."
# - **B** "Gold never falls. I keep the money for bad days in gold."
# - **C** "The state guarantees all savings, in the koperasi and in the arisan too."
# - **D** "Our house is our savings. If somebody falls ill, we still have the house."
# - **E** "First the tin for bad days, near and quick to take. The rest may wait in a bank."
# - **F** "Lebaran is an emergency. Every year I open the tin for it."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="71d9d1cb"
# ## Soal {number}: siapa yang benar?
#
# Enam orang bicara soal tabungan. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Saya pilih yang bunganya paling tinggi. Makin tinggi pasti makin baik."
# - **B** "Emas tidak pernah turun. Uang untuk hari susah saya simpan dalam emas."
# - **C** "Semua tabungan dijamin negara, yang di koperasi dan di arisan juga."
# - **D** "Rumah kami itulah tabungan. Kalau ada yang sakit, kan masih ada rumah."
# - **E** "Celengan darurat dulu, yang dekat dan cepat diambil. Sisanya boleh menunggu di bank."
# - **F** "Lebaran itu darurat. Setiap tahun celengannya saya buka."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_fund"
# ## Question {number}: the tin of your own house
#
# Use your own numbers, or numbers that you make up. What does your house need in a month? For how many months should the
# tin last? How much can you set aside, and when is it full?
#
# *({points} points)*

# %% [markdown] lang="id" question="own_fund" en="4433d6c8"
# ## Soal {number}: celengan darurat rumah Anda
#
# Pakai angka sendiri, atau angka karangan. Berapa kebutuhan rumah Anda sebulan? Celengan itu cukup untuk berapa bulan?
# Berapa yang bisa disisihkan, dan kapan penuh?
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: what is an emergency in this house, and what is not?
#
# Talk about it in pairs, then write two or three sentences. Who may open the tin, and who is asked before?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="e0842edd"
# ## Untuk dibicarakan: apa yang disebut darurat di rumah ini, dan apa yang bukan?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Siapa yang boleh membuka celengan, dan siapa yang ditanya dulu?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **First the tin for bad days, then the dreams.** Near at hand, and not in gold.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="f8c973a9"
# ## Pegangan untuk dibawa pulang
#
# **Celengan darurat dulu, baru cita-cita.** Dekat, cepat diambil, dan bukan dalam emas.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
