"""The stock ledger: rows, balances and places of a move, written together under locks in key order.

A row that is the latest of its material in its store takes the moving average as it stands. One that comes late takes
what it would have taken on its day; what later rows took too little or too much is booked today, as rows that name
them, from store to store as far as transfers carried it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis.errors import Aborted, Conflict
from sqlalchemy import select, text, tuple_

from warehouse.domain import ledger as rules
from warehouse.domain.picking import Place as Lying
from warehouse.domain.picking import pick
from warehouse.records.stock import COUNT, RETURN, SERIAL, Balance, Material, Move, Place, StockRow, Store

if TYPE_CHECKING:
    from chassis.data.tx import Tx

Key = tuple[UUID, UUID]  # store, material
MOST_ROWS = 20_000  # of one material in one store that a late row looks at
_MAKE = text(
    "insert into balances (company_id, store_id, material_id, group_id, estate_id, quantity, value_minor) select"
    " :company, s.store_id, x.material_id, s.group_id, s.estate_id, 0, 0 from unnest(cast(:stores as uuid[]),"
    " cast(:materials as uuid[])) as x (store_id, material_id) join stores s on s.company_id = :company"
    " and s.store_id = x.store_id order by 2, 3 on conflict do nothing"
)


class NotEnough(Conflict):
    """More would leave than is free."""

    default_reason = "NOT_ENOUGH_STOCK"


class TooLittleWorth(Conflict):
    """What leaves or stays would be worth nothing."""

    default_reason = "WORTH_TOO_LITTLE"


class SerialThere(Conflict):
    """A piece with that serial number lies in a store already."""

    default_reason = "SERIAL_NUMBER_TAKEN"


class TooFarBack(Conflict):
    """Too much has moved since then, or in stores that the caller may not see."""

    default_reason = "TOO_FAR_BACK"


@dataclass(frozen=True, slots=True)
class Step:
    """One row to write.

    Args:
        quantity: in the base unit, negative for what leaves.
        minor: what it brings; None for what takes the average.
        counter_account: what its value is booked against; empty for a transfer.
        of_number: the issue whose goods come back; of what arrives by a transfer, the row that left the other store.
        peer: of a transfer, the other store; `to_bin` is where it goes there.
        exact: an empty bin or batch is none, and not any.
    """

    store: Store
    material: Material
    line: int
    kind: str
    quantity: Decimal
    counter_account: str
    minor: int | None = None
    bin: str = ""
    batch: str = ""
    expiry_date: date | None = None
    told: tuple[Decimal, str] = (Decimal(0), "")
    of_number: int = 0
    peer: Store | None = None
    to_bin: str = ""
    exact: bool = False

    @property
    def key(self) -> Key:
        """Of its balance."""
        return self.store.store_id, self.material.material_id


@dataclass(slots=True)
class Book:
    """A move being written. Until its end nothing of it is flushed: only then is everything right again.

    Args:
        tx: the transaction in hand.
        move: its document; its day is that of the rows.
    """

    tx: Tx
    move: Move
    balances: dict[Key, Balance] = field(default_factory=dict)
    rows: list[StockRow] = field(default_factory=list)
    late: bool = False
    histories: dict[Key, History] = field(default_factory=dict)
    corrections: list[tuple[StockRow, int]] = field(default_factory=list)

    def open(self, keys: Iterable[Key], *, late: bool = False) -> None:
        """Locks the balances of a move in key order, made where they are missing; a late one locks every store's.

        Args:
            keys: what it moves.
            late: it corrects what was before, whatever its day.

        Raises:
            Aborted: a later document was entered meanwhile.
        """
        wanted = _sorted(keys)
        stores, materials = [one for one, _ in wanted], [one for _, one in wanted]
        self.tx.execute(_MAKE, {"company": self.move.company_id, "stores": stores, "materials": materials})
        self.late = late or any(self._is_late(one) for one in self._read(wanted, lock=False))
        if self.late:
            of = select(Balance.store_id, Balance.material_id).where(
                Balance.company_id == self.move.company_id, Balance.material_id.in_(materials)
            )
            wanted = _sorted([*self.tx.execute(of).tuples(), *wanted])
        self.balances = {(one.store_id, one.material_id): one for one in self._read(wanted, lock=True)}
        if not self.late and any(self._is_late(one) for one in self.balances.values()):
            raise Aborted("A later document was entered just now.", reason="STOCK_MOVED")
        if self.late:
            self.histories = {key: history(self.tx, one) for key, one in self.balances.items()}

    def _is_late(self, balance: Balance) -> bool:
        return balance.last_date is not None and balance.last_date > self.move.document_date

    def _read(self, keys: Sequence[Key], *, lock: bool) -> Sequence[Balance]:
        query = select(Balance).where(
            Balance.company_id == self.move.company_id, tuple_(Balance.store_id, Balance.material_id).in_(keys)
        )
        query = query.order_by(Balance.store_id, Balance.material_id).execution_options(populate_existing=True)
        return self.tx.scalars(query.with_for_update() if lock else query).all()

    def write(self, step: Step) -> StockRow:
        """Writes a row with its balance and place.

        Raises:
            NotEnough: more would leave than is free, or than was there on its day.
            TooLittleWorth: what leaves or stays would be worth nothing.
        """
        balance = self.balances[step.key]
        # A count has made sure that what is left at its end covers what stays reserved.
        most = balance.quantity if step.kind == COUNT else balance.free
        if step.quantity < 0 and -step.quantity > most:
            raise _not_enough(step, balance)
        row = self._add(balance, (step.line, step.kind), step.quantity, self._worth(step, balance))
        row.document_date, row.told_quantity, row.told_unit = self.move.document_date, *step.told
        row.bin, row.batch, row.of_number = step.bin, step.batch, step.of_number
        row.counter_account = step.counter_account
        row.peer_store_id = step.peer.store_id if step.peer else None
        if self.late:
            self.histories[step.key].add(row)
        _lay(self.tx, step)
        balance.last_date = max(balance.last_date or self.move.document_date, self.move.document_date)
        return row

    def _worth(self, step: Step, balance: Balance) -> int:
        if self.late:
            return step.minor if step.minor is not None else self._worth_then(step, balance)
        worth = step.minor
        if worth is None:
            worth = -rules.taken(balance.quantity, balance.value_minor, -step.quantity)
        quantity, value = balance.quantity + step.quantity, balance.value_minor + worth
        if (quantity == 0) != (value == 0) or value < 0 or (step.peer and step.quantity < 0 and worth == 0):
            raise TooLittleWorth(f"{step.material.name} in {step.store.name}: what leaves or stays is worth nothing")
        return worth

    def _worth_then(self, step: Step, balance: Balance) -> int:
        new = rules.Row(balance.row_count + 1, self.move.document_date, step.quantity)
        return self._ideal([*self.histories[step.key].moving(), new])[new.number]

    def _ideal(self, rows: Iterable[rules.Row]) -> dict[int, int]:
        try:
            return rules.values(rows)
        except rules.Short as short:
            there = f"{short.there.normalize():f}"
            raise NotEnough(f"Only {there} were there on {short.day}, and documents of that day need more") from short
        except rules.Worthless:
            raise TooLittleWorth("On some day there would be a quantity that is worth nothing") from None

    def _add(
        self, balance: Balance, of: tuple[int, str], quantity: Decimal, worth: int, *, cause: StockRow | None = None
    ) -> StockRow:
        balance.quantity, balance.value_minor = balance.quantity + quantity, balance.value_minor + worth
        balance.row_count += 1
        row = StockRow(
            company_id=balance.company_id,
            store_id=balance.store_id,
            material_id=balance.material_id,
            number=balance.row_count,
            group_id=balance.group_id,
            estate_id=balance.estate_id,
            move_id=self.move.move_id,
            line=of[0],
            kind=of[1],
            document_date=self.move.entered_date,
            entered_date=self.move.entered_date,
            quantity=quantity,
            value_minor=worth,
            balance_quantity=balance.quantity,
            balance_minor=balance.value_minor,
            told_quantity=Decimal(0),
            cause_number=cause.number if cause else 0,
            late=self.late,
        )
        if cause:
            row.counter_account, row.peer_store_id = cause.counter_account, cause.peer_store_id
        self.tx.add(row)
        self.rows.append(row)
        return row

    def correct(self, row: StockRow, minor: int) -> None:
        """Notes that an earlier row is worth more, or less if negative; `settle` writes it as a row of today."""
        self.histories[row.store_id, row.material_id].booked[row.number] += minor
        self.corrections.append((row, minor))

    def settle(self) -> None:
        """Books what later rows took too little or too much, store after store, until nothing is left.

        Raises:
            NotEnough: more would have left on a later day than there was.
            TooFarBack: it reaches a store that the caller may not see.
        """
        waiting = list(self.balances)
        while waiting:
            held = self.histories[waiting.pop(0)]
            ideal = self._ideal(held.moving())
            for row in held.moved:
                minor = ideal[row.number] - held.booked[row.number]
                if not minor:
                    continue
                self.correct(row, minor)
                if row.peer_store_id is not None and row.quantity < 0:
                    arrived = self._arrival(row)
                    self.correct(arrived, -minor)
                    waiting.append((arrived.store_id, arrived.material_id))
        # What adds value first, so that no balance falls below 0 on the way.
        for row, minor in sorted(self.corrections, key=lambda one: -one[1]):
            balance = self.balances[row.store_id, row.material_id]
            self._add(balance, (row.line, self.move.kind), Decimal(0), minor, cause=row)
            balance.last_date = max(balance.last_date or self.move.entered_date, self.move.entered_date)

    def _arrival(self, row: StockRow) -> StockRow:
        """What a transfer brought into the other store."""
        assert row.peer_store_id is not None
        held = self.histories.get((row.peer_store_id, row.material_id))
        for one in held.moved if held else ():
            if (one.move_id, one.peer_store_id, one.of_number) == (row.move_id, row.store_id, row.number):
                return one
        raise TooFarBack("It reaches a store that you may not see: somebody with rights in both must enter it")


@dataclass(frozen=True, slots=True)
class History:
    """The rows of a material in a store that moved quantity, with what is booked for each by now."""

    moved: list[StockRow]
    booked: dict[int, int]

    def moving(self) -> list[rules.Row]:
        """As the rules read them: what came from outside keeps what is booked for it."""
        return [_rule(row, self.booked[row.number]) for row in self.moved]

    def add(self, row: StockRow) -> None:
        """Another row, just written."""
        self.moved.append(row)
        self.booked[row.number] = row.value_minor


def history(tx: Tx, balance: Balance) -> History:
    """The rows of a material in a store.

    Raises:
        TooFarBack: there are too many of them to look at.
    """
    query = select(StockRow).where(
        StockRow.company_id == balance.company_id,
        StockRow.store_id == balance.store_id,
        StockRow.material_id == balance.material_id,
    )
    rows = tx.scalars(query.order_by(StockRow.number).limit(MOST_ROWS + 1)).all()
    if len(rows) > MOST_ROWS:
        raise TooFarBack(f"The material has more than {MOST_ROWS} rows in the store: date the document today")
    booked = {row.number: row.value_minor for row in rows if not row.cause_number}
    for row in rows:
        if row.cause_number:
            booked[row.cause_number] += row.value_minor
    return History([row for row in rows if not row.cause_number], booked)


def lock_balances(tx: Tx, company_id: int, keys: Iterable[Key]) -> dict[Key, Balance]:
    """Balances, locked in key order and made where they are missing.

    Args:
        keys: of stores and materials that are there.
    """
    wanted = _sorted(keys)
    stores, materials = [one for one, _ in wanted], [one for _, one in wanted]
    tx.execute(_MAKE, {"company": company_id, "stores": stores, "materials": materials})
    query = select(Balance).where(
        Balance.company_id == company_id, tuple_(Balance.store_id, Balance.material_id).in_(wanted)
    )
    query = query.order_by(Balance.store_id, Balance.material_id).with_for_update()
    found = tx.scalars(query.execution_options(populate_existing=True))
    return {(one.store_id, one.material_id): one for one in found}


def _sorted(keys: Iterable[Key]) -> list[Key]:
    return sorted(set(keys), key=lambda key: (key[0].bytes, key[1].bytes))


def _rule(row: StockRow, booked: int) -> rules.Row:
    if row.quantity < 0:
        return rules.Row(row.number, row.document_date, row.quantity)
    returns = row.of_number if row.kind == RETURN else 0
    return rules.Row(row.number, row.document_date, row.quantity, booked, returns)


def picked(tx: Tx, step: Step) -> list[tuple[Lying, Decimal]]:
    """From where something is taken: the bin and batch that are named, or what expires first.

    Raises:
        NotEnough: the places that fit have less.
    """
    store_id, material_id = step.key
    query = select(Place).where(
        Place.company_id == step.store.company_id,
        Place.store_id == store_id,
        Place.material_id == material_id,
        Place.quantity > 0,
    )
    if step.bin or step.exact:
        query = query.where(Place.bin == step.bin)
    if step.batch or step.exact:
        query = query.where(Place.batch == step.batch)
    lying = [Lying(one.bin, one.batch, one.quantity, one.expiry_date) for one in tx.scalars(query)]
    found = pick(lying, -step.quantity)
    there = sum((part for _, part in found), Decimal(0))
    if there < -step.quantity:
        raise NotEnough(f"{step.material.name} in {step.store.name}: {there} {step.material.unit} lie there")
    return found


_LAY = text(
    "insert into places as p (company_id, store_id, material_id, bin, batch, group_id, estate_id, quantity,"
    " expiry_date, serial) values (:company, :store, :material, :bin, :batch, :group, :estate, :quantity, :expiry,"
    " :serial) on conflict (company_id, store_id, material_id, bin, batch) do update set"
    " quantity = p.quantity + excluded.quantity, expiry_date = coalesce(p.expiry_date, excluded.expiry_date)"
)
_TAKE = text(
    "update places set quantity = quantity + :quantity where company_id = :company and store_id = :store"
    " and material_id = :material and bin = :bin and batch = :batch"
)
_SERIAL_THERE = text(
    "select 1 from places where company_id = :company and material_id = :material and batch = :batch and quantity = 1"
)


def _lay(tx: Tx, step: Step) -> None:
    """The place of a row; the balance's lock holds those of its material still."""
    store_id, material_id = step.key
    named: dict[str, Any] = {
        "company": step.store.company_id, "store": store_id, "material": material_id, "bin": step.bin,
        "batch": step.batch, "quantity": step.quantity,
    }  # fmt: skip
    if step.quantity < 0:
        tx.execute(_TAKE, named)
        return
    serial = step.material.tracking == SERIAL
    if serial and tx.scalar(_SERIAL_THERE, named):
        raise SerialThere(f"{step.material.name}: number {step.batch} lies in a store already")
    where = {"group": step.store.group_id, "estate": step.store.estate_id}
    tx.execute(_LAY, {**named, **where, "expiry": step.expiry_date, "serial": serial})


def _not_enough(step: Step, balance: Balance) -> NotEnough:
    held = f", {balance.reserved.normalize():f} of them reserved" if balance.reserved else ""
    return NotEnough(
        f"{step.material.name} in {step.store.name}: {balance.free.normalize():f} {step.material.unit} are free{held}"
    )
