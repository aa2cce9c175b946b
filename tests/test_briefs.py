"""A rule tried on made-up families, and a way home on a page: sums by hand, and what no rule may do."""

import re
from datetime import date

import numpy as np
import pytest
from cases import up_to
from commands import run
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.batch import Destination, Spread, Tried, made_up_families, try_rules
from finlit.briefs import corridor_pages, read_rules, what_if, what_if_pages
from finlit.errors import InputError, NoData
from finlit.export import booklet
from finlit.i18n import money
from finlit.language import LANGUAGES
from finlit.money import Money

DAY = date(2026, 11, 29)
TAIWAN = Destination("TWN-home", "TWD", 20_000, (480, 500, 560), 2, 0.8, 0.06)
MALAYSIA = Destination("MYS-other", "MYR", 1700, (3500, 3600, 4400), 1, 0.2, 0.05)
BOTH = [TAIWAN, MALAYSIA]
SPREAD = Spread((0, 0.15), (1, 7), (0.3, 0.8), (0.4, 0.7), (3, 5), (0, 0.6))
LINE, HOME = 550_000, 2_500_000
DRAWN = made_up_families(BOTH, SPREAD, HOME, families=4000)
TODAY = try_rules(DRAWN, BOTH, Tried(), LINE)

rules = st.builds(
    Tried,
    wage_floor=st.fixed_dictionaries({}, optional={"TWN-home": st.floats(1, 60_000)}),
    cost_ceiling=st.none() | st.floats(0, 9),
    price_ceiling=st.none() | st.floats(0, 0.2),
    instalment_limit=st.none() | st.floats(0.05, 0.9),
)


def test_one_family_by_hand():
    """NT$20,000 at 500 is 10 million. Three months of it, half of each wage: six months of debt.

    Of 24 wages 240 million less 30 are left; half is sent, six percent lost: 98.7 million. In the first year
    it is 90 of 120: 3,525,000 a month, for four people 881,250 each.
    """
    alike = Spread((0, 0), (3, 3), (0.5, 0.5), (0.5, 0.5), (4, 4), (0, 0))
    drawn = made_up_families([TAIWAN], alike, HOME, families=10)
    found = try_rules(drawn, [TAIWAN], Tried(), LINE).all
    assert found == (10, 6.0, 0, pytest.approx(3_525_000), pytest.approx(10 * 98_700_000), 0)
    assert try_rules(drawn, [TAIWAN], Tried(), 900_000).all.poor == 10
    floor = try_rules(drawn, [TAIWAN], Tried({"TWN-home": 30_000}), LINE).all
    assert floor.debt_months == 4
    free = try_rules(drawn, [TAIWAN], Tried(cost_ceiling=0), LINE).all
    assert (free.debt_months, free.arrives_in_all) == (0, pytest.approx(10 * 112_800_000))


def test_a_debt_bears_interest():
    """30 million at 24 % a year, 5 million a month: seven instalments, as the loan's own."""
    alike = Spread((0, 0), (3, 3), (0.5, 0.5), (0.5, 0.5), (4, 4), (0, 0), (0.24, 0.24))
    drawn = made_up_families([TAIWAN], alike, HOME, families=10)
    found = try_rules(drawn, [TAIWAN], Tried(), LINE).all
    owed, paid, months = 30_000_000.0, 0.0, 0
    while owed > 0:
        owed *= 1.02
        paid, owed, months = paid + min(owed, 5e6), owed - min(owed, 5e6), months + 1
    assert found.debt_months == months == 7
    assert found.arrives_in_all == pytest.approx(10 * (240e6 - paid) * 0.5 * 0.94)
    assert found.arrives == pytest.approx((120e6 - paid) * 0.5 * 0.94 / 12)
    heavy = try_rules(drawn, [TAIWAN], Tried(instalment_limit=0.05), LINE).all
    assert (heavy.debt_months, heavy.unpaid) == (600, 10)


@settings(max_examples=up_to(30))
@given(rules, st.sampled_from([0, 1, 2]))
def test_no_ceiling_and_no_floor_takes_from_families(tried, rate):
    before = try_rules(DRAWN, BOTH, Tried(), LINE, rate=rate).all
    after = try_rules(DRAWN, BOTH, tried._replace(instalment_limit=None), LINE, rate=rate).all
    assert after.arrives_in_all >= before.arrives_in_all * (1 - 1e-12)
    assert after.poor <= before.poor
    assert after.debt_months <= before.debt_months


@settings(max_examples=up_to(30))
@given(rules)
def test_women_and_men_together_are_all(tried):
    found = try_rules(DRAWN, BOTH, tried, LINE)
    for name in ("families", "unpaid", "poor"):
        assert getattr(found.all, name) == getattr(found.women, name) + getattr(found.men, name)
    assert found.all.arrives_in_all == pytest.approx(found.women.arrives_in_all + found.men.arrives_in_all)


def test_no_rule_changes_nothing_and_a_seed_the_same_families():
    assert try_rules(DRAWN, BOTH, Tried({}, 100, 1.0, 1.0), LINE) == TODAY
    again = made_up_families(BOTH, SPREAD, HOME, families=4000)
    assert all(np.array_equal(one, other) for one, other in zip(DRAWN, again, strict=True))
    assert not np.array_equal(made_up_families(BOTH, SPREAD, HOME, families=4000, seed=2).wage, DRAWN.wage)


def test_families_are_drawn_as_their_anchors_say():
    """Two of three go to Taiwan, within four standard errors; eight of ten of them are women."""
    there = DRAWN.destination == 0
    assert abs(there.mean() - 2 / 3) < 4 * (2 / 9 / 4000) ** 0.5
    assert abs(DRAWN.woman[there].mean() - 0.8) < 4 * (0.16 / there.sum()) ** 0.5
    assert (DRAWN.people.min(), DRAWN.people.max()) == (3, 5)
    assert DRAWN.cost_months.min() >= 1
    assert DRAWN.home_income.max() <= 0.6 * HOME


@pytest.mark.parametrize(
    ("tried", "code"),
    [
        (Tried({"moon": 1}), "choice_unknown"),
        (Tried({"TWN-home": 0}), "amount_not_positive"),
        (Tried(price_ceiling=3), "share_as_percent"),
        (Tried(instalment_limit=30), "share_as_percent"),
        (Tried(instalment_limit=0), "amount_not_positive"),
        (Tried(cost_ceiling=-1), "amount_negative"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_named(tried, code):
    with pytest.raises(InputError) as caught:
        try_rules(DRAWN, BOTH, tried, LINE)
    assert caught.value.code == code


RULES = (
    "cost_ceiling_months = 1\nprice_ceiling = 0.03\ninstalment_limit = 0.3\n[wage_floor]\nTWN-home = 25000\n"
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_text(RULES)
    return path


def test_rules_are_read(file):
    assert read_rules(file) == Tried({"TWN-home": 25_000.0}, 1, 0.03, 0.3)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("price = 3", "choice_unknown"),
        ("[wage_floor]\nmoon = 1", "choice_unknown"),
        ('price_ceiling = "three"', "rules_unreadable"),
        ("price_ceiling = true", "rules_unreadable"),
        ("wage_floor = 3", "rules_unreadable"),
        ("= =", "rules_unreadable"),
    ],
)
def test_a_file_that_says_something_else_is_named(file, written, code):
    file.write_text(written)
    with pytest.raises(InputError) as caught:
        read_rules(file)
    assert caught.value.code == code


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("district", ["tulungagung", "lombok_tengah"])
def test_a_what_if_is_two_pages_with_its_band(file, lang, district):
    tried = read_rules(file)
    if district == "lombok_tengah":  # nobody of it goes to Taiwan in its file
        with pytest.raises(InputError) as caught:
            what_if(tried, district, families=2000, as_of=DAY)
        assert caught.value.code == "choice_unknown"
        tried = tried._replace(wage_floor={})
    found = what_if(tried, district, families=2000, as_of=DAY)
    pages = what_if_pages(found, lang)
    told = "\n".join(part for page in pages for part in page.parts)
    assert len(pages) == 2
    assert money(found.poverty_line, lang) in told
    assert len(re.findall(rb"/Type ?/Page\b", booklet(pages, "t", lang))) == 2
    assert found.after[1].all.arrives_in_all > found.before[1].all.arrives_in_all
    assert found.before[0].all.arrives <= found.before[1].all.arrives <= found.before[2].all.arrives


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_way_home_names_the_dearest_and_the_survey(lang):
    pages = corridor_pages("SGP-IDN", lang, DAY)
    told = "\n".join(part for page in pages for part in page.parts)
    assert len(re.findall(rb"/Type ?/Page\b", booklet(pages, "t", lang))) == 2
    assert "Instarem" in told
    assert "15" in pages[0].parts[1]  # months old
    rows = [line.strip("| ").split(" | ") for line in pages[1].parts[0].splitlines()[2:]]
    assert pages[0].picture[1].count("649") == 0
    assert f"{len(rows)}. MoneyGram" in pages[0].picture[1]  # the dearest is not left out
    for _, fee, hidden, whole, _ in rows:  # of one sum, so that they add up, but for rounding
        parts = [float(share.rstrip("%").replace(",", ".")) for share in (fee, hidden, whole)]
        assert abs(parts[0] + parts[1] - parts[2]) < 0.11
    assert "2025" in told
    assert money(Money(260, "SGD"), lang) in told


def test_each_service_has_its_own_price_of_a_small_sum():
    """Services of one provider differ by how is paid in: a card costs more than a transfer of one's own."""
    table = corridor_pages("SGP-IDN", "en", DAY)[1].parts[0]
    rows = dict(
        line.strip("| 0123456789.").split(" | ", 1) for line in table.splitlines() if "MoneyGram" in line
    )
    small = {name: row.rpartition(" | ")[2] for name, row in rows.items()}
    assert small == {"MoneyGram (debit card → cash)": "2.7%", "MoneyGram (credit card → cash)": "5.7%"}


def test_services_that_do_not_tell_their_rate_are_counted():
    told = corridor_pages("TWN-IDN", "en", DAY)[0].parts[1]
    assert "All 5 services" in told
    assert "3 more do not tell" in told


def test_a_price_of_the_world_and_a_single_day_say_so(file):
    told = what_if_pages(what_if(read_rules(file), families=500, as_of=DAY), "en")[1].parts[1]
    assert "6.4%, the world's average" in told
    assert "only one day is known" in told


def test_a_way_without_prices_is_no_data():
    with pytest.raises(NoData):
        corridor_pages("BRA-IDN", "id", DAY)


def test_the_commands_write_their_pages(tmp_path, file):
    done = run("what-if", str(file), "--families", "500", "--out", "a.pdf", cwd=tmp_path, lang="id")
    assert done.returncode == 0, done.stderr
    assert run("brief", "sgp-idn", "--out", "b.pdf", cwd=tmp_path).returncode == 0
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in ("a.pdf", "b.pdf"))
