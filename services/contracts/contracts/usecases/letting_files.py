"""Rows of the files of leases, schedules, reservations, turnover, rent roll and prospects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.files import sheets
from chassis.money import major, plain, round_half_up
from chassis.rpc.exports import File, pages

from contracts.domain.portfolio import expiries as expiries_of
from contracts.domain.portfolio import lets
from contracts.domain.prices import prices
from contracts.queries import leases as reads
from contracts.queries import portfolio as roll
from contracts.queries import prospects as pipeline
from contracts.queries import turnovers as sold
from contracts.queries import units as lettings
from contracts.records.leases import Lease
from contracts.usecases import export_words as words
from contracts.usecases.portfolio import on_day

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PAGE = 1_000
LEASES = File(
    "leases",
    sheets.columns(
        "lease_id", "estate_id", "number", "state", "unit_codes", "area", "customer_id", "customer_name", "start_date",
        "end_date", "monthly", "deposit", "currency_code", "predecessor_id", "maker", "note",
    ),
    words.LEASES,
    people=("maker",),
)  # fmt: skip
LINES = File(
    "lease-lines",
    sheets.columns(
        "line_id", "lease_id", "number", "kind", "state", "unit_id", "unit_code", "fee_item_code", "customer_id",
        "customer_name", "start_date", "end_date", "due_date", "amount", "tax", "currency_code", "explanation",
        "receivable_id", "refusal_message", "note",
    ),
    words.LINES,
)  # fmt: skip
RESERVATIONS = File(
    "reservations",
    sheets.columns(
        "reservation_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "start_date", "end_date",
        "expiry_date", "state", "deposit", "deposit_state", "currency_code", "maker", "note",
    ),
    words.RESERVATIONS,
    people=("maker",),
)  # fmt: skip
TURNOVERS = File(
    "turnovers",
    sheets.columns(
        "month", "estate_id", "lease_id", "number", "unit_id", "unit_code", "customer_id", "customer_name",
        "fee_item_code", "declared", "turnover", "currency_code", "maker", "note",
    ),
    words.TURNOVERS,
    people=("maker",),
)  # fmt: skip
RENT_ROLL = File(
    "rent-roll",
    sheets.columns(
        "unit_id", "unit_code", "lease_id", "number", "customer_id", "customer_name", "area", "monthly", "square_metre",
        "start_date", "end_date", "rent_free", "currency_code",
    ),
    words.RENT_ROLL,
)  # fmt: skip
EXPIRIES = File("expiries", sheets.columns("month", "unit_count", "area", "monthly", "currency_code"), words.EXPIRIES)
PROSPECTS = File(
    "prospects",
    sheets.columns(
        "prospect_id", "estate_id", "name", "trade", "source", "state", "customer_id", "area_from", "area_to",
        "square_metre", "next_date", "next_step", "owner", "currency_code", "note",
    ),
    words.PROSPECTS,
    people=("owner",),
)  # fmt: skip


def columns(record: Any, file: File) -> dict[str, Any]:
    """What of a record a file has under the same names."""
    return {column.key: getattr(record, column.key) for column in file.columns if hasattr(record, column.key)}


def estates(tx: Tx, company_id: int) -> dict[int, str]:
    """Names of estates."""
    return {one.estate_id: one.name for one in directory.estates(tx, company_id)}


def leases(tx: Tx, wanted: reads.LeaseFilter) -> Iterator[dict[str, Any]]:
    """Leases with what their first prices come to a month."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)
    for page in pages(lambda before: reads.list_leases(tx, wanted, limit=PAGE, before=before), "lease_id"):
        codes, names = _named(tx, wanted.company_id, page)
        for lease in page:
            terms = lease.agreed
            rents = (prices(terms, one, currency)[0].monthly for one in terms.charges if one.rent)
            yield {
                **columns(lease, LEASES),
                "estate_name": there.get(lease.estate_id, ""),
                "unit_codes": " ".join(codes.get(one.unit_id, "") for one in terms.units),
                "area": plain(sum(one.area for one in terms.units)),
                "customer_name": names.get(lease.customer_id, ""),
                "monthly": major(sum(rents), currency),
                "deposit": major(lease.deposit_minor, currency),
                "currency_code": currency,
            }
        tx.session.expunge_all()


def _named(tx: Tx, company_id: int, page: Sequence[Lease]) -> tuple[Mapping[UUID, str], Mapping[UUID, str]]:
    units = {unit.unit_id for lease in page for unit in lease.agreed.units}
    return reads.unit_codes(tx, company_id, units), reads.customer_names(tx, company_id, {x.customer_id for x in page})


def lines(tx: Tx, wanted: reads.LineFilter) -> Iterator[dict[str, Any]]:
    """The lines of a lease, each with how it came about."""
    currency = directory.company(tx, wanted.company_id).currency_code
    lease = tx.get(Lease, (wanted.company_id, wanted.lease_id))

    def page_of(after: tuple[date, int] | None) -> Sequence[Any]:
        return reads.list_lease_lines(tx, wanted, limit=PAGE, after=after)

    for page in pages(page_of, "due_date", "line_id"):
        codes = reads.unit_codes(tx, wanted.company_id, {one.unit_id for one in page})
        names = reads.customer_names(tx, wanted.company_id, {one.customer_id for one in page})
        for one in page:
            yield {
                **columns(one, LINES),
                "number": lease.number,
                "unit_code": codes.get(one.unit_id, ""),
                "customer_name": names.get(one.customer_id, ""),
                "amount": major(one.amount_minor, currency),
                "tax": major(one.tax_minor, currency),
                "currency_code": currency,
                "explanation": "; ".join(_part(part, currency) for part in one.parts),
            }


def _part(part: Mapping[str, Any], currency: str) -> str:
    """Days of how many at which price a month, in figures alone: people of any language read them."""
    of = f"{part['days']}/{part['of']} × {major(part['monthly'], currency)}"
    return f"{part['from']}–{part['to']}: {of} = {major(part['amount'], currency)}"


def reservations(tx: Tx, wanted: lettings.ReservationFilter) -> Iterator[dict[str, Any]]:
    """Reservations with what was paid down for them."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)

    def page_of(before: UUID | None) -> Sequence[Any]:
        return lettings.list_reservations(tx, wanted, limit=PAGE, before=before)

    for page in pages(page_of, "reservation_id"):
        codes = reads.unit_codes(tx, wanted.company_id, {one.unit_id for one in page})
        names = reads.customer_names(tx, wanted.company_id, {one.customer_id for one in page})
        for one in page:
            yield {
                **columns(one, RESERVATIONS),
                "estate_name": there.get(one.estate_id, ""),
                "unit_code": codes.get(one.unit_id, ""),
                "customer_name": names.get(one.customer_id, ""),
                "deposit": major(one.deposit_minor, currency) if one.deposit_minor else None,
                "currency_code": currency,
            }


def turnovers(tx: Tx, wanted: sold.MonthFilter) -> Iterator[dict[str, Any]]:
    """Every rent by turnover of a month, declared or missing."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)
    for page in pages(lambda after: sold.list_turnovers(tx, wanted, limit=PAGE, after=after), "lease_id", "place"):
        codes = reads.unit_codes(tx, wanted.company_id, {one.unit_id for one in page})
        names = reads.customer_names(tx, wanted.company_id, {one.customer_id for one in page})
        for one in page:
            declared = one.amount_minor is not None
            yield {
                **columns(one, TURNOVERS),
                "month": f"{wanted.month:%Y-%m}",
                "estate_name": there.get(one.estate_id, ""),
                "unit_code": codes.get(one.unit_id, ""),
                "customer_name": names.get(one.customer_id, ""),
                "fee_item_code": one.item,
                "declared": declared,
                "turnover": major(one.amount_minor, currency) if declared else None,
                "currency_code": currency,
            }


def _lets(tx: Tx, wanted: roll.DayFilter, currency: str) -> Iterator[tuple[Sequence[Lease], list[Any]]]:
    """Leases that have a day, page by page, with what is let by each."""
    query = on_day(wanted.company_id, wanted.estate_id, wanted.day)
    for page in pages(lambda after: roll.list_rent_roll(tx, query, limit=PAGE, after=after), "end_date", "lease_id"):
        yield page, [lets(one.agreed, currency, wanted.day) for one in page]


def rent_roll(tx: Tx, wanted: roll.DayFilter) -> Iterator[dict[str, Any]]:
    """Units that are let on a day, those whose leases end first at the beginning."""
    currency = directory.company(tx, wanted.company_id).currency_code
    for page, let in _lets(tx, wanted, currency):
        codes, names = _named(tx, wanted.company_id, page)
        for lease, rows in zip(page, let, strict=True):
            for row in rows:
                yield {
                    **columns(lease, RENT_ROLL),
                    "unit_id": row.unit_id,
                    "unit_code": codes.get(row.unit_id, ""),
                    "customer_name": names.get(lease.customer_id, ""),
                    "area": plain(row.area),
                    "monthly": major(row.monthly, currency),
                    "square_metre": major(round_half_up(row.monthly / row.area), currency),
                    "rent_free": row.rent_free,
                    "currency_code": currency,
                }


def expiries(tx: Tx, wanted: roll.DayFilter) -> Iterator[dict[str, Any]]:
    """What expires in each month: all leases of the estate, however many there are."""
    currency = directory.company(tx, wanted.company_id).currency_code
    let = [row for _, many in _lets(tx, wanted, currency) for rows in many for row in rows]
    for one in expiries_of(let):
        yield {
            "month": f"{one.month:%Y-%m}",
            "unit_count": one.units,
            "area": plain(one.area),
            "monthly": major(one.monthly, currency),
            "currency_code": currency,
        }


def prospects(tx: Tx, wanted: pipeline.ProspectFilter) -> Iterator[dict[str, Any]]:
    """Prospects by the day of their next step."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)
    after = None
    while page := pipeline.list_prospects(tx, wanted, limit=PAGE, after=after):
        after = page[-1].next_date or pipeline.NEVER, page[-1].prospect_id
        for one in page:
            yield {
                **columns(one, PROSPECTS),
                "estate_name": there.get(one.estate_id, ""),
                "area_from": plain(one.area_from) if one.area_from else None,
                "area_to": plain(one.area_to) if one.area_to else None,
                "square_metre": major(one.square_metre_minor, currency) if one.square_metre_minor else None,
                "currency_code": currency,
            }
