using System.Reflection;
using System.Text.RegularExpressions;
using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>No text keeps the guard busy: no pattern runs out of its two seconds on a piece of text as long as any.</summary>
public sealed class GuardInTimeTests
{
    private const int LongestPiece = 1100;

    public static TheoryData<string> Patterns =>
        [.. All().Select(pattern => $"{pattern.DeclaringType!.Name}.{pattern.Name}")];

    [Theory, MemberData(nameof(Patterns))]
    public void A_pattern_is_never_long_at_its_own_words_in_any_order(string name)
    {
        var method = All().Single(one => $"{one.DeclaringType!.Name}.{one.Name}" == name);
        var pattern = (Regex)method.Invoke(null, null)!;
        var chance = new Random(20261123);
        var words = Words(pattern);
        foreach (var end in (string[])["", "!", " 4", " Q", "\u00e9"])
        {
            foreach (
                var word in words.Concat([
                    "1",
                    "12-",
                    "a ",
                    "A",
                    "Ab ",
                    "A. ",
                    "a-",
                    " ",
                    "of the ",
                ])
            )
            {
                Find(
                    pattern,
                    string.Concat(Enumerable.Repeat(word, LongestPiece / word.Length)) + end
                );
            }

            for (var attempt = 0; attempt < 5; attempt++)
            {
                var text = string.Join(
                    ' ',
                    Enumerable.Range(0, 150).Select(_ => words[chance.Next(words.Count)])
                );
                Find(pattern, text[..Math.Min(LongestPiece, text.Length)] + end);
            }
        }

        Assert.True(pattern.MatchTimeout <= TimeSpan.FromSeconds(2), name);
    }

    [Fact]
    public void What_could_not_be_checked_in_time_is_refused_and_not_an_error()
    {
        var endless = new Regex("^(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(1));
        var text = new string('a', 60) + "!";

        var finding = Assert.Single(
            PatientDataGuard.Look(text, [(sentence, _) => endless.IsMatch(sentence.Text)])
        );

        Assert.Equal(IdentifierKind.Unchecked, finding.Kind);
        Assert.Equal((0, text.Length), (finding.Start, finding.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(970)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void A_sentence_without_an_end_is_read_to_its_end(int before)
    {
        var text = Filler(before) + "patient Susan Miller was septic " + Filler(3000);

        var finding = Assert.Single(PatientDataGuard.Look(text));

        Assert.Equal("Susan Miller", text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void A_word_without_an_end_is_read_too() =>
        Assert.Empty(PatientDataGuard.Look(new string('x', 20_000)));

    private static string Filler(int letters) =>
        string.Concat(Enumerable.Repeat("more fluids and ", letters / 16));

    private static void Find(Regex pattern, string text) => Assert.True(pattern.Count(text) >= 0);

    private static List<string> Words(Regex pattern)
    {
        var words = Regex
            .Matches(pattern.ToString(), @"(?<!\\)[A-Za-z]{2,}|\d{2,}")
            .Select(match => match.Value)
            .Distinct()
            .SelectMany(word =>
                (string[])[word + " ", word + "-4", char.ToUpperInvariant(word[0]) + word[1..]]
            )
            .ToList();
        return words.Count > 40 ? [.. words.Where((_, at) => at % (words.Count / 20) == 0)]
            : words.Count > 0 ? words
            : ["Ab "];
    }

    private static IEnumerable<MethodInfo> All() =>
        typeof(PatientDataGuard)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PatientDataGuard).Namespace)
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Static
                        | BindingFlags.NonPublic
                        | BindingFlags.Public
                        | BindingFlags.DeclaredOnly
                )
            )
            .Where(method =>
                method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0
            );
}
