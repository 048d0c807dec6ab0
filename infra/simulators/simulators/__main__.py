"""`python -m simulators`: the partner simulator as a process of its own, by gunicorn with one worker."""

from __future__ import annotations

from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

from simulators import control, keys, sms_gateway, wallet, wechat_pay
from simulators.book import Book
from simulators.notifier import Notifier
from simulators.settings import Settings

THREADS = 16


def application(settings: Settings) -> Flask:
    """The simulator with its book open and its notifier running."""
    partner = keys.ensure(settings.folder, settings.merchants)
    state = wechat_pay.State(partner, Book(settings.folder / "book.sqlite3"))
    app = Flask("simulators")
    app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
    app.register_blueprint(wechat_pay.blueprint(state))
    app.register_blueprint(control.blueprint(state))
    app.register_blueprint(wallet.blueprint(state))
    app.register_blueprint(sms_gateway.blueprint(sms_gateway.Gateway(settings.folder / "sms.sqlite3")))
    app.add_url_rule("/healthz", "healthz", lambda: {"ok": True})
    notifier = Notifier(partner, state.book, settings.retry_seconds)
    notifier.start()
    app.extensions["notifier"] = notifier
    return app


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with its settings from ours. One worker: the switches lie in its memory."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Gives gunicorn its settings."""
        given: dict[str, Any] = {
            "bind": f"{self._settings.host}:{self._settings.port}",
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "graceful_timeout": 10,
            "control_socket": str(self._settings.folder / "gunicorn.ctl"),
            "worker_tmp_dir": str(self._settings.folder),
            "proc_name": "simulators",
        }
        for name, value in given.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The application, made in the worker, since its notifier is a thread."""
        return application(self._settings)


if __name__ == "__main__":
    found = Settings.from_environment()
    keys.ensure(found.folder, found.merchants)
    Server(found).run()
