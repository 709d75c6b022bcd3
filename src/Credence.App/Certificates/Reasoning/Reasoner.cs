using System.Collections.Immutable;
using Credence.App.Certificates.Sheets;
using Credence.App.Problems;

namespace Credence.App.Certificates.Reasoning;

/// <summary>Puts together what the witnesses found: what kind of sheet it is, and the best supported value of each field.</summary>
internal static class Reasoner
{
    public static CertificateReading Read(
        OpenedSheets opened,
        string file,
        IReadOnlyCollection<string> physicianNames
    )
    {
        var pages = opened
            .Pages.Where(page => !page.Words.IsEmpty)
            .Select(SheetText.Of)
            .ToImmutableArray();
        var dayFirst = FoundDates.AreDayFirst(string.Join('\n', pages.Select(page => page.All)));
        var facts = new SheetFacts(pages, physicianNames, dayFirst);
        var reading = Transcripts.Read(facts) ?? Certificates(pages, facts, file);
        return Warnings.Of(
            reading with
            {
                TextSource = pages.Any(page => page.IsRecognized)
                    ? TextSource.Ocr
                    : TextSource.Text,
                Pages = opened.PageCount,
                Codes = ProofCode.Of(opened.Codes),
            },
            opened,
            facts
        );
    }

    /// <summary>One certificate, or several in one file: each page that names its own learner and activity begins one.</summary>
    private static CertificateReading Certificates(
        ImmutableArray<SheetText> pages,
        SheetFacts whole,
        string file
    )
    {
        var parts = Parts(pages, whole);
        if (parts.Count < 2)
        {
            return Certificate(whole, file);
        }

        var read = parts.ConvertAll(part => Certificate(part, file));
        var certificates = read.Where(reading =>
                reading.Kind is ReadingKind.Certificate or ReadingKind.Card
            )
            .ToList();
        return certificates.Count < 2
            ? Certificate(whole, file)
            : certificates[0] with
            {
                Name = certificates
                    .Select(reading => reading.Name)
                    .OfType<FieldRead<string>>()
                    .MaxBy(name => name.Confidence),
                Sheet = Common(certificates),
                Activities = [.. certificates.Select(reading => reading.Sheet)],
                OnlyMaximum = certificates.Exists(reading => reading.OnlyMaximum),
                GuessedType = certificates.Exists(reading => reading.GuessedType),
            };
    }

    /// <summary>Of several certificates only the provider they share stands for the file.</summary>
    private static ActivityReading Common(List<CertificateReading> certificates)
    {
        var first = certificates[0].Sheet.Provider;
        var shared =
            first is not null
            && certificates.TrueForAll(reading =>
                reading.Sheet.Provider is { } other
                && ProviderWitnesses.AreSame(first.Value, other.Value)
            );
        return new ActivityReading { Provider = shared ? first : null };
    }

    private static List<SheetFacts> Parts(ImmutableArray<SheetText> pages, SheetFacts whole)
    {
        var parts = new List<ImmutableArray<SheetText>>();
        foreach (var page in pages)
        {
            var alone = new SheetFacts([page], whole.PhysicianNames, whole.DayFirst);
            var begins =
                NameWitnesses.In(alone).Any(witness => witness.Weight > 0.8)
                && Certificate(alone, "").Sheet
                    is { Title: not null, Credits: not null }
                        or { Title: not null, Date: not null };
            if (parts.Count == 0 || begins)
            {
                parts.Add([page]);
            }
            else
            {
                parts[^1] = parts[^1].Add(page);
            }
        }

        return
        [
            .. parts.Select(part => new SheetFacts(part, whole.PhysicianNames, whole.DayFirst)),
        ];
    }

    private static CertificateReading Certificate(SheetFacts facts, string file)
    {
        var named = Verdict.Of(
            NameWitnesses.In(facts),
            (one, other) => PersonName.AreSame(one.Text, other.Text),
            Fuller
        );
        var provider = ProviderWitnesses.Of(facts);
        var title = Verdict.Of(
            TitleWitnesses.In(facts, named?.Value.Text, provider?.Value),
            TitleWitnesses.AreSame,
            suffices: (value, found) => Sureness.OfTitle(value, found, facts)
        );
        var credits = CreditWitnesses.In(facts);
        var reading = new CertificateReading
        {
            File = file,
            Sha256 = "",
            Kind = ReadingKind.Certificate,
            Name = named is null
                ? null
                : new(named.Value.Text, named.Confidence, named.Place, named.Why),
            Sheet = new ActivityReading
            {
                Title = title,
                Provider = provider,
                Date = Verdict.Of(
                    DateWitnesses.In(facts),
                    (one, other) => one == other,
                    rivalry: DateWitnesses.Rivalry,
                    suffices: (_, found) => Sureness.OfDate(found, title?.Place, facts)
                ),
                Credits = credits.Read,
                Topics = TopicWords.Of(facts, title),
            },
            OnlyMaximum = credits.OnlyMaximum,
            GuessedType = credits.TypeIsGuessed,
            Error = named?.Value is { IsOtherProfession: true, IsPhysician: false }
                ? ProblemCatalog.ProofOtherProfession.At(file, named.Value.Text)
                : null,
        };
        if (SheetKind.IsLifeSupportCard(facts) && (credits.Read is null || credits.OnlyMaximum))
        {
            return reading with
            {
                Kind = ReadingKind.Card,
                Sheet = LifeSupportCards.Read(facts, reading.Sheet),
                OnlyMaximum = false,
            };
        }

        return SheetKind.IsCertificate(facts, named is not null, credits)
            ? reading
            : new CertificateReading
            {
                File = file,
                Sha256 = "",
                Kind = ReadingKind.NotACertificate,
                Instead = SheetKind.Instead(facts.Text),
            };
    }

    /// <summary>Of two spellings of one person the one with the whole given name.</summary>
    private static PersonName Fuller(PersonName one, PersonName other) =>
        (
            other.Text.Length > one.Text.Length && PersonName.Ends(other.Text, one.Text)
                ? other
                : one
        ) with
        {
            HasDegree = one.HasDegree || other.HasDegree,
            IsPhysician = one.IsPhysician || other.IsPhysician,
            IsOtherProfession = one.IsOtherProfession || other.IsOtherProfession,
        };
}
