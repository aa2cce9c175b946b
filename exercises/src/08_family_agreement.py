# %% [markdown] lang="en"
# ## Welcome
#
# Two cakes, some sums, a page of your own, and one question that you may leave open. Work in pairs, and use paper or
# the calculator on your phone.
#
# Write your answer under the first line of the box, as you write it on paper. Press **Shift** and **Enter**: you see
# at once whether it is right, and where to look if it is not. Try as often as you like.

# %% [markdown] lang="id" en="d44b8ea3"
# ## Selamat datang
#
# Ada dua kue, beberapa hitungan, satu halaman Anda sendiri, dan satu pertanyaan yang boleh dikosongkan. Kerjakan
# berdua, pakai kertas atau kalkulator di HP.
#
# Tulis jawaban di bawah baris pertama kotak, seperti menulis di kertas. Tekan **Shift** dan **Enter**: langsung
# terlihat apakah sudah benar, dan apa yang perlu dilihat lagi bila belum. Boleh dicoba berkali-kali.

# %% [markdown] lang="en"
# ## Yanti's cake and her father's cake
#
# Yanti earns HK\${wage} a month in Hong Kong. Her father, Pak Karto, farms and cares for her two children. Each of them
# cuts her wage alone:
#
# | Part | Yanti | Pak Karto |
# |---|---|---|
# | home | HK\${home_a} | HK\${home_b} |
# | living abroad | HK\${living_a} | HK\${living_b} |
# | savings in Yanti's name | HK\${own_a} | HK\${own_b} |
# | goal of both | HK\${goal_a} | HK\${goal_b} |
#
# *The family and its sums are made up for this lesson.*

# %% [markdown] lang="id" en="22380708"
# ## Kue Yanti dan kue ayahnya
#
# Yanti bergaji HK\${wage} sebulan di Hong Kong. Ayahnya, Pak Karto, bertani dan mengasuh kedua anak Yanti. Masing-masing
# memotong gaji itu sendiri:
#
# | Bagian | Yanti | Pak Karto |
# |---|---|---|
# | rumah | HK\${home_a} | HK\${home_b} |
# | hidup di luar negeri | HK\${living_a} | HK\${living_b} |
# | tabungan atas nama Yanti | HK\${own_a} | HK\${own_b} |
# | tujuan bersama | HK\${goal_a} | HK\${goal_b} |
#
# *Keluarga dan angkanya contoh buatan untuk pelajaran ini.*

# %% [markdown] lang="en" question="savings_share"
# ## Question {number}: how many percent of her wage does Yanti want to save in her own name?
#
# Look at Yanti's cake: HK\${own_a} of HK\${wage}. One digit after the decimal mark is enough.
#
# *({points} point)*

# %% [markdown] lang="id" question="savings_share" en="ffc0a1cb"
# ## Soal {number}: berapa persen dari gajinya yang ingin ditabung Yanti atas namanya sendiri?
#
# Lihat kue Yanti: HK\${own_a} dari HK\${wage}. Cukup satu angka di belakang koma.
#
# *({points} poin)*

# %% [markdown] lang="en" question="two_years"
# ## Question {number}: how many rupiah are that after a whole contract?
#
# Yanti saves HK\${own_a} every month for {months} months. Count with Rp{rate} for one dollar.
#
# *({points} point)*

# %% [markdown] lang="id" question="two_years" en="aa923ff1"
# ## Soal {number}: menjadi berapa rupiah setelah satu kontrak penuh?
#
# Yanti menabung HK\${own_a} setiap bulan selama {months} bulan. Hitung dengan Rp{rate} untuk satu dolar.
#
# *({points} poin)*

# %% [markdown] lang="en" question="to_move"
# ## Question {number}: how many dollars must move so that both cakes are the same?
#
# Compare the two cakes part by part. A dollar that leaves one part comes into another.
#
# *({points} points)*

# %% [markdown] lang="id" question="to_move" en="1328c175"
# ## Soal {number}: berapa dolar yang harus dipindah supaya kedua kue sama?
#
# Bandingkan kedua kue, bagian demi bagian. Satu dolar yang keluar dari satu bagian masuk ke bagian lain.
#
# *({points} poin)*

# %% [markdown] lang="en" question="which_page"
# ## Question {number}: which page is an agreement?
#
# - **A.** Home {share_home}%, living {share_living}%, savings in Yanti's name {share_own}%. Both have signed.
# - **B.** The grandparents have decided. Yanti was told on the phone: "We have agreed."
# - **C.** Home HK\${home_a}, living HK\${living_a}, savings in Yanti's name HK\${own_a}, goal of both HK\${goal_a}. Both
#   have signed, and they look at it again in three months.
# - **D.** Everything that Yanti does not eat goes home. A good daughter keeps nothing for herself.
#
# *({points} point)*

# %% [markdown] lang="id" question="which_page" en="72dd9d37"
# ## Soal {number}: halaman mana yang merupakan kesepakatan?
#
# - **A.** Rumah {share_home}%, hidup {share_living}%, tabungan atas nama Yanti {share_own}%. Keduanya tanda tangan.
# - **B.** Kakek dan nenek sudah memutuskan. Yanti diberi tahu lewat telepon: "Kita sudah sepakat."
# - **C.** Rumah HK\${home_a}, hidup HK\${living_a}, tabungan atas nama Yanti HK\${own_a}, tujuan bersama HK\${goal_a}.
#   Keduanya tanda tangan, dan melihatnya lagi tiga bulan kemudian.
# - **D.** Semua yang tidak dimakan Yanti dikirim ke rumah. Anak yang baik tidak menyimpan apa-apa.
#
# *({points} poin)*

# %% [markdown] lang="en" question="weaker_rupiah"
# ## Question {number}: the rupiah became weaker. What is right?
#
# HK\${own_a} a month for {months} months was Rp{low} at the mean rate of one year. At a later rate it was Rp{high}.
#
# - **A.** Home may now count on more money every year: what is sent grows with the rate.
# - **B.** The dollars are the same. The rupiah can become more or fewer, so both agree in which money they count.
# - **C.** Yanti's wage has grown, so she can live on more.
#
# *({points} point)*

# %% [markdown] lang="id" question="weaker_rupiah" en="14f1d758"
# ## Soal {number}: rupiah melemah. Mana yang benar?
#
# HK\${own_a} sebulan selama {months} bulan menjadi Rp{low} dengan kurs rata-rata satu tahun. Dengan kurs yang kemudian
# menjadi Rp{high}.
#
# - **A.** Sekarang rumah boleh mengandalkan uang yang lebih banyak tiap tahun: kiriman ikut naik bersama kurs.
# - **B.** Dolarnya tetap sama. Rupiahnya bisa bertambah atau berkurang, jadi keduanya sepakat menghitung dalam uang apa.
# - **C.** Gaji Yanti naik, jadi ia bisa hidup lebih longgar.
#
# *({points} poin)*

# %% [markdown] lang="en" question="own_split"
# ## Question {number}: now your own page
#
# Write the parts of a wage of your family, or of a wage that you hope for. Any money will do, the same for all lines.
# You may use made-up numbers.
#
# *({points} points)*

# %% [markdown] lang="id" question="own_split" en="7055103e"
# ## Soal {number}: sekarang halaman Anda sendiri
#
# Tulis bagian-bagian gaji di keluarga Anda, atau gaji yang Anda harapkan. Mata uang apa saja boleh, asal sama di semua
# baris. Boleh memakai angka karangan.
#
# *({points} poin)*

# %% [markdown] lang="en" reflection="reflection"
# ## To think about: is there anything about money that is hard to say at home?
#
# Write for yourself, or about a family in a story. What would help to say it? You may also write: *I would rather not.*
# Only your trainer reads this.
#
# *({points} points)*

# %% [markdown] lang="id" reflection="reflection" en="57df479b"
# ## Untuk direnungkan: adakah hal tentang uang yang sulit dikatakan di rumah?
#
# Tulis untuk diri sendiri, atau tentang keluarga dalam cerita. Apa yang bisa menolong untuk mengatakannya? Boleh juga
# menulis: *Saya tidak ingin bercerita.* Hanya pelatih yang membaca.
#
# *({points} poin)*

# %% [markdown] lang="en"
# ## The rule to take home
#
# **One wage, one page, two signatures, and a part in the earner's own name.**
#
# Save your work with **Ctrl** and **S**. You are done: thank you.

# %% [markdown] lang="id" en="e7e0731d"
# ## Pegangan untuk dibawa pulang
#
# **Satu gaji, satu halaman, dua tanda tangan, dan ada bagian atas nama yang bekerja.**
#
# Simpan pekerjaan Anda dengan **Ctrl** dan **S**. Selesai: terima kasih.
