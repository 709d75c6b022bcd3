"""The levels above the law, added to the plain program; each is solved and held before the next."""

from fractions import Fraction

from model import Model, month_day

NAMES = ["law", "pace", "structure", "value", "change", "evenness", "rank"]


def most_events(year, band):
    """The greatest number of events that the hard rules, pins included, allow."""
    model = Model(year, band)
    events = model.total(lambda o: -int(o.candidate["layer"] == "event"))
    found = model.p.least(events)
    return None if found is None else round(-found[0])


def all_levels(year, band):
    """Name and best value of every level, or None where the hard rules with the pins allow nothing."""
    events = most_events(year, band)
    if events is None:
        return None
    model = Model(year, band)
    wanted = [
        (model.shortfalls["law"], 0), (model.shortfalls["pace"], 0), (structure(model, events), 0), value(model),
        change(model), (evenness(model), 0), (rank(model), 0),
    ]
    best = {}
    for name, (terms, constant) in zip(NAMES, wanted):
        found = model.p.least(terms, constant)
        assert found is not None, name
        best[name] = -found[0] if name == "value" else found[0]
        model.p.row(terms, upper=found[0] - float(constant) + (1e-3 if name == "value" else 1e-4))
    return best


def structure(model, affordable):
    year, p, terms = model.year, model.p, []
    for quarter in range(4):
        months = range(quarter * 3 + 1, quarter * 3 + 4)
        if months[-1] >= year.open_from:
            miss = p.column()
            dives = model.total(lambda o: int(o.candidate["layer"] == "deep-dive" and o.month in months))
            p.row(dives + [(miss, 1)], lower=year.dives - year.earned_dives(quarter))
            terms.append((miss, 5))
    miss = p.column()
    events = model.total(lambda o: int(o.candidate["layer"] == "event"))
    p.row(events + [(miss, 1)], lower=min(affordable, year.events - year.earned_events()))
    terms.append((miss, 5))
    for month in year.open:
        streams = model.total(lambda o: o.candidate["credits"].amount if in_month(o, month) else 0)
        linked = model.total(
            lambda o: o.candidate["credits"].amount if in_month(o, month) and o.candidate["linked"] else 0)
        if year.hours[month] > 0:
            short = p.column()
            p.row(streams + [(short, 1)] + model.total(lambda o: year.lowering(o, month, year.least)), lower=year.least)
            if any(amount for _, amount in linked):
                p.row(linked + [(short, 1)] + model.total(lambda o: year.lowering(o, month, year.linked)),
                      lower=year.linked)
            terms.append((short, Fraction(1, 100)))
        over = p.column()
        p.row(streams + [(over, -1)], upper=year.most)
        terms.append((over, Fraction(1, 100)))
    return terms


def in_month(option, month):
    return option.candidate["mode"] == "stream" and option.month == month


def value(model):
    """Net value with its sign turned, because the program looks for the least."""
    year, p, terms = model.year, model.p, []
    for goal in year.goals:
        reached = p.column(upper=goal["left"])
        p.row([(reached, -1)] + model.total(
            lambda o: year.aligned(o.candidate["credits"], goal, o.candidate["alignment"][goal["id"]])), lower=0)
        terms.append((reached, -Fraction(10 * goal["priority"], 100) * year.slider["career"]))
    terms += model.total(lambda o: -o.candidate["worth"] * year.slider["career"]
                         if o.candidate["layer"] in ("deep-dive", "event") else 0)
    for cluster in year.clusters:
        done = p.column(1, whole=True)
        for need in cluster["needs"]:
            if need in year.by_id and year.by_id[need]["earned"]:
                continue
            p.row([(done, 1)] + ([(model.is_used(need), -1)] if need in year.by_id else []), upper=0)
        terms.append((done, -60 * year.slider["career"]))
    terms.append((model.own, year.slider["money"] / 1000))
    terms.append((model.employer, year.slider["money"] / 10000))
    terms += model.total(lambda o: Fraction(4 * o.candidate["hours"], 100) * year.slider["time"])
    moved, constant = change(model)
    return terms + [(column, 25 * amount) for column, amount in moved], 25 * constant


def counting_items(year):
    """The items of the accepted plan that can still be kept or lost."""
    for item in year.accepted:
        month = year.number(month_day(item["month"]))
        if not item.get("done") and not item.get("dropped") and month >= year.open_from:
            yield item, month


def change(model):
    """Accepted items that are not kept: how many there are, less those that are kept."""
    if not hasattr(model, "kept"):
        model.kept = []
        for item, month in counting_items(model.year):
            there = [k for k in model.of.get(item["candidate"], []) if model.year.options[k].month == month]
            kept = model.p.column(1, whole=True)
            model.p.row([(kept, item.get("units", 1))] + [(model.units[k], -1) for k in there], upper=0)
            model.kept.append(kept)
    return [(kept, -1) for kept in model.kept], len(model.kept)


def evenness(model):
    year, p, terms = model.year, model.p, []
    everything = model.total(lambda o: sum(o.load(month) for month in year.open) / max(1, len(year.open)))
    for month in year.open:
        over = p.column()
        p.row(model.total(lambda o: o.load(month)) + [(over, -1)] + [(c, -a) for c, a in everything], upper=0)
        terms.append((over, Fraction(1, 100)))
    for c in year.candidates:
        if c["mode"] != "stream":
            continue
        for month in year.open[:-1]:
            up, down = p.column(), p.column()
            hours = [(model.units[k], c["hours"]) for k in model.of[c["id"]] if year.options[k].month == month + 1]
            hours += [(model.units[k], -c["hours"]) for k in model.of[c["id"]] if year.options[k].month == month]
            if hours:
                p.row(hours + [(up, -1), (down, 1)], lower=0, upper=0)
                terms += [(up, Fraction(1, 400)), (down, Fraction(1, 400))]
    return terms


def rank(model):
    places = {id: place for place, id in enumerate(sorted(model.of), start=1)}
    return model.total(lambda o: places[o.id] * 12 + o.month)
