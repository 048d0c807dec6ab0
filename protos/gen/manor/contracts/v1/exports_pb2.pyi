from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.contracts.v1 import car_parks_pb2 as _car_parks_pb2
from manor.contracts.v1 import leases_pb2 as _leases_pb2
from manor.contracts.v1 import listings_pb2 as _listings_pb2
from manor.contracts.v1 import parking_pb2 as _parking_pb2
from manor.contracts.v1 import prospects_pb2 as _prospects_pb2
from manor.contracts.v1 import reservations_pb2 as _reservations_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExportLeasesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "customer_id", "unit_id", "number", "waiting", "ends_until")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    WAITING_FIELD_NUMBER: _ClassVar[int]
    ENDS_UNTIL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _leases_pb2.LeaseState
    customer_id: str
    unit_id: str
    number: str
    waiting: bool
    ends_until: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_leases_pb2.LeaseState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., number: _Optional[str] = ..., waiting: _Optional[bool] = ..., ends_until: _Optional[str] = ...) -> None: ...

class ExportLeaseLinesRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "lease_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    lease_id: str
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., lease_id: _Optional[str] = ...) -> None: ...

class ExportReservationsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _reservations_pb2.ReservationState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_reservations_pb2.ReservationState, str]] = ...) -> None: ...

class ExportTurnoversRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "month", "missing")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    MISSING_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    month: str
    missing: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., month: _Optional[str] = ..., missing: _Optional[bool] = ...) -> None: ...

class ExportRentRollRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., date: _Optional[str] = ...) -> None: ...

class ExportExpiriesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., date: _Optional[str] = ...) -> None: ...

class ExportCarParksRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "due")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    due: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., due: _Optional[bool] = ...) -> None: ...

class ExportSpacesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "car_park_id", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    CAR_PARK_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    car_park_id: str
    state: _car_parks_pb2.SpaceState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., car_park_id: _Optional[str] = ..., state: _Optional[_Union[_car_parks_pb2.SpaceState, str]] = ...) -> None: ...

class ExportParkingLeasesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "customer_id", "unit_id", "plate", "due")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _parking_pb2.ParkingState
    customer_id: str
    unit_id: str
    plate: str
    due: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_parking_pb2.ParkingState, str]] = ..., customer_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., plate: _Optional[str] = ..., due: _Optional[bool] = ...) -> None: ...

class ExportProspectsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "state", "owner", "due")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    DUE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    state: _prospects_pb2.ProspectState
    owner: str
    due: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., state: _Optional[_Union[_prospects_pb2.ProspectState, str]] = ..., owner: _Optional[str] = ..., due: _Optional[bool] = ...) -> None: ...

class ExportAvailabilityRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "start_date", "end_date", "free_only")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    FREE_ONLY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    start_date: str
    end_date: str
    free_only: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., free_only: _Optional[bool] = ...) -> None: ...

class ExportAskingRentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "missing_only")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    MISSING_ONLY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    missing_only: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., missing_only: _Optional[bool] = ...) -> None: ...

class ExportMarginsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "date")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    date: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., date: _Optional[str] = ...) -> None: ...

class ExportLeaseAccountsRequest(_message.Message):
    __slots__ = ("company_id", "file_format", "language_code", "lease_id", "discount_percent")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    LEASE_ID_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_PERCENT_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    file_format: str
    language_code: str
    lease_id: str
    discount_percent: str
    def __init__(self, company_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., lease_id: _Optional[str] = ..., discount_percent: _Optional[str] = ...) -> None: ...

class ExportListingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_format", "language_code", "kind", "state")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_format: str
    language_code: str
    kind: _listings_pb2.ListingKind
    state: _listings_pb2.ListingState
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_format: _Optional[str] = ..., language_code: _Optional[str] = ..., kind: _Optional[_Union[_listings_pb2.ListingKind, str]] = ..., state: _Optional[_Union[_listings_pb2.ListingState, str]] = ...) -> None: ...

class ExportResult(_message.Message):
    __slots__ = ("file_name", "row_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    row_count: int
    def __init__(self, file_name: _Optional[str] = ..., row_count: _Optional[int] = ...) -> None: ...
