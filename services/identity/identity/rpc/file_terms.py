"""FileTermService."""

from __future__ import annotations

from chassis.rpc.call import Call
from manor.identity.v1 import file_terms_pb2 as pb
from manor.identity.v1 import file_terms_pb2_grpc

from identity.records import Node
from identity.usecases.file_terms import SetFileTerms, kinds, set_file_terms
from identity.usecases.nodes import require_kind


class FileTermServicer(file_terms_pb2_grpc.FileTermServiceServicer):
    """How long a company keeps files."""

    def GetFileTerms(self, request: pb.GetFileTermsRequest, call: Call) -> pb.CompanyFileTerms:
        company = call.tx.get(Node, request.company_id)
        require_kind(company, "company")
        return _message(company)

    def SetFileTerms(self, request: pb.SetFileTermsRequest, call: Call) -> pb.CompanyFileTerms:
        terms = {(one.service, one.kind): one.kept_days for one in request.terms}
        return _message(set_file_terms(call.tx, SetFileTerms(request.company_id, terms, request.etag)))


def _message(company: Node) -> pb.CompanyFileTerms:
    own = company.file_terms
    return pb.CompanyFileTerms(
        company_id=company.node_id,
        terms=[
            pb.FileKindTerm(
                service=service,
                kind=name,
                name_en=kind.name_en,
                name_zh=kind.name_zh,
                default_days=kind.kept_days,
                least_days=kind.least_days,
                kept_days=own.get(f"{service}/{name}", 0),
            )
            for (service, name), kind in kinds().items()
        ],
        etag=company.etag,
    )
