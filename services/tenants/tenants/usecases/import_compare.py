"""Compares the rows of an import with what is there and with each other: what exists is not made again, what
contradicts it is refused. Everything is set-based, over the temporary table `incoming` (import_take)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from chassis.data.tx import Tx
from sqlalchemy import text

from tenants.domain.import_cells import Refusal
from tenants.violations import Fault

# Columns of the file and of the table, where an empty cell says nothing.
_OF_UNITS = {
    "unit_name": "name",
    "unit_kind": "kind",
    "unit_type": "unit_type",
    "floor": "floor",
    "orientation": "orientation",
    "layout": "layout",
    "unit_address": "address",
    "gross_area": "gross_area",
    "billable_area": "billable_area",
}
_SPAN = "daterange({0}.start_date, {0}.end_date, '[]')"
_ROLE = "coalesce({0}.role, 'owner')"

_KNOWN_UNITS = (
    "update incoming i set unit_id = u.unit_id, makes_unit = false from units u"
    " where u.company_id = :company_id and u.estate_id = :estate_id and u.code_key = i.unit_key"
    " and u.building_id = i.building_id"
)
# Moving in and out locks the unit too: what is compared here stays so until this transaction ends.
_LOCK_UNITS = (
    "select from units where company_id = :company_id"
    " and unit_id in (select unit_id from incoming where not makes_unit) order by unit_id for update"
)
_REPEATED_UNITS = (
    "update incoming i set unit_id = f.unit_id, makes_unit = false from (select distinct on (building_id, unit_key)"
    " building_id, unit_key, unit_id, row_number from incoming where makes_unit order by building_id, unit_key,"
    " row_number) f where f.building_id = i.building_id and f.unit_key = i.unit_key and i.makes_unit and"
    " i.row_number > f.row_number"
)
# Of a unit that is there, or of one that an earlier row makes.
_OTHER_SPELLING = (
    "select i.row_number, 'unit_code', 'OTHER_SPELLING', jsonb_build_object('known', u.code) from incoming i join"
    " (select unit_id, code from units where company_id = :company_id union all select unit_id, unit_code from incoming"
    " where makes_unit) u using (unit_id) where not i.makes_unit and i.unit_code <> u.code"
)
_REMOVED_UNITS = (
    "select i.row_number, 'unit_code', 'UNIT_REMOVED', jsonb_build_object() from incoming i join units u"
    " on u.company_id = :company_id and u.unit_id = i.unit_id where u.removed"
)
_KNOWN_CUSTOMERS = (
    # By their number.
    "update incoming i set customer_id = c.customer_id, makes_customer = false from customers c"
    " where c.company_id = :company_id and i.coded and i.customer_id is not null and c.code_key = i.customer_key",
    # By phone and name.
    "update incoming i set customer_id = f.customer_id, makes_customer = false from (select distinct on (n.row_number)"
    " n.row_number, c.customer_id from incoming n join customers c on c.company_id = :company_id"
    " and c.phone_hash = n.phone_hash and c.name_key = n.name_key where not n.coded and n.customer_id is not null"
    " order by n.row_number, c.customer_id) f where f.row_number = i.row_number",
    # By name, where they have this very unit since this very day.
    "update incoming i set customer_id = c.customer_id, makes_customer = false from occupancies o join customers c"
    " using (company_id, customer_id) where o.company_id = :company_id and o.unit_id = i.unit_id"
    f" and o.role = {_ROLE.format('i')} and o.start_date = i.start_date and c.name_key = i.name_key"
    " and not i.coded and i.phone_hash is null and i.customer_id is not null",
)
_SAME_CUSTOMER = "case when coded then 'c' || customer_key else 'p' || encode(phone_hash, 'hex') || name_key end"
_REPEATED_CUSTOMERS = (
    "update incoming i set customer_id = f.customer_id, makes_customer = false from (select distinct on (1)"
    f" {_SAME_CUSTOMER} as same, customer_id, row_number from incoming where makes_customer"
    " and customer_id is not null and (coded or phone_hash is not null) order by 1, row_number) f"
    f" where f.same = {_SAME_CUSTOMER} and i.makes_customer and i.customer_id is not null"
    " and i.row_number > f.row_number"
)
# Of a customer who is there, or of one whom an earlier row makes.
_OTHER_CUSTOMER = (
    "select i.row_number, 'customer_code', 'OTHER_CUSTOMER', jsonb_build_object('name', c.name)"
    " from incoming i join (select customer_id, name, name_key, phone_hash from customers where company_id ="
    " :company_id"
    " union all select customer_id, customer_name, name_key, phone_hash from incoming where makes_customer) c"
    " using (customer_id)"
    " where i.coded and not i.makes_customer and (c.name_key <> i.name_key"
    " or (i.phone_hash is not null and c.phone_hash is distinct from i.phone_hash))"
)
_OTHER_IDENTITY = (
    "select i.row_number, 'identity_number', 'OTHER_IDENTITY', jsonb_build_object() from incoming i"
    " join customers c on c.company_id = :company_id and c.customer_id = i.customer_id"
    " where i.identity_hash is not null and c.identity_hash is not null and c.identity_hash <> i.identity_hash"
)
# The same customer since the same day is no contradiction: it is the same occupancy again.
_OTHER_OCCUPANT = (
    "select distinct on (i.row_number) i.row_number, 'role', 'OTHER_OCCUPANT',"
    " jsonb_build_object('role', o.role, 'date', o.start_date) from incoming i join occupancies o"
    f" on o.company_id = :company_id and o.unit_id = i.unit_id and o.role = {_ROLE.format('i')}"
    f" where i.customer_id is not null and {_SPAN.format('o')} && {_SPAN.format('i')}"
    " and not (o.customer_id = i.customer_id and o.start_date = i.start_date) order by i.row_number, o.start_date"
)
# An import ends no occupancy: whoever moves out is settled with, and the company's steps may decide about it.
_OTHER_END = (
    "select i.row_number, 'end_date', case when o.end_date is null then 'STILL_THERE' else 'OTHER_END' end,"
    " jsonb_strip_nulls(jsonb_build_object('end', o.end_date)) from incoming i join occupancies o"
    f" on o.company_id = :company_id and o.unit_id = i.unit_id and o.role = {_ROLE.format('i')}"
    " and o.customer_id = i.customer_id and o.start_date = i.start_date"
    " where i.end_date is not null and i.end_date is distinct from o.end_date"
)
_OTHER_ROW = (
    "select distinct on (i.row_number) i.row_number, 'role', 'OTHER_ROW', jsonb_build_object('other_row', f.row_number)"
    " from incoming i join incoming f on f.unit_id = i.unit_id"
    f" and {_ROLE.format('f')} = {_ROLE.format('i')} and f.row_number < i.row_number"
    f" where i.customer_id is not null and f.customer_id is not null and {_SPAN.format('f')} && {_SPAN.format('i')}"
    " and not (f.customer_id = i.customer_id and f.start_date = i.start_date) order by i.row_number, f.row_number"
)
_KNOWN_OCCUPANCIES = (
    "update incoming i set makes_occupancy = false from occupancies o where o.company_id = :company_id"
    f" and o.unit_id = i.unit_id and o.role = {_ROLE.format('i')} and o.customer_id = i.customer_id"
    " and o.start_date = i.start_date"
)
_REPEATED_OCCUPANCIES = (
    "update incoming i set makes_occupancy = false from incoming f where f.unit_id = i.unit_id"
    f" and {_ROLE.format('f')} = {_ROLE.format('i')} and f.customer_id = i.customer_id"
    " and f.start_date = i.start_date and f.row_number < i.row_number"
)
# Where the row that was to make a unit or a customer is refused, the next row that names it makes it.
_HEIRS = (
    "update incoming i set makes_{0} = true from (select min(row_number) as row_number from incoming"
    " where {0}_id is not null group by {0}_id having not bool_or(makes_{0})) heir"
    " where heir.row_number = i.row_number and not exists (select from {0}s there"
    " where there.company_id = :company_id and there.{0}_id = i.{0}_id)"
)
_WIDEN = (
    "update customers c set estate_ids = c.estate_ids || cast(:estate_id as integer), version = version + 1 from"
    " (select distinct customer_id from incoming where not makes_customer and customer_id is not null) i"
    " where c.company_id = :company_id and c.customer_id = i.customer_id"
    " and not c.estate_ids @> array[cast(:estate_id as integer)] returning c.customer_id"
)


def compare(tx: Tx, where: dict[str, Any], columns: Sequence[str]) -> list[Refusal]:
    """Marks what need not be made, and takes the refused rows out.

    Args:
        tx: the transaction, with the rows in `incoming`.
        where: company_id, estate_id and group_id.
        columns: which of its columns the file has.
    """
    tx.execute(text("analyze incoming"))
    for statement in (_KNOWN_UNITS, _LOCK_UNITS, _REPEATED_UNITS):
        tx.execute(text(statement), where)
    refusals = _refuse(tx, where, [_OTHER_SPELLING, _REMOVED_UNITS, *_other_units(columns)])
    if "customer_name" in columns:
        for statement in (*_KNOWN_CUSTOMERS, _REPEATED_CUSTOMERS):
            tx.execute(text(statement), where)
        refusals += _refuse(tx, where, [_OTHER_CUSTOMER, _OTHER_IDENTITY])
        refusals += _refuse(tx, where, [_OTHER_OCCUPANT, _OTHER_END, _OTHER_ROW])
        for statement in (_KNOWN_OCCUPANCIES, _REPEATED_OCCUPANCIES):
            tx.execute(text(statement), where)
    return refusals


def inherit(tx: Tx, where: dict[str, Any]) -> None:
    """Lets the next row that names a unit or a customer make it, where the first one was taken out."""
    for thing in ("unit", "customer"):
        tx.execute(text(_HEIRS.format(thing)), where)


def widen(tx: Tx, where: dict[str, Any]) -> list[UUID]:
    """Adds the estate to customers who were there already; gives those who had it not."""
    return list(tx.execute(text(_WIDEN), where).scalars())


def _other_units(columns: Sequence[str]) -> list[str]:
    """One statement for each column in which a row may contradict the unit, as it is or as an earlier row makes it."""
    statements = []
    for cell, column in _OF_UNITS.items():
        if cell in columns:
            statements.append(
                f"select i.row_number, '{cell}', 'OTHER_VALUE', jsonb_build_object('value', u.{column}::text)"
                " from incoming i join (select unit_id, "
                f"{column} from units where company_id = :company_id union all select unit_id, {cell} from incoming"
                f" where makes_unit) u using (unit_id) where not i.makes_unit and i.{cell} <> u.{column}"
            )
    return statements


def _refuse(tx: Tx, where: dict[str, Any], statements: Sequence[str]) -> list[Refusal]:
    refusals = [
        Refusal.of(row, column, Fault[code], **values)
        for statement in statements
        for row, column, code, values in tx.execute(text(statement), where)
    ]
    if refusals:
        rows = list({refusal.row for refusal in refusals})
        tx.execute(text("delete from incoming where row_number = any(:rows)"), {"rows": rows})
        inherit(tx, where)
    return refusals
