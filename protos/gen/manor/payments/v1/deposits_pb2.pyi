import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.payments.v1 import disputes_pb2 as _disputes_pb2
from manor.payments.v1 import receipts_pb2 as _receipts_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DepositUseKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEPOSIT_USE_KIND_UNSPECIFIED: _ClassVar[DepositUseKind]
    DEPOSIT_USE_KIND_DEDUCTION: _ClassVar[DepositUseKind]
    DEPOSIT_USE_KIND_REFUND: _ClassVar[DepositUseKind]

class DepositUseState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEPOSIT_USE_STATE_UNSPECIFIED: _ClassVar[DepositUseState]
    DEPOSIT_USE_STATE_WAITING: _ClassVar[DepositUseState]
    DEPOSIT_USE_STATE_DONE: _ClassVar[DepositUseState]
    DEPOSIT_USE_STATE_REFUSED: _ClassVar[DepositUseState]
DEPOSIT_USE_KIND_UNSPECIFIED: DepositUseKind
DEPOSIT_USE_KIND_DEDUCTION: DepositUseKind
DEPOSIT_USE_KIND_REFUND: DepositUseKind
DEPOSIT_USE_STATE_UNSPECIFIED: DepositUseState
DEPOSIT_USE_STATE_WAITING: DepositUseState
DEPOSIT_USE_STATE_DONE: DepositUseState
DEPOSIT_USE_STATE_REFUSED: DepositUseState

class Deposit(_message.Message):
    __slots__ = ("receivable_id", "company_id", "estate_id", "customer_id", "customer_name", "unit_id", "unit_code", "fee_item_id", "fee_item_name", "currency_code", "asked_minor", "paid_minor", "used_minor", "held_minor", "waiting_minor", "short_minor", "lost_minor")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ASKED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    USED_MINOR_FIELD_NUMBER: _ClassVar[int]
    HELD_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAITING_MINOR_FIELD_NUMBER: _ClassVar[int]
    SHORT_MINOR_FIELD_NUMBER: _ClassVar[int]
    LOST_MINOR_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    estate_id: int
    customer_id: str
    customer_name: str
    unit_id: str
    unit_code: str
    fee_item_id: int
    fee_item_name: str
    currency_code: str
    asked_minor: int
    paid_minor: int
    used_minor: int
    held_minor: int
    waiting_minor: int
    short_minor: int
    lost_minor: int
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_name: _Optional[str] = ..., currency_code: _Optional[str] = ..., asked_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., used_minor: _Optional[int] = ..., held_minor: _Optional[int] = ..., waiting_minor: _Optional[int] = ..., short_minor: _Optional[int] = ..., lost_minor: _Optional[int] = ...) -> None: ...

class DepositUse(_message.Message):
    __slots__ = ("use_id", "company_id", "estate_id", "customer_id", "receivable_id", "kind", "amount_minor", "currency_code", "target_receivable_id", "method", "account", "payee", "reason", "state", "maker", "checker", "decision_reason", "accounting_date", "create_time", "order_id", "refund", "reason_code", "decision_reason_code")
    USE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TARGET_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYEE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    REFUND_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    use_id: str
    company_id: int
    estate_id: int
    customer_id: str
    receivable_id: int
    kind: DepositUseKind
    amount_minor: int
    currency_code: str
    target_receivable_id: int
    method: _receipts_pb2.PaymentMethod
    account: str
    payee: str
    reason: str
    state: DepositUseState
    maker: str
    checker: str
    decision_reason: str
    accounting_date: str
    create_time: _timestamp_pb2.Timestamp
    order_id: str
    refund: _disputes_pb2.ChannelRefund
    reason_code: str
    decision_reason_code: str
    def __init__(self, use_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., receivable_id: _Optional[int] = ..., kind: _Optional[_Union[DepositUseKind, str]] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., target_receivable_id: _Optional[int] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., account: _Optional[str] = ..., payee: _Optional[str] = ..., reason: _Optional[str] = ..., state: _Optional[_Union[DepositUseState, str]] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., accounting_date: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., order_id: _Optional[str] = ..., refund: _Optional[_Union[_disputes_pb2.ChannelRefund, _Mapping]] = ..., reason_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class RefundWays(_message.Message):
    __slots__ = ("ways",)
    WAYS_FIELD_NUMBER: _ClassVar[int]
    ways: _containers.RepeatedCompositeFieldContainer[RefundWay]
    def __init__(self, ways: _Optional[_Iterable[_Union[RefundWay, _Mapping]]] = ...) -> None: ...

class RefundWay(_message.Message):
    __slots__ = ("order_id", "channel", "out_trade_no", "amount_minor", "paid_time", "end_time")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    OUT_TRADE_NO_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    channel: str
    out_trade_no: str
    amount_minor: int
    paid_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, order_id: _Optional[str] = ..., channel: _Optional[str] = ..., out_trade_no: _Optional[str] = ..., amount_minor: _Optional[int] = ..., paid_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetRefundWaysRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class ListDepositsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "customer_id", "unit_id", "held_only", "receivable_id", "short_only", "building_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    HELD_ONLY_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    SHORT_ONLY_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    customer_id: str
    unit_id: str
    held_only: bool
    receivable_id: int
    short_only: bool
    building_id: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., held_only: _Optional[bool] = ..., receivable_id: _Optional[int] = ..., short_only: _Optional[bool] = ..., building_id: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListDepositsResponse(_message.Message):
    __slots__ = ("deposits", "next_page_token", "total_size")
    DEPOSITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    deposits: _containers.RepeatedCompositeFieldContainer[Deposit]
    next_page_token: str
    total_size: int
    def __init__(self, deposits: _Optional[_Iterable[_Union[Deposit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExportDepositsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "unit_id", "held_only", "short_only", "file_format", "language_code", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    HELD_ONLY_FIELD_NUMBER: _ClassVar[int]
    SHORT_ONLY_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    unit_id: str
    held_only: bool
    short_only: bool
    file_format: str
    language_code: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., held_only: _Optional[bool] = ..., short_only: _Optional[bool] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class ListDepositUsesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "receivable_id", "state", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    receivable_id: int
    state: DepositUseState
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., receivable_id: _Optional[int] = ..., state: _Optional[_Union[DepositUseState, str]] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListDepositUsesResponse(_message.Message):
    __slots__ = ("uses", "next_page_token", "total_size")
    USES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    uses: _containers.RepeatedCompositeFieldContainer[DepositUse]
    next_page_token: str
    total_size: int
    def __init__(self, uses: _Optional[_Iterable[_Union[DepositUse, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class DeductDepositRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id", "target_receivable_id", "amount_minor", "reason")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    target_receivable_id: int
    amount_minor: int
    reason: str
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., target_receivable_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class RefundDepositRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id", "amount_minor", "method", "account", "payee", "reason", "order_id")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYEE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    amount_minor: int
    method: _receipts_pb2.PaymentMethod
    account: str
    payee: str
    reason: str
    order_id: str
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., account: _Optional[str] = ..., payee: _Optional[str] = ..., reason: _Optional[str] = ..., order_id: _Optional[str] = ...) -> None: ...

class ApproveDepositUseRequest(_message.Message):
    __slots__ = ("use_id", "company_id", "reason")
    USE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    use_id: str
    company_id: int
    reason: str
    def __init__(self, use_id: _Optional[str] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class RefuseDepositUseRequest(_message.Message):
    __slots__ = ("use_id", "company_id", "reason")
    USE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    use_id: str
    company_id: int
    reason: str
    def __init__(self, use_id: _Optional[str] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...
