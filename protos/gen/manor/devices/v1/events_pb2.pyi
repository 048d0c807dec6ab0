from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class AlarmChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "alarm_id", "version", "device_id", "device_name", "equipment_id", "rule_name", "severity", "state", "raised_ms", "cleared_ms", "acknowledged_ms", "in_maintenance", "alarm_rule_id", "place", "order_category_id", "order_priority")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ALARM_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_NAME_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    RULE_NAME_FIELD_NUMBER: _ClassVar[int]
    SEVERITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RAISED_MS_FIELD_NUMBER: _ClassVar[int]
    CLEARED_MS_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_MS_FIELD_NUMBER: _ClassVar[int]
    IN_MAINTENANCE_FIELD_NUMBER: _ClassVar[int]
    ALARM_RULE_ID_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    ORDER_CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_PRIORITY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    alarm_id: str
    version: int
    device_id: str
    device_name: str
    equipment_id: str
    rule_name: str
    severity: str
    state: str
    raised_ms: int
    cleared_ms: int
    acknowledged_ms: int
    in_maintenance: bool
    alarm_rule_id: str
    place: str
    order_category_id: str
    order_priority: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., alarm_id: _Optional[str] = ..., version: _Optional[int] = ..., device_id: _Optional[str] = ..., device_name: _Optional[str] = ..., equipment_id: _Optional[str] = ..., rule_name: _Optional[str] = ..., severity: _Optional[str] = ..., state: _Optional[str] = ..., raised_ms: _Optional[int] = ..., cleared_ms: _Optional[int] = ..., acknowledged_ms: _Optional[int] = ..., in_maintenance: _Optional[bool] = ..., alarm_rule_id: _Optional[str] = ..., place: _Optional[str] = ..., order_category_id: _Optional[str] = ..., order_priority: _Optional[int] = ...) -> None: ...
