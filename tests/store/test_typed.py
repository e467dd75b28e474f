"""Cases are read by several threads from the first moment on."""

from __future__ import annotations

import subprocess
import sys

SEVERAL = """
import sys, threading, time
from moteleder.resources import folder
from moteleder.store.exchange import read
from moteleder.store.rows import case_of

sys.setswitchinterval(1e-6)
text = (folder("sample_cases") / "elias.toml").read_text(encoding="utf-8")
facts = {"case": {"1": {"format": 3, "case": {"alias": "Elias", "child": "P1"}}}}
people = {"people": {"1": {"id": "P1", "name": "Elias B."}}}
found = []

def one(n):
    time.sleep(n / 500)
    found.append(read(text, "elias.toml") if n == 3 else case_of({**facts, **people}, "elias.mote"))

threads = [threading.Thread(target=one, args=(n,)) for n in range(8)]
for each in threads:
    each.start()
for each in threads:
    each.join()
print(len(found))
"""
"""In a program of its own: what is learnt of a type once is learnt for good."""


def test_several_threads_read_the_first_case_at_once_and_the_program_goes_on() -> None:
    found = subprocess.run([sys.executable, "-c", SEVERAL], capture_output=True, text=True, timeout=60)
    assert (found.returncode, found.stdout) == (0, "8\n"), found.stderr
