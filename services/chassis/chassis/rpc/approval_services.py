"""ApprovalService: what waits for somebody's decision in a service, and what people do about it."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from manor.chassis.v1 import approvals_pb2 as pb
from manor.chassis.v1 import approvals_pb2_grpc

from chassis import approvals
from chassis.approvals import acts, cases
from chassis.approvals.acts import Shown
from chassis.approvals.flows import PICKED
from chassis.approvals.subjects import Opinion
from chassis.data import paging
from chassis.deps import Deps
from chassis.errors import Invalid, Violation
from chassis.rpc.call import Call
from chassis.rpc.upkeep_services import here
from chassis.violations import Fault

_TASKS = {
    "": pb.TODO_TASK_UNSPECIFIED,
    cases.DECIDE: pb.TODO_TASK_DECIDE,
    cases.PICK: pb.TODO_TASK_PICK,
    cases.RESUBMIT: pb.TODO_TASK_RESUBMIT,
}


class ApprovalServicer(approvals_pb2_grpc.ApprovalServiceServicer):
    """What waits for a second person in this service, or for the steps that a company sets."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def CountWaitingApprovals(
        self, request: pb.CountWaitingApprovalsRequest, call: Call
    ) -> pb.CountWaitingApprovalsResponse:
        """How much waits, by subject, company and estate."""
        here(self._deps, request.service)
        rows = approvals.waiting(call.tx, company_id=request.company_id, estate_id=request.estate_id)
        counts = [
            pb.WaitingApprovals(
                subject=row.subject,
                company_id=row.company_id,
                estate_id=row.estate_id,
                waiting_count=row.waiting_count,
                decidable_count=row.decidable_count,
            )
            for row in rows
        ]
        return pb.CountWaitingApprovalsResponse(counts=counts)

    def ListApprovals(self, request: pb.ListApprovalsRequest, call: Call) -> pb.ListApprovalsResponse:
        """Approvals, newest first."""
        here(self._deps, request.service)
        one_of("state", request.state, cases.STATES)
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = approvals.listing(
            call.tx,
            limit=limit + 1,
            before=before and before[0],
            state=request.state,
            company_id=request.company_id,
            subject=request.subject,
            resource_id=request.resource_id,
        )
        page, token = paging.cut(rows, limit, lambda row: (row.approval_id,))
        return pb.ListApprovalsResponse(approvals=[_approval(row) for row in page], next_page_token=token)

    def ListTodos(self, request: pb.ListTodosRequest, call: Call) -> pb.ListTodosResponse:
        """What the caller is to do, newest first."""
        here(self._deps, request.service)
        limit, before = paging.size(request.page_size), paging.decode(request.page_token, UUID)
        rows = approvals.list_todos(
            call.tx,
            limit=limit + 1,
            before=before[0] if before else None,
            company_id=request.company_id,
            estate_id=request.estate_id,
            subject=request.subject,
        )
        page, token = paging.cut(rows, limit, lambda row: (row.approval.approval_id,))
        return pb.ListTodosResponse(todos=[_todo(row) for row in page], next_page_token=token)

    def CountTodos(self, request: pb.CountTodosRequest, call: Call) -> pb.CountTodosResponse:
        """How much the caller is to do, by subject and company."""
        here(self._deps, request.service)
        rows = approvals.count_todos(call.tx, company_id=request.company_id, estate_id=request.estate_id)
        sums: Counter[tuple[str, int]] = Counter()
        for (subject, company_id, _), count in rows.items():
            sums[subject, company_id] += count
        counts = [pb.TodoCount(subject=key[0], company_id=key[1], todo_count=sums[key]) for key in sorted(sums)]
        return pb.CountTodosResponse(counts=counts)

    def GetApproval(self, request: pb.GetApprovalRequest, call: Call) -> pb.ApprovalCase:
        """A case in full."""
        return _case(acts.get_approval(call.tx, self._id(request)))

    def DecideApproval(self, request: pb.DecideApprovalRequest, call: Call) -> pb.ApprovalCase:
        """Approves or refuses."""
        said = Opinion(request.reason, request.next_principal_id)
        return _case(acts.decide_approval(call.tx, acts.DecideApproval(self._id(request), request.approve, said)))

    def ReturnApproval(self, request: pb.ReturnApprovalRequest, call: Call) -> pb.ApprovalCase:
        """Returns a case to a step before."""
        command = acts.ReturnApproval(self._id(request), request.step_number, request.reason)
        return _case(acts.return_approval(call.tx, command))

    def ResubmitApproval(self, request: pb.ResubmitApprovalRequest, call: Call) -> pb.ApprovalCase:
        """The maker submits it again."""
        said = Opinion(request.reason, request.next_principal_id)
        return _case(acts.resubmit_approval(call.tx, acts.ResubmitApproval(self._id(request), said)))

    def RecallApproval(self, request: pb.RecallApprovalRequest, call: Call) -> pb.ApprovalCase:
        """The maker takes it back."""
        return _case(acts.recall_approval(call.tx, acts.RecallApproval(self._id(request), request.reason)))

    def DelegateApproval(self, request: pb.DelegateApprovalRequest, call: Call) -> pb.ApprovalCase:
        """Hands a to-do on."""
        command = acts.DelegateApproval(self._id(request), request.principal_id, request.reason)
        return _case(acts.delegate_approval(call.tx, command))

    def PickApprover(self, request: pb.PickApproverRequest, call: Call) -> pb.ApprovalCase:
        """Picks who decides."""
        return _case(acts.pick_approver(call.tx, acts.PickApprover(self._id(request), request.principal_id)))

    def _id(self, request: Any) -> UUID:
        here(self._deps, request.service)
        return UUID(request.approval_id)


def one_of(field: str, value: str, known: tuple[str, ...]) -> None:
    """Refuses a value that is none of those known; an empty one is left out.

    Raises:
        Invalid: it is another.
    """
    if value and value not in known:
        raise Invalid(
            "1 field of the request is wrong",
            reason="FIELDS_INVALID",
            violations=[Violation(field, Fault.NOT_ONE_OF, known=", ".join(known))],
        )


def _approval(row: approvals.Approval) -> pb.Approval:
    return pb.Approval(
        approval_id=str(row.approval_id),
        subject=row.subject,
        resource_id=row.resource_id,
        resource_version=row.resource_version,
        state=row.state,
        maker=row.maker,
        checker=row.checker,
        reason=row.decision_reason or row.reason,
        company_id=row.company_id,
        estate_id=row.estate_id,
        create_time=row.created_at,
        decide_time=row.decided_at,
        label=row.label,
        amount_minor=row.amount_minor,
    )


def _todo(row: approvals.TodoListed) -> pb.Todo:
    asked = row.approval
    steps = asked.steps().steps
    return pb.Todo(
        approval=_approval(asked),
        task=_TASKS[row.task],
        step_name=steps[asked.step_number - 1].name if asked.step_number else "",
        step_number=asked.step_number,
        step_count=asked.step_count,
        for_principal_id=row.for_person,
        overdue=row.overdue,
    )


def _case(shown: Shown) -> pb.ApprovalCase:
    flow = shown.case.flow
    return pb.ApprovalCase(
        approval=_approval(shown.approval),
        flow_name=flow.name,
        flow_version=flow.version,
        steps=[
            pb.ApprovalCaseStep(name=one.name, everyone=one.everyone, picked=one.deciders[0].kind == PICKED)
            for one in flow.steps
        ],
        step_number=shown.case.step,
        principal_ids=shown.actors,
        task=_TASKS[shown.task],
        decisions=[
            pb.ApprovalDecision(
                step_number=one.step,
                kind=one.kind,
                principal_id=one.actor,
                for_principal_id=one.for_person,
                to_principal_id=one.to_person,
                opinion=one.opinion,
                voided=one.voided,
                decide_time=one.at,
            )
            for one in shown.case.decisions
        ],
    )
