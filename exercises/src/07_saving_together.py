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
# ## The box of the Sunday group
#
# Wati came home from Singapore and founded a savings group in the village. It has **{members} members**. At each of the {meetings} meetings of
# the year, each one buys **{shares_each} shares** of Rp{share_price}. In the year, charges for loans brought Rp{earned}. All loans are paid back.
#
# *The group is made up for this lesson.*

# %% [markdown] lang="id" en="8fdd31dc"
# ## Kotak kelompok hari Minggu
#
# Wati pulang dari Singapura dan mendirikan kelompok simpan pinjam di desa. Anggotanya **{members} orang**. Pada setiap pertemuan, {meetings} kali
# setahun, setiap orang membeli **{shares_each} saham** seharga Rp{share_price}. Setahun itu jasa pinjaman menghasilkan Rp{earned}. Semua pinjaman sudah kembali.
#
# *Kelompok ini hanya contoh buatan.*

# %% [markdown] lang="en" question="group_saves"
# ## Question {number}: how much have all of them saved together?
#
# Only the savings, without the charges for loans.
#
# *({points} point)*

# %% [markdown] lang="id" question="group_saves" en="f441c00e"
# ## Soal {number}: berapa tabungan mereka semuanya?
#
# Tabungannya saja, tanpa jasa pinjaman.
#
# *({points} poin)*

# %% [markdown] lang="en" question="takes_home"
# ## Question {number}: Wati bought a few more. What does she take home?
#
# On some Sundays others bought one less, so that the number of all shares stayed the same. Wati has {own_shares} shares in the end.
# Savings **and** charges are shared out, by shares.
#
# *({points} points)*

# %% [markdown] lang="id" question="takes_home" en="0ffcafce"
# ## Soal {number}: Wati membeli lebih banyak. Berapa yang ia bawa pulang?
#
# Kadang-kadang anggota lain membeli kurang satu, jadi jumlah semua saham tetap sama. Akhirnya saham Wati {own_shares}.
# Tabungan **dan** jasa pinjaman dibagi, menurut saham.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## And the cooperative
#
# Bu Ningsih is a member of a cooperative. This year its surplus (SHU) is Rp{surplus}. The members' meeting decided: {by_savings} percent of
# it is shared by savings. Bu Ningsih has Rp{own_savings} of the Rp{all_savings} that all members have saved.

# %% [markdown] lang="id" en="874d5157"
# ## Lalu koperasi
#
# Bu Ningsih anggota sebuah koperasi. Tahun ini sisa hasil usahanya (SHU) Rp{surplus}. Rapat anggota memutuskan: {by_savings} persen dari
# itu dibagi menurut simpanan. Simpanan Bu Ningsih Rp{own_savings}, dari Rp{all_savings} simpanan semua anggota.

# %% [markdown] lang="en" question="shu"
# ## Question {number}: how much of the surplus does Bu Ningsih get for her savings?
#
# *({points} points)*

# %% [markdown] lang="id" question="shu" en="db2aa5e5"
# ## Soal {number}: berapa SHU yang diterima Bu Ningsih dari simpanannya?
#
# *({points} poin)*

# %% [markdown] lang="en" question="last_meeting"
# ## Question {number}: in which order does the last meeting of the year go?
#
# - **A** Everybody takes the money home, and signs.
# - **B** All loans come back into the box.
# - **C** One share is worked out: the whole box, divided by all shares.
# - **D** The box is opened and counted aloud.
#
# *({points} point)*

# %% [markdown] lang="id" question="last_meeting" en="5d0569ab"
# ## Soal {number}: bagaimana urutan pertemuan terakhir tahun itu?
#
# - **A** Setiap orang membawa pulang uangnya, dan tanda tangan.
# - **B** Semua pinjaman kembali ke kotak.
# - **C** Nilai satu saham dihitung: seluruh isi kotak dibagi semua saham.
# - **D** Kotak dibuka dan isinya dihitung keras-keras.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Six people talk about saving together. Only one sentence is right. Which one?
#
# - **A** "An arisan has no interest. So the last turn is just as good as the first."
# - **B** "SHU is interest. The cooperative owes it to me every year."
# - **C** "I have saved the most, so my vote counts the most."
# - **D** "The state stands behind this cooperative. Nothing can happen to my money."
# - **E** "Three people keep the keys, another one keeps the box, and we count aloud."
# - **F** "We give the charges for loans to all in equal parts. That is always the fairest."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="5531a379"
# ## Soal {number}: siapa yang benar?
#
# Enam orang bicara soal menabung bersama. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Arisan tidak ada bunganya. Jadi giliran terakhir sama enaknya dengan giliran pertama."
# - **B** "SHU itu bunga. Setiap tahun koperasi wajib membayarnya kepada saya."
# - **C** "Simpanan saya paling banyak, jadi suara saya paling berat."
# - **D** "Koperasi ini dijamin negara. Uang saya pasti aman."
# - **E** "Tiga orang memegang kunci, orang lain menyimpan kotak, dan kami menghitung keras-keras."
# - **F** "Jasa pinjaman kami bagi sama rata. Itu selalu paling adil."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_rule"
# ## Question {number}: how would your cooperative share its surplus?
#
# You sit in the members' meeting, and you write the rule. Use numbers of your own cooperative, or make some up. How many percent go where?
#
# *({points} points)*

# %% [markdown] lang="id" question="own_rule" en="afb680ad"
# ## Soal {number}: bagaimana koperasi Anda akan membagi SHU?
#
# Anda duduk di rapat anggota, dan Anda yang menulis aturannya. Pakai angka koperasi sendiri, atau angka karangan. Berapa persen untuk apa?
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: who keeps the keys, and who may not?
#
# Talk about it in pairs, then write two or three sentences. What would you ask before you join a group?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="6a3aa861"
# ## Untuk dibicarakan: siapa memegang kunci, dan siapa tidak boleh?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Apa yang akan Anda tanyakan sebelum ikut satu kelompok?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **Three keys, three people, and count aloud.** Whoever has a key does not keep the box.
#
# One more number of Wati's group: nobody borrows more than {times} times the own savings. Whoever has saved Rp{saved} may borrow up to Rp{largest_loan}.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="e8811b78"
# ## Pegangan untuk dibawa pulang
#
# **Tiga kunci, tiga orang, hitung keras-keras.** Yang memegang kunci tidak menyimpan kotak.
#
# Satu angka lagi dari kelompok Wati: paling banyak pinjam {times} kali tabungan sendiri. Yang tabungannya Rp{saved} boleh pinjam sampai Rp{largest_loan}.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
