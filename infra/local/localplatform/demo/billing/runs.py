"""The demonstration's month: a run by the billing clerk, approved by finance."""

from __future__ import annotations

from people.estates import calculated
from people.person import Json

from localplatform.demo.group import Company, Group


def bill(group: Group, company: Company, month: str) -> Json:
    """A billing run over the company: started by the clerk, approved by finance; an approved one stays as it is."""
    clerk, finance = group.person(f"billing.{company.code}"), group.person(f"finance.{company.code}")
    company_id = group.nodes[company.code]["nodeId"]
    runs = [
        run
        for run in clerk.pages("/v1/billing/runs", "runs", companyId=company_id)
        if run["accountingMonth"] == month and not run.get("preview")
    ]
    approved = [run for run in runs if run["state"] == "RUN_STATE_APPROVED"]
    if approved:
        return approved[0]
    waiting = [run for run in runs if run["state"] in ("RUN_STATE_CALCULATED", "RUN_STATE_APPROVING")]
    if waiting:
        run = waiting[0]
    else:
        body = {"companyId": company_id, "accountingMonth": month, "scope": {"target": "RUN_TARGET_COMPANY"}}
        run = calculated(clerk, company_id, clerk.post("/v1/billing/runs", body))
    run_id = run["runId"]
    finance.finished(finance.post(f"/v1/billing/runs/{run_id}:approve", {"companyId": company_id}))
    return finance.get(f"/v1/billing/runs/{run_id}", companyId=company_id)
