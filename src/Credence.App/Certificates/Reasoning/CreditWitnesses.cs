using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What a sheet says about credits: what this learner claimed, and the most that could be claimed.</summary>
internal sealed record CreditVerdict(
    FieldRead<ImmutableArray<CreditLine>>? Read,
    bool OnlyMaximum,
    bool TypeIsGuessed
);

/// <summary>Weighs the amounts on a sheet, one credit type at a time.</summary>
internal static partial class CreditWitnesses
{
    /// <summary>A cell of a form, and no sentence.</summary>
    private const int ShortText = 60;

    internal sealed record Mention(
        Amount Amount,
        CreditType? Type,
        CreditRole Role,
        double Weight,
        Passage At
    );

    public static CreditVerdict In(SheetFacts facts)
    {
        var mentions = Statements(facts)
            .Concat(Labels(facts))
            .Concat(Pairs(facts))
            .Concat(
                ClaimedColumns
                    .In(facts)
                    .Select(claimed => new Mention(
                        claimed.Amount,
                        claimed.Type,
                        CreditRole.Claimed,
                        claimed.Weight,
                        claimed.At
                    ))
            )
            .Select(mention =>
                // Points of a board are a part of the credits, and stand beside them on one's own list.
                mention is { Role: CreditRole.Part, Type.IsMoc: true }
                    ? mention with
                    {
                        Role = CreditRole.Neutral,
                    }
                    : mention
            )
            .Where(mention => mention.Role != CreditRole.Part)
            .ToList();
        mentions = WithoutOthers(AwardedTogether.Of(mentions, facts));
        var (typed, guessed) = WithTypes(mentions, facts);
        if (typed.Count == 0)
        {
            return new(null, false, false);
        }

        var claimed = typed.Exists(mention => mention.Role == CreditRole.Claimed);
        var certain = claimed || typed.Exists(mention => mention.Role == CreditRole.Neutral);
        var lines = ImmutableArray.CreateBuilder<CreditLine>();
        var (confidence, place, why) = (1.0, (PlaceOnPage?)null, new List<string>());
        foreach (
            var type in typed
                .GroupBy(mention => mention.Type!.Value)
                .OrderBy(group => Rank(group.Key))
        )
        {
            var maximum = type.Where(mention => mention.Role == CreditRole.Maximum)
                .Select(mention => (Amount?)mention.Amount)
                .Max();
            var own = type.Where(mention =>
                    Speaks(mention, claimed, certain) || AsMuchAsClaimed(mention, typed)
                )
                .ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var verdict = Verdict.Of(
                own.Select(mention => new Evidence<Amount>(
                    mention.Amount,
                    Weight(mention, maximum),
                    Why(mention),
                    mention.At
                )),
                (one, other) => one == other
            )!;
            lines.Add(new CreditLine(type.Key, verdict.Value));
            confidence = Math.Min(confidence, verdict.Confidence * Usual(type.Key, verdict.Value));
            place ??= verdict.Place;
            why.Add($"{verdict.Value} {type.Key}: {verdict.Why}");
        }

        return
            lines.Count == 0
            || (
                (!certain || !mentions.Exists(mention => mention.Type is not null))
                && NoCredit().IsMatch(facts.Text)
            )
            ? new(null, false, false)
            : new(
                new(
                    lines.ToImmutable(),
                    Math.Round(
                        confidence
                            * (guessed ? 0.85 : 1)
                            * Whole(lines, typed, facts.Text, Captions(facts))
                            * (claimed ? OfOnePerson(lines) : Alone(lines, facts.Text)),
                        2
                    ),
                    place,
                    string.Join("; ", why)
                ),
                !certain,
                guessed
            );
    }

    /// <summary>Another kind of credit, in the same amount that was claimed: "Section 1: 4.25 hours. Converted and awarded: 4.25 …".</summary>
    private static bool AsMuchAsClaimed(Mention mention, List<Mention> all) =>
        mention is { Role: CreditRole.Neutral, Type: { GivesNoCredit: false } }
        && all.Exists(other =>
            other.Role == CreditRole.Claimed
            && other.Type != mention.Type
            && other.Amount == mention.Amount
        );

    /// <summary>A sheet for the whole team names nurses' and pharmacists' hours beside a physician's credits.</summary>
    private static List<Mention> WithoutOthers(List<Mention> mentions) =>
        mentions.Exists(mention => mention.Type is { IsMoc: false, GivesNoCredit: false })
            ? mentions.FindAll(mention =>
                mention.Type is not { GivesNoCredit: true } || mention.Role == CreditRole.Claimed
            )
            : mentions;

    /// <summary>Once something is claimed, an amount in a sentence without a verb is somebody else's offer.</summary>
    private static bool Speaks(Mention mention, bool claimed, bool certain) =>
        mention.Role switch
        {
            CreditRole.Claimed => true,
            CreditRole.Neutral => !claimed || mention.Weight >= 0.75,
            _ => !certain,
        };

    private static double Weight(Mention mention, Amount? maximum) =>
        maximum is not { } most ? mention.Weight
        : mention.Amount == most ? Math.Min(0.96, mention.Weight + 0.04)
        : mention.Amount > most ? mention.Weight * 0.75
        : mention.Weight;

    private static string Why(Mention mention) =>
        mention.Role switch
        {
            CreditRole.Claimed => "claimed",
            CreditRole.Maximum => "the maximum",
            _ => "named",
        };

    /// <summary>Credits come in quarters; a recognized "725" or "1.2" is doubtful.</summary>
    private static double Usual(CreditType type, Amount amount) =>
        amount.Hundredths % 25 != 0 && type.Code is "ama-pra-1" or "moc-part2" ? 0.86
        : amount > Amount.Whole(60) ? 0.8
        : 1;

    private static int Rank(CreditType type) =>
        type.Code switch
        {
            "ama-pra-1" => 0,
            "aoa-1a" => 1,
            "aafp-prescribed" => 2,
            "moc-part2" or "moc-part4" => 5,
            _ => 3,
        };

    private static IEnumerable<Mention> Statements(SheetFacts facts)
    {
        foreach (var (_, paragraph) in facts.Paragraphs)
        {
            foreach (var credit in FoundCredits.In(paragraph.Text))
            {
                var at = paragraph.Cut(credit.Start, credit.End - credit.Start)!;
                var weight = (credit.Role, credit.Type is not null) switch
                {
                    (CreditRole.Claimed, true) => 0.94,
                    (CreditRole.Claimed, false) => 0.8,
                    (CreditRole.Neutral, true) => LineOf(paragraph.Text, credit).Length < ShortText
                        ? 0.82
                        : 0.74,
                    (CreditRole.Neutral, false) => 0.3,
                    (CreditRole.Maximum, true) => 0.6,
                    _ => 0.3,
                };
                yield return new(credit.Amount, credit.Type, credit.Role, weight, at);
            }
        }
    }

    private static string LineOf(string text, FoundCredit credit)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, credit.Start - 1)) + 1;
        var end = text.IndexOf('\n', Math.Min(credit.End, text.Length - 1));
        return text[Math.Min(start, credit.Start)..(end < 0 ? text.Length : end)];
    }

    private static IEnumerable<Mention> Labels(SheetFacts facts)
    {
        foreach (
            var labeled in facts.WithRole(
                LabelRole.CreditsClaimed,
                LabelRole.Credits,
                LabelRole.CreditsMaximum
            )
        )
        {
            foreach (var near in labeled.Candidates)
            {
                if (
                    NumbersOnly().IsMatch(near.Value.Text)
                    || Leading().Match(near.Value.Text) is not { Success: true } number
                    || Amount.Read(number.Groups["n"].Value) is not { IsZero: false } amount
                    || amount > Amount.Whole(400)
                )
                {
                    continue;
                }

                var type = TypeIn(near.Value.Text) ?? TypeIn(labeled.Label.Text);
                var role = labeled.Role switch
                {
                    LabelRole.CreditsClaimed => CreditRole.Claimed,
                    LabelRole.CreditsMaximum => CreditRole.Maximum,
                    _ => CreditRole.Neutral,
                };
                var weight = role switch
                {
                    CreditRole.Claimed => 0.94,
                    CreditRole.Maximum => 0.6,
                    _ => 0.86,
                };
                yield return new(
                    amount,
                    type,
                    role,
                    weight * near.Nearness,
                    near.Value.Cut(number.Index, number.Length)!
                );
                break;
            }
        }
    }

    /// <summary>A type and an amount side by side in a row, or one under the other.</summary>
    private static IEnumerable<Mention> Pairs(SheetFacts facts)
    {
        foreach (var page in facts.Pages)
        {
            foreach (var line in page.Lines)
            {
                if (
                    CreditTypeWords.In(line.Text) is not [var type, ..]
                    || !IsOnlyType(Remark().Replace(line.Text, ""))
                    || FieldLabel.AtStart(line.Text) is { HasColon: true }
                )
                {
                    continue;
                }

                var numbers = page.RightOf(line)
                    .Concat(Beside(page, line))
                    .Where(right => Alone().IsMatch(right.Text))
                    .ToList();
                var number =
                    numbers.Find(right => Heading(page, right) == CreditRole.Claimed)
                    ?? numbers.Find(right => Heading(page, right) != CreditRole.Maximum)
                    ?? Under(page, line)
                    ?? (
                        page.Above(line) is { } above
                        && line.Middle - above.Middle < 3 * Math.Max(line.Size, above.Size)
                        && Alone().IsMatch(above.Text)
                        && !(page.Above(above) is { } owner && Under(page, owner) is not null)
                            ? above
                            : null
                    );
                if (
                    number is not null
                    && Amount.Read(Leading().Match(number.Text).Groups["n"].Value)
                        is { IsZero: false } amount
                )
                {
                    var claimed =
                        Claiming().IsMatch(line.Text)
                        || Heading(page, number) == CreditRole.Claimed;
                    yield return claimed
                        ? new(amount, type.Type, CreditRole.Claimed, 0.92, number)
                        : new(
                            amount,
                            type.Type,
                            Offering().IsMatch(line.Text) ? CreditRole.Maximum : CreditRole.Neutral,
                            0.84,
                            number
                        );
                }
            }
        }
    }

    private static CreditType? TypeIn(string text) =>
        CreditTypeWords.In(text) is [var type, ..] ? type.Type : null;

    /// <summary>"Credits claimed: 4.25" takes the one type that the sheet names; a physician's where it names several.</summary>
    private static (List<Mention> Typed, bool Guessed) WithTypes(
        List<Mention> mentions,
        SheetFacts facts
    )
    {
        var named = CreditTypeWords
            .In(facts.Text)
            .Where(found =>
                !Denying().IsMatch(facts.Text[..found.Start])
                && !Converting().IsMatch(facts.Text[..found.Start])
            )
            .Select(found => found.Type)
            .Distinct()
            .ToList();
        var credit = named.Where(type => !type.IsMoc && !type.GivesNoCredit).ToList();
        CreditType? usual =
            named is [var only] ? only
            : credit is [var single] ? single
            : credit.Contains(new CreditType("ama-pra-1")) ? new CreditType("ama-pra-1")
            : null;
        var guessed = false;
        var typed = new List<Mention>();
        foreach (var mention in mentions)
        {
            if (mention.Type is not null)
            {
                typed.Add(mention);
            }
            else if (
                usual is { } type
                && mention.Weight >= 0.7
                && !mentions.Exists(other =>
                    other.Type is not null
                    && other.Type != type
                    && ReferenceEquals(other.At.Words[0], mention.At.Words[0])
                )
            )
            {
                // Under an amount whose type stands beside it, one without may be of another kind.
                var second = mentions.Exists(other =>
                    other.Type == type
                    && other.Role == CreditRole.Claimed
                    && AwardedTogether.AreAList(other, mention, facts)
                );
                guessed |= (named.Count > 1 && credit.Count > 1) || second;
                if (!second)
                {
                    typed.Add(mention with { Type = type });
                }
            }
        }

        return (typed, guessed);
    }
}
