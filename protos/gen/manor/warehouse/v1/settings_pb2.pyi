from manor.options.v1 import options_pb2 as _options_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class EstateSettings(_message.Message):
    __slots__ = ("stocktake_limit_minor", "over_receipt_percent", "price_tolerance_percent")
    STOCKTAKE_LIMIT_MINOR_FIELD_NUMBER: _ClassVar[int]
    OVER_RECEIPT_PERCENT_FIELD_NUMBER: _ClassVar[int]
    PRICE_TOLERANCE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    stocktake_limit_minor: int
    over_receipt_percent: int
    price_tolerance_percent: int
    def __init__(self, stocktake_limit_minor: _Optional[int] = ..., over_receipt_percent: _Optional[int] = ..., price_tolerance_percent: _Optional[int] = ...) -> None: ...
