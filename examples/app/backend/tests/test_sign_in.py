"""Tokens of a provider in this process: what opens the API, and what does not."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi.testclient import TestClient

from app import api, provider_keys, sign_in
from app.provider_keys import ProviderError, ProviderKeys, UnknownKeyError, fetch_keys
from app.settings import SignIn

ISSUER = "http://localhost:4000/sign-in"


class Provider:
    """Signs with its newest key, and publishes those that it has."""

    def __init__(self):
        self.keys = {}
        self.issuer = ISSUER
        self.fetched = 0
        self.away = False

    def change_key(self, name):
        self.keys = {name: rsa.generate_private_key(public_exponent=65537, key_size=2048)}

    def token(self, key=None, name=None, **changes):
        own_name, own_key = next(iter(self.keys.items()))
        claims = {"iss": ISSUER, "aud": "app", "sub": "alice", "name": "Alice Adams", "exp": time.time() + 60}
        claims = {claim: value for claim, value in (claims | changes).items() if value is not None}
        return jwt.encode(claims, key or own_key, "RS256", headers={"kid": name or own_name})

    def jwks(self):
        found = [
            json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key())) | {"kid": name, "use": "sig"}
            for name, key in self.keys.items()
        ]
        return {"keys": found}

    def fetch(self):
        self.fetched += 1
        if self.away:
            raise ProviderError("refused")
        return {key.key_id: key for key in jwt.PyJWKSet.from_dict(self.jwks()).keys}


@pytest.fixture
def provider():
    made = Provider()
    made.change_key("one")
    return made


@pytest.fixture
def clock():
    class Clock:
        now = 1000.0

        def __call__(self):
            return self.now

    return Clock()


@pytest.fixture
def client(provider, clock, monkeypatch):
    given = SignIn(ISSUER, "app", f"{ISSUER}/.well-known/openid-configuration")
    verifier = sign_in.Verifier(given, ProviderKeys(provider.fetch, clock))
    monkeypatch.setattr(sign_in, "verifier", lambda: verifier)
    return TestClient(api.api)


def ask(client, token):
    return client.get("/api/me", headers={"Authorization": f"Bearer {token}"})


def test_a_token_of_the_provider_for_this_application_says_who_it_is(client, provider):
    answer = ask(client, provider.token())
    assert (answer.status_code, answer.json()) == (200, {"subject": "alice", "name": "Alice Adams"})


def test_a_user_without_a_name_is_called_by_what_there_is(client, provider):
    for claims, name in (({"preferred_username": "alice@example.org"}, "alice@example.org"), ({}, "alice")):
        nameless = {"iss": ISSUER, "aud": "app", "sub": "alice", "exp": time.time() + 60}
        token = jwt.encode(nameless | claims, provider.keys["one"], "RS256", headers={"kid": "one"})
        assert ask(client, token).json()["name"] == name


@pytest.mark.parametrize(
    "changes",
    [
        {"aud": "other"},
        {"aud": None},
        {"iss": "http://localhost:4000/other"},
        {"iss": None},
        {"exp": time.time() - 60},
        {"exp": None},
        {"nbf": time.time() + 3600},
        {"sub": None},
    ],
)
def test_a_token_for_others_of_others_or_of_another_time_is_refused(client, provider, changes):
    answer = ask(client, provider.token(**changes))
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, 'Bearer error="invalid_token"')


def test_a_token_that_somebody_else_signed_is_refused(client, provider):
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    assert ask(client, provider.token(key=other)).status_code == 401
    unsigned = jwt.encode({"iss": ISSUER, "aud": "app", "sub": "alice"}, None, "none", headers={"kid": "one"})
    assert ask(client, unsigned).status_code == 401
    public = json.dumps(provider.jwks()["keys"][0])
    shared = jwt.encode({"iss": ISSUER, "aud": "app", "sub": "alice"}, public * 2, "HS256", headers={"kid": "one"})
    assert ask(client, shared).status_code == 401
    assert ask(client, "nonsense").status_code == 401


def test_a_new_key_is_asked_for_and_the_old_one_is_forgotten(client, provider, clock):
    old = provider.token()
    assert ask(client, old).status_code == 200
    provider.change_key("two")
    clock.now += provider_keys.PAUSE_SECONDS
    assert ask(client, provider.token()).status_code == 200
    assert ask(client, old).status_code == 401


def test_made_up_keys_do_not_have_the_provider_asked_again_and_again(client, provider, clock):
    for _ in range(5):
        assert ask(client, provider.token(name="made-up")).status_code == 401
    assert provider.fetched == 1
    clock.now += provider_keys.PAUSE_SECONDS
    assert ask(client, provider.token(name="made-up")).status_code == 401
    assert provider.fetched == 2


def test_while_the_provider_is_away_known_keys_hold_and_a_new_one_is_nobodys_fault(client, provider, clock):
    assert ask(client, provider.token()).status_code == 200
    provider.away = True
    clock.now += 2 * provider_keys.REFRESH_SECONDS
    assert ask(client, provider.token()).status_code == 200
    assert provider.fetched == 2
    assert ask(client, provider.token(name="two")).status_code == 503
    provider.away = False
    provider.change_key("two")
    clock.now += provider_keys.PAUSE_SECONDS
    assert ask(client, provider.token()).status_code == 200


def test_a_key_that_was_taken_back_is_believed_for_an_hour_at_most(client, provider, clock):
    old = provider.token()
    assert ask(client, old).status_code == 200
    provider.change_key("two")
    clock.now += provider_keys.REFRESH_SECONDS
    assert ask(client, old).status_code == 401


def test_nobody_signs_in_where_no_provider_is_said():
    sign_in.verifier.cache_clear()
    assert ask(TestClient(api.api), "any").status_code == 503


@pytest.fixture
def web(provider):
    """The provider as an HTTP server."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            here = f"http://127.0.0.1:{self.server.server_port}"
            found = {"issuer": provider.issuer, "jwks_uri": f"{here}/jwks"}
            body = provider.jwks() if self.path == "/jwks" else found if self.path == "/configuration" else []
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_):
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()


def test_keys_are_found_where_the_provider_says_that_they_are(web, provider):
    found = fetch_keys(f"{web}/configuration", ISSUER)
    assert list(found) == ["one"]
    keys = ProviderKeys(lambda: fetch_keys(f"{web}/configuration", ISSUER))
    verifier = sign_in.Verifier(SignIn(ISSUER, "app", ""), keys)
    assert verifier.user_of(provider.token()).subject == "alice"
    with pytest.raises(UnknownKeyError):
        keys.key(None)


def test_a_configuration_of_another_issuer_is_not_believed(web, provider):
    provider.issuer = "http://elsewhere.test"
    with pytest.raises(ProviderError, match="not 'http://localhost:4000/sign-in'"):
        fetch_keys(f"{web}/configuration", ISSUER)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/configuration", "file:///etc/passwd", "", "{web}/nothing"])
def test_what_is_no_provider_is_said_to_be_none(web, url):
    with pytest.raises(ProviderError):
        fetch_keys(url.format(web=web), ISSUER)
