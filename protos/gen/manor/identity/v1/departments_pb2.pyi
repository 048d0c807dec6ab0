from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.identity.v1 import staff_pb2 as _staff_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Department(_message.Message):
    __slots__ = ("department_id", "node_id", "name", "closed", "etag")
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    department_id: str
    node_id: int
    name: str
    closed: bool
    etag: str
    def __init__(self, department_id: _Optional[str] = ..., node_id: _Optional[int] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class Post(_message.Message):
    __slots__ = ("post_id", "department_id", "node_id", "name", "closed", "etag", "heads_department")
    POST_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    HEADS_DEPARTMENT_FIELD_NUMBER: _ClassVar[int]
    post_id: str
    department_id: str
    node_id: int
    name: str
    closed: bool
    etag: str
    heads_department: bool
    def __init__(self, post_id: _Optional[str] = ..., department_id: _Optional[str] = ..., node_id: _Optional[int] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., etag: _Optional[str] = ..., heads_department: _Optional[bool] = ...) -> None: ...

class ListDepartmentsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "node_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    node_id: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., node_id: _Optional[int] = ...) -> None: ...

class ListDepartmentsResponse(_message.Message):
    __slots__ = ("departments", "next_page_token", "total_size")
    DEPARTMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    departments: _containers.RepeatedCompositeFieldContainer[Department]
    next_page_token: str
    total_size: int
    def __init__(self, departments: _Optional[_Iterable[_Union[Department, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateDepartmentRequest(_message.Message):
    __slots__ = ("node_id", "name")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    name: str
    def __init__(self, node_id: _Optional[int] = ..., name: _Optional[str] = ...) -> None: ...

class UpdateDepartmentRequest(_message.Message):
    __slots__ = ("department_id", "name", "closed", "update_mask", "etag")
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    department_id: str
    name: str
    closed: bool
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, department_id: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListPostsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "department_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    department_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., department_id: _Optional[str] = ...) -> None: ...

class ListPostsResponse(_message.Message):
    __slots__ = ("posts", "next_page_token", "total_size")
    POSTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    posts: _containers.RepeatedCompositeFieldContainer[Post]
    next_page_token: str
    total_size: int
    def __init__(self, posts: _Optional[_Iterable[_Union[Post, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreatePostRequest(_message.Message):
    __slots__ = ("department_id", "name", "heads_department")
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    HEADS_DEPARTMENT_FIELD_NUMBER: _ClassVar[int]
    department_id: str
    name: str
    heads_department: bool
    def __init__(self, department_id: _Optional[str] = ..., name: _Optional[str] = ..., heads_department: _Optional[bool] = ...) -> None: ...

class UpdatePostRequest(_message.Message):
    __slots__ = ("post_id", "name", "closed", "update_mask", "etag", "heads_department")
    POST_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    HEADS_DEPARTMENT_FIELD_NUMBER: _ClassVar[int]
    post_id: str
    name: str
    closed: bool
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    heads_department: bool
    def __init__(self, post_id: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., heads_department: _Optional[bool] = ...) -> None: ...

class AssignPostRequest(_message.Message):
    __slots__ = ("principal_id", "post_id")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    POST_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    post_id: str
    def __init__(self, principal_id: _Optional[str] = ..., post_id: _Optional[str] = ...) -> None: ...
