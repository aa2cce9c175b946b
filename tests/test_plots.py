"""Every picture stands alone, can be said, is true to scale, and differs in more than colour."""

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from types import FunctionType
from xml.etree import ElementTree

import drawn
import pytest
from cases import each, up_to
from hypothesis import example, given, settings
from hypothesis import strategies as st
from picture_cases import CASES, LONG, PICTURES, draw, rupiah

from finlit import plots
from finlit.errors import CurrencyMismatch
from finlit.money import Money
from finlit.plots import canvas
from finlit.plots.growth import apart
from finlit.plots.pipe import drop_unit
from finlit.plots.towers import scale_end

SVG = drawn.SVG
STAMP = "DATA BUATAN – hanya untuk belajar"
AMOUNTS = st.one_of(st.integers(0, 100), st.integers(0, 10**8), st.integers(0, 10**12))


drawn_once = cache(draw)


@pytest.mark.xdist_group("pictures")
@each("lang", ["en", "id"])
@each(("name", "case"), CASES)
class TestEveryPicture:
    def test_is_xml_with_title_and_description(self, name, case, lang):
        picture = drawn_once(name, case, lang)
        root = ElementTree.fromstring(picture.svg)
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert (title.text, description.text) == (picture.title, picture.said)
        assert picture.title
        assert picture.said
        assert root.get("role") == "img"
        assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]

    def test_points_nowhere_outside(self, name, case, lang):
        svg = drawn_once(name, case, lang).svg
        assert set(re.findall(r"https?://[^\"'<\s]+", svg)) <= {"http://www.w3.org/2000/svg"}
        assert not re.search("<script|@import|<image", svg)

    def test_is_the_same_each_time_with_names_of_its_own(self, name, case, lang):
        svg = drawn_once(name, case, lang).stamped(STAMP).svg
        assert svg == draw(name, case, lang).stamped(STAMP).svg
        names = re.findall(r'\bid="([^"]+)"', svg)
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(names)
        assert "PICTURE" not in svg

    def test_no_letter_is_smaller_than_twelve(self, name, case, lang):
        sizes = re.findall(r'<text[^>]*font-size="([\d.]+)"', drawn_once(name, case, lang).svg)
        assert all(float(size) >= 12 for size in sizes)

    def test_fits_a_phone(self, name, case, lang):
        assert drawn.sheet(drawn_once(name, case, lang).svg).wide == 360

    def test_stays_on_its_sheet_and_no_words_run_into_others(self, name, case, lang):
        if name == "costs":  # places its parts in groups of their own
            return  # measured in the browser
        assert not drawn.faults(drawn_once(name, case, lang).stamped(STAMP, "ANGGAPAN").svg)

    def test_stamps_stand_above_it_and_are_said_first(self, name, case, lang):
        plain = drawn_once(name, case, lang)
        stamped = plain.stamped(STAMP, "", "ANGGAPAN")
        assert stamped.said == f"{STAMP}. ANGGAPAN. {plain.said}"
        root = ElementTree.fromstring(stamped.svg)
        assert root.find(f"{SVG}desc").text == stamped.said
        before, now = drawn.sheet(plain.svg), drawn.sheet(stamped.svg)
        assert (now.left, now.right, now.foot) == (before.left, before.right, before.foot)
        above = [node.text for node in root.iter(f"{SVG}text") if float(node.get("y")) < before.top]
        assert " ".join(above) == f"{STAMP} ANGGAPAN"
        assert all(now.top < float(node.get("y")) for node in root.iter(f"{SVG}text"))

    def test_is_small_and_differs_without_colour(self, name, case, lang):
        svg = drawn_once(name, case, lang).svg
        assert len(svg) < 150_000
        root = ElementTree.fromstring(svg)
        tiles = {node for pattern in root.iter(f"{SVG}pattern") for node in pattern}
        for node in set(root.iter(f"{SVG}rect")) - tiles:
            filled = node.get("fill") in (canvas.THERE.colour, canvas.BACK.colour, canvas.OTHER.colour)
            assert not filled or node.get("stroke") == canvas.INK


class TestStamps:
    def test_without_words_there_is_no_banner(self):
        plain = draw("pipe", "two shops")
        assert plain.stamped() == plain.stamped("", "") == plain

    def test_words_too_long_for_one_line_stand_on_two(self):
        words = "ANGGAPAN: harga emas naik sama cepat seperti dalam sepuluh tahun terakhir"
        told = [box.words for box in drawn.words(draw("pipe", "two shops").stamped(words).svg)]
        assert " ".join(told[-2:]) == words

    def test_pictures_on_one_page_share_no_name(self):
        found = []
        for picture in (
            draw("pipe", "two shops"),
            draw("pipe", "two shops").stamped(STAMP),
            draw("pipe", "a bonus"),
        ):
            found += set(re.findall(r'\bid="([^"]+)"', picture.svg))
        assert len(found) == len(set(found))

    def test_words_are_only_words(self):
        lane = plots.Lane('<script>alert("x")</script>', Money(1, "HKD"), (), rupiah(1))
        stamped = plots.pipe([lane], "id").stamped("<b>&</b>")
        assert not re.search("<script|<b>", stamped.svg)
        ElementTree.fromstring(stamped.svg)
        assert stamped.said.startswith("<b>&</b>. ")


def wide(svg, paint):
    return [part.wide for part in drawn.parts(svg, paint)]


def high(svg, paint):
    return [part.high for part in drawn.parts(svg, paint)]


def same_scale(lengths, numbers):
    """Whether lengths are in the proportion of their numbers."""
    lengths, numbers = [float(each) for each in lengths], [float(each) for each in numbers]
    per = sum(lengths) / sum(numbers)
    return lengths == pytest.approx([per * each for each in numbers], abs=0.01)


def drops(svg, paint):
    """The area of all drops of a paint that are not in the legend [large whole drops]."""
    found = 0.0
    for shape in ElementTree.fromstring(svg).iter(f"{SVG}path"):
        fill = shape.get("fill", "")
        alike = fill == paint.colour if paint.pattern == "plain" else f"-{paint.pattern}" in fill
        if "Q" in shape.get("d", "") and alike:
            found += sum((float(radius) / 4.6) ** 2 for radius in re.findall(r"A([\d.]+)", shape.get("d")))
    return found


class TestPipe:
    def test_the_fullest_bucket_is_full_and_the_other_shows_what_is_missing(self):
        svg = draw("pipe", "two shops").svg
        full, other = high(svg, canvas.THERE)
        (missing,) = high(svg, canvas.MISSING)
        assert same_scale([full, other, missing], [6_368_025, 6_252_600, 115_425])
        assert "Rp115.425" in [box.words for box in drawn.words(svg)]

    def test_the_leak_is_to_scale_and_told_apart_without_colour(self):
        # Toko B loses 97,335 and 23,640, Bank C 108,150 and 103,250 and at home 25,000: drops of 10,000.
        # One of each kind stands in the bill of each, and one at the foot of the picture.
        svg = draw("pipe", "two shops").svg
        assert drops(svg, canvas.Paint("#ffffff")) == pytest.approx(9.7335 + 10.815 + 3, abs=0.01)
        assert drops(svg, canvas.LOST) == pytest.approx(2.364 + 10.325 + 2, abs=0.01)
        assert drops(svg, canvas.COST) == pytest.approx(2.5 + 2, abs=0.01)

    def test_an_unchanged_fee_keeps_its_drops_while_another_leak_changes(self):
        def clear(margin):
            leaks = (plots.Leak("fee", rupiah(97_335)), plots.Leak("margin", rupiah(margin)))
            lane = plots.Lane("A", Money(3000, "HKD"), leaks, rupiah(6_489_000 - 97_335 - margin))
            return round(drops(plots.pipe([lane], "id").svg, canvas.Paint("#ffffff")), 2)

        assert {clear(margin) for margin in (0, 1, 10_000, 60_000)} == {9.73 + 2}
        for sent in (2_000_000, 6_489_000, 19_999_999):
            assert drop_unit(Decimal(sent)) == 10_000

    @given(st.integers(1, 10**13), st.decimals(0, 1, places=4))
    def test_drops_are_never_too_many_to_draw_nor_too_few_to_see(self, sent, lost):
        leak = sent * lost
        unit = drop_unit(Decimal(sent), leak)
        assert unit >= 1
        assert leak / unit <= 300
        assert unit == 1 or leak / unit >= leak / Decimal(sent) * 30 - 1

    def test_a_better_rate_than_the_middle_rate_is_a_bonus_not_a_leak(self):
        picture = draw("pipe", "a bonus", "en")
        assert drops(picture.svg, canvas.LOST) == 0
        assert drops(picture.svg, canvas.GAIN) == pytest.approx(0.2862 + 1, abs=0.01)
        assert "gives Rp2,862 extra" in picture.said

    def test_costs_at_home_are_said(self):
        assert "Rp25.000 dibayar di rumah" in draw("pipe", "two shops").said
        assert "biaya di rumah" not in draw("pipe", "a bonus").svg

    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS)
    def test_buckets_are_on_one_scale_whatever_is_lost(self, fee, margin, home, hand):
        def lane(name, *amounts):
            kinds = zip(("fee", "margin", "home"), amounts, strict=True)
            leaks = tuple(plots.Leak(kind, rupiah(amount)) for kind, amount in kinds)
            return plots.Lane(name, Money(1, "HKD"), leaks, rupiah(hand + fee + margin + home - sum(amounts)))

        lanes = [lane("A", 0, 0, 0), lane("B", fee, margin, home)]
        svg = plots.pipe(lanes, "id").svg
        assert not drawn.faults(svg)
        most = hand + fee + margin + home
        if most:
            lengths = sum(high(svg, canvas.THERE)), sum(high(svg, canvas.MISSING))
            assert same_scale(lengths, [most + hand, fee + margin + home])


class TestReceipt:
    def test_parts_are_to_scale_and_add_up(self):
        svg = draw("receipt", "usual").svg
        assert same_scale(wide(svg, canvas.THERE) + wide(svg, canvas.LOST), [6_328_200, 160_800])
        assert same_scale(wide(svg, canvas.FEE) + wide(svg, canvas.COST), [32_445, 128_355])

    def test_a_bonus_is_not_drawn_as_a_loss(self):
        svg = draw("receipt", "bonus above the fee").svg
        assert not drawn.parts(svg, canvas.LOST)
        assert not drawn.parts(svg, canvas.COST, swatches=True)
        there, gain = wide(svg, canvas.THERE)[0], wide(svg, canvas.GAIN)
        assert same_scale([there, gain[0]], [6_489_000, 111_000])
        assert same_scale([wide(svg, canvas.FEE)[0], gain[1]], [32_445, 143_445])
        assert "hitam" not in " ".join(box.words for box in drawn.words(svg))

    @pytest.mark.parametrize("case", ["nothing lost", "as much as the fee"])
    def test_nothing_is_black_when_nothing_is_lost(self, case):
        assert not drawn.parts(draw("receipt", case).svg, canvas.LOST)

    def test_a_receipt_without_a_fee_shows_one_sum(self):
        picture = draw("receipt", "no fee on it")
        assert "biaya dan kurs" in picture.svg
        assert "Rp160.800 hilang" in picture.said

    @settings(max_examples=up_to(50))
    @given(AMOUNTS, st.integers(-(10**9), 10**9), AMOUNTS)
    def test_whatever_is_lost_is_to_scale(self, fee, hidden, received):
        received += max(0, -hidden)
        picture = plots.receipt(Money(1, "HKD"), rupiah(fee), rupiah(hidden), rupiah(received), "id")
        assert not drawn.faults(picture.svg)
        lost = fee + hidden
        black, top = sum(wide(picture.svg, canvas.LOST)), sum(wide(picture.svg, canvas.THERE))
        if lost > 0:
            assert same_scale([top, black], [received, lost])
        else:
            assert black == 0


class TestYear:
    @given(st.integers(1, 365))
    def test_a_day_of_shortage_is_a_day_of_the_strip(self, days):
        svg = plots.year([plots.Year("tiap bulan", 12, rupiah(1), days)], "id").svg
        strip = canvas.ROOM
        assert wide(svg, canvas.COST) == [pytest.approx(strip * days / 365)]

    def test_310_days_are_not_61_days(self):
        assert same_scale(wide(draw("year", "310 and 61 days").svg, canvas.COST), [310, 61])

    def test_fees_are_on_one_scale(self):
        fees = wide(draw("year", "usual").svg, canvas.FEE)
        assert same_scale(fees, [5_061_420, 2_530_710, 1_168_020, 584_010, 389_340])

    @pytest.mark.parametrize("times", [1, 4, 12, 26, 52, 365])
    def test_marks_stay_in_the_year_and_apart(self, times):
        marks = drawn.parts(plots.year([plots.Year("x", times, rupiah(1), 0)], "id").svg, canvas.THERE)
        assert len(marks) == times
        assert marks[0].left >= canvas.LEFT
        assert marks[-1].right == pytest.approx(canvas.RIGHT)
        gaps = [after.left - mark.right for mark, after in pairwise(marks)]
        assert all(gap >= marks[0].wide * 0.9 for gap in gaps)

    def test_a_family_is_not_a_house(self):
        assert "rumah" not in draw("year", "usual").said + draw("year", "usual").svg


class TestTowers:
    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS)
    def test_towers_and_cost_are_on_one_scale(self, received, cost):
        shown = plots.Towers(rupiah(received), rupiah(received + cost), rupiah(cost), 0.5, None)
        svg = plots.towers(shown, "id").svg
        assert not drawn.faults(svg)
        if received + cost:
            lengths = [sum(high(svg, paint)) for paint in (canvas.THERE, canvas.BACK, canvas.COST)]
            assert same_scale(lengths, [received, received, cost])

    def test_the_mercury_is_to_scale(self):
        def mercury(price):
            shown = plots.Towers(rupiah(1), rupiah(2), rupiah(1), price, 0.6)
            tree = ElementTree.fromstring(plots.towers(shown, "id").svg)
            (tube,) = (node for node in tree.iter(f"{SVG}rect") if node.get("width") == "12")
            return float(tube.get("height"))

        nothing = mercury(0.0)
        assert same_scale([mercury(price) - nothing for price in (0.2, 0.3, 0.6)], [2, 3, 6])

    def test_every_tick_says_its_percent(self):
        ticks = [box.words for box in drawn.words(draw("towers", "usual").svg) if "%" in box.words]
        assert ticks == ["0%", "15%", "30%", "45%", "60%", "50,7%"]

    def test_what_is_off_the_scale_says_so(self):
        dear, usual = draw("towers", "dear"), draw("towers", "usual")
        assert "di luar skala" in dear.svg
        assert "di luar skala" not in usual.svg
        assert "23.918" not in dear.svg
        assert "Rp8.333 sehari" in dear.said
        assert "lebih dari 1.000 persen" in draw("towers", "dear, no words").said

    @given(st.floats(0, 10), st.floats(0, 10))
    def test_the_scale_holds_both_rates(self, price, quoted):
        end = scale_end(price, quoted)
        assert max(price, quoted) <= end
        assert (end * 25).is_integer()

    def test_what_they_say_stands_apart_from_the_towers(self):
        svg = draw("towers", "usual").svg
        (words,) = (box for box in drawn.words(svg) if box.words == "kata")
        assert words.left > max(part.right for part in drawn.parts(svg, canvas.BACK)) + 8


class TestOffers:
    def test_24_days_are_not_10_months(self):
        lines = [
            part.wide
            for part in drawn.parts(draw("offers", "24 days and 10 months").svg, canvas.Paint("#ffffff"))
            if part.high == 10 and part.wide != 10
        ]
        assert same_scale(lines, [3650 / 12, 24])

    def test_money_is_on_one_scale_and_no_words_cover_the_cost(self):
        svg = draw("offers", "three").svg
        assert same_scale(wide(svg, canvas.THERE), [5, 5, 5])
        assert same_scale(wide(svg, canvas.BACK) + wide(svg, canvas.COST), [5_000, 5_000, 5_000, 600, 4_000])
        for cost in drawn.parts(svg, canvas.COST):
            assert not [
                box
                for box in drawn.words(svg)
                if box.left < cost.right
                and box.right > cost.left
                and box.top < cost.foot
                and box.foot > cost.top
            ]

    @given(st.decimals(0, 1, places=3))
    def test_the_income_taken_is_to_scale(self, share):
        bars = plots.OfferBars("A", rupiah(1), rupiah(2), "1% setahun", share, 1, "month")
        taken = sum(part.wide for part in drawn.parts(plots.offers([bars], "id").svg, canvas.LOST))
        assert taken == pytest.approx(float(share) * 100, abs=0.001)

    def test_income_is_the_familys_own(self):
        told = " ".join(box.words for box in drawn.words(draw("offers", "24 days and 10 months").svg))
        assert "bulan terberat: 4 dari tiap 100 penghasilan Anda" in told

    @pytest.mark.parametrize(
        ("periods", "frequency", "said"),
        [
            (24, "day", "24 hari"),
            (52, "week", "52 minggu"),
            (26, "two_weeks", "52 minggu"),
            (1, "month", "1 bulan"),
            (4, "quarter", "12 bulan"),
            (6, "half_month", "91 hari"),
            (2, "year", "2 tahun"),
        ],
    )
    def test_time_is_said_as_people_say_it(self, periods, frequency, said):
        bars = plots.OfferBars("A", rupiah(1), rupiah(2), "1% setahun", None, periods, frequency)
        assert f"lunas dalam {said}<" in plots.offers([bars], "id").svg


class TestTree:
    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS)
    @example(11, 264)  # a bar as large as a swatch of the legend
    def test_what_is_needed_and_what_there_is_are_on_one_scale(self, needed, free):
        watering = plots.Watering(rupiah(needed), "setiap bulan", rupiah(free))
        svg = plots.tree(range(1, 11), watering, "id").svg
        assert not drawn.faults(svg)
        lengths = [sum(wide(svg, paint)) for paint in (canvas.THERE, canvas.MISSING, canvas.OTHER)]
        if needed:
            there = min(needed, free)
            assert same_scale(lengths, [there, needed - there, max(0, free - needed)])
        else:
            assert lengths == [0, 0, 0]

    def test_water_that_nobody_spoke_of_is_not_drawn_as_there(self):
        assert not drawn.parts(draw("tree", "not said").svg, canvas.THERE, swatches=True)


def ends(svg):
    """Where the last point of the hill, of the line and of the dashed line stand."""
    paths = [
        node.get("d") for node in ElementTree.fromstring(svg).iter(f"{SVG}path") if node.get("fill") == "none"
    ]
    return [float(re.findall(r"L([\d.]+),([\d.]+)", path)[-1][1]) for path in paths]


class TestGrowth:
    def test_every_sum_stands_at_the_end_of_its_own_line(self):
        svg = draw("growth", "fees eat it").svg
        there, put_in, buys = ends(svg)
        at = {box.words: box.foot - 4.5 for box in drawn.words(svg)}
        assert at["Rp3.000.000"] == pytest.approx(put_in)
        assert at["Rp1.620.000"] == pytest.approx(there)
        assert abs(at["Rp1.436.638"] - buys) < 16

    @given(AMOUNTS, AMOUNTS, AMOUNTS)
    def test_heights_are_on_one_scale_from_zero(self, put_in, there, buys):
        points = [
            plots.Point(0, *map(rupiah, (0, 0, 0))),
            plots.Point(12, *map(rupiah, (put_in, there, buys))),
        ]
        svg = plots.growth(points, "id").svg
        assert not drawn.faults(svg)
        if put_in + there + buys:
            # Two lines that lie on each other all the way are one.
            sums = [there, buys] if put_in == there else [there, put_in, buys]
            assert same_scale([194 - y for y in ends(svg)], sums)

    def test_nothing_cuts_the_hill(self):
        assert f'stroke="{canvas.PAPER}"' not in draw("growth", "fees eat it").svg

    @given(st.lists(st.floats(14, 194), min_size=3, max_size=3))
    def test_labels_stand_apart_in_the_order_of_their_ends(self, heights):
        wanted = dict(zip("abc", heights, strict=True))
        placed = apart(wanted)
        ys = list(placed.values())
        assert all(below - above >= 15.99 for above, below in pairwise(ys))
        assert ys[0] >= 0
        assert ys[-1] <= 194
        assert [wanted[key] for key in placed] == sorted(heights)


class TestJars:
    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS, AMOUNTS)
    def test_what_is_in_the_jars_is_on_one_scale(self, needs, saved, target):
        svg = plots.jars(plots.Jars(rupiah(needs), rupiah(saved), rupiah(target), 3, None), "id").svg
        assert not drawn.faults(svg)
        lengths = [sum(high(svg, paint)) for paint in (canvas.BACK, canvas.THERE, canvas.MISSING)]
        if needs + saved + target:
            assert same_scale(lengths, [needs, saved, max(0, target - saved)])

    def test_nothing_sticks_out_of_the_glass(self):
        root = ElementTree.fromstring(draw("jars", "full").svg)
        clips = {node.get("id") for node in root.iter(f"{SVG}clipPath")}
        filled = [
            node
            for node in root.iter(f"{SVG}rect")
            if node.get("fill") in (canvas.THERE.colour, canvas.BACK.colour) and node.get("width") == "96.0"
        ]
        assert len(filled) == 2
        assert {node.get("clip-path")[5:-1] for node in filled} <= clips


class TestBox:
    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS, AMOUNTS, AMOUNTS, st.integers(0, 60))
    def test_stacks_are_on_one_scale(self, saved, home, their_saved, their_home, others):
        stacks = (plots.Stack(*map(rupiah, stack)) for stack in ((saved, home), (their_saved, their_home)))
        svg = plots.box(rupiah(1), *stacks, others, "id").svg
        assert not drawn.faults(svg)
        lengths = [sum(high(svg, paint)) for paint in (canvas.THERE, canvas.GAIN, canvas.COST)]
        numbers = [
            (mine + others * theirs)
            for mine, theirs in (
                (min(saved, home), min(their_saved, their_home)),
                (max(0, home - saved), max(0, their_home - their_saved)),
                (max(0, saved - home), max(0, their_saved - their_home)),
            )
        ]
        if sum(numbers):
            assert same_scale(lengths, numbers)


class TestLight:
    @settings(max_examples=up_to(50))
    @given(AMOUNTS, AMOUNTS)
    def test_what_is_missing_and_what_is_left_have_their_own_paint(self, paid_in, promised):
        picture = plots.light("yellow", rupiah(paid_in), rupiah(promised), "id")
        assert not drawn.faults(picture.svg)
        lengths = [sum(wide(picture.svg, paint)) for paint in (canvas.THERE, canvas.COST, canvas.NOBODY)]
        both = min(paid_in, promised)
        if paid_in + promised:
            assert same_scale(lengths, [paid_in + both, promised - both, paid_in - both])
        left = "tidak dijanjikan kepada siapa pun"
        assert (left in picture.said) == (paid_in > promised)

    def test_why_a_lamp_is_lit_can_be_said_by_who_knows(self):
        picture = plots.light("yellow", rupiah(10), rupiah(10), "id", means="Tanyakan ke mana sisanya.")
        assert "ke mana sisanya" in picture.said
        assert "Jumlahnya cukup" not in picture.said
        assert "Jumlahnya cukup" in draw("light", "yellow").said
        assert "sisanya untuk siapa" in draw("light", "nobody").said


class TestShares:
    @settings(max_examples=up_to(50))
    @given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=5))
    def test_members_are_on_one_scale(self, sums):
        svg = plots.shares([plots.ShareBar("A", *map(rupiah, pair)) for pair in sums], "id").svg
        assert not drawn.faults(svg)
        lengths = [sum(wide(svg, paint)) for paint in (canvas.THERE, canvas.GAIN, canvas.MISSING)]
        numbers = [
            sum(map(min, sums)),
            sum(max(0, home - saved) for saved, home in sums),
            sum(max(0, saved - home) for saved, home in sums),
        ]
        if sum(numbers):
            assert same_scale(lengths, numbers)

    def test_members_that_are_not_drawn_are_counted(self):
        assert "dan 10 anggota lagi" in draw("shares", "many").svg
        assert draw("shares", "many").said.count("membawa pulang") == 40


class TestSurplus:
    def test_the_whole_and_ones_own_part_are_to_scale(self):
        svg = draw("surplus", "usual").svg
        (pot, own), (business, own_business) = wide(svg, canvas.THERE), wide(svg, canvas.FEE)
        assert same_scale([pot, business, *wide(svg, canvas.OTHER)], [4_800, 3_000, 4_200])
        assert same_scale([own, own_business], [120, 75])

    def test_no_part_is_an_empty_frame_that_says_so(self):
        svg = draw("surplus", "nothing for you").svg
        assert wide(svg, canvas.MISSING) == [canvas.ROOM]
        assert "Tidak ada bagian untuk Anda." in svg


class TestCosts:
    def test_each_provider_is_named_once_best_first(self):
        said = draw("costs", "all", "en").said
        assert said.startswith("Instarem: 0.6%")
        assert said.count("Pay2Home") == 1

    def test_bars_are_to_scale_and_the_dashed_line_is_explained(self):
        picture = draw("costs", "all", "en")
        bars = [
            float(node.get("width"))
            for node in ElementTree.fromstring(picture.svg).iter(f"{SVG}rect")
            if "rect" in (node.get("class") or "")
        ]
        shares = [float(share) for share in re.findall(r": ([\d.]+)%", picture.said)]
        per = sum(bars) / sum(shares)
        assert sorted(bars) == pytest.approx([per * share for share in shares], abs=per * 0.06)
        assert "dashed line" in " ".join(
            "".join(node.itertext()) for node in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")
        )


def test_sums_of_two_currencies_are_not_drawn_on_one_scale():
    with pytest.raises(CurrencyMismatch):
        plots.light("green", rupiah(1), Money(1, "HKD"), "id")
    with pytest.raises(CurrencyMismatch):
        plots.shares([plots.ShareBar("A", rupiah(1), Money(1, "HKD"))], "id")


def test_a_long_name_is_cut_and_said_whole():
    picture = draw("pipe", "a trillion")
    assert LONG not in "".join(box.words for box in drawn.words(picture.svg))
    assert LONG in picture.said


def test_every_picture_has_its_cases():
    functions = {name for name in plots.__all__ if isinstance(getattr(plots, name), FunctionType)}
    assert functions == set(PICTURES)
