from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SpaceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SPACE_KIND_UNSPECIFIED: _ClassVar[SpaceKind]
    SPACE_KIND_STANDARD: _ClassVar[SpaceKind]
    SPACE_KIND_COMPACT: _ClassVar[SpaceKind]
    SPACE_KIND_LARGE: _ClassVar[SpaceKind]
    SPACE_KIND_MECHANICAL: _ClassVar[SpaceKind]
    SPACE_KIND_CHARGING: _ClassVar[SpaceKind]
    SPACE_KIND_ACCESSIBLE: _ClassVar[SpaceKind]
    SPACE_KIND_MOTORCYCLE: _ClassVar[SpaceKind]

class SpaceOwnership(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SPACE_OWNERSHIP_UNSPECIFIED: _ClassVar[SpaceOwnership]
    SPACE_OWNERSHIP_COMPANY: _ClassVar[SpaceOwnership]
    SPACE_OWNERSHIP_OWNER: _ClassVar[SpaceOwnership]
    SPACE_OWNERSHIP_COMMON: _ClassVar[SpaceOwnership]
    SPACE_OWNERSHIP_CIVIL_DEFENCE: _ClassVar[SpaceOwnership]

class SpaceState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SPACE_STATE_UNSPECIFIED: _ClassVar[SpaceState]
    SPACE_STATE_FREE: _ClassVar[SpaceState]
    SPACE_STATE_LET: _ClassVar[SpaceState]
    SPACE_STATE_EXPIRING: _ClassVar[SpaceState]
    SPACE_STATE_EXPIRED: _ClassVar[SpaceState]
    SPACE_STATE_RESERVED: _ClassVar[SpaceState]
SPACE_KIND_UNSPECIFIED: SpaceKind
SPACE_KIND_STANDARD: SpaceKind
SPACE_KIND_COMPACT: SpaceKind
SPACE_KIND_LARGE: SpaceKind
SPACE_KIND_MECHANICAL: SpaceKind
SPACE_KIND_CHARGING: SpaceKind
SPACE_KIND_ACCESSIBLE: SpaceKind
SPACE_KIND_MOTORCYCLE: SpaceKind
SPACE_OWNERSHIP_UNSPECIFIED: SpaceOwnership
SPACE_OWNERSHIP_COMPANY: SpaceOwnership
SPACE_OWNERSHIP_OWNER: SpaceOwnership
SPACE_OWNERSHIP_COMMON: SpaceOwnership
SPACE_OWNERSHIP_CIVIL_DEFENCE: SpaceOwnership
SPACE_STATE_UNSPECIFIED: SpaceState
SPACE_STATE_FREE: SpaceState
SPACE_STATE_LET: SpaceState
SPACE_STATE_EXPIRING: SpaceState
SPACE_STATE_EXPIRED: SpaceState
SPACE_STATE_RESERVED: SpaceState

class CarPark(_message.Message):
    __slots__ = ("car_park_id", "company_id", "estate_id", "code", "name", "inspection_date", "remind_days", "note", "space_count", "let_count", "inspection_due", "etag")
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DATE_FIELD_NUMBER: _ClassVar[int]
    REMIND_DAYS_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    SPACE_COUNT_FIELD_NUMBER: _ClassVar[int]
    LET_COUNT_FIELD_NUMBER: _ClassVar[int]
    INSPECTION_DUE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    car_park_id: str
    company_id: int
    estate_id: int
    code: str
    name: str
    inspection_date: str
    remind_days: int
    note: str
    space_count: int
    let_count: int
    inspection_due: bool
    etag: str
    def __init__(self, car_park_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., code: _Optional[str] = ..., name: _Optional[str] = ..., inspection_date: _Optional[str] = ..., remind_days: _Optional[int] = ..., note: _Optional[str] = ..., space_count: _Optional[int] = ..., let_count: _Optional[int] = ..., inspection_due: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class Space(_message.Message):
    __slots__ = ("unit_id", "company_id", "estate_id", "car_park_id", "car_park_name", "unit_code", "kind", "position", "length_cm", "width_cm", "ownership", "note", "state", "parking_lease_id", "customer_id", "customer_name", "held_from", "held_until", "plates", "etag")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    LENGTH_CM_FIELD_NUMBER: _ClassVar[int]
    WIDTH_CM_FIELD_NUMBER: _ClassVar[int]
    OWNERSHIP_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PARKING_LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    HELD_FROM_FIELD_NUMBER: _ClassVar[int]
    HELD_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PLATES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    company_id: int
    estate_id: int
    car_park_id: str
    car_park_name: str
    unit_code: str
    kind: SpaceKind
    position: str
    length_cm: int
    width_cm: int
    ownership: SpaceOwnership
    note: str
    state: SpaceState
    parking_lease_id: str
    customer_id: str
    customer_name: str
    held_from: str
    held_until: str
    plates: _containers.RepeatedScalarFieldContainer[str]
    etag: str
    def __init__(self, unit_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., car_park_id: _Optional[str] = ..., car_park_name: _Optional[str] = ..., unit_code: _Optional[str] = ..., kind: _Optional[_Union[SpaceKind, str]] = ..., position: _Optional[str] = ..., length_cm: _Optional[int] = ..., width_cm: _Optional[int] = ..., ownership: _Optional[_Union[SpaceOwnership, str]] = ..., note: _Optional[str] = ..., state: _Optional[_Union[SpaceState, str]] = ..., parking_lease_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., held_from: _Optional[str] = ..., held_until: _Optional[str] = ..., plates: _Optional[_Iterable[str]] = ..., etag: _Optional[str] = ...) -> None: ...

class ListCarParksRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "due")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    due: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., due: _Optional[bool] = ...) -> None: ...

class ListCarParksResponse(_message.Message):
    __slots__ = ("car_parks", "next_page_token", "total_size")
    CAR_PARKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    car_parks: _containers.RepeatedCompositeFieldContainer[CarPark]
    next_page_token: str
    total_size: int
    def __init__(self, car_parks: _Optional[_Iterable[_Union[CarPark, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateCarParkRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "car_park")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    car_park: CarPark
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., car_park: _Optional[_Union[CarPark, _Mapping]] = ...) -> None: ...

class UpdateCarParkRequest(_message.Message):
    __slots__ = ("company_id", "car_park_id", "car_park")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    car_park_id: str
    car_park: CarPark
    def __init__(self, company_id: _Optional[int] = ..., car_park_id: _Optional[str] = ..., car_park: _Optional[_Union[CarPark, _Mapping]] = ...) -> None: ...

class DeleteCarParkRequest(_message.Message):
    __slots__ = ("company_id", "car_park_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    car_park_id: str
    def __init__(self, company_id: _Optional[int] = ..., car_park_id: _Optional[str] = ...) -> None: ...

class ListSpacesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "car_park_id", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    car_park_id: str
    state: SpaceState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., car_park_id: _Optional[str] = ..., state: _Optional[_Union[SpaceState, str]] = ...) -> None: ...

class ListSpacesResponse(_message.Message):
    __slots__ = ("spaces", "next_page_token", "total_size")
    SPACES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    spaces: _containers.RepeatedCompositeFieldContainer[Space]
    next_page_token: str
    total_size: int
    def __init__(self, spaces: _Optional[_Iterable[_Union[Space, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class SetSpaceRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "unit_id", "space")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    SPACE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    unit_id: str
    space: Space
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., space: _Optional[_Union[Space, _Mapping]] = ...) -> None: ...

class RemoveSpaceRequest(_message.Message):
    __slots__ = ("company_id", "unit_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    unit_id: str
    def __init__(self, company_id: _Optional[int] = ..., unit_id: _Optional[str] = ...) -> None: ...

class ImportSpacesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportSpacesResult(_message.Message):
    __slots__ = ("accepted", "created", "refused", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    created: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedSpace]
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., created: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedSpace, _Mapping]]] = ..., refused_file_name: _Optional[str] = ...) -> None: ...

class RefusedSpace(_message.Message):
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
