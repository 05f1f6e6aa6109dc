"""Both SDKs for real, against an HTTP server in this process: what is sent, and what becomes of refusals."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.settings import Storage
from app.storage import AzureStorage, S3Storage, StorageError


@pytest.fixture
def server():
    class Handler(BaseHTTPRequestHandler):
        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            requests.append((self.command, self.path.split("?")[0], dict(self.headers), body))
            status, content = answers.get(self.command, (404, b""))
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_PUT = do_HEAD = answer  # noqa: N815

        def log_message(self, *_):
            pass

    requests, answers = [], {}
    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}", requests, answers
    http.shutdown()


def s3(endpoint):
    return S3Storage(Storage("s3", endpoint, "files", "eu-west-1", "key-id", "secret"))


def test_s3_puts_the_object_under_the_bucket_path_and_signs_for_the_region(server):
    endpoint, requests, answers = server
    answers["PUT"] = (200, b"")
    s3(endpoint).put("jobs/1.json", b"{}", "application/json")
    method, path, headers, body = requests[0]
    assert (method, path) == ("PUT", "/files/jobs/1.json")
    assert b"{}" in body
    assert "Credential=key-id/" in headers["Authorization"]
    assert "/eu-west-1/s3/aws4_request" in headers["Authorization"]
    assert headers["Content-Type"] == "application/json"


def test_s3_gets_what_is_there_and_says_when_it_is_not(server):
    endpoint, _, answers = server
    answers["GET"] = (200, b"content")
    assert s3(endpoint).get("jobs/1.json") == b"content"
    answers["GET"] = (403, b"<Error><Code>AccessDenied</Code><Message>no</Message></Error>")
    with pytest.raises(StorageError, match="AccessDenied"):
        s3(endpoint).get("jobs/1.json")


def test_s3_that_does_not_answer_is_a_storage_error():
    with pytest.raises(StorageError, match="EndpointConnectionError"):
        s3("http://127.0.0.1:1").ping()


def test_azure_takes_the_workload_identity_of_the_pod_and_no_key(monkeypatch):
    for name in ("AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    given = Storage("azure", "https://account.blob.core.windows.net", "files")
    with pytest.raises(ValueError, match="tenant_id"):
        AzureStorage(given)


def test_azure_speaks_its_own_api_below_the_container(server, monkeypatch):
    endpoint, requests, answers = server
    answers["PUT"] = (201, b"")
    given = Storage("azure", endpoint, "files")
    # A token for plain HTTP is what the SDK refuses to send: here the credential alone is left out.
    monkeypatch.setattr("azure.identity.WorkloadIdentityCredential", lambda: None)
    AzureStorage(given).put("jobs/1.json", b"{}", "application/json")
    method, path, headers, body = requests[0]
    assert (method, path, body) == ("PUT", "/files/jobs/1.json", b"{}")
    assert headers["x-ms-blob-type"] == "BlockBlob"
    assert headers["x-ms-blob-content-type"] == "application/json"
    answers["GET"] = (404, b"")
    with pytest.raises(StorageError, match="ResourceNotFoundError"):
        AzureStorage(given).ping()
