"""In a process of its own: prometheus_client reads where to write when it is imported."""

import subprocess
import sys

PROGRAM = """
import multiprocessing, re, sys
from pathlib import Path
from app import metrics
metrics.FOLDER = Path(sys.argv[1])
metrics.prepare_folder()

def ask(path, method="GET"):
    from fastapi.testclient import TestClient
    from app import api, jobs, sign_in
    jobs.find = lambda *_: None
    api.api.dependency_overrides[sign_in.signed_in] = lambda: sign_in.User("alice", "Alice Adams")
    TestClient(api.api).request(method, path)

if __name__ == "__main__":
    fork = multiprocessing.get_context("fork")
    paths = ["/api/jobs/5f0c7a52-8a8c-4b0e-9e42-0d6a0f0f2c11", "/api/jobs/6f0c7a52-8a8c-4b0e-9e42-0d6a0f0f2c11"]
    for path in [*paths, "/nowhere/at/all", "/healthz"]:
        process = fork.Process(target=ask, args=[path])
        process.start()
        process.join()
    ask(paths[0], "BREW")
    print(metrics.exposition()[0].decode())
"""


def test_requests_of_all_processes_are_counted_by_route_and_probes_are_not(tmp_path):
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROGRAM, str(tmp_path / "metrics")], capture_output=True, text=True, check=True
    )
    assert 'http_requests_total{method="GET",path="/api/jobs/{job_id}",status="404"} 2.0' in done.stdout
    assert 'http_requests_total{method="GET",path="unmatched",status="404"} 1.0' in done.stdout
    assert 'http_request_duration_seconds_count{method="GET",path="/api/jobs/{job_id}"} 2.0' in done.stdout
    assert 'http_requests_total{method="other",path="/api/jobs/{job_id}",status="405"} 1.0' in done.stdout
    assert "BREW" not in done.stdout
    assert "healthz" not in done.stdout
