using System.Text;
using Credence.App.Career;
using Credence.App.Practice;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Tables;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Career;

public sealed class KeptNarrativeTests
{
    [Fact]
    public async Task Changed_words_go_along_into_the_folder_until_they_are_told_again()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var author = Author.Of(Recording.Ana);
        await new KeepNarrative(store.Journal).Run(author, "First words.");
        await new KeepNarrative(store.Journal).Run(author, "I lead sepsis care.");

        Assert.Equal("I lead sepsis care.", KeptNarrative.In(await Lines()));
        await new TellNarrativeAgain(store.Journal).Run(author);
        Assert.Null(KeptNarrative.In(await Lines()));

        async Task<string[]> Lines()
        {
            var words = new KnownWords(RuleLibrary.OfProgram.Words.CreditTypes.ToHashSet());
            var files = ExportFolder.Files(await store.Journal.Of(Recording.Ana), words);
            return Encoding
                .UTF8.GetString(files["more.jsonl"])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
