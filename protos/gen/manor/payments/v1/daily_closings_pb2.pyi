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

class DailyClosingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DAILY_CLOSING_STATE_UNSPECIFIED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_SUBMITTED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_CONFIRMED: _ClassVar[DailyClosingState]
    DAILY_CLOSING_STATE_REFUSED: _ClassVar[DailyClosingState]
DAILY_CLOSING_STATE_UNSPECIFIED: DailyClosingState
DAILY_CLOSING_STATE_SUBMITTED: DailyClosingState
DAILY_CLOSING_STATE_CONFIRMED: DailyClosingState
DAILY_CLOSING_STATE_REFUSED: DailyClosingState

class DailyClosing(_message.Message):
    __slots__ = ("closing_id", "company_id", "estate_id", "payment_date", "submitted_by", "state", "currency_code", "lines", "system_minor", "counted_minor", "reason", "submit_time", "decided_by", "decide_time", "decision_reason", "etag", "reason_code", "decision_reason_code")
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
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
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
    reason_code: str
    decision_reason_code: str
    def __init__(self, closing_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payment_date: _Optional[str] = ..., submitted_by: _Optional[str] = ..., state: _Optional[_Union[DailyClosingState, str]] = ..., currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[DailyClosingLine, _Mapping]]] = ..., system_minor: _Optional[int] = ..., counted_minor: _Optional[int] = ..., reason: _Optional[str] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., etag: _Optional[str] = ..., reason_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class DailyClosingLine(_message.Message):
    __slots__ = ("method", "receipt_count", "system_minor", "counted_minor", "refunded_minor")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_MINOR_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_MINOR_FIELD_NUMBER: _ClassVar[int]
    method: _receipts_pb2.PaymentMethod
    receipt_count: int
    system_minor: int
    counted_minor: int
    refunded_minor: int
    def __init__(self, method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., receipt_count: _Optional[int] = ..., system_minor: _Optional[int] = ..., counted_minor: _Optional[int] = ..., refunded_minor: _Optional[int] = ...) -> None: ...

class CountedTakings(_message.Message):
    __slots__ = ("method", "counted_minor")
    METHOD_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    method: _receipts_pb2.PaymentMethod
    counted_minor: int
    def __init__(self, method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., counted_minor: _Optional[int] = ...) -> None: ...

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

class ListDailyClosingLinesRequest(_message.Message):
    __slots__ = ("closing_id", "method", "page_size", "page_token", "receipts_only")
    CLOSING_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RECEIPTS_ONLY_FIELD_NUMBER: _ClassVar[int]
    closing_id: str
    method: _receipts_pb2.PaymentMethod
    page_size: int
    page_token: str
    receipts_only: bool
    def __init__(self, closing_id: _Optional[str] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., receipts_only: _Optional[bool] = ...) -> None: ...

class ListDailyClosingLinesResponse(_message.Message):
    __slots__ = ("lines", "next_page_token", "total_size")
    LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[ClosedPayment]
    next_page_token: str
    total_size: int
    def __init__(self, lines: _Optional[_Iterable[_Union[ClosedPayment, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ClosedPayment(_message.Message):
    __slots__ = ("payment_id", "number", "deposit_receivable_id", "customer_id", "customer_name", "method", "amount_minor", "currency_code", "time")
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    payment_id: str
    number: str
    deposit_receivable_id: int
    customer_id: str
    customer_name: str
    method: _receipts_pb2.PaymentMethod
    amount_minor: int
    currency_code: str
    time: _timestamp_pb2.Timestamp
    def __init__(self, payment_id: _Optional[str] = ..., number: _Optional[str] = ..., deposit_receivable_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

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
    __slots__ = ("daily_closings", "next_page_token", "total_size")
    DAILY_CLOSINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    daily_closings: _containers.RepeatedCompositeFieldContainer[DailyClosing]
    next_page_token: str
    total_size: int
    def __init__(self, daily_closings: _Optional[_Iterable[_Union[DailyClosing, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

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

class ExportDailyClosingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "payment_date_from", "payment_date_to", "submitted_by", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: DailyClosingState
    payment_date_from: str
    payment_date_to: str
    submitted_by: str
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[DailyClosingState, str]] = ..., payment_date_from: _Optional[str] = ..., payment_date_to: _Optional[str] = ..., submitted_by: _Optional[str] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...
