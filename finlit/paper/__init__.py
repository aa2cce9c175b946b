"""Sheets to print from a group's own book (passbook, meeting, share-out, letter, notice) and for an office.

Every sheet is one HTML page that stands alone, and every number on it comes from the model. Ledgers are read
and written in the words of the group's language.
"""

from finlit.paper.files import KINDS, blank_book, blank_ledger, check_ledger, open_ledger, save_ledger
from finlit.paper.group import meeting_sheet, passbook, share_out_sheet
from finlit.paper.letters import notice, surplus_letter
from finlit.paper.office import bill_sheet, claim_sheet, office_sheet

__all__ = [
    "KINDS",
    "bill_sheet",
    "blank_book",
    "blank_ledger",
    "check_ledger",
    "claim_sheet",
    "meeting_sheet",
    "notice",
    "office_sheet",
    "open_ledger",
    "passbook",
    "save_ledger",
    "share_out_sheet",
    "surplus_letter",
]
