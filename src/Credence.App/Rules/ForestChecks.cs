using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Requirements;

namespace Credence.App.Rules;

/// <summary>Checks the requirements that stand together: ids, what stands within what, and types no parent takes.</summary>
internal static class ForestChecks
{
    public static void Check(ImmutableArray<Requirement> set, RuleFields fields)
    {
        var byId = set.ToLookup(requirement => requirement.Id);
        var ids = byId.Select(same => same.Key).ToImmutableHashSet();
        foreach (var same in byId)
        {
            CheckTwice([.. same], fields);
        }

        var circles = false;
        foreach (var requirement in set)
        {
            if (requirement.Within is not { } parent)
            {
                continue;
            }

            if (!ids.Contains(parent))
            {
                fields.Unknown(parent, "requirement", ids, Place(fields, requirement, "within"));
            }
            else if (Circle(requirement, byId) is { } way)
            {
                circles = true;
                fields.Problems.Add(
                    ProblemCatalog.WithinCircle,
                    Place(fields, requirement, "within"),
                    requirement.Id,
                    string.Join(" → ", way)
                );
            }
        }

        CheckShares(set, byId, fields);
        if (
            set.Aggregate(1, (product, one) => Math.Min(10_000, product * (1 + one.Or.Length)))
            > OtherWay.MostChoices
        )
        {
            fields.Problems.Add(
                ProblemCatalog.ChoicesTooMany,
                Place(fields, set.Last(one => !one.Or.IsEmpty), "or"),
                $"{OtherWay.MostChoices}"
            );
        }

        if (circles)
        {
            return;
        }

        foreach (var requirement in set)
        {
            CheckTypes(requirement, byId, fields);
        }
    }

    /// <summary>A share is of a plain amount: a share of a share could go in circles.</summary>
    private static void CheckShares(
        ImmutableArray<Requirement> set,
        ILookup<string, Requirement> byId,
        RuleFields fields
    )
    {
        foreach (var requirement in set)
        {
            foreach (var of in SharesOf(requirement))
            {
                if (!byId.Contains(of))
                {
                    fields.Unknown(
                        of,
                        "requirement",
                        byId.Select(same => same.Key),
                        Place(fields, requirement, "amount")
                    );
                }
                else if (byId[of].Any(other => SharesOf(other).Any()))
                {
                    fields.Problems.Add(
                        ProblemCatalog.ShareOfShare,
                        Place(fields, requirement, "amount"),
                        requirement.Id,
                        of
                    );
                }
            }
        }
    }

    private static IEnumerable<string> SharesOf(Requirement requirement) =>
        requirement
            .Amount.Concat(requirement.FirstCycleAmount)
            .Select(one => one.Share?.Of ?? "")
            .Where(of => of.Length > 0);

    private static void CheckTwice(Requirement[] same, RuleFields fields)
    {
        for (var at = 1; at < same.Length; at++)
        {
            if (same.Take(at).Any(earlier => Overlap(earlier, same[at])))
            {
                fields.Problems.Add(
                    ProblemCatalog.RuleIdTwice,
                    Place(fields, same[at], "id"),
                    same[at].Id
                );
            }
        }
    }

    /// <summary>An announced rule stands beside the one in force without touching it.</summary>
    private static bool Overlap(Requirement one, Requirement other)
    {
        if (one.Announced != other.Announced)
        {
            return false;
        }

        var day = Later(one.InForceFrom, other.InForceFrom);
        return one.InForceOn(day) && other.InForceOn(day);
    }

    private static DateOnly Later(DateOnly? one, DateOnly? other)
    {
        var (first, second) = (one ?? DateOnly.MinValue, other ?? DateOnly.MinValue);
        return first > second ? first : second;
    }

    /// <summary>The way from a requirement back to itself; an id in several dated entries has several parents.</summary>
    private static List<string>? Circle(Requirement start, ILookup<string, Requirement> byId)
    {
        var cameFrom = new Dictionary<string, string>();
        var open = new Queue<string>([start.Within!]);
        cameFrom[start.Within!] = start.Id;
        while (open.TryDequeue(out var id))
        {
            if (id == start.Id)
            {
                return Way(start.Id, cameFrom);
            }

            foreach (var parent in byId[id].Select(requirement => requirement.Within))
            {
                if (parent is not null && cameFrom.TryAdd(parent, id))
                {
                    open.Enqueue(parent);
                }
            }
        }

        return null;
    }

    private static List<string> Way(string id, Dictionary<string, string> cameFrom)
    {
        var way = new List<string> { id };
        var at = cameFrom[id];
        while (at != id)
        {
            way.Add(at);
            at = cameFrom[at];
        }

        way.Add(id);
        way.Reverse();
        return way;
    }

    private static void CheckTypes(
        Requirement requirement,
        ILookup<string, Requirement> byId,
        RuleFields fields
    )
    {
        if (requirement.CountsItems || requirement.Accepts.IsEmpty)
        {
            return;
        }

        for (
            var parent = Parent(requirement, byId);
            parent is not null;
            parent = Parent(parent, byId)
        )
        {
            if (parent.Accepts.IsEmpty)
            {
                continue;
            }

            if (parent.Accepts.Any(type => type.IsHourAny))
            {
                return;
            }

            var lacking = requirement
                .Accepts.Where(type => parent.Accepts.All(other => other.Code != type.Code))
                .Select(type => type.ToString())
                .ToArray();
            if (lacking.Length > 0)
            {
                fields.Problems.Notice(
                    ProblemCatalog.TypeBeyondParent,
                    Place(fields, requirement, "accepts"),
                    requirement.Id,
                    string.Join(", ", lacking),
                    parent.Id
                );
            }

            return;
        }
    }

    private static Requirement? Parent(
        Requirement requirement,
        ILookup<string, Requirement> byId
    ) => requirement.Within is { } id ? byId[id].FirstOrDefault() : null;

    private static string Place(RuleFields fields, Requirement requirement, string key) =>
        fields.Reading.At(requirement)?.PlaceOf(key) ?? fields.Yaml.Here;
}
