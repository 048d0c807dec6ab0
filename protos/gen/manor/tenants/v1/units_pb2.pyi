from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class UnitKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    UNIT_KIND_UNSPECIFIED: _ClassVar[UnitKind]
    UNIT_KIND_RESIDENTIAL: _ClassVar[UnitKind]
    UNIT_KIND_SHOP: _ClassVar[UnitKind]
    UNIT_KIND_OFFICE: _ClassVar[UnitKind]
    UNIT_KIND_WAREHOUSE: _ClassVar[UnitKind]
    UNIT_KIND_PARKING: _ClassVar[UnitKind]
    UNIT_KIND_OTHER: _ClassVar[UnitKind]

class UnitHolding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    UNIT_HOLDING_UNSPECIFIED: _ClassVar[UnitHolding]
    UNIT_HOLDING_SOLD: _ClassVar[UnitHolding]
    UNIT_HOLDING_LEASED: _ClassVar[UnitHolding]
    UNIT_HOLDING_VACANT: _ClassVar[UnitHolding]

class UnitState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    UNIT_STATE_UNSPECIFIED: _ClassVar[UnitState]
    UNIT_STATE_VACANT: _ClassVar[UnitState]
    UNIT_STATE_SOLD_VACANT: _ClassVar[UnitState]
    UNIT_STATE_OWNER_OCCUPIED: _ClassVar[UnitState]
    UNIT_STATE_LEASED: _ClassVar[UnitState]
    UNIT_STATE_RENOVATION: _ClassVar[UnitState]
UNIT_KIND_UNSPECIFIED: UnitKind
UNIT_KIND_RESIDENTIAL: UnitKind
UNIT_KIND_SHOP: UnitKind
UNIT_KIND_OFFICE: UnitKind
UNIT_KIND_WAREHOUSE: UnitKind
UNIT_KIND_PARKING: UnitKind
UNIT_KIND_OTHER: UnitKind
UNIT_HOLDING_UNSPECIFIED: UnitHolding
UNIT_HOLDING_SOLD: UnitHolding
UNIT_HOLDING_LEASED: UnitHolding
UNIT_HOLDING_VACANT: UnitHolding
UNIT_STATE_UNSPECIFIED: UnitState
UNIT_STATE_VACANT: UnitState
UNIT_STATE_SOLD_VACANT: UnitState
UNIT_STATE_OWNER_OCCUPIED: UnitState
UNIT_STATE_LEASED: UnitState
UNIT_STATE_RENOVATION: UnitState

class Unit(_message.Message):
    __slots__ = ("unit_id", "company_id", "estate_id", "building_id", "building_name", "code", "name", "kind", "unit_type", "floor", "orientation", "layout", "address", "gross_area", "billable_area", "renovation_start_date", "renovation_end_date", "removed", "state", "owner_id", "owner_name", "tenant_id", "tenant_name", "etag", "version")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    ORIENTATION_FIELD_NUMBER: _ClassVar[int]
    LAYOUT_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    GROSS_AREA_FIELD_NUMBER: _ClassVar[int]
    BILLABLE_AREA_FIELD_NUMBER: _ClassVar[int]
    RENOVATION_START_DATE_FIELD_NUMBER: _ClassVar[int]
    RENOVATION_END_DATE_FIELD_NUMBER: _ClassVar[int]
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_NAME_FIELD_NUMBER: _ClassVar[int]
    TENANT_ID_FIELD_NUMBER: _ClassVar[int]
    TENANT_NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    company_id: int
    estate_id: int
    building_id: str
    building_name: str
    code: str
    name: str
    kind: UnitKind
    unit_type: str
    floor: int
    orientation: str
    layout: str
    address: str
    gross_area: str
    billable_area: str
    renovation_start_date: str
    renovation_end_date: str
    removed: bool
    state: UnitState
    owner_id: str
    owner_name: str
    tenant_id: str
    tenant_name: str
    etag: str
    version: int
    def __init__(self, unit_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., kind: _Optional[_Union[UnitKind, str]] = ..., unit_type: _Optional[str] = ..., floor: _Optional[int] = ..., orientation: _Optional[str] = ..., layout: _Optional[str] = ..., address: _Optional[str] = ..., gross_area: _Optional[str] = ..., billable_area: _Optional[str] = ..., renovation_start_date: _Optional[str] = ..., renovation_end_date: _Optional[str] = ..., removed: _Optional[bool] = ..., state: _Optional[_Union[UnitState, str]] = ..., owner_id: _Optional[str] = ..., owner_name: _Optional[str] = ..., tenant_id: _Optional[str] = ..., tenant_name: _Optional[str] = ..., etag: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class CreateUnitRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit: Unit
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit: _Optional[_Union[Unit, _Mapping]] = ...) -> None: ...

class GetUnitRequest(_message.Message):
    __slots__ = ("company_id", "unit_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ...) -> None: ...

class ListUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id", "code", "kind", "unit_type", "state", "include_removed", "page_size", "page_token", "holding", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_REMOVED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    HOLDING_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    code: str
    kind: UnitKind
    unit_type: str
    state: UnitState
    include_removed: bool
    page_size: int
    page_token: str
    holding: UnitHolding
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[UnitKind, str]] = ..., unit_type: _Optional[str] = ..., state: _Optional[_Union[UnitState, str]] = ..., include_removed: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., holding: _Optional[_Union[UnitHolding, str]] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListUnitsResponse(_message.Message):
    __slots__ = ("units", "next_page_token", "total_size")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[Unit]
    next_page_token: str
    total_size: int
    def __init__(self, units: _Optional[_Iterable[_Union[Unit, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class UpdateUnitRequest(_message.Message):
    __slots__ = ("company_id", "unit_id", "unit", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    unit: Unit
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit: _Optional[_Union[Unit, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class BulkUpdateUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_ids", "building_id", "unit", "update_mask")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    building_id: str
    unit: Unit
    update_mask: _field_mask_pb2.FieldMask
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_ids: _Optional[_Iterable[str]] = ..., building_id: _Optional[str] = ..., unit: _Optional[_Union[Unit, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ...) -> None: ...

class BulkUpdateUnitsResponse(_message.Message):
    __slots__ = ("changed_count",)
    CHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    changed_count: int
    def __init__(self, changed_count: _Optional[int] = ...) -> None: ...

class RemoveUnitRequest(_message.Message):
    __slots__ = ("company_id", "unit_id", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ExportUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id", "format", "code", "kind", "unit_type", "state", "holding", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HOLDING_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    format: _files_pb2.FileFormat
    code: str
    kind: UnitKind
    unit_type: str
    state: UnitState
    holding: UnitHolding
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[UnitKind, str]] = ..., unit_type: _Optional[str] = ..., state: _Optional[_Union[UnitState, str]] = ..., holding: _Optional[_Union[UnitHolding, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
