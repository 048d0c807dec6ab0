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

class ReservationState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RESERVATION_STATE_UNSPECIFIED: _ClassVar[ReservationState]
    RESERVATION_STATE_HELD: _ClassVar[ReservationState]
    RESERVATION_STATE_RELEASED: _ClassVar[ReservationState]
    RESERVATION_STATE_EXPIRED: _ClassVar[ReservationState]
    RESERVATION_STATE_LEASED: _ClassVar[ReservationState]

class DepositState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEPOSIT_STATE_UNSPECIFIED: _ClassVar[DepositState]
    DEPOSIT_STATE_SENT: _ClassVar[DepositState]
    DEPOSIT_STATE_CHARGED: _ClassVar[DepositState]
    DEPOSIT_STATE_REFUSED: _ClassVar[DepositState]
    DEPOSIT_STATE_WITHDRAWN: _ClassVar[DepositState]
RESERVATION_STATE_UNSPECIFIED: ReservationState
RESERVATION_STATE_HELD: ReservationState
RESERVATION_STATE_RELEASED: ReservationState
RESERVATION_STATE_EXPIRED: ReservationState
RESERVATION_STATE_LEASED: ReservationState
DEPOSIT_STATE_UNSPECIFIED: DepositState
DEPOSIT_STATE_SENT: DepositState
DEPOSIT_STATE_CHARGED: DepositState
DEPOSIT_STATE_REFUSED: DepositState
DEPOSIT_STATE_WITHDRAWN: DepositState

class Reservation(_message.Message):
    __slots__ = ("reservation_id", "company_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "start_date", "end_date", "expiry_date", "state", "note", "maker", "create_time", "prospect_id", "deposit_minor", "deposit_item_code", "deposit_state", "receivable_id", "refusal_message", "release_reason", "release_reason_code")
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    RELEASE_REASON_FIELD_NUMBER: _ClassVar[int]
    RELEASE_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    reservation_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    start_date: str
    end_date: str
    expiry_date: str
    state: ReservationState
    note: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    prospect_id: str
    deposit_minor: int
    deposit_item_code: str
    deposit_state: DepositState
    receivable_id: int
    refusal_message: str
    release_reason: str
    release_reason_code: str
    def __init__(self, reservation_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., expiry_date: _Optional[str] = ..., state: _Optional[_Union[ReservationState, str]] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., prospect_id: _Optional[str] = ..., deposit_minor: _Optional[int] = ..., deposit_item_code: _Optional[str] = ..., deposit_state: _Optional[_Union[DepositState, str]] = ..., receivable_id: _Optional[int] = ..., refusal_message: _Optional[str] = ..., release_reason: _Optional[str] = ..., release_reason_code: _Optional[str] = ...) -> None: ...

class ListReservationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: ReservationState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[ReservationState, str]] = ...) -> None: ...

class ListReservationsResponse(_message.Message):
    __slots__ = ("reservations", "next_page_token", "total_size")
    RESERVATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    reservations: _containers.RepeatedCompositeFieldContainer[Reservation]
    next_page_token: str
    total_size: int
    def __init__(self, reservations: _Optional[_Iterable[_Union[Reservation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateReservationRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "reservation")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RESERVATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    reservation: Reservation
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., reservation: _Optional[_Union[Reservation, _Mapping]] = ...) -> None: ...

class ReleaseReservationRequest(_message.Message):
    __slots__ = ("company_id", "reservation_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    reservation_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., reservation_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListAvailabilityRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "start_date", "end_date", "page_size", "page_token", "free_only")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FREE_ONLY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    start_date: str
    end_date: str
    page_size: int
    page_token: str
    free_only: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., free_only: _Optional[bool] = ...) -> None: ...

class ListAvailabilityResponse(_message.Message):
    __slots__ = ("units", "next_page_token", "total_size")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[UnitAvailability]
    next_page_token: str
    total_size: int
    def __init__(self, units: _Optional[_Iterable[_Union[UnitAvailability, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class UnitAvailability(_message.Message):
    __slots__ = ("unit_id", "unit_code", "building_name", "floor", "unit_kind", "area", "lease_id", "reservation_id", "held_from", "held_until", "asking_minor", "vacant_since", "vacant_days")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_KIND_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    HELD_FROM_FIELD_NUMBER: _ClassVar[int]
    HELD_UNTIL_FIELD_NUMBER: _ClassVar[int]
    ASKING_MINOR_FIELD_NUMBER: _ClassVar[int]
    VACANT_SINCE_FIELD_NUMBER: _ClassVar[int]
    VACANT_DAYS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_code: str
    building_name: str
    floor: int
    unit_kind: str
    area: str
    lease_id: str
    reservation_id: str
    held_from: str
    held_until: str
    asking_minor: int
    vacant_since: str
    vacant_days: int
    def __init__(self, unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., floor: _Optional[int] = ..., unit_kind: _Optional[str] = ..., area: _Optional[str] = ..., lease_id: _Optional[str] = ..., reservation_id: _Optional[str] = ..., held_from: _Optional[str] = ..., held_until: _Optional[str] = ..., asking_minor: _Optional[int] = ..., vacant_since: _Optional[str] = ..., vacant_days: _Optional[int] = ...) -> None: ...
