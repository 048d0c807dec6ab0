"""The form of a service: one word from the RPC to its use case, `tx` first, and workers of plain functions.

docs/architecture.md says why. Every rule holds every service, a new one too.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# What the jobs process calls: it hands over Deps or the operation in hand, and no transaction.
CALLED_BY_JOBS = frozenset({"operation", "timer", "fleet_timer", "measure"})
LISTED = CALLED_BY_JOBS | {"republishes"}
# These act outside a transaction, and their docstrings say why: they talk to a partner or to the broker between two of
# them, or count an attempt to sign in that stands whatever becomes of the call.
OUTSIDE = frozenset(
    {
        "identity/usecases/attempts.py",
        "identity/usecases/bootstrap.py",
        "identity/usecases/codes.py",
        "identity/usecases/sign_ins.py",
        "insight/usecases/rebuilds.py",
        "insight/usecases/freshness.py",
        "payments/usecases/callbacks.py",
        "payments/usecases/channel_calls.py",
        "payments/usecases/platform_keys.py",
        "payments/usecases/refund_bills.py",
        "payments/usecases/refund_calls.py",
        "payments/usecases/desk_refunds.py",
        # The keys of signatures are a file, and no rows.
        "workorders/printing/pass_codes.py",
    }
)
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def snake(rpc: str) -> str:
    """ApproveRun -> approve_run."""
    return WORDS.sub("_", rpc).lower()


def modules(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    """The modules of a package or of a single file, by their path under the service's folder."""
    files = [folder.with_suffix(".py")] if folder.with_suffix(".py").is_file() else sorted(folder.rglob("*.py"))
    for file in files:
        yield str(file.relative_to(folder.parent.parent)), ast.parse(file.read_text())


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """The functions of a module that stand by themselves."""
    yield from (node for node in tree.body if isinstance(node, ast.FunctionDef))


def rpcs(package: Path) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Each RPC that a service's servicers answer, with the file."""
    for path, tree in modules(package / "rpc"):
        for servicer in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            for method in servicer.body:
                if isinstance(method, ast.FunctionDef) and method.name[0].isupper():
                    yield path, method


def parameters(function: ast.FunctionDef) -> list[str]:
    """The names of a function's positional parameters."""
    return [argument.arg for argument in function.args.args]


def marked(function: ast.FunctionDef | ast.AsyncFunctionDef, marks: frozenset[str]) -> bool:
    """Whether a decorator marks a function as an operation, a timer or the like."""
    names = (name for decorator in function.decorator_list for name in ast.walk(decorator))
    return any(isinstance(name, ast.Name) and name.id in marks for name in names)


def one_word(package: Path) -> Iterator[str]:
    """Every RPC has a use case, a query or a print of its name, whose first parameter is `tx` unless it acts outside.

    A record that is read by its key needs none: `call.tx.get` says all that there is to say.
    """
    found = {}
    for place in ("usecases", "queries", "printing"):
        for module, tree in modules(package / place):
            found.update({function.name: (module, function) for function in functions(tree)})
    for path, method in rpcs(package):
        rpc = method.name
        module, function = found.get(snake(rpc), ("", None))
        if function is None and "call.tx.get(" in ast.unparse(method):
            continue
        if function is None:
            yield f"{path}: {rpc} has no use case, query or print called {snake(rpc)}"
        elif parameters(function)[:1] != ["tx"] and module not in OUTSIDE:
            yield f"{path}: {snake(rpc)}, which {rpc} calls, does not take tx first"


def in_transactions(package: Path) -> Iterator[str]:
    """Use cases take `tx`, and no unit of work, Deps or database, unless they act outside a transaction."""
    for path, tree in modules(package / "usecases"):
        if path in OUTSIDE:
            continue
        for function in (node for node in ast.walk(tree) if isinstance(node, FUNCTION)):
            if marked(function, CALLED_BY_JOBS):
                continue
            for argument in (*function.args.args, *function.args.kwonlyargs):
                if argument.arg in ("uow", "deps", "database"):
                    yield f"{path}:{function.lineno}: {function.name} takes {argument.arg}; a use case takes tx"


def answered_in_call(package: Path) -> Iterator[str]:
    """Servicers use the transaction of their call."""
    for path, tree in modules(package / "rpc"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and node.id == "UnitOfWork":
                yield f"{path}:{node.lineno}: opens a unit of work; a servicer has call.tx"


def plain_worker(package: Path) -> Iterator[str]:
    """A worker is functions `(tx, fact)`, each marked with what it hears."""
    for path, tree in modules(package / "worker"):
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                yield f"{path}:{node.lineno}: {node.name} is a class; a worker is plain functions"
            elif isinstance(node, ast.FunctionDef) and node.decorator_list and parameters(node) != ["tx", "fact"]:
                yield f"{path}:{node.lineno}: {node.name} takes other than (tx, fact)"


def listed(package: Path) -> Iterator[str]:
    """What runs without being called stands in `JOBS` of the service's `jobs.py`: it would never run otherwise."""
    jobs = [ast.unparse(node) for _, tree in modules(package / "jobs") for node in ast.walk(tree)]
    for path, tree in modules(package):
        for function in functions(tree):
            if marked(function, LISTED) and f"{Path(path).stem}.{function.name}" not in jobs:
                yield f"{path}:{function.lineno}: {function.name} never runs; list it in {package.name}/jobs.py"


def own_messages(package: Path) -> Iterator[str]:
    """Of generated messages, use cases know their own service's, the facts of others, and the options of protos."""
    for place in ("usecases", "queries", "records", "domain"):
        for path, tree in modules(package / place):
            for node in (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module):
                names = [f"{node.module}.{alias.name}".split(".") for alias in node.names]
                for name in (name for name in names if name[0] == "manor"):
                    if name[1] not in (package.name, "options") and "events_pb2" not in name:
                        yield f"{path}:{node.lineno}: imports {'.'.join(name)}, which is no fact and not its service's"


def typed_facts(package: Path) -> Iterator[str]:
    """Whoever takes a fact says of which type it is."""
    for place in ("usecases", "worker"):
        for path, tree in modules(package / place):
            for function in (node for node in ast.walk(tree) if isinstance(node, FUNCTION)):
                for argument in function.args.args:
                    if argument.arg == "fact" and (
                        argument.annotation is None or ast.unparse(argument.annotation) == "Any"
                    ):
                        yield f"{path}:{function.lineno}: {function.name} takes any fact; name its message"


RULES = (one_word, in_transactions, answered_in_call, listed, own_messages, plain_worker, typed_facts)


def services() -> list[Path]:
    """The package of each service."""
    folders = (folder for folder in sorted(ROOT.glob("services/*")) if folder.name != "chassis")
    return [folder / folder.name for folder in folders if (folder / "pyproject.toml").is_file()]


def faults() -> Iterator[str]:
    """What the services do that their form does not have."""
    for package in services():
        for rule in RULES:
            yield from rule(package)


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found))
    sys.exit(bool(found))
