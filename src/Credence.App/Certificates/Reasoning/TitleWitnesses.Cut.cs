namespace Credence.App.Certificates.Reasoning;

/// <summary>A title cut out of what stands around it: the heading over it, the place and the format under it.</summary>
internal static partial class TitleWitnesses
{
    /// <summary>A line under a title with which it does not go on.</summary>
    public static bool EndsOver(string line) =>
        Stop().Match("\n" + line) is { Success: true, Index: 0 };

    /// <summary>How something was taught, and not what: "Internet live activity".</summary>
    public static bool IsFormat(string text) => Format().IsMatch(text);

    /// <summary>Cut where the sentence goes on to the day, the place or the credits.</summary>
    public static string? Of(Passage passage)
    {
        var text = Numbered().Replace(passage.Text, "");
        var quoted = Quoted().Match(text);
        if (
            quoted.Success
            && (Leading().IsMatch(text[..quoted.Index]) || text[quoted.Index - 1] == '\n')
        )
        {
            text = quoted.Groups["in"].Value;
        }
        else
        {
            var stop = Stop().Match(text);
            text = stop.Success ? text[..stop.Index] : text;
            var date = FoundDates.In(text).FirstOrDefault();
            text =
                date.End > 0 && date.Start > Shortest
                    ? Weekdays().Replace(text[..date.Start], "")
                    : text;
        }

        text = AboveItsFormat(AbovePlace(text));
        var title = Clean(
            BehindIntroduction()
                .Replace(
                    BehindCredit().Replace(BehindHeading().Replace(UnderHeading(text), ""), ""),
                    ""
                )
        );
        return IsTitle(title) ? title : null;
    }

    /// <summary>Without the town under it.</summary>
    private static string AbovePlace(string text)
    {
        var lines = text.Split('\n');
        var place = Array.FindIndex(
            lines,
            line => TitleWords.IsPlace(line.Trim().TrimEnd(',', '.'))
        );
        return place > 0 ? string.Join('\n', lines[..place]) : text;
    }

    /// <summary>Without the line under it that says how it was taught: "Live activity, in person".</summary>
    private static string AboveItsFormat(string text) =>
        text.LastIndexOf('\n') is > 0 and var end && Format().IsMatch(text[(end + 1)..])
            ? text[..end]
            : text;

    /// <summary>Without the lines above it that say what kind of paper it is.</summary>
    private static string UnderHeading(string text)
    {
        for (
            var end = text.IndexOf('\n');
            end > 0
                && (
                    Heading().IsMatch(text[..end].Trim())
                    || Paper().IsMatch(text[..end])
                    || TitleWords.IsFurniture(text[..end])
                );
            end = text.IndexOf('\n')
        )
        {
            text = text[(end + 1)..];
        }

        return text;
    }
}
