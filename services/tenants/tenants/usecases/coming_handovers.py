"""Who waits for a unit without anybody having registered it: whoever has it from a day that is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import text

from tenants.usecases.handovers import RegisterHandover, WaitedFor, register_handover

if TYPE_CHECKING:
    from chassis.deps import Deps

AT_ONCE = 500

# A handover that was done or called off for these people and this day is not asked for again.
_COMING = text(
    "select o.unit_id, o.customer_id, o.role, o.start_date from occupancies o"
    " join units u using (company_id, unit_id) where o.company_id = :company_id and o.start_date > :today"
    " and o.role in ('owner', 'tenant') and (o.end_date is null or o.end_date >= o.start_date) and not u.removed"
    " and not exists (select from unit_handovers h where h.company_id = o.company_id and h.unit_id = o.unit_id"
    " and h.role = o.role and (h.state = 'waiting' or h.customer_id = o.customer_id"
    " and (h.occupancy_id = o.occupancy_id or h.planned_date = o.start_date)))"
    " order by o.start_date, o.occupancy_id limit :limit"
)


@timer("tenants.expect_handovers", every_seconds=600)
def expect_handovers(deps: Deps, company: Company) -> None:
    """Registers who is to have a unit of the company's from a later day on."""
    with UnitOfWork(deps.database) as tx:
        expect(tx, company)


def expect(tx: Tx, company: Company) -> int:
    """Registers who waits, as tenants knows it; gives how many.

    Args:
        tx: under the company's scope.
        company: the company.
    """
    asked = {"company_id": company.company_id, "today": company.today(), "limit": AT_ONCE}
    count = 0
    for row in tx.execute(_COMING, asked).all():
        command = RegisterHandover(company.company_id, row.unit_id, row.customer_id, row.role, row.start_date)
        try:
            register_handover(tx, command)
        except WaitedFor:  # two come for one unit, one after the other
            continue
        count += 1
    return count
