"""The hard rules and the six levels of engine.md section 5 as one plain program; nothing in it is clever."""

from fractions import Fraction

from demand import forests
from program import Program

MOC_FREE = {"attendance", "ancc-contact-hours", "pharmacy-contact-hours"}


class Model:
    """With `fixed` (units by option) the choice is given, and only the credits are shared out."""

    def __init__(self, year, band, fixed=None):
        self.year, self.band, self.fixed = year, band, fixed
        self.p = Program()
        self.units = [
            self.p.column(o.most if fixed is None else fixed[k], whole=True, lower=0 if fixed is None else fixed[k])
            for k, o in enumerate(year.options)
        ]
        self.of = {c["id"]: [k for k, o in enumerate(year.options) if o.id == c["id"]] for c in year.candidates}
        self.shortfalls = {"law": [], "pace": []}
        self.used = {}
        if fixed is None:
            self.hard()
        for forest in forests(year):
            self.share_out(forest)
        self.band_row()

    def total(self, amount, options=None):
        """Terms: an amount for each unit of the options."""
        chosen = range(len(self.year.options)) if options is None else options
        return [(self.units[k], amount(self.year.options[k])) for k in chosen]

    def is_used(self, candidate):
        """A yes-or-no: at least one unit of it."""
        if candidate not in self.used:
            yes = self.p.column(1, whole=True)
            for k in self.of[candidate]:
                self.p.row([(self.units[k], 1), (yes, -self.year.options[k].most)], upper=0)
            self.p.row([(yes, 1)] + [(self.units[k], -1) for k in self.of[candidate]], upper=0)
            self.used[candidate] = yes
        return self.used[candidate]

    # Hard rules -----------------------------------------------------------------------------------------------------
    def hard(self):
        year, p = self.year, self.p
        for month in year.open:
            p.row(self.total(lambda o: o.load(month)), upper=year.hours[month])
            p.row(self.total(lambda o: int(o.candidate["mode"] == "project" and o.start <= month <= o.month)), upper=1)
        for c in year.candidates:
            if c["mode"] != "stream":
                p.row(self.total(lambda o: 1, self.of[c["id"]]), upper=1)
            self.after(c)
            if c["status"] == "pinned":
                pinned = [k for k in self.of[c["id"]]
                          if not c["pin"] or year.options[k].month == year.number(month_day(c["pin"]))]
                p.row(self.total(lambda o: 1, pinned), lower=1)
        p.row(self.total(lambda o: int(o.candidate["layer"] == "event")),
              upper=max(0, year.events - year.earned_events()))
        if year.days is not None:
            p.row(self.total(lambda o: o.candidate["days_off"]), upper=max(0, year.days))
        self.money()

    def after(self, c):
        """What must come first lies in an earlier month than the start, for each month of a stream."""
        for before in c["after"]:
            if self.year.by_id[before]["earned"]:
                continue
            for k in self.of[c["id"]]:
                option = self.year.options[k]
                earlier = [j for j in self.of[before] if self.year.options[j].month < option.start]
                self.p.row([(self.units[k], 1)] + [(self.units[j], -option.most) for j in earlier], upper=0)

    def money(self):
        year = self.year
        self.own = self.p.column()
        self.employer = self.p.column(upper=year.allowance if year.allowance is not None else 0)
        price = self.price(lambda c: True)
        self.p.row(price + [(self.own, -1), (self.employer, -1)], upper=0)
        self.p.row([(self.employer, 1)] + [(c, -a) for c, a in self.price(lambda c: c["allowance"])], upper=0)
        if year.own is not None:
            self.p.row([(self.own, 1)], upper=max(0, year.own))

    def price(self, which):
        terms = []
        for c in filter(which, self.year.candidates):
            if c["once"] and self.of[c["id"]]:
                terms.append((self.is_used(c["id"]), c["once"]))
            terms += self.total(lambda o: c["unit"], self.of[c["id"]]) if c["unit"] else []
        return terms

    # Levels 1 and 2 -------------------------------------------------------------------------------------------------
    def share_out(self, forest):
        sources = [(e.credits, None, lambda node, e=e: node.holds(e.on)) for e in self.year.earned]
        sources += [(o.candidate["credits"], self.units[k], lambda node, o=o: self.in_time(o, node))
                    for k, o in enumerate(self.year.options)]
        flows = []
        for credits, units, holds in sources:
            for portion in credits.portions:
                mine = []
                for place, node in enumerate(forest.nodes):
                    if node.kind == "sum" and holds(node) and node.takes(credits, portion):
                        column = self.p.column()
                        mine.append((column, 1))
                        flows.append((column, place, credits, units, holds, portion))
                if mine:
                    self.limit(mine, units, portion.amount)
        for place, node in enumerate(forest.nodes):
            self.node(forest, place, node, flows, sources)

    def in_time(self, option, node):
        """An event by its last day, anything else only where its whole month lies in the window and before the deadline."""
        first = option.last if option.candidate["mode"] == "event" else self.year.first_day(option.month)
        late = node.level == "law" and option.last > node.deadline
        return not late and node.holds(first) and node.holds(option.last)

    def limit(self, terms, units, amount):
        if units is None:
            self.p.row(terms, upper=amount)
        else:
            self.p.row(terms + [(units, -amount)], upper=0)

    def node(self, forest, place, node, flows, sources):
        if node.kind == "items":
            counted, fixed = [], 0
            for credits, units, holds in sources:
                if any(node.takes(credits, portion) for portion in credits.portions) and holds(node):
                    counted, fixed = (counted, fixed + 100) if units is None else (counted + [(units, 100)], fixed)
            if fixed_by_card(self.year, node):
                fixed = max(fixed, 100 * fixed_by_card(self.year, node))
            self.short(node, counted, fixed)
            return
        if node.kind == "stackable" and node.parent < 0:
            counted, fixed = [], 0
            for credits, units, holds in sources:
                if holds(node):
                    amount = min(credits.largest(node.accepts),
                                 sum(p.amount for p in credits.portions if node.takes(credits, p)))
                    counted, fixed = (counted, fixed + amount) if units is None else (counted + [(units, amount)], fixed)
            self.short(node, counted, fixed)
            return
        among = forest.tree(place) if node.kind == "sum" else forest.tree(node.parent)
        by_activity = {}
        for column, where, credits, units, holds, portion in flows:
            counts = where == place or (
                where in among and holds(node) and (node.accepts is None or bool(node.accepts & set(credits.lines))))
            if node.kind != "sum":
                parent = forest.nodes[node.parent]
                counts = (where in among and holds(node) and node.takes(credits, portion)
                          and (where == node.parent or (holds(parent) and accepted(parent, credits))))
            if counts:
                by_activity.setdefault((id(credits), units, id(holds)), (credits, units, []))[2].append((column, portion))
        terms = []
        for credits, units, put in by_activity.values():
            most = credits.largest(node.accepts)
            if node.kind == "sum":
                self.limit([(column, 1) for column, _ in put], units, most)
                terms += [(column, 1) for column, _ in put]
            else:
                counted = self.p.column()
                self.p.row([(counted, 1)] + [(column, -1) for column, _ in put], upper=0)
                self.limit([(counted, 1)], units, most)
                terms.append((counted, 1))
        if node.kind == "sum":
            for cap in node.caps:
                self.cap(cap, node, by_activity)
        self.short(node, terms, 0)

    def cap(self, cap, node, by_activity):
        """The topics of a portion, the format of an activity, or what of its types goes beyond every other type."""
        terms = []
        assert cap.get("per", "cycle") == "cycle" and "topics" in cap or "types" in cap, cap
        for credits, units, put in by_activity.values():
            if "topics" in cap:
                terms += [(column, 1) for column, portion in put if portion.topics & set(cap["topics"])]
            else:
                capped = set(cap["types"])
                free = max([amount for kind, amount in credits.lines.items()
                            if kind not in capped and (node.accepts is None or kind in node.accepts)] or [0])
                if capped & set(credits.lines):
                    above = self.p.column()
                    give = [(above, -1)] + [(column, 1) for column, _ in put]
                    self.limit(give, units, free)
                    terms.append((above, 1))
        if terms:
            self.p.row(terms, upper=round(float(cap["amount"]) * 100))

    def short(self, node, terms, fixed):
        if not node.level:
            return
        short = self.p.column()
        self.p.row(terms + [(short, 1)], lower=node.demand - fixed)
        self.shortfalls[node.level].append((short, Fraction(1, 100)))

    def band_row(self):
        """Credits, earned and planned, short of the band's lower end when month 9 is over."""
        year = self.year
        earned = sum(e.credits.amount for e in year.this_year if year.number(e.on) <= 9)
        short = self.p.column()
        planned = self.total(lambda o: o.candidate["credits"].amount if o.month <= 9 else 0)
        self.p.row(planned + [(short, 1)], lower=self.band * 100 - earned)
        self.shortfalls["pace"].append((short, Fraction(1, 100)))


def accepted(node, credits):
    return node.accepts is None or bool(node.accepts & set(credits.lines))


def fixed_by_card(year, node):
    """A certificate earned before its cycle whose expiry reaches the deadline still holds."""
    return sum(1 for e in year.earned
               if node.deadline and e.expires and e.expires >= node.deadline and node.since and e.on < node.since
               and any(node.takes(e.credits, portion) for portion in e.credits.portions))


def month_day(value):
    from folder import month_of
    return month_of(value)
