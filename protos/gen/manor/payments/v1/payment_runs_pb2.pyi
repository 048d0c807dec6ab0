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

class PaymentRunState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYMENT_RUN_STATE_UNSPECIFIED: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_WAITING: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_APPROVED: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_SENT: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_DONE: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_REFUSED: _ClassVar[PaymentRunState]
    PAYMENT_RUN_STATE_CANCELLED: _ClassVar[PaymentRunState]

class PaymentLineState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYMENT_LINE_STATE_UNSPECIFIED: _ClassVar[PaymentLineState]
    PAYMENT_LINE_STATE_READY: _ClassVar[PaymentLineState]
    PAYMENT_LINE_STATE_PAID: _ClassVar[PaymentLineState]
    PAYMENT_LINE_STATE_RETURNED: _ClassVar[PaymentLineState]
    PAYMENT_LINE_STATE_DROPPED: _ClassVar[PaymentLineState]

class PaymentFileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYMENT_FILE_FORMAT_UNSPECIFIED: _ClassVar[PaymentFileFormat]
    PAYMENT_FILE_FORMAT_PAIN_001: _ClassVar[PaymentFileFormat]
    PAYMENT_FILE_FORMAT_CSV: _ClassVar[PaymentFileFormat]
    PAYMENT_FILE_FORMAT_XLSX: _ClassVar[PaymentFileFormat]
PAYMENT_RUN_STATE_UNSPECIFIED: PaymentRunState
PAYMENT_RUN_STATE_WAITING: PaymentRunState
PAYMENT_RUN_STATE_APPROVED: PaymentRunState
PAYMENT_RUN_STATE_SENT: PaymentRunState
PAYMENT_RUN_STATE_DONE: PaymentRunState
PAYMENT_RUN_STATE_REFUSED: PaymentRunState
PAYMENT_RUN_STATE_CANCELLED: PaymentRunState
PAYMENT_LINE_STATE_UNSPECIFIED: PaymentLineState
PAYMENT_LINE_STATE_READY: PaymentLineState
PAYMENT_LINE_STATE_PAID: PaymentLineState
PAYMENT_LINE_STATE_RETURNED: PaymentLineState
PAYMENT_LINE_STATE_DROPPED: PaymentLineState
PAYMENT_FILE_FORMAT_UNSPECIFIED: PaymentFileFormat
PAYMENT_FILE_FORMAT_PAIN_001: PaymentFileFormat
PAYMENT_FILE_FORMAT_CSV: PaymentFileFormat
PAYMENT_FILE_FORMAT_XLSX: PaymentFileFormat

class PayingAccount(_message.Message):
    __slots__ = ("company_id", "account", "holder_name", "bank_name", "bank_code", "account_number")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    HOLDER_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    account: str
    holder_name: str
    bank_name: str
    bank_code: str
    account_number: str
    def __init__(self, company_id: _Optional[int] = ..., account: _Optional[str] = ..., holder_name: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_code: _Optional[str] = ..., account_number: _Optional[str] = ...) -> None: ...

class PaymentRun(_message.Message):
    __slots__ = ("run_id", "company_id", "account", "payment_date", "currency_code", "line_count", "amount_minor", "state", "note", "maker", "checker", "decision_reason", "file_format", "paid_count", "returned_count", "create_time", "lines", "decision_reason_code")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINE_COUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    PAID_COUNT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    account: str
    payment_date: str
    currency_code: str
    line_count: int
    amount_minor: int
    state: PaymentRunState
    note: str
    maker: str
    checker: str
    decision_reason: str
    file_format: PaymentFileFormat
    paid_count: int
    returned_count: int
    create_time: _timestamp_pb2.Timestamp
    lines: _containers.RepeatedCompositeFieldContainer[PaymentLine]
    decision_reason_code: str
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., account: _Optional[str] = ..., payment_date: _Optional[str] = ..., currency_code: _Optional[str] = ..., line_count: _Optional[int] = ..., amount_minor: _Optional[int] = ..., state: _Optional[_Union[PaymentRunState, str]] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., file_format: _Optional[_Union[PaymentFileFormat, str]] = ..., paid_count: _Optional[int] = ..., returned_count: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[PaymentLine, _Mapping]]] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class PaymentLine(_message.Message):
    __slots__ = ("line", "payable_id", "estate_id", "payee_name", "bank_name", "bank_account", "amount_minor", "end_to_end_id", "state", "reason", "payment_date", "reason_code")
    LINE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    END_TO_END_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    line: int
    payable_id: str
    estate_id: int
    payee_name: str
    bank_name: str
    bank_account: str
    amount_minor: int
    end_to_end_id: str
    state: PaymentLineState
    reason: str
    payment_date: str
    reason_code: str
    def __init__(self, line: _Optional[int] = ..., payable_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., payee_name: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_account: _Optional[str] = ..., amount_minor: _Optional[int] = ..., end_to_end_id: _Optional[str] = ..., state: _Optional[_Union[PaymentLineState, str]] = ..., reason: _Optional[str] = ..., payment_date: _Optional[str] = ..., reason_code: _Optional[str] = ...) -> None: ...

class SetPayingAccountRequest(_message.Message):
    __slots__ = ("company_id", "account", "holder_name", "bank_name", "bank_code", "account_number")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    HOLDER_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    account: str
    holder_name: str
    bank_name: str
    bank_code: str
    account_number: str
    def __init__(self, company_id: _Optional[int] = ..., account: _Optional[str] = ..., holder_name: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_code: _Optional[str] = ..., account_number: _Optional[str] = ...) -> None: ...

class ListPayingAccountsRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class ListPayingAccountsResponse(_message.Message):
    __slots__ = ("accounts",)
    ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    accounts: _containers.RepeatedCompositeFieldContainer[PayingAccount]
    def __init__(self, accounts: _Optional[_Iterable[_Union[PayingAccount, _Mapping]]] = ...) -> None: ...

class CreatePaymentRunRequest(_message.Message):
    __slots__ = ("company_id", "payable_ids", "payment_date", "account", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    payable_ids: _containers.RepeatedScalarFieldContainer[str]
    payment_date: str
    account: str
    note: str
    def __init__(self, company_id: _Optional[int] = ..., payable_ids: _Optional[_Iterable[str]] = ..., payment_date: _Optional[str] = ..., account: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class GetPaymentRunRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class ListPaymentRunsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    state: PaymentRunState
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[PaymentRunState, str]] = ...) -> None: ...

class ListPaymentRunsResponse(_message.Message):
    __slots__ = ("runs", "next_page_token", "total_size")
    RUNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[PaymentRun]
    next_page_token: str
    total_size: int
    def __init__(self, runs: _Optional[_Iterable[_Union[PaymentRun, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ApprovePaymentRunRequest(_message.Message):
    __slots__ = ("run_id", "reason")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    reason: str
    def __init__(self, run_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class RefusePaymentRunRequest(_message.Message):
    __slots__ = ("run_id", "reason")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    reason: str
    def __init__(self, run_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelPaymentRunRequest(_message.Message):
    __slots__ = ("run_id", "reason")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    reason: str
    def __init__(self, run_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class WritePaymentFileRequest(_message.Message):
    __slots__ = ("run_id", "format")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    format: PaymentFileFormat
    def __init__(self, run_id: _Optional[str] = ..., format: _Optional[_Union[PaymentFileFormat, str]] = ...) -> None: ...

class PaymentFile(_message.Message):
    __slots__ = ("file_name",)
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    def __init__(self, file_name: _Optional[str] = ...) -> None: ...

class EnterPaymentResultsRequest(_message.Message):
    __slots__ = ("run_id", "paid_lines", "all_others_paid", "returned_lines", "payment_date")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    PAID_LINES_FIELD_NUMBER: _ClassVar[int]
    ALL_OTHERS_PAID_FIELD_NUMBER: _ClassVar[int]
    RETURNED_LINES_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    paid_lines: _containers.RepeatedScalarFieldContainer[int]
    all_others_paid: bool
    returned_lines: _containers.RepeatedCompositeFieldContainer[ReturnedLine]
    payment_date: str
    def __init__(self, run_id: _Optional[str] = ..., paid_lines: _Optional[_Iterable[int]] = ..., all_others_paid: _Optional[bool] = ..., returned_lines: _Optional[_Iterable[_Union[ReturnedLine, _Mapping]]] = ..., payment_date: _Optional[str] = ...) -> None: ...

class ReturnedLine(_message.Message):
    __slots__ = ("line", "reason")
    LINE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    line: int
    reason: str
    def __init__(self, line: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...
