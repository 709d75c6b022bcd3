using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

public sealed class PatientDataGuardTests
{
    private static readonly string[][] Table = [.. SentenceTables.Own()];

    [Fact]
    public void No_sentence_with_a_patients_identifier_passes()
    {
        var passed = Table
            .Where(row => row[0] == "patient")
            .Select(row => row[1])
            .Where(text => PatientDataGuard.Look(text).IsEmpty)
            .ToList();

        Assert.True(passed.Count == 0, string.Join('\n', passed));
    }

    [Fact]
    public void Fewer_than_three_in_a_hundred_harmless_sentences_are_refused()
    {
        var harmless = Table.Where(row => row[0] == "harmless").Select(row => row[1]).ToList();
        var refused = harmless.Where(text => !PatientDataGuard.Look(text).IsEmpty).ToList();

        Assert.True(harmless.Count >= 100);
        Assert.True(refused.Count * 100 < harmless.Count * 3, string.Join('\n', refused));
    }

    [Fact]
    public void What_it_looks_like_is_said_without_repeating_it()
    {
        var found = PatientDataGuard.Look("MRN 4482913, DOB 3/14/1951, septic.");

        var words = PatientDataGuard.Explain(found);

        Assert.Equal("a record number and a date of birth", words);
        Assert.Equal([4, 17], found.Select(finding => finding.Start));
    }

    [Fact]
    public void A_place_is_counted_in_the_whole_text()
    {
        const string text = "Sepsis again.\nReview the bundle. Mrs. Alvarez, 64 y/o, refused.";

        var finding = Assert.Single(PatientDataGuard.Look(text));

        Assert.Equal(IdentifierKind.Name, finding.Kind);
        Assert.Equal("Alvarez", text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("Adults born before 1957 need no measles vaccine.")]
    [InlineData("Hepatitis C screening for patients born from 1945 to 1965.")]
    [InlineData("MMR for people born in 1957 or later.")]
    [InlineData("NPI 1234567893 stands on the claim form.")]
    [InlineData("Two Fridays went to a short-staffed ward.")]
    [InlineData("")]
    public void Rules_for_many_people_are_no_ones_identifier(string text) =>
        Assert.Empty(PatientDataGuard.Look(text));

    [Fact]
    public void Any_text_is_answered_quickly()
    {
        var chance = new Random(1122);
        const string letters = "Mr. DOB 0123456789-/:#@ aAbB'\n\u00e9\u4e2d\ud83d";
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var text = string.Concat(
                Enumerable
                    .Range(0, chance.Next(400))
                    .Select(_ => letters[chance.Next(letters.Length)])
            );
            Assert.All(
                PatientDataGuard.Look(text),
                finding => Assert.InRange(finding.Start + finding.Length, 0, text.Length)
            );
        }
    }

    [Fact]
    public void Words_of_the_ward_in_any_order_are_answered_quickly()
    {
        var chance = new Random(5);
        var words = Table.SelectMany(row => row[1].Split(' ')).Distinct().ToList();
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var text = string.Join(
                ' ',
                Enumerable.Range(0, chance.Next(5, 60)).Select(_ => words[chance.Next(words.Count)])
            );
            Assert.All(
                PatientDataGuard.Look(text),
                finding => Assert.InRange(finding.Start + finding.Length, 0, text.Length)
            );
        }
    }

    [Theory]
    [InlineData("Goncalves")]
    [InlineData("Gon\u00e7alves")]
    [InlineData("goncalves")]
    public void A_name_is_one_with_and_without_its_accents(string name) =>
        Assert.Equal(
            IdentifierKind.Name,
            Assert.Single(PatientDataGuard.Look($"I saw {name} again, sepsis")).Kind
        );
}
