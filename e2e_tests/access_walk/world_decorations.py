"""What estate A1 has of decorations: one of the resident's unit at a time, at some steps."""

from __future__ import annotations

from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_workorders import Workorders

ENDS = ("DECORATION_STATE_REFUSED", "DECORATION_STATE_ACCEPTED", "DECORATION_STATE_CANCELLED")


class Decorations(Workorders):
    """The world with decorations. `maker` takes them in and supervises them, `checker` decides."""

    def decoration_told(self) -> Json:
        """What a new decoration of the resident's unit says, which is not being decorated then."""
        assert self.kept_work_order  # workorders knows the resident by now
        self._end_others()
        days = {"start_date": "2030-03-01", "end_date": "2030-05-31"}
        whose = {"unit_id": self.home["unitId"], "customer_id": self.home["customerId"]}
        return {**whose, "work": self.mark, "contractor": "the walk", **days}

    def _end_others(self) -> None:
        asked = {**self.company, "unit_id": self.home["unitId"], "page_size": 200}
        for one in self.maker.does("workorders.ListDecorations", asked).get("decorations", []):
            if one["state"] in ENDS:
                continue
            named = {**self.company, "decoration_id": one["decorationId"]}
            if one["state"] == "DECORATION_STATE_UNDERWAY":
                self.maker.does("workorders.AcceptDecoration", {**named, "acceptance": "the walk"})
            else:
                self.maker.does("workorders.CancelDecoration", {**named, "reason": "the walk"})

    def new_decoration(self) -> Json:
        """A decoration that was applied for, as requests name it."""
        told = {**self.where, "decoration": self.decoration_told()}
        made = self.maker.does("workorders.CreateDecoration", told)
        return {**self.company, "decoration_id": made["decorationId"]}

    def submitted_decoration(self) -> Json:
        """One that waits for approval."""
        named = self.new_decoration()
        self.maker.does("workorders.SubmitDecoration", named)
        return named

    def approved_decoration(self) -> Json:
        """One at which work may begin."""
        named = self.submitted_decoration()
        self.at_estate.does("workorders.ApproveDecoration", named)
        return named

    def begun_decoration(self) -> Json:
        """One that is underway."""
        named = self.approved_decoration()
        self.maker.does("workorders.StartDecoration", named)
        return named

    def new_crew_pass(self) -> Json:
        """The pass of somebody of its crew, as requests name it."""
        told = {**self.approved_decoration(), "crew_pass": {"name": self.mark}}
        made = self.maker.does("workorders.CreateCrewPass", told)
        return {**self.company, "crew_pass_id": made["crewPassId"]}
