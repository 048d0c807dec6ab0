"""Which RPC a path leads to."""

from __future__ import annotations

import pytest
from gateway.catalogue import Binding, Catalogue, FaultyDescriptor, Rpc
from gateway.matcher import Matcher


@pytest.fixture(scope="module")
def matcher(catalogue: Catalogue) -> Matcher:
    return Matcher(catalogue.rpcs)


def found(matcher: Matcher, method: str, path: str) -> tuple[str, dict[str, str]]:
    match = matcher.find(path)
    assert match is not None, path
    route = match.routes[method]
    return route.rpc.descriptor.name, match.values(route)


def test_variable_takes_one_segment(matcher: Matcher) -> None:
    assert found(matcher, "GET", "/v1/zoo/animals/7") == ("GetAnimal", {"animal_id": "7"})
    assert matcher.find("/v1/zoo/animals/7/8") is None


def test_nested_variable_and_additional_binding(matcher: Matcher) -> None:
    name, values = found(matcher, "GET", "/v1/zoo/cages/12/animals/7")
    assert (name, values) == ("GetAnimal", {"cage.number": "12", "animal_id": "7"})


def test_verb_belongs_to_the_path(matcher: Matcher) -> None:
    assert found(matcher, "POST", "/v1/zoo/animals/7:feed") == ("FeedAnimal", {"animal_id": "7"})


def test_colon_in_an_id_is_no_verb_where_none_of_that_name_exists(matcher: Matcher) -> None:
    assert found(matcher, "GET", "/v1/zoo/animals/a:b") == ("GetAnimal", {"animal_id": "a:b"})


def test_rest_of_the_path(matcher: Matcher) -> None:
    assert found(matcher, "GET", "/v1/zoo/hours/a/b/c") == ("GetHours", {"animal_id": "a/b/c"})


def test_service_of_the_shared_rpcs_is_a_variable(matcher: Matcher) -> None:
    name, values = found(matcher, "GET", "/v1/billing/operations/1:wait")
    assert (name, values) == ("WaitOperation", {"service": "billing", "operation_id": "1"})


def test_methods_of_one_path_lie_together(matcher: Matcher) -> None:
    match = matcher.find("/v1/zoo/animals/7")
    assert match is not None
    assert set(match.routes) == {"GET", "PATCH", "DELETE"}


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/zoo", "/v1/zoo/animals/", "/v1//animals", "/v1/zoo/animals/:feed"])
def test_what_is_no_path_leads_nowhere(matcher: Matcher, path: str) -> None:
    assert matcher.find(path) is None


def test_two_rpcs_at_one_path_stop_the_gateway(catalogue: Catalogue) -> None:
    with pytest.raises(FaultyDescriptor, match="claimed"):
        Matcher([*catalogue.rpcs, catalogue.rpcs[0]])


def test_template_with_more_behind_the_rest_stops_the_gateway(catalogue: Catalogue) -> None:
    rpc = catalogue.rpcs[0]
    faulty = Rpc(rpc.descriptor, rpc.access, (Binding("GET", "/v1/{name=**}/x", ""),), "", "X")
    with pytest.raises(FaultyDescriptor):
        Matcher([faulty])


def test_every_rpc_of_the_platform_is_reached_by_its_own_path(catalogue: Catalogue, matcher: Matcher) -> None:
    for rpc in catalogue.rpcs:
        for binding in rpc.bindings:
            path = binding.path.replace("{animal_id=**}", "x")
            match = matcher.find(path)
            assert match is not None, path
            assert match.routes[binding.method].rpc is rpc
