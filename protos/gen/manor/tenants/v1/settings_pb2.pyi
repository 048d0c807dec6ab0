from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class EstateSettings(_message.Message):
    __slots__ = ("move_in_step", "move_out_months_back", "message_quiet_hours", "move_out_by_lease")
    MOVE_IN_STEP_FIELD_NUMBER: _ClassVar[int]
    MOVE_OUT_MONTHS_BACK_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_QUIET_HOURS_FIELD_NUMBER: _ClassVar[int]
    MOVE_OUT_BY_LEASE_FIELD_NUMBER: _ClassVar[int]
    move_in_step: bool
    move_out_months_back: int
    message_quiet_hours: str
    move_out_by_lease: bool
    def __init__(self, move_in_step: _Optional[bool] = ..., move_out_months_back: _Optional[int] = ..., message_quiet_hours: _Optional[str] = ..., move_out_by_lease: _Optional[bool] = ...) -> None: ...
