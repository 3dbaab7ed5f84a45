"""Does the compiled analysis find what the pure one finds, byte for byte, and how much faster is it?

Builds the package with `MARSAD_COMPILE=1` (some minutes; needs a C compiler), analyses the same reports with it and with
the sources as they are, each in a process of its own and both in turns, and compares the findings. Ends in status 1
where they differ. The reports are those of the corpus beside the project, where there is one, and the project's samples.

    python benchmarks/compiled.py
    python benchmarks/compiled.py --number 1500 --built FOLDER      a package built before (pip install --target FOLDER)
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
from corpus_run import CORPUS, documents, shared
from throughput import is_compiled

from marsad.analyse import analyse
from marsad.engines.collecting import rarely_collecting
from marsad.kit import load_kit
from marsad.model.documents import Document
from marsad.samples import sample_documents

PROJECT = Path(__file__).resolve().parent.parent
NUMBER = 600
SEED = 20181
_AT_A_TIME = 25  # reports between which the two take turns


def reports_of(number: int) -> list[Document]:
    """Give the samples, and so many reports of the corpus where there is one."""
    corpus = documents(number, set(), SEED) if (shared() / CORPUS).exists() else []
    return [*sample_documents(), *corpus]


def work(number: int) -> None:
    """Analyse stretches of the reports as they are asked for; answer each with the time it took and a digest."""
    kit, reports = load_kit(), reports_of(number)
    print(len(reports), int(is_compiled()), flush=True)
    with rarely_collecting():
        for line in sys.stdin:
            start = int(line)
            began = time.process_time()
            found = [analyse(report, kit) for report in reports[start : start + _AT_A_TIME]]
            took = time.process_time() - began
            told = b"\n".join(
                msgspec.json.encode(one, enc_hook=sorted, order="deterministic") for one in found
            )
            print(took, hashlib.sha256(told).hexdigest(), flush=True)


def started(place: Path, number: int) -> subprocess.Popen[str]:
    """Start a process that analyses with the package at a place."""
    here = {**os.environ, "PYTHONPATH": str(place), "PYTHONHASHSEED": "0"}
    command = [sys.executable, __file__, "--number", str(number), "--work"]
    return subprocess.Popen(command, env=here, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def asked(process: subprocess.Popen[str], start: int) -> tuple[float, str]:
    """Let a process analyse a stretch; give the seconds of processor time that it took, and the digest."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{start}\n")
    process.stdin.flush()
    took, digest = process.stdout.readline().split()
    return float(took), digest


def built(folder: Path) -> Path:
    """Build the compiled package into a folder."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--target",
        str(folder),
        str(PROJECT),
    ]
    subprocess.run(command, env={**os.environ, "MARSAD_COMPILE": "1"}, check=True)
    return folder


def compared(compiled: Path, number: int) -> int:
    """Print both speeds and what differs; give 1 where anything does."""
    ones = [started(place, number) for place in (PROJECT / "src", compiled)]
    heads = [process.stdout.readline().split() for process in ones if process.stdout]
    if heads[0][0] != heads[1][0] or [head[1] for head in heads] != ["0", "1"]:
        print(f"expected one pure and one compiled analysis of the same reports, found {heads}")
        return 1
    times, differing = [0.0, 0.0], []
    for start in range(0, int(heads[0][0]), _AT_A_TIME):
        answers = [asked(process, start) for process in ones]
        times = [known + took for known, (took, _) in zip(times, answers, strict=True)]
        if answers[0][1] != answers[1][1]:
            differing.append(start)
    for process in ones:
        process.communicate()
    for name, took in zip(("pure Python", "compiled"), times, strict=True):
        print(f"{name:11} {took:7.2f} s  {int(heads[0][0]) / took:6.0f} reports/s")
    print(f"compiled is {times[0] / times[1]:.2f} times as fast; {heads[0][0]} reports")
    print(
        f"findings differ from report {differing[0]} on"
        if differing
        else "findings are the same, byte for byte"
    )
    return int(bool(differing))


def main() -> int:
    """Build, compare and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--number", type=int, default=NUMBER, help="so many reports of the corpus")
    parser.add_argument("--built", type=Path, help="the folder of a compiled package")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.number)
        return 0
    if options.built:
        return compared(options.built, options.number)
    if not (shutil.which("cc") or shutil.which("gcc") or shutil.which("clang") or os.name == "nt"):
        print("no C compiler here: nothing was compared")
        return 0
    with tempfile.TemporaryDirectory(prefix="marsad-compiled-") as folder:
        return compared(built(Path(folder)), options.number)


if __name__ == "__main__":
    sys.exit(main())
