using System.Text.RegularExpressions;

namespace Credence.Core.Tests.PatientData;

/// <summary>The same harmless sentence about another illness, medicine, meeting or colleague.</summary>
internal sealed partial class SwapOfThings(Random chance)
{
    private static readonly string[][] Kinds =
    [
        Words(
            "Addison Alzheimer Babinski Bartter Brugada Charcot Crohn Cushing Ebstein Fournier Gaucher Goodpasture Graves Hashimoto Hirschsprung Huntington Kawasaki Klinefelter Marfan Meckel Menetrier Mobitz Parkinson Peyronie Raynaud Sezary Sjogren Takayasu Tourette Trousseau Wegener Whipple Wilson Zenker"
        ),
        Words(
            "Ativan Bactrim Cipro Coumadin Dilaudid Eliquis Entresto Farxiga Haldol Humira Jardiance Keppra Keytruda Lantus Lasix Lipitor Lovenox Narcan Ozempic Paxlovid Plavix Prozac Rituxan Suboxone Synthroid Tylenol Versed Wegovy Xarelto Zofran Zosyn"
        ),
        Words(
            "amiodarone amlodipine apixaban atorvastatin azithromycin buprenorphine ceftriaxone clozapine colchicine dexamethasone doxycycline empagliflozin enoxaparin furosemide gabapentin heparin ketamine levetiracetam lisinopril lithium meropenem metformin methadone methotrexate metoprolol morphine naltrexone omeprazole ondansetron prednisone rituximab semaglutide sertraline spironolactone tirzepatide valproate vancomycin warfarin"
        ),
        Words(
            "Atlanta Austin Baltimore Boston Chicago Cleveland Dallas Denver Houston Nashville Orlando Philadelphia Phoenix Portland Seattle Tampa"
        ),
        Words(
            "Alaska Arizona Colorado Idaho Iowa Kansas Maine Michigan Minnesota Nebraska Ohio Oregon Texas Utah Vermont Wyoming"
        ),
        Words("Duke Emory Harvard Stanford Vanderbilt Yale UCSF Dartmouth Tulane"),
        Words("AHA ACC ACP AAP ACOG CHEST IDSA SCCM SHM AAFP ASCO ASH"),
    ];

    /// <summary>Null where nothing of the sentence can be another.</summary>
    public string? Of(string sentence)
    {
        var other = Word()
            .Replace(
                sentence,
                match =>
                    Kinds.FirstOrDefault(kind => kind.Contains(match.Value)) is { } kind
                        ? kind[chance.Next(kind.Length)]
                        : match.Value
            );
        other = Speaker()
            .Replace(other, _ => SwapPools.Families[chance.Next(SwapPools.Families.Length)]);
        return other == sentence ? null : other;
    }

    private static string[] Words(string words) => words.Split(' ');

    [GeneratedRegex(@"\b[A-Za-z]{3,}\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\b(?:Dr|Prof)\.\s)\p{Lu}\p{L}+(?![’'\-\p{L}]|\s\p{Lu})")]
    private static partial Regex Speaker();
}
