"""Field encryption, blind index and masks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from chassis.data.crypto import NoKey, Undecipherable, Vault, masked_identity, masked_phone
from hypothesis import given
from hypothesis import strategies as st

VAULT = Vault({1: bytes(range(32))})


@given(st.text())
def test_what_is_encrypted_is_decrypted_and_never_twice_the_same(value: str) -> None:
    cipher = VAULT.company(1, 2)
    first, [second] = cipher.encrypt("phone", value), cipher.encrypt_many("phone", [value])
    assert cipher.decrypt("phone", first) == cipher.decrypt("phone", second) == value
    assert first != second
    assert len(value) < 4 or value.encode() not in first


def test_another_companys_key_opens_nothing() -> None:
    sealed = VAULT.company(1, 2).encrypt("phone", "13812345678")
    for group_id, company_id in ((1, 3), (2, 2)):
        with pytest.raises(Undecipherable):
            VAULT.company(group_id, company_id).decrypt("phone", sealed)


def test_ciphertext_moved_to_another_field_or_changed_does_not_decrypt() -> None:
    cipher = VAULT.company(1, 2)
    sealed = cipher.encrypt("phone", "13812345678")
    with pytest.raises(Undecipherable):
        cipher.decrypt("identity_number", sealed)
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Undecipherable):
            cipher.decrypt("phone", bytes(changed))
    with pytest.raises(Undecipherable):
        cipher.decrypt("phone", b"")


def test_after_a_change_of_the_master_key_old_fields_open_and_are_found() -> None:
    before, after = Vault({1: os.urandom(32)}), None
    first = before._masters[1]
    after = Vault({1: first, 2: os.urandom(32)})
    old = before.company(1, 2).encrypt("phone", "1")
    new = after.company(1, 2).encrypt("phone", "1")
    assert after.company(1, 2).decrypt("phone", old) == after.company(1, 2).decrypt("phone", new) == "1"
    assert (old[0], new[0]) == (1, 2)
    assert before.group(1).of("phone", "1") == after.group(1).of("phone", "1")
    with pytest.raises(Undecipherable, match="not here"):
        before.company(1, 2).decrypt("phone", new)


def test_blind_index_is_equal_for_equal_values_of_one_group_and_field_alone() -> None:
    one = VAULT.group(1)
    assert one.of("phone", "138") == one.of_many("phone", ["138"])[0]
    different = {
        one.of("phone", "138"),
        one.of("phone", "139"),
        one.of("identity", "138"),
        VAULT.group(2).of("phone", "138"),
    }
    assert len(different) == 4


@given(st.text(min_size=1, max_size=30))
def test_masks_keep_the_length_and_hide_something(value: str) -> None:
    for mask in (masked_phone, masked_identity):
        assert len(mask(value)) == len(value) and "*" in mask(value)


def test_masks() -> None:
    assert masked_phone("13812345678") == "138****5678"
    assert masked_phone("61234567") == "******67"
    assert masked_identity("110101199003071234") == "110101********1234"


def test_key_file_holds_one_key_a_line(tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text("00" * 32 + "\n" + "11" * 32 + "\n")
    assert Vault.open(path).company(1, 1).encrypt("x", "y")[0] == 2
    for wrong in ("", "00", "zz" * 32):
        path.write_text(wrong)
        with pytest.raises(NoKey):
            Vault.open(path)
    with pytest.raises(NoKey, match="not set"):
        Vault.open(None)
    with pytest.raises(NoKey):
        Vault.open(tmp_path / "missing")
