"""A folder, read and understood from the pages that describe it (engine.md, folder-form.md), not from Credence's code.

Only what the drawn folders and the examples use is understood; anything else is refused loudly, never guessed.
Amounts are whole hundredths, money whole cents, everything else exact fractions.
"""

import csv
import os
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

import yaml

STREAM_FORMATS = {"journal", "audio", "point-of-care", "grand-rounds", "webinar", "sponsored-dinner", "teaching"}
STRATEGIC = {
    "certificate-program": 9, "qi-project": 9, "conference": 8, "simulation": 8, "course": 7, "workshop": 7,
    "teaching": 6, "journal": 5, "audio": 5, "grand-rounds": 5, "webinar": 5, "point-of-care": 4,
    "sponsored-dinner": 3,
}


def hundredths(value):
    exact = Fraction(str(value)) * 100
    assert exact.denominator == 1, value
    return int(exact)


def day(value):
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def month_of(text):
    """The first day of a month written 2026-03 (or of a date)."""
    if isinstance(text, date):
        return text.replace(day=1)
    parts = str(text).split("-")
    return date(int(parts[0]), int(parts[1]), 1)


def last_of_month(d):
    return add_months(d.replace(day=1), 1) - timedelta(days=1)


def add_months(d, months):
    """Keeps the day, cut to the month's length; the last day of a month stays the last day."""
    index = d.year * 12 + d.month - 1 + months
    year, month = divmod(index, 12)
    first = date(year, month + 1, 1)
    length = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - first).days
    was_last = (d + timedelta(days=1)).day == 1
    return first.replace(day=length if was_last else min(d.day, length))


@dataclass
class Portion:
    amount: int
    topics: frozenset


@dataclass
class Credits:
    """Lines and portions of one activity or of one unit of a candidate."""

    lines: dict
    portions: list = field(default_factory=list)

    @property
    def amount(self):
        plain = [amount for kind, amount in self.lines.items() if not kind.startswith("moc-")]
        return max(plain or self.lines.values() or [0])

    def largest(self, accepts):
        """T: the largest line of types that are accepted; None accepts every type."""
        return max([amount for kind, amount in self.lines.items() if accepts is None or kind in accepts] or [0])


def credits_of(lines_text, topics_text):
    lines = {}
    for part in str(lines_text or "").split(";"):
        if part.strip():
            amount, kind = part.split()
            lines[kind] = lines.get(kind, 0) + hundredths(amount)
    made = Credits(lines)
    everywhere, named = set(), []
    for part in str(topics_text or "").split(";"):
        if part.strip():
            names, _, amount = part.strip().partition(":")
            topics = frozenset(name.strip() for name in names.split("+"))
            if amount:
                named.append((hundredths(amount), topics))
            else:
                everywhere |= topics
    rest = made.amount - sum(amount for amount, _ in named)
    assert rest >= 0, (lines_text, topics_text)
    made.portions = [Portion(amount, topics | everywhere) for amount, topics in named]
    if rest:
        made.portions.append(Portion(rest, frozenset(everywhere)))
    return made


@dataclass
class Earned:
    id: str
    on: date
    title: str
    format: str
    credits: Credits
    goals: set
    cost: int
    paid_by: str
    days: int
    expires: object


def read(folder):
    def file(name):
        with open(os.path.join(folder, name), encoding="utf-8") as opened:
            return yaml.safe_load(opened)

    profile = file("profile.yaml")
    offered = file("candidates.yaml") if os.path.exists(os.path.join(folder, "candidates.yaml")) else {}
    accepted = file("plan.yaml") if os.path.exists(os.path.join(folder, "plan.yaml")) else {}
    bodies = []
    for obligation in profile.get("obligations") or []:
        custom = obligation["custom"]
        bodies.append((obligation, file(custom) if isinstance(custom, str) else custom))
    earned, seen = [], set()
    with open(os.path.join(folder, "ledger.csv"), encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            row = {key: (value or "") for key, value in row.items()}
            same = (row["date"], row.get("title"), row.get("provider"), row.get("credits"))
            if same in seen:
                continue
            seen.add(same)
            earned.append(Earned(
                row.get("id", ""), day(row["date"]), row.get("title", ""), row.get("format", ""),
                credits_of(row.get("credits"), row.get("topics")),
                {goal.strip() for goal in re.split("[;,]", row.get("goals", "")) if goal.strip()},
                hundredths(row.get("cost") or 0), row.get("paid_by", ""), hundredths(row.get("days") or 0),
                day(row["expires"]) if row.get("expires") else None,
            ))
    return profile, bodies, offered or {}, accepted or {}, earned
