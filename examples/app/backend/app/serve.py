"""Starts the HTTP API: `python -m app.serve`."""

import sys

from app.reload import run_or_reload


def run() -> None:
    from app.settings import SettingsError, settings

    try:
        given = settings()
    except SettingsError as problem:
        sys.exit(str(problem))
    if given.sign_in is None:
        sys.exit("OIDC_ISSUER is not set: the API has to know whose tokens it may believe")
    from app.metrics import prepare_folder

    prepare_folder()
    import uvicorn

    uvicorn.run(
        "app.api:api",
        host="0.0.0.0",  # noqa: S104  a container's port is reached from outside of it
        port=8000,
        workers=given.processes,
        # Longer than the edge keeps an idle connection (60 s), or it sends a request into one that is being closed.
        timeout_keep_alive=75,
        timeout_graceful_shutdown=given.drain_seconds,
        log_level=given.log_level,
        access_log=given.log_level == "debug",
    )


if __name__ == "__main__":
    run_or_reload("app.serve", "app.api")
