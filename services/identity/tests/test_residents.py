"""Residents sign in by the phone of a customer, and partners' programs by a secret."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from chassis import clock
from chassis.data.uow import UnitOfWork
from chassis.directory import Directory
from chassis.errors import Denied, Invalid
from chassis.phones import former, read_phone
from chassis.scope import Scope
from identity.usecases import attempts, codes, grants, partners, residents, sign_ins
from identity.usecases.gate import Issued, WrongCredentials
from manor.options.v1 import options_pb2
from manor.tenants.v2.events_pb2 import CustomersChanged
from sqlalchemy import text

PHONE = "138 0000 1234"


def hear(world: Any, company_id: int, *heard: tuple[str, int, str]) -> None:
    """As the worker does: under the company's scope. An empty phone is none."""
    index = world.vault.group(world.group_id)
    fact = CustomersChanged(
        company_id=company_id,
        customer_id=b"".join(uuid.UUID(customer).bytes for customer, _, _ in heard),
        version=[version for _, version, _ in heard],
        phone_hash=[index.of("phone", read_phone(phone, "CN")) if phone else b"" for _, _, phone in heard],
    )
    with UnitOfWork(world.deps.database, Scope.company(world.group_id, company_id)) as tx:
        residents.apply_customers(tx, fact)


def gate_of(world: Any) -> codes.CodeGate:
    return codes.CodeGate(world.gate, world.vault)


def ask(world: Any, phone: str = PHONE) -> codes.CodeToSend | None:
    made = codes.request_sign_in_code(gate_of(world), codes.RequestSignInCode(world.code, phone))
    return made[0] if made else None


def enter(world: Any, code: str, phone: str = PHONE, address: str = "") -> Issued:
    return codes.sign_in_with_code(gate_of(world), codes.SignInWithCode(world.code, phone, code, address=address))


def customers(world: Any, issued: Issued) -> set[str]:
    scope = Directory(world.deps.database).resolve(issued.principal, "", options_pb2.SCOPE_ESTATE)
    return set(scope.customers or ())


def some_customer() -> str:
    return str(uuid.uuid4())


def test_a_resident_is_every_customer_with_that_phone_in_the_group(world: Any) -> None:
    customer, sister, other = some_customer(), some_customer(), some_customer()
    hear(world, world.company_id, (customer, 1, PHONE), (other, 1, "139 0000 1234"))
    hear(world, world.other_company_id, (sister, 1, "+8613800001234"))
    sent = ask(world)
    assert sent is not None and len(sent.code) == 6
    issued = enter(world, sent.code, "0086-138-0000-1234")
    assert issued.principal.kind == "resident"
    assert customers(world, issued) == {customer, sister}
    scope = Directory(world.deps.database).resolve(issued.principal, "", options_pb2.SCOPE_ESTATE)
    assert scope.companies == (world.company_id, world.other_company_id)


def test_nobody_learns_whether_a_phone_is_known(world: Any) -> None:
    assert ask(world, "139 9999 9999") is None
    with pytest.raises(codes.CodeTooSoon):
        ask(world, "139 9999 9999")
    with pytest.raises(WrongCredentials):
        enter(world, "123456", "139 9999 9999")
    nowhere = codes.request_sign_in_code(gate_of(world), codes.RequestSignInCode(some_customer(), PHONE))
    assert nowhere == []


def test_a_code_is_good_once_and_for_five_minutes(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        first = ask(world)
        assert first is not None
        enter(world, first.code)
        with pytest.raises(WrongCredentials):
            enter(world, first.code)
        clock.advance(minutes=2)
        second = ask(world)
        assert second is not None
        clock.advance(minutes=5)
        with pytest.raises(WrongCredentials):
            enter(world, second.code)


def test_codes_cannot_be_guessed(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    sent = ask(world)
    assert sent is not None
    wrong = f"{(int(sent.code) + 1) % 1_000_000:06}"
    for _ in range(4):
        with pytest.raises(WrongCredentials):
            enter(world, wrong)
    with pytest.raises(attempts.Locked):
        enter(world, wrong)
    with pytest.raises(attempts.Locked):
        enter(world, sent.code)


@pytest.mark.parametrize(
    "spelling",
    [
        "138 0000 1234",
        "+86 138 0000 1234",
        "13800001234 ",
        "138.0000.1234",
        "(86)13800001234",
        "１３８００００１２３４",
    ],
)
def test_a_resident_signs_in_by_any_spelling_of_the_phone(world: Any, spelling: str) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    sent = ask(world, spelling)
    assert sent is not None and sent.phone == "+8613800001234"
    assert enter(world, sent.code, spelling).principal.kind == "resident"


def test_what_is_no_phone_number_is_said_to_be_none(world: Any) -> None:
    with pytest.raises(Invalid) as refused:
        ask(world, "12345")
    assert [(one.field, one.code) for one in refused.value.violations] == [("phone", "NOT_A_PHONE_THERE")]


def test_a_phone_that_the_release_before_wrote_signs_in(world: Any) -> None:
    index, customer = world.vault.group(world.group_id), some_customer()
    fact = CustomersChanged(
        company_id=world.company_id,
        customer_id=uuid.UUID(customer).bytes,
        version=[1],
        phone_hash=[index.of("phone", former("021-55556666"))],
    )
    with UnitOfWork(world.deps.database, Scope.company(world.group_id, world.company_id)) as tx:
        residents.apply_customers(tx, fact)
    sent = ask(world, "021-55556666")
    assert sent is not None and sent.phone == "+862155556666"
    assert customers(world, enter(world, sent.code, "(021) 5555 6666")) == {customer}


def test_a_wrong_code_says_so(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    ask(world)
    with pytest.raises(codes.WrongCode) as refused:
        enter(world, "12345x")
    assert refused.value.reason == "WRONG_CODE"


def test_wrong_codes_from_elsewhere_lock_no_resident_out(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    sent = ask(world)
    assert sent is not None
    for _ in range(2 * world.gate.settings.attempts):
        with pytest.raises((codes.WrongCode, attempts.CodeLocked)):
            enter(world, "12345x", address="203.0.113.7")
    assert enter(world, sent.code, address="198.51.100.1").principal.kind == "resident"


def test_many_addresses_guess_no_faster_and_lock_nobody_out_where_they_signed_in(world: Any) -> None:
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        hear(world, world.company_id, (some_customer(), 1, PHONE))
        first = ask(world)
        assert first is not None
        enter(world, first.code, address="2001:db8:1:1::5")
        clock.advance(minutes=2)
        second = ask(world)
        assert second is not None
        tries = 0
        for address in range(40):
            for _ in range(world.gate.settings.attempts):
                with pytest.raises((codes.WrongCode, attempts.CodeLocked)) as refused:
                    enter(world, "12345x", address=f"203.0.113.{address}")
                tries += refused.value.reason == "WRONG_CODE"
        assert tries < world.gate.settings.attempts * attempts.ADDRESSES
        with pytest.raises(attempts.CodeLocked):
            enter(world, second.code, address="198.51.100.1")
        # Another address of the same home's network.
        assert enter(world, second.code, address="2001:db8:1:1::abcd").principal.kind == "resident"


def test_one_code_a_minute_for_a_phone(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    with clock.travel(datetime(2026, 11, 1, tzinfo=UTC)):
        ask(world)
        clock.advance(seconds=59)
        with pytest.raises(codes.CodeTooSoon):
            ask(world)
        clock.advance(seconds=1)
        assert ask(world)


def test_a_customer_who_changes_the_phone_is_no_longer_theirs(world: Any) -> None:
    customer = some_customer()
    hear(world, world.company_id, (customer, 1, PHONE))
    sent = ask(world)
    assert sent is not None
    issued = enter(world, sent.code)
    hear(world, world.company_id, (customer, 2, "139 0000 1234"))
    assert customers(world, issued) == set()
    hear(world, world.company_id, (customer, 1, PHONE))  # heard late: an older version
    assert customers(world, issued) == set()
    hear(world, world.company_id, (customer, 3, PHONE), (some_customer(), 1, ""))
    assert customers(world, issued) == {customer}


def test_hearing_what_is_known_tells_nobody_anything(world: Any) -> None:
    customer = some_customer()
    hear(world, world.company_id, (customer, 1, PHONE))
    sent = ask(world)
    assert sent is not None
    issued = enter(world, sent.code)
    with world.within() as tx:
        before = tx.scalar(text("select version from grants where principal_id = :id"), {"id": issued.principal.id})
    hear(world, world.company_id, (customer, 2, PHONE), (customer, 2, PHONE))
    with world.within() as tx:
        after = tx.scalar(text("select version from grants where principal_id = :id"), {"id": issued.principal.id})
    assert before == after == 1


def test_no_phone_is_stored(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    sent = ask(world)
    assert sent is not None
    enter(world, sent.code)
    with world.deps.database.verifier.connect() as connection:
        for table in ("customer_phones", "residents", "sign_in_codes", "attempts", "audit", "outbox"):
            rows = connection.execute(text(f"select count(*) from {table} t where t::text ~ '1380000'")).scalar_one()
            assert rows == 0, table


def test_residents_hold_no_roles(world: Any) -> None:
    hear(world, world.company_id, (some_customer(), 1, PHONE))
    sent = ask(world)
    assert sent is not None
    principal_id = uuid.UUID(enter(world, sent.code).principal.id)
    with world.as_admin("identity.grants.write") as tx, pytest.raises(Invalid):
        grants.create_grant(tx, grants.CreateGrant(principal_id, "cashier", world.company_id))


def test_a_partner_signs_in_with_its_secret_until_it_is_disabled(world: Any) -> None:
    with world.as_admin("identity.partners.write") as tx:
        created = partners.create_partner_client(tx, partners.CreatePartnerClient(world.company_id, "Bank"))
    client_id, secret = created.client.principal_id, created.secret
    with world.as_admin("identity.grants.write") as tx:
        grants.create_grant(tx, grants.CreateGrant(client_id, "auditor", world.company_id))
    issued = sign_ins.sign_in_partner(world.gate, sign_ins.SignInPartner(client_id, secret))
    scope = Directory(world.deps.database).resolve(
        issued.principal, "payments.receipts.read", options_pb2.SCOPE_COMPANY
    )
    assert scope.companies == (world.company_id,)
    for _ in range(world.gate.settings.attempts + 1):
        with pytest.raises(WrongCredentials):
            sign_ins.sign_in_partner(world.gate, sign_ins.SignInPartner(client_id, f"{secret}x"))
    # Whoever knows the program's id cannot lock it out.
    assert sign_ins.sign_in_partner(world.gate, sign_ins.SignInPartner(client_id, secret))
    with pytest.raises(WrongCredentials):
        sign_ins.sign_in_partner(world.gate, sign_ins.SignInPartner(uuid.uuid4(), secret))
    with world.as_admin("identity.partners.write") as tx:
        partners.disable_partner_client(tx, client_id)
    with pytest.raises(WrongCredentials):
        sign_ins.sign_in_partner(world.gate, sign_ins.SignInPartner(client_id, secret))
    with pytest.raises(Denied):
        Directory(world.deps.database).resolve(issued.principal, "", options_pb2.SCOPE_SELF)
