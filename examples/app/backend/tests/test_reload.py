import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from app.reload import imported

PROGRAM = """
import os, sys, time
from pathlib import Path
from app.reload import imported, supervise

def run(folder):
    with open(folder + "/pids", "a") as file:
        file.write(f"{os.getpid()} ")
    sys.path.insert(0, folder)
    import code_of_test.main

if __name__ == "__main__":
    package = Path(sys.argv[1]) / "code_of_test"
    sys.exit(supervise(run, sys.argv[1], lambda: imported(package, "code_of_test.main"), ["json"]))
"""


@contextmanager
def supervised(folder, main):
    package = folder / "code_of_test"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "helper.py").write_text("what = 1")
    (package / "other.py").touch()
    (package / "main.py").write_text(main)
    (folder / "program.py").write_text(PROGRAM)
    here = Path(__file__).parent.parent
    process = subprocess.Popen([sys.executable, folder / "program.py", folder], env={"PYTHONPATH": str(here)})  # noqa: S603
    try:
        yield process, package
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def wait_for(check, seconds=20):
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, "never happened"
        time.sleep(0.05)


def pids(folder):
    file = folder / "pids"
    return file.read_text().split() if file.exists() else []


WAITING = "import time\nfrom code_of_test import helper\ntime.sleep(60)"


def test_a_changed_file_restarts_the_program_and_sigterm_ends_it(tmp_path):
    with supervised(tmp_path, WAITING) as (process, package):
        wait_for(lambda: len(pids(tmp_path)) == 1)
        (package / "helper.py").write_text("what = 22")
        wait_for(lambda: len(pids(tmp_path)) == 2)
        first, second = pids(tmp_path)
        assert not Path("/proc", first).exists()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) != 0
        assert not Path("/proc", second).exists()


def test_a_file_that_the_program_does_not_import_restarts_nothing(tmp_path):
    with supervised(tmp_path, WAITING) as (_, package):
        wait_for(lambda: len(pids(tmp_path)) == 1)
        (package / "other.py").write_text("what = 2")
        time.sleep(1.5)
        assert len(pids(tmp_path)) == 1
        (package / "main.py").write_text(WAITING.replace("helper", "other"))
        wait_for(lambda: len(pids(tmp_path)) == 2)
        (package / "other.py").write_text("what = 33")
        wait_for(lambda: len(pids(tmp_path)) == 3)


def test_a_program_that_ends_by_itself_ends_the_supervisor_with_its_code(tmp_path):
    with supervised(tmp_path, "import sys\nsys.exit(7)") as (process, _):
        assert process.wait(10) == 7


def test_a_program_that_a_change_broke_waits_for_the_next_change(tmp_path):
    with supervised(tmp_path, WAITING) as (process, package):
        wait_for(lambda: len(pids(tmp_path)) == 1)
        (package / "main.py").write_text("this is no Python")
        wait_for(lambda: len(pids(tmp_path)) == 2)
        time.sleep(1)
        assert process.poll() is None
        (package / "main.py").write_text(WAITING)
        wait_for(lambda: len(pids(tmp_path)) == 3)


def test_a_task_of_the_worker_is_nothing_that_the_api_imports():
    folder = Path(__file__).parent.parent / "app"
    api = {path.name for path in imported(folder, "app.serve", "app.api")}
    worker = {path.name for path in imported(folder, "app.work")}
    assert "jobs.py" in api & worker
    assert {"tasks.py", "worker.py", "caretaker.py"} <= worker - api
    assert {"api.py", "sign_in.py"} <= api - worker
