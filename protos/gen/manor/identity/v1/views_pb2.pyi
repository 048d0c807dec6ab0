from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListViewsRequest(_message.Message):
    __slots__ = ("page",)
    PAGE_FIELD_NUMBER: _ClassVar[int]
    page: str
    def __init__(self, page: _Optional[str] = ...) -> None: ...

class ListViewsResponse(_message.Message):
    __slots__ = ("views",)
    VIEWS_FIELD_NUMBER: _ClassVar[int]
    views: _containers.RepeatedCompositeFieldContainer[View]
    def __init__(self, views: _Optional[_Iterable[_Union[View, _Mapping]]] = ...) -> None: ...

class View(_message.Message):
    __slots__ = ("view_id", "page", "name", "search", "hidden_columns", "dense", "shared_node_id", "principal_id")
    VIEW_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEARCH_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_COLUMNS_FIELD_NUMBER: _ClassVar[int]
    DENSE_FIELD_NUMBER: _ClassVar[int]
    SHARED_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    view_id: str
    page: str
    name: str
    search: str
    hidden_columns: _containers.RepeatedScalarFieldContainer[str]
    dense: bool
    shared_node_id: int
    principal_id: str
    def __init__(self, view_id: _Optional[str] = ..., page: _Optional[str] = ..., name: _Optional[str] = ..., search: _Optional[str] = ..., hidden_columns: _Optional[_Iterable[str]] = ..., dense: _Optional[bool] = ..., shared_node_id: _Optional[int] = ..., principal_id: _Optional[str] = ...) -> None: ...

class SaveViewRequest(_message.Message):
    __slots__ = ("page", "name", "search", "hidden_columns", "dense", "shared_node_id", "permission")
    PAGE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEARCH_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_COLUMNS_FIELD_NUMBER: _ClassVar[int]
    DENSE_FIELD_NUMBER: _ClassVar[int]
    SHARED_NODE_ID_FIELD_NUMBER: _ClassVar[int]
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    page: str
    name: str
    search: str
    hidden_columns: _containers.RepeatedScalarFieldContainer[str]
    dense: bool
    shared_node_id: int
    permission: str
    def __init__(self, page: _Optional[str] = ..., name: _Optional[str] = ..., search: _Optional[str] = ..., hidden_columns: _Optional[_Iterable[str]] = ..., dense: _Optional[bool] = ..., shared_node_id: _Optional[int] = ..., permission: _Optional[str] = ...) -> None: ...

class RemoveViewRequest(_message.Message):
    __slots__ = ("view_id",)
    VIEW_ID_FIELD_NUMBER: _ClassVar[int]
    view_id: str
    def __init__(self, view_id: _Optional[str] = ...) -> None: ...

class SetAppearanceRequest(_message.Message):
    __slots__ = ("appearance",)
    APPEARANCE_FIELD_NUMBER: _ClassVar[int]
    appearance: str
    def __init__(self, appearance: _Optional[str] = ...) -> None: ...

class ListLook(_message.Message):
    __slots__ = ("page", "hidden_columns", "dense")
    PAGE_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_COLUMNS_FIELD_NUMBER: _ClassVar[int]
    DENSE_FIELD_NUMBER: _ClassVar[int]
    page: str
    hidden_columns: _containers.RepeatedScalarFieldContainer[str]
    dense: bool
    def __init__(self, page: _Optional[str] = ..., hidden_columns: _Optional[_Iterable[str]] = ..., dense: _Optional[bool] = ...) -> None: ...

class SetListLookRequest(_message.Message):
    __slots__ = ("page", "hidden_columns", "dense")
    PAGE_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_COLUMNS_FIELD_NUMBER: _ClassVar[int]
    DENSE_FIELD_NUMBER: _ClassVar[int]
    page: str
    hidden_columns: _containers.RepeatedScalarFieldContainer[str]
    dense: bool
    def __init__(self, page: _Optional[str] = ..., hidden_columns: _Optional[_Iterable[str]] = ..., dense: _Optional[bool] = ...) -> None: ...
