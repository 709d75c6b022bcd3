"""python3 oracle.py FOLDER...: reads each folder with its answer.json {"as_of", "band", "plan"} beside it, and prints one
JSON line a folder: every figure in which the plan and this oracle differ. --only-judge leaves the search for better out."""

import json
import os
import sys

from folder import day, read
from judge import hard_faults, units_of, values
from levels import NAMES, all_levels, most_events
from year import Year

TOLERANCE = 0.0005


def differences(folder, search):
    with open(os.path.join(folder, "answer.json"), encoding="utf-8") as opened:
        answer = json.load(opened)
    plan = answer["plan"]
    year = Year(read(folder), day(answer["as_of"]), plan["start"])
    units, told = units_of(year, plan)
    told += hard_faults(year, units)
    affordable = most_events(year, answer["band"])
    if affordable is None:
        # Which pin goes is the planner's to say, and tested elsewhere; everything else must hold.
        return [fault for fault in told if "is pinned and missing" not in fault]
    mine = values(year, answer["band"], units, affordable)
    said = {level["name"]: level for level in plan["levels"]}
    for name in NAMES[:-1]:
        if abs(float(mine[name]) - said[name]["value"]) > TOLERANCE:
            told.append(f"{name}: the plan says {said[name]['value']}, it is {float(mine[name]):.4f}")
    if search:
        best = all_levels(year, answer["band"])
        for name in NAMES:
            level = said.get(name, said["evenness"])
            if level["proven"] and abs(best[name] - float(mine[name])) > TOLERANCE:
                told.append(f"{name}: the plan has {float(mine[name]):.4f}, the best is {best[name]:.4f}")
                break
    return told


def main():
    search = "--only-judge" not in sys.argv
    for folder in [argument for argument in sys.argv[1:] if not argument.startswith("--")]:
        print(json.dumps({"folder": os.path.basename(folder), "differences": differences(folder, search)}), flush=True)


if __name__ == "__main__":
    main()
