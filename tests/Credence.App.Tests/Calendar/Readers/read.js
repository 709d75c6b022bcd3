// Reads a calendar file from standard input with ical.js and tells what it understood, as JSON.
const ICAL = require("./ical-2.2.1.min.js");
const root = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
for (const zone of root.getAllSubcomponents("vtimezone"))
  ICAL.TimezoneService.register(zone.getFirstPropertyValue("tzid"), new ICAL.Timezone(zone));
const utc = time => new Date(time.toUnixTime() * 1000).toISOString();
const told = root.getAllSubcomponents("vevent").map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    title: event.summary,
    notes: event.description,
    day: event.startDate.isDate,
    start: event.startDate.isDate ? event.startDate.toString() : utc(event.startDate),
    end: event.endDate.isDate ? event.endDate.toString() : utc(event.endDate),
    properties: component.getAllProperties().length,
    alarms: component.getAllSubcomponents("valarm").map(alarm => alarm.getFirstPropertyValue("trigger").toSeconds()),
  };
});
process.stdout.write(JSON.stringify({ components: root.getAllSubcomponents().length, events: told }));
