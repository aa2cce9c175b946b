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
# ## Laila and Yanto
#
# Yanto works on a plantation in Malaysia. Laila, his wife, grows rice and decides at home what is saved. Together they look at four risks of one year. How many
# of {families} families are hit, and what does it cost?
#
# | | Risk | Of {families} families | Cost |
# |---|---|---|---|
# | **A** | somebody at home falls seriously ill | {illness_chance} | Rp{illness_cost} |
# | **B** | an accident at work abroad | {accident_chance} | Rp{accident_cost} |
# | **C** | the harvest fails | {harvest_chance} | Rp{harvest_cost} |
# | **D** | the telephone breaks or is stolen | {phone_chance} | Rp{phone_cost} |
#
# *The family, the chances and the costs are made up for this lesson. What is paid for the social security is real.*

# %% [markdown] lang="id" en="16cf9842"
# ## Laila dan Yanto
#
# Yanto bekerja di kebun sawit di Malaysia. Laila, istrinya, menanam padi dan memutuskan di rumah berapa yang ditabung. Bersama-sama mereka melihat empat risiko dalam setahun. Berapa
# dari {families} keluarga yang kena, dan berapa biayanya?
#
# | | Risiko | Dari {families} keluarga | Biaya |
# |---|---|---|---|
# | **A** | ada yang sakit keras di rumah | {illness_chance} | Rp{illness_cost} |
# | **B** | kecelakaan kerja di luar negeri | {accident_chance} | Rp{accident_cost} |
# | **C** | gagal panen | {harvest_chance} | Rp{harvest_cost} |
# | **D** | HP rusak atau dicuri | {phone_chance} | Rp{phone_cost} |
#
# *Keluarga, kemungkinan, dan biayanya hanya contoh buatan. Iuran jaminan sosialnya nyata.*

# %% [markdown] lang="en" question="average"
# ## Question {number}: how large is the average of risk A?
#
# Chance times cost, for one family in one year.
#
# *({points} point)*

# %% [markdown] lang="id" question="average" en="6513990e"
# ## Soal {number}: berapa rata-rata risiko A?
#
# Kemungkinan kali biaya, untuk satu keluarga dalam setahun.
#
# *({points} poin)*

# %% [markdown] lang="en" question="ranking"
# ## Question {number}: in which order do they stand on the ladder?
#
# Work out the average of each one. Write the four letters, the worst first.
#
# *({points} point)*

# %% [markdown] lang="id" question="ranking" en="72b5be7e"
# ## Soal {number}: bagaimana urutannya di tangga risiko?
#
# Hitung rata-rata setiap risiko. Tulis keempat hurufnya, mulai dari yang terberat.
#
# *({points} poin)*

# %% [markdown] lang="en" question="month_price"
# ## Question {number}: what does the cover cost in a month?
#
# Yanto's card of the social security: Rp{before_leaving} before he leaves, and Rp{for_contract} for a contract of {contract_months} months. The card counts before the
# journey and after it too, for {covered_months} months in all. How much is that in a month? Round to a whole rupiah.
#
# *({points} points)*

# %% [markdown] lang="id" question="month_price" en="1045e184"
# ## Soal {number}: berapa biaya perlindungan itu sebulan?
#
# Kartu jaminan sosial Yanto: Rp{before_leaving} sebelum berangkat, dan Rp{for_contract} untuk kontrak {contract_months} bulan. Kartunya juga berlaku sebelum
# berangkat dan sesudahnya, seluruhnya {covered_months} bulan. Berapa itu sebulan? Bulatkan ke satu rupiah.
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_part"
# ## Question {number}: what does the family pay itself?
#
# Risk B happens: the bill is Rp{accident_cost}. The cover pays treatment after an accident at work up to Rp{cover_most}. The papers are complete.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_part" en="4a63a4ab"
# ## Soal {number}: berapa yang dibayar keluarga sendiri?
#
# Risiko B terjadi: tagihannya Rp{accident_cost}. Biaya berobat setelah kecelakaan kerja ditanggung sampai Rp{cover_most}. Surat-suratnya lengkap.
#
# *({points} poin)*

# %% [markdown] lang="en" question="saying"
# ## Question {number}: who is right?
#
# Seven people talk about risk. Only one sentence is right. Which one?
#
# - **A** "If nothing happens, the premium is lost. That is money thrown away."
# - **B** "My agent has an insurance. That is the same as the state's."
# - **C** "Accidents are fate. Nobody can do anything about it."
# - **D** "The cover pays what is on its list, up to a limit. For the rest we have the tin."
# - **E** "If something happens, I just go there. Papers can wait."
# - **F** "The card names {listed} risks, so it covers everything."
# - **G** "The average of a risk is what I shall pay."
#
# *({points} point)*

# %% [markdown] lang="id" question="saying" en="3fa5a196"
# ## Soal {number}: siapa yang benar?
#
# Tujuh orang bicara soal risiko. Hanya satu kalimat yang benar. Yang mana?
#
# - **A** "Kalau tidak terjadi apa-apa, preminya hilang. Itu uang terbuang."
# - **B** "Agen saya punya asuransi. Itu sama saja dengan milik negara."
# - **C** "Kecelakaan itu nasib. Tidak ada yang bisa dilakukan."
# - **D** "Yang dibayar adalah yang ada di daftar, sampai batasnya. Sisanya dari celengan."
# - **E** "Kalau terjadi sesuatu, saya datang saja. Surat-suratnya belakangan."
# - **F** "Di kartu ada {listed} risiko, berarti semuanya ditanggung."
# - **G** "Rata-rata sebuah risiko adalah jumlah yang nanti saya bayar."
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_risk"
# ## Question {number}: a risk of your own house
#
# Use your own numbers, or numbers that you make up. Of {families} families like yours, how many are hit in a year? What does it cost? What would a cover pay
# (nought if there is none), and what is left for you? How large is the average of the whole cost?
#
# *({points} points)*

# %% [markdown] lang="id" question="own_risk" en="f144da53"
# ## Soal {number}: satu risiko rumah Anda sendiri
#
# Pakai angka sendiri, atau angka karangan. Dari {families} keluarga seperti Anda, berapa yang kena dalam setahun? Berapa biayanya? Berapa yang dibayar asuransi
# (nol kalau tidak ada), dan sisanya berapa untuk Anda? Berapa rata-rata dari seluruh biayanya?
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To talk about: who at home would take the call?
#
# Talk about it in pairs, then write two or three sentences. Who knows the number of the card and the office, and where do the papers lie?
# Your trainer reads this; there is no wrong answer.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="24612202"
# ## Untuk dibicarakan: siapa di rumah yang akan menerima telepon?
#
# Bicarakan berdua, lalu tulis dua atau tiga kalimat. Siapa yang tahu nomor kartu dan kantornya, dan di mana surat-suratnya?
# Pelatih akan membacanya; tidak ada jawaban yang salah.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **Save for what is small, insure what is too large.** And two people know where the card is.
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="141ae617"
# ## Pegangan untuk dibawa pulang
#
# **Yang kecil kita tabung, yang terlalu besar kita asuransikan.** Dan dua orang tahu di mana kartunya.
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
