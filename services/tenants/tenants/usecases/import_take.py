"""Takes a chunk of an import into the tables: one COPY into a temporary table, then a statement a table.

Where all of a chunk is new, which two look-ups of a range of codes say, it is inserted as it stands. Otherwise each
row is compared with what is there and with the rows before it (import_compare).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tenants.domain.import_cells import Refusal
from tenants.usecases import finding, import_compare
from tenants.usecases.import_chunk import Chunk, Target
from tenants.usecases.publishing import publish_customers, publish_occupancies, publish_units
from tenants.usecases.vacancy import settle_vacancy
from tenants.violations import Fault

_STAGE = (
    "create temporary table if not exists incoming (row_number bigint, building_code text, building_name text,"
    ' building_address text, building_floors smallint, unit_code text collate "C", unit_key text collate "C",'
    " unit_name text, unit_kind text,"
    " unit_type text, floor smallint, orientation text, layout text, unit_address text, gross_area numeric(12,2),"
    ' billable_area numeric(12,2), customer_code text collate "C", customer_key text collate "C", name_key'
    " text, coded boolean default true, customer_name text,"
    " customer_kind text, phone bytea, phone_hash bytea, phone_last_hash bytea, identity_kind text,"
    " identity_number bytea,"
    " identity_hash bytea, sex text, registered_residence text, emergency_contact text, emergency_phone bytea,"
    " role text, start_date date, end_date date, bill_per_unit boolean, not_residing boolean, building_id uuid,"
    " unit_id uuid, customer_id uuid, occupancy_id uuid, makes_unit boolean default true,"
    " makes_customer boolean default true, makes_occupancy boolean default true) on commit drop"
)
_ALL_NEW = (
    "select not exists (select from units where company_id = :company_id and estate_id = :estate_id"
    " and code_key between :first_unit and :last_unit and building_id = any(cast(:buildings as uuid[])))"
    " and not exists (select from customers where company_id = :company_id"
    " and code_key between :first_customer and :last_customer)"
)
_BUILDINGS = (
    "insert into buildings (company_id, building_id, group_id, estate_id, code, code_key, name, address, floors)"
    " values (:company_id, :building_id, :group_id, :estate_id, :code, :key, :name, :address, :floors)"
)
_UNITS = (
    "insert into units (company_id, unit_id, group_id, estate_id, building_id, code, code_key, name, kind,"
    " unit_type, floor,"
    " orientation, layout, address, gross_area, billable_area) select :company_id, unit_id, :group_id, :estate_id,"
    " building_id, unit_code, unit_key, coalesce(unit_name, ''), coalesce(unit_kind, 'residential'),"
    " coalesce(unit_type, ''),"
    " coalesce(floor, 0), coalesce(orientation, ''), coalesce(layout, ''), coalesce(unit_address, ''),"
    " coalesce(gross_area, 0), coalesce(billable_area, gross_area, 0) from incoming where makes_unit order by unit_id"
)
# A number that another estate's customer has is refused, not seen: the key alone knows of it.
_CUSTOMERS = (
    "insert into customers (company_id, customer_id, group_id, estate_ids, kind, code, code_key, name, name_key, phone,"
    " phone_hash, phone_last_hash,"
    " identity_kind, identity_number, identity_hash, sex, registered_residence, emergency_contact, emergency_phone)"
    " select :company_id, customer_id, :group_id, array[:estate_id], coalesce(customer_kind, 'person'), customer_code,"
    " customer_key, customer_name, name_key, phone, phone_hash, phone_last_hash, identity_kind,"
    " identity_number, identity_hash, sex, registered_residence,"
    " emergency_contact, emergency_phone from incoming where makes_customer and customer_id is not null"
    " order by customer_id"
)
_CUSTOMERS_NOT_TAKEN = f"{_CUSTOMERS} on conflict do nothing"
_LOST = (
    "delete from incoming i where customer_id is not null and not exists (select from customers c"
    " where c.company_id = :company_id and c.customer_id = i.customer_id) returning row_number"
)
_OCCUPANCIES = (
    "insert into occupancies (company_id, occupancy_id, group_id, estate_id, unit_id, customer_id, role, start_date,"
    " end_date, bill_per_unit, not_residing, vacant) select :company_id, occupancy_id, :group_id, :estate_id, unit_id,"
    " customer_id, coalesce(role, 'owner'), start_date, end_date, coalesce(bill_per_unit, false),"
    " coalesce(not_residing, false), coalesce(role, 'owner') = 'developer'"
    " or (coalesce(role, 'owner') = 'owner' and coalesce(not_residing, false))"
    " from incoming where makes_occupancy and customer_id is not null order by occupancy_id"
)
_LETTERS = (
    "(select customer_id, name_key, generate_series(1, length(name_key)) as n from incoming"
    " where makes_customer and customer_id is not null) letters"
)
_GRAMS = finding.listing(f'(select substr(name_key, n, 2) collate "C" as gram, customer_id from {_LETTERS}) pairs')


@dataclass(slots=True)
class Taken:
    """What a chunk did.

    Args:
        counts: by the columns of Import.
        refusals: the rows that were not taken, and why.
    """

    counts: dict[str, int]
    refusals: list[Refusal] = field(default_factory=list)


def take(tx: Tx, target: Target, chunk: Chunk, import_id: UUID) -> Taken:
    """Takes a chunk's good rows, publishes what they made, and writes one audit row with the hash of its content."""
    taken = Taken({"row_count": chunk.row_count}, list(chunk.refusals))
    if chunk.rows:
        tx.execute(text(_STAGE))
        tx.execute(text("truncate incoming"))
        tx.copy_text("incoming", chunk.columns, chunk.lines)
        where = {"company_id": target.company_id, "estate_id": target.estate_id, "group_id": target.group_id}
        if not (chunk.distinct and _all_new(tx, where, chunk) and _insert_new(tx, where, chunk, taken)):
            _insert_compared(tx, where, chunk, taken)
    taken.counts["refused_count"] = len({refusal.row for refusal in taken.refusals})
    audit(tx, target, chunk, taken, import_id, action="tenants.import_units")
    return taken


def _all_new(tx: Tx, where: dict[str, Any], chunk: Chunk) -> bool:
    """Whether no unit and no customer that the caller sees has a code within the chunk's."""
    units, customers = chunk.values["unit_key"], list(filter(None, chunk.values["customer_key"])) or [""]
    span: dict[str, Any] = {"first_unit": min(units), "last_unit": max(units)}
    span["buildings"] = sorted(set(chunk.values["building_id"]))
    span |= {"first_customer": min(customers), "last_customer": max(customers)}
    return bool(tx.execute(text(_ALL_NEW), where | span).scalar_one())


def _insert_new(tx: Tx, where: dict[str, Any], chunk: Chunk, taken: Taken) -> bool:
    """Inserts a chunk as it stands; False, with nothing inserted, where an unseen customer has one of its numbers."""
    try:
        with tx.session.begin_nested():
            customers = _insert(tx, _CUSTOMERS, where)
    except IntegrityError:
        return False
    if customers:
        tx.execute(text(_GRAMS), where)
    taken.counts |= {
        "building_count": _insert_buildings(tx, where, chunk),
        "unit_count": _insert(tx, _UNITS, where),
        "customer_count": customers,
        "occupancy_count": _insert(tx, _OCCUPANCIES, where),
    }
    tx.publish_many(chunk.facts, company_id=where["company_id"])
    return True


def _insert_compared(tx: Tx, where: dict[str, Any], chunk: Chunk, taken: Taken) -> None:
    """Inserts of a chunk what is not there, after comparing."""
    taken.refusals += import_compare.compare(tx, where, chunk.columns)
    customers = _insert(tx, _CUSTOMERS_NOT_TAKEN, where)
    expected = "select count(*) from incoming where makes_customer and customer_id is not null"
    if customers < tx.execute(text(expected)).scalar_one():
        taken.refusals += _lost(tx, where)
    if customers:
        tx.execute(text(_GRAMS), where)
    taken.counts |= {
        "building_count": _insert_buildings(tx, where, chunk),
        "unit_count": _insert(tx, _UNITS, where),
        "customer_count": customers,
        "occupancy_count": _insert(tx, _OCCUPANCIES, where),
    }
    _publish(tx, where, taken)


def _insert(tx: Tx, statement: str, where: dict[str, Any]) -> int:
    """How many rows a statement inserted."""
    return int(getattr(tx.execute(text(statement), where), "rowcount", 0))


def _insert_buildings(tx: Tx, where: dict[str, Any], chunk: Chunk) -> int:
    """Inserts the buildings that are not there yet and that a row which was not refused names."""
    if not chunk.buildings:
        return 0
    named = set(map(str, tx.execute(text("select distinct building_id from incoming")).scalars()))
    missing = [building for building in chunk.buildings if not building.there and building.building_id in named]
    for building in missing:
        building.there = True
    rows = [
        where | {name: getattr(building, name) for name in ("building_id", "code", "key", "name", "address", "floors")}
        for building in missing
    ]
    if rows:
        tx.execute(text(_BUILDINGS), rows)
    return len(rows)


def _lost(tx: Tx, where: dict[str, Any]) -> list[Refusal]:
    """Refuses the rows whose customer's number is taken where the caller does not see it."""
    rows = tx.execute(text(_LOST), where).scalars().all()
    import_compare.inherit(tx, where)
    return [Refusal.of(row, "customer_code", Fault.NUMBER_TAKEN) for row in rows]


def _publish(tx: Tx, where: dict[str, Any], taken: Taken) -> None:
    """Publishes what is new and what else changed by it, read from the tables."""
    new_ids: dict[str, list[UUID]] = {}
    for thing in ("unit", "customer", "occupancy"):
        there = "" if thing == "unit" else " and customer_id is not null"
        new_ids[thing] = list(tx.execute(text(f"select {thing}_id from incoming where makes_{thing}{there}")).scalars())
    company_id = where["company_id"]
    publish_units(tx, company_id, new_ids["unit"])
    publish_customers(tx, company_id, new_ids["customer"] + import_compare.widen(tx, where))
    units = list(tx.execute(text("select distinct unit_id from incoming where customer_id is not null")).scalars())
    publish_occupancies(tx, company_id, list({*new_ids["occupancy"], *settle_vacancy(tx, company_id, units)}))
    unchanged = "select count(*) from incoming where not makes_unit and (customer_id is null or not makes_occupancy)"
    taken.counts["unchanged_count"] = tx.execute(text(unchanged)).scalar_one()


def audit(tx: Tx, target: Target, chunk: Chunk, taken: Taken, import_id: UUID, *, action: str) -> None:
    """Says what became of a chunk, with the hash of its content."""
    tx.audit(
        action,
        f"imports/{import_id}",
        {"last_row": chunk.last_row, "sha256": chunk.sha256, **taken.counts},
        company_id=target.company_id,
        estate_id=target.estate_id,
    )
