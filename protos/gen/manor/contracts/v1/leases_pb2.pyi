import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.contracts.v1 import terms_pb2 as _terms_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LeaseState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LEASE_STATE_UNSPECIFIED: _ClassVar[LeaseState]
    LEASE_STATE_DRAFT: _ClassVar[LeaseState]
    LEASE_STATE_SUBMITTED: _ClassVar[LeaseState]
    LEASE_STATE_REVIEWED: _ClassVar[LeaseState]
    LEASE_STATE_ACTIVE: _ClassVar[LeaseState]
    LEASE_STATE_EXPIRING: _ClassVar[LeaseState]
    LEASE_STATE_ENDED: _ClassVar[LeaseState]
    LEASE_STATE_TERMINATED: _ClassVar[LeaseState]
    LEASE_STATE_RENEWED: _ClassVar[LeaseState]

class AgreementKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGREEMENT_KIND_UNSPECIFIED: _ClassVar[AgreementKind]
    AGREEMENT_KIND_SIGNING: _ClassVar[AgreementKind]
    AGREEMENT_KIND_CHANGE: _ClassVar[AgreementKind]
    AGREEMENT_KIND_TERMINATION: _ClassVar[AgreementKind]

class AgreementState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGREEMENT_STATE_UNSPECIFIED: _ClassVar[AgreementState]
    AGREEMENT_STATE_WAITING: _ClassVar[AgreementState]
    AGREEMENT_STATE_APPROVED: _ClassVar[AgreementState]
    AGREEMENT_STATE_REFUSED: _ClassVar[AgreementState]
    AGREEMENT_STATE_RECALLED: _ClassVar[AgreementState]
LEASE_STATE_UNSPECIFIED: LeaseState
LEASE_STATE_DRAFT: LeaseState
LEASE_STATE_SUBMITTED: LeaseState
LEASE_STATE_REVIEWED: LeaseState
LEASE_STATE_ACTIVE: LeaseState
LEASE_STATE_EXPIRING: LeaseState
LEASE_STATE_ENDED: LeaseState
LEASE_STATE_TERMINATED: LeaseState
LEASE_STATE_RENEWED: LeaseState
AGREEMENT_KIND_UNSPECIFIED: AgreementKind
AGREEMENT_KIND_SIGNING: AgreementKind
AGREEMENT_KIND_CHANGE: AgreementKind
AGREEMENT_KIND_TERMINATION: AgreementKind
AGREEMENT_STATE_UNSPECIFIED: AgreementState
AGREEMENT_STATE_WAITING: AgreementState
AGREEMENT_STATE_APPROVED: AgreementState
AGREEMENT_STATE_REFUSED: AgreementState
AGREEMENT_STATE_RECALLED: AgreementState

class Lease(_message.Message):
    __slots__ = ("lease_id", "company_id", "estate_id", "number", "state", "terms", "terms_version", "schedule_hash", "currency_code", "predecessor_id", "successor_id", "deposit_minor", "deposit_carried_minor", "note", "maker", "waiting", "create_time", "etag", "trade")
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    TERMS_VERSION_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    PREDECESSOR_ID_FIELD_NUMBER: _ClassVar[int]
    SUCCESSOR_ID_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_CARRIED_MINOR_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    TRADE_FIELD_NUMBER: _ClassVar[int]
    lease_id: str
    company_id: int
    estate_id: int
    number: str
    state: LeaseState
    terms: _terms_pb2.LeaseTerms
    terms_version: int
    schedule_hash: str
    currency_code: str
    predecessor_id: str
    successor_id: str
    deposit_minor: int
    deposit_carried_minor: int
    note: str
    maker: str
    waiting: AgreementKind
    create_time: _timestamp_pb2.Timestamp
    etag: str
    trade: str
    def __init__(self, lease_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[str] = ..., state: _Optional[_Union[LeaseState, str]] = ..., terms: _Optional[_Union[_terms_pb2.LeaseTerms, _Mapping]] = ..., terms_version: _Optional[int] = ..., schedule_hash: _Optional[str] = ..., currency_code: _Optional[str] = ..., predecessor_id: _Optional[str] = ..., successor_id: _Optional[str] = ..., deposit_minor: _Optional[int] = ..., deposit_carried_minor: _Optional[int] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ..., waiting: _Optional[_Union[AgreementKind, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., trade: _Optional[str] = ...) -> None: ...

class Agreement(_message.Message):
    __slots__ = ("agreement_id", "kind", "state", "terms", "schedule_hash", "reason", "maker", "checker", "decision_reason", "create_time", "decide_time", "surrender", "reason_code", "decision_reason_code")
    AGREEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    SURRENDER_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    agreement_id: str
    kind: AgreementKind
    state: AgreementState
    terms: _terms_pb2.LeaseTerms
    schedule_hash: str
    reason: str
    maker: str
    checker: str
    decision_reason: str
    create_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    surrender: SurrenderStatement
    reason_code: str
    decision_reason_code: str
    def __init__(self, agreement_id: _Optional[str] = ..., kind: _Optional[_Union[AgreementKind, str]] = ..., state: _Optional[_Union[AgreementState, str]] = ..., terms: _Optional[_Union[_terms_pb2.LeaseTerms, _Mapping]] = ..., schedule_hash: _Optional[str] = ..., reason: _Optional[str] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., decision_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., surrender: _Optional[_Union[SurrenderStatement, _Mapping]] = ..., reason_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class SurrenderStatement(_message.Message):
    __slots__ = ("end_date", "billed_until", "lines", "differences", "total_minor", "deposit_minor", "inspection", "keys", "schedule_hash", "deductions", "deducted_minor", "final_readings")
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    BILLED_UNTIL_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    DEDUCTIONS_FIELD_NUMBER: _ClassVar[int]
    DEDUCTED_MINOR_FIELD_NUMBER: _ClassVar[int]
    FINAL_READINGS_FIELD_NUMBER: _ClassVar[int]
    end_date: str
    billed_until: str
    lines: _containers.RepeatedCompositeFieldContainer[_terms_pb2.LeaseLine]
    differences: _containers.RepeatedCompositeFieldContainer[_terms_pb2.LeaseLine]
    total_minor: int
    deposit_minor: int
    inspection: str
    keys: str
    schedule_hash: str
    deductions: _containers.RepeatedCompositeFieldContainer[SurrenderDeduction]
    deducted_minor: int
    final_readings: _containers.RepeatedCompositeFieldContainer[SurrenderReading]
    def __init__(self, end_date: _Optional[str] = ..., billed_until: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[_terms_pb2.LeaseLine, _Mapping]]] = ..., differences: _Optional[_Iterable[_Union[_terms_pb2.LeaseLine, _Mapping]]] = ..., total_minor: _Optional[int] = ..., deposit_minor: _Optional[int] = ..., inspection: _Optional[str] = ..., keys: _Optional[str] = ..., schedule_hash: _Optional[str] = ..., deductions: _Optional[_Iterable[_Union[SurrenderDeduction, _Mapping]]] = ..., deducted_minor: _Optional[int] = ..., final_readings: _Optional[_Iterable[_Union[SurrenderReading, _Mapping]]] = ...) -> None: ...

class SurrenderDeduction(_message.Message):
    __slots__ = ("fee_item_code", "amount_minor", "reason")
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    fee_item_code: str
    amount_minor: int
    reason: str
    def __init__(self, fee_item_code: _Optional[str] = ..., amount_minor: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class SurrenderReading(_message.Message):
    __slots__ = ("meter_code", "value", "outcome")
    METER_CODE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    meter_code: str
    value: str
    outcome: str
    def __init__(self, meter_code: _Optional[str] = ..., value: _Optional[str] = ..., outcome: _Optional[str] = ...) -> None: ...

class ListLeasesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "customer_id", "unit_id", "number", "waiting", "ends_until")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    ENDS_UNTIL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: LeaseState
    customer_id: str
    unit_id: str
    number: str
    waiting: bool
    ends_until: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[LeaseState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., number: _Optional[str] = ..., waiting: _Optional[bool] = ..., ends_until: _Optional[str] = ...) -> None: ...

class ListLeasesResponse(_message.Message):
    __slots__ = ("leases", "next_page_token", "total_size")
    LEASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    leases: _containers.RepeatedCompositeFieldContainer[Lease]
    next_page_token: str
    total_size: int
    def __init__(self, leases: _Optional[_Iterable[_Union[Lease, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ...) -> None: ...

class CreateLeaseRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "lease", "predecessor_id", "prospect_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_FIELD_NUMBER: _ClassVar[int]
    PREDECESSOR_ID_FIELD_NUMBER: _ClassVar[int]
    PROSPECT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    lease: Lease
    predecessor_id: str
    prospect_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., lease: _Optional[_Union[Lease, _Mapping]] = ..., predecessor_id: _Optional[str] = ..., prospect_id: _Optional[str] = ...) -> None: ...

class UpdateLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "lease")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    lease: Lease
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., lease: _Optional[_Union[Lease, _Mapping]] = ...) -> None: ...

class DeleteLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ...) -> None: ...

class SetLeaseTradeRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "trade")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    TRADE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    trade: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., trade: _Optional[str] = ...) -> None: ...

class PreviewScheduleRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "terms", "lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    terms: _terms_pb2.LeaseTerms
    lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., terms: _Optional[_Union[_terms_pb2.LeaseTerms, _Mapping]] = ..., lease_id: _Optional[str] = ...) -> None: ...

class PreviewScheduleResponse(_message.Message):
    __slots__ = ("lines", "differences", "schedule_hash", "total_minor", "deposit_minor")
    LINES_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    DEPOSIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[_terms_pb2.LeaseLine]
    differences: _containers.RepeatedCompositeFieldContainer[_terms_pb2.LeaseLine]
    schedule_hash: str
    total_minor: int
    deposit_minor: int
    def __init__(self, lines: _Optional[_Iterable[_Union[_terms_pb2.LeaseLine, _Mapping]]] = ..., differences: _Optional[_Iterable[_Union[_terms_pb2.LeaseLine, _Mapping]]] = ..., schedule_hash: _Optional[str] = ..., total_minor: _Optional[int] = ..., deposit_minor: _Optional[int] = ...) -> None: ...

class SubmitLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "schedule_hash")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    schedule_hash: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., schedule_hash: _Optional[str] = ...) -> None: ...

class ChangeLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "terms", "reason", "schedule_hash")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    terms: _terms_pb2.LeaseTerms
    reason: str
    schedule_hash: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., terms: _Optional[_Union[_terms_pb2.LeaseTerms, _Mapping]] = ..., reason: _Optional[str] = ..., schedule_hash: _Optional[str] = ...) -> None: ...

class TerminateLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "end_date", "reason", "credit_billed", "inspection", "keys", "schedule_hash", "deductions", "final_readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREDIT_BILLED_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_HASH_FIELD_NUMBER: _ClassVar[int]
    DEDUCTIONS_FIELD_NUMBER: _ClassVar[int]
    FINAL_READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    end_date: str
    reason: str
    credit_billed: bool
    inspection: str
    keys: str
    schedule_hash: str
    deductions: _containers.RepeatedCompositeFieldContainer[SurrenderDeduction]
    final_readings: _containers.RepeatedCompositeFieldContainer[SurrenderReading]
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., end_date: _Optional[str] = ..., reason: _Optional[str] = ..., credit_billed: _Optional[bool] = ..., inspection: _Optional[str] = ..., keys: _Optional[str] = ..., schedule_hash: _Optional[str] = ..., deductions: _Optional[_Iterable[_Union[SurrenderDeduction, _Mapping]]] = ..., final_readings: _Optional[_Iterable[_Union[SurrenderReading, _Mapping]]] = ...) -> None: ...

class PreviewTerminationRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "end_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    end_date: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class DecideLeaseRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class SubmitLeasesRequest(_message.Message):
    __slots__ = ("company_id", "lease_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., lease_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class SubmitLeasesResponse(_message.Message):
    __slots__ = ("submitted_count",)
    SUBMITTED_COUNT_FIELD_NUMBER: _ClassVar[int]
    submitted_count: int
    def __init__(self, submitted_count: _Optional[int] = ...) -> None: ...

class ApproveLeasesRequest(_message.Message):
    __slots__ = ("company_id", "lease_ids", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_IDS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_ids: _containers.RepeatedScalarFieldContainer[str]
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., lease_ids: _Optional[_Iterable[str]] = ..., reason: _Optional[str] = ...) -> None: ...

class ApproveLeasesResponse(_message.Message):
    __slots__ = ("approved_count",)
    APPROVED_COUNT_FIELD_NUMBER: _ClassVar[int]
    approved_count: int
    def __init__(self, approved_count: _Optional[int] = ...) -> None: ...

class ListAgreementsRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAgreementsResponse(_message.Message):
    __slots__ = ("agreements", "next_page_token", "total_size")
    AGREEMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    agreements: _containers.RepeatedCompositeFieldContainer[Agreement]
    next_page_token: str
    total_size: int
    def __init__(self, agreements: _Optional[_Iterable[_Union[Agreement, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListLeaseLinesRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "page_size", "page_token", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    page_size: int
    page_token: str
    state: _terms_pb2.LineState
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[_terms_pb2.LineState, str]] = ...) -> None: ...

class ListLeaseLinesResponse(_message.Message):
    __slots__ = ("lines", "next_page_token", "total_size")
    LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[_terms_pb2.LeaseLine]
    next_page_token: str
    total_size: int
    def __init__(self, lines: _Optional[_Iterable[_Union[_terms_pb2.LeaseLine, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ApproveLinesRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "line_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    line_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., line_ids: _Optional[_Iterable[int]] = ...) -> None: ...

class ApproveLinesResponse(_message.Message):
    __slots__ = ("approved_count",)
    APPROVED_COUNT_FIELD_NUMBER: _ClassVar[int]
    approved_count: int
    def __init__(self, approved_count: _Optional[int] = ...) -> None: ...

class ConvertLinesRequest(_message.Message):
    __slots__ = ("company_id", "lease_id", "line_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    LINE_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    lease_id: str
    line_ids: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, company_id: _Optional[int] = ..., lease_id: _Optional[str] = ..., line_ids: _Optional[_Iterable[int]] = ...) -> None: ...

class ConvertLinesResponse(_message.Message):
    __slots__ = ("sent_count",)
    SENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    sent_count: int
    def __init__(self, sent_count: _Optional[int] = ...) -> None: ...
