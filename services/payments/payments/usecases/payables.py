"""Payables (应付款): entered by people, approved by others, owed from then on, paid from a till or a bank account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from chassis import approvals, spelling
from chassis.approvals import Approval, Opinion
from chassis.directory import place
from chassis.errors import Conflict, Invalid, Violation
from chassis.violations import Fault as Common
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from payments.domain import payables as books
from payments.domain.wanted_entries import MOST_MINOR
from payments.records.payables import OPEN, PAID, REFUSED, WAITING, Payable
from payments.usecases import reasons
from payments.usecases.ledger import Document, post
from payments.usecases.payable_answers import answer_payables
from payments.usecases.paying_accounts import bare
from payments.violations import Fault

if TYPE_CHECKING:
    from chassis.data.crypto import Vault
    from chassis.data.tx import Tx

SUBJECT = "payable"
ACCOUNT_FIELD = "payee.bank_account"
# Two who enter one invoice side by side would each miss the other.
_ALONE = text("select pg_advisory_xact_lock(hashtextextended('payables', :company))")


@dataclass(frozen=True, slots=True)
class NewPayable:
    """What is owed, to whom, and what for.

    Args:
        kind: purchase, service, rent or other.
        payee_kind: supplier or landlord.
        tax_minor: input tax in the amount that the company deducts.
        received_minor: what came before the invoice, without that tax.
        document_number: of the payee's invoice or contract; empty where there is none.
        source, reference: of the service that wants it; empty where people do.
        maker: on whose behalf; the transaction's principal where it is empty and people enter it.
    """

    kind: str
    payee_kind: str
    payee_name: str
    amount_minor: int
    tax_minor: int
    due_date: date
    explanation: str
    document_number: str = ""
    source: str = ""
    reference: str = ""
    maker: str = ""
    received_minor: int = 0

    @property
    def is_invoice_of_goods(self) -> bool:
        """Whether what it is for may have come before it."""
        return (self.kind, self.payee_kind) == ("purchase", "supplier")


@dataclass(frozen=True, slots=True)
class PayeeAccount:
    """Where the money goes."""

    bank_name: str = ""
    number: str = ""
    bank_code: str = ""


@dataclass(frozen=True, slots=True)
class CreatePayable:
    """What a person enters for an estate."""

    company_id: int
    estate_id: int
    payable: NewPayable
    payee_account: PayeeAccount = field(default_factory=PayeeAccount)


def create_payable(tx: Tx, command: CreatePayable, *, vault: Vault) -> Payable:
    """Enters a payable; nothing is owed until somebody else approves it.

    Raises:
        Invalid: the tax is not in the amount, or the payee's document is known.
    """
    faults = faults_of(tx, command.company_id, [command.payable]).get(0)
    if faults:
        raise Invalid("This cannot be owed", violations=[faults])
    try:
        (made,) = enter_payables(tx, command.company_id, command.estate_id, [command.payable])
    except IntegrityError as error:
        # The other one is of an estate that this caller does not see, so it is not named.
        wrong = Violation("document_number", Fault.DOCUMENT_KNOWN, payable="in another estate")
        raise Invalid("This cannot be owed", violations=[wrong]) from error
    if command.payee_account.number:
        _name_account(tx, made, command.payee_account, vault)
    return made


def faults_of(tx: Tx, company_id: int, wanted: Sequence[NewPayable]) -> dict[int, Violation]:
    """What is wrong with payables, by their place: the first fault of each.

    From here on nobody else enters any of the company, so that what is right stays right.
    """
    tx.execute(_ALONE, {"company": company_id})
    known = _known_documents(tx, company_id, wanted)
    faults: dict[int, Violation] = {}
    for number, one in enumerate(wanted):
        document = (payee_key(one.payee_name), one.document_number)
        if one.amount_minor < 1:
            faults[number] = Violation("amount_minor", Common.NOT_ABOVE_ZERO)
        elif not 0 <= one.tax_minor < one.amount_minor:
            faults[number] = Violation("tax_minor", Fault.TAX_ABOVE_AMOUNT)
        elif not 0 <= one.received_minor <= (MOST_MINOR if one.is_invoice_of_goods else 0):
            faults[number] = Violation("received_minor", Fault.RECEIVED_BY_PURCHASE)
        elif document in known:
            faults[number] = Violation("document_number", Fault.DOCUMENT_KNOWN, payable=known[document])
        elif one.document_number:
            known[document] = "the one before"
    return faults


def enter_payables(tx: Tx, company_id: int, estate_id: int, wanted: Sequence[NewPayable]) -> Sequence[Payable]:
    """Keeps payables with which nothing is wrong, and asks for the approval of each."""
    currency = place(tx, company_id, estate_id).currency_code
    payables = [_payable(tx, company_id, estate_id, currency, one) for one in wanted]
    tx.session.add_all(payables)
    tx.flush()
    for payable in payables:
        approvals.request(
            tx,
            SUBJECT,
            str(payable.payable_id),
            payable.version,
            company_id=company_id,
            estate_id=estate_id,
            reason=payable.explanation,
            maker=payable.maker,
            label=payable.payee_name,
            amount_minor=payable.amount_minor,
        )
    named = f"payables/{payables[0].payable_id}" if len(payables) == 1 else f"estates/{estate_id}"
    about = {"payables": [str(one.payable_id) for one in payables[:100]], "count": len(payables)}
    about |= {"amount_minor": sum(one.amount_minor for one in payables)}
    tx.audit("payments.create_payable", named, about, company_id=company_id, estate_id=estate_id)
    return payables


def _payable(tx: Tx, company_id: int, estate_id: int, currency_code: str, new: NewPayable) -> Payable:
    return Payable(
        company_id=company_id,
        group_id=tx.scope.group_id,
        estate_id=estate_id,
        payee_name=spelling.visible(new.payee_name),
        payee_key=payee_key(new.payee_name),
        currency_code=currency_code,
        maker=new.maker or ("" if new.source else tx.scope.principal.id),
        **{
            name: getattr(new, name)
            for name in (
                "source", "reference", "kind", "payee_kind", "amount_minor", "tax_minor", "due_date",
                "document_number", "explanation", "received_minor",
            )
        },
    )  # fmt: skip


def payee_key(name: str) -> str:
    """What names of one payee have in common."""
    return spelling.fold(name)


@dataclass(frozen=True, slots=True)
class SetPayeeAccount:
    """Where the money of a payable that waits goes."""

    payable_id: UUID
    account: PayeeAccount


def set_payee_account(tx: Tx, command: SetPayeeAccount, *, vault: Vault) -> Payable:
    """Says where the money goes; approvals that it has count no more.

    Raises:
        NotFound.
        PayableState: it does not wait.
    """
    payable = get_payable(tx, command.payable_id, lock=True)
    payable.must_be(WAITING)
    _name_account(tx, payable, command.account, vault)
    payable.version += 1
    tx.flush()
    approvals.changed(tx, SUBJECT, str(payable.payable_id), payable.version, company_id=payable.company_id)
    audit(tx, "payments.set_payee_account", payable)
    return payable


def _name_account(tx: Tx, payable: Payable, account: PayeeAccount, vault: Vault) -> None:
    cipher = vault.company(payable.group_id, payable.company_id)
    payable.bank_name, payable.bank_code = account.bank_name, account.bank_code
    payable.bank_account = cipher.encrypt(ACCOUNT_FIELD, bare(account.number))
    payable.account_by = tx.scope.principal.id


def get_payable(tx: Tx, payable_id: UUID, *, lock: bool = False) -> Payable:
    """The payable of that id.

    Raises:
        NotFound: there is none in scope.
    """
    return tx.one(Payable, payable_id=payable_id, lock=lock)


@dataclass(frozen=True, slots=True)
class DecidePayable:
    """Which payable is decided, and why; `opinion` has whom the approver picks as well."""

    payable_id: UUID
    reason: str = ""
    opinion: Opinion | None = None


def approve_payable(tx: Tx, command: DecidePayable) -> Payable:
    """Approves a payable that somebody else entered: it is owed, or goes on where its flow has steps left.

    Raises:
        NotFound, PayableState.
        SamePerson: the checker entered it, or said where the money goes.
        NotYourTurn: somebody else decides at this step.
    """
    payable = get_payable(tx, command.payable_id, lock=True)
    payable.must_be(WAITING)
    payable.must_not_name_account(tx.scope.principal.id)
    if _decide(tx, payable, command, approve=True).waits:
        return payable
    legs = books.incurred(
        payable.kind, payable.payee_kind, payable.amount_minor, payable.tax_minor, payable.received_minor
    )
    payable.entry_id = post(tx, document(tx, payable, "payable"), legs)
    payable.decide(OPEN, tx.scope.principal.id, command.reason)
    audit(tx, "payments.approve_payable", payable)
    answer_payables(tx, [payable])
    return payable


def refuse_payable(tx: Tx, command: DecidePayable) -> Payable:
    """Refuses a payable that somebody else entered.

    Raises:
        NotFound, PayableState, SamePerson, NotYourTurn.
        Invalid: no reason is given.
    """
    payable = get_payable(tx, command.payable_id, lock=True)
    payable.must_be(WAITING)
    _decide(tx, payable, command, approve=False)
    payable.decide(REFUSED, tx.scope.principal.id, command.reason)
    payable.decision_reason_code = reasons.code_of(tx, payable.company_id, reasons.REFUSAL, command.reason)
    audit(tx, "payments.refuse_payable", payable)
    answer_payables(tx, [payable])
    return payable


@approvals.decides(SUBJECT)
def decide_payable(tx: Tx, command: approvals.Decide) -> Payable:
    """Approves or refuses a payable in the name of whoever's turn it is.

    Raises:
        As approve_payable and refuse_payable.
    """
    said = command.opinion
    decided = DecidePayable(UUID(command.resource_id), said.text, said)
    return approve_payable(tx, decided) if command.approve else refuse_payable(tx, decided)


@approvals.recalls(SUBJECT)
def recall_payable(tx: Tx, resource_id: str, reason: str) -> None:
    """Whoever entered a payable takes it back before the last decision.

    Raises:
        NotFound, NotMaker, PayableState.
        Conflict: another service wanted it, and takes it back.
    """
    payable = get_payable(tx, UUID(resource_id), lock=True)
    payable.must_be(WAITING)
    _must_be_by_hand(payable)
    approvals.withdraw(tx, SUBJECT, resource_id, company_id=payable.company_id, reason=reason)
    payable.withdraw(reason)
    audit(tx, "payments.recall_payable", payable)


@dataclass(frozen=True, slots=True)
class CancelPayable:
    """A payable that is owed by mistake."""

    payable_id: UUID
    reason: str


def cancel_payable(tx: Tx, command: CancelPayable) -> Payable:
    """Takes back a payable that is owed and not paid, by an opposite entry.

    Raises:
        NotFound, PayableState.
        SamePerson: by whoever entered it.
        Conflict: another service wanted it, and takes it back.
    """
    payable = get_payable(tx, command.payable_id, lock=True)
    payable.must_be(OPEN)
    payable.must_be_free()
    _must_be_by_hand(payable)
    if payable.maker == tx.scope.principal.id:
        raise approvals.SamePerson("You entered this payable; somebody else has to take it back.")
    take_back(tx, payable, command.reason)
    payable.decision_reason_code = reasons.code_of(tx, payable.company_id, reasons.CANCELLATION, command.reason)
    audit(tx, "payments.cancel_payable", payable)
    return payable


def take_back(tx: Tx, payable: Payable, reason: str) -> None:
    """An open payable is owed no more."""
    legs = books.incurred(
        payable.kind, payable.payee_kind, -payable.amount_minor, -payable.tax_minor, -payable.received_minor
    )
    post(tx, document(tx, payable, "payable_cancelled", reverses=payable.entry_id), legs)
    payable.withdraw(reason)


def _must_be_by_hand(payable: Payable) -> None:
    if payable.source:
        raise Conflict("The service that wanted this payable takes it back", reason="NOT_RECALLABLE")


def _decide(tx: Tx, payable: Payable, command: DecidePayable, *, approve: bool) -> Approval:
    return approvals.decide(
        tx,
        SUBJECT,
        str(payable.payable_id),
        company_id=payable.company_id,
        version=payable.version,
        approve=approve,
        reason=command.reason,
        opinion=command.opinion,
    )


def document(tx: Tx, payable: Payable, kind: str, day: date | None = None, reverses: int | None = None) -> Document:
    """What an entry of a payable is about; of today in the company's zone where no day is given."""
    day = day or place(tx, payable.company_id, payable.estate_id).company_today()
    about = (payable.company_id, payable.estate_id, day, payable.currency_code)
    return Document(kind, str(payable.payable_id), *about, reverses)


def audit(tx: Tx, action: str, payable: Payable) -> None:
    """Notes what became of a payable, without where the money goes."""
    tx.flush()
    tx.audit(
        action,
        f"payables/{payable.payable_id}",
        {"payee": payable.payee_name, "amount_minor": payable.amount_minor, "state": payable.state},
        company_id=payable.company_id,
        estate_id=payable.estate_id,
    )


def _known_documents(tx: Tx, company_id: int, wanted: Sequence[NewPayable]) -> dict[tuple[str, str], str]:
    """The ids of payables that are not refused or withdrawn, by payee and document number, as far as one is wanted."""
    documents = {(payee_key(one.payee_name), one.document_number) for one in wanted if one.document_number}
    query = select(Payable.payee_key, Payable.document_number, Payable.payable_id).where(
        Payable.company_id == company_id,
        Payable.payee_key.in_({key for key, _ in documents}),
        Payable.document_number.in_({number for _, number in documents}),
        Payable.state.in_((WAITING, OPEN, PAID)),
    )
    return {(key, number): str(known) for key, number, known in tx.execute(query)} if documents else {}
