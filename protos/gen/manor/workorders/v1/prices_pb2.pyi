from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PriceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PRICE_KIND_UNSPECIFIED: _ClassVar[PriceKind]
    PRICE_KIND_LABOUR: _ClassVar[PriceKind]
    PRICE_KIND_PART: _ClassVar[PriceKind]
PRICE_KIND_UNSPECIFIED: PriceKind
PRICE_KIND_LABOUR: PriceKind
PRICE_KIND_PART: PriceKind

class PriceItem(_message.Message):
    __slots__ = ("price_item_id", "company_id", "code", "name_zh", "name_en", "kind", "measure", "price_minor", "currency_code", "fee_item_code", "warranty_days", "retired", "etag")
    PRICE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    PRICE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    WARRANTY_DAYS_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    price_item_id: str
    company_id: int
    code: str
    name_zh: str
    name_en: str
    kind: PriceKind
    measure: str
    price_minor: int
    currency_code: str
    fee_item_code: str
    warranty_days: int
    retired: bool
    etag: str
    def __init__(self, price_item_id: _Optional[str] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ..., kind: _Optional[_Union[PriceKind, str]] = ..., measure: _Optional[str] = ..., price_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., warranty_days: _Optional[int] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class ListPriceItemsRequest(_message.Message):
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

class ListPriceItemsResponse(_message.Message):
    __slots__ = ("price_items", "next_page_token", "total_size")
    PRICE_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    price_items: _containers.RepeatedCompositeFieldContainer[PriceItem]
    next_page_token: str
    total_size: int
    def __init__(self, price_items: _Optional[_Iterable[_Union[PriceItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreatePriceItemRequest(_message.Message):
    __slots__ = ("company_id", "price_item")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_ITEM_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    price_item: PriceItem
    def __init__(self, company_id: _Optional[int] = ..., price_item: _Optional[_Union[PriceItem, _Mapping]] = ...) -> None: ...

class UpdatePriceItemRequest(_message.Message):
    __slots__ = ("company_id", "price_item_id", "price_item")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_ITEM_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    price_item_id: str
    price_item: PriceItem
    def __init__(self, company_id: _Optional[int] = ..., price_item_id: _Optional[str] = ..., price_item: _Optional[_Union[PriceItem, _Mapping]] = ...) -> None: ...
