import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.devices.v1 import devices_pb2 as _devices_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CommandKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMMAND_KIND_UNSPECIFIED: _ClassVar[CommandKind]
    COMMAND_KIND_READ: _ClassVar[CommandKind]
    COMMAND_KIND_SET: _ClassVar[CommandKind]

class CommandState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMMAND_STATE_UNSPECIFIED: _ClassVar[CommandState]
    COMMAND_STATE_WAITING: _ClassVar[CommandState]
    COMMAND_STATE_REFUSED: _ClassVar[CommandState]
    COMMAND_STATE_READY: _ClassVar[CommandState]
    COMMAND_STATE_SENT: _ClassVar[CommandState]
    COMMAND_STATE_DONE: _ClassVar[CommandState]
    COMMAND_STATE_FAILED: _ClassVar[CommandState]
    COMMAND_STATE_UNCONFIRMED: _ClassVar[CommandState]
    COMMAND_STATE_TIMED_OUT: _ClassVar[CommandState]
COMMAND_KIND_UNSPECIFIED: CommandKind
COMMAND_KIND_READ: CommandKind
COMMAND_KIND_SET: CommandKind
COMMAND_STATE_UNSPECIFIED: CommandState
COMMAND_STATE_WAITING: CommandState
COMMAND_STATE_REFUSED: CommandState
COMMAND_STATE_READY: CommandState
COMMAND_STATE_SENT: CommandState
COMMAND_STATE_DONE: CommandState
COMMAND_STATE_FAILED: CommandState
COMMAND_STATE_UNCONFIRMED: CommandState
COMMAND_STATE_TIMED_OUT: CommandState

class KeyValue(_message.Message):
    __slots__ = ("key", "value")
    KEY_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    key: str
    value: str
    def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...

class Command(_message.Message):
    __slots__ = ("command_id", "company_id", "estate_id", "device_id", "device_name", "kind", "state", "keys", "value", "value_type", "values", "error", "reason", "principal_id", "create_time", "send_time", "answer_time", "expire_time", "timeout_seconds")
    COMMAND_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    VALUE_TYPE_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    command_id: str
    company_id: int
    estate_id: int
    device_id: str
    device_name: str
    kind: CommandKind
    state: CommandState
    keys: _containers.RepeatedScalarFieldContainer[str]
    value: str
    value_type: _devices_pb2.ValueType
    values: _containers.RepeatedCompositeFieldContainer[KeyValue]
    error: str
    reason: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    send_time: _timestamp_pb2.Timestamp
    answer_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    timeout_seconds: int
    def __init__(self, command_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., device_id: _Optional[str] = ..., device_name: _Optional[str] = ..., kind: _Optional[_Union[CommandKind, str]] = ..., state: _Optional[_Union[CommandState, str]] = ..., keys: _Optional[_Iterable[str]] = ..., value: _Optional[str] = ..., value_type: _Optional[_Union[_devices_pb2.ValueType, str]] = ..., values: _Optional[_Iterable[_Union[KeyValue, _Mapping]]] = ..., error: _Optional[str] = ..., reason: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answer_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., timeout_seconds: _Optional[int] = ...) -> None: ...

class ListCommandsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "device_id", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    device_id: str
    state: CommandState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., device_id: _Optional[str] = ..., state: _Optional[_Union[CommandState, str]] = ...) -> None: ...

class ListCommandsResponse(_message.Message):
    __slots__ = ("commands", "next_page_token", "total_size")
    COMMANDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    commands: _containers.RepeatedCompositeFieldContainer[Command]
    next_page_token: str
    total_size: int
    def __init__(self, commands: _Optional[_Iterable[_Union[Command, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetCommandRequest(_message.Message):
    __slots__ = ("company_id", "command_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMMAND_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    command_id: str
    def __init__(self, company_id: _Optional[int] = ..., command_id: _Optional[str] = ...) -> None: ...

class RequestCommandRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "kind", "keys", "value", "value_type", "reason", "timeout_seconds")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    VALUE_TYPE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TIMEOUT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    kind: CommandKind
    keys: _containers.RepeatedScalarFieldContainer[str]
    value: str
    value_type: _devices_pb2.ValueType
    reason: str
    timeout_seconds: int
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., kind: _Optional[_Union[CommandKind, str]] = ..., keys: _Optional[_Iterable[str]] = ..., value: _Optional[str] = ..., value_type: _Optional[_Union[_devices_pb2.ValueType, str]] = ..., reason: _Optional[str] = ..., timeout_seconds: _Optional[int] = ...) -> None: ...

class DecideCommandRequest(_message.Message):
    __slots__ = ("company_id", "command_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    COMMAND_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    command_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., command_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
