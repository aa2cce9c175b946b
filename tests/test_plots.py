"""Every picture stands alone, can be said, and differs in more than colour."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from finlit import plots
from finlit.money import Money
from finlit.remittance import compare
from finlit.tools import prices

SVG = "{http://www.w3.org/2000/svg}"


def rupiah(amount):
    return Money(amount, "IDR")


def pipe(lang="id", name="Toko B", stamps=()):
    leaks = (plots.Leak("fee", rupiah(97335)), plots.Leak("margin", rupiah(23640)))
    lanes = [plots.Lane(name, Money(3000, "HKD"), leaks, rupiah(6368025))]
    return plots.pipe(lanes, lang).stamped(*stamps).svg


def receipt(lang="id", fee=rupiah(32445), hidden=rupiah(128355)):
    return plots.receipt(Money(3000, "HKD"), fee, hidden, rupiah(6328200), lang).svg


def year(lang="id"):
    return plots.year([plots.Year("tiap bulan", 12, rupiah(1168020), 0)], lang).svg


def costs(lang="id"):
    services = prices.quotes("SGP-IDN")
    result = compare(services, Money(400, "SGD"), 12000, as_of=date(2026, 1, 1))
    return plots.costs(result, lang).svg


PICTURES = {"pipe": pipe, "receipt": receipt, "year": year, "costs": costs}


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("lang", ["en", "id"])
class TestEveryPicture:
    def test_is_xml_with_title_and_description(self, name, lang):
        root = ElementTree.fromstring(PICTURES[name](lang))
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title.text
        assert description.text
        assert root.get("role") == "img"
        assert root.get("aria-labelledby").split() == [title.get("id"), description.get("id")]

    def test_points_nowhere_outside(self, name, lang):
        drawn = PICTURES[name](lang)
        assert set(re.findall(r"https?://[^\"'<\s]+", drawn)) <= {"http://www.w3.org/2000/svg"}
        assert "<script" not in drawn
        assert "@import" not in drawn
        assert "<image" not in drawn

    def test_is_the_same_each_time_with_names_of_its_own(self, name, lang):
        drawn = PICTURES[name](lang)
        assert drawn == PICTURES[name](lang)
        names = re.findall(r'\bid="([^"]+)"', drawn)
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#([^)]+)\)", drawn)) <= set(names)

    def test_no_letter_is_smaller_than_twelve(self, name, lang):
        drawn = PICTURES[name](lang)
        sizes = re.findall(r'<text[^>]*font-size="([\d.]+)"', drawn)
        assert all(float(size) >= 12 for size in sizes)

    def test_fits_a_phone(self, name, lang):
        root = ElementTree.fromstring(PICTURES[name](lang))
        assert root.get("viewBox").split()[2] == "360"


def test_two_pictures_on_one_page_share_no_name():
    first, second = pipe(), pipe(name="Bank C")
    assert not set(re.findall(r'\bid="([^"]+)"', first)) & set(re.findall(r'\bid="([^"]+)"', second))


def test_names_of_shops_are_only_words():
    drawn = pipe(name='<script>alert("x")</script>')
    assert "<script" not in drawn
    ElementTree.fromstring(drawn)


def test_the_stamp_is_on_the_picture_itself():
    words = "DATA BUATAN"
    texts = [node.text for node in ElementTree.fromstring(pipe(stamps=[words])).iter(f"{SVG}text")]
    assert words in texts


def drops(drawn, paint):
    shapes = ElementTree.fromstring(drawn).iter(f"{SVG}path")
    return sum(1 for shape in shapes if shape.get("fill") == paint and "Q" in shape.get("d"))


def test_the_leak_is_to_scale_and_told_apart_without_colour():
    # 97,335 and 23,640 in drops of 10,000: 10 clear and 3 dark, the last ones not whole; 1 each in the bill,
    # and one in the legend.
    drawn = pipe()
    assert drops(drawn, "#ffffff") == 10 + 2
    assert drops(drawn, "#1a1a1a") == 3 + 1
    assert "Rp10.000" in drawn


def test_a_better_rate_than_the_middle_rate_is_a_bonus_not_a_leak():
    leaks = (plots.Leak("fee", rupiah(29520)), plots.Leak("margin", rupiah(-2862)))
    lanes = [plots.Lane("Instarem", Money(400, "SGD"), leaks, rupiah(4773342))]
    drawn = plots.pipe(lanes, "en")
    assert drops(drawn.svg, "#1a1a1a") == 0
    assert "gives Rp2,862 extra" in drawn.said


def test_costs_at_home_have_drops_of_their_own():
    leaks = (plots.Leak("fee", rupiah(50_000)), plots.Leak("home", rupiah(25_000)))
    lanes = [plots.Lane("Bank C", Money(3000, "HKD"), leaks, rupiah(6_000_000))]
    assert "biaya" in plots.pipe(lanes, "id").svg
    assert "Rp25.000 dibayar di rumah" in plots.pipe(lanes, "id").said


def test_a_receipt_without_a_fee_shows_one_sum():
    assert "biaya dan kurs" in receipt(fee=None, hidden=rupiah(160800))
    assert (
        "Rp160.800 hilang"
        in plots.receipt(Money(3000, "HKD"), None, rupiah(160800), rupiah(6328200), "id").said
    )


def test_costs_name_each_provider_once_best_first():
    said = ElementTree.fromstring(costs("en")).find(f"{SVG}desc").text
    assert said.startswith("Instarem: 0.6%")
    assert said.count("Pay2Home") == 1


class TestStamps:
    def test_they_stand_above_the_picture_and_are_said_first(self):
        plain = plots.receipt(Money(3000, "HKD"), rupiah(1), rupiah(2), rupiah(3), "id")
        stamped = plain.stamped("DATA BUATAN", "", "ANGGAPAN")
        assert stamped.said == f"DATA BUATAN. ANGGAPAN. {plain.said}"
        root = ElementTree.fromstring(stamped.svg)
        assert root.find(f"{SVG}desc").text == stamped.said
        _, before, _, _ = (float(part) for part in ElementTree.fromstring(plain.svg).get("viewBox").split())
        _, top, _, high = (float(part) for part in root.get("viewBox").split())
        assert top < before
        assert float(root.get("height")) == high
        assert [node.text for node in root.iter(f"{SVG}text") if float(node.get("y")) < before] == [
            "DATA BUATAN",
            "ANGGAPAN",
        ]

    def test_a_stamped_picture_shares_no_name_with_the_plain_one(self):
        first, second = pipe(), pipe(stamps=["DATA BUATAN"])
        assert not set(re.findall(r'\bid="([^"]+)"', first)) & set(re.findall(r'\bid="([^"]+)"', second))

    def test_without_words_there_is_no_banner(self):
        assert pipe(stamps=[""]) == pipe()

    def test_words_too_long_for_one_line_stand_on_two(self):
        words = "ANGGAPAN: harga emas naik sama cepat seperti dalam sepuluh tahun terakhir"
        lines = [node.text for node in ElementTree.fromstring(pipe(stamps=[words])).iter(f"{SVG}text")][-2:]
        assert " ".join(lines) == words
