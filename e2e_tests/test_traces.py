"""One trace shows a payment from the channel's callback to the receivable, through every process in between."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
import requests
from chassis.testing.polling import eventually
from localplatform import ready, supervision
from localplatform.platform import Platform
from people.cast import Cast
from people.estates import small_estate
from people.payments import channel_account, pay_at_the_channel

from e2e_tests.collector import Collector, Span

pytestmark = [pytest.mark.alone, pytest.mark.prove("telemetry")]

CALLBACK = "POST /callbacks/<channel>/<account>"
STATEMENT = "db.statement"
# Process and name of a span, each a descendant of the one before.
PATH = (
    ("gateway-serve", CALLBACK),
    ("payments-serve", "payments.receive_callback"),
    ("payments-jobs", "send payments.payment_settled.v1"),
    ("billing-work", "process payments.payment_settled.v1"),
)


@pytest.fixture(scope="session")
def collector(platform: Platform) -> Collector:
    """A collector that every process sends its spans to from here on; starting them once more to stop it costs more."""
    collecting = Collector()
    traced = replace(platform, telemetry={"OTEL_EXPORTER_OTLP_ENDPOINT": collecting.endpoint})
    supervision.start(traced)
    ready.wait(traced, seconds=300)  # all start at once, beside whatever else the machine does
    return collecting


def test_payment_is_one_trace_from_callback_to_receivable(
    collector: Collector, company: Cast, platform: Platform
) -> None:
    estate = small_estate(company, flats=1, area="100", price="2.5")
    estate.bill("2026-10")
    item = estate.open_items(1)[0]
    channel_account(company.administrator, company.company_id, platform.folder, place=2)
    pay_at_the_channel(company, estate, item, platform.simulator_url)
    eventually(lambda: estate.rate("2026-10", "2026-10"), lambda rate: rate.get("verifiedMinor") == "25000")
    trace = eventually(lambda: _settling(collector), lambda spans: _steps(spans) is not None, 60)
    for above, below in pairwise(_steps(trace) or ()):
        assert above.span_id in _ancestors(trace, below), f"{below.name} does not follow from {above.name}"


def test_request_that_is_refused_carries_its_trace_to_the_caller(collector: Collector, company: Cast) -> None:
    answer = requests.get(f"{company.administrator.gateway}/v1/payments/orders", timeout=20)
    assert answer.status_code == 401
    trace_id = answer.headers["X-Trace-Id"]
    # Spans of other processes may come first: each sends its own.
    roots = eventually(lambda: [one.process for one in collector.trace(trace_id) if not one.parent_id], bool, 60)
    assert roots == ["gateway-serve"]


def _settling(collector: Collector) -> list[Span]:
    """The trace of the callback, as far as it has come."""
    roots = [span for span in list(collector.spans) if span.name == CALLBACK]
    return collector.trace(roots[-1].trace_id) if roots else []


def _steps(spans: list[Span]) -> list[Span] | None:
    """The whole path, to the statement that changes the receivable; None while a span of it lacks."""
    found = [next((one for one in spans if (one.process, one.name) == step), None) for step in PATH]
    changes = (
        one for one in spans if one.process == PATH[-1][0] and "settlements" in one.attributes.get(STATEMENT, "")
    )
    whole = [one for one in (*found, next(changes, None)) if one is not None]
    return whole if len(whole) == len(PATH) + 1 else None


def _ancestors(trace: list[Span], span: Span) -> set[str]:
    by_id = {one.span_id: one for one in trace}
    found: set[str] = set()
    while span.parent_id in by_id:
        span = by_id[span.parent_id]
        found.add(span.span_id)
    return found
