"""When a stop was walked, whether late, and where a round stands, against plain models."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st
from workorders.domain.rounds import late_minutes, standing, tag_hash, walked

NIGHT = datetime(2026, 6, 1, 22, tzinfo=UTC)
MINUTES = st.integers(-3000, 3000)


@given(MINUTES, st.integers(0, 240), st.integers(0, 59))
def test_a_stop_is_late_by_the_whole_minutes_beyond_its_grace(after: int, grace: int, seconds: int) -> None:
    at = NIGHT + timedelta(minutes=after, seconds=seconds)
    late = late_minutes(at, NIGHT, grace)
    assert late == (after if after > grace or (after == grace and seconds) else 0)


@given(MINUTES, MINUTES)
def test_the_phones_clock_counts_where_it_can_be_right_and_the_arrival_where_it_cannot(said: int, now: int) -> None:
    arrival, device = NIGHT + timedelta(minutes=abs(now)), NIGHT + timedelta(minutes=said)
    walk = walked(device, NIGHT, arrival)
    right = 0 <= said <= abs(now) + 5
    assert walk.doubtful is not right
    assert walk.at == (min(device, arrival) if right else arrival)


def test_what_was_sent_at_once_counts_when_it_arrives() -> None:
    assert walked(None, NIGHT, NIGHT).at == NIGHT
    assert not walked(None, NIGHT, NIGHT).doubtful


@given(st.lists(st.sampled_from(["due", "passed", "failed", "missed"]), min_size=1))
def test_a_round_stands_where_its_worst_stop_stands(stops: list[str]) -> None:
    worst = ["passed", "failed", "missed", "due"]
    assert standing(stops) == worst[max(worst.index(one) for one in stops)]


def test_a_tags_proof_is_of_its_point_alone() -> None:
    first, second = UUID(int=1), UUID(int=2)
    assert tag_hash(first, "04:A2") != tag_hash(second, "04:A2") != tag_hash(second, "04:A3")
    assert "04:A2" not in tag_hash(first, "04:A2")
