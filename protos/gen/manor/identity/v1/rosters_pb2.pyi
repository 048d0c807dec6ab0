import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Shift(_message.Message):
    __slots__ = ("shift_id", "node_id", "name", "to", "closed", "etag")
    SHIFT_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FROM_FIELD_NUMBER: _ClassVar[int]
    TO_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    shift_id: str
    node_id: int
    name: str
    to: str
    closed: bool
    etag: str
    def __init__(self, shift_id: _Optional[str] = ..., node_id: _Optional[int] = ..., name: _Optional[str] = ..., to: _Optional[str] = ..., closed: _Optional[bool] = ..., etag: _Optional[str] = ..., **kwargs) -> None: ...

class Duty(_message.Message):
    __slots__ = ("duty_id", "company_id", "estate_id", "principal_id", "shift_id", "date", "start_time", "end_time", "absent")
    DUTY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SHIFT_ID_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ABSENT_FIELD_NUMBER: _ClassVar[int]
    duty_id: str
    company_id: int
    estate_id: int
    principal_id: str
    shift_id: str
    date: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    absent: bool
    def __init__(self, duty_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., principal_id: _Optional[str] = ..., shift_id: _Optional[str] = ..., date: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., absent: _Optional[bool] = ...) -> None: ...

class OnDuty(_message.Message):
    __slots__ = ("duty", "display_name", "shift_name", "post_name", "skill_ids", "present")
    DUTY_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SHIFT_NAME_FIELD_NUMBER: _ClassVar[int]
    POST_NAME_FIELD_NUMBER: _ClassVar[int]
    SKILL_IDS_FIELD_NUMBER: _ClassVar[int]
    PRESENT_FIELD_NUMBER: _ClassVar[int]
    duty: Duty
    display_name: str
    shift_name: str
    post_name: str
    skill_ids: _containers.RepeatedScalarFieldContainer[str]
    present: bool
    def __init__(self, duty: _Optional[_Union[Duty, _Mapping]] = ..., display_name: _Optional[str] = ..., shift_name: _Optional[str] = ..., post_name: _Optional[str] = ..., skill_ids: _Optional[_Iterable[str]] = ..., present: _Optional[bool] = ...) -> None: ...

class ListShiftsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "node_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    node_id: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., node_id: _Optional[int] = ...) -> None: ...

class ListShiftsResponse(_message.Message):
    __slots__ = ("shifts", "next_page_token", "total_size")
    SHIFTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    shifts: _containers.RepeatedCompositeFieldContainer[Shift]
    next_page_token: str
    total_size: int
    def __init__(self, shifts: _Optional[_Iterable[_Union[Shift, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateShiftRequest(_message.Message):
    __slots__ = ("node_id", "name", "to")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FROM_FIELD_NUMBER: _ClassVar[int]
    TO_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    name: str
    to: str
    def __init__(self, node_id: _Optional[int] = ..., name: _Optional[str] = ..., to: _Optional[str] = ..., **kwargs) -> None: ...

class UpdateShiftRequest(_message.Message):
    __slots__ = ("shift_id", "name", "closed", "update_mask", "etag")
    SHIFT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    shift_id: str
    name: str
    closed: bool
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, shift_id: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListDutiesRequest(_message.Message):
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

class ListDutiesResponse(_message.Message):
    __slots__ = ("duties", "next_page_token", "total_size")
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    duties: _containers.RepeatedCompositeFieldContainer[Duty]
    next_page_token: str
    total_size: int
    def __init__(self, duties: _Optional[_Iterable[_Union[Duty, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class FillRosterRequest(_message.Message):
    __slots__ = ("estate_id", "principal_ids", "pattern", "from_date", "to_date", "stagger")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_IDS_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    STAGGER_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    principal_ids: _containers.RepeatedScalarFieldContainer[str]
    pattern: _containers.RepeatedScalarFieldContainer[str]
    from_date: str
    to_date: str
    stagger: int
    def __init__(self, estate_id: _Optional[int] = ..., principal_ids: _Optional[_Iterable[str]] = ..., pattern: _Optional[_Iterable[str]] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., stagger: _Optional[int] = ...) -> None: ...

class FillRosterResponse(_message.Message):
    __slots__ = ("duties",)
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    duties: _containers.RepeatedCompositeFieldContainer[Duty]
    def __init__(self, duties: _Optional[_Iterable[_Union[Duty, _Mapping]]] = ...) -> None: ...

class RemoveDutiesRequest(_message.Message):
    __slots__ = ("estate_id", "duty_ids")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DUTY_IDS_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    duty_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, estate_id: _Optional[int] = ..., duty_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class RemoveDutiesResponse(_message.Message):
    __slots__ = ("removed",)
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    removed: int
    def __init__(self, removed: _Optional[int] = ...) -> None: ...

class ListOnDutyRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "estate_id", "time", "skill_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    estate_id: int
    time: _timestamp_pb2.Timestamp
    skill_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., estate_id: _Optional[int] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., skill_id: _Optional[str] = ...) -> None: ...

class ListOnDutyResponse(_message.Message):
    __slots__ = ("on_duty", "next_page_token", "total_size")
    ON_DUTY_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    on_duty: _containers.RepeatedCompositeFieldContainer[OnDuty]
    next_page_token: str
    total_size: int
    def __init__(self, on_duty: _Optional[_Iterable[_Union[OnDuty, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...
