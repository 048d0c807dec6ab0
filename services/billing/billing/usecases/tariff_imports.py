"""Tariffs from an uploaded table, as their list is exported. A tariff is taken whole or not: without one of its
versions another one would price its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from chassis import dates, directory, money
from chassis.data.uow import UnitOfWork
from chassis.errors import Invalid, Violation
from chassis.files import sheets, storage
from chassis.jobs.operations import operation
from chassis.jobs.running import Running
from chassis.numbers import read_number
from chassis.spelling import fold
from chassis.violations import Fault as Common
from google.protobuf.struct_pb2 import Struct
from manor.billing.v1 import tariffs_pb2 as pb
from sqlalchemy import select

from billing.domain.charge_terms import FURTHEST
from billing.domain.prices import FIXED, TIERED
from billing.domain.tiers import Tier
from billing.queries.tariffs import versions_of
from billing.records.tariffs import Tariff, TariffVersion
from billing.usecases.export_words import TARIFFS
from billing.usecases.imported_files import (
    Cells,
    Column,
    ImportFile,
    Row,
    Table,
    Template,
    read_word,
    save_template,
    start_import,
    take_file,
)
from billing.usecases.read_fee_items import FeeItems
from billing.usecases.tariff_exports import TARIFFS_FILE
from billing.usecases.tariffs import AddTariffVersion, CreateTariff, NewVersion, add_tariff_version, create_tariff
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from google.longrunning.operations_pb2 import Operation

KIND = "billing.import_tariffs"
MOST_TIERS = 20
DEAREST = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class CreateTariffTemplate:
    """For which company a file to fill in is, and how it looks."""

    company_id: int
    look: Template


def create_tariff_template(tx: Tx, command: CreateTariffTemplate, *, store: storage.FileStore) -> sheets.Saved:
    """Makes an empty file with the headings of tariffs."""
    currency = directory.company(tx, command.company_id).currency_code
    return save_template(tx, store, "tariffs", _table(currency), command.look)


def import_tariffs(tx: Tx, command: ImportFile) -> Operation:
    """Starts taking the tariffs of a file."""
    return start_import(tx, KIND, command)


@operation(KIND)
def take_imported_tariffs(op: Running, request: Struct) -> pb.ImportTariffsResult:
    """Creates the tariffs of a file that are not there, and adds versions to those that are."""
    reply = pb.ImportTariffsResult()
    with UnitOfWork(op.database, op.scope) as tx:
        table = _table(directory.company(tx, op.company_id).currency_code)

    def take(tx: Tx, lines: Sequence[tuple[int, Cells]]) -> list[Violation]:
        asked, faults = _by_tariff(table.rows(lines))
        taker = _Taker(tx, op.company_id, directory.company(tx, op.company_id).today())
        for one in asked.values():
            taker.judge(one)
        for one in asked.values():
            if one.faults:
                faults += [*one.faults, *_with_others(one)]
            else:
                taker.take(one)
                reply.accepted += len(one.rows)
            op.check()
        reply.created, reply.versions_added = taker.created, taker.added
        return faults

    return take_file(op, request, reply, table, take)


def _table(currency: str) -> Table:
    return Table(
        (
            Column("code", "编号", needed=True, longest=40),
            Column("name", "名称", needed=True, longest=100),
            Column("fee_item_code", "收费项目编码"),
            Column("fee_item_name", "收费项目"),
            Column("effective_date", "生效日期", dates.read_date, needed=True),
            Column("kind", "计价方式", read_word(TARIFFS.values["kind"]), needed=True),
            Column("amount", "金额", partial(_amount, money.exponent(currency))),
            Column("price", "单价", _price),
            Column("up_to", "阶梯上限", _price),
            Column("tier_span", "累计方式", read_word(TARIFFS.values["tier_span"])),
            Column("currency_code", "币种", partial(_currency, currency)),
        ),
        exported=TARIFFS_FILE,
    )


def _amount(places: int, cell: str) -> int:
    value = read_number(cell).scaleb(places)
    if value < 0 or value != value.to_integral_value():
        raise ValueError(cell)
    return int(value)


def _price(cell: str) -> Decimal:
    value = read_number(cell)
    if value >= DEAREST:
        raise ValueError(cell)
    return value


def _currency(company: str, cell: str) -> str:
    if cell.upper() != company:
        raise ValueError(cell)
    return company


@dataclass(slots=True)
class _Asked:
    """What a file says of a tariff: its rows, and what is wrong with them."""

    rows: list[Row] = field(default_factory=list)
    faults: list[Violation] = field(default_factory=list)
    fee_item_id: int = 0
    known: Tariff | None = None
    versions: list[NewVersion] = field(default_factory=list)


def _by_tariff(rows: Iterable[tuple[Row, list[Violation]]]) -> tuple[dict[str, _Asked], list[Violation]]:
    """The rows of each tariff by the key of its code, and what is wrong with rows that name none."""
    asked: dict[str, _Asked] = {}
    faults: list[Violation] = []
    for row, wrong in rows:
        if row.get("code"):
            one = asked.setdefault(fold(row["code"]), _Asked())
            one.rows.append(row)
            one.faults += wrong
        else:
            faults += wrong
    return asked, faults


def _with_others(one: _Asked) -> Iterator[Violation]:
    """A refused tariff's rows that are good themselves."""
    bad = {fault.field.partition(".")[0] for fault in one.faults}
    for row in one.rows:
        if str(row["row"]) not in bad:
            yield Violation(f"{row['row']}.code", Fault.OTHER_ROW_REFUSED, tariff=row["code"])


class _Taker:
    """Compares tariffs of a file with those of a company, and takes what is new.

    Args:
        tx: the transaction in hand.
        company_id: whose tariffs.
        today: in its books.
    """

    def __init__(self, tx: Tx, company_id: int, today: date) -> None:
        self._tx, self._company_id, self._today = tx, company_id, today
        self._items = FeeItems(tx, company_id)
        tariffs = tx.scalars(select(Tariff).where(Tariff.company_id == company_id)).all()
        self._tariffs = {fold(tariff.code): tariff for tariff in tariffs}
        self._versions = versions_of(tx, company_id, [tariff.tariff_id for tariff in tariffs])
        self.created = self.added = 0

    def judge(self, one: _Asked) -> None:
        """Adds what is wrong about a tariff as a whole to its faults."""
        first = one.rows[0]
        at = f"{first['row']}."
        found = self._items.find(first["fee_item_code"] or "", first["fee_item_name"] or "", f"{at}fee_item_code")
        if isinstance(found, Violation):
            one.faults.append(found)
        else:
            one.fee_item_id = found
        for row in one.rows[1:]:
            for name in ("name", "fee_item_code", "fee_item_name"):
                if row[name] is not None and fold(row[name]) != fold(first[name] or ""):
                    one.faults.append(Violation(f"{row['row']}.{name}", Fault.OTHER_IN_ROW, row=first["row"]))
        if not one.faults:
            self._judge_versions(one)

    def _judge_versions(self, one: _Asked) -> None:
        first = one.rows[0]
        one.known = self._tariffs.get(fold(first["code"]))
        if one.known is not None:
            if fold(one.known.name) != fold(first["name"]):
                one.faults.append(Violation(f"{first['row']}.name", Fault.TARIFF_DIFFERS, tariff=one.known.code))
            if one.known.fee_item_id != one.fee_item_id:
                one.faults.append(
                    Violation(f"{first['row']}.fee_item_code", Fault.TARIFF_DIFFERS, tariff=one.known.code)
                )
        by_day: dict[date, list[Row]] = {}
        for row in one.rows:
            by_day.setdefault(row["effective_date"], []).append(row)
        known = {} if one.known is None else {old.effective_date: old for old in self._versions[one.known.tariff_id]}
        for day, rows in sorted(by_day.items()):
            version, faults = _version(rows, self._today)
            one.faults += faults
            if faults:
                continue
            if day not in known:
                one.versions.append(version)
            elif not _same(version, known[day]):
                one.faults.append(Violation(f"{rows[0]['row']}.effective_date", Fault.VERSION_DIFFERS, date=day))

    def take(self, one: _Asked) -> None:
        """Creates a tariff, or adds what it lacks."""
        versions = one.versions
        tariff = one.known
        if tariff is None:
            first = one.rows[0]
            command = CreateTariff(self._company_id, one.fee_item_id, first["code"], first["name"], versions[0])
            tariff = create_tariff(self._tx, command)
            self.created += 1
            versions = versions[1:]
        for version in versions:
            self._tx.flush()
            add_tariff_version(self._tx, AddTariffVersion(self._company_id, tariff.tariff_id, version))
        self.added += len(versions)


def _version(rows: Sequence[Row], today: date) -> tuple[NewVersion, list[Violation]]:
    """The version of a day, and what is wrong with it."""
    first, kind = rows[0], rows[0]["kind"]
    version = NewVersion(
        first["effective_date"],
        kind,
        amount=first["amount"] or 0,
        price=Decimal(0) if kind == TIERED else first["price"] or Decimal(0),
        tiers=tuple(Tier(row["up_to"], row["price"] or Decimal(0)) for row in rows) if kind == TIERED else (),
        tier_span=first["tier_span"] or "month",
    )
    faults = [*_row_faults(rows, today)]
    try:
        version.check("version")
    except Invalid as invalid:
        faults += [fault.at(_place(fault.field, rows)) for fault in invalid.violations]
    return version, faults


def _row_faults(rows: Sequence[Row], today: date) -> Iterator[Violation]:
    """What a version's rows lack, and what belongs to a version of another kind."""
    first, kind = rows[0], rows[0]["kind"]
    if first["effective_date"] > today + FURTHEST:
        yield Violation(f"{first['row']}.effective_date", Fault.FAR_FROM_TODAY, date=first["effective_date"])
    if len(rows) > MOST_TIERS:
        yield Violation(f"{first['row']}.up_to", Common.TOO_MANY_ITEMS, count=len(rows), most=MOST_TIERS)
    needed = "amount" if kind == FIXED else "price"
    for row in rows:
        at = f"{row['row']}."
        if row[needed] is None:
            yield Violation(f"{at}{needed}", Common.REQUIRED)
        if kind != TIERED and row is not first:
            yield Violation(f"{at}effective_date", Fault.GIVEN_TWICE)
        for name in ("up_to", "tier_span") if kind != TIERED else ():
            if row[name] is not None:
                yield Violation(f"{at}{name}", Fault.NOT_OF_KIND, kind=kind)
        for name in ("kind", "tier_span"):
            if row[name] is not None and row[name] != first[name]:
                yield Violation(f"{at}{name}", Fault.OTHER_IN_ROW, row=first["row"])


def _place(at: str, rows: Sequence[Row]) -> str:
    """Where a fault of a version stands in the file: version.tiers[1].price in the second row's price."""
    _, _, name = at.partition(".")
    tier, _, of_tier = name.removeprefix("tiers[").partition("].")
    if of_tier:
        return f"{rows[int(tier)]['row']}.{of_tier}"
    if name == "tiers":
        return f"{rows[-1]['row']}.up_to"
    return f"{rows[0]['row']}.{'amount' if name == 'amount_minor' else name}"


def _same(new: NewVersion, old: TariffVersion) -> bool:
    """Whether a version prices what the one of its day does."""

    def tiers(of: Iterable[Any]) -> list[tuple[Decimal | None, Decimal]]:
        return [(None if end is None else Decimal(end), Decimal(price)) for end, price in of]

    return (
        (new.kind, new.amount, new.price) == (old.kind, old.amount_minor, old.price)
        and tiers((tier.up_to, tier.price) for tier in new.tiers)
        == tiers((tier["up_to"], tier["price"]) for tier in old.tiers)
        and (new.kind != TIERED or new.tier_span == old.tier_span)
    )
