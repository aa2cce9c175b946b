"""Many families at once fare as each would alone: the same model as the calculator, to the rupiah."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_household import ABROAD, HOME, hkd, idr, plans, two_homes
from test_household_stress import ALL

from finlit import batch
from finlit.batch import simulation
from finlit.errors import InputError, NoData
from finlit.household import EarlyReturn, HarvestFails, Home, Illness, PriceRise, WageStops, stress
from finlit.household.luck import Monthly

MORE = [
    *ALL,
    WageStops(name="at home", home=HOME, chance="0.4", least=2, most=300),
    Illness(name="abroad", home=ABROAD, chance="0.5", least=hkd(1), most=hkd(3000)),
    Illness(name="again", home=HOME, chance="0.5", least=idr(0), most=idr(900_000)),
    EarlyReturn(name="from home", home=HOME, chance="0.3"),
]


def holds(plan, shocks, home, seed, paths):
    """What the columns say of some families is what the calculator says of each."""
    found, model = batch.simulate(plan, shocks, max(paths) + 1, seed, home=home), Monthly(plan)
    for path in paths:
        luck = batch.luck_of(shocks, len(model.months), seed, path)
        one = model.run(luck, home)
        told = found.first_short[path] or None, found.depth[path], found.months_short[path]
        assert told == (one.first_short, one.depth / model.per_one[home], one.months_short)


@settings(max_examples=12)
@given(
    st.one_of(st.just(two_homes()), plans()),
    st.integers(0, 1000),
    st.sets(st.integers(0, len(MORE) - 1)),
    st.sampled_from([HOME, ABROAD]),
)
def test_each_family_fares_as_it_would_alone(plan, seed, kept, home):
    holds(plan, [MORE[place] for place in sorted(kept)], home, seed, (0, 17, 59))


@settings(max_examples=25)
@given(plans())
def test_no_luck_is_the_plan_itself(plan):
    home = plan.homes[0].name
    try:
        alike = stress(plan, [], home, paths=3)
    except NoData:
        return
    assert batch.simulate(plan, [], 3, home=home).result() == alike


@pytest.mark.slow
def test_any_number_of_workers_gives_the_same_bits():
    plan, many = two_homes(), 2 * simulation.BLOCK + 5
    one = batch.simulate(plan, ALL, many, 3, home=HOME)
    two = batch.simulate(plan, ALL, many, 3, home=HOME, workers=2)
    for name in ("first_short", "depth", "months_short"):
        assert np.array_equal(getattr(one, name), getattr(two, name))
        assert getattr(one, name).dtype == getattr(two, name).dtype


def test_more_families_add_only():
    few, more = (batch.simulate(two_homes(), ALL, many, 3, home=HOME) for many in (500, simulation.BLOCK + 9))
    assert np.array_equal(few.depth, more.depth[:500])
    assert not np.array_equal(few.depth, batch.simulate(two_homes(), ALL, 500, 4, home=HOME).depth)


@pytest.mark.parametrize("skip", [0, 1, simulation.BLOCK - 1, simulation.BLOCK, simulation.BLOCK + 3])
def test_a_part_of_many_families_is_those_families(skip):
    whole = batch.simulate(two_homes(), ALL, 2 * simulation.BLOCK, 3, home=HOME)
    part = batch.simulate(two_homes(), ALL, 500, 3, home=HOME, skip=skip)
    for name in ("first_short", "depth", "months_short"):
        assert np.array_equal(getattr(part, name), getattr(whole, name)[skip : skip + 500])


@pytest.mark.parametrize("place", range(len(ALL)))
def test_adding_one_shock_leaves_the_others_alone(place):
    others = [shock for shock in ALL if shock is not ALL[place]]
    for path in (0, 17, 9000):
        whole, less = batch.luck_of(ALL, 24, 7, path), batch.luck_of(others, 24, 7, path)
        changed = [name for name in whole._fields if getattr(whole, name) != getattr(less, name)]
        assert len(changed) <= 1


def test_a_longer_plan_keeps_what_was_drawn():
    short, long = batch.luck_of(ALL, 24, 3, 5), batch.luck_of(ALL, 60, 3, 5)
    assert long.stopped[ABROAD][:24] == short.stopped[ABROAD]
    assert long.bills[HOME][:24] == short.bills[HOME]
    assert long.prices[HOME][:24] == short.prices[HOME]
    assert long.rates[:24] == short.rates


def test_chances_of_a_year_are_met_in_a_year():
    """Of 32,768 families as many meet a chance in a year as it says, within four standard errors."""
    stops = WageStops(home=ABROAD, chance="0.3", least=1, most=1)
    ill = Illness(home=HOME, chance="0.3", least=idr(1), most=idr(2))
    comes = EarlyReturn(home=ABROAD, chance="0.3")
    met = np.zeros(3)
    for block in range(2):
        luck = simulation._Luck([stops, ill, comes], 11, block)
        months = [luck.month(month) for month in range(12)]
        met[0] += len({*np.concatenate([one.stopped[ABROAD] for one in months])})
        met[1] += len({*np.concatenate([falls for one in months for falls, _ in one.bills[HOME]])})
        met[2] += (luck.returned[ABROAD] < 12).sum()
    many = 2 * simulation.BLOCK
    assert np.abs(met / many - 0.3).max() < 4 * (0.3 * 0.7 / many) ** 0.5


def test_calculator_and_columns_agree_within_the_draw():
    """20,000 families drawn in two ways run dry alike, within four standard errors of either draw."""
    plan = two_homes(
        homes=[Home(name=ABROAD, currency="HKD", opening=hkd(500)), Home(name=HOME, currency="IDR")]
    )
    shocks = [ALL[0], ALL[1], PriceRise(home=HOME, least="0.02", most="0.08")]
    mine = batch.simulate(plan, shocks, 20_000, home=HOME).result()
    other = stress(plan, shocks, HOME, paths=2000)
    first, second = mine.short / mine.paths, other.short / other.paths
    assert abs(first - second) < 4 * (second * (1 - second) * (1 / 2000 + 1 / 20_000)) ** 0.5 + 1e-9


@pytest.mark.parametrize(("chance", "dry"), [("0", 0), ("1", 300)])
def test_what_is_certain_happens_to_all_and_what_cannot_to_none(chance, dry):
    plan = two_homes(
        homes=[Home(name=ABROAD, currency="HKD"), Home(name=HOME, currency="IDR", opening=idr(10**9))]
    )
    shock = Illness(home=HOME, chance=chance, least=idr(2 * 10**9), most=idr(2 * 10**9))
    assert batch.simulate(plan, [shock], 300, home=HOME).result().short == dry


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"paths": 0}, "amount_not_positive"),
        ({"workers": 0}, "amount_not_positive"),
        ({"home": "moon"}, "plan_home_unknown"),
    ],
)
def test_what_cannot_be_drawn_is_named(given, code):
    with pytest.raises(InputError) as caught:
        batch.simulate(two_homes(), [], **given)
    assert caught.value.code == code


def test_a_poor_harvest_is_one_of_a_year():
    luck = batch.luck_of([HarvestFails(home=HOME, chance="0.5", lost="0.4")], 36, 1, 4)
    for year in range(3):
        assert len(set(luck.harvests[HOME][12 * year : 12 * year + 12])) == 1
