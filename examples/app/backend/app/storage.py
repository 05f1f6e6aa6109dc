"""Object storage behind one interface: S3 (versitygw, AWS) or Azure Blob Storage, which is not S3."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Protocol

from app.settings import Storage as StorageSettings
from app.settings import settings

TIMEOUT_SECONDS = 3


class StorageError(Exception):
    """The storage did not do what it was asked; the cause says why. Worth another try."""


@contextmanager
def storage_errors(*kinds: type[Exception]) -> Iterator[None]:
    """Turns an SDK's own exceptions into StorageError: the rest of the program knows no SDK."""
    try:
        yield
    except kinds as problem:
        raise StorageError(f"{type(problem).__name__}: {problem}") from problem


class Storage(Protocol):
    def put(self, key: str, content: bytes, content_type: str) -> None:
        """Writes the object, over an older one of the same key."""

    def get(self, key: str) -> bytes:
        """The object's content. Raises when there is none."""

    def ping(self) -> None:
        """Raises when the bucket cannot be reached with these credentials."""


class S3Storage:
    def __init__(self, given: StorageSettings) -> None:
        import boto3
        from botocore.config import Config
        from botocore.exceptions import BotoCoreError, ClientError

        self._errors = (BotoCoreError, ClientError)
        self._bucket = given.bucket
        self._client = boto3.client(
            "s3",
            endpoint_url=given.endpoint,
            region_name=given.region,
            aws_access_key_id=given.access_key,
            aws_secret_access_key=given.secret_key,
            config=Config(
                connect_timeout=TIMEOUT_SECONDS,
                read_timeout=TIMEOUT_SECONDS,
                retries={"total_max_attempts": 2},
                # http://object-storage:9000/bucket, for http://bucket.object-storage:9000
                # has no address in a Compose network.
                s3={"addressing_style": "path"},
            ),
        )

    def put(self, key: str, content: bytes, content_type: str) -> None:
        with storage_errors(*self._errors):
            self._client.put_object(Bucket=self._bucket, Key=key, Body=content, ContentType=content_type)

    def get(self, key: str) -> bytes:
        with storage_errors(*self._errors):
            return self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()

    def ping(self) -> None:
        with storage_errors(*self._errors):
            self._client.head_bucket(Bucket=self._bucket)


class AzureStorage:
    """The bucket is a container of the account; without a key of that the credential is the pod's identity."""

    def __init__(self, given: StorageSettings) -> None:
        from azure.core.exceptions import AzureError
        from azure.identity import WorkloadIdentityCredential
        from azure.storage.blob import ContainerClient

        self._errors = (AzureError,)
        self._container = ContainerClient(
            given.endpoint,
            given.bucket,
            credential=given.account_key or WorkloadIdentityCredential(),
            connection_timeout=TIMEOUT_SECONDS,
            read_timeout=TIMEOUT_SECONDS,
            retry_total=1,
        )

    def put(self, key: str, content: bytes, content_type: str) -> None:
        from azure.storage.blob import ContentSettings

        settings = ContentSettings(content_type=content_type)
        with storage_errors(*self._errors):
            self._container.upload_blob(key, content, overwrite=True, content_settings=settings)

    def get(self, key: str) -> bytes:
        with storage_errors(*self._errors):
            return self._container.download_blob(key).readall()

    def ping(self) -> None:
        with storage_errors(*self._errors):
            self._container.get_container_properties()


def open_storage(given: StorageSettings) -> Storage:
    # The SDKs are imported where they are used: each is large, and a process needs only one.
    return S3Storage(given) if given.api == "s3" else AzureStorage(given)


@cache
def storage() -> Storage:
    return open_storage(settings().storage)
