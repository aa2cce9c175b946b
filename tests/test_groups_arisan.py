"""Arisan: what a turn costs, bidding under both conventions, a member who stops, and the honesty test."""

from decimal import Decimal

import pytest
from cases import calls_of, up_to
from hypothesis import given, settings
from hypothesis import strategies as st

from finlit.errors import InputError, NoSolution
from finlit.groups import (
    Arisan,
    Promise,
    bidding_round,
    chain,
    descending,
    duos,
    even_steps,
    fraud_test,
    price_turns,
    same_for_all,
)
from finlit.money import Money
from finlit.timevalue import irr

TEN = tuple("ABCDEFGHIJ")


def rp(amount):
    return Money(amount, "IDR")


def inr(amount):
    return Money(amount, "INR")


class TestTurns:
    def test_a_plain_arisan_costs_nobody_anything(self):
        turns = Arisan(members=TEN, contribution=rp(500_000)).turns()
        assert {turn.cost for turn in turns} == {rp(0)}
        assert {turn.rate for turn in turns} == {0.0}
        assert {turn.receives for turn in turns} == {rp(5_000_000)}

    def test_with_a_fee_the_first_borrows_and_the_last_loses(self):
        turns = Arisan(members=TEN, contribution=rp(500_000), organiser_fee=rp(100_000)).turns()
        first, last = turns[0], turns[-1]
        assert (first.kind, last.kind, turns[4].kind) == ("loan", "saving", "both")
        # 4,400,000 in hand, then nine times 500,000
        assert first.rate == pytest.approx(0.0045183, abs=1e-7)
        assert first.annual_rate == pytest.approx((1 + first.rate) ** 12 - 1)
        assert last.rate < 0
        assert {turn.cost for turn in turns} == {rp(100_000)}

    def test_the_implied_rate_makes_the_turn_worth_nothing(self):
        for turn in Arisan(members=TEN, contribution=rp(500_000), organiser_fee=rp(100_000)).turns():
            if turn.rate is not None:
                worth = sum(float(flow.amount) / (1 + turn.rate) ** at for at, flow in enumerate(turn.flows))
                assert worth == pytest.approx(0, abs=0.01)

    def test_an_early_turn_is_worth_more_to_who_must_borrow(self):
        arisan = Arisan(members=TEN, contribution=rp(500_000))
        worth = list(arisan.worth(0.24).values())
        assert worth == sorted(worth, reverse=True)
        assert worth[0] > rp(0) > worth[-1]
        assert set(arisan.worth(0).values()) == {rp(0)}

    def test_the_lottery_can_be_drawn_again_and_does_not_depend_on_the_list(self):
        names = ["Ani", "Sri", "Wati", "Dewi"]
        drawn = Arisan.lottery(names, rp(1000), seed="RT 4, 2026")
        assert drawn == Arisan.lottery(names[::-1], rp(1000), seed="RT 4, 2026")
        assert sorted(drawn.members) == sorted(names)
        others = {Arisan.lottery(names, rp(1000), seed=seed).members for seed in range(20)}
        assert len(others) > 3

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ({"members": ("Ani",)}, "members_too_few"),
            ({"members": ("Ani", "Ani")}, "members_too_few"),
            ({"members": ("Ani", "Sri", "ani")}, "joins_twice"),
            ({"members": ("Ani", "Sri", "Wati"), "winners_each": 2}, "winners_uneven"),
            ({"commission": 5}, "rate_as_percent"),
            ({"bids": (rp(1000), rp(0)), "bidding": "less_until_won"}, "bid_unusable"),
            ({"contribution": rp(0)}, "amount_not_positive"),
            ({"organiser_fee": rp(10_000)}, "fee_exceeds_amount"),
            ({"bids": (rp(10),)}, "bids_differ"),
            ({"bids": (rp(3_000), rp(0))}, "bid_unusable"),
        ],
    )
    def test_an_arisan_that_cannot_be(self, values, code):
        with pytest.raises(InputError) as caught:
            Arisan(**{"members": ("Ani", "Sri"), "contribution": rp(1000), **values})
        assert caught.value.code == code


class TestBidding:
    @pytest.mark.parametrize(
        ("contribution", "members", "bid", "convention", "prize", "dividend", "following"),
        [
            # chetanachits.com: 5 % of the pot comes out of the prize
            (10_000, 50, 100_000, "prize", 375_000, 2_000, 8_000),
            # kapilchits.com, surabhichits, avirathachits.in: it comes out of the discount
            (10_000, 50, 175_000, "discount", 325_000, 3_000, 7_000),
            (3_000, 50, 45_000, "discount", 105_000, 750, 2_250),
            (5_000, 40, 80_000, "discount", 120_000, 1_750, 3_250),
        ],
    )
    def test_published_rounds(self, contribution, members, bid, convention, prize, dividend, following):
        settled = bidding_round(inr(contribution), members, inr(bid), "0.05", convention)
        assert (settled.prize, settled.dividend, settled.next_contribution) == (
            inr(prize),
            inr(dividend),
            inr(following),
        )

    def test_the_conventions_differ_and_an_unknown_one_is_refused(self):
        one, other = (
            bidding_round(inr(10_000), 50, inr(100_000), "0.05", rule) for rule in ("prize", "discount")
        )
        assert (one.prize, other.prize) == (inr(375_000), inr(400_000))
        assert one.dividend - other.dividend == inr(500)
        with pytest.raises(InputError) as caught:
            bidding_round(inr(10_000), 50, inr(100_000), "0.05", "pot")
        assert caught.value.code == "choice_unknown"

    @settings(max_examples=up_to(60))
    @given(
        members=st.integers(2, 60),
        contribution=st.integers(1_000, 5_000_000),
        part=st.integers(0, 60),
        convention=st.sampled_from(["prize", "discount"]),
    )
    def test_a_round_pays_out_what_came_in(self, members, contribution, part, convention):
        bid = rp(contribution * members * part // 100)
        # A commission that comes out of the discount cannot be more than it.
        commission = Decimal("0.05") if convention == "prize" or part > 5 else 0
        settled = bidding_round(rp(contribution), members, bid, commission, convention)
        shared = settled.dividend * members
        assert settled.prize + settled.commission + shared + settled.stays == settled.pot
        assert rp(0) <= settled.stays < rp(members)

    def test_who_bids_high_early_pays_for_it(self):
        bids = (rp(400_000), rp(300_000), rp(200_000), rp(100_000), rp(0))
        arisan = Arisan(members=tuple("ABCDE"), contribution=rp(1_000_000), bids=bids, commission="0.02")
        first, *_, last = arisan.turns()
        assert first.receives == rp(4_500_000)
        assert first.rate > 0
        assert last.cost < rp(0)
        paid = sum((turn.pays for turn in arisan.turns()), rp(0))
        received = sum((turn.receives for turn in arisan.turns()), rp(0))
        assert paid - received == rp(5 * 100_000)  # five commissions and nothing else is missing


class TestAMemberStops:
    def test_every_later_pot_lacks_her_payment(self):
        stop = Arisan(members=tuple("ABCD"), contribution=rp(100_000)).stops("B")
        assert stop.not_paid == rp(200_000)
        assert stop.later == (("C", rp(300_000)), ("D", rp(300_000)))
        assert stop.short_each == rp(100_000)
        assert sum((sum_ for _, sum_ in stop.if_all_share), rp(0)) == rp(200_000)
        assert [name for name, _ in stop.if_all_share] == ["A", "C", "D"]

    def test_the_last_one_can_hurt_nobody(self):
        stop = Arisan(members=tuple("ABCD"), contribution=rp(100_000)).stops("D")
        assert (stop.not_paid, stop.later) == (rp(0), ())

    def test_a_stranger_cannot_stop(self):
        with pytest.raises(InputError) as caught:
            Arisan(members=("A", "B"), contribution=rp(1)).stops("Z")
        assert caught.value.code == "member_unknown"


class TestHonesty:
    def test_a_plain_arisan_is_green_and_ends_with_an_empty_box(self):
        test = fraud_test(Arisan(members=TEN, contribution=rp(500_000)).promises())
        assert (test.verdict, test.kept, test.unpaid, test.missing) == ("green", True, (), rp(0))
        assert set(test.box) == {rp(0)}

    def test_promising_more_than_is_paid_in_is_red_from_the_first_meeting(self):
        test = fraud_test(same_for_all(rp(500_000), rp(5_500_000), 10))
        assert (test.verdict, test.first_short, test.missing) == ("red", 0, rp(5_000_000))
        assert test.newcomers == 1

    def test_money_promised_to_nobody_is_never_green(self):
        # 90 million paid in and 50 million promised
        test = fraud_test(same_for_all(rp(900_000), rp(5_000_000), 10))
        assert (test.paid_in, test.promised, test.left_over) == (
            rp(90_000_000),
            rp(50_000_000),
            rp(40_000_000),
        )
        assert (test.verdict, test.reasons) == ("red", ("all_lose", "promised_to_nobody"))
        less = fraud_test(same_for_all(rp(500_000), rp(4_900_000), 10))
        assert (less.verdict, less.left_over) == ("red", rp(1_000_000))

    def test_some_gain_but_not_all_money_is_promised(self):
        promises = descending((rp(150), rp(100)), rp(249))
        test = fraud_test(promises)
        assert (test.verdict, test.reasons, test.left_over) == ("yellow", ("promised_to_nobody",), rp(2))

    def test_a_fee_that_is_named_is_looked_at_again_and_not_red(self):
        arisan = Arisan(members=TEN, contribution=rp(500_000), organiser_fee=rp(100_000))
        assert fraud_test(arisan.promises()).verdict == "red"
        test = arisan.honesty()
        assert (test.verdict, test.reasons, test.fee) == ("yellow", ("fee",), rp(1_000_000))
        assert (test.left_over, test.missing) == (rp(0), rp(0))
        hidden = fraud_test(arisan.promises(), rp(400_000))
        assert (hidden.verdict, hidden.left_over) == ("red", rp(600_000))
        too_much = fraud_test(same_for_all(rp(1), rp(2), 2), rp(1))
        assert (too_much.verdict, too_much.missing) == ("red", rp(1))

    def test_a_descending_arisan_that_adds_up_is_green_and_dear_for_the_first(self):
        steps = even_steps(rp(650_000), rp(350_000), 10)
        assert (steps[0], steps[-1]) == (rp(650_000), rp(350_000))
        assert steps == tuple(sorted(steps, key=lambda sum_: sum_.amount, reverse=True))
        promises = descending(steps, rp(5_000_000))
        assert fraud_test(promises).verdict == "green"
        turns = price_turns(promises)
        assert turns[0].annual_rate > 1
        assert turns[-1].cost < rp(0)

    def test_a_descending_arisan_that_promises_more_is_red(self):
        test = fraud_test(descending(even_steps(rp(600_000), rp(300_000), 10), rp(5_000_000)))
        assert test.verdict == "red"
        assert test.missing == rp(5_000_000)
        assert test.unpaid[-1].member == "10"

    def test_duos_pay_the_first_and_never_the_last(self):
        test = fraud_test(duos(rp(1_000_000), rp(1_400_000), members=10))
        assert (test.verdict, test.missing) == ("red", rp(4_000_000))
        assert "1" not in [one.member for one in test.unpaid]
        assert test.unpaid[-1] == ("10", 10, rp(1_400_000), rp(1_400_000))

    @pytest.mark.parametrize("members", [2, 10, 50])
    def test_more_members_never_make_duos_honest(self, members):
        assert fraud_test(duos(rp(1_000_000), rp(1_400_000), members)).verdict == "red"

    def test_the_chain_outgrows_the_village(self):
        counts = chain(rp(1_000_000), rp(1_400_000), 10, 20)
        assert counts[:3] == (14, 20, 28)
        assert counts[-1] > 8000
        assert chain(rp(1_000_000), rp(1_000_000), 10, 3) == (10, 10, 10)

    def test_enough_in_all_but_too_late_is_yellow(self):
        promises = (
            Promise("Ani", ((2, rp(100)),), ((0, rp(80)),)),
            Promise("Sri", ((2, rp(100)),), ((2, rp(80)),)),
        )
        test = fraud_test(promises)
        assert (test.verdict, test.first_short, test.missing) == ("red", 0, rp(0))  # both lose 20
        fair = fraud_test([one._replace(gets=tuple((at, rp(100)) for at, _ in one.gets)) for one in promises])
        assert (fair.verdict, fair.reasons, fair.first_short) == ("yellow", ("late",), 0)

    @settings(max_examples=up_to(40))
    @given(
        pays=st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any),
        gets=st.lists(st.integers(0, 12_000), min_size=1, max_size=12),
    )
    def test_the_light_says_what_happens(self, pays, gets):
        promises = [
            Promise(
                str(place),
                tuple((at, rp(pays[place % len(pays)])) for at in range(len(gets))),
                ((place, rp(due)),),
            )
            for place, due in enumerate(gets)
        ]
        test = fraud_test(promises)
        missing = sum((one.missing for one in test.unpaid), rp(0))
        assert (test.verdict == "green") == (not test.unpaid and test.promised == test.paid_in)
        all_lose = all(sum_ < sum(pays[place % len(pays)] for _ in gets) for place, sum_ in enumerate(gets))
        assert (test.verdict == "red") == (test.promised > test.paid_in or all_lose)
        assert test.paid_in == test.promised - missing + test.box[-1]
        assert test.kept == (not test.unpaid)

    def test_nobody_is_no_arisan(self):
        with pytest.raises(InputError) as caught:
            fraud_test(())
        assert caught.value.code == "members_too_few"


class TestOtherWaysToBid:
    def test_only_the_others_share_the_bid(self):
        # vidivelli.org: 20 members of 5,000, the pot goes for 70,000, 5 % commission: 25,000 / 19 each
        settled = bidding_round(inr(5000), 20, inr(30_000), "0.05", "discount", "0.01", shared_by="others")
        assert (settled.prize, settled.commission, settled.shared_by) == (inr(70_000), inr(5000), 19)
        assert settled.dividend == inr("1315.78")  # 1,315.79 rounded down, the rest stays
        assert settled.dividend * 19 + settled.stays == inr(25_000)

    def test_the_winner_who_does_not_share_pays_in_full_afterwards(self):
        arisan = Arisan(
            members=tuple("ABC"), contribution=rp(1000), bids=(rp(200), rp(100), rp(0)), shared_by="others"
        )
        flows = [[int(flow.amount) for flow in turn.flows] for turn in arisan.turns()]
        assert flows == [[1800, -1000, -950], [-1000, 2000, -1000], [-1000, -900, 2050]]
        assert sum(map(sum, flows)) == 0

    def test_who_waits_pays_less(self):
        # hui of four, 100 each, bids 30 20 10 0: worked out by hand, sums to zero
        bids = tuple(Money(bid, "USD") for bid in (30, 20, 10, 0))
        hui = Arisan(
            members=tuple("ABCD"), contribution=Money(100, "USD"), bids=bids, bidding="less_until_won"
        )
        flows = [[int(flow.amount) for flow in turn.flows] for turn in hui.turns()]
        assert flows[0] == [210, -100, -100, -100]
        assert flows[3] == [-70, -80, -90, 300]
        assert [int(turn.cost.amount) for turn in hui.turns()] == [90, 10, -40, -60]
        assert hui.honesty().verdict == "green"

    def test_who_has_won_pays_the_bid_on_top(self):
        bids = tuple(Money(bid, "USD") for bid in (30, 20, 10, 0))
        hui = Arisan(
            members=tuple("ABCD"), contribution=Money(100, "USD"), bids=bids, bidding="more_after_won"
        )
        flows = [[int(flow.amount) for flow in turn.flows] for turn in hui.turns()]
        assert flows[0] == [300, -130, -130, -130]
        assert flows[1] == [-100, 330, -120, -120]
        assert flows[3] == [-100, -100, -100, 360]
        assert sum(map(sum, flows)) == 0

    @settings(max_examples=up_to(50))
    @given(
        bids=st.lists(st.integers(0, 99), min_size=2, max_size=9),
        bidding=st.sampled_from(["pot", "less_until_won", "more_after_won"]),
        shared_by=st.sampled_from(["all", "others"]),
    )
    def test_whatever_the_bids_are_members_pay_what_members_get(self, bids, bidding, shared_by):
        arisan = Arisan(
            members=tuple(map(str, range(len(bids)))),
            contribution=rp(100),
            bids=tuple(map(rp, bids)),
            bidding=bidding,
            shared_by=shared_by,
        )
        test = arisan.honesty()
        assert test.paid_in == test.promised + test.fee
        assert not test.missing
        assert not test.left_over


class TestLots:
    def test_who_has_two_lots_is_one_person_with_one_list(self):
        arisan = Arisan(members=("Sri", "Wati", "Sri"), contribution=rp(500_000))
        assert [turn.number for turn in arisan.turns()] == [1, 2, 3]
        sri, wati = arisan.people()
        assert (sri.member, sri.pays, sri.receives, sri.cost) == ("Sri", rp(3_000_000), rp(3_000_000), rp(0))
        assert [int(flow.amount) for flow in sri.flows] == [500_000, -1_000_000, 500_000]
        assert wati.receives == rp(1_500_000)
        assert set(arisan.worth(0)) == {"Sri", "Wati"}

    def test_if_she_stops_both_lots_are_missing(self):
        stop = Arisan(members=("Sri", "Wati", "Sri"), contribution=rp(500_000)).stops("Sri")
        assert stop.not_paid == rp(2_000_000)  # two lots, two meetings, 500,000
        assert stop.later == (("Wati", rp(500_000)),)
        assert stop.short_each == rp(1_000_000)
        # Her second pot is not handed out: she had 1,500,000 for 1,000,000.
        assert stop.if_all_share == (("Wati", rp(500_000)),)

    def test_twenty_members_in_ten_meetings(self):
        members = tuple(f"m{place}" for place in range(20))
        arisan = Arisan(members=members, contribution=rp(100_000), winners_each=2)
        turns = arisan.turns()
        assert (arisan.meetings, {len(turn.flows) for turn in turns}) == (10, {10})
        assert {turn.receives for turn in turns} == {turn.pays for turn in turns} == {rp(1_000_000)}
        assert [turn.flows[0].amount > 0 for turn in turns[:3]] == [True, True, False]
        assert arisan.honesty().verdict == "green"
        stop = arisan.stops("m0")
        assert (stop.not_paid, stop.short_each) == (rp(900_000), rp(50_000))
        assert stop.later[0] == ("m2", rp(950_000))

    def test_two_winners_and_bids_do_not_go_together(self):
        with pytest.raises(InputError, match="one lot has the pot"):
            Arisan(members=tuple("ABCD"), contribution=rp(10), winners_each=2, bids=(rp(1),) * 4)


class TestRatesOfTurns:
    @settings(max_examples=up_to(200))
    @given(
        meetings=st.integers(2, 60),
        turn=st.integers(0, 59),
        part=st.one_of(st.integers(1, 3000), st.integers(950, 1050)),
    )
    def test_the_short_way_to_the_rate_is_that_of_the_flows(self, meetings, turn, part):
        turn %= meetings
        payout = rp(meetings * part)
        promise = Promise("x", tuple((at, rp(1000)) for at in range(meetings)), ((turn, payout),))
        found = price_turns([promise])[0]
        amounts = [float(flow.amount) for flow in found.flows]
        try:
            expected = irr(amounts, guess=0.0)
        except NoSolution:
            expected = None
        if found.rate is None or expected is None:
            # Where the curve only just touches, one of two ways may miss it.
            touching = [rate for rate in (found.rate, expected) if rate is not None]
            scale = sum(map(abs, amounts))
            assert all(
                abs(sum(a / (1 + r) ** k for k, a in enumerate(amounts))) < 1e-6 * scale for r in touching
            )
        else:
            assert found.rate == pytest.approx(expected, rel=1e-6, abs=1e-12)

    def test_a_year_of_daily_turns_is_quick(self):
        members = tuple(map(str, range(366)))
        arisan = Arisan(
            members=members, contribution=rp(500_000), organiser_fee=rp(100_000), meetings_per_year=366
        )
        assert calls_of(lambda: (arisan.turns(), arisan.honesty())) < 2_500_000

    @pytest.mark.parametrize("rate", [24, "1", None])
    def test_what_money_costs_is_a_share_and_is_told(self, rate):
        arisan = Arisan(members=("A", "B"), contribution=rp(1000))
        with pytest.raises(InputError) as caught:
            arisan.worth(rate)
        assert caught.value.code in ("rate_as_percent", "rate_missing")
        assert arisan.worth(24, even_if_dear=True)["B"] < rp(0)
