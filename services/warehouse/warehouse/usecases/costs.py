"""What materials have cost by now that were issued for something: told to whoever keeps that, such as workorders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from chassis import directory
from manor.warehouse.v1 import events_pb2 as facts
from sqlalchemy import text

from warehouse.records.stock import ISSUE, RETURN, Move, StockRow

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Target = tuple[str, str, int]  # purpose, target_id, estate_id of the store
_BORNE = "cost:materials_"
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('materials of ' || :target, :company))")
_TARGETS = text(
    "select distinct m.purpose, m.target_id, m.estate_id from unnest(cast(:stores as uuid[]),"
    " cast(:materials as uuid[]), cast(:numbers as bigint[])) as x (store_id, material_id, number)"
    " join stock_rows o using (store_id, material_id, number) join moves m using (company_id, move_id)"
    " where o.company_id = :company and m.target_id <> ''"
)
# Each row of the target's issues and returns, and each row of today that corrects one of them.
_COST = text(
    "with own as (select r.* from moves m join stock_rows r using (company_id, move_id) where m.company_id = :company"
    " and m.purpose = :purpose and m.target_id = :target and m.estate_id = :estate and m.kind in ('issue', 'return')"
    " and r.cause_number = 0), counted as (select value_minor from own union all select c.value_minor from own"
    " join stock_rows c on c.company_id = own.company_id and c.store_id = own.store_id"
    " and c.material_id = own.material_id and c.cause_number = own.number and c.cause_number > 0)"
    " select coalesce(-sum(value_minor), 0) as minor, count(*) as rows from counted"
)


def tell_costs(tx: Tx, move: Move, rows: Iterable[StockRow]) -> None:
    """Tells what the materials have cost by now of everything whose cost the rows of a move changed.

    Args:
        move: with its rows written.
        rows: of it.
    """
    targets: set[Target] = set()
    if move.kind in (ISSUE, RETURN) and move.target_id:
        targets.add((move.purpose, move.target_id, move.estate_id))
    corrected = [row for row in rows if row.cause_number and row.counter_account.startswith(_BORNE)]
    if corrected:
        named = {
            "company": move.company_id,
            "stores": [row.store_id for row in corrected],
            "materials": [row.material_id for row in corrected],
            "numbers": [row.cause_number for row in corrected],
        }
        targets |= {tuple(row) for row in tx.execute(_TARGETS, named)}
    for target in sorted(targets):
        _tell(tx, move.company_id, target)


def _tell(tx: Tx, company_id: int, target: Target) -> None:
    purpose, target_id, estate_id = target
    # Two that change the cost of one thing count it one after the other: the later version knows more.
    tx.execute(_ALONE, {"target": target_id, "company": company_id})
    named = {"company": company_id, "purpose": purpose, "target": target_id, "estate": estate_id}
    found = tx.execute(_COST, named).one()
    tx.publish(
        facts.MaterialsCosted(
            company_id=company_id,
            estate_id=estate_id,
            purpose=purpose,
            target_id=target_id,
            version=found.rows,
            cost_minor=int(found.minor),
            currency_code=directory.company(tx, company_id).currency_code,
        ),
        company_id=company_id,
        estate_id=estate_id,
        aggregate=f"{target_id}/{estate_id}",
        version=found.rows,
    )
