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

class RequisitionState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REQUISITION_STATE_UNSPECIFIED: _ClassVar[RequisitionState]
    REQUISITION_STATE_WAITING: _ClassVar[RequisitionState]
    REQUISITION_STATE_APPROVED: _ClassVar[RequisitionState]
    REQUISITION_STATE_ORDERED: _ClassVar[RequisitionState]
    REQUISITION_STATE_REFUSED: _ClassVar[RequisitionState]
    REQUISITION_STATE_CANCELLED: _ClassVar[RequisitionState]
REQUISITION_STATE_UNSPECIFIED: RequisitionState
REQUISITION_STATE_WAITING: RequisitionState
REQUISITION_STATE_APPROVED: RequisitionState
REQUISITION_STATE_ORDERED: RequisitionState
REQUISITION_STATE_REFUSED: RequisitionState
REQUISITION_STATE_CANCELLED: RequisitionState

class Requisition(_message.Message):
    __slots__ = ("requisition_id", "company_id", "estate_id", "number", "store_id", "store_name", "department_id", "department_name", "needed_date", "reason", "state", "estimated_minor", "currency_code", "over_budget", "principal_id", "create_time", "decision_reason", "lines", "etag")
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_NAME_FIELD_NUMBER: _ClassVar[int]
    NEEDED_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    OVER_BUDGET_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    requisition_id: str
    company_id: int
    estate_id: int
    number: int
    store_id: str
    store_name: str
    department_id: str
    department_name: str
    needed_date: str
    reason: str
    state: RequisitionState
    estimated_minor: int
    currency_code: str
    over_budget: bool
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    decision_reason: str
    lines: _containers.RepeatedCompositeFieldContainer[RequisitionLine]
    etag: str
    def __init__(self, requisition_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., department_id: _Optional[str] = ..., department_name: _Optional[str] = ..., needed_date: _Optional[str] = ..., reason: _Optional[str] = ..., state: _Optional[_Union[RequisitionState, str]] = ..., estimated_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., over_budget: _Optional[bool] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decision_reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[RequisitionLine, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class RequisitionLine(_message.Message):
    __slots__ = ("line", "material_id", "code", "name", "specification", "unit", "quantity", "ordered_quantity", "estimated_minor", "note")
    LINE_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SPECIFICATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ORDERED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    line: int
    material_id: str
    code: str
    name: str
    specification: str
    unit: str
    quantity: str
    ordered_quantity: str
    estimated_minor: int
    note: str
    def __init__(self, line: _Optional[int] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., specification: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., ordered_quantity: _Optional[str] = ..., estimated_minor: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...

class WantedLine(_message.Message):
    __slots__ = ("material_id", "quantity", "unit", "estimated_minor", "note")
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    material_id: str
    quantity: str
    unit: str
    estimated_minor: int
    note: str
    def __init__(self, material_id: _Optional[str] = ..., quantity: _Optional[str] = ..., unit: _Optional[str] = ..., estimated_minor: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...

class Budget(_message.Message):
    __slots__ = ("budget_id", "company_id", "estate_id", "department_id", "department_name", "year", "amount_minor", "warn_percent", "blocks", "used_minor", "currency_code")
    BUDGET_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    WARN_PERCENT_FIELD_NUMBER: _ClassVar[int]
    BLOCKS_FIELD_NUMBER: _ClassVar[int]
    USED_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    budget_id: str
    company_id: int
    estate_id: int
    department_id: str
    department_name: str
    year: int
    amount_minor: int
    warn_percent: int
    blocks: bool
    used_minor: int
    currency_code: str
    def __init__(self, budget_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., department_id: _Optional[str] = ..., department_name: _Optional[str] = ..., year: _Optional[int] = ..., amount_minor: _Optional[int] = ..., warn_percent: _Optional[int] = ..., blocks: _Optional[bool] = ..., used_minor: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class ReorderProposal(_message.Message):
    __slots__ = ("balance_id", "estate_id", "store_id", "store_name", "material_id", "code", "name", "unit", "quantity", "free_quantity", "waiting_quantity", "on_order_quantity", "safety_quantity", "target_quantity", "used_quantity", "daily_quantity", "season_factor", "lead_days", "reorder_quantity")
    BALANCE_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_NAME_FIELD_NUMBER: _ClassVar[int]
    MATERIAL_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    FREE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    WAITING_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ON_ORDER_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SAFETY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TARGET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    USED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DAILY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SEASON_FACTOR_FIELD_NUMBER: _ClassVar[int]
    LEAD_DAYS_FIELD_NUMBER: _ClassVar[int]
    REORDER_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    balance_id: str
    estate_id: int
    store_id: str
    store_name: str
    material_id: str
    code: str
    name: str
    unit: str
    quantity: str
    free_quantity: str
    waiting_quantity: str
    on_order_quantity: str
    safety_quantity: str
    target_quantity: str
    used_quantity: str
    daily_quantity: str
    season_factor: str
    lead_days: int
    reorder_quantity: str
    def __init__(self, balance_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., store_name: _Optional[str] = ..., material_id: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., unit: _Optional[str] = ..., quantity: _Optional[str] = ..., free_quantity: _Optional[str] = ..., waiting_quantity: _Optional[str] = ..., on_order_quantity: _Optional[str] = ..., safety_quantity: _Optional[str] = ..., target_quantity: _Optional[str] = ..., used_quantity: _Optional[str] = ..., daily_quantity: _Optional[str] = ..., season_factor: _Optional[str] = ..., lead_days: _Optional[int] = ..., reorder_quantity: _Optional[str] = ...) -> None: ...

class ListRequisitionsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: RequisitionState
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[RequisitionState, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRequisitionsResponse(_message.Message):
    __slots__ = ("requisitions", "next_page_token", "total_size")
    REQUISITIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    requisitions: _containers.RepeatedCompositeFieldContainer[Requisition]
    next_page_token: str
    total_size: int
    def __init__(self, requisitions: _Optional[_Iterable[_Union[Requisition, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetRequisitionRequest(_message.Message):
    __slots__ = ("company_id", "requisition_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    requisition_id: str
    def __init__(self, company_id: _Optional[int] = ..., requisition_id: _Optional[str] = ...) -> None: ...

class CreateRequisitionRequest(_message.Message):
    __slots__ = ("company_id", "store_id", "needed_date", "department_id", "department_name", "reason", "lines")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    NEEDED_DATE_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    store_id: str
    needed_date: str
    department_id: str
    department_name: str
    reason: str
    lines: _containers.RepeatedCompositeFieldContainer[WantedLine]
    def __init__(self, company_id: _Optional[int] = ..., store_id: _Optional[str] = ..., needed_date: _Optional[str] = ..., department_id: _Optional[str] = ..., department_name: _Optional[str] = ..., reason: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[WantedLine, _Mapping]]] = ...) -> None: ...

class DecideRequisitionRequest(_message.Message):
    __slots__ = ("company_id", "requisition_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    requisition_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., requisition_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelRequisitionRequest(_message.Message):
    __slots__ = ("company_id", "requisition_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REQUISITION_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    requisition_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., requisition_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListBudgetsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "year", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    year: int
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., year: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBudgetsResponse(_message.Message):
    __slots__ = ("budgets", "next_page_token", "total_size")
    BUDGETS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    budgets: _containers.RepeatedCompositeFieldContainer[Budget]
    next_page_token: str
    total_size: int
    def __init__(self, budgets: _Optional[_Iterable[_Union[Budget, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SetBudgetRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "department_id", "department_name", "year", "amount_minor", "warn_percent", "blocks")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_NAME_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    WARN_PERCENT_FIELD_NUMBER: _ClassVar[int]
    BLOCKS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    department_id: str
    department_name: str
    year: int
    amount_minor: int
    warn_percent: int
    blocks: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., department_id: _Optional[str] = ..., department_name: _Optional[str] = ..., year: _Optional[int] = ..., amount_minor: _Optional[int] = ..., warn_percent: _Optional[int] = ..., blocks: _Optional[bool] = ...) -> None: ...

class ListReorderProposalsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "store_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STORE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    store_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., store_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListReorderProposalsResponse(_message.Message):
    __slots__ = ("proposals", "next_page_token", "total_size")
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    proposals: _containers.RepeatedCompositeFieldContainer[ReorderProposal]
    next_page_token: str
    total_size: int
    def __init__(self, proposals: _Optional[_Iterable[_Union[ReorderProposal, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...
