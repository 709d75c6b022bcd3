using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// A version of a rule with those rates and entered types that hold for one person: which credits they change must be
/// known before the ledger is counted. Alike answers give the same version, so that its mapping is made once.
/// </summary>
internal sealed class PersonalVersions
{
    private readonly Dictionary<(BodyVersion, long), BodyVersion> known = new(SameVersion.Comparer);

    public BodyVersion Of(BodyVersion version, CycleContext context, QuestionList questions)
    {
        if (
            version.Rates.All(rate => rate.When is null)
            && version.CountsAs.All(entry => entry.When is null)
        )
        {
            return version;
        }

        var rates = version.Rates.Select(rate => Holds(rate.When, context, questions)).ToArray();
        var entered = version
            .CountsAs.Select(entry => Holds(entry.When, context, questions))
            .ToArray();
        var key = 0L;
        foreach (var holds in rates.Concat(entered))
        {
            key = (key << 1) | (holds ? 1L : 0L);
        }

        if (!known.TryGetValue((version, key), out var personal))
        {
            personal = version with
            {
                Rates =
                [
                    .. version
                        .Rates.Where((_, at) => rates[at])
                        .Select(rate => rate with { When = null }),
                ],
                CountsAs =
                [
                    .. version
                        .CountsAs.Where((_, at) => entered[at])
                        .Select(entry => entry with { When = null }),
                ],
            };
            known.Add((version, key), personal);
        }

        return personal;
    }

    private static bool Holds(Condition? when, CycleContext context, QuestionList questions)
    {
        var judge = new ConditionJudge(context);
        var truth = judge.Judge(when);
        foreach (var fact in judge.Asked)
        {
            questions.AskAside(fact, context, "");
        }

        return truth == Truth.Yes;
    }

    private sealed class SameVersion : IEqualityComparer<(BodyVersion Version, long Key)>
    {
        public static SameVersion Comparer { get; } = new();

        public bool Equals((BodyVersion Version, long Key) x, (BodyVersion Version, long Key) y) =>
            ReferenceEquals(x.Version, y.Version) && x.Key == y.Key;

        public int GetHashCode((BodyVersion Version, long Key) obj) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Version);
    }
}
