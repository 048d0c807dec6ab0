from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class StateWanted(_message.Message):
    __slots__ = ("hearer", "types")
    HEARER_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    hearer: str
    types: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, hearer: _Optional[str] = ..., types: _Optional[_Iterable[str]] = ...) -> None: ...
