from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class HoldCurrencyRequest(_message.Message):
    __slots__ = ("service", "company_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class HoldCurrencyResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
