from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Label(_message.Message):
    __slots__ = ("label_id", "company_id", "estate_id", "name", "place", "retired", "code", "etag")
    LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    label_id: str
    company_id: int
    estate_id: int
    name: str
    place: str
    retired: bool
    code: str
    etag: str
    def __init__(self, label_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., name: _Optional[str] = ..., place: _Optional[str] = ..., retired: _Optional[bool] = ..., code: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ListLabelsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListLabelsResponse(_message.Message):
    __slots__ = ("labels", "next_page_token", "total_size")
    LABELS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    labels: _containers.RepeatedCompositeFieldContainer[Label]
    next_page_token: str
    total_size: int
    def __init__(self, labels: _Optional[_Iterable[_Union[Label, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateLabelRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "label")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    label: Label
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., label: _Optional[_Union[Label, _Mapping]] = ...) -> None: ...

class UpdateLabelRequest(_message.Message):
    __slots__ = ("company_id", "label_id", "label")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    label_id: str
    label: Label
    def __init__(self, company_id: _Optional[int] = ..., label_id: _Optional[str] = ..., label: _Optional[_Union[Label, _Mapping]] = ...) -> None: ...

class PrintLabelsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "base_url")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    BASE_URL_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    base_url: str
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., base_url: _Optional[str] = ...) -> None: ...

class PrintedLabels(_message.Message):
    __slots__ = ("file_name", "label_count")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    LABEL_COUNT_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    label_count: int
    def __init__(self, file_name: _Optional[str] = ..., label_count: _Optional[int] = ...) -> None: ...

class ReadLabelRequest(_message.Message):
    __slots__ = ("code",)
    CODE_FIELD_NUMBER: _ClassVar[int]
    code: str
    def __init__(self, code: _Optional[str] = ...) -> None: ...

class PublicLabel(_message.Message):
    __slots__ = ("estate_name", "name", "place", "categories")
    ESTATE_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    CATEGORIES_FIELD_NUMBER: _ClassVar[int]
    estate_name: str
    name: str
    place: str
    categories: _containers.RepeatedCompositeFieldContainer[PublicCategory]
    def __init__(self, estate_name: _Optional[str] = ..., name: _Optional[str] = ..., place: _Optional[str] = ..., categories: _Optional[_Iterable[_Union[PublicCategory, _Mapping]]] = ...) -> None: ...

class PublicCategory(_message.Message):
    __slots__ = ("category_id", "name_zh", "name_en")
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    category_id: str
    name_zh: str
    name_en: str
    def __init__(self, category_id: _Optional[str] = ..., name_zh: _Optional[str] = ..., name_en: _Optional[str] = ...) -> None: ...

class ReportAtLabelRequest(_message.Message):
    __slots__ = ("code", "category_id", "description", "client_id")
    CODE_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    code: str
    category_id: str
    description: str
    client_id: str
    def __init__(self, code: _Optional[str] = ..., category_id: _Optional[str] = ..., description: _Optional[str] = ..., client_id: _Optional[str] = ...) -> None: ...

class ReportedAtLabel(_message.Message):
    __slots__ = ("number",)
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    number: int
    def __init__(self, number: _Optional[int] = ...) -> None: ...

class AddLabelPhotoRequest(_message.Message):
    __slots__ = ("code", "client_id", "photo")
    CODE_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    PHOTO_FIELD_NUMBER: _ClassVar[int]
    code: str
    client_id: str
    photo: bytes
    def __init__(self, code: _Optional[str] = ..., client_id: _Optional[str] = ..., photo: _Optional[bytes] = ...) -> None: ...

class LabelPhoto(_message.Message):
    __slots__ = ("photo_count",)
    PHOTO_COUNT_FIELD_NUMBER: _ClassVar[int]
    photo_count: int
    def __init__(self, photo_count: _Optional[int] = ...) -> None: ...
