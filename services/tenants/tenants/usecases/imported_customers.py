"""Takes a chunk of an import of customers into the table: nobody is made twice, and whoever is there is not changed.

A customer is known by their number; where a row has none, by phone and name. What a row says of a known one and is
otherwise there refuses the row, since a file may be older than what stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from chassis import phones
from chassis.data.ids import uuid7
from chassis.data.tx import Tx
from chassis.spelling import fold
from sqlalchemy import text

from tenants.domain.import_cells import NUMBERS, Refusal
from tenants.domain.names import key_of_name
from tenants.usecases.finding import add_grams
from tenants.usecases.import_chunk import HASHED, Chunk, Target
from tenants.usecases.import_take import Taken, audit
from tenants.usecases.publishing import publish_customers
from tenants.violations import Fault

# Columns of the file and of the table; those of one name are named once.
_OF_TABLE = {"customer_code": "code", "customer_name": "name", "customer_kind": "kind"}
_TEXTS = ("sex", "identity_kind", "email", "registered_residence", "native_place", "ethnicity", "contact_name",
          "emergency_contact", "note")  # fmt: skip
_COLUMNS = (
    "company_id", "customer_id", "group_id", "estate_ids", "code", "code_key", "name", "name_key", "kind", *_TEXTS,
    *NUMBERS, *HASHED.values(), "phone_last_hash",
)  # fmt: skip
# Whoever moves in or is changed meanwhile waits.
_KNOWN = "select * from customers where company_id = :company_id and {} order by customer_id for update"
_BY_CODE = text(_KNOWN.format("code_key = any(cast(:keys as text[]))"))
_BY_PHONE = text(_KNOWN.format("phone_hash = any(cast(:keys as bytea[]))"))
_STAGE = text("create temporary table if not exists incoming_customers (like customers) on commit drop")
# A number that another estate's customer has is refused, not seen: the key alone knows of it.
_INSERT = text(
    f"insert into customers (version, {', '.join(_COLUMNS)}) select 1, {', '.join(_COLUMNS)} from incoming_customers"
    " order by customer_id on conflict do nothing returning customer_id"
)
_WIDEN = text(
    "update customers set estate_ids = estate_ids || cast(:estate_id as integer), version = version + 1"
    " where company_id = :company_id and customer_id = any(:ids)"
    " and not estate_ids @> array[cast(:estate_id as integer)] returning customer_id"
)


@dataclass(slots=True)
class _Customer:
    """A customer whom rows name.

    Args:
        customer_id: of the table, or a new one.
        said: what is there, by the file's columns; numbers in clear.
        rows: those that name them.
        is_new: a row makes them.
    """

    customer_id: UUID
    said: dict[str, str]
    rows: list[int] = field(default_factory=list)
    is_new: bool = False


def take(tx: Tx, target: Target, chunk: Chunk, import_id: UUID) -> Taken:
    """Takes a chunk's good rows, publishes what they made, and writes one audit row with the hash of its content."""
    taken = Taken({"row_count": chunk.row_count}, list(chunk.refusals))
    named = _Named(tx, target, chunk)
    for at, row in enumerate(chunk.rows):
        taken.refusals += named.name(row, {column: cells[at] for column, cells in chunk.values.items()})
    made = _insert(tx, target, [one for one in named.customers if one.is_new])
    lost = {row for one in named.customers if one.is_new and one.customer_id not in made for row in one.rows}
    taken.refusals += [Refusal.of(row, "customer_code", Fault.NUMBER_TAKEN) for row in sorted(lost)]
    known = [one for one in named.customers if one.rows and not one.is_new]
    where = {"company_id": target.company_id, "estate_id": target.estate_id, "ids": [one.customer_id for one in known]}
    widened = list(tx.execute(_WIDEN, where).scalars()) if known else []
    publish_customers(tx, target.company_id, [*made, *widened])
    taken.counts["customer_count"] = len(made)
    taken.counts["refused_count"] = len({refusal.row for refusal in taken.refusals})
    taken.counts["unchanged_count"] = chunk.row_count - taken.counts["refused_count"] - len(made)
    audit(tx, target, chunk, taken, import_id, action="tenants.import_customers")
    return taken


class _Named:
    """The customers whom a chunk names: those of the table that the caller sees, and those whom its rows make.

    Args:
        tx: the transaction in hand; it locks those of the table.
        target: whose they are.
        chunk: readable rows.
    """

    def __init__(self, tx: Tx, target: Target, chunk: Chunk) -> None:
        self._target = target
        self._by_code: dict[str, _Customer] = {}
        self._by_phone: dict[tuple[bytes, str], _Customer] = {}
        self.customers: list[_Customer] = []
        codes = sorted({fold(code) for code in chunk.values.get("customer_code", ()) if code})
        numbers = {phone for phone in chunk.values.get("phone", ()) if phone and "*" not in phone}
        hashes = [target.index.of("phone", phone) for phone in sorted(numbers)]
        for statement, keys in ((_BY_CODE, codes), (_BY_PHONE, hashes)):
            if keys:
                rows = tx.execute(statement, {"company_id": target.company_id, "keys": keys})
                self._learn(rows)

    def _learn(self, rows: Iterable[Any]) -> None:
        for row in rows:
            if row.code_key not in self._by_code:
                self._keep(_Customer(row.customer_id, self._said(row)), row.code_key, row.phone_hash)

    def _keep(self, one: _Customer, code_key: str, phone_hash: bytes | None) -> None:
        self.customers.append(one)
        self._by_code[code_key] = one
        if phone_hash:
            self._by_phone.setdefault((bytes(phone_hash), key_of_name(one.said["customer_name"])), one)

    def _said(self, row: Any) -> dict[str, str]:
        said = {column: getattr(row, name) or "" for column, name in _OF_TABLE.items()}
        said |= {name: getattr(row, name) or "" for name in _TEXTS}
        for name in NUMBERS:
            sealed = getattr(row, name)
            said[name] = self._target.cipher.decrypt(name, bytes(sealed)) if sealed else ""
        return said

    def name(self, row: int, cells: dict[str, str]) -> list[Refusal]:
        """Notes whom a row names; gives why it is refused, where it is."""
        code, phone = cells.get("customer_code", ""), cells.get("phone", "")
        hashed = self._target.index.of("phone", phone) if phone and "*" not in phone else None
        if code:
            one = self._by_code.get(fold(code))
        else:
            one = self._by_phone.get((hashed, key_of_name(cells["customer_name"]))) if hashed else None
        if one is not None:
            refusals = list(_contradictions(row, cells, one.said))
        else:
            refusals = [Refusal.of(row, name, Fault.MASKED_NUMBER) for name in NUMBERS if "*" in cells.get(name, "")]
            if not refusals:
                one = self._make(cells, hashed)
        if one is not None and not refusals:
            one.rows.append(row)
        return refusals

    def _make(self, cells: dict[str, str], hashed: bytes | None) -> _Customer:
        customer_id = uuid7()
        said = dict.fromkeys((*_OF_TABLE, *_TEXTS, *NUMBERS), "") | cells
        said["customer_code"] = said["customer_code"] or "C" + customer_id.hex[16:].upper()
        said["customer_kind"] = said["customer_kind"] or "person"
        one = _Customer(customer_id, said, is_new=True)
        self._keep(one, fold(said["customer_code"]), hashed)
        return one


def _contradictions(row: int, cells: dict[str, str], known: dict[str, str]) -> Iterator[Refusal]:
    """What a row says of a customer that is otherwise there. An empty cell and a masked number say nothing."""
    same_name = key_of_name(cells["customer_name"]) == key_of_name(known["customer_name"])
    phone = cells.get("phone", "")
    if not same_name or (phone and "*" not in phone and phone != known["phone"]):
        yield Refusal.of(row, "customer_code", Fault.OTHER_CUSTOMER, name=known["customer_name"])
        return
    for name in NUMBERS[1:]:
        number = cells.get(name, "")
        if number and "*" not in number and number != known[name]:
            yield Refusal.of(row, name, Fault.OTHER_IDENTITY)
    for name in ("customer_kind", *_TEXTS):
        if cells.get(name) and fold(cells[name]) != fold(known[name]):
            yield Refusal.of(row, name, Fault.CUSTOMER_DIFFERS)


def _insert(tx: Tx, target: Target, new: Sequence[_Customer]) -> list[UUID]:
    """Inserts customers whose number nobody has; gives their ids."""
    if not new:
        return []
    tx.execute(_STAGE)
    tx.execute(text("truncate incoming_customers"))
    tx.copy_rows("incoming_customers", ("version", *_COLUMNS), (_row(target, one) for one in new))
    made = list(tx.execute(_INSERT).scalars())
    names = {one.customer_id: key_of_name(one.said["customer_name"]) for one in new}
    add_grams(tx, target.company_id, [(customer_id, names[customer_id]) for customer_id in made])
    return made


def _row(target: Target, one: _Customer) -> tuple[Any, ...]:
    """As the table has a customer, by `_COLUMNS`."""
    said = one.said
    sealed = {name: target.cipher.encrypt(name, said[name]) if said[name] else None for name in NUMBERS}
    hashes = {hashed: target.index.of(name, said[name]) if said[name] else None for name, hashed in HASHED.items()}
    last = target.index.of("phone_last", phones.last_digits(said["phone"])) if said["phone"] else None
    values = {
        "company_id": target.company_id,
        "customer_id": one.customer_id,
        "group_id": target.group_id,
        "estate_ids": [target.estate_id],
        "code_key": fold(said["customer_code"]),
        "name_key": key_of_name(said["customer_name"]),
        "phone_last_hash": last,
        **{name: said[column] for column, name in _OF_TABLE.items()},
        **{name: said[name] or None for name in _TEXTS},
        **sealed,
        **hashes,
    }
    return (1, *(values[name] for name in _COLUMNS))
