using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Obligations;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.App.Folder;

/// <summary>Reads profile.yaml, or the same as JSON in a population: every key of the folder form, all problems at once.</summary>
public static class ProfileReader
{
    public const string FileName = "profile.yaml";

    /// <param name="readFile">The text of a body file beside the profile; null and a problem where it cannot be had.</param>
    public static ProfileDocument? Read(
        string text,
        string file,
        RulesAtHand rules,
        Func<string, string, ProblemList, string?> readFile,
        ProblemList problems
    ) =>
        YamlReader.Read(text, file, problems) is { } value
            ? Read(value, file, rules, readFile, problems)
            : null;

    /// <summary>Null where anything is wrong; the problems then say all of it.</summary>
    public static ProfileDocument? Read(
        YamlValue value,
        string file,
        RulesAtHand rules,
        Func<string, string, ProblemList, string?> readFile,
        ProblemList problems
    )
    {
        var before = problems.Count;
        if (YamlFields.Of(value, file, file, problems) is not { } fields)
        {
            return null;
        }

        switch (fields.Scalar("form"))
        {
            case { Text: "1" }:
                break;
            case { } form:
                problems.Add(ProblemCatalog.FormUnknown, form.In(file), form.Text);
                return null;
            default:
                problems.Notice(ProblemCatalog.FormMissing, file);
                break;
        }

        var kept = new KeptKeys();
        var wishes = new WishesReader(kept);
        var physician = fields.Fields("physician") is { } person
            ? new PhysicianReader(rules, kept).Read(person)
            : new Physician { Name = "" };
        var bodies = new Dictionary<string, Body?>();
        var reader = new ObligationReader(rules, kept, BodyFrom);
        var obligations = Each(fields, "obligations", reader.Read, one => one.Id);
        var goals = Each(fields, "goals", wishes.Goal, goal => goal.Id);
        var planning = fields.Fields("planning") is { } plan
            ? wishes.Planning(plan)
            : new PlanningWishes();
        kept.Keep(fields, "");
        return problems.Count > before
            ? null
            : new ProfileDocument
            {
                Profile = new Profile
                {
                    Physician = physician,
                    Obligations = obligations,
                    Goals = goals,
                    Planning = planning,
                },
                InlineBodies = reader.InlineBodies,
                Kept = kept.All,
            };

        Body? BodyFrom(string path, YamlText at, YamlFields _)
        {
            if (bodies.TryGetValue(path, out var known))
            {
                return known;
            }

            var body =
                readFile(path, at.In(file), problems) is { } text
                && YamlReader.Read(text, path, problems) is { } tree
                    ? rules.ReadBody(tree, path, problems)
                    : null;
            bodies.Add(path, body);
            return body;
        }
    }

    /// <summary>A list of things with ids, no id twice.</summary>
    private static ImmutableArray<T> Each<T>(
        YamlFields fields,
        string key,
        Func<YamlFields, T?> read,
        Func<T, string> idOf
    )
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        var ids = new HashSet<string>();
        foreach (var item in fields.FieldsList(key))
        {
            if (read(item) is not { } one)
            {
                continue;
            }

            if (ids.Add(idOf(one)))
            {
                all.Add(one);
            }
            else
            {
                item.Problems.Add(ProblemCatalog.IdTwice, item.Here, idOf(one));
            }
        }

        return all.ToImmutable();
    }
}
