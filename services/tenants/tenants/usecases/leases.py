"""Leases as contracts tells of them (C3, C12): who waits for a unit by one, and who has it by one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from chassis import directory
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.directory import Company, Estate
from chassis.facts.mirrors import Mirror
from chassis.jobs.timers import timer
from manor.contracts.v2.events_pb2 import LeasesChanged
from sqlalchemy import select, text

from tenants.domain.estate_settings import EstateSettings
from tenants.domain.handovers import Deed, State
from tenants.domain.spans import earliest_settlement
from tenants.records.handovers import Handover
from tenants.usecases.departures import MoveOut, move_out
from tenants.usecases.handovers import RegisterHandover, WaitedFor, register_handover
from tenants.usecases.moves import UnitTaken
from tenants.usecases.occupancies import MoveIn, move_in

if TYPE_CHECKING:
    from chassis.deps import Deps

AT_ONCE = 200
LEASES = Mirror(
    "unit_leases",
    key="lease_id, unit_id",
    columns={"customer_id": "uuid", "number": "text", "start_date": "date", "end_date": "date"},
)
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('leases', :estate_id))")
# A version says all of a lease's units: those of one before it are let no more. Prices of one unit are one row here.
_SAME = "l.company_id = :company_id and l.lease_id = x.lease_id"
_DROP = text(f"delete from unit_leases l using {LEASES.rows} where {_SAME} and l.version < x.version")
_WRITE = text(
    f"insert into unit_leases (company_id, group_id, estate_id, {', '.join(LEASES.types)})"
    f" select distinct on (x.lease_id, x.unit_id) :company_id, :group_id, :estate_id,"
    f" {', '.join(f'x.{one}' for one in LEASES.types)} from {LEASES.rows}"
    f" where not exists (select from unit_leases l where {_SAME} and l.version > x.version)"
    " order by x.lease_id, x.unit_id on conflict do nothing"
)
# Whoever had the unit in the days of their lease has moved in by it, even if they have left meanwhile.
_NOT_IN = (
    "not exists (select from occupancies o where o.company_id = l.company_id and o.unit_id = l.unit_id"
    " and o.customer_id = l.customer_id and o.role = 'tenant' and (o.end_date is null or o.end_date >= l.start_date))"
)
_FIRST = "greatest(l.start_date, cast(date_trunc('month', cast(:today as timestamp)) as date))"
_OF_ESTATE = (
    f"select l.lease_id, l.unit_id, l.customer_id, l.start_date, {_FIRST} as first_day from unit_leases l"
    " join units u using (company_id, unit_id) join customers c using (company_id, customer_id)"
    " where l.company_id = :company_id and l.estate_id = :estate_id and l.end_date >= :today and not u.removed"
    f" and {_NOT_IN}"
)
_ORDER = " order by l.start_date, l.lease_id, l.unit_id limit :limit"
_TO_WAIT = text(
    f"{_OF_ESTATE} and not exists (select from unit_handovers h where h.company_id = l.company_id"
    " and h.unit_id = l.unit_id and (h.lease_id = l.lease_id or (h.role = 'tenant' and h.state = 'waiting')))" + _ORDER
)
_TO_MOVE_IN = text(
    f"{_OF_ESTATE} and l.start_date <= :today and not exists (select from occupancies o where"
    " o.company_id = l.company_id and o.unit_id = l.unit_id and o.role = 'tenant'"
    f" and (o.end_date is null or o.end_date >= {_FIRST}))" + _ORDER
)
# Nobody is moved out so far back that it takes a person, nor anybody whose end is said or asked for, or was refused by
# those who decide since the lease has run out.
_OVER = text(
    "select o.occupancy_id, l.until from occupancies o cross join lateral (select max(l.end_date) as until"
    " from unit_leases l where l.company_id = o.company_id and l.unit_id = o.unit_id"
    " and l.customer_id = o.customer_id and l.end_date >= o.start_date) l"
    " where o.company_id = :company_id and o.estate_id = :estate_id and o.role = 'tenant' and o.end_date is null"
    " and o.asked_end_date is null and l.until < :today and l.until >= :earliest"
    " and not exists (select from approvals a where a.company_id = o.company_id and a.subject = 'move_out'"
    " and a.resource_id = cast(o.occupancy_id as text) and a.state = 'refused' and a.created_at >= l.until)"
    " order by l.until, o.occupancy_id limit :limit"
)
_IN_VAIN = text(
    "select h.handover_id from unit_handovers h where h.company_id = :company_id and h.estate_id = :estate_id"
    " and h.state = 'waiting' and h.lease_id is not null and not exists (select from unit_leases l where"
    " l.company_id = h.company_id and l.lease_id = h.lease_id and l.unit_id = h.unit_id and l.end_date >= :today)"
    " order by h.handover_id limit :limit"
)


def hear_leases(tx: Tx, fact: LeasesChanged) -> None:
    """Notes who leases which units.

    Args:
        tx: under the scope of the fact's company.
        fact: leases of one estate as they now stand.
    """
    values = LEASES.values(tx, fact)
    for statement in (_ALONE, _DROP, _WRITE):
        tx.execute(statement, values)


@timer("tenants.follow_leases", every_seconds=300)
def follow_leases(deps: Deps, company: Company) -> None:
    """Has tenants wait for their units, or have them, by their leases; estate by estate."""
    with UnitOfWork(deps.database) as tx:
        estates = directory.estates(tx, company.company_id)
    for estate in estates:
        if not estate.closed:
            with UnitOfWork(deps.database) as tx:
                follow(tx, estate)


def follow(tx: Tx, estate: Estate) -> int:
    """Where the estate wants a move-in step, tenants are listed as waiting; otherwise they have their units from the
    first day of their lease by themselves. Gives how many.

    Args:
        tx: under the company's scope.
        estate: which.
    """
    asked = {"company_id": estate.company_id, "estate_id": estate.estate_id, "today": estate.today(), "limit": AT_ONCE}
    _call_off(tx, asked)
    _let_out(tx, estate, asked)
    if estate.settings_as(EstateSettings).move_in_step:
        return sum(_wait(tx, estate, row) for row in tx.execute(_TO_WAIT, asked).all())
    return sum(_let_in(tx, estate, row) for row in tx.execute(_TO_MOVE_IN, asked).all())


def _wait(tx: Tx, estate: Estate, row: Any) -> bool:
    command = RegisterHandover(estate.company_id, row.unit_id, row.customer_id, "tenant", row.start_date)
    try:
        register_handover(tx, command).lease_id = row.lease_id
    except WaitedFor:  # two leases of one unit, one after the other
        return False
    return True


def _let_in(tx: Tx, estate: Estate, row: Any) -> bool:
    # A lease that is entered late does not price months anew that are billed: it counts from this month on.
    first: date = row.first_day
    try:
        move_in(tx, MoveIn(estate.company_id, row.unit_id, row.customer_id, "tenant", first))
    except UnitTaken:  # the one before it in this very chunk
        return False
    return True


def _let_out(tx: Tx, estate: Estate, asked: dict[str, Any]) -> None:
    """Where the estate wants it, tenants move out with their lease's last day."""
    settings = estate.settings_as(EstateSettings)
    if not settings.move_out_by_lease:
        return
    earliest = earliest_settlement(estate.today(), settings.move_out_months_back)
    for row in tx.execute(_OVER, {**asked, "earliest": earliest}).all():
        move_out(tx, MoveOut(estate.company_id, row.occupancy_id, row.until, "The lease is over"))


def _call_off(tx: Tx, asked: dict[str, Any]) -> None:
    """Nobody waits by a lease that is over."""
    for handover_id in tx.scalars(_IN_VAIN, asked).all():
        query = select(Handover).where(Handover.company_id == asked["company_id"], Handover.handover_id == handover_id)
        handover = tx.scalars(query.with_for_update()).one()
        if handover.state == State.WAITING.value:
            handover.end(Deed.CANCEL, tx.scope.principal.id, reason="The lease is over")
