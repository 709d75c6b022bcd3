"""The twelve months of engine.md section 5: what could be done when, what is left of money and days, goals and wishes."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from folder import (STRATEGIC, STREAM_FORMATS, Credits, add_months, credits_of, day, hundredths, last_of_month, month_of)


@dataclass
class Option:
    """One place of a candidate: units may be put here."""

    candidate: dict
    month: int
    start: int
    last: date
    first: date
    most: int
    dates: tuple = None

    @property
    def id(self):
        return self.candidate["id"]

    def load(self, month):
        """Hours (hundredths) that one unit asks of a month; a project's lie evenly over its months."""
        if not self.start <= month <= self.month:
            return Fraction(0)
        c = self.candidate
        hours = max(0, c["hours"] - 8 * c["days_off"])
        if c["mode"] == "project":
            return Fraction(hours, self.month - self.start + 1)
        return Fraction(hours if month == self.month else 0)


class Year:
    def __init__(self, folder, as_of, start=None):
        self.profile, self.bodies, offered, accepted, self.earned = folder
        wishes = self.profile.get("planning") or {}
        self.as_of = as_of
        self.start = month_of(start or wishes.get("start") or date(as_of.year, 1, 1))
        self.end = add_months(self.start, 12) - timedelta(days=1)
        self.open_from = min(13, max(1, self.number(as_of)))
        self.open = list(range(self.open_from, 13))
        self.earned = [entry for entry in self.earned if entry.on <= as_of]
        self.this_year = [entry for entry in self.earned if self.start <= entry.on <= self.end]
        self.wishes(wishes)
        self.goals = [self.goal(goal) for goal in self.profile.get("goals") or []]
        self.accepted = accepted.get("items") or []
        self.candidates = [self.candidate(raw) for raw in offered.get("candidates") or []]
        self.by_id = {c["id"]: c for c in self.candidates}
        self.options = [option for c in self.candidates for option in self.options_of(c)]
        self.clusters = offered.get("clusters") or []

    # Months ---------------------------------------------------------------------------------------------------------
    def number(self, d):
        return (d.year - self.start.year) * 12 + d.month - self.start.month + 1

    def first_day(self, month):
        return add_months(self.start, month - 1)

    def last_day(self, month):
        return last_of_month(self.first_day(month))

    # Wishes, money, days --------------------------------------------------------------------------------------------
    def wishes(self, wishes):
        hours = wishes.get("hours_per_month", 8)
        other = hours if isinstance(hours, dict) else {"default": hours}
        self.hours = {
            month: hundredths(other.get(self.first_day(month).strftime("%Y-%m"), other.get("default", 8)))
            for month in range(1, 13)
        }
        self.unavailable = [(day(span["from"]), day(span["to"])) for span in wishes.get("unavailable") or []]
        micro = wishes.get("micro") or {}
        self.least = hundredths(micro.get("min", 3))
        self.most = hundredths(micro.get("max", 7))
        self.linked = hundredths(micro.get("practice_linked", 1))
        self.dives = wishes.get("deep_dives_per_quarter", 1)
        self.events = wishes.get("events", 1)
        sliders = wishes.get("sliders") or {}
        self.slider = {kind: Fraction(str(sliders.get(kind, 1))) for kind in ("career", "time", "money")}
        budget = wishes.get("budget")
        self.own = None if budget is None else hundredths(budget) - sum(
            e.cost for e in self.this_year if e.paid_by in ("", "self"))
        allowance = wishes.get("allowance")
        assert "allowances" not in wishes, "the oracle knows one allowance over the year"
        self.allowance = self.days = None
        if allowance:
            self.allowance = max(0, hundredths(allowance.get("money", 0)) - sum(
                e.cost for e in self.this_year if e.paid_by not in ("", "self", "free", "industry")))
            self.days = hundredths(allowance.get("days", 0)) - sum(e.days for e in self.this_year)

    # Goals ----------------------------------------------------------------------------------------------------------
    def goal(self, raw):
        goal = {
            "id": raw["id"], "topics": frozenset(raw.get("topics") or []), "priority": raw.get("priority", 2),
            "target": hundredths(raw.get("target_credits", 0)),
        }
        goal["earned"] = sum(
            (self.aligned(entry.credits, goal, self.ledger_alignment(entry, goal)) for entry in self.this_year),
            Fraction(0))
        goal["left"] = max(Fraction(0), goal["target"] - goal["earned"])
        return goal

    @staticmethod
    def shares(credits: Credits, goal):
        return any(portion.topics & goal["topics"] for portion in credits.portions)

    def ledger_alignment(self, entry, goal):
        return 3 if goal["id"] in entry.goals else 2 if self.shares(entry.credits, goal) else 0

    def aligned(self, credits, goal, alignment):
        meeting = [portion.amount for portion in credits.portions if portion.topics & goal["topics"]]
        return Fraction(sum(meeting) if meeting else credits.amount) * alignment / 3

    # Candidates -----------------------------------------------------------------------------------------------------
    def candidate(self, raw):
        price = raw.get("price", 0)
        price = price if isinstance(price, dict) else {"once": price}
        c = {
            "id": raw["id"], "title": raw.get("title", ""), "mode": raw.get("mode", "block"),
            "format": raw.get("format", ""), "credits": credits_of(raw.get("credits"), raw.get("topics")),
            "hours": hundredths(raw.get("hours", 0)), "once": hundredths(price.get("once", 0)),
            "unit": hundredths(price.get("unit", 0)), "allowance": bool(raw.get("allowance")),
            "units": raw.get("units_per_month", 1), "linked": bool(raw.get("practice_linked")),
            "offered": raw.get("offered") or {}, "days_off": hundredths(raw.get("days_off", 0)),
            "after": raw.get("after") or [], "months": raw.get("duration_months", 1),
            "status": raw.get("status", "open"), "pin": raw.get("month"),
        }
        strategic = raw.get("strategic") or STRATEGIC.get(c["format"], 5)
        c["alignment"] = {
            goal["id"]: (raw["aligns"].get(goal["id"], 0) if raw.get("aligns") is not None
                         else 2 if self.shares(c["credits"], goal) else 0)
            for goal in self.goals
        }
        best = max(c["alignment"].values(), default=0)
        c["worth"] = Fraction(3 * strategic + 10 * len(raw.get("outputs") or [])) * best / 3
        amount = c["credits"].amount
        c["layer"] = ("micro" if c["mode"] == "stream" else "event" if c["mode"] == "event"
                      else "deep-dive" if amount >= 600 else "small")
        done = {item["candidate"] for item in self.accepted if item.get("done")}
        titles = {entry.title for entry in self.this_year if entry.title}
        c["again"] = c["mode"] != "stream" and (c["title"] in titles or c["id"] in done)
        c["earned"] = c["id"] in done or any(entry.title and entry.title == c["title"] for entry in self.earned)
        return c

    def offered_months(self, c):
        offered = c["offered"]
        if offered.get("months"):
            listed = {self.number(month_of(text)) for text in offered["months"]}
        else:
            first = self.number(month_of(offered["from"])) if offered.get("from") else 1
            last = self.number(month_of(offered["to"])) if offered.get("to") else 12
            listed = set(range(first, last + 1))
        return [month for month in self.open if month in listed]

    def options_of(self, c):
        if c["status"] == "banned" or c["again"]:
            return
        if c["mode"] == "event":
            for span in c["offered"].get("dates") or []:
                first, last = day(span["from"]), day(span["to"])
                month = self.number(last)
                off = any(first <= until and since <= last for since, until in self.unavailable)
                if first > self.as_of and not off and month in self.open:
                    yield Option(c, month, max(1, self.number(first)), last, first, 1, (first, last))
            return
        months = self.offered_months(c)
        for month in months:
            if c["mode"] == "project":
                running = range(month - c["months"] + 1, month + 1)
                if all(other in months for other in running):
                    yield Option(c, month, running[0], self.last_day(month), self.first_day(running[0]), 1)
            else:
                yield Option(c, month, month, self.last_day(month), self.first_day(month),
                             c["units"] if c["mode"] == "stream" else 1)

    # Structure ------------------------------------------------------------------------------------------------------
    @property
    def stream_formats(self):
        return STREAM_FORMATS

    def earned_events(self):
        return sum(1 for entry in self.this_year if entry.format == "conference")

    def earned_dives(self, quarter):
        return sum(
            1 for entry in self.this_year
            if (self.number(entry.on) - 1) // 3 == quarter and entry.credits.amount >= 600
            and entry.format != "conference" and entry.format not in self.stream_formats)

    def lowering(self, option, month, least):
        """By how much an option's hours lower what a month's streams are asked for."""
        if option.candidate["layer"] not in ("event", "deep-dive") or not option.start <= month <= option.month:
            return Fraction(0)
        if option.candidate["mode"] != "project" and month != option.month:
            return Fraction(0)
        return max(Fraction(0), least - (self.hours[month] - option.load(month)))
