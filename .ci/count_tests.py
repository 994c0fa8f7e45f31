"""Adds up the counters of all trx files in a folder and prints them as the last line."""
import glob
import os
import sys
import xml.etree.ElementTree as ElementTree

passed = failed = skipped = 0
for path in glob.glob(os.path.join(sys.argv[1], "**", "*.trx"), recursive=True):
    counters = ElementTree.parse(path).getroot().find(".//{*}ResultSummary/{*}Counters")
    total, executed, ok = (int(counters.get(key)) for key in ("total", "executed", "passed"))
    passed += ok
    failed += executed - ok
    skipped += total - executed
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
