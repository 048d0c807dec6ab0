"""What gunicorn imports in each worker."""

from __future__ import annotations

from flask import Flask

from gateway.app import create_app
from gateway.settings import Settings


def app() -> Flask:
    """The app by this process's settings."""
    return create_app(Settings())
