from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Skill(_message.Message):
    __slots__ = ("skill_id", "name", "closed", "etag")
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    skill_id: str
    name: str
    closed: bool
    etag: str
    def __init__(self, skill_id: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class StaffSkill(_message.Message):
    __slots__ = ("principal_id", "skill_id", "certificate_number", "expire_date")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_DATE_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    skill_id: str
    certificate_number: str
    expire_date: str
    def __init__(self, principal_id: _Optional[str] = ..., skill_id: _Optional[str] = ..., certificate_number: _Optional[str] = ..., expire_date: _Optional[str] = ...) -> None: ...

class ListSkillsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSkillsResponse(_message.Message):
    __slots__ = ("skills", "next_page_token", "total_size")
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    skills: _containers.RepeatedCompositeFieldContainer[Skill]
    next_page_token: str
    total_size: int
    def __init__(self, skills: _Optional[_Iterable[_Union[Skill, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateSkillRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class UpdateSkillRequest(_message.Message):
    __slots__ = ("skill_id", "name", "closed", "update_mask", "etag")
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    skill_id: str
    name: str
    closed: bool
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, skill_id: _Optional[str] = ..., name: _Optional[str] = ..., closed: _Optional[bool] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListStaffSkillsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "principal_id", "skill_id", "expire_by")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_BY_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    principal_id: str
    skill_id: str
    expire_by: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., principal_id: _Optional[str] = ..., skill_id: _Optional[str] = ..., expire_by: _Optional[str] = ...) -> None: ...

class ListStaffSkillsResponse(_message.Message):
    __slots__ = ("staff_skills", "next_page_token", "total_size")
    STAFF_SKILLS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    staff_skills: _containers.RepeatedCompositeFieldContainer[StaffSkill]
    next_page_token: str
    total_size: int
    def __init__(self, staff_skills: _Optional[_Iterable[_Union[StaffSkill, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SetStaffSkillRequest(_message.Message):
    __slots__ = ("principal_id", "skill_id", "certificate_number", "expire_date")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_DATE_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    skill_id: str
    certificate_number: str
    expire_date: str
    def __init__(self, principal_id: _Optional[str] = ..., skill_id: _Optional[str] = ..., certificate_number: _Optional[str] = ..., expire_date: _Optional[str] = ...) -> None: ...

class RemoveStaffSkillRequest(_message.Message):
    __slots__ = ("principal_id", "skill_id")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    skill_id: str
    def __init__(self, principal_id: _Optional[str] = ..., skill_id: _Optional[str] = ...) -> None: ...
