import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import customers_pb2 as _customers_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OccupancyRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OCCUPANCY_ROLE_UNSPECIFIED: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_OWNER: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_TENANT: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_DEVELOPER: _ClassVar[OccupancyRole]
OCCUPANCY_ROLE_UNSPECIFIED: OccupancyRole
OCCUPANCY_ROLE_OWNER: OccupancyRole
OCCUPANCY_ROLE_TENANT: OccupancyRole
OCCUPANCY_ROLE_DEVELOPER: OccupancyRole

class Occupancy(_message.Message):
    __slots__ = ("occupancy_id", "company_id", "estate_id", "unit_id", "unit_code", "building_name", "customer_id", "customer_name", "role", "start_date", "end_date", "bill_per_unit", "not_residing", "note", "vacant", "create_time", "update_time", "etag", "version", "estate_name", "asked_end_date", "asked_customer_id", "asked_customer_name", "lease_id", "lease_number")
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    ASKED_END_DATE_FIELD_NUMBER: _ClassVar[int]
    ASKED_CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ASKED_CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    occupancy_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    building_name: str
    customer_id: str
    customer_name: str
    role: OccupancyRole
    start_date: str
    end_date: str
    bill_per_unit: bool
    not_residing: bool
    note: str
    vacant: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    version: int
    estate_name: str
    asked_end_date: str
    asked_customer_id: str
    asked_customer_name: str
    lease_id: str
    lease_number: str
    def __init__(self, occupancy_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ..., vacant: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., version: _Optional[int] = ..., estate_name: _Optional[str] = ..., asked_end_date: _Optional[str] = ..., asked_customer_id: _Optional[str] = ..., asked_customer_name: _Optional[str] = ..., lease_id: _Optional[str] = ..., lease_number: _Optional[str] = ...) -> None: ...

class ListMoveInMatchesRequest(_message.Message):
    __slots__ = ("company_id", "unit_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ...) -> None: ...

class ListMoveInMatchesResponse(_message.Message):
    __slots__ = ("matches",)
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    matches: _containers.RepeatedCompositeFieldContainer[MoveInMatch]
    def __init__(self, matches: _Optional[_Iterable[_Union[MoveInMatch, _Mapping]]] = ...) -> None: ...

class MoveInMatch(_message.Message):
    __slots__ = ("lease_id", "lease_number", "customer_id", "customer_name", "start_date", "end_date", "handover_id")
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    lease_id: str
    lease_number: str
    customer_id: str
    customer_name: str
    start_date: str
    end_date: str
    handover_id: str
    def __init__(self, lease_id: _Optional[str] = ..., lease_number: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., handover_id: _Optional[str] = ...) -> None: ...

class MoveInRequest(_message.Message):
    __slots__ = ("company_id", "unit_id", "customer_id", "role", "start_date", "bill_per_unit", "not_residing", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    customer_id: str
    role: OccupancyRole
    start_date: str
    bill_per_unit: bool
    not_residing: bool
    note: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_date: _Optional[str] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...

class TransferRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "transfer_date", "customer_id", "new_customer", "bill_per_unit", "not_residing", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_DATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    NEW_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    transfer_date: str
    customer_id: str
    new_customer: _customers_pb2.Customer
    bill_per_unit: bool
    not_residing: bool
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., transfer_date: _Optional[str] = ..., customer_id: _Optional[str] = ..., new_customer: _Optional[_Union[_customers_pb2.Customer, _Mapping]] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class TransferResponse(_message.Message):
    __slots__ = ("ended", "started")
    ENDED_FIELD_NUMBER: _ClassVar[int]
    STARTED_FIELD_NUMBER: _ClassVar[int]
    ended: Occupancy
    started: Occupancy
    def __init__(self, ended: _Optional[_Union[Occupancy, _Mapping]] = ..., started: _Optional[_Union[Occupancy, _Mapping]] = ...) -> None: ...

class MoveOutRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "settlement_date", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    settlement_date: str
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., settlement_date: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class UpdateOccupancyRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "occupancy", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    occupancy: Occupancy
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., occupancy: _Optional[_Union[Occupancy, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetOccupancyRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ...) -> None: ...

class ListOccupanciesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_id", "customer_id", "role", "presence", "start_from", "start_to", "end_from", "end_to", "page_size", "page_token", "order_by", "lease_over")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    START_FROM_FIELD_NUMBER: _ClassVar[int]
    START_TO_FIELD_NUMBER: _ClassVar[int]
    END_FROM_FIELD_NUMBER: _ClassVar[int]
    END_TO_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    LEASE_OVER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_id: str
    customer_id: str
    role: OccupancyRole
    presence: _customers_pb2.Presence
    start_from: str
    start_to: str
    end_from: str
    end_to: str
    page_size: int
    page_token: str
    order_by: str
    lease_over: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., presence: _Optional[_Union[_customers_pb2.Presence, str]] = ..., start_from: _Optional[str] = ..., start_to: _Optional[str] = ..., end_from: _Optional[str] = ..., end_to: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order_by: _Optional[str] = ..., lease_over: _Optional[bool] = ...) -> None: ...

class ListOccupanciesResponse(_message.Message):
    __slots__ = ("occupancies", "next_page_token", "total_size")
    OCCUPANCIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    occupancies: _containers.RepeatedCompositeFieldContainer[Occupancy]
    next_page_token: str
    total_size: int
    def __init__(self, occupancies: _Optional[_Iterable[_Union[Occupancy, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExportOccupanciesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "presence", "format", "unit_id", "customer_id", "role", "start_from", "start_to", "end_from", "end_to", "language_code", "lease_over")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_FROM_FIELD_NUMBER: _ClassVar[int]
    START_TO_FIELD_NUMBER: _ClassVar[int]
    END_FROM_FIELD_NUMBER: _ClassVar[int]
    END_TO_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    LEASE_OVER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    presence: _customers_pb2.Presence
    format: _files_pb2.FileFormat
    unit_id: str
    customer_id: str
    role: OccupancyRole
    start_from: str
    start_to: str
    end_from: str
    end_to: str
    language_code: str
    lease_over: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., presence: _Optional[_Union[_customers_pb2.Presence, str]] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_from: _Optional[str] = ..., start_to: _Optional[str] = ..., end_from: _Optional[str] = ..., end_to: _Optional[str] = ..., language_code: _Optional[str] = ..., lease_over: _Optional[bool] = ...) -> None: ...
