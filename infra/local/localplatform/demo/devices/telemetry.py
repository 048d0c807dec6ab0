"""Each estate's devices with their rules; the simulated ones are told of in a file that their own process reads."""

from __future__ import annotations

import json
from collections.abc import Iterator

from people.person import Json, Person

from localplatform.demo.group import Estate
from localplatform.paths import write_private
from localplatform.platform import Platform

DEVICES, RULES = "/v1/devices/devices", "/v1/devices/alarmRules"
# Code, name, kind, what it behaves like, the equipment that it measures.
KNOWN = (
    ("SB-1-P", "供水泵压力变送器", "SENSOR", "pump", "SB-1"),
    ("SX-1-L", "生活水箱液位计", "SENSOR", "tank", "BF-1"),
    ("BY-1-T", "变压器温控仪", "CONTROLLER", "transformer", "BY-1"),
    ("CK-1-Q", "车库空气质量监测仪", "SENSOR", "air", ""),
)
PAST_DAYS = 7


def enter(manager: Person, where: Json, estate: Estate, category_id: str) -> Iterator[Json]:
    """Registers an estate's devices and makes its rules; gives what each device signs in with, once."""
    if any(manager.pages(DEVICES, "devices", **where)):
        return
    pieces = {one["code"]: one["equipmentId"] for one in manager.pages("/v1/devices/equipment", "equipment", **where)}
    for number, rule in enumerate(rules(category_id)):
        manager.post(RULES, {**where, "alarmRule": rule}, key=f"demo-rule-{estate.code}-{number}")
    for code, name, kind, behaves, piece in KNOWN:
        device = {"code": code, "name": name, "kind": f"DEVICE_KIND_{kind}", "equipmentId": pieces.get(piece, "")}
        made = manager.post(DEVICES, {**where, "device": device}, key=f"demo-device-{estate.code}-{code}")
        yield {"username": made["device"]["username"], "password": made["password"], "kind": behaves}


def rules(category_id: str) -> Iterator[Json]:
    """What is an alarm on an estate; that the pressure is low makes a work order of a category."""
    low = _rule(
        "供水压力低",
        _condition("MAJOR", "pressure", "BELOW", "0.25", 600),
        _condition("", "pressure", "AT_LEAST", "0.3"),
    )
    yield {**low, "order": {"categoryId": category_id}}
    yield _rule(
        "变压器温度高",
        _condition("WARNING", "temperature", "ABOVE", "85", 0),
        _condition("CRITICAL", "temperature", "ABOVE", "110", 0),
        _condition("", "temperature", "BELOW", "80"),
    )
    yield _rule("水箱液位低", _condition("MINOR", "level", "BELOW", "1.25", 0), _condition("", "level", "ABOVE", "1.4"))
    yield _rule(
        "车库二氧化碳高", _condition("WARNING", "co2", "ABOVE", "950", 0), _condition("", "co2", "BELOW", "800")
    )


def _condition(severity: str, key: str, by: str, value: str, seconds: int = 0) -> Json:
    test = {"kind": "ALARM_TEST_KIND_COMPARED", "key": key, "operator": f"ALARM_OPERATOR_{by}", "value": value}
    told: Json = {"tests": [test], "forSeconds": seconds}
    return {**told, "severity": f"ALARM_SEVERITY_{severity}"} if severity else told


def _rule(name: str, *conditions: Json) -> Json:
    # Readings of the past week are a quarter of an hour apart.
    return {"name": name, "conditions": conditions[:-1], "clear": conditions[-1], "staleSeconds": 1200}


def keep(platform: Platform, made: list[Json]) -> None:
    """Tells the process of the simulated devices who they are; a platform that was told before keeps its own."""
    if made:
        told = {"port": platform.mqtt_port, "days": PAST_DAYS, "devices": made}
        write_private(platform.simulated_devices, json.dumps(told))
