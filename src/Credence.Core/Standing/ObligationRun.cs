using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>Runs the cycles of one obligation: the present one, the one before, and those whose credits carry over.</summary>
internal sealed class ObligationRun
{
    private readonly CheckFrame frame;
    private readonly Obligation obligation;
    private readonly CycleCalendar calendar;
    private readonly Dictionary<DateOnly, List<BodyActivity>> carriedInto = [];
    private readonly BodyMappings mappings;
    private readonly Dictionary<(BodyVersion, PreparedLedger), BodyLedger> trimmed = [];
    private readonly PersonalVersions personal = new();
    private Dictionary<ActivityId, long> usedBack = [];

    public ObligationRun(Obligation obligation, CheckFrame frame)
    {
        this.frame = frame;
        this.obligation = obligation;
        calendar = new CycleCalendar(obligation, frame.Physician, frame.AsOf);
        mappings = new BodyMappings(obligation, frame.OwnTopics, calendar);
    }

    public CycleCalendar Calendar => calendar;

    public PackageRun? Present(DateOnly end, BodyVersion version, QuestionList questions)
    {
        var before = calendar.EndBefore(end);
        if (
            calendar.HadCycle(before)
            && calendar.VersionOn(calendar.DeadlineOf(before)) is { CarryOver.Back: true } earlier
            && Before(before, earlier) is { } filled
        )
        {
            usedBack = CarriedBack.UsedBy(filled.Run, LastDayOf(before));
        }

        return Run(end, version, frame.AsOf, frame.Ledger, frame.AsOf, questions);
    }

    /// <summary>The same cycle with everything planned done.</summary>
    public PackageRun? Planned(DateOnly end, BodyVersion version, string package)
    {
        if (frame.WithPlan is not { Activities.IsEmpty: false } ledger)
        {
            return null;
        }

        var last = ledger.Activities[^1].Date;
        var until = last > frame.AsOf ? last : frame.AsOf;
        return Run(end, version, until, ledger, until, new QuestionList(frame.Vocabulary), package);
    }

    /// <summary>The same cycle at its end, with another ledger: what was thought of is done, and nothing else.</summary>
    public PackageRun? AtItsEnd(
        DateOnly end,
        BodyVersion version,
        string package,
        PreparedLedger ledger
    )
    {
        var until = LastDayAhead(end);
        var questions = new QuestionList(frame.Vocabulary);
        version = personal.Of(version, ContextOf(end, version, until, ledger), questions);
        return Run(
            end,
            version,
            until,
            ledger,
            until,
            questions,
            package,
            given: AddedTo(end, version, package, ledger)
        );
    }

    /// <summary>The mapping of a ledger that adds to another: only what is new is mapped, and what no window holds is left out.</summary>
    private (BodyWords, BodyLedger) AddedTo(
        DateOnly end,
        BodyVersion version,
        string package,
        PreparedLedger ledger
    )
    {
        if (ledger.Base is not { } before)
        {
            return mappings.Of(version, ledger);
        }

        if (!version.Rates.IsEmpty)
        {
            return mappings.Anew(version, ledger);
        }

        var (known, whole) = mappings.Of(version, before);
        if (!trimmed.TryGetValue((version, before), out var kept))
        {
            kept =
                AtItsEnd(end, version, package, before) is { } run && CanTrim(version)
                    ? whole.Only(activity =>
                        activity.Date > frame.AsOf || run.Run.Matters(activity)
                    )
                    : whole;
            trimmed.Add((version, before), kept);
        }

        return (known, new BodyLedger(kept, ledger, version, known, obligation.Id));
    }

    /// <summary>Two clocks look at all that was ever done; packages and other ways each have windows of their own.</summary>
    private static bool CanTrim(BodyVersion version) =>
        version.Packages.IsEmpty
        && version.Requirements.All(one => one.Due is null && one.Or.IsEmpty);

    public DateOnly LastDayAhead(DateOnly end)
    {
        var last = calendar.LastDayOf(end);
        return last > frame.AsOf ? last : frame.AsOf;
    }

    /// <summary>The cycle before, as of its last day; where the rule carries back, filled from the present one.</summary>
    public PackageRun? Before(DateOnly end, BodyVersion version)
    {
        var asOf = LastDayOf(end);
        var ended = Run(end, version, asOf, frame.Ledger, asOf, new QuestionList(frame.Vocabulary));
        return version.CarryOver.Back && ended is { Run.Missing: > 0 }
            ? Run(
                end,
                version,
                asOf,
                frame.Ledger,
                asOf,
                new QuestionList(frame.Vocabulary),
                fill: true
            )
            : ended;
    }

    /// <summary>A cycle still to come, as a plan sees it now: of a cycle that has not ended nothing is carried yet.</summary>
    public PackageRun? Ahead(DateOnly end, BodyVersion version, string package) =>
        Run(
            end,
            version,
            frame.AsOf,
            frame.Ledger,
            frame.AsOf,
            new QuestionList(frame.Vocabulary),
            package,
            carried: calendar.LastDayOf(calendar.EndBefore(end)) < frame.AsOf
        );

    private DateOnly LastDayOf(DateOnly end)
    {
        var last = calendar.LastDayOf(end);
        return last < frame.AsOf ? last : frame.AsOf;
    }

    public List<BodyActivity> CarriedInto(DateOnly end) => carriedInto.GetValueOrDefault(end) ?? [];

    private PackageRun? Run(
        DateOnly end,
        BodyVersion version,
        DateOnly asOf,
        PreparedLedger ledger,
        DateOnly until,
        QuestionList questions,
        string? package = null,
        bool fill = false,
        bool carried = true,
        (BodyWords, BodyLedger)? given = null
    )
    {
        var context = ContextOf(end, version, asOf, ledger);
        version = personal.Of(version, context, questions);
        context = ReferenceEquals(version, context.Version)
            ? context
            : context with
            {
                Version = version,
            };
        var (words, mapped) = given ?? mappings.Of(version, ledger);
        var body = mapped.Until(until);
        GrantedCredits.AddTo(body, context, words, questions);
        var left = carried ? Carry(end, version) : [];
        var doubted = version.CarryOver.Doubt.Length > 0 && left.Count > 0;
        var own = doubted ? mapped.Until(until) : body;
        if (doubted)
        {
            GrantedCredits.AddTo(own, context, words, new QuestionList(frame.Vocabulary));
        }

        left.ForEach(body.Add);

        if (fill)
        {
            var later = mapped.Until(frame.AsOf);
            var most = version.CarryOver.Max?.Hundredths ?? long.MaxValue;
            CarriedBack.Offered(later, until, most, version.CarryOver.KeepTopics).ForEach(body.Add);
        }
        else if (end > calendar.EndBefore(calendar.PresentEnd(frame.AsOf)))
        {
            body.TakeAway(usedBack);
            if (doubted)
            {
                own.TakeAway(usedBack);
            }
        }

        if (version.Packages.IsEmpty)
        {
            return new PackageRun(context, words, RunOf(version.Requirements), null, []);
        }

        return PackageRun.Chosen(context, words, RunOf, package);

        CycleRun RunOf(ImmutableArray<Requirement> requirements)
        {
            var run = OtherWays.Best(
                requirements,
                ways => new CycleRun(context, ways, body, words, questions, frame.Pace)
            );
            if (doubted)
            {
                var unasked = new QuestionList(frame.Vocabulary);
                var without = OtherWays.Best(
                    requirements,
                    ways => new CycleRun(context, ways, own, words, unasked, frame.Pace)
                );
                run.DoubtCarried(without, version.CarryOver.Doubt);
            }

            return run;
        }
    }

    private CycleContext ContextOf(
        DateOnly end,
        BodyVersion version,
        DateOnly asOf,
        PreparedLedger ledger
    ) =>
        CycleContext.For(
            obligation,
            frame.Physician,
            frame.Vocabulary,
            calendar,
            version,
            end,
            asOf,
            ledger.Begins
        );

    /// <summary>Runs ended cycles in turn, each as if on its last day, and hands on what they left over.</summary>
    private List<BodyActivity> Carry(DateOnly end, BodyVersion version)
    {
        if (!version.CarryOver.Allowed || frame.Ledger.Begins is not { } begins)
        {
            return [];
        }

        if (carriedInto.TryGetValue(end, out var known))
        {
            return known;
        }

        carriedInto[end] = [];
        var before = calendar.EndBefore(end);
        var first = obligation.LicensedOn is { } licensed && licensed > begins ? licensed : begins;
        if (before < first || calendar.VersionOn(calendar.DeadlineOf(before)) is not { } earlier)
        {
            return [];
        }

        if (
            Run(
                before,
                earlier,
                calendar.DeadlineOf(before),
                frame.Ledger,
                calendar.DeadlineOf(before),
                new QuestionList(frame.Vocabulary)
            ) is
            { } run
        )
        {
            carriedInto[end] = CarriedCredits.LeftOver(run.Run, earlier.CarryOver, run.Words);
        }

        return carriedInto[end];
    }
}
