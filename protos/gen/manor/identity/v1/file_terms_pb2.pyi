from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CompanyFileTerms(_message.Message):
    __slots__ = ("company_id", "terms", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    terms: _containers.RepeatedCompositeFieldContainer[FileKindTerm]
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., terms: _Optional[_Iterable[_Union[FileKindTerm, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class FileKindTerm(_message.Message):
    __slots__ = ("service", "kind", "name_en", "name_zh", "default_days", "least_days", "kept_days")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_DAYS_FIELD_NUMBER: _ClassVar[int]
    LEAST_DAYS_FIELD_NUMBER: _ClassVar[int]
    KEPT_DAYS_FIELD_NUMBER: _ClassVar[int]
    service: str
    kind: str
    name_en: str
    name_zh: str
    default_days: int
    least_days: int
    kept_days: int
    def __init__(self, service: _Optional[str] = ..., kind: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ..., default_days: _Optional[int] = ..., least_days: _Optional[int] = ..., kept_days: _Optional[int] = ...) -> None: ...

class GetFileTermsRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class SetFileTermsRequest(_message.Message):
    __slots__ = ("company_id", "terms", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    terms: _containers.RepeatedCompositeFieldContainer[FileTermChoice]
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., terms: _Optional[_Iterable[_Union[FileTermChoice, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class FileTermChoice(_message.Message):
    __slots__ = ("service", "kind", "kept_days")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    KEPT_DAYS_FIELD_NUMBER: _ClassVar[int]
    service: str
    kind: str
    kept_days: int
    def __init__(self, service: _Optional[str] = ..., kind: _Optional[str] = ..., kept_days: _Optional[int] = ...) -> None: ...
