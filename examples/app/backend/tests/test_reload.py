import signal
import subprocess
import sys
import time
from pathlib import Path


def supervisor(folder, body):
    program = f"""
import sys
from pathlib import Path
from app.reload import supervise
child = "import os, sys, time; open(sys.argv[1], 'a').write(str(os.getpid()) + ' '); {body}"
sys.exit(supervise([sys.executable, "-c", child, *sys.argv[1:]], Path(sys.argv[2])))
"""
    return subprocess.Popen([sys.executable, "-c", program, str(folder / "pids"), str(folder)])  # noqa: S603


def wait_for(check, seconds=10):
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, "never happened"
        time.sleep(0.05)


def pids(folder):
    file = folder / "pids"
    return file.read_text().split() if file.exists() else []


def test_a_changed_file_restarts_the_program_and_sigterm_ends_it(tmp_path):
    (tmp_path / "code.py").write_text("one")
    process = supervisor(tmp_path, "time.sleep(60)")
    try:
        wait_for(lambda: len(pids(tmp_path)) == 1)
        (tmp_path / "code.py").write_text("another")
        wait_for(lambda: len(pids(tmp_path)) == 2)
        first, second = pids(tmp_path)
        assert not Path("/proc", first).exists()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) != 0
        assert not Path("/proc", second).exists()
    finally:
        process.kill()


def test_a_program_that_ends_by_itself_ends_the_supervisor_with_its_code(tmp_path):
    assert supervisor(tmp_path, "sys.exit(7)").wait(10) == 7


def test_a_program_that_a_change_broke_waits_for_the_next_change(tmp_path):
    (tmp_path / "code.py").write_text("fine")
    body = "code = open(sys.argv[2] + '/code.py').read(); time.sleep(60) if code == 'fine' else sys.exit(1)"
    process = supervisor(tmp_path, body)
    try:
        wait_for(lambda: len(pids(tmp_path)) == 1)
        (tmp_path / "code.py").write_text("broken")
        wait_for(lambda: len(pids(tmp_path)) == 2)
        time.sleep(1)
        assert process.poll() is None
        (tmp_path / "code.py").write_text("fine")
        wait_for(lambda: len(pids(tmp_path)) == 3)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)
