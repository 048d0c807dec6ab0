import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.identity.v1 import events_pb2 as _events_pb2
from manor.identity.v1 import nodes_pb2 as _nodes_pb2
from manor.identity.v1 import views_pb2 as _views_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SignInRequest(_message.Message):
    __slots__ = ("username", "password", "device")
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    username: str
    password: str
    device: str
    def __init__(self, username: _Optional[str] = ..., password: _Optional[str] = ..., device: _Optional[str] = ...) -> None: ...

class SignInPartnerRequest(_message.Message):
    __slots__ = ("partner_client_id", "secret")
    PARTNER_CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    SECRET_FIELD_NUMBER: _ClassVar[int]
    partner_client_id: str
    secret: str
    def __init__(self, partner_client_id: _Optional[str] = ..., secret: _Optional[str] = ...) -> None: ...

class RequestSignInCodeRequest(_message.Message):
    __slots__ = ("group_code", "phone")
    GROUP_CODE_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    group_code: str
    phone: str
    def __init__(self, group_code: _Optional[str] = ..., phone: _Optional[str] = ...) -> None: ...

class RequestSignInCodeResponse(_message.Message):
    __slots__ = ("expires_in_seconds", "code_length")
    EXPIRES_IN_SECONDS_FIELD_NUMBER: _ClassVar[int]
    CODE_LENGTH_FIELD_NUMBER: _ClassVar[int]
    expires_in_seconds: int
    code_length: int
    def __init__(self, expires_in_seconds: _Optional[int] = ..., code_length: _Optional[int] = ...) -> None: ...

class SignInWithCodeRequest(_message.Message):
    __slots__ = ("group_code", "phone", "code", "device")
    GROUP_CODE_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    group_code: str
    phone: str
    code: str
    device: str
    def __init__(self, group_code: _Optional[str] = ..., phone: _Optional[str] = ..., code: _Optional[str] = ..., device: _Optional[str] = ...) -> None: ...

class RefreshSessionRequest(_message.Message):
    __slots__ = ("refresh_token",)
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    refresh_token: str
    def __init__(self, refresh_token: _Optional[str] = ...) -> None: ...

class SignedIn(_message.Message):
    __slots__ = ("access_token", "access_token_expire_time", "refresh_token", "refresh_token_expire_time", "session")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_TOKEN_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TOKEN_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_token_expire_time: _timestamp_pb2.Timestamp
    refresh_token: str
    refresh_token_expire_time: _timestamp_pb2.Timestamp
    session: Session
    def __init__(self, access_token: _Optional[str] = ..., access_token_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., refresh_token: _Optional[str] = ..., refresh_token_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session: _Optional[_Union[Session, _Mapping]] = ...) -> None: ...

class SignOutRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class SignOutEverywhereRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ChangePasswordRequest(_message.Message):
    __slots__ = ("old_password", "new_password")
    OLD_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    old_password: str
    new_password: str
    def __init__(self, old_password: _Optional[str] = ..., new_password: _Optional[str] = ...) -> None: ...

class ListSessionsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListSessionsResponse(_message.Message):
    __slots__ = ("sessions",)
    SESSIONS_FIELD_NUMBER: _ClassVar[int]
    sessions: _containers.RepeatedCompositeFieldContainer[StandingSession]
    def __init__(self, sessions: _Optional[_Iterable[_Union[StandingSession, _Mapping]]] = ...) -> None: ...

class StandingSession(_message.Message):
    __slots__ = ("session_id", "device", "start_time", "refresh_time", "expire_time", "current")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    device: str
    start_time: _timestamp_pb2.Timestamp
    refresh_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    current: bool
    def __init__(self, session_id: _Optional[str] = ..., device: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., refresh_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., current: _Optional[bool] = ...) -> None: ...

class EndSessionRequest(_message.Message):
    __slots__ = ("session_id",)
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    def __init__(self, session_id: _Optional[str] = ...) -> None: ...

class GetSessionRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class Session(_message.Message):
    __slots__ = ("session_id", "principal_id", "kind", "group_id", "group_name", "username", "display_name", "must_change_password", "permissions", "customers", "nodes", "appearance", "list_looks")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_NAME_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    NODES_FIELD_NUMBER: _ClassVar[int]
    APPEARANCE_FIELD_NUMBER: _ClassVar[int]
    LIST_LOOKS_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    principal_id: str
    kind: str
    group_id: int
    group_name: str
    username: str
    display_name: str
    must_change_password: bool
    permissions: _containers.RepeatedCompositeFieldContainer[NodePermissions]
    customers: _containers.RepeatedCompositeFieldContainer[_events_pb2.ResidentCustomer]
    nodes: _containers.RepeatedCompositeFieldContainer[_nodes_pb2.Node]
    appearance: str
    list_looks: _containers.RepeatedCompositeFieldContainer[_views_pb2.ListLook]
    def __init__(self, session_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., kind: _Optional[str] = ..., group_id: _Optional[int] = ..., group_name: _Optional[str] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., must_change_password: _Optional[bool] = ..., permissions: _Optional[_Iterable[_Union[NodePermissions, _Mapping]]] = ..., customers: _Optional[_Iterable[_Union[_events_pb2.ResidentCustomer, _Mapping]]] = ..., nodes: _Optional[_Iterable[_Union[_nodes_pb2.Node, _Mapping]]] = ..., appearance: _Optional[str] = ..., list_looks: _Optional[_Iterable[_Union[_views_pb2.ListLook, _Mapping]]] = ...) -> None: ...

class NodePermissions(_message.Message):
    __slots__ = ("node_id", "role_ids", "permissions")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_IDS_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    role_ids: _containers.RepeatedScalarFieldContainer[str]
    permissions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, node_id: _Optional[int] = ..., role_ids: _Optional[_Iterable[str]] = ..., permissions: _Optional[_Iterable[str]] = ...) -> None: ...

class CheckSessionRequest(_message.Message):
    __slots__ = ("session_id", "principal_id", "group_id")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    principal_id: str
    group_id: int
    def __init__(self, session_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., group_id: _Optional[int] = ...) -> None: ...

class CheckSessionResponse(_message.Message):
    __slots__ = ("active", "grants_version")
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    GRANTS_VERSION_FIELD_NUMBER: _ClassVar[int]
    active: bool
    grants_version: int
    def __init__(self, active: _Optional[bool] = ..., grants_version: _Optional[int] = ...) -> None: ...

class ListRevocationsRequest(_message.Message):
    __slots__ = ("since_ms",)
    SINCE_MS_FIELD_NUMBER: _ClassVar[int]
    since_ms: int
    def __init__(self, since_ms: _Optional[int] = ...) -> None: ...

class ListRevocationsResponse(_message.Message):
    __slots__ = ("revocations",)
    REVOCATIONS_FIELD_NUMBER: _ClassVar[int]
    revocations: _containers.RepeatedCompositeFieldContainer[Revocation]
    def __init__(self, revocations: _Optional[_Iterable[_Union[Revocation, _Mapping]]] = ...) -> None: ...

class Revocation(_message.Message):
    __slots__ = ("principal_id", "session_id", "revoked_at_ms")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    REVOKED_AT_MS_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    session_id: str
    revoked_at_ms: int
    def __init__(self, principal_id: _Optional[str] = ..., session_id: _Optional[str] = ..., revoked_at_ms: _Optional[int] = ...) -> None: ...

class ListStaffNamesRequest(_message.Message):
    __slots__ = ("group_id", "principal_ids")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_IDS_FIELD_NUMBER: _ClassVar[int]
    group_id: int
    principal_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, group_id: _Optional[int] = ..., principal_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ListStaffNamesResponse(_message.Message):
    __slots__ = ("staff",)
    STAFF_FIELD_NUMBER: _ClassVar[int]
    staff: _containers.RepeatedCompositeFieldContainer[StaffName]
    def __init__(self, staff: _Optional[_Iterable[_Union[StaffName, _Mapping]]] = ...) -> None: ...

class StaffName(_message.Message):
    __slots__ = ("principal_id", "display_name")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    display_name: str
    def __init__(self, principal_id: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...
