import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from manor.tenants.v1 import occupancies_pb2 as _occupancies_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class HandoverState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    HANDOVER_STATE_UNSPECIFIED: _ClassVar[HandoverState]
    HANDOVER_STATE_WAITING: _ClassVar[HandoverState]
    HANDOVER_STATE_HANDED_OVER: _ClassVar[HandoverState]
    HANDOVER_STATE_CANCELLED: _ClassVar[HandoverState]

class ReadingOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    READING_OUTCOME_UNSPECIFIED: _ClassVar[ReadingOutcome]
    READING_OUTCOME_TAKEN: _ClassVar[ReadingOutcome]
    READING_OUTCOME_NO_SUCH_METER: _ClassVar[ReadingOutcome]
    READING_OUTCOME_READ_BEFORE: _ClassVar[ReadingOutcome]
    READING_OUTCOME_NOT_A_READING: _ClassVar[ReadingOutcome]
HANDOVER_STATE_UNSPECIFIED: HandoverState
HANDOVER_STATE_WAITING: HandoverState
HANDOVER_STATE_HANDED_OVER: HandoverState
HANDOVER_STATE_CANCELLED: HandoverState
READING_OUTCOME_UNSPECIFIED: ReadingOutcome
READING_OUTCOME_TAKEN: ReadingOutcome
READING_OUTCOME_NO_SUCH_METER: ReadingOutcome
READING_OUTCOME_READ_BEFORE: ReadingOutcome
READING_OUTCOME_NOT_A_READING: ReadingOutcome

class Keys(_message.Message):
    __slots__ = ("name", "count")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    name: str
    count: int
    def __init__(self, name: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...

class FirstReading(_message.Message):
    __slots__ = ("meter_number", "value", "outcome")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    value: str
    outcome: ReadingOutcome
    def __init__(self, meter_number: _Optional[str] = ..., value: _Optional[str] = ..., outcome: _Optional[_Union[ReadingOutcome, str]] = ...) -> None: ...

class Handover(_message.Message):
    __slots__ = ("handover_id", "company_id", "estate_id", "unit_id", "unit_code", "building_name", "customer_id", "customer_name", "role", "state", "planned_date", "handover_date", "keys", "readings", "note", "reason", "done_by", "done_time", "occupancy_id", "create_time", "etag", "lease_id", "lease_number")
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_DATE_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_DATE_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DONE_BY_FIELD_NUMBER: _ClassVar[int]
    DONE_TIME_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    handover_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    building_name: str
    customer_id: str
    customer_name: str
    role: _occupancies_pb2.OccupancyRole
    state: HandoverState
    planned_date: str
    handover_date: str
    keys: _containers.RepeatedCompositeFieldContainer[Keys]
    readings: _containers.RepeatedCompositeFieldContainer[FirstReading]
    note: str
    reason: str
    done_by: str
    done_time: _timestamp_pb2.Timestamp
    occupancy_id: str
    create_time: _timestamp_pb2.Timestamp
    etag: str
    lease_id: str
    lease_number: str
    def __init__(self, handover_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., role: _Optional[_Union[_occupancies_pb2.OccupancyRole, str]] = ..., state: _Optional[_Union[HandoverState, str]] = ..., planned_date: _Optional[str] = ..., handover_date: _Optional[str] = ..., keys: _Optional[_Iterable[_Union[Keys, _Mapping]]] = ..., readings: _Optional[_Iterable[_Union[FirstReading, _Mapping]]] = ..., note: _Optional[str] = ..., reason: _Optional[str] = ..., done_by: _Optional[str] = ..., done_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., occupancy_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., lease_id: _Optional[str] = ..., lease_number: _Optional[str] = ...) -> None: ...

class RegisterHandoverRequest(_message.Message):
    __slots__ = ("company_id", "unit_id", "customer_id", "role", "planned_date", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    customer_id: str
    role: _occupancies_pb2.OccupancyRole
    planned_date: str
    note: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[_occupancies_pb2.OccupancyRole, str]] = ..., planned_date: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class HandOverRequest(_message.Message):
    __slots__ = ("company_id", "handover_id", "handover_date", "keys", "readings", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_DATE_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    handover_id: str
    handover_date: str
    keys: _containers.RepeatedCompositeFieldContainer[Keys]
    readings: _containers.RepeatedCompositeFieldContainer[FirstReading]
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., handover_id: _Optional[str] = ..., handover_date: _Optional[str] = ..., keys: _Optional[_Iterable[_Union[Keys, _Mapping]]] = ..., readings: _Optional[_Iterable[_Union[FirstReading, _Mapping]]] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CancelHandoverRequest(_message.Message):
    __slots__ = ("company_id", "handover_id", "reason", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    handover_id: str
    reason: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., handover_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class GetHandoverRequest(_message.Message):
    __slots__ = ("company_id", "handover_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    handover_id: str
    def __init__(self, company_id: _Optional[int] = ..., handover_id: _Optional[str] = ...) -> None: ...

class ListHandoversRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "unit_id", "customer_id", "planned_to", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_TO_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: HandoverState
    unit_id: str
    customer_id: str
    planned_to: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[HandoverState, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., planned_to: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListHandoversResponse(_message.Message):
    __slots__ = ("handovers", "next_page_token", "total_size")
    HANDOVERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    handovers: _containers.RepeatedCompositeFieldContainer[Handover]
    next_page_token: str
    total_size: int
    def __init__(self, handovers: _Optional[_Iterable[_Union[Handover, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExportHandoversRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "unit_id", "customer_id", "planned_to", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PLANNED_TO_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: HandoverState
    unit_id: str
    customer_id: str
    planned_to: str
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[HandoverState, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., planned_to: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
