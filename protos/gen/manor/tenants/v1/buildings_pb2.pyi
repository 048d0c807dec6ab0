from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from manor.tenants.v1 import files_pb2 as _files_pb2
from manor.tenants.v1 import units_pb2 as _units_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

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
    units: _containers.RepeatedCompositeFieldContainer[_units_pb2.Unit]
    truncated: bool
    def __init__(self, building: _Optional[_Union[Building, _Mapping]] = ..., figures: _Optional[_Union[OccupancyFigures, _Mapping]] = ..., units: _Optional[_Iterable[_Union[_units_pb2.Unit, _Mapping]]] = ..., truncated: _Optional[bool] = ...) -> None: ...

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
    __slots__ = ("buildings", "next_page_token", "total_size")
    BUILDINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    buildings: _containers.RepeatedCompositeFieldContainer[Building]
    next_page_token: str
    total_size: int
    def __init__(self, buildings: _Optional[_Iterable[_Union[Building, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

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
    __slots__ = ("company_id", "estate_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
