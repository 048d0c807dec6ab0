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
