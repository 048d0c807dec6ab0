"""RoundService."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.deps import Deps
from chassis.errors import NotFound
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.workorders.v1 import orders_pb2, plans_pb2, rounds_pb2_grpc
from manor.workorders.v1 import rounds_pb2 as pb

from workorders.domain.rounds import tag_hash
from workorders.domain.work import Answer
from workorders.printing import stickers
from workorders.queries import rounds as queries
from workorders.records.plans import MISSED, Occurrence
from workorders.records.rounds import QR, Point, RoundStop, Route, RouteStop
from workorders.rpc.plans import occurrence_messages
from workorders.usecases import points, rounds, routes

GRACE = 15
# With stops a round is large.
MOST_ROUNDS = 50


class RoundServicer(rounds_pb2_grpc.RoundServiceServicer):
    """Points, routes and rounds."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListPoints(self, request: pb.ListPointsRequest, call: Call) -> pb.ListPointsResponse:
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_points(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                retired=request.with_retired,
                limit=limit,
                after=after,
            ),
            lambda row: (row.name, row.point_id),
        )
        return pb.ListPointsResponse(points=[_point(one) for one in page], next_page_token=token, total_size=total)

    def CreatePoint(self, request: pb.CreatePointRequest, call: Call) -> pb.Point:
        command = points.CreatePoint(request.company_id, request.estate_id, _wanted_point(request.point))
        return _point(points.create_point(call.tx, command))

    def UpdatePoint(self, request: pb.UpdatePointRequest, call: Call) -> pb.Point:
        key = request.company_id, UUID(request.point_id)
        command = points.UpdatePoint(*key, _wanted_point(request.point), request.point.etag)
        return _point(points.update_point(call.tx, command))

    def PrintPoints(self, request: pb.PrintPointsRequest, call: Call) -> pb.PrintedPoints:
        where = request.company_id, request.estate_id
        kept, count = stickers.print_points(call.tx, self._deps, *where, request.base_url)
        return pb.PrintedPoints(file_name=kept.name, point_count=count)

    def ListRoutes(self, request: pb.ListRoutesRequest, call: Call) -> pb.ListRoutesResponse:
        after = paging.decode(request.page_token, str, UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_routes(
                tx,
                request.company_id,
                estate_id=request.estate_id,
                retired=request.with_retired,
                limit=limit,
                after=after,
            ),
            lambda row: (row.name, row.route_id),
        )
        return pb.ListRoutesResponse(routes=_routes(call.tx, page), next_page_token=token, total_size=total)

    def GetRoute(self, request: pb.GetRouteRequest, call: Call) -> pb.Route:
        return _routes(call.tx, [call.tx.get(Route, (request.company_id, UUID(request.route_id)))])[0]

    def CreateRoute(self, request: pb.CreateRouteRequest, call: Call) -> pb.Route:
        command = routes.CreateRoute(request.company_id, request.estate_id, _wanted_route(request.route))
        return _routes(call.tx, [routes.create_route(call.tx, command)])[0]

    def UpdateRoute(self, request: pb.UpdateRouteRequest, call: Call) -> pb.Route:
        key = request.company_id, UUID(request.route_id)
        command = routes.UpdateRoute(*key, _wanted_route(request.route), request.route.etag)
        return _routes(call.tx, [routes.update_route(call.tx, command)])[0]

    def ListRounds(self, request: pb.ListRoundsRequest, call: Call) -> pb.ListRoundsResponse:
        before = paging.decode(request.page_token, datetime, UUID)
        wanted = queries.RoundFilter(
            request.company_id,
            request.estate_id,
            fields.to_uuid(request.route_id),
            fields.to_word(plans_pb2.OccurrenceState, request.state),
            request.open,
            fields.to_word(pb.RouteKind, request.kind),
        )
        if request.with_stops:
            request.page_size = min(request.page_size or MOST_ROUNDS, MOST_ROUNDS)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_rounds(tx, wanted, limit=limit, before=before),
            lambda row: (row.due_at, row.occurrence_id),
        )
        found = _rounds(call.tx, request.company_id, page, stops=request.with_stops)
        return pb.ListRoundsResponse(rounds=found, next_page_token=token, total_size=total)

    def GetRound(self, request: pb.GetRoundRequest, call: Call) -> pb.Round:
        found = call.tx.get(Occurrence, (request.company_id, UUID(request.occurrence_id)))
        if found.route_id is None:
            raise NotFound("There is no such round")
        return _rounds(call.tx, request.company_id, [found])[0]

    def WalkStop(self, request: pb.WalkStopRequest, call: Call) -> pb.Round:
        command = rounds.WalkStop(
            request.company_id,
            UUID(request.occurrence_id),
            request.place,
            request.tag,
            request.failed,
            tuple(Answer(one.line, one.failed, one.note) for one in request.answers),
            request.note,
            fields.to_moment(request.device_time) if request.HasField("device_time") else None,
        )
        walked = rounds.walk_stop(call.tx, command)
        return _rounds(call.tx, request.company_id, [walked])[0]


def _wanted_point(new: pb.Point) -> points.Wanted:
    carrier = fields.to_word(pb.PointCarrier, new.carrier)
    return points.Wanted(new.name, new.place, carrier, new.tag, new.retired)


def _point(one: Point) -> pb.Point:
    return pb.Point(
        point_id=str(one.point_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        name=one.name,
        place=one.place,
        carrier=fields.from_word(pb.PointCarrier, one.carrier),
        # What a QR code says stands on its sticker alone.
        tag="" if one.carrier == QR else one.tag,
        retired=one.retired,
        etag=one.etag,
    )


def _wanted_route(new: pb.Route) -> routes.Wanted:
    stops = [routes.Stop(UUID(one.point_id), one.within_minutes, tuple(one.checklist)) for one in new.stops]
    return routes.Wanted(
        name=new.name,
        kind=fields.to_word(pb.RouteKind, new.kind),
        stops=tuple(stops),
        area=new.area,
        standard=new.standard,
        grace_minutes=new.grace_minutes if new.HasField("grace_minutes") else GRACE,
        retired=new.retired,
    )


def _routes(tx: Tx, many: Sequence[Route]) -> list[pb.Route]:
    stops = routes.stops_of(tx, many[0].company_id, [one.route_id for one in many]) if many else {}
    return [_route(one, stops.get(one.route_id, ())) for one in many]


def _route(one: Route, stops: Sequence[RouteStop]) -> pb.Route:
    return pb.Route(
        route_id=str(one.route_id),
        company_id=one.company_id,
        estate_id=one.estate_id,
        name=one.name,
        kind=fields.from_word(pb.RouteKind, one.kind),
        area=one.area,
        standard=one.standard,
        grace_minutes=one.grace_minutes,
        stops=[
            pb.RouteStop(point_id=str(stop.point_id), within_minutes=stop.within_minutes, checklist=stop.checklist)
            for stop in stops
        ],
        retired=one.retired,
        etag=one.etag,
    )


def _rounds(tx: Tx, company_id: int, many: Sequence[Occurrence], *, stops: bool = True) -> list[pb.Round]:
    of_rounds = queries.stops_of_rounds(tx, company_id, (one.occurrence_id for one in many))
    named = queries.points_of(tx, company_id, (stop.point_id for of in of_rounds.values() for stop in of))
    of = queries.routes_of(tx, company_id, (one.route_id for one in many))
    found = []
    for one, message in zip(many, occurrence_messages(tx, company_id, many), strict=True):
        walked = of_rounds.get(one.occurrence_id, [])
        if one.route_id is None or one.until_at is None:
            continue
        route = of[one.route_id]
        found.append(
            pb.Round(
                occurrence=message,
                route_id=str(route.route_id),
                route_name=route.name,
                kind=fields.from_word(pb.RouteKind, route.kind),
                area=route.area,
                standard=route.standard,
                until_time=one.until_at,
                stops=[_stop(stop, named[stop.point_id]) for stop in walked] if stops else (),
                stop_count=len(walked),
                walked_count=sum(stop.walked_at is not None for stop in walked),
                late_count=sum(stop.late_minutes > 0 for stop in walked),
                missed_count=sum(stop.state == MISSED for stop in walked),
            )
        )
    return found


def _stop(one: RoundStop, point: Point) -> pb.RoundStop:
    return pb.RoundStop(
        place=one.place,
        point_id=str(one.point_id),
        point_name=point.name,
        point_place=point.place,
        carrier=fields.from_word(pb.PointCarrier, point.carrier),
        tag_hash=tag_hash(point.point_id, point.tag),
        checklist=one.checklist,
        due_time=one.due_at,
        state=fields.from_word(pb.StopState, one.state),
        late_minutes=one.late_minutes,
        walker=one.walker,
        walk_time=one.walked_at,
        arrive_time=one.arrived_at,
        doubtful_time=one.doubtful_time,
        by_hand=one.by_hand,
        answers=[orders_pb2.ChecklistAnswer(**answer) for answer in one.answers],
        note=one.note,
        order_id=fields.from_value(one.order_id),
    )
