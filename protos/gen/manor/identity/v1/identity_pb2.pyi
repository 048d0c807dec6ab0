import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.identity.v1 import events_pb2 as _events_pb2
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
    __slots__ = ("session_id", "principal_id", "kind", "group_id", "group_name", "username", "display_name", "must_change_password", "permissions", "customers", "nodes")
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
    nodes: _containers.RepeatedCompositeFieldContainer[Node]
    def __init__(self, session_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., kind: _Optional[str] = ..., group_id: _Optional[int] = ..., group_name: _Optional[str] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., must_change_password: _Optional[bool] = ..., permissions: _Optional[_Iterable[_Union[NodePermissions, _Mapping]]] = ..., customers: _Optional[_Iterable[_Union[_events_pb2.ResidentCustomer, _Mapping]]] = ..., nodes: _Optional[_Iterable[_Union[Node, _Mapping]]] = ...) -> None: ...

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

class Node(_message.Message):
    __slots__ = ("node_id", "kind", "parent_id", "group_id", "company_id", "estate_id", "name", "code", "currency_code", "time_zone", "closed", "settings", "etag")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    kind: _events_pb2.NodeKind
    parent_id: int
    group_id: int
    company_id: int
    estate_id: int
    name: str
    code: str
    currency_code: str
    time_zone: str
    closed: bool
    settings: _events_pb2.EstateSettings
    etag: str
    def __init__(self, node_id: _Optional[int] = ..., kind: _Optional[_Union[_events_pb2.NodeKind, str]] = ..., parent_id: _Optional[int] = ..., group_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., code: _Optional[str] = ..., currency_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., closed: _Optional[bool] = ..., settings: _Optional[_Union[_events_pb2.EstateSettings, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListNodesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "kind", "company_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    kind: _events_pb2.NodeKind
    company_id: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[_events_pb2.NodeKind, str]] = ..., company_id: _Optional[int] = ...) -> None: ...

class ListNodesResponse(_message.Message):
    __slots__ = ("nodes", "next_page_token")
    NODES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    nodes: _containers.RepeatedCompositeFieldContainer[Node]
    next_page_token: str
    def __init__(self, nodes: _Optional[_Iterable[_Union[Node, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetNodeRequest(_message.Message):
    __slots__ = ("node_id",)
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    def __init__(self, node_id: _Optional[int] = ...) -> None: ...

class UpdateGroupRequest(_message.Message):
    __slots__ = ("name", "update_mask", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, name: _Optional[str] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateCompanyRequest(_message.Message):
    __slots__ = ("name", "code", "currency_code", "time_zone")
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    name: str
    code: str
    currency_code: str
    time_zone: str
    def __init__(self, name: _Optional[str] = ..., code: _Optional[str] = ..., currency_code: _Optional[str] = ..., time_zone: _Optional[str] = ...) -> None: ...

class UpdateCompanyRequest(_message.Message):
    __slots__ = ("company_id", "name", "time_zone", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    name: str
    time_zone: str
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., name: _Optional[str] = ..., time_zone: _Optional[str] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateEstateRequest(_message.Message):
    __slots__ = ("company_id", "name", "code", "time_zone", "settings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    name: str
    code: str
    time_zone: str
    settings: _events_pb2.EstateSettings
    def __init__(self, company_id: _Optional[int] = ..., name: _Optional[str] = ..., code: _Optional[str] = ..., time_zone: _Optional[str] = ..., settings: _Optional[_Union[_events_pb2.EstateSettings, _Mapping]] = ...) -> None: ...

class UpdateEstateRequest(_message.Message):
    __slots__ = ("estate_id", "name", "time_zone", "settings", "update_mask", "etag")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    name: str
    time_zone: str
    settings: _events_pb2.EstateSettings
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, estate_id: _Optional[int] = ..., name: _Optional[str] = ..., time_zone: _Optional[str] = ..., settings: _Optional[_Union[_events_pb2.EstateSettings, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CloseNodeRequest(_message.Message):
    __slots__ = ("node_id", "etag")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    etag: str
    def __init__(self, node_id: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class Staff(_message.Message):
    __slots__ = ("principal_id", "node_id", "username", "display_name", "disabled", "locked_until", "must_change_password", "create_time", "etag")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    LOCKED_UNTIL_FIELD_NUMBER: _ClassVar[int]
    MUST_CHANGE_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    node_id: int
    username: str
    display_name: str
    disabled: bool
    locked_until: _timestamp_pb2.Timestamp
    must_change_password: bool
    create_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, principal_id: _Optional[str] = ..., node_id: _Optional[int] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., disabled: _Optional[bool] = ..., locked_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., must_change_password: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListStaffRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "node_id", "username")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    node_id: int
    username: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., node_id: _Optional[int] = ..., username: _Optional[str] = ...) -> None: ...

class ListStaffResponse(_message.Message):
    __slots__ = ("staff", "next_page_token")
    STAFF_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    staff: _containers.RepeatedCompositeFieldContainer[Staff]
    next_page_token: str
    def __init__(self, staff: _Optional[_Iterable[_Union[Staff, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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

class UnlockStaffRequest(_message.Message):
    __slots__ = ("principal_id",)
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    def __init__(self, principal_id: _Optional[str] = ...) -> None: ...

class Role(_message.Message):
    __slots__ = ("role_id", "name", "permissions", "built_in", "etag")
    ROLE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    BUILT_IN_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    role_id: str
    name: str
    permissions: _containers.RepeatedScalarFieldContainer[str]
    built_in: bool
    etag: str
    def __init__(self, role_id: _Optional[str] = ..., name: _Optional[str] = ..., permissions: _Optional[_Iterable[str]] = ..., built_in: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class ListRolesRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListRolesResponse(_message.Message):
    __slots__ = ("roles", "permissions")
    ROLES_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    roles: _containers.RepeatedCompositeFieldContainer[Role]
    permissions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, roles: _Optional[_Iterable[_Union[Role, _Mapping]]] = ..., permissions: _Optional[_Iterable[str]] = ...) -> None: ...

class CreateRoleRequest(_message.Message):
    __slots__ = ("name", "permissions")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    name: str
    permissions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, name: _Optional[str] = ..., permissions: _Optional[_Iterable[str]] = ...) -> None: ...

class UpdateRoleRequest(_message.Message):
    __slots__ = ("role_id", "name", "permissions", "update_mask", "etag")
    ROLE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    role_id: str
    name: str
    permissions: _containers.RepeatedScalarFieldContainer[str]
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, role_id: _Optional[str] = ..., name: _Optional[str] = ..., permissions: _Optional[_Iterable[str]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RoleGrant(_message.Message):
    __slots__ = ("grant_id", "principal_id", "role_id", "node_id", "granted_by", "create_time")
    GRANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    GRANTED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    grant_id: str
    principal_id: str
    role_id: str
    node_id: int
    granted_by: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, grant_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., role_id: _Optional[str] = ..., node_id: _Optional[int] = ..., granted_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListGrantsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "principal_id", "node_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    principal_id: str
    node_id: int
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., principal_id: _Optional[str] = ..., node_id: _Optional[int] = ...) -> None: ...

class ListGrantsResponse(_message.Message):
    __slots__ = ("grants", "next_page_token")
    GRANTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    grants: _containers.RepeatedCompositeFieldContainer[RoleGrant]
    next_page_token: str
    def __init__(self, grants: _Optional[_Iterable[_Union[RoleGrant, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CreateGrantRequest(_message.Message):
    __slots__ = ("principal_id", "role_id", "node_id")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_ID_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    role_id: str
    node_id: int
    def __init__(self, principal_id: _Optional[str] = ..., role_id: _Optional[str] = ..., node_id: _Optional[int] = ...) -> None: ...

class DeleteGrantRequest(_message.Message):
    __slots__ = ("grant_id",)
    GRANT_ID_FIELD_NUMBER: _ClassVar[int]
    grant_id: str
    def __init__(self, grant_id: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("partner_clients", "next_page_token")
    PARTNER_CLIENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    partner_clients: _containers.RepeatedCompositeFieldContainer[PartnerClient]
    next_page_token: str
    def __init__(self, partner_clients: _Optional[_Iterable[_Union[PartnerClient, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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

class ExchangeRate(_message.Message):
    __slots__ = ("month", "from_currency_code", "to_currency_code", "rate", "date", "entered_by", "enter_time", "etag")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    ENTER_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    month: str
    from_currency_code: str
    to_currency_code: str
    rate: str
    date: str
    entered_by: str
    enter_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, month: _Optional[str] = ..., from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., date: _Optional[str] = ..., entered_by: _Optional[str] = ..., enter_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class SetExchangeRateRequest(_message.Message):
    __slots__ = ("month", "from_currency_code", "to_currency_code", "rate", "etag")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    month: str
    from_currency_code: str
    to_currency_code: str
    rate: str
    etag: str
    def __init__(self, month: _Optional[str] = ..., from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListExchangeRatesRequest(_message.Message):
    __slots__ = ("month", "page_size", "page_token")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    month: str
    page_size: int
    page_token: str
    def __init__(self, month: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListExchangeRatesResponse(_message.Message):
    __slots__ = ("exchange_rates", "next_page_token")
    EXCHANGE_RATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    exchange_rates: _containers.RepeatedCompositeFieldContainer[ExchangeRate]
    next_page_token: str
    def __init__(self, exchange_rates: _Optional[_Iterable[_Union[ExchangeRate, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
