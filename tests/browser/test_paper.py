"""Sheets of a group of twenty, printed: nothing runs off the page, nothing is asked of anybody."""

import re
from datetime import date

import pytest

from finlit import paper
from finlit.groups import Entry, GroupRules, SavingsGroup, VillagePool, cycle
from finlit.i18n import LANGUAGES
from finlit.money import Money

from .conftest import keep_shot, outside

pytestmark = pytest.mark.browser

DAYS = cycle(date(2026, 1, 5), 24)
MEMBERS = tuple(f"Anggota {place}" for place in range(1, 21))


def rp(amount):
    return Money(amount, "IDR")


def sheets(lang):
    entries = [
        Entry(when=when, kind="share", amount=rp(50_000), member=name) for when in DAYS for name in MEMBERS
    ]
    rules = GroupRules(share_value=rp(10_000))
    group = SavingsGroup(name="Melati", rules=rules, members=MEMBERS, meetings=DAYS, entries=entries)
    gift = Entry(when=DAYS[0], kind="gift", amount=rp(500_000), member="Sri")
    pool = VillagePool(name="Jalan", goal=rp(1_000_000), entries=(gift,))
    return {
        "share-out": (paper.share_out_sheet(group, group.share_out(), lang), 3),
        "notice": (paper.notice(pool.account(), lang), 1),
        "meeting": (paper.meeting_sheet(group, DAYS[3], lang), 2),
        "passbook": (paper.passbook(group, MEMBERS[0], lang), 1),
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["share-out", "notice", "meeting", "passbook"])
def test_a_sheet_fits_its_paper_and_a_phone(open_page, tmp_path, name, lang):
    html, pages = sheets(lang)[name]
    file = tmp_path / f"{name}.html"
    file.write_text(html, encoding="utf-8")
    page = open_page(file.as_uri(), 390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert outside(page) == []
    assert page.complaints == []
    keep_shot(page, f"paper-{name}-{lang}")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages
