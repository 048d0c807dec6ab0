from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ArrearsAge(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ARREARS_AGE_UNSPECIFIED: _ClassVar[ArrearsAge]
    ARREARS_AGE_CURRENT: _ClassVar[ArrearsAge]
    ARREARS_AGE_OVERDUE: _ClassVar[ArrearsAge]
ARREARS_AGE_UNSPECIFIED: ArrearsAge
ARREARS_AGE_CURRENT: ArrearsAge
ARREARS_AGE_OVERDUE: ArrearsAge

class OpenItem(_message.Message):
    __slots__ = ("receivable_id", "company_id", "estate_id", "customer_id", "unit_id", "unit_code", "fee_item_id", "fee_item_code", "fee_item_name", "accounting_month", "period_start", "period_end", "due_date", "amount_minor", "adjusted_minor", "waived_minor", "allocated_minor", "verified_minor", "open_minor", "currency_code", "version", "order_id", "voided")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    ALLOCATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    receivable_id: str
    company_id: int
    estate_id: int
    customer_id: str
    unit_id: str
    unit_code: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    accounting_month: str
    period_start: str
    period_end: str
    due_date: str
    amount_minor: int
    adjusted_minor: int
    waived_minor: int
    allocated_minor: int
    verified_minor: int
    open_minor: int
    currency_code: str
    version: int
    order_id: str
    voided: bool
    def __init__(self, receivable_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., accounting_month: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., allocated_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., version: _Optional[int] = ..., order_id: _Optional[str] = ..., voided: _Optional[bool] = ...) -> None: ...

class ListOpenItemsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "unit_id", "fee_item_id", "age", "include_settled", "page_size", "page_token", "from_month", "to_month", "due_from", "due_to")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    AGE_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_SETTLED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_FROM_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    unit_id: str
    fee_item_id: int
    age: ArrearsAge
    include_settled: bool
    page_size: int
    page_token: str
    from_month: str
    to_month: str
    due_from: str
    due_to: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., age: _Optional[_Union[ArrearsAge, str]] = ..., include_settled: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ...) -> None: ...

class ListOpenItemsResponse(_message.Message):
    __slots__ = ("open_items", "next_page_token", "total_size")
    OPEN_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    open_items: _containers.RepeatedCompositeFieldContainer[OpenItem]
    next_page_token: str
    total_size: int
    def __init__(self, open_items: _Optional[_Iterable[_Union[OpenItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetArrearsRequest(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class Arrears(_message.Message):
    __slots__ = ("customer_id", "customer_name", "item_count", "current_minor", "overdue_minor", "open_minor", "oldest_due_date", "prepayment_minor", "currency_code", "payable_online", "payment_ways")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    CURRENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ONLINE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_WAYS_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    customer_name: str
    item_count: int
    current_minor: int
    overdue_minor: int
    open_minor: int
    oldest_due_date: str
    prepayment_minor: int
    currency_code: str
    payable_online: bool
    payment_ways: _containers.RepeatedCompositeFieldContainer[PaymentWay]
    def __init__(self, customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., item_count: _Optional[int] = ..., current_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., oldest_due_date: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., payable_online: _Optional[bool] = ..., payment_ways: _Optional[_Iterable[_Union[PaymentWay, _Mapping]]] = ...) -> None: ...

class PaymentWay(_message.Message):
    __slots__ = ("channel_account_id", "channel", "names")
    class NamesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    NAMES_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    channel: str
    names: _containers.ScalarMap[str, str]
    def __init__(self, channel_account_id: _Optional[str] = ..., channel: _Optional[str] = ..., names: _Optional[_Mapping[str, str]] = ...) -> None: ...

class BatchGetUnitArrearsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetUnitArrearsResponse(_message.Message):
    __slots__ = ("units", "currency_code")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[UnitArrears]
    currency_code: str
    def __init__(self, units: _Optional[_Iterable[_Union[UnitArrears, _Mapping]]] = ..., currency_code: _Optional[str] = ...) -> None: ...

class UnitArrears(_message.Message):
    __slots__ = ("unit_id", "unit_code", "item_count", "open_minor", "overdue_minor", "oldest_due_date", "debtors")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    DEBTORS_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_code: str
    item_count: int
    open_minor: int
    overdue_minor: int
    oldest_due_date: str
    debtors: _containers.RepeatedCompositeFieldContainer[UnitDebtor]
    def __init__(self, unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., item_count: _Optional[int] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., oldest_due_date: _Optional[str] = ..., debtors: _Optional[_Iterable[_Union[UnitDebtor, _Mapping]]] = ...) -> None: ...

class UnitDebtor(_message.Message):
    __slots__ = ("customer_id", "customer_name", "open_minor", "overdue_minor")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    customer_name: str
    open_minor: int
    overdue_minor: int
    def __init__(self, customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ...) -> None: ...

class ListEstateArrearsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class ListEstateArrearsResponse(_message.Message):
    __slots__ = ("estates",)
    ESTATES_FIELD_NUMBER: _ClassVar[int]
    estates: _containers.RepeatedCompositeFieldContainer[EstateArrears]
    def __init__(self, estates: _Optional[_Iterable[_Union[EstateArrears, _Mapping]]] = ...) -> None: ...

class EstateArrears(_message.Message):
    __slots__ = ("estate_id", "item_count", "customer_count", "open_minor", "overdue_minor", "currency_code")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    item_count: int
    customer_count: int
    open_minor: int
    overdue_minor: int
    currency_code: str
    def __init__(self, estate_id: _Optional[int] = ..., item_count: _Optional[int] = ..., customer_count: _Optional[int] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class ListAllocationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "receivable_id", "prepayment_id", "page_size", "page_token", "without_credits")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_CREDITS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    receivable_id: int
    prepayment_id: int
    page_size: int
    page_token: str
    without_credits: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., receivable_id: _Optional[int] = ..., prepayment_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., without_credits: _Optional[bool] = ...) -> None: ...

class ListAllocationsResponse(_message.Message):
    __slots__ = ("allocations", "next_page_token", "total_size", "hidden_minor")
    ALLOCATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    allocations: _containers.RepeatedCompositeFieldContainer[HeldAllocation]
    next_page_token: str
    total_size: int
    hidden_minor: int
    def __init__(self, allocations: _Optional[_Iterable[_Union[HeldAllocation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., hidden_minor: _Optional[int] = ...) -> None: ...

class HeldAllocation(_message.Message):
    __slots__ = ("allocation_id", "company_id", "estate_id", "customer_id", "receivable_id", "unit_code", "fee_item_name", "period_start", "period_end", "amount_minor", "currency_code", "source", "payment_id", "prepayment_id", "payment_date", "verified")
    ALLOCATION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    allocation_id: str
    company_id: int
    estate_id: int
    customer_id: str
    receivable_id: str
    unit_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    amount_minor: int
    currency_code: str
    source: str
    payment_id: str
    prepayment_id: str
    payment_date: str
    verified: bool
    def __init__(self, allocation_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., receivable_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., source: _Optional[str] = ..., payment_id: _Optional[str] = ..., prepayment_id: _Optional[str] = ..., payment_date: _Optional[str] = ..., verified: _Optional[bool] = ...) -> None: ...

class ListDebtorsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "include_current", "page_size", "page_token", "customer_ids", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_CURRENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_IDS_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    include_current: bool
    page_size: int
    page_token: str
    customer_ids: _containers.RepeatedScalarFieldContainer[str]
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., include_current: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., customer_ids: _Optional[_Iterable[str]] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListDebtorsResponse(_message.Message):
    __slots__ = ("debtors", "next_page_token", "total_size")
    DEBTORS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    debtors: _containers.RepeatedCompositeFieldContainer[Debtor]
    next_page_token: str
    total_size: int
    def __init__(self, debtors: _Optional[_Iterable[_Union[Debtor, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExportDebtorsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "include_current", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_CURRENT_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    include_current: bool
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., include_current: _Optional[bool] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class Debtor(_message.Message):
    __slots__ = ("company_id", "customer_id", "customer_name", "estate_ids", "item_count", "open_minor", "overdue_minor", "oldest_due_date", "currency_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    customer_name: str
    estate_ids: _containers.RepeatedScalarFieldContainer[int]
    item_count: int
    open_minor: int
    overdue_minor: int
    oldest_due_date: str
    currency_code: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., estate_ids: _Optional[_Iterable[int]] = ..., item_count: _Optional[int] = ..., open_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., oldest_due_date: _Optional[str] = ..., currency_code: _Optional[str] = ...) -> None: ...
