import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.warehouse.v1 import stock_pb2 as _stock_pb2
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
    RESERVATION_STATE_OPEN: _ClassVar[ReservationState]
    RESERVATION_STATE_DONE: _ClassVar[ReservationState]
    RESERVATION_STATE_CANCELLED: _ClassVar[ReservationState]
RESERVATION_STATE_UNSPECIFIED: ReservationState
RESERVATION_STATE_OPEN: ReservationState
RESERVATION_STATE_DONE: ReservationState
RESERVATION_STATE_CANCELLED: ReservationState

class Reservation(_message.Message):
    __slots__ = ("reservation_id", "company_id", "estate_id", "store_id", "store_name", "material_id", "code", "name", "unit", "purpose", "target_id", "target_name", "wanted_quantity", "reserved_quantity", "issued_quantity", "returned_quantity", "waiting_quantity", "state", "principal_id", "create_time")
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    WANTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    RESERVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ISSUED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    RETURNED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    WAITING_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    reservation_id: str
    company_id: int
    estate_id: int
    store_id: str
    store_name: str
    material_id: str
    code: str
    name: str
    unit: str
    purpose: _stock_pb2.IssuePurpose
    target_id: str
    target_name: str
    wanted_quantity: str
    reserved_quantity: str
    issued_quantity: str
    returned_quantity: str
    waiting_quantity: str
    state: ReservationState
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, reservation_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., purpose: _Optional[_Union[_stock_pb2.IssuePurpose, str]] = ..., target_id: _Optional[str] = ..., target_name: _Optional[str] = ..., wanted_quantity: _Optional[str] = ..., reserved_quantity: _Optional[str] = ..., issued_quantity: _Optional[str] = ..., returned_quantity: _Optional[str] = ..., waiting_quantity: _Optional[str] = ..., state: _Optional[_Union[ReservationState, str]] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReservedPart(_message.Message):
    __slots__ = ("reservation_id", "quantity")
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    reservation_id: str
    quantity: str
    def __init__(self, reservation_id: _Optional[str] = ..., quantity: _Optional[str] = ...) -> None: ...

class ListReservationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "material_id", "target_id", "state", "waiting", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    material_id: str
    target_id: str
    state: ReservationState
    waiting: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., target_id: _Optional[str] = ..., state: _Optional[_Union[ReservationState, str]] = ..., waiting: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("company_id", "store_id", "material_id", "quantity", "unit", "purpose", "target_name", "target_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    material_id: str
    quantity: str
    unit: str
    purpose: _stock_pb2.IssuePurpose
    target_name: str
    target_id: str
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., material_id: _Optional[str] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., purpose: _Optional[_Union[_stock_pb2.IssuePurpose, str]] = ..., target_name: _Optional[str] = ..., target_id: _Optional[str] = ...) -> None: ...

class CancelReservationRequest(_message.Message):
    __slots__ = ("company_id", "reservation_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RESERVATION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    reservation_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., reservation_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class IssueReservedRequest(_message.Message):
    __slots__ = ("company_id", "document_date", "parts", "reference")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    document_date: str
    parts: _containers.RepeatedCompositeFieldContainer[ReservedPart]
    reference: str
    def __init__(self, company_id: _Optional[int] = ..., document_date: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[ReservedPart, _Mapping]]] = ..., reference: _Optional[str] = ...) -> None: ...
