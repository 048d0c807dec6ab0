"""Makes a chunk of an import ready: cells to columns, columns to lines of COPY, and the facts of what is all new.

Nothing here asks the database: it runs in a thread beside the transaction that takes the chunk before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import compress
from typing import Any

from chassis.data.crypto import BlindIndex, FieldCipher, normal_phone
from chassis.data.ids import uuid7, uuid7_block
from chassis.files.sheets import restored
from manor.tenants.v1 import events_pb2

from tenants.domain.import_columns import Refusal, read_columns, tidy
from tenants.usecases.publishing import pieces

NULL = "\\N"
BYTES = "\\\\x"  # what hexadecimal bytes begin with in COPY's text format
ENCRYPTED = ("phone", "emergency_phone", "identity_number")
OF_BUILDINGS = ("building_code", "building_name", "building_address", "building_floors")
HASHED = {"phone": "phone_hash", "identity_number": "identity_hash"}


@dataclass(slots=True)
class NewBuilding:
    """A building that a file names: its id is given before the table has it, since facts carry it.

    Args:
        there: the table has it.
    """

    building_id: str
    code: str
    name: str
    address: str = ""
    floors: int = 0
    there: bool = False


@dataclass(slots=True)
class Target:
    """Where an import goes.

    Args:
        group_id, company_id, estate_id: the place.
        cipher: of the company's fields.
        index: the keyed hash of the group's.
        buildings: by code, those of the estate and those that the file names.
    """

    group_id: int
    company_id: int
    estate_id: int
    cipher: FieldCipher
    index: BlindIndex
    buildings: dict[str, NewBuilding] = field(default_factory=dict)


@dataclass(slots=True)
class Chunk:
    """Rows of a file, ready to be taken.

    Args:
        last_row: the last row's number in the file.
        row_count: rows in it, the refused ones too.
        rows: numbers of the rows that can be read.
        values: their columns.
        refusals: why the others cannot.
        sha256: of the rows' cells.
        buildings: those of its rows that the table may not have yet.
        columns: the temporary table's columns that `lines` fills.
        lines: in COPY's text format.
        distinct: no unit and no customer is there twice, and every customer has a number of the file's own.
        facts: what to publish where everything in it is new.
    """

    last_row: int
    row_count: int
    rows: list[int]
    values: dict[str, list[str]]
    refusals: list[Refusal]
    sha256: str
    buildings: list[NewBuilding] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    lines: str = ""
    distinct: bool = False
    facts: list[Any] = field(default_factory=list)


def prepare(target: Target, names: Sequence[str], rows: Sequence[int], cells: list[list[str]]) -> Chunk:
    """Makes rows ready.

    Args:
        target: where they go.
        names: the columns, in the file's order; empty for one that is passed over.
        rows: the rows' numbers in the file, 1 at the least.
        cells: their cells.
    """
    refusals = _squared(names, rows, cells)
    text = "\n".join(map("\x1f".join, cells)).encode()
    raw = dict(zip(names, map(list, zip(*cells, strict=True)), strict=True))
    raw.pop("", None)
    if b"'" in text:
        raw = {name: list(map(restored, column)) for name, column in raw.items()}
    values, unread = read_columns(raw, rows, are_tidy=tidy(text, len(cells) * len(names) - 1))
    refusals = sorted({(one.row, one.column): one for one in (*unread, *refusals)}.values())
    chunk = Chunk(rows[-1], len(rows), list(rows), values, refusals, hashlib.sha256(text).hexdigest())
    if refusals:
        refused = {refusal.row for refusal in refusals}
        good = [row not in refused for row in rows]
        chunk.rows = list(compress(rows, good))
        chunk.values = {name: list(compress(column, good)) for name, column in values.items()}
    if chunk.rows:
        _complete(target, chunk, escaped=b"\\" in text)
    return chunk


def _squared(names: Sequence[str], rows: Sequence[int], cells: list[list[str]]) -> list[Refusal]:
    """Gives every row as many cells as there are columns; a row that has more, with something in them, is refused."""
    width = len(names)
    refusals = []
    if set(map(len, cells)) != {width}:
        for at, row in enumerate(cells):
            if any(row[width:]):
                reason = f"has {len(row)} cells; the heading names {width} columns"
                refusals.append(Refusal(rows[at], names[-1] or names[0], reason))
            cells[at] = row[:width] + [""] * (width - len(row))
    return refusals


def _complete(target: Target, chunk: Chunk, *, escaped: bool) -> None:
    """Gives ids, encrypts, and writes the lines and facts."""
    values, count = chunk.values, len(chunk.rows)
    customers = values.get("customer_name") or [""] * count
    values["row_number"] = list(map(str, chunk.rows))
    values["building_id"] = [target.buildings[code].building_id for code in _known_buildings(target, chunk)]
    values["unit_id"] = uuid7_block(count)
    for name in ("customer_id", "occupancy_id"):
        made = uuid7_block(count)
        values[name] = made if all(customers) else _where(customers, made)
    sealed = _sealed(target, values)
    _order_customers(values, sealed)
    _number_customers(values, customers)
    chunk.distinct = _distinct(values)
    plain = {name: column for name, column in values.items() if name not in sealed and name not in OF_BUILDINGS}
    ready = [_copied(column, escaped) for column in plain.values()]
    chunk.columns = [*plain, *sealed]
    chunk.lines = "\n".join(map("\t".join, zip(*ready, *sealed.values(), strict=True))) + "\n"
    if chunk.distinct:
        chunk.facts = _facts(target, values, sealed.get("phone_hash"))


def _where(there: list[str], made: list[str]) -> list[str]:
    return [one if named else "" for one, named in zip(made, there, strict=True)]


def _known_buildings(target: Target, chunk: Chunk) -> list[str]:
    """The rows' building codes, each of which has an id afterwards; those that are not in the table yet are noted."""
    codes = chunk.values["building_code"]
    distinct = set(codes)
    if unknown := distinct - target.buildings.keys():
        said = [chunk.values.get(name) or [""] * len(codes) for name in OF_BUILDINGS[1:]]
        for code, name, address, floors in zip(codes, *said, strict=True):
            if code in unknown:
                unknown.discard(code)
                target.buildings[code] = NewBuilding(str(uuid7()), code, name or code, address, int(floors or 0))
    chunk.buildings = [building for code in distinct if not (building := target.buildings[code]).there]
    return codes


def _order_customers(values: dict[str, list[str]], sealed: dict[str, list[str]]) -> None:
    """Gives customers their ids in the order of their phones' hashes.

    They are inserted by id, and the index of hashes, the only one in no order of time, is then walked from left to
    right once a chunk instead of being jumped about in.
    """
    hashes = sealed.get("phone_hash")
    if hashes and all(values["customer_id"]):
        ids = sorted(values["customer_id"])
        for place, row in enumerate(sorted(range(len(hashes)), key=hashes.__getitem__)):
            values["customer_id"][row] = ids[place]


def _number_customers(values: dict[str, list[str]], customers: list[str]) -> None:
    """Customers without a number of the file's own get one that nothing else has."""
    given = values.get("customer_code")
    if given is None or not all(given):
        made = ["C" + key[19:].replace("-", "").upper() if key else "" for key in values["customer_id"]]
        given = given or [""] * len(customers)
        values["coded"] = ["t" if code else "f" for code in given]
        values["customer_code"] = [code or new for code, new in zip(given, made, strict=True)]


def _sealed(target: Target, values: dict[str, list[str]]) -> dict[str, list[str]]:
    """The columns that are encrypted, and their hashes, as COPY writes bytes."""
    sealed = {}
    for name in ENCRYPTED:
        texts = values.get(name)
        if texts is None or not any(texts):
            values.pop(name, None)
            continue
        if name.endswith("phone"):
            # Those with a country code are in their normal form as they were read.
            texts = [text if text.startswith("+") else normal_phone(text) for text in texts]
        sealed[name] = _bytes(texts, target.cipher.encrypt_many(name, texts))
        if name in HASHED:
            sealed[HASHED[name]] = _bytes(texts, target.index.of_many(name, texts))
    return sealed


def _bytes(texts: list[str], made: list[bytes]) -> list[str]:
    if all(texts):
        return [BYTES + piece.hex() for piece in made]
    return [BYTES + piece.hex() if text else NULL for text, piece in zip(texts, made, strict=True)]


def _distinct(values: dict[str, list[str]]) -> bool:
    units, customers = values["unit_code"], [code for code in values["customer_code"] if code]
    uncoded = "coded" in values and any(values["customer_id"])
    return not uncoded and len(set(units)) == len(units) and len(set(customers)) == len(customers)


def _copied(column: list[str], escaped: bool) -> list[str]:
    """A column as COPY's text format has it. Tabs and line breaks were refused before."""
    if escaped:
        column = [cell.replace("\\", "\\\\") for cell in column]
    return column if all(column) else [cell or NULL for cell in column]


def _facts(target: Target, values: dict[str, list[str]], hashes: list[str] | None) -> list[Any]:
    """The facts of a chunk in which every unit, customer and occupancy is new."""

    def column(name: str, default: str = "") -> list[str]:
        cells = values.get(name) or [""] * len(values["unit_id"])
        return [cell or default for cell in cells] if default else cells

    made = _unit_facts(target, column)
    if any(values["customer_id"]):
        made += _customer_facts(target, column, hashes or column("phone_hash"))
        made += _occupancy_facts(target, column)
    return made


def _unit_facts(target: Target, column: Callable[..., list[str]]) -> list[Any]:
    def fill(fact: events_pb2.UnitsChanged, row: Any) -> None:
        unit_id, building_id, building_code, code, kind, unit_type, floor, gross, billable = row
        fact.units.add(
            unit_id=unit_id,
            version=1,
            building_id=building_id,
            code=code,
            kind=kind,
            unit_type=unit_type,
            floor=int(floor),
            gross_area=gross,
            billable_area=billable or gross,
            building_name=target.buildings[building_code].name,
        )

    rows = zip(
        column("unit_id"),
        column("building_id"),
        column("building_code"),
        column("unit_code"),
        column("unit_kind", "residential"),
        column("unit_type"),
        column("floor", "0"),
        column("gross_area", "0.00"),
        column("billable_area"),
        strict=True,
    )
    empty = partial(events_pb2.UnitsChanged, company_id=target.company_id, estate_id=target.estate_id)
    return list(pieces(rows, empty, fill))


def _customer_facts(target: Target, column: Callable[..., list[str]], hashes: list[str]) -> list[Any]:
    estates = [target.estate_id]

    def fill(fact: events_pb2.CustomersChanged, row: Any) -> None:
        customer_id, name, kind, phone_hash = row
        fact.customers.add(
            customer_id=customer_id,
            version=1,
            name=name,
            kind=kind,
            phone_hash=bytes.fromhex(phone_hash[3:]) if phone_hash.startswith(BYTES) else b"",
            estate_ids=estates,
        )

    rows = zip(column("customer_id"), column("customer_name"), column("customer_kind", "person"), hashes, strict=True)
    empty = partial(events_pb2.CustomersChanged, company_id=target.company_id)
    return list(pieces((row for row in rows if row[0]), empty, fill))


def _occupancy_facts(target: Target, column: Callable[..., list[str]]) -> list[Any]:
    def fill(fact: events_pb2.OccupanciesChanged, row: Any) -> None:
        occupancy_id, unit_id, customer_id, role, start, end, per_unit, not_residing = row
        fact.occupancies.add(
            occupancy_id=occupancy_id,
            version=1,
            unit_id=unit_id,
            customer_id=customer_id,
            role=role,
            start_date=start,
            end_date=end,
            bill_per_unit=per_unit == "true",
            vacant=role == "developer" or (role == "owner" and not_residing == "true"),
        )

    rows = zip(
        column("occupancy_id"),
        column("unit_id"),
        column("customer_id"),
        column("role", "owner"),
        column("start_date"),
        column("end_date"),
        column("bill_per_unit"),
        column("not_residing"),
        strict=True,
    )
    empty = partial(events_pb2.OccupanciesChanged, company_id=target.company_id, estate_id=target.estate_id)
    return list(pieces((row for row in rows if row[0]), empty, fill))
