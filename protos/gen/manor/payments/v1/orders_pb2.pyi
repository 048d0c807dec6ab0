import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.payments.v1 import receipts_pb2 as _receipts_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

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

class PaymentOrder(_message.Message):
    __slots__ = ("order_id", "company_id", "estate_id", "customer_id", "state", "channel", "out_trade_no", "amount_minor", "currency_code", "code_url", "expire_time", "create_time", "paid_time", "payment_date", "transaction_id", "prepayment_minor", "last_error", "items", "version", "channel_account_id", "refunded_minor", "channel_names", "wallet_url")
    class ChannelNamesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
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
    REFUNDED_MINOR_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_NAMES_FIELD_NUMBER: _ClassVar[int]
    WALLET_URL_FIELD_NUMBER: _ClassVar[int]
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
    refunded_minor: int
    channel_names: _containers.ScalarMap[str, str]
    wallet_url: str
    def __init__(self, order_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., channel: _Optional[str] = ..., out_trade_no: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., code_url: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., paid_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., payment_date: _Optional[str] = ..., transaction_id: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., last_error: _Optional[str] = ..., items: _Optional[_Iterable[_Union[OrderItem, _Mapping]]] = ..., version: _Optional[int] = ..., channel_account_id: _Optional[str] = ..., refunded_minor: _Optional[int] = ..., channel_names: _Optional[_Mapping[str, str]] = ..., wallet_url: _Optional[str] = ...) -> None: ...

class OrderItem(_message.Message):
    __slots__ = ("receivable_id", "amount_minor", "allocated_minor", "unit_code", "fee_item_name", "period_start", "period_end")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ALLOCATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    receivable_id: str
    amount_minor: int
    allocated_minor: int
    unit_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    def __init__(self, receivable_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., allocated_minor: _Optional[int] = ..., unit_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ...) -> None: ...

class CreatePaymentOrderRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "receivable_ids", "channel_account_id", "on_phone")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ON_PHONE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    receivable_ids: _containers.RepeatedScalarFieldContainer[str]
    channel_account_id: str
    on_phone: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., receivable_ids: _Optional[_Iterable[str]] = ..., channel_account_id: _Optional[str] = ..., on_phone: _Optional[bool] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "customer_id", "state", "page_size", "page_token", "payment_date_from", "payment_date_to", "unit_id", "building_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    state: OrderState
    page_size: int
    page_token: str
    payment_date_from: str
    payment_date_to: str
    unit_id: str
    building_id: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListPaymentOrdersResponse(_message.Message):
    __slots__ = ("orders", "next_page_token", "total_size")
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[PaymentOrder]
    next_page_token: str
    total_size: int
    def __init__(self, orders: _Optional[_Iterable[_Union[PaymentOrder, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ClosePaymentOrderRequest(_message.Message):
    __slots__ = ("order_id",)
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    def __init__(self, order_id: _Optional[str] = ...) -> None: ...

class ExportPaymentOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "state", "payment_date_from", "payment_date_to", "file_format", "language_code", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    state: OrderState
    payment_date_from: str
    payment_date_to: str
    file_format: str
    language_code: str
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...
