using System.Text;
using Credence.App.Folder;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using ExportFolder = Credence.App.Practice.ExportFolder;

namespace Credence.App.Tests.Proofs;

public sealed class KeepingProofsTests
{
    private static readonly Author Ana = Author.Of(new("ana"));
    private static readonly Author Ben = Author.Of(new("ben"));
    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes("%PDF-1.7 a certificate");

    [Theory, OnBothDatabases]
    public async Task A_proof_comes_back_bit_for_bit(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);

        var read = await store.Proofs.Run(Ana.Person, "proofs/sepsis.pdf");

        Assert.Equal(Sheet, read.Value!.Bytes);
        Assert.Equal("application/pdf", read.Value.Type);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_reaches_the_file_of_another_person(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);

        var read = await store.Proofs.Run(Ben.Person, "proofs/sepsis.pdf");

        Assert.Equal("proof-missing", Assert.Single(read.Problems).Code);
    }

    [Theory]
    [InlineData("../credence.db")]
    [InlineData("proofs/../../credence.db")]
    [InlineData("/etc/passwd")]
    public async Task A_path_leads_nowhere_but_to_what_was_filed(string path)
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);

        Assert.Equal(
            "proof-missing",
            Assert.Single((await store.Proofs.Run(Ana.Person, path)).Problems).Code
        );
    }

    [Fact]
    public async Task The_same_bytes_lie_in_the_store_once()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);
        await Keep(store, Ana, "proofs/again.pdf", Sheet);
        await Keep(store, Ben, "proofs/mine.pdf", Sheet);

        Assert.Single(Stored(store));
    }

    [Fact]
    public async Task A_file_that_changed_in_the_store_is_never_handed_out()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);
        await File.WriteAllBytesAsync(Stored(store)[0], [.. Sheet, (byte)'!']);

        var read = await store.Proofs.Run(Ana.Person, "proofs/sepsis.pdf");

        Assert.Equal("proof-changed", Assert.Single(read.Problems).Code);
        File.Delete(Stored(store)[0]);
        read = await store.Proofs.Run(Ana.Person, "proofs/sepsis.pdf");
        Assert.Equal("proof-gone", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public async Task A_folder_of_proofs_that_cannot_be_written_is_named()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var file = Path.Combine(store.Folder, "in-the-way");
        await File.WriteAllTextAsync(file, "");
        var keep = new KeepProof(store.Holders, new FolderProofFiles(file));

        var problem = await keep.Run(Ana.Person, Proof.Of("proofs/a.pdf", Sheet), Sheet);

        Assert.Equal("proofs-unreachable", problem!.Code);
        Assert.Contains(file, problem.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task A_purged_proof_leaves_nothing_not_even_its_name(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Keep(store, Ana, "proofs/Doe John 1961.pdf", Sheet);
        var purge = new PurgeProof(store.Journal, store.Holders, store.Files);

        Assert.True((await purge.Run(Ana, "proofs/Doe John 1961.pdf")).Done);

        Assert.Empty(Stored(store));
        var account = await store.Another().Of(Ana.Person);
        var told = string.Join(
            '\n',
            account.Subjects.Values.SelectMany(history => history.Entries)
        );
        Assert.DoesNotContain("Doe", told);
        Assert.Contains(account.Subjects.Values, history => history.Standing == Standing.Purged);
        var files = await Export(store).Run(Ana.Person);
        Assert.DoesNotContain(
            "Doe",
            string.Concat(files.Values.Select(bytes => Encoding.UTF8.GetString(bytes)))
        );
    }

    [Theory, OnBothDatabases]
    public async Task What_one_person_purges_another_still_keeps(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);
        await Keep(store, Ben, "proofs/sepsis.pdf", Sheet);

        await new PurgeProof(store.Journal, store.Holders, store.Files).Run(
            Ana,
            "proofs/sepsis.pdf"
        );

        Assert.Equal(Sheet, (await store.Proofs.Run(Ben.Person, "proofs/sepsis.pdf")).Value!.Bytes);
    }

    [Fact]
    public async Task An_erased_person_leaves_no_file()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Keep(store, Ana, "proofs/sepsis.pdf", Sheet);

        await store.Journal.Erase(Ana.Person);
        await new PurgeProof(store.Journal, store.Holders, store.Files).Sweep();

        Assert.Empty(Stored(store));
    }

    [Theory, OnBothDatabases]
    public async Task Proofs_go_through_a_folder_and_back_byte_for_byte(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var folder = new Dictionary<string, byte[]>
        {
            ["profile.yaml"] = "form: 1\nphysician: {name: Ana Ruiz}\n"u8.ToArray(),
            ["ledger.csv"] =
                "id,date,title,proof\nL1,2026-02-01,Sepsis,proofs/2026/a b.pdf\n"u8.ToArray(),
            ["proofs/2026/a b.pdf"] = Sheet,
            ["proofs/empty.pdf"] = [],
        };

        var brought = await Import(store, Ana, folder);
        Assert.Empty(brought.Problems);
        var out1 = await Whole(store, Ana);
        await Import(store, Ben, out1);
        var out2 = await Whole(store, Ben);

        Assert.Equal(folder["proofs/2026/a b.pdf"], out1["proofs/2026/a b.pdf"]);
        Assert.Equal(out1.Keys, out2.Keys);
        Assert.All(out1, file => Assert.Equal(file.Value, out2[file.Key]));
        Assert.DoesNotContain("more.jsonl", out1.Keys);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_comes_in_beside_it_and_its_entry_follows()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Keep(store, Ana, "proofs/cert.pdf", Sheet);
        var other = "%PDF-1.7 another"u8.ToArray();

        var brought = await Import(
            store,
            Ana,
            new()
            {
                ["profile.yaml"] = "form: 1\n"u8.ToArray(),
                ["ledger.csv"] =
                    "id,date,title,proof\nL1,2026-02-01,Sepsis,proofs/cert.pdf\n"u8.ToArray(),
                ["proofs/cert.pdf"] = other,
            }
        );

        Assert.Empty(brought.Problems);
        Assert.Equal(Sheet, (await store.Proofs.Run(Ana.Person, "proofs/cert.pdf")).Value!.Bytes);
        Assert.Equal(other, (await store.Proofs.Run(Ana.Person, "proofs/cert-2.pdf")).Value!.Bytes);
        var files = await Export(store).Run(Ana.Person);
        Assert.Contains("proofs/cert-2.pdf", Encoding.UTF8.GetString(files["ledger.csv"]));
    }

    [Fact]
    public async Task A_path_too_long_for_the_store_is_refused_by_name()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);

        var brought = await Import(
            store,
            Ana,
            new()
            {
                ["profile.yaml"] = "form: 1\n"u8.ToArray(),
                [$"proofs/{new string('x', 500)}.pdf"] = Sheet,
            }
        );

        Assert.Equal("path-long", Assert.Single(brought.Problems).Code);
    }

    [Theory]
    [InlineData("sepsis.pdf", "proofs/sepsis.pdf")]
    [InlineData("C:\\Users\\me\\sepsis.pdf", "proofs/sepsis.pdf")]
    [InlineData("../../etc/passwd", "proofs/passwd")]
    [InlineData("a\0b<c>:\"d\".pdf", "proofs/a b c d .pdf")]
    [InlineData("..", "proofs/proof")]
    [InlineData("", "proofs/proof")]
    [InlineData("con.pdf", "proofs/proof-con.pdf")]
    [InlineData("Zertifikat für Ana.pdf", "proofs/Zertifikat für Ana.pdf")]
    public void A_name_from_anywhere_becomes_a_plain_name(string given, string path) =>
        Assert.Equal(path, ProofPath.For(given, _ => false));

    [Fact]
    public void A_long_name_keeps_its_ending_and_a_taken_one_gets_a_number()
    {
        var path = ProofPath.For(new string('a', 300) + ".pdf", _ => false);

        Assert.True(path.Length < 120);
        Assert.EndsWith(".pdf", path);
        Assert.Equal(
            "proofs/a-3.pdf",
            ProofPath.For("a.pdf", tried => tried is "proofs/a.pdf" or "proofs/a-2.pdf")
        );
    }

    internal static async Task Keep(TestStore store, Author author, string path, byte[] bytes)
    {
        var proof = Proof.Of(path, bytes);
        Assert.Null(await store.Keep.Run(author.Person, proof, bytes));
        var made = await store.Journal.Do(
            author.Person,
            new Intent(proof.Subject, Act.Made, proof.ToJson())
        );
        Assert.True(made.Done);
    }

    private static string[] Stored(TestStore store) =>
        Directory.Exists(Path.Combine(store.Folder, "proofs"))
            ? Directory.GetFiles(
                Path.Combine(store.Folder, "proofs"),
                "*",
                SearchOption.AllDirectories
            )
            : [];

    private static ExportFolder Export(TestStore store) =>
        new(store.Another(), FewRules.AtHand, store.Proofs);

    private static Task<Outcome<FolderImported>> Import(
        TestStore store,
        Author author,
        Dictionary<string, byte[]> folder
    ) =>
        new ImportFolder(store.Journal, FewRules.AtHand, store.Keep).Run(
            author,
            new FilesInMemory(folder)
        );

    private static async Task<Dictionary<string, byte[]>> Whole(TestStore store, Author author)
    {
        var files = (await Export(store).Run(author.Person)).ToDictionary();
        await foreach (var proof in Export(store).Proofs(author.Person))
        {
            files.Add(proof.Value!.Proof.Path, proof.Value.Bytes);
        }

        return files;
    }
}
