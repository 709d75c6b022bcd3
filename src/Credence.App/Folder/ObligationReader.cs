using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Obligations;
using Credence.Core.Requirements;

namespace Credence.App.Folder;

/// <summary>Reads one entry of <c>obligations:</c>; its body comes from the library, a file beside the profile, or the entry itself.</summary>
internal sealed class ObligationReader(
    RulesAtHand rules,
    KeptKeys kept,
    Func<string, YamlText, YamlFields, Body?> readFile
)
{
    public ImmutableDictionary<string, YamlMap> InlineBodies { get; private set; } =
        ImmutableDictionary<string, YamlMap>.Empty;

    public Obligation? Read(YamlFields fields)
    {
        var custom = fields.Value("custom");
        var named = fields.Text("body");
        var body = BodyOf(fields, named, custom);
        var id = fields.Text("id") ?? body?.Id ?? named ?? "";
        if (id.AsSpan().ContainsAny(" /;\t\n"))
        {
            fields.Problems.Add(ProblemCatalog.IdUnusable, fields.PlaceOf("id"), id);
        }

        var obligation = Dates(fields, id, body);
        kept.Keep(fields, $"obligations/{id}");
        if (body is null)
        {
            return null;
        }

        if (custom is YamlMap inline)
        {
            InlineBodies = InlineBodies.SetItem(id, inline);
        }

        NoticeUnknownParts(fields, obligation, body);
        return obligation with
        {
            CustomPath = custom is null ? null : (custom as YamlText)?.Text ?? "",
        };
    }

    private Obligation Dates(YamlFields fields, string id, Body? body) =>
        new()
        {
            Id = id,
            Body = body!,
            Number = fields.Text("number") ?? "",
            Degree = fields.Choice("degree", PhysicianReader.Degrees),
            LicensedOn = fields.Date("licensed_on"),
            CycleEnds = fields.Date("cycle_ends"),
            LicenseEnds = fields.Date("license_ends"),
            CycleStarts = fields.Date("cycle_starts"),
            Statuses = Statuses(fields, id),
            Answers = Flags(fields, "answers"),
            Satisfied = Each(fields, "satisfied", id, Satisfied),
            Waived = Each(fields, "waived", id, Waived),
            Amounts = Amounts(fields),
            Renewed = Each(fields, "renewed", id, Renewed),
            ExtendedTo = fields.Date("extended_to"),
            Clocks = Clocks(fields),
            Package = fields.Text("package") ?? "",
        };

    private Body? BodyOf(YamlFields fields, string? named, YamlValue? custom)
    {
        if (named is not null && custom is not null)
        {
            fields.Problems.Add(ProblemCatalog.BodyTwice, fields.Here);
            return null;
        }

        switch (custom)
        {
            case YamlText path:
                return readFile(path.Text, path, fields);
            case YamlMap inline:
                return rules.ReadBody(inline, fields.File, fields.Problems);
            case not null:
                fields.Problems.Add(ProblemCatalog.MapExpected, custom.In(fields.File), "custom");
                return null;
        }

        if (named is null)
        {
            if (fields.Value("body") is null)
            {
                fields.Problems.Add(ProblemCatalog.BodyMissing, fields.Here);
            }

            return null;
        }

        if (rules.Find(named) is { } found)
        {
            if (found.Value is null)
            {
                fields.Problems.Add(
                    ProblemCatalog.BodyBroken,
                    fields.PlaceOf("body"),
                    named,
                    $"{found.Problems.FirstOrDefault()}"
                );
            }

            return found.Value;
        }

        if (BodyIds.Nearest(named, rules.BodyIds()) is { } meant)
        {
            fields.Problems.Add(
                ProblemCatalog.BodyMisspelled,
                fields.PlaceOf("body"),
                named,
                meant
            );
        }
        else
        {
            fields.Problems.Add(ProblemCatalog.BodyUnknown, fields.PlaceOf("body"), named);
        }

        return null;
    }

    public static (string Word, LicenseStatus Is)[] StatusWords { get; } =
    [
        ("active", LicenseStatus.Active),
        ("inactive", LicenseStatus.Inactive),
        ("retired", LicenseStatus.Retired),
        ("training", LicenseStatus.Training),
        ("applied", LicenseStatus.Applied),
        ("lapsed", LicenseStatus.Lapsed),
    ];

    private ImmutableArray<StatusFrom> Statuses(YamlFields fields, string id)
    {
        if (fields.Value("status") is YamlText)
        {
            return fields.Choice("status", StatusWords) is { } only
                ? [new StatusFrom(null, only)]
                : [];
        }

        var all = ImmutableArray.CreateBuilder<StatusFrom>();
        foreach (var item in fields.FieldsList("status"))
        {
            var from = item.Date("from");
            if (item.Value("is") is null)
            {
                item.Missing("is");
            }
            else if (item.Choice("is", StatusWords) is { } status)
            {
                all.Add(new StatusFrom(from, status));
            }

            kept.Keep(item, $"obligations/{id}/status/{from:yyyy-MM-dd}");
        }

        return [.. all.OrderBy(status => status.From ?? DateOnly.MinValue)];
    }

    private static ImmutableDictionary<string, bool> Flags(YamlFields fields, string key)
    {
        var flags = ImmutableDictionary.CreateBuilder<string, bool>();
        if (fields.Fields(key) is { } given)
        {
            foreach (var entry in given.Map.Entries)
            {
                if (given.Flag(entry.Key) is { } flag)
                {
                    flags[entry.Key] = flag;
                }
            }
        }

        return flags.ToImmutable();
    }

    private static ImmutableDictionary<string, Amount> Amounts(YamlFields fields)
    {
        var amounts = ImmutableDictionary.CreateBuilder<string, Amount>();
        if (fields.Fields("amounts") is { } given)
        {
            foreach (var entry in given.Map.Entries)
            {
                if (given.Amount(entry.Key) is { } amount)
                {
                    amounts[entry.Key] = amount;
                }
            }
        }

        return amounts.ToImmutable();
    }

    private static ImmutableDictionary<string, DateOnly> Clocks(YamlFields fields)
    {
        var clocks = ImmutableDictionary.CreateBuilder<string, DateOnly>();
        if (fields.Fields("clocks") is { } given)
        {
            foreach (var entry in given.Map.Entries)
            {
                if (given.Date(entry.Key) is { } day)
                {
                    clocks[entry.Key] = day;
                }
            }
        }

        return clocks.ToImmutable();
    }

    private ImmutableArray<T> Each<T>(
        YamlFields fields,
        string key,
        string id,
        Func<YamlFields, T?> read
    )
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var item in fields.FieldsList(key))
        {
            if (read(item) is { } one)
            {
                kept.Keep(item, $"obligations/{id}/{key}/{all.Count}");
                all.Add(one);
            }
        }

        return all.ToImmutable();
    }

    private static Satisfied? Satisfied(YamlFields fields)
    {
        var requirement = fields.RequiredText("requirement");
        var on = fields.RequiredDate("on");
        var note = fields.Text("note") ?? "";
        return requirement is not null && on is { } day ? new(requirement, day, note) : null;
    }

    private static Waived? Waived(YamlFields fields)
    {
        var requirement = fields.RequiredText("requirement");
        var until = fields.Date("until");
        var note = fields.Text("note") ?? "";
        var proof = fields.Text("proof") ?? "";
        return requirement is null ? null : new(requirement, until, note, proof);
    }

    private static Renewed? Renewed(YamlFields fields)
    {
        var end = fields.RequiredDate("cycle_end");
        var on = fields.Date("on");
        return end is { } day ? new(day, on) : null;
    }

    /// <summary>What a profile says about requirements the body does not have is kept, and has no effect.</summary>
    private void NoticeUnknownParts(YamlFields fields, Obligation obligation, Body body)
    {
        var requirements = body
            .Versions.SelectMany(version =>
                version.Requirements.Concat(version.Packages.SelectMany(set => set.Requirements))
            )
            .Select(requirement => requirement.Id)
            .Distinct()
            .ToArray();
        Notice("satisfied", obligation.Satisfied.Select(entry => entry.Requirement));
        Notice("waived", obligation.Waived.Select(entry => entry.Requirement));
        Notice("amounts", obligation.Amounts.Keys);
        NoticeUnknownAnswers(fields, obligation, body, requirements);

        var packages = body
            .Versions.SelectMany(version => version.Packages)
            .Select(package => package.Id)
            .Distinct()
            .ToArray();
        if (obligation.Package.Length > 0 && !packages.Contains(obligation.Package))
        {
            fields.Problems.Notice(
                ProblemCatalog.PackageUnknown,
                fields.PlaceOf("package"),
                obligation.Package,
                body.Id,
                string.Join(", ", packages)
            );
        }

        void Notice(string key, IEnumerable<string> named)
        {
            foreach (var id in named.Where(id => !requirements.Contains(id)))
            {
                fields.Problems.Notice(
                    ProblemCatalog.RequirementUnknown,
                    fields.PlaceOf(key),
                    id,
                    body.Id,
                    string.Join(", ", requirements)
                );
            }
        }
    }

    /// <summary>An answer is given for a requirement or for an attribute.</summary>
    private void NoticeUnknownAnswers(
        YamlFields fields,
        Obligation obligation,
        Body body,
        string[] requirements
    )
    {
        if (rules.Attributes.Count == 0)
        {
            return;
        }

        HashSet<string> known = [.. requirements, .. rules.Attributes];
        foreach (var code in obligation.Answers.Keys.Where(code => !known.Contains(code)))
        {
            if (DidYouMean.Nearest(code, known) is { } meant)
            {
                fields.Problems.Notice(
                    ProblemCatalog.AnswerMisspelled,
                    fields.PlaceOf("answers"),
                    code,
                    body.Id,
                    meant
                );
            }
            else
            {
                fields.Problems.Notice(
                    ProblemCatalog.RequirementUnknown,
                    fields.PlaceOf("answers"),
                    code,
                    body.Id,
                    string.Join(", ", requirements)
                );
            }
        }
    }
}
