from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetCollectionRateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_month", "to_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_month: str
    to_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ...) -> None: ...

class CollectionRate(_message.Message):
    __slots__ = ("estate_id", "receivable_minor", "entered_minor", "verified_minor", "entered_rate", "rate", "receivables")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_RATE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    receivable_minor: int
    entered_minor: int
    verified_minor: int
    entered_rate: str
    rate: str
    receivables: int
    def __init__(self, estate_id: _Optional[int] = ..., receivable_minor: _Optional[int] = ..., entered_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., entered_rate: _Optional[str] = ..., rate: _Optional[str] = ..., receivables: _Optional[int] = ...) -> None: ...

class GetCollectionRateResponse(_message.Message):
    __slots__ = ("currency_code", "total", "estates")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    ESTATES_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    total: CollectionRate
    estates: _containers.RepeatedCompositeFieldContainer[CollectionRate]
    def __init__(self, currency_code: _Optional[str] = ..., total: _Optional[_Union[CollectionRate, _Mapping]] = ..., estates: _Optional[_Iterable[_Union[CollectionRate, _Mapping]]] = ...) -> None: ...

class ListArrearsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "due_before")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DUE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    due_before: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., due_before: _Optional[str] = ...) -> None: ...

class Arrears(_message.Message):
    __slots__ = ("estate_id", "customer_id", "customer_name", "unit_id", "unit_code", "outstanding_minor", "receivables", "oldest_due_date")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    customer_id: str
    customer_name: str
    unit_id: str
    unit_code: str
    outstanding_minor: int
    receivables: int
    oldest_due_date: str
    def __init__(self, estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., outstanding_minor: _Optional[int] = ..., receivables: _Optional[int] = ..., oldest_due_date: _Optional[str] = ...) -> None: ...

class ListArrearsResponse(_message.Message):
    __slots__ = ("arrears", "next_page_token", "currency_code", "total_minor", "total_receivables")
    ARREARS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    arrears: _containers.RepeatedCompositeFieldContainer[Arrears]
    next_page_token: str
    currency_code: str
    total_minor: int
    total_receivables: int
    def __init__(self, arrears: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., currency_code: _Optional[str] = ..., total_minor: _Optional[int] = ..., total_receivables: _Optional[int] = ...) -> None: ...

class GetTotalsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_month", "to_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_month: str
    to_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ...) -> None: ...

class Total(_message.Message):
    __slots__ = ("estate_id", "fee_item_id", "fee_item_code", "accounting_month", "receivables", "amount_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor", "voided")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    accounting_month: str
    receivables: int
    amount_minor: int
    adjusted_minor: int
    waived_minor: int
    paid_minor: int
    verified_minor: int
    outstanding_minor: int
    voided: int
    def __init__(self, estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., accounting_month: _Optional[str] = ..., receivables: _Optional[int] = ..., amount_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ..., voided: _Optional[int] = ...) -> None: ...

class GetTotalsResponse(_message.Message):
    __slots__ = ("currency_code", "totals")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    totals: _containers.RepeatedCompositeFieldContainer[Total]
    def __init__(self, currency_code: _Optional[str] = ..., totals: _Optional[_Iterable[_Union[Total, _Mapping]]] = ...) -> None: ...
