from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CountNewsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class CountNewsResponse(_message.Message):
    __slots__ = ("estates",)
    ESTATES_FIELD_NUMBER: _ClassVar[int]
    estates: _containers.RepeatedCompositeFieldContainer[EstateNews]
    def __init__(self, estates: _Optional[_Iterable[_Union[EstateNews, _Mapping]]] = ...) -> None: ...

class EstateNews(_message.Message):
    __slots__ = ("estate_id", "unit_changes", "occupancy_changes")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CHANGES_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_CHANGES_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    unit_changes: int
    occupancy_changes: int
    def __init__(self, estate_id: _Optional[int] = ..., unit_changes: _Optional[int] = ..., occupancy_changes: _Optional[int] = ...) -> None: ...
