"""PartnerService."""

from __future__ import annotations

import uuid

from chassis.data import paging
from chassis.rpc.call import Call
from manor.identity.v1 import partners_pb2, partners_pb2_grpc

from identity import queries
from identity.rpc.messages import partner_client_message
from identity.usecases import partners


class PartnerServicer(partners_pb2_grpc.PartnerServiceServicer):
    """Partners' programs that call Manor."""

    def ListPartnerClients(
        self, request: partners_pb2.ListPartnerClientsRequest, call: Call
    ) -> partners_pb2.ListPartnerClientsResponse:
        after = paging.decode(request.page_token, uuid.UUID)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_partner_clients(tx, after=after[0] if after else None, limit=limit),
            lambda client: (client.principal_id,),
        )
        return partners_pb2.ListPartnerClientsResponse(
            partner_clients=map(partner_client_message, page), next_page_token=token, total_size=total
        )

    def CreatePartnerClient(
        self, request: partners_pb2.CreatePartnerClientRequest, call: Call
    ) -> partners_pb2.CreatedPartnerClient:
        command = partners.CreatePartnerClient(request.node_id, request.name)
        created = partners.create_partner_client(call.tx, command)
        return partners_pb2.CreatedPartnerClient(
            partner_client=partner_client_message(created.client), secret=created.secret
        )

    def DisablePartnerClient(
        self, request: partners_pb2.DisablePartnerClientRequest, call: Call
    ) -> partners_pb2.PartnerClient:
        client = partners.disable_partner_client(call.tx, uuid.UUID(request.partner_client_id))
        return partner_client_message(client)
