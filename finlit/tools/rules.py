"""Rules and tariffs of the day, with how far to trust them: nothing of low confidence is used unsaid."""

from datetime import date
from decimal import Decimal

from finlit import datasets
from finlit.errors import NoData, RuleExpired
from finlit.i18n import text
from finlit.rules import Rule, in_force

PAWN_TARIFF = "pegadaian.kca.2018"
"""The newest tariff of the pawnshop that was found."""


def rule(key: str, as_of: date) -> Rule:
    """Return the figure of a rule that holds on a day.

    Raises
    ------
    RuleExpired
        ``rule_expired`` when the last one that is known has run out.
    NoData
        ``no_rule_for_day`` when there is none, or none has begun: never a rule of another time instead.
    """
    return in_force(datasets.rules(Rule), as_of, key)


def rule_or_none(key: str, as_of: date) -> Rule | None:
    """Return the figure of a rule that holds on a day, or None where no such rule is known for it."""
    try:
        return rule(key, as_of)
    except NoData:
        return None


def amount(key: str, as_of: date) -> Decimal:
    """Return the value of a rule that holds on a day; raises as :func:`rule`."""
    value = rule(key, as_of).value
    assert value is not None  # asked for rules that are figures
    return value


def run_out(error: RuleExpired, lang: str) -> str:
    """Say that a rule has run out and since when; what rests on it is not answered.

    >>> from finlit.rules import Guarantee
    >>> try:
    ...     in_force(datasets.rules(Guarantee), date(2026, 11, 28), "lps.tbp.commercial")
    ... except RuleExpired as error:
    ...     run_out(error, "en").partition(".")[0]
    'This rule has run out on 31 May 2026: the guarantee of savings in a bank (LPS)'
    """
    what = text(f"tools.rule.{str(error.values['rule']).partition('.')[0]}", lang)
    return text("tools.rule.run_out", lang, what=what, until=error.values["until"])


def pawn_group(loan: Decimal, as_of: date) -> str | None:
    """Return the group of the pawnshop's tariff that a loan is in; None where the tariff has none for it."""
    if rule_or_none(PAWN_TARIFF + ".A", as_of) is None or loan < amount(f"{PAWN_TARIFF}.A.lowest", as_of):
        return None
    groups = ("A", "B", "C")
    return next((group for group in groups if loan <= amount(f"{PAWN_TARIFF}.{group}.highest", as_of)), "D")


def is_contested(key: str, as_of: date) -> bool:
    """Whether a rule of low confidence speaks against another one on that day."""
    found = rule_or_none(key, as_of)
    return found is not None and found.confidence == "low"
