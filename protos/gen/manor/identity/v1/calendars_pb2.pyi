from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.identity.v1 import events_pb2 as _events_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CalendarDayKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALENDAR_DAY_KIND_UNSPECIFIED: _ClassVar[CalendarDayKind]
    CALENDAR_DAY_KIND_WEEKDAY: _ClassVar[CalendarDayKind]
    CALENDAR_DAY_KIND_HOLIDAY: _ClassVar[CalendarDayKind]
    CALENDAR_DAY_KIND_MADE_UP: _ClassVar[CalendarDayKind]
    CALENDAR_DAY_KIND_OWN: _ClassVar[CalendarDayKind]
CALENDAR_DAY_KIND_UNSPECIFIED: CalendarDayKind
CALENDAR_DAY_KIND_WEEKDAY: CalendarDayKind
CALENDAR_DAY_KIND_HOLIDAY: CalendarDayKind
CALENDAR_DAY_KIND_MADE_UP: CalendarDayKind
CALENDAR_DAY_KIND_OWN: CalendarDayKind

class Calendar(_message.Message):
    __slots__ = ("estate_id", "time_zone", "calendar", "standard", "etag")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    CALENDAR_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    time_zone: str
    calendar: _events_pb2.EstateCalendar
    standard: bool
    etag: str
    def __init__(self, estate_id: _Optional[int] = ..., time_zone: _Optional[str] = ..., calendar: _Optional[_Union[_events_pb2.EstateCalendar, _Mapping]] = ..., standard: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class GetCalendarRequest(_message.Message):
    __slots__ = ("estate_id",)
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    def __init__(self, estate_id: _Optional[int] = ...) -> None: ...

class SetCalendarRequest(_message.Message):
    __slots__ = ("estate_id", "calendar", "etag")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CALENDAR_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    calendar: _events_pb2.EstateCalendar
    etag: str
    def __init__(self, estate_id: _Optional[int] = ..., calendar: _Optional[_Union[_events_pb2.EstateCalendar, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListCalendarDaysRequest(_message.Message):
    __slots__ = ("estate_id", "year")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    year: int
    def __init__(self, estate_id: _Optional[int] = ..., year: _Optional[int] = ...) -> None: ...

class ListCalendarDaysResponse(_message.Message):
    __slots__ = ("days", "known")
    DAYS_FIELD_NUMBER: _ClassVar[int]
    KNOWN_FIELD_NUMBER: _ClassVar[int]
    days: _containers.RepeatedCompositeFieldContainer[CalendarDay]
    known: bool
    def __init__(self, days: _Optional[_Iterable[_Union[CalendarDay, _Mapping]]] = ..., known: _Optional[bool] = ...) -> None: ...

class CalendarDay(_message.Message):
    __slots__ = ("date", "kind", "name", "hours")
    DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    HOURS_FIELD_NUMBER: _ClassVar[int]
    date: str
    kind: CalendarDayKind
    name: str
    hours: _events_pb2.DayHours
    def __init__(self, date: _Optional[str] = ..., kind: _Optional[_Union[CalendarDayKind, str]] = ..., name: _Optional[str] = ..., hours: _Optional[_Union[_events_pb2.DayHours, _Mapping]] = ...) -> None: ...
