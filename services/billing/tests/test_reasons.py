"""Reasons of a company's dictionary: a change keeps the entry that its words name, beside the words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from billing.records.receivables import ADJUSTMENT, WAIVER, ReceivableChange
from billing.usecases import charges, reading_changes, receivables
from chassis import dictionaries
from chassis.dictionaries import Entry

from .test_one_off_charges import asked, charge
from .test_readings import TIERS, enter, register

POLICY = Entry("POLICY", "waiver", "Waived by policy", "政策减免")
MISTAKE = Entry("MISTAKE", "adjustment", "Entered wrongly", "录入错误")
UNFOUNDED = Entry("UNFOUNDED", "refusal", "Not proven", "依据不足")
MISREAD = Entry("MISREAD", "reading", "Misread", "抄错")
ENTRIES = (POLICY, MISTAKE, UNFOUNDED, MISREAD)


@pytest.fixture
def billed(company: Any) -> Any:
    """Three units, each owing 300.00, and a company with reasons of its own."""
    company.occupy(company.add_units(3))
    company.assign(company.tariff(company.item()))
    company.bill()
    company.ids = [row.receivable_id for row in company.receivables()]
    for entry in ENTRIES:
        company.do(dictionaries.set_entry, dictionaries.SetEntry(company.company_id, "change_reason", entry))
    return company


def kept(company: Any, change_id: Any) -> ReceivableChange:
    with company.uow() as tx:
        found: ReceivableChange = tx.get(ReceivableChange, (company.company_id, change_id))
        return found


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("政策减免", "POLICY"),
        ("waived by POLICY", "POLICY"),
        (" ＰＯＬＩＣＹ ", "POLICY"),
        ("政策减免：见批文 12 号", "POLICY"),
        ("Waived by policy: letter 12", "POLICY"),
        ("录入错误", ""),  # of another kind
        ("政策减免以外的原因", ""),
        ("the roof leaks: policy", ""),
    ],
)
def test_a_change_keeps_the_entry_that_its_words_name_beside_the_words(billed: Any, said: str, code: str) -> None:
    change = kept(billed, billed.ask(WAIVER, billed.ids[0], 100, reason=said))
    assert (change.reason, change.reason_code) == (said, code)


def test_a_refusal_keeps_its_own_and_a_retired_entry_is_named_no_more(billed: Any) -> None:
    change_id = billed.ask(ADJUSTMENT, billed.ids[0], -100, reason="录入错误")
    decision = receivables.DecideChange(billed.company_id, change_id, "依据不足")
    billed.do(receivables.refuse_receivable_change, decision, billed.checker)
    refused = kept(billed, change_id)
    assert (refused.reason_code, refused.decision_reason_code) == ("MISTAKE", "UNFOUNDED")
    retired = Entry("MISTAKE", "adjustment", "Entered wrongly", "录入错误", retired=True)
    billed.do(dictionaries.set_entry, dictionaries.SetEntry(billed.company_id, "change_reason", retired, "1"))
    again = kept(billed, billed.ask(ADJUSTMENT, billed.ids[0], -100, reason="录入错误"))
    assert (again.reason_code, kept(billed, change_id).reason_code) == ("", "MISTAKE")


def test_a_charge_keeps_why_it_was_refused(make_company: Any) -> None:
    company = make_company(charges_need_approval=True)
    company.occupy(company.add_units(1))
    company.do(dictionaries.set_entry, dictionaries.SetEntry(company.company_id, "change_reason", UNFOUNDED))
    made = charge(company, asked(company, company.item("CARD", cycle_months=0, category="other", payer_rule="owner")))
    command = charges.DecideCharges(company.company_id, company.estate_id, [made.charge_id], "依据不足：无签字")
    (refused,) = company.do(charges.refuse_charges, command, company.checker)
    assert (refused.decision_reason, refused.decision_reason_code) == ("依据不足：无签字", "UNFOUNDED")


def test_a_reading_keeps_why_it_was_corrected(billed: Any) -> None:
    item = billed.item("EL", category="electricity")
    billed.assign(
        billed.tariff(item, "EL", effective_date=date(2020, 1, 1), kind="tiered", tiers=TIERS, tier_span="year")
    )
    billed.meter = register(billed, item, "E-1")
    reading = enter(billed, "120", start_value="100")
    for said, code in (("抄错", "MISREAD"), ("Not proven", "")):  # of another kind: for refusals
        command = reading_changes.CorrectReading(billed.company_id, reading, Decimal(110), said)
        corrected = billed.do(reading_changes.correct_reading, command)
        assert (corrected.correction_reason, corrected.correction_reason_code) == (said, code)
