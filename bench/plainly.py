"""python3 bench/plainly.py FOLDER AS-OF [SECONDS]: the plain model of the tests' oracle, level after level, by the program
CBC with its own settings: what one would do without a formulation of one's own."""

import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../tests/Credence.App.Tests/Plans/Oracle"))

from folder import day, read  # noqa: E402
from levels import NAMES, change, evenness, rank, structure, value  # noqa: E402
from model import Model  # noqa: E402
from year import Year  # noqa: E402

BAND = 40


def write(program, terms, path):
    cost = {}
    for column, amount in terms:
        cost[column] = cost.get(column, 0) + float(amount)
    cells = [{} for _ in program.lower]
    for row, column, amount in zip(program.rows, program.columns, program.amounts):
        cells[column][row] = cells[column].get(row, 0) + amount
    with open(path, "w", encoding="utf-8") as out:
        rows = list(zip(program.row_lower, program.row_upper))
        out.write("NAME year FREE\nROWS\n N cost\n")
        for number, (low, high) in enumerate(rows):
            out.write(f" {'E' if low == high else 'L' if high < 1e30 else 'G'} r{number}\n")
        out.write("COLUMNS\n")
        for column, amounts in enumerate(cells):
            if program.whole[column]:
                out.write(f" b{column} 'MARKER' 'INTORG'\n")
            out.write(f" x{column} cost {cost.get(column, 0)!r}\n")
            for row, amount in amounts.items():
                out.write(f" x{column} r{row} {amount!r}\n")
            if program.whole[column]:
                out.write(f" e{column} 'MARKER' 'INTEND'\n")
        out.write("RHS\n")
        for number, (low, high) in enumerate(rows):
            out.write(f" rhs r{number} {high if high < 1e30 else low!r}\n")
        out.write("RANGES\nBOUNDS\n")
        for column, (low, high) in enumerate(zip(program.lower, program.upper)):
            out.write(f" LO b x{column} {low!r}\n")
            out.write(f" UP b x{column} {high!r}\n" if high < 1e30 else f" PL b x{column}\n")
        out.write("ENDATA\n")


def solve(program, terms, seconds):
    with tempfile.TemporaryDirectory() as folder:
        file, answer = os.path.join(folder, "year.mps"), os.path.join(folder, "year.sol")
        write(program, terms, file)
        began = time.time()
        subprocess.run(["cbc", file, "-sec", str(max(1, int(seconds))), "-timeMode", "elapsed", "-ratioGap", "0",
                        "-solve", "-solution", answer], stdout=subprocess.DEVNULL, check=False)
        with open(answer, encoding="utf-8") as opened:
            first = opened.readline()
    return time.time() - began, first.startswith("Optimal"), float(first.split()[-1])


def main():
    folder, as_of, left = sys.argv[1], day(sys.argv[2]), float(sys.argv[3]) if len(sys.argv) > 3 else 120.0
    year = Year(read(folder), as_of)
    model = Model(year, BAND)
    events = model.total(lambda o: -int(o.candidate["layer"] == "event"))
    took, proven, most = solve(model.p, events, left)
    told, total = [], took
    wanted = [(model.shortfalls["law"], 0), (model.shortfalls["pace"], 0), (structure(model, round(-most)), 0),
              value(model), change(model), (evenness(model), 0), (rank(model), 0)]
    for name, (terms, constant) in zip(NAMES, wanted):
        if not terms:
            continue
        took, proven, found = solve(model.p, terms, left - total)
        total += took
        told.append(f"{name} {found + float(constant):.2f}{'' if proven else ' (not proven)'}")
        if total >= left:
            break
        model.p.row(terms, upper=found + 1e-3)
    print(f"  plain CBC: {total:.2f} s: {', '.join(told)}", flush=True)


if __name__ == "__main__":
    main()
