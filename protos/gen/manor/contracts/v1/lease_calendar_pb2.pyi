from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CalendarKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_KIND_UNSPECIFIED: _ClassVar[CalendarKind]
    CALENDAR_KIND_LEASE_START: _ClassVar[CalendarKind]
    CALENDAR_KIND_LEASE_END: _ClassVar[CalendarKind]
    CALENDAR_KIND_RENT_DUE: _ClassVar[CalendarKind]
    CALENDAR_KIND_RESERVATION_EXPIRY: _ClassVar[CalendarKind]
    CALENDAR_KIND_PARKING_END: _ClassVar[CalendarKind]
    CALENDAR_KIND_INSPECTION: _ClassVar[CalendarKind]
    CALENDAR_KIND_PAYABLE_DUE: _ClassVar[CalendarKind]
    CALENDAR_KIND_PAYABLE_END: _ClassVar[CalendarKind]
    CALENDAR_KIND_FOLLOW_UP: _ClassVar[CalendarKind]
CALENDAR_KIND_UNSPECIFIED: CalendarKind
CALENDAR_KIND_LEASE_START: CalendarKind
CALENDAR_KIND_LEASE_END: CalendarKind
CALENDAR_KIND_RENT_DUE: CalendarKind
CALENDAR_KIND_RESERVATION_EXPIRY: CalendarKind
CALENDAR_KIND_PARKING_END: CalendarKind
CALENDAR_KIND_INSPECTION: CalendarKind
CALENDAR_KIND_PAYABLE_DUE: CalendarKind
CALENDAR_KIND_PAYABLE_END: CalendarKind
CALENDAR_KIND_FOLLOW_UP: CalendarKind

class CalendarDay(_message.Message):
    __slots__ = ("date", "kind", "count", "amount_minor", "entries")
    DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    date: str
    kind: CalendarKind
    count: int
    amount_minor: int
    entries: _containers.RepeatedCompositeFieldContainer[CalendarEntry]
    def __init__(self, date: _Optional[str] = ..., kind: _Optional[_Union[CalendarKind, str]] = ..., count: _Optional[int] = ..., amount_minor: _Optional[int] = ..., entries: _Optional[_Iterable[_Union[CalendarEntry, _Mapping]]] = ...) -> None: ...

class CalendarEntry(_message.Message):
    __slots__ = ("resource", "label", "person", "amount_minor")
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    resource: str
    label: str
    person: str
    amount_minor: int
    def __init__(self, resource: _Optional[str] = ..., label: _Optional[str] = ..., person: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class ListLeaseCalendarRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "month", "kind")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    month: str
    kind: CalendarKind
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., month: _Optional[str] = ..., kind: _Optional[_Union[CalendarKind, str]] = ...) -> None: ...

class ListLeaseCalendarResponse(_message.Message):
    __slots__ = ("days", "month", "currency_code")
    DAYS_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    days: _containers.RepeatedCompositeFieldContainer[CalendarDay]
    month: str
    currency_code: str
    def __init__(self, days: _Optional[_Iterable[_Union[CalendarDay, _Mapping]]] = ..., month: _Optional[str] = ..., currency_code: _Optional[str] = ...) -> None: ...
