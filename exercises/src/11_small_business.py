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
# ## Four small shops
#
# Wati bakes cakes at home while the little one sleeps. Pak Karto sells iced coffee beside the school. Laila has a toast cart. Yanto, back from Malaysia, dreams of chickens.
#
# *The people are made up. The figures of the toast cart are from a report of {toast_year}, those of the chickens from a worked example without a date: take today's prices for your own shop.*

# %% [markdown] lang="id" en="4324877a"
# ## Empat usaha kecil
#
# Wati membuat kue di rumah selama si kecil tidur. Pak Karto menjual es kopi di samping sekolah. Laila punya gerobak roti bakar. Yanto, yang baru pulang dari Malaysia, ingin beternak ayam.
#
# *Orangnya contoh buatan. Angka roti bakar dari berita tahun {toast_year}, angka ayam dari contoh hitungan tanpa tanggal: untuk usaha sendiri, pakai harga hari ini.*

# %% [markdown] lang="en" question="for_her_work"
# ## Question {number}: what is left for Wati's work?
#
# In one day Wati makes {made} cakes for Rp{ingredients} of ingredients. {unsold} of them are not sold. The price is Rp{cake_price}, the stall costs Rp{stall_day} a day. How much is left for her own work?
#
# *({points} points)*

# %% [markdown] lang="id" question="for_her_work" en="2b094a9c"
# ## Soal {number}: berapa sisanya untuk kerja Wati?
#
# Sehari Wati membuat {made} kue dengan bahan Rp{ingredients}. {unsold} di antaranya tidak laku. Harganya Rp{cake_price}, dan sewa tempat Rp{stall_day} sehari. Berapa sisanya untuk kerjanya sendiri?
#
# *({points} poin)*

# %% [markdown] lang="en" question="cups"
# ## Question {number}: how many cups must Pak Karto sell in a month so that he loses nothing?
#
# A cup of iced coffee sells for Rp{cup_price}, and Rp{cup_cost} go into it. Rent and the rest cost Rp{cup_fixed} a month, whether he sells or not. Round up to a whole cup.
#
# *({points} point)*

# %% [markdown] lang="id" question="cups" en="c2688e58"
# ## Soal {number}: berapa gelas harus dijual Pak Karto sebulan supaya tidak rugi?
#
# Segelas es kopi dijual Rp{cup_price}, bahannya Rp{cup_cost}. Sewa dan lainnya Rp{cup_fixed} sebulan, laku atau tidak. Bulatkan ke atas menjadi satu gelas penuh.
#
# *({points} poin)*

# %% [markdown] lang="en" question="payback"
# ## Question {number}: after how many months is Laila's capital back?
#
# The toast cart cost Rp{toast_capital}. In a month it sells for Rp{toast_sales}, and Rp{toast_left} are left before Laila is paid. Her work is worth Rp{toast_wage} a month. Round up to a whole month.
#
# *({points} points)*

# %% [markdown] lang="id" question="payback" en="cab6dfdc"
# ## Soal {number}: setelah berapa bulan modal Laila kembali?
#
# Gerobak roti bakar itu modalnya Rp{toast_capital}. Omzetnya Rp{toast_sales} sebulan, dan tersisa Rp{toast_left} sebelum Laila dibayar. Kerjanya senilai Rp{toast_wage} sebulan. Bulatkan ke atas menjadi satu bulan penuh.
#
# *({points} poin)*

# %% [markdown] lang="en" question="missing_now"
# ## Question {number}: how much is missing when the price falls?
#
# Yanto counts on {birds} chicks. {deaths} percent of them die, the others weigh {weight} kilograms each when they are sold. One round costs Rp{all_costs} in all. The litter brings Rp{litter}. At Rp{price_before} a kilogram Rp{left_before} are left.
#
# Then the price falls to Rp{price_now}. How much is **missing**? Write it without a minus sign.
#
# *({points} points)*

# %% [markdown] lang="id" question="missing_now" en="cfcbd3a7"
# ## Soal {number}: berapa kurangnya kalau harga turun?
#
# Yanto menghitung {birds} anak ayam. {deaths} persen mati, yang lain beratnya {weight} kilogram seekor saat dijual. Satu putaran biayanya Rp{all_costs} seluruhnya. Kotorannya laku Rp{litter}. Dengan harga Rp{price_before} sekilo tersisa Rp{left_before}.
#
# Lalu harganya turun menjadi Rp{price_now}. Berapa **kurangnya**? Tulis tanpa tanda minus.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Seven people talk about their shops. Only one sentence is right. Which one?
#
# - **A** "I sell for four million a month. So I earn four million."
# - **B** "My own work costs nothing. I am at home anyway."
# - **C** "Sold on credit is sold. I count it as money."
# - **D** "My work has a wage, and the shop a purse of its own. What is left then is profit."
# - **E** "For the beginning I need the rent of the first month, no more."
# - **F** "If I am cheaper, I sell more, and so I always earn more."
# - **G** "The drawer is ours. Whether I pay the school from it or the flour is the same."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="1cbf9c29"
# ## Soal {number}: siapa yang benar?
#
# Tujuh orang bicara soal usahanya. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Saya menjual empat juta sebulan. Berarti penghasilan saya empat juta."
# - **B** "Kerja saya gratis. Saya kan memang di rumah."
# - **C** "Dijual bon berarti sudah laku. Saya hitung sebagai uang."
# - **D** "Kerja saya ada upahnya, usaha punya dompet sendiri. Sisanya baru laba."
# - **E** "Untuk mulai cukup uang sewa bulan pertama, tidak lebih."
# - **F** "Kalau lebih murah, lebih laku, jadi untungnya selalu lebih banyak."
# - **G** "Laci itu milik kami. Untuk sekolah atau untuk tepung sama saja."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_shop"
# ## Question {number}: one month of your own shop
#
# Use your own numbers, or numbers that you make up. What does one piece sell for, and what goes into it? How many are sold in a month? What are the fixed costs, what is your wage, and what is left?
#
# *({points} points)*

# %% [markdown] lang="id" question="own_shop" en="2de50063"
# ## Soal {number}: satu bulan usaha Anda sendiri
#
# Pakai angka sendiri, atau angka karangan. Satu barang dijual berapa, dan bahannya berapa? Sebulan laku berapa? Berapa biaya tetapnya, berapa upah Anda, dan berapa sisanya?
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: who works in the shop, and unpaid until when?
#
# Talk about it in pairs, then write two or three sentences. Whose shop is it, who works in it, and from when on is that person paid?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="ecfb2740"
# ## Untuk dibicarakan: siapa yang bekerja di usaha itu, dan sampai kapan tanpa upah?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Usaha itu milik siapa, siapa yang bekerja, dan mulai kapan ia dibayar?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **The shop's money is not the house's money, and my work has a wage.** What is not sold has been paid for too.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="870c767c"
# ## Pegangan untuk dibawa pulang
#
# **Uang usaha bukan uang rumah, dan kerja saya ada upahnya.** Yang tidak laku pun sudah dibayar bahannya.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
