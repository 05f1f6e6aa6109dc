import pytest

from app.settings import SettingsError, read_settings
from tests.conftest import COMPLETE


def test_what_has_a_default_may_be_left_out():
    settings = read_settings(COMPLETE)
    assert (settings.pool_size, settings.processes, settings.drain_seconds, settings.log_level) == (5, 1, 30, "info")
    assert settings.database_read_url == settings.database_url


def test_everything_that_is_wrong_is_said_at_once():
    with pytest.raises(SettingsError) as caught:
        read_settings({"STORAGE_API": "ftp", "PROCESSES": "many", "DRAIN_SECONDS": "0"})
    for problem in (
        "DATABASE_URL is not set",
        "REDIS_URL is not set",
        "STORAGE_API is 'ftp'; it must be s3 or azure",
        "STORAGE_ENDPOINT is not set",
        "PROCESSES is 'many'; it must be a whole number of at least 1",
        "DRAIN_SECONDS is '0'; it must be a whole number of at least 1",
    ):
        assert problem in str(caught.value)


def test_whose_tokens_are_believed_is_said_whole_or_not_at_all():
    assert read_settings(COMPLETE).sign_in is None
    with pytest.raises(SettingsError, match=r"OIDC_AUDIENCE is not set\n.*OIDC_DISCOVERY_URL is not set"):
        read_settings(COMPLETE | {"OIDC_ISSUER": "https://login.test"})


def test_azure_needs_no_key_and_s3_does():
    environment = {name: value for name, value in COMPLETE.items() if not name.endswith(("_KEY", "_REGION"))}
    assert read_settings(environment | {"STORAGE_API": "azure"}).storage.secret_key == ""
    with pytest.raises(SettingsError, match="STORAGE_SECRET_KEY is not set"):
        read_settings(environment)
