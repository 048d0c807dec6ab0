"""Words that a company extends: read by everybody at work there, written by its administrators."""

from __future__ import annotations

import secrets

from e2e_tests.access_walk.cases import case
from e2e_tests.access_walk.rpcs import Json
from e2e_tests.access_walk.world_tenants import Tenants


@case("chassis.ListDictionaries")
def list_dictionaries(world: Tenants) -> Json:
    return {"service": "tenants"}


@case("chassis.ListDictionaryEntries", place="company")
def list_dictionary_entries(world: Tenants) -> Json:
    return {"service": "tenants", **world.company, "dictionary": "unit_type"}


@case("chassis.SetDictionaryEntry")
def set_dictionary_entry(world: Tenants) -> Json:
    code = secrets.token_hex(4)
    # Retired, so that the walk's other units are typed as they like.
    entry = {"dictionary": "unit_type", "code": code, "name_en": f"{code} en", "name_zh": f"{code} zh"}
    return {"service": "tenants", **world.company, "entry": {**entry, "kind": "shop", "retired": True}}
