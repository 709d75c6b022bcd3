using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Credence.Core.Planning.Solving;

/// <summary>A program while it is written down: columns and rows are added one by one and numbered from 0.</summary>
public sealed class ProgramDraft
{
    private readonly List<ProgramColumn> columns = [];
    private readonly List<ProgramRow> rows = [];

    /// <summary>Goes on from a program that stands already.</summary>
    public static ProgramDraft From(MixedProgram program)
    {
        var draft = new ProgramDraft();
        draft.columns.AddRange(program.Columns);
        draft.rows.AddRange(program.Rows);
        return draft;
    }

    public int Columns => columns.Count;

    public int Rows => rows.Count;

    /// <summary>An amount that may be split at will.</summary>
    public int Add(string name, long lower, long? upper, long cost = 0) =>
        AddColumn(new ProgramColumn(name, lower, upper, cost, IsWhole: false));

    /// <summary>A whole number.</summary>
    public int AddWhole(string name, long lower, long? upper, long cost = 0) =>
        AddColumn(new ProgramColumn(name, lower, upper, cost, IsWhole: true));

    /// <summary>A yes or no.</summary>
    public int AddChoice(string name, long cost = 0) => AddWhole(name, 0, 1, cost);

    public int AtMost(string name, long limit, params ImmutableArray<ProgramTerm> terms) =>
        Between(name, null, limit, terms);

    public int AtLeast(string name, long limit, params ImmutableArray<ProgramTerm> terms) =>
        Between(name, limit, null, terms);

    public int Exactly(string name, long value, params ImmutableArray<ProgramTerm> terms) =>
        Between(name, value, value, terms);

    /// <summary>A column that is named more than once in the terms weighs the sum of its amounts.</summary>
    public int Between(
        string name,
        long? lower,
        long? upper,
        params ImmutableArray<ProgramTerm> terms
    )
    {
        rows.Add(new ProgramRow(name, lower, upper, Merged(terms)));
        return rows.Count - 1;
    }

    /// <summary>Another cost for one column.</summary>
    public void Cost(int column, long cost) =>
        columns[column] = columns[column] with { Cost = cost };

    /// <summary>Other bounds for one column.</summary>
    public void Bound(int column, long lower, long? upper) =>
        columns[column] = columns[column] with { Lower = lower, Upper = upper };

    /// <summary>A column need not be whole any more.</summary>
    public void Split(int column) => columns[column] = columns[column] with { IsWhole = false };

    public MixedProgram Finish() => new([.. columns], [.. rows]);

    private int AddColumn(ProgramColumn column)
    {
        columns.Add(column);
        return columns.Count - 1;
    }

    private static ImmutableArray<ProgramTerm> Merged(ImmutableArray<ProgramTerm> terms)
    {
        var amounts = new Dictionary<int, long>(terms.Length);
        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(amounts, term.Column, out _) += term.Amount;
        }

        return amounts.Count == terms.Length && terms.All(term => term.Amount != 0)
            ? terms
            :
            [
                .. amounts
                    .Where(amount => amount.Value != 0)
                    .Select(amount => new ProgramTerm(amount.Key, amount.Value)),
            ];
    }
}
