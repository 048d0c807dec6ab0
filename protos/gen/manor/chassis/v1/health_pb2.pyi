from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetServiceHealthRequest(_message.Message):
    __slots__ = ("service",)
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    service: str
    def __init__(self, service: _Optional[str] = ...) -> None: ...

class ServiceHealth(_message.Message):
    __slots__ = ("service", "version", "ready", "failing", "broker_reachable", "queues", "dead_letter_count", "open_operation_count")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    READY_FIELD_NUMBER: _ClassVar[int]
    FAILING_FIELD_NUMBER: _ClassVar[int]
    BROKER_REACHABLE_FIELD_NUMBER: _ClassVar[int]
    QUEUES_FIELD_NUMBER: _ClassVar[int]
    DEAD_LETTER_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_OPERATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    service: str
    version: str
    ready: bool
    failing: _containers.RepeatedScalarFieldContainer[str]
    broker_reachable: bool
    queues: _containers.RepeatedCompositeFieldContainer[QueueDepth]
    dead_letter_count: int
    open_operation_count: int
    def __init__(self, service: _Optional[str] = ..., version: _Optional[str] = ..., ready: _Optional[bool] = ..., failing: _Optional[_Iterable[str]] = ..., broker_reachable: _Optional[bool] = ..., queues: _Optional[_Iterable[_Union[QueueDepth, _Mapping]]] = ..., dead_letter_count: _Optional[int] = ..., open_operation_count: _Optional[int] = ...) -> None: ...

class QueueDepth(_message.Message):
    __slots__ = ("queue", "message_count", "consumer_count")
    QUEUE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONSUMER_COUNT_FIELD_NUMBER: _ClassVar[int]
    queue: str
    message_count: int
    consumer_count: int
    def __init__(self, queue: _Optional[str] = ..., message_count: _Optional[int] = ..., consumer_count: _Optional[int] = ...) -> None: ...
