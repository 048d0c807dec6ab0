"""What days bring about: leases begin, are about to expire and end; reservations expire. And who is told of leases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from chassis import directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import select, text

from contracts.records.leases import IN_FORCE, Lease
from contracts.settings import EstateSettings
from contracts.usecases.down_payments import withdraw_expired
from contracts.usecases.lease_facts import publish_leases
from contracts.usecases.parking_charges import lapse_offers

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CHUNK = 200
_EXPIRE = text(
    "with gone as (update reservations set state = 'expired' where company_id = :company and estate_id = :estate"
    " and state = 'held' and expiry_date < :today returning reservation_id, deposit_state),"
    " freed as (delete from unit_holds h using gone"
    " where h.company_id = :company and h.holder_id = gone.reservation_id)"
    " select reservation_id from gone where deposit_state in ('sent', 'charged')"
)
_RENEWED = text(
    "select exists (select from leases where company_id = :company and predecessor_id = :lease"
    " and state not in ('draft', 'submitted'))"
)
# Those that the day may have moved: begun, about to expire, or past their end.
_MOVED = text(
    "select lease_id from leases where company_id = :company and estate_id = :estate and ("
    " (state = 'reviewed' and start_date <= :today)"
    " or (state = 'active' and end_date <= :today + cast(:days as integer))"
    " or (state = 'expiring' and (end_date < :today or end_date > :today + cast(:days as integer))))"
    " order by lease_id limit :most for update skip locked"
)


def stand(tx: Tx, leases: Sequence[Lease]) -> None:
    """Puts reviewed leases where they stand today, and tells whoever hears of leases.

    Args:
        tx: the transaction in hand, in which they are locked.
        leases: of one company, in force.
    """
    for lease in leases:
        _move(tx, lease)
    publish_leases(tx, leases)


def _move(tx: Tx, lease: Lease) -> None:
    estate = directory.estate(tx, lease.estate_id)
    settings = estate.settings_as(EstateSettings)
    renewed = bool(tx.scalar(_RENEWED, {"company": lease.company_id, "lease": lease.lease_id}))
    lease.state = lease.on(estate.today(), expiring_days=settings.expiring_days, renewed=renewed)
    lease.touch("")


@timer("contracts.follow_days", every_seconds=600)
def follow_days(deps: Deps, company: Company) -> None:
    """Moves leases on and ends reservations, estate by estate, a chunk in each transaction."""
    with UnitOfWork(deps.database) as tx:
        estates = [one.estate_id for one in directory.estates(tx, company.company_id)]
    for estate_id in estates:
        while True:
            with UnitOfWork(deps.database) as tx:
                if move_on(tx, company.company_id, estate_id) < CHUNK:
                    break


def move_on(tx: Tx, company_id: int, estate_id: int) -> int:
    """Moves leases of an estate to where they stand today, and ends reservations; gives how many leases moved."""
    estate = directory.estate(tx, estate_id)
    days = estate.settings_as(EstateSettings).expiring_days
    today = estate.today()
    about = {"company": company_id, "estate": estate_id, "today": today}
    withdraw_expired(tx, company_id, estate_id, tx.scalars(_EXPIRE, about).all())
    lapse_offers(tx, company_id, estate_id, today)
    ids = list(tx.scalars(_MOVED, {**about, "days": days, "most": CHUNK}))
    leases = tx.scalars(select(Lease).where(Lease.company_id == company_id, Lease.lease_id.in_(ids))).all()
    moved = [lease for lease in leases if lease.state in IN_FORCE]
    for lease in moved:
        _move(tx, lease)
    publish_leases(tx, moved)
    return len(leases)
