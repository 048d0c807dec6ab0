import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FeeCategory(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FEE_CATEGORY_UNSPECIFIED: _ClassVar[FeeCategory]
    FEE_CATEGORY_PROPERTY_FEE: _ClassVar[FeeCategory]
    FEE_CATEGORY_RENT: _ClassVar[FeeCategory]
    FEE_CATEGORY_WATER: _ClassVar[FeeCategory]
    FEE_CATEGORY_ELECTRICITY: _ClassVar[FeeCategory]
    FEE_CATEGORY_GAS: _ClassVar[FeeCategory]
    FEE_CATEGORY_HEATING: _ClassVar[FeeCategory]
    FEE_CATEGORY_PARKING: _ClassVar[FeeCategory]
    FEE_CATEGORY_GARBAGE: _ClassVar[FeeCategory]
    FEE_CATEGORY_MAINTENANCE_FUND: _ClassVar[FeeCategory]
    FEE_CATEGORY_DECORATION: _ClassVar[FeeCategory]
    FEE_CATEGORY_SPECIAL_SERVICE: _ClassVar[FeeCategory]
    FEE_CATEGORY_DEPOSIT: _ClassVar[FeeCategory]
    FEE_CATEGORY_LATE_FEE: _ClassVar[FeeCategory]
    FEE_CATEGORY_OTHER: _ClassVar[FeeCategory]

class PayerRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PAYER_RULE_UNSPECIFIED: _ClassVar[PayerRule]
    PAYER_RULE_OWNER: _ClassVar[PayerRule]
    PAYER_RULE_TENANT_ELSE_OWNER: _ClassVar[PayerRule]
    PAYER_RULE_CONTRACT_PARTY: _ClassVar[PayerRule]

class TariffKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TARIFF_KIND_UNSPECIFIED: _ClassVar[TariffKind]
    TARIFF_KIND_FIXED: _ClassVar[TariffKind]
    TARIFF_KIND_AREA: _ClassVar[TariffKind]
    TARIFF_KIND_METERED: _ClassVar[TariffKind]
    TARIFF_KIND_TIERED: _ClassVar[TariffKind]

class TierSpan(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TIER_SPAN_UNSPECIFIED: _ClassVar[TierSpan]
    TIER_SPAN_MONTH: _ClassVar[TierSpan]
    TIER_SPAN_YEAR: _ClassVar[TierSpan]

class AssignmentLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ASSIGNMENT_LEVEL_UNSPECIFIED: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_ESTATE: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_BUILDING: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_UNIT_TYPE: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_UNIT: _ClassVar[AssignmentLevel]
    ASSIGNMENT_LEVEL_CUSTOMER: _ClassVar[AssignmentLevel]

class MeterKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    METER_KIND_UNSPECIFIED: _ClassVar[MeterKind]
    METER_KIND_WATER: _ClassVar[MeterKind]
    METER_KIND_ELECTRICITY: _ClassVar[MeterKind]
    METER_KIND_GAS: _ClassVar[MeterKind]
    METER_KIND_HEATING: _ClassVar[MeterKind]
    METER_KIND_OTHER: _ClassVar[MeterKind]

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

class ReceivableReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIVABLE_REASON_UNSPECIFIED: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_BILLING_RUN: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_METER_READING: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_CONTRACT_SCHEDULE: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_WORK_ORDER: _ClassVar[ReceivableReason]
    RECEIVABLE_REASON_MANUAL: _ClassVar[ReceivableReason]

class ReceivableState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIVABLE_STATE_UNSPECIFIED: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_OPEN: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_PARTLY_PAID: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_PAID: _ClassVar[ReceivableState]
    RECEIVABLE_STATE_VOIDED: _ClassVar[ReceivableState]

class ChangeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANGE_KIND_UNSPECIFIED: _ClassVar[ChangeKind]
    CHANGE_KIND_ADJUSTMENT: _ClassVar[ChangeKind]
    CHANGE_KIND_WAIVER: _ClassVar[ChangeKind]
    CHANGE_KIND_VOID: _ClassVar[ChangeKind]

class ChangeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANGE_STATE_UNSPECIFIED: _ClassVar[ChangeState]
    CHANGE_STATE_WAITING: _ClassVar[ChangeState]
    CHANGE_STATE_APPROVED: _ClassVar[ChangeState]
    CHANGE_STATE_REFUSED: _ClassVar[ChangeState]

class FileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILE_FORMAT_UNSPECIFIED: _ClassVar[FileFormat]
    FILE_FORMAT_CSV: _ClassVar[FileFormat]
    FILE_FORMAT_XLSX: _ClassVar[FileFormat]

class DraftState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DRAFT_STATE_UNSPECIFIED: _ClassVar[DraftState]
    DRAFT_STATE_WAITING: _ClassVar[DraftState]
    DRAFT_STATE_APPROVED: _ClassVar[DraftState]
    DRAFT_STATE_REMOVED: _ClassVar[DraftState]

class MoveRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_ROLE_UNSPECIFIED: _ClassVar[MoveRole]
    MOVE_ROLE_OWNER: _ClassVar[MoveRole]
    MOVE_ROLE_TENANT: _ClassVar[MoveRole]
    MOVE_ROLE_DEVELOPER: _ClassVar[MoveRole]

class MoveOutOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_OUT_OUTCOME_UNSPECIFIED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_KEPT: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_VOIDED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_PRORATED: _ClassVar[MoveOutOutcome]
    MOVE_OUT_OUTCOME_DRAFT_REMOVED: _ClassVar[MoveOutOutcome]
FEE_CATEGORY_UNSPECIFIED: FeeCategory
FEE_CATEGORY_PROPERTY_FEE: FeeCategory
FEE_CATEGORY_RENT: FeeCategory
FEE_CATEGORY_WATER: FeeCategory
FEE_CATEGORY_ELECTRICITY: FeeCategory
FEE_CATEGORY_GAS: FeeCategory
FEE_CATEGORY_HEATING: FeeCategory
FEE_CATEGORY_PARKING: FeeCategory
FEE_CATEGORY_GARBAGE: FeeCategory
FEE_CATEGORY_MAINTENANCE_FUND: FeeCategory
FEE_CATEGORY_DECORATION: FeeCategory
FEE_CATEGORY_SPECIAL_SERVICE: FeeCategory
FEE_CATEGORY_DEPOSIT: FeeCategory
FEE_CATEGORY_LATE_FEE: FeeCategory
FEE_CATEGORY_OTHER: FeeCategory
PAYER_RULE_UNSPECIFIED: PayerRule
PAYER_RULE_OWNER: PayerRule
PAYER_RULE_TENANT_ELSE_OWNER: PayerRule
PAYER_RULE_CONTRACT_PARTY: PayerRule
TARIFF_KIND_UNSPECIFIED: TariffKind
TARIFF_KIND_FIXED: TariffKind
TARIFF_KIND_AREA: TariffKind
TARIFF_KIND_METERED: TariffKind
TARIFF_KIND_TIERED: TariffKind
TIER_SPAN_UNSPECIFIED: TierSpan
TIER_SPAN_MONTH: TierSpan
TIER_SPAN_YEAR: TierSpan
ASSIGNMENT_LEVEL_UNSPECIFIED: AssignmentLevel
ASSIGNMENT_LEVEL_ESTATE: AssignmentLevel
ASSIGNMENT_LEVEL_BUILDING: AssignmentLevel
ASSIGNMENT_LEVEL_UNIT_TYPE: AssignmentLevel
ASSIGNMENT_LEVEL_UNIT: AssignmentLevel
ASSIGNMENT_LEVEL_CUSTOMER: AssignmentLevel
METER_KIND_UNSPECIFIED: MeterKind
METER_KIND_WATER: MeterKind
METER_KIND_ELECTRICITY: MeterKind
METER_KIND_GAS: MeterKind
METER_KIND_HEATING: MeterKind
METER_KIND_OTHER: MeterKind
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
RECEIVABLE_REASON_UNSPECIFIED: ReceivableReason
RECEIVABLE_REASON_BILLING_RUN: ReceivableReason
RECEIVABLE_REASON_METER_READING: ReceivableReason
RECEIVABLE_REASON_CONTRACT_SCHEDULE: ReceivableReason
RECEIVABLE_REASON_WORK_ORDER: ReceivableReason
RECEIVABLE_REASON_MANUAL: ReceivableReason
RECEIVABLE_STATE_UNSPECIFIED: ReceivableState
RECEIVABLE_STATE_OPEN: ReceivableState
RECEIVABLE_STATE_PARTLY_PAID: ReceivableState
RECEIVABLE_STATE_PAID: ReceivableState
RECEIVABLE_STATE_VOIDED: ReceivableState
CHANGE_KIND_UNSPECIFIED: ChangeKind
CHANGE_KIND_ADJUSTMENT: ChangeKind
CHANGE_KIND_WAIVER: ChangeKind
CHANGE_KIND_VOID: ChangeKind
CHANGE_STATE_UNSPECIFIED: ChangeState
CHANGE_STATE_WAITING: ChangeState
CHANGE_STATE_APPROVED: ChangeState
CHANGE_STATE_REFUSED: ChangeState
FILE_FORMAT_UNSPECIFIED: FileFormat
FILE_FORMAT_CSV: FileFormat
FILE_FORMAT_XLSX: FileFormat
DRAFT_STATE_UNSPECIFIED: DraftState
DRAFT_STATE_WAITING: DraftState
DRAFT_STATE_APPROVED: DraftState
DRAFT_STATE_REMOVED: DraftState
MOVE_ROLE_UNSPECIFIED: MoveRole
MOVE_ROLE_OWNER: MoveRole
MOVE_ROLE_TENANT: MoveRole
MOVE_ROLE_DEVELOPER: MoveRole
MOVE_OUT_OUTCOME_UNSPECIFIED: MoveOutOutcome
MOVE_OUT_OUTCOME_KEPT: MoveOutOutcome
MOVE_OUT_OUTCOME_VOIDED: MoveOutOutcome
MOVE_OUT_OUTCOME_PRORATED: MoveOutOutcome
MOVE_OUT_OUTCOME_DRAFT_REMOVED: MoveOutOutcome

class FeeItem(_message.Message):
    __slots__ = ("fee_item_id", "company_id", "code", "name", "category", "tax_rate", "revenue_account", "cycle_months", "due_day", "due_months_later", "payer_rule", "vacant_pays_in_full", "inactive", "etag")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    REVENUE_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    DUE_MONTHS_LATER_FIELD_NUMBER: _ClassVar[int]
    PAYER_RULE_FIELD_NUMBER: _ClassVar[int]
    VACANT_PAYS_IN_FULL_FIELD_NUMBER: _ClassVar[int]
    INACTIVE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    company_id: int
    code: str
    name: str
    category: FeeCategory
    tax_rate: str
    revenue_account: str
    cycle_months: int
    due_day: int
    due_months_later: int
    payer_rule: PayerRule
    vacant_pays_in_full: bool
    inactive: bool
    etag: str
    def __init__(self, fee_item_id: _Optional[int] = ..., company_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., category: _Optional[_Union[FeeCategory, str]] = ..., tax_rate: _Optional[str] = ..., revenue_account: _Optional[str] = ..., cycle_months: _Optional[int] = ..., due_day: _Optional[int] = ..., due_months_later: _Optional[int] = ..., payer_rule: _Optional[_Union[PayerRule, str]] = ..., vacant_pays_in_full: _Optional[bool] = ..., inactive: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class ListFeeItemsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "category")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    category: FeeCategory
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., category: _Optional[_Union[FeeCategory, str]] = ...) -> None: ...

class ListFeeItemsResponse(_message.Message):
    __slots__ = ("fee_items", "next_page_token")
    FEE_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    fee_items: _containers.RepeatedCompositeFieldContainer[FeeItem]
    next_page_token: str
    def __init__(self, fee_items: _Optional[_Iterable[_Union[FeeItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetFeeItemRequest(_message.Message):
    __slots__ = ("fee_item_id", "company_id")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    company_id: int
    def __init__(self, fee_item_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateFeeItemRequest(_message.Message):
    __slots__ = ("fee_item",)
    FEE_ITEM_FIELD_NUMBER: _ClassVar[int]
    fee_item: FeeItem
    def __init__(self, fee_item: _Optional[_Union[FeeItem, _Mapping]] = ...) -> None: ...

class UpdateFeeItemRequest(_message.Message):
    __slots__ = ("fee_item", "update_mask")
    FEE_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    fee_item: FeeItem
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, fee_item: _Optional[_Union[FeeItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class Tier(_message.Message):
    __slots__ = ("up_to", "price")
    UP_TO_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    up_to: str
    price: str
    def __init__(self, up_to: _Optional[str] = ..., price: _Optional[str] = ...) -> None: ...

class TariffVersion(_message.Message):
    __slots__ = ("effective_date", "kind", "amount_minor", "price", "tier_span", "tiers")
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TIER_SPAN_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    effective_date: str
    kind: TariffKind
    amount_minor: int
    price: str
    tier_span: TierSpan
    tiers: _containers.RepeatedCompositeFieldContainer[Tier]
    def __init__(self, effective_date: _Optional[str] = ..., kind: _Optional[_Union[TariffKind, str]] = ..., amount_minor: _Optional[int] = ..., price: _Optional[str] = ..., tier_span: _Optional[_Union[TierSpan, str]] = ..., tiers: _Optional[_Iterable[_Union[Tier, _Mapping]]] = ...) -> None: ...

class Tariff(_message.Message):
    __slots__ = ("tariff_id", "company_id", "fee_item_id", "code", "name", "currency_code", "versions", "etag")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    VERSIONS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    fee_item_id: int
    code: str
    name: str
    currency_code: str
    versions: _containers.RepeatedCompositeFieldContainer[TariffVersion]
    etag: str
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., currency_code: _Optional[str] = ..., versions: _Optional[_Iterable[_Union[TariffVersion, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListTariffsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token", "fee_item_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    fee_item_id: int
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., fee_item_id: _Optional[int] = ...) -> None: ...

class ListTariffsResponse(_message.Message):
    __slots__ = ("tariffs", "next_page_token")
    TARIFFS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tariffs: _containers.RepeatedCompositeFieldContainer[Tariff]
    next_page_token: str
    def __init__(self, tariffs: _Optional[_Iterable[_Union[Tariff, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetTariffRequest(_message.Message):
    __slots__ = ("tariff_id", "company_id")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateTariffRequest(_message.Message):
    __slots__ = ("tariff",)
    TARIFF_FIELD_NUMBER: _ClassVar[int]
    tariff: Tariff
    def __init__(self, tariff: _Optional[_Union[Tariff, _Mapping]] = ...) -> None: ...

class AddTariffVersionRequest(_message.Message):
    __slots__ = ("tariff_id", "company_id", "version", "etag")
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    tariff_id: str
    company_id: int
    version: TariffVersion
    etag: str
    def __init__(self, tariff_id: _Optional[str] = ..., company_id: _Optional[int] = ..., version: _Optional[_Union[TariffVersion, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class PriceTariffVersionRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_item_id", "version", "area", "usage", "used_before", "start_date", "end_date", "vacant")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    USED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_item_id: int
    version: TariffVersion
    area: str
    usage: str
    used_before: str
    start_date: str
    end_date: str
    vacant: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., version: _Optional[_Union[TariffVersion, _Mapping]] = ..., area: _Optional[str] = ..., usage: _Optional[str] = ..., used_before: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., vacant: _Optional[bool] = ...) -> None: ...

class TariffAssignment(_message.Message):
    __slots__ = ("assignment_id", "company_id", "tariff_id", "fee_item_id", "level", "estate_id", "building_id", "unit_type", "unit_id", "customer_id", "start_date", "end_date", "target_name")
    ASSIGNMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    TARGET_NAME_FIELD_NUMBER: _ClassVar[int]
    assignment_id: str
    company_id: int
    tariff_id: str
    fee_item_id: int
    level: AssignmentLevel
    estate_id: int
    building_id: str
    unit_type: str
    unit_id: str
    customer_id: str
    start_date: str
    end_date: str
    target_name: str
    def __init__(self, assignment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., tariff_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., level: _Optional[_Union[AssignmentLevel, str]] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., unit_type: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., target_name: _Optional[str] = ...) -> None: ...

class ListTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "tariff_id", "fee_item_id", "unit_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    tariff_id: str
    fee_item_id: int
    unit_id: str
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., tariff_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListTariffAssignmentsResponse(_message.Message):
    __slots__ = ("assignments", "next_page_token")
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    next_page_token: str
    def __init__(self, assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CreateTariffAssignmentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "assignments")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ...) -> None: ...

class CreateTariffAssignmentsResponse(_message.Message):
    __slots__ = ("assignments",)
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    assignments: _containers.RepeatedCompositeFieldContainer[TariffAssignment]
    def __init__(self, assignments: _Optional[_Iterable[_Union[TariffAssignment, _Mapping]]] = ...) -> None: ...

class EndTariffAssignmentRequest(_message.Message):
    __slots__ = ("assignment_id", "company_id", "end_date")
    ASSIGNMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    assignment_id: str
    company_id: int
    end_date: str
    def __init__(self, assignment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., end_date: _Optional[str] = ...) -> None: ...

class Meter(_message.Message):
    __slots__ = ("meter_id", "company_id", "estate_id", "number", "kind", "unit_id", "unit_code", "fee_item_id", "multiplier", "install_date", "remove_date", "customer_id", "customer_name", "last_value", "last_date", "etag", "month_reading")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    INSTALL_DATE_FIELD_NUMBER: _ClassVar[int]
    REMOVE_DATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_VALUE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    MONTH_READING_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    estate_id: int
    number: str
    kind: MeterKind
    unit_id: str
    unit_code: str
    fee_item_id: int
    multiplier: str
    install_date: str
    remove_date: str
    customer_id: str
    customer_name: str
    last_value: str
    last_date: str
    etag: str
    month_reading: Reading
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., multiplier: _Optional[str] = ..., install_date: _Optional[str] = ..., remove_date: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., last_value: _Optional[str] = ..., last_date: _Optional[str] = ..., etag: _Optional[str] = ..., month_reading: _Optional[_Union[Reading, _Mapping]] = ...) -> None: ...

class ListMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "building_id", "unit_id", "unread_month", "number", "reading_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNREAD_MONTH_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    READING_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: MeterKind
    building_id: str
    unit_id: str
    unread_month: str
    number: str
    reading_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., building_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unread_month: _Optional[str] = ..., number: _Optional[str] = ..., reading_month: _Optional[str] = ...) -> None: ...

class ListMetersResponse(_message.Message):
    __slots__ = ("meters", "next_page_token")
    METERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    next_page_token: str
    def __init__(self, meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetMeterRequest(_message.Message):
    __slots__ = ("meter_id", "company_id")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "meters")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    METERS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ...) -> None: ...

class CreateMetersForUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id", "kind", "fee_item_id", "number_prefix", "install_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_PREFIX_FIELD_NUMBER: _ClassVar[int]
    INSTALL_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    kind: MeterKind
    fee_item_id: int
    number_prefix: str
    install_date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., fee_item_id: _Optional[int] = ..., number_prefix: _Optional[str] = ..., install_date: _Optional[str] = ...) -> None: ...

class CreateMetersResponse(_message.Message):
    __slots__ = ("created", "meters")
    CREATED_FIELD_NUMBER: _ClassVar[int]
    METERS_FIELD_NUMBER: _ClassVar[int]
    created: int
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    def __init__(self, created: _Optional[int] = ..., meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ...) -> None: ...

class RemoveMeterRequest(_message.Message):
    __slots__ = ("meter_id", "company_id", "remove_date", "etag")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REMOVE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    remove_date: str
    etag: str
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ..., remove_date: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class SyncMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ...) -> None: ...

class SyncMetersResponse(_message.Message):
    __slots__ = ("changed", "total")
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    changed: int
    total: int
    def __init__(self, changed: _Optional[int] = ..., total: _Optional[int] = ...) -> None: ...

class Reading(_message.Message):
    __slots__ = ("reading_id", "company_id", "estate_id", "meter_id", "meter_number", "kind", "unit_id", "unit_code", "fee_month", "start_date", "end_date", "start_value", "end_value", "usage", "reader", "amount_minor", "currency_code", "receivable_id", "locked")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    READER_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    LOCKED_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    estate_id: int
    meter_id: str
    meter_number: str
    kind: MeterKind
    unit_id: str
    unit_code: str
    fee_month: str
    start_date: str
    end_date: str
    start_value: str
    end_value: str
    usage: str
    reader: str
    amount_minor: int
    currency_code: str
    receivable_id: int
    locked: bool
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., meter_id: _Optional[str] = ..., meter_number: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_month: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., end_value: _Optional[str] = ..., usage: _Optional[str] = ..., reader: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., receivable_id: _Optional[int] = ..., locked: _Optional[bool] = ...) -> None: ...

class ListReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "meter_id", "unit_id", "fee_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    meter_id: str
    unit_id: str
    fee_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., meter_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_month: _Optional[str] = ...) -> None: ...

class ListReadingsResponse(_message.Message):
    __slots__ = ("readings", "next_page_token")
    READINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    readings: _containers.RepeatedCompositeFieldContainer[Reading]
    next_page_token: str
    def __init__(self, readings: _Optional[_Iterable[_Union[Reading, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class NewReading(_message.Message):
    __slots__ = ("meter_id", "meter_number", "end_value", "end_date", "start_value", "start_date")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    meter_number: str
    end_value: str
    end_date: str
    start_value: str
    start_date: str
    def __init__(self, meter_id: _Optional[str] = ..., meter_number: _Optional[str] = ..., end_value: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., start_date: _Optional[str] = ...) -> None: ...

class EnterReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_month", "start_date", "end_date", "reader", "readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    READER_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_month: str
    start_date: str
    end_date: str
    reader: str
    readings: _containers.RepeatedCompositeFieldContainer[NewReading]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_month: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., reader: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[NewReading, _Mapping]]] = ...) -> None: ...

class EnterReadingsResponse(_message.Message):
    __slots__ = ("readings",)
    READINGS_FIELD_NUMBER: _ClassVar[int]
    readings: _containers.RepeatedCompositeFieldContainer[Reading]
    def __init__(self, readings: _Optional[_Iterable[_Union[Reading, _Mapping]]] = ...) -> None: ...

class PreviewReadingsResponse(_message.Message):
    __slots__ = ("rows", "currency_code", "total_minor")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[ReadingPreview]
    currency_code: str
    total_minor: int
    def __init__(self, rows: _Optional[_Iterable[_Union[ReadingPreview, _Mapping]]] = ..., currency_code: _Optional[str] = ..., total_minor: _Optional[int] = ...) -> None: ...

class ReadingPreview(_message.Message):
    __slots__ = ("meter_number", "start_date", "start_value", "usage", "amount_minor", "faults")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    FAULTS_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    start_date: str
    start_value: str
    usage: str
    amount_minor: int
    faults: _containers.RepeatedCompositeFieldContainer[ReadingFault]
    def __init__(self, meter_number: _Optional[str] = ..., start_date: _Optional[str] = ..., start_value: _Optional[str] = ..., usage: _Optional[str] = ..., amount_minor: _Optional[int] = ..., faults: _Optional[_Iterable[_Union[ReadingFault, _Mapping]]] = ...) -> None: ...

class ReadingFault(_message.Message):
    __slots__ = ("column", "message")
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    column: str
    message: str
    def __init__(self, column: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class CreateReadingTemplateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_month", "end_date", "kind", "building_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_month: str
    end_date: str
    kind: MeterKind
    building_id: str
    format: FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_month: _Optional[str] = ..., end_date: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., building_id: _Optional[str] = ..., format: _Optional[_Union[FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class CorrectReadingRequest(_message.Message):
    __slots__ = ("reading_id", "company_id", "end_value", "reason")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    end_value: str
    reason: str
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ..., end_value: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DeleteReadingRequest(_message.Message):
    __slots__ = ("reading_id", "company_id")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class DeleteReadingResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ImportReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run", "take_good_rows")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    TAKE_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., take_good_rows: _Optional[bool] = ...) -> None: ...

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
    __slots__ = ("run_id", "company_id", "accounting_month", "scope", "state", "preview", "lines", "amount_minor", "approved_lines", "approved_amount_minor", "removed_lines", "currency_code", "started_by", "approved_by", "create_time", "update_time", "operation")
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
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., scope: _Optional[_Union[RunScope, _Mapping]] = ..., state: _Optional[_Union[RunState, str]] = ..., preview: _Optional[bool] = ..., lines: _Optional[int] = ..., amount_minor: _Optional[int] = ..., approved_lines: _Optional[int] = ..., approved_amount_minor: _Optional[int] = ..., removed_lines: _Optional[int] = ..., currency_code: _Optional[str] = ..., started_by: _Optional[str] = ..., approved_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., operation: _Optional[str] = ...) -> None: ...

class ListRunsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "accounting_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: RunState
    accounting_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[RunState, str]] = ..., accounting_month: _Optional[str] = ...) -> None: ...

class ListRunsResponse(_message.Message):
    __slots__ = ("runs", "next_page_token")
    RUNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[BillingRun]
    next_page_token: str
    def __init__(self, runs: _Optional[_Iterable[_Union[BillingRun, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("run_id", "company_id", "estate_id", "page_size", "page_token", "fee_item_id", "unit_id")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    fee_item_id: int
    unit_id: str
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., unit_id: _Optional[str] = ...) -> None: ...

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
    reason: ReceivableReason
    state: DraftState
    def __init__(self, receivable_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[_Union[ReceivableReason, str]] = ..., state: _Optional[_Union[DraftState, str]] = ...) -> None: ...

class ListDraftLinesResponse(_message.Message):
    __slots__ = ("lines", "next_page_token")
    LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[DraftLine]
    next_page_token: str
    def __init__(self, lines: _Optional[_Iterable[_Union[DraftLine, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("run_id", "company_id", "receivable_ids")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_IDS_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    company_id: int
    receivable_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, run_id: _Optional[str] = ..., company_id: _Optional[int] = ..., receivable_ids: _Optional[_Iterable[int]] = ...) -> None: ...

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

class Receivable(_message.Message):
    __slots__ = ("receivable_id", "company_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "fee_item_id", "fee_item_code", "fee_item_name", "category", "period_start", "period_end", "accounting_month", "due_date", "amount_minor", "tax_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor", "currency_code", "reason", "state", "run_id", "reading_id", "last_payment_date", "etag")
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
    category: FeeCategory
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
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., category: _Optional[_Union[FeeCategory, str]] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., accounting_month: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[_Union[ReceivableReason, str]] = ..., state: _Optional[_Union[ReceivableState, str]] = ..., run_id: _Optional[str] = ..., reading_id: _Optional[int] = ..., last_payment_date: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListReceivablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "customer_id", "unit_id", "fee_item_id", "accounting_month", "open_only", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only")
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ...) -> None: ...

class ListReceivablesResponse(_message.Message):
    __slots__ = ("receivables", "next_page_token")
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    receivables: _containers.RepeatedCompositeFieldContainer[Receivable]
    next_page_token: str
    def __init__(self, receivables: _Optional[_Iterable[_Union[Receivable, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SumReceivablesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer_id", "unit_id", "fee_item_id", "accounting_month", "open_only", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only")
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ...) -> None: ...

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

class Explanation(_message.Message):
    __slots__ = ("receivable_id", "amount_minor", "tax_minor", "currency_code", "tax_rate", "steps", "reading", "changes")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TAX_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TAX_RATE_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    READING_FIELD_NUMBER: _ClassVar[int]
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    amount_minor: int
    tax_minor: int
    currency_code: str
    tax_rate: str
    steps: _containers.RepeatedCompositeFieldContainer[ExplanationStep]
    reading: ExplainedReading
    changes: _containers.RepeatedCompositeFieldContainer[ReceivableChange]
    def __init__(self, receivable_id: _Optional[int] = ..., amount_minor: _Optional[int] = ..., tax_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., tax_rate: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[ExplanationStep, _Mapping]]] = ..., reading: _Optional[_Union[ExplainedReading, _Mapping]] = ..., changes: _Optional[_Iterable[_Union[ReceivableChange, _Mapping]]] = ...) -> None: ...

class ExplanationStep(_message.Message):
    __slots__ = ("start_date", "end_date", "days", "month_days", "tariff_id", "tariff_code", "tariff_effective_date", "kind", "price", "quantity", "month_amount_minor", "share_basis_points", "unrounded", "amount_minor", "tiers")
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    DAYS_FIELD_NUMBER: _ClassVar[int]
    MONTH_DAYS_FIELD_NUMBER: _ClassVar[int]
    TARIFF_ID_FIELD_NUMBER: _ClassVar[int]
    TARIFF_CODE_FIELD_NUMBER: _ClassVar[int]
    TARIFF_EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MONTH_AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    SHARE_BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    UNROUNDED_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    start_date: str
    end_date: str
    days: int
    month_days: int
    tariff_id: str
    tariff_code: str
    tariff_effective_date: str
    kind: TariffKind
    price: str
    quantity: str
    month_amount_minor: int
    share_basis_points: int
    unrounded: str
    amount_minor: int
    tiers: _containers.RepeatedCompositeFieldContainer[ExplainedTier]
    def __init__(self, start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., days: _Optional[int] = ..., month_days: _Optional[int] = ..., tariff_id: _Optional[str] = ..., tariff_code: _Optional[str] = ..., tariff_effective_date: _Optional[str] = ..., kind: _Optional[_Union[TariffKind, str]] = ..., price: _Optional[str] = ..., quantity: _Optional[str] = ..., month_amount_minor: _Optional[int] = ..., share_basis_points: _Optional[int] = ..., unrounded: _Optional[str] = ..., amount_minor: _Optional[int] = ..., tiers: _Optional[_Iterable[_Union[ExplainedTier, _Mapping]]] = ...) -> None: ...

class ExplainedTier(_message.Message):
    __slots__ = ("up_to", "quantity", "price", "amount")
    UP_TO_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    up_to: str
    quantity: str
    price: str
    amount: str
    def __init__(self, up_to: _Optional[str] = ..., quantity: _Optional[str] = ..., price: _Optional[str] = ..., amount: _Optional[str] = ...) -> None: ...

class ExplainedReading(_message.Message):
    __slots__ = ("reading_id", "meter_number", "start_date", "end_date", "start_value", "end_value", "multiplier", "usage", "used_before")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    USED_BEFORE_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    meter_number: str
    start_date: str
    end_date: str
    start_value: str
    end_value: str
    multiplier: str
    usage: str
    used_before: str
    def __init__(self, reading_id: _Optional[int] = ..., meter_number: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., end_value: _Optional[str] = ..., multiplier: _Optional[str] = ..., usage: _Optional[str] = ..., used_before: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("receivable_id", "company_id", "reason", "etag")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    company_id: int
    reason: str
    etag: str
    def __init__(self, receivable_id: _Optional[int] = ..., company_id: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ReceivableChange(_message.Message):
    __slots__ = ("change_id", "company_id", "estate_id", "receivable_id", "kind", "amount_minor", "currency_code", "reason", "state", "maker", "checker", "decision_reason", "create_time", "decide_time")
    CHANGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    change_id: str
    company_id: int
    estate_id: int
    receivable_id: int
    kind: ChangeKind
    amount_minor: int
    currency_code: str
    reason: str
    state: ChangeState
    maker: str
    checker: str
    decision_reason: str
    create_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    def __init__(self, change_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., receivable_id: _Optional[int] = ..., kind: _Optional[_Union[ChangeKind, str]] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., reason: _Optional[str] = ..., state: _Optional[_Union[ChangeState, str]] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListReceivableChangesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "receivable_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: ChangeState
    receivable_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[ChangeState, str]] = ..., receivable_id: _Optional[int] = ...) -> None: ...

class ListReceivableChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[ReceivableChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[ReceivableChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "accounting_month", "open_only", "format", "customer_id", "unit_id", "fee_item_id", "run_id", "from_month", "to_month", "due_from", "due_to", "rated_only", "periodic_only")
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
    company_id: int
    estate_id: int
    accounting_month: str
    open_only: bool
    format: FileFormat
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., accounting_month: _Optional[str] = ..., open_only: _Optional[bool] = ..., format: _Optional[_Union[FileFormat, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., run_id: _Optional[str] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ..., due_from: _Optional[str] = ..., due_to: _Optional[str] = ..., rated_only: _Optional[bool] = ..., periodic_only: _Optional[bool] = ...) -> None: ...

class ExportReceivableChangesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "format")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: ChangeState
    format: FileFormat
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[ChangeState, str]] = ..., format: _Optional[_Union[FileFormat, str]] = ...) -> None: ...

class GetCollectionRateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_month", "to_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_month: str
    to_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ...) -> None: ...

class CollectionRate(_message.Message):
    __slots__ = ("estate_id", "receivable_minor", "entered_minor", "verified_minor", "entered_rate", "rate", "receivables")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    ENTERED_RATE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    receivable_minor: int
    entered_minor: int
    verified_minor: int
    entered_rate: str
    rate: str
    receivables: int
    def __init__(self, estate_id: _Optional[int] = ..., receivable_minor: _Optional[int] = ..., entered_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., entered_rate: _Optional[str] = ..., rate: _Optional[str] = ..., receivables: _Optional[int] = ...) -> None: ...

class GetCollectionRateResponse(_message.Message):
    __slots__ = ("currency_code", "total", "estates")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    ESTATES_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    total: CollectionRate
    estates: _containers.RepeatedCompositeFieldContainer[CollectionRate]
    def __init__(self, currency_code: _Optional[str] = ..., total: _Optional[_Union[CollectionRate, _Mapping]] = ..., estates: _Optional[_Iterable[_Union[CollectionRate, _Mapping]]] = ...) -> None: ...

class ListArrearsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "due_before")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DUE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    due_before: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., due_before: _Optional[str] = ...) -> None: ...

class Arrears(_message.Message):
    __slots__ = ("estate_id", "customer_id", "customer_name", "unit_id", "unit_code", "outstanding_minor", "receivables", "oldest_due_date")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    customer_id: str
    customer_name: str
    unit_id: str
    unit_code: str
    outstanding_minor: int
    receivables: int
    oldest_due_date: str
    def __init__(self, estate_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., outstanding_minor: _Optional[int] = ..., receivables: _Optional[int] = ..., oldest_due_date: _Optional[str] = ...) -> None: ...

class ListArrearsResponse(_message.Message):
    __slots__ = ("arrears", "next_page_token", "currency_code", "total_minor", "total_receivables")
    ARREARS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    TOTAL_RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    arrears: _containers.RepeatedCompositeFieldContainer[Arrears]
    next_page_token: str
    currency_code: str
    total_minor: int
    total_receivables: int
    def __init__(self, arrears: _Optional[_Iterable[_Union[Arrears, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., currency_code: _Optional[str] = ..., total_minor: _Optional[int] = ..., total_receivables: _Optional[int] = ...) -> None: ...

class GetTotalsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "from_month", "to_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_MONTH_FIELD_NUMBER: _ClassVar[int]
    TO_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    from_month: str
    to_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., from_month: _Optional[str] = ..., to_month: _Optional[str] = ...) -> None: ...

class Total(_message.Message):
    __slots__ = ("estate_id", "fee_item_id", "fee_item_code", "accounting_month", "receivables", "amount_minor", "adjusted_minor", "waived_minor", "paid_minor", "verified_minor", "outstanding_minor", "voided")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNTING_MONTH_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    ADJUSTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    WAIVED_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    fee_item_id: int
    fee_item_code: str
    accounting_month: str
    receivables: int
    amount_minor: int
    adjusted_minor: int
    waived_minor: int
    paid_minor: int
    verified_minor: int
    outstanding_minor: int
    voided: int
    def __init__(self, estate_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., accounting_month: _Optional[str] = ..., receivables: _Optional[int] = ..., amount_minor: _Optional[int] = ..., adjusted_minor: _Optional[int] = ..., waived_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., verified_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ..., voided: _Optional[int] = ...) -> None: ...

class GetTotalsResponse(_message.Message):
    __slots__ = ("currency_code", "totals")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTALS_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    totals: _containers.RepeatedCompositeFieldContainer[Total]
    def __init__(self, currency_code: _Optional[str] = ..., totals: _Optional[_Iterable[_Union[Total, _Mapping]]] = ...) -> None: ...

class ListBilledUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., building_id: _Optional[str] = ...) -> None: ...

class BilledUnit(_message.Message):
    __slots__ = ("unit_id", "estate_id", "code", "building_id", "building_name", "unit_type", "billable_area", "owner_customer_id", "owner_name", "tenant_customer_id", "tenant_name", "vacant")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    BILLABLE_AREA_FIELD_NUMBER: _ClassVar[int]
    OWNER_CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_NAME_FIELD_NUMBER: _ClassVar[int]
    TENANT_CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TENANT_NAME_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    estate_id: int
    code: str
    building_id: str
    building_name: str
    unit_type: str
    billable_area: str
    owner_customer_id: str
    owner_name: str
    tenant_customer_id: str
    tenant_name: str
    vacant: bool
    def __init__(self, unit_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., unit_type: _Optional[str] = ..., billable_area: _Optional[str] = ..., owner_customer_id: _Optional[str] = ..., owner_name: _Optional[str] = ..., tenant_customer_id: _Optional[str] = ..., tenant_name: _Optional[str] = ..., vacant: _Optional[bool] = ...) -> None: ...

class ListBilledUnitsResponse(_message.Message):
    __slots__ = ("units", "next_page_token", "total_size", "occupied_size")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_SIZE_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[BilledUnit]
    next_page_token: str
    total_size: int
    occupied_size: int
    def __init__(self, units: _Optional[_Iterable[_Union[BilledUnit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., occupied_size: _Optional[int] = ...) -> None: ...

class PreviewMoveInRequest(_message.Message):
    __slots__ = ("unit_id", "company_id", "customer_id", "role", "start_date", "vacant", "leaving_occupancy_id")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    LEAVING_OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    company_id: int
    customer_id: str
    role: MoveRole
    start_date: str
    vacant: bool
    leaving_occupancy_id: str
    def __init__(self, unit_id: _Optional[str] = ..., company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[MoveRole, str]] = ..., start_date: _Optional[str] = ..., vacant: _Optional[bool] = ..., leaving_occupancy_id: _Optional[str] = ...) -> None: ...

class MoveInPreview(_message.Message):
    __slots__ = ("currency_code", "lines", "first_minor")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    FIRST_MINOR_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    lines: _containers.RepeatedCompositeFieldContainer[MoveInLine]
    first_minor: int
    def __init__(self, currency_code: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MoveInLine, _Mapping]]] = ..., first_minor: _Optional[int] = ...) -> None: ...

class MoveInLine(_message.Message):
    __slots__ = ("fee_item_id", "fee_item_code", "fee_item_name", "cycle_months", "first", "next", "usage_price")
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    CYCLE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    FIRST_FIELD_NUMBER: _ClassVar[int]
    NEXT_FIELD_NUMBER: _ClassVar[int]
    USAGE_PRICE_FIELD_NUMBER: _ClassVar[int]
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    cycle_months: int
    first: MoveInBill
    next: MoveInBill
    usage_price: TariffVersion
    def __init__(self, fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., cycle_months: _Optional[int] = ..., first: _Optional[_Union[MoveInBill, _Mapping]] = ..., next: _Optional[_Union[MoveInBill, _Mapping]] = ..., usage_price: _Optional[_Union[TariffVersion, _Mapping]] = ...) -> None: ...

class MoveInBill(_message.Message):
    __slots__ = ("period_start", "period_end", "amount_minor", "steps")
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    period_start: str
    period_end: str
    amount_minor: int
    steps: _containers.RepeatedCompositeFieldContainer[ExplanationStep]
    def __init__(self, period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., amount_minor: _Optional[int] = ..., steps: _Optional[_Iterable[_Union[ExplanationStep, _Mapping]]] = ...) -> None: ...

class PreviewMoveOutRequest(_message.Message):
    __slots__ = ("occupancy_id", "company_id", "settlement_date")
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    occupancy_id: str
    company_id: int
    settlement_date: str
    def __init__(self, occupancy_id: _Optional[str] = ..., company_id: _Optional[int] = ..., settlement_date: _Optional[str] = ...) -> None: ...

class MoveOutPreview(_message.Message):
    __slots__ = ("currency_code", "prorated", "lines", "voided_minor", "lowered_minor", "outstanding_minor")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PRORATED_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    VOIDED_MINOR_FIELD_NUMBER: _ClassVar[int]
    LOWERED_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTSTANDING_MINOR_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    prorated: bool
    lines: _containers.RepeatedCompositeFieldContainer[MoveOutLine]
    voided_minor: int
    lowered_minor: int
    outstanding_minor: int
    def __init__(self, currency_code: _Optional[str] = ..., prorated: _Optional[bool] = ..., lines: _Optional[_Iterable[_Union[MoveOutLine, _Mapping]]] = ..., voided_minor: _Optional[int] = ..., lowered_minor: _Optional[int] = ..., outstanding_minor: _Optional[int] = ...) -> None: ...

class MoveOutLine(_message.Message):
    __slots__ = ("receivable_id", "fee_item_id", "fee_item_code", "fee_item_name", "period_start", "period_end", "due_date", "amount_minor", "paid_minor", "outcome", "amount_after_minor")
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_NAME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PAID_MINOR_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_AFTER_MINOR_FIELD_NUMBER: _ClassVar[int]
    receivable_id: int
    fee_item_id: int
    fee_item_code: str
    fee_item_name: str
    period_start: str
    period_end: str
    due_date: str
    amount_minor: int
    paid_minor: int
    outcome: MoveOutOutcome
    amount_after_minor: int
    def __init__(self, receivable_id: _Optional[int] = ..., fee_item_id: _Optional[int] = ..., fee_item_code: _Optional[str] = ..., fee_item_name: _Optional[str] = ..., period_start: _Optional[str] = ..., period_end: _Optional[str] = ..., due_date: _Optional[str] = ..., amount_minor: _Optional[int] = ..., paid_minor: _Optional[int] = ..., outcome: _Optional[_Union[MoveOutOutcome, str]] = ..., amount_after_minor: _Optional[int] = ...) -> None: ...

class ImportReadingsResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedRow]
    refused_count: int
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ...) -> None: ...

class RefusedRow(_message.Message):
    __slots__ = ("row", "column", "message")
    ROW_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    row: int
    column: str
    message: str
    def __init__(self, row: _Optional[int] = ..., column: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class ExportResult(_message.Message):
    __slots__ = ("file_name", "rows")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    rows: int
    def __init__(self, file_name: _Optional[str] = ..., rows: _Optional[int] = ...) -> None: ...
