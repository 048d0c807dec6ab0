"""The rows that identity owns and how each changes."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from chassis.data.records import Record, Versioned
from chassis.directory import calendars, rules
from chassis.errors import Conflict
from chassis.money import plain
from manor.identity.v1 import events_pb2
from sqlalchemy import ARRAY, LargeBinary, Numeric, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from identity.domain.passwords import opened, sealed
from identity.records import estate_settings

NODE_KINDS = {
    "group": events_pb2.NODE_KIND_GROUP,
    "company": events_pb2.NODE_KIND_COMPANY,
    "estate": events_pb2.NODE_KIND_ESTATE,
}


class ExchangeRate(Versioned):
    """A month-end exchange rate of a group: how many of one currency one of another is worth, in major units."""

    __tablename__ = "exchange_rates"
    group_id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    from_currency_code: Mapped[str] = mapped_column(primary_key=True)
    to_currency_code: Mapped[str] = mapped_column(primary_key=True)
    rate: Mapped[Decimal] = mapped_column(Numeric(24, 10))
    entered_by: Mapped[str]
    entered_at: Mapped[datetime]

    @property
    def resource(self) -> str:
        """What the audit trail and the fact's aggregate call it."""
        return f"exchange_rates/{self.month:%Y-%m}/{self.from_currency_code}-{self.to_currency_code}"

    def changed(self) -> events_pb2.ExchangeRateChanged:
        """The fact of how it now stands."""
        return events_pb2.ExchangeRateChanged(
            group_id=self.group_id,
            month=f"{self.month:%Y-%m}",
            from_currency_code=self.from_currency_code,
            to_currency_code=self.to_currency_code,
            rate=plain(self.rate, 10),
            version=self.version,
        )


class NodeClosed(Conflict):
    """The node is closed: nothing new can be started there."""

    default_reason = "NODE_CLOSED"


# A block of a company's settings that is no service's.
FILE_TERMS = "file_terms"


class Node(Versioned):
    """A node of the tree."""

    __tablename__ = "tree"
    node_id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    company_id: Mapped[int]
    estate_id: Mapped[int]
    kind: Mapped[str]
    parent_id: Mapped[int]
    name: Mapped[str]
    code: Mapped[str]
    currency_code: Mapped[str] = mapped_column(default="")
    time_zone: Mapped[str] = mapped_column(default="")
    closed: Mapped[bool] = mapped_column(default=False)
    # By service. `settings` has them in the form of the previous release, whose code reads and writes it.
    service_settings: Mapped[dict[str, dict[str, Any]]] = mapped_column(JSONB, default=dict)
    settings: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    calendar: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    approval_rules: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))

    def set_blocks(self, blocks: dict[str, dict[str, Any]]) -> None:
        """Replaces settings blocks by service; the others stay."""
        self.service_settings = {**self.service_settings, **blocks}
        flat = estate_settings.to_flat(self.service_settings)
        self.settings = {field.name: getattr(flat, field.name) for field in flat.DESCRIPTOR.fields}

    @property
    def file_terms(self) -> dict[str, int]:
        """For how many days a company keeps files, by service/kind."""
        return dict((self.service_settings or {}).get(FILE_TERMS, {}))

    @file_terms.setter
    def file_terms(self, terms: dict[str, int]) -> None:
        self.service_settings = {**self.service_settings, FILE_TERMS: terms}

    @property
    def path(self) -> tuple[int, ...]:
        """Itself and the nodes above it."""
        return tuple({self.node_id, self.company_id, self.group_id} - {0})

    def require_open(self) -> None:
        """Raises NodeClosed where the node is closed."""
        if self.closed:
            raise NodeClosed(f"{self.name} is closed: nothing new can be started there")

    def changed(self) -> events_pb2.NodeChanged:
        """The fact of how it now stands."""
        fact = events_pb2.NodeChanged(
            node_id=self.node_id,
            version=self.version,
            kind=NODE_KINDS[self.kind],
            parent_id=self.parent_id,
            group_id=self.group_id,
            company_id=self.company_id,
            estate_id=self.estate_id,
            name=self.name,
            code=self.code,
            currency_code=self.currency_code,
            time_zone=self.time_zone,
            closed=self.closed,
        )
        if self.kind == "estate":
            fact.settings.CopyFrom(estate_settings.to_flat(self.service_settings))
            fact.service_settings.extend(estate_settings.packed(self.service_settings))
        for key, days in self.file_terms.items():
            service, kind = key.split("/")
            fact.file_terms.add(service=service, kind=kind, kept_days=days)
        if self.calendar is not None:
            fact.calendar.CopyFrom(calendars.from_stored(self.calendar))
        if self.approval_rules is not None:
            fact.approval_rules.CopyFrom(rules.from_stored(self.approval_rules))
        return fact


class Principal(Record):
    """Somebody who calls: the aggregate of GrantsChanged and SessionRevoked."""

    __tablename__ = "principals"
    principal_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    kind: Mapped[str]
    disabled: Mapped[bool] = mapped_column(default=False)
    grants_version: Mapped[int] = mapped_column(default=0)
    revocation_version: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class PasswordHolder(Versioned):
    """Somebody who signs in with a username and a password."""

    __abstract__ = True
    principal_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    username: Mapped[str]
    display_name: Mapped[str]
    password_hash: Mapped[str]
    must_change_password: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]

    def set_password(self, password_hash: str, *, by_another: bool) -> None:
        """Takes a new password; one that somebody else gave must be changed."""
        self.password_hash = password_hash
        self.must_change_password = by_another


class Operator(PasswordHolder):
    """Somebody who looks after the platform, outside every group: their group is 0, which no node has."""

    __tablename__ = "operators"


class Staff(PasswordHolder):
    """Somebody who works for a node and signs in with a password."""

    __tablename__ = "staff"
    company_id: Mapped[int]
    estate_id: Mapped[int]
    node_id: Mapped[int]
    disabled: Mapped[bool] = mapped_column(default=False)
    post_id: Mapped[uuid.UUID | None]

    def work_for(self, node: Node) -> None:
        """Moves them to a node."""
        node.require_open()
        self.node_id, self.company_id, self.estate_id = node.node_id, node.company_id, node.estate_id


class PartnerClient(Versioned):
    """A partner's program, which signs in with a secret of 256 random bits."""

    __tablename__ = "partner_clients"
    principal_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    company_id: Mapped[int]
    estate_id: Mapped[int]
    node_id: Mapped[int]
    name: Mapped[str]
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary)
    disabled: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class Resident(Record):
    """Somebody who signed in by a phone that customers of the group have."""

    __tablename__ = "residents"
    principal_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    phone_hash: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]


class CustomerPhone(Record):
    """The keyed hash of a customer's phone, as tenants last told it; empty where none is known."""

    __tablename__ = "customer_phones"
    company_id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    version: Mapped[int]
    phone_hash: Mapped[bytes] = mapped_column(LargeBinary)


class Role(Versioned):
    """A group's own set of permissions."""

    __tablename__ = "roles"
    role_id: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    name: Mapped[str]
    permissions: Mapped[list[str]] = mapped_column(ARRAY(Text))
    created_at: Mapped[datetime]


class RoleGrant(Record):
    """A role that a principal holds at a node and below it."""

    __tablename__ = "role_grants"
    grant_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    principal_id: Mapped[uuid.UUID]
    role_id: Mapped[str]
    node_id: Mapped[int]
    granted_by: Mapped[str]
    created_at: Mapped[datetime]


class Session(Record):
    """From a sign-in to its end; refresh tokens follow each other in it."""

    __tablename__ = "sessions"
    session_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    principal_id: Mapped[uuid.UUID]
    device: Mapped[str]
    started_at: Mapped[datetime]
    refreshed_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(default="")

    def stands(self, now: datetime) -> bool:
        """True while it may be refreshed."""
        return self.ended_at is None and self.expires_at > now

    def end(self, now: datetime, reason: str) -> bool:
        """Ends it; False where it had ended before."""
        if self.ended_at is not None:
            return False
        self.ended_at, self.end_reason = now, reason
        return True


class RefreshToken(Record):
    """The hash of a refresh token; one that was used stays, so that using it again is noticed.

    Until its successor is used, `successor` holds that one, encrypted by the token itself: what the table keeps opens
    no session, and whoever sends the token a second time within the grace gets the same successor.
    """

    __tablename__ = "refresh_tokens"
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    group_id: Mapped[int]
    session_id: Mapped[uuid.UUID]
    issued_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    successor: Mapped[bytes | None] = mapped_column(LargeBinary)

    def use(self, now: datetime, token: str, successor: str) -> None:
        """Marks it as used.

        Args:
            now: the moment.
            token: itself.
            successor: the token that follows it.
        """
        self.used_at, self.successor = now, sealed(token, successor)

    def same_again(self, now: datetime, token: str, grace: timedelta) -> str:
        """The successor, for whoever sent the token at the same moment as somebody else; empty once that is over."""
        if self.used_at is None or self.successor is None or now > self.used_at + grace:
            return ""
        return opened(token, self.successor)


class SignInCode(Record):
    """The code that was last sent to a phone, as a hash."""

    __tablename__ = "sign_in_codes"
    group_id: Mapped[int] = mapped_column(primary_key=True)
    phone_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    code_hash: Mapped[bytes] = mapped_column(LargeBinary)
    expires_at: Mapped[datetime]
    sent_at: Mapped[datetime]


class Username(Record):
    """Leads from a username, in lower case, to its group before anybody is known."""

    __tablename__ = "usernames"
    username: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    principal_id: Mapped[uuid.UUID]


class ClientId(Record):
    """Leads from a partner's program to its group before anybody is known."""

    __tablename__ = "client_ids"
    principal_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
