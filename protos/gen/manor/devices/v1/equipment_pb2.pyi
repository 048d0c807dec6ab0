import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EquipmentSystem(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EQUIPMENT_SYSTEM_UNSPECIFIED: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_LIFT: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_HVAC: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_WATER: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_POWER: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_FIRE: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_LIGHTING: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_ACCESS: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_PARKING: _ClassVar[EquipmentSystem]
    EQUIPMENT_SYSTEM_OTHER: _ClassVar[EquipmentSystem]

class EquipmentState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EQUIPMENT_STATE_UNSPECIFIED: _ClassVar[EquipmentState]
    EQUIPMENT_STATE_IN_USE: _ClassVar[EquipmentState]
    EQUIPMENT_STATE_IDLE: _ClassVar[EquipmentState]
    EQUIPMENT_STATE_UNDER_REPAIR: _ClassVar[EquipmentState]
    EQUIPMENT_STATE_SCRAPPED: _ClassVar[EquipmentState]

class InspectionStanding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INSPECTION_STANDING_UNSPECIFIED: _ClassVar[InspectionStanding]
    INSPECTION_STANDING_FINE: _ClassVar[InspectionStanding]
    INSPECTION_STANDING_DUE: _ClassVar[InspectionStanding]
    INSPECTION_STANDING_LATE: _ClassVar[InspectionStanding]
EQUIPMENT_SYSTEM_UNSPECIFIED: EquipmentSystem
EQUIPMENT_SYSTEM_LIFT: EquipmentSystem
EQUIPMENT_SYSTEM_HVAC: EquipmentSystem
EQUIPMENT_SYSTEM_WATER: EquipmentSystem
EQUIPMENT_SYSTEM_POWER: EquipmentSystem
EQUIPMENT_SYSTEM_FIRE: EquipmentSystem
EQUIPMENT_SYSTEM_LIGHTING: EquipmentSystem
EQUIPMENT_SYSTEM_ACCESS: EquipmentSystem
EQUIPMENT_SYSTEM_PARKING: EquipmentSystem
EQUIPMENT_SYSTEM_OTHER: EquipmentSystem
EQUIPMENT_STATE_UNSPECIFIED: EquipmentState
EQUIPMENT_STATE_IN_USE: EquipmentState
EQUIPMENT_STATE_IDLE: EquipmentState
EQUIPMENT_STATE_UNDER_REPAIR: EquipmentState
EQUIPMENT_STATE_SCRAPPED: EquipmentState
INSPECTION_STANDING_UNSPECIFIED: InspectionStanding
INSPECTION_STANDING_FINE: InspectionStanding
INSPECTION_STANDING_DUE: InspectionStanding
INSPECTION_STANDING_LATE: InspectionStanding

class Equipment(_message.Message):
    __slots__ = ("equipment_id", "company_id", "estate_id", "code", "name", "system", "parent_id", "parent_name", "building_id", "building_name", "place", "brand", "model", "maker", "serial_number", "quantity", "purchase_date", "start_date", "warranty_end_date", "supplier_name", "note", "state", "state_time", "inspection_months", "next_inspection_date", "last_inspection_date", "inspection_standing", "downtime_minutes", "part_count", "etag")
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_NAME_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    BRAND_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    SERIAL_NUMBER_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_DATE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    WARRANTY_END_DATE_FIELD_NUMBER: _ClassVar[int]
    SUPPLIER_NAME_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_TIME_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_MONTHS_FIELD_NUMBER: _ClassVar[int]
    NEXT_INSPECTION_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_INSPECTION_DATE_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_STANDING_FIELD_NUMBER: _ClassVar[int]
    DOWNTIME_MINUTES_FIELD_NUMBER: _ClassVar[int]
    PART_COUNT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    equipment_id: str
    company_id: int
    estate_id: int
    code: str
    name: str
    system: EquipmentSystem
    parent_id: str
    parent_name: str
    building_id: str
    building_name: str
    place: str
    brand: str
    model: str
    maker: str
    serial_number: str
    quantity: int
    purchase_date: str
    start_date: str
    warranty_end_date: str
    supplier_name: str
    note: str
    state: EquipmentState
    state_time: _timestamp_pb2.Timestamp
    inspection_months: int
    next_inspection_date: str
    last_inspection_date: str
    inspection_standing: InspectionStanding
    downtime_minutes: int
    part_count: int
    etag: str
    def __init__(self, equipment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., system: _Optional[_Union[EquipmentSystem, str]] = ..., parent_id: _Optional[str] = ..., parent_name: _Optional[str] = ..., building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., place: _Optional[str] = ..., brand: _Optional[str] = ..., model: _Optional[str] = ..., maker: _Optional[str] = ..., serial_number: _Optional[str] = ..., quantity: _Optional[int] = ..., purchase_date: _Optional[str] = ..., start_date: _Optional[str] = ..., warranty_end_date: _Optional[str] = ..., supplier_name: _Optional[str] = ..., note: _Optional[str] = ..., state: _Optional[_Union[EquipmentState, str]] = ..., state_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., inspection_months: _Optional[int] = ..., next_inspection_date: _Optional[str] = ..., last_inspection_date: _Optional[str] = ..., inspection_standing: _Optional[_Union[InspectionStanding, str]] = ..., downtime_minutes: _Optional[int] = ..., part_count: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class Downtime(_message.Message):
    __slots__ = ("place", "start_time", "end_time", "reason", "principal_id")
    PLACE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    place: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    reason: str
    principal_id: str
    def __init__(self, place: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., principal_id: _Optional[str] = ...) -> None: ...

class Inspection(_message.Message):
    __slots__ = ("place", "inspection_date", "passed", "inspector", "certificate", "next_date", "note", "principal_id")
    PLACE_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DATE_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    INSPECTOR_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    place: int
    inspection_date: str
    passed: bool
    inspector: str
    certificate: str
    next_date: str
    note: str
    principal_id: str
    def __init__(self, place: _Optional[int] = ..., inspection_date: _Optional[str] = ..., passed: _Optional[bool] = ..., inspector: _Optional[str] = ..., certificate: _Optional[str] = ..., next_date: _Optional[str] = ..., note: _Optional[str] = ..., principal_id: _Optional[str] = ...) -> None: ...

class ListEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "system", "state", "building_id", "parent_id", "top", "inspection_due", "text", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DUE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    system: EquipmentSystem
    state: EquipmentState
    building_id: str
    parent_id: str
    top: bool
    inspection_due: bool
    text: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., system: _Optional[_Union[EquipmentSystem, str]] = ..., state: _Optional[_Union[EquipmentState, str]] = ..., building_id: _Optional[str] = ..., parent_id: _Optional[str] = ..., top: _Optional[bool] = ..., inspection_due: _Optional[bool] = ..., text: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListEquipmentResponse(_message.Message):
    __slots__ = ("equipment", "next_page_token", "total_size")
    EQUIPMENT_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    equipment: _containers.RepeatedCompositeFieldContainer[Equipment]
    next_page_token: str
    total_size: int
    def __init__(self, equipment: _Optional[_Iterable[_Union[Equipment, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ...) -> None: ...

class CreateEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "equipment")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    equipment: Equipment
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., equipment: _Optional[_Union[Equipment, _Mapping]] = ...) -> None: ...

class UpdateEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id", "equipment")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    equipment: Equipment
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ..., equipment: _Optional[_Union[Equipment, _Mapping]] = ...) -> None: ...

class MoveEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id", "state", "state_time", "reason", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    state: EquipmentState
    state_time: _timestamp_pb2.Timestamp
    reason: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ..., state: _Optional[_Union[EquipmentState, str]] = ..., state_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListDowntimesRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDowntimesResponse(_message.Message):
    __slots__ = ("downtimes", "next_page_token", "total_size")
    DOWNTIMES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    downtimes: _containers.RepeatedCompositeFieldContainer[Downtime]
    next_page_token: str
    total_size: int
    def __init__(self, downtimes: _Optional[_Iterable[_Union[Downtime, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class ListInspectionsRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListInspectionsResponse(_message.Message):
    __slots__ = ("inspections", "next_page_token", "total_size")
    INSPECTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    inspections: _containers.RepeatedCompositeFieldContainer[Inspection]
    next_page_token: str
    total_size: int
    def __init__(self, inspections: _Optional[_Iterable[_Union[Inspection, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class RecordInspectionRequest(_message.Message):
    __slots__ = ("company_id", "equipment_id", "inspection_date", "passed", "inspector", "certificate", "next_date", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DATE_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    INSPECTOR_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    NEXT_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    equipment_id: str
    inspection_date: str
    passed: bool
    inspector: str
    certificate: str
    next_date: str
    note: str
    def __init__(self, company_id: _Optional[int] = ..., equipment_id: _Optional[str] = ..., inspection_date: _Optional[str] = ..., passed: _Optional[bool] = ..., inspector: _Optional[str] = ..., certificate: _Optional[str] = ..., next_date: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class ImportEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class ImportEquipmentResult(_message.Message):
    __slots__ = ("accepted", "created", "refused")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    created: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedEquipment]
    def __init__(self, accepted: _Optional[int] = ..., created: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedEquipment, _Mapping]]] = ...) -> None: ...

class RefusedEquipment(_message.Message):
    __slots__ = ("row", "reason", "column", "code", "values")
    class ValuesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ROW_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    row: int
    reason: str
    column: str
    code: str
    values: _containers.ScalarMap[str, str]
    def __init__(self, row: _Optional[int] = ..., reason: _Optional[str] = ..., column: _Optional[str] = ..., code: _Optional[str] = ..., values: _Optional[_Mapping[str, str]] = ...) -> None: ...

class ExportEquipmentRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "system", "state", "building_id", "inspection_due", "text", "top")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DUE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    system: EquipmentSystem
    state: EquipmentState
    building_id: str
    inspection_due: bool
    text: str
    top: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., system: _Optional[_Union[EquipmentSystem, str]] = ..., state: _Optional[_Union[EquipmentState, str]] = ..., building_id: _Optional[str] = ..., inspection_due: _Optional[bool] = ..., text: _Optional[str] = ..., top: _Optional[bool] = ...) -> None: ...

class ExportEquipmentResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...

class PrintLabelsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "equipment_ids", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    EQUIPMENT_IDS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    equipment_ids: _containers.RepeatedScalarFieldContainer[str]
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., equipment_ids: _Optional[_Iterable[str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class PrintedLabels(_message.Message):
    __slots__ = ("file_name", "page_count", "label_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    PAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    LABEL_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    page_count: int
    label_count: int
    def __init__(self, file_name: _Optional[str] = ..., page_count: _Optional[int] = ..., label_count: _Optional[int] = ...) -> None: ...
