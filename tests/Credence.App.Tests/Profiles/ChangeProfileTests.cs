using Credence.App.Folder;
using Credence.App.Ledger;
using Credence.App.Practice;
using Credence.App.Problems;
using Credence.App.Profiles;
using Credence.App.Store;
using Credence.App.Tests.Folder;
using Credence.App.Tests.Store;
using Credence.Core.Obligations;
using Credence.Core.Practice;

namespace Credence.App.Tests.Profiles;

public sealed class ChangeProfileTests
{
    private static readonly Author Ana = Author.Of(Recording.Ana);

    [Theory, OnBothDatabases]
    public async Task Onboarding_makes_a_profile_of_who_one_is_and_what_one_holds(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        var change = new ChangeProfile(store.Journal, FewRules.AtHand);

        await new WritePhysician(change).Run(
            Ana,
            new TypedPhysician
            {
                Name = "Null: \"Ana\" O'Neill # 🩺",
                Degree = "DO",
                Born = "5/17",
                Specialties = ["internal-medicine"],
                Npi = "1234567893",
            }
        );
        await new AddObligation(change).Run(
            Ana,
            [
                new("us-oh-smbo", "", new() { CycleEnds = "10/1/2027", Number = "35.100" }),
                new("us-oh-smbo", "", new() { CycleEnds = "2027-03-31", Status = "retired" }),
                new("us-abim", "im", new()),
            ]
        );

        var profile = await Profile(store.Another());
        Assert.Equal("Null: \"Ana\" O'Neill # 🩺", profile.Physician.Name);
        Assert.Equal(Degree.DO, profile.Physician.Degree);
        Assert.Equal(new Birthday(5, 17, null), profile.Physician.Born);
        Assert.Equal("1234567893", profile.Physician.Npi);
        Assert.Equal(
            ["us-oh-smbo", "us-oh-smbo-2", "im"],
            profile.Obligations.Select(one => one.Id)
        );
        Assert.Equal(new DateOnly(2027, 10, 1), profile.Obligations[0].CycleEnds);
        Assert.Equal("35.100", profile.Obligations[0].Number);
        Assert.Equal(LicenseStatus.Retired, profile.Obligations[1].StatusOn(new(2026, 1, 1)));
    }

    [Theory, OnBothDatabases]
    public async Task A_change_touches_its_own_place_and_is_undone_to_the_letter(DatabaseKind kind)
    {
        await using var store = await TestStore.Begin(kind);
        await Import(
            store,
            Unknowns(File.ReadAllText(Path.Combine(Examples.Internist, "profile.yaml")))
        );
        var before = (await store.Journal.Of(Ana.Person)).Text(Subject.Profile);
        var was = Canonical(await store.Journal.Of(Ana.Person));
        var change = new ChangeProfile(store.Journal, FewRules.AtHand);

        await new ChangeObligation(change).Run(Ana, "hospital", new() { CycleEnds = "4/30/2027" });

        var now = Canonical(await store.Another().Of(Ana.Person));
        Assert.Equal(was.Replace("cycle_ends: 2027-03-31", "cycle_ends: 2027-04-30"), now);
        Assert.Contains("my_own_key", now);
        await new UndoChange(store.Journal).Last(Ana);
        Assert.Equal(before, (await store.Another().Of(Ana.Person)).Text(Subject.Profile));
    }

    [Fact]
    public async Task Answers_hold_for_every_body_or_for_one()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(store);
        var answer = new AnswerQuestion(
            new(store.Journal, FewRules.AtHand),
            new(store.Journal, FewRules.AtHand)
        );
        var account = await store.Journal.Of(Ana.Person);

        await answer.Run(Ana, account, "sees_older_adults", false);
        await answer.Run(Ana, account, "sees_older_adults", true, "hospital");

        var profile = await Profile(store.Journal);
        Assert.False(profile.Physician.Attributes["sees_older_adults"]);
        Assert.True(profile.Physician.Attributes["prescribes_controlled_substances"]);
        var hospital = profile.Obligations.Single(one => one.Id == "hospital");
        Assert.True(hospital.Answers["sees_older_adults"]);
    }

    [Fact]
    public async Task What_a_body_said_is_kept_with_its_day()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(store);
        var change = new ChangeProfile(store.Journal, FewRules.AtHand);

        await new MarkSatisfied(change).Run(Ana, "dea", "total", "3/1/2019", "before the ledger");
        await new MarkWaived(change).Run(Ana, "dea", "total", "2027-06-30", "letter of May 3");
        await new MarkRenewed(change).Run(Ana, [new("dea", new(2023, 10, 31))], new(2023, 10, 2));

        var dea = (await Profile(store.Journal)).Obligations.Single(one => one.Id == "dea");
        Assert.Equal([new Satisfied("total", new(2019, 3, 1), "before the ledger")], dea.Satisfied);
        Assert.Equal([new Waived("total", new(2027, 6, 30), "letter of May 3", "")], dea.Waived);
        Assert.Equal([new Renewed(new(2023, 10, 31), new(2023, 10, 2))], dea.Renewed);
    }

    [Fact]
    public async Task A_dropped_body_is_gone_and_its_own_file_stays_for_later()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(store);

        await new DropObligation(new(store.Journal, FewRules.AtHand)).Run(Ana, "hospital");

        Assert.DoesNotContain(
            (await Profile(store.Journal)).Obligations,
            one => one.Id == "hospital"
        );
        var files = await new ExportFolder(store.Journal, FewRules.AtHand).Run(Ana.Person);
        Assert.Contains("bodies/hospital.yaml", files.Keys);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_field_and_nothing_changes()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(store);
        var before = (await store.Journal.Of(Ana.Person)).Sequence;
        var change = new ChangeProfile(store.Journal, FewRules.AtHand);

        Outcome<Changed>[] refused =
        [
            await new AddObligation(change).Run(Ana, [new("us-zz-none", "", new())]),
            await new AddObligation(change).Run(Ana, [new("us-abim", "hospital", new())]),
            await new ChangeObligation(change).Run(Ana, "nowhere", new() { Number = "1" }),
            await new ChangeObligation(change).Run(Ana, "dea", new() { CycleEnds = "2/30/2027" }),
            await new ChangeObligation(change).Run(Ana, "dea", new() { CycleEnds = "soon" }),
            await new WritePhysician(change).Run(Ana, new() { Name = " " }),
            await new WritePhysician(change).Run(Ana, new() { Degree = "PhD" }),
            await new MarkSatisfied(change).Run(Ana, "dea", "total", "", null),
        ];

        Assert.Equal(
            "body-unknown obligation-twice obligation-missing no-such-day typed-date-unreadable field-empty choice-unknown field-empty",
            string.Join(' ', refused.Select(one => one.Problems[0].Code))
        );
        Assert.Equal(before, (await store.Journal.Of(Ana.Person)).Sequence);
    }

    [Fact]
    public async Task Two_forms_that_change_two_places_at_once_both_hold()
    {
        await using var store = await TestStore.Begin(DatabaseKind.Sqlite);
        await Import(store);
        var one = new ChangeProfile(store.Journal, FewRules.AtHand);
        var other = new ChangeProfile(store.Another(), FewRules.AtHand);

        await Task.WhenAll(
            Task.Run(() => new ChangeObligation(one).Run(Ana, "dea", new() { Number = "1" })),
            Task.Run(() => new ChangeObligation(other).Run(Ana, "hospital", new() { Number = "2" }))
        );

        var numbers = (await Profile(store.Journal)).Obligations.Select(o => o.Number);
        Assert.Equal(["", "", "2", "1"], numbers);
    }

    private static string Unknowns(string profile) =>
        profile.Replace("physician:\n", "my_own_key: {deep: [1, \"two: 2\"]}\nphysician:\n");

    private static async Task Import(TestStore store, string? profile = null)
    {
        var files = Directory
            .EnumerateFiles(Examples.Internist, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Examples.Internist, file).Replace('\\', '/'),
                File.ReadAllBytes
            );
        if (profile is not null)
        {
            files["profile.yaml"] = System.Text.Encoding.UTF8.GetBytes(profile);
        }

        var imported = await new ImportFolder(store.Journal, FewRules.AtHand).Run(
            Ana,
            new FilesInMemory(files)
        );
        Assert.Empty(imported.Problems);
    }

    private static async Task<Profile> Profile(Journal journal) =>
        (await new LoadPractice(journal, FewRules.AtHand).Run(Ana.Person)).Value!.Profile.Profile;

    private static string Canonical(Account account) =>
        ProfileWriter.Write(LoadPractice.Read(account, FewRules.AtHand).Value!.Profile);
}
