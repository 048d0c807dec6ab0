"""Goods release passes: asked for, decided, checked by their signature, and used once."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from chassis import clock
from chassis.errors import Invalid, NotFound
from chassis.rpc.tokens import make_key, public_key_set
from chassis.testing.fixtures import COMPANY, ESTATE
from manor.workorders.v1 import passes_pb2 as pb
from workorders.printing import pass_codes
from workorders.records.passes import PassNotOpen, PassUsed
from workorders.rpc.passes import PassServicer
from workorders.usecases import passes

HOUR = timedelta(hours=1)


def asked(world: Any, scope: Any = None, **more: Any) -> Any:
    now = clock.now()
    told: dict[str, Any] = {
        "unit_id": world.unit, "customer_id": world.customer, "bearer": "Li", "plate": "沪A12345",
        "goods": ("沙发", "冰箱"), "valid_from": now - HOUR, "valid_until": now + 24 * HOUR,
    }  # fmt: skip
    return world.act(passes.create_pass, passes.CreatePass(COMPANY, ESTATE, **told | more), scope=scope)


def decided(world: Any, one: Any, *, approved: bool = True, reason: str = "") -> Any:
    return world.act(passes.decide_pass, passes.DecidePass(COMPANY, one.pass_id, approved, reason))


def released(world: Any, one: Any, by: str, **more: Any) -> Any:
    command = passes.ReleasePass(COMPANY, one.pass_id, **{"read": True, **more})
    return world.act(passes.release_pass, command, scope=world.as_(by))


def codes(error: Any) -> list[str]:
    return [one.code for one in error.value.violations]


@pytest.fixture
def keyed(world: Any, tmp_path: Path) -> Any:
    """The servicer, with a key of its own."""
    key = make_key("workorders")
    (tmp_path / "own.json").write_text(json.dumps(key))
    (tmp_path / "jwks.json").write_text(json.dumps(public_key_set([key, make_key("identity")])))
    files = {"service_key_file": tmp_path / "own.json", "jwks_file": tmp_path / "jwks.json"}
    return PassServicer(replace(world.deps, settings=world.deps.settings.model_copy(update=files)))


def code_of(world: Any, keyed: Any, one: Any) -> pb.PassCode:
    request = pb.GetPassCodeRequest(company_id=COMPANY, pass_id=str(one.pass_id), base_url="https://manor.example.com")
    made: pb.PassCode = world.ask(keyed.GetPassCode, request)
    return made


def test_a_resident_asks_for_goods_of_their_own_unit_alone(world: Any) -> None:
    made = asked(world, world.of_resident, customer_id=None)
    assert (made.customer_id, made.state) == (world.customer, "requested")
    with pytest.raises(NotFound):
        asked(world, world.of_neighbour)
    servicer, request = PassServicer(world.deps), pb.ListPassesRequest(company_id=COMPANY)
    assert len(world.ask(servicer.ListPasses, request, world.of_resident).passes) == 1
    for scope in (world.of_neighbour, world.in_other_estate):
        assert not world.ask(servicer.ListPasses, request, scope).passes


def test_what_was_not_approved_does_not_leave(world: Any) -> None:
    one = asked(world)
    with pytest.raises(PassNotOpen):
        released(world, one, world.ann)
    with pytest.raises(Invalid) as error:
        decided(world, one, approved=False)
    assert codes(error) == ["REASON_MISSING"]
    decided(world, one, approved=False, reason="Arrears")
    with pytest.raises(PassNotOpen):
        released(world, one, world.ann)


def test_of_four_guards_one_lets_the_goods_out(world: Any) -> None:
    one = decided(world, asked(world))
    guards = [world.worker(f"W{number}") for number in range(4)]
    gate = threading.Barrier(4)

    def run(guard: str) -> bool:
        gate.wait()
        try:
            released(world, one, guard)
        except PassUsed:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(run, guards)) == [False, False, False, True]


def test_the_same_guard_again_is_no_fault(world: Any) -> None:
    one = decided(world, asked(world))
    assert released(world, one, world.ann).version == released(world, one, world.ann).version


def test_who_reads_no_code_says_why_and_is_flagged(world: Any) -> None:
    one = decided(world, asked(world))
    with pytest.raises(Invalid) as error:
        released(world, one, world.ann, read=False)
    assert codes(error) == ["BY_HAND_WITHOUT_NOTE"]
    assert released(world, one, world.ann, read=False, note="Phone broken").by_hand


def test_what_left_without_a_network_counts_by_the_guards_clock(world: Any) -> None:
    one = decided(world, asked(world))
    with clock.travel(one.valid_until + HOUR):
        with pytest.raises(PassNotOpen):
            released(world, one, world.ann)
        made = released(world, one, world.ann, device_at=one.valid_until - HOUR)
    assert (made.state, made.released_at, made.doubtful_time) == ("released", one.valid_until - HOUR, False)


def test_a_pass_is_good_in_its_time_alone(world: Any) -> None:
    now = clock.now()
    later = decided(world, asked(world, valid_from=now + HOUR, valid_until=now + 2 * HOUR))
    with pytest.raises(Invalid) as error:
        released(world, later, world.ann)
    assert codes(error) == ["NOT_GOOD_YET"]


@pytest.mark.parametrize(
    ("hours", "code"), [((1, 1), "SPAN_OVER"), ((-3, -2), "SPAN_OVER"), ((0, 24 * 7 + 1), "SPAN_TOO_LONG")]
)
def test_a_time_that_is_none_is_refused(world: Any, hours: tuple[int, int], code: str) -> None:
    now = clock.now()
    start, end = (now + one * HOUR for one in hours)
    with pytest.raises(Invalid) as error:
        asked(world, valid_from=start, valid_until=end)
    assert codes(error) == [code]


def test_a_code_is_of_its_pass_signed_by_us_and_good_for_twelve_hours(world: Any, keyed: Any) -> None:
    one, other = decided(world, asked(world)), decided(world, asked(world))
    made = code_of(world, keyed, one)
    life = made.expire_time.ToDatetime() - clock.now().replace(tzinfo=None)
    assert timedelta(hours=11) < life <= timedelta(hours=12)
    assert len({len(row) for row in made.qr_rows}) == 1
    deps = keyed._deps
    assert pass_codes.is_code_of(deps, made.code, one.pass_id)
    assert not pass_codes.is_code_of(deps, made.code, other.pass_id)
    head, body, signature = made.code.split(".")
    forged = code_of(world, keyed, other).code.split(".")[1]
    for bad in (f"{head}.{forged}.{signature}", f"{head}.{body}.", "", "a.b.c"):
        assert not pass_codes.is_code_of(deps, bad, one.pass_id)
    (key,) = world.ask(keyed.ListPassKeys, pb.ListPassKeysRequest(company_id=COMPANY)).keys
    assert key.key_id.startswith("workorders.")


def test_the_code_of_another_pass_lets_nothing_out(world: Any, keyed: Any) -> None:
    one, other = decided(world, asked(world)), decided(world, asked(world))
    code = code_of(world, keyed, other).code
    request = pb.ReleasePassRequest(company_id=COMPANY, pass_id=str(one.pass_id), code=code)
    with pytest.raises(Invalid) as error:
        world.ask(keyed.ReleasePass, request)
    assert codes(error) == ["OTHER_CODE"]
    request.code = code_of(world, keyed, one).code
    assert world.ask(keyed.ReleasePass, request).state == pb.PASS_STATE_RELEASED


def test_twenty_long_goods_still_make_a_code_that_a_phone_reads(world: Any, keyed: Any) -> None:
    one = decided(world, asked(world, goods=tuple(f"{number}" + "箱" * 58 for number in range(20)), bearer="王" * 60))
    assert len(code_of(world, keyed, one).qr_rows) <= 133


def test_what_is_not_approved_has_no_code(world: Any, keyed: Any) -> None:
    with pytest.raises(PassNotOpen):
        code_of(world, keyed, asked(world))
