from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PaymentSettled(_message.Message):
    __slots__ = ("payment_id", "version", "company_id", "estate_id", "customer_id", "source", "method", "amount_minor", "currency_code", "payment_date", "paid_at_ms", "verified", "prepayment_minor", "items")
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    PAID_AT_MS_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    PREPAYMENT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    payment_id: str
    version: int
    company_id: int
    estate_id: int
    customer_id: str
    source: str
    method: str
    amount_minor: int
    currency_code: str
    payment_date: str
    paid_at_ms: int
    verified: bool
    prepayment_minor: int
    items: _containers.RepeatedCompositeFieldContainer[SettledItem]
    def __init__(self, payment_id: _Optional[str] = ..., version: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., source: _Optional[str] = ..., method: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., payment_date: _Optional[str] = ..., paid_at_ms: _Optional[int] = ..., verified: _Optional[bool] = ..., prepayment_minor: _Optional[int] = ..., items: _Optional[_Iterable[_Union[SettledItem, _Mapping]]] = ...) -> None: ...

class PaymentReversed(_message.Message):
    __slots__ = ("payment_id", "version", "company_id", "estate_id", "customer_id", "amount_minor", "currency_code", "accounting_date", "items")
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    payment_id: str
    version: int
    company_id: int
    estate_id: int
    customer_id: str
    amount_minor: int
    currency_code: str
    accounting_date: str
    items: _containers.RepeatedCompositeFieldContainer[SettledItem]
    def __init__(self, payment_id: _Optional[str] = ..., version: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., accounting_date: _Optional[str] = ..., items: _Optional[_Iterable[_Union[SettledItem, _Mapping]]] = ...) -> None: ...

class PrepaymentDrawn(_message.Message):
    __slots__ = ("company_id", "estate_id", "items")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    items: _containers.RepeatedCompositeFieldContainer[SettledItem]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., items: _Optional[_Iterable[_Union[SettledItem, _Mapping]]] = ...) -> None: ...

class SettledItem(_message.Message):
    __slots__ = ("receivable_id", "version", "paid_minor", "verified_minor", "last_payment_date")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    LAST_PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    version: int
    paid_minor: int
    verified_minor: int
    last_payment_date: str
    def __init__(self, receivable_id: _Optional[int] = ..., version: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., last_payment_date: _Optional[str] = ...) -> None: ...

class PaymentsBooked(_message.Message):
    __slots__ = ("company_id", "estate_id", "payments")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    payments: _containers.RepeatedCompositeFieldContainer[BookedPayment]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., payments: _Optional[_Iterable[_Union[BookedPayment, _Mapping]]] = ...) -> None: ...

class BookedPayment(_message.Message):
    __slots__ = ("payment_id", "version", "method", "amount_minor", "currency_code", "payment_date", "verified", "reversed")
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    REVERSED_FIELD_NUMBER: _ClassVar[int]
    payment_id: str
    version: int
    method: str
    amount_minor: int
    currency_code: str
    payment_date: str
    verified: bool
    reversed: bool
    def __init__(self, payment_id: _Optional[str] = ..., version: _Optional[int] = ..., method: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., payment_date: _Optional[str] = ..., verified: _Optional[bool] = ..., reversed: _Optional[bool] = ...) -> None: ...

class MonthClosed(_message.Message):
    __slots__ = ("company_id", "month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    month: str
    def __init__(self, company_id: _Optional[int] = ..., month: _Optional[str] = ...) -> None: ...

class PayablesWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "payables")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYABLES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    payables: _containers.RepeatedCompositeFieldContainer[WantedPayable]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., payables: _Optional[_Iterable[_Union[WantedPayable, _Mapping]]] = ...) -> None: ...

class WantedPayable(_message.Message):
    __slots__ = ("reference", "kind", "payee_kind", "payee_name", "amount_minor", "tax_minor", "due_date", "document_number", "explanation", "maker", "received_minor")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAYEE_KIND_FIELD_NUMBER: _ClassVar[int]
    PAYEE_NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    reference: str
    kind: str
    payee_kind: str
    payee_name: str
    amount_minor: int
    tax_minor: int
    due_date: str
    document_number: str
    explanation: str
    maker: str
    received_minor: int
    def __init__(self, reference: _Optional[str] = ..., kind: _Optional[str] = ..., payee_kind: _Optional[str] = ..., payee_name: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., due_date: _Optional[str] = ..., document_number: _Optional[str] = ..., explanation: _Optional[str] = ..., maker: _Optional[str] = ..., received_minor: _Optional[int] = ...) -> None: ...

class PayablesWithdrawn(_message.Message):
    __slots__ = ("company_id", "estate_id", "reference", "explanation")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    reference: _containers.RepeatedScalarFieldContainer[str]
    explanation: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., reference: _Optional[_Iterable[str]] = ..., explanation: _Optional[str] = ...) -> None: ...

class PayablesAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "source", "payables")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PAYABLES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    source: str
    payables: _containers.RepeatedCompositeFieldContainer[AnsweredPayable]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., source: _Optional[str] = ..., payables: _Optional[_Iterable[_Union[AnsweredPayable, _Mapping]]] = ...) -> None: ...

class AnsweredPayable(_message.Message):
    __slots__ = ("reference", "state", "code", "message", "payable_id", "amount_minor", "payment_date")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    reference: str
    state: str
    code: str
    message: str
    payable_id: str
    amount_minor: int
    payment_date: str
    def __init__(self, reference: _Optional[str] = ..., state: _Optional[str] = ..., code: _Optional[str] = ..., message: _Optional[str] = ..., payable_id: _Optional[str] = ..., amount_minor: _Optional[int] = ..., payment_date: _Optional[str] = ...) -> None: ...

class EntriesWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "currency_code", "entries")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    currency_code: str
    entries: _containers.RepeatedCompositeFieldContainer[WantedEntry]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., currency_code: _Optional[str] = ..., entries: _Optional[_Iterable[_Union[WantedEntry, _Mapping]]] = ...) -> None: ...

class WantedEntry(_message.Message):
    __slots__ = ("reference", "accounting_date", "explanation", "legs")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    LEGS_FIELD_NUMBER: _ClassVar[int]
    reference: str
    accounting_date: str
    explanation: str
    legs: _containers.RepeatedCompositeFieldContainer[WantedLeg]
    def __init__(self, reference: _Optional[str] = ..., accounting_date: _Optional[str] = ..., explanation: _Optional[str] = ..., legs: _Optional[_Iterable[_Union[WantedLeg, _Mapping]]] = ...) -> None: ...

class WantedLeg(_message.Message):
    __slots__ = ("account_code", "amount_minor")
    ACCOUNT_CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    account_code: str
    amount_minor: int
    def __init__(self, account_code: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class EntriesWithdrawn(_message.Message):
    __slots__ = ("company_id", "estate_id", "reference")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    reference: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., reference: _Optional[_Iterable[str]] = ...) -> None: ...

class EntriesAnswered(_message.Message):
    __slots__ = ("company_id", "estate_id", "source", "entries")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    source: str
    entries: _containers.RepeatedCompositeFieldContainer[AnsweredEntry]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., source: _Optional[str] = ..., entries: _Optional[_Iterable[_Union[AnsweredEntry, _Mapping]]] = ...) -> None: ...

class AnsweredEntry(_message.Message):
    __slots__ = ("reference", "state", "code", "message", "entry_id", "accounting_date")
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_DATE_FIELD_NUMBER: _ClassVar[int]
    reference: str
    state: str
    code: str
    message: str
    entry_id: int
    accounting_date: str
    def __init__(self, reference: _Optional[str] = ..., state: _Optional[str] = ..., code: _Optional[str] = ..., message: _Optional[str] = ..., entry_id: _Optional[int] = ..., accounting_date: _Optional[str] = ...) -> None: ...
