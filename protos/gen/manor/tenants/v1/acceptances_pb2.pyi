import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AcceptanceScope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCEPTANCE_SCOPE_UNSPECIFIED: _ClassVar[AcceptanceScope]
    ACCEPTANCE_SCOPE_ESTATE: _ClassVar[AcceptanceScope]
    ACCEPTANCE_SCOPE_COMMON_PART: _ClassVar[AcceptanceScope]
    ACCEPTANCE_SCOPE_UNIT: _ClassVar[AcceptanceScope]

class AcceptanceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ACCEPTANCE_STATE_UNSPECIFIED: _ClassVar[AcceptanceState]
    ACCEPTANCE_STATE_CHECKING: _ClassVar[AcceptanceState]
    ACCEPTANCE_STATE_COMPLETED: _ClassVar[AcceptanceState]

class ItemResult(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_RESULT_UNSPECIFIED: _ClassVar[ItemResult]
    ITEM_RESULT_PASSED: _ClassVar[ItemResult]
    ITEM_RESULT_FAILED: _ClassVar[ItemResult]

class ProblemState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROBLEM_STATE_UNSPECIFIED: _ClassVar[ProblemState]
    PROBLEM_STATE_REPORTED: _ClassVar[ProblemState]
    PROBLEM_STATE_MENDING: _ClassVar[ProblemState]
    PROBLEM_STATE_MENDED: _ClassVar[ProblemState]
    PROBLEM_STATE_CLOSED: _ClassVar[ProblemState]
    PROBLEM_STATE_CANCELLED: _ClassVar[ProblemState]

class ProblemDeed(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROBLEM_DEED_UNSPECIFIED: _ClassVar[ProblemDeed]
    PROBLEM_DEED_ASSIGN: _ClassVar[ProblemDeed]
    PROBLEM_DEED_MEND: _ClassVar[ProblemDeed]
    PROBLEM_DEED_CONFIRM: _ClassVar[ProblemDeed]
    PROBLEM_DEED_REOPEN: _ClassVar[ProblemDeed]
    PROBLEM_DEED_CANCEL: _ClassVar[ProblemDeed]
ACCEPTANCE_SCOPE_UNSPECIFIED: AcceptanceScope
ACCEPTANCE_SCOPE_ESTATE: AcceptanceScope
ACCEPTANCE_SCOPE_COMMON_PART: AcceptanceScope
ACCEPTANCE_SCOPE_UNIT: AcceptanceScope
ACCEPTANCE_STATE_UNSPECIFIED: AcceptanceState
ACCEPTANCE_STATE_CHECKING: AcceptanceState
ACCEPTANCE_STATE_COMPLETED: AcceptanceState
ITEM_RESULT_UNSPECIFIED: ItemResult
ITEM_RESULT_PASSED: ItemResult
ITEM_RESULT_FAILED: ItemResult
PROBLEM_STATE_UNSPECIFIED: ProblemState
PROBLEM_STATE_REPORTED: ProblemState
PROBLEM_STATE_MENDING: ProblemState
PROBLEM_STATE_MENDED: ProblemState
PROBLEM_STATE_CLOSED: ProblemState
PROBLEM_STATE_CANCELLED: ProblemState
PROBLEM_DEED_UNSPECIFIED: ProblemDeed
PROBLEM_DEED_ASSIGN: ProblemDeed
PROBLEM_DEED_MEND: ProblemDeed
PROBLEM_DEED_CONFIRM: ProblemDeed
PROBLEM_DEED_REOPEN: ProblemDeed
PROBLEM_DEED_CANCEL: ProblemDeed

class NewItem(_message.Message):
    __slots__ = ("name", "standard")
    NAME_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    name: str
    standard: str
    def __init__(self, name: _Optional[str] = ..., standard: _Optional[str] = ...) -> None: ...

class AcceptanceItem(_message.Message):
    __slots__ = ("number", "name", "standard", "result", "note", "checked_by", "check_time", "problem_id")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    STANDARD_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    CHECKED_BY_FIELD_NUMBER: _ClassVar[int]
    CHECK_TIME_FIELD_NUMBER: _ClassVar[int]
    PROBLEM_ID_FIELD_NUMBER: _ClassVar[int]
    number: int
    name: str
    standard: str
    result: ItemResult
    note: str
    checked_by: str
    check_time: _timestamp_pb2.Timestamp
    problem_id: str
    def __init__(self, number: _Optional[int] = ..., name: _Optional[str] = ..., standard: _Optional[str] = ..., result: _Optional[_Union[ItemResult, str]] = ..., note: _Optional[str] = ..., checked_by: _Optional[str] = ..., check_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., problem_id: _Optional[str] = ...) -> None: ...

class AcceptanceDocument(_message.Message):
    __slots__ = ("number", "name", "copies", "received_date")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    COPIES_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DATE_FIELD_NUMBER: _ClassVar[int]
    number: int
    name: str
    copies: int
    received_date: str
    def __init__(self, number: _Optional[int] = ..., name: _Optional[str] = ..., copies: _Optional[int] = ..., received_date: _Optional[str] = ...) -> None: ...

class Acceptance(_message.Message):
    __slots__ = ("acceptance_id", "company_id", "estate_id", "scope", "part", "unit_id", "unit_code", "building_name", "state", "items", "documents", "open_problem_count", "create_time", "complete_time", "etag")
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    OPEN_PROBLEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    acceptance_id: str
    company_id: int
    estate_id: int
    scope: AcceptanceScope
    part: str
    unit_id: str
    unit_code: str
    building_name: str
    state: AcceptanceState
    items: _containers.RepeatedCompositeFieldContainer[AcceptanceItem]
    documents: _containers.RepeatedCompositeFieldContainer[AcceptanceDocument]
    open_problem_count: int
    create_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, acceptance_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., scope: _Optional[_Union[AcceptanceScope, str]] = ..., part: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., state: _Optional[_Union[AcceptanceState, str]] = ..., items: _Optional[_Iterable[_Union[AcceptanceItem, _Mapping]]] = ..., documents: _Optional[_Iterable[_Union[AcceptanceDocument, _Mapping]]] = ..., open_problem_count: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateAcceptanceRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "scope", "part", "unit_id", "items")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    scope: AcceptanceScope
    part: str
    unit_id: str
    items: _containers.RepeatedCompositeFieldContainer[NewItem]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., scope: _Optional[_Union[AcceptanceScope, str]] = ..., part: _Optional[str] = ..., unit_id: _Optional[str] = ..., items: _Optional[_Iterable[_Union[NewItem, _Mapping]]] = ...) -> None: ...

class GetAcceptanceRequest(_message.Message):
    __slots__ = ("company_id", "acceptance_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    acceptance_id: str
    def __init__(self, company_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ...) -> None: ...

class ListAcceptancesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "scope", "state", "unit_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    scope: AcceptanceScope
    state: AcceptanceState
    unit_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., scope: _Optional[_Union[AcceptanceScope, str]] = ..., state: _Optional[_Union[AcceptanceState, str]] = ..., unit_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAcceptancesResponse(_message.Message):
    __slots__ = ("acceptances", "next_page_token", "total_size")
    ACCEPTANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    acceptances: _containers.RepeatedCompositeFieldContainer[Acceptance]
    next_page_token: str
    total_size: int
    def __init__(self, acceptances: _Optional[_Iterable[_Union[Acceptance, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ChangeAcceptanceItemsRequest(_message.Message):
    __slots__ = ("company_id", "acceptance_id", "added", "removed", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    ADDED_FIELD_NUMBER: _ClassVar[int]
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    acceptance_id: str
    added: _containers.RepeatedCompositeFieldContainer[NewItem]
    removed: _containers.RepeatedScalarFieldContainer[int]
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ..., added: _Optional[_Iterable[_Union[NewItem, _Mapping]]] = ..., removed: _Optional[_Iterable[int]] = ..., etag: _Optional[str] = ...) -> None: ...

class CheckAcceptanceItemRequest(_message.Message):
    __slots__ = ("company_id", "acceptance_id", "number", "result", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    acceptance_id: str
    number: int
    result: ItemResult
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ..., number: _Optional[int] = ..., result: _Optional[_Union[ItemResult, str]] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class SetAcceptanceDocumentRequest(_message.Message):
    __slots__ = ("company_id", "acceptance_id", "number", "name", "copies", "received_date", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    COPIES_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    acceptance_id: str
    number: int
    name: str
    copies: int
    received_date: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ..., number: _Optional[int] = ..., name: _Optional[str] = ..., copies: _Optional[int] = ..., received_date: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CompleteAcceptanceRequest(_message.Message):
    __slots__ = ("company_id", "acceptance_id", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    acceptance_id: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ExportAcceptancesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "scope", "state", "unit_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    scope: AcceptanceScope
    state: AcceptanceState
    unit_id: str
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., scope: _Optional[_Union[AcceptanceScope, str]] = ..., state: _Optional[_Union[AcceptanceState, str]] = ..., unit_id: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class ProblemStep(_message.Message):
    __slots__ = ("deed", "state", "note", "done_by", "time")
    DEED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    DONE_BY_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    deed: ProblemDeed
    state: ProblemState
    note: str
    done_by: str
    time: _timestamp_pb2.Timestamp
    def __init__(self, deed: _Optional[_Union[ProblemDeed, str]] = ..., state: _Optional[_Union[ProblemState, str]] = ..., note: _Optional[str] = ..., done_by: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Problem(_message.Message):
    __slots__ = ("problem_id", "company_id", "estate_id", "acceptance_id", "unit_id", "unit_code", "building_name", "place", "description", "state", "responsible", "due_date", "reported_by", "create_time", "steps", "etag")
    PROBLEM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REPORTED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    problem_id: str
    company_id: int
    estate_id: int
    acceptance_id: str
    unit_id: str
    unit_code: str
    building_name: str
    place: str
    description: str
    state: ProblemState
    responsible: str
    due_date: str
    reported_by: str
    create_time: _timestamp_pb2.Timestamp
    steps: _containers.RepeatedCompositeFieldContainer[ProblemStep]
    etag: str
    def __init__(self, problem_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., acceptance_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., state: _Optional[_Union[ProblemState, str]] = ..., responsible: _Optional[str] = ..., due_date: _Optional[str] = ..., reported_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., steps: _Optional[_Iterable[_Union[ProblemStep, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class ReportProblemRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_id", "place", "description", "due_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_id: str
    place: str
    description: str
    due_date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., due_date: _Optional[str] = ...) -> None: ...

class GetProblemRequest(_message.Message):
    __slots__ = ("company_id", "problem_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROBLEM_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    problem_id: str
    def __init__(self, company_id: _Optional[int] = ..., problem_id: _Optional[str] = ...) -> None: ...

class ListProblemsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "open_only", "unit_id", "acceptance_id", "due_to", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: ProblemState
    open_only: bool
    unit_id: str
    acceptance_id: str
    due_to: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[ProblemState, str]] = ..., open_only: _Optional[bool] = ..., unit_id: _Optional[str] = ..., acceptance_id: _Optional[str] = ..., due_to: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListProblemsResponse(_message.Message):
    __slots__ = ("problems", "next_page_token", "total_size")
    PROBLEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    problems: _containers.RepeatedCompositeFieldContainer[Problem]
    next_page_token: str
    total_size: int
    def __init__(self, problems: _Optional[_Iterable[_Union[Problem, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class MoveProblemRequest(_message.Message):
    __slots__ = ("company_id", "problem_id", "deed", "note", "responsible", "due_date", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PROBLEM_ID_FIELD_NUMBER: _ClassVar[int]
    DEED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    problem_id: str
    deed: ProblemDeed
    note: str
    responsible: str
    due_date: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., problem_id: _Optional[str] = ..., deed: _Optional[_Union[ProblemDeed, str]] = ..., note: _Optional[str] = ..., responsible: _Optional[str] = ..., due_date: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ExportProblemsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "state", "open_only", "unit_id", "acceptance_id", "due_to", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPEN_ONLY_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ACCEPTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    DUE_TO_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    state: ProblemState
    open_only: bool
    unit_id: str
    acceptance_id: str
    due_to: str
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[ProblemState, str]] = ..., open_only: _Optional[bool] = ..., unit_id: _Optional[str] = ..., acceptance_id: _Optional[str] = ..., due_to: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
