"""What the environment says, read once and checked whole."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache


class SettingsError(Exception):
    """Every variable that is missing or unusable, in one message."""


@dataclass(frozen=True)
class Storage:
    """Where objects are kept: `api` is `s3` or `azure`; where Azure has no key, the pod's identity opens it."""

    api: str
    endpoint: str
    bucket: str
    region: str = ""
    access_key: str = ""
    secret_key: str = ""
    account_key: str = ""


@dataclass(frozen=True)
class SignIn:
    """Whose tokens are believed, and where its keys are: the issuer may be an address for browsers alone."""

    issuer: str
    audience: str
    discovery_url: str


@dataclass(frozen=True)
class Settings:
    database_url: str
    database_read_url: str
    """A replica: what it returns may be stale. The primary, where no replica is configured."""
    pool_size: int
    """Connections to the database that one process may hold."""
    processes: int
    drain_seconds: int
    """How long work in flight may last after SIGTERM. No task may take longer."""
    redis_url: str
    storage: Storage
    sign_in: SignIn | None
    """None for what no user speaks to: the worker."""
    log_level: str


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings of this process. Raises SettingsError with all problems at once."""
    problems: list[str] = []

    def required(name: str) -> str:
        value = environment.get(name, "")
        if not value:
            problems.append(f"{name} is not set")
        return value

    def whole_number(name: str, default: int) -> int:
        text = environment.get(name) or str(default)
        if not text.isdigit() or int(text) < 1:
            problems.append(f"{name} is {text!r}; it must be a whole number of at least 1")
            return default
        return int(text)

    def storage() -> Storage:
        api = required("STORAGE_API")
        if api not in ("", "s3", "azure"):
            problems.append(f"STORAGE_API is {api!r}; it must be s3 or azure")
        keys = ("STORAGE_REGION", "STORAGE_ACCESS_KEY", "STORAGE_SECRET_KEY") if api == "s3" else ()
        given = Storage(api, required("STORAGE_ENDPOINT"), required("STORAGE_BUCKET"), *(required(key) for key in keys))
        return replace(given, account_key=environment.get("STORAGE_ACCOUNT_KEY", "")) if api == "azure" else given

    def sign_in() -> SignIn | None:
        issuer = environment.get("OIDC_ISSUER")
        return SignIn(issuer, required("OIDC_AUDIENCE"), required("OIDC_DISCOVERY_URL")) if issuer else None

    database_url = required("DATABASE_URL")
    settings = Settings(
        database_url=database_url,
        database_read_url=environment.get("DATABASE_READ_URL") or database_url,
        pool_size=whole_number("DATABASE_POOL_SIZE", 5),
        processes=whole_number("PROCESSES", 1),
        drain_seconds=whole_number("DRAIN_SECONDS", 30),
        redis_url=required("REDIS_URL"),
        storage=storage(),
        sign_in=sign_in(),
        log_level=(environment.get("LOG_LEVEL") or "info").lower(),
    )
    if problems:
        raise SettingsError("The environment is incomplete:\n" + "\n".join(f"  {problem}" for problem in problems))
    return settings


@cache
def settings() -> Settings:
    return read_settings(os.environ)
