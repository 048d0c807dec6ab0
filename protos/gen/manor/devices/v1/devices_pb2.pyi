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

class DeviceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEVICE_KIND_UNSPECIFIED: _ClassVar[DeviceKind]
    DEVICE_KIND_SENSOR: _ClassVar[DeviceKind]
    DEVICE_KIND_METER: _ClassVar[DeviceKind]
    DEVICE_KIND_CONTROLLER: _ClassVar[DeviceKind]
    DEVICE_KIND_GATEWAY: _ClassVar[DeviceKind]

class ValueType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VALUE_TYPE_UNSPECIFIED: _ClassVar[ValueType]
    VALUE_TYPE_INTEGER: _ClassVar[ValueType]
    VALUE_TYPE_DECIMAL: _ClassVar[ValueType]
    VALUE_TYPE_BOOLEAN: _ClassVar[ValueType]
    VALUE_TYPE_TEXT: _ClassVar[ValueType]
    VALUE_TYPE_JSON: _ClassVar[ValueType]

class Aggregate(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGGREGATE_UNSPECIFIED: _ClassVar[Aggregate]
    AGGREGATE_AVERAGE: _ClassVar[Aggregate]
    AGGREGATE_SUM: _ClassVar[Aggregate]
    AGGREGATE_MINIMUM: _ClassVar[Aggregate]
    AGGREGATE_MAXIMUM: _ClassVar[Aggregate]
    AGGREGATE_COUNT: _ClassVar[Aggregate]
DEVICE_KIND_UNSPECIFIED: DeviceKind
DEVICE_KIND_SENSOR: DeviceKind
DEVICE_KIND_METER: DeviceKind
DEVICE_KIND_CONTROLLER: DeviceKind
DEVICE_KIND_GATEWAY: DeviceKind
VALUE_TYPE_UNSPECIFIED: ValueType
VALUE_TYPE_INTEGER: ValueType
VALUE_TYPE_DECIMAL: ValueType
VALUE_TYPE_BOOLEAN: ValueType
VALUE_TYPE_TEXT: ValueType
VALUE_TYPE_JSON: ValueType
AGGREGATE_UNSPECIFIED: Aggregate
AGGREGATE_AVERAGE: Aggregate
AGGREGATE_SUM: Aggregate
AGGREGATE_MINIMUM: Aggregate
AGGREGATE_MAXIMUM: Aggregate
AGGREGATE_COUNT: Aggregate

class Device(_message.Message):
    __slots__ = ("device_id", "company_id", "estate_id", "code", "name", "kind", "equipment_id", "equipment_name", "gateway_id", "gateway_name", "disabled", "username", "credential_time", "newest_sample_time", "active_alarm_count", "etag")
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_NAME_FIELD_NUMBER: _ClassVar[int]
    GATEWAY_ID_FIELD_NUMBER: _ClassVar[int]
    GATEWAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    CREDENTIAL_TIME_FIELD_NUMBER: _ClassVar[int]
    NEWEST_SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_ALARM_COUNT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    device_id: str
    company_id: int
    estate_id: int
    code: str
    name: str
    kind: DeviceKind
    equipment_id: str
    equipment_name: str
    gateway_id: str
    gateway_name: str
    disabled: bool
    username: str
    credential_time: _timestamp_pb2.Timestamp
    newest_sample_time: _timestamp_pb2.Timestamp
    active_alarm_count: int
    etag: str
    def __init__(self, device_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[DeviceKind, str]] = ..., equipment_id: _Optional[str] = ..., equipment_name: _Optional[str] = ..., gateway_id: _Optional[str] = ..., gateway_name: _Optional[str] = ..., disabled: _Optional[bool] = ..., username: _Optional[str] = ..., credential_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., newest_sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., active_alarm_count: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class DeviceCredential(_message.Message):
    __slots__ = ("device", "password", "broker_address")
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    BROKER_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    device: Device
    password: str
    broker_address: str
    def __init__(self, device: _Optional[_Union[Device, _Mapping]] = ..., password: _Optional[str] = ..., broker_address: _Optional[str] = ...) -> None: ...

class LatestValue(_message.Message):
    __slots__ = ("key", "value_type", "value", "sample_time", "stored_time")
    KEY_FIELD_NUMBER: _ClassVar[int]
    VALUE_TYPE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    STORED_TIME_FIELD_NUMBER: _ClassVar[int]
    key: str
    value_type: ValueType
    value: str
    sample_time: _timestamp_pb2.Timestamp
    stored_time: _timestamp_pb2.Timestamp
    def __init__(self, key: _Optional[str] = ..., value_type: _Optional[_Union[ValueType, str]] = ..., value: _Optional[str] = ..., sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stored_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SamplePoint(_message.Message):
    __slots__ = ("sample_time", "value", "count")
    SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    sample_time: _timestamp_pb2.Timestamp
    value: str
    count: int
    def __init__(self, sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., value: _Optional[str] = ..., count: _Optional[int] = ...) -> None: ...

class Quarantined(_message.Message):
    __slots__ = ("quarantined_id", "estate_id", "device_id", "device_code", "received_time", "reason", "part", "excerpt")
    QUARANTINED_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    EXCERPT_FIELD_NUMBER: _ClassVar[int]
    quarantined_id: str
    estate_id: int
    device_id: str
    device_code: str
    received_time: _timestamp_pb2.Timestamp
    reason: str
    part: str
    excerpt: str
    def __init__(self, quarantined_id: _Optional[str] = ..., estate_id: _Optional[int] = ..., device_id: _Optional[str] = ..., device_code: _Optional[str] = ..., received_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., part: _Optional[str] = ..., excerpt: _Optional[str] = ...) -> None: ...

class ListDevicesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "equipment_id", "gateway_id", "text")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    GATEWAY_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: DeviceKind
    equipment_id: str
    gateway_id: str
    text: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[DeviceKind, str]] = ..., equipment_id: _Optional[str] = ..., gateway_id: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class ListDevicesResponse(_message.Message):
    __slots__ = ("devices", "next_page_token", "total_size")
    DEVICES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    devices: _containers.RepeatedCompositeFieldContainer[Device]
    next_page_token: str
    total_size: int
    def __init__(self, devices: _Optional[_Iterable[_Union[Device, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetDeviceRequest(_message.Message):
    __slots__ = ("company_id", "device_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ...) -> None: ...

class CreateDeviceRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "device")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    device: Device
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., device: _Optional[_Union[Device, _Mapping]] = ...) -> None: ...

class UpdateDeviceRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "device")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    device: Device
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., device: _Optional[_Union[Device, _Mapping]] = ...) -> None: ...

class RotateCredentialRequest(_message.Message):
    __slots__ = ("company_id", "device_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ...) -> None: ...

class ListLatestValuesRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLatestValuesResponse(_message.Message):
    __slots__ = ("values", "next_page_token", "total_size")
    VALUES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedCompositeFieldContainer[LatestValue]
    next_page_token: str
    total_size: int
    def __init__(self, values: _Optional[_Iterable[_Union[LatestValue, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class Attribute(_message.Message):
    __slots__ = ("key", "value_type", "value", "update_time")
    KEY_FIELD_NUMBER: _ClassVar[int]
    VALUE_TYPE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    key: str
    value_type: ValueType
    value: str
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, key: _Optional[str] = ..., value_type: _Optional[_Union[ValueType, str]] = ..., value: _Optional[str] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListAttributesRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAttributesResponse(_message.Message):
    __slots__ = ("attributes", "next_page_token", "total_size")
    ATTRIBUTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    attributes: _containers.RepeatedCompositeFieldContainer[Attribute]
    next_page_token: str
    total_size: int
    def __init__(self, attributes: _Optional[_Iterable[_Union[Attribute, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class QuerySamplesRequest(_message.Message):
    __slots__ = ("company_id", "device_id", "key", "start_time", "end_time", "aggregate", "interval_ms", "limit")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    AGGREGATE_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_MS_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    device_id: str
    key: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    aggregate: Aggregate
    interval_ms: int
    limit: int
    def __init__(self, company_id: _Optional[int] = ..., device_id: _Optional[str] = ..., key: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., aggregate: _Optional[_Union[Aggregate, str]] = ..., interval_ms: _Optional[int] = ..., limit: _Optional[int] = ...) -> None: ...

class QuerySamplesResponse(_message.Message):
    __slots__ = ("points", "interval_ms")
    POINTS_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_MS_FIELD_NUMBER: _ClassVar[int]
    points: _containers.RepeatedCompositeFieldContainer[SamplePoint]
    interval_ms: int
    def __init__(self, points: _Optional[_Iterable[_Union[SamplePoint, _Mapping]]] = ..., interval_ms: _Optional[int] = ...) -> None: ...

class ListQuarantinedRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "device_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    device_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., device_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ListQuarantinedResponse(_message.Message):
    __slots__ = ("quarantined", "next_page_token", "total_size")
    QUARANTINED_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    quarantined: _containers.RepeatedCompositeFieldContainer[Quarantined]
    next_page_token: str
    total_size: int
    def __init__(self, quarantined: _Optional[_Iterable[_Union[Quarantined, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...
