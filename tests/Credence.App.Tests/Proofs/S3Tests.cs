using Credence.App.Proofs;
using Credence.App.Store;
using Credence.App.Tests.Store;

namespace Credence.App.Tests.Proofs;

/// <summary>Proofs in a bucket, against a real server of the protocol that ./test starts.</summary>
public sealed class S3Tests
{
    private const string Variable = "CREDENCE_TEST_S3";
    private const string TestKey = "S3RVER";

    private static readonly Author Ana = Author.Of(new("ana"));
    private static readonly byte[] Sheet = [.. "%PDF-1.7 a certificate"u8, 0, 255];

    [Fact]
    public async Task A_proof_comes_back_bit_for_bit_and_is_gone_when_it_is_purged()
    {
        using var files = Bucket();
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        var proof = Proof.Of("proofs/sepsis.pdf", Sheet);
        Assert.Null(await new KeepProof(store.Holders, files).Run(Ana.Person, proof, Sheet));
        await store.Journal.Do(Ana.Person, new Intent(proof.Subject, Act.Made, proof.ToJson()));

        var read = await new ReadProof(store.Journal, files).Run(Ana.Person, proof.Path);
        Assert.Equal(Sheet, read.Value!.Bytes);
        Assert.Equal([proof.Hash], await files.All().ToListAsync());

        await new PurgeProof(store.Journal, store.Holders, files).Run(Ana, proof.Path);
        Assert.Null(await files.Read(proof.Hash));
        Assert.Empty(await files.All().ToListAsync());
    }

    [Fact]
    public async Task What_is_kept_twice_lies_there_once_and_an_empty_file_is_a_file()
    {
        using var files = Bucket();
        var hash = ProofHash.Of(Sheet);
        await files.Keep(hash, Sheet);
        await files.Keep(hash, Sheet);
        await files.Keep(ProofHash.Of([]), []);

        Assert.Equal(2, (await files.All().ToListAsync()).Count);
        Assert.Empty((await files.Read(ProofHash.Of([])))!);
    }

    [Fact]
    public async Task A_bucket_that_cannot_be_reached_is_named_without_its_secret()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        using var files = new S3ProofFiles(
            new("none", "", "http://127.0.0.1:9", "us-east-1", "key", "a secret")
        );

        var problem = await new KeepProof(store.Holders, files).Run(
            Ana.Person,
            Proof.Of("proofs/a.pdf", Sheet),
            Sheet
        );

        Assert.Equal("proofs-unreachable", problem!.Code);
        Assert.Contains("bucket none", problem.ToString());
        Assert.DoesNotContain("secret", problem.ToString());
    }

    [Fact]
    public void One_setting_decides_where_proofs_lie()
    {
        var bucket = ProofSettings.From(
            "s3://credence/a/b?endpoint=http%3A%2F%2F127.0.0.1%3A9000&region=eu-west-1",
            "data",
            name => name == "AWS_ACCESS_KEY_ID" ? "me" : null
        );

        Assert.Equal(
            new S3Place("credence", "a/b/", "http://127.0.0.1:9000", "eu-west-1", "me", null),
            bucket.S3
        );
        Assert.Null(bucket.Folder);
        Assert.EndsWith("data/proofs", ProofSettings.From("", "data", _ => null).Folder);
        Assert.EndsWith("elsewhere", ProofSettings.From("elsewhere", "data", _ => null).Folder);
    }

    /// <summary>A place of its own in the bucket for each test.</summary>
    private static S3ProofFiles Bucket()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(server is not null, $"{Variable} names no server; ./test starts one");
        return new(
            new("credence-test", $"{Guid.NewGuid():N}/", server, "us-east-1", TestKey, TestKey)
        );
    }
}
