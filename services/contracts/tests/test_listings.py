"""Listings: one open listing of a unit and kind, until somebody takes the unit or it is given up."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid, NotFound
from chassis.testing.fixtures import COMPANY, ESTATE
from contracts.records.leases import WrongState
from contracts.rpc.listings import ListingServicer
from contracts.usecases.listings import ListedAlready
from manor.contracts.v1 import listings_pb2 as pb

from .test_exports import Ask, export  # noqa: F401  a fixture

LET, SELL = pb.ListingKind.LISTING_KIND_LET, pb.ListingKind.LISTING_KIND_SELL


def told(world: Any, **more: Any) -> pb.Listing:
    values = {"unit_id": str(world.unit), "kind": LET, "price_minor": 450_000, "available_date": "2030-01-01"}
    return pb.Listing(**values | more)


def create(world: Any, **more: Any) -> pb.Listing:
    asked = pb.CreateListingRequest(company_id=COMPANY, estate_id=ESTATE, listing=told(world, **more))
    made: pb.Listing = world.ask(ListingServicer().CreateListing, asked)
    return made


def close(world: Any, made: pb.Listing, **more: Any) -> pb.Listing:
    asked = pb.CloseListingRequest(company_id=COMPANY, listing_id=made.listing_id, reason="found", **more)
    closed: pb.Listing = world.ask(ListingServicer().CloseListing, asked)
    return closed


def listed(world: Any, *, scope: Any = None, **more: Any) -> list[pb.Listing]:
    asked = pb.ListListingsRequest(company_id=COMPANY, estate_id=ESTATE, **more)
    return list(world.ask(ListingServicer().ListListings, asked, scope).listings)


def test_a_unit_has_one_open_listing_of_a_kind(world: Any) -> None:
    made = create(world, customer_id=str(world.partner))
    assert (made.unit_code, made.customer_name, made.area) == ("A-101", "Partner", "100")
    with pytest.raises(ListedAlready):
        create(world)
    create(world, kind=SELL, price_minor=9_000_000_00)
    closed = close(world, made, taken=True)
    assert (closed.state, closed.close_reason) == (pb.ListingState.LISTING_STATE_TAKEN, "found")
    with pytest.raises(WrongState):
        close(world, made)
    create(world)
    assert [one.kind for one in listed(world, state=pb.ListingState.LISTING_STATE_OPEN)] == [LET, SELL]


def test_a_listing_says_until_when_the_unit_is_held(world: Any) -> None:
    today = clock.today("UTC")
    until = today + timedelta(days=30)
    world.lease(world.terms(str(today), str(until)))
    assert create(world).held_until == str(until)
    assert create(world, unit_id=str(world.other_unit)).held_until == ""


def test_an_open_listing_is_changed_and_a_stranger_is_none_of_its_people(world: Any) -> None:
    made = create(world)
    new = told(world, price_minor=400_000, note="Two rooms", etag=made.etag)
    asked = pb.UpdateListingRequest(company_id=COMPANY, listing_id=made.listing_id, listing=new)
    changed = world.ask(ListingServicer().UpdateListing, asked)
    assert (changed.price_minor, changed.note, changed.etag) == (400_000, "Two rooms", "2")
    strange = told(world, customer_id="0190aaaa-0000-7000-8000-0000000000ff")
    for field, wrong in (("listing.customer_id", strange), ("listing.unit_id", told(world, unit_id=made.listing_id))):
        with pytest.raises(Invalid) as error:
            bad = pb.CreateListingRequest(company_id=COMPANY, estate_id=ESTATE, listing=wrong)
            world.ask(ListingServicer().CreateListing, bad)
        assert [one.field for one in error.value.violations] == [field]


def test_whoever_may_not_see_the_estate_sees_none_of_its_listings(world: Any) -> None:
    made = create(world)
    assert listed(world, scope=world.in_other_estate) == []
    with pytest.raises(NotFound):
        asked = pb.CloseListingRequest(company_id=COMPANY, listing_id=made.listing_id, reason="mine")
        world.ask(ListingServicer().CloseListing, asked, world.in_other_estate)


def test_listings_go_out_as_they_are_filtered(world: Any, export: Ask) -> None:  # noqa: F811
    create(world)
    create(world, kind=SELL)
    rows = export("Listings", kind=SELL)
    assert [(row["unit_code"], row["kind"], row["price"], row["state"]) for row in rows] == [
        ("A-101", "sell", "4500.00", "open"),
    ]
