"""A billing run and where it stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from chassis import clock
from chassis.data.records import Record
from chassis.errors import Conflict, PreconditionFailed
from sqlalchemy import Integer, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

if TYPE_CHECKING:
    from chassis.data.tx import Tx

CALCULATING, CALCULATED, APPROVING, EMPTY = "calculating", "calculated", "approving", "empty"
APPROVED, CANCELLED, PREVIEWED = "approved", "cancelled", "previewed"
COMPANY, ESTATE, BUILDING, CUSTOMER = "company", "estate", "building", "customer"


class RunNotOpen(Conflict):
    """The run has nothing left to approve, remove or cancel."""

    default_reason = "RUN_NOT_OPEN"


class NewsUnheard(PreconditionFailed):
    """The run was calculated without news that it names: it is approved knowingly, or calculated anew."""

    default_reason = "NEWS_UNHEARD"


class BillingRun(Record):
    """One calculation of a month for a target, its drafts and what became of them."""

    __tablename__ = "billing_runs"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[int]
    estate_id: Mapped[int | None]
    accounting_month: Mapped[date]
    target: Mapped[str]
    building_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    fee_item_ids: Mapped[list[int]] = mapped_column(ARRAY(Integer), default=list)
    preview: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str]
    lines: Mapped[int] = mapped_column(default=0)
    amount_minor: Mapped[int] = mapped_column(default=0)
    approved_lines: Mapped[int] = mapped_column(default=0)
    approved_amount_minor: Mapped[int] = mapped_column(default=0)
    removed_lines: Mapped[int] = mapped_column(default=0)
    started_by: Mapped[str]
    approved_by: Mapped[str] = mapped_column(default="")
    operation: Mapped[str] = mapped_column(default="")
    awaited: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    unheard_units: Mapped[int] = mapped_column(default=0)
    unheard_occupancies: Mapped[int] = mapped_column(default=0)
    news_unknown: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)

    def calculated(self, lines: int, amount: int) -> None:
        """Notes drafts that were just calculated; amounts in minor units.

        Raises:
            RunNotOpen: it was cancelled meanwhile.
        """
        if self.state != CALCULATING:
            raise RunNotOpen(f"Run {self.run_id} is {self.state}: its calculation ends here")
        self.lines += lines
        self.amount_minor += amount

    def finish_calculation(self) -> None:
        """All drafts are there. Where there are none, nobody approved anything, and nothing waits."""
        self.calculated(0, 0)
        self.state = PREVIEWED if self.preview else CALCULATED if self.lines else EMPTY

    def heard(self, units: int, occupancies: int) -> None:
        """Notes how many changes of units and occupancies had not been heard when the calculation began."""
        self.unheard_units, self.unheard_occupancies = units, occupancies

    @property
    def lacks_news(self) -> bool:
        """It was calculated without some news, or nobody could say how much there was."""
        return bool(self.unheard_units or self.unheard_occupancies or self.news_unknown)

    @property
    def draft_version(self) -> int:
        """Rises with every draft that is approved or taken out: what somebody decided about is as they saw it."""
        return 1 + self.approved_lines + self.removed_lines

    def must_wait(self, *, accept_unheard: bool = False) -> None:
        """Its drafts may be approved.

        Args:
            accept_unheard: whoever approves them knows what the run was calculated without.

        Raises:
            RunNotOpen: it is a preview, is still being calculated, or has no drafts left.
            NewsUnheard: it lacks news, and nobody has said that it may.
        """
        if self.preview:
            raise RunNotOpen("A preview can't be approved: start a run for the same month and target")
        if self.state not in (CALCULATED, APPROVING):
            raise RunNotOpen(f"Run {self.run_id} is {self.state}: there are no drafts to approve")
        if self.lacks_news and not accept_unheard:
            raise NewsUnheard(
                "The run was calculated without all news of units and occupancies: calculate it anew,"
                " or approve it with accept_unheard"
            )

    def begin_approval(self, checker: str) -> None:
        """Somebody approves drafts, which may be approved (`must_wait`)."""
        self.state = APPROVING
        self.approved_by = checker

    def approved(self, lines: int, amount: int, removed: int) -> None:
        """Notes lines that became receivables, and lines that somebody else had billed; amounts in minor units."""
        self.approved_lines += lines
        self.approved_amount_minor += amount
        self.removed_lines += removed

    def settle(self) -> None:
        """After an approval or removal: approved once no draft is left, otherwise open for the next one."""
        if self.state in (APPROVING, CALCULATED):
            left = self.lines - self.approved_lines - self.removed_lines
            self.state = CALCULATED if left else APPROVED

    @property
    def is_open(self) -> bool:
        """Something of it may still be approved, removed or cancelled."""
        return self.state not in (APPROVED, CANCELLED, EMPTY)

    def check_open(self) -> None:
        """Drafts may be removed, or the run cancelled.

        Raises:
            RunNotOpen: nothing of it is open.
        """
        if not self.is_open:
            raise RunNotOpen(f"Run {self.run_id} is {self.state}")

    def cancel(self) -> None:
        """Its drafts are gone; what was approved stays approved.

        Raises:
            RunNotOpen: nothing of it is open.
        """
        self.check_open()
        self.removed_lines = self.lines - self.approved_lines
        self.state = CANCELLED


def hold_starts(tx: Tx, company_id: int, *, shared: bool = False) -> None:
    """Until the transaction ends no run of the company starts; those who only hold starts do not hold each other.

    Two starts at once would not see each other, and a run that starts while a move-out is in hand would bill whoever
    leaves. It is taken before any run is locked.
    """
    lock = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
    tx.execute(text(f"select {lock}(hashtext('billing.start_run'), :company)"), {"company": company_id})


def lock_open_runs(tx: Tx, company_id: int, estate_id: int) -> None:
    """Locks the runs that have or may yet get drafts in an estate, so that none is made or approved meanwhile.

    Everybody locks runs before chunks: two who took them the other way round would wait for each other.
    """
    hold_starts(tx, company_id, shared=True)
    tx.execute(
        text(
            "select run_id from billing_runs where company_id = :company and not preview"
            " and state in ('calculating', 'calculated', 'approving')"
            " and (estate_id is null or estate_id = :estate) order by run_id for update"
        ),
        {"company": company_id, "estate": estate_id},
    )
