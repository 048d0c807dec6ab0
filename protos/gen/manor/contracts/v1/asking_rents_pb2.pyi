import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AskingRent(_message.Message):
    __slots__ = ("unit_id", "unit_code", "building_name", "floor", "unit_kind", "area", "monthly_minor", "square_metre_minor", "maker", "update_time")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    BUILDING_NAME_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    UNIT_KIND_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    SQUARE_METRE_MINOR_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    unit_code: str
    building_name: str
    floor: int
    unit_kind: str
    area: str
    monthly_minor: int
    square_metre_minor: int
    maker: str
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., building_name: _Optional[str] = ..., floor: _Optional[int] = ..., unit_kind: _Optional[str] = ..., area: _Optional[str] = ..., monthly_minor: _Optional[int] = ..., square_metre_minor: _Optional[int] = ..., maker: _Optional[str] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListAskingRentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "missing_only", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    MISSING_ONLY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    missing_only: bool
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., missing_only: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAskingRentsResponse(_message.Message):
    __slots__ = ("asking_rents", "next_page_token", "total_size", "currency_code")
    ASKING_RENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    asking_rents: _containers.RepeatedCompositeFieldContainer[AskingRent]
    next_page_token: str
    total_size: int
    currency_code: str
    def __init__(self, asking_rents: _Optional[_Iterable[_Union[AskingRent, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., currency_code: _Optional[str] = ...) -> None: ...

class SetAskingRentsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "asking_rents")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    ASKING_RENTS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    asking_rents: _containers.RepeatedCompositeFieldContainer[NewAskingRent]
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., asking_rents: _Optional[_Iterable[_Union[NewAskingRent, _Mapping]]] = ...) -> None: ...

class NewAskingRent(_message.Message):
    __slots__ = ("unit_id", "monthly_minor")
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    MONTHLY_MINOR_FIELD_NUMBER: _ClassVar[int]
    unit_id: str
    monthly_minor: int
    def __init__(self, unit_id: _Optional[str] = ..., monthly_minor: _Optional[int] = ...) -> None: ...

class SetAskingRentsResponse(_message.Message):
    __slots__ = ("changed_count",)
    CHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    changed_count: int
    def __init__(self, changed_count: _Optional[int] = ...) -> None: ...
