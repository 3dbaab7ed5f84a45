"""Make the pictures of docs/images/: the brief and the file of two, made from the sample reports, in a browser.

usage: python tools/make_screenshots.py [--out FOLDER]
Needs Chromium, and pdftoppm for the pages of the PDF. Nothing but the sample reports of the package is shown.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from marsad.faces import api
from marsad.faces.samples import sample_reports

PROJECT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LARGEST = 250_000
"""So many bytes a picture of the documentation may have."""
WIDE, NARROW = 1400, 390
# name: page, language, dark, width, height, the sections to show (none: from the top of the page)
SHOTS: dict[str, tuple[str, str, bool, int, int, tuple[str, ...]]] = {
    "brief-ar-wide": ("brief", "ar", False, WIDE, 1400, ()),
    "brief-en-wide-dark": ("brief", "en", True, WIDE, 1400, ()),
    "brief-ar-narrow-dark": ("brief", "ar", True, NARROW, 1500, ()),
    "brief-en-narrow": ("brief", "en", False, NARROW, 1500, ("timeline", "calendar")),
    "brief-en-timeline": ("brief", "en", False, WIDE, 760, ("timeline",)),
    "brief-en-agreements": ("brief", "en", False, WIDE, 900, ("agreements",)),
    "brief-ar-positions": ("brief", "ar", False, WIDE, 900, ("positions",)),
    "brief-ar-compared": ("brief", "ar", False, WIDE, 900, ("differing",)),
    "brief-ar-strength": ("brief", "ar", False, WIDE, 560, ("strength",)),
    "brief-en-balance": ("brief", "en", False, WIDE, 1300, ("balance",)),
    "pair-en-strength-dark": ("pair", "en", True, WIDE, 640, ("strength",)),
    "brief-en-compared-narrow": ("brief", "en", False, NARROW, 1200, ("differing",)),
    "pair-ar-wide-dark": ("pair", "ar", True, WIDE, 1300, ()),
    "pair-en-wide": ("pair", "en", False, WIDE, 1300, ()),
    "pair-en-narrow-dark": ("pair", "en", True, NARROW, 1500, ()),
}
PARTNER, OWN = "CHN", "EGY"


def main(arguments: list[str] | None = None) -> int:
    """Make the pictures, print the name and size of each; 1 where one is too large or no browser is found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=PROJECT / "docs" / "images")
    out = parser.parse_args(arguments).out
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        print("no Chromium was found; install it to make the pictures", file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        pages = make_pages(Path(name))
        for shot in SHOTS:
            take(browser, shot, pages, out, Path(name))
        print_pages(browser, pages["brief"], out, Path(name))
    return report(out)


def make_pages(folder: Path) -> dict[str, Path]:
    """Write the brief and the file of two from the sample reports."""
    record = folder / "samples.db"
    with sample_reports() as samples:
        api.read(samples, record=record)
    return {
        "brief": api.brief("KAZ", folder / "brief.html", own=OWN, record=record),
        "pair": api.brief("KAZ", folder / "pair.html", with_=PARTNER, own=OWN, record=record),
    }


def take(browser: str, name: str, pages: dict[str, Path], out: Path, folder: Path) -> None:
    """Take one picture of `SHOTS`."""
    page, language, dark, width, height, sections = SHOTS[name]
    shown = only(pages[page], sections, folder / f"{name}.html") if sections else pages[page]
    run(
        browser,
        folder,
        f"--window-size={width},{height}",
        f"--screenshot={out / f'{name}.png'}",
        *(["--blink-settings=preferredColorScheme=0"] if dark else []),
        f"{shown.as_uri()}?lang={language}",
    )


def only(page: Path, sections: tuple[str, ...], copy: Path) -> Path:
    """Write a copy of a page that shows some sections only (its policy, which forbids that, is taken out)."""
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text(encoding="utf-8"))
    kept = ", ".join(f"#{section}" for section in sections)
    style = f"<style>header, footer, main > section:not({kept}) {{ display: none }} h2 {{ margin-block-start: 0 }}</style>"
    copy.write_text(text.replace("</head>", f"{style}</head>"), encoding="utf-8")
    return copy


def print_pages(browser: str, page: Path, out: Path, folder: Path) -> None:
    """Print a page to PDF, and take its first two leaves as pictures."""
    pdf = folder / "brief.pdf"
    run(browser, folder, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri())
    painter = shutil.which("pdftoppm")
    if painter is None:
        print("no pdftoppm was found; the pages of the PDF are left out", file=sys.stderr)
        return
    for number in ("1", "2"):
        target = out / f"print-ar-{number}"
        pages = ["-f", number, "-l", number, "-singlefile"]
        subprocess.run([painter, "-png", "-gray", "-r", "80", *pages, str(pdf), str(target)], check=True)


def run(browser: str, folder: Path, *flags: str) -> None:
    """Start a headless browser with a profile of its own."""
    fixed = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")
    command = [browser, *fixed, f"--user-data-dir={folder / 'profile'}", *flags]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def report(out: Path) -> int:
    """Print what was made; 1 where a picture is larger than `LARGEST`."""
    sizes = {path.name: path.stat().st_size for path in sorted(out.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{size:>8,}  {name}{'  TOO LARGE' if size > LARGEST else ''}")
    return int(any(size > LARGEST for size in sizes.values()))


if __name__ == "__main__":
    sys.exit(main())
