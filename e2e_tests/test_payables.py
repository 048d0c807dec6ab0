"""A supplier's invoice goes by the company's steps, is paid by a file, comes back, and stands on a statement."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest
from chassis import clock
from chassis.testing.polling import eventually
from people.cast import Cast
from people.person import Json, Person, Refused

PAYEE, TAX_IN, AMOUNT = "上海恒洁保洁有限公司", "1800", "31800"
_STEPS = [
    {"name": name, "deciders": [{"kind": "APPROVAL_DECIDER_KIND_ROLE", "id": role}]}
    for name, role in (("管理处负责人", "estate_manager"), ("公司财务", "company_finance"))
]


@pytest.fixture
def estate_id(company: Cast) -> str:
    """An estate of a company that approves payables by two steps and has said from which account it pays."""
    rules = {"flows": [{"subject": "payable", "name": "应付款", "steps": _STEPS}]}
    company.administrator.post(f"/v1/identity/companies/{company.company_id}/approvalRules:set", {"rules": rules})
    of = {"companyId": company.company_id}
    bank = {"holderName": "常青物业", "bankName": "中国银行", "bankCode": "104290003033"}
    company["company_finance"].post("/v1/payments/payingAccounts:set", {**of, **bank, "accountNumber": "455900001234"})
    return str(company.estate("e1")["nodeId"])


def test_an_invoice_goes_by_its_steps_is_paid_by_a_file_comes_back_and_stands_on_the_statement(
    company: Cast, estate_id: str
) -> None:
    cashier, finance, manager = company["cashier"], company["company_finance"], company["estate_manager"]
    payable = cashier.post("/v1/payments/payables", _invoice(company, estate_id))
    path = f"/v1/payments/payables/{payable['payableId']}"
    eventually(lambda: _mine(manager, company), lambda todos: len(todos) == 1)
    with pytest.raises(Refused, match="NOT_YOUR_TURN"):
        finance.post(f"{path}:approve")
    (approval,) = _mine(manager, company)
    manager.post(f"/v1/payments/approvals/{approval['approvalId']}:decide", {"approve": True, "reason": "已验收"})
    assert finance.post(f"{path}:approve", {"reason": "发票相符"})["state"] == "PAYABLE_STATE_OPEN"

    run = _sent(company, payable["payableId"])
    _answer(cashier, run, {"allOthersPaid": True})
    assert cashier.get(path)["state"] == "PAYABLE_STATE_PAID"
    _answer(cashier, run, {"returnedLines": [{"line": 1, "reason": "户名不符"}]})
    assert cashier.get(path)["state"] == "PAYABLE_STATE_OPEN"
    again = _sent(company, payable["payableId"])
    _answer(cashier, again, {"allOthersPaid": True})

    of = {"companyId": company.company_id, "estateId": estate_id}
    (found,) = finance.get("/v1/payments/payables:payees", **of, payeeName="恒洁")["payees"]
    assert found["payeeName"] == PAYEE
    assert [one["payableId"] for one in finance.pages("/v1/payments/payables", "payables", **of, payeeName="恒洁")] == [
        payable["payableId"]
    ]
    assert _statement(finance, {**of, "payeeName": PAYEE}) == [
        ("opening", "", "", "0.00"),
        ("owed", "318.00", "0.00", "318.00"),
        ("paid", "0.00", "318.00", "0.00"),
        ("paid", "0.00", "-318.00", "318.00"),
        ("paid", "0.00", "318.00", "0.00"),
        ("closing", "", "", "0.00"),
    ]
    entries = finance.get("/v1/payments/journalEntries", companyId=company.company_id, documentId=payable["payableId"])
    kinds = [one["documentKind"] for one in entries["journalEntries"]]
    assert kinds == ["payable_paid", "payable_returned", "payable_paid", "payable"]


def _invoice(company: Cast, estate_id: str) -> Json:
    return {
        "companyId": company.company_id,
        "estateId": estate_id,
        "kind": "PAYABLE_KIND_SERVICE",
        "payeeKind": "PAYEE_KIND_SUPPLIER",
        "payeeName": PAYEE,
        "documentNumber": "FP-1",
        "explanation": "三月保洁",
        "amountMinor": AMOUNT,
        "taxMinor": TAX_IN,
        "dueDate": "2026-12-31",
        "bankName": "招商银行",
        "bankAccount": "6225880200000001",
        "bankCode": "308290003011",
    }


def _mine(person: Person, company: Cast) -> list[Json]:
    """The cases whose turn it is to decide is theirs."""
    todos = person.pages("/v1/payments/todos", "todos", companyId=company.company_id)
    return [todo["approval"] for todo in todos if todo["approval"]["subject"] == "payable"]


def _sent(company: Cast, payable_id: str) -> Json:
    """A run of one payable that two people agreed on, whose file is written."""
    cashier, finance = company["cashier"], company["company_finance"]
    today = str(clock.today("Asia/Shanghai"))
    run = cashier.post(
        "/v1/payments/paymentRuns",
        {"companyId": company.company_id, "payableIds": [payable_id], "paymentDate": today},
    )
    path = f"/v1/payments/paymentRuns/{run['runId']}"
    finance.post(f"{path}:approve")
    file = cashier.post(f"{path}:writeFile", {"format": "PAYMENT_FILE_FORMAT_PAIN_001"})
    assert b"318.00" in cashier.download(file["fileName"])
    return cashier.get(path)


def _answer(cashier: Person, run: Json, said: Json) -> None:
    cashier.post(f"/v1/payments/paymentRuns/{run['runId']}:enterResults", said)


def _statement(person: Person, of: Json) -> list[tuple[str, ...]]:
    """A program's file of the statement: what each line is, owed, paid and the balance."""
    today, day = clock.today("Asia/Shanghai"), timedelta(days=1)
    days = {"dateFrom": str(today - day), "dateTo": str(today + day)}
    done = person.finished(person.post("/v1/payments/payables:exportStatement", {**of, **days}))
    rows = csv.DictReader(io.StringIO(person.download(done["fileName"]).decode("utf-8-sig")))
    return [tuple(row[key] for key in ("line", "owed", "paid", "balance")) for row in rows]
