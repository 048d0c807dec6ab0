"""Lists of fee items, tariffs and assignments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select, text

from billing.records.tariffs import FeeItem, Tariff, TariffAssignment, TariffVersion

if TYPE_CHECKING:
    from chassis.data.tx import Tx

# A building's name stands with its units.
_TARGET_NAMES = text(
    "select 'unit' as level, cast(unit_id as text) as target, code as name from units"
    " where company_id = :company and unit_id = any(cast(:units as uuid[]))"
    " union all select 'customer', cast(customer_id as text), name from customers"
    " where company_id = :company and customer_id = any(cast(:customers as uuid[]))"
    " union all select 'building', x.target, u.building_name"
    " from unnest(cast(:estates as int[]), cast(:buildings as text[])) as x (estate, target)"
    " cross join lateral (select building_name from units where company_id = :company and estate_id = x.estate"
    " and building_id = cast(x.target as uuid) limit 1) u"
)


def list_fee_items(tx: Tx, company_id: int, *, category: str, after: str, limit: int) -> Sequence[FeeItem]:
    """Fee items by code; `after` is the last code of the page before."""
    query = select(FeeItem).where(FeeItem.company_id == company_id, FeeItem.code > after)
    if category:
        query = query.where(FeeItem.category == category)
    return tx.scalars(query.order_by(FeeItem.code).limit(limit)).all()


def list_tariffs(tx: Tx, company_id: int, *, fee_item_id: int, after: str, limit: int) -> Sequence[Tariff]:
    """Tariffs by code; `after` is the last code of the page before."""
    query = select(Tariff).where(Tariff.company_id == company_id, Tariff.code > after)
    if fee_item_id:
        query = query.where(Tariff.fee_item_id == fee_item_id)
    return tx.scalars(query.order_by(Tariff.code).limit(limit)).all()


def versions_of(tx: Tx, company_id: int, tariff_ids: Sequence[UUID]) -> dict[UUID, list[TariffVersion]]:
    """All versions of tariffs by effective date."""
    found: dict[UUID, list[TariffVersion]] = {tariff_id: [] for tariff_id in tariff_ids}
    query = select(TariffVersion).where(TariffVersion.company_id == company_id, TariffVersion.tariff_id.in_(tariff_ids))
    for version in tx.scalars(query.order_by(TariffVersion.effective_date)):
        found[version.tariff_id].append(version)
    return found


def list_tariff_assignments(
    tx: Tx,
    company_id: int,
    *,
    estate_id: int,
    tariff_id: UUID | None,
    fee_item_id: int,
    targets: Sequence[tuple[str, str]],
    after: UUID | None,
    limit: int,
) -> Sequence[TariffAssignment]:
    """Assignments by id; `targets` are (level, id) pairs that alone are wanted."""
    query = select(TariffAssignment).where(TariffAssignment.company_id == company_id)
    if estate_id:
        query = query.where(TariffAssignment.estate_id == estate_id)
    if tariff_id:
        query = query.where(TariffAssignment.tariff_id == tariff_id)
    if fee_item_id:
        query = query.where(TariffAssignment.fee_item_id == fee_item_id)
    for level, target in targets:
        query = query.where(TariffAssignment.level == level, TariffAssignment.target == target)
    if after:
        query = query.where(TariffAssignment.assignment_id > after)
    return tx.scalars(query.order_by(TariffAssignment.assignment_id).limit(limit)).all()


def target_names(tx: Tx, company_id: int, assignments: Sequence[TariffAssignment]) -> dict[tuple[str, str], str]:
    """What people call the targets of assignments, by (level, id)."""
    targets: dict[str, list[str]] = {"unit": [], "customer": [], "building": []}
    estates = []
    for one in assignments:
        if one.level in targets:
            targets[one.level].append(one.target)
        if one.level == "building":
            estates.append(one.estate_id)
    values = {f"{level}s": found for level, found in targets.items()}
    rows = tx.execute(_TARGET_NAMES, {"company": company_id, "estates": estates, **values})
    return {(row.level, row.target): row.name for row in rows}
