"""What administrators look after in every service: facts that it could not apply, and how it is."""

from __future__ import annotations

from datetime import datetime
from importlib.metadata import version

from manor.chassis.v1 import dead_letters_pb2, dead_letters_pb2_grpc, health_pb2, health_pb2_grpc
from pika.exceptions import ChannelClosedByBroker
from sqlalchemy import text

from chassis.data import paging
from chassis.data.tx import Tx
from chassis.data.uow import UnitOfWork
from chassis.deps import Deps
from chassis.errors import Conflict, NotFound, Unavailable
from chassis.facts import broker, dead_letters, topology
from chassis.facts.dead_letters import Letter
from chassis.facts.hearers import hearer_of
from chassis.rpc.call import Call
from chassis.scope import Scope, current
from chassis.telemetry import reporting

# Each letter is fetched from the broker for itself, within the deadline of the call.
MOST_LETTERS = 2_000
MOST_REPLAYED = 1_000

_OPEN_OPERATIONS = text("select count(*) from operations where state in ('pending', 'running')")


class BrokerUnreachable(Unavailable):
    """The broker does not answer; nothing was done."""

    default_reason = "BROKER_UNREACHABLE"


class LettersInHand(Unavailable):
    """Somebody else looks at the letters; nothing was done."""

    default_reason = "DEAD_LETTERS_IN_HAND"


class QueueMissing(Conflict):
    """The queue that a letter failed in is not there, or takes nothing."""

    default_reason = "DEAD_LETTER_NOT_SENT"


class DeadLetterServicer(dead_letters_pb2_grpc.DeadLetterServiceServicer):
    """Facts of the caller's group that this service has parked."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def ListDeadLetters(
        self, request: dead_letters_pb2.ListDeadLettersRequest, call: Call
    ) -> dead_letters_pb2.ListDeadLettersResponse:
        """What is parked, the oldest first."""
        here(self._deps, request.service)
        limit = paging.size(request.page_size)
        group_id = current().group_id
        if current().principal.kind == "operator":
            found, shown = self._letters(None, request.type), _without_data
        else:
            found, shown = self._letters(group_id, request.type), _message
        return dead_letters_pb2.ListDeadLettersResponse(
            dead_letters=[shown(letter) for letter in found[:limit]], truncated=len(found) > limit
        )

    def GetDeadLetter(self, request: dead_letters_pb2.GetDeadLetterRequest, call: Call) -> dead_letters_pb2.DeadLetter:
        """One with its content."""
        here(self._deps, request.service)
        group_id = current().group_id
        for letter in self._letters(group_id, ""):
            if letter.fact_id == request.fact_id:
                made = _message(letter)
                made.content = letter.content(clear=False)
                return made
        raise _no_letter(request.fact_id)

    def ReplayDeadLetter(
        self, request: dead_letters_pb2.ReplayDeadLetterRequest, call: Call
    ) -> dead_letters_pb2.ReplayDeadLettersResponse:
        """Sends one back."""
        here(self._deps, request.service)
        if current().principal.kind != "operator":
            return self._replay(call.tx, request.fact_id, "")
        # The call's own transaction is in no group; the group's is over before the reply is stored, so that a call that
        # is repeated after that finds nothing parked, and says so.
        with UnitOfWork(self._deps.database, self._scope_of(request.fact_id)) as tx:
            return self._replay(tx, request.fact_id, "")

    def ReplayDeadLetters(
        self, request: dead_letters_pb2.ReplayDeadLettersRequest, call: Call
    ) -> dead_letters_pb2.ReplayDeadLettersResponse:
        """Sends many back."""
        here(self._deps, request.service)
        return self._replay(call.tx, "", request.type)

    def _letters(self, group_id: int | None, fact_type: str) -> list[Letter]:
        settings = self._deps.settings
        try:
            parked = dead_letters.letters(settings.amqp_url, settings.service, MOST_LETTERS)
        except dead_letters.InHand as error:
            raise _in_hand() from error
        except topology.CONNECTION_ERRORS as error:
            raise BrokerUnreachable("The broker does not answer: try again later") from error
        return [one for one in parked if group_id in (None, one.group_id) and fact_type in ("", one.type)]

    def _scope_of(self, fact_id: str) -> Scope:
        """The group that a letter belongs to, for the operator who calls."""
        groups = [letter.group_id for letter in self._letters(None, "") if letter.fact_id == fact_id]
        if not groups:
            raise _no_letter(fact_id)
        return Scope.group(groups[0], current().principal)

    def _replay(self, tx: Tx, fact_id: str, fact_type: str) -> dead_letters_pb2.ReplayDeadLettersResponse:
        """A letter that was sent back and then not audited, since the commit failed, does no harm: hearers know facts
        that they have heard."""
        settings = self._deps.settings
        group_id = tx.scope.group_id

        def wanted(letter: Letter) -> bool:
            return letter.group_id == group_id and fact_id in ("", letter.fact_id) and fact_type in ("", letter.type)

        tx.audit(
            "chassis.replay_dead_letters",
            f"deadLetters/{fact_id or '-'}",
            {"service": settings.service, "type": fact_type},
            company_id=0,
        )
        tx.session.flush()
        try:
            count = dead_letters.replay(settings.amqp_url, settings.service, wanted, MOST_REPLAYED)
        except dead_letters.NotSent as error:
            raise QueueMissing(f"Not all was sent back: {error}") from error
        except dead_letters.InHand as error:
            raise _in_hand() from error
        except topology.CONNECTION_ERRORS as error:
            raise BrokerUnreachable("The broker does not answer: try again later") from error
        if fact_id and not count:
            raise _no_letter(fact_id)
        return dead_letters_pb2.ReplayDeadLettersResponse(replayed_count=count)


class HealthServicer(health_pb2_grpc.HealthServiceServicer):
    """How this service is."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def GetServiceHealth(self, request: health_pb2.GetServiceHealthRequest, call: Call) -> health_pb2.ServiceHealth:
        """Readiness, release, and what waits."""
        here(self._deps, request.service)
        failing = reporting.unready()
        with UnitOfWork(self._deps.database) as tx:  # its own, over before the broker is asked
            made = health_pb2.ServiceHealth(
                service=self._deps.service,
                version=_release(self._deps.service),
                ready=not failing,
                failing=failing,
                open_operation_count=tx.scalar(_OPEN_OPERATIONS),
            )
        try:
            self._look_at_queues(made)
        except topology.CONNECTION_ERRORS:
            return made
        made.broker_reachable = True
        return made

    def _look_at_queues(self, made: health_pb2.ServiceHealth) -> None:
        dead = broker.dead_queue(self._deps.service)
        with topology.connected(self._deps.settings.amqp_url, f"{self._deps.service}-health") as connection:
            for queue in (*hearer_of(self._deps).queues, dead):
                try:
                    found = connection.channel().queue_declare(queue, passive=True).method
                except ChannelClosedByBroker:  # migrate has not declared it
                    made.failing.append(f"queue {queue}")
                    made.ready = False
                    continue
                if queue == dead:
                    made.dead_letter_count = found.message_count
                else:
                    made.queues.add(queue=queue, message_count=found.message_count, consumer_count=found.consumer_count)


def here(deps: Deps, service: str) -> None:
    """Refuses a call that names another service.

    Raises:
        NotFound: it does.
    """
    if service != deps.service:
        raise NotFound(f"This is {deps.service}, not {service}")


def _release(service: str) -> str:
    return version(f"manor-{service}")


def _no_letter(fact_id: str) -> NotFound:
    return NotFound(f"Dead letter {fact_id} is not parked here (any more)")


def _in_hand() -> LettersInHand:
    return LettersInHand("Somebody else is looking at the dead letters: try again in a moment")


def _message(letter: Letter) -> dead_letters_pb2.DeadLetter:
    made = dead_letters_pb2.DeadLetter(
        fact_id=letter.fact_id,
        type=letter.type,
        queue=letter.queue,
        attempts=letter.attempts,
        error=letter.error,
        company_id=letter.company_id,
    )
    for field, at in (
        (made.park_time, letter.parked_at),
        (made.occur_time, str(letter.headers.get("cloudEvents:time", ""))),
    ):
        if at:
            field.FromDatetime(datetime.fromisoformat(at))
    return made


def _without_data(letter: Letter) -> dead_letters_pb2.DeadLetter:
    """What an operator of the platform is told: what follows an error's kind may be of a group's rows."""
    made = _message(letter)
    made.error = letter.error.partition(":")[0]
    return made
