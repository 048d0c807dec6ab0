import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.identity.v1 import auth_pb2 as _auth_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Staff(_message.Message):
    __slots__ = ("principal_id", "node_id", "username", "display_name", "disabled", "locked_until", "must_change_password", "create_time", "etag", "post_id", "has_role")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    LOCKED_UNTIL_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    POST_ID_FIELD_NUMBER: _ClassVar[int]
    HAS_ROLE_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    node_id: int
    username: str
    display_name: str
    disabled: bool
    locked_until: _timestamp_pb2.Timestamp
    must_change_password: bool
    create_time: _timestamp_pb2.Timestamp
    etag: str
    post_id: str
    has_role: bool
    def __init__(self, principal_id: _Optional[str] = ..., node_id: _Optional[int] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., disabled: _Optional[bool] = ..., locked_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., must_change_password: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., post_id: _Optional[str] = ..., has_role: _Optional[bool] = ...) -> None: ...

class ListStaffRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "node_id", "username", "text")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    node_id: int
    username: str
    text: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., node_id: _Optional[int] = ..., username: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class ListStaffResponse(_message.Message):
    __slots__ = ("staff", "next_page_token", "total_size")
    STAFF_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    staff: _containers.RepeatedCompositeFieldContainer[Staff]
    next_page_token: str
    total_size: int
    def __init__(self, staff: _Optional[_Iterable[_Union[Staff, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetStaffRequest(_message.Message):
    __slots__ = ("principal_id",)
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    def __init__(self, principal_id: _Optional[str] = ...) -> None: ...

class CreateStaffRequest(_message.Message):
    __slots__ = ("node_id", "username", "display_name", "password")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    username: str
    display_name: str
    password: str
    def __init__(self, node_id: _Optional[int] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., password: _Optional[str] = ...) -> None: ...

class UpdateStaffRequest(_message.Message):
    __slots__ = ("principal_id", "display_name", "node_id", "update_mask", "etag")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    display_name: str
    node_id: int
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, principal_id: _Optional[str] = ..., display_name: _Optional[str] = ..., node_id: _Optional[int] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class DisableStaffRequest(_message.Message):
    __slots__ = ("principal_id", "etag")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    etag: str
    def __init__(self, principal_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class EnableStaffRequest(_message.Message):
    __slots__ = ("principal_id", "etag")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    etag: str
    def __init__(self, principal_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ResetPasswordRequest(_message.Message):
    __slots__ = ("principal_id", "new_password")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    new_password: str
    def __init__(self, principal_id: _Optional[str] = ..., new_password: _Optional[str] = ...) -> None: ...

class ListStaffSessionsRequest(_message.Message):
    __slots__ = ("principal_id",)
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    def __init__(self, principal_id: _Optional[str] = ...) -> None: ...

class ListStaffSessionsResponse(_message.Message):
    __slots__ = ("sessions",)
    SESSIONS_FIELD_NUMBER: _ClassVar[int]
    sessions: _containers.RepeatedCompositeFieldContainer[_auth_pb2.StandingSession]
    def __init__(self, sessions: _Optional[_Iterable[_Union[_auth_pb2.StandingSession, _Mapping]]] = ...) -> None: ...

class EndStaffSessionRequest(_message.Message):
    __slots__ = ("principal_id", "session_id")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    session_id: str
    def __init__(self, principal_id: _Optional[str] = ..., session_id: _Optional[str] = ...) -> None: ...

class UnlockStaffRequest(_message.Message):
    __slots__ = ("principal_id",)
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    def __init__(self, principal_id: _Optional[str] = ...) -> None: ...
