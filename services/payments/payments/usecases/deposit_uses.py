"""Uses of deposits (押金): asked for by one person, decided by another, then booked and told like any payment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals
from chassis.approvals import Opinion
from chassis.directory import place
from chassis.errors import Conflict, Invalid, NotFound, Violation
from manor.payments.v1 import events_pb2
from sqlalchemy import text

from payments.domain import deposits, entries
from payments.domain.allocation import Part
from payments.domain.deposits import DEDUCTION, REFUND, Held
from payments.domain.entries import Leg
from payments.records.deposits import DONE, REFUSED, DepositUse
from payments.records.open_items import FeeItem, OpenItem
from payments.usecases import reasons
from payments.usecases.allocations import Source, apply, lock_open_items, settled_items
from payments.usecases.closings import CASH, require_open_day
from payments.usecases.deposit_refunds import begin_refund, require_refund_way
from payments.usecases.ledger import Document, booked_on, next_entry_id, post, require_money_account
from payments.usecases.open_items import DEPOSIT
from payments.usecases.prepayments import held_by_orders
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.tx import Tx

SUBJECT = "deposit_use"
_REASONS = {DEDUCTION: reasons.DEPOSIT_DEDUCTION, REFUND: reasons.DEPOSIT_REFUND}
_USED = text(
    "select receivable_id, coalesce(sum(amount_minor) filter (where state = 'done'), 0) as used,"
    " coalesce(sum(amount_minor) filter (where state = 'waiting'), 0) as waiting from deposit_uses"
    " where company_id = :company and receivable_id = any(:ids) group by 1"
)
# What a credit set off was never paid, and does not go back.
_CREDITED = text(
    "select receivable_id, cast(sum(amount_minor - released_minor) as bigint) as credited from allocations"
    " where company_id = :company and receivable_id = any(:ids) and source = 'credit' and prepayment_id is null"
    " group by 1"
)


class DepositUsed(Conflict):
    """What was deducted or refunded of a deposit stays paid."""

    default_reason = "DEPOSIT_USED"


@dataclass(frozen=True, slots=True)
class DeductDeposit:
    """What a deposit is to pay: another receivable of the same customer in the same estate; a deposit carries over."""

    company_id: int
    receivable_id: int
    target_receivable_id: int
    amount_minor: int
    reason: str


@dataclass(frozen=True, slots=True)
class RefundDeposit:
    """What is to go back to the customer.

    Args:
        method: cash, bank_transfer or cheque; empty where it goes back through a channel.
        account: the till or bank account that pays; empty for main.
        payee: where it goes, such as the customer's bank account.
        order_id: the order through whose channel it goes back.
    """

    company_id: int
    receivable_id: int
    amount_minor: int
    method: str
    reason: str
    account: str = ""
    payee: str = ""
    order_id: UUID | None = None


def deduct_deposit(tx: Tx, command: DeductDeposit) -> DepositUse:
    """Asks that a deposit pays a receivable; nothing moves until somebody else approves it.

    Raises:
        NotFound, Invalid: it is no deposit, holds less, or the receivable is not one of the customer's that is open.
    """
    ids = {command.receivable_id, command.target_receivable_id}
    items = _lock(tx, command.company_id, ids)
    deposit = _deposit(tx, items, command.receivable_id, command.amount_minor)
    _check_target(tx, deposit, items.get(command.target_receivable_id), command.amount_minor)
    use = _use(tx, deposit, DEDUCTION, command.amount_minor, command.reason)
    use.target_receivable_id = command.target_receivable_id
    return _ask(tx, use, deposit)


def refund_deposit(tx: Tx, command: RefundDeposit) -> DepositUse:
    """Asks that a deposit goes back; nothing moves until somebody else approves it.

    Raises:
        NotFound, Invalid, AccountMissing: it is no deposit, holds less, there is no such till or bank account, or the
            order did not pay so much of it.
    """
    if command.method == "pos" or (command.order_id is None) == (command.method == ""):
        message = "A deposit goes back by cash, bank or cheque, or through the channel of an order"
        raise Invalid(message, violations=[Violation("method", Fault.NOT_A_WAY_BACK)])
    items = _lock(tx, command.company_id, {command.receivable_id})
    deposit = _deposit(tx, items, command.receivable_id, command.amount_minor)
    use = _use(tx, deposit, REFUND, command.amount_minor, command.reason)
    if command.order_id is not None:
        require_refund_way(tx, deposit, command.order_id, command.amount_minor)
        use.order_id = command.order_id
        return _ask(tx, use, deposit)
    use.method, use.account, use.payee = command.method, command.account or "main", command.payee
    require_money_account(tx, command.company_id, use.method, use.account)
    return _ask(tx, use, deposit)


@dataclass(frozen=True, slots=True)
class DecideDepositUse:
    """Which use is decided, and why; `opinion` has whom the approver picks as well."""

    company_id: int
    use_id: UUID
    reason: str
    opinion: Opinion | None = None


def approve_deposit_use(tx: Tx, command: DecideDepositUse) -> DepositUse:
    """Approves a use that somebody else asked for; it is booked at once, or goes on where its flow has steps left.

    Raises:
        DepositUseDecided, SamePerson, NotYourTurn: it was decided, the checker asked for it, or somebody else decides.
        Invalid: the deposit holds less by now, or the receivable is paid.
        DayClosed: it is paid in cash, and whoever asked for it has closed the day.
    """
    return _decide(tx, command, approve=True)


def refuse_deposit_use(tx: Tx, command: DecideDepositUse) -> DepositUse:
    """Refuses a use that somebody else asked for.

    Raises:
        DepositUseDecided, SamePerson, NotYourTurn: it was decided, the checker asked for it, or somebody else decides.
        Invalid: no reason is given.
    """
    return _decide(tx, command, approve=False)


def _decide(tx: Tx, command: DecideDepositUse, *, approve: bool) -> DepositUse:
    use = tx.lock(DepositUse, (command.company_id, command.use_id))
    use.must_wait()
    asked = approvals.decide(
        tx,
        SUBJECT,
        str(use.use_id),
        company_id=use.company_id,
        version=1,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )
    if asked.waits:
        return use
    if approve:
        _book(tx, use)
    use.decide(DONE if approve else REFUSED, tx.scope.principal.id, command.reason)
    if not approve:
        use.decision_reason_code = reasons.code_of(tx, use.company_id, reasons.REFUSAL, command.reason)
    _audit(tx, "payments.approve_deposit_use" if approve else "payments.refuse_deposit_use", use)
    return use


@approvals.decides(SUBJECT)
def decide_deposit_use(tx: Tx, command: approvals.Decide) -> DepositUse:
    """Approves or refuses a use in the name of whoever's turn it is.

    Raises:
        As approve_deposit_use and refuse_deposit_use.
    """
    use = tx.one(DepositUse, use_id=UUID(command.resource_id))
    said = command.opinion
    return _decide(tx, DecideDepositUse(use.company_id, use.use_id, said.text, said), approve=command.approve)


@approvals.recalls(SUBJECT)
def recall_deposit_use(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever asked for a use takes it back before the last decision.

    Raises:
        NotMaker, DepositUseDecided, NotFound.
    """
    use = tx.one(DepositUse, use_id=UUID(resource_id), lock=True)
    use.must_wait()
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=use.company_id, reason=reason)
    use.decide(REFUSED, "", reason)
    _audit(tx, "payments.recall_deposit_use", use)


def held_of(tx: Tx, items: Collection[OpenItem]) -> dict[int, Held]:
    """What is held of deposits, by receivable.

    Args:
        tx: under the caller's scope.
        items: of one company.
    """
    if not items:
        return {}
    values = {"company": next(iter(items)).company_id, "ids": [item.receivable_id for item in items]}
    uses = {row.receivable_id: (int(row.used), int(row.waiting)) for row in tx.execute(_USED, values)}
    credited = {row.receivable_id: row.credited for row in tx.execute(_CREDITED, values)}
    return {
        one.receivable_id: Held(
            one.verified_minor - credited.get(one.receivable_id, 0), *uses.get(one.receivable_id, (0, 0))
        )
        for one in items
    }


def refuse_to_lose(tx: Tx, company_id: int, taken: dict[int, int]) -> None:
    """Refuses that money is taken off deposits of which it was used; the items are locked.

    Args:
        tx: the transaction in hand.
        company_id: the company.
        taken: verified minor units by receivable.

    Raises:
        DepositUsed: with what to take back first.
    """
    values = {"company": company_id, "ids": list(taken)}
    used = [row.receivable_id for row in tx.execute(_USED, values) if row.used]
    items = lock_open_items(tx, company_id, receivable_ids=used) if used else ()
    for receivable_id, held in held_of(tx, items).items():
        if not held.may_lose(taken[receivable_id]):
            raise DepositUsed(
                f"Deposit {receivable_id} was deducted or refunded: what was used of it cannot be taken back"
            )


def _lock(tx: Tx, company_id: int, receivable_ids: set[int]) -> dict[int, OpenItem]:
    return {item.receivable_id: item for item in lock_open_items(tx, company_id, receivable_ids=receivable_ids)}


def _deposit(tx: Tx, items: dict[int, OpenItem], receivable_id: int, amount: int, asked: int = 0) -> OpenItem:
    """The deposit, of which so much is free; `asked` is what waits of it by this very use."""
    item = items.get(receivable_id)
    fee_item = None if item is None else tx.find(FeeItem, (item.company_id, item.fee_item_id))
    if item is None or fee_item is None or fee_item.category != DEPOSIT:
        raise NotFound(f"There is no deposit {receivable_id}, or it is not yours to see.", reason="DEPOSIT_NOT_FOUND")
    found = held_of(tx, [item])[receivable_id]
    free = Held(found.verified, found.used, found.waiting - asked).free
    if amount > free:
        wrong = Violation("amount_minor", Fault.MORE_THAN_HELD, most=free)
        raise Invalid(f"Of deposit {receivable_id} {free} is free", violations=[wrong])
    return item


def _check_target(tx: Tx, deposit: OpenItem, target: OpenItem | None, amount: int) -> None:
    name = "target_receivable_id"
    if (
        target is None
        or target.receivable_id == deposit.receivable_id
        or (target.customer_id, target.estate_id) != (deposit.customer_id, deposit.estate_id)
    ):
        raise Invalid("A deposit pays what its customer owes", violations=[Violation(name, Fault.NOT_THEIR_RECEIVABLE)])
    if held_by_orders(tx, deposit.company_id, [target.receivable_id]):
        raise Invalid("An order holds the receivable", violations=[Violation(name, Fault.HELD_BY_ORDER)])
    if amount > target.open_minor:
        wrong = Violation("amount_minor", Fault.MORE_THAN_OPEN, most=max(target.open_minor, 0))
        raise Invalid("The receivable is owed no more than that", violations=[wrong])


def _use(tx: Tx, deposit: OpenItem, kind: str, amount: int, reason: str) -> DepositUse:
    return DepositUse(
        company_id=deposit.company_id,
        group_id=deposit.group_id,
        estate_id=deposit.estate_id,
        customer_id=deposit.customer_id,
        receivable_id=deposit.receivable_id,
        kind=kind,
        amount_minor=amount,
        currency_code=deposit.currency_code,
        reason=reason,
        reason_code=reasons.code_of(tx, deposit.company_id, _REASONS[kind], reason),
        maker=tx.scope.principal.id,
    )


def _ask(tx: Tx, use: DepositUse, deposit: OpenItem) -> DepositUse:
    tx.add(use)
    tx.flush()
    approvals.request(
        tx,
        SUBJECT,
        str(use.use_id),
        1,
        company_id=use.company_id,
        estate_id=use.estate_id,
        reason=use.reason,
        label=deposit.unit_code,
        amount_minor=use.amount_minor,
    )
    _audit(tx, f"payments.{'deduct' if use.kind == DEDUCTION else 'refund'}_deposit", use)
    return use


def _book(tx: Tx, use: DepositUse) -> None:
    items = _lock(tx, use.company_id, {use.receivable_id, use.target_receivable_id} - {0})
    deposit = _deposit(tx, items, use.receivable_id, use.amount_minor, asked=use.amount_minor)
    where = place(tx, use.company_id, use.estate_id)
    entry_id = next_entry_id(tx)
    if use.kind == DEDUCTION:
        target = items.get(use.target_receivable_id)
        _check_target(tx, deposit, target, use.amount_minor)
        assert target is not None  # as checked
        legs = deposits.deducted(deposit.fee_item_id, target.fee_item_id, use.amount_minor)
        source = Source(
            "deposit",
            use.use_id,
            use.company_id,
            use.estate_id,
            use.customer_id,
            verified=True,
            payment_date=where.estate_today(),
            entry_id=entry_id,
        )
        rows = apply(tx, source, [Part(target.receivable_id, target.fee_item_id, use.amount_minor)])
        tx.publish(
            events_pb2.PrepaymentDrawn(company_id=use.company_id, estate_id=use.estate_id, items=settled_items(rows)),
            company_id=use.company_id,
            estate_id=use.estate_id,
        )
    else:
        legs = _give_back(tx, use, deposit)
    document = Document(
        f"deposit_{use.kind}",
        str(use.use_id),
        use.company_id,
        use.estate_id,
        where.company_today(),
        use.currency_code,
    )
    post(tx, document, legs, entry_id)
    use.entry_id, use.accounting_date = entry_id, booked_on(tx, use.company_id, entry_id)


def _give_back(tx: Tx, use: DepositUse, deposit: OpenItem) -> list[Leg]:
    """A deposit leaves the till or the bank, or its channel is asked to give it back."""
    if use.order_id is not None:
        require_refund_way(tx, deposit, use.order_id, use.amount_minor, asked=use.amount_minor)
        begin_refund(tx, use)
        return deposits.sent_back(deposit.fee_item_id, use.amount_minor)
    if use.method == CASH:
        today = place(tx, use.company_id, use.estate_id).estate_today()
        require_open_day(tx, use.company_id, use.estate_id, today, use.maker)
    return deposits.refunded(deposit.fee_item_id, entries.money(use.method, use.account), use.amount_minor)


def _audit(tx: Tx, action: str, use: DepositUse) -> None:
    tx.flush()
    tx.audit(
        action,
        f"deposits/{use.receivable_id}",
        {"amount_minor": use.amount_minor, "kind": use.kind, "use": str(use.use_id), "state": use.state},
        company_id=use.company_id,
        estate_id=use.estate_id,
    )
