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

class AlarmSeverity(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_SEVERITY_UNSPECIFIED: _ClassVar[AlarmSeverity]
    ALARM_SEVERITY_CRITICAL: _ClassVar[AlarmSeverity]
    ALARM_SEVERITY_MAJOR: _ClassVar[AlarmSeverity]
    ALARM_SEVERITY_MINOR: _ClassVar[AlarmSeverity]
    ALARM_SEVERITY_WARNING: _ClassVar[AlarmSeverity]

class AlarmState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_STATE_UNSPECIFIED: _ClassVar[AlarmState]
    ALARM_STATE_ACTIVE: _ClassVar[AlarmState]
    ALARM_STATE_CLEARED: _ClassVar[AlarmState]

class AlarmTestKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_TEST_KIND_UNSPECIFIED: _ClassVar[AlarmTestKind]
    ALARM_TEST_KIND_COMPARED: _ClassVar[AlarmTestKind]
    ALARM_TEST_KIND_CHANGING: _ClassVar[AlarmTestKind]
    ALARM_TEST_KIND_SILENT: _ClassVar[AlarmTestKind]

class AlarmOperator(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_OPERATOR_UNSPECIFIED: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_ABOVE: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_AT_LEAST: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_BELOW: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_AT_MOST: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_IS: _ClassVar[AlarmOperator]
    ALARM_OPERATOR_IS_NOT: _ClassVar[AlarmOperator]

class AlarmValueType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_VALUE_TYPE_UNSPECIFIED: _ClassVar[AlarmValueType]
    ALARM_VALUE_TYPE_NUMBER: _ClassVar[AlarmValueType]
    ALARM_VALUE_TYPE_BOOLEAN: _ClassVar[AlarmValueType]
    ALARM_VALUE_TYPE_TEXT: _ClassVar[AlarmValueType]

class AlarmChange(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ALARM_CHANGE_UNSPECIFIED: _ClassVar[AlarmChange]
    ALARM_CHANGE_RAISE: _ClassVar[AlarmChange]
    ALARM_CHANGE_RISE: _ClassVar[AlarmChange]
    ALARM_CHANGE_LOWER: _ClassVar[AlarmChange]
    ALARM_CHANGE_CLEAR: _ClassVar[AlarmChange]
ALARM_SEVERITY_UNSPECIFIED: AlarmSeverity
ALARM_SEVERITY_CRITICAL: AlarmSeverity
ALARM_SEVERITY_MAJOR: AlarmSeverity
ALARM_SEVERITY_MINOR: AlarmSeverity
ALARM_SEVERITY_WARNING: AlarmSeverity
ALARM_STATE_UNSPECIFIED: AlarmState
ALARM_STATE_ACTIVE: AlarmState
ALARM_STATE_CLEARED: AlarmState
ALARM_TEST_KIND_UNSPECIFIED: AlarmTestKind
ALARM_TEST_KIND_COMPARED: AlarmTestKind
ALARM_TEST_KIND_CHANGING: AlarmTestKind
ALARM_TEST_KIND_SILENT: AlarmTestKind
ALARM_OPERATOR_UNSPECIFIED: AlarmOperator
ALARM_OPERATOR_ABOVE: AlarmOperator
ALARM_OPERATOR_AT_LEAST: AlarmOperator
ALARM_OPERATOR_BELOW: AlarmOperator
ALARM_OPERATOR_AT_MOST: AlarmOperator
ALARM_OPERATOR_IS: AlarmOperator
ALARM_OPERATOR_IS_NOT: AlarmOperator
ALARM_VALUE_TYPE_UNSPECIFIED: AlarmValueType
ALARM_VALUE_TYPE_NUMBER: AlarmValueType
ALARM_VALUE_TYPE_BOOLEAN: AlarmValueType
ALARM_VALUE_TYPE_TEXT: AlarmValueType
ALARM_CHANGE_UNSPECIFIED: AlarmChange
ALARM_CHANGE_RAISE: AlarmChange
ALARM_CHANGE_RISE: AlarmChange
ALARM_CHANGE_LOWER: AlarmChange
ALARM_CHANGE_CLEAR: AlarmChange

class AlarmTest(_message.Message):
    __slots__ = ("kind", "key", "operator", "value", "value_type", "silent_seconds")
    KIND_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    VALUE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SILENT_SECONDS_FIELD_NUMBER: _ClassVar[int]
    kind: AlarmTestKind
    key: str
    operator: AlarmOperator
    value: str
    value_type: AlarmValueType
    silent_seconds: int
    def __init__(self, kind: _Optional[_Union[AlarmTestKind, str]] = ..., key: _Optional[str] = ..., operator: _Optional[_Union[AlarmOperator, str]] = ..., value: _Optional[str] = ..., value_type: _Optional[_Union[AlarmValueType, str]] = ..., silent_seconds: _Optional[int] = ...) -> None: ...

class AlarmCondition(_message.Message):
    __slots__ = ("severity", "tests", "any_test", "for_seconds", "times")
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    TESTS_FIELD_NUMBER: _ClassVar[int]
    ANY_TEST_FIELD_NUMBER: _ClassVar[int]
    FOR_SECONDS_FIELD_NUMBER: _ClassVar[int]
    TIMES_FIELD_NUMBER: _ClassVar[int]
    severity: AlarmSeverity
    tests: _containers.RepeatedCompositeFieldContainer[AlarmTest]
    any_test: bool
    for_seconds: int
    times: int
    def __init__(self, severity: _Optional[_Union[AlarmSeverity, str]] = ..., tests: _Optional[_Iterable[_Union[AlarmTest, _Mapping]]] = ..., any_test: _Optional[bool] = ..., for_seconds: _Optional[int] = ..., times: _Optional[int] = ...) -> None: ...

class AlarmRule(_message.Message):
    __slots__ = ("alarm_rule_id", "company_id", "estate_id", "name", "device_id", "device_kind", "conditions", "clear", "stale_seconds", "steps_down", "disabled", "version", "etag", "order")
    ALARM_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_KIND_FIELD_NUMBER: _ClassVar[int]
    CONDITIONS_FIELD_NUMBER: _ClassVar[int]
    CLEAR_FIELD_NUMBER: _ClassVar[int]
    STALE_SECONDS_FIELD_NUMBER: _ClassVar[int]
    STEPS_DOWN_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    alarm_rule_id: str
    company_id: int
    estate_id: int
    name: str
    device_id: str
    device_kind: str
    conditions: _containers.RepeatedCompositeFieldContainer[AlarmCondition]
    clear: AlarmCondition
    stale_seconds: int
    steps_down: bool
    disabled: bool
    version: int
    etag: str
    order: AlarmOrder
    def __init__(self, alarm_rule_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., device_id: _Optional[str] = ..., device_kind: _Optional[str] = ..., conditions: _Optional[_Iterable[_Union[AlarmCondition, _Mapping]]] = ..., clear: _Optional[_Union[AlarmCondition, _Mapping]] = ..., stale_seconds: _Optional[int] = ..., steps_down: _Optional[bool] = ..., disabled: _Optional[bool] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., order: _Optional[_Union[AlarmOrder, _Mapping]] = ...) -> None: ...

class AlarmOrder(_message.Message):
    __slots__ = ("category_id", "priority", "severity")
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    category_id: str
    priority: int
    severity: AlarmSeverity
    def __init__(self, category_id: _Optional[str] = ..., priority: _Optional[int] = ..., severity: _Optional[_Union[AlarmSeverity, str]] = ...) -> None: ...

class AlarmSample(_message.Message):
    __slots__ = ("key", "value", "sample_time")
    KEY_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    key: str
    value: str
    sample_time: _timestamp_pb2.Timestamp
    def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ..., sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Alarm(_message.Message):
    __slots__ = ("alarm_id", "company_id", "estate_id", "device_id", "device_name", "equipment_id", "alarm_rule_id", "rule_name", "rule_version", "severity", "state", "raise_time", "since_time", "sample_count", "clear_time", "clear_principal_id", "acknowledge_time", "acknowledge_principal_id", "note", "in_maintenance", "escalate_time", "samples", "rule", "order_id", "order_number", "order_state", "order_done_time", "order_refusal", "storm_id")
    ALARM_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_NAME_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_NAME_FIELD_NUMBER: _ClassVar[int]
    RULE_VERSION_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RAISE_TIME_FIELD_NUMBER: _ClassVar[int]
    SINCE_TIME_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CLEAR_TIME_FIELD_NUMBER: _ClassVar[int]
    CLEAR_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGE_PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    IN_MAINTENANCE_FIELD_NUMBER: _ClassVar[int]
    ESCALATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SAMPLES_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ORDER_STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_DONE_TIME_FIELD_NUMBER: _ClassVar[int]
    ORDER_REFUSAL_FIELD_NUMBER: _ClassVar[int]
    STORM_ID_FIELD_NUMBER: _ClassVar[int]
    alarm_id: str
    company_id: int
    estate_id: int
    device_id: str
    device_name: str
    equipment_id: str
    alarm_rule_id: str
    rule_name: str
    rule_version: int
    severity: AlarmSeverity
    state: AlarmState
    raise_time: _timestamp_pb2.Timestamp
    since_time: _timestamp_pb2.Timestamp
    sample_count: int
    clear_time: _timestamp_pb2.Timestamp
    clear_principal_id: str
    acknowledge_time: _timestamp_pb2.Timestamp
    acknowledge_principal_id: str
    note: str
    in_maintenance: bool
    escalate_time: _timestamp_pb2.Timestamp
    samples: _containers.RepeatedCompositeFieldContainer[AlarmSample]
    rule: AlarmRule
    order_id: str
    order_number: int
    order_state: str
    order_done_time: _timestamp_pb2.Timestamp
    order_refusal: str
    storm_id: str
    def __init__(self, alarm_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., device_id: _Optional[str] = ..., device_name: _Optional[str] = ..., equipment_id: _Optional[str] = ..., alarm_rule_id: _Optional[str] = ..., rule_name: _Optional[str] = ..., rule_version: _Optional[int] = ..., severity: _Optional[_Union[AlarmSeverity, str]] = ..., state: _Optional[_Union[AlarmState, str]] = ..., raise_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., since_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sample_count: _Optional[int] = ..., clear_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., clear_principal_id: _Optional[str] = ..., acknowledge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., acknowledge_principal_id: _Optional[str] = ..., note: _Optional[str] = ..., in_maintenance: _Optional[bool] = ..., escalate_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., samples: _Optional[_Iterable[_Union[AlarmSample, _Mapping]]] = ..., rule: _Optional[_Union[AlarmRule, _Mapping]] = ..., order_id: _Optional[str] = ..., order_number: _Optional[int] = ..., order_state: _Optional[str] = ..., order_done_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., order_refusal: _Optional[str] = ..., storm_id: _Optional[str] = ...) -> None: ...

class AlarmTrial(_message.Message):
    __slots__ = ("change", "severity", "change_time", "since_time", "sample_count")
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    CHANGE_TIME_FIELD_NUMBER: _ClassVar[int]
    SINCE_TIME_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    change: AlarmChange
    severity: AlarmSeverity
    change_time: _timestamp_pb2.Timestamp
    since_time: _timestamp_pb2.Timestamp
    sample_count: int
    def __init__(self, change: _Optional[_Union[AlarmChange, str]] = ..., severity: _Optional[_Union[AlarmSeverity, str]] = ..., change_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., since_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sample_count: _Optional[int] = ...) -> None: ...

class MaintenanceWindow(_message.Message):
    __slots__ = ("maintenance_window_id", "company_id", "estate_id", "device_id", "device_name", "start_time", "end_time", "reason", "principal_id")
    MAINTENANCE_WINDOW_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_NAME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    maintenance_window_id: str
    company_id: int
    estate_id: int
    device_id: str
    device_name: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    reason: str
    principal_id: str
    def __init__(self, maintenance_window_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., device_id: _Optional[str] = ..., device_name: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., principal_id: _Optional[str] = ...) -> None: ...

class ListAlarmsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "severity", "unacknowledged", "device_id", "storm_id", "equipment_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    UNACKNOWLEDGED_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    STORM_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: AlarmState
    severity: AlarmSeverity
    unacknowledged: bool
    device_id: str
    storm_id: str
    equipment_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[AlarmState, str]] = ..., severity: _Optional[_Union[AlarmSeverity, str]] = ..., unacknowledged: _Optional[bool] = ..., device_id: _Optional[str] = ..., storm_id: _Optional[str] = ..., equipment_id: _Optional[str] = ...) -> None: ...

class ListAlarmsResponse(_message.Message):
    __slots__ = ("alarms", "next_page_token", "total_size")
    ALARMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    alarms: _containers.RepeatedCompositeFieldContainer[Alarm]
    next_page_token: str
    total_size: int
    def __init__(self, alarms: _Optional[_Iterable[_Union[Alarm, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetAlarmRequest(_message.Message):
    __slots__ = ("company_id", "alarm_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    alarm_id: str
    def __init__(self, company_id: _Optional[int] = ..., alarm_id: _Optional[str] = ...) -> None: ...

class AcknowledgeAlarmRequest(_message.Message):
    __slots__ = ("company_id", "alarm_id", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    alarm_id: str
    note: str
    def __init__(self, company_id: _Optional[int] = ..., alarm_id: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class ClearAlarmRequest(_message.Message):
    __slots__ = ("company_id", "alarm_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    alarm_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., alarm_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListAlarmRulesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAlarmRulesResponse(_message.Message):
    __slots__ = ("alarm_rules", "next_page_token", "total_size")
    ALARM_RULES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    alarm_rules: _containers.RepeatedCompositeFieldContainer[AlarmRule]
    next_page_token: str
    total_size: int
    def __init__(self, alarm_rules: _Optional[_Iterable[_Union[AlarmRule, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetAlarmRuleRequest(_message.Message):
    __slots__ = ("company_id", "alarm_rule_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    alarm_rule_id: str
    def __init__(self, company_id: _Optional[int] = ..., alarm_rule_id: _Optional[str] = ...) -> None: ...

class CreateAlarmRuleRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "alarm_rule")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    alarm_rule: AlarmRule
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., alarm_rule: _Optional[_Union[AlarmRule, _Mapping]] = ...) -> None: ...

class UpdateAlarmRuleRequest(_message.Message):
    __slots__ = ("company_id", "alarm_rule_id", "alarm_rule")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    alarm_rule_id: str
    alarm_rule: AlarmRule
    def __init__(self, company_id: _Optional[int] = ..., alarm_rule_id: _Optional[str] = ..., alarm_rule: _Optional[_Union[AlarmRule, _Mapping]] = ...) -> None: ...

class TryAlarmRuleRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "alarm_rule", "start_time", "end_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    alarm_rule: AlarmRule
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., alarm_rule: _Optional[_Union[AlarmRule, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TryAlarmRuleResponse(_message.Message):
    __slots__ = ("trials", "sample_count", "cut_off")
    TRIALS_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CUT_OFF_FIELD_NUMBER: _ClassVar[int]
    trials: _containers.RepeatedCompositeFieldContainer[AlarmTrial]
    sample_count: int
    cut_off: bool
    def __init__(self, trials: _Optional[_Iterable[_Union[AlarmTrial, _Mapping]]] = ..., sample_count: _Optional[int] = ..., cut_off: _Optional[bool] = ...) -> None: ...

class ListMaintenanceWindowsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListMaintenanceWindowsResponse(_message.Message):
    __slots__ = ("maintenance_windows", "next_page_token", "total_size")
    MAINTENANCE_WINDOWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    maintenance_windows: _containers.RepeatedCompositeFieldContainer[MaintenanceWindow]
    next_page_token: str
    total_size: int
    def __init__(self, maintenance_windows: _Optional[_Iterable[_Union[MaintenanceWindow, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateMaintenanceWindowRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "device_id", "start_time", "end_time", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    device_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., device_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class EndMaintenanceWindowRequest(_message.Message):
    __slots__ = ("company_id", "maintenance_window_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    MAINTENANCE_WINDOW_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    maintenance_window_id: str
    def __init__(self, company_id: _Optional[int] = ..., maintenance_window_id: _Optional[str] = ...) -> None: ...
