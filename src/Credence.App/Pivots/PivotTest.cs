using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Credence.App.Store;
using Credence.Core.Credits;

namespace Credence.App.Pivots;

/// <summary>How a field felt once it was tried.</summary>
public enum Energized
{
    Yes,

    /// <summary>Parts of it.</summary>
    Somewhat,
    No,
}

/// <summary>
/// A field that is tried on six to ten credits before a career turns toward it, and what came of it (product section 6).
/// </summary>
public sealed record PivotTest
{
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>The catalog's field; empty for one's own.</summary>
    public string Field { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Codes; the field's own first.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    public DateOnly Begun { get; init; }

    /// <summary>Ids of candidates that were taken for it.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Null while nothing was said.</summary>
    public Energized? Energized { get; init; }

    public string Sentence { get; init; } = "";

    public DateOnly? Judged { get; init; }

    [JsonIgnore]
    public Subject Subject => Subject.PivotTest(Id);

    [JsonIgnore]
    public ImmutableHashSet<Topic> About => [.. Topics.Select(code => new Topic(code))];

    public static ImmutableArray<PivotTest> All(Account account) =>
        [
            .. KeptJson
                .All<PivotTest>(account, SubjectKind.PivotTest)
                .Select(one => one.Record with { Id = one.Id }),
        ];

    /// <summary>The same field, begun and not judged yet; null where there is none.</summary>
    public static PivotTest? Open(Account account, string field, string title) =>
        All(account)
            .LastOrDefault(one =>
                one.Judged is null
                && (
                    field.Length > 0
                        ? one.Field == field
                        : one.Field.Length == 0
                            && string.Equals(one.Title, title, StringComparison.OrdinalIgnoreCase)
                )
            );

    public static PivotTest? Find(Account account, string id) =>
        All(account).FirstOrDefault(one => one.Id == id);

    internal string ToJson() => KeptJson.Write(this);
}
