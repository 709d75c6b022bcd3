"""A plan, held against the hard rules and the levels of engine.md section 5, figure by figure, in exact fractions."""

from fractions import Fraction

from folder import day
from levels import counting_items
from model import Model, month_day


def units_of(year, plan):
    """The plan's items as units by option; what is no option is a fault."""
    units, faults = [0] * len(year.options), []
    for item in plan["items"]:
        month = year.number(month_day(item["month"]))
        dates = item.get("dates")
        there = [
            k for k, o in enumerate(year.options)
            if o.id == item["candidate"] and o.month == month
            and (not o.dates or not dates or day(dates["from"] if isinstance(dates, dict) else dates[0]) == o.dates[0])
        ]
        if not there:
            faults.append(f"{item['candidate']} cannot be done in {item['month']}")
            continue
        units[there[0]] += item["units"]
        if item.get("start_month") and year.number(month_day(item["start_month"])) != year.options[there[0]].start:
            faults.append(f"{item['candidate']} does not begin in {item['start_month']}")
    return units, faults


def hard_faults(year, units):
    """Every hard rule that the plan breaks, in words."""
    chosen = [(o, n) for o, n in zip(year.options, units) if n]
    faults = [f"{o.id}: {n} units in month {o.month}, at most {o.most}" for o, n in chosen if n > o.most]
    for month in year.open:
        load = sum(n * o.load(month) for o, n in chosen)
        if load > year.hours[month]:
            faults.append(f"month {month}: {load} of {year.hours[month]} hours")
        if sum(1 for o, n in chosen if o.candidate["mode"] == "project" and o.start <= month <= o.month) > 1:
            faults.append(f"month {month}: two projects at once")
    for c in year.candidates:
        mine = [o for o, n in chosen if o.id == c["id"]]
        if c["mode"] != "stream" and len(mine) > 1:
            faults.append(f"{c['id']} twice")
        if c["status"] == "banned" and mine:
            faults.append(f"{c['id']} is banned")
        if c["status"] == "pinned" and not any(
                not c["pin"] or o.month == year.number(month_day(c["pin"])) for o in mine):
            faults.append(f"{c['id']} is pinned and missing")
        for before in c["after"]:
            if year.by_id[before]["earned"]:
                continue
            for o in mine:
                if not any(other.id == before and other.month < o.start for other, _ in chosen):
                    faults.append(f"{c['id']} in month {o.month} without {before} before it")
    events = sum(n for o, n in chosen if o.candidate["layer"] == "event")
    if events > max(0, year.events - year.earned_events()):
        faults.append(f"{events} events")
    if year.days is not None and sum(n * o.candidate["days_off"] for o, n in chosen) > max(0, year.days):
        faults.append("more days off than there are")
    if year.own is not None and money(year, units)[0] > max(0, year.own):
        faults.append(f"{money(year, units)[0]} cents of own money, {year.own} left")
    return faults


def price(year, units, candidate):
    bought = sum(n for o, n in zip(year.options, units) if o.id == candidate["id"])
    return candidate["once"] * (bought > 0) + candidate["unit"] * bought


def money(year, units):
    """Own cents and the employer's."""
    paid = sum(price(year, units, c) for c in year.candidates if c["allowance"])
    employer = min(paid, year.allowance or 0)
    return sum(price(year, units, c) for c in year.candidates) - employer, employer


def values(year, band, units, affordable):
    """What the plan is worth on every level."""
    chosen = [(o, n) for o, n in zip(year.options, units) if n]
    sharing = Model(year, band, fixed=units)
    law = sharing.p.least(sharing.shortfalls["law"])[0]
    sharing.p.row(sharing.shortfalls["law"], upper=law + 1e-6)
    pace = sharing.p.least(sharing.shortfalls["pace"])[0]
    lost = sum(
        1 for item, month in counting_items(year)
        if sum(n for o, n in chosen if o.id == item["candidate"] and o.month == month) < item.get("units", 1))
    return {
        "law": law, "pace": pace, "structure": structure(year, chosen, affordable),
        "value": value(year, units, chosen) - 25 * lost, "change": lost, "evenness": evenness(year, chosen),
        "rank": rank(year, chosen),
    }


def structure(year, chosen, affordable):
    misses = Fraction(0)
    for quarter in range(4):
        months = range(quarter * 3 + 1, quarter * 3 + 4)
        if months[-1] >= year.open_from:
            dives = sum(n for o, n in chosen if o.candidate["layer"] == "deep-dive" and o.month in months)
            misses += 5 * max(0, year.dives - year.earned_dives(quarter) - dives)
    events = sum(n for o, n in chosen if o.candidate["layer"] == "event")
    misses += 5 * max(0, min(affordable, year.events - year.earned_events()) - events)
    for month in year.open:
        streams = [(o, n * o.candidate["credits"].amount) for o, n in chosen
                   if o.candidate["mode"] == "stream" and o.month == month]
        total = sum(amount for _, amount in streams)
        short = [Fraction(0)]
        if year.hours[month] > 0:
            short.append(year.least - sum(n * year.lowering(o, month, year.least) for o, n in chosen) - total)
            if any(o.candidate["linked"] and o.candidate["mode"] == "stream" and o.month == month
                   for o in year.options):
                linked = sum(amount for o, amount in streams if o.candidate["linked"])
                short.append(year.linked - sum(n * year.lowering(o, month, year.linked) for o, n in chosen) - linked)
        misses += (max(short) + max(0, total - year.most)) / 100
    return misses


def value(year, units, chosen):
    worth = Fraction(0)
    for goal in year.goals:
        aligned = sum(n * year.aligned(o.candidate["credits"], goal, o.candidate["alignment"][goal["id"]])
                      for o, n in chosen)
        worth += Fraction(10 * goal["priority"], 100) * min(goal["left"], aligned)
    worth += sum(o.candidate["worth"] for o, _ in chosen if o.candidate["layer"] in ("deep-dive", "event"))
    there = {o.id for o, _ in chosen}
    worth += 60 * sum(
        all(need in there or (need in year.by_id and year.by_id[need]["earned"]) for need in cluster["needs"])
        for cluster in year.clusters)
    own, employer = money(year, units)
    spent = Fraction(own, 1000) + Fraction(employer, 10000)
    hours = sum(n * Fraction(4 * o.candidate["hours"], 100) for o, n in chosen)
    return worth * year.slider["career"] - spent * year.slider["money"] - hours * year.slider["time"]


def evenness(year, chosen):
    loads = {month: sum(n * o.load(month) for o, n in chosen) for month in year.open}
    mean = sum(loads.values()) / Fraction(max(1, len(loads)))
    uneven = sum(max(Fraction(0), load - mean) for load in loads.values())
    for c in year.candidates:
        if c["mode"] == "stream":
            hours = [sum(n * c["hours"] for o, n in chosen if o.id == c["id"] and o.month == month)
                     for month in year.open]
            uneven += sum(Fraction(abs(later - earlier), 4) for earlier, later in zip(hours, hours[1:]))
    return uneven / 100


def rank(year, chosen):
    places = {c["id"]: place for place, c in enumerate(sorted(year.candidates, key=lambda c: c["id"]), start=1)}
    return sum(n * (places[o.id] * 12 + o.month) for o, n in chosen)
