"""What the tests of all tools read: everything on a screen, and everything that is said in English."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from babel.messages.pofile import read_po
from cases import some

from finlit import datasets, tools
from finlit.tools import prices

TODAY = date(2026, 1, 20)
# Settings that lead to another sentence, table or picture. A tool without any is asked as it begins.
SETTINGS = [
    ("stress-plan", {}),
    ("stress-plan", {"weekly": 2_000_000, "months": 12}),
    ("stress-plan", {"stops": 0, "illness": 0, "early": 0, "prices": 0, "sent": 3500, "there": 20_000_000}),
    ("stress-plan", {"currency": "TWD", "months": 36, "early": 50}),
    ("job-offer", {}),
    ("job-offer", {"offers": 3, "early": 0, "home_wage": 2_628_190, "home_living": 1_500_000, "more": 24}),
    ("job-offer", {"offers": 1, "home_wage": 12_000_000, "home_living": 13_000_000}),
    ("job-offer", {"offers": 1, "home_wage": 12_000_000, "more": 12}),
    ("job-offer", {"offers": 1, "district": "tulungagung"}),
    ("job-offer", {"offers": 1, "offers.1.name": "PT Contoh Karya Mandiri", "desk": "LTSA Blitar, 0342"}),
    ("job-offer", {"offers.1.living": 5200, "offers.2.cost_home": 10**9, "early": 2}),
    ("job-offer", {"offers.1.deducted": 0, "offers.2.work": "KOR-factory", "offers.2.cost_home": 0}),
    ("job-offer", {"offers.1.work": "SAU-home", "offers.2.work": "MYS-other", "early": 1}),
    (
        "job-offer",
        {"offers.1.cost_home": 90_000_000, "offers.1.wage": 9000, "offers.2.wage": 28_000, "early": 3},
    ),
    ("job-offer", {"offers.1.work": "JPN-trainee"}),
    ("free-month", {}),
    ("free-month", {"living": 0, "sent": 0, "advanced": 2700}),
    ("free-month", {"advanced": 3060, "sent": 100, "contract": 9, "desk": "LTSA Blitar"}),
    ("free-month", {"advanced": 5000, "deducted": 600, "passport": "kept", "leaving": "forbidden"}),
    ("free-month", {"advanced": 100, "sent": 0, "contract": 8}),
    ("free-month", {"work": "TWN-factory", "months_deducted": 1, "contract": 2}),
    ("wage-claim", {}),
    (
        "wage-claim",
        {"currency": "IDR", "months": 30, "district": "lombok_tengah", "first_month": "1", "year": "2023"},
    ),
    ("wage-claim", {"months": 1, "months.1.paid": 9000, "months.1.overtime": 500, "bank_book": "yes"}),
    ("wage-claim", {"months.3.paid": 6000, "months.1.lawful": 300, "currency": "HKD"}),
    (
        "wage-claim",
        {
            "currency": "SGD",
            "months.2.overtime": 40,
            "desk": "LTSA Blitar",
            **dict.fromkeys(("contract", "payslips", "bank_book", "work_days"), "yes"),
            **dict.fromkeys(("identity", "employer_address"), "yes"),
        },
    ),
    ("contract-check", {}),
    ("contract-check", {"work": "JPN-trainee", "wage": 150_000}),
    ("contract-check", {"wage": 0, "food": "allowance", "deductions": "no"}),
    (
        "contract-check",
        {
            "work": "MYS-home",
            "wage": 1500,
            "desk": "LTSA Blitar",
            "asked_on": "1/5/2024",
            "bill": [{"asked": 3_000_000}, {"item": "other", "name": "uang jalan", "asked": 500_000}],
        },
    ),
    ("contract-check", {"work": "SGP-home", "deducted": 340, "wage": 550, "food": "no", "job": "no"}),
    ("contract-check", {"food": "allowance", "food_allowance": 1236, "wage": 5100, "leave": 0, "day_off": 4}),
    (
        "contract-check",
        {
            "work": "SAU-home",
            "wage": 1500,
            "food": "allowance",
            "day_off": 4,
            **dict.fromkeys(("overtime", "phone", "language", "copy_kept"), "yes"),
        },
    ),
    ("goal-tree", {}),
    ("goal-tree", {"free": 5_000_000, "goals.1.owner": "own", "goals.1.price_rise": 4}),
    ("goal-tree", {"goals": 1, "goals.1.saved": 30_000_000}),
    ("goal-tree", {"free": 0}),
    (
        "goal-tree",
        {
            "goals": [
                {"name": "Rumah", "price": 150_000_000, "months": 36, "saved": 20_000_000, "price_rise": 4}
            ]
        },
    ),
    ("wage-split", {}),
    ("wage-split", {"chairs.2.own_savings": 25, "chairs.2.living": 20}),
    (
        "wage-split",
        {
            "chairs": [
                {"own_savings": 0, "debt": 30},
                {"name": "Wahyu", "own_savings": 100, "living": 0, "joint_goal": 0},
            ]
        },
    ),
    (
        "wage-split",
        {"currency": "IDR", "rule": "50-30-20", "chairs.1.name": "Bu Ningsih Kartikasari W"},
    ),
    ("season-calendar", {}),
    ("season-calendar", {"there": 10_000_000}),
    ("season-calendar", {"lebaran": 0, "school": 0, "ceremonies": 0}),
    ("season-calendar", {"income": 3_000_000, "harvest": 9_000_000, "school_month": 1}),
    ("season-calendar", {"income": 9_000_000}),
    ("two-homes", {}),
    ("two-homes", {"sent": 1000, "weekly": 1_500_000}),
    ("two-homes", {"currency": "KRW", "own_savings": 0, "there": 0}),
    ("two-homes", {"currency": "JPY"}),
    ("two-homes", {"currency": "TWD", "sent": 25_000}),
    ("two-homes", {"currency": "TWD", "wage": 45_000, "sent": 36_000}),
    ("two-homes", {"currency": "TWD", "wage": 45_000, "sent": 12_000}),
    ("two-homes", {"currency": "SAR", "wage": 6000, "sent": 4000}),
    ("two-homes", {"sent": 0, "income": 8_000_000, "lebaran": 0, "school": 0}),
    ("two-homes", {"currency": "SGD", "weekly": 3_000_000, "own_needs": 300}),
    ("two-homes", {"sent": 2650}),
    ("send-money", {}),
    ("send-money", {"corridor": "TWN-IDN", "pay_out": "cash", "home_cost": 20_000}),
    ("send-money", {"corridor": "SGP-IDN", "needed_rupiah": 5_000_000}),
    ("send-money", {"corridor": "SGP-IDN", "own_fee": 5, "own_rate": 11_900, "mid_rate": 12_100}),
    ("send-money", {"corridor": "MYS-IDN", "pay_in": "cash", "max_days": "0", "times_per_month": 2}),
    ("send-money", {"own_fee": 15}),
    ("send-money", {"own_rate": 2200, "own_name": "Toko Sri", "against": "Toko A"}),
    ("decode-receipt", {}),
    ("decode-receipt", {"printed": "rate"}),
    ("decode-receipt", {"printed": "neither", "currency": "JPY"}),
    ("decode-receipt", {"received": 6_600_000}),
    ("decode-receipt", {"received": 6_489_000, "fee": 0}),
    ("decode-receipt", {"received": 6_456_555}),
    ("decode-receipt", {"received": 6_489_000, "printed": "neither"}),
    ("decode-receipt", {"printed": "fee_on_top"}),
    ("decode-receipt", {"currency": "IDR", "to_currency": "HKD"}),
    ("decode-receipt", {"currency": "KWD", "mid_rate": 53_000, "paid": 100, "received": 5_200_000}),
    ("how-often", {}),
    ("how-often", {"corridor": "SGP-IDN", "waiting_cost": 2, "rate_swing": 0}),
    ("how-often", {"corridor": "MYS-IDN", "service": "GPL Remittance", "amount": 1200}),
    ("how-often", {"service": "Aplikasi D", "waiting_cost": "1.5"}),
    ("group-box", {}),
    ("group-box", {"own_shares": 5, "loss": 15}),
    ("group-box", {"members": 2, "charge": 0, "meetings": 4}),
    ("group-box", {"loss": 100}),
    ("arisan-check", {}),
    ("arisan-check", {"payout": 5_500_000}),
    ("arisan-check", {"payout": 4_900_000, "every": "week"}),
    ("arisan-check", {"kind": "descending"}),
    ("arisan-check", {"kind": "descending", "last_contribution": 0}),
    ("arisan-check", {"kind": "duos"}),
    ("arisan-check", {"kind": "duos", "payout": 900_000, "members": 3}),
    ("share-out", {}),
    ("share-out", {"box": 4_000_000, "unit": "500"}),
    ("share-out", {"rule": "equal"}),
    ("share-out", {"rule": "equal", "box": 4_000_000}),
    ("arisan-check", {"fee": 100_000}),
    ("arisan-check", {"fee": 100_000, "payout": 4_900_000}),
    ("arisan-check", {"members": 20, "winners": 2, "contribution": 100_000, "payout": 1_000_000}),
    ("arisan-check", {"kind": "bid"}),
    ("arisan-check", {"kind": "bid", "fee": 40_001, "fee_from": "beside"}),
    ("arisan-check", {"fee": 100_000, "fee_from": "beside", "members": 7, "winners": 2}),
    ("arisan-check", {"kind": "bid", "fee": 50_000, "bid": 0, "lots": 2}),
    ("share-out", {"shares": "Sri 1; Bu Wati: 1; Ani=1", "box": 100, "leftover": "stays"}),
    ("shu-letter", {}),
    ("shu-letter", {"member": "Kartini", "joined_month": 4, "counting": "from_next_month"}),
    ("shu-letter", {"joined_month": 12, "counting": "year_end_balance", "business": 0}),
    ("shu-letter", {"savings": 0, "business": 0}),
    ("loan-price", {"method": "block", "pledges": 2, "pledges.1.days": 30, "valued": 25_000_000, "fee": 1}),
    ("loan-price", {}),
    ("loan-price", {"method": "declining", "months": 18, "grace": 6, "amount": 25_000_000}),
    ("loan-price", {"method": "daily", "amount": 2_000_000}),
    ("loan-price", {"method": "daily", "rate": "1", "fee": 5, "grace": 2, "days": 200}),
    ("loan-price", {"method": "flat", "fee": 3, "grace": 2}),
    ("loan-price", {"rate": 0}),
    ("loan-price", {"rate": 100, "months": 24}),
    ("loan-price", {"method": "block"}),
    ("loan-price", {"method": "block", "amount": 500_000, "rate": 1, "days": 16, "fee": 1, "grace": 1}),
    (
        "loan-price",
        {"method": "block", "amount": 2_000_000, "valued": 2_300_000, "rate": "0.86", "days": 17},
    ),
    ("loan-price", {"method": "daily_parts", "amount": 3_000_000, "rate": "0.4", "months": 9}),
    ("loan-price", {"method": "daily_parts", "days_counted": "real_dates", "fee": 5, "grace": 1}),
    ("compare-offers", {}),
    (
        "compare-offers",
        {
            "offers": 3,
            "offers.1.preset": "keliling",
            "offers.2.preset": "kur",
            "offers.3.preset": "online",
            "offers.3.taken": 50_000,
        },
    ),
    (
        "compare-offers",
        {"offers": 3, "offers.1.preset": "emok", "offers.2.preset": "pawn", "offers.3.preset": "koperasi"},
    ),
    ("compare-offers", {"offers.1.how": "daily", "offers.1.days_counted": "real_dates", "offers.1.count": 9}),
    (
        "compare-offers",
        {
            "offers": 3,
            "offers.3.in_hand": 2_000_000,
            "offers.3.instalment": 120_000,
            "offers.1.name": "Bu Tini",
        },
    ),
    ("compare-offers", {"income": 0}),
    ("compare-offers", {"others": 900_000, "offers.2.count": 5, "offers.2.instalment": 210_000}),
    ("compare-offers", {"offers.2.count": 24, "offers.2.often": "day", "offers.2.instalment": 50_000}),
    ("compare-offers", {"offers.2.instalment": 90_000}),
    (
        "compare-offers",
        {"offers": [{"how": "once", "instalment": 1_060_000, "days": 120}, {"back": 150_000}]},
    ),
    (
        "compare-offers",
        {
            "offers.2.how": "arisan",
            "offers.2.instalment": 110_000,
            "offers.2.turn": 2,
            "offers.3.how": "once",
        },
    ),
    ("compare-offers", {"offers.1.count": 22, "offers.1.name": "Bapak Haji Abdurrahman S"}),
    (
        "loan-price",
        {
            "first_days": 47,
            "first_period": "by_days",
            "held": 10,
            "saved": 20_000,
            "insurance": "1.5",
            "fee": 2,
        },
    ),
    ("loan-price", {"method": "declining", "first_days": 20, "saved": 50_000, "months": 1}),
    ("loan-price", {"method": "daily_parts", "first_days": 75, "first_period": "whole_and_days"}),
    ("my-debt", {}),
    ("my-debt", {"extra": 0}),
    ("my-debt", {"extra": 0, "paid": 1, "paid.1.number": 3, "paid.1.amount": 3_066_185}),
    ("my-debt", {"paid": 2, "paid.2.number": 3, "paid.2.amount": 500_000, "each": 900_000, "since": 4}),
    ("my-debt", {"passed": 0, "extra": 0, "each": 100_000}),
    ("my-debt", {"passed": 14, "paid": 1, "paid.1.amount": 13_000_000, "extra": 0}),
    ("my-debt", {"passed": 14, "extra": 100_000_000}),
    ("my-debt", {"passed": 12, "paid": 1, "paid.1.number": 12}),
    ("my-debt", {"method": "flat", "every": "week", "times": 50, "passed": 20, "rate": 1}),
    ("my-debt", {"method": "flat", "paid": 1, "each": 500_000}),
    ("my-debt", {"method": "falling", "times": 240, "passed": 30, "amount": 300_000_000}),
    ("my-debt", {"rate": 0, "extra": 100_000_000}),
    (
        "my-debt",
        {"method": "at_will", "lent_on": "7-10-2025", "receipts": "12-11-2025 3.000.000", "extra": 0},
    ),
    (
        "my-debt",
        {
            "lent_on": "5-9-2025",
            "first_due": "25-9-2025",
            "counted": "by_day",
            "receipts": "25-9-2025 500.000; 2-11-2025 1.500.000",
            "fines": "30-10-2025 50.000; 25.000",
            "anew": 18,
            "each": 1_500_000,
        },
    ),
    ("my-debt", {"method": "flat", "since": 9, "anew": 24, "fines": "20.000"}),
    ("debt-order", {}),
    ("debt-order", {"debts": 1, "monthly": 300_000, "debts.1.name": "Kartu"}),
    ("debt-order", {"debts": 6, "monthly": 3_000_000}),
    ("debt-order", {"debts.1.share": 1, "debts.1.least": 0, "debts.2.least": 0}),
    ("debt-order", {"debts.2.rate": 2, "debts.2.owed": 500_000, "debts.1.rate": 0}),
    ("debt-order", {"debts": 3, "debts.3.share": 5, "debts.3.least": 0, "monthly": 2_000_000}),
    ("save-goal", {}),
    ("save-goal", {"saved": 30_000_000}),
    ("save-goal", {"every": "week", "free": 200_000, "next_price": 5_000_000}),
    ("save-goal", {"place": "bank", "interest": 3, "price_rise": 3, "free": 100_000, "next_price": 10**9}),
    ("save-goal", {"place": "koperasi", "interest": "6.5", "free": 5_000_000}),
    ("save-goal", {"place": "koperasi", "interest": 12, "saved": 25_000_000, "price": 40_000_000}),
    ("save-goal", {"saved": 40_000_000, "next_price": 5_000_000}),
    ("save-goal", {"deposit_rise": 10, "months": 36, "next_price": 5_000_000, "free": 500_000}),
    (
        "save-goal",
        {"changes": 2, "changes.1.month": 7, "changes.2.month": 20, "place": "bank", "interest": 3},
    ),
    ("save-goal", {"saved": 40_000_000, "next_price": 50_000_000}),
    ("save-goal", {"saved": 28_000_000, "place": "bank", "interest": 5, "next_price": 5_000_000}),
    ("save-goal", {"saved": 30_000_000, "months": 2, "every": "quarter"}),
    ("save-goal", {"saved": 28_500_000, "price_rise": 50, "free": 1_500_000}),
    ("save-goal", {"months": 1, "free": 1}),
    (
        "save-goal",
        {
            "place": "koperasi",
            "interest": 6,
            "saved": 47_000_000,
            "price": 49_005_000,
            "months": 2,
            "free": 163_000,
        },
    ),
    ("save-goal", {"taken": 2, "taken.2.month": 20, "price_rise": 3, "place": "bank", "interest": 3}),
    ("save-goal", {"taken": 1, "saved": 20_000_000, "free": 100_000, "next_price": 5_000_000}),
    ("save-goal", {"taken": 1, "taken.1.amount": 10_000_000, "free": 100_000, "next_price": 5_000_000}),
    ("save-path", {}),
    ("save-path", {"taken": 2, "taken.2.month": 20, "changes": 1, "saved": 2_000_000}),
    ("save-path", {"taken": 1, "changes": 1, "changes.1.amount": 0, "place": "gold"}),
    ("save-path", {"taken": 1, "place": "bank", "bank_rate": 3, "trip_cost": 10_000, "admin_fee": 5000}),
    ("save-path", {"place": "arisan", "inflation": 0}),
    ("save-path", {"place": "koperasi"}),
    ("save-path", {"place": "koperasi", "koperasi_rate": 6, "saved": 50_000_000}),
    ("save-path", {"place": "bank", "bank_rate": 5, "admin_fee": 12_500, "trip_cost": 20_000}),
    ("save-path", {"place": "bank", "account": "BNI Taplus"}),
    ("save-path", {"account": "Bank Mandiri TabunganKu", "inflation": 0}),
    ("save-path", {"account": "BRI Simpedes", "bank_rate": "0.5", "monthly": 100_000}),
    ("save-path", {"place": "gold"}),
    ("save-path", {"place": "gold", "gold_change": 12, "months": 60}),
    ("save-path", {"place": "gold", "gold_change": -13}),
    ("save-path", {"trip_cost": 100_000, "monthly": 50_000}),
    ("save-path", {"place": "bank", "admin_fee": 10_000, "monthly": 1, "months": 1}),
    ("save-path", {"place": "koperasi", "koperasi_rate": 12, "saved": 30_000_000, "trip_cost": 5000}),
    ("save-path", {"saved": 100_000_000, "monthly": 50_000}),
    ("deposit", {}),
    ("deposit", {"months": 3, "rate": 0}),
    ("deposit", {"place": "koperasi", "rate": 12, "amount": 30_000_000, "paid": "month", "penalty": 1}),
    ("deposit", {"place": "bpr", "rate": 6, "rolls": 1, "joins": "deposit", "paid": "quarter"}),
    ("deposit", {"place": "syariah", "rate": "4.25", "broken_after": 12}),
    ("deposit", {"also_there": 10**10, "months": 1, "rolls": 3, "broken_after": 2}),
    ("deposit", {"rate": 5, "amount": 5_000_000, "paid": "month", "broken_after": 10}),
    ("risk-ladder", {}),
    ("risk-ladder", {"saving": 2_000_000}),
    ("risk-ladder", {"risks.2.cover": 50_000_000, "risks.2.premium": 166_250}),
    ("risk-ladder", {"saving": 0, "risks": 1}),
    ("risk-ladder", {"risks.2.cover": 50_000_000, "risks.1.cover": 8_000_000, "risks.1.premium": 9_000_000}),
    (
        "risk-ladder",
        {
            "saving": 1_000_000,
            "risks": [
                {"kind": "phone", "name": "Motor Bapak", "chance": "2,5", "cost": 3_000_000},
                {"kind": "death", "chance": 0, "cost": 90_000_000, "cover": 100_000_000},
            ],
        },
    ),
    ("risk-ladder", {"risks": [{"kind": "house", "chance": 1, "cost": 150_000_000}]}),
    ("risk-ladder", {"risks": [{"chance": 100, "cost": 0, "premium": 100_000}]}),
    ("offer-check", {}),
    ("offer-check", {"pays_all": "no", "recruits": 2, "people": 500}),
    ("offer-check", {"pays_all": "yes", "recruits": 0, "growth": 1, "sure_profit": "no"}),
    ("offer-check", {"message": "job"}),
    ("offer-check", {"message": "name", "money": 0}),
    ("offer-check", {"message": "love"}),
    ("offer-check", {"message": "own"}),
    ("offer-check", {"message": "own", "money": 500_000}),
    ("offer-check", {"message": "own", "money": 500_000, "hurry": "yes"}),
    ("offer-check", {"message": "own", "secret": "yes"}),
    ("offer-check", {"message": "own", "recruits": 1, "growth": "0,5", "money": 1_000_000}),
    ("shop-lab", {}),
    ("shop-lab", {"business": "food_stall", "own_wage": 3_000_000}),
    ("shop-lab", {"business": "cakes"}),
    ("shop-lab", {"business": "cakes", "own_wage": 0, "unsold": 0, "on_credit": 50, "cost_rise": -10}),
    ("shop-lab", {"business": "own", "price": 3000, "ingredients": 120_000, "taken": 3_000_000}),
    ("shop-lab", {"business": "own", "price": 1500, "own_wage": 0, "sales_fall": 0}),
    ("shop-lab", {"business": "own", "price": 20_000, "capital": 0, "cost_rise": -30}),
    ("shop-lab", {"business": "own", "price": 1000, "capital": 0}),
    ("shop-lab", {"business": "coffee"}),
    ("shop-lab", {"business": "chips"}),
    ("shop-lab", {"business": "eggs"}),
    ("shop-lab", {"price": 20_000, "own_wage": 0, "capital": 50_000_000}),
    ("shop-lab", {"ingredients": 0, "packing": 0, "fuel": 0, "fixed": 0}),
    ("fund-lab", {}),
    (
        "fund-lab",
        {
            "part": "0.015",
            "limit": 10_000_000,
            "elsewhere": 2_000_000,
            "others": [{"name": "Pulang sakit", "limit": 5_000_000}, {"cases": "0.5"}],
        },
    ),
    ("fund-lab", {"part": "0.02", "bad_years": 0, "place": "banyuwangi_revised", "reserve": 500_000_000}),
    ("fund-lab", {"place": "own", "budget": 900_000_000, "part": 2}),
    ("fund-lab", {"cases": 0, "part": 0}),
    ("fund-lab", {"members": 9000, "cases": "0.5", "mean": 20_000_000, "chance": 0}),
    ("fund-lab", {"members": 300_000, "cases": 20, "mean": 60_000_000}),
    ("return-plan", {}),
    ("return-plan", {"arrival": 2_000_000, "claim": 3_000_000, "income": 500_000, "opens": 13}),
    ("return-plan", {"months": 3, "in_debt": 0, "opens": 0}),
    ("return-plan", {"months": 14, "ramp_up": 4, "saved": 5_000_000}),
    ("return-plan", {"months": 5, "in_debt": 6}),
    ("return-plan", {"monthly": 0}),
    ("return-plan", {"saved": 28_700_000, "reserve": 0, "capital": 0}),
    ("return-plan", {"saved": 50_000_000, "in_debt": 0}),
    ("emergency-fund", {}),
    ("emergency-fund", {"monthly": 0, "storm_cost": 0}),
    ("emergency-fund", {"saved": 8_000_000}),
    ("emergency-fund", {"storm_without": 5, "saved": 500_000, "needs": 3_000_000}),
    ("emergency-fund", {"saved": 8_000_000, "monthly": 0}),
    ("emergency-fund", {"saved": 10_000, "monthly": 1, "months": 1, "storm_month": 1}),
    ("emergency-fund", {"saved": 100_000, "monthly": 2_000_000, "months": 1, "storm_cost": 0}),
]


def asked(quick):
    """Every tool as it begins, and with each of its settings; quickly with a few of them."""
    found = {name: [{}] for name in tools.names()}
    for name, values in SETTINGS:
        if values:
            found[name].append(values)
    return [(name, values) for name, settings in found.items() for values in some(settings, quick)]


_ANSWERS = {}


def answered(name, lang, values):
    """Ask a tool, once for all tests that look at the same answer; answers do not change."""
    key = (name, lang, repr(values))
    if key not in _ANSWERS:
        _ANSWERS[key] = tools.ask(name, lang, TODAY, **values)
    return _ANSWERS[key]


ENGLISH_CATALOGUES = Path(tools.__file__).parents[1] / "locale" / "en" / "LC_MESSAGES"


def words(answer, name, lang, values):
    """Everything that a learner reads: the answer, its picture, its controls."""
    said = [
        answer.big_number, answer.big_number_words, answer.headline, *answer.sentences, *answer.warnings,
        *answer.rests_on,
        answer.table.caption, *answer.table.columns, *answer.table.notes, answer.picture_text,
        *(cell for row in answer.table.rows for cell in row), *answer.working,
        *(part for line in answer.entered for part in line),
        tools.title(name, lang), tools.question(name, lang),
    ]  # fmt: skip
    said += [node.text or "" for node in ElementTree.fromstring(answer.picture).iter()]
    for control in tools.controls(name, tools.read(name, values, lang), lang):
        said += [control.label, control.help, control.unit, *(choice.label for choice in control.choices)]
    return said


@cache
def firms():
    """Names of services and sources, longest first: they may hold words of any language."""
    names = {quote.provider for name in prices.corridors() for quote in prices.quotes(name)}
    names |= {row["source"] for name in ("wages_abroad", "contract_points") for row in datasets.rows(name)}
    return re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


@cache
def english_sentences():
    """Whole sentences of the English catalogues that no Indonesian screen may show."""
    return frozenset(
        entry.string
        for domain in ("tools", "plots", "errors", "units", "widgets")
        for entry in read_po(BytesIO((ENGLISH_CATALOGUES / f"{domain}.po").read_bytes()))
        if entry.id and " " in entry.string and "{" not in entry.string
    )
