namespace Credence.App.Tables;

/// <summary>
/// A spreadsheet takes a CSV cell that begins with = + - @ for a formula, whoever wrote it. Such a cell gets an apostrophe
/// in front; one that has apostrophes before such a sign gets one more, so that the way back loses nothing.
/// </summary>
public static class GuardedCells
{
    public static IEnumerable<IReadOnlyList<string>> Guard(
        IEnumerable<IReadOnlyList<string>> rows
    ) => rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Guard)]);

    public static string Guard(string cell) => IsRisky(cell) ? "'" + cell : cell;

    public static string Open(string cell) =>
        cell.StartsWith('\'') && IsRisky(cell) ? cell[1..] : cell;

    private static bool IsRisky(string cell)
    {
        var at = 0;
        while (at < cell.Length && cell[at] == '\'')
        {
            at++;
        }

        return at < cell.Length && cell[at] is ('=' or '+' or '-' or '@' or '\t' or '\r');
    }
}
