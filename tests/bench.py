"""Measures one program: bench.py PROGRAM. Each figure is a median of several runs; budget and ratio stand beside it."""
import json
import statistics
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]
data = tempfile.mkdtemp(prefix="inner-house-bench-")


def bench(*words):
    result = subprocess.run([program, "bench", *words, "--json", "--data", data], capture_output=True, text=True, check=True)
    return json.loads(result.stdout.strip().splitlines()[-1])


def line(what, value, budget, unit):
    print(f"{what:44} {value:8.1f} {unit:3} budget {budget:6.1f}  ratio {value / budget:5.2f}")


for thoughts, budget in ((20, 4.0), (100, 8.0), (500, 20.0)):
    runs = [bench("--thoughts", str(thoughts), "--frames", "120") for _ in range(3)]
    line(f"rain and {thoughts} thoughts, CPU a frame", statistics.median(r["rain"]["cpu_ms_median"] for r in runs), budget, "ms")
    if thoughts == 20:
        line("calm scene, CPU a frame", statistics.median(r["calm"]["cpu_ms_median"] for r in runs), 1.5, "ms")
        line("still scene, CPU a frame (1 % of a core)", statistics.median(r["still"]["cpu_ms_median"] for r in runs), 0.167, "ms")

shown = []
for _ in range(7):
    began = time.monotonic() * 1000.0
    shown.append(bench("--startup")["shown_at_ms"] - began)
line("process start to first picture", statistics.median(shown), 150.0, "ms")
line("a living room, CPU a frame, worst of all", bench("--alive")["worst_ms"], 1.5, "ms")
with tempfile.TemporaryDirectory(prefix="inner-house-kept-") as empty:
    kept = json.loads(subprocess.run([program, "bench", "--kept", "--json", "--data", empty], capture_output=True, text=True,
                                     check=True).stdout)
line("opening a tracker of 20,000 rows", kept["open_ms"], 20.0, "ms")
line("the progress page of that", kept["page_ms"], 50.0, "ms")
line("opening a drawer of 2,000 letters", kept["drawer_ms"], 20.0, "ms")
line("a letter of them", kept["read_ms"], 20.0, "ms")
line("unlocking the drawer", kept["unlock_ms"], 1000.0, "ms")
rooms = bench("--rooms")
line("entering a room, worst of all", rooms["worst_ms"], 100.0, "ms")
line("peak memory after every room", rooms["peak_mb"], 96.0, "MB")
