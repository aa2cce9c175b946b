"""One of each picture, ordinary and at its ends: nothing, one rupiah, a trillion, one, many, long names."""

from datetime import date
from decimal import Decimal

from finlit import plots
from finlit.money import Money
from finlit.remittance import compare
from finlit.tools import prices

TRILLION = 10**12
LONG = "Koperasi Simpan Pinjam Sejahtera Bersama Ibu-Ibu Buruh Migran Wonosobo"


def rupiah(amount):
    return Money(amount, "IDR")


def _lane(name, paid, fee, margin, hand, home=0):
    leaks = [plots.Leak("fee", rupiah(fee)), plots.Leak("margin", rupiah(margin))]
    if home:
        leaks.append(plots.Leak("home", rupiah(home)))
    return plots.Lane(name, paid, tuple(leaks), rupiah(hand))


_HKD = Money(3000, "HKD")
_LANES = {
    "two shops": [
        _lane("Toko B", _HKD, 97_335, 23_640, 6_368_025),
        _lane("Bank C", _HKD, 108_150, 103_250, 6_252_600, 25_000),
    ],
    "nothing lost": [_lane("Toko A", _HKD, 0, 0, 6_489_000)],
    "a bonus": [_lane("Instarem", Money(400, "SGD"), 29_520, -2_862, 4_773_342)],
    "one rupiah": [_lane("A", Money("0.01", "HKD"), 0, 0, 1), _lane("B", Money("0.01", "HKD"), 1, 0, 0)],
    "half lost": [
        _lane("Toko A", _HKD, 10_000, 20_000, 6_459_000),
        _lane(LONG, _HKD, 2_000_000, 1_200_000, 3_289_000),
    ],
    "a trillion": [
        _lane(LONG, Money(TRILLION, "HKD"), TRILLION, 0, 7 * TRILLION, TRILLION),
        _lane("B", Money(TRILLION, "HKD"), TRILLION, TRILLION, 6 * TRILLION, TRILLION),
    ],
    "other sums paid": [
        _lane("Instarem", Money("402.48", "SGD"), 31_457, -3_044, 5_076_804),
        plots.Lane(
            "DBS",
            Money(425, "SGD"),
            (plots.Leak("fee", rupiah(317_110)), plots.Leak("margin", rupiah(40_083))),
            rupiah(5_033_677),
            rupiah(328_780),
        ),
    ],
    "many drops": [_lane("Toko A", _HKD, 600_000, 300_000, 5_589_000)],
}
_RECEIPTS = {
    "usual": (_HKD, 32_445, 128_355, 6_328_200),
    "no fee on it": (_HKD, None, 160_800, 6_328_200),
    "bonus above the fee": (_HKD, 32_445, -143_445, 6_600_000),
    "bonus below the fee": (_HKD, 143_445, -32_445, 6_378_000),
    "bonus, no fee": (_HKD, None, -111_000, 6_600_000),
    "as much as the fee": (_HKD, 50_000, -50_000, 6_489_000),
    "nothing lost": (_HKD, 0, 0, 6_489_000),
    "one rupiah": (_HKD, 1, 0, 6_489_000),
    "all lost": (_HKD, 6_000_000, 489_000, 0),
    "a trillion": (Money(TRILLION, "HKD"), TRILLION, TRILLION, TRILLION),
}
_RHYTHMS = [("tiap minggu", 52, 5_061_420), ("tiap dua minggu", 26, 2_530_710), ("tiap bulan", 12, 1_168_020)]
_YEARS = {
    "usual": [
        *((*rhythm, 0) for rhythm in _RHYTHMS),
        ("tiap dua bulan", 6, 584_010, 30),
        ("tiap tiga bulan", 4, 389_340, 61),
    ],
    "310 and 61 days": [("tiap bulan", 12, 1_168_020, 310), ("tiap tiga bulan", 4, 389_340, 61)],
    "one day, all days": [("tiap minggu", 52, 0, 1), ("setahun sekali", 1, 1, 365)],
    "a trillion": [(LONG, 52, TRILLION, 200), ("tiap hari", 365, 1, 0)],
}
_TOWERS = {
    "usual": (20_000_000, 24_800_000, 0.507, 0.24),
    "97 percent": (2_000_000, 2_100_000, 0.97, None),
    "pinjol": (1_900_000, 2_180_000, 4.63, 1.095),
    "dear": (1_000_000, 1_200_000, 239.18, 3.65, "Rp8.333 sehari untuk pinjaman Rp1.000.000"),
    "dear, no words": (1_000_000, 1_200_000, 239.18, 12.0),
    "free": (5_000_000, 5_000_000, 0.0, 0.0),
    "one rupiah": (1, 2, 1.0, 0.12),
    "a trillion": (TRILLION, 3 * TRILLION, 9.99, 9.9),
    "nothing in the hand": (0, 1_000_000, 10.0, None),
}
_OFFERS = {
    "24 days and 10 months": [
        ("Tawaran B", 1_000_000, 1_200_000, "50,4% setahun", "0.04", 10, "month"),
        ("Tawaran A", 1_000_000, 1_200_000, "Rp8.333 sehari", "0.4", 24, "day"),
    ],
    "three": [
        ("Arisan", 5_000_000, 5_000_000, "0% setahun", "0.002", 9, "month"),
        ("Bank", 5_000_000, 5_600_000, "24,5% setahun", "1", 52, "week"),
        (LONG, 5_000_000, 9_000_000, "827% setahun", "1.2", 26, "two_weeks"),
    ],
    "no income": [("A", 1, 2, "100% setahun", None, 1, "month"), ("B", 1, 1, "0% setahun", "0", 1, "day")],
    "years": [("Rumah", TRILLION, 3 * TRILLION, "lebih dari 1.000.000% setahun", "0.355", 240, "month")],
}
_WATERING = {
    "short": (1_250_000, 700_000),
    "enough": (1_250_000, 1_250_000),
    "more than enough": (1_250_000, 5_000_000),
    "not said": (1_250_000, None),
    "nothing needed": (0, 700_000),
    "nothing there": (1_250_000, 0),
    "a trillion": (TRILLION, 1),
}
_GROWTH = {
    "at home": (24, 400_000, 1.0, 0.997),
    "fees eat it": (60, 50_000, 0.54, 0.998),
    "bank": (24, 400_000, 1.03, 0.9975),
    "one month": (1, 1, 1.0, 1.0),
    "a trillion": (360, TRILLION, 2.0, 0.99),
    "nothing": (12, 0, 1.0, 1.0),
}

# amount, net, tax, end, broken, kept, unpaid, taken
_DEPOSITS = {
    "usual": (10_000_000, 240_000, 60_000, 12, 6, 0, 120_000, 0),
    "a penalty": (10_000_000, 240_000, 60_000, 12, 6, 0, 120_000, 50_000),
    "some kept": (100_000_000, 3_200_000, 800_000, 24, 7, 1_500_000, 133_333, 0),
    "no interest": (10_000_000, 0, 0, 3, 1, 0, 0, 0),
    "one rupiah": (1, 0, 0, 1, 0, 0, 0, 1),
    "a trillion": (TRILLION, TRILLION, TRILLION, 600, 599, TRILLION, 1, 0),
}


def _storm(month, bill, before, left):
    missing = max(0, bill - before)
    return plots.Storm(month, *map(rupiah, (bill, before, left, missing)))


_JARS = {
    "no storm": (2_400_000, 3_000_000, 7_200_000, 11, None),
    "storm": (2_400_000, 0, 7_200_000, 23, _storm(6, 2_000_000, 2_400_000, 400_000)),
    "storm too heavy": (2_400_000, 0, 7_200_000, None, _storm(2, 2_000_000, 800_000, 0)),
    "full": (2_400_000, 7_200_000, 7_200_000, 0, None),
    "more than full": (2_400_000, 10**7, 7_200_000, 0, _storm(1, 1_000_000, 10**7, 9_000_000)),
    "one month": (2_400_000, 0, 2_400_000, 1035, None),
    "a trillion": (TRILLION, TRILLION, 24 * TRILLION, 600, _storm(60, 9 * TRILLION, TRILLION, 0)),
}
_BOXES = {
    "gain": (31_334_400, (1_440_000, 1_566_720), (1_440_000, 1_566_720), 19),
    "loss": (20_000_000, (1_440_000, 1_000_000), (720_000, 500_000), 24),
    "two": (3_000, (1_000, 1_100), (2_000, 1_900), 1),
    "many": (TRILLION, (TRILLION, 2 * TRILLION), (1, 1), 199),
    "all lost": (0, (1_000_000, 0), (500_000, 0), 9),
}
_LIGHTS = {
    "green": ("green", 50_000_000, 50_000_000),
    "red": ("red", 50_000_000, 60_000_000),
    "yellow": ("yellow", 50_000_000, 50_000_000),
    "nobody": ("yellow", 90_000_000, 50_000_000),
    "a fee": ("yellow", 50_000_000, 49_000_000, 1_000_000),
    "a fee too much": ("red", 50_000_000, 50_000_000, 1_000_000),
    "one rupiah missing": ("red", TRILLION, TRILLION + 1),
    "nothing paid in": ("red", 0, 5_000_000),
}
_SHARES = {
    "gain": [("Sri", 2_000_000, 2_200_000), ("Wati", 1_500_000, 1_650_000), ("Ani", 1_000_000, 1_100_000)],
    "loss": [("Sri", 2_000_000, 1_800_000), (LONG, 1_000_000, 900_000)],
    "nothing": [("Sri", 2_000_000, 0), ("Wati", 1, 0)],
    "many": [(f"Anggota {number}", 1_000 * number, 1_100 * number) for number in range(1, 41)],
    "a trillion": [(LONG, TRILLION, 2 * TRILLION), ("Ani", 1, 1)],
}
_SURPLUS = {
    "usual": (4_800_000, 3_000_000, 4_200_000, 120_000, 75_000),
    "nothing for you": (4_800_000, 3_000_000, 4_200_000, 0, 0),
    "savings only": (4_800_000, 3_000_000, 4_200_000, 120_000, 0),
    "no surplus": (0, 0, 0, 0, 0),
    "a trillion": (TRILLION, TRILLION, TRILLION, TRILLION, 1),
}


def _growth(months, monthly, grows, keeps, lang):
    points = [
        plots.Point(
            month,
            rupiah(monthly * month),
            rupiah(int(monthly * month * grows ** (month / months))),
            rupiah(int(monthly * month * grows ** (month / months) * keeps**month)),
        )
        for month in range(months + 1)
    ]
    return plots.growth(points, lang)


def _deposit(case, lang):
    amount, net, tax, end, broken, *sums = case
    return plots.deposit(
        plots.DepositBars(*map(rupiah, (amount, net, tax)), end, broken, *map(rupiah, sums)), lang
    )


_BRIDGES = {
    "short": (24, 27_000_000, 21_500_000, 0, 7_200_000),
    "over": (36, 60_000_000, 21_500_000, 9_600_000, 7_200_000),
    "just": (12, 7_200_000, 0, 0, 7_200_000),
    "nothing": (5, 0, 21_500_000, 4_800_000, 0),
    "nothing needed": (5, 0, 0, 0, 0),
    "first weeks": (24, 27_000_000, 21_500_000, 0, 7_200_000, 1_000_000, (26_000_000, 0, *[-1] * 11)),
}


def _bridge(case, lang):
    month, *sums, weeks = case if isinstance(case[-1], tuple) else (*case, ())
    return plots.bridge(plots.Way(month, *map(rupiah, sums), weeks=tuple(map(rupiah, weeks))), lang)


def _offers(rows, lang):
    shown = [
        plots.OfferBars(
            name, rupiah(got), rupiah(back), price, None if share is None else Decimal(share), *time
        )
        for name, got, back, price, share, *time in rows
    ]
    return plots.offers(shown, lang)


def _receipt(paid, fee, hidden, received, lang):
    return plots.receipt(paid, None if fee is None else rupiah(fee), rupiah(hidden), rupiah(received), lang)


def _towers(received, repaid, price, quoted, dear="", *, lang):
    shown = plots.Towers(rupiah(received), rupiah(repaid), rupiah(repaid - received), price, quoted, dear)
    return plots.towers(shown, lang)


def _tree(needed, free, lang):
    ripe = [0, 0, 0, *range(4, 25, 3)] if free is None or free < needed else range(1, 11)
    watering = plots.Watering(rupiah(needed), "setiap bulan", None if free is None else rupiah(free))
    return plots.tree(list(ripe), watering, lang)


def _jars(needs, saved, target, full_in, storm, lang):
    return plots.jars(plots.Jars(rupiah(needs), rupiah(saved), rupiah(target), full_in, storm), lang)


def _box(pool, own, other, others, lang):
    stacks = (plots.Stack(*map(rupiah, stack)) for stack in (own, other))
    return plots.box(rupiah(pool), *stacks, others, lang)


def _year(rows, lang):
    return plots.year([plots.Year(n, times, rupiah(fees), days) for n, times, fees, days in rows], lang)


def _light(lamp, paid_in, promised, kept=0, *, lang):
    return plots.light(lamp, rupiah(paid_in), rupiah(promised), lang, kept=rupiah(kept))


def _shares(rows, lang):
    return plots.shares([plots.ShareBar(n, rupiah(saved), rupiah(home)) for n, saved, home in rows], lang)


def _costs(lang, most=99):
    services = prices.quotes("SGP-IDN")
    result = compare(services, Money(400, "SGD"), 12000, as_of=date(2026, 1, 1))
    return plots.costs(result, lang, most)


def _each(cases, draw):
    return {name: (lambda lang, case=case: draw(case, lang)) for name, case in cases.items()}


_HOMES = {
    "two homes": [
        (
            "Di luar negeri",
            "HKD",
            [("earned", 5100)],
            [("needs", 950), ("own", 1300), ("sent", 2700)],
            (False,) * 53,
        ),
        (
            "Di rumah",
            "IDR",
            [("earned", 900_000), ("arrives", 6_113_397)],
            [("needs", 5_416_667), ("seldom", 541_667)],
            (False,) * 11 + (True,) * 7 + (False,) * 35,
        ),
    ],
    "nothing comes in": [("Rumah", "IDR", [("earned", 0)], [("needs", 1)], (True,))],
    "a trillion": [
        (LONG, "IDR", [("arrives", TRILLION)], [("needs", TRILLION), ("seldom", 1)], (False, True))
    ],
}


def _homes(case, lang):
    def parts(listed, code):
        return tuple((what, Money(amount, code)) for what, amount in listed)

    return plots.bowls(
        [
            plots.Bowls(name, parts(came, code), parts(went, code), dry)
            for name, code, came, went, dry in case
        ],
        lang,
    )


_SEASONS = {
    "a year": [
        400_000,
        400_000,
        -3_600_000,
        *[400_000] * 3,
        -2_100_000,
        400_000,
        400_000,
        -800_000,
        400_000,
        0,
    ],
    "all fine": [1] * 12,
    "all short": [-TRILLION, -1] * 6,
    "nothing": [0] * 12,
}


def _season(sums, lang):
    months = [plots.SeasonMonth(date(2026, place, 1), rupiah(sum_)) for place, sum_ in enumerate(sums, 1)]
    return plots.season(months, lang)


_CAKES = {
    "two who differ": [("own", 1275, 255), ("living", 1020, 765), ("goal", 510, 510), ("home", 2295, 3570)],
    "the whole cake": [("own", 0, 5100), ("home", 5100, 0)],
    "a trillion": [(LONG, TRILLION, 1), ("b", 1, TRILLION)],
    "seven": [(f"part {place}", 1, 1) for place in range(7)],
}


def _cakes(parts, lang):
    slices = [plots.Slice(words, Money(one, "HKD"), Money(other, "HKD")) for words, one, other in parts]
    return plots.cakes(("Sri", LONG), slices, lang)


_FAMILIES = {
    "two plans": [("seperti rencana", 12), ("dengan cadangan", 5)],
    "none and all": [(LONG, 0), ("B", 100)],
    "one plan": [("A", 1)],
}


_MONTHS = {
    "two offers": [
        ("A: Hong Kong, rumah tangga", 24, 6, [("sisa", 194_359_275), ("sisa setelah 6 bulan", 21_567_717)]),
        ("B: Taiwan, pabrik", 36, 40, [("sisa", 223_212_721), ("sisa setelah 6 bulan", -10_803_180)]),
    ],
    "no sums": [(LONG, 12, 0, [])],
    "one month": [("A", 1, 1, [("sisa", 0)])],
    "a trillion": [("A", 60, 13, [(LONG, -TRILLION), ("b", 1)])],
}


def _months(case, lang):
    contracts = [
        plots.WorkMonths(name, months, for_job, tuple((words, rupiah(sum_)) for words, sum_ in left))
        for name, months, for_job, left in case
    ]
    return plots.months(contracts, lang)


# lent, repaid, extra, and each way: its name, how many payments of how much, the last one, its interest
_REPAYING = {
    "two million more": (
        (12_000_000, 2_867_035, 2_000_000),
        [
            ("Seperti sekarang", 9, 1_066_185, 1_066_191, 462_706),
            ("Hari ini tambah Rp2.000.000, cicilan tetap", 7, 1_066_185, 1_022_727, 286_872),
            ("Hari ini tambah Rp2.000.000, waktu tetap", 9, 832_705, 832_706, 361_381),
        ],
    ),
    "never": ((1, 0, 0), [(LONG, 1, 1, 1, 0), ("A", 0, 0, 0, TRILLION)]),
    "nothing left": ((12_000_000, 12_000_000, 0), [("Seperti sekarang", 0, 0, 0, 0)]),
    "many": ((TRILLION, 1, 1), [("Seperti sekarang", 520, TRILLION, 1, TRILLION), ("B", 12, 1, 1, 1)]),
}


def _repaying(case, lang):
    loaned, listed = case
    shown = [
        plots.WayOut(
            name,
            (*[rupiah(each)] * (times - 1), rupiah(last)) if times else (),
            f"{times} × {each}",
            rupiah(cost),
        )
        for name, times, each, last, cost in listed
    ]
    return plots.repaying(plots.Loaned(*map(rupiah, loaned)), shown, lang)


_DEBTS = {
    "two orders": [
        ("Yang termahal dulu", [("Kartu", 6), ("Warung", 8)], 432_947),
        ("Yang terkecil dulu", [("Warung", 3), ("Kartu", 8)], 502_739),
        ("Hanya yang wajib dibayar", [("Kartu", 73), ("Warung", 23)], 2_581_314),
    ],
    "never": [("A", [(LONG, 1)], 0), (LONG, [(LONG, None), ("B", 1200)], None)],
    "a trillion": [("A", [(f"Utang {place}", place) for place in range(1, 7)], TRILLION)],
}


_TRIED = {
    "usual": [("months of debt", 8, 4, "8", "4"), ("poor", 11, 0.4, "11 of 100", "fewer than 1 of 100")],
    "nothing": [("poor", 0, 0, "0 of 100", "0 of 100")],
    "long": [(LONG, TRILLION, 1, f"Rp{TRILLION}", "Rp1")],
}


_DEAR = {
    "usual": [("Bank A", 0.006, 0.019), ("Bank B (card → cash)", 0.05, None), ("C", -0.001, 0.104)],
    "long": [(LONG, 0.9, 2.5)],
    "many": [(f"Service {place}", place / 100, place / 50) for place in range(25)],
}


def _dear(case, lang):
    return plots.dear([plots.Dear(*one) for one in case], 0.03, "S$649", "S$260", lang)


def _tried(case, lang):
    return plots.tried([plots.Trial(*one) for one in case], lang)


def _debts(case, lang):
    shown = [
        plots.OrderBars(name, tuple(ends), None if interest is None else rupiah(interest))
        for name, ends, interest in case
    ]
    return plots.debts(shown, lang)


# paid, lawful, unlawful, unpaid, beyond
_CLAIMS = {
    "three months": [(5100, 0, 0, 0, 0), (3600, 0, 1500, 0, 0), (0, 0, 0, 5100, 0)],
    "all kinds": [(4900, 200, 0, 0, 0), (3000, 200, 900, 1000, 0), (8000, 200, 0, 0, 3100)],
    "nothing": [(0, 0, 0, 0, 0)],
    "a year": [(TRILLION, 1, 0, 0, 0), *[(0, 0, 1, TRILLION, 0)] * 11],
}


def _claim(months, lang):
    return plots.claim(
        [
            plots.ClaimBar(date(2026, place, 1), *(Money(sum_, "HKD") for sum_ in sums))
            for place, sums in enumerate(months, 1)
        ],
        lang,
    )


_LADDERS = {
    "four": [
        ("Gagal panen", "0.2", 9_000_000, 9_000_000),
        ("Kecelakaan kerja di luar negeri", "0.02", 65_000_000, 15_000_000),
        ("Sakit di rumah", "0.1", 8_000_000, 0),
        (LONG, "0.025", 1_500_000, 1_500_000),
    ],
    "nothing": [("A", "0", 0, 0)],
    "a trillion": [("A", "1", TRILLION, 1), ("B", "0.001", 1, 1)],
}


def _ladder(rows, lang):
    return plots.ladder(
        [plots.Bubble(name, Decimal(chance), rupiah(cost), rupiah(own)) for name, chance, cost, own in rows],
        lang,
    )


_OFFERS_CHECKED = {
    "profit": (
        "red",
        ("Pasti untung", "Orang baru membayar orang lama"),
        (10_000_000, 31_384_284, 10_300_000),
        ((1, 6, 31, 156, 781, 3906), 2000),
    ),
    "a hint": ("yellow", ("Harus cepat, hari ini saja",), None, None),
    "nothing": ("green", (), None, None),
    "two by two": (
        "red",
        (LONG,) * 8,
        (1, TRILLION, 1),
        (tuple(2**level - 1 for level in range(1, 21)), 10**6),
    ),
}


def _offer_checked(case, lang):
    lamp, signs, promise, pyramid = case
    return plots.offer(
        lamp,
        "Jangan bayar. Jangan tanda tangan. Blokir.",
        signs,
        lang,
        plots.Promise(*map(rupiah, promise)) if promise else None,
        plots.Pyramid(*pyramid) if pyramid else None,
    )


_FENCES = {
    "over and under": [
        ("Bulan biasa", 3_900_000, 2_600_000, 120_000, 1_000_000),
        ("Bulan buruk", 2_925_000, 2_860_000, 120_000, 1_000_000),
    ],
    "just": [("A", 270_000, 180_000, 30_000, 60_000)],
    "nothing": [("A", 0, 0, 0, 0), ("B", 0, 1, 0, 0)],
    "a trillion": [(LONG, TRILLION, 0, 0, 1), ("B", 1, TRILLION, 1, TRILLION)],
}
_PAYBACKS = [("yellow", "Modal kembali setelah 20 bulan."), ("red", "Tidak pernah."), ("green", "Cepat.")]


def _fence(rows, lang):
    jumps = [plots.Jump(name, *map(rupiah, sums)) for name, *sums in rows]
    return plots.fence(jumps, plots.Payback(*_PAYBACKS[len(rows[0][0]) % 3]), lang)


_TANKS = {
    "some run dry": ([(0, 90, 200), (0, -30, 60), (0, 20, 50)], 1, 3),
    "all run dry": ([(0, -5, -TRILLION)] * 2, 2, 2),
    "nothing": ([(0, 0)], 0, 1),
    "a trillion": ([(TRILLION, *[TRILLION * year for year in range(1, 11)])] * 200, 0, 1000),
}


def _tank(case, lang):
    paths, dry, futures = case
    drawn = [tuple(map(rupiah, path)) for path in paths]
    return plots.tank(plots.Tank("Sesuai rencana: Rp398.850.000 setahun", drawn, dry, futures), lang)


_POINTS = {
    "all kinds": [
        ("wage", "below"), ("day off", "missing"), ("ticket home", "fine"), ("food", "ask"),
        ("akhir dan perpanjangan", "no_rule"),
    ],
    "all fine": [("salinan sendiri", "fine")] * 14,
    "one": [(LONG, "missing")],
}  # fmt: skip


def _points(marks, lang):
    return plots.points([plots.PointMark(*mark) for mark in marks], lang)


PICTURES = {
    "ladder": _each(_LADDERS, _ladder),
    "offer": _each(_OFFERS_CHECKED, _offer_checked),
    "fence": _each(_FENCES, _fence),
    "tank": _each(_TANKS, _tank),
    "points": _each(_POINTS, _points),
    "claim": _each(_CLAIMS, _claim),
    "months": _each(_MONTHS, _months),
    "repaying": _each(_REPAYING, _repaying),
    "debts": _each(_DEBTS, _debts),
    "tried": _each(_TRIED, _tried),
    "dear": _each(_DEAR, _dear),
    "families": _each(
        _FAMILIES, lambda case, lang: plots.families([plots.Hundred(*plan) for plan in case], lang)
    ),
    "cakes": _each(_CAKES, _cakes),
    "season": _each(_SEASONS, _season),
    "bowls": _each(_HOMES, _homes),
    "pipe": _each(_LANES, plots.pipe),
    "receipt": _each(_RECEIPTS, lambda case, lang: _receipt(*case, lang)),
    "year": _each(_YEARS, _year),
    "towers": _each(_TOWERS, lambda case, lang: _towers(*case, lang=lang)),
    "offers": _each(_OFFERS, _offers),
    "tree": _each(_WATERING, lambda case, lang: _tree(*case, lang)),
    "growth": _each(_GROWTH, lambda case, lang: _growth(*case, lang)),
    "deposit": _each(_DEPOSITS, _deposit),
    "bridge": _each(_BRIDGES, _bridge),
    "jars": _each(_JARS, lambda case, lang: _jars(*case, lang)),
    "box": _each(_BOXES, lambda case, lang: _box(*case, lang)),
    "light": _each(_LIGHTS, lambda case, lang: _light(*case, lang=lang)),
    "shares": _each(_SHARES, _shares),
    "surplus": _each(
        _SURPLUS, lambda case, lang: plots.surplus(plots.SurplusParts(*map(rupiah, case)), lang)
    ),
    "costs": {"all": _costs, "one": lambda lang: _costs(lang, 1)},
}
CASES = [(name, case) for name, cases in PICTURES.items() for case in cases]


def draw(name, case, lang="id"):
    """Draw one case of one picture."""
    return PICTURES[name][case](lang)
