"""Asks the other services to hold a company whose currency is to be corrected."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import grpc
from chassis.errors import Aborted, Conflict, ManorError, Unavailable
from chassis.rpc import client
from manor.chassis.v1 import currency_pb2, currency_pb2_grpc

if TYPE_CHECKING:
    from chassis.settings import ServiceSettings

HOLD_SECONDS = 3.0


class CurrencyHolds:
    """Asks every service that there is, as identity itself: which of them keep money is for them to know.

    Args:
        settings: identity's.
    """

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._stubs: dict[str, Any] = {}

    def __call__(self, company_id: int) -> None:
        """Returns once all hold the company; those that do where another does not find that out by themselves.

        Raises:
            Conflict: the company has entries.
            Aborted: somebody enters some right now.
            Unavailable: a service gives no answer, and without all the company cannot be corrected.
        """
        for service in sorted(self._settings.address_of):
            if service != self._settings.service:
                self._hold(service, company_id)

    def _hold(self, service: str, company_id: int) -> None:
        request = currency_pb2.HoldCurrencyRequest(service=service, company_id=company_id)
        try:
            self._connected(service).HoldCurrency(request, timeout=HOLD_SECONDS)
        except (Conflict, Aborted):
            raise
        except (ManorError, grpc.RpcError) as error:
            message = f"{service} does not answer, and without it the currency can't be corrected: try again soon"
            raise Unavailable(message, reason="SERVICE_UNAVAILABLE") from error

    def _connected(self, service: str) -> Any:
        with self._lock:
            if service not in self._stubs:
                channel = client.channel(service, self._settings, as_service=True)
                self._stubs[service] = currency_pb2_grpc.CurrencyServiceStub(channel)  # type: ignore[no-untyped-call]
            return self._stubs[service]
