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

class TodoTask(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TODO_TASK_UNSPECIFIED: _ClassVar[TodoTask]
    TODO_TASK_DECIDE: _ClassVar[TodoTask]
    TODO_TASK_PICK: _ClassVar[TodoTask]
    TODO_TASK_RESUBMIT: _ClassVar[TodoTask]
TODO_TASK_UNSPECIFIED: TodoTask
TODO_TASK_DECIDE: TodoTask
TODO_TASK_PICK: TodoTask
TODO_TASK_RESUBMIT: TodoTask

class CountWaitingApprovalsRequest(_message.Message):
    __slots__ = ("service", "company_id", "estate_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    estate_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class CountWaitingApprovalsResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[WaitingApprovals]
    def __init__(self, counts: _Optional[_Iterable[_Union[WaitingApprovals, _Mapping]]] = ...) -> None: ...

class WaitingApprovals(_message.Message):
    __slots__ = ("subject", "company_id", "estate_id", "waiting_count", "decidable_count")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    WAITING_COUNT_FIELD_NUMBER: _ClassVar[int]
    DECIDABLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    subject: str
    company_id: int
    estate_id: int
    waiting_count: int
    decidable_count: int
    def __init__(self, subject: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., waiting_count: _Optional[int] = ..., decidable_count: _Optional[int] = ...) -> None: ...

class ListApprovalsRequest(_message.Message):
    __slots__ = ("service", "page_size", "page_token", "state", "company_id", "subject", "resource_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    page_size: int
    page_token: str
    state: str
    company_id: int
    subject: str
    resource_id: str
    def __init__(self, service: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[str] = ..., company_id: _Optional[int] = ..., subject: _Optional[str] = ..., resource_id: _Optional[str] = ...) -> None: ...

class ListApprovalsResponse(_message.Message):
    __slots__ = ("approvals", "next_page_token")
    APPROVALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    approvals: _containers.RepeatedCompositeFieldContainer[Approval]
    next_page_token: str
    def __init__(self, approvals: _Optional[_Iterable[_Union[Approval, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Approval(_message.Message):
    __slots__ = ("approval_id", "subject", "resource_id", "resource_version", "state", "maker", "checker", "reason", "company_id", "estate_id", "create_time", "decide_time", "label", "amount_minor")
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_VERSION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CHECKER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    approval_id: str
    subject: str
    resource_id: str
    resource_version: int
    state: str
    maker: str
    checker: str
    reason: str
    company_id: int
    estate_id: int
    create_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    label: str
    amount_minor: int
    def __init__(self, approval_id: _Optional[str] = ..., subject: _Optional[str] = ..., resource_id: _Optional[str] = ..., resource_version: _Optional[int] = ..., state: _Optional[str] = ..., maker: _Optional[str] = ..., checker: _Optional[str] = ..., reason: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., label: _Optional[str] = ..., amount_minor: _Optional[int] = ...) -> None: ...

class ListTodosRequest(_message.Message):
    __slots__ = ("service", "page_size", "page_token", "company_id", "estate_id", "subject")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    service: str
    page_size: int
    page_token: str
    company_id: int
    estate_id: int
    subject: str
    def __init__(self, service: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., subject: _Optional[str] = ...) -> None: ...

class ListTodosResponse(_message.Message):
    __slots__ = ("todos", "next_page_token")
    TODOS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    todos: _containers.RepeatedCompositeFieldContainer[Todo]
    next_page_token: str
    def __init__(self, todos: _Optional[_Iterable[_Union[Todo, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CountTodosRequest(_message.Message):
    __slots__ = ("service", "company_id", "estate_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    estate_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class CountTodosResponse(_message.Message):
    __slots__ = ("counts",)
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    counts: _containers.RepeatedCompositeFieldContainer[TodoCount]
    def __init__(self, counts: _Optional[_Iterable[_Union[TodoCount, _Mapping]]] = ...) -> None: ...

class TodoCount(_message.Message):
    __slots__ = ("subject", "company_id", "todo_count")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TODO_COUNT_FIELD_NUMBER: _ClassVar[int]
    subject: str
    company_id: int
    todo_count: int
    def __init__(self, subject: _Optional[str] = ..., company_id: _Optional[int] = ..., todo_count: _Optional[int] = ...) -> None: ...

class Todo(_message.Message):
    __slots__ = ("approval", "task", "step_name", "step_number", "step_count", "for_principal_id", "overdue")
    APPROVAL_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    STEP_NAME_FIELD_NUMBER: _ClassVar[int]
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    STEP_COUNT_FIELD_NUMBER: _ClassVar[int]
    FOR_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    approval: Approval
    task: TodoTask
    step_name: str
    step_number: int
    step_count: int
    for_principal_id: str
    overdue: bool
    def __init__(self, approval: _Optional[_Union[Approval, _Mapping]] = ..., task: _Optional[_Union[TodoTask, str]] = ..., step_name: _Optional[str] = ..., step_number: _Optional[int] = ..., step_count: _Optional[int] = ..., for_principal_id: _Optional[str] = ..., overdue: _Optional[bool] = ...) -> None: ...

class ApprovalCase(_message.Message):
    __slots__ = ("approval", "flow_name", "flow_version", "steps", "step_number", "principal_ids", "task", "decisions")
    APPROVAL_FIELD_NUMBER: _ClassVar[int]
    FLOW_NAME_FIELD_NUMBER: _ClassVar[int]
    FLOW_VERSION_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_IDS_FIELD_NUMBER: _ClassVar[int]
    TASK_FIELD_NUMBER: _ClassVar[int]
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    approval: Approval
    flow_name: str
    flow_version: int
    steps: _containers.RepeatedCompositeFieldContainer[ApprovalCaseStep]
    step_number: int
    principal_ids: _containers.RepeatedScalarFieldContainer[str]
    task: TodoTask
    decisions: _containers.RepeatedCompositeFieldContainer[ApprovalDecision]
    def __init__(self, approval: _Optional[_Union[Approval, _Mapping]] = ..., flow_name: _Optional[str] = ..., flow_version: _Optional[int] = ..., steps: _Optional[_Iterable[_Union[ApprovalCaseStep, _Mapping]]] = ..., step_number: _Optional[int] = ..., principal_ids: _Optional[_Iterable[str]] = ..., task: _Optional[_Union[TodoTask, str]] = ..., decisions: _Optional[_Iterable[_Union[ApprovalDecision, _Mapping]]] = ...) -> None: ...

class ApprovalCaseStep(_message.Message):
    __slots__ = ("name", "everyone", "picked")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EVERYONE_FIELD_NUMBER: _ClassVar[int]
    PICKED_FIELD_NUMBER: _ClassVar[int]
    name: str
    everyone: bool
    picked: bool
    def __init__(self, name: _Optional[str] = ..., everyone: _Optional[bool] = ..., picked: _Optional[bool] = ...) -> None: ...

class ApprovalDecision(_message.Message):
    __slots__ = ("step_number", "kind", "principal_id", "for_principal_id", "to_principal_id", "opinion", "voided", "decide_time")
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    FOR_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    TO_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    OPINION_FIELD_NUMBER: _ClassVar[int]
    VOIDED_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    step_number: int
    kind: str
    principal_id: str
    for_principal_id: str
    to_principal_id: str
    opinion: str
    voided: bool
    decide_time: _timestamp_pb2.Timestamp
    def __init__(self, step_number: _Optional[int] = ..., kind: _Optional[str] = ..., principal_id: _Optional[str] = ..., for_principal_id: _Optional[str] = ..., to_principal_id: _Optional[str] = ..., opinion: _Optional[str] = ..., voided: _Optional[bool] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ...) -> None: ...

class DecideApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id", "approve", "reason", "next_principal_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NEXT_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    approve: bool
    reason: str
    next_principal_id: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., approve: _Optional[bool] = ..., reason: _Optional[str] = ..., next_principal_id: _Optional[str] = ...) -> None: ...

class ReturnApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id", "step_number", "reason")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    STEP_NUMBER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    step_number: int
    reason: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., step_number: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class ResubmitApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id", "reason", "next_principal_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NEXT_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    reason: str
    next_principal_id: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., reason: _Optional[str] = ..., next_principal_id: _Optional[str] = ...) -> None: ...

class RecallApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id", "reason")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    reason: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DelegateApprovalRequest(_message.Message):
    __slots__ = ("service", "approval_id", "principal_id", "reason")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    principal_id: str
    reason: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., principal_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class PickApproverRequest(_message.Message):
    __slots__ = ("service", "approval_id", "principal_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_ID_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    approval_id: str
    principal_id: str
    def __init__(self, service: _Optional[str] = ..., approval_id: _Optional[str] = ..., principal_id: _Optional[str] = ...) -> None: ...
