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

class OrderKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_KIND_UNSPECIFIED: _ClassVar[OrderKind]
    ORDER_KIND_REPAIR: _ClassVar[OrderKind]
    ORDER_KIND_SPECIAL_SERVICE: _ClassVar[OrderKind]
    ORDER_KIND_COMPLAINT: _ClassVar[OrderKind]
    ORDER_KIND_SUGGESTION: _ClassVar[OrderKind]
    ORDER_KIND_DECORATION_INSPECTION: _ClassVar[OrderKind]
    ORDER_KIND_VIOLATION: _ClassVar[OrderKind]
    ORDER_KIND_GOODS_RELEASE: _ClassVar[OrderKind]
    ORDER_KIND_PATROL_FINDING: _ClassVar[OrderKind]
    ORDER_KIND_CLEANING: _ClassVar[OrderKind]
    ORDER_KIND_GREENING: _ClassVar[OrderKind]
    ORDER_KIND_MAINTENANCE: _ClassVar[OrderKind]
    ORDER_KIND_VISIT: _ClassVar[OrderKind]

class OrderState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_STATE_UNSPECIFIED: _ClassVar[OrderState]
    ORDER_STATE_REPORTED: _ClassVar[OrderState]
    ORDER_STATE_REVIEWED: _ClassVar[OrderState]
    ORDER_STATE_ASSIGNED: _ClassVar[OrderState]
    ORDER_STATE_ACCEPTED: _ClassVar[OrderState]
    ORDER_STATE_EN_ROUTE: _ClassVar[OrderState]
    ORDER_STATE_WORKING: _ClassVar[OrderState]
    ORDER_STATE_WAITING: _ClassVar[OrderState]
    ORDER_STATE_DONE: _ClassVar[OrderState]
    ORDER_STATE_VERIFIED: _ClassVar[OrderState]
    ORDER_STATE_CLOSED: _ClassVar[OrderState]
    ORDER_STATE_REFUSED: _ClassVar[OrderState]
    ORDER_STATE_CANCELLED: _ClassVar[OrderState]

class MoveKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MOVE_KIND_UNSPECIFIED: _ClassVar[MoveKind]
    MOVE_KIND_REVIEW: _ClassVar[MoveKind]
    MOVE_KIND_REFUSE: _ClassVar[MoveKind]
    MOVE_KIND_ASSIGN: _ClassVar[MoveKind]
    MOVE_KIND_GRAB: _ClassVar[MoveKind]
    MOVE_KIND_ACCEPT: _ClassVar[MoveKind]
    MOVE_KIND_DECLINE: _ClassVar[MoveKind]
    MOVE_KIND_PUT_BACK: _ClassVar[MoveKind]
    MOVE_KIND_HAND_OVER: _ClassVar[MoveKind]
    MOVE_KIND_SET_OUT: _ClassVar[MoveKind]
    MOVE_KIND_START: _ClassVar[MoveKind]
    MOVE_KIND_WAIT: _ClassVar[MoveKind]
    MOVE_KIND_RESUME: _ClassVar[MoveKind]
    MOVE_KIND_RETURN: _ClassVar[MoveKind]
    MOVE_KIND_RELEASE: _ClassVar[MoveKind]
    MOVE_KIND_FINISH: _ClassVar[MoveKind]
    MOVE_KIND_CONFIRM: _ClassVar[MoveKind]
    MOVE_KIND_VERIFY: _ClassVar[MoveKind]
    MOVE_KIND_REOPEN: _ClassVar[MoveKind]
    MOVE_KIND_CLOSE: _ClassVar[MoveKind]
    MOVE_KIND_EXPIRE: _ClassVar[MoveKind]
    MOVE_KIND_WITHDRAW: _ClassVar[MoveKind]
    MOVE_KIND_CANCEL: _ClassVar[MoveKind]
    MOVE_KIND_FOLLOW: _ClassVar[MoveKind]

class OrderSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORDER_SOURCE_UNSPECIFIED: _ClassVar[OrderSource]
    ORDER_SOURCE_RESIDENT: _ClassVar[OrderSource]
    ORDER_SOURCE_STAFF: _ClassVar[OrderSource]
    ORDER_SOURCE_COUNTER: _ClassVar[OrderSource]
    ORDER_SOURCE_CHECK: _ClassVar[OrderSource]
    ORDER_SOURCE_PLAN: _ClassVar[OrderSource]
    ORDER_SOURCE_FOLLOW_UP: _ClassVar[OrderSource]
    ORDER_SOURCE_LABEL: _ClassVar[OrderSource]
    ORDER_SOURCE_HISTORY: _ClassVar[OrderSource]
    ORDER_SOURCE_ALARM: _ClassVar[OrderSource]

class RootCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ROOT_CAUSE_UNSPECIFIED: _ClassVar[RootCause]
    ROOT_CAUSE_WORKMANSHIP: _ClassVar[RootCause]
    ROOT_CAUSE_MATERIAL: _ClassVar[RootCause]
    ROOT_CAUSE_WEAR: _ClassVar[RootCause]
    ROOT_CAUSE_USE: _ClassVar[RootCause]
    ROOT_CAUSE_SERVICE: _ClassVar[RootCause]
    ROOT_CAUSE_THIRD_PARTY: _ClassVar[RootCause]
    ROOT_CAUSE_UNFOUNDED: _ClassVar[RootCause]
    ROOT_CAUSE_OTHER: _ClassVar[RootCause]

class WaitCause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WAIT_CAUSE_UNSPECIFIED: _ClassVar[WaitCause]
    WAIT_CAUSE_PART: _ClassVar[WaitCause]
    WAIT_CAUSE_RESIDENT: _ClassVar[WaitCause]
    WAIT_CAUSE_VENDOR: _ClassVar[WaitCause]
    WAIT_CAUSE_WEATHER: _ClassVar[WaitCause]
ORDER_KIND_UNSPECIFIED: OrderKind
ORDER_KIND_REPAIR: OrderKind
ORDER_KIND_SPECIAL_SERVICE: OrderKind
ORDER_KIND_COMPLAINT: OrderKind
ORDER_KIND_SUGGESTION: OrderKind
ORDER_KIND_DECORATION_INSPECTION: OrderKind
ORDER_KIND_VIOLATION: OrderKind
ORDER_KIND_GOODS_RELEASE: OrderKind
ORDER_KIND_PATROL_FINDING: OrderKind
ORDER_KIND_CLEANING: OrderKind
ORDER_KIND_GREENING: OrderKind
ORDER_KIND_MAINTENANCE: OrderKind
ORDER_KIND_VISIT: OrderKind
ORDER_STATE_UNSPECIFIED: OrderState
ORDER_STATE_REPORTED: OrderState
ORDER_STATE_REVIEWED: OrderState
ORDER_STATE_ASSIGNED: OrderState
ORDER_STATE_ACCEPTED: OrderState
ORDER_STATE_EN_ROUTE: OrderState
ORDER_STATE_WORKING: OrderState
ORDER_STATE_WAITING: OrderState
ORDER_STATE_DONE: OrderState
ORDER_STATE_VERIFIED: OrderState
ORDER_STATE_CLOSED: OrderState
ORDER_STATE_REFUSED: OrderState
ORDER_STATE_CANCELLED: OrderState
MOVE_KIND_UNSPECIFIED: MoveKind
MOVE_KIND_REVIEW: MoveKind
MOVE_KIND_REFUSE: MoveKind
MOVE_KIND_ASSIGN: MoveKind
MOVE_KIND_GRAB: MoveKind
MOVE_KIND_ACCEPT: MoveKind
MOVE_KIND_DECLINE: MoveKind
MOVE_KIND_PUT_BACK: MoveKind
MOVE_KIND_HAND_OVER: MoveKind
MOVE_KIND_SET_OUT: MoveKind
MOVE_KIND_START: MoveKind
MOVE_KIND_WAIT: MoveKind
MOVE_KIND_RESUME: MoveKind
MOVE_KIND_RETURN: MoveKind
MOVE_KIND_RELEASE: MoveKind
MOVE_KIND_FINISH: MoveKind
MOVE_KIND_CONFIRM: MoveKind
MOVE_KIND_VERIFY: MoveKind
MOVE_KIND_REOPEN: MoveKind
MOVE_KIND_CLOSE: MoveKind
MOVE_KIND_EXPIRE: MoveKind
MOVE_KIND_WITHDRAW: MoveKind
MOVE_KIND_CANCEL: MoveKind
MOVE_KIND_FOLLOW: MoveKind
ORDER_SOURCE_UNSPECIFIED: OrderSource
ORDER_SOURCE_RESIDENT: OrderSource
ORDER_SOURCE_STAFF: OrderSource
ORDER_SOURCE_COUNTER: OrderSource
ORDER_SOURCE_CHECK: OrderSource
ORDER_SOURCE_PLAN: OrderSource
ORDER_SOURCE_FOLLOW_UP: OrderSource
ORDER_SOURCE_LABEL: OrderSource
ORDER_SOURCE_HISTORY: OrderSource
ORDER_SOURCE_ALARM: OrderSource
ROOT_CAUSE_UNSPECIFIED: RootCause
ROOT_CAUSE_WORKMANSHIP: RootCause
ROOT_CAUSE_MATERIAL: RootCause
ROOT_CAUSE_WEAR: RootCause
ROOT_CAUSE_USE: RootCause
ROOT_CAUSE_SERVICE: RootCause
ROOT_CAUSE_THIRD_PARTY: RootCause
ROOT_CAUSE_UNFOUNDED: RootCause
ROOT_CAUSE_OTHER: RootCause
WAIT_CAUSE_UNSPECIFIED: WaitCause
WAIT_CAUSE_PART: WaitCause
WAIT_CAUSE_RESIDENT: WaitCause
WAIT_CAUSE_VENDOR: WaitCause
WAIT_CAUSE_WEATHER: WaitCause

class Order(_message.Message):
    __slots__ = ("order_id", "company_id", "estate_id", "number", "category_id", "category_name_zh", "category_name_en", "kind", "state", "source", "priority", "unit_id", "unit_code", "customer_id", "customer_name", "place", "description", "reporter", "assignee_id", "report_time", "response_due_time", "resolve_due_time", "respond_time", "done_time", "close_time", "late_response", "late", "wait_cause", "wait_until_time", "visit_from_time", "visit_to_time", "reopen_count", "rating", "result", "needs_signature", "signer", "main_order_id", "plan_id", "open_moves", "etag", "root_cause", "answer", "about_order_id", "checklist", "answers", "parts_used", "work_minutes", "label_id", "decoration_id", "building_name")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_NAME_EN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    REPORTER_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    REPORT_TIME_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    RESPOND_TIME_FIELD_NUMBER: _ClassVar[int]
    DONE_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    LATE_RESPONSE_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    WAIT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    WAIT_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    VISIT_FROM_TIME_FIELD_NUMBER: _ClassVar[int]
    VISIT_TO_TIME_FIELD_NUMBER: _ClassVar[int]
    REOPEN_COUNT_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    NEEDS_SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    SIGNER_FIELD_NUMBER: _ClassVar[int]
    MAIN_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PLAN_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_MOVES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ROOT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    ABOUT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CHECKLIST_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    PARTS_USED_FIELD_NUMBER: _ClassVar[int]
    WORK_MINUTES_FIELD_NUMBER: _ClassVar[int]
    LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    company_id: int
    estate_id: int
    number: int
    category_id: str
    category_name_zh: str
    category_name_en: str
    kind: OrderKind
    state: OrderState
    source: OrderSource
    priority: int
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    place: str
    description: str
    reporter: str
    assignee_id: str
    report_time: _timestamp_pb2.Timestamp
    response_due_time: _timestamp_pb2.Timestamp
    resolve_due_time: _timestamp_pb2.Timestamp
    respond_time: _timestamp_pb2.Timestamp
    done_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    late_response: bool
    late: bool
    wait_cause: WaitCause
    wait_until_time: _timestamp_pb2.Timestamp
    visit_from_time: _timestamp_pb2.Timestamp
    visit_to_time: _timestamp_pb2.Timestamp
    reopen_count: int
    rating: int
    result: str
    needs_signature: bool
    signer: str
    main_order_id: str
    plan_id: str
    open_moves: _containers.RepeatedScalarFieldContainer[MoveKind]
    etag: str
    root_cause: RootCause
    answer: str
    about_order_id: str
    checklist: _containers.RepeatedScalarFieldContainer[str]
    answers: _containers.RepeatedCompositeFieldContainer[ChecklistAnswer]
    parts_used: _containers.RepeatedScalarFieldContainer[str]
    work_minutes: int
    label_id: str
    decoration_id: str
    building_name: str
    def __init__(self, order_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[int] = ..., category_id: _Optional[str] = ..., category_name_zh: _Optional[str] = ..., category_name_en: _Optional[str] = ..., kind: _Optional[_Union[OrderKind, str]] = ..., state: _Optional[_Union[OrderState, str]] = ..., source: _Optional[_Union[OrderSource, str]] = ..., priority: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., place: _Optional[str] = ..., description: _Optional[str] = ..., reporter: _Optional[str] = ..., assignee_id: _Optional[str] = ..., report_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., response_due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resolve_due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., respond_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., done_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., late_response: _Optional[bool] = ..., late: _Optional[bool] = ..., wait_cause: _Optional[_Union[WaitCause, str]] = ..., wait_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., visit_from_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., visit_to_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reopen_count: _Optional[int] = ..., rating: _Optional[int] = ..., result: _Optional[str] = ..., needs_signature: _Optional[bool] = ..., signer: _Optional[str] = ..., main_order_id: _Optional[str] = ..., plan_id: _Optional[str] = ..., open_moves: _Optional[_Iterable[_Union[MoveKind, str]]] = ..., etag: _Optional[str] = ..., root_cause: _Optional[_Union[RootCause, str]] = ..., answer: _Optional[str] = ..., about_order_id: _Optional[str] = ..., checklist: _Optional[_Iterable[str]] = ..., answers: _Optional[_Iterable[_Union[ChecklistAnswer, _Mapping]]] = ..., parts_used: _Optional[_Iterable[str]] = ..., work_minutes: _Optional[int] = ..., label_id: _Optional[str] = ..., decoration_id: _Optional[str] = ..., building_name: _Optional[str] = ...) -> None: ...

class ChecklistAnswer(_message.Message):
    __slots__ = ("line", "failed", "note")
    LINE_FIELD_NUMBER: _ClassVar[int]
    FAILED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    line: str
    failed: bool
    note: str
    def __init__(self, line: _Optional[str] = ..., failed: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...

class ListOrdersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "kind", "open", "assignee_id", "unit_id", "customer_id", "category_id", "number", "late", "main_order_id", "order_by", "decoration_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    MAIN_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    DECORATION_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: OrderState
    kind: OrderKind
    open: bool
    assignee_id: str
    unit_id: str
    customer_id: str
    category_id: str
    number: int
    late: bool
    main_order_id: str
    order_by: str
    decoration_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[OrderState, str]] = ..., kind: _Optional[_Union[OrderKind, str]] = ..., open: _Optional[bool] = ..., assignee_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., category_id: _Optional[str] = ..., number: _Optional[int] = ..., late: _Optional[bool] = ..., main_order_id: _Optional[str] = ..., order_by: _Optional[str] = ..., decoration_id: _Optional[str] = ...) -> None: ...

class ListOrdersResponse(_message.Message):
    __slots__ = ("orders", "next_page_token", "total_size")
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[Order]
    next_page_token: str
    total_size: int
    def __init__(self, orders: _Optional[_Iterable[_Union[Order, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ...) -> None: ...

class CreateOrderRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "order", "client_id", "at_counter")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    AT_COUNTER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    order: Order
    client_id: str
    at_counter: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., order: _Optional[_Union[Order, _Mapping]] = ..., client_id: _Optional[str] = ..., at_counter: _Optional[bool] = ...) -> None: ...

class CreateOrderResponse(_message.Message):
    __slots__ = ("order", "similar_orders")
    ORDER_FIELD_NUMBER: _ClassVar[int]
    SIMILAR_ORDERS_FIELD_NUMBER: _ClassVar[int]
    order: Order
    similar_orders: _containers.RepeatedCompositeFieldContainer[Order]
    def __init__(self, order: _Optional[_Union[Order, _Mapping]] = ..., similar_orders: _Optional[_Iterable[_Union[Order, _Mapping]]] = ...) -> None: ...

class ListStepsRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStepsResponse(_message.Message):
    __slots__ = ("steps", "next_page_token", "total_size")
    STEPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    steps: _containers.RepeatedCompositeFieldContainer[Step]
    next_page_token: str
    total_size: int
    def __init__(self, steps: _Optional[_Iterable[_Union[Step, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class Step(_message.Message):
    __slots__ = ("place", "move", "from_state", "to_state", "actor", "time", "seen_version", "reason", "assignee_id", "proposed_id", "wait_cause", "reason_code", "device_time", "doubtful_time")
    PLACE_FIELD_NUMBER: _ClassVar[int]
    MOVE_FIELD_NUMBER: _ClassVar[int]
    FROM_STATE_FIELD_NUMBER: _ClassVar[int]
    TO_STATE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    TIME_FIELD_NUMBER: _ClassVar[int]
    SEEN_VERSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_ID_FIELD_NUMBER: _ClassVar[int]
    WAIT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_TIME_FIELD_NUMBER: _ClassVar[int]
    DOUBTFUL_TIME_FIELD_NUMBER: _ClassVar[int]
    place: int
    move: MoveKind
    from_state: OrderState
    to_state: OrderState
    actor: str
    time: _timestamp_pb2.Timestamp
    seen_version: int
    reason: str
    assignee_id: str
    proposed_id: str
    wait_cause: WaitCause
    reason_code: str
    device_time: _timestamp_pb2.Timestamp
    doubtful_time: bool
    def __init__(self, place: _Optional[int] = ..., move: _Optional[_Union[MoveKind, str]] = ..., from_state: _Optional[_Union[OrderState, str]] = ..., to_state: _Optional[_Union[OrderState, str]] = ..., actor: _Optional[str] = ..., time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., seen_version: _Optional[int] = ..., reason: _Optional[str] = ..., assignee_id: _Optional[str] = ..., proposed_id: _Optional[str] = ..., wait_cause: _Optional[_Union[WaitCause, str]] = ..., reason_code: _Optional[str] = ..., device_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., doubtful_time: _Optional[bool] = ...) -> None: ...

class TakeStepRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "move", "etag", "reason", "wait_cause", "wait_until_time", "result", "signer", "assignee_id", "answers", "parts_used", "work_minutes", "device_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    WAIT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    WAIT_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    SIGNER_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    PARTS_USED_FIELD_NUMBER: _ClassVar[int]
    WORK_MINUTES_FIELD_NUMBER: _ClassVar[int]
    DEVICE_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    move: MoveKind
    etag: str
    reason: str
    wait_cause: WaitCause
    wait_until_time: _timestamp_pb2.Timestamp
    result: str
    signer: str
    assignee_id: str
    answers: _containers.RepeatedCompositeFieldContainer[ChecklistAnswer]
    parts_used: _containers.RepeatedScalarFieldContainer[str]
    work_minutes: int
    device_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., move: _Optional[_Union[MoveKind, str]] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ..., wait_cause: _Optional[_Union[WaitCause, str]] = ..., wait_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., result: _Optional[str] = ..., signer: _Optional[str] = ..., assignee_id: _Optional[str] = ..., answers: _Optional[_Iterable[_Union[ChecklistAnswer, _Mapping]]] = ..., parts_used: _Optional[_Iterable[str]] = ..., work_minutes: _Optional[int] = ..., device_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GrabOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ...) -> None: ...

class DecideOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "move", "etag", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    move: MoveKind
    etag: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., move: _Optional[_Union[MoveKind, str]] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class AssignOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "assignee_id", "etag", "reason", "proposed_id", "visit_from_time", "visit_to_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_ID_FIELD_NUMBER: _ClassVar[int]
    VISIT_FROM_TIME_FIELD_NUMBER: _ClassVar[int]
    VISIT_TO_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    assignee_id: str
    etag: str
    reason: str
    proposed_id: str
    visit_from_time: _timestamp_pb2.Timestamp
    visit_to_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., assignee_id: _Optional[str] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ..., proposed_id: _Optional[str] = ..., visit_from_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., visit_to_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListCrewRequest(_message.Message):
    __slots__ = ("company_id", "order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ...) -> None: ...

class ListCrewResponse(_message.Message):
    __slots__ = ("candidates",)
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    candidates: _containers.RepeatedCompositeFieldContainer[Candidate]
    def __init__(self, candidates: _Optional[_Iterable[_Union[Candidate, _Mapping]]] = ...) -> None: ...

class ProposeAssigneesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "order_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    order_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., order_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class ProposeAssigneesResponse(_message.Message):
    __slots__ = ("proposals",)
    PROPOSALS_FIELD_NUMBER: _ClassVar[int]
    proposals: _containers.RepeatedCompositeFieldContainer[Proposal]
    def __init__(self, proposals: _Optional[_Iterable[_Union[Proposal, _Mapping]]] = ...) -> None: ...

class Proposal(_message.Message):
    __slots__ = ("order_id", "assignee_id", "candidates")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    CANDIDATES_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    assignee_id: str
    candidates: _containers.RepeatedCompositeFieldContainer[Candidate]
    def __init__(self, order_id: _Optional[str] = ..., assignee_id: _Optional[str] = ..., candidates: _Optional[_Iterable[_Union[Candidate, _Mapping]]] = ...) -> None: ...

class Candidate(_message.Message):
    __slots__ = ("principal_id", "name", "refusals", "travel_minutes", "load_minutes", "late_minutes", "off_duty_minutes")
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REFUSALS_FIELD_NUMBER: _ClassVar[int]
    TRAVEL_MINUTES_FIELD_NUMBER: _ClassVar[int]
    LOAD_MINUTES_FIELD_NUMBER: _ClassVar[int]
    LATE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    OFF_DUTY_MINUTES_FIELD_NUMBER: _ClassVar[int]
    principal_id: str
    name: str
    refusals: _containers.RepeatedScalarFieldContainer[str]
    travel_minutes: int
    load_minutes: int
    late_minutes: int
    off_duty_minutes: int
    def __init__(self, principal_id: _Optional[str] = ..., name: _Optional[str] = ..., refusals: _Optional[_Iterable[str]] = ..., travel_minutes: _Optional[int] = ..., load_minutes: _Optional[int] = ..., late_minutes: _Optional[int] = ..., off_duty_minutes: _Optional[int] = ...) -> None: ...

class AnswerOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "move", "etag", "reason", "rating")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MOVE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    move: MoveKind
    etag: str
    reason: str
    rating: int
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., move: _Optional[_Union[MoveKind, str]] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ..., rating: _Optional[int] = ...) -> None: ...

class LinkOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "main_order_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    MAIN_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    main_order_id: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., main_order_id: _Optional[str] = ...) -> None: ...

class PrintOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class PrintedOrder(_message.Message):
    __slots__ = ("file_name", "page_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    page_count: int
    def __init__(self, file_name: _Optional[str] = ..., page_count: _Optional[int] = ...) -> None: ...

class ExplainOrderRequest(_message.Message):
    __slots__ = ("company_id", "order_id", "root_cause", "answer", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ROOT_CAUSE_FIELD_NUMBER: _ClassVar[int]
    ANSWER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    order_id: str
    root_cause: RootCause
    answer: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., order_id: _Optional[str] = ..., root_cause: _Optional[_Union[RootCause, str]] = ..., answer: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
