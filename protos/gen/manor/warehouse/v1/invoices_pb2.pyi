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

class InvoiceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INVOICE_STATE_UNSPECIFIED: _ClassVar[InvoiceState]
    INVOICE_STATE_HELD: _ClassVar[InvoiceState]
    INVOICE_STATE_MATCHED: _ClassVar[InvoiceState]
    INVOICE_STATE_OWED: _ClassVar[InvoiceState]
    INVOICE_STATE_PAID: _ClassVar[InvoiceState]
    INVOICE_STATE_REFUSED: _ClassVar[InvoiceState]
    INVOICE_STATE_CANCELLED: _ClassVar[InvoiceState]

class MismatchKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MISMATCH_KIND_UNSPECIFIED: _ClassVar[MismatchKind]
    MISMATCH_KIND_QUANTITY: _ClassVar[MismatchKind]
    MISMATCH_KIND_PRICE: _ClassVar[MismatchKind]
    MISMATCH_KIND_TAX: _ClassVar[MismatchKind]
INVOICE_STATE_UNSPECIFIED: InvoiceState
INVOICE_STATE_HELD: InvoiceState
INVOICE_STATE_MATCHED: InvoiceState
INVOICE_STATE_OWED: InvoiceState
INVOICE_STATE_PAID: InvoiceState
INVOICE_STATE_REFUSED: InvoiceState
INVOICE_STATE_CANCELLED: InvoiceState
MISMATCH_KIND_UNSPECIFIED: MismatchKind
MISMATCH_KIND_QUANTITY: MismatchKind
MISMATCH_KIND_PRICE: MismatchKind
MISMATCH_KIND_TAX: MismatchKind

class PurchaseInvoice(_message.Message):
    __slots__ = ("purchase_invoice_id", "company_id", "estate_id", "supplier_id", "supplier_name", "purchase_order_id", "purchase_order_number", "number", "invoice_date", "due_date", "net_minor", "tax_minor", "total_minor", "currency_code", "state", "mismatches", "payment_date", "payment_code", "principal_id", "create_time", "decision_reason", "lines", "etag")
    PURCHASE_INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    INVOICE_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    NET_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MISMATCHES_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_CODE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    purchase_invoice_id: str
    company_id: int
    estate_id: int
    supplier_id: str
    supplier_name: str
    purchase_order_id: str
    purchase_order_number: int
    number: str
    invoice_date: str
    due_date: str
    net_minor: int
    tax_minor: int
    total_minor: int
    currency_code: str
    state: InvoiceState
    mismatches: _containers.RepeatedCompositeFieldContainer[Mismatch]
    payment_date: str
    payment_code: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    decision_reason: str
    lines: _containers.RepeatedCompositeFieldContainer[PurchaseInvoiceLine]
    etag: str
    def __init__(self, purchase_invoice_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., purchase_order_id: _Optional[str] = ..., purchase_order_number: _Optional[int] = ..., number: _Optional[str] = ..., invoice_date: _Optional[str] = ..., due_date: _Optional[str] = ..., net_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., total_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., state: _Optional[_Union[InvoiceState, str]] = ..., mismatches: _Optional[_Iterable[_Union[Mismatch, _Mapping]]] = ..., payment_date: _Optional[str] = ..., payment_code: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[PurchaseInvoiceLine, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class PurchaseInvoiceLine(_message.Message):
    __slots__ = ("order_line", "material_id", "code", "name", "unit", "quantity", "net_minor", "expected_minor")
    ORDER_LINE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NET_MINOR_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    order_line: int
    material_id: str
    code: str
    name: str
    unit: str
    quantity: str
    net_minor: int
    expected_minor: int
    def __init__(self, order_line: _Optional[int] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., net_minor: _Optional[int] = ..., expected_minor: _Optional[int] = ...) -> None: ...

class Mismatch(_message.Message):
    __slots__ = ("kind", "order_line", "expected", "told")
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORDER_LINE_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_FIELD_NUMBER: _ClassVar[int]
    TOLD_FIELD_NUMBER: _ClassVar[int]
    kind: MismatchKind
    order_line: int
    expected: str
    told: str
    def __init__(self, kind: _Optional[_Union[MismatchKind, str]] = ..., order_line: _Optional[int] = ..., expected: _Optional[str] = ..., told: _Optional[str] = ...) -> None: ...

class InvoicedLine(_message.Message):
    __slots__ = ("order_line", "quantity", "net_minor")
    ORDER_LINE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NET_MINOR_FIELD_NUMBER: _ClassVar[int]
    order_line: int
    quantity: str
    net_minor: int
    def __init__(self, order_line: _Optional[int] = ..., quantity: _Optional[str] = ..., net_minor: _Optional[int] = ...) -> None: ...

class ListPurchaseInvoicesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "supplier_id", "purchase_order_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: InvoiceState
    supplier_id: str
    purchase_order_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[InvoiceState, str]] = ..., supplier_id: _Optional[str] = ..., purchase_order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPurchaseInvoicesResponse(_message.Message):
    __slots__ = ("purchase_invoices", "next_page_token", "total_size")
    PURCHASE_INVOICES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    purchase_invoices: _containers.RepeatedCompositeFieldContainer[PurchaseInvoice]
    next_page_token: str
    total_size: int
    def __init__(self, purchase_invoices: _Optional[_Iterable[_Union[PurchaseInvoice, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPurchaseInvoiceRequest(_message.Message):
    __slots__ = ("company_id", "purchase_invoice_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_invoice_id: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_invoice_id: _Optional[str] = ...) -> None: ...

class EnterPurchaseInvoiceRequest(_message.Message):
    __slots__ = ("company_id", "purchase_order_id", "supplier_id", "number", "invoice_date", "tax_minor", "total_minor", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    INVOICE_DATE_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_order_id: str
    supplier_id: str
    number: str
    invoice_date: str
    tax_minor: int
    total_minor: int
    lines: _containers.RepeatedCompositeFieldContainer[InvoicedLine]
    def __init__(self, company_id: _Optional[int] = ..., purchase_order_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., number: _Optional[str] = ..., invoice_date: _Optional[str] = ..., tax_minor: _Optional[int] = ..., total_minor: _Optional[int] = ..., lines: _Optional[_Iterable[_Union[InvoicedLine, _Mapping]]] = ...) -> None: ...

class MatchPurchaseInvoiceRequest(_message.Message):
    __slots__ = ("company_id", "purchase_invoice_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_invoice_id: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_invoice_id: _Optional[str] = ...) -> None: ...

class DecidePurchaseInvoiceRequest(_message.Message):
    __slots__ = ("company_id", "purchase_invoice_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_invoice_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_invoice_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelPurchaseInvoiceRequest(_message.Message):
    __slots__ = ("company_id", "purchase_invoice_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_invoice_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_invoice_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
