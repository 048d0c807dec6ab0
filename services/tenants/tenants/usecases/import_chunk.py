"""Makes a chunk of an import ready: cells to columns, columns to lines of COPY, and the facts of what is all new.

Nothing here asks the database: it runs in a thread beside the transaction that takes the chunk before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import compress
from typing import Any

from chassis import phones
from chassis.data.crypto import BlindIndex, FieldCipher
from chassis.data.ids import uuid7, uuid7_block
from chassis.dictionaries import Entries
from chassis.errors import Faulty
from chassis.facts.columns import pieces
from chassis.files.sheets import restored
from chassis.spelling import fold
from manor.tenants.v2 import events_pb2

from tenants.domain.import_cells import Form, Refusal, read_columns, tidy
from tenants.domain.import_columns import UNITS
from tenants.domain.names import key_of_name
from tenants.usecases.unit_types import named_type
from tenants.violations import Fault

NULL = "\\N"
BYTES = "\\\\x"  # what hexadecimal bytes begin with in COPY's text format
ENCRYPTED = ("phone", "emergency_phone", "identity_number")
OF_BUILDINGS = ("building_code", "building_name", "building_address", "building_floors")
BUILDING_KEY = "building_key"
HASHED = {"phone": "phone_hash", "identity_number": "identity_hash"}


@dataclass(slots=True)
class NewBuilding:
    """A building that a file names: its id is given before the table has it, since facts carry it.

    Args:
        key: its code without case and width.
        there: the table has it.
    """

    building_id: str
    key: str
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
        region: where phones without a country's code belong (ISO 3166).
        buildings: by the keys of their codes, those of the estate and those that the file names.
        types: the company's unit types.
        last_hashes: the keyed hashes of the last digits that phones have had so far.
    """

    group_id: int
    company_id: int
    estate_id: int
    cipher: FieldCipher
    index: BlindIndex
    region: str
    buildings: dict[str, NewBuilding] = field(default_factory=dict)
    types: Entries = field(default_factory=lambda: Entries(()))
    last_hashes: dict[str, bytes] = field(default_factory=dict)


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
        escaped: there are backslashes in them.
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
    escaped: bool = False
    buildings: list[NewBuilding] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    lines: str = ""
    distinct: bool = False
    facts: list[Any] = field(default_factory=list)


def prepare(target: Target, names: Sequence[str], rows: Sequence[int], cells: list[list[str]]) -> Chunk:
    """Makes rows of units ready; args as `readable` has them."""
    chunk = readable(UNITS, target, names, rows, cells)
    if chunk.rows:
        _complete(target, chunk)
    return chunk


def readable(form: Form, target: Target, names: Sequence[str], rows: Sequence[int], cells: list[list[str]]) -> Chunk:
    """Reads rows and parts those that can be read from the others.

    Args:
        form: what they are.
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
    are_tidy = tidy(text, len(cells) * len(names) - 1)
    values, unread = read_columns(form, raw, rows, region=target.region, are_tidy=are_tidy)
    untyped = _type(target.types, values, rows) if target.types else ()
    refusals = sorted({(one.row, one.column): one for one in (*untyped, *unread, *refusals)}.values())
    chunk = Chunk(rows[-1], len(rows), list(rows), values, refusals, hashlib.sha256(text).hexdigest(), b"\\" in text)
    if refusals:
        refused = {refusal.row for refusal in refusals}
        good = [row not in refused for row in rows]
        chunk.rows = list(compress(rows, good))
        chunk.values = {name: list(compress(column, good)) for name, column in values.items()}
    return chunk


def _type(types: Entries, values: dict[str, list[str]], rows: Sequence[int]) -> list[Refusal]:
    """Gives each row its type's code and kind, in the place of what the file calls the type; gives why some have none.

    Retired types count: a file that was exported before they were says them.
    """
    said = values.get("unit_type")
    if said is None or not any(said):
        return []
    kinds = values.get("unit_kind") or [""] * len(said)
    meant: dict[tuple[str, str], tuple[str, str]] = {("", kind): ("", kind) for kind in set(kinds)}
    faults: dict[tuple[str, str], Faulty] = {}
    for pair in set(zip(said, kinds, strict=True)) - meant.keys():
        try:
            entry = named_type(types, pair[0], retired=True)
            if pair[1] not in ("", entry.kind):
                raise Faulty(Fault.UNIT_TYPE_OF_OTHER_KIND, kind=entry.kind)
            meant[pair] = (entry.code, entry.kind)
        except Faulty as fault:
            meant[pair], faults[pair] = pair, fault
    pairs = list(zip(said, kinds, strict=True))
    values["unit_type"] = [meant[pair][0] for pair in pairs]
    values["unit_kind"] = [meant[pair][1] for pair in pairs]
    wrong = ((row, faults[pair]) for row, pair in zip(rows, pairs, strict=True) if pair in faults)
    return [Refusal(row, "unit_type", fault.at("unit_type")) for row, fault in wrong]


def _squared(names: Sequence[str], rows: Sequence[int], cells: list[list[str]]) -> list[Refusal]:
    """Gives every row as many cells as there are columns; a row that has more, with something in them, is refused."""
    width = len(names)
    refusals = []
    if set(map(len, cells)) != {width}:
        for at, row in enumerate(cells):
            if any(row[width:]):
                column = names[-1] or names[0]
                refusals.append(Refusal.of(rows[at], column, Fault.TOO_MANY_CELLS, count=len(row), columns=width))
            cells[at] = row[:width] + [""] * (width - len(row))
    return refusals


def _complete(target: Target, chunk: Chunk) -> None:
    """Gives ids, encrypts, and writes the lines and facts.

    Units and their customers have ids in one order, the file's. The index of phones' hashes is jumped about in for it,
    once; but every month's receivables, which come by unit, walk the index of their customers from left to right.
    """
    values, count = chunk.values, len(chunk.rows)
    customers = values.get("customer_name") or [""] * count
    values["row_number"] = list(map(str, chunk.rows))
    keys = values[BUILDING_KEY] = _known_buildings(target, chunk)
    values["building_id"] = [target.buildings[key].building_id for key in keys]
    values["unit_key"] = list(map(fold, values["unit_code"]))
    values["unit_id"] = uuid7_block(count)
    for name in ("customer_id", "occupancy_id"):
        ids = uuid7_block(count)
        values[name] = ids if all(customers) else _where(customers, ids)
    sealed, hashes = _sealed(target, values)
    _number_customers(values, customers)
    values["customer_key"] = list(map(fold, values["customer_code"]))
    values["name_key"] = list(map(key_of_name, customers))
    chunk.distinct = _distinct(values)
    plain = {
        name: column
        for name, column in values.items()
        if name not in sealed and name not in (*OF_BUILDINGS, BUILDING_KEY)
    }
    ready = [_copied(column, chunk.escaped) for column in plain.values()]
    chunk.columns = [*plain, *sealed]
    chunk.lines = "\n".join(map("\t".join, zip(*ready, *sealed.values(), strict=True))) + "\n"
    if chunk.distinct:
        chunk.facts = _facts(target, values, hashes)


def _where(names: list[str], ids: list[str]) -> list[str]:
    """The ids of the rows that have a name."""
    return [key if name else "" for key, name in zip(ids, names, strict=True)]


def _known_buildings(target: Target, chunk: Chunk) -> list[str]:
    """The keys of the rows' building codes, each of which has an id afterwards; those that are not in the table yet are
    noted."""
    codes = chunk.values["building_code"]
    keys = list(map(fold, codes))
    distinct = set(keys)
    if unknown := distinct - target.buildings.keys():
        details = [chunk.values.get(name) or [""] * len(codes) for name in OF_BUILDINGS[1:]]
        for key, code, name, address, floors in zip(keys, codes, *details, strict=True):
            if key in unknown:
                unknown.discard(key)
                target.buildings[key] = NewBuilding(str(uuid7()), key, code, name or code, address, int(floors or 0))
    chunk.buildings = [building for key in distinct if not (building := target.buildings[key]).there]
    return keys


def _number_customers(values: dict[str, list[str]], customers: list[str]) -> None:
    """Customers without a number of the file's own get one that nothing else has."""
    given = values.get("customer_code")
    if given is None or not all(given):
        generated = ["C" + key[19:].replace("-", "").upper() if key else "" for key in values["customer_id"]]
        given = given or [""] * len(customers)
        values["coded"] = ["t" if code else "f" for code in given]
        values["customer_code"] = [code or new for code, new in zip(given, generated, strict=True)]


def _sealed(target: Target, values: dict[str, list[str]]) -> tuple[dict[str, list[str]], list[bytes] | None]:
    """The columns that are encrypted, and their hashes, as COPY writes bytes; and the hashes of the phones."""
    sealed, hashes = {}, None
    for name in ENCRYPTED:
        texts = values.get(name)
        if texts is None or not any(texts):
            values.pop(name, None)
            continue
        sealed[name] = _bytes(texts, target.cipher.encrypt_many(name, texts))
        if name in HASHED:
            keyed = target.index.of_many(name, texts)
            sealed[HASHED[name]] = _bytes(texts, keyed)
            if name == "phone":
                sealed["phone_last_hash"] = _bytes(texts, _last_hashes(target, texts))
                hashes = [key if text else b"" for key, text in zip(keyed, texts, strict=True)]
    return sealed, hashes


def _last_hashes(target: Target, texts: list[str]) -> list[bytes]:
    """The hashes of the phones' last digits: there are ten thousand of them, and each is hashed once an import."""
    last = list(map(phones.last_digits, texts))
    unknown = sorted(set(last).difference(target.last_hashes))
    target.last_hashes.update(zip(unknown, target.index.of_many("phone_last", unknown), strict=True))
    return list(map(target.last_hashes.__getitem__, last))


def _bytes(texts: list[str], encrypted: list[bytes]) -> list[str]:
    if all(texts):
        return [BYTES + piece.hex() for piece in encrypted]
    return [BYTES + piece.hex() if text else NULL for text, piece in zip(texts, encrypted, strict=True)]


def _distinct(values: dict[str, list[str]]) -> bool:
    units = list(zip(values[BUILDING_KEY], values["unit_key"], strict=True))
    customers = [key for key in values["customer_key"] if key]
    uncoded = "coded" in values and any(values["customer_id"])
    return not uncoded and len(set(units)) == len(units) and len(set(customers)) == len(customers)


def _copied(column: list[str], escaped: bool) -> list[str]:
    """A column as COPY's text format has it. Tabs and line breaks were refused before."""
    if escaped:
        column = [cell.replace("\\", "\\\\") for cell in column]
    return column if all(column) else [cell or NULL for cell in column]


def _facts(target: Target, values: dict[str, list[str]], hashes: list[bytes] | None) -> list[Any]:
    """The facts of a chunk in which every unit, customer and occupancy is new."""
    there = None if all(values["customer_id"]) else [bool(key) for key in values["customer_id"]]

    def column(name: str, default: str = "", *, of_customers: bool = True) -> list[str]:
        cells = values.get(name)
        if cells is None:
            return [default] * (sum(there) if there and of_customers else len(values["unit_id"]))
        if there and of_customers:
            cells = list(compress(cells, there))
        return cells if not default or all(cells) else [cell or default for cell in cells]

    facts: list[Any] = _unit_facts(target, partial(column, of_customers=False))
    if there is None or any(there):
        facts += _customer_facts(target, column, list(compress(hashes, there)) if hashes and there else hashes)
        facts += _occupancy_facts(target, column)
    return facts


def _ids(keys: list[str]) -> bytes:
    return bytes.fromhex("".join(keys).replace("-", ""))


def _unit_facts(target: Target, column: Callable[..., list[str]]) -> list[Any]:
    gross = column("gross_area", "0.00")
    billable = column("billable_area")
    buildings = list(map(target.buildings.__getitem__, column(BUILDING_KEY)))
    columns: dict[str, Sequence[Any]] = {
        "unit_id": _ids(column("unit_id")),
        "version": [1],
        "building_id": _ids(column("building_id")),
        "code": column("unit_code"),
        "kind": column("unit_kind", "residential"),
        "unit_type": column("unit_type"),
        "floor": _shared(column("floor", "0"), int),
        "gross_area": gross,
        "billable_area": [cell or area for cell, area in zip(billable, gross, strict=True)],
        "building_name": [building.name for building in buildings],
        "building_code": [building.code for building in buildings],
    }
    shared = {"company_id": target.company_id, "estate_id": target.estate_id}
    return list(pieces(events_pb2.UnitsChanged, shared, columns))


def _customer_facts(target: Target, column: Callable[..., list[str]], hashes: list[bytes] | None) -> list[Any]:
    columns: dict[str, Sequence[Any]] = {
        "customer_id": _ids(column("customer_id")),
        "version": [1],
        "code": column("customer_code"),
        "name": column("customer_name"),
        "kind": column("customer_kind", "person"),
        "phone_hash": hashes or (),
        "estate_ids": [str(target.estate_id)],
    }
    return list(pieces(events_pb2.CustomersChanged, {"company_id": target.company_id}, columns))


def _occupancy_facts(target: Target, column: Callable[..., list[str]]) -> list[Any]:
    roles = column("role", "owner")
    residing = zip(roles, column("not_residing"), strict=True)
    empty = [role == "developer" or (role == "owner" and cell == "true") for role, cell in residing]
    columns: dict[str, Sequence[Any]] = {
        "occupancy_id": _ids(column("occupancy_id")),
        "version": [1],
        "unit_id": _ids(column("unit_id")),
        "customer_id": _ids(column("customer_id")),
        "role": roles,
        "start_date": _shared(column("start_date"), _day),
        "end_date": _shared(column("end_date"), _day),
        "bill_per_unit": [cell == "true" for cell in column("bill_per_unit")],
        "vacant": empty,
        "empty_without_tenant": empty,
    }
    shared = {"company_id": target.company_id, "estate_id": target.estate_id}
    return list(pieces(events_pb2.OccupanciesChanged, shared, columns))


def _shared(cells: list[str], read: Callable[[str], int]) -> list[int]:
    """A column of which many rows have the same value: each is read once."""
    known = {cell: read(cell) for cell in set(cells)}
    return list(map(known.__getitem__, cells))


def _day(cell: str) -> int:
    return date.fromisoformat(cell).toordinal() if cell else 0
