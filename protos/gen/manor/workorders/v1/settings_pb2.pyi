from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class EstateSettings(_message.Message):
    __slots__ = ("review", "no_grabbing", "silent_days", "wait_days", "rest_hours", "near_percent", "borrows_staff", "follow_up_percent", "labour_hour_minor")
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    NO_GRABBING_FIELD_NUMBER: _ClassVar[int]
    SILENT_DAYS_FIELD_NUMBER: _ClassVar[int]
    WAIT_DAYS_FIELD_NUMBER: _ClassVar[int]
    REST_HOURS_FIELD_NUMBER: _ClassVar[int]
    NEAR_PERCENT_FIELD_NUMBER: _ClassVar[int]
    BORROWS_STAFF_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_UP_PERCENT_FIELD_NUMBER: _ClassVar[int]
    LABOUR_HOUR_MINOR_FIELD_NUMBER: _ClassVar[int]
    review: bool
    no_grabbing: bool
    silent_days: int
    wait_days: int
    rest_hours: int
    near_percent: int
    borrows_staff: bool
    follow_up_percent: int
    labour_hour_minor: int
    def __init__(self, review: _Optional[bool] = ..., no_grabbing: _Optional[bool] = ..., silent_days: _Optional[int] = ..., wait_days: _Optional[int] = ..., rest_hours: _Optional[int] = ..., near_percent: _Optional[int] = ..., borrows_staff: _Optional[bool] = ..., follow_up_percent: _Optional[int] = ..., labour_hour_minor: _Optional[int] = ...) -> None: ...
