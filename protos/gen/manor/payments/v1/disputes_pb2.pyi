import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DisputeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DISPUTE_KIND_UNSPECIFIED: _ClassVar[DisputeKind]
    DISPUTE_KIND_UNRESOLVED_ORDER: _ClassVar[DisputeKind]
    DISPUTE_KIND_AMOUNT_MISMATCH: _ClassVar[DisputeKind]
    DISPUTE_KIND_SECOND_TRANSACTION: _ClassVar[DisputeKind]
    DISPUTE_KIND_TRANSACTION_OF_ANOTHER_ORDER: _ClassVar[DisputeKind]
    DISPUTE_KIND_UNKNOWN_ORDER: _ClassVar[DisputeKind]
    DISPUTE_KIND_UNREADABLE: _ClassVar[DisputeKind]
    DISPUTE_KIND_REFUNDED_AT_PARTNER: _ClassVar[DisputeKind]
    DISPUTE_KIND_REFUNDED_AFTER_BOOKING: _ClassVar[DisputeKind]
    DISPUTE_KIND_UNANSWERED_REFUND: _ClassVar[DisputeKind]
    DISPUTE_KIND_CONTRADICTED_REFUND: _ClassVar[DisputeKind]

class DisputeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DISPUTE_STATE_UNSPECIFIED: _ClassVar[DisputeState]
    DISPUTE_STATE_OPEN: _ClassVar[DisputeState]
    DISPUTE_STATE_PROPOSED: _ClassVar[DisputeState]
    DISPUTE_STATE_REFUNDING: _ClassVar[DisputeState]
    DISPUTE_STATE_RESOLVED: _ClassVar[DisputeState]

class DisputeEnd(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DISPUTE_END_UNSPECIFIED: _ClassVar[DisputeEnd]
    DISPUTE_END_BOOK: _ClassVar[DisputeEnd]
    DISPUTE_END_REFUND: _ClassVar[DisputeEnd]
    DISPUTE_END_RELEASE: _ClassVar[DisputeEnd]
    DISPUTE_END_WRITE_OFF: _ClassVar[DisputeEnd]
    DISPUTE_END_SETTLED: _ClassVar[DisputeEnd]
    DISPUTE_END_REVERSE: _ClassVar[DisputeEnd]
    DISPUTE_END_ASK_AGAIN: _ClassVar[DisputeEnd]
    DISPUTE_END_MADE: _ClassVar[DisputeEnd]
    DISPUTE_END_NOT_MADE: _ClassVar[DisputeEnd]

class RefundState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REFUND_STATE_UNSPECIFIED: _ClassVar[RefundState]
    REFUND_STATE_CREATED: _ClassVar[RefundState]
    REFUND_STATE_PROCESSING: _ClassVar[RefundState]
    REFUND_STATE_SUCCEEDED: _ClassVar[RefundState]
    REFUND_STATE_FAILED: _ClassVar[RefundState]
DISPUTE_KIND_UNSPECIFIED: DisputeKind
DISPUTE_KIND_UNRESOLVED_ORDER: DisputeKind
DISPUTE_KIND_AMOUNT_MISMATCH: DisputeKind
DISPUTE_KIND_SECOND_TRANSACTION: DisputeKind
DISPUTE_KIND_TRANSACTION_OF_ANOTHER_ORDER: DisputeKind
DISPUTE_KIND_UNKNOWN_ORDER: DisputeKind
DISPUTE_KIND_UNREADABLE: DisputeKind
DISPUTE_KIND_REFUNDED_AT_PARTNER: DisputeKind
DISPUTE_KIND_REFUNDED_AFTER_BOOKING: DisputeKind
DISPUTE_KIND_UNANSWERED_REFUND: DisputeKind
DISPUTE_KIND_CONTRADICTED_REFUND: DisputeKind
DISPUTE_STATE_UNSPECIFIED: DisputeState
DISPUTE_STATE_OPEN: DisputeState
DISPUTE_STATE_PROPOSED: DisputeState
DISPUTE_STATE_REFUNDING: DisputeState
DISPUTE_STATE_RESOLVED: DisputeState
DISPUTE_END_UNSPECIFIED: DisputeEnd
DISPUTE_END_BOOK: DisputeEnd
DISPUTE_END_REFUND: DisputeEnd
DISPUTE_END_RELEASE: DisputeEnd
DISPUTE_END_WRITE_OFF: DisputeEnd
DISPUTE_END_SETTLED: DisputeEnd
DISPUTE_END_REVERSE: DisputeEnd
DISPUTE_END_ASK_AGAIN: DisputeEnd
DISPUTE_END_MADE: DisputeEnd
DISPUTE_END_NOT_MADE: DisputeEnd
REFUND_STATE_UNSPECIFIED: RefundState
REFUND_STATE_CREATED: RefundState
REFUND_STATE_PROCESSING: RefundState
REFUND_STATE_SUCCEEDED: RefundState
REFUND_STATE_FAILED: RefundState

class Dispute(_message.Message):
    __slots__ = ("dispute_id", "company_id", "estate_id", "customer_id", "order_id", "channel_account_id", "channel", "kind", "state", "out_trade_no", "transaction_id", "amount_minor", "currency_code", "paid_time", "detail", "occurrences", "open_time", "allowed_ends", "ending", "reason", "proposed_by", "propose_time", "decided_by", "decide_time", "decision_reason", "prepayment_minor", "order_amount_minor", "order_state", "refund", "etag", "reason_code", "decision_reason_code")
    DISPUTE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OUT_TRADE_NO_FIELD_NUMBER: _ClassVar[int]
    TRANSACTION_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAID_TIME_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    OCCURRENCES_FIELD_NUMBER: _ClassVar[int]
    OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    ALLOWED_ENDS_FIELD_NUMBER: _ClassVar[int]
    ENDING_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_BY_FIELD_NUMBER: _ClassVar[int]
    PROPOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ORDER_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ORDER_STATE_FIELD_NUMBER: _ClassVar[int]
    REFUND_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    dispute_id: str
    company_id: int
    estate_id: int
    customer_id: str
    order_id: str
    channel_account_id: str
    channel: str
    kind: DisputeKind
    state: DisputeState
    out_trade_no: str
    transaction_id: str
    amount_minor: int
    currency_code: str
    paid_time: _timestamp_pb2.Timestamp
    detail: str
    occurrences: int
    open_time: _timestamp_pb2.Timestamp
    allowed_ends: _containers.RepeatedScalarFieldContainer[DisputeEnd]
    ending: DisputeEnd
    reason: str
    proposed_by: str
    propose_time: _timestamp_pb2.Timestamp
    decided_by: str
    decide_time: _timestamp_pb2.Timestamp
    decision_reason: str
    prepayment_minor: int
    order_amount_minor: int
    order_state: str
    refund: ChannelRefund
    etag: str
    reason_code: str
    decision_reason_code: str
    def __init__(self, dispute_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., order_id: _Optional[str] = ..., channel_account_id: _Optional[str] = ..., channel: _Optional[str] = ..., kind: _Optional[_Union[DisputeKind, str]] = ..., state: _Optional[_Union[DisputeState, str]] = ..., out_trade_no: _Optional[str] = ..., transaction_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., paid_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., detail: _Optional[str] = ..., occurrences: _Optional[int] = ..., open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., allowed_ends: _Optional[_Iterable[_Union[DisputeEnd, str]]] = ..., ending: _Optional[_Union[DisputeEnd, str]] = ..., reason: _Optional[str] = ..., proposed_by: _Optional[str] = ..., propose_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., prepayment_minor: _Optional[int] = ..., order_amount_minor: _Optional[int] = ..., order_state: _Optional[str] = ..., refund: _Optional[_Union[ChannelRefund, _Mapping]] = ..., etag: _Optional[str] = ..., reason_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class ChannelRefund(_message.Message):
    __slots__ = ("refund_id", "state", "out_refund_no", "channel_refund_id", "amount_minor", "last_error", "create_time", "success_time")
    REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OUT_REFUND_NO_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    LAST_ERROR_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SUCCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    refund_id: str
    state: RefundState
    out_refund_no: str
    channel_refund_id: str
    amount_minor: int
    last_error: str
    create_time: _timestamp_pb2.Timestamp
    success_time: _timestamp_pb2.Timestamp
    def __init__(self, refund_id: _Optional[str] = ..., state: _Optional[_Union[RefundState, str]] = ..., out_refund_no: _Optional[str] = ..., channel_refund_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., last_error: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., success_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetDisputeRequest(_message.Message):
    __slots__ = ("dispute_id",)
    DISPUTE_ID_FIELD_NUMBER: _ClassVar[int]
    dispute_id: str
    def __init__(self, dispute_id: _Optional[str] = ...) -> None: ...

class ListDisputesRequest(_message.Message):
    __slots__ = ("company_id", "state", "unresolved_only", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNRESOLVED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    state: DisputeState
    unresolved_only: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., state: _Optional[_Union[DisputeState, str]] = ..., unresolved_only: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDisputesResponse(_message.Message):
    __slots__ = ("disputes", "next_page_token", "total_size")
    DISPUTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    disputes: _containers.RepeatedCompositeFieldContainer[Dispute]
    next_page_token: str
    total_size: int
    def __init__(self, disputes: _Optional[_Iterable[_Union[Dispute, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ProposeDisputeEndRequest(_message.Message):
    __slots__ = ("dispute_id", "ending", "reason", "transaction_id", "amount_minor", "paid_time", "etag")
    DISPUTE_ID_FIELD_NUMBER: _ClassVar[int]
    ENDING_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TRANSACTION_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    dispute_id: str
    ending: DisputeEnd
    reason: str
    transaction_id: str
    amount_minor: int
    paid_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, dispute_id: _Optional[str] = ..., ending: _Optional[_Union[DisputeEnd, str]] = ..., reason: _Optional[str] = ..., transaction_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., paid_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ApproveDisputeEndRequest(_message.Message):
    __slots__ = ("dispute_id", "etag")
    DISPUTE_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    dispute_id: str
    etag: str
    def __init__(self, dispute_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RejectDisputeEndRequest(_message.Message):
    __slots__ = ("dispute_id", "reason", "etag")
    DISPUTE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    dispute_id: str
    reason: str
    etag: str
    def __init__(self, dispute_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CountOpenDisputesRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class CountOpenDisputesResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[OpenDisputes]
    def __init__(self, counts: _Optional[_Iterable[_Union[OpenDisputes, _Mapping]]] = ...) -> None: ...

class OpenDisputes(_message.Message):
    __slots__ = ("company_id", "open_count")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    open_count: int
    def __init__(self, company_id: _Optional[int] = ..., open_count: _Optional[int] = ...) -> None: ...
