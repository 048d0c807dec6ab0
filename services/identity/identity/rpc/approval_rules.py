"""ApprovalRuleService."""

from __future__ import annotations

from chassis.approvals.subjects import declared
from chassis.directory import rules
from chassis.rpc.call import Call
from manor.identity.v1 import approval_rules_pb2 as pb
from manor.identity.v1 import approval_rules_pb2_grpc

from identity.records import Node
from identity.usecases.approval_rules import SetApprovalRules, set_approval_rules
from identity.usecases.nodes import require_kind


class ApprovalRuleServicer(approval_rules_pb2_grpc.ApprovalRuleServiceServicer):
    """Who approves what in a company."""

    def GetApprovalRules(self, request: pb.GetApprovalRulesRequest, call: Call) -> pb.CompanyApprovalRules:
        company = call.tx.get(Node, request.company_id)
        require_kind(company, "company")
        return _message(company)

    def SetApprovalRules(self, request: pb.SetApprovalRulesRequest, call: Call) -> pb.CompanyApprovalRules:
        command = SetApprovalRules(request.company_id, request.rules, request.etag)
        return _message(set_approval_rules(call.tx, command))


def _message(company: Node) -> pb.CompanyApprovalRules:
    return pb.CompanyApprovalRules(
        company_id=company.node_id,
        rules=rules.from_stored(company.approval_rules or {}),
        subjects=[
            pb.ApprovalRuleSubject(name=one.name, name_en=one.name_en, name_zh=one.name_zh)
            for _, one in sorted(declared().items())
        ],
        etag=company.etag,
    )
