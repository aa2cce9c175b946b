"""Luck that two plans share: nothing that is added disturbs what was drawn; no luck is the plan itself."""

import json
from datetime import date
from decimal import Decimal

import pytest
from cases import calls_of, up_to
from hypothesis import given, settings
from test_household import ABROAD, BAND, HOME, START, hkd, idr, plans, two_homes, year_at_home

from finlit.errors import CurrencyMismatch, InputError, NoData
from finlit.household import (
    AgreedPart,
    EarlyReturn,
    HarvestFails,
    Home,
    Illness,
    Item,
    PriceRise,
    RateMoves,
    Transfer,
    WageStops,
    monthly_statement,
    read_plan,
    stress,
    stress_both,
    written_plan,
)
from finlit.household.luck import Monthly, Outcome, _outcomes
from finlit.household.shocks import draw

ALL = [
    WageStops(home=ABROAD, chance="0.15", least=1, most=4),
    Illness(home=HOME, chance="0.2", least=idr(2_000_000), most=idr(20_000_000)),
    PriceRise(home=HOME, least="0.02", most="0.08"),
    RateMoves(),
    HarvestFails(home=HOME, chance="0.3", lost="0.6"),
    EarlyReturn(home=ABROAD, chance="0.1"),
]


@pytest.mark.parametrize("place", range(len(ALL)))
def test_adding_one_shock_leaves_the_others_alone(place):
    others = [shock for shock in ALL if shock is not ALL[place]]
    for path in range(30):
        whole, less = draw(ALL, 60, 7, path), draw(others, 60, 7, path)
        changed = [name for name in whole._fields if getattr(whole, name) != getattr(less, name)]
        assert len(changed) <= 1


def test_a_longer_plan_keeps_what_was_drawn():
    for path in range(30):
        short, long = draw(ALL, 24, 3, path), draw(ALL, 60, 3, path)
        assert long.stopped[ABROAD][:24] == short.stopped[ABROAD]
        assert long.bills[HOME][:24] == short.bills[HOME]
        assert long.prices[HOME][:24] == short.prices[HOME]
        assert long.rates[:24] == short.rates
        assert {name: when for name, when in long.returned.items() if when < 24} == short.returned


def test_both_plans_meet_the_same_luck(monkeypatch):
    met = []
    run = Monthly.run

    def noted(self, blows, home):
        met.append(blows)
        return run(self, blows, home)

    monkeypatch.setattr(Monthly, "run", noted)
    careful = two_homes(
        homes=[Home(name=ABROAD, currency="HKD"), Home(name=HOME, currency="IDR", opening=idr(10**7))]
    )
    stress_both(two_homes(), careful, ALL, HOME, paths=50)
    assert met[::2] == met[1::2]
    assert len(set(map(str, met))) > 25


def test_the_same_plan_twice_fares_the_same():
    found = stress_both(two_homes(), two_homes(), ALL, HOME, paths=200)
    assert found.first == found.second
    assert found.only_first == found.only_second == 0
    assert found.both == found.first.short


def test_more_in_the_purse_never_hurts_a_family():
    richer = two_homes(
        homes=[
            Home(name=ABROAD, currency="HKD", opening=hkd(900)),
            Home(name=HOME, currency="IDR", opening=idr(10**7)),
        ]
    )
    found = stress_both(two_homes(), richer, ALL, HOME, paths=300)
    assert found.only_second == 0
    assert found.second.short <= found.first.short


def test_a_seed_gives_the_same_families_and_more_of_them_add_only():
    once, again = (_outcomes([two_homes()], ALL, HOME, 40, 5)[0] for _ in range(2))
    assert once == again
    assert _outcomes([two_homes()], ALL, HOME, 80, 5)[0][:40] == once
    assert _outcomes([two_homes()], ALL, HOME, 40, 6)[0] != once


@settings(max_examples=up_to(30))
@given(plans())
def test_no_luck_is_the_plan_itself(plan):
    try:
        rows = {home.name: monthly_statement(plan, home.name) for home in plan.homes}
    except NoData:
        return
    ends = [min(found[place].closing.amount for found in rows.values()) for place in range(len(rows[HOME]))]
    first = next((place + 1 for place, end in enumerate(ends) if end < 0), None)
    deepest = min(0, *(row.closing.amount for row in rows[HOME]))
    (found,) = _outcomes([plan], [], HOME, 1, 1)[0]
    assert found.first_short == first
    assert found.months_short == sum(end < 0 for end in ends)
    # Sums are whole sen here: what a rate makes of a cent is cut to one.
    assert abs(found.depth / 100 + float(deepest)) < 1


def test_chances_of_a_year_are_met_in_a_year():
    plan = year_at_home(
        months=12,
        items=[
            Item(what="rice", home=HOME, amount=idr(12_000_000), kind="harvest", every="once", start=START),
            Item(what="living", home=HOME, amount=idr(1_000_000), kind="need"),
        ],
    )
    found = stress(plan, [HarvestFails(home=HOME, chance="0.2", lost="1")], HOME, paths=2000)
    assert abs(found.short / found.paths - 0.2) < 0.03
    assert found.depth == idr(12_000_000)
    sure = stress(plan, [HarvestFails(home=HOME, chance="1", lost="1")], HOME, paths=10)
    assert (sure.of_100, sure.first_short) == (100, 1)
    never = stress(plan, [HarvestFails(home=HOME, chance="0", lost="1")], HOME, paths=10)
    assert (never.of_100, never.first_short, never.depth) == (0, None, idr(0))


def test_an_illness_once_a_year_by_chance():
    bills = [
        draw([Illness(home=HOME, chance="0.5", least=idr(10), most=idr(10))], 12, 1, path)
        for path in range(2000)
    ]
    ill = sum(any(blows.bills[HOME]) for blows in bills)
    assert abs(ill / 2000 - 0.5) < 0.04


def test_of_100_never_hides_one_family():
    assert Monthly  # the smallest share is told as one, the largest as 99
    from finlit.household.luck import StressResult

    def of_100(short, paths):
        return StressResult("", HOME, paths, short, short, None, idr(0), idr(0), 0, idr(0)).of_100

    assert [of_100(0, 1000), of_100(1, 1000), of_100(123, 1000), of_100(999, 1000), of_100(1000, 1000)] == [
        0, 1, 12, 99, 100,
    ]  # fmt: skip


def test_whoever_returns_brings_the_purse_home():
    plan = two_homes(
        goals=[],
        homes=[Home(name=ABROAD, currency="HKD"), Home(name=HOME, currency="IDR", opening=idr(3_000_000))],
    )
    blows = draw([], 12, 1, 0)._replace(returned={ABROAD: 3})
    met = Monthly(plan).run(blows, HOME)
    assert isinstance(met, Outcome)
    # 2.384 million and HKD 5,200 at 2,107.28 are there in April; May, June and July take 15.47 million.
    assert met.first_short == 7


@pytest.mark.parametrize(
    ("shocks", "code"),
    [
        ([RateMoves(), RateMoves()], "plan_name_twice"),
        ([RateMoves(), RateMoves(name="again")], "shock_kind_twice"),
        ([EarlyReturn(home="Mars", chance="0.1")], "plan_home_unknown"),
        ([Illness(home=HOME, chance="0.1", least=hkd(1), most=hkd(2))], "plan_currency_of_home"),
    ],
)
def test_shocks_that_do_not_fit_are_named(shocks, code):
    with pytest.raises((InputError, CurrencyMismatch)) as caught:
        stress(two_homes(), shocks, HOME, paths=1)
    assert caught.value.code == code


def test_a_rate_that_moves_needs_a_band():
    with pytest.raises(InputError) as caught:
        stress(two_homes(bands=[]), [RateMoves()], HOME, paths=1)
    assert caught.value.code == "plan_currency_without_rate"


@pytest.mark.parametrize("wrong", [{"paths": 0}, {"paths": 10**7}, {"paths": 1.5}])
def test_how_many_families_is_a_whole_number(wrong):
    with pytest.raises(InputError):
        stress(two_homes(), ALL, HOME, **wrong)


def test_two_plans_have_as_many_months():
    with pytest.raises(InputError) as caught:
        stress_both(two_homes(), two_homes(months=13), ALL, HOME)
    assert caught.value.code == "stress_other_length"


def test_a_chance_in_percent_is_refused_with_the_share_that_is_meant():
    with pytest.raises(InputError) as caught:
        EarlyReturn(home=ABROAD, chance=10)
    assert caught.value.code == "share_as_percent"


def test_a_thousand_families_for_five_years_take_a_quarter_of_a_second():
    plan = two_homes(months=60)
    assert calls_of(lambda: stress(plan, ALL, HOME, paths=1000)) < 600_000


def test_a_file_of_the_first_version_opens():
    old = json.loads(written_plan(two_homes()))
    assert old["schema"] == 3
    old["schema"] = 1
    del old["plan"]["agreed"]
    assert read_plan(json.dumps(old)) == two_homes()


def test_the_agreed_page_is_kept_with_the_plan():
    plan = two_homes(agreed=[AgreedPart(label="own_savings", amount=hkd(1300))])
    assert read_plan(written_plan(plan)).agreed[0].amount == hkd(1300)


def test_the_rate_lies_in_the_band():
    transfers = [
        Transfer(
            from_home=ABROAD,
            to_home=HOME,
            amount=hkd(2500),
            every="month",
            quote=two_homes().transfers[0].quote,
        )
    ]
    way = Monthly(two_homes(transfers=transfers)).ways[0][0]
    assert (way.low, way.high) == (float(BAND.low / BAND.known), float(BAND.high / BAND.known))
    assert way.bought == (2500 - 15) * 2120 * 100
    assert date(2026, 1, 13) == BAND.as_of
    assert Decimal(way.in_hand) / 100 == 5_268_200


def test_the_reserve_keeps_the_home_of_95_families_above_zero():
    plan = two_homes()
    reserve = stress(plan, ALL, HOME, paths=200).reserve
    assert reserve > idr(0)
    homes = [
        Home(name=ABROAD, currency="HKD", opening=hkd(900)),
        Home(name=HOME, currency="IDR", opening=reserve),
    ]
    outcomes = _outcomes([two_homes(homes=homes)], ALL, HOME, 200, 1)[0]
    assert sum(one.depth == 0 for one in outcomes) >= 190
    less = [homes[0], Home(name=HOME, currency="IDR", opening=reserve - idr(1))]
    outcomes = _outcomes([two_homes(homes=less)], ALL, HOME, 200, 1)[0]
    assert sum(one.depth == 0 for one in outcomes) < 190
