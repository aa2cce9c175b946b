# ---
# jupyter:
#   finlit:
#     sittings: [35, 25]
#     exercise_minutes: 15
#     audience:
#       en: for the one who sends and the one who receives, together at one screen
#       id: untuk yang mengirim dan yang menerima, berdua di satu layar
#     now:
#       en: compares the fee on the board
#       id: membandingkan biaya di papan harga
#     then:
#       en: compares the rupiah that arrive
#       id: membandingkan rupiah yang sampai
#     goals:
#       en:
#         - Compare services by the rupiah that arrive.
#         - See the part of the price that hides in the exchange rate.
#         - Choose together how often to send.
#         - Keep the receipt, and keep the PIN to yourself.
#       id:
#         - Membandingkan layanan dari rupiah yang sampai.
#         - Melihat bagian harga yang tersembunyi di kurs.
#         - Memilih berdua, seberapa sering mengirim.
#         - Menyimpan struk, dan merahasiakan PIN.
#     needs: []
#     terms: [remittance, transfer_fee, exchange_rate, mid_rate, exchange_rate_margin, amount_received]
#     competencies: [money-and-transactions, financial-landscape, digital, fraud]
#     themes: [financial-education, remittance, gender]
#     paths: [prospective, abroad, home, joint, officer]
#     data: [remittance_madeup_hkg_twn, remittance_services_2025q3, exchange_rates]
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, cares: true}
#       - {name: Wahyu, sex: man, decides: true, speaks: true, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true}
#       - {name: Pak Karto, sex: man}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="story"
# ## Sri has her wage in her hand
#
# It is payday in Taichung. Sri cares for an old lady there. In Tulungagung her husband Wahyu cares for their
# two children and waits for her message.
#
# Sri wants to hand over **NT\$10,000**. Two shops in the same street have a board in the window:
#
# | | Shop A | Shop B |
# |---|---|---|
# | Fee | NT\$100 | NT\$200 |
# | Rate for NT\$1 | Rp479.5 | Rp486.5 |
#
# Wahyu writes: *"Take the one with the small fee!"*
#
# Sri, the shops and their prices are made up, so that we can learn from them.

# %% [markdown] lang="id" block="story" en="23af1c3c"
# ## Gaji Sri sudah di tangan
#
# Hari ini hari gajian di Taichung. Sri merawat seorang nenek di sana. Di Tulungagung, suaminya, Wahyu,
# mengasuh dua anak mereka dan menunggu kabar.
#
# Sri mau menyerahkan **NT\$10.000**. Dua toko di jalan yang sama memasang papan harga di kaca depan:
#
# | | Toko A | Toko B |
# |---|---|---|
# | Biaya kirim | NT\$100 | NT\$200 |
# | Kurs untuk NT\$1 | Rp479,5 | Rp486,5 |
#
# Wahyu menulis: *"Pilih yang biayanya kecil!"*
#
# Sri, kedua toko, dan harganya hanya contoh buatan, supaya kita bisa belajar.

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# Do not calculate and do not talk yet.
#
# 1. Which shop would you choose?
# 2. How many rupiah will arrive from shop A? And from shop B?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="ac7763bb"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Jangan menghitung dan jangan bicara dulu.
#
# 1. Toko mana yang Anda pilih?
# 2. Berapa rupiah yang sampai dari toko A? Dan dari toko B?
#
# Sekarang, saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## Look at the pipe together
#
# Run the box below: click it, then press **Shift + Enter**. Money flows in on the left and the rupiah fall into
# the bucket at home. The pipe leaks in two places: the **fee** is written on the receipt, the **margin** hides in
# the exchange rate.
#
# One of you moves the controls, the other one says the big number aloud. Then change places.

# %% [markdown] lang="id" block="tool" en="6be13f2a"
# ## Lihat pipa ini berdua
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Uang masuk dari kiri dan rupiah jatuh ke ember di
# rumah. Pipanya bocor di dua tempat: **biaya kirim** tertulis di struk, **selisih kurs** tersembunyi di dalam
# kurs.
#
# Satu orang menggeser, yang lain membaca angka besarnya keras-keras. Lalu bertukar tempat.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="TWN-IDN", amount=10000, against="Toko A")

# %% [markdown] lang="en" block="tool"
# ## Play with your own shop
#
# Run the box below. A third shop is in the picture now, with an example of a fee and a rate. Open **More choices**
# and type the name, the fee and the rate of a shop that you asked.
#
# 1. Move only the fee of your shop. What happens to the big number and to the bucket?
# 2. Move only its rate. Which of the two moves the bucket more?
# 3. Make the hidden leak just as large as the leak of the fee.

# %% [markdown] lang="id" block="tool" en="a943cb86"
# ## Coba dengan toko Anda sendiri
#
# Jalankan kotak di bawah. Sekarang ada toko ketiga di gambar, dengan contoh biaya dan kurs. Buka **Pilihan lain**,
# lalu isi nama, biaya, dan kurs toko yang sudah Anda tanyai.
#
# 1. Ubah biaya toko Anda saja. Apa yang terjadi dengan angka besar dan ember?
# 2. Ubah kursnya saja. Mana yang lebih banyak mengubah isi ember?
# 3. Buatlah kebocoran yang tersembunyi sama besar dengan kebocoran biaya.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="TWN-IDN", amount=10000, own_fee=150, own_rate=486)

# %% [markdown] lang="en" block="tool"
# ## Real prices: from Singapore, August 2025
#
# These prices were collected by the World Bank. They are old, so ask again before you send. Look at how far
# apart the first and the last are, for the very same money.

# %% [markdown] lang="id" block="tool" en="eb5736a2"
# ## Harga nyata: dari Singapura, Agustus 2025
#
# Harga ini dikumpulkan oleh Bank Dunia. Sudah lama, jadi tanyakan lagi sebelum mengirim. Lihat betapa jauh beda
# yang pertama dan yang terakhir, padahal uangnya sama.

# %%
from finlit.widgets import show

show("send-money", lang=lang, corridor="SGP-IDN")

# %% [markdown] lang="en" block="tool"
# ## What does your own receipt say?
#
# Take a receipt of your last transfer. Type what was paid, what arrived and the middle rate of that day. You
# can ask the trainer for the middle rate, or find it in the newspaper.
#
# No receipt? Then use the numbers that are there already.

# %% [markdown] lang="id" block="tool" en="70c91144"
# ## Apa kata struk Anda sendiri?
#
# Ambil struk kiriman terakhir. Isi uang yang dibayar, uang yang sampai, dan kurs tengah hari itu. Kurs tengah
# bisa ditanyakan ke pelatih, atau dilihat di koran.
#
# Tidak ada struk? Pakai saja angka yang sudah ada.

# %%
from finlit.widgets import show

show("decode-receipt", lang=lang)

# %% [markdown] lang="en" block="tool"
# ## How often shall we send?
#
# A fee that is the same each time makes many small transfers dear. But waiting has a price too: the rice runs
# out, the shop writes debts, and cash in a drawer can be lost. Both of you decide.

# %% [markdown] lang="id" block="tool" en="80a4ae07"
# ## Seberapa sering kita mengirim?
#
# Biaya yang sama setiap kali kirim membuat kiriman kecil-kecil jadi mahal. Tetapi menunggu juga ada harganya:
# beras habis, utang di warung bertambah, dan uang tunai di laci bisa hilang. Putuskan berdua.

# %%
from finlit.widgets import show

show("how-often", lang=lang)

# %% [markdown] lang="en" block="paper"
# ## On paper: the fee sheet
#
# Put the screen aside. Fill in the quotes that you collected by phone or at the counter. Always ask for the
# same amount, and ask one question: *"How many rupiah arrive?"*
#
# | Service | I hand over | Fee | Rate | **Rupiah that arrive** | When | Where to collect |
# |---|---|---|---|---|---|---|
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
#
# Keep every receipt. Nobody ever needs your PIN: not the shop, not the bank, not a friend.

# %% [markdown] lang="id" block="paper" en="b235b19c"
# ## Di kertas: lembar biaya kirim
#
# Singkirkan layar dulu. Isi dengan harga yang sudah Anda tanyakan lewat telepon atau di loket. Tanyakan selalu
# untuk jumlah yang sama, dan ajukan satu pertanyaan: *"Berapa rupiah yang sampai?"*
#
# | Layanan | Saya serahkan | Biaya | Kurs | **Rupiah yang sampai** | Kapan | Diambil di mana |
# |---|---|---|---|---|---|---|
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
# | ................ | .......... | ........ | ........ | .................... | ........ | ................ |
#
# Simpan setiap struk. Tidak seorang pun perlu tahu PIN Anda: tidak toko, tidak bank, tidak juga teman.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **Compare the rupiah that arrive.**
#
# Not the fee, not the rate, not the name of the shop: hand over the same money, and count what arrives.

# %% [markdown] lang="id" block="rule" en="fb3a026e"
# ## Aturan yang kita ucapkan bersama
#
# > **Bandingkan rupiah yang sampai.**
#
# Bukan biayanya, bukan kursnya, bukan nama tokonya: serahkan uang yang sama, lalu hitung yang sampai.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put your names under it.
#
# - This month we send through: ............................................
# - Before that we ask another service: ....................................
# - We send on day ............ and ........................ collects it.
# - On the day the money comes, we decide together about: ..................
# - We call each other about it on: ........................................
#
# Now open the exercise of this lesson from the lesson list.

# %% [markdown] lang="id" block="promise" en="6125152c"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Bulan ini kami mengirim lewat: .........................................
# - Sebelum itu kami bertanya ke layanan lain: .............................
# - Kami mengirim tanggal ............ dan ........................ mengambilnya.
# - Pada hari uang datang, kami putuskan bersama soal: .....................
# - Kami saling menelepon tentang ini pada: ................................
#
# Sekarang buka latihan pelajaran ini dari daftar pelajaran.
