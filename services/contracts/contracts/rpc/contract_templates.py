"""ContractTemplateService."""

from __future__ import annotations

from uuid import UUID

from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Conflict
from chassis.rpc import fields
from chassis.rpc.call import Call
from manor.contracts.v1 import contract_templates_pb2 as pb
from manor.contracts.v1 import contract_templates_pb2_grpc

from contracts.printing import leases as printing
from contracts.printing.labels import CHINESE
from contracts.queries import templates as queries
from contracts.records.leases import Lease
from contracts.records.templates import ContractTemplate
from contracts.usecases import templates


class ContractTemplateServicer(contract_templates_pb2_grpc.ContractTemplateServiceServicer):
    """Templates of contracts, and leases on paper.

    Args:
        deps: the service's.
    """

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListContractTemplates(
        self, request: pb.ListContractTemplatesRequest, call: Call
    ) -> pb.ListContractTemplatesResponse:
        after = paging.decode(request.page_token, str)
        page, token, total = paging.page(
            call.tx,
            request,
            lambda tx, limit: queries.list_contract_templates(
                tx, request.company_id, retired=request.with_retired, limit=limit, after=after[0] if after else ""
            ),
            lambda row: (row.name_key,),
        )
        found = map(_message, page)
        return pb.ListContractTemplatesResponse(contract_templates=found, next_page_token=token, total_size=total)

    def CreateContractTemplate(self, request: pb.CreateContractTemplateRequest, call: Call) -> pb.ContractTemplate:
        new = request.contract_template
        command = templates.CreateContractTemplate(request.company_id, new.name, new.text)
        return _message(templates.create_contract_template(call.tx, command))

    def UpdateContractTemplate(self, request: pb.UpdateContractTemplateRequest, call: Call) -> pb.ContractTemplate:
        new = request.contract_template
        key = request.company_id, UUID(request.template_id)
        command = templates.UpdateContractTemplate(*key, new.name, new.text, new.retired, new.etag)
        return _message(templates.update_contract_template(call.tx, command))

    def PrintLease(self, request: pb.PrintLeaseRequest, call: Call) -> pb.PrintedLease:
        lease = call.tx.get(Lease, (request.company_id, UUID(request.lease_id)))
        template = None
        if template_id := fields.to_uuid(request.template_id):
            template = call.tx.get(ContractTemplate, (request.company_id, template_id))
            if template.retired:
                raise Conflict(f"Template {template.name} is out of use", reason="TEMPLATE_RETIRED")
        made = printing.print_lease(call.tx, self._deps, lease, template, request.language_code or CHINESE)
        return pb.PrintedLease(file_name=made.file.name, page_count=made.pages)


def _message(one: ContractTemplate) -> pb.ContractTemplate:
    return pb.ContractTemplate(
        template_id=str(one.template_id),
        company_id=one.company_id,
        name=one.name,
        text=one.text,
        retired=one.retired,
        maker=one.maker,
        etag=one.etag,
    )
