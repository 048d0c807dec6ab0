import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.billing.v1 import explanations_pb2 as _explanations_pb2
from manor.billing.v1 import receivables_pb2 as _receivables_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RunTarget(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RUN_TARGET_UNSPECIFIED: _ClassVar[RunTarget]
    RUN_TARGET_COMPANY: _ClassVar[RunTarget]
    RUN_TARGET_ESTATE: _ClassVar[RunTarget]
    RUN_TARGET_BUILDING: _ClassVar[RunTarget]
    RUN_TARGET_CUSTOMER: _ClassVar[RunTarget]

class RunState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RUN_STATE_UNSPECIFIED: _ClassVar[RunState]
    RUN_STATE_CALCULATING: _ClassVar[RunState]
    RUN_STATE_CALCULATED: _ClassVar[RunState]
    RUN_STATE_APPROVING: _ClassVar[RunState]
    RUN_STATE_APPROVED: _ClassVar[RunState]
    RUN_STATE_CANCELLED: _ClassVar[RunState]
    RUN_STATE_PREVIEWED: _ClassVar[RunState]
    RUN_STATE_EMPTY: _ClassVar[RunState]

class DraftState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DRAFT_STATE_UNSPECIFIED: _ClassVar[DraftState]
    DRAFT_STATE_WAITING: _ClassVar[DraftState]
    DRAFT_STATE_APPROVED: _ClassVar[DraftState]
    DRAFT_STATE_REMOVED: _ClassVar[DraftState]
RUN_TARGET_UNSPECIFIED: RunTarget
RUN_TARGET_COMPANY: RunTarget
RUN_TARGET_ESTATE: RunTarget
RUN_TARGET_BUILDING: RunTarget
RUN_TARGET_CUSTOMER: RunTarget
RUN_STATE_UNSPECIFIED: RunState
RUN_STATE_CALCULATING: RunState
RUN_STATE_CALCULATED: RunState
RUN_STATE_APPROVING: RunState
RUN_STATE_APPROVED: RunState
RUN_STATE_CANCELLED: RunState
RUN_STATE_PREVIEWED: RunState
RUN_STATE_EMPTY: RunState
DRAFT_STATE_UNSPECIFIED: DraftState
DRAFT_STATE_WAITING: DraftState
DRAFT_STATE_APPROVED: DraftState
DRAFT_STATE_REMOVED: DraftState

class RunScope(_message.Message):
    __slots__ = ("target", "estate_id", "building_id", "customer_id", "fee_item_ids")
    TARGET_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_IDS_FIELD_NUMBER: _ClassVar[int]
    target: RunTarget
    estate_id: int
    building_id: str
    customer_id: str
    fee_item_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, target: _Optional[_Union[RunTarget, str]] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., fee_item_ids: _Optional[_Iterable[int]] = ...) -> None: ...

class PreviewRunRequest(_message.Message):
    __slots__ = ("company_id", "accounting_month", "scope", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    accounting_month: str
    scope: RunScope
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., scope: _Optional[_Union[RunScope, _Mapping]] = ..., estate_id: _Optional[int] = ...) -> None: ...

class StartRunRequest(_message.Message):
    __slots__ = ("company_id", "accounting_month", "scope", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    accounting_month: str
    scope: RunScope
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., scope: _Optional[_Union[RunScope, _Mapping]] = ..., estate_id: _Optional[int] = ...) -> None: ...

class BillingRun(_message.Message):
    __slots__ = ("run_id", "company_id", "accounting_month", "scope", "state", "preview", "lines", "amount_minor", "approved_lines", "approved_amount_minor", "removed_lines", "currency_code", "started_by", "approved_by", "create_time", "update_time", "operation", "unheard")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PREVIEW_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    APPROVED_LINES_FIELD_NUMBER: _ClassVar[int]
    APPROVED_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REMOVED_LINES_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    STARTED_BY_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    UNHEARD_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    accounting_month: str
    scope: RunScope
    state: RunState
    preview: bool
    lines: int
    amount_minor: int
    approved_lines: int
    approved_amount_minor: int
    removed_lines: int
    currency_code: str
    started_by: str
    approved_by: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    operation: str
    unheard: UnheardNews
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., scope: _Optional[_Union[RunScope, _Mapping]] = ..., state: _Optional[_Union[RunState, str]] = ..., preview: _Optional[bool] = ..., lines: _Optional[int] = ..., amount_minor: _Optional[int] = ..., approved_lines: _Optional[int] = ..., approved_amount_minor: _Optional[int] = ..., removed_lines: _Optional[int] = ..., currency_code: _Optional[str] = ..., started_by: _Optional[str] = ..., approved_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., operation: _Optional[str] = ..., unheard: _Optional[_Union[UnheardNews, _Mapping]] = ...) -> None: ...

class UnheardNews(_message.Message):
    __slots__ = ("unit_changes", "occupancy_changes", "unknown")
    UNIT_CHANGES_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_CHANGES_FIELD_NUMBER: _ClassVar[int]
    UNKNOWN_FIELD_NUMBER: _ClassVar[int]
    unit_changes: int
    occupancy_changes: int
    unknown: bool
    def __init__(self, unit_changes: _Optional[int] = ..., occupancy_changes: _Optional[int] = ..., unknown: _Optional[bool] = ...) -> None: ...

class ListRunsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "accounting_month", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: RunState
    accounting_month: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[RunState, str]] = ..., accounting_month: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListRunsResponse(_message.Message):
    __slots__ = ("runs", "next_page_token", "total_size")
    RUNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[BillingRun]
    next_page_token: str
    total_size: int
    def __init__(self, runs: _Optional[_Iterable[_Union[BillingRun, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CountWaitingRunsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class CountWaitingRunsResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[WaitingRuns]
    def __init__(self, counts: _Optional[_Iterable[_Union[WaitingRuns, _Mapping]]] = ...) -> None: ...

class WaitingRuns(_message.Message):
    __slots__ = ("company_id", "waiting_count", "decidable_count")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    WAITING_COUNT_FIELD_NUMBER: _ClassVar[int]
    DECIDABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    waiting_count: int
    decidable_count: int
    def __init__(self, company_id: _Optional[int] = ..., waiting_count: _Optional[int] = ..., decidable_count: _Optional[int] = ...) -> None: ...

class GetRunRequest(_message.Message):
    __slots__ = ("run_id", "company_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class GetRunSummaryRequest(_message.Message):
    __slots__ = ("run_id", "company_id", "outliers")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OUTLIERS_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    outliers: int
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., outliers: _Optional[int] = ...) -> None: ...

class RunTotal(_message.Message):
    __slots__ = ("estate_id", "fee_item_id", "fee_item_code", "fee_item_name", "lines", "amount_minor", "previous_lines", "previous_amount_minor", "difference_minor")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_LINES_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    lines: int
    amount_minor: int
    previous_lines: int
    previous_amount_minor: int
    difference_minor: int
    def __init__(self, estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., lines: _Optional[int] = ..., amount_minor: _Optional[int] = ..., previous_lines: _Optional[int] = ..., previous_amount_minor: _Optional[int] = ..., difference_minor: _Optional[int] = ...) -> None: ...

class Outlier(_message.Message):
    __slots__ = ("receivable_id", "estate_id", "fee_item_id", "unit_id", "unit_code", "amount_minor", "previous_amount_minor", "difference_minor")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_MINOR_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    estate_id: int
    fee_item_id: int
    unit_id: str
    unit_code: str
    amount_minor: int
    previous_amount_minor: int
    difference_minor: int
    def __init__(self, receivable_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., amount_minor: _Optional[int] = ..., previous_amount_minor: _Optional[int] = ..., difference_minor: _Optional[int] = ...) -> None: ...

class RunSummary(_message.Message):
    __slots__ = ("run", "totals", "outliers")
    RUN_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    OUTLIERS_FIELD_NUMBER: _ClassVar[int]
    run: BillingRun
    totals: _containers.RepeatedCompositeFieldContainer[RunTotal]
    outliers: _containers.RepeatedCompositeFieldContainer[Outlier]
    def __init__(self, run: _Optional[_Union[BillingRun, _Mapping]] = ..., totals: _Optional[_Iterable[_Union[RunTotal, _Mapping]]] = ..., outliers: _Optional[_Iterable[_Union[Outlier, _Mapping]]] = ...) -> None: ...

class ListDraftLinesRequest(_message.Message):
    __slots__ = ("run_id", "company_id", "estate_id", "page_size", "page_token", "fee_item_id", "unit_id", "state", "standing_only")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STANDING_ONLY_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    fee_item_id: int
    unit_id: str
    state: DraftState
    standing_only: bool
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., state: _Optional[_Union[DraftState, str]] = ..., standing_only: _Optional[bool] = ...) -> None: ...

class DraftLine(_message.Message):
    __slots__ = ("receivable_id", "estate_id", "fee_item_id", "fee_item_code", "unit_id", "unit_code", "customer_id", "customer_name", "period_start", "period_end", "due_date", "amount_minor", "tax_minor", "currency_code", "reason", "state")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    period_start: str
    period_end: str
    due_date: str
    amount_minor: int
    tax_minor: int
    currency_code: str
    reason: _receivables_pb2.ReceivableReason
    state: DraftState
    def __init__(self, receivable_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[_Union[_receivables_pb2.ReceivableReason, str]] = ..., state: _Optional[_Union[DraftState, str]] = ...) -> None: ...

class ListDraftLinesResponse(_message.Message):
    __slots__ = ("lines", "next_page_token", "total_size")
    LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[DraftLine]
    next_page_token: str
    total_size: int
    def __init__(self, lines: _Optional[_Iterable[_Union[DraftLine, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ExplainDraftLineRequest(_message.Message):
    __slots__ = ("run_id", "receivable_id", "company_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    receivable_id: int
    company_id: int
    def __init__(self, run_id: _Optional[str] = ..., receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class ApproveRunRequest(_message.Message):
    __slots__ = ("run_id", "company_id", "receivable_ids", "accept_unheard")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    ACCEPT_UNHEARD_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    receivable_ids: _containers.RepeatedScalarFieldContainer[int]
    accept_unheard: bool
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., receivable_ids: _Optional[_Iterable[int]] = ..., accept_unheard: _Optional[bool] = ...) -> None: ...

class RemoveDraftLinesRequest(_message.Message):
    __slots__ = ("run_id", "company_id", "receivable_ids")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    receivable_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., receivable_ids: _Optional[_Iterable[int]] = ...) -> None: ...

class CancelRunRequest(_message.Message):
    __slots__ = ("run_id", "company_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class RerunRequest(_message.Message):
    __slots__ = ("run_id", "company_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...
