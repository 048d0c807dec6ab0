from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from manor.billing.v1 import files_pb2 as _files_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class MeterKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    METER_KIND_UNSPECIFIED: _ClassVar[MeterKind]
    METER_KIND_WATER: _ClassVar[MeterKind]
    METER_KIND_ELECTRICITY: _ClassVar[MeterKind]
    METER_KIND_GAS: _ClassVar[MeterKind]
    METER_KIND_HEATING: _ClassVar[MeterKind]
    METER_KIND_OTHER: _ClassVar[MeterKind]
METER_KIND_UNSPECIFIED: MeterKind
METER_KIND_WATER: MeterKind
METER_KIND_ELECTRICITY: MeterKind
METER_KIND_GAS: MeterKind
METER_KIND_HEATING: MeterKind
METER_KIND_OTHER: MeterKind

class Meter(_message.Message):
    __slots__ = ("meter_id", "company_id", "estate_id", "number", "kind", "unit_id", "unit_code", "fee_item_id", "multiplier", "install_date", "remove_date", "customer_id", "customer_name", "last_value", "last_date", "etag", "month_reading", "digits", "type")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    INSTALL_DATE_FIELD_NUMBER: _ClassVar[int]
    REMOVE_DATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_VALUE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    MONTH_READING_FIELD_NUMBER: _ClassVar[int]
    DIGITS_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    estate_id: int
    number: str
    kind: MeterKind
    unit_id: str
    unit_code: str
    fee_item_id: int
    multiplier: str
    install_date: str
    remove_date: str
    customer_id: str
    customer_name: str
    last_value: str
    last_date: str
    etag: str
    month_reading: Reading
    digits: int
    type: str
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., number: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_item_id: _Optional[int] = ..., multiplier: _Optional[str] = ..., install_date: _Optional[str] = ..., remove_date: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., last_value: _Optional[str] = ..., last_date: _Optional[str] = ..., etag: _Optional[str] = ..., month_reading: _Optional[_Union[Reading, _Mapping]] = ..., digits: _Optional[int] = ..., type: _Optional[str] = ...) -> None: ...

class ListMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "building_id", "unit_id", "unread_month", "number", "reading_month", "type", "customer_id", "order_by")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNREAD_MONTH_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    READING_MONTH_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: MeterKind
    building_id: str
    unit_id: str
    unread_month: str
    number: str
    reading_month: str
    type: str
    customer_id: str
    order_by: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., building_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unread_month: _Optional[str] = ..., number: _Optional[str] = ..., reading_month: _Optional[str] = ..., type: _Optional[str] = ..., customer_id: _Optional[str] = ..., order_by: _Optional[str] = ...) -> None: ...

class ListMetersResponse(_message.Message):
    __slots__ = ("meters", "next_page_token", "total_size")
    METERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    next_page_token: str
    total_size: int
    def __init__(self, meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetMeterRequest(_message.Message):
    __slots__ = ("meter_id", "company_id")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class CreateMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "meters")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    METERS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ...) -> None: ...

class CreateMetersForUnitsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id", "kind", "fee_item_id", "number_prefix", "install_date", "type")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FEE_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_PREFIX_FIELD_NUMBER: _ClassVar[int]
    INSTALL_DATE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    kind: MeterKind
    fee_item_id: int
    number_prefix: str
    install_date: str
    type: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., fee_item_id: _Optional[int] = ..., number_prefix: _Optional[str] = ..., install_date: _Optional[str] = ..., type: _Optional[str] = ...) -> None: ...

class CreateMetersResponse(_message.Message):
    __slots__ = ("created", "meters")
    CREATED_FIELD_NUMBER: _ClassVar[int]
    METERS_FIELD_NUMBER: _ClassVar[int]
    created: int
    meters: _containers.RepeatedCompositeFieldContainer[Meter]
    def __init__(self, created: _Optional[int] = ..., meters: _Optional[_Iterable[_Union[Meter, _Mapping]]] = ...) -> None: ...

class SetMeterTypeRequest(_message.Message):
    __slots__ = ("meter_id", "company_id", "type", "etag")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    type: str
    etag: str
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ..., type: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RemoveMeterRequest(_message.Message):
    __slots__ = ("meter_id", "company_id", "remove_date", "etag", "final_value", "fee_month", "rolled_over")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    REMOVE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    FINAL_VALUE_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    ROLLED_OVER_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    company_id: int
    remove_date: str
    etag: str
    final_value: str
    fee_month: str
    rolled_over: bool
    def __init__(self, meter_id: _Optional[str] = ..., company_id: _Optional[int] = ..., remove_date: _Optional[str] = ..., etag: _Optional[str] = ..., final_value: _Optional[str] = ..., fee_month: _Optional[str] = ..., rolled_over: _Optional[bool] = ...) -> None: ...

class SyncMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "building_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    building_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., building_id: _Optional[str] = ...) -> None: ...

class SyncMetersResponse(_message.Message):
    __slots__ = ("changed", "total")
    CHANGED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    changed: int
    total: int
    def __init__(self, changed: _Optional[int] = ..., total: _Optional[int] = ...) -> None: ...

class Reading(_message.Message):
    __slots__ = ("reading_id", "company_id", "estate_id", "meter_id", "meter_number", "kind", "unit_id", "unit_code", "fee_month", "start_date", "end_date", "start_value", "end_value", "usage", "reader", "amount_minor", "currency_code", "receivable_id", "locked", "rolled_over", "correction_reason", "correction_reason_code")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    READER_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIVABLE_ID_FIELD_NUMBER: _ClassVar[int]
    LOCKED_FIELD_NUMBER: _ClassVar[int]
    ROLLED_OVER_FIELD_NUMBER: _ClassVar[int]
    CORRECTION_REASON_FIELD_NUMBER: _ClassVar[int]
    CORRECTION_REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    estate_id: int
    meter_id: str
    meter_number: str
    kind: MeterKind
    unit_id: str
    unit_code: str
    fee_month: str
    start_date: str
    end_date: str
    start_value: str
    end_value: str
    usage: str
    reader: str
    amount_minor: int
    currency_code: str
    receivable_id: int
    locked: bool
    rolled_over: bool
    correction_reason: str
    correction_reason_code: str
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., meter_id: _Optional[str] = ..., meter_number: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., fee_month: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., end_value: _Optional[str] = ..., usage: _Optional[str] = ..., reader: _Optional[str] = ..., amount_minor: _Optional[int] = ..., currency_code: _Optional[str] = ..., receivable_id: _Optional[int] = ..., locked: _Optional[bool] = ..., rolled_over: _Optional[bool] = ..., correction_reason: _Optional[str] = ..., correction_reason_code: _Optional[str] = ...) -> None: ...

class ListReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "meter_id", "unit_id", "fee_month")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    meter_id: str
    unit_id: str
    fee_month: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., meter_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., fee_month: _Optional[str] = ...) -> None: ...

class ListReadingsResponse(_message.Message):
    __slots__ = ("readings", "next_page_token", "total_size")
    READINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    readings: _containers.RepeatedCompositeFieldContainer[Reading]
    next_page_token: str
    total_size: int
    def __init__(self, readings: _Optional[_Iterable[_Union[Reading, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class NewReading(_message.Message):
    __slots__ = ("meter_id", "meter_number", "end_value", "end_date", "start_value", "start_date", "rolled_over")
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    ROLLED_OVER_FIELD_NUMBER: _ClassVar[int]
    meter_id: str
    meter_number: str
    end_value: str
    end_date: str
    start_value: str
    start_date: str
    rolled_over: bool
    def __init__(self, meter_id: _Optional[str] = ..., meter_number: _Optional[str] = ..., end_value: _Optional[str] = ..., end_date: _Optional[str] = ..., start_value: _Optional[str] = ..., start_date: _Optional[str] = ..., rolled_over: _Optional[bool] = ...) -> None: ...

class EnterReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_month", "start_date", "end_date", "reader", "readings")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    READER_FIELD_NUMBER: _ClassVar[int]
    READINGS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_month: str
    start_date: str
    end_date: str
    reader: str
    readings: _containers.RepeatedCompositeFieldContainer[NewReading]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_month: _Optional[str] = ..., start_date: _Optional[str] = ..., end_date: _Optional[str] = ..., reader: _Optional[str] = ..., readings: _Optional[_Iterable[_Union[NewReading, _Mapping]]] = ...) -> None: ...

class EnterReadingsResponse(_message.Message):
    __slots__ = ("readings",)
    READINGS_FIELD_NUMBER: _ClassVar[int]
    readings: _containers.RepeatedCompositeFieldContainer[Reading]
    def __init__(self, readings: _Optional[_Iterable[_Union[Reading, _Mapping]]] = ...) -> None: ...

class PreviewReadingsResponse(_message.Message):
    __slots__ = ("rows", "currency_code", "total_minor")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_MINOR_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[ReadingPreview]
    currency_code: str
    total_minor: int
    def __init__(self, rows: _Optional[_Iterable[_Union[ReadingPreview, _Mapping]]] = ..., currency_code: _Optional[str] = ..., total_minor: _Optional[int] = ...) -> None: ...

class ReadingPreview(_message.Message):
    __slots__ = ("meter_number", "start_date", "start_value", "usage", "amount_minor", "faults")
    METER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    START_DATE_FIELD_NUMBER: _ClassVar[int]
    START_VALUE_FIELD_NUMBER: _ClassVar[int]
    USAGE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    FAULTS_FIELD_NUMBER: _ClassVar[int]
    meter_number: str
    start_date: str
    start_value: str
    usage: str
    amount_minor: int
    faults: _containers.RepeatedCompositeFieldContainer[ReadingFault]
    def __init__(self, meter_number: _Optional[str] = ..., start_date: _Optional[str] = ..., start_value: _Optional[str] = ..., usage: _Optional[str] = ..., amount_minor: _Optional[int] = ..., faults: _Optional[_Iterable[_Union[ReadingFault, _Mapping]]] = ...) -> None: ...

class ReadingFault(_message.Message):
    __slots__ = ("column", "message", "code", "values")
    class ValuesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    column: str
    message: str
    code: str
    values: _containers.ScalarMap[str, str]
    def __init__(self, column: _Optional[str] = ..., message: _Optional[str] = ..., code: _Optional[str] = ..., values: _Optional[_Mapping[str, str]] = ...) -> None: ...

class CreateReadingTemplateRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_month", "end_date", "kind", "building_id", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_month: str
    end_date: str
    kind: MeterKind
    building_id: str
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_month: _Optional[str] = ..., end_date: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., building_id: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...

class CorrectReadingRequest(_message.Message):
    __slots__ = ("reading_id", "company_id", "end_value", "reason")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    END_VALUE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    end_value: str
    reason: str
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ..., end_value: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DeleteReadingRequest(_message.Message):
    __slots__ = ("reading_id", "company_id")
    READING_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    reading_id: int
    company_id: int
    def __init__(self, reading_id: _Optional[int] = ..., company_id: _Optional[int] = ...) -> None: ...

class DeleteReadingResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ImportReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run", "take_good_rows", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    TAKE_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., take_good_rows: _Optional[bool] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportReadingsResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedRow]
    refused_count: int
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ..., refused_file_name: _Optional[str] = ...) -> None: ...

class CreateMeterTemplateRequest(_message.Message):
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

class ImportMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "file_name", "dry_run", "take_good_rows", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    DRY_RUN_FIELD_NUMBER: _ClassVar[int]
    TAKE_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    file_name: str
    dry_run: bool
    take_good_rows: bool
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., file_name: _Optional[str] = ..., dry_run: _Optional[bool] = ..., take_good_rows: _Optional[bool] = ..., language_code: _Optional[str] = ...) -> None: ...

class ImportMetersResult(_message.Message):
    __slots__ = ("accepted", "refused", "refused_count", "created", "refused_file_name")
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATED_FIELD_NUMBER: _ClassVar[int]
    REFUSED_FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    accepted: int
    refused: _containers.RepeatedCompositeFieldContainer[RefusedRow]
    refused_count: int
    created: int
    refused_file_name: str
    def __init__(self, accepted: _Optional[int] = ..., refused: _Optional[_Iterable[_Union[RefusedRow, _Mapping]]] = ..., refused_count: _Optional[int] = ..., created: _Optional[int] = ..., refused_file_name: _Optional[str] = ...) -> None: ...

class RefusedRow(_message.Message):
    __slots__ = ("row", "column", "message", "code", "values")
    class ValuesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ROW_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    row: int
    column: str
    message: str
    code: str
    values: _containers.ScalarMap[str, str]
    def __init__(self, row: _Optional[int] = ..., column: _Optional[str] = ..., message: _Optional[str] = ..., code: _Optional[str] = ..., values: _Optional[_Mapping[str, str]] = ...) -> None: ...

class ExportMetersRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "kind", "building_id", "unit_id", "unread_month", "number", "format", "language_code", "type", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNREAD_MONTH_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    kind: MeterKind
    building_id: str
    unit_id: str
    unread_month: str
    number: str
    format: _files_pb2.FileFormat
    language_code: str
    type: str
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., building_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., unread_month: _Optional[str] = ..., number: _Optional[str] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ..., type: _Optional[str] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ExportReadingsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "fee_month", "meter_id", "unit_id", "building_id", "kind", "format", "language_code")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    FEE_MONTH_FIELD_NUMBER: _ClassVar[int]
    METER_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    BUILDING_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    fee_month: str
    meter_id: str
    unit_id: str
    building_id: str
    kind: MeterKind
    format: _files_pb2.FileFormat
    language_code: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., fee_month: _Optional[str] = ..., meter_id: _Optional[str] = ..., unit_id: _Optional[str] = ..., building_id: _Optional[str] = ..., kind: _Optional[_Union[MeterKind, str]] = ..., format: _Optional[_Union[_files_pb2.FileFormat, str]] = ..., language_code: _Optional[str] = ...) -> None: ...
