"""Rows of the files of car parks, spaces and leases of spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import directory
from chassis.files import sheets
from chassis.money import major, plain
from chassis.rpc.exports import File, pages

from contracts.queries import leases as names
from contracts.queries import parking as reads
from contracts.usecases import export_words as words
from contracts.usecases.letting_files import PAGE, columns, estates

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CENTIMETRES = Decimal(100)
CAR_PARKS = File(
    "car-parks",
    sheets.columns(
        "car_park_id", "estate_id", "code", "name", "space_count", "let_count", "inspection_date", "remind_days",
        "note",
    ),
    words.CAR_PARKS,
)  # fmt: skip
SPACES = File(
    "spaces",
    sheets.columns(
        "car_park_code", "building_name", "unit_code", "kind", "position", "length", "width", "ownership", "note",
        "state", "held_by", "held_by_name", "held_from_date", "held_until_date", "unit_id",
    ),
    words.SPACES,
)  # fmt: skip
PARKING = File(
    "parking-leases",
    sheets.columns(
        "parking_lease_id", "estate_id", "unit_id", "unit_code", "car_park_name", "customer_id", "customer_name",
        "plates", "monthly", "months", "start_date", "end_date", "state", "remind_days", "fee_item_code",
        "currency_code", "maker", "note",
    ),
    words.PARKING,
    people=("maker",),
)  # fmt: skip


def car_parks(tx: Tx, wanted: reads.CarParkFilter) -> Iterator[dict[str, Any]]:
    """Car parks with how many of their spaces are let."""
    there = estates(tx, wanted.company_id)

    def page_of(after: tuple[str, UUID] | None) -> Sequence[Any]:
        return reads.list_car_parks(tx, wanted, limit=PAGE, after=after)

    for page in pages(page_of, "code", "car_park_id"):
        for one in page:
            yield {**columns(one, CAR_PARKS), "estate_name": there.get(one.estate_id, "")}


def spaces(tx: Tx, wanted: reads.SpaceFilter) -> Iterator[dict[str, Any]]:
    """Spaces with where they stand today."""

    def page_of(after: tuple[str, str, UUID] | None) -> Sequence[Any]:
        return reads.list_spaces(tx, wanted, limit=PAGE, after=after)

    for page in pages(page_of, "car_park_code", "unit_code", "unit_id"):
        people = names.customer_names(tx, wanted.company_id, {one.held_by for one in page if one.held_by})
        for one in page:
            yield {
                **columns(one, SPACES),
                "length": plain(one.length_cm / CENTIMETRES) if one.length_cm else None,
                "width": plain(one.width_cm / CENTIMETRES) if one.width_cm else None,
                "held_by_name": people.get(one.held_by, ""),
                "held_from_date": one.held_from,
                "held_until_date": one.held_until,
            }


def parking_leases(tx: Tx, wanted: reads.ParkingFilter) -> Iterator[dict[str, Any]]:
    """Leases of spaces with their plates."""
    currency, there = directory.company(tx, wanted.company_id).currency_code, estates(tx, wanted.company_id)

    def page_of(before: UUID | None) -> Sequence[Any]:
        return reads.list_parking_leases(tx, wanted, limit=PAGE, before=before)

    for page in pages(page_of, "parking_lease_id"):
        codes = names.unit_codes(tx, wanted.company_id, {one.unit_id for one in page})
        people = names.customer_names(tx, wanted.company_id, {one.customer_id for one in page})
        places = reads.places_of(tx, wanted.company_id, {one.unit_id for one in page})
        plates = reads.plates_by_lease(tx, wanted.company_id, (one.parking_lease_id for one in page))
        for one in page:
            place = places.get(one.unit_id)
            yield {
                **columns(one, PARKING),
                "estate_name": there.get(one.estate_id, ""),
                "unit_code": codes.get(one.unit_id, ""),
                "car_park_name": place.car_park_name if place else "",
                "customer_name": people.get(one.customer_id, ""),
                "plates": " ".join(plate.plate for plate in plates.get(one.parking_lease_id, ())),
                "monthly": major(one.monthly_minor, currency),
                "state": one.on(wanted.today),
                "currency_code": currency,
            }
        tx.session.expunge_all()
