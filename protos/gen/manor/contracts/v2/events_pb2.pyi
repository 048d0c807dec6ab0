from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class LeasesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "lease_id", "version", "unit_id", "customer_id", "number", "state", "start_date", "end_date", "first_day", "last_day", "area", "monthly_minor", "repair_duties")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    REPAIR_DUTIES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    lease_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    unit_id: bytes
    customer_id: bytes
    number: _containers.RepeatedScalarFieldContainer[str]
    state: _containers.RepeatedScalarFieldContainer[str]
    start_date: _containers.RepeatedScalarFieldContainer[int]
    end_date: _containers.RepeatedScalarFieldContainer[int]
    first_day: _containers.RepeatedScalarFieldContainer[int]
    last_day: _containers.RepeatedScalarFieldContainer[int]
    area: _containers.RepeatedScalarFieldContainer[str]
    monthly_minor: _containers.RepeatedScalarFieldContainer[int]
    repair_duties: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., lease_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., unit_id: _Optional[bytes] = ..., customer_id: _Optional[bytes] = ..., number: _Optional[_Iterable[str]] = ..., state: _Optional[_Iterable[str]] = ..., start_date: _Optional[_Iterable[int]] = ..., end_date: _Optional[_Iterable[int]] = ..., first_day: _Optional[_Iterable[int]] = ..., last_day: _Optional[_Iterable[int]] = ..., area: _Optional[_Iterable[str]] = ..., monthly_minor: _Optional[_Iterable[int]] = ..., repair_duties: _Optional[_Iterable[str]] = ...) -> None: ...

class IncomingLeasesChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "contract_id", "version", "first_day", "last_day", "monthly_minor", "unit_ids")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_IDS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    contract_id: bytes
    version: _containers.RepeatedScalarFieldContainer[int]
    first_day: _containers.RepeatedScalarFieldContainer[int]
    last_day: _containers.RepeatedScalarFieldContainer[int]
    monthly_minor: _containers.RepeatedScalarFieldContainer[int]
    unit_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., contract_id: _Optional[bytes] = ..., version: _Optional[_Iterable[int]] = ..., first_day: _Optional[_Iterable[int]] = ..., last_day: _Optional[_Iterable[int]] = ..., monthly_minor: _Optional[_Iterable[int]] = ..., unit_ids: _Optional[_Iterable[str]] = ...) -> None: ...
