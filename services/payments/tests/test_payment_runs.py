"""Payment runs: approved by two, sent as one file, each line answered for once, nothing paid twice."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4
from xml.etree.ElementTree import fromstring

import pytest
from chassis import approvals, clock
from chassis.approvals import NotMaker, SamePerson
from chassis.errors import Invalid
from chassis.files import storage
from chassis.testing.flows import set_flow, somebody
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from manor.payments.v1 import payment_runs_pb2 as pb
from openpyxl import load_workbook
from payments.records.payables import InPaymentRun, PayableState
from payments.records.payment_runs import FileFormatFixed, LineReturned, RunState
from payments.rpc.payment_runs import PaymentRunServicer
from payments.usecases import payables as usecases
from payments.usecases import payment_runs as runs
from payments.usecases.paying_accounts import PayingAccountMissing, SetPayingAccount, set_paying_account
from payments.usecases.payment_files import WritePaymentFile, write_payment_file
from payments.usecases.payment_results import EnterPaymentResults, enter_payment_results

from .conftest import Books
from .test_payables import answers, approve, booked, enter, new, of, pay, read, vault, want, withdraw

ACCOUNT = "6225 8801 2345 6789"
NAMESPACE = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


@pytest.fixture(autouse=True)
def paying(books: Books) -> None:
    """The company has an account at a bank."""
    describe(books)


def describe(books: Books) -> None:
    command = SetPayingAccount(books.company_id, "", "常青物业", "中国银行", "104100000004", "3301 0001 2345")
    books.call(set_paying_account, command, books.finance, vault=vault(books))


def owed(books: Books, *amounts: int) -> list[Any]:
    return [approve(books, enter(books, new(amount, tax_minor=0), ACCOUNT)) for amount in amounts]


def create(books: Books, payables: list[Any], day: date | None = None, **more: Any) -> Any:
    ids = tuple(one.payable_id for one in payables)
    command = runs.CreatePaymentRun(books.company_id, ids, day or clock.today("Asia/Shanghai"), **more)
    return books.call(runs.create_payment_run, command, vault=vault(books))


def decide(books: Books, run: Any, who: Any = None, use_case: Any = runs.approve_payment_run) -> Any:
    return books.call(use_case, runs.DecidePaymentRun(run.run_id, "已核对"), who or books.finance)


def write(books: Books, run: Any, file_format: str = "pain_001") -> bytes:
    command, store = WritePaymentFile(run.run_id, file_format), storage.store(books.deps.settings)
    name = books.call(write_payment_file, command, store=store, vault=vault(books))
    with store.open(name, books.cashier) as file:
        return file.read()


def sent(books: Books, *amounts: int) -> tuple[Any, list[Any]]:
    payables = owed(books, *amounts)
    run = create(books, payables)
    decide(books, run)
    write(books, run)
    return run, payables


def answer(books: Books, run: Any, **said: Any) -> Any:
    return books.call(enter_payment_results, EnterPaymentResults(run.run_id, **said))


def lines(books: Books, run: Any) -> list[tuple[str, str]]:
    query = "select payee_name, state from payment_lines where run_id = :id order by line"
    return [(row.payee_name, row.state) for row in books.rows(query, id=run.run_id)]


# Made and decided ------------------------------------------------------------------------------------------------


def test_a_run_is_paid_once_a_second_person_approved_and_the_bank_said_so(books):
    payables = owed(books, 500, 300)
    run = create(books, payables)
    assert (run.state, run.amount_minor, run.line_count) == ("waiting", 800, 2)
    with pytest.raises(SamePerson):
        decide(books, run, books.cashier)
    with pytest.raises(RunState):
        write(books, run)
    decide(books, run)
    with pytest.raises(RunState):
        answer(books, run, all_others_paid=True)
    write(books, run)
    assert answer(books, run, paid=(1,)).state == "sent"
    assert [read(books, one).state for one in payables] == [3, 2]
    done = answer(books, run, all_others_paid=True)
    assert (done.state, done.paid_count) == ("done", 2)
    assert [booked(books, one)["bank:main"] for one in payables] == [-500, -300]


def test_what_the_bank_returned_is_open_again_and_paid_by_another_run(books):
    run, (first, _) = sent(books, 500, 300)
    answer(books, run, returned={1: "账号与户名不符"}, all_others_paid=True)
    assert [state for _, state in lines(books, run)] == ["returned", "paid"]
    assert (read(books, first).state, read(books, first).run_id) == (2, "")
    with pytest.raises(LineReturned):
        answer(books, run, paid=(1,))
    again = create(books, [first])
    answer(books, run, returned={1: "账号与户名不符"})  # said again it takes nothing out of the new run
    assert read(books, first).run_id == str(again.run_id)
    decide(books, again)
    write(books, again)
    answer(books, again, all_others_paid=True)
    assert booked(books, first)["bank:main"] == -500
    numbers = books.rows("select end_to_end_id from payment_lines where payable_id = :id", id=first.payable_id)
    assert len({row.end_to_end_id for row in numbers}) == 2


def test_what_was_paid_and_came_back_later_is_booked_back_and_open_again(books):
    run, (made,) = sent(books, 500)
    assert answer(books, run, all_others_paid=True).state == "done"
    for _ in range(2):  # said twice it changes nothing
        run = answer(books, run, returned={1: "收款账户已销户"})
    assert (run.state, run.paid_count, run.returned_count) == ("done", 0, 1)
    assert booked(books, made) == {"cost:service": 500, "payable:supplier": -500}
    pay(books, made)
    assert booked(books, made)["bank:main"] == -500


def test_the_same_said_twice_pays_once(books):
    run, (made,) = sent(books, 500)
    for _ in range(3):
        answer(books, run, paid=(1,))
    assert booked(books, made)["bank:main"] == -500
    entries = "select 1 from journal_entries where document_id = :id and document_kind = 'payable_paid'"
    assert len(books.rows(entries, id=str(made.payable_id))) == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"paid": (2,)}, "UNKNOWN"),
        ({"returned": {2: "x"}}, "UNKNOWN"),
        ({"paid": (1,), "returned": {1: "x"}}, "NAMED_TWICE"),
        ({"paid": (1,), "payment_date": date(2199, 1, 1)}, "AFTER_TODAY"),
    ],
)
def test_answers_that_cannot_be_are_refused(books, said, code):
    run, _ = sent(books, 500)
    with pytest.raises(Invalid) as refused:
        answer(books, run, **said)
    assert [one.code for one in refused.value.violations] == [code]
    answer(books, run, all_others_paid=True)


@pytest.mark.parametrize("over", ["refuse", "cancel", "cancel_approved", "recall"])
def test_what_is_over_before_it_is_sent_leaves_its_payables_free(books, over):
    (made,) = owed(books, 500)
    run = create(books, [made])
    if over == "refuse":
        decide(books, run, use_case=runs.refuse_payment_run)
    elif over == "recall":
        with books.uow(books.cashier) as tx:
            runs.recall_payment_run(tx, str(run.run_id), "金额有误")
    else:
        cancel = runs.CancelPaymentRun(run.run_id, "金额有误")
        if over == "cancel_approved":
            decide(books, run)
        else:
            with pytest.raises(NotMaker):
                books.call(runs.cancel_payment_run, cancel, somebody())
        books.call(runs.cancel_payment_run, cancel)
    assert [state for _, state in lines(books, run)] == ["dropped"]
    for late in (write, decide):
        with pytest.raises(RunState):
            late(books, run)
    pay(books, made)


def test_a_run_that_was_sent_is_not_cancelled(books):
    run, _ = sent(books, 500)
    with pytest.raises(RunState):
        books.call(runs.cancel_payment_run, runs.CancelPaymentRun(run.run_id, "x"))
    answer(books, run, all_others_paid=True)


def test_what_stands_in_a_run_is_neither_paid_nor_taken_back_nor_in_another_one(books):
    (made,) = owed(books, 500)
    create(books, [made])
    with pytest.raises(InPaymentRun):
        pay(books, made)
    with pytest.raises(InPaymentRun):
        books.call(usecases.cancel_payable, usecases.CancelPayable(made.payable_id, "x"), books.finance)
    with pytest.raises(Invalid) as refused:
        create(books, [made])
    assert [one.code for one in refused.value.violations] == ["NOT_FREE_TO_PAY"]


def test_a_run_takes_only_what_is_open_and_says_where_the_money_goes(books):
    paid, without = *owed(books, 500), approve(books, enter(books, new(tax_minor=0)))
    pay(books, paid)
    waits = enter(books, new(), ACCOUNT)
    unknown = SimpleNamespace(payable_id=uuid4())
    with pytest.raises(Invalid) as refused:
        create(books, [paid, without, waits, unknown])
    assert [(one.field, one.code) for one in refused.value.violations] == [
        ("payable_ids[0]", "NOT_FREE_TO_PAY"), ("payable_ids[1]", "PAYEE_ACCOUNT_MISSING"),
        ("payable_ids[2]", "NOT_FREE_TO_PAY"), ("payable_ids[3]", "UNKNOWN"),
    ]  # fmt: skip
    with pytest.raises(Invalid):
        create(books, owed(books, 500) * 2)


@pytest.mark.parametrize("days", [-1, 61])
def test_a_bank_pays_on_a_day_that_is_near(books, days):
    with pytest.raises(Invalid) as refused:
        create(books, owed(books, 500), clock.today("Asia/Shanghai") + timedelta(days=days))
    assert [one.code for one in refused.value.violations] == ["NOT_A_PAYMENT_DAY"]


def test_nothing_is_paid_from_an_account_that_nobody_described(payments_deps):
    books = Books(payments_deps, 5, 51)
    with pytest.raises(PayingAccountMissing):
        create(books, owed(books, 500))


def test_a_run_is_decided_among_the_to_dos_as_well(books):
    run = create(books, owed(books, 500))
    with books.uow(books.finance) as tx:
        command = approvals.Decide(str(run.run_id), approve=True, opinion=approvals.Opinion("同意"))
        assert runs.decide_payment_run(tx, command).state == "approved"


# The file --------------------------------------------------------------------------------------------------------


def test_the_banks_file_has_each_line_and_is_the_same_when_it_is_written_again(books):
    payables = owed(books, 50_012, 30_000)
    run = create(books, payables)
    decide(books, run)
    content = write(books, run)
    assert write(books, run) == content
    found = fromstring(content)  # noqa: S314  our own

    def said(path: str) -> list[str]:
        return [str(one.text) for one in found.iterfind(f".//{path}", NAMESPACE)]

    assert said("p:CtrlSum") == ["800.12", "800.12"]
    assert said("p:NbOfTxs") == ["2", "2"]
    assert said("p:InstdAmt") == ["500.12", "300.00"]
    assert said("p:MsgId") == [UUID(str(run.run_id)).hex]
    assert said("p:CdtrAcct/p:Id/p:Othr/p:Id") == ["6225880123456789"] * 2
    assert said("p:DbtrAgt/p:FinInstnId/p:ClrSysMmbId/p:MmbId") == ["104100000004"]
    for other in ("csv", "xlsx"):
        with pytest.raises(FileFormatFixed):
            write(books, run, other)


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_banks_that_read_tables_get_whole_account_numbers_as_text(books, file_format):
    run = create(books, owed(books, 50_012))
    decide(books, run)
    content = write(books, run, file_format)
    if file_format == "csv":
        heading, line = content.decode("utf-8-sig").splitlines()
        row = dict(zip(heading.split(","), line.split(","), strict=True))
        assert (row["bank_account"], row["amount"]) == ("6225880123456789", "500.12")
    else:
        heading, row = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
        row = dict(zip(heading, row, strict=True))
        assert (row["bank_account"], row["amount"]) == ("6225880123456789", 500.12)


def test_account_numbers_are_masked_and_stand_nowhere_in_clear(books):
    run = create(books, owed(books, 500))
    with books.uow() as tx:
        call = SimpleNamespace(tx=tx)
        servicer = PaymentRunServicer(books.deps)
        (line,) = servicer.GetPaymentRun(pb.GetPaymentRunRequest(run_id=str(run.run_id)), call).lines
        (own,) = servicer.ListPayingAccounts(pb.ListPayingAccountsRequest(company_id=books.company_id), call).accounts
    assert (line.bank_account, own.account_number) == ("************6789", "********2345")
    for table in ("payment_lines", "payment_runs", "paying_accounts"):
        rows = books.rows(f"select cast(t as text) as said from {table} t")
        assert not [row for row in rows if "6225880123456789" in row.said or "330100012345" in row.said]
    trail = books.rows("select cast(detail as text) as said from audit where resource like 'pay%'")
    assert not [row for row in trail if "6789" in row.said or "2345" in row.said]


# By fact ---------------------------------------------------------------------------------------------------------


def test_whoever_wanted_a_payable_is_told_what_the_bank_did(payments_deps):
    books, checker = Books(payments_deps, 6, 61), somebody()
    set_flow(payments_deps.database, 6, "payable", [checker])
    describe(books)
    source = f"s{uuid4().hex[:12]}"
    want(books, source, "p1")
    made = of(books, source, "p1")
    command = usecases.SetPayeeAccount(made.payable_id, usecases.PayeeAccount("招商银行", ACCOUNT))
    books.call(usecases.set_payee_account, command, vault=vault(books))
    run = create(books, [approve(books, made, checker)])
    withdraw(books, source, "p1")
    decide(books, run)
    write(books, run)
    answer(books, run, all_others_paid=True)
    answer(books, run, returned={1: "收款账户已销户"})
    withdraw(books, source, "p1")
    assert answers(books, source) == [
        ("p1", "waiting", ""), ("p1", "open", ""), ("p1", "open", "IN_PAYMENT_RUN"), ("p1", "paid", ""),
        ("p1", "open", "RETURNED"), ("p1", "withdrawn", ""),
    ]  # fmt: skip
    books.sound()


# In any order ----------------------------------------------------------------------------------------------------

STEPS = st.lists(
    st.tuples(st.sampled_from(["run", "approve", "file", "paid", "returned", "cancel", "hand"]), st.integers(0, 2)),
    max_size=25,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_people_and_the_bank_do_money_leaves_once_for_what_is_paid_and_never_else(books, steps):
    payables, made = owed(books, 100, 200, 400), []
    refused = (RunState, PayableState, InPaymentRun, LineReturned, Invalid, approvals.NotYourTurn)

    def tries(step: Callable[[], Any]) -> None:
        try:
            step()
        except refused:
            return

    for what, number in steps:
        run = made[number % len(made)] if made else None
        if what == "run":
            tries(lambda: made.append(create(books, payables[number:])))  # noqa: B023  called at once
        elif what == "hand":
            tries(lambda: pay(books, payables[number]))  # noqa: B023
        elif run is not None:
            act = {
                "approve": lambda: decide(books, run),  # noqa: B023
                "file": lambda: write(books, run),  # noqa: B023
                "paid": lambda: answer(books, run, paid=(number + 1,)),  # noqa: B023
                "returned": lambda: answer(books, run, returned={number + 1: "x"}),  # noqa: B023
                "cancel": lambda: books.call(runs.cancel_payment_run, runs.CancelPaymentRun(run.run_id, "x")),  # noqa: B023
            }[what]
            tries(act)
    for one, amount in zip(payables, (100, 200, 400), strict=True):
        gone = booked(books, one).get("bank:main", 0)
        assert gone == (-amount if read(books, one).state == 3 else 0)
    books.sound()
