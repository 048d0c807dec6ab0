"""Asks tenants how much it has published of units and occupancies."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any

import grpc
from chassis.errors import ManorError
from chassis.rpc import client
from manor.tenants.v1 import news_pb2, news_pb2_grpc

from billing.usecases.news import Awaited, News

if TYPE_CHECKING:
    from chassis.settings import ServiceSettings

log = logging.getLogger(__name__)

# Tenants adds up every row of a company, and half a million right after their import take a busy machine more than
# five seconds. Whoever starts a run waits 20 at most; without the answer it can only be approved knowingly.
ASK_SECONDS = 15.0


class NewsQuestion:
    """Asks tenants, as billing itself: whoever starts runs need not see tenants' rows.

    Args:
        settings: billing's.
    """

    def __init__(self, settings: ServiceSettings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._stub: Any = None

    def __call__(self, company_id: int, estate_id: int) -> Awaited | None:
        """The news by estate; None where tenants gives no answer: the run then says that it does not know.

        Args:
            company_id: the company.
            estate_id: one estate; 0 for all.
        """
        request = news_pb2.CountNewsRequest(company_id=company_id, estate_id=estate_id)
        try:
            answer = self._connected().CountNews(request, timeout=ASK_SECONDS)
        except (ManorError, grpc.RpcError, ValueError) as error:
            log.warning("tenants does not say how much news there is", extra={"error": repr(error)})
            return None
        return {one.estate_id: News(one.unit_changes, one.occupancy_changes) for one in answer.estates}

    def _connected(self) -> Any:
        with self._lock:
            if self._stub is None:
                channel = client.channel("tenants", self._settings, as_service=True)
                self._stub = news_pb2_grpc.NewsServiceStub(channel)  # type: ignore[no-untyped-call]
            return self._stub
