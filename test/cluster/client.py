"""What clients do from inside the cluster, with Python's own library. Reads one JSON document from standard input.

load     asks for things again and again, in the background, until there is a file NAME.stop; then NAME.json says what
         became of them. A connection through the API server would not outlive what these tests do to the cluster.
connect  tries TCP connections, and prints which of them were taken
"""

import json
import os
import socket
import ssl
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPSConnection


class Edge(HTTPSConnection):
    """A connection to an address, that is spoken with under the name of a host."""

    def __init__(self, address, host, trust, timeout):
        super().__init__(host, timeout=timeout, context=trust)
        self.address = address

    def connect(self):
        plain = socket.create_connection(self.address, self.timeout)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)


def once(spec, request, trust):
    """One request over a connection of its own, as a client makes it that comes for the first time."""
    started = time.time()
    outcome = {"name": request["name"], "at": started, "method": request.get("method", "GET")}
    connection = None
    try:
        timeout = spec.get("timeoutSeconds", 10)
        if spec.get("host"):
            connection = Edge((spec["address"], spec["port"]), spec["host"], trust, timeout)
        else:
            connection = HTTPConnection(spec["address"], spec["port"], timeout=timeout)
        body = request.get("body")
        headers = {"Content-Type": "application/json", **spec.get("headers", {}), **request.get("headers", {})}
        connection.request(request.get("method", "GET"), request["path"], body=body, headers=headers)
        answer = connection.getresponse()
        text = answer.read()
        outcome["status"] = answer.status
        outcome["ok"] = answer.status in request.get("expect", [200])
        if not outcome["ok"] or request.get("keep"):
            outcome["said"] = text[:2000].decode("utf-8", "replace")
    except Exception as error:
        outcome["ok"] = False
        outcome["said"] = f"{type(error).__name__}: {error}"
    finally:
        if connection is not None:
            connection.close()
    outcome["seconds"] = time.time() - started
    return outcome


def load(spec):
    if os.fork():
        return
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    trust = ssl.create_default_context(cadata=spec["ca"]) if spec.get("ca") else None
    name = spec["name"]
    pause = 1 / spec.get("perSecond", 5)
    pending, due = [], time.monotonic()
    with ThreadPoolExecutor(spec.get("threads", 32)) as pool:
        while not os.path.exists(f"{name}.stop"):
            request = spec["requests"][len(pending) % len(spec["requests"])]
            pending.append(pool.submit(once, spec, request, trust))
            due += pause
            time.sleep(max(0, due - time.monotonic()))
        outcomes = [one.result() for one in pending]
    with open(f"{name}.new", "w") as file:
        json.dump(outcomes, file)
    # Whoever sees it sees all of it.
    os.rename(f"{name}.new", f"{name}.json")


def connect(targets):
    def attempt(target):
        try:
            with socket.create_connection((target["address"], target["port"]), target.get("timeoutSeconds", 2)):
                return True
        except OSError as error:
            # Who refuses a connection was reached: nothing listens there, but the way is open.
            return isinstance(error, ConnectionRefusedError)

    with ThreadPoolExecutor(64) as pool:
        print(json.dumps(list(pool.map(attempt, targets))))


if __name__ == "__main__":
    line = json.loads(sys.stdin.readline())
    if sys.argv[1] == "load":
        load(line)
    else:
        connect(line)
