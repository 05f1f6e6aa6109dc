"""The storage code against Azurite, which `app/test/azurite/run.sh` starts: without it nothing is asked here."""

import os

import pytest
from azure.storage.blob import ContainerClient

from app.settings import Storage
from app.storage import StorageError, open_storage

pytestmark = pytest.mark.skipif("AZURITE_ENDPOINT" not in os.environ, reason="app/test/azurite/run.sh brings Azurite")


@pytest.fixture
def given():
    return Storage("azure", os.environ["AZURITE_ENDPOINT"], "app-files", account_key=os.environ["AZURITE_KEY"])


@pytest.fixture
def container(given):
    """The container as production has it: it is there before the application."""
    made = ContainerClient(given.endpoint, given.bucket, credential=given.account_key)
    made.create_container()
    yield made
    made.delete_container()


def test_what_is_put_is_listed_comes_back_and_may_be_put_again(given, container):
    storage = open_storage(given)
    storage.put("jobs/1.json", b'{"words": 1}', "application/json")
    storage.put("jobs/2.json", b"other", "application/json")
    assert storage.get("jobs/1.json") == b'{"words": 1}'
    # A task may be delivered twice.
    storage.put("jobs/1.json", b'{"words": 2}', "application/json")
    assert storage.get("jobs/1.json") == b'{"words": 2}'
    assert [blob.name for blob in container.list_blobs(name_starts_with="jobs/")] == ["jobs/1.json", "jobs/2.json"]
    properties = container.get_blob_client("jobs/1.json").get_blob_properties()
    assert properties.content_settings.content_type == "application/json"


def test_what_is_gone_or_was_never_there_is_an_error_of_the_storage(given, container):
    storage = open_storage(given)
    storage.put("jobs/1.json", b"{}", "application/json")
    container.delete_blob("jobs/1.json")
    for key in ("jobs/1.json", "jobs/never.json"):
        with pytest.raises(StorageError, match="ResourceNotFoundError"):
            storage.get(key)


@pytest.mark.usefixtures("container")
def test_ready_is_who_reaches_the_container_with_the_right_key(given):
    open_storage(given).ping()
    container_of_others = Storage("azure", given.endpoint, "no-such-files", account_key=given.account_key)
    wrong_key = Storage("azure", given.endpoint, given.bucket, account_key="AAAA" + given.account_key[4:])
    for other in (container_of_others, wrong_key):
        with pytest.raises(StorageError):
            open_storage(other).ping()
