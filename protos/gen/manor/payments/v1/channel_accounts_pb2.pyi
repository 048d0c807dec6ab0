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

class ChannelKeyKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHANNEL_KEY_KIND_UNSPECIFIED: _ClassVar[ChannelKeyKind]
    CHANNEL_KEY_KIND_CERTIFICATE: _ClassVar[ChannelKeyKind]
    CHANNEL_KEY_KIND_API_KEY: _ClassVar[ChannelKeyKind]
    CHANNEL_KEY_KIND_PLATFORM_KEY: _ClassVar[ChannelKeyKind]
    CHANNEL_KEY_KIND_CALLBACK_TOKEN: _ClassVar[ChannelKeyKind]
CHANNEL_KEY_KIND_UNSPECIFIED: ChannelKeyKind
CHANNEL_KEY_KIND_CERTIFICATE: ChannelKeyKind
CHANNEL_KEY_KIND_API_KEY: ChannelKeyKind
CHANNEL_KEY_KIND_PLATFORM_KEY: ChannelKeyKind
CHANNEL_KEY_KIND_CALLBACK_TOKEN: ChannelKeyKind

class ChannelKey(_message.Message):
    __slots__ = ("kind", "key_id", "former", "expire_time")
    KIND_FIELD_NUMBER: _ClassVar[int]
    KEY_ID_FIELD_NUMBER: _ClassVar[int]
    FORMER_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    kind: ChannelKeyKind
    key_id: str
    former: bool
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, kind: _Optional[_Union[ChannelKeyKind, str]] = ..., key_id: _Optional[str] = ..., former: _Optional[bool] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ChannelAccount(_message.Message):
    __slots__ = ("channel_account_id", "company_id", "channel", "display_name", "merchant_id", "app_id", "certificate_serial_no", "platform_key_id", "notify_url", "disabled", "create_time", "keys")
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MERCHANT_ID_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_URL_FIELD_NUMBER: _ClassVar[int]
    DISABLED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    KEYS_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    company_id: int
    channel: str
    display_name: str
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    platform_key_id: str
    notify_url: str
    disabled: bool
    create_time: _timestamp_pb2.Timestamp
    keys: _containers.RepeatedCompositeFieldContainer[ChannelKey]
    def __init__(self, channel_account_id: _Optional[str] = ..., company_id: _Optional[int] = ..., channel: _Optional[str] = ..., display_name: _Optional[str] = ..., merchant_id: _Optional[str] = ..., app_id: _Optional[str] = ..., certificate_serial_no: _Optional[str] = ..., platform_key_id: _Optional[str] = ..., notify_url: _Optional[str] = ..., disabled: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., keys: _Optional[_Iterable[_Union[ChannelKey, _Mapping]]] = ...) -> None: ...

class CreateChannelAccountRequest(_message.Message):
    __slots__ = ("company_id", "channel", "display_name", "merchant_id", "app_id", "certificate_serial_no", "private_key_secret", "api_key_secret", "platform_key_secret", "platform_key_id", "certificate_secret")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MERCHANT_ID_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    API_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SECRET_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    channel: str
    display_name: str
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    private_key_secret: str
    api_key_secret: str
    platform_key_secret: str
    platform_key_id: str
    certificate_secret: str
    def __init__(self, company_id: _Optional[int] = ..., channel: _Optional[str] = ..., display_name: _Optional[str] = ..., merchant_id: _Optional[str] = ..., app_id: _Optional[str] = ..., certificate_serial_no: _Optional[str] = ..., private_key_secret: _Optional[str] = ..., api_key_secret: _Optional[str] = ..., platform_key_secret: _Optional[str] = ..., platform_key_id: _Optional[str] = ..., certificate_secret: _Optional[str] = ...) -> None: ...

class GetChannelAccountRequest(_message.Message):
    __slots__ = ("channel_account_id",)
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    def __init__(self, channel_account_id: _Optional[str] = ...) -> None: ...

class ListChannelAccountsRequest(_message.Message):
    __slots__ = ("company_id", "page_size", "page_token")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    page_size: int
    page_token: str
    def __init__(self, company_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListChannelAccountsResponse(_message.Message):
    __slots__ = ("channel_accounts", "next_page_token", "total_size")
    CHANNEL_ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    channel_accounts: _containers.RepeatedCompositeFieldContainer[ChannelAccount]
    next_page_token: str
    total_size: int
    def __init__(self, channel_accounts: _Optional[_Iterable[_Union[ChannelAccount, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class DisableChannelAccountRequest(_message.Message):
    __slots__ = ("channel_account_id",)
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    def __init__(self, channel_account_id: _Optional[str] = ...) -> None: ...

class ReplaceChannelAccountKeysRequest(_message.Message):
    __slots__ = ("channel_account_id", "certificate_serial_no", "private_key_secret", "certificate_secret", "api_key_secret", "platform_key_id", "platform_key_secret", "replace_notify_url", "overlap_hours")
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SERIAL_NO_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_SECRET_FIELD_NUMBER: _ClassVar[int]
    API_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_ID_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_KEY_SECRET_FIELD_NUMBER: _ClassVar[int]
    REPLACE_NOTIFY_URL_FIELD_NUMBER: _ClassVar[int]
    OVERLAP_HOURS_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    certificate_serial_no: str
    private_key_secret: str
    certificate_secret: str
    api_key_secret: str
    platform_key_id: str
    platform_key_secret: str
    replace_notify_url: bool
    overlap_hours: int
    def __init__(self, channel_account_id: _Optional[str] = ..., certificate_serial_no: _Optional[str] = ..., private_key_secret: _Optional[str] = ..., certificate_secret: _Optional[str] = ..., api_key_secret: _Optional[str] = ..., platform_key_id: _Optional[str] = ..., platform_key_secret: _Optional[str] = ..., replace_notify_url: _Optional[bool] = ..., overlap_hours: _Optional[int] = ...) -> None: ...

class EndFormerChannelAccountKeysRequest(_message.Message):
    __slots__ = ("channel_account_id",)
    CHANNEL_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    channel_account_id: str
    def __init__(self, channel_account_id: _Optional[str] = ...) -> None: ...
