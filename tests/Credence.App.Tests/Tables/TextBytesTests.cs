using System.Text;
using Credence.App.Problems;
using Credence.App.Tables;

namespace Credence.App.Tests.Tables;

public sealed class TextBytesTests
{
    private const string Text = "date,title\n2026-01-02,Äther\n";

    public static TheoryData<string, byte[]> Encodings() =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Text) },
            { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)] },
            { "UTF-16", Encoding.Unicode.GetBytes(Text) },
            { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
            { "UTF-16, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
            { "old Windows letters", Encoding.Latin1.GetBytes(Text) },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_whatever_letters_it_was_saved(string name, byte[] bytes)
    {
        var problems = new ProblemList();

        Assert.Equal(Text, TextBytes.Read(bytes, "ledger.csv", problems));
        Assert.False(problems.Any, name);
        Assert.Equal(name == "old Windows letters" ? 1 : 0, problems.Notices.Length);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var problems = new ProblemList();

        Assert.Null(TextBytes.Read([1, 2, 3, 0, 200], "ledger.csv", problems));
        Assert.Equal("file-not-text", Assert.Single(problems.Problems).Code);
    }
}
