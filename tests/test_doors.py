"""What is given to a function of a room and is of no use is told by name, never by Python's own words."""

import inspect
import pickle
from contextlib import suppress
from datetime import date
from decimal import Decimal
from importlib import import_module
from types import FunctionType

import numpy as np
import pytest
from cases import each

from finlit import credit, enterprise, flows, groups, household, migration, savings
from finlit.errors import FinlitError, InputError
from finlit.money import FxQuote, Money, parse_number
from finlit.protection import Risk, risk_ladder
from finlit.remittance import (
    FeeRule,
    FlatFee,
    LastMile,
    ServicePrice,
    compare,
    mean_over_services,
    share_of_corridors_below,
    smart_like,
)

ROOMS = (
    *("remittance", "credit", "savings", "groups", "household", "migration", "timevalue"),
    *(
        "enterprise",
        "protection",
        "rules",
        "flows",
        "portfolio_health",
        "batch",
        "i18n",
        "paper",
        "plots",
        "tools",
    ),
)
FUNCTIONS = sorted(
    {
        found
        for room in map(import_module, (f"finlit.{name}" for name in ROOMS))
        for name in getattr(room, "__all__", vars(room))
        if not name.startswith("_")
        and isinstance(found := getattr(room, name), FunctionType)
        and found.__module__.startswith(room.__name__)
        and found.__name__ not in {"called", "explain", "has_text"}  # for finlit's own errors and words
    },
    key=lambda function: (function.__module__, function.__name__),
)
ODD = (
    *(object(), None, True, "abc", "", b"1", 1j, date(2026, 1, 31), -1, float("nan"), float("inf"), 10**30),
    *(
        Decimal("sNaN"),
        Decimal("NaN"),
        np.float64("nan"),
        np.bool_(True),
        np.array([1.0, 2.0]),
        np.array(3.0),
    ),
    *([], {}, {"a": None}, [None], ["abc"], Money(-5, "IDR"), int),
)


def needed(function):
    parts = inspect.signature(function).parameters.values()
    return [part.name for part in parts if part.default is part.empty and part.kind is not part.VAR_KEYWORD]


def test_there_are_such_functions():
    assert len(FUNCTIONS) > 200


@each("function", FUNCTIONS)
def test_odd_values_are_never_a_raw_error(function):
    # writes files where it is told to
    if function.__name__ in {"save_new", "save_plan", "open_plan"}:
        return
    for odd in ODD:
        with suppress(FinlitError):
            function(**dict.fromkeys(needed(function), odd))


@each("function", [function for function in FUNCTIONS if function.__module__ != "finlit.timevalue"])
def test_what_is_left_out_or_not_known_is_named(function):
    if not function.__module__.startswith("finlit.timevalue") and needed(function):
        with pytest.raises(InputError) as left_out:
            function()
        assert left_out.value.code == "field_missing"
        assert left_out.value.values["field"] == needed(function)[0]


IDR = Money(100_000, "IDR")


@each(
    ("call", "code", "name"),
    [
        (lambda: credit.late_fee("Rp5.000", 3, daily_rate="0.001"), None, "overdue"),
        (lambda: credit.debt_orders(None, IDR), "argument_unfit", "debts"),
        (lambda: groups.duos(5, IDR, 3), "money_unfit", "payment"),
        (lambda: groups.same_for_all(IDR, 5, 3), "money_unfit", "payout"),
        (lambda: groups.descending([IDR, 5], IDR), "money_unfit", "contributions"),
        (lambda: groups.cycle("2026-01-31x", 4), "argument_unfit", "start"),
        (lambda: groups.Arisan.lottery("abc", IDR, 1), "argument_unfit", "members"),
        (lambda: groups.SavingsGroup(name="x", rules={"share_value": IDR}, members="abc"), None, "members"),
        (lambda: flows.every("month", 5, 1, 3), "money_unfit", "amount"),
        (lambda: savings.monthly_equivalent(True, "month"), "money_unfit", "amount"),
        (lambda: household.months_covered(IDR, 5), None, "needs"),
        (lambda: migration.read_contract({}, (), "HKG", "soon"), "date_unreadable", "as_of"),
        (lambda: enterprise.margin(5, IDR), None, "price"),
        (lambda: FeeRule(currency="HKD", parts=(FlatFee(amount=15),)).fee(5), "argument_unfit", "amount"),
    ],
)
def test_what_was_wrong_is_said(call, code, name):
    with pytest.raises(InputError) as caught:
        call()
    assert caught.value.values["name"] == name
    assert code in (None, caught.value.code)


def test_a_function_behind_a_door_stays_itself():
    assert credit.portfolio_at_risk is groups.portfolio_at_risk
    assert pickle.loads(pickle.dumps(credit.late_fee)) is credit.late_fee
    assert needed(credit.late_fee) == ["overdue", "days_late"]
    assert inspect.getsource(credit.late_fee).lstrip().startswith("def late_fee")


@each("months", [True, b"12", np.bool_(True), 0, 121, "many"])
def test_a_count_of_a_record_is_a_number(months):
    term = {"name": "Chen", "start": date(2026, 1, 1)}
    with pytest.raises(InputError) as caught:
        migration.WorkTerm(**term, months=months)
    assert caught.value.values["name"] == "months"


CAKES = enterprise.Enterprise(price=IDR, cost=IDR / 2, pieces=120, fixed=IDR, own_wage=IDR)
COSTS = {("SGP", "IDN"): 0.05, ("THA", "IDN"): 0.14}
PRICES = [ServicePrice("SGP", "IDN", "A", 0.01, 0, "high"), ServicePrice("RUS", "IDN", "B", 0.03, 1, "low")]


@each(
    ("call", "name"),
    [
        (lambda: share_of_corridors_below(COSTS, 5), "limit"),
        (lambda: share_of_corridors_below(COSTS, float("nan")), "limit"),
        (lambda: share_of_corridors_below({("SGP", "IDN"): float("nan")}, 0.05), "mean"),
        (lambda: mean_over_services(PRICES, "RUS"), "exclude_senders"),
        (lambda: mean_over_services([ServicePrice("SGP", "IDN", "A", "dear")]), "total_cost_share"),
        (lambda: smart_like(PRICES, coverage="high"), "coverage"),
        (lambda: smart_like(PRICES, max_days=float("nan")), "max_days"),
        (lambda: compare([], IDR, 1, as_of=date(2026, 1, 1), stale_after_days=True), "stale_after_days"),
        (lambda: credit.portfolio_at_risk([100, 300], [0, 0], renegotiated=["no", "no"]), "renegotiated"),
        (lambda: migration.compare_jobs([(None, None)], after=float("inf")), "after"),
        (lambda: credit.portfolio_at_risk([100, 300], [0, 0], -7), "threshold"),
        (lambda: groups.same_for_all(-IDR, IDR, 3), "contributions"),
        (lambda: groups.duos(IDR, -IDR, 3), "payout"),
        (lambda: groups.even_steps(IDR, -IDR, 3), "last"),
        (lambda: groups.chain(IDR, -IDR, 3, 2), "payout"),
        (lambda: groups.interest_on(-IDR, "0.09"), "balance"),
        (lambda: groups.liquidity_stress(-IDR, IDR, "0.3", IDR), "cash"),
        (lambda: savings.refill(-IDR, IDR, IDR, IDR, 6), "target"),
        (lambda: savings.weather(-IDR, IDR, []), "saved"),
        (lambda: CAKES.bad_month(cost_rise=10), "cost_rise"),
        (lambda: CAKES.bad_month(sales_fall=25), "sales_fall"),
        (lambda: groups.Change(savings=95), "savings"),
        (lambda: LastMile(cash_out_fee=-IDR, transport=IDR), "cash_out_fee"),
    ],
)
def test_what_would_be_a_silent_number_is_refused(call, name):
    with pytest.raises(InputError) as caught:
        call()
    assert name in caught.value.values.values()


def test_exactly_the_limit_is_not_below_and_flags_of_numpy_are_flags():
    assert share_of_corridors_below(COSTS, "0.05") == 0
    assert mean_over_services(PRICES, {"RUS"}) == 0.01
    assert credit.portfolio_at_risk([100, 300], [0, 0], renegotiated=np.array([True, False])) == Decimal(
        "0.25"
    )


RING = (Money(3_000_000, "IDR"), 46, "0.012")
FLAT = credit.Loan(principal=Money(12_000_000, "IDR"), method="flat", rate="0.12", n=12)
HKD = FxQuote(sent="HKD", received="IDR", rate="2313", side="mid", as_of=date(2026, 10, 30), source="ECB")


@each(
    ("ask", "number"),
    [
        (lambda days: credit.pawn_offer("ring", RING[0], days, RING[2]), 46),
        (lambda block: credit.pawn_offer("ring", *RING, block_days=block), 15),
        (lambda after: credit.payoff(FLAT, after, "rule_of_78"), 6),
        (lambda members: groups.even_steps(IDR, IDR * 2, members), 3),
        (lambda decimals: parse_number("500.000", "en", decimals), 2),
        (lambda months: migration.one_more_term(Money(1_300, "HKD"), months, HKD), 24),
        (lambda months: savings.Saving(start=IDR, deposit=IDR).steps(months), 30),
        (lambda units: enterprise.break_even_price(IDR, units), 3),
    ],
)
def test_a_number_is_the_same_however_a_program_holds_it(ask, number):
    same = (Decimal(number), float(number), str(number), np.int64(number), np.float64(number))
    assert [ask(one) for one in same] == [ask(number)] * len(same)


def test_a_list_that_can_be_read_once_is_read_as_a_list():
    """It was gone after the first look: no wage owed, no risk, no offer, in good order."""
    chen = [migration.WageMonth(month=date(2026, 1, 1), wage=Money(5_100, "HKD"), paid=Money(0, "HKD"))]
    assert migration.wage_claim(month for month in chen).owed == Money(5_100, "HKD")
    risks = [Risk(name="fire", chance_a_year="0.02", cost=IDR)]
    assert len(risk_ladder(iter(risks), IDR).rungs) == 1
    offers = [credit.single_payment_offer("A", IDR, IDR * 2, 30)]
    assert len(credit.compare_offers((one for one in offers), IDR).rows) == 1
    late = [groups.LateLoan(IDR, 45)]
    assert groups.loss_reserve(iter(late), {0: 0, 30: "0.25"}) == groups.loss_reserve(
        late, {0: 0, 30: "0.25"}
    )
    taken = [migration.Deduction(name="health", amount=Money(458, "TWD"))]
    assert migration.take_home(Money(29_500, "TWD"), deductions=iter(taken)).net == Money(29_042, "TWD")
