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

class PayeeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYEE_KIND_UNSPECIFIED: _ClassVar[PayeeKind]
    PAYEE_KIND_SUPPLIER: _ClassVar[PayeeKind]
    PAYEE_KIND_LANDLORD: _ClassVar[PayeeKind]

class PayableKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_KIND_UNSPECIFIED: _ClassVar[PayableKind]
    PAYABLE_KIND_PURCHASE: _ClassVar[PayableKind]
    PAYABLE_KIND_SERVICE: _ClassVar[PayableKind]
    PAYABLE_KIND_RENT: _ClassVar[PayableKind]
    PAYABLE_KIND_OTHER: _ClassVar[PayableKind]

class PayableState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYABLE_STATE_UNSPECIFIED: _ClassVar[PayableState]
    PAYABLE_STATE_WAITING: _ClassVar[PayableState]
    PAYABLE_STATE_OPEN: _ClassVar[PayableState]
    PAYABLE_STATE_PAID: _ClassVar[PayableState]
    PAYABLE_STATE_REFUSED: _ClassVar[PayableState]
    PAYABLE_STATE_WITHDRAWN: _ClassVar[PayableState]
PAYEE_KIND_UNSPECIFIED: PayeeKind
PAYEE_KIND_SUPPLIER: PayeeKind
PAYEE_KIND_LANDLORD: PayeeKind
PAYABLE_KIND_UNSPECIFIED: PayableKind
PAYABLE_KIND_PURCHASE: PayableKind
PAYABLE_KIND_SERVICE: PayableKind
PAYABLE_KIND_RENT: PayableKind
PAYABLE_KIND_OTHER: PayableKind
PAYABLE_STATE_UNSPECIFIED: PayableState
PAYABLE_STATE_WAITING: PayableState
PAYABLE_STATE_OPEN: PayableState
PAYABLE_STATE_PAID: PayableState
PAYABLE_STATE_REFUSED: PayableState
PAYABLE_STATE_WITHDRAWN: PayableState

class Payable(_message.Message):
    __slots__ = ("payable_id", "company_id", "estate_id", "kind", "payee_kind", "payee_name", "bank_name", "bank_account", "amount_minor", "tax_minor", "currency_code", "due_date", "document_number", "explanation", "state", "source", "reference", "maker", "checker", "decision_reason", "method", "account", "payment_date", "payment_reference", "paid_by", "create_time", "bank_code", "run_id", "decision_reason_code", "received_minor")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAYEE_KIND_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PAID_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    company_id: int
    estate_id: int
    kind: PayableKind
    payee_kind: PayeeKind
    payee_name: str
    bank_name: str
    bank_account: str
    amount_minor: int
    tax_minor: int
    currency_code: str
    due_date: str
    document_number: str
    explanation: str
    state: PayableState
    source: str
    reference: str
    maker: str
    checker: str
    decision_reason: str
    method: _receipts_pb2.PaymentMethod
    account: str
    payment_date: str
    payment_reference: str
    paid_by: str
    create_time: _timestamp_pb2.Timestamp
    bank_code: str
    run_id: str
    decision_reason_code: str
    received_minor: int
    def __init__(self, payable_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., payee_kind: _Optional[_Union[PayeeKind, str]] = ..., payee_name: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_account: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., due_date: _Optional[str] = ..., document_number: _Optional[str] = ..., explanation: _Optional[str] = ..., state: _Optional[_Union[PayableState, str]] = ..., source: _Optional[str] = ..., reference: _Optional[str] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., account: _Optional[str] = ..., payment_date: _Optional[str] = ..., payment_reference: _Optional[str] = ..., paid_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., bank_code: _Optional[str] = ..., run_id: _Optional[str] = ..., decision_reason_code: _Optional[str] = ..., received_minor: _Optional[int] = ...) -> None: ...

class CreatePayableRequest(_message.Message):
    __slots__ = ("payable",)
    PAYABLE_FIELD_NUMBER: _ClassVar[int]
    payable: Payable
    def __init__(self, payable: _Optional[_Union[Payable, _Mapping]] = ...) -> None: ...

class GetPayableRequest(_message.Message):
    __slots__ = ("payable_id",)
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    def __init__(self, payable_id: _Optional[str] = ...) -> None: ...

class ListPayablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "payee_name", "due_date_to", "kind", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: PayableState
    payee_name: str
    due_date_to: str
    kind: PayableKind
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[PayableState, str]] = ..., payee_name: _Optional[str] = ..., due_date_to: _Optional[str] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., order_by: _Optional[str] = ...) -> None: ...

class ExportPayablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "payee_name", "due_date_to", "kind", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_TO_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: PayableState
    payee_name: str
    due_date_to: str
    kind: PayableKind
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[PayableState, str]] = ..., payee_name: _Optional[str] = ..., due_date_to: _Optional[str] = ..., kind: _Optional[_Union[PayableKind, str]] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class ListPayablesResponse(_message.Message):
    __slots__ = ("payables", "next_page_token", "total_size")
    PAYABLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    payables: _containers.RepeatedCompositeFieldContainer[Payable]
    next_page_token: str
    total_size: int
    def __init__(self, payables: _Optional[_Iterable[_Union[Payable, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SetPayeeAccountRequest(_message.Message):
    __slots__ = ("payable_id", "bank_name", "bank_account", "bank_code")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    bank_name: str
    bank_account: str
    bank_code: str
    def __init__(self, payable_id: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_account: _Optional[str] = ..., bank_code: _Optional[str] = ...) -> None: ...

class ApprovePayableRequest(_message.Message):
    __slots__ = ("payable_id", "reason")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    reason: str
    def __init__(self, payable_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class RefusePayableRequest(_message.Message):
    __slots__ = ("payable_id", "reason")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    reason: str
    def __init__(self, payable_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelPayableRequest(_message.Message):
    __slots__ = ("payable_id", "reason")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    reason: str
    def __init__(self, payable_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class PayPayableRequest(_message.Message):
    __slots__ = ("payable_id", "method", "account", "payment_date", "payment_reference")
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    payable_id: str
    method: _receipts_pb2.PaymentMethod
    account: str
    payment_date: str
    payment_reference: str
    def __init__(self, payable_id: _Optional[str] = ..., method: _Optional[_Union[_receipts_pb2.PaymentMethod, str]] = ..., account: _Optional[str] = ..., payment_date: _Optional[str] = ..., payment_reference: _Optional[str] = ...) -> None: ...

class GetPayeeStatementRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payee_name", "date_from", "date_to")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payee_name: str
    date_from: str
    date_to: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payee_name: _Optional[str] = ..., date_from: _Optional[str] = ..., date_to: _Optional[str] = ...) -> None: ...

class PayeeStatement(_message.Message):
    __slots__ = ("payee_name", "currency_code", "opening_minor", "lines", "closing_minor")
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    OPENING_MINOR_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    CLOSING_MINOR_FIELD_NUMBER: _ClassVar[int]
    payee_name: str
    currency_code: str
    opening_minor: int
    lines: _containers.RepeatedCompositeFieldContainer[PayeeStatementLine]
    closing_minor: int
    def __init__(self, payee_name: _Optional[str] = ..., currency_code: _Optional[str] = ..., opening_minor: _Optional[int] = ..., lines: _Optional[_Iterable[_Union[PayeeStatementLine, _Mapping]]] = ..., closing_minor: _Optional[int] = ...) -> None: ...

class PayeeStatementLine(_message.Message):
    __slots__ = ("accounting_date", "payable_id", "document_number", "explanation", "owed_minor", "paid_minor", "balance_minor")
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    OWED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    accounting_date: str
    payable_id: str
    document_number: str
    explanation: str
    owed_minor: int
    paid_minor: int
    balance_minor: int
    def __init__(self, accounting_date: _Optional[str] = ..., payable_id: _Optional[str] = ..., document_number: _Optional[str] = ..., explanation: _Optional[str] = ..., owed_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., balance_minor: _Optional[int] = ...) -> None: ...

class ExportPayeeStatementRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payee_name", "date_from", "date_to", "file_format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    DATE_FROM_FIELD_NUMBER: _ClassVar[int]
    DATE_TO_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payee_name: str
    date_from: str
    date_to: str
    file_format: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payee_name: _Optional[str] = ..., date_from: _Optional[str] = ..., date_to: _Optional[str] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class FindPayeesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "payee_name")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payee_name: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payee_name: _Optional[str] = ...) -> None: ...

class FindPayeesResponse(_message.Message):
    __slots__ = ("payees",)
    PAYEES_FIELD_NUMBER: _ClassVar[int]
    payees: _containers.RepeatedCompositeFieldContainer[Payee]
    def __init__(self, payees: _Optional[_Iterable[_Union[Payee, _Mapping]]] = ...) -> None: ...

class Payee(_message.Message):
    __slots__ = ("payee_name", "payee_kind")
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAYEE_KIND_FIELD_NUMBER: _ClassVar[int]
    payee_name: str
    payee_kind: PayeeKind
    def __init__(self, payee_name: _Optional[str] = ..., payee_kind: _Optional[_Union[PayeeKind, str]] = ...) -> None: ...
