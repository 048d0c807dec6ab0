import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.identity.v1 import rosters_pb2 as _rosters_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ClockDirection(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CLOCK_DIRECTION_UNSPECIFIED: _ClassVar[ClockDirection]
    CLOCK_DIRECTION_IN: _ClassVar[ClockDirection]
    CLOCK_DIRECTION_OUT: _ClassVar[ClockDirection]

class AttendanceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ATTENDANCE_STATE_UNSPECIFIED: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_PLANNED: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_PRESENT: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_KEPT: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_LATE: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_LEFT_EARLY: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_NO_END: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_MISSED: _ClassVar[AttendanceState]
    ATTENDANCE_STATE_ABSENT: _ClassVar[AttendanceState]
CLOCK_DIRECTION_UNSPECIFIED: ClockDirection
CLOCK_DIRECTION_IN: ClockDirection
CLOCK_DIRECTION_OUT: ClockDirection
ATTENDANCE_STATE_UNSPECIFIED: AttendanceState
ATTENDANCE_STATE_PLANNED: AttendanceState
ATTENDANCE_STATE_PRESENT: AttendanceState
ATTENDANCE_STATE_KEPT: AttendanceState
ATTENDANCE_STATE_LATE: AttendanceState
ATTENDANCE_STATE_LEFT_EARLY: AttendanceState
ATTENDANCE_STATE_NO_END: AttendanceState
ATTENDANCE_STATE_MISSED: AttendanceState
ATTENDANCE_STATE_ABSENT: AttendanceState

class ClockEvent(_message.Message):
    __slots__ = ("principal_id", "time", "direction")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    time: _timestamp_pb2.Timestamp
    direction: ClockDirection
    def __init__(self, principal_id: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., direction: _Optional[_Union[ClockDirection, str]] = ...) -> None: ...

class Attendance(_message.Message):
    __slots__ = ("duty", "state", "in_time", "out_time", "late_minutes", "early_minutes")
    DUTY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    IN_TIME_FIELD_NUMBER: _ClassVar[int]
    OUT_TIME_FIELD_NUMBER: _ClassVar[int]
    LATE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    EARLY_MINUTES_FIELD_NUMBER: _ClassVar[int]
    duty: _rosters_pb2.Duty
    state: AttendanceState
    in_time: _timestamp_pb2.Timestamp
    out_time: _timestamp_pb2.Timestamp
    late_minutes: int
    early_minutes: int
    def __init__(self, duty: _Optional[_Union[_rosters_pb2.Duty, _Mapping]] = ..., state: _Optional[_Union[AttendanceState, str]] = ..., in_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., out_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., late_minutes: _Optional[int] = ..., early_minutes: _Optional[int] = ...) -> None: ...

class RecordClockEventRequest(_message.Message):
    __slots__ = ("direction",)
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    direction: ClockDirection
    def __init__(self, direction: _Optional[_Union[ClockDirection, str]] = ...) -> None: ...

class ListAttendanceRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "estate_id", "from_date", "to_date", "principal_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    estate_id: int
    from_date: str
    to_date: str
    principal_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., estate_id: _Optional[int] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., principal_id: _Optional[str] = ...) -> None: ...

class ListAttendanceResponse(_message.Message):
    __slots__ = ("attendance", "next_page_token", "total_size")
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    attendance: _containers.RepeatedCompositeFieldContainer[Attendance]
    next_page_token: str
    total_size: int
    def __init__(self, attendance: _Optional[_Iterable[_Union[Attendance, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ImportAttendanceRequest(_message.Message):
    __slots__ = ("estate_id", "file_name", "dry_run")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    file_name: str
    dry_run: bool
    def __init__(self, estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportAttendanceResult(_message.Message):
    __slots__ = ("taken", "known", "refused")
    TAKEN_FIELD_NUMBER: _ClassVar[int]
    KNOWN_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    taken: int
    known: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedClockEvent]
    def __init__(self, taken: _Optional[int] = ..., known: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedClockEvent, _Mapping]]] = ...) -> None: ...

class RefusedClockEvent(_message.Message):
    __slots__ = ("row", "reason", "column", "code", "values")
    class ValuesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ROW_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    row: int
    reason: str
    column: str
    code: str
    values: _containers.ScalarMap[str, str]
    def __init__(self, row: _Optional[int] = ..., reason: _Optional[str] = ..., column: _Optional[str] = ..., code: _Optional[str] = ..., values: _Optional[_Mapping[str, str]] = ...) -> None: ...
