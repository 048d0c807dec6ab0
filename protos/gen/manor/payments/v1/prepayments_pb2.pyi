from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.payments.v1 import receipts_pb2 as _receipts_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Prepayment(_message.Message):
    __slots__ = ("prepayment_id", "company_id", "estate_id", "customer_id", "fee_item_ids", "amount_minor", "drawn_minor", "reversed_minor", "balance_minor", "currency_code", "source", "payment_id", "verified", "payment_date")
    PREPAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_IDS_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DRAWN_MINOR_FIELD_NUMBER: _ClassVar[int]
    REVERSED_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    prepayment_id: str
    company_id: int
    estate_id: int
    customer_id: str
    fee_item_ids: _containers.RepeatedScalarFieldContainer[int]
    amount_minor: int
    drawn_minor: int
    reversed_minor: int
    balance_minor: int
    currency_code: str
    source: str
    payment_id: str
    verified: bool
    payment_date: str
    def __init__(self, prepayment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., fee_item_ids: _Optional[_Iterable[int]] = ..., amount_minor: _Optional[int] = ..., drawn_minor: _Optional[int] = ..., reversed_minor: _Optional[int] = ..., balance_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., source: _Optional[str] = ..., payment_id: _Optional[str] = ..., verified: _Optional[bool] = ..., payment_date: _Optional[str] = ...) -> None: ...

class ListPrepaymentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "include_used", "page_size", "page_token", "unit_id", "building_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_USED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    include_used: bool
    page_size: int
    page_token: str
    unit_id: str
    building_id: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., include_used: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListPrepaymentsResponse(_message.Message):
    __slots__ = ("prepayments", "next_page_token", "total_size")
    PREPAYMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    prepayments: _containers.RepeatedCompositeFieldContainer[Prepayment]
    next_page_token: str
    total_size: int
    def __init__(self, prepayments: _Optional[_Iterable[_Union[Prepayment, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPrepaymentBalanceRequest(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class PrepaymentBalance(_message.Message):
    __slots__ = ("customer_id", "balance_minor", "general_minor", "verified_minor", "currency_code")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    GENERAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    balance_minor: int
    general_minor: int
    verified_minor: int
    currency_code: str
    def __init__(self, customer_id: _Optional[str] = ..., balance_minor: _Optional[int] = ..., general_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class DrawPrepaymentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class DrawPrepaymentsResponse(_message.Message):
    __slots__ = ("drawn_minor", "currency_code", "allocations")
    DRAWN_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ALLOCATIONS_FIELD_NUMBER: _ClassVar[int]
    drawn_minor: int
    currency_code: str
    allocations: _containers.RepeatedCompositeFieldContainer[_receipts_pb2.Allocation]
    def __init__(self, drawn_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., allocations: _Optional[_Iterable[_Union[_receipts_pb2.Allocation, _Mapping]]] = ...) -> None: ...

class ExportPrepaymentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "include_used", "file_format", "language_code", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_USED_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    include_used: bool
    file_format: str
    language_code: str
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., include_used: _Optional[bool] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...
