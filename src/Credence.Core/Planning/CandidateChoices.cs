using System.Collections.Immutable;
using Credence.Core.Ledger;
using Credence.Core.Standing;

namespace Credence.Core.Planning;

/// <summary>Turns candidates into choices with their places in the year; says of the others why they are not offered.</summary>
internal sealed class CandidateChoices
{
    private const long DeepDiveFrom = 600;

    private readonly PlanningInput input;
    private readonly PlanningYear year;
    private readonly YearSoFar soFar;
    private readonly Dictionary<string, int> places = [];
    private readonly Dictionary<string, int> numbers = [];

    public CandidateChoices(PlanningInput input, PlanningYear year, YearSoFar soFar)
    {
        this.input = input;
        this.year = year;
        this.soFar = soFar;
        var sorted = input.Candidates.Select(candidate => candidate.Id).ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            places[sorted[i]] = i + 1;
        }

        var at = new CandidatePlaces(year, input.Profile.Planning);
        foreach (var candidate in input.Candidates)
        {
            if (Refused(candidate) is { } refused)
            {
                NotOffered.Add(refused);
                continue;
            }

            var found = at.Of(candidate);
            if (found.Count == 0 || candidate.UnitsPerMonth == 0)
            {
                NotOffered.Add(new RejectedCandidate(candidate.Id, RejectionReason.NotOffered, ""));
                if (candidate.Status == CandidateStatus.Pinned)
                {
                    LostPins.Add(
                        new DroppedPin(candidate.Id, candidate.Month, RejectionReason.NotOffered)
                    );
                }

                continue;
            }

            Add(candidate, found, at);
        }

        Order();
    }

    public List<PlanningChoice> Choices { get; } = [];

    public List<PlanningOption> Options { get; } = [];

    public List<RejectedCandidate> NotOffered { get; } = [];

    /// <summary>Pinned, and nowhere to put it.</summary>
    public List<DroppedPin> LostPins { get; } = [];

    public List<PlanningPin> Pins { get; } = [];

    public int? Number(string candidate) =>
        numbers.TryGetValue(candidate, out var number) ? number : null;

    /// <summary>Parts that are still to be done; a cluster with a part that cannot be done is left out.</summary>
    public IEnumerable<PlanningCluster> Clusters()
    {
        var byId = input
            .Candidates.GroupBy(candidate => candidate.Id)
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var cluster in input.Clusters.Where(cluster => !cluster.Needs.IsEmpty))
        {
            var open = cluster
                .Needs.Distinct()
                .Where(need => !byId.TryGetValue(need, out var part) || soFar.Did(part) is null)
                .ToList();
            if (open.TrueForAll(numbers.ContainsKey))
            {
                yield return new PlanningCluster(
                    cluster.Id,
                    [.. open.Select(need => numbers[need])]
                );
            }
        }
    }

    /// <summary>The items of the accepted plan from as-of's month on; done and dropped ones don't count.</summary>
    public IEnumerable<KeptItem> Kept()
    {
        foreach (var item in input.Accepted?.Items ?? [])
        {
            var month = year.MonthOf(item.Month);
            if (
                item.Dropped
                || !item.Done.IsEmpty
                || item.Units == 0
                || month < year.FirstOpenMonth
                || month > 12
            )
            {
                continue;
            }

            var option = -1;
            if (Number(item.Candidate) is { } number)
            {
                var choice = Choices[number];
                option = Options.FindIndex(
                    choice.FirstOption,
                    choice.OptionCount,
                    place => place.Month == month && place.MaximumUnits >= item.Units
                );
            }

            yield return new KeptItem(item.Candidate, month, item.Units, option);
        }
    }

    private RejectedCandidate? Refused(Candidate candidate)
    {
        if (candidate.Status == CandidateStatus.Banned)
        {
            return new RejectedCandidate(candidate.Id, RejectionReason.Banned, "");
        }

        return candidate.Mode != CandidateMode.Stream && soFar.DidThisYear(candidate) is { } entry
            ? new RejectedCandidate(candidate.Id, RejectionReason.NotOffered, entry)
            : null;
    }

    private void Add(Candidate candidate, List<CandidatePlaces.Place> found, CandidatePlaces at)
    {
        var unit = new PreparedLedger([AsActivity(candidate, year.Start)]).Activities[0];
        var credits = unit.Amount;
        var layer = candidate.Mode switch
        {
            CandidateMode.Stream => PlanLayer.Micro,
            CandidateMode.Event => PlanLayer.Event,
            _ => credits >= DeepDiveFrom ? PlanLayer.DeepDive : PlanLayer.Small,
        };
        var goals = input.Profile.Goals;
        var best = goals.IsEmpty ? 0 : goals.Max(goal => StrategicValue.Alignment(candidate, goal));
        var strategic = layer is PlanLayer.DeepDive or PlanLayer.Event
            ? ((3 * StrategicValue.Of(candidate)) + (10 * candidate.Outputs.Length)) * best
            : 0;
        var number = Choices.Count;
        numbers.TryAdd(candidate.Id, number);
        Choices.Add(
            new PlanningChoice
            {
                Candidate = candidate,
                Layer = layer,
                Credits = credits,
                Hours = candidate.Hours.Hundredths,
                DaysOff = candidate.DaysOff.Hundredths,
                AlignedTimesThree =
                [
                    .. goals.Select(goal =>
                        AlignedCredits.TimesThree(
                            goal,
                            unit,
                            StrategicValue.Alignment(candidate, goal)
                        )
                    ),
                ],
                WorthTimesThree = strategic,
                Place = places[candidate.Id],
                FirstOption = Options.Count,
                OptionCount = found.Count,
            }
        );
        foreach (var place in found)
        {
            Options.Add(
                new PlanningOption
                {
                    Choice = number,
                    Month = place.Month,
                    StartMonth = place.StartMonth,
                    Dates = place.Dates,
                    MaximumUnits =
                        candidate.Mode == CandidateMode.Stream ? candidate.UnitsPerMonth : 1,
                    LoadTimesMonths = CandidatePlaces.Load(candidate),
                    LoadMonths = place.LoadMonths,
                    Allowances = at.AllowancesAt(place),
                }
            );
        }
    }

    /// <summary>What one unit will be in the ledger.</summary>
    public static CmeActivity AsActivity(Candidate candidate, DateOnly day) =>
        new()
        {
            Id = new ActivityId(candidate.Id),
            Date = day,
            Title = candidate.Id,
            Provider = candidate.Provider,
            Format = candidate.Format,
            Lines = candidate.Lines,
            Portions = candidate.Portions,
            Hours = candidate.Hours,
            Days = candidate.DaysOff,
        };

    /// <summary>Once all are numbered: what must come first, and what the physician insists on.</summary>
    private void Order()
    {
        var byId = input
            .Candidates.GroupBy(candidate => candidate.Id)
            .ToDictionary(group => group.Key, group => group.First());
        var blocked = new HashSet<int>();
        for (var i = 0; i < Choices.Count; i++)
        {
            var after = ImmutableArray.CreateBuilder<int>();
            foreach (var first in Choices[i].Candidate.After.Distinct())
            {
                if (byId.TryGetValue(first, out var earlier) && soFar.Did(earlier) is not null)
                {
                    continue;
                }

                // What must come first and cannot be done: a choice after itself never comes.
                after.Add(numbers.GetValueOrDefault(first, i));
            }

            Choices[i] = Choices[i] with { After = after.ToImmutable() };
            Pin(i);
        }
    }

    private void Pin(int number)
    {
        var choice = Choices[number];
        var accepted = input.Accepted?.Items ?? [];
        foreach (var item in accepted)
        {
            var month = year.MonthOf(item.Month);
            if (
                item is { Pinned: true, Dropped: false, Done.IsEmpty: true }
                && item.Candidate == choice.Id
                && month >= year.FirstOpenMonth
                && month <= 12
            )
            {
                AddPin(number, month, Math.Max(1, item.Units));
            }
        }

        if (choice.Candidate.Status == CandidateStatus.Pinned)
        {
            AddPin(
                number,
                choice.Candidate.Month is { } day ? Math.Max(1, year.MonthOf(day)) : 0,
                1
            );
        }
    }

    private void AddPin(int number, int month, int units)
    {
        var choice = Choices[number];
        var options = Enumerable
            .Range(choice.FirstOption, choice.OptionCount)
            .Where(option =>
                (month == 0 || Options[option].Month == month)
                && Options[option].MaximumUnits >= units
            );
        var pin = new PlanningPin(number, choice.Id, month, units, [.. options]);
        if (!Pins.Exists(other => other.Choice == number && other.Month == month))
        {
            Pins.Add(pin);
        }
    }
}
