from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.workorders.v1 import orders_pb2 as _orders_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Category(_message.Message):
    __slots__ = ("category_id", "company_id", "code", "name_zh", "name_en", "kind", "skill_id", "priority", "response_minutes", "resolve_minutes", "around_clock", "needs_signature", "for_residents", "retired", "etag", "checklist")
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    AROUND_CLOCK_FIELD_NUMBER: _ClassVar[int]
    NEEDS_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    FOR_RESIDENTS_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    category_id: str
    company_id: int
    code: str
    name_zh: str
    name_en: str
    kind: _orders_pb2.OrderKind
    skill_id: str
    priority: int
    response_minutes: int
    resolve_minutes: int
    around_clock: bool
    needs_signature: bool
    for_residents: bool
    retired: bool
    etag: str
    checklist: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, category_id: _Optional[str] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., kind: _Optional[_Union[_orders_pb2.OrderKind, str]] = ..., skill_id: _Optional[str] = ..., priority: _Optional[int] = ..., response_minutes: _Optional[int] = ..., resolve_minutes: _Optional[int] = ..., around_clock: _Optional[bool] = ..., needs_signature: _Optional[bool] = ..., for_residents: _Optional[bool] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ..., checklist: _Optional[_Iterable[str]] = ...) -> None: ...

class ListCategoriesRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListCategoriesResponse(_message.Message):
    __slots__ = ("categories", "next_page_token", "total_size")
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    categories: _containers.RepeatedCompositeFieldContainer[Category]
    next_page_token: str
    total_size: int
    def __init__(self, categories: _Optional[_Iterable[_Union[Category, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateCategoryRequest(_message.Message):
    __slots__ = ("company_id", "category")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    category: Category
    def __init__(self, company_id: _Optional[int] = ..., category: _Optional[_Union[Category, _Mapping]] = ...) -> None: ...

class UpdateCategoryRequest(_message.Message):
    __slots__ = ("company_id", "category_id", "category")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    category_id: str
    category: Category
    def __init__(self, company_id: _Optional[int] = ..., category_id: _Optional[str] = ..., category: _Optional[_Union[Category, _Mapping]] = ...) -> None: ...
