import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
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

class CustomerKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CUSTOMER_KIND_UNSPECIFIED: _ClassVar[CustomerKind]
    CUSTOMER_KIND_PERSON: _ClassVar[CustomerKind]
    CUSTOMER_KIND_ORGANISATION: _ClassVar[CustomerKind]

class Sex(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SEX_UNSPECIFIED: _ClassVar[Sex]
    SEX_FEMALE: _ClassVar[Sex]
    SEX_MALE: _ClassVar[Sex]

class IdentityKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    IDENTITY_KIND_UNSPECIFIED: _ClassVar[IdentityKind]
    IDENTITY_KIND_NATIONAL_ID: _ClassVar[IdentityKind]
    IDENTITY_KIND_PASSPORT: _ClassVar[IdentityKind]
    IDENTITY_KIND_BUSINESS_LICENCE: _ClassVar[IdentityKind]
    IDENTITY_KIND_OTHER: _ClassVar[IdentityKind]

class OccupancyRole(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OCCUPANCY_ROLE_UNSPECIFIED: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_OWNER: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_TENANT: _ClassVar[OccupancyRole]
    OCCUPANCY_ROLE_DEVELOPER: _ClassVar[OccupancyRole]

class Presence(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PRESENCE_UNSPECIFIED: _ClassVar[Presence]
    PRESENCE_CURRENT: _ClassVar[Presence]
    PRESENCE_PAST: _ClassVar[Presence]

class FileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILE_FORMAT_UNSPECIFIED: _ClassVar[FileFormat]
    FILE_FORMAT_CSV: _ClassVar[FileFormat]
    FILE_FORMAT_XLSX: _ClassVar[FileFormat]

class ImportMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    IMPORT_MODE_UNSPECIFIED: _ClassVar[ImportMode]
    IMPORT_MODE_TAKE_GOOD_ROWS: _ClassVar[ImportMode]
    IMPORT_MODE_ALL_OR_NOTHING: _ClassVar[ImportMode]

class ImportState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    IMPORT_STATE_UNSPECIFIED: _ClassVar[ImportState]
    IMPORT_STATE_RUNNING: _ClassVar[ImportState]
    IMPORT_STATE_DONE: _ClassVar[ImportState]
    IMPORT_STATE_REFUSED: _ClassVar[ImportState]
    IMPORT_STATE_STOPPED: _ClassVar[ImportState]
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
CUSTOMER_KIND_UNSPECIFIED: CustomerKind
CUSTOMER_KIND_PERSON: CustomerKind
CUSTOMER_KIND_ORGANISATION: CustomerKind
SEX_UNSPECIFIED: Sex
SEX_FEMALE: Sex
SEX_MALE: Sex
IDENTITY_KIND_UNSPECIFIED: IdentityKind
IDENTITY_KIND_NATIONAL_ID: IdentityKind
IDENTITY_KIND_PASSPORT: IdentityKind
IDENTITY_KIND_BUSINESS_LICENCE: IdentityKind
IDENTITY_KIND_OTHER: IdentityKind
OCCUPANCY_ROLE_UNSPECIFIED: OccupancyRole
OCCUPANCY_ROLE_OWNER: OccupancyRole
OCCUPANCY_ROLE_TENANT: OccupancyRole
OCCUPANCY_ROLE_DEVELOPER: OccupancyRole
PRESENCE_UNSPECIFIED: Presence
PRESENCE_CURRENT: Presence
PRESENCE_PAST: Presence
FILE_FORMAT_UNSPECIFIED: FileFormat
FILE_FORMAT_CSV: FileFormat
FILE_FORMAT_XLSX: FileFormat
IMPORT_MODE_UNSPECIFIED: ImportMode
IMPORT_MODE_TAKE_GOOD_ROWS: ImportMode
IMPORT_MODE_ALL_OR_NOTHING: ImportMode
IMPORT_STATE_UNSPECIFIED: ImportState
IMPORT_STATE_RUNNING: ImportState
IMPORT_STATE_DONE: ImportState
IMPORT_STATE_REFUSED: ImportState
IMPORT_STATE_STOPPED: ImportState

class Building(_message.Message):
    __slots__ = ("building_id", "company_id", "estate_id", "code", "name", "address", "floors", "completion_year", "contact", "unit_count", "etag")
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    FLOORS_FIELD_NUMBER: _ClassVar[int]
    COMPLETION_YEAR_FIELD_NUMBER: _ClassVar[int]
    CONTACT_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    building_id: str
    company_id: int
    estate_id: int
    code: str
    name: str
    address: str
    floors: int
    completion_year: int
    contact: str
    unit_count: int
    etag: str
    def __init__(self, building_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., address: _Optional[str] = ..., floors: _Optional[int] = ..., completion_year: _Optional[int] = ..., contact: _Optional[str] = ..., unit_count: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateBuildingRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building: Building
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building: _Optional[_Union[Building, _Mapping]] = ...) -> None: ...

class GetBuildingRequest(_message.Message):
    __slots__ = ("company_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., building_id: _Optional[str] = ...) -> None: ...

class GetRoomMapRequest(_message.Message):
    __slots__ = ("company_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., building_id: _Optional[str] = ...) -> None: ...

class RoomMap(_message.Message):
    __slots__ = ("building", "figures", "units", "truncated")
    BUILDING_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    building: Building
    figures: OccupancyFigures
    units: _containers.RepeatedCompositeFieldContainer[Unit]
    truncated: bool
    def __init__(self, building: _Optional[_Union[Building, _Mapping]] = ..., figures: _Optional[_Union[OccupancyFigures, _Mapping]] = ..., units: _Optional[_Iterable[_Union[Unit, _Mapping]]] = ..., truncated: _Optional[bool] = ...) -> None: ...

class ListBuildingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "code", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    code: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBuildingsResponse(_message.Message):
    __slots__ = ("buildings", "next_page_token")
    BUILDINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    buildings: _containers.RepeatedCompositeFieldContainer[Building]
    next_page_token: str
    def __init__(self, buildings: _Optional[_Iterable[_Union[Building, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateBuildingRequest(_message.Message):
    __slots__ = ("company_id", "building_id", "building", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    building_id: str
    building: Building
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., building_id: _Optional[str] = ..., building: _Optional[_Union[Building, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListOccupancyFiguresRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id", "by_estate", "date", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BY_ESTATE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    by_estate: bool
    date: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., by_estate: _Optional[bool] = ..., date: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOccupancyFiguresResponse(_message.Message):
    __slots__ = ("figures", "next_page_token")
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[OccupancyFigures]
    next_page_token: str
    def __init__(self, figures: _Optional[_Iterable[_Union[OccupancyFigures, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class OccupancyFigures(_message.Message):
    __slots__ = ("estate_id", "building_id", "building_name", "unit_count", "sold_count", "leased_count", "occupied_count", "vacant_count", "total_area", "sold_area", "leased_area", "occupied_area", "vacant_area", "occupancy_rate", "vacancy_rate", "sold_rate", "leased_rate", "occupancy_area_rate", "renovation_count", "owner_occupied_count")
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    SOLD_COUNT_FIELD_NUMBER: _ClassVar[int]
    LEASED_COUNT_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    VACANT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_AREA_FIELD_NUMBER: _ClassVar[int]
    SOLD_AREA_FIELD_NUMBER: _ClassVar[int]
    LEASED_AREA_FIELD_NUMBER: _ClassVar[int]
    OCCUPIED_AREA_FIELD_NUMBER: _ClassVar[int]
    VACANT_AREA_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_RATE_FIELD_NUMBER: _ClassVar[int]
    VACANCY_RATE_FIELD_NUMBER: _ClassVar[int]
    SOLD_RATE_FIELD_NUMBER: _ClassVar[int]
    LEASED_RATE_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_AREA_RATE_FIELD_NUMBER: _ClassVar[int]
    RENOVATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    OWNER_OCCUPIED_COUNT_FIELD_NUMBER: _ClassVar[int]
    estate_id: int
    building_id: str
    building_name: str
    unit_count: int
    sold_count: int
    leased_count: int
    occupied_count: int
    vacant_count: int
    total_area: str
    sold_area: str
    leased_area: str
    occupied_area: str
    vacant_area: str
    occupancy_rate: str
    vacancy_rate: str
    sold_rate: str
    leased_rate: str
    occupancy_area_rate: str
    renovation_count: int
    owner_occupied_count: int
    def __init__(self, estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., unit_count: _Optional[int] = ..., sold_count: _Optional[int] = ..., leased_count: _Optional[int] = ..., occupied_count: _Optional[int] = ..., vacant_count: _Optional[int] = ..., total_area: _Optional[str] = ..., sold_area: _Optional[str] = ..., leased_area: _Optional[str] = ..., occupied_area: _Optional[str] = ..., vacant_area: _Optional[str] = ..., occupancy_rate: _Optional[str] = ..., vacancy_rate: _Optional[str] = ..., sold_rate: _Optional[str] = ..., leased_rate: _Optional[str] = ..., occupancy_area_rate: _Optional[str] = ..., renovation_count: _Optional[int] = ..., owner_occupied_count: _Optional[int] = ...) -> None: ...

class ExportBuildingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "format")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    format: FileFormat
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., format: _Optional[_Union[FileFormat, str]] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "building_id", "code", "kind", "unit_type", "state", "include_removed", "page_size", "page_token", "holding")
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
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[UnitKind, str]] = ..., unit_type: _Optional[str] = ..., state: _Optional[_Union[UnitState, str]] = ..., include_removed: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., holding: _Optional[_Union[UnitHolding, str]] = ...) -> None: ...

class ListUnitsResponse(_message.Message):
    __slots__ = ("units", "next_page_token")
    UNITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    units: _containers.RepeatedCompositeFieldContainer[Unit]
    next_page_token: str
    def __init__(self, units: _Optional[_Iterable[_Union[Unit, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "building_id", "format", "code", "kind", "unit_type", "state", "holding")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HOLDING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    format: FileFormat
    code: str
    kind: UnitKind
    unit_type: str
    state: UnitState
    holding: UnitHolding
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., format: _Optional[_Union[FileFormat, str]] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[UnitKind, str]] = ..., unit_type: _Optional[str] = ..., state: _Optional[_Union[UnitState, str]] = ..., holding: _Optional[_Union[UnitHolding, str]] = ...) -> None: ...

class Customer(_message.Message):
    __slots__ = ("customer_id", "company_id", "estate_ids", "code", "kind", "name", "sex", "phone", "home_phone", "identity_kind", "identity_number", "email", "registered_residence", "native_place", "ethnicity", "contact_name", "emergency_contact", "emergency_phone", "note", "etag", "version")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEX_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    HOME_PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_KIND_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    REGISTERED_RESIDENCE_FIELD_NUMBER: _ClassVar[int]
    NATIVE_PLACE_FIELD_NUMBER: _ClassVar[int]
    ETHNICITY_FIELD_NUMBER: _ClassVar[int]
    CONTACT_NAME_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_CONTACT_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_PHONE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    company_id: int
    estate_ids: _containers.RepeatedScalarFieldContainer[int]
    code: str
    kind: CustomerKind
    name: str
    sex: Sex
    phone: str
    home_phone: str
    identity_kind: IdentityKind
    identity_number: str
    email: str
    registered_residence: str
    native_place: str
    ethnicity: str
    contact_name: str
    emergency_contact: str
    emergency_phone: str
    note: str
    etag: str
    version: int
    def __init__(self, customer_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_ids: _Optional[_Iterable[int]] = ..., code: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., name: _Optional[str] = ..., sex: _Optional[_Union[Sex, str]] = ..., phone: _Optional[str] = ..., home_phone: _Optional[str] = ..., identity_kind: _Optional[_Union[IdentityKind, str]] = ..., identity_number: _Optional[str] = ..., email: _Optional[str] = ..., registered_residence: _Optional[str] = ..., native_place: _Optional[str] = ..., ethnicity: _Optional[str] = ..., contact_name: _Optional[str] = ..., emergency_contact: _Optional[str] = ..., emergency_phone: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ..., version: _Optional[int] = ...) -> None: ...

class CreateCustomerRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "customer")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    customer: Customer
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., customer: _Optional[_Union[Customer, _Mapping]] = ...) -> None: ...

class GetCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "name", "unit_id", "unit_code", "kind", "presence", "page_size", "page_token", "query")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    name: str
    unit_id: str
    unit_code: str
    kind: CustomerKind
    presence: Presence
    page_size: int
    page_token: str
    query: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., presence: _Optional[_Union[Presence, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ...) -> None: ...

class ListCustomersResponse(_message.Message):
    __slots__ = ("customers", "next_page_token")
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customers: _containers.RepeatedCompositeFieldContainer[Customer]
    next_page_token: str
    def __init__(self, customers: _Optional[_Iterable[_Union[Customer, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SearchCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "phone", "identity_number")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    phone: str
    identity_number: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., phone: _Optional[str] = ..., identity_number: _Optional[str] = ...) -> None: ...

class UpdateCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "customer", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    customer: Customer
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., customer: _Optional[_Union[Customer, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RevealCustomerRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class HouseholdMember(_message.Message):
    __slots__ = ("member_id", "customer_id", "unit_id", "name", "sex", "relation", "phone", "identity_kind", "identity_number", "start_date", "end_date")
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SEX_FIELD_NUMBER: _ClassVar[int]
    RELATION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_KIND_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    member_id: str
    customer_id: str
    unit_id: str
    name: str
    sex: Sex
    relation: str
    phone: str
    identity_kind: IdentityKind
    identity_number: str
    start_date: str
    end_date: str
    def __init__(self, member_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., name: _Optional[str] = ..., sex: _Optional[_Union[Sex, str]] = ..., relation: _Optional[str] = ..., phone: _Optional[str] = ..., identity_kind: _Optional[_Union[IdentityKind, str]] = ..., identity_number: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class ListHouseholdMembersRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "include_past")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_PAST_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    include_past: bool
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., include_past: _Optional[bool] = ...) -> None: ...

class ListHouseholdMembersResponse(_message.Message):
    __slots__ = ("members",)
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    members: _containers.RepeatedCompositeFieldContainer[HouseholdMember]
    def __init__(self, members: _Optional[_Iterable[_Union[HouseholdMember, _Mapping]]] = ...) -> None: ...

class AddHouseholdMemberRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "member")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    member: HouseholdMember
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., member: _Optional[_Union[HouseholdMember, _Mapping]] = ...) -> None: ...

class RemoveHouseholdMemberRequest(_message.Message):
    __slots__ = ("company_id", "customer_id", "member_id", "end_date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    MEMBER_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: str
    member_id: str
    end_date: str
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[str] = ..., member_id: _Optional[str] = ..., end_date: _Optional[str] = ...) -> None: ...

class ExportCustomersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "format", "query", "kind", "presence")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    format: FileFormat
    query: str
    kind: CustomerKind
    presence: Presence
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., format: _Optional[_Union[FileFormat, str]] = ..., query: _Optional[str] = ..., kind: _Optional[_Union[CustomerKind, str]] = ..., presence: _Optional[_Union[Presence, str]] = ...) -> None: ...

class Occupancy(_message.Message):
    __slots__ = ("occupancy_id", "company_id", "estate_id", "unit_id", "unit_code", "building_name", "customer_id", "customer_name", "role", "start_date", "end_date", "bill_per_unit", "not_residing", "note", "vacant", "create_time", "update_time", "etag", "version", "estate_name")
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    occupancy_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    building_name: str
    customer_id: str
    customer_name: str
    role: OccupancyRole
    start_date: str
    end_date: str
    bill_per_unit: bool
    not_residing: bool
    note: str
    vacant: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    version: int
    estate_name: str
    def __init__(self, occupancy_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ..., vacant: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., version: _Optional[int] = ..., estate_name: _Optional[str] = ...) -> None: ...

class MoveInRequest(_message.Message):
    __slots__ = ("company_id", "unit_id", "customer_id", "role", "start_date", "bill_per_unit", "not_residing", "note")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    customer_id: str
    role: OccupancyRole
    start_date: str
    bill_per_unit: bool
    not_residing: bool
    note: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_date: _Optional[str] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ...) -> None: ...

class TransferRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "transfer_date", "customer_id", "new_customer", "bill_per_unit", "not_residing", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_DATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    NEW_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    NOT_RESIDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    transfer_date: str
    customer_id: str
    new_customer: Customer
    bill_per_unit: bool
    not_residing: bool
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., transfer_date: _Optional[str] = ..., customer_id: _Optional[str] = ..., new_customer: _Optional[_Union[Customer, _Mapping]] = ..., bill_per_unit: _Optional[bool] = ..., not_residing: _Optional[bool] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class TransferResponse(_message.Message):
    __slots__ = ("ended", "started")
    ENDED_FIELD_NUMBER: _ClassVar[int]
    STARTED_FIELD_NUMBER: _ClassVar[int]
    ended: Occupancy
    started: Occupancy
    def __init__(self, ended: _Optional[_Union[Occupancy, _Mapping]] = ..., started: _Optional[_Union[Occupancy, _Mapping]] = ...) -> None: ...

class MoveOutRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "settlement_date", "note", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    settlement_date: str
    note: str
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., settlement_date: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class UpdateOccupancyRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id", "occupancy", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    occupancy: Occupancy
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ..., occupancy: _Optional[_Union[Occupancy, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetOccupancyRequest(_message.Message):
    __slots__ = ("company_id", "occupancy_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    occupancy_id: str
    def __init__(self, company_id: _Optional[int] = ..., occupancy_id: _Optional[str] = ...) -> None: ...

class ListOccupanciesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_id", "customer_id", "role", "presence", "start_from", "start_to", "end_from", "end_to", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    START_FROM_FIELD_NUMBER: _ClassVar[int]
    START_TO_FIELD_NUMBER: _ClassVar[int]
    END_FROM_FIELD_NUMBER: _ClassVar[int]
    END_TO_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_id: str
    customer_id: str
    role: OccupancyRole
    presence: Presence
    start_from: str
    start_to: str
    end_from: str
    end_to: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., presence: _Optional[_Union[Presence, str]] = ..., start_from: _Optional[str] = ..., start_to: _Optional[str] = ..., end_from: _Optional[str] = ..., end_to: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOccupanciesResponse(_message.Message):
    __slots__ = ("occupancies", "next_page_token")
    OCCUPANCIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    occupancies: _containers.RepeatedCompositeFieldContainer[Occupancy]
    next_page_token: str
    def __init__(self, occupancies: _Optional[_Iterable[_Union[Occupancy, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ExportOccupanciesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "presence", "format", "unit_id", "customer_id", "role", "start_from", "start_to", "end_from", "end_to")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PRESENCE_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_FROM_FIELD_NUMBER: _ClassVar[int]
    START_TO_FIELD_NUMBER: _ClassVar[int]
    END_FROM_FIELD_NUMBER: _ClassVar[int]
    END_TO_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    presence: Presence
    format: FileFormat
    unit_id: str
    customer_id: str
    role: OccupancyRole
    start_from: str
    start_to: str
    end_from: str
    end_to: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., presence: _Optional[_Union[Presence, str]] = ..., format: _Optional[_Union[FileFormat, str]] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[_Union[OccupancyRole, str]] = ..., start_from: _Optional[str] = ..., start_to: _Optional[str] = ..., end_from: _Optional[str] = ..., end_to: _Optional[str] = ...) -> None: ...

class ImportUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "mode", "dry_run")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    mode: ImportMode
    dry_run: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., mode: _Optional[_Union[ImportMode, str]] = ..., dry_run: _Optional[bool] = ...) -> None: ...

class Import(_message.Message):
    __slots__ = ("import_id", "company_id", "estate_id", "file_name", "file_sha256", "mode", "dry_run", "state", "row_count", "refused_count", "unchanged_count", "building_count", "unit_count", "customer_count", "occupancy_count", "refused_file_name", "create_time", "finish_time", "operation_name", "unlisted_count")
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    FILE_SHA256_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    BUILDING_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_COUNT_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCY_COUNT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    FINISH_TIME_FIELD_NUMBER: _ClassVar[int]
    OPERATION_NAME_FIELD_NUMBER: _ClassVar[int]
    UNLISTED_COUNT_FIELD_NUMBER: _ClassVar[int]
    import_id: str
    company_id: int
    estate_id: int
    file_name: str
    file_sha256: str
    mode: ImportMode
    dry_run: bool
    state: ImportState
    row_count: int
    refused_count: int
    unchanged_count: int
    building_count: int
    unit_count: int
    customer_count: int
    occupancy_count: int
    refused_file_name: str
    create_time: _timestamp_pb2.Timestamp
    finish_time: _timestamp_pb2.Timestamp
    operation_name: str
    unlisted_count: int
    def __init__(self, import_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., file_sha256: _Optional[str] = ..., mode: _Optional[_Union[ImportMode, str]] = ..., dry_run: _Optional[bool] = ..., state: _Optional[_Union[ImportState, str]] = ..., row_count: _Optional[int] = ..., refused_count: _Optional[int] = ..., unchanged_count: _Optional[int] = ..., building_count: _Optional[int] = ..., unit_count: _Optional[int] = ..., customer_count: _Optional[int] = ..., occupancy_count: _Optional[int] = ..., refused_file_name: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., finish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., operation_name: _Optional[str] = ..., unlisted_count: _Optional[int] = ...) -> None: ...

class GetImportRequest(_message.Message):
    __slots__ = ("company_id", "import_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    import_id: str
    def __init__(self, company_id: _Optional[int] = ..., import_id: _Optional[str] = ...) -> None: ...

class ListImportsRequest(_message.Message):
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

class ListImportsResponse(_message.Message):
    __slots__ = ("imports", "next_page_token")
    IMPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    imports: _containers.RepeatedCompositeFieldContainer[Import]
    next_page_token: str
    def __init__(self, imports: _Optional[_Iterable[_Union[Import, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListImportRefusalsRequest(_message.Message):
    __slots__ = ("company_id", "import_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    IMPORT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    import_id: str
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., import_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListImportRefusalsResponse(_message.Message):
    __slots__ = ("refusals", "next_page_token")
    REFUSALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    refusals: _containers.RepeatedCompositeFieldContainer[ImportRefusal]
    next_page_token: str
    def __init__(self, refusals: _Optional[_Iterable[_Union[ImportRefusal, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ImportRefusal(_message.Message):
    __slots__ = ("row_number", "column", "reason")
    ROW_NUMBER_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    row_number: int
    column: str
    reason: str
    def __init__(self, row_number: _Optional[int] = ..., column: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CreateImportTemplateRequest(_message.Message):
    __slots__ = ("company_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    format: FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., format: _Optional[_Union[FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class ExportResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...
