from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DeclaredDictionary(_message.Message):
    __slots__ = ("name", "name_en", "name_zh", "kinds")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    name: str
    name_en: str
    name_zh: str
    kinds: _containers.RepeatedCompositeFieldContainer[_options_pb2.DictionaryKind]
    def __init__(self, name: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[_options_pb2.DictionaryKind, _Mapping]]] = ...) -> None: ...

class DictionaryEntry(_message.Message):
    __slots__ = ("dictionary", "code", "name_en", "name_zh", "kind", "position", "retired", "etag")
    DICTIONARY_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    NAME_EN_FIELD_NUMBER: _ClassVar[int]
    NAME_ZH_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    dictionary: str
    code: str
    name_en: str
    name_zh: str
    kind: str
    position: int
    retired: bool
    etag: str
    def __init__(self, dictionary: _Optional[str] = ..., code: _Optional[str] = ..., name_en: _Optional[str] = ..., name_zh: _Optional[str] = ..., kind: _Optional[str] = ..., position: _Optional[int] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class ListDictionariesRequest(_message.Message):
    __slots__ = ("service",)
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    service: str
    def __init__(self, service: _Optional[str] = ...) -> None: ...

class ListDictionariesResponse(_message.Message):
    __slots__ = ("dictionaries",)
    DICTIONARIES_FIELD_NUMBER: _ClassVar[int]
    dictionaries: _containers.RepeatedCompositeFieldContainer[DeclaredDictionary]
    def __init__(self, dictionaries: _Optional[_Iterable[_Union[DeclaredDictionary, _Mapping]]] = ...) -> None: ...

class ListDictionaryEntriesRequest(_message.Message):
    __slots__ = ("service", "company_id", "dictionary")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    DICTIONARY_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    dictionary: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., dictionary: _Optional[str] = ...) -> None: ...

class ListDictionaryEntriesResponse(_message.Message):
    __slots__ = ("entries",)
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[DictionaryEntry]
    def __init__(self, entries: _Optional[_Iterable[_Union[DictionaryEntry, _Mapping]]] = ...) -> None: ...

class SetDictionaryEntryRequest(_message.Message):
    __slots__ = ("service", "company_id", "entry", "etag")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    service: str
    company_id: int
    entry: DictionaryEntry
    etag: str
    def __init__(self, service: _Optional[str] = ..., company_id: _Optional[int] = ..., entry: _Optional[_Union[DictionaryEntry, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...
