from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class EstateSettings(_message.Message):
    __slots__ = ("convert_by_itself", "convert_days", "approve_lines", "expiring_days", "tell_customers")
    CONVERT_BY_ITSELF_FIELD_NUMBER: _ClassVar[int]
    CONVERT_DAYS_FIELD_NUMBER: _ClassVar[int]
    APPROVE_LINES_FIELD_NUMBER: _ClassVar[int]
    EXPIRING_DAYS_FIELD_NUMBER: _ClassVar[int]
    TELL_CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    convert_by_itself: bool
    convert_days: int
    approve_lines: bool
    expiring_days: int
    tell_customers: bool
    def __init__(self, convert_by_itself: _Optional[bool] = ..., convert_days: _Optional[int] = ..., approve_lines: _Optional[bool] = ..., expiring_days: _Optional[int] = ..., tell_customers: _Optional[bool] = ...) -> None: ...
