"""`manor dead-letters`: what services could not apply; list it, look at it, send it back."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from chassis.facts import dead_letters
from chassis.facts.dead_letters import Letter

from manorctl.environments import Environments, settings


def add_to(commands: Any) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("dead-letters", help="facts that a service could not apply: list, show, replay")
    verbs = parser.add_subparsers(required=True, metavar="list|show|replay")
    listing = verbs.add_parser("list", help="what is parked, by service")
    listing.add_argument("--service", help="only what this service could not apply")
    listing.set_defaults(do=_list)
    show = verbs.add_parser("show", help="one with its content")
    show.add_argument("fact", help="the fact's id")
    show.set_defaults(do=_show)
    replay = verbs.add_parser("replay", help="send back to the queue where it failed, once the cause is mended")
    replay.add_argument("fact", nargs="?", help="the fact's id")
    replay.add_argument("--all", action="store_true", help="all that the other options leave")
    replay.add_argument("--service", help="only what this service could not apply")
    replay.add_argument("--type", help="only facts of this type, such as billing.receivables_opened.v1")
    replay.set_defaults(do=_replay)


def _services(environments: Environments, service: str | None) -> list[str]:
    return [service] if service else sorted(environments)


def _list(environments: Environments, asked: argparse.Namespace) -> int:
    count = 0
    for service in _services(environments, asked.service):
        for letter in dead_letters.letters(settings(environments, service).amqp_url, service):
            count += 1
            print(
                f"{letter.fact_id}  {service}  {letter.type}  company {letter.company_id}  "
                f"{letter.attempts} tries  {letter.parked_at}  {letter.error}"
            )
    print(f"{count} dead letters")
    return 0


def _show(environments: Environments, asked: argparse.Namespace) -> int:
    for service in sorted(environments):
        try:
            letter = dead_letters.letter(settings(environments, service).amqp_url, service, asked.fact)
        except dead_letters.NoSuchLetter:
            continue
        print(f"could not be applied by {service} (queue {letter.queue}), {letter.attempts} tries")
        print(f"error: {letter.error}")
        for name, value in sorted(letter.headers.items()):
            print(f"{name}: {value}")
        print(letter.content())
        return 0
    print(f"no service has a dead letter {asked.fact}", file=sys.stderr)
    return 1


def _replay(environments: Environments, asked: argparse.Namespace) -> int:
    if bool(asked.fact) == asked.all:
        print("name one fact, or give --all", file=sys.stderr)
        return 2

    def wanted(letter: Letter) -> bool:
        return (asked.all or letter.fact_id == asked.fact) and asked.type in (None, letter.type)

    count = 0
    for service in _services(environments, asked.service):
        try:
            count += dead_letters.replay(settings(environments, service).amqp_url, service, wanted)
        except dead_letters.NotSent as error:
            print(f"{service}: {error}", file=sys.stderr)
            return 1
    print(f"{count} sent back")
    return 0 if count or asked.all else 1
