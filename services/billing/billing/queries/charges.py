"""Lists of charges by hand and by fact, and what a receivable's explanation says of its charge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.data import paging
from chassis.errors import NotFound
from sqlalchemy import text

from billing.queries.names import BUILDING, NUMBER

if TYPE_CHECKING:
    from chassis.data.tx import Tx

_CHARGES = (
    f"select c.*, {BUILDING}, u.code as unit_code, {NUMBER} as customer_code, k.name as customer_name,"
    " f.code as fee_item_code, f.name as fee_item_name"
    " from charges c join fee_items f on f.company_id = c.company_id and f.fee_item_id = c.fee_item_id"
    " left join units u on u.company_id = c.company_id and u.unit_id = c.unit_id"
    " left join customers k on k.company_id = c.company_id and k.customer_id = c.customer_id"
)


@dataclass(frozen=True, slots=True)
class ChargeFilter:
    """Which charges of a company; what is empty does not filter."""

    company_id: int
    estate_id: int = 0
    state: str = ""
    customer_id: UUID | None = None
    unit_id: UUID | None = None
    fee_item_id: int = 0
    charge_ids: Sequence[int] = ()

    def __str__(self) -> str:
        """The condition on a charge c."""
        return " and ".join(
            ["c.company_id = :company_id", *(said for name, said in _CONDITIONS.items() if getattr(self, name))]
        )


_CONDITIONS = {
    **{name: f"c.{name} = :{name}" for name in ("estate_id", "state", "customer_id", "unit_id", "fee_item_id")},
    "charge_ids": "c.charge_id = any(:charge_ids)",
}


CHARGE_ORDERS = paging.Orders("made desc", made={"charge_id": int})


def list_charges(tx: Tx, wanted: ChargeFilter, order: paging.Order, limit: int) -> Sequence[Any]:
    """Charges in an order, from the page's beginning on."""
    further, ordering, last = order.said("c")
    return tx.execute(
        text(f"{_CHARGES} where {wanted} and {further} order by {ordering} limit :limit"),
        {**asdict(wanted), "charge_ids": list(wanted.charge_ids), **last, "limit": limit},
    ).all()


def get_charge(tx: Tx, company_id: int, charge_id: int) -> Any:
    """A charge.

    Raises:
        NotFound: there is none, or none in scope.
    """
    found = list_charges(tx, ChargeFilter(company_id, charge_ids=[charge_id]), CHARGE_ORDERS.own(), 1)
    if not found:
        raise NotFound(f"Charge {charge_id} does not exist or is not yours to see")
    return found[0]


def charge_of(tx: Tx, company_id: int, receivable_id: int) -> Any:
    """The charge that a receivable came of; None where it came of none."""
    return tx.execute(
        text("select * from charges where company_id = :company and receivable_id = :receivable"),
        {"company": company_id, "receivable": receivable_id},
    ).one_or_none()
