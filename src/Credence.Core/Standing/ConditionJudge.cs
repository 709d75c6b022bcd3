using System.Collections.Immutable;
using Credence.Core.Credits;
using Credence.Core.Dates;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>
/// Judges a condition for one obligation in one cycle; what it would have to know is noted in <see cref="Asked"/>.
/// Looked up in this order: answers of the obligation, the physician's attributes, what follows from dated facts
/// (engine.md section 2, Conditions).
/// </summary>
internal sealed class ConditionJudge(CycleContext context)
{
    /// <summary>Facts that were needed and are not known, in the order met.</summary>
    public List<string> Asked { get; } = [];

    public Truth Judge(Condition? condition) =>
        condition switch
        {
            null => Truth.Yes,
            Condition.All all => JudgeAll(all.Parts),
            Condition.Any any => JudgeAny(any.Parts),
            Condition.Not not => Opposite(Judge(not.Part)),
            Condition.Attribute attribute => JudgeAttribute(attribute.Code),
            Condition.HasDegree degree => context.Degree is { } own
                ? Is(own == degree.Degree)
                : Ask("degree"),
            Condition.InSpecialty specialty => context.Physician.Specialties.IsEmpty
                ? Ask("specialties")
                : Is(specialty.Specialties.Any(InField)),
            Condition.FirstCycle first => Is(context.IsFirst == first.Is),
            Condition.InitialLicense initial => Is(context.IsInitial == initial.Is),
            Condition.LicensedBefore before => Licensed(day => day < before.Day),
            Condition.LicensedAfter after => Licensed(day => day > after.Day),
            Condition.LicensedIn licensed => Licensed(day => InPart(day, licensed)),
            Condition.FirstCycleMonthsAtLeast months => Licensed(day =>
                MonthSteps.Later(day, months.Months) <= FirstEndOrLater(day)
            ),
            Condition.RenewalNumberAtLeast renewal => Renewal(renewal.Number),
            Condition.CycleNumber place => context.RenewalNumber is { } number
                ? Is(((number - 1) % place.Of) + 1 is var at && at >= place.From && at <= place.To)
                : Ask("licensed_on"),
            Condition.AgeAtLeast age => context.Physician.Born?.AgeOn(context.Deadline) is { } years
                ? Is(years >= age.Years)
                : Ask("born"),
            Condition.HasCertificate certificate => DatedFacts.Certificate(
                certificate,
                context,
                Asked
            ),
            Condition.HasAward award => DatedFacts.Award(award, context, Asked),
            Condition.InTraining training => DatedFacts.InTraining(training, context, Asked),
            Condition.HasRegistration registration => DatedFacts.Registered(
                registration.Kind,
                context
            ) ?? Ask("registration-" + registration.Kind),
            Condition.LeaveMonthsAtLeast leave => Is(DatedFacts.LeaveOf(leave.Months, context)),
            Condition.PracticesInState practices => context.Physician.PracticeStates.IsEmpty
                ? Ask("practice_states")
                : Is(
                    context.Physician.PracticeStates.Contains(context.Body.Jurisdiction)
                        == practices.Is
                ),
            _ => Truth.Unknown,
        };

    /// <summary>Whether the condition asks, anywhere in it, about the time before the first license.</summary>
    public static bool AsksBeforeLicense(Condition? condition) =>
        condition switch
        {
            Condition.InitialLicense initial => initial.Is,
            Condition.All all => all.Parts.Any(AsksBeforeLicense),
            Condition.Any any => any.Parts.Any(AsksBeforeLicense),
            _ => false,
        };

    private Truth JudgeAll(ImmutableArray<Condition> parts)
    {
        var mark = Asked.Count;
        var worst = Truth.Yes;
        foreach (var part in parts)
        {
            var truth = Judge(part);
            if (truth == Truth.No)
            {
                Asked.RemoveRange(mark, Asked.Count - mark);
                return Truth.No;
            }

            worst = truth < worst ? truth : worst;
        }

        return worst;
    }

    private Truth JudgeAny(ImmutableArray<Condition> parts)
    {
        var mark = Asked.Count;
        var best = Truth.No;
        foreach (var part in parts)
        {
            var truth = Judge(part);
            if (truth == Truth.Yes)
            {
                Asked.RemoveRange(mark, Asked.Count - mark);
                return Truth.Yes;
            }

            best = truth > best ? truth : best;
        }

        return best;
    }

    private Truth JudgeAttribute(string code)
    {
        if (context.Obligation.Answers.TryGetValue(code, out var answer))
        {
            return Is(answer);
        }

        if (context.Physician.Attributes.TryGetValue(code, out var known))
        {
            return Is(known);
        }

        return DatedFacts.Implied(code, context) is { } implied ? Is(implied) : Ask(code);
    }

    private bool InField(Specialty wanted) => context.Physician.Specialties.Contains(wanted);

    private Truth Licensed(Func<DateOnly, bool> test) =>
        context.Obligation.LicensedOn is { } day ? Is(test(day)) : Ask("licensed_on");

    private Truth Renewal(int number)
    {
        if (context.RenewalNumber is { } present)
        {
            return Is(present >= number);
        }

        // Without a license date the cycle is not the first.
        return number <= 2 ? Truth.Yes : Ask("licensed_on");
    }

    private static bool InPart(DateOnly licensed, Condition.LicensedIn part, DateSpan cycle)
    {
        var year = ((licensed.DayNumber - cycle.Start.DayNumber) / 366) + 1;
        return licensed.Month >= part.FromMonth
            && licensed.Month <= part.ToMonth
            && (part.YearOfCycle is not { } wanted || wanted == year);
    }

    private bool InPart(DateOnly licensed, Condition.LicensedIn part) =>
        InPart(licensed, part, context.Calendar.CycleEnding(FirstEndOrLater(licensed)));

    private DateOnly FirstEndOrLater(DateOnly licensed) => context.Calendar.EndOnOrAfter(licensed);

    private Truth Ask(string fact)
    {
        Asked.Add(fact);
        return Truth.Unknown;
    }

    private static Truth Is(bool holds) => holds ? Truth.Yes : Truth.No;

    private static Truth Opposite(Truth truth) =>
        truth switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            _ => Truth.Unknown,
        };
}
