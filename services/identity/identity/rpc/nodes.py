"""NodeService."""

from __future__ import annotations

from chassis.data import paging
from chassis.deps import Deps
from chassis.rpc.call import Call
from manor.identity.v1 import nodes_pb2, nodes_pb2_grpc

from identity import queries
from identity.records import Node
from identity.rpc.currency_holds import CurrencyHolds
from identity.rpc.messages import KIND_NAMES, changes, node_message, settings_blocks
from identity.usecases import nodes


class NodeServicer(nodes_pb2_grpc.NodeServiceServicer):
    """The tree: group, companies, estates.

    Args:
        deps: identity's.
    """

    def __init__(self, deps: Deps) -> None:
        self._hold = CurrencyHolds(deps.settings)

    def ListNodes(self, request: nodes_pb2.ListNodesRequest, call: Call) -> nodes_pb2.ListNodesResponse:
        after = paging.decode(request.page_token, int)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_nodes(
                tx,
                kind=KIND_NAMES.get(request.kind, ""),
                company_id=request.company_id,
                after=after[0] if after else 0,
                limit=limit,
            ),
            lambda node: (node.node_id,),
        )
        return nodes_pb2.ListNodesResponse(nodes=map(node_message, page), next_page_token=token, total_size=total)

    def GetNode(self, request: nodes_pb2.GetNodeRequest, call: Call) -> nodes_pb2.Node:
        return node_message(call.tx.get(Node, request.node_id))

    def UpdateGroup(self, request: nodes_pb2.UpdateGroupRequest, call: Call) -> nodes_pb2.Node:
        command = nodes.UpdateGroup(changes(request, ""), request.etag)
        return node_message(nodes.update_group(call.tx, command))

    def CreateCompany(self, request: nodes_pb2.CreateCompanyRequest, call: Call) -> nodes_pb2.Node:
        command = nodes.CreateCompany(request.name, request.code, request.currency_code, request.time_zone)
        return node_message(nodes.create_company(call.tx, command))

    def UpdateCompany(self, request: nodes_pb2.UpdateCompanyRequest, call: Call) -> nodes_pb2.Node:
        command = nodes.UpdateCompany(request.company_id, changes(request, "company_id"), request.etag)
        if nodes.corrects_currency(call.tx, command):
            self._hold(request.company_id)
        return node_message(nodes.update_company(call.tx, command))

    def GetCompanyCurrency(
        self, request: nodes_pb2.GetCompanyCurrencyRequest, call: Call
    ) -> nodes_pb2.GetCompanyCurrencyResponse:
        currency_code = queries.get_company_currency(call.tx, request.company_id)
        return nodes_pb2.GetCompanyCurrencyResponse(currency_code=currency_code)

    def CreateEstate(self, request: nodes_pb2.CreateEstateRequest, call: Call) -> nodes_pb2.Node:
        command = nodes.CreateEstate(
            request.company_id, request.name, request.code, request.time_zone, settings_blocks(request)
        )
        return node_message(nodes.create_estate(call.tx, command))

    def UpdateEstate(self, request: nodes_pb2.UpdateEstateRequest, call: Call) -> nodes_pb2.Node:
        command = nodes.UpdateEstate(request.estate_id, changes(request, "estate_id"), request.etag)
        return node_message(nodes.update_estate(call.tx, command))

    def CloseNode(self, request: nodes_pb2.CloseNodeRequest, call: Call) -> nodes_pb2.Node:
        return node_message(nodes.close_node(call.tx, nodes.CloseNode(request.node_id, request.etag)))
