import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PartnerClient(_message.Message):
    __slots__ = ("partner_client_id", "node_id", "name", "disabled", "create_time")
    PARTNER_CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    partner_client_id: str
    node_id: int
    name: str
    disabled: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, partner_client_id: _Optional[str] = ..., node_id: _Optional[int] = ..., name: _Optional[str] = ..., disabled: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListPartnerClientsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPartnerClientsResponse(_message.Message):
    __slots__ = ("partner_clients", "next_page_token", "total_size")
    PARTNER_CLIENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    partner_clients: _containers.RepeatedCompositeFieldContainer[PartnerClient]
    next_page_token: str
    total_size: int
    def __init__(self, partner_clients: _Optional[_Iterable[_Union[PartnerClient, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreatePartnerClientRequest(_message.Message):
    __slots__ = ("node_id", "name")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    name: str
    def __init__(self, node_id: _Optional[int] = ..., name: _Optional[str] = ...) -> None: ...

class CreatedPartnerClient(_message.Message):
    __slots__ = ("partner_client", "secret")
    PARTNER_CLIENT_FIELD_NUMBER: _ClassVar[int]
    SECRET_FIELD_NUMBER: _ClassVar[int]
    partner_client: PartnerClient
    secret: str
    def __init__(self, partner_client: _Optional[_Union[PartnerClient, _Mapping]] = ..., secret: _Optional[str] = ...) -> None: ...

class DisablePartnerClientRequest(_message.Message):
    __slots__ = ("partner_client_id",)
    PARTNER_CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    partner_client_id: str
    def __init__(self, partner_client_id: _Optional[str] = ...) -> None: ...
