"""Starts a worker: `python -m app.work`."""

import sys

from app.reload import run_or_reload


def run() -> None:
    from app.settings import SettingsError, settings

    try:
        given = settings()
    except SettingsError as problem:
        sys.exit(str(problem))
    from app.logs import configure_logs
    from app.metrics import prepare_folder

    configure_logs(given.log_level)
    prepare_folder()
    from app.worker import application

    application().worker_main(
        ["worker", "--loglevel", given.log_level, "--hostname", "worker@%h", "--without-gossip", "--without-mingle"]
    )


if __name__ == "__main__":
    run_or_reload("app.work")
