"""`python mail_server.py PORT FILE`: a mail server that appends what it takes to a file, a line of JSON each.

`refused@…` is refused for good, `later@…` for now. Nothing of ours is in it.
"""

from __future__ import annotations

import asyncio
import json
import sys
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP


class Box:
    """Takes mail."""

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        """Says of an address whether it takes mail."""
        if address.startswith("refused@"):
            return "550 no such mailbox"
        if address.startswith("later@"):
            return "451 try again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Takes a mail."""
        mail = message_from_bytes(envelope.content, policy=policy.default)
        body = mail.get_body()
        line = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "subject": mail["Subject"],
            "id": mail["Message-ID"],
            "text": body.get_content().strip() if body else "",
        }
        with Path(sys.argv[2]).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        return "250 OK"


async def main() -> None:
    """Listens until it is ended."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Box()), "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()


asyncio.run(main())
