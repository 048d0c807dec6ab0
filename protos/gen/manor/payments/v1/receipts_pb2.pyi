import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PaymentMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYMENT_METHOD_UNSPECIFIED: _ClassVar[PaymentMethod]
    PAYMENT_METHOD_CASH: _ClassVar[PaymentMethod]
    PAYMENT_METHOD_POS: _ClassVar[PaymentMethod]
    PAYMENT_METHOD_BANK_TRANSFER: _ClassVar[PaymentMethod]
    PAYMENT_METHOD_CHEQUE: _ClassVar[PaymentMethod]

class ReceiptState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIPT_STATE_UNSPECIFIED: _ClassVar[ReceiptState]
    RECEIPT_STATE_SUBMITTED: _ClassVar[ReceiptState]
    RECEIPT_STATE_APPROVED: _ClassVar[ReceiptState]
    RECEIPT_STATE_REFUSED: _ClassVar[ReceiptState]
    RECEIPT_STATE_REVERSED: _ClassVar[ReceiptState]
PAYMENT_METHOD_UNSPECIFIED: PaymentMethod
PAYMENT_METHOD_CASH: PaymentMethod
PAYMENT_METHOD_POS: PaymentMethod
PAYMENT_METHOD_BANK_TRANSFER: PaymentMethod
PAYMENT_METHOD_CHEQUE: PaymentMethod
RECEIPT_STATE_UNSPECIFIED: ReceiptState
RECEIPT_STATE_SUBMITTED: ReceiptState
RECEIPT_STATE_APPROVED: ReceiptState
RECEIPT_STATE_REFUSED: ReceiptState
RECEIPT_STATE_REVERSED: ReceiptState

class Receipt(_message.Message):
    __slots__ = ("receipt_id", "company_id", "estate_id", "customer_id", "customer_name", "number", "state", "method", "account", "payer_account", "amount_minor", "currency_code", "payment_date", "accounting_date", "prepayment_minor", "allocations", "submitted_by", "submit_time", "decided_by", "decide_time", "reason", "note", "etag", "part_minor", "reason_code")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYER_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ALLOCATIONS_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    PART_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    company_id: int
    estate_id: int
    customer_id: str
    customer_name: str
    number: str
    state: ReceiptState
    method: PaymentMethod
    account: str
    payer_account: str
    amount_minor: int
    currency_code: str
    payment_date: str
    accounting_date: str
    prepayment_minor: int
    allocations: _containers.RepeatedCompositeFieldContainer[Allocation]
    submitted_by: str
    submit_time: _timestamp_pb2.Timestamp
    decided_by: str
    decide_time: _timestamp_pb2.Timestamp
    reason: str
    note: str
    etag: str
    part_minor: int
    reason_code: str
    def __init__(self, receipt_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., number: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., account: _Optional[str] = ..., payer_account: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., payment_date: _Optional[str] = ..., accounting_date: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., allocations: _Optional[_Iterable[_Union[Allocation, _Mapping]]] = ..., submitted_by: _Optional[str] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ..., part_minor: _Optional[int] = ..., reason_code: _Optional[str] = ...) -> None: ...

class Allocation(_message.Message):
    __slots__ = ("receivable_id", "fee_item_id", "fee_item_name", "unit_code", "accounting_month", "due_date", "amount_minor", "released_minor", "verified", "period_start", "period_end")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    RELEASED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    receivable_id: str
    fee_item_id: int
    fee_item_name: str
    unit_code: str
    accounting_month: str
    due_date: str
    amount_minor: int
    released_minor: int
    verified: bool
    period_start: str
    period_end: str
    def __init__(self, receivable_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_name: _Optional[str] = ..., unit_code: _Optional[str] = ..., accounting_month: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., released_minor: _Optional[int] = ..., verified: _Optional[bool] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ...) -> None: ...

class CreateReceiptRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "amount_minor", "currency_code", "method", "account", "payer_account", "payment_date", "receivable_ids", "prepayment_fee_item_ids", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYER_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_FEE_ITEM_IDS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    amount_minor: int
    currency_code: str
    method: PaymentMethod
    account: str
    payer_account: str
    payment_date: str
    receivable_ids: _containers.RepeatedScalarFieldContainer[str]
    prepayment_fee_item_ids: _containers.RepeatedScalarFieldContainer[int]
    note: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., account: _Optional[str] = ..., payer_account: _Optional[str] = ..., payment_date: _Optional[str] = ..., receivable_ids: _Optional[_Iterable[str]] = ..., prepayment_fee_item_ids: _Optional[_Iterable[int]] = ..., note: _Optional[str] = ...) -> None: ...

class ListMoneyAccountsRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class ListMoneyAccountsResponse(_message.Message):
    __slots__ = ("money_accounts",)
    MONEY_ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    money_accounts: _containers.RepeatedCompositeFieldContainer[MoneyAccount]
    def __init__(self, money_accounts: _Optional[_Iterable[_Union[MoneyAccount, _Mapping]]] = ...) -> None: ...

class MoneyAccount(_message.Message):
    __slots__ = ("code", "display_name", "methods")
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    METHODS_FIELD_NUMBER: _ClassVar[int]
    code: str
    display_name: str
    methods: _containers.RepeatedScalarFieldContainer[PaymentMethod]
    def __init__(self, code: _Optional[str] = ..., display_name: _Optional[str] = ..., methods: _Optional[_Iterable[_Union[PaymentMethod, str]]] = ...) -> None: ...

class GetReceiptRequest(_message.Message):
    __slots__ = ("receipt_id",)
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    def __init__(self, receipt_id: _Optional[str] = ...) -> None: ...

class PrintReceiptRequest(_message.Message):
    __slots__ = ("receipt_id", "language_code")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    language_code: str
    def __init__(self, receipt_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class PrintedPayment(_message.Message):
    __slots__ = ("file_name", "page_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    page_count: int
    def __init__(self, file_name: _Optional[str] = ..., page_count: _Optional[int] = ...) -> None: ...

class ListReceiptsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "state", "method", "payment_date_from", "payment_date_to", "submitted_by", "number", "page_size", "page_token", "standing_only", "order_by", "fee_item_id", "prepayment_only", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STANDING_ONLY_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_ONLY_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    state: ReceiptState
    method: PaymentMethod
    payment_date_from: str
    payment_date_to: str
    submitted_by: str
    number: str
    page_size: int
    page_token: str
    standing_only: bool
    order_by: str
    fee_item_id: int
    prepayment_only: bool
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., submitted_by: _Optional[str] = ..., number: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., standing_only: _Optional[bool] = ..., order_by: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., prepayment_only: _Optional[bool] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class ListReceiptsResponse(_message.Message):
    __slots__ = ("receipts", "next_page_token", "total_size")
    RECEIPTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    receipts: _containers.RepeatedCompositeFieldContainer[Receipt]
    next_page_token: str
    total_size: int
    def __init__(self, receipts: _Optional[_Iterable[_Union[Receipt, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ApproveReceiptRequest(_message.Message):
    __slots__ = ("receipt_id", "etag")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    etag: str
    def __init__(self, receipt_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RefuseReceiptRequest(_message.Message):
    __slots__ = ("receipt_id", "reason", "etag")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    reason: str
    etag: str
    def __init__(self, receipt_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ReverseReceiptRequest(_message.Message):
    __slots__ = ("receipt_id", "reason", "etag")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    reason: str
    etag: str
    def __init__(self, receipt_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class GetDailyTakingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payment_date", "submitted_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payment_date: str
    submitted_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date: _Optional[str] = ..., submitted_by: _Optional[str] = ...) -> None: ...

class DailyTakings(_message.Message):
    __slots__ = ("payment_date", "currency_code", "lines", "total_minor", "verified_minor", "receipt_count", "cash_refunded_minor")
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CASH_REFUNDED_MINOR_FIELD_NUMBER: _ClassVar[int]
    payment_date: str
    currency_code: str
    lines: _containers.RepeatedCompositeFieldContainer[TakingsLine]
    total_minor: int
    verified_minor: int
    receipt_count: int
    cash_refunded_minor: int
    def __init__(self, payment_date: _Optional[str] = ..., currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[TakingsLine, _Mapping]]] = ..., total_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., receipt_count: _Optional[int] = ..., cash_refunded_minor: _Optional[int] = ...) -> None: ...

class TakingsLine(_message.Message):
    __slots__ = ("method", "fee_item_id", "fee_item_name", "amount_minor", "verified_minor", "receipt_count")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    method: PaymentMethod
    fee_item_id: int
    fee_item_name: str
    amount_minor: int
    verified_minor: int
    receipt_count: int
    def __init__(self, method: _Optional[_Union[PaymentMethod, str]] = ..., fee_item_id: _Optional[int] = ..., fee_item_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., receipt_count: _Optional[int] = ...) -> None: ...

class ExportReceiptsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payment_date_from", "payment_date_to", "file_format", "customer_id", "state", "method", "submitted_by", "number", "standing_only", "language_code", "fee_item_id", "prepayment_only", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STANDING_ONLY_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_ONLY_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payment_date_from: str
    payment_date_to: str
    file_format: str
    customer_id: str
    state: ReceiptState
    method: PaymentMethod
    submitted_by: str
    number: str
    standing_only: bool
    language_code: str
    fee_item_id: int
    prepayment_only: bool
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., file_format: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., submitted_by: _Optional[str] = ..., number: _Optional[str] = ..., standing_only: _Optional[bool] = ..., language_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., prepayment_only: _Optional[bool] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class ExportReceiptsResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...

class ExportDailyTakingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payment_date", "submitted_by", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payment_date: str
    submitted_by: str
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date: _Optional[str] = ..., submitted_by: _Optional[str] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...
