from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FeeCategory(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FEE_CATEGORY_UNSPECIFIED: _ClassVar[FeeCategory]
    FEE_CATEGORY_PROPERTY_FEE: _ClassVar[FeeCategory]
    FEE_CATEGORY_RENT: _ClassVar[FeeCategory]
    FEE_CATEGORY_WATER: _ClassVar[FeeCategory]
    FEE_CATEGORY_ELECTRICITY: _ClassVar[FeeCategory]
    FEE_CATEGORY_GAS: _ClassVar[FeeCategory]
    FEE_CATEGORY_HEATING: _ClassVar[FeeCategory]
    FEE_CATEGORY_PARKING: _ClassVar[FeeCategory]
    FEE_CATEGORY_GARBAGE: _ClassVar[FeeCategory]
    FEE_CATEGORY_MAINTENANCE_FUND: _ClassVar[FeeCategory]
    FEE_CATEGORY_DECORATION: _ClassVar[FeeCategory]
    FEE_CATEGORY_SPECIAL_SERVICE: _ClassVar[FeeCategory]
    FEE_CATEGORY_DEPOSIT: _ClassVar[FeeCategory]
    FEE_CATEGORY_LATE_FEE: _ClassVar[FeeCategory]
    FEE_CATEGORY_OTHER: _ClassVar[FeeCategory]

class PayerRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYER_RULE_UNSPECIFIED: _ClassVar[PayerRule]
    PAYER_RULE_OWNER: _ClassVar[PayerRule]
    PAYER_RULE_TENANT_ELSE_OWNER: _ClassVar[PayerRule]
    PAYER_RULE_CONTRACT_PARTY: _ClassVar[PayerRule]
FEE_CATEGORY_UNSPECIFIED: FeeCategory
FEE_CATEGORY_PROPERTY_FEE: FeeCategory
FEE_CATEGORY_RENT: FeeCategory
FEE_CATEGORY_WATER: FeeCategory
FEE_CATEGORY_ELECTRICITY: FeeCategory
FEE_CATEGORY_GAS: FeeCategory
FEE_CATEGORY_HEATING: FeeCategory
FEE_CATEGORY_PARKING: FeeCategory
FEE_CATEGORY_GARBAGE: FeeCategory
FEE_CATEGORY_MAINTENANCE_FUND: FeeCategory
FEE_CATEGORY_DECORATION: FeeCategory
FEE_CATEGORY_SPECIAL_SERVICE: FeeCategory
FEE_CATEGORY_DEPOSIT: FeeCategory
FEE_CATEGORY_LATE_FEE: FeeCategory
FEE_CATEGORY_OTHER: FeeCategory
PAYER_RULE_UNSPECIFIED: PayerRule
PAYER_RULE_OWNER: PayerRule
PAYER_RULE_TENANT_ELSE_OWNER: PayerRule
PAYER_RULE_CONTRACT_PARTY: PayerRule

class FeeItem(_message.Message):
    __slots__ = ("fee_item_id", "company_id", "code", "name", "category", "tax_rate", "revenue_account", "cycle_months", "due_day", "due_months_later", "payer_rule", "vacant_pays_in_full", "inactive", "etag", "own_category")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    REVENUE_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    DUE_MONTHS_LATER_FIELD_NUMBER: _ClassVar[int]
    PAYER_RULE_FIELD_NUMBER: _ClassVar[int]
    VACANT_PAYS_IN_FULL_FIELD_NUMBER: _ClassVar[int]
    INACTIVE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    OWN_CATEGORY_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    company_id: int
    code: str
    name: str
    category: FeeCategory
    tax_rate: str
    revenue_account: str
    cycle_months: int
    due_day: int
    due_months_later: int
    payer_rule: PayerRule
    vacant_pays_in_full: bool
    inactive: bool
    etag: str
    own_category: str
    def __init__(self, fee_item_id: _Optional[int] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., category: _Optional[_Union[FeeCategory, str]] = ..., tax_rate: _Optional[str] = ..., revenue_account: _Optional[str] = ..., cycle_months: _Optional[int] = ..., due_day: _Optional[int] = ..., due_months_later: _Optional[int] = ..., payer_rule: _Optional[_Union[PayerRule, str]] = ..., vacant_pays_in_full: _Optional[bool] = ..., inactive: _Optional[bool] = ..., etag: _Optional[str] = ..., own_category: _Optional[str] = ...) -> None: ...

class ListFeeItemsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "category")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    category: FeeCategory
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., category: _Optional[_Union[FeeCategory, str]] = ...) -> None: ...

class ListFeeItemsResponse(_message.Message):
    __slots__ = ("fee_items", "next_page_token", "total_size")
    FEE_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    fee_items: _containers.RepeatedCompositeFieldContainer[FeeItem]
    next_page_token: str
    total_size: int
    def __init__(self, fee_items: _Optional[_Iterable[_Union[FeeItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetFeeItemRequest(_message.Message):
    __slots__ = ("fee_item_id", "company_id")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    company_id: int
    def __init__(self, fee_item_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateFeeItemRequest(_message.Message):
    __slots__ = ("fee_item",)
    FEE_ITEM_FIELD_NUMBER: _ClassVar[int]
    fee_item: FeeItem
    def __init__(self, fee_item: _Optional[_Union[FeeItem, _Mapping]] = ...) -> None: ...

class UpdateFeeItemRequest(_message.Message):
    __slots__ = ("fee_item", "update_mask")
    FEE_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    fee_item: FeeItem
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, fee_item: _Optional[_Union[FeeItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...
