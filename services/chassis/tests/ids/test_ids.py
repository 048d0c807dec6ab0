"""Identifiers in blocks are what single ones are: time-ordered UUIDs of version 7."""

from __future__ import annotations

import time
from uuid import UUID

import pytest
from chassis.data.ids import uuid7, uuid7_block


def test_a_block_rises_and_has_none_twice() -> None:
    block = uuid7_block(40_000)  # more than the 14 bits of the counter's lower half
    assert block == sorted(block)
    assert len(set(block)) == len(block)


def test_each_is_a_uuid_of_version_7_made_now() -> None:
    before = time.time_ns() // 1_000_000
    for text in uuid7_block(20_000)[::997]:
        made = UUID(text)
        assert (made.version, made.variant, str(made)) == (7, "specified in RFC 4122", text)
        assert before <= made.int >> 80 <= time.time_ns() // 1_000_000


def test_two_blocks_of_one_millisecond_share_none() -> None:
    assert not set(uuid7_block(1_000)) & set(uuid7_block(1_000))


def test_a_single_one_is_of_version_7_too() -> None:
    assert uuid7().version == 7


def test_blocks_follow_one_another_within_a_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    """An import gives the ids of each chunk as a block of its own, in the file's order."""
    monkeypatch.setattr(time, "time_ns", lambda: 1_700_000_000_000_000_000)
    blocks = [key for _ in range(20) for key in uuid7_block(5)]
    assert blocks == sorted(blocks)
