"""Reads from Prometheus, within a deadline, a number of queries at once and a size of the answer."""

from __future__ import annotations

import threading
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import orjson

DEADLINE_SECONDS = 8
ANSWER_BYTES = 8 * 1024 * 1024
# Half a dozen people who watch keep no more of the gateway's threads than this.
AT_ONCE = 8
Asked = dict[str, str | int]


class Silent(Exception):
    """Prometheus did not answer, or not what was asked; the text says what came."""


class Prometheus:
    """A client that asks for series and never writes.

    Args:
        url: where it is, such as http://prometheus:9090; empty where there is none.
    """

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._places = threading.BoundedSemaphore(AT_ONCE)

    @property
    def there(self) -> bool:
        """Whether one was set."""
        return bool(self._url)

    def instant(self, query: str) -> list[Any]:
        """The series of a query as they are now."""
        return list(self._get("query", {"query": query, "timeout": f"{DEADLINE_SECONDS}s"})["result"])

    def over(self, query: str, start: int, end: int, step: int) -> list[Any]:
        """The series of a query over a time."""
        asked: Asked = {"query": query, "start": start, "end": end, "step": step, "timeout": f"{DEADLINE_SECONDS}s"}
        return list(self._get("query_range", asked)["result"])

    def values(self, series: str, label: str, start: int, end: int) -> list[str]:
        """The values of a label of a series within a time, sorted."""
        return sorted(self._get(f"label/{label}/values", {"match[]": series, "start": start, "end": end}))

    def alerts(self) -> list[Any]:
        """The alerts that are pending or firing."""
        return list(self._get("alerts", {})["alerts"])

    def _get(self, path: str, parameters: Asked) -> Any:
        if not self._places.acquire(timeout=DEADLINE_SECONDS):
            raise Silent("too much is asked of Prometheus at once")
        try:
            request = Request(f"{self._url}/api/v1/{path}?{urlencode(parameters)}")  # noqa: S310  a setting's address
            with urlopen(request, timeout=DEADLINE_SECONDS) as answer:  # noqa: S310
                body = answer.read(ANSWER_BYTES + 1)
            if len(body) > ANSWER_BYTES:
                raise Silent(f"the answer is larger than {ANSWER_BYTES:,} bytes")
            return orjson.loads(body)["data"]
        except HTTPError as error:
            raise Silent(f"HTTP {error.code}") from error
        except (OSError, HTTPException, ValueError, KeyError, TypeError) as error:
            raise Silent(type(error).__name__) from error
        finally:
            self._places.release()
