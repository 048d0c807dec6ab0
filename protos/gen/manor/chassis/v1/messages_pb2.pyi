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

class MessageState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MESSAGE_STATE_UNSPECIFIED: _ClassVar[MessageState]
    MESSAGE_STATE_WANTED: _ClassVar[MessageState]
    MESSAGE_STATE_SENDING: _ClassVar[MessageState]
    MESSAGE_STATE_SENT: _ClassVar[MessageState]
    MESSAGE_STATE_FAILED: _ClassVar[MessageState]
    MESSAGE_STATE_UNDELIVERABLE: _ClassVar[MessageState]
    MESSAGE_STATE_LISTED: _ClassVar[MessageState]
    MESSAGE_STATE_DELIVERED: _ClassVar[MessageState]
MESSAGE_STATE_UNSPECIFIED: MessageState
MESSAGE_STATE_WANTED: MessageState
MESSAGE_STATE_SENDING: MessageState
MESSAGE_STATE_SENT: MessageState
MESSAGE_STATE_FAILED: MessageState
MESSAGE_STATE_UNDELIVERABLE: MessageState
MESSAGE_STATE_LISTED: MessageState
MESSAGE_STATE_DELIVERED: MessageState

class Message(_message.Message):
    __slots__ = ("message_id", "company_id", "estate_id", "recipient_id", "template", "subject", "text", "state", "channel", "attempts", "fault", "create_time", "send_time", "read_time", "recipient_name", "report_time")
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    FAULT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    READ_TIME_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_NAME_FIELD_NUMBER: _ClassVar[int]
    REPORT_TIME_FIELD_NUMBER: _ClassVar[int]
    message_id: str
    company_id: int
    estate_id: int
    recipient_id: str
    template: str
    subject: str
    text: str
    state: MessageState
    channel: str
    attempts: int
    fault: str
    create_time: _timestamp_pb2.Timestamp
    send_time: _timestamp_pb2.Timestamp
    read_time: _timestamp_pb2.Timestamp
    recipient_name: str
    report_time: _timestamp_pb2.Timestamp
    def __init__(self, message_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., recipient_id: _Optional[str] = ..., template: _Optional[str] = ..., subject: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[MessageState, str]] = ..., channel: _Optional[str] = ..., attempts: _Optional[int] = ..., fault: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., read_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., recipient_name: _Optional[str] = ..., report_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class MessageSentences(_message.Message):
    __slots__ = ("subject_en", "text_en", "subject_zh", "text_zh")
    SUBJECT_EN_FIELD_NUMBER: _ClassVar[int]
    TEXT_EN_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_ZH_FIELD_NUMBER: _ClassVar[int]
    TEXT_ZH_FIELD_NUMBER: _ClassVar[int]
    subject_en: str
    text_en: str
    subject_zh: str
    text_zh: str
    def __init__(self, subject_en: _Optional[str] = ..., text_en: _Optional[str] = ..., subject_zh: _Optional[str] = ..., text_zh: _Optional[str] = ...) -> None: ...

class MessageText(_message.Message):
    __slots__ = ("template", "fields", "platform", "own")
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    PLATFORM_FIELD_NUMBER: _ClassVar[int]
    OWN_FIELD_NUMBER: _ClassVar[int]
    template: str
    fields: _containers.RepeatedScalarFieldContainer[str]
    platform: MessageSentences
    own: MessageSentences
    def __init__(self, template: _Optional[str] = ..., fields: _Optional[_Iterable[str]] = ..., platform: _Optional[_Union[MessageSentences, _Mapping]] = ..., own: _Optional[_Union[MessageSentences, _Mapping]] = ...) -> None: ...

class ListMyMessagesRequest(_message.Message):
    __slots__ = ("service", "unread", "language_code", "page_size", "page_token")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    UNREAD_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service: str
    unread: bool
    language_code: str
    page_size: int
    page_token: str
    def __init__(self, service: _Optional[str] = ..., unread: _Optional[bool] = ..., language_code: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListMyMessagesResponse(_message.Message):
    __slots__ = ("messages", "next_page_token")
    MESSAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    messages: _containers.RepeatedCompositeFieldContainer[Message]
    next_page_token: str
    def __init__(self, messages: _Optional[_Iterable[_Union[Message, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CountUnreadMessagesRequest(_message.Message):
    __slots__ = ("service",)
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    service: str
    def __init__(self, service: _Optional[str] = ...) -> None: ...

class CountUnreadMessagesResponse(_message.Message):
    __slots__ = ("unread_count",)
    UNREAD_COUNT_FIELD_NUMBER: _ClassVar[int]
    unread_count: int
    def __init__(self, unread_count: _Optional[int] = ...) -> None: ...

class MarkMessagesReadRequest(_message.Message):
    __slots__ = ("service", "message_ids")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_IDS_FIELD_NUMBER: _ClassVar[int]
    service: str
    message_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, service: _Optional[str] = ..., message_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class MarkMessagesReadResponse(_message.Message):
    __slots__ = ("unread_count",)
    UNREAD_COUNT_FIELD_NUMBER: _ClassVar[int]
    unread_count: int
    def __init__(self, unread_count: _Optional[int] = ...) -> None: ...

class ListMessagesRequest(_message.Message):
    __slots__ = ("service", "company_id", "estate_id", "state", "template", "recipient_id", "language_code", "page_size", "page_token")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    estate_id: int
    state: MessageState
    template: str
    recipient_id: str
    language_code: str
    page_size: int
    page_token: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., state: _Optional[_Union[MessageState, str]] = ..., template: _Optional[str] = ..., recipient_id: _Optional[str] = ..., language_code: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class SendMessageAgainRequest(_message.Message):
    __slots__ = ("service", "message_id", "language_code")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    service: str
    message_id: str
    language_code: str
    def __init__(self, service: _Optional[str] = ..., message_id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class ListMessagesResponse(_message.Message):
    __slots__ = ("messages", "next_page_token")
    MESSAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    messages: _containers.RepeatedCompositeFieldContainer[Message]
    next_page_token: str
    def __init__(self, messages: _Optional[_Iterable[_Union[Message, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class MessagePreferences(_message.Message):
    __slots__ = ("language_code", "sms", "email", "phone", "email_address", "quiet_hours")
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    SMS_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    EMAIL_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    QUIET_HOURS_FIELD_NUMBER: _ClassVar[int]
    language_code: str
    sms: bool
    email: bool
    phone: str
    email_address: str
    quiet_hours: str
    def __init__(self, language_code: _Optional[str] = ..., sms: _Optional[bool] = ..., email: _Optional[bool] = ..., phone: _Optional[str] = ..., email_address: _Optional[str] = ..., quiet_hours: _Optional[str] = ...) -> None: ...

class GetMessagePreferencesRequest(_message.Message):
    __slots__ = ("service",)
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    service: str
    def __init__(self, service: _Optional[str] = ...) -> None: ...

class SetMessagePreferencesRequest(_message.Message):
    __slots__ = ("service", "preferences")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    PREFERENCES_FIELD_NUMBER: _ClassVar[int]
    service: str
    preferences: MessagePreferences
    def __init__(self, service: _Optional[str] = ..., preferences: _Optional[_Union[MessagePreferences, _Mapping]] = ...) -> None: ...

class ListMessageTextsRequest(_message.Message):
    __slots__ = ("service", "company_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ...) -> None: ...

class ListMessageTextsResponse(_message.Message):
    __slots__ = ("texts",)
    TEXTS_FIELD_NUMBER: _ClassVar[int]
    texts: _containers.RepeatedCompositeFieldContainer[MessageText]
    def __init__(self, texts: _Optional[_Iterable[_Union[MessageText, _Mapping]]] = ...) -> None: ...

class SetMessageTextRequest(_message.Message):
    __slots__ = ("service", "company_id", "template", "text")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    template: str
    text: MessageSentences
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., template: _Optional[str] = ..., text: _Optional[_Union[MessageSentences, _Mapping]] = ...) -> None: ...

class PreviewMessageTextRequest(_message.Message):
    __slots__ = ("service", "company_id", "template", "text")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    template: str
    text: MessageSentences
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., template: _Optional[str] = ..., text: _Optional[_Union[MessageSentences, _Mapping]] = ...) -> None: ...

class PreviewMessageTextResponse(_message.Message):
    __slots__ = ("text",)
    TEXT_FIELD_NUMBER: _ClassVar[int]
    text: MessageSentences
    def __init__(self, text: _Optional[_Union[MessageSentences, _Mapping]] = ...) -> None: ...

class ReceiveDeliveryReportRequest(_message.Message):
    __slots__ = ("service", "group_id", "message_id", "body", "signature")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    service: str
    group_id: int
    message_id: str
    body: bytes
    signature: str
    def __init__(self, service: _Optional[str] = ..., group_id: _Optional[int] = ..., message_id: _Optional[str] = ..., body: _Optional[bytes] = ..., signature: _Optional[str] = ...) -> None: ...

class ReceiveDeliveryReportResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...
