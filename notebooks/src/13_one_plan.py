# ---
# jupyter:
#   finlit:
#     sittings: [40, 35]
#     exercise_minutes: 20
#     audience:
#       en: for the one who works abroad and the one at home, each with a sheet of their own
#       id: untuk yang bekerja di luar negeri dan yang di rumah, masing-masing dengan lembarnya sendiri
#     now:
#       en: has a plan in the head and does not know the plan of the other one
#       id: punya rencana di kepala dan tidak tahu rencana yang lain
#     then:
#       en: has two sheets, one abroad and one at home, that give the same numbers
#       id: punya dua lembar, satu di luar negeri dan satu di rumah, yang angkanya sama
#     goals:
#       en:
#         - Follow one wage from payday to the plate at home, with every cost named.
#         - Lay two sheets side by side and find the number that differs.
#         - Put debt, the bad days and the way home into one plan that never runs dry.
#         - Agree on the day when both look at it again.
#       id:
#         - Mengikuti satu gaji dari hari gajian sampai ke dapur, dengan semua biaya disebut.
#         - Menyandingkan dua lembar dan menemukan angka yang berbeda.
#         - Menaruh utang, dana darurat, dan jalan pulang dalam satu rencana yang uangnya tidak pernah habis.
#         - Sepakat kapan melihatnya lagi bersama.
#     needs: [2, 5, 6, 8, 12]
#     terms: [joint_decision, money_agreement, transfer_fee, exchange_rate, emergency_fund, return_plan]
#     competencies: [planning-and-managing, money-and-transactions, risk-and-reward]
#     themes: [financial-education, remittance, gender]
#     paths: [prospective, abroad, home, returned, joint]
#     own_tool: stress-plan
#     cast:
#       - {name: Sri, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Wahyu, sex: man, earns: true, decides: true, speaks: true, cares: true}
#       - {name: Ayu, sex: girl, earns: false, decides: true, speaks: true, cares: false}
#       - {name: Bu Ningsih, sex: woman, earns: false, decides: true, speaks: true, cares: true}
#       - {name: Yanti, sex: woman, earns: true, decides: true, speaks: true, cares: false}
#       - {name: Pak Karto, sex: man, earns: true, decides: true, speaks: true, cares: true}
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] lang="en" block="kept"
# ## What happened to your promises?
#
# Lay all your promise cards on the table. Draw one face beside each:
#
# - 🙂 Kept.
# - 😐 A part of it.
# - 🙁 Not yet.
#
# Which card do you want to take into the one plan of today? Put it on top.

# %% [markdown] lang="id" block="kept" en="5037c968"
# ## Bagaimana janji-janji yang lalu?
#
# Taruh semua kartu janji di meja. Gambar satu wajah di samping setiap kartu:
#
# - 🙂 Sudah ditepati.
# - 😐 Sebagian.
# - 🙁 Belum.
#
# Kartu mana yang ingin dibawa ke rencana hari ini? Taruh di paling atas.

# %% [markdown] lang="en" block="story"
# ## Two sheets, one family
#
# {migrant} in {abroad} has filled in a sheet. "I hand over NT\$12,000. At Rp486.5 that is Rp5,838,000."
#
# {relative} in {district} has one too. "Rp5,740,700 arrived."
#
# "Rp97,300 is missing," says {migrant} slowly. It becomes quiet. Each thinks of something and does not say it.
#
# Ayu, who is 12, takes both sheets. "Nobody took it," she says. "One sheet forgot the shop. It keeps NT\$200."
#
# She multiplies: exactly Rp97,300. Bu Ningsih breathes out. "Write the fee on both sheets," she says. "What has a name
# makes no quarrel."
#
# *This family is made up, and so are its sums.*

# %% [markdown] lang="id" block="story" en="ee43fd93"
# ## Dua lembar, satu keluarga
#
# {migrant} di {abroad} sudah mengisi satu lembar. "Aku menyerahkan NT\$12.000. Dengan kurs Rp486,5 jadi Rp5.838.000."
#
# {relative} di {district} juga punya. "Yang sampai Rp5.740.700."
#
# "Kurang Rp97.300," kata {migrant} pelan. Semua diam. Masing-masing memikirkan sesuatu, tetapi tidak mengatakannya.
#
# Ayu, 12 tahun, mengambil kedua lembar. "Tidak ada yang mengambil," katanya. "Lembar yang satu lupa biaya toko. Tokonya
# memotong NT\$200."
#
# Ia mengalikan: tepat Rp97.300. Bu Ningsih lega. "Tulis biayanya di kedua lembar," katanya. "Yang ada namanya tidak jadi
# pertengkaran."
#
# *Keluarga ini contoh buatan, begitu juga angkanya.*

# %% [markdown] lang="en" block="guess"
# ## Guess first, each on your own paper
#
# The wage is NT\$20,000. NT\$4,000 is for living, NT\$4,000 stays in the earner's own name. The rest is handed over; the shop
# takes NT\$200 and gives Rp486.5 for each dollar. At home Rp900,000 is earned. A month costs Rp3,800,000, and the tin for
# Lebaran and school takes Rp550,000. Do not calculate and do not talk yet.
#
# 1. How many rupiah arrive?
# 2. How much is left at home, before anything is laid aside?
# 3. The debt is Rp7,200,000. In how many months could it be gone?
#
# Now show each other what you wrote. There is no wrong guess.

# %% [markdown] lang="id" block="guess" en="272fc85a"
# ## Tebak dulu, masing-masing di kertas sendiri
#
# Gaji NT\$20.000. NT\$4.000 untuk hidup di sana, NT\$4.000 disimpan atas nama yang bekerja. Sisanya diserahkan ke toko.
# Toko memotong NT\$200 dan memberi Rp486,5 untuk satu dolar. Di rumah ada penghasilan Rp900.000. Sebulan perlu
# Rp3.800.000, dan celengan Lebaran dan sekolah Rp550.000. Jangan menghitung dan jangan bicara dulu.
#
# 1. Berapa rupiah yang sampai?
# 2. Berapa sisanya di rumah, sebelum ada yang disisihkan?
# 3. Utangnya Rp7.200.000. Berapa bulan bisa lunas?
#
# Sekarang saling tunjukkan tulisan Anda. Tidak ada tebakan yang salah.

# %% [markdown] lang="en" block="tool"
# ## First step: one cake, two chairs
#
# Run the box below: click it, then press **Shift + Enter**. Chair A is {migrant}, chair B is {relative}. In Lesson 8 their
# cakes differed. Now they are the same: that is their family money agreement.
#
# 1. Read the big number aloud. What does it mean?
# 2. Home and the goal of both are handed over together: how many dollars is that?
# 3. Put your own two cakes in. Are they the same by now?

# %% [markdown] lang="id" block="tool" en="e644429a"
# ## Langkah pertama: satu kue, dua kursi
#
# Jalankan kotak di bawah: klik, lalu tekan **Shift + Enter**. Kursi A adalah {migrant}, kursi B {relative}. Di Pelajaran 8
# kue mereka berbeda. Sekarang sama: itulah kesepakatan keuangan keluarga mereka.
#
# 1. Baca angka besarnya keras-keras. Apa artinya?
# 2. Bagian rumah dan tujuan bersama dikirim sekaligus: berapa dolar jadinya?
# 3. Masukkan kedua kue Anda sendiri. Sudah samakah?

# %%
from finlit.widgets import show

cake = {"own_savings": 20, "living": 20, "joint_goal": 10}
show("wage-split", lang=lang, wage=20000, currency="TWD", chairs=[cake, cake])

# %% [markdown] lang="en" block="tool"
# ## Second step: from one home to the other
#
# The wage walks from bowl to bowl. The market of a week takes Rp875,000, about Rp3,800,000 a month. Lebaran and feasts
# take Rp4,800,000 a year, school Rp1,800,000: together the Rp550,000 a month of the guess. Run the box.
#
# 1. Who has {migrant}'s sheet reads what leaves. Who has {relative}'s sheet reads what arrives. Is the transfer fee on both?
# 2. Does a bowl run dry in any week?
# 3. In this box nothing is laid aside yet. What grows at home is for the debt, the bad days and the goal.

# %% [markdown] lang="id" block="tool" en="837a7503"
# ## Langkah kedua: dari rumah ke rumah
#
# Gaji berjalan dari mangkuk ke mangkuk. Belanja seminggu Rp875.000, kira-kira Rp3.800.000 sebulan. Lebaran dan hajatan
# Rp4.800.000 setahun, sekolah Rp1.800.000: itulah Rp550.000 sebulan pada tebakan tadi. Jalankan kotaknya.
#
# 1. Pemegang lembar {migrant} membaca yang keluar. Pemegang lembar {relative} membaca yang sampai. Apakah biaya kirim ada
#    di keduanya?
# 2. Adakah minggu yang mangkuknya kosong?
# 3. Di kotak ini belum ada yang disisihkan. Yang bertambah di rumah untuk utang, keadaan darurat, dan tujuan.

# %%
from finlit.widgets import show

abroad = {"currency": "TWD", "wage": 20000, "own_needs": 4000, "own_savings": 4000}
way = {"sent": 12000, "fee": 200, "rate": 486.5, "margin": 0}
home = {"weekly": 875000, "income": 900000, "lebaran": 4800000, "school": 1800000}
show("two-homes", lang=lang, **abroad, **way, **home)

# %% [markdown] lang="en" block="pause"
# ## Until next time: fetch the true numbers
#
# Each fetches only what is on the own side, and writes down where it came from:
#
# - abroad: the last payslip, and the last receipt with fee and exchange rate
# - at home: the money diary of one month, and the book of each debt
#
# Do not tell the numbers on the phone yet. Bring the sheets.

# %% [markdown] lang="id" block="pause" en="2ab7b997"
# ## Sampai pertemuan berikutnya: ambil angka yang sebenarnya
#
# Setiap orang mengambil angka di sisinya saja, dan menulis dari mana asalnya:
#
# - di luar negeri: slip gaji terakhir, dan struk terakhir dengan biaya dan kurs
# - di rumah: buku catatan uang satu bulan, dan buku setiap utang
#
# Jangan menyebut angkanya di telepon dulu. Bawa lembarnya.

# %% [markdown] lang="en" block="tool"
# ## Third step: and if the wage stops?
#
# After the month, after Lebaran and school, Rp2,290,700 is left at home. Of this Rp1,800,000 goes to the debt, and after 4
# months to the goal. Rp400,000 goes into the tin for bad days, the emergency fund. Rp90,700 stays in the purse.
#
# Run the box. It follows 200 families like this one through two years. Nobody knows your luck: the chances are only set
# here. How long does the tin take until it reaches the big number, at Rp400,000 a month?

# %% [markdown] lang="id" block="tool" en="baa7236b"
# ## Langkah ketiga: bagaimana bila gaji berhenti?
#
# Setelah belanja sebulan, setelah Lebaran dan sekolah, di rumah tersisa Rp2.290.700. Dari itu, Rp1.800.000 untuk utang, dan
# setelah 4 bulan untuk tujuan. Rp400.000 masuk celengan darurat, yaitu dana darurat. Rp90.700 tetap di dompet.
#
# Jalankan kotaknya. Kotak ini mengikuti 200 keluarga seperti ini selama dua tahun. Nasib Anda tidak ada yang tahu:
# kemungkinannya hanya diisikan di sini. Dengan Rp400.000 sebulan, berapa lama sampai celengan mencapai angka besarnya?

# %%
from finlit.widgets import show

abroad = {"currency": "TWD", "wage": 20000, "sent": 12000, "own_needs": 4000}
home = {"weekly": 875000, "income": 900000, "yearly": 6600000, "there": 1500000}
show("stress-plan", lang=lang, **abroad, **home)

# %% [markdown] lang="en" block="tool"
# ## Fourth step: the road home
#
# In Lesson 12 the road had a hole: with a stall for Rp24,000,000 there was not enough. Both have talked. The stall begins
# with Rp21,000,000; the roof comes later. Run the box: this is the return plan of both sheets.
#
# 1. The 16 months after the debt bring 16 times Rp1,800,000. Is that what the box says?
# 2. What is needed, and what is missing?
# 3. Put in your own months, debt and beginning.

# %% [markdown] lang="id" block="tool" en="0036a1d2"
# ## Langkah keempat: jalan pulang
#
# Di Pelajaran 12 jalannya berlubang: untuk kios Rp24.000.000 uangnya tidak cukup. Keduanya sudah bicara. Kios mulai dengan
# Rp21.000.000; atapnya nanti. Jalankan kotaknya: inilah rencana pulang di kedua lembar.
#
# 1. Setelah utang ada 16 bulan: 16 kali Rp1.800.000. Samakah dengan angka di kotak?
# 2. Berapa yang perlu, dan berapa kurangnya?
# 3. Masukkan bulan, utang, dan modal Anda sendiri.

# %%
from finlit.widgets import show

plan = {"months": 20, "in_debt": 4, "monthly": 1800000}
show("return-plan", lang=lang, capital=21000000, living=2600000, **plan)

# %% [markdown] lang="en" block="paper"
# ## On paper: two sheets that agree
#
# Sit back to back. Each fills in both halves with what she or he believes. Then lay the sheets side by side.
#
# | Each month | {migrant}, {relative} | Mine | Same? |
# |---|---|---|---|
# | the wage in the hand | NT\$20,000 | .............. | .... |
# | living abroad | NT\$4,000 | .............. | .... |
# | in the earner's own name | NT\$4,000 | .............. | .... |
# | handed over | NT\$12,000 | .............. | .... |
# | fee, and rate | NT\$200, Rp486.5 | .............. | .... |
# | **arrives** | **Rp5,740,700** | .............. | .... |
# | earned at home | Rp900,000 | .............. | .... |
# | a usual month | Rp3,800,000 | .............. | .... |
# | Lebaran, school, feasts | Rp550,000 | .............. | .... |
# | debt, then goal | Rp1,800,000 | .............. | .... |
# | the tin for bad days | Rp400,000 | .............. | .... |
# | **stays in the purse** | **Rp90,700** | .............. | .... |
#
# Where two numbers differ, ask first: "What did you count, and I did not?" The purse must not go below zero.

# %% [markdown] lang="id" block="paper" en="002c9661"
# ## Di kertas: dua lembar yang cocok
#
# Duduk saling membelakangi. Setiap orang mengisi kedua bagian menurut dugaannya. Lalu sandingkan kedua lembar.
#
# | Setiap bulan | {migrant}, {relative} | Saya | Sama? |
# |---|---|---|---|
# | gaji di tangan | NT\$20.000 | .............. | .... |
# | hidup di luar negeri | NT\$4.000 | .............. | .... |
# | atas nama yang bekerja | NT\$4.000 | .............. | .... |
# | diserahkan | NT\$12.000 | .............. | .... |
# | biaya, dan kurs | NT\$200, Rp486,5 | .............. | .... |
# | **yang sampai** | **Rp5.740.700** | .............. | .... |
# | penghasilan di rumah | Rp900.000 | .............. | .... |
# | bulan biasa | Rp3.800.000 | .............. | .... |
# | Lebaran, sekolah, hajatan | Rp550.000 | .............. | .... |
# | utang, lalu tujuan | Rp1.800.000 | .............. | .... |
# | celengan darurat | Rp400.000 | .............. | .... |
# | **tetap di dompet** | **Rp90.700** | .............. | .... |
#
# Bila dua angka berbeda, tanya dulu: "Apa yang kamu hitung, dan aku tidak?" Isi dompet tidak boleh kurang dari nol.

# %% [markdown] lang="en" block="aloud"
# ## Say it aloud
#
# In pairs, each with a sheet. One number differs. The first sentence is never "where is the money":
#
# > "My sheet says another number. What did you count, and I did not?"
#
# Now one of you has kept a small debt secret, and tells it. The other one answers:
#
# > "Thank you for telling me. We write it on both sheets, and then we look what changes."
#
# Change places.

# %% [markdown] lang="id" block="aloud" en="528ddd4f"
# ## Ucapkan keras-keras
#
# Berpasangan, masing-masing memegang lembar. Satu angka berbeda. Kalimat pertama bukan "uangnya ke mana":
#
# > "Angka di lembarku lain. Apa yang kamu hitung, dan aku tidak?"
#
# Sekarang satu orang punya utang kecil yang belum diceritakan, lalu mengatakannya. Yang lain menjawab:
#
# > "Terima kasih sudah bilang. Kita tulis di kedua lembar, lalu kita lihat apa yang berubah."
#
# Bertukar peran.

# %% [markdown] lang="en" block="life"
# ## What would you do?
#
# Both sheets agree. Then the hours of work become fewer, and NT\$2,000 of the wage is gone. What changes first?
#
# - **A.** The part in the earner's own name.
# - **B.** The goal: the stall begins later, or smaller.
# - **C.** The food at home.
#
# *What each means.* A is quick, and takes the doctor and the ticket from the one who is alone over there. B is slow and
# hurts nobody today. C is sometimes needed, and then for both homes. In each case it is a joint decision: it is written on
# both sheets, with the day when you look again.

# %% [markdown] lang="id" block="life" en="c37e5602"
# ## Anda pilih yang mana?
#
# Kedua lembar sudah cocok. Lalu jam kerja berkurang, dan NT\$2.000 dari gaji hilang. Apa yang diubah lebih dulu?
#
# - **A.** Bagian atas nama yang bekerja.
# - **B.** Tujuannya: kios mulai lebih lambat, atau lebih kecil.
# - **C.** Makan di rumah.
#
# *Artinya.* A cepat, tetapi mengambil biaya dokter dan tiket dari yang sendirian di sana. B pelan, dan hari ini tidak ada
# yang dirugikan. C kadang perlu, dan berlaku untuk kedua rumah. Dalam semua pilihan: ini keputusan bersama. Tulis di kedua
# lembar, dengan hari untuk melihatnya lagi.

# %% [markdown] lang="en" block="rule"
# ## The rule to say aloud
#
# > **One plan, two sheets, the same numbers: what leaves one side arrives on the other, or has a name.**
#
# A name can be a fee, a debt, a gift, or own savings. It need not be a secret.

# %% [markdown] lang="id" block="rule" en="185b015c"
# ## Aturan yang kita ucapkan bersama
#
# > **Satu rencana, dua lembar, angka yang sama: yang keluar di satu sisi sampai di sisi lain, atau ada namanya.**
#
# Namanya bisa biaya, utang, hadiah, atau tabungan sendiri. Tidak perlu jadi rahasia.

# %% [markdown] lang="en" block="promise"
# ## Our promise
#
# Write it on a card and put both names under it.
#
# - Both sheets agree since: ............................................
# - Each month we read them to each other on day: ..... at: ..... o'clock
# - Who sends, sends a picture of: ......................................
# - Who receives, answers with: .........................................
# - If a number changes, we say so within: .............. days
# - In six months we open the plan again on: ............................

# %% [markdown] lang="id" block="promise" en="617d3365"
# ## Janji kita
#
# Tulis di kartu, lalu tulis nama berdua di bawahnya.
#
# - Kedua lembar cocok sejak: ...........................................
# - Setiap bulan kami saling membacakan tanggal: ..... jam: .....
# - Yang mengirim mengirim foto: ........................................
# - Yang menerima membalas dengan: ......................................
# - Bila ada angka berubah, kami bilang dalam: .............. hari
# - Enam bulan lagi kami membuka rencana ini tanggal: ...................

# %% [markdown] lang="en" block="turn"
# ## Where to turn
#
# A plan is made by two free people. Is somebody made to show the sheet, or to hand over a wage? That is no plan.
#
# - Wage, card or passport kept back: {protection_office}, {protection_phone}, or {hotline}.
# - A debt that grows faster than it is paid: {legal_aid}, before a new loan. A loan in an app: {fraud_line}.
# - Starting together: {cooperative_office}. Work near home: {labour_office}, {labour_office_phone}.
# - Threats or blows because of money: {women_shelter}, {women_shelter_phone}.
# - Papers and claims of those who come home: {service_centre}.

# %% [markdown] lang="id" block="turn" en="aa654e45"
# ## Tempat bertanya
#
# Rencana dibuat oleh dua orang yang bebas. Ada yang dipaksa menunjukkan lembarnya, atau menyerahkan gaji? Itu bukan
# rencana.
#
# - Gaji, kartu, atau paspor ditahan: {protection_office}, {protection_phone}, atau {hotline}.
# - Utang bertambah lebih cepat daripada yang dibayar: {legal_aid}, sebelum berutang lagi. Pinjaman di aplikasi: {fraud_line}.
# - Mulai usaha bersama: {cooperative_office}. Kerja dekat rumah: {labour_office}, {labour_office_phone}.
# - Ancaman atau pukulan karena uang: {women_shelter}, {women_shelter_phone}.
# - Surat dan klaim bagi yang pulang: {service_centre}.

# %% [markdown] lang="en" block="planner"
# ## Page 13 of our plan: one plan
#
# 1. Wage: [wage: ..................] Living: [own_needs: ..................] In the earner's own name: [own_savings: ..................]
# 2. Handed over: [sent: ..................] Fee: [fee: ..................] Rate: [rate: ..................] Arrives: Rp [arrives: ..................]
# 3. Earned at home: Rp [income: ..................] A usual month and the tin of the year: Rp [month_and_tin: ..................]
# 4. To the debt: Rp [debt_monthly: ..................] a month, until [debt_until: ..................]
# 5. To the bad days: Rp [to_tin: ..................] To the goal: Rp [to_goal: ..................] Stays: Rp [stays: ..................]
# 6. Together again on: [home_on: ..................] Needed then: Rp [needed: ..................] There by then: Rp [there_by_then: ..................]
# 7. This number still differs: [differing: ..................] We ask: [asks: ..................]
# 8. Seen by both on [seen_on: ..................], again on [seen_again: ..................]

# %% [markdown] lang="id" block="planner" en="c209bd4b"
# ## Halaman 13 rencana kami: satu rencana
#
# 1. Gaji: [wage: ..................] Hidup di sana: [own_needs: ..................] Atas nama yang bekerja: [own_savings: ..................]
# 2. Diserahkan: [sent: ..................] Biaya: [fee: ..................] Kurs: [rate: ..................] Sampai: Rp [arrives: ..................]
# 3. Penghasilan di rumah: Rp [income: ..................] Bulan biasa dan celengan setahun: Rp [month_and_tin: ..................]
# 4. Untuk utang: Rp [debt_monthly: ..................] sebulan, sampai [debt_until: ..................]
# 5. Untuk darurat: Rp [to_tin: ..................] Untuk tujuan: Rp [to_goal: ..................] Tetap di dompet: Rp [stays: ..................]
# 6. Berkumpul lagi: [home_on: ..................] Perlu saat itu: Rp [needed: ..................] Ada saat itu: Rp [there_by_then: ..................]
# 7. Angka yang masih berbeda: [differing: ..................] Kami tanya: [asks: ..................]
# 8. Dilihat berdua tanggal [seen_on: ..................], lagi tanggal [seen_again: ..................]

# %% [markdown] lang="en" block="trainer"
# ## For the trainer
#
# **Bring:** two sheets of two colours for each family; all promise cards; 20 stones, two bowls; a cup for the fee. The one
# abroad cannot come? Agree on a call. Or a friend sits on that chair with a sheet that was sent.
#
# | Minute | Sitting 1 | |
# |---|---|---|
# | 0-5 | three faces, all cards | which card goes into the plan? |
# | 5-10 | story | stop before Ayu speaks: where is it? |
# | 10-16 | guess | back to back, on paper |
# | 16-24 | one cake | the same cakes are an agreement |
# | 24-36 | from home to home | one reads what leaves, one what arrives |
# | 36-40 | homework | who fetches which number? |
#
# | Minute | Sitting 2 | |
# |---|---|---|
# | 0-6 | a wage that stops | how long until the tin is full? |
# | 6-12 | the road home | smaller beginning, no hole |
# | 12-22 | the two sheets | alone first, then side by side |
# | 22-27 | aloud | every pair, both roles |
# | 27-30 | life question | no marks |
# | 30-35 | rule, promise | date of the call, date of the revision day |
#
# The exercise comes after that, 20 minutes, each in a notebook of their own; or at home.
#
# **Observe:** Who looks at the other sheet before the own one is full? Who says "missing" and means "stolen"? Is the part
# in the earner's own name still there?
#
# **Common answers:** "Rp5,838,000": the fee is forgotten; it is Rp97,300. "Rp2,840,700 is left": Lebaran and school come as well.
# "20 months times Rp1,800,000": the first 4 months are the debt. "We agree, I wrote what he wrote": two sheets that were
# copied are one sheet.
#
# **Care:** The sheet of a family stays with the family. Nobody reads it aloud, and no pair is shown to the class. If one
# of a pair is afraid of the other one, let them work apart: {women_shelter}, {protection_office}. In {local_language} it is
# often easier.
#
# **No power:** 20 stones of NT\$1,000 walk from the wage: 4 to the living, 4 into the own name, 12 into the other home. The
# fee falls into the cup, where all can see it.

# %% [markdown] lang="id" block="trainer" en="5e6084ce"
# ## Untuk pelatih
#
# **Bawa:** dua lembar untuk setiap keluarga, dua warna; kartu janji dari semua pelajaran; 20 batu, dua mangkuk, dan satu
# cangkir untuk biaya. Yang di luar negeri tidak bisa datang? Sepakati telepon, atau biarkan teman duduk di kursi itu
# dengan lembar kiriman.
#
# | Menit | Pertemuan 1 | |
# |---|---|---|
# | 0-5 | tiga wajah, semua kartu | kartu mana masuk rencana? |
# | 5-10 | cerita | berhenti sebelum Ayu bicara: di mana uangnya? |
# | 10-16 | tebak | saling membelakangi, di kertas |
# | 16-24 | satu kue | kue yang sama berarti sepakat |
# | 24-36 | dari rumah ke rumah | satu membaca yang keluar, satu yang sampai |
# | 36-40 | tugas rumah | siapa mengambil angka mana? |
#
# | Menit | Pertemuan 2 | |
# |---|---|---|
# | 0-6 | gaji yang berhenti | berapa lama sampai celengan penuh? |
# | 6-12 | jalan pulang | mulai lebih kecil, tidak berlubang |
# | 12-22 | kedua lembar | sendiri dulu, lalu disandingkan |
# | 22-27 | ucapkan | setiap pasangan, kedua peran |
# | 27-30 | pertanyaan hidup | tanpa nilai |
# | 30-35 | aturan, janji | tanggal menelepon, tanggal melihat ulang |
#
# Setelah itu latihan, 20 menit, setiap orang di buku kerjanya sendiri; atau dikerjakan di rumah.
#
# **Perhatikan:** Siapa melihat lembar yang lain sebelum lembarnya penuh? Siapa berkata "kurang" padahal maksudnya
# "dicuri"? Apakah bagian atas nama yang bekerja masih ada?
#
# **Jawaban yang sering muncul:** "Rp5.838.000": biayanya lupa; biayanya Rp97.300. "Sisanya Rp2.840.700": Lebaran dan
# sekolah juga datang. "20 bulan kali Rp1.800.000": 4 bulan pertama untuk utang. "Kami cocok, saya menulis yang ia tulis":
# dua lembar yang disalin itu satu lembar.
#
# **Hati-hati:** Lembar keluarga tetap milik keluarga. Tidak ada yang membacakannya, dan tidak ada pasangan yang
# ditunjukkan di depan kelas. Bila ada yang takut kepada pasangannya, biarkan bekerja terpisah: {women_shelter},
# {protection_office}. Dengan {local_language} sering lebih mudah.
#
# **Tanpa listrik:** 20 batu masing-masing NT\$1.000 berjalan dari gaji: 4 untuk hidup, 4 atas nama sendiri, 12 ke rumah
# yang lain. Biayanya jatuh ke cangkir, supaya semua melihat.

# %% [markdown] lang="en" block="radio"
# ## One minute on air
#
# Good evening, {district}. One family, two sheets of paper. One writes abroad: "I sent five million eight hundred thousand
# rupiah." The other writes at home: "Almost a hundred thousand less arrived." It becomes quiet on the phone.
#
# Then their daughter looks at both sheets. Nobody took it. The shop keeps a fee, and only one sheet had it.
#
# Do the same tonight. Each takes a sheet: the wage, what you live on, what is handed over, the fee, what arrives, what the
# house needs, the debt, the savings. Fill it in alone. Then read it to each other on the phone, line by line.
#
# Two numbers differ? Do not ask where the money is. Ask: what did you count, and I did not?
#
# One plan, two sheets, the same numbers. Questions: {service_centre}. Good night!

# %% [markdown] lang="id" block="radio" en="b147dbb6"
# ## Satu menit di radio
#
# Selamat malam, {district}. Satu keluarga, dua lembar kertas. Yang di luar negeri menulis: "Aku mengirim lima juta
# delapan ratus ribu rupiah." Yang di rumah menulis: "Yang sampai kurang hampir seratus ribu." Telepon jadi sunyi.
#
# Lalu anak mereka melihat kedua lembar itu. Tidak ada yang mengambil. Toko memotong biaya, dan hanya satu lembar yang
# menulisnya.
#
# Malam ini, coba juga. Masing-masing mengambil selembar kertas: gaji, biaya hidup, uang yang diserahkan, biaya kirim, uang
# yang sampai, keperluan rumah, utang, dan tabungan. Isi sendiri dulu. Lalu saling bacakan di telepon, baris demi baris.
#
# Dua angka berbeda? Jangan bertanya uangnya ke mana. Tanyakan: apa yang kamu hitung, dan aku tidak?
#
# Satu rencana, dua lembar, angka yang sama. Ada pertanyaan? Datang ke {service_centre}. Salam hangat untuk semua keluarga,
# yang dekat dan yang jauh.

# %% [markdown] lang="en" block="talkshow"
# ## Thirty minutes on air
#
# **Host** of {radio_station}. **Guests:** two of one family from {district}, one of them on the phone from abroad if that can
# be; somebody from {service_centre}. Agree before: no sums of the guests on air.
#
# | Minute | What |
# |---|---|
# | 0-3 | The minute script. "Which number of your family do you not know? One word." |
# | 3-10 | The guests: which number differed, and who found it? |
# | 10-15 | The made-up family, aloud: 12,000 leave, 200 is the fee, Rp5,740,700 arrive. The hearers write along. |
# | 15-19 | First call: "What arrives is always less." Fee and rate, with the receipt in the hand. |
# | 19-23 | Second call: "I have a debt and have not told it." No sums; the sentence to say it is spoken on air. |
# | 23-27 | Third call: "We agree, but the wage became less." What changes first, and who decides? |
# | 27-30 | The rule. The number to ring: {hotline}. |
#
# **Not on air:** wages and debts of callers, blame of one who is not there, names of lenders and shops. A caller who is
# threatened is thanked and taken off air at once: {women_shelter_phone}, {protection_phone}.

# %% [markdown] lang="id" block="talkshow" en="301db590"
# ## Tiga puluh menit di radio
#
# **Pembawa acara** dari {radio_station}. **Tamu:** dua orang sekeluarga dari {district}, bila bisa satu di antaranya lewat
# telepon dari luar negeri; petugas {service_centre}. Sepakati dulu: jumlah uang tamu tidak disebut.
#
# | Menit | Apa |
# |---|---|
# | 0-3 | Naskah satu menit. "Angka apa di keluarga Anda yang belum Anda tahu? Satu kata." |
# | 3-10 | Tamu: angka mana yang berbeda, dan siapa yang menemukannya? |
# | 10-15 | Keluarga contoh, dibacakan: 12.000 keluar, 200 biaya, Rp5.740.700 sampai. Pendengar ikut menulis. |
# | 15-19 | Telepon pertama: "Yang sampai selalu kurang." Biaya dan kurs, dengan struk di tangan. |
# | 19-23 | Telepon kedua: "Saya punya utang dan belum bilang." Tanpa angka; kalimat untuk mengatakannya diucapkan. |
# | 23-27 | Telepon ketiga: "Sudah cocok, lalu gaji berkurang." Apa yang diubah dulu, dan siapa memutuskan? |
# | 27-30 | Aturan. Nomornya: {hotline}. |
#
# **Jangan di udara:** gaji dan utang penelepon, menyalahkan orang yang tidak hadir, nama pemberi pinjaman dan toko.
# Penelepon yang diancam: ucapkan terima kasih, segera alihkan dari siaran, dan beri {women_shelter_phone} atau
# {protection_phone}.

# %% [markdown] lang="en" block="hall"
# ## In the hall: 60 minutes without computers
#
# Everybody has three cards: A, B, C. One person per row counts.
#
# **Question 1.** One hands over 12 stones, the shop keeps a chip as its fee. At home a chip is missing. Who has it?
# **A** The one who sent. **B** The shop. **C** The one who received. *Right: B. It was on one sheet only.*
#
# **Question 2.** Home has 7 stones left after a month. Two are for the debt, 1 for the bad days, 5 for the goal. Is that a plan?
# **A** Yes. **B** No, a stone is missing. **C** No, two stones are missing. *Right: B. It makes 8.*
#
# **Question 3.** Two sheets differ. What do you say first? **A** "Where is the money?" **B** "What did you count, and I did
# not?" **C** Nothing. *Best: B.*
#
# **Demonstration: two tables.** Back to back, two people fill in the same plan on two boards. Only one of them has been
# told the fee. The hall calls out the first line that differs. They may ask only the question of the rule.
#
# **Number to keep:** {hotline} for all who work abroad, {women_shelter_phone} for women and children. In {district} ask
# {labour_office} for work near home.
#
# | Row | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Women | Men |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="id" block="hall" en="bd0f130f"
# ## Di aula: 60 menit tanpa komputer
#
# Setiap orang memegang tiga kartu: A, B, C. Satu orang di setiap baris menghitung.
#
# **Pertanyaan 1.** Seseorang menyerahkan 12 batu, toko memotong sepotong kecil sebagai biaya. Di rumah potongan itu tidak
# ada. Di siapa? **A** Di pengirim. **B** Di toko. **C** Di penerima. *Yang benar: B. Hanya ditulis di satu lembar.*
#
# **Pertanyaan 2.** Setelah sebulan, di rumah tersisa 7 batu. Dua untuk utang, 1 untuk darurat, 5 untuk tujuan. Apakah itu
# rencana? **A** Ya. **B** Tidak, kurang satu batu. **C** Tidak, kurang dua batu. *Yang benar: B. Jumlahnya 8.*
#
# **Pertanyaan 3.** Dua lembar berbeda. Apa kalimat pertama Anda? **A** "Uangnya ke mana?" **B** "Apa yang kamu hitung, dan
# aku tidak?" **C** Diam saja. *Yang terbaik: B.*
#
# **Peragaan: dua meja.** Dua orang mengisi rencana yang sama di dua papan, saling membelakangi; satu diberi tahu biayanya,
# yang lain tidak. Seluruh aula menyebut baris pertama yang berbeda. Keduanya hanya boleh bertanya dengan kalimat tadi.
#
# **Nomor yang disimpan:** {hotline} untuk semua yang bekerja di luar negeri, {women_shelter_phone} untuk perempuan dan
# anak. Di {district}, tanyakan kerja dekat rumah di {labour_office}.
#
# | Baris | 1: A | 1: B | 1: C | 2: A | 2: B | 2: C | 3: A | 3: B | 3: C | Perempuan | Laki-laki |
# |---|---|---|---|---|---|---|---|---|---|---|---|
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |
# | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... | .... |

# %% [markdown] lang="en" block="sunday"
# ## On Sunday in the park
#
# Everybody fills in a sheet for the own family, folds it and writes only one line on the outside: the number that she or he
# does not know. Sit in a circle. For each such number the others say whom to ask, and with which friendly first sentence.
# Then ring home, one after the other, and ask just that one.

# %% [markdown] lang="id" block="sunday" en="1fc20f87"
# ## Hari Minggu di taman
#
# Setiap orang mengisi lembar untuk keluarganya, melipatnya, dan menulis satu baris saja di luar: angka yang belum
# diketahui. Duduk melingkar. Untuk setiap angka itu, yang lain menyebut siapa yang ditanya, dan dengan kalimat pertama
# yang ramah. Lalu telepon rumah bergantian, dan tanyakan satu angka itu saja.
