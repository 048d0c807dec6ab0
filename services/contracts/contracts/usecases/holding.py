"""A lease holds its units: from when it is submitted, for the days of its terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chassis import directory
from sqlalchemy import text

from contracts.domain.terms import Terms
from contracts.records.leases import LEASE, Hold, Lease
from contracts.usecases.holds import hold, lock_units, release

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# Whoever reserved a unit and leases it is not in their own way.
_LEASED = text(
    "with taken as (update reservations set state = 'leased' where company_id = :company and state = 'held'"
    " and unit_id = any(:units) and customer_id = any(:payers) and start_date <= :last and end_date >= :first"
    " returning reservation_id)"
    " delete from unit_holds h using taken where h.company_id = :company and h.holder_id = taken.reservation_id"
)


def hold_units(tx: Tx, lease: Lease, terms: Terms) -> None:
    """Holds the units of terms for a lease, instead of those that it held.

    Args:
        tx: the transaction in hand, in which the lease is locked.
        lease: whose.
        terms: which units, and which days.

    Raises:
        UnitHeld: a lease or a reservation of somebody else is in the way; it is named.
        Invalid: a unit is not there any more.
    """
    units = [one.unit_id for one in terms.units]
    today = directory.estate(tx, lease.estate_id).today()
    lock_units(tx, lease.company_id, lease.estate_id, units, today, at="terms.units[{place}].unit_id")
    payers = [one.customer_id for one in terms.payers]
    days = {"first": terms.start, "last": terms.end}
    tx.execute(_LEASED, {"company": lease.company_id, "units": units, "payers": payers, **days})
    release(tx, lease.company_id, lease.lease_id)
    hold(
        tx,
        [
            Hold(
                company_id=lease.company_id,
                unit_id=unit_id,
                holder_id=lease.lease_id,
                group_id=lease.group_id,
                estate_id=lease.estate_id,
                kind=LEASE,
                first_day=terms.start,
                last_day=terms.end,
            )
            for unit_id in sorted(units)
        ],
    )
