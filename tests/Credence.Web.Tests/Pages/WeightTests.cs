using System.IO.Compression;
using Credence.Web.Assets;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Pages;

public sealed class WeightTests(DemoApp demo) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task The_first_load_of_Today_is_under_60_KB_as_sent()
    {
        using var client = new HttpClient { BaseAddress = new(demo.App.Address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var sizes = new List<(string Path, int Bytes)>();
        foreach (
            var path in new[]
            {
                "/",
                AssetsFeature.Url("credence.css"),
                AssetsFeature.Url("credence.js"),
                AssetsFeature.Url("kept.js"),
                AssetsFeature.Url("offline.js"),
                AssetsFeature.Url("htmx-4.0.1.min.js"),
                AssetsFeature.Url("vollkorn-semibold-subset.woff2"),
            }
        )
        {
            sizes.Add((path, (await client.GetByteArrayAsync(path)).Length));
        }

        Assert.InRange(sizes.Sum(size => size.Bytes), 20_000, 60_000);
        Assert.InRange(sizes[0].Bytes, 1_000, 15_000);
    }

    [Fact]
    public async Task A_page_of_the_catalog_weighs_little()
    {
        using var client = new HttpClient { BaseAddress = new(demo.App.Address) };

        Assert.InRange(
            (await client.GetByteArrayAsync("/catalog?specialty=all")).Length,
            5_000,
            60_000
        );
    }

    [Fact]
    public async Task Everything_is_taken_along_as_plain_files()
    {
        using var client = new HttpClient { BaseAddress = new(demo.App.Address) };

        await using var zip = await ZipArchive.CreateAsync(
            await client.GetStreamAsync("/export/credence.zip"),
            ZipArchiveMode.Read,
            leaveOpen: false,
            null
        );

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains("profile.yaml", names);
        Assert.Contains("ledger.csv", names);
        Assert.Contains("bodies/state-license.yaml", names);
    }
}
