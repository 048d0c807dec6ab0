from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GroundKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GROUND_KIND_UNSPECIFIED: _ClassVar[GroundKind]
    GROUND_KIND_LAND: _ClassVar[GroundKind]
    GROUND_KIND_GREEN_AREA: _ClassVar[GroundKind]
    GROUND_KIND_PLANT: _ClassVar[GroundKind]
    GROUND_KIND_BIN: _ClassVar[GroundKind]

class WasteKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WASTE_KIND_UNSPECIFIED: _ClassVar[WasteKind]
    WASTE_KIND_RECYCLABLE: _ClassVar[WasteKind]
    WASTE_KIND_HAZARDOUS: _ClassVar[WasteKind]
    WASTE_KIND_FOOD: _ClassVar[WasteKind]
    WASTE_KIND_RESIDUAL: _ClassVar[WasteKind]

class CareKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CARE_KIND_UNSPECIFIED: _ClassVar[CareKind]
    CARE_KIND_PRUNING: _ClassVar[CareKind]
    CARE_KIND_WATERING: _ClassVar[CareKind]
    CARE_KIND_FERTILISING: _ClassVar[CareKind]
    CARE_KIND_PEST_CONTROL: _ClassVar[CareKind]
    CARE_KIND_REPLANTING: _ClassVar[CareKind]
    CARE_KIND_REMOVAL: _ClassVar[CareKind]
    CARE_KIND_WASHING: _ClassVar[CareKind]
GROUND_KIND_UNSPECIFIED: GroundKind
GROUND_KIND_LAND: GroundKind
GROUND_KIND_GREEN_AREA: GroundKind
GROUND_KIND_PLANT: GroundKind
GROUND_KIND_BIN: GroundKind
WASTE_KIND_UNSPECIFIED: WasteKind
WASTE_KIND_RECYCLABLE: WasteKind
WASTE_KIND_HAZARDOUS: WasteKind
WASTE_KIND_FOOD: WasteKind
WASTE_KIND_RESIDUAL: WasteKind
CARE_KIND_UNSPECIFIED: CareKind
CARE_KIND_PRUNING: CareKind
CARE_KIND_WATERING: CareKind
CARE_KIND_FERTILISING: CareKind
CARE_KIND_PEST_CONTROL: CareKind
CARE_KIND_REPLANTING: CareKind
CARE_KIND_REMOVAL: CareKind
CARE_KIND_WASHING: CareKind

class Ground(_message.Message):
    __slots__ = ("ground_id", "company_id", "estate_id", "kind", "name", "place", "species", "quantity", "area", "planted_date", "waste", "litres", "note", "retired", "etag")
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    SPECIES_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AREA_FIELD_NUMBER: _ClassVar[int]
    PLANTED_DATE_FIELD_NUMBER: _ClassVar[int]
    WASTE_FIELD_NUMBER: _ClassVar[int]
    LITRES_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ground_id: str
    company_id: int
    estate_id: int
    kind: GroundKind
    name: str
    place: str
    species: str
    quantity: int
    area: str
    planted_date: str
    waste: WasteKind
    litres: int
    note: str
    retired: bool
    etag: str
    def __init__(self, ground_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., kind: _Optional[_Union[GroundKind, str]] = ..., name: _Optional[str] = ..., place: _Optional[str] = ..., species: _Optional[str] = ..., quantity: _Optional[int] = ..., area: _Optional[str] = ..., planted_date: _Optional[str] = ..., waste: _Optional[_Union[WasteKind, str]] = ..., litres: _Optional[int] = ..., note: _Optional[str] = ..., retired: _Optional[bool] = ..., etag: _Optional[str] = ...) -> None: ...

class Care(_message.Message):
    __slots__ = ("care_id", "company_id", "estate_id", "ground_id", "ground_name", "kind", "done_date", "weight", "note", "maker")
    CARE_ID_FIELD_NUMBER: _ClassVar[int]
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DONE_DATE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MAKER_FIELD_NUMBER: _ClassVar[int]
    care_id: str
    company_id: int
    estate_id: int
    ground_id: str
    ground_name: str
    kind: CareKind
    done_date: str
    weight: str
    note: str
    maker: str
    def __init__(self, care_id: _Optional[str] = ..., company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., ground_id: _Optional[str] = ..., ground_name: _Optional[str] = ..., kind: _Optional[_Union[CareKind, str]] = ..., done_date: _Optional[str] = ..., weight: _Optional[str] = ..., note: _Optional[str] = ..., maker: _Optional[str] = ...) -> None: ...

class ListGroundsRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "kind", "with_retired")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    WITH_RETIRED_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    kind: GroundKind
    with_retired: bool
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., kind: _Optional[_Union[GroundKind, str]] = ..., with_retired: _Optional[bool] = ...) -> None: ...

class ListGroundsResponse(_message.Message):
    __slots__ = ("grounds", "next_page_token", "total_size", "land_area", "green_area")
    GROUNDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    LAND_AREA_FIELD_NUMBER: _ClassVar[int]
    GREEN_AREA_FIELD_NUMBER: _ClassVar[int]
    grounds: _containers.RepeatedCompositeFieldContainer[Ground]
    next_page_token: str
    total_size: int
    land_area: str
    green_area: str
    def __init__(self, grounds: _Optional[_Iterable[_Union[Ground, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ..., land_area: _Optional[str] = ..., green_area: _Optional[str] = ...) -> None: ...

class GetGroundRequest(_message.Message):
    __slots__ = ("company_id", "ground_id")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    ground_id: str
    def __init__(self, company_id: _Optional[int] = ..., ground_id: _Optional[str] = ...) -> None: ...

class CreateGroundRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "ground")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    ground: Ground
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., ground: _Optional[_Union[Ground, _Mapping]] = ...) -> None: ...

class UpdateGroundRequest(_message.Message):
    __slots__ = ("company_id", "ground_id", "ground")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    ground_id: str
    ground: Ground
    def __init__(self, company_id: _Optional[int] = ..., ground_id: _Optional[str] = ..., ground: _Optional[_Union[Ground, _Mapping]] = ...) -> None: ...

class ListCaresRequest(_message.Message):
    __slots__ = ("company_id", "estate_id", "page_size", "page_token", "ground_id", "kind")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    ESTATE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    GROUND_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    estate_id: int
    page_size: int
    page_token: str
    ground_id: str
    kind: CareKind
    def __init__(self, company_id: _Optional[int] = ..., estate_id: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., ground_id: _Optional[str] = ..., kind: _Optional[_Union[CareKind, str]] = ...) -> None: ...

class ListCaresResponse(_message.Message):
    __slots__ = ("cares", "next_page_token", "total_size")
    CARES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TOTAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    cares: _containers.RepeatedCompositeFieldContainer[Care]
    next_page_token: str
    total_size: int
    def __init__(self, cares: _Optional[_Iterable[_Union[Care, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., total_size: _Optional[int] = ...) -> None: ...

class CreateCareRequest(_message.Message):
    __slots__ = ("company_id", "care")
    COMPANY_ID_FIELD_NUMBER: _ClassVar[int]
    CARE_FIELD_NUMBER: _ClassVar[int]
    company_id: int
    care: Care
    def __init__(self, company_id: _Optional[int] = ..., care: _Optional[_Union[Care, _Mapping]] = ...) -> None: ...
