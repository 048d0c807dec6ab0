"""What a refused call says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc
import pytest
from chassis.rpc.status import DETAILS_KEY
from google.rpc import error_details_pb2, status_pb2


class Refusal:
    """A call that failed: its code, text, reason and faulty fields."""

    def __init__(self, error: Any) -> None:
        self.code: grpc.StatusCode = error.code()
        self.text: str = error.details()
        self.reason, self.fields = "", {}
        self.retry_after = 0
        status = status_pb2.Status()
        for key, value in error.trailing_metadata():
            if key == DETAILS_KEY:
                status.ParseFromString(value)
        for detail in status.details:
            if detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR):
                info = error_details_pb2.ErrorInfo.FromString(detail.value)
                assert info.domain == "manor"
                self.reason = info.reason
            elif detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
                found = error_details_pb2.BadRequest.FromString(detail.value)
                self.fields = {one.field: one.description for one in found.field_violations}
            elif detail.Is(error_details_pb2.RetryInfo.DESCRIPTOR):
                self.retry_after = error_details_pb2.RetryInfo.FromString(detail.value).retry_delay.seconds


def refused(call: Callable[[], Any]) -> Refusal:
    """Makes a call that must fail."""
    with pytest.raises(grpc.RpcError) as raised:
        call()
    return Refusal(raised.value)
