"""A deleted reading leaves nothing behind: not the place that it took in the month's tiers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from billing.domain.tiers import Tier
from billing.usecases import reading_changes

from .test_readings import enter, register


def test_a_deleted_reading_makes_way_in_the_months_tiers(company: Any) -> None:
    """30 m³ of the first meter fill the cheap tier; once they are deleted, the 10 of the second one lie in it."""
    company.occupy(company.add_units(1))
    item = company.item("WA", category="water")
    tiers = (Tier(Decimal(30), Decimal(1)), Tier(None, Decimal(2)))
    company.assign(company.tariff(item, effective_date=date(2020, 1, 1), kind="tiered", tiers=tiers))
    company.meter, other = register(company, item, "W-1"), register(company, item, "W-2")
    first = enter(company, "30", "2026-06-15", start_value="0")
    second = enter(company, "10", "2026-06-30", start_value="0", meter=other)
    run = company.calculate()
    of_second = (
        "select first_receivable_id + array_position(refs, cast(:id as bigint)) - 1 from run_chunks"
        " where cast(:id as bigint) = any(refs)"
    )
    company.approve(run, [company.rows(of_second, id=second)[0][0]])
    assert [row.amount_minor for row in company.receivables()] == [2000]
    company.do(reading_changes.delete_reading, reading_changes.DeleteReading(company.company_id, first))
    company.bill()
    assert sum(row.amount_minor + row.adjusted_minor for row in company.receivables()) == 1000
