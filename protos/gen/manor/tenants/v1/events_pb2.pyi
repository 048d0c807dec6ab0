from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class UnitsChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "units")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    units: _containers.RepeatedCompositeFieldContainer[ChangedUnit]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., units: _Optional[_Iterable[_Union[ChangedUnit, _Mapping]]] = ...) -> None: ...

class ChangedUnit(_message.Message):
    __slots__ = ("unit_id", "version", "building_id", "code", "kind", "unit_type", "floor", "gross_area", "billable_area", "building_name", "removed", "building_code")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    GROSS_AREA_FIELD_NUMBER: _ClassVar[int]
    BILLABLE_AREA_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    REMOVED_FIELD_NUMBER: _ClassVar[int]
    BUILDING_CODE_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    version: int
    building_id: str
    code: str
    kind: str
    unit_type: str
    floor: int
    gross_area: str
    billable_area: str
    building_name: str
    removed: bool
    building_code: str
    def __init__(self, unit_id: _Optional[str] = ..., version: _Optional[int] = ..., building_id: _Optional[str] = ..., code: _Optional[str] = ..., kind: _Optional[str] = ..., unit_type: _Optional[str] = ..., floor: _Optional[int] = ..., gross_area: _Optional[str] = ..., billable_area: _Optional[str] = ..., building_name: _Optional[str] = ..., removed: _Optional[bool] = ..., building_code: _Optional[str] = ...) -> None: ...

class CustomersChanged(_message.Message):
    __slots__ = ("company_id", "customers")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customers: _containers.RepeatedCompositeFieldContainer[ChangedCustomer]
    def __init__(self, company_id: _Optional[int] = ..., customers: _Optional[_Iterable[_Union[ChangedCustomer, _Mapping]]] = ...) -> None: ...

class ChangedCustomer(_message.Message):
    __slots__ = ("customer_id", "version", "name", "kind", "phone_hash", "estate_ids", "code")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PHONE_HASH_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    version: int
    name: str
    kind: str
    phone_hash: bytes
    estate_ids: _containers.RepeatedScalarFieldContainer[int]
    code: str
    def __init__(self, customer_id: _Optional[str] = ..., version: _Optional[int] = ..., name: _Optional[str] = ..., kind: _Optional[str] = ..., phone_hash: _Optional[bytes] = ..., estate_ids: _Optional[_Iterable[int]] = ..., code: _Optional[str] = ...) -> None: ...

class OccupanciesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "occupancies")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    OCCUPANCIES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    occupancies: _containers.RepeatedCompositeFieldContainer[ChangedOccupancy]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., occupancies: _Optional[_Iterable[_Union[ChangedOccupancy, _Mapping]]] = ...) -> None: ...

class ChangedOccupancy(_message.Message):
    __slots__ = ("occupancy_id", "version", "unit_id", "customer_id", "role", "start_date", "end_date", "bill_per_unit", "vacant", "empty_without_tenant")
    OCCUPANCY_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    BILL_PER_UNIT_FIELD_NUMBER: _ClassVar[int]
    VACANT_FIELD_NUMBER: _ClassVar[int]
    EMPTY_WITHOUT_TENANT_FIELD_NUMBER: _ClassVar[int]
    occupancy_id: str
    version: int
    unit_id: str
    customer_id: str
    role: str
    start_date: str
    end_date: str
    bill_per_unit: bool
    vacant: bool
    empty_without_tenant: bool
    def __init__(self, occupancy_id: _Optional[str] = ..., version: _Optional[int] = ..., unit_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., role: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., bill_per_unit: _Optional[bool] = ..., vacant: _Optional[bool] = ..., empty_without_tenant: _Optional[bool] = ...) -> None: ...

class FirstReadingsTaken(_message.Message):
    __slots__ = ("company_id", "estate_id", "handover_id", "unit_id", "read_date", "readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    HANDOVER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    READ_DATE_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    handover_id: str
    unit_id: str
    read_date: str
    readings: _containers.RepeatedCompositeFieldContainer[TakenReading]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., handover_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., read_date: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[TakenReading, _Mapping]]] = ...) -> None: ...

class TakenReading(_message.Message):
    __slots__ = ("meter_number", "value")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    value: str
    def __init__(self, meter_number: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
