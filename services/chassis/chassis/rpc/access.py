"""Who calls and which rows the call may touch: the token, the session, and the RPC's access rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, Protocol

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from manor.options.v1 import options_pb2

from chassis import scope as scopes
from chassis.errors import Denied, Unauthenticated
from chassis.rpc.call import Call, Method
from chassis.rpc.interceptors import Layer
from chassis.rpc.tokens import Claims
from chassis.scope import ALL, Principal, Scope

# Nobody in particular: a public RPC sees no tenant's rows, and names its own scope where it needs one.
ANYBODY = Scope(0, (), (), Principal("anybody", "partner", 0), ())

# Whether a token's session has ended, by who calls and when it was signed.
Ended = Callable[[Principal, Any], bool]
# Asks identity whether a session stands; gives the version of the principal's grants. Raises Unauthenticated.
SessionCheck = Callable[[Principal], int]


class PasswordChangeRequired(Denied):
    """Somebody else knows the caller's password still."""

    default_reason = "PASSWORD_CHANGE_REQUIRED"

    def __init__(self) -> None:
        super().__init__("Somebody else gave you your password: change it first, then refresh the session")


class Verifier(Protocol):
    """Verifies tokens (chassis.rpc.tokens)."""

    def verify(self, token: str) -> Claims:
        """What a good token says."""


class Directory(Protocol):
    """Knows the tree and the grants (chassis.directory)."""

    def resolve(
        self, principal: Principal, permission: str, level: options_pb2.Scope, grants_version: int, left: float
    ) -> Scope:
        """The rows that a principal may touch by a permission."""

    def is_revoked(self, principal: Principal, issued_at: Any) -> bool:
        """Whether the session was ended, as facts told."""

    def place(self, node_id: int) -> tuple[int, int] | None:
        """Group and company of a node."""

    def await_nodes(self, node_ids: Collection[int], principal: Principal, left: float) -> bool:
        """Waits for nodes that may be new; true where a scope from before may lack one."""


def authenticated(method: Method, verifier: Verifier, ended: Ended, check: SessionCheck, inner: Layer) -> Layer:
    """Verifies the bearer token; a public RPC takes no notice of one."""
    if method.access.public:
        return inner
    fresh, first = method.access.fresh_session, method.access.before_password_change

    def layer(request: Any, call: Call) -> Message:
        call.token = bearer(call.metadata)
        claims = verifier.verify(call.token)
        principal = claims.principal()
        call.principal, call.grants_version = principal, claims.grants_version
        if principal.kind not in method.kinds:
            raise Denied(f"This is not for a {principal.kind}", reason="PRINCIPAL_KIND")
        if principal.kind != "service":
            if ended(principal, claims.issued_at):
                raise Unauthenticated("This session has ended: sign in", reason="SESSION_REVOKED")
            if claims.must_change_password and not first:
                raise PasswordChangeRequired
            if fresh:
                call.grants_version = max(call.grants_version, check(principal))
        return inner(request, call)

    return layer


def bearer(metadata: dict[str, str]) -> str:
    """The token that a call bears.

    Raises:
        Unauthenticated: it bears none.
    """
    kind, _, token = metadata.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Unauthenticated("Sign in: this call needs a bearer token", reason="TOKEN_MISSING")
    return token


def permitted(method: Method, directory: Directory, callers: Collection[str], inner: Layer) -> Layer:
    """Holds the access rule and sets the scope of the call, narrowed to the company and estate that it names.

    Args:
        method: what is called.
        directory: the tree and the grants.
        callers: the services that call it in their own name.
        inner: the next layer.
    """
    access, places = method.access, Places(method.request)

    def public(request: Any, call: Call) -> Message:
        with scopes.use(ANYBODY):
            return inner(request, call)

    def layer(request: Any, call: Call) -> Message:
        principal = call.principal
        assert principal is not None  # authenticated() set it
        if principal.kind == "service" and principal.id not in callers:
            raise Denied(f"The protos of {principal.id} do not say that it calls this", reason="SERVICE_NOT_NAMED")
        permission = access.operator_permission if principal.kind == "operator" else access.permission
        scope = directory.resolve(principal, permission, access.scope, call.grants_version, call.left())
        if directory.await_nodes(places.named(request), principal, call.left()):
            scope = directory.resolve(principal, permission, access.scope, call.grants_version, call.left())
        with scopes.use(places.narrow(scope, request, directory)):
            return inner(request, call)

    return public if access.public else layer


class Places:
    """Which fields of a request name a company or an estate, found once for each RPC.

    Args:
        request: descriptor of the request message. Its own fields count, and those of the messages in it.
    """

    def __init__(self, request: Descriptor) -> None:
        self._paths = [
            (path, kind) for kind in ("company", "estate") for path in _paths_to(request, (f"{kind}_id", f"{kind}_ids"))
        ]

    def named(self, request: Message) -> list[int]:
        """The numbers of the companies and estates that a request names."""
        return [number for path, _ in self._paths for number in _values(request, path) if number]

    def narrow(self, scope: Scope, request: Message, directory: Directory) -> Scope:
        """The scope's part that the request names at its top; the scope itself where it names none.

        Raises:
            Denied: a company or estate lies outside the scope, wherever in the request it is named.
        """
        named = {"company": 0, "estate": 0}
        for path, kind in self._paths:
            for number in _values(request, path):
                if not number:
                    continue
                if not _holds(scope, kind, number, directory):
                    raise Denied(f"You may not do this in {kind} {number}", reason="OUT_OF_SCOPE")
                if len(path) == 1 and path[0].endswith("_id"):
                    named[kind] = number
        return scope.narrowed(named["company"], named["estate"])


def _holds(scope: Scope, kind: str, number: int, directory: Directory) -> bool:
    """Whether a company or an estate lies in a scope; what nobody knows lies in none."""
    place = directory.place(number)
    if place is None or place[0] != scope.group_id:
        return False
    if kind == "company":
        return place[1] == number and (scope.companies == ALL or number in scope.companies)
    return (
        place[1] not in (0, number)
        and (scope.companies == ALL or place[1] in scope.companies)
        and (scope.estates == ALL or number in scope.estates)
    )


def _paths_to(
    message: Descriptor, names: tuple[str, str], seen: tuple[Descriptor, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """Every path of fields that ends in one of the names."""
    if message in seen or len(seen) > 3:
        return
    for field in message.fields:
        if field.name in names and field.cpp_type in (FieldDescriptor.CPPTYPE_INT64, FieldDescriptor.CPPTYPE_INT32):
            yield (field.name,)
        elif field.message_type is not None and field.message_type.full_name.startswith("manor."):
            for path in _paths_to(field.message_type, names, (*seen, message)):
                yield (field.name, *path)


def _values(message: Any, path: tuple[str, ...]) -> Iterator[int]:
    value = getattr(message, path[0])
    many = not isinstance(value, int | Message)
    if len(path) == 1:
        yield from value if many else (value,)
    elif many:
        for item in value:
            yield from _values(item, path[1:])
    elif message.HasField(path[0]):
        yield from _values(value, path[1:])
