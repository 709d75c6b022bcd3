using System.Collections.Immutable;

namespace Credence.App.Certificates.Reasoning;

/// <summary>
/// Whatever words introduce it, a title looks like one: a few words, most with a capital, about medicine or an event, alone
/// in its lines, larger than the text, under a line that leads to it. Every line is weighed by all of these at once.
/// </summary>
internal static class TitleShape
{
    private const int MostLines = 3;
    private const int LongestLine = 130;
    private const double Alike = 0.1;
    private const double AlikeRecognized = 0.24;
    private const double Least = 2.2;
    public const string ReadsLikeOne = "reads like a title";

    private static readonly ImmutableHashSet<string> Small =
    [
        .. "a an and as at but by for from in into nor of off on onto or over per the to up via vs vs. with without within".Split(
            ' '
        ),
    ];

    private readonly record struct Candidate(Passage At, string Title, double Score);

    /// <summary>The best of the first page, the more trusted the further it is ahead.</summary>
    public static IEnumerable<Evidence<string>> In(
        SheetFacts facts,
        Func<string, bool> isFree,
        Func<string, bool> isTitle
    )
    {
        var ranked = facts
            .Pages.Take(1)
            .SelectMany(page => Candidates(page, isTitle))
            .Where(candidate => isFree(candidate.Title))
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        if (ranked is not [var best, ..] || best.Score < Least)
        {
            yield break;
        }

        var rival = ranked
            .Skip(1)
            .Where(other => !TitleWitnesses.AreSame(other.Title, best.Title))
            .Select(other => other.Score)
            .FirstOrDefault();
        var ahead = best.Score - Math.Max(0, rival);
        var weight = Math.Clamp(0.3 + (0.08 * best.Score) + (0.1 * Math.Min(ahead, 2)), 0.3, 0.82);
        yield return new(best.Title, weight, ReadsLikeOne, best.At);
    }

    private static IEnumerable<Candidate> Candidates(SheetText page, Func<string, bool> isTitle)
    {
        foreach (var paragraph in page.Paragraphs)
        {
            foreach (var run in Runs(page, paragraph))
            {
                var at = Passage.OfLines(run);
                var title = TitleWitnesses.Of(at);
                if (title is not null && isTitle(title) && IsAlone(title, at.Text))
                {
                    yield return new(at, title, Score(page, run, title));
                }
            }
        }
    }

    /// <summary>Lines of one size under each other; what is no line of a title parts them.</summary>
    private static IEnumerable<List<Passage>> Runs(SheetText page, Passage paragraph)
    {
        var run = new List<Passage>();
        foreach (var line in LinesOf(page, paragraph))
        {
            var alike =
                run.Count == 0
                || Math.Abs(run[^1].Size - line.Size)
                    < (page.IsRecognized ? AlikeRecognized : Alike)
                        * Math.Max(run[^1].Size, line.Size);
            var fits = MayBeLine(line.Text);
            if (run.Count > 0 && (!fits || !alike || TitleWitnesses.EndsOver(line.Text)))
            {
                yield return run;
                run = [];
            }

            if (fits)
            {
                run.Add(line);
            }
        }

        if (run.Count is > 0 and <= MostLines)
        {
            yield return run;
        }
    }

    private static IEnumerable<Passage> LinesOf(SheetText page, Passage paragraph)
    {
        var words = paragraph.Words.ToHashSet(ReferenceEqualityComparer.Instance);
        return page.Lines.Where(line => words.Contains(line.Words[0]));
    }

    private static bool MayBeLine(string text) =>
        text.Length <= LongestLine
        && text.Count(char.IsLetter) >= 4
        && !TitleWords.IsFurniture(text)
        && !TitleWords.IsPlace(text)
        && !FieldLabel.StartsWithOne(text)
        && PersonName.Of(text) is null
        && FoundCredits.In(text).Count == 0
        && FoundDates.In(text) is not [{ Start: < 5 }, ..]
        && !(
            Organization.IsNamedSo(text)
            && !Organization.MayBeATopic(text)
            && Organization.IsBody(text)
        );

    /// <summary>Nothing else of weight in its lines.</summary>
    private static bool IsAlone(string title, string text) => title.Length > 0.55 * text.Length;

    private static double Score(SheetText page, List<Passage> run, string title)
    {
        var words = title.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var telling = words
            .Where(word => word.Any(char.IsLetter) && !Small.Contains(word.ToLowerInvariant()))
            .ToList();
        var capital = telling.Count == 0 ? 0 : telling.Count(IsCapital) / (double)telling.Count;
        var size = run.Max(line => line.Size) / page.BodySize;
        var above = page.Above(run[0]);
        var below = page.Below(run[^1]);
        var isNear =
            above is not null
            && run[0].Middle - above.Middle < 4.5 * Math.Max(above.Size, run[0].Size);
        var follows =
            below is not null
            && below.Middle - run[^1].Middle < 4.5 * Math.Max(below.Size, run[^1].Size);
        var score =
            capital >= 0.75 ? 1.2
            : capital >= 0.5 ? 0
            : -1.6;
        score += words.Length switch
        {
            1 => -1.5,
            2 => -0.3,
            <= 14 => 0.5,
            <= 22 => -0.2,
            _ => -1.5,
        };
        score += TitleWords.NamesASubject(title) ? 1 : -0.3;
        score += TitleWords.NamesAnEvent(title) ? 0.4 : 0;
        score += title.Contains(": ", StringComparison.Ordinal) ? 0.3 : 0;
        score += size switch
        {
            > 1.35 => 1.2,
            > 1.12 => 0.9,
            < 0.93 => -1.3,
            _ => 0,
        };
        score += isNear && TitleWords.LeadsToATitle(above!.Text) ? 1.6 : 0;
        score += follows && TitleWords.FollowsATitle(below!.Text) ? 0.6 : 0;
        score += page.RightOf(run[^1]).Any() ? -0.6 : 0;
        score += run[0].Top > 0.72 * page.Page.Height ? -0.6 : 0;
        score += isNear && NameWitnesses.IsOffice(title) ? -1.5 : 0;
        score += Organization.IsNamedSo(title) && !Organization.MayBeATopic(title) ? -0.8 : 0;
        score += title.EndsWith('.') || title.EndsWith('!') ? -0.8 : 0;
        return score;
    }

    private static bool IsCapital(string word) =>
        word.First(char.IsLetterOrDigit) is var first
        && (char.IsUpper(first) || char.IsDigit(first));
}
