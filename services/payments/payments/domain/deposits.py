"""What a company holds of a deposit (押金), and what its uses mean in the books."""

from __future__ import annotations

from dataclasses import dataclass

from payments.domain.entries import LOST_DEPOSITS, Leg, clearing, deposit, merged, receivable
from payments.domain.entries import REFUND as ON_ITS_WAY

DEDUCTION, REFUND = "deduction", "refund"


@dataclass(frozen=True, slots=True)
class Held:
    """A deposit as it stands, in minor units.

    Args:
        verified: what was paid of it by payments that finance approved or a channel confirmed; a credit is no money.
        used: what was deducted and refunded of it.
        waiting: what is asked for and waits for a second person.
    """

    verified: int
    used: int
    waiting: int

    @property
    def held(self) -> int:
        """What the company owes back."""
        return max(self.verified - self.used, 0)

    @property
    def short(self) -> int:
        """What was used of money that a channel took back since: the customer owes the deposit again."""
        return max(self.used - self.verified, 0)

    @property
    def free(self) -> int:
        """What may still be asked for."""
        return max(self.held - self.waiting, 0)

    def may_lose(self, amount: int) -> bool:
        """Whether we may take a payment of it back: what was used of a deposit stays paid.

        A channel asks nobody; what it took is short.
        """
        return self.verified - amount >= self.used


def deducted(deposit_item_id: int, target_item_id: int, amount_minor: int) -> list[Leg]:
    """A deposit pays what is open: the company owes less back, and the customer owes less.

    The target may be another deposit: then it is carried over.
    """
    return merged([Leg(deposit(deposit_item_id), amount_minor), Leg(receivable(target_item_id), -amount_minor)])


def refunded(deposit_item_id: int, money_account: str, amount_minor: int) -> list[Leg]:
    """A deposit goes back to the customer."""
    return [Leg(deposit(deposit_item_id), amount_minor), Leg(money_account, -amount_minor)]


def sent_back(deposit_item_id: int, amount_minor: int) -> list[Leg]:
    """A deposit is on its way back through a channel: it is owed to its payer until the channel says that it arrived.

    Where the channel does not give it back, the same with the opposite sign: it is held again.
    """
    return [Leg(deposit(deposit_item_id), amount_minor), Leg(ON_ITS_WAY, -amount_minor)]


def arrived(channel_account_id: object, amount_minor: int) -> list[Leg]:
    """The payer has it."""
    return [Leg(ON_ITS_WAY, amount_minor), Leg(clearing(channel_account_id), -amount_minor)]


def lost(asked: int, used: int) -> int:
    """What was used of a deposit and is asked of nobody any more: the company's loss, in minor units."""
    return max(used - max(asked, 0), 0)


def lost_legs(deposit_item_id: int, amount_minor: int) -> list[Leg]:
    """More is lost of a deposit (less where negative): the company owes nothing back, and bears it."""
    return [Leg(LOST_DEPOSITS, amount_minor), Leg(deposit(deposit_item_id), -amount_minor)]
