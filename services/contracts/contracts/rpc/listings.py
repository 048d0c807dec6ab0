"""ListingService."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chassis.data import paging
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import listings_pb2 as pb
from manor.contracts.v1 import listings_pb2_grpc

from contracts.queries import listings as queries
from contracts.records.listings import Listing
from contracts.usecases import listings


class ListingServicer(listings_pb2_grpc.ListingServiceServicer):
    """Units that are offered to let or to sell."""

    def ListListings(self, request: pb.ListListingsRequest, call: Call) -> pb.ListListingsResponse:
        before, wanted = paging.decode(request.page_token, UUID), listings_wanted(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_listings(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.listing_id,),
        )
        return pb.ListListingsResponse(listings=map(_message, page), next_page_token=token, total_size=total)

    def CreateListing(self, request: pb.CreateListingRequest, call: Call) -> pb.Listing:
        new, kind = request.listing, fields.to_word(pb.ListingKind, request.listing.kind)
        place = request.company_id, request.estate_id
        command = listings.CreateListing(*place, UUID(new.unit_id), kind, _offer(new))
        return _told(call, listings.create_listing(call.tx, command))

    def UpdateListing(self, request: pb.UpdateListingRequest, call: Call) -> pb.Listing:
        command = listings.UpdateListing(*_key(request), _offer(request.listing), request.listing.etag)
        return _told(call, listings.update_listing(call.tx, command))

    def CloseListing(self, request: pb.CloseListingRequest, call: Call) -> pb.Listing:
        command = listings.CloseListing(*_key(request), request.taken, request.reason)
        return _told(call, listings.close_listing(call.tx, command))


def listings_wanted(request: Any) -> queries.ListingFilter:
    """Which listings a list or its file has."""
    kind, state = fields.to_word(pb.ListingKind, request.kind), fields.to_word(pb.ListingState, request.state)
    return queries.ListingFilter(request.company_id, request.estate_id, kind, state)


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.listing_id)


def _offer(new: pb.Listing) -> listings.Offer:
    available = date.fromisoformat(new.available_date)
    return listings.Offer(fields.to_uuid(new.customer_id), new.price_minor, available, new.note)


def _told(call: Call, made: Listing) -> pb.Listing:
    call.tx.flush()
    wanted = queries.ListingFilter(made.company_id, listing_id=made.listing_id)
    (row,) = queries.list_listings(call.tx, wanted, limit=1, before=None)
    return _message(row)


def _message(row: Any) -> pb.Listing:
    return pb.Listing(
        listing_id=str(row.listing_id),
        company_id=row.company_id,
        estate_id=row.estate_id,
        unit_id=str(row.unit_id),
        unit_code=row.unit_code,
        building_name=row.building_name,
        area=fields.from_value(row.billable_area),
        kind=fields.from_word(pb.ListingKind, row.kind),
        customer_id=fields.from_value(row.customer_id),
        customer_name=row.customer_name,
        price_minor=row.price_minor,
        available_date=str(row.available_date),
        note=row.note,
        state=fields.from_word(pb.ListingState, row.state),
        close_reason=row.close_reason,
        held_until=fields.from_value(row.held_until),
        maker=row.maker,
        create_time=row.created_at,
        etag=str(row.version),
    )
