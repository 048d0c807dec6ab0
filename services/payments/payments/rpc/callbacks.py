"""CallbackService."""

from __future__ import annotations

from chassis.deps import Deps
from chassis.rpc.call import Call
from manor.payments.v1 import callbacks_pb2 as pb
from manor.payments.v1 import callbacks_pb2_grpc as stubs

from payments.usecases.callbacks import receive_callback


class CallbackServicer(stubs.CallbackServiceServicer):
    """Partner callbacks, handed on by the gateway."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ReceiveCallback(self, request: pb.ReceiveCallbackRequest, call: Call) -> pb.ReceiveCallbackResponse:
        """Takes one notification."""
        answer = receive_callback(self._deps, request.token, dict(request.headers), request.body)
        return pb.ReceiveCallbackResponse(
            http_status=answer.http_status,
            body=answer.body,
            content_type=answer.content_type,
        )
