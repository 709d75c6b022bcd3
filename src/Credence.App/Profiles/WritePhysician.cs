using System.Text.Json.Nodes;
using Credence.App.Problems;
using Credence.App.Store;

namespace Credence.App.Profiles;

/// <summary>Who the physician is, as typed; a text left empty is taken away, a null one stays as it is.</summary>
public sealed record TypedPhysician
{
    public string? Name { get; init; }

    public string? Degree { get; init; }

    /// <summary>Codes of the vocabulary.</summary>
    public IReadOnlyList<string>? Specialties { get; init; }

    /// <summary>A date, or a month and day without the year.</summary>
    public string? Born { get; init; }

    public IReadOnlyList<string>? PracticeStates { get; init; }

    public string? TimeZone { get; init; }

    public string? Npi { get; init; }

    internal void Write(ProfileDraft draft)
    {
        var physician = draft.Physician;
        if (Name is not null && string.IsNullOrWhiteSpace(Name))
        {
            draft.Problems.Add(ProblemCatalog.FieldEmpty, "name", "Your name");
        }

        Put("name", Name);
        Put("degree", Degree);
        Put("timezone", TimeZone);
        Put("npi", Npi);
        if (Born is not null)
        {
            physician.Put("born", BornOf(Born, draft.Problems));
        }

        List("specialties", Specialties);
        List("practice_states", PracticeStates);

        void Put(string key, string? text)
        {
            if (text is not null)
            {
                physician.Put(key, text);
            }
        }

        void List(string key, IReadOnlyList<string>? items)
        {
            if (items is not null)
            {
                physician[key] = new JsonArray([.. items.Select(item => JsonValue.Create(item))]);
            }
        }
    }

    /// <summary>"05/17/1984", or "05/17" where the year is nobody's business.</summary>
    private static string? BornOf(string typed, ProblemList problems)
    {
        var parts = typed.Trim().Split('/', '-');
        return parts.Length == 2
            ? TypedDate
                .Read($"{typed.Trim()}/2000".Replace('-', '/'), "born", problems)
                ?.ToString("--MM-dd")
            : TypedDate.Iso(typed, "born", problems);
    }
}

/// <summary>Keeps who the physician is.</summary>
public sealed class WritePhysician(ChangeProfile profiles)
{
    public Task<Outcome<Changed>> Run(
        Author author,
        TypedPhysician physician,
        CancellationToken cancellation = default
    ) => profiles.Run(author, "Changed who you are", physician.Write, cancellation);
}
