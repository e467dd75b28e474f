"""The book is read in a thread while somebody opens a case: the first case of all is read by one of them."""

from __future__ import annotations

import subprocess
import sys

FIRST_READ_BY_MANY = """
import sys
from threading import Thread
from moteleder.store.rows import case_of, rows_of
from tests.session.worlds import small_case

tables = {name: {str(n): row for n, row in enumerate(rows)} for name, rows in rows_of(small_case()).items()}
found = []
sys.setswitchinterval(1e-6)
threads = [Thread(target=lambda: found.append(case_of(tables, "elias"))) for _ in range(8)]
for each in threads:
    each.start()
for each in threads:
    each.join()
assert found == [small_case()] * 8
"""


def test_many_threads_can_read_the_first_case_at_once() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_READ_BY_MANY], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr.decode()) == (0, "")
