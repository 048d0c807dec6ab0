"""Deposits (押金) are held from their payment on, pay what is named, go back in part, and carry over."""

from __future__ import annotations

from typing import Any

import pytest
from chassis.approvals import SamePerson
from chassis.errors import Invalid, NotFound
from hypothesis import given
from hypothesis import strategies as st
from payments.domain import deposits
from payments.domain.deposits import Held
from payments.domain.entries import Leg
from payments.records.deposits import DepositUseDecided
from payments.usecases.deposit_uses import (
    DecideDepositUse,
    DeductDeposit,
    DepositUsed,
    RefundDeposit,
    approve_deposit_use,
    deduct_deposit,
    refund_deposit,
    refuse_deposit_use,
)
from payments.usecases.reversals import ReverseReceipt, reverse_receipt

DEPOSIT, RENT = 81, 7


@pytest.fixture
def held(books: Any) -> Any:
    """A customer whose deposit of 1,000.00 is paid and verified, and who owes 300.00."""
    books.payer = books.customer()
    (books.deposit,) = books.owe(books.payer, 100_000, fee_item_id=DEPOSIT, category="deposit", tax_minor=0)
    books.receipt = books.pay(books.payer, 100_000, approve=True)
    (books.rent,) = books.owe(books.payer, 30_000, fee_item_id=RENT)
    return books


def deduct(books: Any, amount: int, target: int = 0) -> Any:
    command = DeductDeposit(books.company_id, books.deposit, target or books.rent, amount, "退租结算")
    return books.call(deduct_deposit, command)


def refund(books: Any, amount: int) -> Any:
    return books.call(refund_deposit, RefundDeposit(books.company_id, books.deposit, amount, "cash", "退租"))


def decide(books: Any, use: Any, *, approve: bool = True, who: Any = None) -> Any:
    command = DecideDepositUse(books.company_id, use.use_id, reason="已核对")
    return books.call(approve_deposit_use if approve else refuse_deposit_use, command, who or books.finance)


def balances(books: Any, *codes: str) -> list[int]:
    query = "select coalesce(sum(amount_minor), 0) from postings where company_id = :company and account_code = :code"
    return [int(books.rows(query, company=books.company_id, code=code)[0][0]) for code in codes]


def free(books: Any) -> int:
    (row,) = books.rows(
        "select i.verified_minor - coalesce(sum(u.amount_minor) filter (where u.state <> 'refused'), 0)"
        " from open_items i left join deposit_uses u using (company_id, receivable_id) where i.receivable_id = :id"
        " group by i.verified_minor",
        id=books.deposit,
    )
    return int(row[0])


STEPS = st.lists(
    st.tuples(st.sampled_from(["pay", "ask", "approve", "refuse", "lose"]), st.integers(1, 100)), max_size=30
)


@given(STEPS)
def test_what_is_held_is_what_came_less_what_went_whatever_happens(steps: list[tuple[str, int]]) -> None:
    came = went = 0
    asked: list[int] = []
    for step, amount in steps:
        now = Held(came, went, sum(asked))
        if step == "pay":
            came += amount
        elif step == "ask" and amount <= now.free:
            asked.append(amount)
        elif step == "approve" and asked and asked[-1] <= Held(came, went, sum(asked[:-1])).free:
            went += asked.pop()
        elif step == "refuse" and asked:
            asked.pop()
        elif step == "lose" and amount <= came and now.may_lose(amount):
            came -= amount
        assert Held(came, went, sum(asked)).held == came - went >= 0


@given(st.integers(1, 10**12), st.integers(1, 9), st.integers(1, 9))
def test_uses_balance_and_lower_what_is_owed_back(amount: int, item: int, target: int) -> None:
    for legs in (deposits.deducted(item, target, amount), deposits.refunded(item, "cash:main", amount)):
        assert sum(leg.amount_minor for leg in legs) == 0
        assert Leg(f"deposit:{item}", amount) in legs


def test_deduction_pays_the_named_receivable_once_a_second_person_approves(held: Any) -> None:
    before = balances(held, "deposit:81", "receivable:7", "cash:main")
    use = deduct(held, 20_000)
    assert held.open_of(held.rent) == [30_000]
    with pytest.raises(SamePerson):
        decide(held, use, who=held.cashier)
    decide(held, use)
    assert held.open_of(held.rent) == [10_000]
    assert held.item(held.rent).verified_minor == 20_000
    after = balances(held, "deposit:81", "receivable:7", "cash:main")
    assert [now - was for now, was in zip(after, before, strict=True)] == [20_000, -20_000, 0]
    with pytest.raises(DepositUseDecided):
        decide(held, use)


def test_refund_in_part_leaves_the_rest_held(held: Any) -> None:
    before = balances(held, "deposit:81", "cash:main")
    decide(held, refund(held, 40_000))
    after = balances(held, "deposit:81", "cash:main")
    assert [now - was for now, was in zip(after, before, strict=True)] == [40_000, -40_000]
    assert free(held) == 60_000


def test_nothing_beyond_what_is_held_can_be_asked_for(held: Any) -> None:
    refund(held, 80_000)
    with pytest.raises(Invalid) as refused:
        refund(held, 20_001)
    assert [(one.code, one.values) for one in refused.value.violations] == [("MORE_THAN_HELD", {"most": "20000"})]


def test_refused_use_moves_nothing_and_frees_what_it_asked_for(held: Any) -> None:
    decide(held, refund(held, 100_000), approve=False)
    assert free(held) == 100_000
    decide(held, refund(held, 100_000))
    assert free(held) == 0


def test_unverified_money_is_not_held_yet(books: Any) -> None:
    payer = books.customer()
    (books.deposit,) = books.owe(payer, 5_000, fee_item_id=DEPOSIT, category="deposit", tax_minor=0)
    books.pay(payer, 5_000)
    with pytest.raises(Invalid):
        refund(books, 1)


def test_deposit_carries_over_to_the_next_one(held: Any) -> None:
    (renewed,) = held.owe(held.payer, 120_000, fee_item_id=DEPOSIT, category="deposit", tax_minor=0)
    owed_back = balances(held, "deposit:81")
    decide(held, deduct(held, 100_000, renewed))
    assert held.open_of(renewed) == [20_000]
    assert balances(held, "deposit:81") == [owed_back[0] + 100_000]
    held.deposit = renewed
    assert free(held) == 100_000


@pytest.mark.parametrize("whose", ["another's", "itself", "nobody's"])
def test_deposit_pays_only_what_its_own_customer_owes(held: Any, whose: str) -> None:
    (others,) = held.owe(held.customer("李娜"), 1_000)
    target = {"another's": others, "itself": held.deposit, "nobody's": 999_999_999}[whose]
    with pytest.raises(Invalid) as refused:
        deduct(held, 100, target)
    assert [one.code for one in refused.value.violations] == ["NOT_THEIR_RECEIVABLE"]


def test_only_deposits_are_refunded(held: Any) -> None:
    command = RefundDeposit(held.company_id, held.rent, 1, "cash", "x")
    with pytest.raises(NotFound):
        held.call(refund_deposit, command)


def test_receivable_paid_meanwhile_is_not_paid_twice(held: Any) -> None:
    use = deduct(held, 30_000)
    held.pay(held.payer, 30_000)
    with pytest.raises(Invalid) as refused:
        decide(held, use)
    assert [one.code for one in refused.value.violations] == ["MORE_THAN_OPEN"]
    decide(held, use, approve=False)


def test_receipt_of_a_used_deposit_is_not_reversed(held: Any) -> None:
    decide(held, refund(held, 1))
    with pytest.raises(DepositUsed):
        held.call(reverse_receipt, ReverseReceipt(held.receipt.receipt_id, "typo"), held.finance)


def test_unverified_money_beside_it_does_not_stand_in_for_what_was_used(books: Any) -> None:
    payer = books.payer = books.customer()
    (books.deposit,) = books.owe(payer, 10_000, fee_item_id=DEPOSIT, category="deposit", tax_minor=0)
    first = books.pay(payer, 5_000, approve=True)
    books.pay(payer, 5_000)
    decide(books, refund(books, 5_000))
    with pytest.raises(DepositUsed):
        books.call(reverse_receipt, ReverseReceipt(first.receipt_id, "typo"), books.finance)
