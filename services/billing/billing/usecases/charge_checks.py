"""Whether charges can be made: by the unit, the fee item, the payer, the days and the reference; set by set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.errors import Violation
from chassis.periods import Period
from chassis.spelling import fold
from chassis.violations import Fault as Common
from sqlalchemy import select, text

from billing.domain import charge_terms, payers
from billing.domain.charge_terms import Asked, Terms
from billing.domain.payers import CONTRACT_PARTY, Occupancy
from billing.records.charges import Charge
from billing.records.receivables import LARGEST
from billing.records.tariffs import DEPOSIT, FeeItem
from billing.usecases import books
from billing.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx
    from chassis.directory import Estate

_UNITS = text(
    "select unit_id from units where company_id = :company and estate_id = :estate and not removed"
    " and unit_id = any(:ids)"
)
_CUSTOMERS = text("select customer_id from customers where company_id = :company and customer_id = any(:ids)")
_OCCUPANCIES = text(
    "select unit_id, customer_id, role, start_date, end_date from occupancies where company_id = :company"
    " and estate_id = :estate and unit_id = any(:ids)"
)
_TAKEN = text(
    "select reference from charges where company_id = :company and source = :source and reference = any(:references)"
    " and (source <> '' or state <> 'refused')"
    " union select reference from charges where company_id = :company and reference_key <> ''"
    " and reference_key = any(:keys) and state <> 'refused'"
)


@dataclass(frozen=True, slots=True)
class NewCharge:
    """What is to be charged.

    Args:
        fee_item: its id, or its code.
        unit_id: the unit.
        customer_id: who pays; None by the fee item.
        asked: amount and days.
        explanation: why.
        reference: never makes two; may be empty where people charge.
        maker: who asks; empty for the transaction's principal.
        at: where its fields stand in the request, such as `charge.`, or the number of its row.
    """

    fee_item: int | str
    unit_id: UUID
    customer_id: UUID | None
    asked: Asked
    explanation: str
    reference: str = ""
    maker: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """What an estate has that the charges name."""

    estate: Estate
    today: date
    items: dict[int | str, FeeItem]
    units: set[UUID]
    customers: set[UUID]
    occupancies: dict[UUID, list[Occupancy]]
    taken: dict[str, str]
    terms: Any


def check_charges(
    tx: Tx, company_id: int, estate_id: int, rows: Sequence[NewCharge], source: str = ""
) -> tuple[list[Charge], list[Violation]]:
    """The charges that nothing is wrong with, and what is wrong with the others.

    Args:
        tx: the transaction in hand.
        company_id, estate_id: of all of them.
        rows: what is to be charged.
        source: the service that wants it; empty where people do.
    """
    known = _known(tx, company_id, estate_id, rows, source)
    charges: list[Charge] = []
    faults: list[Violation] = []
    seen: set[str] = set()
    for row in rows:
        wrong = list(_faults(row, known, seen, source))
        seen.add(reference_key(row.reference, source))
        payer = row.customer_id or (None if wrong else _payer(row, known))
        if not wrong and payer is None:
            wrong = [Violation(f"{row.at}customer_id", Fault.NOBODY_PAYS)]
        faults += wrong
        if not wrong and payer is not None:
            charges.append(_charge(tx, row, known, payer, source))
    return charges, faults


def reference_key(reference: str, source: str) -> str:
    """By what references are the same: services write them alike, people in any case and width."""
    return reference if source else fold(reference)


def _known(tx: Tx, company_id: int, estate_id: int, rows: Sequence[NewCharge], source: str) -> _Known:
    estate = directory.estate(tx, estate_id)
    named = {"company": company_id, "estate": estate_id}
    units = set(tx.scalars(_UNITS, {**named, "ids": list({row.unit_id for row in rows})}))
    payers_named = list({row.customer_id for row in rows if row.customer_id})
    occupancies: dict[UUID, list[Occupancy]] = {}
    open_ones = list({row.unit_id for row in rows if row.customer_id is None})
    if open_ones:
        for one in tx.execute(_OCCUPANCIES, {**named, "ids": open_ones}):
            there = Occupancy(one.customer_id.bytes, one.role, one.start_date, one.end_date)
            occupancies.setdefault(one.unit_id, []).append(there)
    said = [row.reference for row in rows]
    keys = [] if source else [fold(one) for one in said]
    references = {"company": company_id, "source": source, "references": said, "keys": keys}
    items = _items(tx, company_id, rows)
    return _Known(
        estate,
        estate.today(),
        items,
        units,
        set(tx.scalars(_CUSTOMERS, {"company": company_id, "ids": payers_named})),
        occupancies,
        {reference_key(one, source): one for one in tx.scalars(_TAKEN, references)},
        partial(charge_terms.terms, today=estate.today(), open_month=partial(books.open_month, tx, company_id)),
    )


def _items(tx: Tx, company_id: int, rows: Sequence[NewCharge]) -> dict[int | str, FeeItem]:
    ids = {row.fee_item for row in rows if isinstance(row.fee_item, int)}
    codes = {row.fee_item for row in rows if isinstance(row.fee_item, str)}
    query = select(FeeItem).where(
        FeeItem.company_id == company_id, FeeItem.fee_item_id.in_(ids) | FeeItem.code.in_(codes)
    )
    found: dict[int | str, FeeItem] = {}
    for item in tx.scalars(query):
        found |= {item.fee_item_id: item, item.code: item}
    return found


def _faults(row: NewCharge, known: _Known, seen: set[str], source: str) -> Iterator[Violation]:
    if known.estate.closed:
        yield Violation(f"{row.at}estate_id", Fault.ESTATE_CLOSED)
    yield from _item_faults(row, known.items.get(row.fee_item))
    if row.unit_id not in known.units:
        yield Violation(f"{row.at}unit_id", Fault.NO_SUCH_UNIT)
    if row.customer_id is not None and row.customer_id not in known.customers:
        yield Violation(f"{row.at}customer_id", Fault.NO_SUCH_CUSTOMER)
    if not 0 < row.asked.amount <= LARGEST:
        yield Violation(f"{row.at}amount_minor", Fault.NOT_AN_AMOUNT, most=LARGEST)
    key = reference_key(row.reference, source)
    if row.reference and key in known.taken:
        yield Violation(f"{row.at}reference", Fault.CHARGED_BEFORE, reference=known.taken[key])
    elif row.reference and key in seen:
        yield Violation(f"{row.at}reference", Fault.GIVEN_TWICE)
    yield from _day_faults(row, known.today)


def _item_faults(row: NewCharge, item: FeeItem | None) -> Iterator[Violation]:
    if item is None:
        yield Violation(f"{row.at}fee_item_id", Fault.NO_SUCH_FEE_ITEM)
        return
    from_contract = item.payer_rule == CONTRACT_PARTY
    if item.cycle_months and not from_contract:
        yield Violation(f"{row.at}fee_item_id", Fault.BILLED_BY_RUNS, item=item.code)
    if item.inactive:
        yield Violation(f"{row.at}fee_item_id", Fault.ITEM_INACTIVE, item=item.code)
    if from_contract and row.customer_id is None:
        yield Violation(f"{row.at}customer_id", Fault.PAYER_NOT_NAMED)
    if item.cycle_months and (row.asked.start is None or row.asked.end is None):
        missing = "start_date" if row.asked.start is None else "end_date"
        yield Violation(f"{row.at}{missing}", Common.REQUIRED)


def _day_faults(row: NewCharge, today: date) -> Iterator[Violation]:
    days = {"start_date": row.asked.start, "end_date": row.asked.end, "due_date": row.asked.due}
    for name, day in days.items():
        if day is not None and charge_terms.is_far(day, today):
            yield Violation(f"{row.at}{name}", Fault.FAR_FROM_TODAY, date=day)
    start = row.asked.start or today
    if row.asked.end is not None and row.asked.end < start:
        yield Violation(f"{row.at}end_date", Common.NOT_BEFORE, first=start)


def _payer(row: NewCharge, known: _Known) -> UUID | None:
    """Whoever the fee item says pays for the unit on the first day."""
    day = row.asked.start or known.today
    rule = known.items[row.fee_item].payer_rule
    spans = payers.payer_spans(known.occupancies.get(row.unit_id, []), rule, Period(day, day))
    return UUID(bytes=spans[0].customer) if spans else None


def _charge(tx: Tx, row: NewCharge, known: _Known, payer: UUID, source: str) -> Charge:
    item = known.items[row.fee_item]
    tax_rate = Decimal(0) if item.category == DEPOSIT else item.tax_rate
    terms: Terms = known.terms(row.asked, tax_rate=tax_rate, due_date=partial(books.due_date, item))
    return Charge(
        company_id=item.company_id,
        group_id=tx.scope.group_id,
        estate_id=known.estate.estate_id,
        source=source,
        reference=row.reference,
        reference_key="" if source else fold(row.reference),
        fee_item_id=item.fee_item_id,
        unit_id=row.unit_id,
        customer_id=payer,
        amount_minor=row.asked.amount,
        tax_minor=terms.tax,
        period_start=terms.start,
        period_end=terms.end,
        accounting_month=terms.month,
        due_date=terms.due,
        explanation=row.explanation,
        maker=row.maker or tx.scope.principal.id,
    )
