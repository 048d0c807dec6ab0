from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class ReceivablesOpened(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "fee_item_id", "fee_item_code", "fee_item_name", "category", "cycle_months", "period_start", "period_end", "accounting_month", "accounting_date", "due_date", "run_id", "receivable_id", "unit_id", "customer_id", "amount_minor", "tax_minor", "unit_code", "version", "adjusted_minor", "waived_minor", "voided")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    category: str
    cycle_months: int
    period_start: str
    period_end: str
    accounting_month: str
    accounting_date: str
    due_date: str
    run_id: str
    receivable_id: _containers.RepeatedScalarFieldContainer[int]
    unit_id: bytes
    customer_id: bytes
    amount_minor: _containers.RepeatedScalarFieldContainer[int]
    tax_minor: _containers.RepeatedScalarFieldContainer[int]
    unit_code: _containers.RepeatedScalarFieldContainer[str]
    version: _containers.RepeatedScalarFieldContainer[int]
    adjusted_minor: _containers.RepeatedScalarFieldContainer[int]
    waived_minor: _containers.RepeatedScalarFieldContainer[int]
    voided: _containers.RepeatedScalarFieldContainer[bool]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[str] = ..., cycle_months: _Optional[int] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., accounting_month: _Optional[str] = ..., accounting_date: _Optional[str] = ..., due_date: _Optional[str] = ..., run_id: _Optional[str] = ..., receivable_id: _Optional[_Iterable[int]] = ..., unit_id: _Optional[bytes] = ..., customer_id: _Optional[bytes] = ..., amount_minor: _Optional[_Iterable[int]] = ..., tax_minor: _Optional[_Iterable[int]] = ..., unit_code: _Optional[_Iterable[str]] = ..., version: _Optional[_Iterable[int]] = ..., adjusted_minor: _Optional[_Iterable[int]] = ..., waived_minor: _Optional[_Iterable[int]] = ..., voided: _Optional[_Iterable[bool]] = ...) -> None: ...

class ReceivablesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "receivable_id", "version", "amount_minor", "adjusted_minor", "waived_minor", "voided", "accounting_date", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    receivable_id: _containers.RepeatedScalarFieldContainer[int]
    version: _containers.RepeatedScalarFieldContainer[int]
    amount_minor: _containers.RepeatedScalarFieldContainer[int]
    adjusted_minor: _containers.RepeatedScalarFieldContainer[int]
    waived_minor: _containers.RepeatedScalarFieldContainer[int]
    voided: _containers.RepeatedScalarFieldContainer[bool]
    accounting_date: _containers.RepeatedScalarFieldContainer[str]
    reason: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., receivable_id: _Optional[_Iterable[int]] = ..., version: _Optional[_Iterable[int]] = ..., amount_minor: _Optional[_Iterable[int]] = ..., adjusted_minor: _Optional[_Iterable[int]] = ..., waived_minor: _Optional[_Iterable[int]] = ..., voided: _Optional[_Iterable[bool]] = ..., accounting_date: _Optional[_Iterable[str]] = ..., reason: _Optional[_Iterable[str]] = ...) -> None: ...
