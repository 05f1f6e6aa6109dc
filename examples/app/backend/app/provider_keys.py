"""The keys of an OpenID Connect provider, which changes them when it likes and may be away."""

import json
import logging
import time
from collections.abc import Callable, Mapping
from threading import Lock
from urllib.request import urlopen

from jwt import PyJWK, PyJWKSet
from jwt.exceptions import PyJWTError

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 3
LARGEST_ANSWER = 1_000_000
REFRESH_SECONDS = 3600
"""A key that the provider takes back is believed for this long at most, unless the provider is away."""
PAUSE_SECONDS = 10
"""Made-up names of keys are no way to have us ask the provider again and again."""

Keys = Mapping[str, PyJWK]


class ProviderError(Exception):
    """The provider does not say what its keys are."""


class UnknownKeyError(Exception):
    """The provider has no such key."""


class ProviderKeys:
    """Fetched when a token names a key that is not known, and every hour; what is known holds while nobody answers."""

    def __init__(self, fetch: Callable[[], Keys], clock: Callable[[], float] = time.monotonic) -> None:
        self._fetch = fetch
        self._clock = clock
        self._lock = Lock()
        self._known: Keys = {}
        self._asked_at = self._known_since = float("-inf")
        self._problem: ProviderError | None = None

    def key(self, name: str | None) -> PyJWK:
        """The key of a name. Raises UnknownKeyError, or ProviderError when it could be a new one and nobody answers."""
        is_known = name in self._known
        is_stale = self._clock() - self._known_since >= REFRESH_SECONDS
        # Whoever has a key goes on with it while another thread asks.
        if (not is_known or is_stale) and self._lock.acquire(blocking=not is_known):
            try:
                self._ask()
            finally:
                self._lock.release()
        found = self._known.get(name or "")
        if found is not None:
            return found
        if self._problem is not None:
            raise self._problem
        raise UnknownKeyError(f"the provider has no key {name!r}")

    def _ask(self) -> None:
        now = self._clock()
        if now - self._asked_at < PAUSE_SECONDS:
            return
        self._asked_at = now
        try:
            self._known, self._known_since, self._problem = self._fetch(), now, None
        except ProviderError as problem:
            self._problem = problem
            log.warning("the keys of the provider cannot be had: %s", problem)


def fetch_keys(discovery_url: str, issuer: str) -> Keys:
    """The keys by their names, found where the provider says that they are. Raises ProviderError."""
    try:
        configuration = read_json(discovery_url)
        if configuration.get("issuer") != issuer:
            raise ProviderError(f"{discovery_url} is of the issuer {configuration.get('issuer')!r}, not {issuer!r}")
        keys = PyJWKSet.from_dict(read_json(str(configuration.get("jwks_uri"))))
    except (OSError, ValueError, PyJWTError) as problem:
        raise ProviderError(f"{discovery_url}: {type(problem).__name__}: {problem}") from problem
    return {key.key_id: key for key in keys.keys if key.key_id and key.public_key_use in (None, "sig")}


def read_json(url: str) -> dict[str, object]:
    if not url.startswith(("https://", "http://")):
        raise ValueError(f"{url!r} is no address of the web")
    with urlopen(url, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310  the scheme was looked at
        found = json.loads(answer.read(LARGEST_ANSWER))
    if not isinstance(found, dict):
        raise ValueError(f"{url} answers with something else than an object")
    return found
