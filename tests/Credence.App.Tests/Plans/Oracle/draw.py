"""python3 draw.py FOLDER SIZE SEED...: draws one random physician's year a seed, as a folder FOLDER/SIZE-SEED.

Everything that section 5 speaks of comes up: cycles that end inside and after the year, copies of a year, one-time
demands, type minima, stackable ones, caps, certificates; streams, blocks, events, projects; prerequisites, pins, bans,
clusters, money, days off, an accepted plan, and a ledger that has begun.
"""

import csv
import json
import os
import random
import sys
from datetime import date, timedelta

TOPICS = ["quality-improvement", "ethics", "opioid-prescribing", "pain-management", "geriatrics", "end-of-life"]
TYPES = ["ama-pra-1", "ama-pra-2", "moc-part2"]


def month(number, year=2026):
    return f"{year + (number - 1) // 12}-{(number - 1) % 12 + 1:02d}"


class Drawing:
    def __init__(self, size, seed):
        self.r = random.Random(f"{size} {seed}")
        self.size = size
        self.as_of = date(2026, self.r.choice([1, 1, 1, 1, 2, 3, 5, 8]), self.r.randint(1, 27))

    def chance(self, likely):
        return self.r.random() < likely

    def topics(self, amount):
        """The whole activity's topic, a part of it, or two parts."""
        one, other = self.r.sample(TOPICS, 2)
        kind = self.r.randrange(5)
        if kind == 0 or amount < 2:
            return one
        if kind == 1:
            return ""
        if kind == 2:
            return f"{one}+{other}:{amount - 1}"
        return f"{one}:{self.r.randint(1, amount - 1)}" + (f"; {other}:1" if kind == 3 else "")

    def credits(self, amount):
        lines = [f"{amount} {self.r.choice(TYPES[:2] if self.chance(0.2) else TYPES[:1])}"]
        if self.chance(0.35):
            lines.append(f"{self.r.choice([amount, max(1, amount // 2), amount + 4])} moc-part2")
        return "; ".join(lines)

    # Bodies ---------------------------------------------------------------------------------------------------------
    def body(self, number):
        r = self.r
        months = r.choice([12, 24, 36])
        total = r.choice([10, 15, 25, 30])
        asks = [{"id": "total", "title": "All credits", "amount": total * months // 12, "unit": "credit",
                 "window": "cycle", "accepts": r.choice([[], ["ama-pra-1"], ["ama-pra-1", "ama-pra-2", "moc-part2"]])}]
        for kind in r.sample(["topic", "topic", "minimum", "stackable", "year", "rolling", "items"], r.randint(0, 3)):
            asks.append(self.ask(kind, len(asks), months, total))
        if self.chance(0.25):
            asks[0]["max_from"] = [{"topics": [r.choice(TOPICS)], "amount": r.randint(2, 8), "per": "cycle"}]
        elif self.chance(0.2) and "ama-pra-2" in asks[0]["accepts"]:
            asks[0]["max_from"] = [{"types": ["ama-pra-2"], "amount": r.randint(1, 6), "per": "cycle"}]
        body = {"id": f"body-{number}", "name": f"Body {number}", "kind": "hospital", "jurisdiction": "US",
                "cycle": {"months": months, "ends": "board-assigned"}, "requirements": asks}
        # None ends between the start of the year and as-of: nothing can be planned for what is over.
        while True:
            ends = self.as_of + timedelta(days=r.randint(40, 30 * months - 60))
            if self.chance(0.6):
                ends = (ends.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
            before = date(ends.year - months // 12, ends.month, min(ends.day, 28))
            if not date(2025, 12, 27) <= before <= self.as_of:
                break
        return {"custom": body, "cycle_ends": ends.isoformat()}

    def ask(self, kind, number, months, total):
        r = self.r
        ask = {"id": f"{kind}-{number}", "title": f"{kind} {number}", "unit": "credit", "window": "cycle",
               "amount": r.randint(1, 5), "within": "total", "topics": [r.choice(TOPICS)]}
        if kind == "minimum":
            ask |= {"topics": [], "accepts": ["ama-pra-1"], "amount": total // 2}
        elif kind == "stackable":
            ask |= {"stackable": True}
        elif kind == "year":
            ask |= {"window": "year"}
        elif kind == "rolling":
            ask |= {"window": f"rolling-months:{r.choice([6, 18, 36])}", "within": None}
        elif kind == "items":
            ask |= {"unit": r.choice(["certificate", "activity"]), "amount": 1, "within": None}
        return ask

    def once(self):
        deadline = date(2026, 1, 1) + timedelta(days=self.r.randint(max(40, (self.as_of - date(2026, 1, 1)).days + 20), 700))
        return {"custom": {
            "id": "one-time", "name": "One time", "kind": "dea", "jurisdiction": "US",
            "cycle": {"months": 36, "ends": "issue-anniversary"},
            "requirements": [{"id": "training", "title": "Training", "amount": self.r.randint(2, 8), "unit": "hour",
                              "window": "once", "deadline": deadline.isoformat(), "topics": self.r.sample(TOPICS, 2)}],
        }, "cycle_ends": "2028-06-30"}

    # Candidates -----------------------------------------------------------------------------------------------------
    def candidate(self, number):
        r = self.r
        mode = r.choices(["stream", "block", "event", "project"], [3, 4, 2, 1])[0]
        amount = {"stream": r.choice([1, 1, 2]), "block": r.randint(1, 10), "event": r.randint(6, 20),
                  "project": r.randint(4, 12)}[mode]
        c = {"id": f"c{number:02d}-{mode}", "title": f"Candidate {number}", "mode": mode,
             "format": {"stream": r.choice(["audio", "journal", "point-of-care"]), "event": "conference",
                        "project": "qi-project"}.get(mode, r.choice(["course", "webinar", "simulation"])),
             "credits": self.credits(amount), "topics": self.topics(amount),
             "hours": amount + r.randint(0, 2) if mode != "stream" else amount * r.choice([0.5, 1]),
             "price": {"once": r.choice([0, 0, 25, 199, 450, 900]), "unit": r.choice([0, 0, 0, 10])},
             "allowance": self.chance(0.6), "practice_linked": self.chance(0.4), "outputs": ["certificate"]}
        if mode == "stream":
            c["units_per_month"] = r.randint(1, 4)
        self.when(c, mode)
        if self.chance(0.4):
            c["aligns"] = {goal: r.randint(0, 3) for goal in ["growth", "role"] if self.chance(0.6)}
        if self.chance(0.3):
            c["outputs"].append("project")
        return c

    def when(self, c, mode):
        r = self.r
        if mode == "event":
            dates = []
            for _ in range(r.choice([1, 1, 2])):
                first = date(2026, r.randint(2, 12), r.randint(1, 24))
                dates.append({"from": first.isoformat(), "to": (first + timedelta(days=r.randint(0, 3))).isoformat()})
            dates = list({span["from"][:7]: span for span in dates}.values())
            c["offered"], c["days_off"] = {"dates": dates}, r.randint(0, 3)
        elif mode == "project":
            c["duration_months"] = r.randint(1, 4)
            c["hours"] = c["duration_months"] * r.randint(1, 5)
            c["offered"] = {"from": month(r.randint(1, 4)), "to": month(r.randint(7, 12))}
        elif mode == "block" and self.chance(0.5):
            c["offered"] = {"months": sorted({month(r.randint(1, 12)) for _ in range(4)})}
            c["days_off"] = r.choice([0, 0, 1])
        else:
            c["offered"] = {"from": month(r.choice([1, 1, 1, 3])), "to": month(r.choice([12, 12, 9]))}

    def whole(self):
        r = self.r
        many = {"tiny": (3, 5), "small": (5, 9), "middle": (14, 20)}[self.size]
        candidates = [self.candidate(number) for number in range(r.randint(*many))]
        for c in candidates[1:]:
            if self.chance(0.12):
                c["after"] = [r.choice([other["id"] for other in candidates if other["id"] < c["id"]])]
        if self.chance(0.2):
            r.choice(candidates)["status"] = "banned"
        if self.chance(0.2):
            r.choice([c for c in candidates if not c.get("after")])["status"] = "pinned"
        clusters = []
        if self.chance(0.4) and len(candidates) > 3:
            clusters = [{"id": "both", "title": "Both", "claim": "Did both",
                         "needs": [c["id"] for c in r.sample(candidates, 2)]}]
        return candidates, clusters

    def profile(self):
        r = self.r
        planning = {
            "start": "2026-01", "hours_per_month": {"default": r.randint(4, 12), month(r.randint(1, 12)): r.randint(0, 5)},
            "budget": r.choice([0, 500, 1500, 1500]), "allowance": {"money": r.choice([0, 600, 2000]), "days": r.randint(0, 6)},
            "buffer_step": 5, "deep_dives_per_quarter": r.choice([0, 1, 1]), "events": r.choice([0, 1, 1, 2]),
            "micro": {"min": r.choice([1, 3, 5]), "max": r.choice([6, 7]), "practice_linked": r.choice([0, 1])},
            "sliders": {"career": r.choice([1, 1, 0.5]), "time": r.choice([1, 1, 2]), "money": r.choice([1, 1, 1.5])},
        }
        if self.chance(0.5):
            first = date(2026, r.randint(2, 11), r.randint(1, 20))
            planning["unavailable"] = [{"from": first.isoformat(), "to": (first + timedelta(days=9)).isoformat()}]
        goals = [{"id": "growth", "statement": "Grow", "kind": "clinical-depth", "topics": r.sample(TOPICS, 2),
                  "target_credits": r.randint(4, 20), "priority": r.randint(1, 3)}]
        if self.chance(0.6):
            goals.append({"id": "role", "statement": "Lead", "kind": "role-transition", "topics": ["quality-improvement"],
                          "target_credits": r.randint(4, 12), "priority": r.randint(1, 3)})
        obligations = [self.body(number) for number in range(r.randint(1, 2))]
        if self.chance(0.5):
            obligations.append(self.once())
        return {"form": 1, "physician": {"name": "Jordan Avery", "degree": "MD", "timezone": "America/New_York"},
                "obligations": obligations, "goals": goals, "planning": planning}

    def ledger(self):
        rows = []
        for number in range(self.r.randint(0, 5)):
            amount = self.r.randint(1, 8)
            on = self.as_of - timedelta(days=self.r.randint(1, 400))
            rows.append({
                "id": f"L{number}", "date": on.isoformat(), "provider": "Somebody", "title": f"Done {number}",
                "format": self.r.choice(["course", "journal", "conference"]) if amount >= 6 else "journal",
                "credits": self.credits(amount), "topics": self.topics(amount), "goals": self.r.choice(["", "", "growth"]),
                "hours": amount, "cost": self.r.choice([0, 100]), "paid_by": self.r.choice(["self", "hospital", "free"]),
                "days": self.r.choice([0, 0, 1]), "logged": on.isoformat(),
            })
        return sorted(rows, key=lambda row: row["date"])

    def accepted(self, candidates):
        items = []
        for c in candidates:
            if c["mode"] != "event" and self.chance(0.4):
                months = c["offered"].get("months") or [c["offered"]["to"]]
                items.append({"candidate": c["id"], "month": self.r.choice(months), "units": 1})
        return {"accepted": "2026-01-01", "items": items}


def main():
    folder, size, *seeds = sys.argv[1:]
    for seed in seeds:
        drawing = Drawing(size, seed)
        profile = drawing.profile()
        candidates, clusters = drawing.whole()
        ledger = drawing.ledger()
        own = os.path.join(folder, f"{size}-{seed}")
        os.makedirs(own)
        files = {"profile.yaml": profile, "candidates.yaml": {"candidates": candidates, "clusters": clusters},
                 "drawn.json": {"as_of": drawing.as_of.isoformat()}}
        if drawing.chance(0.3):
            files["plan.yaml"] = drawing.accepted(candidates)
        for name, content in files.items():
            with open(os.path.join(own, name), "w", encoding="utf-8") as opened:
                json.dump(content, opened, indent=1)
        with open(os.path.join(own, "ledger.csv"), "w", encoding="utf-8", newline="") as opened:
            columns = "id,date,provider,title,format,credits,topics,goals,hours,cost,paid_by,logged,days".split(",")
            writer = csv.DictWriter(opened, columns)
            writer.writeheader()
            writer.writerows(ledger)


if __name__ == "__main__":
    main()
