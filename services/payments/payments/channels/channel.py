"""What payments asks of an online channel, and what a channel says. A second channel is one more file beside this one.

Nothing here is stored or books anything: a channel talks to the partner and judges what the partner says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Protocol
from uuid import UUID


class ChannelTrouble(Exception):
    """The channel gave no clear answer: nothing is known of what it did."""


class ChannelRefused(Exception):
    """The channel will never take this."""


class CallbackRefused(Exception):
    """A notification that is not believed.

    Args:
        outcome: stale, forged or malformed; or unreadable, where the channel did send it and it says nothing that
            can be booked.
        detail: what is wrong, for staff.
    """

    def __init__(self, outcome: str, detail: str) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Answer:
    """What a channel is told: it repeats whatever is not answered with 2xx."""

    http_status: int
    body: bytes = b""
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class Paid:
    """A payment, as the channel told it over an authenticated way.

    Args:
        out_trade_no: our number of the order.
        transaction_id: the channel's number of the payment.
        amount_minor: what was paid, in minor units.
        currency_code: ISO 4217.
        paid_at: by the channel's clock.
        by: callback or query.
    """

    out_trade_no: str
    transaction_id: str
    amount_minor: int
    currency_code: str
    paid_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Trade:
    """How an order stands with the channel.

    Args:
        state: paid, refunded (paid, and given back since), unpaid, closed or missing.
        paid: the payment, where the state is paid or refunded.
    """

    state: str
    paid: Paid | None = None


@dataclass(frozen=True, slots=True)
class Refund:
    """How a refund stands with the channel.

    Args:
        out_refund_no: our number of it.
        state: processing, succeeded, failed or missing.
        channel_refund_id: the channel's number of it.
        detail: what the channel calls the state.
        given_back: by a notification or a bill: the order's number, and how much of it was given back when, under the
            channel's number of the refund.
    """

    out_refund_no: str
    state: str
    channel_refund_id: str = ""
    detail: str = ""
    given_back: Paid | None = None


@dataclass(frozen=True, slots=True)
class PlatformKey:
    """A public key that a channel signs with.

    Args:
        key_id: the channel's name of it.
        pem: the key.
        valid_until: when its certificate ends.
    """

    key_id: str
    pem: str
    valid_until: datetime


@dataclass(frozen=True, slots=True)
class Merchant:
    """A channel account with its secrets, decrypted; never logged or stored. What a key is for, the channel says.

    Args:
        api_keys: what notifications are encrypted with: the current key, then former ones that still count.
        platform_keys: what the channel signs with, by its own name of each: the current, former and coming ones.
        platform_key_id: the current one.
    """

    group_id: int
    company_id: int
    channel_account_id: UUID
    merchant_id: str
    app_id: str
    certificate_serial_no: str
    private_key: str
    api_keys: tuple[str, ...]
    platform_keys: Mapping[str, str]
    platform_key_id: str
    notify_url: str

    def __repr__(self) -> str:
        return f"Merchant({self.merchant_id})"


class Channel(Protocol):
    """One merchant's way to a channel. A class for each channel says at its head what is true for all merchants.

    Args:
        merchant: the account and its secrets.
        base_url: the partner's address.
        timeout: of one call, in seconds.
    """

    name: ClassVar[str]
    """As channel accounts and orders name it, in lower case; also the principal that its notifications act as."""
    currencies: ClassVar[frozenset[str]]
    """What it collects, in ISO 4217."""
    url: ClassVar[str]
    """The partner's own address, where no setting names another."""
    refund_days: ClassVar[int]
    """For how many days after a payment it gives money back; 0 where it never does."""
    labels: ClassVar[Mapping[str, str]]
    """Its name on paper, by language."""

    merchant: Merchant

    def __init__(self, merchant: Merchant, base_url: str, timeout: float) -> None:
        raise NotImplementedError

    @classmethod
    def check_keys(cls, private_key: str, api_key: str, platform_key: str) -> list[str]:
        """Which of these keys are not the keys that the channel needs, by name."""
        raise NotImplementedError

    def place(self, out_trade_no: str, amount_minor: int, currency_code: str, expires_at: datetime) -> str:
        """Places an order; placing it twice gives one order.

        Args:
            out_trade_no: our number.
            amount_minor: in minor units.
            currency_code: ISO 4217.
            expires_at: until when it can be paid.

        Returns:
            What the payer scans or follows.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        raise NotImplementedError

    def place_on_phone(
        self, out_trade_no: str, amount_minor: int, currency_code: str, expires_at: datetime, payer_address: str
    ) -> str:
        """Places an order that the payer's own phone opens in its wallet; placing it twice gives one order.

        Args:
            out_trade_no: our number.
            amount_minor: in minor units.
            currency_code: ISO 4217.
            expires_at: until when it can be paid.
            payer_address: IP address of the phone.

        Returns:
            The address that opens the wallet; empty where the channel, or this merchant with it, has no such way.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        del out_trade_no, amount_minor, currency_code, expires_at, payer_address
        return ""

    def query(self, out_trade_no: str) -> Trade:
        """Asks how an order stands.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        raise NotImplementedError

    def close(self, out_trade_no: str) -> None:
        """Closes an unpaid order.

        Raises:
            ChannelRefused, ChannelTrouble: also where it was paid this moment; ask again.
        """
        raise NotImplementedError

    def refund(self, paid: Paid, amount_minor: int, out_refund_no: str, reason: str) -> Refund:
        """Gives a payment or a part of it back; asking twice under one number gives it back once.

        Args:
            paid: the payment.
            amount_minor: what of it goes back.
            out_refund_no: our number of the refund.
            reason: what the payer reads.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        raise NotImplementedError

    def query_refund(self, out_refund_no: str) -> Refund:
        """Asks how a refund stands.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        raise NotImplementedError

    def newest_bill(self, now: datetime) -> date | None:
        """The last day whose bill is there; None where the channel has no bills that say what was given back.

        Args:
            now: the moment.
        """
        raise NotImplementedError

    def refunds_of(self, day: date) -> list[Refund]:
        """What the channel gave back on a day of its own clock, by its bill: each with how much of which order.

        Args:
            day: the day.

        Raises:
            ChannelRefused, ChannelTrouble: also while the bill is being made.
        """
        raise NotImplementedError

    def platform_keys(self) -> list[PlatformKey]:
        """Asks which keys the channel signs with, now and soon; none where it tells nobody.

        Raises:
            ChannelRefused, ChannelTrouble.
        """
        raise NotImplementedError

    def verify(self, headers: Mapping[str, str], body: bytes) -> Paid | Refund | None:
        """Judges a notification; calls nobody. None where it tells of nothing that is booked.

        Args:
            headers: as they came; names in any case.
            body: byte for byte.

        Raises:
            CallbackRefused: it is stale, forged, malformed or unreadable.
        """
        raise NotImplementedError

    @staticmethod
    def answer(http_status: int, message: str) -> Answer:
        """What a notification is answered with, in the channel's own form.

        Args:
            http_status: 204 where it was taken.
            message: why not; empty where it was taken.
        """
        raise NotImplementedError
