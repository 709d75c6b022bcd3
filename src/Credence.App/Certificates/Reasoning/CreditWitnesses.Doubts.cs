using System.Collections.Immutable;
using Credence.Core.Credits;

namespace Credence.App.Certificates.Reasoning;

/// <summary>What on a sheet makes the amounts that were read less than sure.</summary>
internal static partial class CreditWitnesses
{
    private const double Doubted = 0.8;

    /// <summary>Less than sure where a kind of credit stands on the sheet with an amount, or by name, that was left out.</summary>
    private static double Whole(
        ImmutableArray<CreditLine>.Builder lines,
        List<Mention> typed,
        string text,
        IEnumerable<CreditType> captions
    )
    {
        bool IsRead(CreditType type) => lines.Any(line => line.Type == type);
        var leftOut = typed.Exists(mention =>
            mention.Role != CreditRole.Maximum
            && mention.Type is { GivesNoCredit: false } type
            && !IsRead(type)
        );
        var onlyPoints =
            lines.All(line => line.Type.IsMoc)
            && CreditTypeWords.In(text).Exists(found => found.Type is { IsMoc: false });
        return leftOut || onlyPoints || captions.Any(type => !IsRead(type)) ? Doubted : 1;
    }

    /// <summary>A physician's credits beside another amount of nurses' hours are the columns of a sheet for the whole team.</summary>
    private static double OfOnePerson(ImmutableArray<CreditLine>.Builder lines) =>
        lines.Any(line =>
            line.Type.GivesNoCredit
            && lines.Any(own => !own.Type.GivesNoCredit && own.Amount != line.Amount)
        )
            ? Doubted
            : 1;

    /// <summary>Where no word says what was earned, each other kind of credit that the sheet speaks of may have been too.</summary>
    private static double Alone(ImmutableArray<CreditLine>.Builder lines, string text)
    {
        var speaksOfMore = CreditTypeWords
            .In(text)
            .Exists(found =>
                !found.Type.GivesNoCredit && !lines.Any(line => line.Type == found.Type)
            );
        var speaksOfABoard = OfABoard().IsMatch(text) && !lines.Any(line => line.Type.IsMoc);
        return speaksOfMore || speaksOfABoard ? Doubted : 1;
    }

    /// <summary>Kinds of a physician's credit that stand by themselves, as captions of an amount do.</summary>
    private static IEnumerable<CreditType> Captions(SheetFacts facts) =>
        facts
            .Pages.SelectMany(page => page.Lines)
            .Where(line => line.Text.Length < ShortText && IsOnlyType(line.Text))
            .Select(line => TypeIn(line.Text))
            .OfType<CreditType>()
            .Where(type => !type.GivesNoCredit);
}
