"""What identity promises about the tree, grants and sessions, checked over all groups."""

from __future__ import annotations

from collections.abc import Iterator

from chassis.verification import Check
from sqlalchemy import Connection, text

# Each lists what breaks a rule; the name says the rule.
_RULES = {
    "Every node lies under one of the level above it, in the same group and company": (
        "tree",
        "select n.node_id::text from tree n left join tree p on p.node_id = n.parent_id where case n.kind"
        " when 'group' then n.parent_id <> 0 or n.group_id <> n.node_id or n.company_id <> 0 or n.estate_id <> 0"
        " when 'company' then p.kind is distinct from 'group' or n.company_id <> n.node_id or n.estate_id <> 0"
        " or p.node_id <> n.group_id"
        " else p.kind is distinct from 'company' or n.company_id <> p.node_id or n.estate_id <> n.node_id"
        " or n.group_id <> p.group_id or n.currency_code <> p.currency_code end",
    ),
    "identity's own directory knows every node as it is": (
        "tree",
        "select t.node_id::text from tree t left join nodes n using (node_id)"
        " where n.version is distinct from t.version or n.closed is distinct from t.closed",
    ),
    "identity's own directory knows what every principal may do": (
        "principals",
        "select p.principal_id::text from principals p left join grants g on g.principal_id = p.principal_id::text"
        " where g.version is distinct from p.grants_version or g.disabled is distinct from p.disabled",
    ),
    "Every grant is held by a principal of the node's group": (
        "role_grants",
        "select r.grant_id::text from role_grants r join principals p using (principal_id)"
        " join tree t on t.node_id = r.node_id where p.group_id <> r.group_id or t.group_id <> r.group_id",
    ),
    "A session that ended was not refreshed afterwards": (
        "sessions",
        "select session_id::text from sessions where refreshed_at > ended_at",
    ),
    "A session has one refresh token that was not used, at the most": (
        "sessions",
        "select session_id::text from refresh_tokens where used_at is null group by session_id having count(*) > 1",
    ),
    "Every username leads to its staff": (
        "staff",
        "select s.principal_id::text from staff s left join usernames u on u.username = lower(s.username)"
        " where u.principal_id is distinct from s.principal_id or u.group_id is distinct from s.group_id",
    ),
}


def verify(connection: Connection) -> Iterator[Check]:
    """Every rule with what was counted and what breaks it.

    Args:
        connection: of the verifier role.
    """
    for name, (table, query) in _RULES.items():
        counted = connection.execute(text(f"select count(*) from {table}")).scalar_one()
        faults = list(connection.execute(text(f"{query} limit 20")).scalars())
        yield Check(name, counted, faults)
