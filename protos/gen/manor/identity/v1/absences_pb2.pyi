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

class AbsenceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ABSENCE_KIND_UNSPECIFIED: _ClassVar[AbsenceKind]
    ABSENCE_KIND_ANNUAL: _ClassVar[AbsenceKind]
    ABSENCE_KIND_SICK: _ClassVar[AbsenceKind]
    ABSENCE_KIND_PERSONAL: _ClassVar[AbsenceKind]
    ABSENCE_KIND_BUSINESS: _ClassVar[AbsenceKind]
    ABSENCE_KIND_OTHER: _ClassVar[AbsenceKind]

class AbsenceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ABSENCE_STATE_UNSPECIFIED: _ClassVar[AbsenceState]
    ABSENCE_STATE_REQUESTED: _ClassVar[AbsenceState]
    ABSENCE_STATE_GRANTED: _ClassVar[AbsenceState]
    ABSENCE_STATE_REFUSED: _ClassVar[AbsenceState]
    ABSENCE_STATE_CANCELLED: _ClassVar[AbsenceState]
ABSENCE_KIND_UNSPECIFIED: AbsenceKind
ABSENCE_KIND_ANNUAL: AbsenceKind
ABSENCE_KIND_SICK: AbsenceKind
ABSENCE_KIND_PERSONAL: AbsenceKind
ABSENCE_KIND_BUSINESS: AbsenceKind
ABSENCE_KIND_OTHER: AbsenceKind
ABSENCE_STATE_UNSPECIFIED: AbsenceState
ABSENCE_STATE_REQUESTED: AbsenceState
ABSENCE_STATE_GRANTED: AbsenceState
ABSENCE_STATE_REFUSED: AbsenceState
ABSENCE_STATE_CANCELLED: AbsenceState

class Absence(_message.Message):
    __slots__ = ("absence_id", "principal_id", "kind", "from_date", "to_date", "deputy_id", "note", "state", "created_by", "decided_by", "decision_reason", "etag", "note_code", "decision_reason_code")
    ABSENCE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    DEPUTY_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    NOTE_CODE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    absence_id: str
    principal_id: str
    kind: AbsenceKind
    from_date: str
    to_date: str
    deputy_id: str
    note: str
    state: AbsenceState
    created_by: str
    decided_by: str
    decision_reason: str
    etag: str
    note_code: str
    decision_reason_code: str
    def __init__(self, absence_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., kind: _Optional[_Union[AbsenceKind, str]] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., deputy_id: _Optional[str] = ..., note: _Optional[str] = ..., state: _Optional[_Union[AbsenceState, str]] = ..., created_by: _Optional[str] = ..., decided_by: _Optional[str] = ..., decision_reason: _Optional[str] = ..., etag: _Optional[str] = ..., note_code: _Optional[str] = ..., decision_reason_code: _Optional[str] = ...) -> None: ...

class ListAbsencesRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "node_id", "principal_id", "from_date", "to_date", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NODE_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    node_id: int
    principal_id: str
    from_date: str
    to_date: str
    state: AbsenceState
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., node_id: _Optional[int] = ..., principal_id: _Optional[str] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., state: _Optional[_Union[AbsenceState, str]] = ...) -> None: ...

class ListAbsencesResponse(_message.Message):
    __slots__ = ("absences", "next_page_token", "total_size")
    ABSENCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    absences: _containers.RepeatedCompositeFieldContainer[Absence]
    next_page_token: str
    total_size: int
    def __init__(self, absences: _Optional[_Iterable[_Union[Absence, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateAbsenceRequest(_message.Message):
    __slots__ = ("principal_id", "kind", "from_date", "to_date", "deputy_id", "note")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    DEPUTY_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    kind: AbsenceKind
    from_date: str
    to_date: str
    deputy_id: str
    note: str
    def __init__(self, principal_id: _Optional[str] = ..., kind: _Optional[_Union[AbsenceKind, str]] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., deputy_id: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class RequestAbsenceRequest(_message.Message):
    __slots__ = ("kind", "from_date", "to_date", "deputy_id", "note")
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROM_DATE_FIELD_NUMBER: _ClassVar[int]
    TO_DATE_FIELD_NUMBER: _ClassVar[int]
    DEPUTY_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    kind: AbsenceKind
    from_date: str
    to_date: str
    deputy_id: str
    note: str
    def __init__(self, kind: _Optional[_Union[AbsenceKind, str]] = ..., from_date: _Optional[str] = ..., to_date: _Optional[str] = ..., deputy_id: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class DecideAbsenceRequest(_message.Message):
    __slots__ = ("absence_id", "grant", "reason", "etag")
    ABSENCE_ID_FIELD_NUMBER: _ClassVar[int]
    GRANT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    absence_id: str
    grant: bool
    reason: str
    etag: str
    def __init__(self, absence_id: _Optional[str] = ..., grant: _Optional[bool] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CancelAbsenceRequest(_message.Message):
    __slots__ = ("absence_id", "reason", "etag")
    ABSENCE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    absence_id: str
    reason: str
    etag: str
    def __init__(self, absence_id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
