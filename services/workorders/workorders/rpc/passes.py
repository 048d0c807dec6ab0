"""PassService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from chassis import clock
from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import passes_pb2 as pb
from manor.workorders.v1 import passes_pb2_grpc

from workorders.printing import pass_codes
from workorders.queries import orders as queries
from workorders.queries.passes import PassFilter, list_passes
from workorders.records.passes import APPROVED, Pass
from workorders.usecases import passes
from workorders.violations import Fault


class PassServicer(passes_pb2_grpc.PassServiceServicer):
    """Goods release passes."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListPasses(self, request: pb.ListPassesRequest, call: Call) -> pb.ListPassesResponse:
        before = paging.decode(request.page_token, UUID)
        wanted = pass_filter(request)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: list_passes(tx, wanted, limit=limit, before=before[0] if before else None),
            lambda row: (row.pass_id,),
        )
        found = _messages(call.tx, request.company_id, page)
        return pb.ListPassesResponse(passes=found, next_page_token=token, total_size=total)

    def GetPass(self, request: pb.GetPassRequest, call: Call) -> pb.Pass:
        return _message(call.tx, call.tx.get(Pass, _key(request)))

    def CreatePass(self, request: pb.CreatePassRequest, call: Call) -> pb.Pass:
        new = request.goods_pass
        command = passes.CreatePass(
            request.company_id,
            request.estate_id,
            UUID(new.unit_id),
            fields.to_uuid(new.customer_id),
            new.bearer,
            new.plate,
            tuple(new.goods),
            fields.to_moment(new.valid_from_time),
            fields.to_moment(new.valid_until_time),
        )
        return _message(call.tx, passes.create_pass(call.tx, command))

    def DecidePass(self, request: pb.DecidePassRequest, call: Call) -> pb.Pass:
        command = passes.DecidePass(*_key(request), request.approved, request.reason)
        return _message(call.tx, passes.decide_pass(call.tx, command))

    def CancelPass(self, request: pb.CancelPassRequest, call: Call) -> pb.Pass:
        return _message(call.tx, passes.cancel_pass(call.tx, passes.CancelPass(*_key(request))))

    def GetPassCode(self, request: pb.GetPassCodeRequest, call: Call) -> pb.PassCode:
        found, now = call.tx.get(Pass, _key(request)), clock.now()
        found.must_stand(APPROVED, at=now)
        unit = queries.unit_codes(call.tx, request.company_id, [found.unit_id]).get(found.unit_id, "")
        made = pass_codes.sign(self._deps, found, unit, now)
        rows = pass_codes.qr_rows(f"{request.base_url}/staff/pass/{made.code}")
        return pb.PassCode(code=made.code, expire_time=made.expires_at, qr_rows=rows)

    def ListPassKeys(self, request: pb.ListPassKeysRequest, call: Call) -> pb.ListPassKeysResponse:
        del request, call
        keys = [pb.PassKey(key_id=one["kid"], x=one["x"]) for one in pass_codes.list_pass_keys(self._deps)]
        return pb.ListPassKeysResponse(keys=keys)

    def ReleasePass(self, request: pb.ReleasePassRequest, call: Call) -> pb.Pass:
        key = _key(request)
        if request.code and not pass_codes.is_code_of(self._deps, request.code, key[1]):
            raise Invalid("This is no code of this pass", violations=[Violation("code", Fault.OTHER_CODE)])
        device_at: datetime | None = fields.to_moment(request.device_time) if request.HasField("device_time") else None
        command = passes.ReleasePass(*key, bool(request.code), request.note, device_at)
        return _message(call.tx, passes.release_pass(call.tx, command))


def _key(request: Any) -> tuple[int, UUID]:
    return request.company_id, UUID(request.pass_id)


def pass_filter(request: Any) -> PassFilter:
    """Which passes a request asks for."""
    state = fields.to_word(pb.PassState, request.state)
    return PassFilter(request.company_id, request.estate_id, state, fields.to_uuid(request.customer_id))


def _message(tx: Tx, one: Pass) -> pb.Pass:
    return _messages(tx, one.company_id, [one])[0]


def _messages(tx: Tx, company_id: int, many: Sequence[Pass]) -> list[pb.Pass]:
    units = queries.unit_codes(tx, company_id, (one.unit_id for one in many))
    customers = queries.customer_names(tx, company_id, (one.customer_id for one in many))
    now = clock.now()
    return [
        pb.Pass(
            pass_id=str(one.pass_id),
            company_id=one.company_id,
            estate_id=one.estate_id,
            unit_id=str(one.unit_id),
            unit_code=units.get(one.unit_id, ""),
            customer_id=fields.from_value(one.customer_id),
            customer_name=customers.get(one.customer_id, "") if one.customer_id else "",
            bearer=one.bearer,
            plate=one.plate,
            goods=one.goods,
            valid_from_time=one.valid_from,
            valid_until_time=one.valid_until,
            state=fields.from_word(pb.PassState, one.standing(now)),
            maker=one.maker,
            decider=one.decider,
            decide_time=one.decided_at,
            reason=one.reason,
            releaser=one.releaser,
            release_time=one.released_at,
            doubtful_time=one.doubtful_time,
            by_hand=one.by_hand,
            note=one.note,
            etag=one.etag,
        )
        for one in many
    ]
