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

class ArrearsAge(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ARREARS_AGE_UNSPECIFIED: _ClassVar[ArrearsAge]
    ARREARS_AGE_CURRENT: _ClassVar[ArrearsAge]
    ARREARS_AGE_OVERDUE: _ClassVar[ArrearsAge]

class OrderState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_STATE_UNSPECIFIED: _ClassVar[OrderState]
    ORDER_STATE_CREATED: _ClassVar[OrderState]
    ORDER_STATE_PLACING: _ClassVar[OrderState]
    ORDER_STATE_PLACED: _ClassVar[OrderState]
    ORDER_STATE_PAID: _ClassVar[OrderState]
    ORDER_STATE_CLOSING: _ClassVar[OrderState]
    ORDER_STATE_CLOSED: _ClassVar[OrderState]
    ORDER_STATE_FAILED: _ClassVar[OrderState]
    ORDER_STATE_UNRESOLVED: _ClassVar[OrderState]

class OrderEventKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_EVENT_KIND_UNSPECIFIED: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_STATE: _ClassVar[OrderEventKind]
    ORDER_EVENT_KIND_CALLBACK: _ClassVar[OrderEventKind]

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

class DailyClosingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DAILY_CLOSING_STATE_UNSPECIFIED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_SUBMITTED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_CONFIRMED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_REFUSED: _ClassVar[DailyClosingState]

class AccountKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCOUNT_KIND_UNSPECIFIED: _ClassVar[AccountKind]
    ACCOUNT_KIND_CASH: _ClassVar[AccountKind]
    ACCOUNT_KIND_BANK: _ClassVar[AccountKind]
    ACCOUNT_KIND_CLEARING: _ClassVar[AccountKind]
    ACCOUNT_KIND_RECEIVABLE: _ClassVar[AccountKind]
    ACCOUNT_KIND_PREPAYMENT: _ClassVar[AccountKind]
    ACCOUNT_KIND_DEPOSIT: _ClassVar[AccountKind]
    ACCOUNT_KIND_REVENUE: _ClassVar[AccountKind]
    ACCOUNT_KIND_TAX: _ClassVar[AccountKind]
    ACCOUNT_KIND_FEES: _ClassVar[AccountKind]
    ACCOUNT_KIND_REFUND: _ClassVar[AccountKind]
    ACCOUNT_KIND_ROUNDING: _ClassVar[AccountKind]
ARREARS_AGE_UNSPECIFIED: ArrearsAge
ARREARS_AGE_CURRENT: ArrearsAge
ARREARS_AGE_OVERDUE: ArrearsAge
ORDER_STATE_UNSPECIFIED: OrderState
ORDER_STATE_CREATED: OrderState
ORDER_STATE_PLACING: OrderState
ORDER_STATE_PLACED: OrderState
ORDER_STATE_PAID: OrderState
ORDER_STATE_CLOSING: OrderState
ORDER_STATE_CLOSED: OrderState
ORDER_STATE_FAILED: OrderState
ORDER_STATE_UNRESOLVED: OrderState
ORDER_EVENT_KIND_UNSPECIFIED: OrderEventKind
ORDER_EVENT_KIND_STATE: OrderEventKind
ORDER_EVENT_KIND_CALLBACK: OrderEventKind
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
DAILY_CLOSING_STATE_UNSPECIFIED: DailyClosingState
DAILY_CLOSING_STATE_SUBMITTED: DailyClosingState
DAILY_CLOSING_STATE_CONFIRMED: DailyClosingState
DAILY_CLOSING_STATE_REFUSED: DailyClosingState
ACCOUNT_KIND_UNSPECIFIED: AccountKind
ACCOUNT_KIND_CASH: AccountKind
ACCOUNT_KIND_BANK: AccountKind
ACCOUNT_KIND_CLEARING: AccountKind
ACCOUNT_KIND_RECEIVABLE: AccountKind
ACCOUNT_KIND_PREPAYMENT: AccountKind
ACCOUNT_KIND_DEPOSIT: AccountKind
ACCOUNT_KIND_REVENUE: AccountKind
ACCOUNT_KIND_TAX: AccountKind
ACCOUNT_KIND_FEES: AccountKind
ACCOUNT_KIND_REFUND: AccountKind
ACCOUNT_KIND_ROUNDING: AccountKind

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
    __slots__ = ("open_items", "next_page_token")
    OPEN_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    open_items: _containers.RepeatedCompositeFieldContainer[OpenItem]
    next_page_token: str
    def __init__(self, open_items: _Optional[_Iterable[_Union[OpenItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetArrearsRequest(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class Arrears(_message.Message):
    __slots__ = ("customer_id", "customer_name", "item_count", "current_minor", "overdue_minor", "open_minor", "oldest_due_date", "prepayment_minor", "currency_code")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    CURRENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINOR_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    customer_name: str
    item_count: int
    current_minor: int
    overdue_minor: int
    open_minor: int
    oldest_due_date: str
    prepayment_minor: int
    currency_code: str
    def __init__(self, customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., item_count: _Optional[int] = ..., current_minor: _Optional[int] = ..., overdue_minor: _Optional[int] = ..., open_minor: _Optional[int] = ..., oldest_due_date: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

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

class PaymentOrder(_message.Message):
    __slots__ = ("order_id", "company_id", "estate_id", "customer_id", "state", "channel", "out_trade_no", "amount_minor", "currency_code", "code_url", "expire_time", "create_time", "paid_time", "payment_date", "transaction_id", "prepayment_minor", "last_error", "items", "version", "channel_account_id")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    OUT_TRADE_NO_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    CODE_URL_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    PAID_TIME_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    TRANSACTION_ID_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    company_id: int
    estate_id: int
    customer_id: str
    state: OrderState
    channel: str
    out_trade_no: str
    amount_minor: int
    currency_code: str
    code_url: str
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    paid_time: _timestamp_pb2.Timestamp
    payment_date: str
    transaction_id: str
    prepayment_minor: int
    last_error: str
    items: _containers.RepeatedCompositeFieldContainer[OrderItem]
    version: int
    channel_account_id: str
    def __init__(self, order_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., channel: _Optional[str] = ..., out_trade_no: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., code_url: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., paid_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., payment_date: _Optional[str] = ..., transaction_id: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., last_error: _Optional[str] = ..., items: _Optional[_Iterable[_Union[OrderItem, _Mapping]]] = ..., version: _Optional[int] = ..., channel_account_id: _Optional[str] = ...) -> None: ...

class OrderItem(_message.Message):
    __slots__ = ("receivable_id", "amount_minor", "allocated_minor")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ALLOCATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    receivable_id: str
    amount_minor: int
    allocated_minor: int
    def __init__(self, receivable_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., allocated_minor: _Optional[int] = ...) -> None: ...

class CreatePaymentOrderRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "receivable_ids", "channel_account_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    receivable_ids: _containers.RepeatedScalarFieldContainer[str]
    channel_account_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., receivable_ids: _Optional[_Iterable[str]] = ..., channel_account_id: _Optional[str] = ...) -> None: ...

class GetPaymentOrderRequest(_message.Message):
    __slots__ = ("order_id",)
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    def __init__(self, order_id: _Optional[str] = ...) -> None: ...

class ListOrderEventsRequest(_message.Message):
    __slots__ = ("order_id",)
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    def __init__(self, order_id: _Optional[str] = ...) -> None: ...

class ListOrderEventsResponse(_message.Message):
    __slots__ = ("events",)
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[OrderEvent]
    def __init__(self, events: _Optional[_Iterable[_Union[OrderEvent, _Mapping]]] = ...) -> None: ...

class OrderEvent(_message.Message):
    __slots__ = ("kind", "occur_time", "state", "outcome", "detail")
    KIND_FIELD_NUMBER: _ClassVar[int]
    OCCUR_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    kind: OrderEventKind
    occur_time: _timestamp_pb2.Timestamp
    state: OrderState
    outcome: str
    detail: str
    def __init__(self, kind: _Optional[_Union[OrderEventKind, str]] = ..., occur_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[OrderState, str]] = ..., outcome: _Optional[str] = ..., detail: _Optional[str] = ...) -> None: ...

class PrintPaymentOrderRequest(_message.Message):
    __slots__ = ("order_id", "language_code")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    language_code: str
    def __init__(self, order_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class ListPaymentOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "state", "page_size", "page_token", "payment_date_from", "payment_date_to")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    state: OrderState
    page_size: int
    page_token: str
    payment_date_from: str
    payment_date_to: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ...) -> None: ...

class ListPaymentOrdersResponse(_message.Message):
    __slots__ = ("orders", "next_page_token")
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[PaymentOrder]
    next_page_token: str
    def __init__(self, orders: _Optional[_Iterable[_Union[PaymentOrder, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ClosePaymentOrderRequest(_message.Message):
    __slots__ = ("order_id",)
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    def __init__(self, order_id: _Optional[str] = ...) -> None: ...

class ReceiveCallbackRequest(_message.Message):
    __slots__ = ("token", "body", "headers")
    class HeadersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    HEADERS_FIELD_NUMBER: _ClassVar[int]
    token: str
    body: bytes
    headers: _containers.ScalarMap[str, str]
    def __init__(self, token: _Optional[str] = ..., body: _Optional[bytes] = ..., headers: _Optional[_Mapping[str, str]] = ...) -> None: ...

class ReceiveCallbackResponse(_message.Message):
    __slots__ = ("http_status", "body", "content_type")
    HTTP_STATUS_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    http_status: int
    body: bytes
    content_type: str
    def __init__(self, http_status: _Optional[int] = ..., body: _Optional[bytes] = ..., content_type: _Optional[str] = ...) -> None: ...

class Receipt(_message.Message):
    __slots__ = ("receipt_id", "company_id", "estate_id", "customer_id", "customer_name", "number", "state", "method", "account", "payer_account", "amount_minor", "currency_code", "payment_date", "accounting_date", "prepayment_minor", "allocations", "submitted_by", "submit_time", "decided_by", "decide_time", "reason", "note", "etag")
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
    def __init__(self, receipt_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., number: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., account: _Optional[str] = ..., payer_account: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., payment_date: _Optional[str] = ..., accounting_date: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., allocations: _Optional[_Iterable[_Union[Allocation, _Mapping]]] = ..., submitted_by: _Optional[str] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class Allocation(_message.Message):
    __slots__ = ("receivable_id", "fee_item_id", "fee_item_name", "unit_code", "accounting_month", "due_date", "amount_minor", "released_minor", "verified")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    RELEASED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    receivable_id: str
    fee_item_id: int
    fee_item_name: str
    unit_code: str
    accounting_month: str
    due_date: str
    amount_minor: int
    released_minor: int
    verified: bool
    def __init__(self, receivable_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_name: _Optional[str] = ..., unit_code: _Optional[str] = ..., accounting_month: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., released_minor: _Optional[int] = ..., verified: _Optional[bool] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "customer_id", "state", "method", "payment_date_from", "payment_date_to", "submitted_by", "number", "page_size", "page_token", "standing_only")
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., submitted_by: _Optional[str] = ..., number: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., standing_only: _Optional[bool] = ...) -> None: ...

class ListReceiptsResponse(_message.Message):
    __slots__ = ("receipts", "next_page_token")
    RECEIPTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    receipts: _containers.RepeatedCompositeFieldContainer[Receipt]
    next_page_token: str
    def __init__(self, receipts: _Optional[_Iterable[_Union[Receipt, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("payment_date", "currency_code", "lines", "total_minor", "verified_minor", "receipt_count")
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    payment_date: str
    currency_code: str
    lines: _containers.RepeatedCompositeFieldContainer[TakingsLine]
    total_minor: int
    verified_minor: int
    receipt_count: int
    def __init__(self, payment_date: _Optional[str] = ..., currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[TakingsLine, _Mapping]]] = ..., total_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., receipt_count: _Optional[int] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "payment_date_from", "payment_date_to", "file_format", "customer_id", "state", "method", "submitted_by", "number", "standing_only")
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., file_format: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[ReceiptState, str]] = ..., method: _Optional[_Union[PaymentMethod, str]] = ..., submitted_by: _Optional[str] = ..., number: _Optional[str] = ..., standing_only: _Optional[bool] = ...) -> None: ...

class ExportReceiptsResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...

class DailyClosing(_message.Message):
    __slots__ = ("closing_id", "company_id", "estate_id", "payment_date", "submitted_by", "state", "currency_code", "lines", "system_minor", "counted_minor", "reason", "submit_time", "decided_by", "decide_time", "decision_reason", "etag")
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_MINOR_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    company_id: int
    estate_id: int
    payment_date: str
    submitted_by: str
    state: DailyClosingState
    currency_code: str
    lines: _containers.RepeatedCompositeFieldContainer[DailyClosingLine]
    system_minor: int
    counted_minor: int
    reason: str
    submit_time: _timestamp_pb2.Timestamp
    decided_by: str
    decide_time: _timestamp_pb2.Timestamp
    decision_reason: str
    etag: str
    def __init__(self, closing_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date: _Optional[str] = ..., submitted_by: _Optional[str] = ..., state: _Optional[_Union[DailyClosingState, str]] = ..., currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[DailyClosingLine, _Mapping]]] = ..., system_minor: _Optional[int] = ..., counted_minor: _Optional[int] = ..., reason: _Optional[str] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class DailyClosingLine(_message.Message):
    __slots__ = ("method", "receipt_count", "system_minor", "counted_minor")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_MINOR_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    method: PaymentMethod
    receipt_count: int
    system_minor: int
    counted_minor: int
    def __init__(self, method: _Optional[_Union[PaymentMethod, str]] = ..., receipt_count: _Optional[int] = ..., system_minor: _Optional[int] = ..., counted_minor: _Optional[int] = ...) -> None: ...

class CountedTakings(_message.Message):
    __slots__ = ("method", "counted_minor")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    method: PaymentMethod
    counted_minor: int
    def __init__(self, method: _Optional[_Union[PaymentMethod, str]] = ..., counted_minor: _Optional[int] = ...) -> None: ...

class SubmitDailyClosingRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payment_date", "counted", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payment_date: str
    counted: _containers.RepeatedCompositeFieldContainer[CountedTakings]
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date: _Optional[str] = ..., counted: _Optional[_Iterable[_Union[CountedTakings, _Mapping]]] = ..., reason: _Optional[str] = ...) -> None: ...

class GetDailyClosingRequest(_message.Message):
    __slots__ = ("closing_id",)
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    def __init__(self, closing_id: _Optional[str] = ...) -> None: ...

class ListDailyClosingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "payment_date_from", "payment_date_to", "submitted_by", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: DailyClosingState
    payment_date_from: str
    payment_date_to: str
    submitted_by: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[DailyClosingState, str]] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., submitted_by: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDailyClosingsResponse(_message.Message):
    __slots__ = ("daily_closings", "next_page_token")
    DAILY_CLOSINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    daily_closings: _containers.RepeatedCompositeFieldContainer[DailyClosing]
    next_page_token: str
    def __init__(self, daily_closings: _Optional[_Iterable[_Union[DailyClosing, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ConfirmDailyClosingRequest(_message.Message):
    __slots__ = ("closing_id", "etag")
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    etag: str
    def __init__(self, closing_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RefuseDailyClosingRequest(_message.Message):
    __slots__ = ("closing_id", "reason", "etag")
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    reason: str
    etag: str
    def __init__(self, closing_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class PrintDailyClosingRequest(_message.Message):
    __slots__ = ("closing_id", "language_code")
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    language_code: str
    def __init__(self, closing_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "customer_id", "include_used", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_USED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    include_used: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., include_used: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPrepaymentsResponse(_message.Message):
    __slots__ = ("prepayments", "next_page_token")
    PREPAYMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    prepayments: _containers.RepeatedCompositeFieldContainer[Prepayment]
    next_page_token: str
    def __init__(self, prepayments: _Optional[_Iterable[_Union[Prepayment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    allocations: _containers.RepeatedCompositeFieldContainer[Allocation]
    def __init__(self, drawn_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., allocations: _Optional[_Iterable[_Union[Allocation, _Mapping]]] = ...) -> None: ...

class ChannelAccount(_message.Message):
    __slots__ = ("channel_account_id", "company_id", "channel", "display_name", "merchant_id", "app_id", "certificate_serial_no", "platform_key_id", "notify_url", "disabled", "create_time")
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MERCHANT_ID_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_URL_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    company_id: int
    channel: str
    display_name: str
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    platform_key_id: str
    notify_url: str
    disabled: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, channel_account_id: _Optional[str] = ..., company_id: _Optional[int] = ..., channel: _Optional[str] = ..., display_name: _Optional[str] = ..., merchant_id: _Optional[str] = ..., app_id: _Optional[str] = ..., certificate_serial_no: _Optional[str] = ..., platform_key_id: _Optional[str] = ..., notify_url: _Optional[str] = ..., disabled: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateChannelAccountRequest(_message.Message):
    __slots__ = ("company_id", "channel", "display_name", "merchant_id", "app_id", "certificate_serial_no", "private_key_secret", "api_key_secret", "platform_key_secret", "platform_key_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MERCHANT_ID_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    API_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    channel: str
    display_name: str
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    private_key_secret: str
    api_key_secret: str
    platform_key_secret: str
    platform_key_id: str
    def __init__(self, company_id: _Optional[int] = ..., channel: _Optional[str] = ..., display_name: _Optional[str] = ..., merchant_id: _Optional[str] = ..., app_id: _Optional[str] = ..., certificate_serial_no: _Optional[str] = ..., private_key_secret: _Optional[str] = ..., api_key_secret: _Optional[str] = ..., platform_key_secret: _Optional[str] = ..., platform_key_id: _Optional[str] = ...) -> None: ...

class GetChannelAccountRequest(_message.Message):
    __slots__ = ("channel_account_id",)
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    def __init__(self, channel_account_id: _Optional[str] = ...) -> None: ...

class ListChannelAccountsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListChannelAccountsResponse(_message.Message):
    __slots__ = ("channel_accounts", "next_page_token")
    CHANNEL_ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    channel_accounts: _containers.RepeatedCompositeFieldContainer[ChannelAccount]
    next_page_token: str
    def __init__(self, channel_accounts: _Optional[_Iterable[_Union[ChannelAccount, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class DisableChannelAccountRequest(_message.Message):
    __slots__ = ("channel_account_id",)
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    def __init__(self, channel_account_id: _Optional[str] = ...) -> None: ...

class JournalEntry(_message.Message):
    __slots__ = ("entry_id", "company_id", "estate_id", "number", "accounting_date", "document_kind", "document_id", "reverses_entry_id", "currency_code", "create_time", "postings")
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_KIND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REVERSES_ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    POSTINGS_FIELD_NUMBER: _ClassVar[int]
    entry_id: str
    company_id: int
    estate_id: int
    number: int
    accounting_date: str
    document_kind: str
    document_id: str
    reverses_entry_id: str
    currency_code: str
    create_time: _timestamp_pb2.Timestamp
    postings: _containers.RepeatedCompositeFieldContainer[Posting]
    def __init__(self, entry_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., accounting_date: _Optional[str] = ..., document_kind: _Optional[str] = ..., document_id: _Optional[str] = ..., reverses_entry_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., postings: _Optional[_Iterable[_Union[Posting, _Mapping]]] = ...) -> None: ...

class Posting(_message.Message):
    __slots__ = ("account_code", "debit_minor", "credit_minor")
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    account_code: str
    debit_minor: int
    credit_minor: int
    def __init__(self, account_code: _Optional[str] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ...) -> None: ...

class ListJournalEntriesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "accounting_date_from", "accounting_date_to", "account_code", "document_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    accounting_date_from: str
    accounting_date_to: str
    account_code: str
    document_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., accounting_date_from: _Optional[str] = ..., accounting_date_to: _Optional[str] = ..., account_code: _Optional[str] = ..., document_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListJournalEntriesResponse(_message.Message):
    __slots__ = ("journal_entries", "next_page_token")
    JOURNAL_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    journal_entries: _containers.RepeatedCompositeFieldContainer[JournalEntry]
    next_page_token: str
    def __init__(self, journal_entries: _Optional[_Iterable[_Union[JournalEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetJournalEntryRequest(_message.Message):
    __slots__ = ("entry_id",)
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    entry_id: str
    def __init__(self, entry_id: _Optional[str] = ...) -> None: ...

class Account(_message.Message):
    __slots__ = ("account_code", "company_id", "kind", "display_name", "debit_minor", "credit_minor", "balance_minor", "currency_code")
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    account_code: str
    company_id: int
    kind: AccountKind
    display_name: str
    debit_minor: int
    credit_minor: int
    balance_minor: int
    currency_code: str
    def __init__(self, account_code: _Optional[str] = ..., company_id: _Optional[int] = ..., kind: _Optional[_Union[AccountKind, str]] = ..., display_name: _Optional[str] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ..., balance_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class ListAccountsRequest(_message.Message):
    __slots__ = ("company_id", "as_of_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    AS_OF_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    as_of_date: str
    def __init__(self, company_id: _Optional[int] = ..., as_of_date: _Optional[str] = ...) -> None: ...

class ListAccountsResponse(_message.Message):
    __slots__ = ("accounts", "debit_minor", "credit_minor", "unsealed_count")
    ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    DEBIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CREDIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNSEALED_COUNT_FIELD_NUMBER: _ClassVar[int]
    accounts: _containers.RepeatedCompositeFieldContainer[Account]
    debit_minor: int
    credit_minor: int
    unsealed_count: int
    def __init__(self, accounts: _Optional[_Iterable[_Union[Account, _Mapping]]] = ..., debit_minor: _Optional[int] = ..., credit_minor: _Optional[int] = ..., unsealed_count: _Optional[int] = ...) -> None: ...

class CreateAccountRequest(_message.Message):
    __slots__ = ("company_id", "kind", "code", "display_name")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    kind: AccountKind
    code: str
    display_name: str
    def __init__(self, company_id: _Optional[int] = ..., kind: _Optional[_Union[AccountKind, str]] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...

class ListClosedMonthsRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class ListClosedMonthsResponse(_message.Message):
    __slots__ = ("closed_months",)
    CLOSED_MONTHS_FIELD_NUMBER: _ClassVar[int]
    closed_months: _containers.RepeatedCompositeFieldContainer[ClosedMonth]
    def __init__(self, closed_months: _Optional[_Iterable[_Union[ClosedMonth, _Mapping]]] = ...) -> None: ...

class ClosedMonth(_message.Message):
    __slots__ = ("company_id", "month", "closed_by", "close_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CLOSED_BY_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    month: str
    closed_by: str
    close_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., month: _Optional[str] = ..., closed_by: _Optional[str] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CloseMonthRequest(_message.Message):
    __slots__ = ("company_id", "month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    month: str
    def __init__(self, company_id: _Optional[int] = ..., month: _Optional[str] = ...) -> None: ...
