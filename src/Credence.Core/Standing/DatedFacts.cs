using Credence.Core.Dates;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// What follows from a profile's dated facts: certificates, awards, training, registrations, leave.
/// A certificate, award or training nobody told us of is taken as not held, and asked (engine.md section 3b).
/// </summary>
internal static class DatedFacts
{
    /// <summary>Yes/no facts that the dated ones settle; null where they do not.</summary>
    public static bool? Implied(string attribute, CycleContext context)
    {
        var physician = context.Physician;
        return attribute switch
        {
            "board_certified" when !physician.BoardCertificates.IsEmpty =>
                physician.BoardCertificates.Any(certificate =>
                    Holds(certificate, context.Deadline)
                ),
            "lifetime_certificate" when !physician.BoardCertificates.IsEmpty =>
                physician.BoardCertificates.Any(certificate =>
                    certificate is { Ends: null, Maintained: false }
                ),
            "dea_registered" => AsBool(Registered("dea", context)),
            "state_controlled_substance_registration" => AsBool(
                Registered("state-controlled-substance", context)
            ),
            "postgraduate_trainee" when !physician.Training.IsEmpty => physician.Training.Any(
                training =>
                    training.From <= context.AsOf
                    && (training.To is not { } to || to >= context.AsOf)
            ),
            "practices_in_state" when !physician.PracticeStates.IsEmpty =>
                physician.PracticeStates.Contains(context.Body.Jurisdiction),
            "recent_training_graduate"
                when !physician.Training.IsEmpty && context.Obligation.LicensedOn is { } licensed =>
                physician.Training.Any(training =>
                    training.To is { } to && to <= licensed && MonthSteps.Later(to, 12) >= licensed
                ),
            _ => null,
        };
    }

    public static Truth Certificate(
        Condition.HasCertificate wanted,
        CycleContext context,
        List<string> asked
    )
    {
        var certificates = context.Physician.BoardCertificates;
        if (certificates.IsEmpty)
        {
            asked.Add("board_certificates");
            return Truth.No;
        }

        var span = SpanOf(wanted.Within, context);
        var mark = asked.Count;
        foreach (var certificate in certificates)
        {
            if (
                !OfFamily(certificate.Board, wanted, context.Vocabulary)
                || !InField(certificate, wanted)
            )
            {
                continue;
            }

            if (Fits(certificate))
            {
                asked.RemoveRange(mark, asked.Count - mark);
                return Truth.Yes;
            }

            if (
                wanted.Fact == CertificateFact.Maintained
                && certificate.Maintained is null
                && Holds(certificate, context.AsOf)
            )
            {
                asked.Add("maintained:" + certificate.Board);
            }
        }

        return Truth.No;

        bool Fits(BoardCertificate certificate) =>
            wanted.Fact switch
            {
                CertificateFact.Passed => certificate.Passed.Any(day =>
                    span.Contains(day) && day <= context.AsOf
                )
                    || (
                        certificate.First is { } first
                        && span.Contains(first)
                        && first <= context.AsOf
                    ),
                CertificateFact.Earned => certificate.First is { } earned
                    && span.Contains(earned)
                    && earned <= context.AsOf,
                CertificateFact.Maintained => certificate.Maintained == true
                    && Holds(certificate, context.AsOf),
                _ => Holds(certificate, context.AsOf),
            };
    }

    /// <summary>The day a certificate fact happened: an examination passed in the span, or when it was first held.</summary>
    public static DateOnly? DayOf(Condition condition, CycleContext context)
    {
        switch (condition)
        {
            case Condition.HasCertificate wanted:
                var span = SpanOf(wanted.Within, context);
                return context
                    .Physician.BoardCertificates.Where(certificate =>
                        OfFamily(certificate.Board, wanted, context.Vocabulary)
                        && InField(certificate, wanted)
                    )
                    .SelectMany(certificate =>
                        certificate.First is { } first
                            ? certificate.Passed.Add(first)
                            : certificate.Passed
                    )
                    .Where(day =>
                        day <= context.AsOf
                        && (wanted.Fact != CertificateFact.Passed || span.Contains(day))
                    )
                    .Select(day => (DateOnly?)day)
                    .Max();
            case Condition.HasAward wanted:
                return context
                    .Physician.Awards.Where(award => award.Code == wanted.Code)
                    .Select(award => (DateOnly?)award.From)
                    .Max();
            case Condition.All all:
                return all.Parts.Select(part => DayOf(part, context)).Max();
            case Condition.Any any:
                return any.Parts.Select(part => DayOf(part, context)).Max();
            default:
                return null;
        }
    }

    public static Truth Award(Condition.HasAward wanted, CycleContext context, List<string> asked)
    {
        if (context.Physician.Awards.IsEmpty)
        {
            asked.Add("awards");
            return Truth.No;
        }

        return AwardedDates.Hold(wanted, context) ? Truth.Yes : Truth.No;
    }

    public static Truth InTraining(
        Condition.InTraining wanted,
        CycleContext context,
        List<string> asked
    )
    {
        if (context.Physician.Training.IsEmpty)
        {
            asked.Add("training");
            return Truth.No;
        }

        return
            DaysOfTraining(wanted.Kind, SpanOf(wanted.Within, context), context)
            >= Math.Max(1, wanted.DaysAtLeast)
            ? Truth.Yes
            : Truth.No;
    }

    /// <summary>Days of a kind of training inside a span, none after as-of.</summary>
    public static int DaysOfTraining(string kind, DateSpan span, CycleContext context)
    {
        var days = 0;
        foreach (var training in context.Physician.Training)
        {
            if (kind != "any" && training.Kind != kind)
            {
                continue;
            }

            var from = training.From > span.Start ? training.From : span.Start;
            var to = training.To is { } end && end < span.End ? end : span.End;
            to = to < context.AsOf ? to : context.AsOf;
            days += Math.Max(0, to.DayNumber - from.DayNumber + 1);
        }

        return days;
    }

    /// <summary>Null where the profile tells of no registration at all.</summary>
    public static Truth? Registered(string kind, CycleContext context)
    {
        var registrations = context.Physician.Registrations;
        if (!registrations.Any(registration => registration.Kind == kind))
        {
            return null;
        }

        return registrations.Any(registration =>
            registration.Kind == kind
            && (kind == "dea" || registration.Jurisdiction == context.Body.Jurisdiction)
            && (registration.From is not { } from || from <= context.AsOf)
            && (registration.To is not { } to || to >= context.AsOf)
        )
            ? Truth.Yes
            : Truth.No;
    }

    public static bool LeaveOf(int months, CycleContext context) =>
        context.Physician.Leave.Any(leave =>
            leave.Span.Overlaps(context.Cycle)
            && MonthSteps.Later(leave.Span.Start, months) <= leave.Span.End.AddDays(1)
        );

    public static DateSpan SpanOf(FactSpan within, CycleContext context)
    {
        if (within.Months is { } months)
        {
            return Reaching(MonthSteps.Ending(context.Deadline, months).Start);
        }

        return Reaching(
            context.Version.Cycle.LookbackMonths is { } lookback && !context.IsFirst
                ? MonthSteps.Ending(context.Cycle.End, lookback).Start
                : context.Cycle.Start
        );

        DateSpan Reaching(DateOnly start) =>
            new(MonthSteps.Later(start, -context.FactsReachBack), context.LastDay);
    }

    private static bool Holds(BoardCertificate certificate, DateOnly day) =>
        (certificate.First is not { } first || first <= day)
        && (certificate.Ends is not { } ends || ends >= day);

    private static bool OfFamily(
        string board,
        Condition.HasCertificate wanted,
        Vocabulary vocabulary
    )
    {
        foreach (var of in wanted.Of)
        {
            if (
                of == "any"
                || of == board
                || (vocabulary.BoardFamilies.TryGetValue(board, out var family) && family == of)
            )
            {
                return true;
            }
        }

        return wanted.Of.IsEmpty;
    }

    private static bool InField(BoardCertificate certificate, Condition.HasCertificate wanted) =>
        wanted.Specialties.IsEmpty
        || (certificate.Specialty is { } own && wanted.Specialties.Contains(own));

    private static bool? AsBool(Truth? truth) => truth is { } known ? known == Truth.Yes : null;
}
