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

class EstateType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ESTATE_TYPE_UNSPECIFIED: _ClassVar[EstateType]
    ESTATE_TYPE_RESIDENTIAL: _ClassVar[EstateType]
    ESTATE_TYPE_COMMERCIAL: _ClassVar[EstateType]
    ESTATE_TYPE_OFFICE: _ClassVar[EstateType]
    ESTATE_TYPE_INDUSTRIAL: _ClassVar[EstateType]
    ESTATE_TYPE_MIXED: _ClassVar[EstateType]
ESTATE_TYPE_UNSPECIFIED: EstateType
ESTATE_TYPE_RESIDENTIAL: EstateType
ESTATE_TYPE_COMMERCIAL: EstateType
ESTATE_TYPE_OFFICE: EstateType
ESTATE_TYPE_INDUSTRIAL: EstateType
ESTATE_TYPE_MIXED: EstateType

class EstateContact(_message.Message):
    __slots__ = ("name", "duty", "contact")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DUTY_FIELD_NUMBER: _ClassVar[int]
    CONTACT_FIELD_NUMBER: _ClassVar[int]
    name: str
    duty: str
    contact: str
    def __init__(self, name: _Optional[str] = ..., duty: _Optional[str] = ..., contact: _Optional[str] = ...) -> None: ...

class EstateData(_message.Message):
    __slots__ = ("company_id", "estate_id", "address", "estate_type", "land_area", "developer", "takeover_date", "contacts", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    ESTATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    LAND_AREA_FIELD_NUMBER: _ClassVar[int]
    DEVELOPER_FIELD_NUMBER: _ClassVar[int]
    TAKEOVER_DATE_FIELD_NUMBER: _ClassVar[int]
    CONTACTS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    address: str
    estate_type: EstateType
    land_area: str
    developer: str
    takeover_date: str
    contacts: _containers.RepeatedCompositeFieldContainer[EstateContact]
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., address: _Optional[str] = ..., estate_type: _Optional[_Union[EstateType, str]] = ..., land_area: _Optional[str] = ..., developer: _Optional[str] = ..., takeover_date: _Optional[str] = ..., contacts: _Optional[_Iterable[_Union[EstateContact, _Mapping]]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetEstateDataRequest(_message.Message):
    __slots__ = ("company_id", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class UpdateEstateDataRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "data", "update_mask", "etag")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    data: EstateData
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., data: _Optional[_Union[EstateData, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetCensusRequest(_message.Message):
    __slots__ = ("company_id", "estate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ...) -> None: ...

class ExportCensusRequest(_message.Message):
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

class CensusFigures(_message.Message):
    __slots__ = ("building_id", "building_name", "unit_count", "household_count", "owner_household_count", "tenant_household_count", "organisation_count", "resident_count", "female_count", "male_count")
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_COUNT_FIELD_NUMBER: _ClassVar[int]
    HOUSEHOLD_COUNT_FIELD_NUMBER: _ClassVar[int]
    OWNER_HOUSEHOLD_COUNT_FIELD_NUMBER: _ClassVar[int]
    TENANT_HOUSEHOLD_COUNT_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    RESIDENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    FEMALE_COUNT_FIELD_NUMBER: _ClassVar[int]
    MALE_COUNT_FIELD_NUMBER: _ClassVar[int]
    building_id: str
    building_name: str
    unit_count: int
    household_count: int
    owner_household_count: int
    tenant_household_count: int
    organisation_count: int
    resident_count: int
    female_count: int
    male_count: int
    def __init__(self, building_id: _Optional[str] = ..., building_name: _Optional[str] = ..., unit_count: _Optional[int] = ..., household_count: _Optional[int] = ..., owner_household_count: _Optional[int] = ..., tenant_household_count: _Optional[int] = ..., organisation_count: _Optional[int] = ..., resident_count: _Optional[int] = ..., female_count: _Optional[int] = ..., male_count: _Optional[int] = ...) -> None: ...

class Census(_message.Message):
    __slots__ = ("total", "buildings", "date")
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    BUILDINGS_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    total: CensusFigures
    buildings: _containers.RepeatedCompositeFieldContainer[CensusFigures]
    date: str
    def __init__(self, total: _Optional[_Union[CensusFigures, _Mapping]] = ..., buildings: _Optional[_Iterable[_Union[CensusFigures, _Mapping]]] = ..., date: _Optional[str] = ...) -> None: ...
