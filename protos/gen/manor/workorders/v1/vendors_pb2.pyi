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

class VendorJobState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VENDOR_JOB_STATE_UNSPECIFIED: _ClassVar[VendorJobState]
    VENDOR_JOB_STATE_ENGAGED: _ClassVar[VendorJobState]
    VENDOR_JOB_STATE_ACCEPTED: _ClassVar[VendorJobState]
    VENDOR_JOB_STATE_CANCELLED: _ClassVar[VendorJobState]

class VendorStatementState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VENDOR_STATEMENT_STATE_UNSPECIFIED: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_DRAFT: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_SENT: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_OPEN: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_PAID: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_REFUSED: _ClassVar[VendorStatementState]
    VENDOR_STATEMENT_STATE_WITHDRAWN: _ClassVar[VendorStatementState]
VENDOR_JOB_STATE_UNSPECIFIED: VendorJobState
VENDOR_JOB_STATE_ENGAGED: VendorJobState
VENDOR_JOB_STATE_ACCEPTED: VendorJobState
VENDOR_JOB_STATE_CANCELLED: VendorJobState
VENDOR_STATEMENT_STATE_UNSPECIFIED: VendorStatementState
VENDOR_STATEMENT_STATE_DRAFT: VendorStatementState
VENDOR_STATEMENT_STATE_SENT: VendorStatementState
VENDOR_STATEMENT_STATE_OPEN: VendorStatementState
VENDOR_STATEMENT_STATE_PAID: VendorStatementState
VENDOR_STATEMENT_STATE_REFUSED: VendorStatementState
VENDOR_STATEMENT_STATE_WITHDRAWN: VendorStatementState

class Vendor(_message.Message):
    __slots__ = ("supplier_id", "code", "name", "payment_days")
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_DAYS_FIELD_NUMBER: _ClassVar[int]
    supplier_id: str
    code: str
    name: str
    payment_days: int
    def __init__(self, supplier_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., payment_days: _Optional[int] = ...) -> None: ...

class ListVendorsRequest(_message.Message):
    __slots__ = ("company_id", "query")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    query: str
    def __init__(self, company_id: _Optional[int] = ..., query: _Optional[str] = ...) -> None: ...

class ListVendorsResponse(_message.Message):
    __slots__ = ("vendors",)
    VENDORS_FIELD_NUMBER: _ClassVar[int]
    vendors: _containers.RepeatedCompositeFieldContainer[Vendor]
    def __init__(self, vendors: _Optional[_Iterable[_Union[Vendor, _Mapping]]] = ...) -> None: ...

class VendorRate(_message.Message):
    __slots__ = ("vendor_rate_id", "supplier_id", "supplier_name", "name", "measure", "rate_minor", "currency_code", "retired", "etag")
    VENDOR_RATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    RATE_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    vendor_rate_id: str
    supplier_id: str
    supplier_name: str
    name: str
    measure: str
    rate_minor: int
    currency_code: str
    retired: bool
    etag: str
    def __init__(self, vendor_rate_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., name: _Optional[str] = ..., measure: _Optional[str] = ..., rate_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class ListVendorRatesRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "supplier_id", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    supplier_id: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., supplier_id: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListVendorRatesResponse(_message.Message):
    __slots__ = ("vendor_rates", "next_page_token", "total_size")
    VENDOR_RATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    vendor_rates: _containers.RepeatedCompositeFieldContainer[VendorRate]
    next_page_token: str
    total_size: int
    def __init__(self, vendor_rates: _Optional[_Iterable[_Union[VendorRate, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateVendorRateRequest(_message.Message):
    __slots__ = ("company_id", "vendor_rate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_RATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_rate: VendorRate
    def __init__(self, company_id: _Optional[int] = ..., vendor_rate: _Optional[_Union[VendorRate, _Mapping]] = ...) -> None: ...

class UpdateVendorRateRequest(_message.Message):
    __slots__ = ("company_id", "vendor_rate_id", "vendor_rate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_RATE_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_RATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_rate_id: str
    vendor_rate: VendorRate
    def __init__(self, company_id: _Optional[int] = ..., vendor_rate_id: _Optional[str] = ..., vendor_rate: _Optional[_Union[VendorRate, _Mapping]] = ...) -> None: ...

class VendorJobLine(_message.Message):
    __slots__ = ("vendor_rate_id", "name", "measure", "rate_minor", "quantity", "amount_minor")
    VENDOR_RATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    RATE_MINOR_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    vendor_rate_id: str
    name: str
    measure: str
    rate_minor: int
    quantity: str
    amount_minor: int
    def __init__(self, vendor_rate_id: _Optional[str] = ..., name: _Optional[str] = ..., measure: _Optional[str] = ..., rate_minor: _Optional[int] = ..., quantity: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class VendorJob(_message.Message):
    __slots__ = ("vendor_job_id", "company_id", "estate_id", "order_id", "order_number", "supplier_id", "supplier_name", "work", "state", "lines", "total_minor", "currency_code", "note", "maker", "create_time", "acceptor", "accept_time", "vendor_statement_id", "etag")
    VENDOR_JOB_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    WORK_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACCEPTOR_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_TIME_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    vendor_job_id: str
    company_id: int
    estate_id: int
    order_id: str
    order_number: int
    supplier_id: str
    supplier_name: str
    work: str
    state: VendorJobState
    lines: _containers.RepeatedCompositeFieldContainer[VendorJobLine]
    total_minor: int
    currency_code: str
    note: str
    maker: str
    create_time: _timestamp_pb2.Timestamp
    acceptor: str
    accept_time: _timestamp_pb2.Timestamp
    vendor_statement_id: str
    etag: str
    def __init__(self, vendor_job_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., order_id: _Optional[str] = ..., order_number: _Optional[int] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., work: _Optional[str] = ..., state: _Optional[_Union[VendorJobState, str]] = ..., lines: _Optional[_Iterable[_Union[VendorJobLine, _Mapping]]] = ..., total_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acceptor: _Optional[str] = ..., accept_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., vendor_statement_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListVendorJobsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "order_id", "supplier_id", "vendor_statement_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: VendorJobState
    order_id: str
    supplier_id: str
    vendor_statement_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[VendorJobState, str]] = ..., order_id: _Optional[str] = ..., supplier_id: _Optional[str] = ..., vendor_statement_id: _Optional[str] = ...) -> None: ...

class ListVendorJobsResponse(_message.Message):
    __slots__ = ("vendor_jobs", "next_page_token", "total_size")
    VENDOR_JOBS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    vendor_jobs: _containers.RepeatedCompositeFieldContainer[VendorJob]
    next_page_token: str
    total_size: int
    def __init__(self, vendor_jobs: _Optional[_Iterable[_Union[VendorJob, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateVendorJobRequest(_message.Message):
    __slots__ = ("company_id", "vendor_job")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_JOB_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_job: VendorJob
    def __init__(self, company_id: _Optional[int] = ..., vendor_job: _Optional[_Union[VendorJob, _Mapping]] = ...) -> None: ...

class AcceptVendorJobRequest(_message.Message):
    __slots__ = ("company_id", "vendor_job_id", "lines", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_JOB_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_job_id: str
    lines: _containers.RepeatedCompositeFieldContainer[VendorJobLine]
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., vendor_job_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[VendorJobLine, _Mapping]]] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CancelVendorJobRequest(_message.Message):
    __slots__ = ("company_id", "vendor_job_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_JOB_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_job_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., vendor_job_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class VendorStatement(_message.Message):
    __slots__ = ("vendor_statement_id", "company_id", "estate_id", "supplier_id", "supplier_name", "month", "state", "job_count", "total_minor", "tax_minor", "currency_code", "invoice_number", "due_date", "payable_id", "paid_date", "refusal_message", "maker", "etag")
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    JOB_COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    INVOICE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    PAYABLE_ID_FIELD_NUMBER: _ClassVar[int]
    PAID_DATE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    vendor_statement_id: str
    company_id: int
    estate_id: int
    supplier_id: str
    supplier_name: str
    month: str
    state: VendorStatementState
    job_count: int
    total_minor: int
    tax_minor: int
    currency_code: str
    invoice_number: str
    due_date: str
    payable_id: str
    paid_date: str
    refusal_message: str
    maker: str
    etag: str
    def __init__(self, vendor_statement_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., supplier_name: _Optional[str] = ..., month: _Optional[str] = ..., state: _Optional[_Union[VendorStatementState, str]] = ..., job_count: _Optional[int] = ..., total_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., invoice_number: _Optional[str] = ..., due_date: _Optional[str] = ..., payable_id: _Optional[str] = ..., paid_date: _Optional[str] = ..., refusal_message: _Optional[str] = ..., maker: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListVendorStatementsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "supplier_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: VendorStatementState
    supplier_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[VendorStatementState, str]] = ..., supplier_id: _Optional[str] = ...) -> None: ...

class ListVendorStatementsResponse(_message.Message):
    __slots__ = ("vendor_statements", "next_page_token", "total_size")
    VENDOR_STATEMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    vendor_statements: _containers.RepeatedCompositeFieldContainer[VendorStatement]
    next_page_token: str
    total_size: int
    def __init__(self, vendor_statements: _Optional[_Iterable[_Union[VendorStatement, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetVendorStatementRequest(_message.Message):
    __slots__ = ("company_id", "vendor_statement_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_statement_id: str
    def __init__(self, company_id: _Optional[int] = ..., vendor_statement_id: _Optional[str] = ...) -> None: ...

class CreateVendorStatementRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "supplier_id", "month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    supplier_id: str
    month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., supplier_id: _Optional[str] = ..., month: _Optional[str] = ...) -> None: ...

class SettleVendorStatementRequest(_message.Message):
    __slots__ = ("company_id", "vendor_statement_id", "invoice_number", "tax_minor", "due_date", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    INVOICE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_statement_id: str
    invoice_number: str
    tax_minor: int
    due_date: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., vendor_statement_id: _Optional[str] = ..., invoice_number: _Optional[str] = ..., tax_minor: _Optional[int] = ..., due_date: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class WithdrawVendorStatementRequest(_message.Message):
    __slots__ = ("company_id", "vendor_statement_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VENDOR_STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    vendor_statement_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., vendor_statement_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...
