from google.api import field_behavior_pb2 as _field_behavior_pb2
from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TariffKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TARIFF_KIND_UNSPECIFIED: _ClassVar[TariffKind]
    TARIFF_KIND_FIXED: _ClassVar[TariffKind]
    TARIFF_KIND_AREA: _ClassVar[TariffKind]
    TARIFF_KIND_METERED: _ClassVar[TariffKind]
    TARIFF_KIND_TIERED: _ClassVar[TariffKind]

class TierSpan(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TIER_SPAN_UNSPECIFIED: _ClassVar[TierSpan]
    TIER_SPAN_MONTH: _ClassVar[TierSpan]
    TIER_SPAN_YEAR: _ClassVar[TierSpan]
TARIFF_KIND_UNSPECIFIED: TariffKind
TARIFF_KIND_FIXED: TariffKind
TARIFF_KIND_AREA: TariffKind
TARIFF_KIND_METERED: TariffKind
TARIFF_KIND_TIERED: TariffKind
TIER_SPAN_UNSPECIFIED: TierSpan
TIER_SPAN_MONTH: TierSpan
TIER_SPAN_YEAR: TierSpan

class Tier(_message.Message):
    __slots__ = ("up_to", "price")
    UP_TO_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    up_to: str
    price: str
    def __init__(self, up_to: _Optional[str] = ..., price: _Optional[str] = ...) -> None: ...

class TariffVersion(_message.Message):
    __slots__ = ("effective_date", "kind", "amount_minor", "price", "tier_span", "tiers")
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_MINOR_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    TIER_SPAN_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    effective_date: str
    kind: TariffKind
    amount_minor: int
    price: str
    tier_span: TierSpan
    tiers: _containers.RepeatedCompositeFieldContainer[Tier]
    def __init__(self, effective_date: _Optional[str] = ..., kind: _Optional[_Union[TariffKind, str]] = ..., amount_minor: _Optional[int] = ..., price: _Optional[str] = ..., tier_span: _Optional[_Union[TierSpan, str]] = ..., tiers: _Optional[_Iterable[_Union[Tier, _Mapping]]] = ...) -> None: ...
