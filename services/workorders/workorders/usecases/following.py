"""What time does to orders: it closes what is done and silent, and takes back what has waited long enough."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from chassis import clock, directory
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.directory import Company
from chassis.jobs.timers import timer
from sqlalchemy import select

from workorders.domain.moves import CLOCK, DONE, WAITING
from workorders.queries.decorations import VIOLATION
from workorders.queries.people import WORK, holders_of
from workorders.records.orders import Order
from workorders.settings import EstateSettings
from workorders.usecases.taking import take
from workorders.usecases.visits import visit_after

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CHUNK = 200


@timer("workorders.follow_time", every_seconds=600)
def follow_time(deps: Deps, company: Company) -> None:
    """Closes what is done and of which nobody says anything, and takes back what has waited long enough."""
    with UnitOfWork(deps.database) as tx:
        estates = [one.estate_id for one in directory.estates(tx, company.company_id)]
    for estate_id in estates:
        while True:
            with UnitOfWork(deps.database) as tx:
                if follow(tx, company.company_id, estate_id) < CHUNK:
                    break


def follow(tx: Tx, company_id: int, estate_id: int) -> int:
    """Moves orders of an estate that time moves; gives how many.

    An order that has waited long enough goes back to whoever had it, or into the queue if they are gone.

    Args:
        tx: under the company's scope.
        company_id, estate_id: where.
    """
    now = clock.now()
    silent = timedelta(days=directory.estate(tx, estate_id).settings_as(EstateSettings).silent_days)
    of_estate = (Order.company_id == company_id, Order.estate_id == estate_id)
    # A violation of a decoration stays until somebody has found it remedied, however long nobody looks.
    looked_at = Order.decoration_id.is_(None) | (Order.kind != VIOLATION)
    expired = (Order.state == DONE) & (Order.moved_at <= now - silent) & looked_at
    waited = (Order.state == WAITING) & (Order.wait_until <= now)
    query = select(Order).where(*of_estate, expired | waited).order_by(Order.order_id).limit(CHUNK)
    orders = tx.scalars(query.with_for_update(skip_locked=True)).all()
    here = holders_of(tx, company_id, estate_id, WORK) if orders else set()
    for order in orders:
        name = "expire" if order.state == DONE else "return" if order.assignee_id in here else "release"
        take(tx, order, name, (CLOCK,))
        visit_after(tx, order)
    return len(orders)
