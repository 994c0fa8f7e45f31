"""Checks results.json of runcards/dune-nd-rates.yaml against arXiv:1902.06765 Table II and an independent calculation."""
import json
import sys

# channel: (coherent, incoherent) as printed in Table II, half of the last digit, and the independent calculation with the same constants.
TABLE = {
    "numu -> numu mu- mu+": ((1.17, 0.49), (0.005, 0.005), (1.190, 0.499)),
    "numu -> numu e- e+": ((2.84, 0.18), (0.005, 0.005), (2.854, 0.186)),
    "numu -> nue mu- e+": ((9.8, 1.2), (0.05, 0.05), (9.87, 1.249)),
    "numubar -> numubar mu- mu+": ((0.72, 0.32), (0.005, 0.005), (0.735, 0.329)),
    "numubar -> numubar e- e+": ((2.21, 0.13), (0.005, 0.005), (2.224, 0.133)),
    "numubar -> nuebar e- mu+": ((7.0, 0.9), (0.05, 0.05), (7.07, 0.869)),
}
# The independent numbers above carry three or four digits; they must agree within their rounding and 0.3 %.
ROUNDING = 0.0005
EQUATION_15 = {"VVFb": 1.30e-4, "AAFb": 2.00e-4}

results = json.load(open(sys.argv[1]))
assert results["schema"] == "trident-results/1", results["schema"]
problems = []


def check(what, value, expected, tolerance):
    ok = abs(value - expected) <= tolerance
    print(f"{'ok  ' if ok else 'FAIL'} {what}: {value:.5g}, expected {expected:.5g} +- {tolerance:.2g}")
    if not ok:
        problems.append(what)


for channel, (table, half_digit, independent) in TABLE.items():
    rows = {row["contribution"]: row for row in results["rateSummaries"] if row["channel"] == channel}
    for i, contribution in enumerate(("coherent", "incoherent")):
        row = rows[contribution]
        name = f"{channel} {contribution}"
        check(f"{name}, Table II", row["events"], table[i], half_digit[i] + 0.02 * table[i])
        digit = 0.005 if independent[i] > 5 else ROUNDING
        check(f"{name}, independent", row["events"], independent[i], digit + 0.003 * independent[i])
        share = (0.01**2 + 0.03**2 + 0.05**2) ** 0.5 if i == 0 else (0.03**2 + 0.03**2 + 0.05**2 + 0.3**2) ** 0.5
        check(f"{name}, theory error", row["theoryErrorEvents"] / row["events"], share, 1e-9)
        sources = sum(error * error for error in row["theoryErrors"].values()) ** 0.5
        check(f"{name}, sources in quadrature", sources / row["theoryErrorEvents"], 1.0, 1e-9)

for row in results["crossSections"]:
    if row["channel"] == "numu -> numu mu- mu+" and row["contribution"] == "coherent":
        for key, expected in EQUATION_15.items():
            check(f"Eq. (15) {key}", row[key], expected, 0.015 * expected)
    if row["contribution"] != "total" and row["errorFb"] > 1e-3 * row["crossSectionFb"]:
        problems.append(f"error of {row['channel']} {row['contribution']} above 0.1 %")

if problems:
    sys.exit("main job: " + "; ".join(problems))
