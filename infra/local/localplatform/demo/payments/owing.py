"""What the first company owes to suppliers and a landlord: approved by two, paid by a run, one payment returned."""

from __future__ import annotations

from datetime import timedelta

from chassis import clock
from people.person import Json

from localplatform.demo.group import COMPANIES, Company, Group
from localplatform.demo.money import SCALE

# Number of the invoice or contract, what for, to whom, and how much with how much input tax, in major units. The last
# one stays with those who approve.
OWED = (
    ("FP-2026-0318", "SERVICE", "SUPPLIER", "上海恒洁保洁有限公司", "三月公共区域保洁", 31_800, 1_800),
    ("FP-2026-0325", "SERVICE", "SUPPLIER", "上海宏达电梯维保有限公司", "一季度电梯维保", 45_200, 5_200),
    ("HT-2025-007", "RENT", "LANDLORD", "李建国", "会所场地租金", 12_000, 0),
    ("FP-2026-0402", "PURCHASE", "SUPPLIER", "上海绿源园艺有限公司", "春季绿化苗木", 8_480, 480),
)
RETURNED = "HT-2025-007"
_BANK = {"bankName": "招商银行上海分行", "bankCode": "308290003011"}


def owe(group: Group) -> list[Json]:
    """Has it all entered, approved, paid and answered for; what was done before is not done again.

    Args:
        group: with its people.

    Returns:
        The payables as they then stand.
    """
    company = COMPANIES[0]
    company_id = group.nodes[company.code]["nodeId"]
    cashier = group.person(f"cashier.{company.code}")
    known = _listed(group, company)
    for number, said in enumerate(OWED):
        if said[0] not in known:
            cashier.post("/v1/payments/payables", _payable(group, company, number), key=f"demo-payable-{said[0]}")
    for document, payable in _listed(group, company).items():
        if payable["state"] == "PAYABLE_STATE_WAITING" and document != OWED[-1][0]:
            _approve(group, company, payable)
    if not cashier.get("/v1/payments/paymentRuns", companyId=company_id).get("runs"):
        _run(group, company, [one["payableId"] for one in _listed(group, company).values() if _open(one)])
    _answer(group, company)
    return list(_listed(group, company).values())


def _listed(group: Group, company: Company) -> dict[str, Json]:
    company_id = group.nodes[company.code]["nodeId"]
    found = group.person(f"cashier.{company.code}").pages("/v1/payments/payables", "payables", companyId=company_id)
    told = {said[0] for said in OWED}  # contracts ask for some of their own, which wait
    return {one["documentNumber"]: one for one in found if one["documentNumber"] in told}


def _open(payable: Json) -> bool:
    return bool(payable["state"] == "PAYABLE_STATE_OPEN")


def _payable(group: Group, company: Company, number: int) -> Json:
    document, kind, payee_kind, payee, explanation, amount, tax = OWED[number]
    return {
        "companyId": group.nodes[company.code]["nodeId"],
        "estateId": group.nodes[company.estates[number % len(company.estates)].code]["nodeId"],
        "kind": f"PAYABLE_KIND_{kind}",
        "payeeKind": f"PAYEE_KIND_{payee_kind}",
        "payeeName": payee,
        "documentNumber": document,
        "explanation": explanation,
        "amountMinor": str(amount * SCALE),
        "taxMinor": str(tax * SCALE),
        "dueDate": str(clock.today(company.zone) + timedelta(days=14)),
        "bankAccount": f"62258802{number:08}",
        **_BANK,
    }


def _approve(group: Group, company: Company, payable: Json) -> None:
    """By the company's finance, then by the group's where its flow has that step."""
    for name in (f"finance.{company.code}", "hq"):
        if payable["state"] == "PAYABLE_STATE_WAITING":
            path = f"/v1/payments/payables/{payable['payableId']}:approve"
            payable = group.person(name).post(path, {"reason": "发票与验收单相符"})


def _run(group: Group, company: Company, payable_ids: list[str]) -> None:
    """One run of all that is open; the company's account at its bank comes first."""
    company_id = group.nodes[company.code]["nodeId"]
    account = {"holderName": company.name, "bankName": "中国银行上海市分行", "bankCode": "104290003033"}
    group.person(f"finance.{company.code}").post(
        "/v1/payments/payingAccounts:set", {"companyId": company_id, "accountNumber": "455900001234", **account}
    )
    group.person(f"cashier.{company.code}").post(
        "/v1/payments/paymentRuns",
        {
            "companyId": company_id,
            "payableIds": payable_ids,
            "paymentDate": str(clock.today(company.zone)),
            "note": "四月第一批",
        },
        key="demo-payment-run",
    )


def _answer(group: Group, company: Company) -> None:
    """Finance approves the run, the cashier writes its file and enters what the bank said."""
    cashier, company_id = group.person(f"cashier.{company.code}"), group.nodes[company.code]["nodeId"]
    (run, *_) = cashier.get("/v1/payments/paymentRuns", companyId=company_id)["runs"]
    path = f"/v1/payments/paymentRuns/{run['runId']}"
    if run["state"] == "PAYMENT_RUN_STATE_WAITING":
        group.person(f"finance.{company.code}").post(f"{path}:approve")
        run = cashier.get(path)
    if run["state"] == "PAYMENT_RUN_STATE_APPROVED":
        cashier.post(f"{path}:writeFile", {"format": "PAYMENT_FILE_FORMAT_PAIN_001"})
        run = cashier.get(path)
    if run["state"] == "PAYMENT_RUN_STATE_SENT":
        back = _listed(group, company)[RETURNED]["payableId"]
        lines = [one["line"] for one in cashier.get(path)["lines"] if one["payableId"] == back]
        returned = [{"line": line, "reason": "收款账号与户名不符"} for line in lines]
        cashier.post(f"{path}:enterResults", {"returnedLines": returned, "allOthersPaid": True})
