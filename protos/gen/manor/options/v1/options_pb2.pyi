from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PrincipalKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PRINCIPAL_KIND_UNSPECIFIED: _ClassVar[PrincipalKind]
    PRINCIPAL_KIND_STAFF: _ClassVar[PrincipalKind]
    PRINCIPAL_KIND_RESIDENT: _ClassVar[PrincipalKind]
    PRINCIPAL_KIND_PARTNER: _ClassVar[PrincipalKind]
    PRINCIPAL_KIND_SERVICE: _ClassVar[PrincipalKind]
    PRINCIPAL_KIND_OPERATOR: _ClassVar[PrincipalKind]

class Scope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SCOPE_UNSPECIFIED: _ClassVar[Scope]
    SCOPE_GROUP: _ClassVar[Scope]
    SCOPE_COMPANY: _ClassVar[Scope]
    SCOPE_ESTATE: _ClassVar[Scope]
    SCOPE_SELF: _ClassVar[Scope]
    SCOPE_NONE: _ClassVar[Scope]
    SCOPE_PLATFORM: _ClassVar[Scope]
PRINCIPAL_KIND_UNSPECIFIED: PrincipalKind
PRINCIPAL_KIND_STAFF: PrincipalKind
PRINCIPAL_KIND_RESIDENT: PrincipalKind
PRINCIPAL_KIND_PARTNER: PrincipalKind
PRINCIPAL_KIND_SERVICE: PrincipalKind
PRINCIPAL_KIND_OPERATOR: PrincipalKind
SCOPE_UNSPECIFIED: Scope
SCOPE_GROUP: Scope
SCOPE_COMPANY: Scope
SCOPE_ESTATE: Scope
SCOPE_SELF: Scope
SCOPE_NONE: Scope
SCOPE_PLATFORM: Scope
PERMISSION_FIELD_NUMBER: _ClassVar[int]
permission: _descriptor.FieldDescriptor
BUILT_IN_ROLE_FIELD_NUMBER: _ClassVar[int]
built_in_role: _descriptor.FieldDescriptor
CALLS_FIELD_NUMBER: _ClassVar[int]
calls: _descriptor.FieldDescriptor
MESSAGE_TEMPLATE_FIELD_NUMBER: _ClassVar[int]
message_template: _descriptor.FieldDescriptor
APPROVAL_SUBJECT_FIELD_NUMBER: _ClassVar[int]
approval_subject: _descriptor.FieldDescriptor
ATTACHMENT_KIND_FIELD_NUMBER: _ClassVar[int]
attachment_kind: _descriptor.FieldDescriptor
DICTIONARY_FIELD_NUMBER: _ClassVar[int]
dictionary: _descriptor.FieldDescriptor
RECORD_HISTORY_FIELD_NUMBER: _ClassVar[int]
record_history: _descriptor.FieldDescriptor
ACCESS_FIELD_NUMBER: _ClassVar[int]
access: _descriptor.FieldDescriptor
RULES_FIELD_NUMBER: _ClassVar[int]
rules: _descriptor.FieldDescriptor

class Access(_message.Message):
    __slots__ = ("permission", "scope", "principals", "public", "idempotency_exempt", "fresh_session", "before_password_change", "operator_permission", "every_service")
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPALS_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_FIELD_NUMBER: _ClassVar[int]
    IDEMPOTENCY_EXEMPT_FIELD_NUMBER: _ClassVar[int]
    FRESH_SESSION_FIELD_NUMBER: _ClassVar[int]
    BEFORE_PASSWORD_CHANGE_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_PERMISSION_FIELD_NUMBER: _ClassVar[int]
    EVERY_SERVICE_FIELD_NUMBER: _ClassVar[int]
    permission: str
    scope: Scope
    principals: _containers.RepeatedScalarFieldContainer[PrincipalKind]
    public: bool
    idempotency_exempt: bool
    fresh_session: bool
    before_password_change: bool
    operator_permission: str
    every_service: bool
    def __init__(self, permission: _Optional[str] = ..., scope: _Optional[_Union[Scope, str]] = ..., principals: _Optional[_Iterable[_Union[PrincipalKind, str]]] = ..., public: _Optional[bool] = ..., idempotency_exempt: _Optional[bool] = ..., fresh_session: _Optional[bool] = ..., before_password_change: _Optional[bool] = ..., operator_permission: _Optional[str] = ..., every_service: _Optional[bool] = ...) -> None: ...

class Permission(_message.Message):
    __slots__ = ("name", "held_by", "every_role", "operators")
    NAME_FIELD_NUMBER: _ClassVar[int]
    HELD_BY_FIELD_NUMBER: _ClassVar[int]
    EVERY_ROLE_FIELD_NUMBER: _ClassVar[int]
    OPERATORS_FIELD_NUMBER: _ClassVar[int]
    name: str
    held_by: _containers.RepeatedScalarFieldContainer[str]
    every_role: bool
    operators: bool
    def __init__(self, name: _Optional[str] = ..., held_by: _Optional[_Iterable[str]] = ..., every_role: _Optional[bool] = ..., operators: _Optional[bool] = ...) -> None: ...

class BuiltInRole(_message.Message):
    __slots__ = ("role_id", "name_en", "name_zh", "permissions")
    ROLE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    role_id: str
    name_en: str
    name_zh: str
    permissions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, role_id: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ..., permissions: _Optional[_Iterable[str]] = ...) -> None: ...

class MessageTemplate(_message.Message):
    __slots__ = ("name", "fields", "subject_en", "text_en", "subject_zh", "text_zh", "channels", "urgent", "to_staff")
    NAME_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_EN_FIELD_NUMBER: _ClassVar[int]
    TEXT_EN_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_ZH_FIELD_NUMBER: _ClassVar[int]
    TEXT_ZH_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    URGENT_FIELD_NUMBER: _ClassVar[int]
    TO_STAFF_FIELD_NUMBER: _ClassVar[int]
    name: str
    fields: _containers.RepeatedScalarFieldContainer[str]
    subject_en: str
    text_en: str
    subject_zh: str
    text_zh: str
    channels: _containers.RepeatedScalarFieldContainer[str]
    urgent: bool
    to_staff: bool
    def __init__(self, name: _Optional[str] = ..., fields: _Optional[_Iterable[str]] = ..., subject_en: _Optional[str] = ..., text_en: _Optional[str] = ..., subject_zh: _Optional[str] = ..., text_zh: _Optional[str] = ..., channels: _Optional[_Iterable[str]] = ..., urgent: _Optional[bool] = ..., to_staff: _Optional[bool] = ...) -> None: ...

class ApprovalSubject(_message.Message):
    __slots__ = ("name", "permission", "name_en", "name_zh")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    name: str
    permission: str
    name_en: str
    name_zh: str
    def __init__(self, name: _Optional[str] = ..., permission: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ...) -> None: ...

class AttachmentKind(_message.Message):
    __slots__ = ("name", "read_permission", "write_permission", "keeps_metadata", "kept_days", "residents", "least_days", "name_en", "name_zh")
    NAME_FIELD_NUMBER: _ClassVar[int]
    READ_PERMISSION_FIELD_NUMBER: _ClassVar[int]
    WRITE_PERMISSION_FIELD_NUMBER: _ClassVar[int]
    KEEPS_METADATA_FIELD_NUMBER: _ClassVar[int]
    KEPT_DAYS_FIELD_NUMBER: _ClassVar[int]
    RESIDENTS_FIELD_NUMBER: _ClassVar[int]
    LEAST_DAYS_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    name: str
    read_permission: str
    write_permission: str
    keeps_metadata: bool
    kept_days: int
    residents: bool
    least_days: int
    name_en: str
    name_zh: str
    def __init__(self, name: _Optional[str] = ..., read_permission: _Optional[str] = ..., write_permission: _Optional[str] = ..., keeps_metadata: _Optional[bool] = ..., kept_days: _Optional[int] = ..., residents: _Optional[bool] = ..., least_days: _Optional[int] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ...) -> None: ...

class RecordHistory(_message.Message):
    __slots__ = ("resource", "read_permission")
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    READ_PERMISSION_FIELD_NUMBER: _ClassVar[int]
    resource: str
    read_permission: str
    def __init__(self, resource: _Optional[str] = ..., read_permission: _Optional[str] = ...) -> None: ...

class Dictionary(_message.Message):
    __slots__ = ("name", "name_en", "name_zh", "kinds")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    name: str
    name_en: str
    name_zh: str
    kinds: _containers.RepeatedCompositeFieldContainer[DictionaryKind]
    def __init__(self, name: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[DictionaryKind, _Mapping]]] = ...) -> None: ...

class DictionaryKind(_message.Message):
    __slots__ = ("name", "name_en", "name_zh")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    name: str
    name_en: str
    name_zh: str
    def __init__(self, name: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ...) -> None: ...

class Rules(_message.Message):
    __slots__ = ("min", "max", "min_length", "max_length", "pattern", "format", "min_items", "max_items", "personal")
    MIN_FIELD_NUMBER: _ClassVar[int]
    MAX_FIELD_NUMBER: _ClassVar[int]
    MIN_LENGTH_FIELD_NUMBER: _ClassVar[int]
    MAX_LENGTH_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    MIN_ITEMS_FIELD_NUMBER: _ClassVar[int]
    MAX_ITEMS_FIELD_NUMBER: _ClassVar[int]
    PERSONAL_FIELD_NUMBER: _ClassVar[int]
    min: int
    max: int
    min_length: int
    max_length: int
    pattern: str
    format: str
    min_items: int
    max_items: int
    personal: bool
    def __init__(self, min: _Optional[int] = ..., max: _Optional[int] = ..., min_length: _Optional[int] = ..., max_length: _Optional[int] = ..., pattern: _Optional[str] = ..., format: _Optional[str] = ..., min_items: _Optional[int] = ..., max_items: _Optional[int] = ..., personal: _Optional[bool] = ...) -> None: ...
