"""Customers and their households."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.spelling import fold
from sqlalchemy import text

from tenants.domain.names import grams_of_part, key_of_name
from tenants.queries.conditions import Where, begins, page

# Grams with more lists than that are all alike: counting them on would take longer than it saves.
MANY_LISTS = 500
_HAS_UNIT = "exists (select from occupancies o where o.company_id = c.company_id and o.customer_id = c.customer_id{0})"
_STILL = (
    " and (o.end_date is null or o.end_date >= (select (cast(:now as timestamptz) at time zone"
    " coalesce(min(n.time_zone), 'UTC'))::date from nodes n where n.node_id = o.estate_id))"
)
_OF_CODE = (
    " and o.unit_id in (select unit_id from units u where u.company_id = :company_id"
    " and u.estate_id = :unit_estate and u.code_key = :unit_code)"
)


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers; what is empty does not filter.

    Args:
        company_id: the company.
        estate_id: who has or had a unit there; 0 for all.
        name: a part of the name.
        query: a part of the name, or the beginning of the number; as in all of these whatever the case and width.
        kind: person or organisation.
        unit_id: who has or had this unit.
        unit_code: who has or had the unit of this code in the estate.
        presence: current or past.
    """

    company_id: int
    estate_id: int = 0
    name: str = ""
    query: str = ""
    kind: str = ""
    unit_id: UUID | None = None
    unit_code: str = ""
    presence: str = ""

    def where(self) -> Where:
        """The conditions."""
        where = Where(self.company_id)
        where.add("c.estate_ids @> array[cast(:estate_id as integer)]", estate_id=self.estate_id)
        _named(where, "name", key_of_name(self.name), "")
        _named(where, "query", key_of_name(self.query), fold(self.query))
        where.add("c.kind = :kind", kind=self.kind)
        where.add(_HAS_UNIT.format(" and o.unit_id = :unit_id"), unit_id=self.unit_id)
        where.add(_HAS_UNIT.format(_OF_CODE), unit_code=fold(self.unit_code), unit_estate=self.estate_id)
        match self.presence:
            case "current":
                where.add(_HAS_UNIT.format(_STILL))
            case "past":
                where.add(_HAS_UNIT.format(""))
                where.add(f"not {_HAS_UNIT.format(_STILL)}")
        return where


def _named(where: Where, bind: str, part: str, code: str) -> None:
    """Narrows to customers in whose names a part occurs, or whose number begins with a code that is not empty.

    See `tenants.usecases.finding` for how grams find them.
    """
    if not part:
        return
    within = "= :company_id" if where.values["company_id"] else "in (select node_id from nodes where kind = 'company')"
    grams = grams_of_part(part)
    values: dict[str, Any] = {bind: part} | {f"{bind}_gram{place}": gram for place, gram in enumerate(grams)}
    if len(grams) > 1:
        values[f"{bind}_grams"] = grams
    found = f"{_by_rows(bind, within, len(grams))} union all {_by_lists(bind, within, len(grams))}"
    shown = f"position(:{bind} in c.name_key) > 0"
    if code:
        codes = begins("code_key", f"{bind}_code")
        found += f" union all select company_id, customer_id from customers where company_id {within} and {codes}"
        shown, values = f"({shown} or starts_with(c.code_key, :{bind}_code))", {**values, f"{bind}_code": code}
    where.add(f"(c.company_id, c.customer_id) in ({found}) and {shown}", **values)


def _by_lists(bind: str, within: str, grams: int) -> str:
    """Those whom the lists of a part's rarest gram name."""
    if grams > 1:
        rows = f"select from gram_lists where company_id {within} and gram = sought limit {MANY_LISTS}"
        gram = (
            f'gram = (select sought from (select unnest(cast(:{bind}_grams as text[])) collate "C" as sought) s'
            f" order by (select count(*) from ({rows}) r) limit 1)"
        )
    else:
        gram = f"gram = :{bind}_gram0" if grams else begins("gram", bind)
    return f"select company_id, unnest(customer_ids) from gram_lists where company_id {within} and {gram}"


def _by_rows(bind: str, within: str, grams: int) -> str:
    """Those who have all grams of a part by the rows that the release before reads and wrote."""
    tables = "customer_grams g0"
    conditions = [f"g0.company_id {within}"]
    for place in range(grams):
        tables += f" join customer_grams g{place} using (company_id, customer_id)" if place else ""
        conditions.append(f"g{place}.gram = :{bind}_gram{place}")
    if not grams:
        conditions.append(begins("g0.gram", bind))
    return f"select company_id, customer_id from {tables} where {' and '.join(conditions)}"


CUSTOMER_ORDERS = paging.Orders("code", code={"company_id": int, "code": str})


def list_customers(
    tx: Tx, where: Where, *, after: tuple[Any, ...] | None, limit: int, falling: bool = False
) -> Sequence[Any]:
    """Customers by company and number. Alias: c."""
    return page(
        tx, f"select c.* from customers c where {where.of_company('c')}{where}", where, keys="c.company_id, c.code",
        after=after, limit=limit, falling=falling,
    )  # fmt: skip


def search_customers(
    tx: Tx, where: Where, *, phone_hashes: Mapping[str, Sequence[bytes]], identity_hash: bytes | None, limit: int
) -> Sequence[Any]:
    """Customers of a phone or an identity number, or of both, by company and number.

    Args:
        tx: the transaction in hand.
        where: the conditions besides.
        phone_hashes: the keyed hashes that the phone may have, by their column; none for any.
        identity_hash: that of the identity number; None for any.
        limit: rows at most.
    """
    for column, hashes in phone_hashes.items():
        where.add(f"c.{column} = any(cast(:{column} as bytea[]))", **{column: hashes})
    where.add("c.identity_hash = :identity_hash", identity_hash=identity_hash)
    return list_customers(tx, where, after=None, limit=limit)


def list_household_members(tx: Tx, *, company_id: int, customer_id: UUID, past: bool) -> Sequence[Any]:
    """The household of a customer, 200 at most."""
    return tx.execute(
        text(
            "select * from household_members where company_id = :company_id and customer_id = :customer_id"
            " and (:past or end_date is null) order by member_id limit 200"
        ),
        {"company_id": company_id, "customer_id": customer_id, "past": past},
    ).all()
