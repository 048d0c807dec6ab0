"""What a company holds of a deposit (押金), and what its uses mean in the books."""

from __future__ import annotations

from dataclasses import dataclass

from payments.domain.entries import Leg, deposit, merged, receivable

DEDUCTION, REFUND = "deduction", "refund"


@dataclass(frozen=True, slots=True)
class Held:
    """A deposit as it stands, in minor units.

    Args:
        verified: what was paid of it by payments that finance approved or a channel confirmed.
        used: what was deducted and refunded of it.
        waiting: what is asked for and waits for a second person.
    """

    verified: int
    used: int
    waiting: int

    @property
    def held(self) -> int:
        """What the company owes back."""
        return self.verified - self.used

    @property
    def free(self) -> int:
        """What may still be asked for."""
        return max(self.held - self.waiting, 0)

    def may_lose(self, amount: int) -> bool:
        """Whether a payment of it may be taken back: what was used of a deposit stays paid."""
        return self.verified - amount >= self.used


def deducted(deposit_item_id: int, target_item_id: int, amount_minor: int) -> list[Leg]:
    """A deposit pays what is open: the company owes less back, and the customer owes less.

    The target may be another deposit: then it is carried over.
    """
    return merged([Leg(deposit(deposit_item_id), amount_minor), Leg(receivable(target_item_id), -amount_minor)])


def refunded(deposit_item_id: int, money_account: str, amount_minor: int) -> list[Leg]:
    """A deposit goes back to the customer."""
    return [Leg(deposit(deposit_item_id), amount_minor), Leg(money_account, -amount_minor)]
