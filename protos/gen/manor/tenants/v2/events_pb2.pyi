from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class UnitsChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_id", "version", "building_id", "code", "kind", "unit_type", "floor", "gross_area", "billable_area", "building_name", "removed", "building_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
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
    company_id: int
    estate_id: int
    unit_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    building_id: bytes
    code: _containers.RepeatedScalarFieldContainer[str]
    kind: _containers.RepeatedScalarFieldContainer[str]
    unit_type: _containers.RepeatedScalarFieldContainer[str]
    floor: _containers.RepeatedScalarFieldContainer[int]
    gross_area: _containers.RepeatedScalarFieldContainer[str]
    billable_area: _containers.RepeatedScalarFieldContainer[str]
    building_name: _containers.RepeatedScalarFieldContainer[str]
    removed: _containers.RepeatedScalarFieldContainer[bool]
    building_code: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., building_id: _Optional[bytes] = ..., code: _Optional[_Iterable[str]] = ..., kind: _Optional[_Iterable[str]] = ..., unit_type: _Optional[_Iterable[str]] = ..., floor: _Optional[_Iterable[int]] = ..., gross_area: _Optional[_Iterable[str]] = ..., billable_area: _Optional[_Iterable[str]] = ..., building_name: _Optional[_Iterable[str]] = ..., removed: _Optional[_Iterable[bool]] = ..., building_code: _Optional[_Iterable[str]] = ...) -> None: ...

class CustomersChanged(_message.Message):
    __slots__ = ("company_id", "customer_id", "version", "name", "kind", "phone_hash", "estate_ids", "code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PHONE_HASH_FIELD_NUMBER: _ClassVar[int]
    ESTATE_IDS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    customer_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    name: _containers.RepeatedScalarFieldContainer[str]
    kind: _containers.RepeatedScalarFieldContainer[str]
    phone_hash: _containers.RepeatedScalarFieldContainer[bytes]
    estate_ids: _containers.RepeatedScalarFieldContainer[str]
    code: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., customer_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., name: _Optional[_Iterable[str]] = ..., kind: _Optional[_Iterable[str]] = ..., phone_hash: _Optional[_Iterable[bytes]] = ..., estate_ids: _Optional[_Iterable[str]] = ..., code: _Optional[_Iterable[str]] = ...) -> None: ...

class OccupanciesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "occupancy_id", "version", "unit_id", "customer_id", "role", "start_date", "end_date", "bill_per_unit", "vacant", "empty_without_tenant")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
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
    company_id: int
    estate_id: int
    occupancy_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    unit_id: bytes
    customer_id: bytes
    role: _containers.RepeatedScalarFieldContainer[str]
    start_date: _containers.RepeatedScalarFieldContainer[int]
    end_date: _containers.RepeatedScalarFieldContainer[int]
    bill_per_unit: _containers.RepeatedScalarFieldContainer[bool]
    vacant: _containers.RepeatedScalarFieldContainer[bool]
    empty_without_tenant: _containers.RepeatedScalarFieldContainer[bool]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., occupancy_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., unit_id: _Optional[bytes] = ..., customer_id: _Optional[bytes] = ..., role: _Optional[_Iterable[str]] = ..., start_date: _Optional[_Iterable[int]] = ..., end_date: _Optional[_Iterable[int]] = ..., bill_per_unit: _Optional[_Iterable[bool]] = ..., vacant: _Optional[_Iterable[bool]] = ..., empty_without_tenant: _Optional[_Iterable[bool]] = ...) -> None: ...

class MessagesWanted(_message.Message):
    __slots__ = ("company_id", "estate_id", "template", "recipient_id", "reason", "fields")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    template: str
    recipient_id: bytes
    reason: _containers.RepeatedScalarFieldContainer[str]
    fields: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., template: _Optional[str] = ..., recipient_id: _Optional[bytes] = ..., reason: _Optional[_Iterable[str]] = ..., fields: _Optional[_Iterable[str]] = ...) -> None: ...
