"""A first device is connected as docs/devices.md says, by mosquitto_pub, and raises its first alarm."""

from __future__ import annotations

import re
import subprocess
from urllib.parse import urlsplit

from chassis.testing.polling import eventually
from localplatform.paths import ROOT
from people.cast import Cast
from people.person import Json

DEVICES, RULES, ALARMS = "/v1/devices/devices", "/v1/devices/alarmRules", "/v1/devices/alarms"
SECONDS = 60.0


def command() -> str:
    """The command of the docs, as somebody copies it."""
    text = (ROOT / "docs" / "devices.md").read_text()
    (found,) = re.findall(r"```sh\n( *mosquitto_pub .*?)\n *```", text, re.DOTALL)
    return str(found)


def published(made: Json) -> bool:
    """Runs the command for a device that was just made; says whether the broker took the message."""
    broker = urlsplit(made["brokerAddress"])
    named = {
        "PATH": "/usr/bin:/bin",
        "BROKER_HOST": str(broker.hostname),
        "BROKER_PORT": str(broker.port),
        "USERNAME": made["device"]["username"],
        "PASSWORD": made["password"],
    }
    done = subprocess.run(["bash", "-c", command()], env=named, capture_output=True, check=False, timeout=SECONDS)
    return done.returncode == 0


def test_a_first_device_is_connected_in_minutes_and_raises_its_first_alarm(company: Cast) -> None:
    estate = company.estate("first-device")
    where = {"companyId": company.company_id, "estateId": estate["nodeId"]}
    manager = company["estate_manager"]
    device = {"code": "T-1", "name": "Probe", "kind": "DEVICE_KIND_SENSOR"}
    made = eventually(lambda: manager.post(DEVICES, {**where, "device": device}, key=f"first-{estate['nodeId']}"))
    eventually(lambda: published(made), seconds=SECONDS, every=0.5)
    path = f"{DEVICES}/{made['device']['deviceId']}/latestValues"
    values = eventually(lambda: manager.get(path, companyId=company.company_id).get("values") or [], seconds=SECONDS)
    assert [(one["key"], one["value"]) for one in values] == [("temperature", "21.5")]

    test = {"kind": "ALARM_TEST_KIND_COMPARED", "key": "temperature", "operator": "ALARM_OPERATOR_ABOVE", "value": "20"}
    rule = {"name": "Warm", "conditions": [{"severity": "ALARM_SEVERITY_MAJOR", "tests": [test]}]}
    manager.post(RULES, {**where, "alarmRule": rule})
    assert published(made)
    (alarm,) = eventually(lambda: manager.get(ALARMS, **where).get("alarms") or [], seconds=SECONDS)
    assert (alarm["ruleName"], alarm["state"]) == ("Warm", "ALARM_STATE_ACTIVE")
    told = manager.post(f"{ALARMS}/{alarm['alarmId']}:acknowledge", {"companyId": company.company_id})
    assert told["samples"][0]["value"] == "21.5"
