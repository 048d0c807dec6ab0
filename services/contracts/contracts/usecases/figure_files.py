"""Rows of the files of free units, asking rents, margins of letting on, and the accounting view of a lease."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.files import sheets
from chassis.money import major, plain, round_half_up
from chassis.rpc.exports import File, pages

from contracts.queries import asking_rents as asked
from contracts.queries import portfolio as roll
from contracts.queries import units as lettings
from contracts.records.leases import Lease
from contracts.usecases import export_words as words
from contracts.usecases.payable_figures import GetMargins, get_margins
from contracts.usecases.portfolio import GetLeaseAccounts, get_lease_accounts

if TYPE_CHECKING:
    from chassis.data.tx import Tx

PAGE = 1_000
AVAILABILITY = File(
    "availability",
    sheets.columns(
        "unit_id", "unit_code", "building_name", "floor", "kind", "area", "free", "held_by", "holder_id",
        "held_from_date", "held_until_date", "asking", "vacant_since_date", "currency_code",
    ),
    words.AVAILABILITY,
)  # fmt: skip
ASKING_RENTS = File(
    "asking-rents",
    sheets.columns(
        "unit_id", "unit_code", "building_name", "floor", "kind", "area", "asking", "square_metre", "currency_code",
        "maker", "updated_at",
    ),
    words.ASKING_RENTS,
    people=("maker",),
)  # fmt: skip
MARGINS = File(
    "margins",
    sheets.columns(
        "contract_id", "number", "payee_name", "unit_count", "let_count", "cost", "rent", "margin", "currency_code"
    ),
    words.MARGINS,
)
ACCOUNTS = File(
    "lease-accounts",
    sheets.columns(
        "lease_id", "number", "start_date", "end_date", "straight", "billed", "opening", "interest", "paid", "closing",
        "depreciation", "right_of_use", "currency_code",
    ),
    words.ACCOUNTS,
)  # fmt: skip
_LIABILITY = ("opening", "interest", "paid", "closing", "depreciation", "right_of_use")


@dataclass(frozen=True, slots=True)
class AccountsFilter:
    """A lease, and the discount rate in per cent; empty for no liability."""

    company_id: int
    estate_id: int
    lease_id: UUID
    discount_percent: str = ""

    @property
    def asked(self) -> GetLeaseAccounts:
        """The figures that are written."""
        rate = Decimal(self.discount_percent) if self.discount_percent else None
        return GetLeaseAccounts(self.company_id, self.lease_id, rate)


def availability(tx: Tx, wanted: lettings.Span) -> Iterator[dict[str, Any]]:
    """Units of an estate with who holds them first in a span of days."""
    currency = directory.company(tx, wanted.company_id).currency_code

    def page_of(after: tuple[str, UUID] | None) -> Sequence[Any]:
        return lettings.list_availability(tx, wanted, limit=PAGE, after=after)

    for page in pages(page_of, "code", "unit_id"):
        for one in page:
            yield {
                **_unit(one),
                "free": one.holder_id is None,
                "held_by": one.held_by or "",
                "holder_id": one.holder_id,
                "held_from_date": one.first_day,
                "held_until_date": one.last_day,
                "asking": major(one.asking_minor, currency) if one.asking_minor else None,
                "vacant_since_date": one.vacant_since,
                "currency_code": currency,
            }


def asking_rents(tx: Tx, wanted: asked.AskingFilter) -> Iterator[dict[str, Any]]:
    """Units of an estate with what they are asked for."""
    currency = directory.company(tx, wanted.company_id).currency_code

    def page_of(after: tuple[str, UUID] | None) -> Sequence[Any]:
        return asked.list_asking_rents(tx, wanted, limit=PAGE, after=after)

    for page in pages(page_of, "code", "unit_id"):
        for one in page:
            square = one.monthly_minor and one.billable_area and round_half_up(one.monthly_minor / one.billable_area)
            yield {
                **_unit(one),
                "asking": major(one.monthly_minor, currency) if one.monthly_minor else None,
                "square_metre": major(square, currency) if square else None,
                "currency_code": currency,
                "maker": one.maker,
                "updated_at": one.updated_at,
            }


def _unit(one: Any) -> dict[str, Any]:
    return {
        "unit_id": one.unit_id,
        "unit_code": one.code,
        "building_name": one.building_name,
        "floor": one.floor,
        "kind": one.kind,
        "area": plain(one.billable_area) if one.billable_area is not None else None,
    }


def margins(tx: Tx, wanted: roll.DayFilter) -> Iterator[dict[str, Any]]:
    """What each lease that the company takes costs a month, and what its units are let on for."""
    currency = directory.company(tx, wanted.company_id).currency_code
    for one in get_margins(tx, GetMargins(wanted.company_id, wanted.estate_id, wanted.day))[1]:
        yield {
            "contract_id": one.contract.contract_id,
            "number": one.contract.number,
            "payee_name": one.contract.payee_name,
            "unit_count": len(one.contract.unit_ids),
            "let_count": one.let,
            "cost": major(one.cost, currency),
            "rent": major(one.rent, currency),
            "margin": major(one.rent - one.cost, currency),
            "currency_code": currency,
        }


def accounts(tx: Tx, wanted: AccountsFilter) -> Iterator[dict[str, Any]]:
    """The accounting view of a lease by month: both views have the same months."""
    currency = directory.company(tx, wanted.company_id).currency_code
    number, found = tx.get(Lease, (wanted.company_id, wanted.lease_id)).number, get_lease_accounts(tx, wanted.asked)
    for revenue, liability in zip_longest(found.revenue, found.liability):
        yield {
            "lease_id": wanted.lease_id,
            "number": number,
            "start_date": revenue.month.start,
            "end_date": revenue.month.end,
            "straight": major(revenue.straight, currency),
            "billed": major(revenue.billed, currency),
            **{name: major(getattr(liability, name), currency) for name in _LIABILITY if liability},
            "currency_code": currency,
        }
