from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ParkingLeaseChanged(_message.Message):
    __slots__ = ("company_id", "estate_id", "parking_lease_id", "version", "unit_id", "car_park_id", "customer_id", "start_date", "end_date", "given_up", "plates")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    GIVEN_UP_FIELD_NUMBER: _ClassVar[int]
    PLATES_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    parking_lease_id: str
    version: int
    unit_id: str
    car_park_id: str
    customer_id: str
    start_date: str
    end_date: str
    given_up: bool
    plates: _containers.RepeatedCompositeFieldContainer[LeasedPlate]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., version: _Optional[int] = ..., unit_id: _Optional[str] = ..., car_park_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., given_up: _Optional[bool] = ..., plates: _Optional[_Iterable[_Union[LeasedPlate, _Mapping]]] = ...) -> None: ...

class LeasedPlate(_message.Message):
    __slots__ = ("plate", "plate_key", "model", "colour", "inside")
    PLATE_FIELD_NUMBER: _ClassVar[int]
    PLATE_KEY_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    COLOUR_FIELD_NUMBER: _ClassVar[int]
    INSIDE_FIELD_NUMBER: _ClassVar[int]
    plate: str
    plate_key: str
    model: str
    colour: str
    inside: bool
    def __init__(self, plate: _Optional[str] = ..., plate_key: _Optional[str] = ..., model: _Optional[str] = ..., colour: _Optional[str] = ..., inside: _Optional[bool] = ...) -> None: ...
