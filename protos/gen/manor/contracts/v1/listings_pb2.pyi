import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListingKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LISTING_KIND_UNSPECIFIED: _ClassVar[ListingKind]
    LISTING_KIND_LET: _ClassVar[ListingKind]
    LISTING_KIND_SELL: _ClassVar[ListingKind]

class ListingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LISTING_STATE_UNSPECIFIED: _ClassVar[ListingState]
    LISTING_STATE_OPEN: _ClassVar[ListingState]
    LISTING_STATE_TAKEN: _ClassVar[ListingState]
    LISTING_STATE_WITHDRAWN: _ClassVar[ListingState]
LISTING_KIND_UNSPECIFIED: ListingKind
LISTING_KIND_LET: ListingKind
LISTING_KIND_SELL: ListingKind
LISTING_STATE_UNSPECIFIED: ListingState
LISTING_STATE_OPEN: ListingState
LISTING_STATE_TAKEN: ListingState
LISTING_STATE_WITHDRAWN: ListingState

class Listing(_message.Message):
    __slots__ = ("listing_id", "company_id", "estate_id", "unit_id", "unit_code", "building_name", "area", "kind", "customer_id", "customer_name", "price_minor", "available_date", "note", "state", "close_reason", "held_until", "maker", "create_time", "etag")
    LISTING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    PRICE_MINOR_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_REASON_FIELD_NUMBER: _ClassVar[int]
    HELD_UNTIL_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    listing_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    building_name: str
    area: str
    kind: ListingKind
    customer_id: str
    customer_name: str
    price_minor: int
    available_date: str
    note: str
    state: ListingState
    close_reason: str
    held_until: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, listing_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., area: _Optional[str] = ..., kind: _Optional[_Union[ListingKind, str]] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., price_minor: _Optional[int] = ..., available_date: _Optional[str] = ..., note: _Optional[str] = ..., state: _Optional[_Union[ListingState, str]] = ..., close_reason: _Optional[str] = ..., held_until: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListListingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: ListingKind
    state: ListingState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[ListingKind, str]] = ..., state: _Optional[_Union[ListingState, str]] = ...) -> None: ...

class ListListingsResponse(_message.Message):
    __slots__ = ("listings", "next_page_token", "total_size")
    LISTINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    listings: _containers.RepeatedCompositeFieldContainer[Listing]
    next_page_token: str
    total_size: int
    def __init__(self, listings: _Optional[_Iterable[_Union[Listing, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateListingRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "listing")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    LISTING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    listing: Listing
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., listing: _Optional[_Union[Listing, _Mapping]] = ...) -> None: ...

class UpdateListingRequest(_message.Message):
    __slots__ = ("company_id", "listing_id", "listing")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LISTING_ID_FIELD_NUMBER: _ClassVar[int]
    LISTING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    listing_id: str
    listing: Listing
    def __init__(self, company_id: _Optional[int] = ..., listing_id: _Optional[str] = ..., listing: _Optional[_Union[Listing, _Mapping]] = ...) -> None: ...

class CloseListingRequest(_message.Message):
    __slots__ = ("company_id", "listing_id", "taken", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LISTING_ID_FIELD_NUMBER: _ClassVar[int]
    TAKEN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    listing_id: str
    taken: bool
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., listing_id: _Optional[str] = ..., taken: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...
