"""Who a request is from: tokens of the environment's OpenID Connect provider, checked here with the provider's keys."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.provider_keys import ProviderError, ProviderKeys, UnknownKeyError, fetch_keys
from app.settings import SignIn, settings

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures that the provider alone can make: with a shared secret, whoever checks could sign."""
LEEWAY_SECONDS = 30
"""How far the clocks of two machines may be apart."""


@dataclass(frozen=True)
class User:
    subject: str
    """What the provider calls the user for ever; a name may change."""
    name: str


class Verifier:
    def __init__(self, given: SignIn, keys: ProviderKeys) -> None:
        self._given = given
        self._keys = keys

    def user_of(self, token: str) -> User:
        """Raises InvalidTokenError or UnknownKeyError for what opens nothing, ProviderError when nobody can say."""
        key = self._keys.key(jwt.get_unverified_header(token).get("kid"))
        claims = jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            issuer=self._given.issuer,
            audience=self._given.audience,
            leeway=LEEWAY_SECONDS,
            options={"require": ["exp", "iss", "aud", "sub"]},
        )
        subject = claims["sub"]
        return User(subject, claims.get("name") or claims.get("preferred_username") or subject)


@cache
def verifier() -> Verifier:
    given = settings().sign_in
    if given is None:
        raise ProviderError("OIDC_ISSUER is not set: nobody can sign in")
    return Verifier(given, ProviderKeys(lambda: fetch_keys(given.discovery_url, given.issuer)))


bearer = HTTPBearer(auto_error=False, description="an access token of the provider that /api/about names")


def signed_in(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> User:
    """The user whose token a request shows; 401 for a request that shows none, or one that opens nothing."""
    if credentials is None:
        raise refused("sign in first")
    try:
        return verifier().user_of(credentials.credentials)
    except (jwt.InvalidTokenError, UnknownKeyError) as problem:
        raise refused(f"the token is refused: {problem}", "invalid_token") from problem
    except ProviderError as problem:
        raise HTTPException(503, f"the token cannot be checked: {problem}") from problem


def refused(why: str, error: str = "") -> HTTPException:
    """As https://www.rfc-editor.org/rfc/rfc6750#section-3 says it."""
    challenge = f'Bearer error="{error}"' if error else "Bearer"
    return HTTPException(401, why, headers={"WWW-Authenticate": challenge})


SignedIn = Annotated[User, Depends(signed_in)]
