using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Credence.Cli.Tests.Architecture;

/// <summary>
/// Words that must not stand in the project: British spellings in what a person or a program reads, what is unfinished,
/// and the paths of somebody's machine. A proper name keeps its own spelling.
/// </summary>
public static partial class Words
{
    private static readonly ImmutableArray<string> ProperNames =
    [
        "Orthopaedic", // as the surgeons' board and academy call themselves
        "orthopaedic-surgery",
        "Osteopathic Centre",
        "acknowledgement | ", // sheets from abroad are read as they are written
        "fulfil\\w",
        "CANCELLED", // the status of an event in RFC 5545
    ];

    public static IEnumerable<string> BritishSpellings(SourceFile file) => Lines(file, British());

    public static IEnumerable<string> Unfinished(SourceFile file) => Lines(file, Open());

    public static IEnumerable<string> MachinePaths(SourceFile file) => Lines(file, MachinePath());

    /// <summary>Where packages come from is a matter of the machine; a lock file holds names, versions and hashes.</summary>
    public static IEnumerable<string> Addresses(SourceFile file) => Lines(file, Address());

    private static IEnumerable<string> Lines(SourceFile file, Regex forbidden) =>
        from line in file.Lines
        let text = ProperNames.Aggregate(
            line.Text,
            (text, name) => text.Replace(name, "", StringComparison.Ordinal)
        )
        from match in forbidden.Matches(text)
        select $"{file.Path}:{line.Number}: {match.Value}";

    [GeneratedRegex(
        """
            \b(?:
                [a-z]*licen[c]e[sd]? | programme[sd]? | practis(?:e|es|ed|ing) | defence | offence | cent(?:re|res|red)
              | behaviour\w* | colour\w* | favour\w* | honour\w* | labour\w* | neighbour\w* | tumour\w* | rumour\w*
              | p(?:a)ediatric\w* | orthop(?:a)edic\w* | (?:a)nae?sthet\w+ | anaesth\w+ | haem\w+ | gynaec\w+ | oestr\w+
              | diarrhoea\w* | leukaemi\w+ | anaemi\w+ | foet\w+ | caesarean | oedema\w*
              | (?:organ|recogn|summar|author|special|general|util|categor|priorit|optim|final|emphas|minim|maxim|custom|capital|digital|formal|initial|normal|penal|real|standard|synchron|visual)is(?:e|es|ed|ing|ation|ations|er|ers)
              | analys(?:e|ed|es(?=\s+the)) | paralys(?:e|ed) | catalys(?:e|ed)
              | cancell(?:ed|ing) | labell(?:ed|ing) | travell(?:ed|ing|er\w*) | modell(?:ed|ing) | counsell(?:ed|ing|or\w*) | enrol(?:s|ment\w*)? | fulfil(?:s|ment)?
              | judgement\w* | acknowledgement\w* | whilst | amongst | learnt | spelt | grey | cheque | ageing | sceptic\w* | artefact\w* | litres? | metres? | kerb | tyre
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex British();

    [GeneratedRegex("""\b(?:TODO|FIXME|HACK|WIP)\b|NotImplementedException|[Ll]orem ipsum""")]
    private static partial Regex Open();

    [GeneratedRegex("""(?<![\w.~/])/(?:work|tmp|root|mnt|Users)/\w+|[A-Z]:\\Users\\""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""\w+://""")]
    private static partial Regex Address();
}
