"""The operators' resource definitions as schemas: what an API server that has them would refuse, or drop unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from manifests.charts import Manifest

Schemas = dict[tuple[str, str], dict[str, Any]]


def schemas(files: list[Path], kinds: set[str]) -> Schemas:
    """The schema of each kind and version, to the last field.

    Args:
        files: with resource definitions, as the operators' releases have them.
        kinds: that are wanted; reading them all takes long.
    """
    found: Schemas = {}
    for file in files:
        for text in re.split(r"^---$", file.read_text(), flags=re.MULTILINE):
            named = re.search(r"^    kind: (\w+)$", text, re.MULTILINE)
            if named is None or named[1] not in kinds:
                continue
            spec = yaml.load(text, yaml.CSafeLoader)["spec"]
            for version in spec["versions"]:
                where = f"{spec['group']}/{version['name']}", named[1]
                found[where] = _strict(version["schema"]["openAPIV3Schema"])
    return found


def faults(manifest: Manifest, found: Schemas) -> Iterator[str]:
    """What is wrong with an object.

    Args:
        manifest: of a kind in `found`.
        found: of `schemas`.
    """
    schema = found[manifest["apiVersion"], manifest["kind"]]
    for error in jsonschema.Draft202012Validator(schema).iter_errors(manifest):
        yield f"{manifest['kind']} {manifest['metadata']['name']} {error.json_path}: {error.message[:300]}"


def open_definition(api_version: str, kind: str) -> Manifest:
    """A resource definition that takes anything, for a kind whose own is not to be had.

    Args:
        api_version: its group and version.
        kind: its kind, whose plural ends in s.
    """
    group, _, version = api_version.partition("/")
    names = {"kind": kind, "plural": f"{kind.lower()}s", "singular": kind.lower()}
    schema = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
    served = {"name": version, "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}}
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{names['plural']}.{group}"},
        "spec": {"group": group, "scope": "Namespaced", "names": names, "versions": [served]},
    }


def _strict(schema: dict[str, Any], *, root: bool = True) -> dict[str, Any]:
    """The same schema, refusing what the API server would drop without a word."""
    if schema.get("x-kubernetes-int-or-string"):
        return {"type": ["integer", "string"]}
    made = {key: value for key, value in schema.items() if key not in ("properties", "items", "additionalProperties")}
    made.pop("format", None)
    for key in ("allOf", "anyOf", "oneOf", "not"):
        made.pop(key, None)  # they repeat what the properties say, or are beyond what a chart could get wrong
    if "properties" in schema:
        made["properties"] = {key: _strict(value, root=False) for key, value in schema["properties"].items()}
        if root:
            made["properties"] |= {"apiVersion": {}, "kind": {}, "metadata": {}}
        if not schema.get("x-kubernetes-preserve-unknown-fields"):
            made["additionalProperties"] = False
    if isinstance(schema.get("items"), dict):
        made["items"] = _strict(schema["items"], root=False)
    if isinstance(schema.get("additionalProperties"), dict):
        made["additionalProperties"] = _strict(schema["additionalProperties"], root=False)
    return made
