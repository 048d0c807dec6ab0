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

class QuotationRequestState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    QUOTATION_REQUEST_STATE_UNSPECIFIED: _ClassVar[QuotationRequestState]
    QUOTATION_REQUEST_STATE_OPEN: _ClassVar[QuotationRequestState]
    QUOTATION_REQUEST_STATE_AWARDED: _ClassVar[QuotationRequestState]
    QUOTATION_REQUEST_STATE_CANCELLED: _ClassVar[QuotationRequestState]

class PurchaseOrderState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PURCHASE_ORDER_STATE_UNSPECIFIED: _ClassVar[PurchaseOrderState]
    PURCHASE_ORDER_STATE_OPEN: _ClassVar[PurchaseOrderState]
    PURCHASE_ORDER_STATE_RECEIVED: _ClassVar[PurchaseOrderState]
    PURCHASE_ORDER_STATE_CLOSED: _ClassVar[PurchaseOrderState]
    PURCHASE_ORDER_STATE_CANCELLED: _ClassVar[PurchaseOrderState]
QUOTATION_REQUEST_STATE_UNSPECIFIED: QuotationRequestState
QUOTATION_REQUEST_STATE_OPEN: QuotationRequestState
QUOTATION_REQUEST_STATE_AWARDED: QuotationRequestState
QUOTATION_REQUEST_STATE_CANCELLED: QuotationRequestState
PURCHASE_ORDER_STATE_UNSPECIFIED: PurchaseOrderState
PURCHASE_ORDER_STATE_OPEN: PurchaseOrderState
PURCHASE_ORDER_STATE_RECEIVED: PurchaseOrderState
PURCHASE_ORDER_STATE_CLOSED: PurchaseOrderState
PURCHASE_ORDER_STATE_CANCELLED: PurchaseOrderState

class QuotationRequest(_message.Message):
    __slots__ = ("quotation_request_id", "company_id", "estate_id", "number", "requisition_id", "requisition_number", "state", "answer_by_date", "currency_code", "principal_id", "create_time", "reason", "purchase_order_id", "supplier_count", "answer_count", "lines", "quotes", "etag")
    QUOTATION_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ANSWER_BY_DATE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_COUNT_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    QUOTES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    quotation_request_id: str
    company_id: int
    estate_id: int
    number: int
    requisition_id: str
    requisition_number: int
    state: QuotationRequestState
    answer_by_date: str
    currency_code: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    reason: str
    purchase_order_id: str
    supplier_count: int
    answer_count: int
    lines: _containers.RepeatedCompositeFieldContainer[QuotedLine]
    quotes: _containers.RepeatedCompositeFieldContainer[Quote]
    etag: str
    def __init__(self, quotation_request_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., requisition_id: _Optional[str] = ..., requisition_number: _Optional[int] = ..., state: _Optional[_Union[QuotationRequestState, str]] = ..., answer_by_date: _Optional[str] = ..., currency_code: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., purchase_order_id: _Optional[str] = ..., supplier_count: _Optional[int] = ..., answer_count: _Optional[int] = ..., lines: _Optional[_Iterable[_Union[QuotedLine, _Mapping]]] = ..., quotes: _Optional[_Iterable[_Union[Quote, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class QuotedLine(_message.Message):
    __slots__ = ("line", "material_id", "code", "name", "specification", "unit", "quantity")
    LINE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    line: int
    material_id: str
    code: str
    name: str
    specification: str
    unit: str
    quantity: str
    def __init__(self, line: _Optional[int] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ...) -> None: ...

class Quote(_message.Message):
    __slots__ = ("supplier_id", "supplier_name", "answered", "total_minor", "delivery_days", "note", "least", "prices")
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    ANSWERED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    LEAST_FIELD_NUMBER: _ClassVar[int]
    PRICES_FIELD_NUMBER: _ClassVar[int]
    supplier_id: str
    supplier_name: str
    answered: bool
    total_minor: int
    delivery_days: int
    note: str
    least: bool
    prices: _containers.RepeatedCompositeFieldContainer[QuotedPrice]
    def __init__(self, supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., answered: _Optional[bool] = ..., total_minor: _Optional[int] = ..., delivery_days: _Optional[int] = ..., note: _Optional[str] = ..., least: _Optional[bool] = ..., prices: _Optional[_Iterable[_Union[QuotedPrice, _Mapping]]] = ...) -> None: ...

class QuotedPrice(_message.Message):
    __slots__ = ("line", "price", "tax_rate")
    LINE_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    line: int
    price: str
    tax_rate: str
    def __init__(self, line: _Optional[int] = ..., price: _Optional[str] = ..., tax_rate: _Optional[str] = ...) -> None: ...

class PurchaseOrder(_message.Message):
    __slots__ = ("purchase_order_id", "company_id", "estate_id", "number", "store_id", "store_name", "supplier_id", "supplier_name", "requisition_id", "requisition_number", "order_date", "expected_date", "state", "tax_not_deductible", "net_minor", "tax_minor", "received_minor", "currency_code", "note", "principal_id", "create_time", "reason", "lines", "receipts", "etag")
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ORDER_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TAX_NOT_DEDUCTIBLE_FIELD_NUMBER: _ClassVar[int]
    NET_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    RECEIPTS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    purchase_order_id: str
    company_id: int
    estate_id: int
    number: int
    store_id: str
    store_name: str
    supplier_id: str
    supplier_name: str
    requisition_id: str
    requisition_number: int
    order_date: str
    expected_date: str
    state: PurchaseOrderState
    tax_not_deductible: bool
    net_minor: int
    tax_minor: int
    received_minor: int
    currency_code: str
    note: str
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    reason: str
    lines: _containers.RepeatedCompositeFieldContainer[PurchaseOrderLine]
    receipts: _containers.RepeatedCompositeFieldContainer[PurchaseReceipt]
    etag: str
    def __init__(self, purchase_order_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., requisition_id: _Optional[str] = ..., requisition_number: _Optional[int] = ..., order_date: _Optional[str] = ..., expected_date: _Optional[str] = ..., state: _Optional[_Union[PurchaseOrderState, str]] = ..., tax_not_deductible: _Optional[bool] = ..., net_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., received_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., note: _Optional[str] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[PurchaseOrderLine, _Mapping]]] = ..., receipts: _Optional[_Iterable[_Union[PurchaseReceipt, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class PurchaseOrderLine(_message.Message):
    __slots__ = ("line", "material_id", "code", "name", "specification", "unit", "quantity", "ordered_quantity", "ordered_unit", "price", "tax_rate", "net_minor", "tax_minor", "received_quantity", "rejected_quantity", "invoiced_quantity")
    LINE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ORDERED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ORDERED_UNIT_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    NET_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REJECTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    INVOICED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    line: int
    material_id: str
    code: str
    name: str
    specification: str
    unit: str
    quantity: str
    ordered_quantity: str
    ordered_unit: str
    price: str
    tax_rate: str
    net_minor: int
    tax_minor: int
    received_quantity: str
    rejected_quantity: str
    invoiced_quantity: str
    def __init__(self, line: _Optional[int] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., ordered_quantity: _Optional[str] = ..., ordered_unit: _Optional[str] = ..., price: _Optional[str] = ..., tax_rate: _Optional[str] = ..., net_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., received_quantity: _Optional[str] = ..., rejected_quantity: _Optional[str] = ..., invoiced_quantity: _Optional[str] = ...) -> None: ...

class PurchaseReceipt(_message.Message):
    __slots__ = ("receipt_id", "receipt_date", "reference", "move_id", "line", "accepted_quantity", "rejected_quantity", "rejection_reason", "value_minor", "principal_id")
    RECEIPT_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    MOVE_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REJECTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REJECTION_REASON_FIELD_NUMBER: _ClassVar[int]
    VALUE_MINOR_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    receipt_id: str
    receipt_date: str
    reference: str
    move_id: str
    line: int
    accepted_quantity: str
    rejected_quantity: str
    rejection_reason: str
    value_minor: int
    principal_id: str
    def __init__(self, receipt_id: _Optional[str] = ..., receipt_date: _Optional[str] = ..., reference: _Optional[str] = ..., move_id: _Optional[str] = ..., line: _Optional[int] = ..., accepted_quantity: _Optional[str] = ..., rejected_quantity: _Optional[str] = ..., rejection_reason: _Optional[str] = ..., value_minor: _Optional[int] = ..., principal_id: _Optional[str] = ...) -> None: ...

class WantedOrderLine(_message.Message):
    __slots__ = ("requisition_line", "quantity", "unit", "price", "tax_rate")
    REQUISITION_LINE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    requisition_line: int
    quantity: str
    unit: str
    price: str
    tax_rate: str
    def __init__(self, requisition_line: _Optional[int] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., price: _Optional[str] = ..., tax_rate: _Optional[str] = ...) -> None: ...

class ReceivedLine(_message.Message):
    __slots__ = ("line", "quantity", "unit", "rejected_quantity", "rejection_reason", "bin", "batch", "expiry_date")
    LINE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    REJECTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REJECTION_REASON_FIELD_NUMBER: _ClassVar[int]
    BIN_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    EXPIRY_DATE_FIELD_NUMBER: _ClassVar[int]
    line: int
    quantity: str
    unit: str
    rejected_quantity: str
    rejection_reason: str
    bin: str
    batch: str
    expiry_date: str
    def __init__(self, line: _Optional[int] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., rejected_quantity: _Optional[str] = ..., rejection_reason: _Optional[str] = ..., bin: _Optional[str] = ..., batch: _Optional[str] = ..., expiry_date: _Optional[str] = ...) -> None: ...

class ListQuotationRequestsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: QuotationRequestState
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[QuotationRequestState, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListQuotationRequestsResponse(_message.Message):
    __slots__ = ("quotation_requests", "next_page_token", "total_size")
    QUOTATION_REQUESTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    quotation_requests: _containers.RepeatedCompositeFieldContainer[QuotationRequest]
    next_page_token: str
    total_size: int
    def __init__(self, quotation_requests: _Optional[_Iterable[_Union[QuotationRequest, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetQuotationRequestRequest(_message.Message):
    __slots__ = ("company_id", "quotation_request_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_request_id: str
    def __init__(self, company_id: _Optional[int] = ..., quotation_request_id: _Optional[str] = ...) -> None: ...

class CreateQuotationRequestRequest(_message.Message):
    __slots__ = ("company_id", "requisition_id", "supplier_ids", "answer_by_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_IDS_FIELD_NUMBER: _ClassVar[int]
    ANSWER_BY_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    requisition_id: str
    supplier_ids: _containers.RepeatedScalarFieldContainer[str]
    answer_by_date: str
    def __init__(self, company_id: _Optional[int] = ..., requisition_id: _Optional[str] = ..., supplier_ids: _Optional[_Iterable[str]] = ..., answer_by_date: _Optional[str] = ...) -> None: ...

class RecordQuoteRequest(_message.Message):
    __slots__ = ("company_id", "quotation_request_id", "supplier_id", "prices", "delivery_days", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    PRICES_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_request_id: str
    supplier_id: str
    prices: _containers.RepeatedCompositeFieldContainer[QuotedPrice]
    delivery_days: int
    note: str
    def __init__(self, company_id: _Optional[int] = ..., quotation_request_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., prices: _Optional[_Iterable[_Union[QuotedPrice, _Mapping]]] = ..., delivery_days: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...

class AwardQuoteRequest(_message.Message):
    __slots__ = ("company_id", "quotation_request_id", "supplier_id", "reason", "tax_not_deductible")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TAX_NOT_DEDUCTIBLE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_request_id: str
    supplier_id: str
    reason: str
    tax_not_deductible: bool
    def __init__(self, company_id: _Optional[int] = ..., quotation_request_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., reason: _Optional[str] = ..., tax_not_deductible: _Optional[bool] = ...) -> None: ...

class CancelQuotationRequestRequest(_message.Message):
    __slots__ = ("company_id", "quotation_request_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUOTATION_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    quotation_request_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., quotation_request_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListPurchaseOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "supplier_id", "late", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: PurchaseOrderState
    supplier_id: str
    late: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[PurchaseOrderState, str]] = ..., supplier_id: _Optional[str] = ..., late: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPurchaseOrdersResponse(_message.Message):
    __slots__ = ("purchase_orders", "next_page_token", "total_size")
    PURCHASE_ORDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    purchase_orders: _containers.RepeatedCompositeFieldContainer[PurchaseOrder]
    next_page_token: str
    total_size: int
    def __init__(self, purchase_orders: _Optional[_Iterable[_Union[PurchaseOrder, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPurchaseOrderRequest(_message.Message):
    __slots__ = ("company_id", "purchase_order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_order_id: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_order_id: _Optional[str] = ...) -> None: ...

class CreatePurchaseOrderRequest(_message.Message):
    __slots__ = ("company_id", "requisition_id", "supplier_id", "expected_date", "tax_not_deductible", "note", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_DATE_FIELD_NUMBER: _ClassVar[int]
    TAX_NOT_DEDUCTIBLE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    requisition_id: str
    supplier_id: str
    expected_date: str
    tax_not_deductible: bool
    note: str
    lines: _containers.RepeatedCompositeFieldContainer[WantedOrderLine]
    def __init__(self, company_id: _Optional[int] = ..., requisition_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., expected_date: _Optional[str] = ..., tax_not_deductible: _Optional[bool] = ..., note: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[WantedOrderLine, _Mapping]]] = ...) -> None: ...

class ReceivePurchaseRequest(_message.Message):
    __slots__ = ("company_id", "purchase_order_id", "document_date", "reference", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_order_id: str
    document_date: str
    reference: str
    lines: _containers.RepeatedCompositeFieldContainer[ReceivedLine]
    def __init__(self, company_id: _Optional[int] = ..., purchase_order_id: _Optional[str] = ..., document_date: _Optional[str] = ..., reference: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[ReceivedLine, _Mapping]]] = ...) -> None: ...

class EndPurchaseOrderRequest(_message.Message):
    __slots__ = ("company_id", "purchase_order_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_order_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_order_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class PrintPurchaseOrderRequest(_message.Message):
    __slots__ = ("company_id", "purchase_order_id", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    purchase_order_id: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., purchase_order_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class PrintPurchaseOrderResponse(_message.Message):
    __slots__ = ("file_name",)
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    def __init__(self, file_name: _Optional[str] = ...) -> None: ...

class GetSupplierScoreRequest(_message.Message):
    __slots__ = ("company_id", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class SupplierScore(_message.Message):
    __slots__ = ("order_count", "in_time_count", "accepted_quantity", "rejected_quantity", "in_time_percent", "accepted_percent")
    ORDER_COUNT_FIELD_NUMBER: _ClassVar[int]
    IN_TIME_COUNT_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REJECTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    IN_TIME_PERCENT_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_PERCENT_FIELD_NUMBER: _ClassVar[int]
    order_count: int
    in_time_count: int
    accepted_quantity: str
    rejected_quantity: str
    in_time_percent: str
    accepted_percent: str
    def __init__(self, order_count: _Optional[int] = ..., in_time_count: _Optional[int] = ..., accepted_quantity: _Optional[str] = ..., rejected_quantity: _Optional[str] = ..., in_time_percent: _Optional[str] = ..., accepted_percent: _Optional[str] = ...) -> None: ...
