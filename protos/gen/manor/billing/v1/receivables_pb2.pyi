from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.billing.v1 import explanations_pb2 as _explanations_pb2
from manor.billing.v1 import fee_items_pb2 as _fee_items_pb2
from manor.billing.v1 import files_pb2 as _files_pb2
from manor.billing.v1 import receivable_changes_pb2 as _receivable_changes_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReceivableReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIVABLE_REASON_UNSPECIFIED: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_BILLING_RUN: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_METER_READING: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_CONTRACT_SCHEDULE: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_WORK_ORDER: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_MANUAL: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_CHARGE_WANTED: _ClassVar[ReceivableReason]

class ReceivableState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIVABLE_STATE_UNSPECIFIED: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_OPEN: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_PARTLY_PAID: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_PAID: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_VOIDED: _ClassVar[ReceivableState]
RECEIVABLE_REASON_UNSPECIFIED: ReceivableReason
RECEIVABLE_REASON_BILLING_RUN: ReceivableReason
RECEIVABLE_REASON_METER_READING: ReceivableReason
RECEIVABLE_REASON_CONTRACT_SCHEDULE: ReceivableReason
RECEIVABLE_REASON_WORK_ORDER: ReceivableReason
RECEIVABLE_REASON_MANUAL: ReceivableReason
RECEIVABLE_REASON_CHARGE_WANTED: ReceivableReason
RECEIVABLE_STATE_UNSPECIFIED: ReceivableState
RECEIVABLE_STATE_OPEN: ReceivableState
RECEIVABLE_STATE_PARTLY_PAID: ReceivableState
RECEIVABLE_STATE_PAID: ReceivableState
RECEIVABLE_STATE_VOIDED: ReceivableState

class Receivable(_message.Message):
    __slots__ = ("receivable_id", "company_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "fee_item_id", "fee_item_code", "fee_item_name", "category", "period_start", "period_end", "accounting_month", "due_date", "amount_minor", "tax_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor", "currency_code", "reason", "state", "run_id", "reading_id", "last_payment_date", "etag", "revises")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    LAST_PAYMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REVISES_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    category: _fee_items_pb2.FeeCategory
    period_start: str
    period_end: str
    accounting_month: str
    due_date: str
    amount_minor: int
    tax_minor: int
    adjusted_minor: int
    waived_minor: int
    paid_minor: int
    verified_minor: int
    outstanding_minor: int
    currency_code: str
    reason: ReceivableReason
    state: ReceivableState
    run_id: str
    reading_id: int
    last_payment_date: str
    etag: str
    revises: int
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[_Union[_fee_items_pb2.FeeCategory, str]] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., accounting_month: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[_Union[ReceivableReason, str]] = ..., state: _Optional[_Union[ReceivableState, str]] = ..., run_id: _Optional[str] = ..., reading_id: _Optional[int] = ..., last_payment_date: _Optional[str] = ..., etag: _Optional[str] = ..., revises: _Optional[int] = ...) -> None: ...

class ListReachedPeriodsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "first_day", "tariff_id", "unit_id", "building_id", "customer_id", "fee_item_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    first_day: str
    tariff_id: str
    unit_id: str
    building_id: str
    customer_id: str
    fee_item_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., first_day: _Optional[str] = ..., tariff_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ...) -> None: ...

class ListReachedPeriodsResponse(_message.Message):
    __slots__ = ("periods", "currency_code")
    PERIODS_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    periods: _containers.RepeatedCompositeFieldContainer[ReachedPeriod]
    currency_code: str
    def __init__(self, periods: _Optional[_Iterable[_Union[ReachedPeriod, _Mapping]]] = ..., currency_code: _Optional[str] = ...) -> None: ...

class ReachedPeriod(_message.Message):
    __slots__ = ("estate_id", "fee_item_id", "fee_item_code", "fee_item_name", "period_start", "period_end", "receivables", "amount_minor", "paid_receivables")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    receivables: int
    amount_minor: int
    paid_receivables: int
    def __init__(self, estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., receivables: _Optional[int] = ..., amount_minor: _Optional[int] = ..., paid_receivables: _Optional[int] = ...) -> None: ...

class ListReceivablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "customer_id", "unit_id", "fee_item_id", "accounting_month", "open_only", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only", "building_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_FROM_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    RATED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PERIODIC_ONLY_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    customer_id: str
    unit_id: str
    fee_item_id: int
    accounting_month: str
    open_only: bool
    run_id: str
    from_month: str
    to_month: str
    due_from: str
    due_to: str
    rated_only: bool
    periodic_only: bool
    building_id: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ..., building_id: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListReceivablesResponse(_message.Message):
    __slots__ = ("receivables", "next_page_token", "total_size")
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    receivables: _containers.RepeatedCompositeFieldContainer[Receivable]
    next_page_token: str
    total_size: int
    def __init__(self, receivables: _Optional[_Iterable[_Union[Receivable, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SumReceivablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "unit_id", "fee_item_id", "accounting_month", "open_only", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_FROM_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    RATED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PERIODIC_ONLY_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer_id: str
    unit_id: str
    fee_item_id: int
    accounting_month: str
    open_only: bool
    run_id: str
    from_month: str
    to_month: str
    due_from: str
    due_to: str
    rated_only: bool
    periodic_only: bool
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ..., building_id: _Optional[str] = ...) -> None: ...

class ReceivableSums(_message.Message):
    __slots__ = ("currency_code", "receivable_count", "receivable_minor", "paid_minor", "verified_minor", "outstanding_minor")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    receivable_count: int
    receivable_minor: int
    paid_minor: int
    verified_minor: int
    outstanding_minor: int
    def __init__(self, currency_code: _Optional[str] = ..., receivable_count: _Optional[int] = ..., receivable_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ...) -> None: ...

class GetReceivableRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class ExplainReceivableRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class AdjustReceivableRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id", "amount_minor", "reason", "etag")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    amount_minor: int
    reason: str
    etag: str
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class WaiveReceivableRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id", "amount_minor", "reason", "etag")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    amount_minor: int
    reason: str
    etag: str
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class VoidReceivableRequest(_message.Message):
    __slots__ = ("receivable_id", "company_id", "reason", "etag", "bill_again")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    BILL_AGAIN_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    reason: str
    etag: str
    bill_again: bool
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., bill_again: _Optional[bool] = ...) -> None: ...

class ListReceivableChangesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "receivable_id", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: _receivable_changes_pb2.ChangeState
    receivable_id: int
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[_receivable_changes_pb2.ChangeState, str]] = ..., receivable_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class ListReceivableChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token", "total_size")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_receivable_changes_pb2.ReceivableChange]
    next_page_token: str
    total_size: int
    def __init__(self, changes: _Optional[_Iterable[_Union[_receivable_changes_pb2.ReceivableChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ApproveReceivableChangeRequest(_message.Message):
    __slots__ = ("change_id", "company_id", "reason")
    CHANGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    change_id: str
    company_id: int
    reason: str
    def __init__(self, change_id: _Optional[str] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class RefuseReceivableChangeRequest(_message.Message):
    __slots__ = ("change_id", "company_id", "reason")
    CHANGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    change_id: str
    company_id: int
    reason: str
    def __init__(self, change_id: _Optional[str] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class ExportReceivablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "accounting_month", "open_only", "format", "customer_id", "unit_id", "fee_item_id", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only", "language_code", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    DUE_FROM_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    RATED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PERIODIC_ONLY_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    accounting_month: str
    open_only: bool
    format: _files_pb2.FileFormat
    customer_id: str
    unit_id: str
    fee_item_id: int
    run_id: str
    from_month: str
    to_month: str
    due_from: str
    due_to: str
    rated_only: bool
    periodic_only: bool
    language_code: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ..., language_code: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class ExportReceivableChangesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "format", "language_code", "unit_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: _receivable_changes_pb2.ChangeState
    format: _files_pb2.FileFormat
    language_code: str
    unit_id: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[_receivable_changes_pb2.ChangeState, str]] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...
