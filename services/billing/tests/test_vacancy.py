"""Whether a unit stands empty is the day's: what is said today changes no day before."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from billing.usecases import units
from chassis import clock
from manor.tenants.v1 import events_pb2 as tenants


def test_an_owner_who_comes_to_live_there_pays_in_full_from_that_day_on(make_company: Any) -> None:
    company = make_company(vacancy_rate_basis_points=7_000)
    (unit,) = company.add_units(1)
    ((occupancy, owner),) = company.occupy([unit], vacant=True)
    company.assign(company.tariff(company.item(), kind="fixed", amount=31_000, effective_date=date(2020, 1, 1)))
    fact = tenants.OccupanciesChanged(company_id=company.company_id, estate_id=company.estate_id)
    fact.occupancies.add(
        occupancy_id=occupancy, version=2, unit_id=unit, customer_id=owner, role="owner", start_date="2020-01-01"
    )
    with clock.travel(datetime(2026, 7, 10, 4, tzinfo=UTC)):
        company.hear(units.apply_occupancies, fact)
    company.bill(date(2026, 6, 1))
    company.bill(date(2026, 7, 1))
    owed = {str(row.period_start): row.amount_minor for row in company.receivables()}
    assert owed == {"2026-06-01": 21_700, "2026-07-01": Decimal(9 * 700 + 22 * 1_000)}
