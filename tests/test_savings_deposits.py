"""Term deposits and profit share: published sums, exact oracles, and what breaking early can never do."""

from datetime import date
from decimal import Decimal as D
from fractions import Fraction

import pytest
from cases import each
from hypothesis import given
from hypothesis import strategies as st

from finlit.errors import CurrencyMismatch, InputError
from finlit.i18n import error_message
from finlit.money import Money
from finlit.rules import Guarantee, InterestTax
from finlit.savings import Breaking, ProfitShare, TermDeposit, profit_share


def rp(amount):
    return Money(amount, "IDR")


def tax(rate="0.2", limit=7_500_000, looks_at="balance"):
    return InterestTax(
        name="deposits",
        rate=D(rate),
        limit=rp(limit),
        looks_at=looks_at,
        valid_from=date(2001, 1, 1),
        source="PP 131/2000",
    )


def deposit(amount=100_000_000, rate="0.04", months=12, **more):
    return TermDeposit(amount=rp(amount), annual_rate=D(rate), months=months, **more)


class TestPublishedSums:
    """Each with the page that works it out."""

    @pytest.mark.parametrize(
        ("amount", "rate", "months", "taxed", "net"),
        [
            (100_000_000, "0.04", 12, "0.2", 3_200_000),  # suara.com, 16 December 2025
            (12_000_000, "0.16", 3, "0.15", 408_000),  # computech-id.blogspot.com, July 2020
            (5_000_000_000, "0.05", 12, "0.2", 200_000_000),  # momsmoney.kontan.co.id
            (30_000_000, "0.26", 9, "0.15", 4_972_500),  # scribd.com/doc/252349327, Tn. Y
            (20_000_000, "0.04", 12, "0.2", 640_000),  # ortax.org
        ],
    )
    def test_interest_at_the_end(self, amount, rate, months, taxed, net):
        path = deposit(amount, rate, months, tax=tax(taxed)).path()
        assert path.net_interest == path.paid_out == rp(net)
        assert path.closing == rp(amount)

    def test_interest_every_month(self):
        # scribd.com/doc/252349327, Tuan X: 833,333 a month less 125,000 of tax
        first = deposit(50_000_000, "0.2", 6, tax=tax("0.15"), interest_paid="month").path().rows[0]
        assert (first.interest, first.tax, first.paid_out) == (rp(833_333), rp(125_000), rp(708_333))
        # momsmoney.kontan.co.id: about 20.83 million a month, about 4.167 million of it tax
        first = deposit(5 * 10**9, "0.05", 12, tax=tax(), interest_paid="month").path().rows[0]
        assert (first.interest, first.tax) == (rp(20_833_333), rp(4_166_667))

    def test_interest_by_days(self):
        # berilmu.com: ten million at 5 %, 30 of 365 days, in sen
        by_day = {"first_day": date(2026, 4, 1), "days_in_year": 365, "rounding_unit": D("0.01")}
        row = deposit(10_000_000, "0.05", 1, tax=tax(), **by_day).path().rows[0]
        assert (row.interest, row.tax) == (rp(D("41095.89")), rp(D("8219.18")))
        # suara.com: 100 million at 4 % for 30 days are about 263 thousand after tax
        row = deposit(months=1, tax=tax(), first_day=date(2026, 4, 1), days_in_year=365).path().rows[0]
        assert row.paid_out == rp(263_014)
        # jurnalfn.com: 100 million at 4.25 % for 365 days
        year = deposit(rate="0.0425", first_day=date(2026, 1, 1), days_in_year=365).path()
        assert year.interest == rp(4_250_000)

    def test_interest_that_joins_each_quarter(self):
        # Wikipedia, Compound interest: 1,500 at 4.3 % by quarters for 6 years
        grown = TermDeposit(
            amount=Money(1500, "USD"),
            annual_rate=D("0.043"),
            months=72,
            interest_paid="quarter",
            joins=True,
            rounding_unit=D("0.01"),
        )
        # Paid to the cent 24 times, it may be some cents away from the sum without rounding.
        assert abs(grown.path().closing - Money("1938.84", "USD")) <= Money("0.12", "USD")

    @pytest.mark.parametrize(
        ("amount", "rate", "months", "told", "apart"),
        [
            (10_000, "0.08", 60, "14859.47", "0.10"),  # pharm11reliable.com, November 2019: 14,859
            (100_000, "0.07", 12, "107186", "0.50"),  # business2business.co.in, article 2364
            (4600, "0.0404", 12, "4788.69", "0.02"),  # bestcurrencyboee.web.app: 188.69 in a year
        ],
    )
    def test_more_that_joins_each_quarter(self, amount, rate, months, told, apart):
        grown = TermDeposit(
            amount=Money(amount, "INR"),
            annual_rate=D(rate),
            months=months,
            interest_paid="quarter",
            joins=True,
            rounding_unit=D("0.01"),
        )
        assert abs(grown.path().closing - Money(told, "INR")) <= Money(apart, "INR")

    def test_rolled_over(self):
        # scribd.com/presentation/375069976: fifty million at 6 %, one month rolled to six, then one year
        rolled = deposit(50_000_000, "0.06", 1, rolls=5, joins=True).path()
        assert rolled.rows[0].closing == rp(50_250_000)
        assert abs(rolled.closing - rp(51_518_875)) <= rp(1)  # rounded six times
        assert deposit(50_000_000, "0.06", 12, joins=True).path().closing == rp(53_000_000)
        # murianetwork.com: fifty million at 2.5 %, six months, rolled over with what is left after tax
        bri = deposit(50_000_000, "0.025", 6, rolls=1, joins=True, tax=tax()).path()
        assert (bri.rows[0].interest, bri.rows[1].opening) == (rp(625_000), rp(50_500_000))
        # 10,000 at 5 %, ten years, each year's interest joins: 16,289 in every table
        table = TermDeposit(
            amount=Money(10_000, "USD"),
            annual_rate=D("0.05"),
            months=12,
            rolls=9,
            joins=True,
            rounding_unit=D("0.01"),
        )
        assert table.path().rows[0].closing == Money(10_500, "USD")
        assert table.path().closing.rounded(1) == Money(16_289, "USD")

    def test_a_lower_rate_for_the_time_it_was_there(self):
        # calculatorlib.com: 100,000 after 12 months at 6 % less 1 %: 105,000, and 1,000 less than without
        terms = {"breaking": Breaking(rate=D("0.05")), "rounding_unit": D("0.01")}
        held = TermDeposit(amount=Money(100_000, "INR"), annual_rate=D("0.06"), months=24, **terms).broken(12)
        assert (held.received, held.lost) == (Money(105_000, "INR"), Money(1000, "INR"))
        # upstox.freshdesk.com 261799: 10,000 at 8 %, after two years 5 % for all of it: 11,000, or 9,400
        # where 1,600 were paid out before
        for paid, received, back in (("end", 11_000, 0), ("quarter", 9400, 600)):
            broken = TermDeposit(
                amount=Money(10_000, "INR"),
                annual_rate=D("0.08"),
                months=36,
                interest_paid=paid,
                breaking=Breaking(rate=D("0.05"), reckoned="term"),
            ).broken(24)
            assert (broken.received, broken.taken_back) == (Money(received, "INR"), Money(back, "INR"))
            assert broken.in_hand == Money(11_000, "INR")

    def test_penalties(self):
        # bprdbl.co.id: ten million broken in month 8 cost 50,000 at half a percent
        half = Breaking(of_deposit=D("0.005"))
        assert deposit(10_000_000, breaking=half).broken(8).penalty == rp(50_000)
        # deposito.co.id: fifty million cost 250,000
        assert deposit(50_000_000, breaking=half).broken(3).penalty == rp(250_000)
        # calculatorlib.com: 90 days of interest on 10,000 at 4.5 %
        cd = TermDeposit(
            amount=Money(10_000, "USD"),
            annual_rate=D("0.045"),
            months=12,
            breaking=Breaking(days_of_interest=90),
            rounding_unit=D("0.01"),
        )
        assert cd.broken(1).penalty == Money("110.96", "USD")

    def test_a_quarter_of_the_interest_received_is_taken_back(self):
        # deposito.co.id: of 300,000 received 75,000 go back, 225,000 stay
        paid = deposit(
            30_000_000, "0.06", 12, interest_paid="month", breaking=Breaking(of_interest=D("0.25"))
        )
        broken = paid.broken(2)
        assert (broken.paid_out, broken.taken_back) == (rp(300_000), rp(75_000))
        assert broken.in_hand - rp(30_000_000) == rp(225_000)

    def test_profit_share(self):
        # scribd.com/document/701928374; 9gwd.daggerford.com/simulasi-deposito-bank-syariah.html
        assert profit_share(rp(10**6), rp(10**8), rp(15 * 10**6), "0.5", 19, 31) == rp(D("45967.74"))
        assert profit_share(rp(20_000_000), rp(5 * 10**9), rp(50_000_000), "0.6") == rp(120_000)
        # scribd.com/doc/284483306: savings and a deposit of one month
        assert profit_share(rp(10**7), rp(10**10), rp(40 * 10**6), "0.6") == rp(24_000)
        assert profit_share(rp(10**8), rp(10**10), rp(500 * 10**6), "0.55") == rp(2_750_000)
        # flipbuilder.com/plee/vqxm, page 70: 100 of 600 million, 40 % of 112.5; it prints 6,999,999.72
        assert profit_share(rp(10**8), rp(6 * 10**8), rp(112_500_000), "0.4") == rp(7_500_000)
        # jurnalfn.com: ten million, 60 : 40 of 4.25 %
        told = ProfitShare(
            nisbah=D("0.6"), pool_yield=D("0.0425"), as_of=date(2023, 3, 1), source="jurnalfn.com"
        )
        expected = TermDeposit(amount=rp(10_000_000), profit_share=told, months=12)
        assert expected.is_expected
        assert expected.path().interest == rp(255_000)


class TestRolling:
    def test_paid_out_each_term_is_the_same_again(self):
        rolled = deposit(months=3, rolls=3, tax=tax()).path()
        assert [row.term for row in rolled.rows] == [1, 2, 3, 4]
        assert [row.month for row in rolled.rows] == [3, 6, 9, 12]
        assert rolled.paid_out == rp(3_200_000)

    def test_interest_that_joins_earns_in_the_next_term(self):
        once, twice = deposit(joins=True).path(), deposit(joins=True, rolls=1).path()
        assert once.closing == rp(104_000_000)
        assert twice.closing == rp(108_160_000)

    def test_the_last_payment_of_a_term_comes_at_its_end(self):
        rows = deposit(months=4, interest_paid="quarter").path().rows
        assert [(row.month, row.interest) for row in rows] == [(3, rp(1_000_000)), (4, rp(333_333))]

    def test_on_the_last_day_of_a_term_nothing_is_lost(self):
        rolled = deposit(months=3, rolls=3, breaking=Breaking(of_deposit=D("0.01")))
        due = rolled.broken(6)
        assert (due.penalty, due.lost) == (rp(0), rp(0))
        assert due.in_hand == rp(102_000_000)
        assert rolled.broken(12).in_hand == rolled.path().in_hand
        assert rolled.broken(7).penalty == rp(1_000_000)

    def test_real_days_of_month_ends(self):
        rolled = deposit(months=1, rolls=2, first_day=date(2026, 1, 31))
        assert [row.day for row in rolled.path().rows] == [
            date(2026, 2, 28),
            date(2026, 3, 31),
            date(2026, 4, 30),
        ]
        assert rolled.broken(on=date(2026, 2, 28)).lost == rp(0)
        assert rolled.broken(on=date(2026, 3, 1)).months == 1


class TestTaxAndGuarantee:
    def test_all_money_of_one_bank_is_looked_at(self):
        apart = deposit(5_000_000, tax=tax())
        together = deposit(5_000_000, tax=tax(), also_there=rp(3_000_000))
        assert (apart.path().tax, together.path().tax) == (rp(0), rp(40_000))
        assert deposit(7_500_000, tax=tax()).path().tax == rp(0)

    def test_a_koperasi_frees_so_much_a_month(self):
        rule = tax("0.1", 240_000, "interest")
        assert deposit(24_000_000, "0.12", 12, tax=rule).path().tax == rp(0)  # 240,000 a month
        assert deposit(24_100_000, "0.12", 12, tax=rule).path().tax == rp(289_200)

    def test_the_guarantee_looks_at_the_rate_and_at_all_that_is_there(self):
        lps = Guarantee(
            name="LPS",
            cap=rp(2 * 10**9),
            highest_rate=D("0.035"),
            valid_from=date(2026, 2, 1),
            valid_to=date(2026, 5, 31),
            source="LPS",
        )
        assert deposit(rate="0.035").covered(lps) == rp(100_000_000)
        assert deposit(rate="0.04").covered(lps) == rp(0)
        assert deposit(rate="0.03", also_there=rp(1_950_000_000)).covered(lps) == rp(2 * 10**9)


class TestBadInput:
    @each(
        ("code", "make"),
        [
            ("rate_missing", lambda: TermDeposit(amount=rp(10**6), months=3)),
            ("rate_as_percent", lambda: deposit(rate="4")),
            ("deposit_below_smallest", lambda: deposit(5_000_000, smallest=rp(8_000_000))),
            ("breaking_pays_more", lambda: deposit(breaking=Breaking(rate=D("0.05")))),
            ("field_missing", lambda: deposit(days_in_year=365)),
            ("share_as_percent", lambda: Breaking(of_deposit=D("5"))),
            ("amount_not_positive", lambda: deposit(0)),
            ("number_not_whole", lambda: deposit(months=D("1.5"))),
            ("number_above", lambda: deposit(months=121)),
            ("amount_not_whole_units", lambda: deposit(D("0.001"))),
            ("deposit_over", lambda: deposit().broken(13)),
            ("deposit_over", lambda: deposit(first_day=date(2026, 1, 5)).broken(on=date(2027, 1, 6))),
            ("day_before_deposit", lambda: deposit(first_day=date(2026, 1, 5)).broken(on=date(2026, 1, 4))),
            ("field_missing", lambda: deposit().broken(on=date(2026, 1, 4))),
            ("broken_when", lambda: deposit().broken()),
            ("broken_when", lambda: deposit(first_day=date(2026, 1, 5)).broken(3, on=date(2026, 2, 4))),
            ("amount_negative", lambda: deposit().broken(-1)),
            ("number_above", lambda: profit_share(rp(2), rp(1), rp(1), "0.5")),
            ("share_as_percent", lambda: profit_share(rp(1), rp(2), rp(1), 60)),
        ],
    )
    def test_is_named_in_both_languages(self, code, make):
        with pytest.raises(InputError) as caught:
            make()
        assert caught.value.code == code
        for lang in ("en", "id"):
            assert "{" not in error_message(caught.value, lang)

    def test_what_is_missing_to_the_smallest_deposit_is_said(self):
        with pytest.raises(InputError) as caught:
            deposit(5_000_000, smallest=rp(8_000_000))
        assert caught.value.values["difference"] == rp(3_000_000)

    def test_both_a_rate_and_a_profit_share(self):
        told = ProfitShare(nisbah=D("0.6"), pool_yield=D("0.05"), as_of=date(2026, 1, 1), source="x")
        with pytest.raises(InputError, match="bagi hasil"):
            deposit(profit_share=told)

    def test_two_currencies(self):
        with pytest.raises(CurrencyMismatch):
            deposit(also_there=Money(5, "SGD"))


RATES = st.integers(0, 3000).map(lambda rate: D(rate) / 10_000)
SHARES = st.integers(0, 100).map(lambda share: D(share) / 100)
DEPOSITS = st.builds(
    lambda amount, rate, less, months, **more: TermDeposit(
        amount=rp(amount),
        annual_rate=rate,
        months=months,
        tax=tax(),
        breaking=Breaking(
            rate=rate * less,
            of_interest=more.pop("of_interest"),
            of_deposit=more.pop("of_deposit"),
            days_of_interest=more.pop("days_of_interest"),
            reckoned=more.pop("reckoned"),
        ),
        **more,
    ),
    amount=st.integers(1, 10**11),
    rate=RATES,
    less=SHARES,
    months=st.integers(1, 36),
    of_interest=SHARES,
    of_deposit=SHARES,
    days_of_interest=st.integers(0, 400),
    reckoned=st.sampled_from(["last_paid", "term"]),
    interest_paid=st.sampled_from(["month", "quarter", "end"]),
    joins=st.booleans(),
    rolls=st.integers(0, 3),
)


class TestAlways:
    @given(DEPOSITS, st.integers(0, 144))
    def test_breaking_early_never_pays_more_than_holding(self, made, month):
        broken = made.broken(min(month, made.last_month))
        assert broken.in_hand <= broken.held_to_end
        assert broken.lost >= rp(0)
        assert broken.received >= rp(0)

    @given(DEPOSITS, st.integers(0, 144))
    def test_what_is_paid_adds_up(self, made, month):
        broken = made.broken(min(month, made.last_month))
        parts = broken.deposit + broken.interest - broken.tax - broken.taken_back - broken.penalty
        assert broken.received == parts
        assert broken.less_than_held == broken.held_to_end - broken.received - broken.paid_out

    @given(DEPOSITS, st.integers(0, 144))
    def test_a_term_that_is_reckoned_anew_has_brought_that_and_no_more(self, made, month):
        anew = Breaking(rate=made.breaking.rate, reckoned="term")
        plain = made.model_copy(update={"breaking": anew, "tax": None})
        held = min(month, plain.last_month)
        broken = plain.broken(held)
        first = [row for row in plain.path().rows if row.month <= held - held % made.months]
        began = (first[-1].closing if first else made.amount) + sum((row.paid_out for row in first), rp(0))
        lay_there = Fraction((first[-1].closing if first else made.amount).amount)
        exact = lay_there * Fraction(anew.rate) * (held % made.months) / 12
        gained = Fraction((broken.in_hand - began).amount)
        assert gained <= exact + Fraction(1, 2)
        assert gained >= exact - Fraction(1, 2) - held  # each payment before was rounded

    @given(DEPOSITS)
    def test_every_row_is_the_exact_sum_rounded(self, made):
        balance = Fraction(made.amount.amount)
        path, before = made.path(), 0
        for row in path.rows:
            exact = balance * Fraction(made.annual_rate) * (row.month - before) / 12
            assert abs(Fraction(row.interest.amount) - exact) <= Fraction(1, 2)
            taxed = Fraction(row.interest.amount) / 5 if balance > 7_500_000 else 0
            assert abs(Fraction(row.tax.amount) - taxed) <= Fraction(1, 2)
            assert row.opening + row.interest - row.tax - row.paid_out == row.closing
            balance, before = Fraction(row.closing.amount), row.month
        assert path.in_hand == made.amount + path.net_interest
        assert path.rows[-1].month == made.last_month

    @given(DEPOSITS, st.integers(0, 143))
    def test_held_longer_is_never_less(self, made, month):
        # Within a term, what has come in by a later day is at least what had come in by an earlier one
        # where only the running interest is lost.
        plain = made.model_copy(update={"breaking": None})
        first = min(month, plain.last_month - 1)
        assert plain.broken(first).in_hand <= plain.broken(first + 1).in_hand

    @given(st.integers(0, 10**9), st.integers(1, 10**9), SHARES)
    def test_all_profit_shares_are_the_savers_part(self, profit, mine, nisbah):
        others = 10**9
        pool = rp(mine + others)
        shared = [profit_share(rp(part), pool, rp(profit), nisbah) for part in (mine, others)]
        assert abs(sum(shared) - rp(profit) * nisbah) <= rp(D("0.01"))
