using Credence.App.Store;

namespace Credence.App.Practice;

/// <summary>What the lines of a folder's more.jsonl say now: plain lines as they stand, others by their history.</summary>
public static class FolderNotes
{
    public static IEnumerable<string> Present(IEnumerable<string> lines)
    {
        var plain = new List<string>();
        var told = new Dictionary<Subject, SubjectState>();
        foreach (var text in lines)
        {
            if (!HistoryLine.IsHistory(text))
            {
                plain.Add(text);
            }
            else if (HistoryLine.Read(text) is { Subject.Kind: SubjectKind.More } line)
            {
                told[line.Subject] = told.GetValueOrDefault(line.Subject)
                    .After(line.Intent.Act, line.Intent.Content);
            }
        }

        return plain.Concat(
            told.Values.Where(state => state.Standing == Standing.Present)
                .Select(state => state.Content ?? "")
        );
    }
}
