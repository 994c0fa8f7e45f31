#!/usr/bin/env python3
"""Runs every card of runcards/ and writes docs/gallery.md with their figures.

From the root of the checkout:

    dotnet build -c Release src/Framework.Host
    python3 docs/make_gallery.py

A figure that lies in docs/studies/figures byte for byte is shown from there; all others are copied to docs/gallery.
With names of cards it only runs these and says how long they take: python3 docs/make_gallery.py quickstart fig7-couplings
"""
import json
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TRIDENT = ROOT / "src" / "Framework.Host" / "bin" / "Release" / "net10.0" / "trident.dll"
STUDIES = ROOT / "docs" / "studies" / "figures"
GALLERY = ROOT / "docs" / "gallery"
PAGE = ROOT / "docs" / "gallery.md"


def sentence_of(card):
    """The first sentence of the comment that a card begins with."""
    comment = []
    for line in card.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        if "yaml-language-server" not in line:
            comment.append(line[1:].strip())
    # A sentence ends with a point before a capital, which "Fig. 7", "Eq. (14)" and "Table II." at its end do not.
    text = " ".join(comment)
    end = re.search(r"(?<!Fig)(?<!Figs)(?<!Eq)(?<!Eqs)(?<!Sec)(?<!vs)\.(?= (?:[A-Z0-9]|trident )|$)", text)
    return text[: end.end()] if end else text


def run(card, folder):
    started = time.monotonic()
    outcome = subprocess.run(["dotnet", TRIDENT, "run", card, "--out", folder], cwd=ROOT, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - started
    if outcome.returncode != 0:
        sys.exit(f"{card.name}: exit code {outcome.returncode}\n{outcome.stderr}")
    return seconds


def machine():
    cores, model = 0, platform.machine()
    try:
        for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("processor"):
                cores += 1
            elif line.startswith("model name"):
                model = line.split(":", 1)[1].strip().replace("(R)", "").replace("(TM)", "")
    except OSError:
        pass
    return f"{cores or 'some'} cores, {model}"


def place_of(figure):
    """Where the page finds a figure: among those of the studies, or in the gallery, to which it is copied."""
    content = figure.read_bytes()
    for known in sorted(STUDIES.glob("*.svg")):
        if known.read_bytes() == content:
            return f"studies/figures/{known.name}"
    GALLERY.mkdir(exist_ok=True)
    if (GALLERY / figure.name).exists():
        sys.exit(f"two cards draw a figure {figure.name}; give one of them another name")
    shutil.copyfile(figure, GALLERY / figure.name)
    return f"gallery/{figure.name}"


def size_of(file):
    size = file.stat().st_size
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(size / 1e3, 0.1):.1f} kB"


def section(card, title, seconds, folder):
    lines = [f"## {title}", "", sentence_of(card), "", "```", f"trident run runcards/{card.name}", "```", "", f"[{card.name}](../runcards/{card.name}), {seconds:.0f} s."]
    figures = sorted(folder.glob("*.svg"))
    if not figures:
        files = sorted(file for file in folder.iterdir() if file.name != "report.html")
        lines[-1] += f" No figures; it writes {', '.join(f'`{file.name}` ({size_of(file)})' for file in files)}."
    for figure in figures:
        lines += ["", f"![{figure.stem}]({place_of(figure)})"]
    return lines


def main(names):
    cards = sorted((ROOT / "runcards").glob("*.yaml"))
    if names:
        cards = [card for card in cards if card.stem in names]
    elif GALLERY.exists():
        shutil.rmtree(GALLERY)
    contents, sections, total = [], [], 0.0
    with tempfile.TemporaryDirectory() as temporary:
        for card in cards:
            folder = pathlib.Path(temporary) / card.stem
            seconds = run(card, folder)
            total += seconds
            title = json.loads((folder / "results.json").read_text(encoding="utf-8"))["title"]
            print(f"{card.name}: {seconds:.1f} s", flush=True)
            anchor = re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
            contents.append(f"| [{title}](#{anchor}) | `{card.name}` | {seconds:.0f} s | {len(list(folder.glob('*.svg'))) or ''} |")
            if not names:
                sections += [*section(card, title, seconds, folder), ""]
    if names:
        return
    head = [
        "# Gallery", "",
        "Every card of [runcards/](../runcards/) with the figures that it draws. `python3 docs/make_gallery.py` runs the cards and writes this page.", "",
        f"The times are wall times of one run each, one card after the other, of the Release build on a shared machine ({machine()}), with the start of the program included; "
        f"all cards together took {total / 60:.0f} minutes. Other work on the machine can make such a time several times longer; [performance.md](performance.md) has careful measurements.", "",
        "| what | card | time | figures |", "| --- | --- | --- | --- |", *contents, "",
    ]
    PAGE.write_text("\n".join([*head, *sections]).rstrip("\n") + "\n", encoding="utf-8", newline="\n")


main(set(sys.argv[1:]))
