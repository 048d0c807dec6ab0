"""What a failed call says, and what it keeps to itself."""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
import pytest
from chassis import errors
from chassis.data.uow import UnitOfWork
from chassis.rpc import status
from chassis.rpc.call import Call, method
from chassis.rpc.interceptors import limited
from chassis.testing.polling import eventually
from chassis.violations import Fault
from google.rpc import error_details_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from manor.chassis.v1 import violations_pb2 as pb
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from prometheus_client import REGISTRY
from sqlalchemy import text

from .conftest import COMPANY, message
from .refusals import refused

READ = "trial.things.read"


def _failing(served: Any, error: Exception) -> Any:
    def fail() -> None:
        raise error

    served.servicer.before = fail
    return refused(lambda: served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)))


@pytest.mark.parametrize(("kind", "code"), status.KINDS)
def test_each_kind_of_failure_has_its_status_and_reason(served: Any, kind: Any, code: Any) -> None:
    refusal = _failing(served, kind("Do this", reason="THIS_REASON"))
    assert (refusal.code, refusal.text, refusal.reason) == (code, "Do this", "THIS_REASON")


def test_the_other_side_raises_the_same_kind() -> None:
    for kind, _ in status.KINDS:
        made = status.to_status(kind("Do this"))
        answered = _Answered(made.code, made.details, made.trailing_metadata)
        back = status.from_rpc_error(answered)
        assert (type(back), str(back)) == (kind, "Do this")


class _Answered(grpc.RpcError):  # type: ignore[misc]
    def __init__(self, *values: Any) -> None:
        self.code, self.details, self.trailing_metadata = ((lambda value=value: value) for value in values)


def test_every_named_failure_is_in_the_table() -> None:
    kinds = {one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.ManorError)}
    assert kinds - {errors.ManorError} == {kind for kind, _ in status.KINDS}


def test_wait_for_a_while_says_how_long(served: Any) -> None:
    assert _failing(served, errors.RateLimited("Slowly", retry_after=7)).retry_after == 7


def test_a_bug_tells_the_caller_nothing(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        refusal = _failing(served, ValueError("secret particulars"))
    assert refusal.code == grpc.StatusCode.INTERNAL
    assert "secret" not in refusal.text
    assert refusal.reason == "INTERNAL"
    assert "secret particulars" in caplog.text


def test_what_the_database_refuses_by_its_state_may_be_tried_again(served: Any) -> None:
    def clash() -> None:
        with served.deps.database.app.begin() as one, served.deps.database.app.begin() as other:
            one.execute(text("lock table inbox in access exclusive mode"))
            other.execute(text("set local lock_timeout = '50ms'"))
            other.execute(text("select count(*) from inbox"))

    served.servicer.before = clash
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)))
    assert (refusal.code.name, refusal.reason) == ("ABORTED", "BUSY")


def test_a_statement_does_not_outlive_the_deadline_of_its_call(served: Any) -> None:
    asleep = "select count(*) from pg_stat_activity where state = 'active' and query = 'select pg_sleep(60)'"

    def sleeping() -> bool:
        with served.deps.database.app.connect() as connection:
            return bool(connection.execute(text(asleep)).scalar_one())

    def sleep() -> None:
        with UnitOfWork(served.deps.database) as tx:
            tx.execute(text("select pg_sleep(60)"))

    served.servicer.before = sleep
    token = served.grant(COMPANY, READ)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(refused, lambda: served.call("GetThing", message("GetThingRequest"), token, timeout=3))
        eventually(lambda: sleeping() or call.done())
        assert call.result().code == grpc.StatusCode.DEADLINE_EXCEEDED
    eventually(lambda: not sleeping(), seconds=20)


def test_a_statement_that_the_deadline_ended_is_told_as_such(served: Any) -> None:
    def sleep() -> None:
        with UnitOfWork(served.deps.database) as tx:
            tx.execute(text("set local statement_timeout = '50ms'"))
            tx.execute(text("select pg_sleep(60)"))

    served.servicer.before = sleep
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)))
    assert (refusal.code.name, refusal.reason) == ("DEADLINE_EXCEEDED", "STATEMENT_TIMEOUT")


@pytest.mark.parametrize("asked", ["select 99999999999::int", "select date '9999-12-31' + interval '300000 years'"])
def test_a_number_too_large_for_its_column_is_the_callers_fault(served: Any, asked: str) -> None:
    def ask() -> None:
        with served.deps.database.app.begin() as connection:
            connection.execute(text(asked.replace("::", r"\:\:")))

    served.servicer.before = ask
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ)))
    assert (refusal.code.name, refusal.reason) == ("INVALID_ARGUMENT", "OUT_OF_RANGE")


def test_a_lost_database_is_unavailable_and_comes_back(served: Any) -> None:
    token = served.grant(COMPANY, READ)

    def lose() -> None:
        with served.deps.database.app.begin() as connection:
            connection.execute(text("select pg_terminate_backend(pg_backend_pid())"))

    served.servicer.before = lose
    refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), token))
    assert (refusal.code.name, refusal.reason) == ("UNAVAILABLE", "DATABASE_UNAVAILABLE")
    served.servicer.before = lambda: None
    served.call("GetThing", message("GetThingRequest"), token)


def test_the_server_says_what_it_serves_to_whoever_is_signed_in(served: Any) -> None:
    with pytest.raises(grpc.RpcError) as refused:
        ProtoReflectionDescriptorDatabase(served.channel).get_services()
    assert refused.value.code() == grpc.StatusCode.UNAUTHENTICATED
    signed_in = grpc.intercept_channel(served.channel, _Bearing(served.grant(COMPANY, READ)))
    from_reflection = ProtoReflectionDescriptorDatabase(signed_in).get_services()
    assert {"manor.trial.v1.ThingService", "manor.chassis.v1.OperationService"} <= set(from_reflection)


class _Bearing(grpc.StreamStreamClientInterceptor):  # type: ignore[misc]  # the package has no types
    """Bears a token with each call."""

    def __init__(self, token: str) -> None:
        self._metadata = [("authorization", f"Bearer {token}")]

    def intercept_stream_stream(self, continuation: Any, details: Any, requests: Any) -> Any:
        return continuation(details._replace(metadata=self._metadata), requests)


def test_an_answer_names_no_more_faults_than_somebody_reads() -> None:
    faults = [errors.Violation(f"rows[{at}].value", Fault.REQUIRED) for at in range(10_000)]
    made = status.to_status(errors.Invalid("10000 fields of the request are wrong", violations=faults))
    assert made.details.startswith("10000 fields")
    assert sum(len(value) for _, value in made.trailing_metadata) < 20_000


def test_calls_are_counted_by_status(served: Any) -> None:
    def counted(code: str) -> float:
        labels = {"rpc_method": "manor.trial.v1.ThingService/GetThing", "rpc_response_status_code": code}
        return REGISTRY.get_sample_value("rpc_server_call_duration_seconds_count", labels) or 0

    before = counted("OK"), counted("NOT_FOUND")
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ))
    _failing(served, errors.NotFound("No"))
    assert (counted("OK"), counted("NOT_FOUND")) == (before[0] + 1, before[1] + 1)


def test_a_call_joins_the_trace_of_its_caller(served: Any) -> None:
    if not isinstance(trace.get_tracer_provider(), TracerProvider):
        trace.set_tracer_provider(TracerProvider())
    seen: list[str] = []
    served.servicer.before = lambda: seen.append(
        trace.format_trace_id(trace.get_current_span().get_span_context().trace_id)
    )
    traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    served.call("GetThing", message("GetThingRequest"), served.grant(COMPANY, READ), traceparent=traceparent)
    assert seen == ["4bf92f3577b34da6a3ce929d0e0e4736"]


def test_a_stopping_server_finishes_what_is_in_hand_and_takes_nothing_new(served: Any) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        inside.set()
        assert go_on.wait(60)

    served.servicer.before = wait
    token = served.grant(COMPANY, READ)
    health = health_pb2_grpc.HealthStub(served.channel)
    assert health.Check(health_pb2.HealthCheckRequest(service="manor.trial.v1.ThingService")).status == 1
    with ThreadPoolExecutor(2) as pool:
        call = pool.submit(served.call, "GetThing", message("GetThingRequest"), token)
        assert inside.wait(60)
        stopped = pool.submit(served.server.stop)
        assert _refusal_within(30, served.port) in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED)
        assert not served.server.ready()
        assert not stopped.done()
        go_on.set()
        assert call.result().name == ""
        stopped.result(timeout=30)


def _refusal_within(seconds: float, port: int) -> grpc.StatusCode | None:
    """How the first call that the server does not take any more is refused; None where it goes on taking them."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with grpc.insecure_channel(f"127.0.0.1:{port}") as late:
            try:
                health_pb2_grpc.HealthStub(late).Check(health_pb2.HealthCheckRequest(), timeout=2)
            except grpc.RpcError as error:
                code: grpc.StatusCode = error.code()
                return code
    return None


def test_a_call_that_waited_past_its_deadline_is_not_begun(served: Any) -> None:
    free = threading.Event()
    served.servicer.before = lambda: free.wait(60) and None
    token = served.grant(COMPANY, READ)
    with ThreadPoolExecutor(6) as pool:
        holding = [pool.submit(served.call, "GetThing", message("GetThingRequest"), token) for _ in range(6)]
        eventually(lambda: len(served.servicer.scopes) == 6)
        refusal = refused(lambda: served.call("GetThing", message("GetThingRequest"), token, timeout=0.3))
        free.set()
        for one in holding:
            one.result()
    assert refusal.code == grpc.StatusCode.DEADLINE_EXCEEDED
    served.call("GetThing", message("GetThingRequest"), token)
    assert len(served.servicer.scopes) == 7


def test_a_call_whose_deadline_has_passed_reaches_no_handler() -> None:
    class Late:
        def time_remaining(self) -> float:
            return -0.01

    def never(request: Any, call: Call) -> Any:
        raise AssertionError("it was begun")

    rpc = method("/manor.chassis.v1.OperationService/GetOperation")
    with pytest.raises(errors.DeadlineExceeded):
        limited(rpc, never)(None, Call(rpc, {}, Late(), 0.0))


class _Broken(grpc.RpcError):  # type: ignore[misc]  # grpcio has no types
    """What a client has in hand of a status that another service sent."""

    def __init__(self, status: Any) -> None:
        self.code, self.details = lambda: status.code, lambda: status.details
        self.trailing_metadata = lambda: status.trailing_metadata


def test_a_violation_arrives_with_its_code_and_the_values_of_its_sentence() -> None:
    sent = [
        errors.Violation("readings[3].value", Fault.OUT_OF_RANGE, least=1, most="99"),
        errors.Violation("name", Fault.EMPTY),
        errors.Violation("kind", Fault.NOT_ONE_OF, known="flat, shop"),
    ]
    arrived = status.from_rpc_error(
        _Broken(status.to_status(errors.Invalid("3 fields are wrong", reason="FIELDS_INVALID", violations=sent)))
    )
    assert isinstance(arrived, errors.Invalid)
    assert (arrived.message, arrived.reason) == ("3 fields are wrong", "FIELDS_INVALID")
    assert list(arrived.violations) == sent
    assert [dict(one.values) for one in arrived.violations] == [
        {"least": "1", "most": "99"}, {}, {"known": "flat, shop"},
    ]  # fmt: skip


def test_a_violation_of_an_earlier_release_has_its_sentence_alone() -> None:
    faults = error_details_pb2.BadRequest()
    faults.field_violations.add(field="name", description="must not be empty")
    (violation,) = status.received(faults, pb.ViolationValues())
    assert (violation.field, violation.code, violation.values, violation.message) == (
        "name", "", {}, "must not be empty",
    )  # fmt: skip
