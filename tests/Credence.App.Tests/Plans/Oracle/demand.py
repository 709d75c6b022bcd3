"""What every body asks by when (engine.md sections 2, 3 and 5), as nodes of one forest for each cycle."""

from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from math import ceil

from folder import add_months, day, hundredths, last_of_month


@dataclass
class Node:
    id: str
    kind: str
    accepts: object
    topics: frozenset
    since: object
    until: object
    demand: int = 0
    level: str = ""
    deadline: object = None
    month: int = 12
    parent: int = -1
    caps: list = field(default_factory=list)

    def takes(self, credits, portion):
        return (self.accepts is None or bool(self.accepts & set(credits.lines))) and (
            not self.topics or bool(self.topics & portion.topics))

    def holds(self, d):
        return (self.since is None or d >= self.since) and (self.until is None or d <= self.until)


@dataclass
class Forest:
    body: str
    nodes: list

    def above(self, place):
        """The nodes above one, nearest first."""
        place = self.nodes[place].parent
        while place >= 0:
            yield place
            place = self.nodes[place].parent

    def tree(self, place):
        return [p for p in range(len(self.nodes)) if p == place or place in self.above(p)]


def cycles(months, ends, since, until):
    """Those that touch the days from since to until, counted from the given end."""
    step = -((ends.year - since.year) * 12 + 12) // months * months - months
    while True:
        last = add_months(ends, step)
        first = add_months(ends, step - months) + timedelta(days=1)
        if first > until:
            return
        if last >= since:
            yield first, last
        step += months


def whole_months(first, until):
    months = 0
    while add_months_from(first, months + 1) - timedelta(days=1) <= until:
        months += 1
    return months


def add_months_from(first, months):
    """A first day steps by months: its day stays, cut to the month's length."""
    return add_months(first - timedelta(days=1), months) + timedelta(days=1)


def forests(year):
    made = []
    for obligation, body in year.bodies:
        months = (body.get("cycle") or {}).get("months", 24)
        ends = day(obligation["cycle_ends"])
        for first, last in cycles(months, ends, year.start, year.end):
            present = first <= year.as_of <= last
            forest = Forest(obligation.get("id") or body["id"], [])
            for raw in body["requirements"]:
                for node in nodes_of(year, raw, first, last, months, present):
                    forest.nodes.append(node)
            hang(forest, body["requirements"])
            if forest.nodes:
                made.append(forest)
    return made


def kind_of(raw):
    if raw.get("unit") in ("certificate", "activity"):
        return "items"
    if raw.get("stackable"):
        return "stackable"
    return "type-minimum" if raw.get("within") and not raw.get("topics") else "sum"


def nodes_of(year, raw, first, last, months, present):
    window = raw.get("window", "cycle")
    made = Node(raw["id"], kind_of(raw), frozenset(raw["accepts"]) if raw.get("accepts") else None,
                frozenset(raw.get("topics") or []), first, last)
    made.raw = raw
    amount = hundredths(raw["amount"])
    if window == "year":
        for since, until in cycles(12, first - timedelta(days=1), first, last):
            copy = Node(made.id, made.kind, made.accepts, made.topics, since, until)
            copy.raw = raw
            share(year, copy, amount, 12)
            yield copy
        return
    if window == "once":
        if present:
            made.since = made.until = None
            once(year, made, amount, raw, last)
            yield made
        return
    if window.startswith("rolling-months:"):
        months = int(window.split(":")[1])
        made.since = add_months(last, -months) + timedelta(days=1)
    else:
        assert window == "cycle", window
    share(year, made, amount, months)
    yield made


def share(year, node, amount, months):
    """In full where the window ends inside the year, else the part of it that lies before the year's end."""
    if node.until < year.start or node.since > year.end:
        return
    node.deadline = node.until
    if node.until <= year.end:
        node.level, node.demand = "law", amount
        node.month = year.number(node.until) - (node.until != last_of_month(node.until))
    else:
        part = Fraction(amount * whole_months(node.since, year.end), months)
        node.level, node.demand = "pace", ceil(part)
        if node.kind == "items":
            node.demand = -(-node.demand // 100) * 100


def once(year, node, amount, raw, last):
    deadline = raw.get("deadline", "renewal")
    node.deadline = last if deadline == "renewal" else day(deadline)
    if node.deadline < year.as_of:
        node.level, node.demand = "pace", amount
        node.until = None
    elif node.deadline <= year.end:
        node.level, node.demand = "law", amount
        node.month = year.number(node.deadline) - (node.deadline != last_of_month(node.deadline))
    elif node.deadline <= add_months(year.end, 6):
        node.level, node.demand = "pace", amount


def hang(forest, raws):
    """Children hang on their parent; those of a type minimum on its own; copies of a year on what stands above all."""
    wanted = {raw["id"]: raw.get("within") for raw in raws}
    kinds = {raw["id"]: kind_of(raw) for raw in raws}
    for node in forest.nodes:
        above = wanted[node.id]
        while above and kinds[above] == "type-minimum":
            above = wanted[above]
        places = [place for place, other in enumerate(forest.nodes) if other.id == above]
        assert len(places) <= 1, "a year copy as a parent is not drawn"
        if places and places[0] != forest.nodes.index(node):
            node.parent = places[0]
        ancestor = wanted[node.id]
        while node.accepts is None and ancestor:
            raw = next(r for r in raws if r["id"] == ancestor)
            node.accepts = frozenset(raw["accepts"]) if raw.get("accepts") else None
            ancestor = wanted[ancestor]
        for cap in node.raw.get("max_from") or []:
            node.caps.append(cap)
