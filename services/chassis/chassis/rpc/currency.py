"""Corrections of a company's currency: every service that keeps money holds the company, identity says how it ended.

chassis.data.currency_holds has the holds; identity asks for them before it corrects, and commits only if all hold.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

import grpc
from manor.chassis.v1 import currency_pb2, currency_pb2_grpc
from manor.identity.v1 import nodes_pb2, nodes_pb2_grpc

from chassis.data.currency_holds import hold_currency, open_holds, settle_hold
from chassis.deps import Deps
from chassis.errors import ManorError
from chassis.jobs.timers import fleet_timer
from chassis.rpc import client
from chassis.rpc.call import Call
from chassis.rpc.upkeep_services import here
from chassis.scope import Principal, Scope, use

log = logging.getLogger(__name__)

# A correction in hand keeps the answer waiting; the timer asks again.
ASK_SECONDS = 3.0
# The currency of a company as identity says it once no correction is in hand, by group and company.
Says = Callable[[int, int], str]


class CurrencyServicer(currency_pb2_grpc.CurrencyServiceServicer):
    """Holds companies whose currency is corrected."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def HoldCurrency(self, request: currency_pb2.HoldCurrencyRequest, call: Call) -> currency_pb2.HoldCurrencyResponse:
        """Holds a company without entries."""
        here(self._deps, request.service)
        hold_currency(call.tx, request.company_id)
        return currency_pb2.HoldCurrencyResponse()


def _holds_stand(deps: Deps) -> bool:
    with deps.database.app.begin() as connection:
        return bool(open_holds(connection))


@fleet_timer("chassis.settle_currency_holds", every_seconds=5, wanted=_holds_stand)
def settle_currency_holds(deps: Deps) -> None:
    """Ends holds whose correction was heard, or never came about; services that guard tables list it in JOBS."""
    settle(deps, lambda group_id, company_id: _identity_says(deps, group_id, company_id))


def settle(deps: Deps, says: Says) -> None:
    """Ends the holds for which this service goes by the same currency as identity.

    Args:
        deps: the service's.
        says: what identity says. It is asked after the hold was read, so it knows of the correction that made it.
    """
    with deps.database.app.begin() as connection:
        holds = open_holds(connection)
    for hold in holds:
        try:
            currency_code = says(hold.group_id, hold.company_id)
        except (ManorError, grpc.RpcError) as error:
            log.warning("identity does not say how a correction ended", extra={"error": repr(error)})
            continue
        if currency_code == hold.known_code:  # otherwise the fact is on its way
            with deps.database.app.begin() as connection:
                settle_hold(connection, hold)


def _identity_says(deps: Deps, group_id: int, company_id: int) -> str:
    scope = Scope.company(group_id, company_id, Principal(deps.service, "service", group_id))
    with use(scope), client.channel("identity", deps.settings, as_service=True) as channel:
        stub = nodes_pb2_grpc.NodeServiceStub(channel)  # type: ignore[no-untyped-call]
        request = nodes_pb2.GetCompanyCurrencyRequest(company_id=company_id)
        return str(stub.GetCompanyCurrency(request, timeout=ASK_SECONDS).currency_code)
