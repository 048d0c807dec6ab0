"""Payables: who may owe what to whom by whose decision, paid once, told to those that wanted them, and in the books."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from chassis import approvals, clock
from chassis.approvals import SamePerson
from chassis.data.crypto import Vault
from chassis.data.ids import uuid7
from chassis.data.uow import UnitOfWork
from chassis.errors import Conflict, Invalid
from chassis.facts.envelope import Envelope, hearing
from chassis.scope import Scope
from chassis.testing.fixtures import GROUP, OTHER_ESTATE
from chassis.testing.flows import set_flow, somebody
from hypothesis import given
from hypothesis import strategies as st
from manor.payments.v1 import events_pb2 as facts
from manor.payments.v1 import payables_pb2 as pb
from payments.domain import payables as rules
from payments.queries.closings import list_daily_closing_lines
from payments.records.payables import PayableState
from payments.rpc.payables import PayableServicer
from payments.usecases import closings, wanted_payables
from payments.usecases import payables as usecases
from payments.usecases.payable_payments import PayPayable, pay_payable
from sqlalchemy import text

from .conftest import Books

DUE = date(2026, 4, 30)


def new(amount: int = 10_600, **values: Any) -> usecases.NewPayable:
    said = {"kind": "service", "payee_kind": "supplier", "payee_name": f"恒洁保洁 {uuid4().hex[:12]}", "tax_minor": 600}
    return usecases.NewPayable(amount_minor=amount, due_date=DUE, explanation="三月保洁", **{**said, **values})


def vault(books: Any) -> Vault:
    return Vault.open(books.deps.settings.encryption_key_file)


def enter(books: Any, payable: usecases.NewPayable, account: str = "", who: Any = None) -> Any:
    goes_to = usecases.PayeeAccount("招商银行" if account else "", account)
    command = usecases.CreatePayable(books.company_id, books.estate_id, payable, goes_to)
    return books.call(usecases.create_payable, command, who or books.cashier, vault=vault(books))


def approve(books: Any, payable: Any, who: Any = None) -> Any:
    command = usecases.DecidePayable(payable.payable_id, "已核对")
    return books.call(usecases.approve_payable, command, who or books.finance)


def pay(books: Any, payable: Any, method: str = "bank_transfer", who: Any = None, **more: Any) -> Any:
    return books.call(pay_payable, PayPayable(payable.payable_id, method, **more), who or books.cashier)


def booked(books: Any, payable: Any) -> dict[str, int]:
    """What the entries of a payable come to on each account."""
    query = (
        "select account_code, cast(sum(amount_minor) as bigint) as minor from postings join journal_entries"
        " using (company_id, entry_id) where document_id = :id group by 1"
    )
    return {row.account_code: row.minor for row in books.rows(query, id=str(payable.payable_id)) if row.minor}


def read(books: Any, payable: Any) -> pb.Payable:
    with books.uow() as tx:
        request = pb.GetPayableRequest(payable_id=str(payable.payable_id))
        return PayableServicer(books.deps).GetPayable(request, SimpleNamespace(tx=tx))


# Rules -----------------------------------------------------------------------------------------------------------


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.sampled_from(["purchase", "rent"]))
def test_what_is_owed_costs_its_net_and_is_gone_once_paid_or_taken_back(amount: int, tax: int, kind: str) -> None:
    tax %= amount
    owed = rules.incurred(kind, "supplier", amount, tax)
    for after in (rules.paid("supplier", "bank:main", amount), rules.incurred(kind, "supplier", -amount, -tax)):
        assert sum(leg.amount_minor for leg in [*owed, *after]) == 0
        assert sum(leg.amount_minor for leg in [*owed, *after] if leg.account_code == "payable:supplier") == 0
    assert {leg.account_code: leg.amount_minor for leg in owed if leg.account_code.startswith("cost")} == {
        f"cost:{kind}": amount - tax
    }


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 10**12))
def test_an_invoice_clears_what_came_before_it_and_costs_what_it_differs_by(amount: int, tax: int, came: int) -> None:
    tax %= amount
    legs = {leg.account_code: leg.amount_minor for leg in rules.incurred("purchase", "supplier", amount, tax, came)}
    assert sum(legs.values()) == 0
    assert legs.get("received_not_invoiced", 0) == came
    assert legs.get("cost:purchase", 0) + came == amount - tax
    back = rules.incurred("purchase", "supplier", -amount, -tax, -came)
    assert {leg.account_code: -leg.amount_minor for leg in back} == legs


# By hand ---------------------------------------------------------------------------------------------------------


def test_it_is_owed_once_a_second_person_approves_and_gone_once_it_is_paid(books):
    made = enter(books, new())
    assert (made.state, booked(books, made)) == ("waiting", {})
    with pytest.raises(SamePerson):
        approve(books, made, books.cashier)
    with pytest.raises(PayableState):
        pay(books, made)
    approve(books, made)
    assert booked(books, made) == {"cost:service": 10_000, "tax": 600, "payable:supplier": -10_600}
    pay(books, made, reference="20260401-7")
    assert booked(books, made) == {"cost:service": 10_000, "tax": 600, "bank:main": -10_600}
    told = read(books, made)
    assert (told.state, told.payment_reference) == (pb.PAYABLE_STATE_PAID, "20260401-7")
    for again in (pay, approve):
        with pytest.raises(PayableState):
            again(books, made)


def test_a_refused_one_is_never_owed_and_its_invoice_may_be_entered_again(books):
    first = new(document_number="INV-1")
    made = enter(books, first)
    with pytest.raises(Invalid) as refused:
        enter(books, new(payee_name=first.payee_name.upper(), document_number="INV-1"))
    assert [(one.field, one.code) for one in refused.value.violations] == [("document_number", "DOCUMENT_KNOWN")]
    books.call(usecases.refuse_payable, usecases.DecidePayable(made.payable_id, "重复"), books.finance)
    assert booked(books, made) == {}
    approve(books, enter(books, first))
    enter(books, new(document_number="INV-1"))  # another payee's


def test_an_invoice_that_an_estate_out_of_sight_owes_is_refused_too(books):
    name = f"宏达电梯 {uuid4().hex[:12]}"
    enter(books, new(payee_name=name, document_number="INV-7"))
    elsewhere = usecases.CreatePayable(
        books.company_id, OTHER_ESTATE, new(payee_name=name, document_number="INV-7"), usecases.PayeeAccount()
    )
    seen = Scope(GROUP, (books.company_id,), (OTHER_ESTATE,), books.cashier)
    with pytest.raises(Invalid) as refused, UnitOfWork(books.deps.database, seen) as tx:
        usecases.create_payable(tx, elsewhere, vault=vault(books))
    assert [(one.field, one.code) for one in refused.value.violations] == [("document_number", "DOCUMENT_KNOWN")]


@pytest.mark.parametrize("tax", [10_600, 10_601])
def test_tax_is_less_than_what_it_is_in(books, tax):
    with pytest.raises(Invalid) as refused:
        enter(books, new(tax_minor=tax))
    assert [one.code for one in refused.value.violations] == ["TAX_ABOVE_AMOUNT"]


def test_whoever_says_where_the_money_goes_does_not_approve_it_and_approvals_from_before_are_void(payments_deps):
    books, first, last = Books(payments_deps, 6, 61), somebody(), somebody()
    set_flow(payments_deps.database, 6, "payable", [first, last])
    made = enter(books, new())

    def goes_to(who: Any) -> None:
        account = usecases.PayeeAccount("招商银行", "6225 8801 2345 6789")
        command = usecases.SetPayeeAccount(made.payable_id, account)
        books.call(usecases.set_payee_account, command, who, vault=vault(books))

    goes_to(first)
    with pytest.raises(SamePerson):
        approve(books, made, first)
    goes_to(books.cashier)
    approve(books, made, first)
    goes_to(books.cashier)
    with pytest.raises(approvals.NotYourTurn):
        approve(books, made, last)
    approve(books, made, first)
    assert approve(books, made, last).state == "open"
    with pytest.raises(PayableState):
        goes_to(books.cashier)
    books.sound()


def test_the_account_is_encrypted_and_shown_by_its_last_letters(books):
    made = enter(books, new(), "6225-8801 2345 6789")
    assert read(books, made).bank_account == "************6789"
    (row,) = books.rows("select bank_account from payables where payable_id = :id", id=made.payable_id)
    assert b"6789" not in bytes(row.bank_account)
    trail = "select cast(detail as text) as said from audit where resource = :r"
    assert "6789" not in "".join(one.said for one in books.rows(trail, r=f"payables/{made.payable_id}"))


def test_what_is_owed_by_mistake_is_taken_back_by_somebody_else(books):
    made = approve(books, enter(books, new()))
    command = usecases.CancelPayable(made.payable_id, "重复录入")
    with pytest.raises(SamePerson):
        books.call(usecases.cancel_payable, command, books.cashier)
    books.call(usecases.cancel_payable, command, books.finance)
    assert booked(books, made) == {}
    with pytest.raises(PayableState):
        pay(books, made)


def test_its_maker_recalls_it_before_it_is_decided(books):
    made = enter(books, new())
    with books.uow(books.cashier) as tx:
        usecases.recall_payable(tx, str(made.payable_id), "金额有误")
    with pytest.raises(PayableState):
        approve(books, made)


def test_cash_comes_off_the_closing_of_whoever_paid_and_a_closed_day_pays_nothing(books):
    who, first, second = somebody(), *(approve(books, enter(books, new())) for _ in range(2))
    day = pay(books, first, "cash", who).payment_date
    closing = closings.SubmitDailyClosing(books.company_id, books.estate_id, day, {"cash": -10_600})
    closed = books.call(closings.submit_daily_closing, closing, who)
    assert [(line.system_minor, line.refunded_minor) for line in closed.by_method()] == [(-10_600, 10_600)]
    with books.uow() as tx:
        (line,) = list_daily_closing_lines(tx, closed, "cash", after=None, limit=10)
    assert (line.id, line.customer_id, line.amount_minor) == (first.payable_id, None, -10_600)
    with pytest.raises(closings.DayClosed):
        pay(books, second, "cash", who)
    pay(books, second, "cheque", who)


def test_nothing_is_paid_tomorrow_or_by_a_card_terminal(books):
    made = approve(books, enter(books, new()))
    for wrong in ({"payment_date": clock.now().date() + timedelta(days=2)}, {"method": "pos"}):
        with pytest.raises(Invalid):
            pay(books, made, **wrong)


def test_the_list_goes_by_due_day_page_after_page_and_keeps_its_order(books):
    name = f"恒洁 {uuid4().hex[:12]}"
    days = [date(2026, 4, day) for day in (9, 3, 7, 3, 1)]
    for day in days:
        said = {"kind": "other", "payee_kind": "supplier", "payee_name": name, "tax_minor": 0}
        enter(books, usecases.NewPayable(amount_minor=100, due_date=day, explanation="x", **said))

    def listed(order: str, **more: Any) -> list[str]:
        found: list[str] = []
        asked = {"company_id": books.company_id, "payee_name": name, "page_size": 2, "order_by": order}
        request = pb.ListPayablesRequest(**asked, **more)
        while True:
            with books.uow() as tx:
                page = PayableServicer(books.deps).ListPayables(request, SimpleNamespace(tx=tx))
            found += [one.due_date for one in page.payables]
            request.page_token = page.next_page_token
            if not request.page_token:
                return found

    assert listed("due_date") == sorted(map(str, days))
    assert listed("due_date desc") == sorted(map(str, days), reverse=True)
    assert listed("") == [str(day) for day in reversed(days)]
    assert listed("", kind=pb.PAYABLE_KIND_RENT) == listed("", due_date_to="2026-03-31") == []


# By fact ---------------------------------------------------------------------------------------------------------


def hear(books: Any, apply: Any, fact: Any, source: str) -> None:
    envelope = Envelope(uuid7(), "x", source, 1, books.company_id, 0, clock.now())
    with hearing(envelope), UnitOfWork(books.deps.database, Scope.company(GROUP, books.company_id)) as tx:
        apply(tx, fact)


@pytest.fixture
def source() -> str:
    """A service of this test's own."""
    return f"s{uuid4().hex[:12]}"


def want(books: Any, source: str, *references: str, currency: str = "CNY", **values: Any) -> None:
    fact = facts.PayablesWanted(company_id=books.company_id, estate_id=books.estate_id, currency_code=currency)
    said = {"kind": "purchase", "payee_kind": "supplier", "payee_name": "恒洁", "amount_minor": 500}
    said |= {"due_date": "2026-04-30", "explanation": "拖把", **values}
    for reference in references:
        fact.payables.add(reference=reference, **said)
    hear(books, wanted_payables.payable_wanted, fact, source)


def withdraw(books: Any, source: str, *references: str) -> None:
    fact = facts.PayablesWithdrawn(company_id=books.company_id, estate_id=books.estate_id, reference=references)
    hear(books, wanted_payables.withdraw_payables, fact, source)


def answers(books: Any, source: str) -> list[tuple[str, str, str]]:
    with books.deps.database.relay.connect() as connection:
        kind = {"kind": "payments.payables_answered.v1"}
        found = connection.execute(text("select payload from outbox where type = :kind order by id"), kind).scalars()
        told = [facts.PayablesAnswered.FromString(bytes(one)) for one in found]
    return [(one.reference, one.state, one.code) for fact in told if fact.source == source for one in fact.payables]


def of(books: Any, source: str, reference: str) -> Any:
    query = "select * from payables where source = :source and reference = :reference"
    (row,) = books.rows(query, source=source, reference=reference)
    return row


def test_a_wanted_payable_is_entered_once_and_each_step_is_told(books, source):
    want(books, source, "p1", "p1", "p2")
    want(books, source, "p1")
    assert answers(books, source) == [("p1", "waiting", ""), ("p2", "waiting", ""), ("p1", "waiting", "")]
    made = approve(books, of(books, source, "p1"))
    pay(books, made)
    books.call(
        usecases.refuse_payable,
        usecases.DecidePayable(of(books, source, "p2").payable_id, "未验收"),
        books.finance,
    )
    assert answers(books, source)[3:] == [("p1", "open", ""), ("p1", "paid", ""), ("p2", "refused", "DECLINED")]


def test_what_is_not_paid_is_withdrawn_and_what_is_paid_stays(books, source):
    want(books, source, "waits", "open", "paid")
    for reference in ("open", "paid"):
        approve(books, of(books, source, reference))
    pay(books, of(books, source, "paid"))
    told = len(answers(books, source))
    withdraw(books, source, "waits", "open", "paid", "early")
    assert sorted(answers(books, source)[told:]) == [
        ("early", "withdrawn", ""), ("open", "withdrawn", ""), ("paid", "paid", "ALREADY_PAID"),
        ("waits", "withdrawn", ""),
    ]  # fmt: skip
    assert booked(books, of(books, source, "open")) == {}
    want(books, source, "early")
    assert answers(books, source)[-1] == ("early", "withdrawn", "")
    assert books.rows("select 1 from payables where source = :s and reference = 'early'", s=source) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"amount_minor": 0}, "NOT_ABOVE_ZERO"),
        ({"tax_minor": 500}, "TAX_ABOVE_AMOUNT"),
        ({"kind": "bribe"}, "NOT_ONE_OF"),
        ({"kind": "service", "received_minor": 1}, "RECEIVED_BY_PURCHASE"),
        ({"kind": "purchase", "received_minor": -1}, "RECEIVED_BY_PURCHASE"),
        ({"payee_name": " "}, "REQUIRED"),
        ({"due_date": "soon"}, "REQUIRED"),
        ({"explanation": "x" * 201}, "TOO_LONG"),
        ({"currency": "SGD"}, "OTHER_CURRENCY"),
    ],
)
def test_what_cannot_be_owed_is_refused_with_its_code(books, source, wrong, code):
    want(books, source, "p1", **wrong)
    assert answers(books, source) == [("p1", "refused", code)]


def test_an_invoice_that_is_known_is_refused_beside_good_ones(books, source):
    want(books, source, "first", document_number=source)
    want(books, source, "second", "third", document_number=source)
    want(books, source, "fourth")
    assert [one[1:] for one in answers(books, source)] == [
        ("waiting", ""), ("refused", "DOCUMENT_KNOWN"), ("refused", "DOCUMENT_KNOWN"), ("waiting", ""),
    ]  # fmt: skip


def test_people_do_not_take_back_what_a_service_waits_for(books, source):
    want(books, source, "p1", maker=books.cashier.id)
    made = of(books, source, "p1")
    with pytest.raises(SamePerson):
        approve(books, made, books.cashier)
    with pytest.raises(Conflict), books.uow(books.cashier) as tx:
        usecases.recall_payable(tx, str(made.payable_id), "x")
    approve(books, made)
    with pytest.raises(Conflict):
        books.call(usecases.cancel_payable, usecases.CancelPayable(made.payable_id, "x"), books.finance)


def test_a_thousand_are_one_fact_and_one_answer(books, source):
    want(books, source, *(f"p{number}" for number in range(1000)))
    assert len(answers(books, source)) == 1000


def test_it_is_decided_among_the_to_dos_as_well(books):
    made = enter(books, new())
    with books.uow(books.finance) as tx:
        command = approvals.Decide(str(made.payable_id), approve=True, opinion=approvals.Opinion("同意"))
        usecases.decide_payable(tx, command)
    assert booked(books, made)["payable:supplier"] == -10_600


def test_an_invoice_by_fact_clears_goods_received_and_is_taken_back_whole(books, source):
    before = received(books)
    want(books, source, "p1", kind="purchase", amount_minor=11_300, tax_minor=1_300, received_minor=9_800)
    made = of(books, source, "p1")
    assert read(books, made).received_minor == 9_800
    approve(books, made)
    assert booked(books, made) == {
        "received_not_invoiced": 9_800, "cost:purchase": 200, "tax": 1_300, "payable:supplier": -11_300,
    }  # fmt: skip
    assert received(books) == before + 9_800
    withdraw(books, source, "p1")
    assert (booked(books, made), received(books)) == ({}, before)


def received(books: Any) -> int:
    """The balance of what was received and not invoiced."""
    query = "select coalesce(sum(amount_minor), 0) as sum from postings where account_code = 'received_not_invoiced'"
    return int(books.rows(query)[0].sum)
