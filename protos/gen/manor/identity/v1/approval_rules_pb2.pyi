from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.identity.v1 import events_pb2 as _events_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CompanyApprovalRules(_message.Message):
    __slots__ = ("company_id", "rules", "subjects", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    SUBJECTS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    rules: _events_pb2.ApprovalRules
    subjects: _containers.RepeatedCompositeFieldContainer[ApprovalRuleSubject]
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., rules: _Optional[_Union[_events_pb2.ApprovalRules, _Mapping]] = ..., subjects: _Optional[_Iterable[_Union[ApprovalRuleSubject, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class ApprovalRuleSubject(_message.Message):
    __slots__ = ("name", "name_en", "name_zh")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    name: str
    name_en: str
    name_zh: str
    def __init__(self, name: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ...) -> None: ...

class GetApprovalRulesRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class SetApprovalRulesRequest(_message.Message):
    __slots__ = ("company_id", "rules", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    rules: _events_pb2.ApprovalRules
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., rules: _Optional[_Union[_events_pb2.ApprovalRules, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...
