import datetime

from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.longrunning import operations_pb2 as _operations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Attachment(_message.Message):
    __slots__ = ("attachment_id", "company_id", "estate_id", "kind", "record_id", "filename", "media_type", "size", "sha256", "width", "height", "has_thumbnail", "principal_id", "create_time", "expire_time", "file_name", "thumbnail_name")
    ATTACHMENT_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    RECORD_ID_FIELD_NUMBER: _ClassVar[int]
    FILENAME_FIELD_NUMBER: _ClassVar[int]
    MEDIA_TYPE_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    HAS_THUMBNAIL_FIELD_NUMBER: _ClassVar[int]
    PRINCIPAL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    THUMBNAIL_NAME_FIELD_NUMBER: _ClassVar[int]
    attachment_id: str
    company_id: int
    estate_id: int
    kind: str
    record_id: str
    filename: str
    media_type: str
    size: int
    sha256: str
    width: int
    height: int
    has_thumbnail: bool
    principal_id: str
    create_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    file_name: str
    thumbnail_name: str
    def __init__(self, attachment_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[str] = ..., record_id: _Optional[str] = ..., filename: _Optional[str] = ..., media_type: _Optional[str] = ..., size: _Optional[int] = ..., sha256: _Optional[str] = ..., width: _Optional[int] = ..., height: _Optional[int] = ..., has_thumbnail: _Optional[bool] = ..., principal_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., file_name: _Optional[str] = ..., thumbnail_name: _Optional[str] = ...) -> None: ...

class AttachRequest(_message.Message):
    __slots__ = ("service", "company_id", "kind", "record_id", "file_name")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    RECORD_ID_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    kind: str
    record_id: str
    file_name: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., kind: _Optional[str] = ..., record_id: _Optional[str] = ..., file_name: _Optional[str] = ...) -> None: ...

class ListAttachmentsRequest(_message.Message):
    __slots__ = ("service", "company_id", "kind", "record_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    RECORD_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    kind: str
    record_id: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., kind: _Optional[str] = ..., record_id: _Optional[str] = ...) -> None: ...

class ListAttachmentsResponse(_message.Message):
    __slots__ = ("attachments",)
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    attachments: _containers.RepeatedCompositeFieldContainer[Attachment]
    def __init__(self, attachments: _Optional[_Iterable[_Union[Attachment, _Mapping]]] = ...) -> None: ...

class GetAttachmentRequest(_message.Message):
    __slots__ = ("service", "company_id", "attachment_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    attachment_id: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., attachment_id: _Optional[str] = ...) -> None: ...

class RemoveAttachmentRequest(_message.Message):
    __slots__ = ("service", "company_id", "attachment_id")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENT_ID_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    attachment_id: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., attachment_id: _Optional[str] = ...) -> None: ...
