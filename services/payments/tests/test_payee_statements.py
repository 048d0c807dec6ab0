"""Payees are found by a part of their name, and their statements say what they were owed and paid."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import SimpleNamespace
from uuid import uuid4

from chassis import clock
from manor.payments.v1 import payables_pb2 as pb
from payments.queries import payables as queries
from payments.rpc.payables import PayableServicer
from sqlalchemy import text

from .test_payables import approve, enter, new, pay


def test_the_statement_says_what_was_owed_and_paid(books):
    name = f"  ＨＥＮＧＪＩＥ {uuid4().hex[:12]}"
    made = [approve(books, enter(books, new(amount, payee_name=name, tax_minor=0))) for amount in (500, 300)]
    pay(books, made[0])
    today = clock.now().date()

    def statement(first: date, last: date) -> pb.PayeeStatement:
        request = pb.GetPayeeStatementRequest(
            company_id=books.company_id, payee_name=name.lower(), date_from=str(first), date_to=str(last)
        )
        with books.uow() as tx:
            return PayableServicer(books.deps).GetPayeeStatement(request, SimpleNamespace(tx=tx))

    now = statement(today - timedelta(days=2), today + timedelta(days=2))
    assert [(one.owed_minor, one.paid_minor, one.balance_minor) for one in now.lines] == [
        (500, 0, 500), (300, 0, 800), (0, 500, 300),
    ]  # fmt: skip
    assert (now.opening_minor, now.closing_minor) == (0, 300)
    later = statement(today + timedelta(days=3), today + timedelta(days=4))
    assert (later.opening_minor, list(later.lines), later.closing_minor) == (300, [], 300)


def test_payee_is_found_by_a_part_of_the_name_in_any_case_and_width(books):
    mark = uuid4().hex[:12]
    for payee, kind in ((f"Ｄawn Ｌifts {mark}", "supplier"), (f"Dusk {mark}", "landlord")):
        enter(books, new(payee_name=payee, payee_kind=kind, tax_minor=0))

    def found(part: str) -> tuple[list[str], list[str]]:
        wanted = {"company_id": books.company_id, "payee_name": part}
        with books.uow() as tx:
            call, servicer = SimpleNamespace(tx=tx), PayableServicer(books.deps)
            listed = servicer.ListPayables(pb.ListPayablesRequest(**wanted), call).payables
            payees = servicer.FindPayees(pb.FindPayeesRequest(**wanted), call).payees
        return sorted(one.payee_name for one in listed), [one.payee_name for one in payees]

    assert found(f"lifts {mark.upper()}") == ([f"Ｄawn Ｌifts {mark}"],) * 2
    assert found(mark) == ([f"Dusk {mark}", f"Ｄawn Ｌifts {mark}"], [f"Ｄawn Ｌifts {mark}", f"Dusk {mark}"])
    assert found(f"%{mark}") == ([], [])


def test_a_part_of_a_payees_name_is_sought_among_payees_and_not_among_payables(books):
    mark = uuid4().hex[:12]
    for payee in (f"Alpha {mark}", f"Beta {mark}", f"Gamma {mark}"):
        for _ in range(20):
            enter(books, new(payee_name=payee, tax_minor=0))
    asked = {"company_id": books.company_id, "estate_id": 0, "part": mark}
    with books.uow() as tx:
        tx.execute(text("set local enable_seqscan = off"))
        plan = "\n".join(tx.scalars(text(f"explain (analyze, timing off) {queries._PAYEES}"), asked))
        keys = queries.payee_keys(tx, books.company_id, 0, mark)
    assert keys == [f"{payee} {mark}" for payee in ("alpha", "beta", "gamma")]
    assert "ix_payables_payee" in plan
    assert re.search(r"Index Cond: .*payee_key > ", plan), plan
    # From one payee to the next: each look takes one row, however many payables the payee has.
    looks = [line for line in plan.splitlines() if "on payables" in line]
    assert looks
    assert all("rows=1 " in line.split("actual ")[1] or "rows=0 " in line.split("actual ")[1] for line in looks), plan
