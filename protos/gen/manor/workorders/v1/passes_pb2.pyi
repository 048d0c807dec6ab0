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

class PassState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PASS_STATE_UNSPECIFIED: _ClassVar[PassState]
    PASS_STATE_REQUESTED: _ClassVar[PassState]
    PASS_STATE_APPROVED: _ClassVar[PassState]
    PASS_STATE_REFUSED: _ClassVar[PassState]
    PASS_STATE_RELEASED: _ClassVar[PassState]
    PASS_STATE_CANCELLED: _ClassVar[PassState]
    PASS_STATE_EXPIRED: _ClassVar[PassState]
PASS_STATE_UNSPECIFIED: PassState
PASS_STATE_REQUESTED: PassState
PASS_STATE_APPROVED: PassState
PASS_STATE_REFUSED: PassState
PASS_STATE_RELEASED: PassState
PASS_STATE_CANCELLED: PassState
PASS_STATE_EXPIRED: PassState

class Pass(_message.Message):
    __slots__ = ("pass_id", "company_id", "estate_id", "unit_id", "unit_code", "customer_id", "customer_name", "bearer", "plate", "goods", "valid_from_time", "valid_until_time", "state", "maker", "decider", "decide_time", "reason", "releaser", "release_time", "doubtful_time", "by_hand", "note", "etag")
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_CODE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NAME_FIELD_NUMBER: _ClassVar[int]
    BEARER_FIELD_NUMBER: _ClassVar[int]
    PLATE_FIELD_NUMBER: _ClassVar[int]
    GOODS_FIELD_NUMBER: _ClassVar[int]
    VALID_FROM_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    DECIDER_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RELEASER_FIELD_NUMBER: _ClassVar[int]
    RELEASE_TIME_FIELD_NUMBER: _ClassVar[int]
    DOUBTFUL_TIME_FIELD_NUMBER: _ClassVar[int]
    BY_HAND_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    pass_id: str
    company_id: int
    estate_id: int
    unit_id: str
    unit_code: str
    customer_id: str
    customer_name: str
    bearer: str
    plate: str
    goods: _containers.RepeatedScalarFieldContainer[str]
    valid_from_time: _timestamp_pb2.Timestamp
    valid_until_time: _timestamp_pb2.Timestamp
    state: PassState
    maker: str
    decider: str
    decide_time: _timestamp_pb2.Timestamp
    reason: str
    releaser: str
    release_time: _timestamp_pb2.Timestamp
    doubtful_time: bool
    by_hand: bool
    note: str
    etag: str
    def __init__(self, pass_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., unit_id: _Optional[str] = ..., unit_code: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_name: _Optional[str] = ..., bearer: _Optional[str] = ..., plate: _Optional[str] = ..., goods: _Optional[_Iterable[str]] = ..., valid_from_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[PassState, str]] = ..., maker: _Optional[str] = ..., decider: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., releaser: _Optional[str] = ..., release_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., doubtful_time: _Optional[bool] = ..., by_hand: _Optional[bool] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListPassesRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "state", "customer_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    state: PassState
    customer_id: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., state: _Optional[_Union[PassState, str]] = ..., customer_id: _Optional[str] = ...) -> None: ...

class ListPassesResponse(_message.Message):
    __slots__ = ("passes", "next_page_token", "total_size")
    PASSES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    passes: _containers.RepeatedCompositeFieldContainer[Pass]
    next_page_token: str
    total_size: int
    def __init__(self, passes: _Optional[_Iterable[_Union[Pass, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class GetPassRequest(_message.Message):
    __slots__ = ("company_id", "pass_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    pass_id: str
    def __init__(self, company_id: _Optional[int] = ..., pass_id: _Optional[str] = ...) -> None: ...

class CreatePassRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "goods_pass")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    GOODS_PASS_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    goods_pass: Pass
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., goods_pass: _Optional[_Union[Pass, _Mapping]] = ...) -> None: ...

class DecidePassRequest(_message.Message):
    __slots__ = ("company_id", "pass_id", "approved", "reason")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    pass_id: str
    approved: bool
    reason: str
    def __init__(self, company_id: _Optional[int] = ..., pass_id: _Optional[str] = ..., approved: _Optional[bool] = ..., reason: _Optional[str] = ...) -> None: ...

class CancelPassRequest(_message.Message):
    __slots__ = ("company_id", "pass_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    pass_id: str
    def __init__(self, company_id: _Optional[int] = ..., pass_id: _Optional[str] = ...) -> None: ...

class GetPassCodeRequest(_message.Message):
    __slots__ = ("company_id", "pass_id", "base_url")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    BASE_URL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    pass_id: str
    base_url: str
    def __init__(self, company_id: _Optional[int] = ..., pass_id: _Optional[str] = ..., base_url: _Optional[str] = ...) -> None: ...

class PassCode(_message.Message):
    __slots__ = ("code", "expire_time", "qr_rows")
    CODE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    QR_ROWS_FIELD_NUMBER: _ClassVar[int]
    code: str
    expire_time: _timestamp_pb2.Timestamp
    qr_rows: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, code: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., qr_rows: _Optional[_Iterable[str]] = ...) -> None: ...

class ListPassKeysRequest(_message.Message):
    __slots__ = ("company_id",)
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    def __init__(self, company_id: _Optional[int] = ...) -> None: ...

class PassKey(_message.Message):
    __slots__ = ("key_id", "x")
    KEY_ID_FIELD_NUMBER: _ClassVar[int]
    X_FIELD_NUMBER: _ClassVar[int]
    key_id: str
    x: str
    def __init__(self, key_id: _Optional[str] = ..., x: _Optional[str] = ...) -> None: ...

class ListPassKeysResponse(_message.Message):
    __slots__ = ("keys",)
    KEYS_FIELD_NUMBER: _ClassVar[int]
    keys: _containers.RepeatedCompositeFieldContainer[PassKey]
    def __init__(self, keys: _Optional[_Iterable[_Union[PassKey, _Mapping]]] = ...) -> None: ...

class ReleasePassRequest(_message.Message):
    __slots__ = ("company_id", "pass_id", "code", "note", "device_time")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PASS_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_TIME_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    pass_id: str
    code: str
    note: str
    device_time: _timestamp_pb2.Timestamp
    def __init__(self, company_id: _Optional[int] = ..., pass_id: _Optional[str] = ..., code: _Optional[str] = ..., note: _Optional[str] = ..., device_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
