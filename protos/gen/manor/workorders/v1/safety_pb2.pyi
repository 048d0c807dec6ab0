from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExerciseKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EXERCISE_KIND_UNSPECIFIED: _ClassVar[ExerciseKind]
    EXERCISE_KIND_DRILL: _ClassVar[ExerciseKind]
    EXERCISE_KIND_INDUCTION: _ClassVar[ExerciseKind]
    EXERCISE_KIND_TRAINING: _ClassVar[ExerciseKind]
EXERCISE_KIND_UNSPECIFIED: ExerciseKind
EXERCISE_KIND_DRILL: ExerciseKind
EXERCISE_KIND_INDUCTION: ExerciseKind
EXERCISE_KIND_TRAINING: ExerciseKind

class EmergencyPlan(_message.Message):
    __slots__ = ("emergency_plan_id", "company_id", "estate_id", "name", "occasion", "steps", "drill_months", "retired", "drilled_date", "due_date", "overdue", "etag")
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OCCASION_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    DRILL_MONTHS_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    DRILLED_DATE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    emergency_plan_id: str
    company_id: int
    estate_id: int
    name: str
    occasion: str
    steps: str
    drill_months: int
    retired: bool
    drilled_date: str
    due_date: str
    overdue: bool
    etag: str
    def __init__(self, emergency_plan_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., occasion: _Optional[str] = ..., steps: _Optional[str] = ..., drill_months: _Optional[int] = ..., retired: _Optional[bool] = ..., drilled_date: _Optional[str] = ..., due_date: _Optional[str] = ..., overdue: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class Exercise(_message.Message):
    __slots__ = ("exercise_id", "company_id", "estate_id", "kind", "emergency_plan_id", "emergency_plan_name", "topic", "held_date", "minutes", "attendees", "others", "result", "etag")
    EXERCISE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_NAME_FIELD_NUMBER: _ClassVar[int]
    TOPIC_FIELD_NUMBER: _ClassVar[int]
    HELD_DATE_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    ATTENDEES_FIELD_NUMBER: _ClassVar[int]
    OTHERS_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    exercise_id: str
    company_id: int
    estate_id: int
    kind: ExerciseKind
    emergency_plan_id: str
    emergency_plan_name: str
    topic: str
    held_date: str
    minutes: int
    attendees: _containers.RepeatedScalarFieldContainer[str]
    others: int
    result: str
    etag: str
    def __init__(self, exercise_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[ExerciseKind, str]] = ..., emergency_plan_id: _Optional[str] = ..., emergency_plan_name: _Optional[str] = ..., topic: _Optional[str] = ..., held_date: _Optional[str] = ..., minutes: _Optional[int] = ..., attendees: _Optional[_Iterable[str]] = ..., others: _Optional[int] = ..., result: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListEmergencyPlansRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListEmergencyPlansResponse(_message.Message):
    __slots__ = ("emergency_plans", "next_page_token", "total_size")
    EMERGENCY_PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    emergency_plans: _containers.RepeatedCompositeFieldContainer[EmergencyPlan]
    next_page_token: str
    total_size: int
    def __init__(self, emergency_plans: _Optional[_Iterable[_Union[EmergencyPlan, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetEmergencyPlanRequest(_message.Message):
    __slots__ = ("company_id", "emergency_plan_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    emergency_plan_id: str
    def __init__(self, company_id: _Optional[int] = ..., emergency_plan_id: _Optional[str] = ...) -> None: ...

class CreateEmergencyPlanRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "emergency_plan")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    emergency_plan: EmergencyPlan
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., emergency_plan: _Optional[_Union[EmergencyPlan, _Mapping]] = ...) -> None: ...

class UpdateEmergencyPlanRequest(_message.Message):
    __slots__ = ("company_id", "emergency_plan_id", "emergency_plan")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    emergency_plan_id: str
    emergency_plan: EmergencyPlan
    def __init__(self, company_id: _Optional[int] = ..., emergency_plan_id: _Optional[str] = ..., emergency_plan: _Optional[_Union[EmergencyPlan, _Mapping]] = ...) -> None: ...

class ListExercisesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "emergency_plan_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: ExerciseKind
    emergency_plan_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[ExerciseKind, str]] = ..., emergency_plan_id: _Optional[str] = ...) -> None: ...

class ListExercisesResponse(_message.Message):
    __slots__ = ("exercises", "next_page_token", "total_size")
    EXERCISES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    exercises: _containers.RepeatedCompositeFieldContainer[Exercise]
    next_page_token: str
    total_size: int
    def __init__(self, exercises: _Optional[_Iterable[_Union[Exercise, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetExerciseRequest(_message.Message):
    __slots__ = ("company_id", "exercise_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EXERCISE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    exercise_id: str
    def __init__(self, company_id: _Optional[int] = ..., exercise_id: _Optional[str] = ...) -> None: ...

class CreateExerciseRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "exercise")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    EXERCISE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    exercise: Exercise
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., exercise: _Optional[_Union[Exercise, _Mapping]] = ...) -> None: ...

class UpdateExerciseRequest(_message.Message):
    __slots__ = ("company_id", "exercise_id", "exercise")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EXERCISE_ID_FIELD_NUMBER: _ClassVar[int]
    EXERCISE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    exercise_id: str
    exercise: Exercise
    def __init__(self, company_id: _Optional[int] = ..., exercise_id: _Optional[str] = ..., exercise: _Optional[_Union[Exercise, _Mapping]] = ...) -> None: ...
