using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Credence.App.Store;

namespace Credence.App.Themes;

/// <summary>What a theme of one's cases may become.</summary>
public enum ThemeUse
{
    Review,
    Teaching,
    Project,
}

/// <summary>What was made of a theme, and when.</summary>
/// <param name="Candidate">Its id among the candidates; empty where it went straight into the ledger.</param>
/// <param name="Entry">Its id in the ledger; empty for a candidate.</param>
/// <param name="Claim">The way of claiming that was chosen; empty for a review.</param>
public sealed record MadeOfTheme(
    ThemeUse Use,
    string Candidate,
    string Entry,
    string Claim,
    DateOnly On
);

/// <summary>
/// Something that recurs in one's cases, in words without a patient in them (product section 8): the guard at the
/// journal's door refuses anything else.
/// </summary>
public sealed record CaseTheme
{
    [JsonIgnore]
    public string Id { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>Codes; what it is most about first.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The days it was met, oldest first.</summary>
    public ImmutableArray<DateOnly> Seen { get; init; } = [];

    public ImmutableArray<MadeOfTheme> Became { get; init; } = [];

    [JsonIgnore]
    public Subject Subject => Subject.CaseTheme(Id);

    public static ImmutableArray<CaseTheme> All(Account account) =>
        [
            .. KeptJson
                .All<CaseTheme>(account, SubjectKind.CaseTheme)
                .Select(one => one.Record with { Id = one.Id }),
        ];

    public static CaseTheme? Find(Account account, string id) =>
        All(account).FirstOrDefault(one => one.Id == id);

    internal string ToJson() => KeptJson.Write(this);

    internal CaseTheme With(MadeOfTheme made) => this with { Became = Became.Add(made) };
}
