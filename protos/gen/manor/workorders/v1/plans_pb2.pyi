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

class PlanTask(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PLAN_TASK_UNSPECIFIED: _ClassVar[PlanTask]
    PLAN_TASK_CHECK: _ClassVar[PlanTask]
    PLAN_TASK_ORDER: _ClassVar[PlanTask]
    PLAN_TASK_ROUND: _ClassVar[PlanTask]

class OccurrenceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OCCURRENCE_STATE_UNSPECIFIED: _ClassVar[OccurrenceState]
    OCCURRENCE_STATE_DUE: _ClassVar[OccurrenceState]
    OCCURRENCE_STATE_PASSED: _ClassVar[OccurrenceState]
    OCCURRENCE_STATE_FAILED: _ClassVar[OccurrenceState]
    OCCURRENCE_STATE_MISSED: _ClassVar[OccurrenceState]
PLAN_TASK_UNSPECIFIED: PlanTask
PLAN_TASK_CHECK: PlanTask
PLAN_TASK_ORDER: PlanTask
PLAN_TASK_ROUND: PlanTask
OCCURRENCE_STATE_UNSPECIFIED: OccurrenceState
OCCURRENCE_STATE_DUE: OccurrenceState
OCCURRENCE_STATE_PASSED: OccurrenceState
OCCURRENCE_STATE_FAILED: OccurrenceState
OCCURRENCE_STATE_MISSED: OccurrenceState

class Plan(_message.Message):
    __slots__ = ("plan_id", "company_id", "estate_id", "name", "task", "category_id", "rule", "start_date", "start_clock", "place", "description", "statutory", "ended", "horizon_days", "needs_signature", "skipped_months", "next_time", "etag", "route_id")
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    START_CLOCK_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    STATUTORY_FIELD_NUMBER: _ClassVar[int]
    ENDED_FIELD_NUMBER: _ClassVar[int]
    HORIZON_DAYS_FIELD_NUMBER: _ClassVar[int]
    NEEDS_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_MONTHS_FIELD_NUMBER: _ClassVar[int]
    NEXT_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ROUTE_ID_FIELD_NUMBER: _ClassVar[int]
    plan_id: str
    company_id: int
    estate_id: int
    name: str
    task: PlanTask
    category_id: str
    rule: str
    start_date: str
    start_clock: str
    place: str
    description: str
    statutory: bool
    ended: bool
    horizon_days: int
    needs_signature: bool
    skipped_months: _containers.RepeatedScalarFieldContainer[str]
    next_time: _timestamp_pb2.Timestamp
    etag: str
    route_id: str
    def __init__(self, plan_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., task: _Optional[_Union[PlanTask, str]] = ..., category_id: _Optional[str] = ..., rule: _Optional[str] = ..., start_date: _Optional[str] = ..., start_clock: _Optional[str] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., statutory: _Optional[bool] = ..., ended: _Optional[bool] = ..., horizon_days: _Optional[int] = ..., needs_signature: _Optional[bool] = ..., skipped_months: _Optional[_Iterable[str]] = ..., next_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., route_id: _Optional[str] = ...) -> None: ...

class Occurrence(_message.Message):
    __slots__ = ("occurrence_id", "company_id", "estate_id", "plan_id", "plan_name", "task", "state", "due_time", "late_minutes", "order_id", "checker", "check_time", "note")
    OCCURRENCE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_NAME_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    LATE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    CHECK_TIME_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    occurrence_id: str
    company_id: int
    estate_id: int
    plan_id: str
    plan_name: str
    task: PlanTask
    state: OccurrenceState
    due_time: _timestamp_pb2.Timestamp
    late_minutes: int
    order_id: str
    checker: str
    check_time: _timestamp_pb2.Timestamp
    note: str
    def __init__(self, occurrence_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., plan_id: _Optional[str] = ..., plan_name: _Optional[str] = ..., task: _Optional[_Union[PlanTask, str]] = ..., state: _Optional[_Union[OccurrenceState, str]] = ..., due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., late_minutes: _Optional[int] = ..., order_id: _Optional[str] = ..., checker: _Optional[str] = ..., check_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., note: _Optional[str] = ...) -> None: ...

class ListPlansRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_ended")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_ENDED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_ended: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_ended: _Optional[bool] = ...) -> None: ...

class ListPlansResponse(_message.Message):
    __slots__ = ("plans", "next_page_token", "total_size")
    PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    plans: _containers.RepeatedCompositeFieldContainer[Plan]
    next_page_token: str
    total_size: int
    def __init__(self, plans: _Optional[_Iterable[_Union[Plan, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class PreviewPlanRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "rule", "start_date", "start_clock")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    START_CLOCK_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    rule: str
    start_date: str
    start_clock: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., rule: _Optional[str] = ..., start_date: _Optional[str] = ..., start_clock: _Optional[str] = ...) -> None: ...

class PreviewPlanResponse(_message.Message):
    __slots__ = ("due_times", "skipped_months")
    DUE_TIMES_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_MONTHS_FIELD_NUMBER: _ClassVar[int]
    due_times: _containers.RepeatedCompositeFieldContainer[_timestamp_pb2.Timestamp]
    skipped_months: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, due_times: _Optional[_Iterable[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]]] = ..., skipped_months: _Optional[_Iterable[str]] = ...) -> None: ...

class GetPlanRequest(_message.Message):
    __slots__ = ("company_id", "plan_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    plan_id: str
    def __init__(self, company_id: _Optional[int] = ..., plan_id: _Optional[str] = ...) -> None: ...

class CreatePlanRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "plan")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    plan: Plan
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., plan: _Optional[_Union[Plan, _Mapping]] = ...) -> None: ...

class UpdatePlanRequest(_message.Message):
    __slots__ = ("company_id", "plan_id", "plan", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    plan_id: str
    plan: Plan
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., plan_id: _Optional[str] = ..., plan: _Optional[_Union[Plan, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class ListOccurrencesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "plan_id", "state", "late")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    plan_id: str
    state: OccurrenceState
    late: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., plan_id: _Optional[str] = ..., state: _Optional[_Union[OccurrenceState, str]] = ..., late: _Optional[bool] = ...) -> None: ...

class ListOccurrencesResponse(_message.Message):
    __slots__ = ("occurrences", "next_page_token", "total_size")
    OCCURRENCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    occurrences: _containers.RepeatedCompositeFieldContainer[Occurrence]
    next_page_token: str
    total_size: int
    def __init__(self, occurrences: _Optional[_Iterable[_Union[Occurrence, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class RecordCheckRequest(_message.Message):
    __slots__ = ("company_id", "occurrence_id", "failed", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCURRENCE_ID_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occurrence_id: str
    failed: bool
    note: str
    def __init__(self, company_id: _Optional[int] = ..., occurrence_id: _Optional[str] = ..., failed: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...
