"""One matcher for all REST paths (google.api.http, section "Path template syntax")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from gateway.catalogue import Binding, FaultyDescriptor, Rpc

_VARIABLE = re.compile(r"\{([\w.]+)(?:=([^{}]+))?\}")


@dataclass(frozen=True)
class Route:
    """An RPC at one of its paths.

    Args:
        rpc: the RPC.
        binding: the REST method and path.
        variables: for each variable of the path its field (by proto names, `.` between levels) and the segments,
            from and to (exclusive; None for the rest), that are its value.
    """

    rpc: Rpc
    binding: Binding
    variables: tuple[tuple[str, int, int | None], ...]


@dataclass(frozen=True)
class Match:
    """What a path leads to.

    Args:
        routes: by REST method.
        values: the text of the path's segments, which a route's variables are cut from.
    """

    routes: dict[str, Route]
    segments: tuple[str, ...]

    def values(self, route: Route) -> dict[str, str]:
        """The path's variables by field."""
        return {name: "/".join(self.segments[start:end]) for name, start, end in route.variables}


@dataclass
class _Node:
    literal: dict[str, _Node] = field(default_factory=dict)
    any_segment: _Node | None = None
    rest: _Leaf | None = None
    leaf: _Leaf | None = None


# By verb (empty where a path has none), then by REST method.
_Leaf = dict[str, dict[str, Route]]


class Matcher:
    """Finds the RPC of a path.

    Args:
        rpcs: all of them.

    Raises:
        FaultyDescriptor: two RPCs want the same method and path, or a template makes no sense.
    """

    def __init__(self, rpcs: Iterable[Rpc]) -> None:
        self._root = _Node()
        for rpc in rpcs:
            for binding in rpc.bindings:
                self._add(rpc, binding)

    def find(self, path: str) -> Match | None:
        """The RPCs at a path by REST method; None where there is none.

        Args:
            path: decoded, beginning with a slash.
        """
        segments = path.split("/")[1:]
        return self._walk(self._root, segments, 0)

    def _walk(self, node: _Node, segments: list[str], depth: int) -> Match | None:
        """Tries the literal before the variable, so that `/runs/latest` is not taken for a run's id."""
        last = depth == len(segments) - 1
        segment = segments[depth]
        found = None
        if last:
            found = _at_end(node, segments)
        elif segment:
            if segment in node.literal:
                found = self._walk(node.literal[segment], segments, depth + 1)
            if found is None and node.any_segment is not None:
                found = self._walk(node.any_segment, segments, depth + 1)
        if found is None and node.rest is not None and segment:
            found = _leaf_match(node.rest, segments)
        return found

    def _add(self, rpc: Rpc, binding: Binding) -> None:
        segments, verb, variables = _parse(rpc, binding)
        node = self._root
        for segment in segments:
            if segment == "**":
                break
            if segment == "*":
                node.any_segment = node.any_segment or _Node()
                node = node.any_segment
            else:
                node = node.literal.setdefault(segment, _Node())
        if segments[-1] == "**":
            node.rest = leaf = node.rest if node.rest is not None else {}
        else:
            node.leaf = leaf = node.leaf if node.leaf is not None else {}
        methods = leaf.setdefault(verb, {})
        if binding.method in methods:
            other = methods[binding.method].rpc.descriptor.full_name
            raise FaultyDescriptor(f"{binding.method} {binding.path} is claimed by {other} and {rpc.full_method}")
        methods[binding.method] = Route(rpc, binding, variables)


def _at_end(node: _Node, segments: list[str]) -> Match | None:
    text = segments[-1]
    stem, colon, verb = text.rpartition(":")
    for name, wanted in ((stem, verb), (text if stem else "", "")) if colon else ((text, ""),):
        for child in (node.literal.get(name), node.any_segment if name else None):
            if child is not None and child.leaf is not None and wanted in child.leaf:
                return Match(child.leaf[wanted], (*segments[:-1], name))
    return None


def _leaf_match(leaf: _Leaf, segments: list[str]) -> Match | None:
    stem, _, verb = segments[-1].rpartition(":")
    if verb in leaf and stem:
        return Match(leaf[verb], (*segments[:-1], stem))
    return Match(leaf[""], tuple(segments)) if "" in leaf else None


def _parse(rpc: Rpc, binding: Binding) -> tuple[list[str], str, tuple[tuple[str, int, int | None], ...]]:
    """A template's segments, with `*` and `**` for variables; its verb; and where its variables lie."""
    template, verb = binding.path, ""
    if ":" in template.rpartition("/")[2].rpartition("}")[2]:
        template, _, verb = template.rpartition(":")
    variables: list[tuple[str, int, int | None]] = []
    fields = {match.group(1): match.group(2) or "*" for match in _VARIABLE.finditer(template)}
    plain = _VARIABLE.sub(lambda match: "{" + match.group(1) + "}", template)
    if not plain.startswith("/") or plain == "/":
        raise FaultyDescriptor(f"{rpc.full_method}: {binding.path} is no path")
    segments: list[str] = []
    for part in plain[1:].split("/"):
        if not part.startswith("{"):
            segments.append(part)
            continue
        name = part[1:-1]
        inner = fields[name].split("/")
        end = None if inner[-1] == "**" else len(segments) + len(inner)
        variables.append((name, len(segments), end))
        segments.extend(inner)
    if "**" in segments[:-1] or "" in segments:
        raise FaultyDescriptor(f"{rpc.full_method}: {binding.path} has ** or nothing before its end")
    return segments, verb, tuple(variables)
