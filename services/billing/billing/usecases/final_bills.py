"""What somebody who leaves is still to be billed: the move-out and the runs after it, done in a savepoint, rolled back.

A preview is the rule, not a copy of it: what follows is billed by the same functions from the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data.ids import uuid7
from chassis.periods import ONE_DAY, add_months, month_of
from manor.tenants.v2.events_pb2 import OccupanciesChanged
from sqlalchemy import text

from billing.records.runs import CALCULATING, CUSTOMER, BillingRun
from billing.usecases import calculations, units
from billing.usecases.unit_facts import MONTHS_BACK

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_OCCUPANCY = text(
    "select o.*, u.building_id from occupancies o join units u using (company_id, unit_id)"
    " where o.company_id = :company and o.occupancy_id = :occupancy"
)
# The last day that each fee item has billed of the unit; the first of them says where runs go on.
_BILLED_TO = text(
    "select min(last) from (select max(period_end) as last from receivables where company_id = :company"
    " and estate_id = :estate and unit_id = :unit and reason = 1 and revises = 0 and not voided"
    " group by fee_item_id) each_item"
)
_DRAFTS = text(
    "select distinct on (c.fee_item_id, c.reason, c.period_start, revised, reading) c.fee_item_id,"
    " f.code as fee_item_code, f.name as fee_item_name, c.reason, c.period_start, c.period_end, c.due_date,"
    " l.amount as amount_minor, coalesce(l.revises, 0) as revised, coalesce(l.ref, 0) as reading"
    " from run_chunks c cross join lateral unnest(c.unit_ids, c.customer_ids, c.amounts, c.refs, c.revises)"
    " as l (unit_id, customer_id, amount, ref, revises)"
    " join fee_items f on f.company_id = c.company_id and f.fee_item_id = c.fee_item_id"
    " where c.company_id = :company and c.run_id = any(:runs) and l.unit_id = :unit and l.customer_id = :customer"
    " order by c.fee_item_id, c.reason, c.period_start, revised, reading, c.chunk_id"
)
_UNREAD = text(
    "select m.meter_id, m.number, m.kind, m.last_date, m.last_value, f.name as fee_item_name from meters m"
    " join fee_items f on f.company_id = m.company_id and f.fee_item_id = m.fee_item_id"
    " where m.company_id = :company and m.unit_id = :unit and m.remove_date is null"
    " and coalesce(m.install_date, m.last_date, :settled) <= :settled and coalesce(m.last_date, date '0001-01-01')"
    " < :settled order by m.number limit 100"
)


@dataclass(frozen=True, slots=True)
class FinalBill:
    """What is not billed yet of somebody who leaves.

    Args:
        lines: fee item, period, due date and amount of each line that runs will bill them for the unit, those that
            settle billed days among them; amounts in minor units.
        unread: the unit's meters that were not read up to the settlement date; their usage is in no amount.
    """

    lines: Sequence[Any]
    unread: Sequence[Any]


def preview_final_bill(tx: Tx, company_id: int, occupancy_id: UUID, settled: date) -> FinalBill:
    """What runs will bill a customer for a unit once an occupancy has ended; nothing is kept.

    Runs go on where the unit's last bills ended, up to the settlement date's month.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        occupancy_id: the occupancy, which exists.
        settled: its last day.
    """
    found = tx.execute(_OCCUPANCY, {"company": company_id, "occupancy": occupancy_id}).one()
    months = list(_months(tx, found, settled))
    savepoint = tx.session.begin_nested()
    try:
        if found.end_date != settled:
            units.apply_occupancies(tx, _ended(found, settled))
        runs = [_calculate(tx, found, month) for month in months]
        values = {"company": company_id, "runs": runs, "unit": found.unit_id, "customer": found.customer_id}
        lines = tx.execute(_DRAFTS, values).all()
    finally:
        savepoint.rollback()
    unread = tx.execute(_UNREAD, {"company": company_id, "unit": found.unit_id, "settled": settled}).all()
    return FinalBill(sorted(lines, key=lambda line: (line.period_start, line.fee_item_code)), unread)


def _months(tx: Tx, occupancy: Any, settled: date) -> Iterator[date]:
    """The first days of the months that runs still have to reach, the settlement date's at least."""
    values = {"company": occupancy.company_id, "estate": occupancy.estate_id, "unit": occupancy.unit_id}
    billed_to = tx.scalar(_BILLED_TO, values)
    last = month_of(settled).start
    first = min(last, month_of(billed_to + ONE_DAY).start) if billed_to else last
    month = max(first, add_months(last, 1 - MONTHS_BACK), month_of(occupancy.start_date).start)
    while month <= last:
        yield month
        month = add_months(month, 1)


def _ended(occupancy: Any, settled: date) -> OccupanciesChanged:
    """The news that tenants would tell of the move-out."""
    return OccupanciesChanged(
        company_id=occupancy.company_id,
        estate_id=occupancy.estate_id,
        occupancy_id=occupancy.occupancy_id.bytes,
        version=[occupancy.version + 1],
        unit_id=occupancy.unit_id.bytes,
        customer_id=occupancy.customer_id.bytes,
        role=[occupancy.role],
        start_date=[occupancy.start_date.toordinal()],
        end_date=[settled.toordinal()],
        vacant=[occupancy.vacant],
        empty_without_tenant=[occupancy.vacant],
    )


def _calculate(tx: Tx, occupancy: Any, month: date) -> UUID:
    """Calculates a month for the customer and the unit's building; gives the run."""
    run = BillingRun(
        company_id=occupancy.company_id,
        run_id=uuid7(),
        group_id=occupancy.group_id,
        estate_id=occupancy.estate_id,
        accounting_month=month,
        target=CUSTOMER,
        building_id=occupancy.building_id,
        customer_id=occupancy.customer_id,
        fee_item_ids=[],
        preview=True,
        state=CALCULATING,
        started_by=tx.scope.principal.id,
    )
    tx.add(run)
    tx.flush()
    for estate_id, fee_item_id in calculations.plan(tx, run):
        calculations.calculate_item(tx, run, estate_id, fee_item_id)
    return run.run_id
