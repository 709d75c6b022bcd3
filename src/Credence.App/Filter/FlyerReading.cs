using System.Collections.Immutable;
using Credence.App.Imports;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Filter;
using Credence.Core.Ledger;
using Credence.Core.Planning;

namespace Credence.App.Filter;

/// <summary>One thing a flyer says, with the words it stands in.</summary>
/// <param name="Field">title, provider, dates, price, credits, format.</param>
/// <param name="Words">The flyer's own words.</param>
public sealed record FlyerFact(string Field, string Understood, string Words, Certainty Certainty);

/// <summary>Something the flyer does not say, or says in more than one way.</summary>
/// <param name="Choices">What stands there, where there is more than one; nothing was chosen.</param>
public sealed record FlyerQuestion(string Field, string Text, ImmutableArray<string> Choices);

/// <summary>What was understood of a flyer, and what has to be asked. Nothing is guessed.</summary>
public sealed record FlyerReading
{
    public string Title { get; init; } = "";

    public string Provider { get; init; } = "";

    public DateSpan? Dates { get; init; }

    public Money? Price { get; init; }

    public string Format { get; init; } = "";

    public ImmutableArray<CreditLine> Lines { get; init; } = [];

    public ImmutableArray<Portion> Portions { get; init; } = [];

    public ImmutableArray<FlyerFact> Facts { get; init; } = [];

    public ImmutableArray<FlyerQuestion> Questions { get; init; } = [];

    /// <summary>As far as it was understood.</summary>
    public Candidate Candidate(string id) =>
        new()
        {
            Id = id,
            Title = Title,
            Provider = Provider,
            Mode = Dates is null ? CandidateMode.Block : CandidateMode.Event,
            Format = Format,
            Lines = Lines,
            Portions = Portions,
            // Whoever designates credit gives a certificate for it.
            Outputs = Lines.IsEmpty ? [] : ["certificate"],
            PriceOnce = Price ?? Money.Zero,
            Offered = Dates is { } dates ? new Offered { Dates = [dates] } : new Offered(),
        };

    /// <summary>What has to be asked before the four questions can all be answered.</summary>
    public Unknown Unknown =>
        (Price is null ? Unknown.Price : Unknown.None)
        | (Portions.IsEmpty ? Unknown.Topics : Unknown.None)
        | (Lines.IsEmpty ? Unknown.Credits : Unknown.None);

    /// <summary>For a person, line by line.</summary>
    public IEnumerable<string> Told()
    {
        foreach (var fact in Facts)
        {
            var look = fact.Certainty == Certainty.Sure ? "" : " (please look)";
            yield return $"{fact.Field}: {fact.Understood}{look}";
        }

        foreach (var question in Questions)
        {
            yield return question.Choices.IsEmpty
                ? question.Text
                : $"{question.Text} It says: {string.Join("; ", question.Choices)}.";
        }
    }
}
