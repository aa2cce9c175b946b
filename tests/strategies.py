"""What hypothesis draws from, shared by all rooms."""

from decimal import Decimal

from hypothesis import strategies as st

from finlit.money import Money, minor_unit

# Two minor digits, none, and three; and IDR, whose law knows sen that daily life does not.
currencies = st.sampled_from(["IDR", "HKD", "TWD", "SGD", "MYR", "SAR", "JPY", "KRW", "KWD"])

# Any amount that can be counted, to more digits than any currency has.
decimals = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, allow_infinity=False, places=4)
positive_decimals = st.decimals(
    min_value=Decimal("0.01"), max_value=10**12, allow_nan=False, allow_infinity=False, places=2
)

# Rates and shares, with exactly zero drawn often.
rates = st.one_of(
    st.just(Decimal(0)),
    st.decimals(min_value=0, max_value=2, allow_nan=False, allow_infinity=False, places=4),
)

# Exchange rates, received per one sent: never 1, which price databases use for "not known".
exchange_rates = st.decimals(
    min_value=Decimal("0.0001"), max_value=50_000, allow_nan=False, allow_infinity=False, places=4
).filter(lambda rate: rate != 1)

# Months of a loan or a plan.
terms = st.integers(min_value=1, max_value=360)

# Shares of a split: whole numbers and fractions, with zeros among them, never all zero.
weights = st.lists(
    st.one_of(st.integers(0, 20), st.decimals(0, 20, allow_nan=False, places=3)), min_size=1, max_size=12
).filter(any)


@st.composite
def payable_money(draw: st.DrawFn, code: st.SearchStrategy[str] = currencies) -> Money:
    """An amount that can be paid exactly: a whole number of minor units, of either sign."""
    currency = draw(code)
    return Money(draw(st.integers(-(10**14), 10**14)) * minor_unit(currency), currency)
