from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import any_pb2 as _any_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ApprovalDeciderKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    APPROVAL_DECIDER_KIND_UNSPECIFIED: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_ENTITLED: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_PERSON: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_POST: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_HEAD: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_ROLE: _ClassVar[ApprovalDeciderKind]
    APPROVAL_DECIDER_KIND_PICKED: _ClassVar[ApprovalDeciderKind]

class NodeKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    NODE_KIND_UNSPECIFIED: _ClassVar[NodeKind]
    NODE_KIND_GROUP: _ClassVar[NodeKind]
    NODE_KIND_COMPANY: _ClassVar[NodeKind]
    NODE_KIND_ESTATE: _ClassVar[NodeKind]
APPROVAL_DECIDER_KIND_UNSPECIFIED: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_ENTITLED: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_PERSON: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_POST: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_HEAD: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_ROLE: ApprovalDeciderKind
APPROVAL_DECIDER_KIND_PICKED: ApprovalDeciderKind
NODE_KIND_UNSPECIFIED: NodeKind
NODE_KIND_GROUP: NodeKind
NODE_KIND_COMPANY: NodeKind
NODE_KIND_ESTATE: NodeKind

class NodeChanged(_message.Message):
    __slots__ = ("node_id", "version", "kind", "parent_id", "group_id", "company_id", "estate_id", "name", "code", "currency_code", "time_zone", "closed", "settings", "service_settings", "calendar", "approval_rules", "file_terms")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    SETTINGS_FIELD_NUMBER: _ClassVar[int]
    SERVICE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    CALENDAR_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_RULES_FIELD_NUMBER: _ClassVar[int]
    FILE_TERMS_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    version: int
    kind: NodeKind
    parent_id: int
    group_id: int
    company_id: int
    estate_id: int
    name: str
    code: str
    currency_code: str
    time_zone: str
    closed: bool
    settings: EstateSettings
    service_settings: _containers.RepeatedCompositeFieldContainer[_any_pb2.Any]
    calendar: EstateCalendar
    approval_rules: ApprovalRules
    file_terms: _containers.RepeatedCompositeFieldContainer[FileTerm]
    def __init__(self, node_id: _Optional[int] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[NodeKind, str]] = ..., parent_id: _Optional[int] = ..., group_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., code: _Optional[str] = ..., currency_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., closed: _Optional[bool] = ..., settings: _Optional[_Union[EstateSettings, _Mapping]] = ..., service_settings: _Optional[_Iterable[_Union[_any_pb2.Any, _Mapping]]] = ..., calendar: _Optional[_Union[EstateCalendar, _Mapping]] = ..., approval_rules: _Optional[_Union[ApprovalRules, _Mapping]] = ..., file_terms: _Optional[_Iterable[_Union[FileTerm, _Mapping]]] = ...) -> None: ...

class FileTerm(_message.Message):
    __slots__ = ("service", "kind", "kept_days")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    KEPT_DAYS_FIELD_NUMBER: _ClassVar[int]
    service: str
    kind: str
    kept_days: int
    def __init__(self, service: _Optional[str] = ..., kind: _Optional[str] = ..., kept_days: _Optional[int] = ...) -> None: ...

class ApprovalRules(_message.Message):
    __slots__ = ("flows", "phrases")
    FLOWS_FIELD_NUMBER: _ClassVar[int]
    PHRASES_FIELD_NUMBER: _ClassVar[int]
    flows: _containers.RepeatedCompositeFieldContainer[ApprovalFlow]
    phrases: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, flows: _Optional[_Iterable[_Union[ApprovalFlow, _Mapping]]] = ..., phrases: _Optional[_Iterable[str]] = ...) -> None: ...

class ApprovalFlow(_message.Message):
    __slots__ = ("flow_id", "version", "subject", "name", "from_minor", "estate_ids", "department_ids", "steps")
    FLOW_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FROM_MINOR_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_IDS_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    flow_id: str
    version: int
    subject: str
    name: str
    from_minor: int
    estate_ids: _containers.RepeatedScalarFieldContainer[int]
    department_ids: _containers.RepeatedScalarFieldContainer[str]
    steps: _containers.RepeatedCompositeFieldContainer[ApprovalStep]
    def __init__(self, flow_id: _Optional[str] = ..., version: _Optional[int] = ..., subject: _Optional[str] = ..., name: _Optional[str] = ..., from_minor: _Optional[int] = ..., estate_ids: _Optional[_Iterable[int]] = ..., department_ids: _Optional[_Iterable[str]] = ..., steps: _Optional[_Iterable[_Union[ApprovalStep, _Mapping]]] = ...) -> None: ...

class ApprovalStep(_message.Message):
    __slots__ = ("name", "deciders", "everyone", "remind_hours", "covers")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DECIDERS_FIELD_NUMBER: _ClassVar[int]
    EVERYONE_FIELD_NUMBER: _ClassVar[int]
    REMIND_HOURS_FIELD_NUMBER: _ClassVar[int]
    COVERS_FIELD_NUMBER: _ClassVar[int]
    name: str
    deciders: _containers.RepeatedCompositeFieldContainer[ApprovalDecider]
    everyone: bool
    remind_hours: int
    covers: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, name: _Optional[str] = ..., deciders: _Optional[_Iterable[_Union[ApprovalDecider, _Mapping]]] = ..., everyone: _Optional[bool] = ..., remind_hours: _Optional[int] = ..., covers: _Optional[_Iterable[str]] = ...) -> None: ...

class ApprovalDecider(_message.Message):
    __slots__ = ("kind", "id")
    KIND_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    kind: ApprovalDeciderKind
    id: str
    def __init__(self, kind: _Optional[_Union[ApprovalDeciderKind, str]] = ..., id: _Optional[str] = ...) -> None: ...

class EstateCalendar(_message.Message):
    __slots__ = ("country_code", "week", "holiday_hours", "made_up_hours", "own_days", "confirmed_years")
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    WEEK_FIELD_NUMBER: _ClassVar[int]
    HOLIDAY_HOURS_FIELD_NUMBER: _ClassVar[int]
    MADE_UP_HOURS_FIELD_NUMBER: _ClassVar[int]
    OWN_DAYS_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_YEARS_FIELD_NUMBER: _ClassVar[int]
    country_code: str
    week: _containers.RepeatedCompositeFieldContainer[DayHours]
    holiday_hours: DayHours
    made_up_hours: DayHours
    own_days: _containers.RepeatedCompositeFieldContainer[OwnDay]
    confirmed_years: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, country_code: _Optional[str] = ..., week: _Optional[_Iterable[_Union[DayHours, _Mapping]]] = ..., holiday_hours: _Optional[_Union[DayHours, _Mapping]] = ..., made_up_hours: _Optional[_Union[DayHours, _Mapping]] = ..., own_days: _Optional[_Iterable[_Union[OwnDay, _Mapping]]] = ..., confirmed_years: _Optional[_Iterable[int]] = ...) -> None: ...

class DayHours(_message.Message):
    __slots__ = ("spans",)
    SPANS_FIELD_NUMBER: _ClassVar[int]
    spans: _containers.RepeatedCompositeFieldContainer[TimeSpan]
    def __init__(self, spans: _Optional[_Iterable[_Union[TimeSpan, _Mapping]]] = ...) -> None: ...

class TimeSpan(_message.Message):
    __slots__ = ("to",)
    FROM_FIELD_NUMBER: _ClassVar[int]
    TO_FIELD_NUMBER: _ClassVar[int]
    to: str
    def __init__(self, to: _Optional[str] = ..., **kwargs) -> None: ...

class OwnDay(_message.Message):
    __slots__ = ("date", "name", "hours")
    DATE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    HOURS_FIELD_NUMBER: _ClassVar[int]
    date: str
    name: str
    hours: DayHours
    def __init__(self, date: _Optional[str] = ..., name: _Optional[str] = ..., hours: _Optional[_Union[DayHours, _Mapping]] = ...) -> None: ...

class EstateSettings(_message.Message):
    __slots__ = ("thirty_day_months", "align_to_calendar_quarters", "prorate_move_out", "late_fee_from_due", "vacancy_rate_basis_points", "starter_may_approve_run", "move_in_step", "move_out_months_back")
    THIRTY_DAY_MONTHS_FIELD_NUMBER: _ClassVar[int]
    ALIGN_TO_CALENDAR_QUARTERS_FIELD_NUMBER: _ClassVar[int]
    PRORATE_MOVE_OUT_FIELD_NUMBER: _ClassVar[int]
    LATE_FEE_FROM_DUE_FIELD_NUMBER: _ClassVar[int]
    VACANCY_RATE_BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    STARTER_MAY_APPROVE_RUN_FIELD_NUMBER: _ClassVar[int]
    MOVE_IN_STEP_FIELD_NUMBER: _ClassVar[int]
    MOVE_OUT_MONTHS_BACK_FIELD_NUMBER: _ClassVar[int]
    thirty_day_months: bool
    align_to_calendar_quarters: bool
    prorate_move_out: bool
    late_fee_from_due: bool
    vacancy_rate_basis_points: int
    starter_may_approve_run: bool
    move_in_step: bool
    move_out_months_back: int
    def __init__(self, thirty_day_months: _Optional[bool] = ..., align_to_calendar_quarters: _Optional[bool] = ..., prorate_move_out: _Optional[bool] = ..., late_fee_from_due: _Optional[bool] = ..., vacancy_rate_basis_points: _Optional[int] = ..., starter_may_approve_run: _Optional[bool] = ..., move_in_step: _Optional[bool] = ..., move_out_months_back: _Optional[int] = ...) -> None: ...

class GrantsChanged(_message.Message):
    __slots__ = ("principal_id", "version", "kind", "group_id", "disabled", "grants", "customers")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    GRANTS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    version: int
    kind: str
    group_id: int
    disabled: bool
    grants: _containers.RepeatedCompositeFieldContainer[Grant]
    customers: _containers.RepeatedCompositeFieldContainer[ResidentCustomer]
    def __init__(self, principal_id: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[str] = ..., group_id: _Optional[int] = ..., disabled: _Optional[bool] = ..., grants: _Optional[_Iterable[_Union[Grant, _Mapping]]] = ..., customers: _Optional[_Iterable[_Union[ResidentCustomer, _Mapping]]] = ...) -> None: ...

class Grant(_message.Message):
    __slots__ = ("node_id", "permissions", "role_ids")
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    ROLE_IDS_FIELD_NUMBER: _ClassVar[int]
    node_id: int
    permissions: _containers.RepeatedScalarFieldContainer[str]
    role_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, node_id: _Optional[int] = ..., permissions: _Optional[_Iterable[str]] = ..., role_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ResidentCustomer(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class SessionRevoked(_message.Message):
    __slots__ = ("session_id", "principal_id", "group_id", "revoked_at_ms", "version")
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    REVOKED_AT_MS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    session_id: str
    principal_id: str
    group_id: int
    revoked_at_ms: int
    version: int
    def __init__(self, session_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., group_id: _Optional[int] = ..., revoked_at_ms: _Optional[int] = ..., version: _Optional[int] = ...) -> None: ...

class ExchangeRateChanged(_message.Message):
    __slots__ = ("group_id", "month", "from_currency_code", "to_currency_code", "rate", "version")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    FROM_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TO_CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    group_id: int
    month: str
    from_currency_code: str
    to_currency_code: str
    rate: str
    version: int
    def __init__(self, group_id: _Optional[int] = ..., month: _Optional[str] = ..., from_currency_code: _Optional[str] = ..., to_currency_code: _Optional[str] = ..., rate: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class StaffChanged(_message.Message):
    __slots__ = ("principal_id", "version", "group_id", "company_id", "estate_id", "display_name", "disabled", "post_id", "post_name", "skills", "department_id", "heads_department")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    POST_ID_FIELD_NUMBER: _ClassVar[int]
    POST_NAME_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_ID_FIELD_NUMBER: _ClassVar[int]
    HEADS_DEPARTMENT_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    version: int
    group_id: int
    company_id: int
    estate_id: int
    display_name: str
    disabled: bool
    post_id: str
    post_name: str
    skills: _containers.RepeatedCompositeFieldContainer[HeldSkill]
    department_id: str
    heads_department: bool
    def __init__(self, principal_id: _Optional[str] = ..., version: _Optional[int] = ..., group_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., display_name: _Optional[str] = ..., disabled: _Optional[bool] = ..., post_id: _Optional[str] = ..., post_name: _Optional[str] = ..., skills: _Optional[_Iterable[_Union[HeldSkill, _Mapping]]] = ..., department_id: _Optional[str] = ..., heads_department: _Optional[bool] = ...) -> None: ...

class HeldSkill(_message.Message):
    __slots__ = ("skill_id", "name", "expire_date")
    SKILL_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_DATE_FIELD_NUMBER: _ClassVar[int]
    skill_id: str
    name: str
    expire_date: str
    def __init__(self, skill_id: _Optional[str] = ..., name: _Optional[str] = ..., expire_date: _Optional[str] = ...) -> None: ...

class DutiesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "duties")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    duties: _containers.RepeatedCompositeFieldContainer[PlannedDuty]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., duties: _Optional[_Iterable[_Union[PlannedDuty, _Mapping]]] = ...) -> None: ...

class PlannedDuty(_message.Message):
    __slots__ = ("duty_id", "version", "principal_id", "shift_id", "shift_name", "start_ms", "end_ms", "removed")
    DUTY_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    SHIFT_ID_FIELD_NUMBER: _ClassVar[int]
    SHIFT_NAME_FIELD_NUMBER: _ClassVar[int]
    START_MS_FIELD_NUMBER: _ClassVar[int]
    END_MS_FIELD_NUMBER: _ClassVar[int]
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    duty_id: str
    version: int
    principal_id: str
    shift_id: str
    shift_name: str
    start_ms: int
    end_ms: int
    removed: bool
    def __init__(self, duty_id: _Optional[str] = ..., version: _Optional[int] = ..., principal_id: _Optional[str] = ..., shift_id: _Optional[str] = ..., shift_name: _Optional[str] = ..., start_ms: _Optional[int] = ..., end_ms: _Optional[int] = ..., removed: _Optional[bool] = ...) -> None: ...

class AbsenceChanged(_message.Message):
    __slots__ = ("absence_id", "version", "group_id", "principal_id", "deputy_id", "from_date", "to_date", "in_force")
    ABSENCE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    DEPUTY_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    IN_FORCE_FIELD_NUMBER: _ClassVar[int]
    absence_id: str
    version: int
    group_id: int
    principal_id: str
    deputy_id: str
    from_date: str
    to_date: str
    in_force: bool
    def __init__(self, absence_id: _Optional[str] = ..., version: _Optional[int] = ..., group_id: _Optional[int] = ..., principal_id: _Optional[str] = ..., deputy_id: _Optional[str] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., in_force: _Optional[bool] = ...) -> None: ...
