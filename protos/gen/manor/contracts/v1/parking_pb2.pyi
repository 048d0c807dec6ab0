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

class ParkingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PARKING_STATE_UNSPECIFIED: _ClassVar[ParkingState]
    PARKING_STATE_COMING: _ClassVar[ParkingState]
    PARKING_STATE_ACTIVE: _ClassVar[ParkingState]
    PARKING_STATE_EXPIRING: _ClassVar[ParkingState]
    PARKING_STATE_EXPIRED: _ClassVar[ParkingState]
    PARKING_STATE_GIVEN_UP: _ClassVar[ParkingState]

class TermState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TERM_STATE_UNSPECIFIED: _ClassVar[TermState]
    TERM_STATE_OFFERED: _ClassVar[TermState]
    TERM_STATE_AGREED: _ClassVar[TermState]
    TERM_STATE_LAPSED: _ClassVar[TermState]
    TERM_STATE_WITHDRAWN: _ClassVar[TermState]

class TermChargeState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TERM_CHARGE_STATE_UNSPECIFIED: _ClassVar[TermChargeState]
    TERM_CHARGE_STATE_FREE: _ClassVar[TermChargeState]
    TERM_CHARGE_STATE_SENT: _ClassVar[TermChargeState]
    TERM_CHARGE_STATE_CHARGED: _ClassVar[TermChargeState]
    TERM_CHARGE_STATE_REFUSED: _ClassVar[TermChargeState]
    TERM_CHARGE_STATE_WITHDRAWN: _ClassVar[TermChargeState]

class GateDirection(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GATE_DIRECTION_UNSPECIFIED: _ClassVar[GateDirection]
    GATE_DIRECTION_IN: _ClassVar[GateDirection]
    GATE_DIRECTION_OUT: _ClassVar[GateDirection]
PARKING_STATE_UNSPECIFIED: ParkingState
PARKING_STATE_COMING: ParkingState
PARKING_STATE_ACTIVE: ParkingState
PARKING_STATE_EXPIRING: ParkingState
PARKING_STATE_EXPIRED: ParkingState
PARKING_STATE_GIVEN_UP: ParkingState
TERM_STATE_UNSPECIFIED: TermState
TERM_STATE_OFFERED: TermState
TERM_STATE_AGREED: TermState
TERM_STATE_LAPSED: TermState
TERM_STATE_WITHDRAWN: TermState
TERM_CHARGE_STATE_UNSPECIFIED: TermChargeState
TERM_CHARGE_STATE_FREE: TermChargeState
TERM_CHARGE_STATE_SENT: TermChargeState
TERM_CHARGE_STATE_CHARGED: TermChargeState
TERM_CHARGE_STATE_REFUSED: TermChargeState
TERM_CHARGE_STATE_WITHDRAWN: TermChargeState
GATE_DIRECTION_UNSPECIFIED: GateDirection
GATE_DIRECTION_IN: GateDirection
GATE_DIRECTION_OUT: GateDirection

class ParkingLease(_message.Message):
    __slots__ = ("parking_lease_id", "company_id", "estate_id", "unit_id", "unit_code", "car_park_name", "position", "customer_id", "customer_name", "fee_item_code", "monthly_minor", "start_date", "end_date", "remind_days", "state", "note", "plates", "terms", "maker", "create_time", "currency_code", "etag", "end_reason", "end_reason_code")
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_NAME_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    REMIND_DAYS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PLATES_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    END_REASON_FIELD_NUMBER: _ClassVar[int]
    END_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    parking_lease_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    car_park_name: str
    position: str
    customer_id: str
    customer_name: str
    fee_item_code: str
    monthly_minor: int
    start_date: str
    end_date: str
    remind_days: int
    state: ParkingState
    note: str
    plates: _containers.RepeatedCompositeFieldContainer[ParkingPlate]
    terms: _containers.RepeatedCompositeFieldContainer[ParkingTerm]
    maker: str
    create_time: _timestamp_pb2.Timestamp
    currency_code: str
    etag: str
    end_reason: str
    end_reason_code: str
    def __init__(self, parking_lease_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., car_park_name: _Optional[str] = ..., position: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., fee_item_code: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., remind_days: _Optional[int] = ..., state: _Optional[_Union[ParkingState, str]] = ..., note: _Optional[str] = ..., plates: _Optional[_Iterable[_Union[ParkingPlate, _Mapping]]] = ..., terms: _Optional[_Iterable[_Union[ParkingTerm, _Mapping]]] = ..., maker: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., currency_code: _Optional[str] = ..., etag: _Optional[str] = ..., end_reason: _Optional[str] = ..., end_reason_code: _Optional[str] = ...) -> None: ...

class ParkingPlate(_message.Message):
    __slots__ = ("plate_id", "plate", "model", "colour", "inside_since")
    PLATE_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    COLOUR_FIELD_NUMBER: _ClassVar[int]
    INSIDE_SINCE_FIELD_NUMBER: _ClassVar[int]
    plate_id: str
    plate: str
    model: str
    colour: str
    inside_since: _timestamp_pb2.Timestamp
    def __init__(self, plate_id: _Optional[str] = ..., plate: _Optional[str] = ..., model: _Optional[str] = ..., colour: _Optional[str] = ..., inside_since: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ParkingTerm(_message.Message):
    __slots__ = ("term_id", "start_date", "end_date", "months", "amount_minor", "state", "charge_state", "receivable_id", "paid", "pay_by_date", "refusal_code", "refusal_message")
    TERM_ID_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHARGE_STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    PAID_FIELD_NUMBER: _ClassVar[int]
    PAY_BY_DATE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_CODE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    term_id: str
    start_date: str
    end_date: str
    months: int
    amount_minor: int
    state: TermState
    charge_state: TermChargeState
    receivable_id: int
    paid: bool
    pay_by_date: str
    refusal_code: str
    refusal_message: str
    def __init__(self, term_id: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., months: _Optional[int] = ..., amount_minor: _Optional[int] = ..., state: _Optional[_Union[TermState, str]] = ..., charge_state: _Optional[_Union[TermChargeState, str]] = ..., receivable_id: _Optional[int] = ..., paid: _Optional[bool] = ..., pay_by_date: _Optional[str] = ..., refusal_code: _Optional[str] = ..., refusal_message: _Optional[str] = ...) -> None: ...

class ListParkingLeasesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "customer_id", "unit_id", "plate", "due")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: ParkingState
    customer_id: str
    unit_id: str
    plate: str
    due: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[ParkingState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., plate: _Optional[str] = ..., due: _Optional[bool] = ...) -> None: ...

class ListParkingLeasesResponse(_message.Message):
    __slots__ = ("parking_leases", "next_page_token", "total_size")
    PARKING_LEASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    parking_leases: _containers.RepeatedCompositeFieldContainer[ParkingLease]
    next_page_token: str
    total_size: int
    def __init__(self, parking_leases: _Optional[_Iterable[_Union[ParkingLease, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetParkingLeaseRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ...) -> None: ...

class RentSpaceRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "parking_lease", "months")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    parking_lease: ParkingLease
    months: int
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., parking_lease: _Optional[_Union[ParkingLease, _Mapping]] = ..., months: _Optional[int] = ...) -> None: ...

class RenewParkingRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id", "months", "monthly_minor")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    months: int
    monthly_minor: int
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., months: _Optional[int] = ..., monthly_minor: _Optional[int] = ...) -> None: ...

class GiveUpParkingRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id", "end_date", "reason", "credit")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    end_date: str
    reason: str
    credit: bool
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., end_date: _Optional[str] = ..., reason: _Optional[str] = ..., credit: _Optional[bool] = ...) -> None: ...

class UpdateParkingLeaseRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id", "remind_days", "note", "etag", "fee_item_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    REMIND_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    remind_days: int
    note: str
    etag: str
    fee_item_code: str
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., remind_days: _Optional[int] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ..., fee_item_code: _Optional[str] = ...) -> None: ...

class AddPlateRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id", "plate")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    plate: ParkingPlate
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., plate: _Optional[_Union[ParkingPlate, _Mapping]] = ...) -> None: ...

class RemovePlateRequest(_message.Message):
    __slots__ = ("company_id", "parking_lease_id", "plate_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    parking_lease_id: str
    plate_id: str
    def __init__(self, company_id: _Optional[int] = ..., parking_lease_id: _Optional[str] = ..., plate_id: _Optional[str] = ...) -> None: ...

class PassGateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "plate", "direction")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    plate: str
    direction: GateDirection
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., plate: _Optional[str] = ..., direction: _Optional[_Union[GateDirection, str]] = ...) -> None: ...

class PassGateResponse(_message.Message):
    __slots__ = ("admitted", "refusal", "parking_lease_id", "unit_code", "end_date", "inside_plate")
    ADMITTED_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    INSIDE_PLATE_FIELD_NUMBER: _ClassVar[int]
    admitted: bool
    refusal: str
    parking_lease_id: str
    unit_code: str
    end_date: str
    inside_plate: str
    def __init__(self, admitted: _Optional[bool] = ..., refusal: _Optional[str] = ..., parking_lease_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., end_date: _Optional[str] = ..., inside_plate: _Optional[str] = ...) -> None: ...
