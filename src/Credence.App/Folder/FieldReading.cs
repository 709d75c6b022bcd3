using Credence.App.Problems;
using Credence.App.Rules.Yaml;
using Credence.Core.Credits;
using Credence.Core.Dates;

namespace Credence.App.Folder;

/// <summary>The kinds of value that only a profile, candidates and a plan have: months, money, spans, times.</summary>
internal static class FieldReading
{
    public static DateOnly? Month(this YamlFields fields, string key) =>
        fields.Scalar(key) is { } text ? fields.MonthOf(text) : null;

    public static DateOnly? MonthOf(this YamlFields fields, YamlText text)
    {
        if (MonthText.Read(text.Text) is { } month)
        {
            return month;
        }

        fields.Problems.Add(ProblemCatalog.MonthUnreadable, text.In(fields.File), text.Text);
        return null;
    }

    public static Money? Money(this YamlFields fields, string key) =>
        fields.Scalar(key) is { } text ? fields.MoneyOf(text) : null;

    public static Money? MoneyOf(this YamlFields fields, YamlText text)
    {
        if (Core.Credits.Money.Read(text.Text) is { } money)
        {
            return money;
        }

        fields.Problems.Add(ProblemCatalog.MoneyUnreadable, text.In(fields.File), text.Text);
        return null;
    }

    public static TimeOnly? Time(this YamlFields fields, string key)
    {
        if (fields.Scalar(key) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text.Text, "HH:mm", out var time))
        {
            return time;
        }

        fields.Problems.Add(ProblemCatalog.TimeUnreadable, text.In(fields.File), text.Text);
        return null;
    }

    /// <summary>Both ends are needed.</summary>
    public static DateSpan? Span(this YamlFields fields)
    {
        var from = fields.RequiredDate("from");
        var to = fields.RequiredDate("to");
        return from is { } start && to is { } end && fields.InOrder(from, to)
            ? new DateSpan(start, end)
            : null;
    }

    public static DateOnly? RequiredDate(this YamlFields fields, string key)
    {
        if (fields.Value(key) is null)
        {
            fields.Missing(key);
        }

        return fields.Date(key);
    }

    public static bool InOrder(this YamlFields fields, DateOnly? from, DateOnly? to)
    {
        if (from is { } start && to is { } end && end < start)
        {
            fields.Problems.Add(
                ProblemCatalog.SpanBackward,
                fields.PlaceOf("to"),
                $"{start:yyyy-MM-dd}",
                $"{end:yyyy-MM-dd}"
            );
            return false;
        }

        return true;
    }
}
