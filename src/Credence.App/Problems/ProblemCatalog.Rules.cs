namespace Credence.App.Problems;

/// <summary>What can be wrong with a body file, its cycles, requirements and odd shapes.</summary>
public static partial class ProblemCatalog
{
    public static ProblemKind BodyFormUnknown { get; } =
        new(
            "body-form-unknown",
            "Form “{0}” of a body file is not known here.",
            "Write form: 2, or leave it out for the simple form."
        );

    public static ProblemKind KeyOfFormTwo { get; } =
        new(
            "key-of-form-two",
            "“{0}” belongs to the richer form of body files.",
            "Add form: 2 at the top (see the rule author's guide)."
        );

    public static ProblemKind IdUnreadable { get; } =
        new(
            "id-unreadable",
            "“{0}” cannot be an id.",
            "Use lower-case letters, digits and hyphens, at most 80, beginning with a letter or digit."
        );

    public static ProblemKind IdNotFileName { get; } =
        new(
            "id-not-file-name",
            "The id “{0}” is not the file's name “{1}”.",
            "Give both the same name."
        );

    public static ProblemKind RuleIdTwice { get; } =
        new(
            "rule-id-twice",
            "The id “{0}” stands twice, in force at the same time.",
            "Rename one, or give them in_force dates that do not overlap."
        );

    public static ProblemKind IdUnknown { get; } =
        new("id-unknown", "There is no {1} “{0}” in this file.", "Name one that stands here.");

    public static ProblemKind IdMisspelled { get; } =
        new("id-misspelled", "There is no {1} “{0}” in this file.", "Did you mean “{2}”?");

    public static ProblemKind CodeUnknown { get; } =
        new(
            "code-unknown",
            "“{0}” is not a {1} of the vocabulary.",
            "Use a code of the vocabulary; add it there first if it is really new."
        );

    public static ProblemKind CodeMisspelled { get; } =
        new("code-misspelled", "“{0}” is not a {1} of the vocabulary.", "Did you mean “{2}”?");

    public static ProblemKind WithinCircle { get; } =
        new(
            "within-circle",
            "“{0}” stands within itself: {1}.",
            "Take one “within” out of the circle."
        );

    public static ProblemKind SourceMissing { get; } =
        new(
            "source-missing",
            "“{0}” names no source for its figure.",
            "Add source: [key], or source: none found."
        );

    public static ProblemKind StackableWithoutSource { get; } =
        new(
            "stackable-without-source",
            "“{0}” is stackable without a source that says so.",
            "Name the source, or leave stackable out."
        );

    public static ProblemKind DateFarOff { get; } =
        new(
            "date-far-off",
            "“{0}” is a date that nobody practicing today can mean.",
            "Write a date from 1900 to 2199."
        );

    public static ProblemKind DayOfYearUnreadable { get; } =
        new("day-of-year-unreadable", "“{0}” is not a day of the year.", "Write it as 06-30.");

    public static ProblemKind WindowUnreadable { get; } =
        new(
            "window-unreadable",
            "“{0}” is not a window.",
            "Write cycle, year, rolling-months:n, every-cycles:n, first-cycle, once or valid:n."
        );

    public static ProblemKind DeadlineUnreadable { get; } =
        new(
            "deadline-unreadable",
            "“{0}” is not a deadline.",
            "Write a date, renewal, first-renewal, second-renewal, renewal-from:2026-01-01, first-full-cycle, licensed+24m, clock:NAME+24m, registered:dea+12m or registration-end:dea."
        );

    public static ProblemKind RhythmUnreadable { get; } =
        new("rhythm-unreadable", "“{0}” is not a rhythm.", "Write 48m or every-cycles:3.");

    public static ProblemKind YearsUnreadable { get; } =
        new(
            "years-unreadable",
            "“{0}” does not say in which years a cycle ends.",
            "Write every, odd, even, {every: 3, from: 2026}, parity-of-birth-year, parity-of-license-year or from-license."
        );

    public static ProblemKind RunUnreadable { get; } =
        new(
            "run-unreadable",
            "“{0}” is not a number or a run of numbers from {1} to {2}.",
            "Write one number, 6, or the first and the last, 4-5."
        );

    public static ProblemKind CycleDayMissing { get; } =
        new(
            "cycle-day-missing",
            "The cycle ends on a fixed date that is not given.",
            "Add fixed: {day: 06-30, years: every}, or cohorts."
        );

    public static ProblemKind CohortUnreadable { get; } =
        new(
            "cohort-unreadable",
            "“{0}” does not tell a cohort.",
            "Write one of surname: A-L, born: odd, licensed: even, licensed_months: 1-6 or number: odd."
        );

    public static ProblemKind LateUnreadable { get; } =
        new(
            "late-unreadable",
            "“{0}” is not a late date.",
            "Write a day such as 07-31, {months: 1} or {days: 30}."
        );

    public static ProblemKind AmountMissing { get; } =
        new(
            "amount-missing",
            "“{0}” has no amount.",
            "Add amount: a number, unknown, or a list of {when, is}."
        );

    public static ProblemKind ConditionUnreadable { get; } =
        new(
            "condition-unreadable",
            "“{0}” is not a fact that a condition can ask for.",
            "Write one of {1}."
        );

    public static ProblemKind ConditionMisspelled { get; } =
        new("condition-misspelled", "“{0}” is not a fact.", "Did you mean “{1}”?");

    public static ProblemKind ConditionEmpty { get; } =
        new(
            "condition-empty",
            "“{0}” joins nothing.",
            "Put at least one condition into the brackets."
        );

    public static ProblemKind SpanUnreadable { get; } =
        new("span-unreadable", "“{0}” is not a stretch of time.", "Write window or 36m.");

    public static ProblemKind MonthsUnreadable { get; } =
        new(
            "months-unreadable",
            "“{0}” are not months of the year.",
            "Write one, such as 4, or a run, such as 1-6."
        );

    public static ProblemKind RateUnreadable { get; } =
        new(
            "rate-unreadable",
            "“{0}” is not a rate.",
            "Write a number above zero, such as 2 or 0.5."
        );

    public static ProblemKind RequirementsMissing { get; } =
        new(
            "requirements-missing",
            "There are no requirements.",
            "Add requirements: a list with id and amount; write [] for a body that asks for nothing."
        );

    public static ProblemKind VersionsMissing { get; } =
        new("versions-missing", "There are no versions.", "Add at least one version.");

    public static ProblemKind VersionsOverlap { get; } =
        new(
            "versions-overlap",
            "Two versions are in force on {0}.",
            "End the older one the day before the newer one begins."
        );

    public static ProblemKind TypeBeyondParent { get; } =
        new(
            "type-beyond-parent",
            "“{0}” accepts {1}, which “{2}” above it does not.",
            "Such credits count here alone; add the type above if they count there too."
        );

    public static ProblemKind DeadlineInWords { get; } =
        new(
            "deadline-in-words",
            "The deadline “{0}” is only words.",
            "It is taken as the end of the present cycle; write a deadline form to have it dated."
        );

    public static ProblemKind CycleInWords { get; } =
        new(
            "cycle-in-words",
            "The end of the cycle, “{0}”, is only words.",
            "Give cycle_ends in your profile, or write it as 06-30 of odd years."
        );

    public static ProblemKind ChoicesTooMany { get; } =
        new(
            "choices-too-many",
            "The other ways (“or”) of these requirements make more than {0} choices together.",
            "Leave out those that hardly anybody takes, or write alternative packages."
        );

    public static ProblemKind ShareOfShare { get; } =
        new(
            "share-of-share",
            "“{0}” is a share of “{1}”, which is itself a share.",
            "Name the requirement that has a plain amount."
        );

    public static ProblemKind CapInWords { get; } =
        new(
            "cap-in-words",
            "The limit “{0}” names no types, formats or topics.",
            "It is shown, not applied."
        );
}
