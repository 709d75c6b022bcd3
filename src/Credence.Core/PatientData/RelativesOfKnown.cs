using System.Text.RegularExpressions;

namespace Credence.Core.PatientData;

/// <summary>
/// A patient who is told by whose wife, boy or granddaughter it is, where everybody around knows that one: a colleague, the
/// practice's own staff, a chief.
/// </summary>
internal static partial class RelativesOfKnown
{
    public static void Find(Sentence sentence, List<PatientDataFinding> found)
    {
        if (sentence.IsClinical && !sentence.IsMadeUp)
        {
            sentence.AddEach(found, IdentifierKind.OnlyPerson, OfTitled());
            sentence.AddEach(found, IdentifierKind.OnlyPerson, OfStaff());
        }
    }

    private const string Relative =
        @"[’']s\s+(?:own\s+)?(?:(?:new|little|oldest|older|youngest|younger|elderly|teenage|late|baby|\d{1,2}[\s\-]year[\s\-]old)\s+)?(?:wife|husband|spouse|widow(?:er)?|son|daughter|mother|father|mom|dad|brother|sister|twins?|boy|girl|kids?|child|children|baby|newborn|toddler|niece|nephew|aunt|uncle|cousin|grand(?:son|daughter|mother|father|child|kids?|baby|ma|pa)|fianc[eé]e?|girlfriend|boyfriend|(?:mother|father|son|daughter|sister|brother)-in-law)\b(?!\s+(?:tongue|language|brought|brings|baked|cooked|cooks|sent|runs|works|worked|teaches|speaks|spoke)\b)";

    [GeneratedRegex(
        @"\b(?<id>(?:Dr|Doctor|Prof|Professor|Nurse|Chief|Judge|Sheriff|Mayor|Pastor|Reverend|Rev|Father|Rabbi|Imam|Bishop|Senator|Governor|Coach|Principal|Deputy|Captain)\b\.?(?:\s+\p{Lu}[\p{L}\-]*\.?){1,3}"
            + Relative
            + @")",
        RegexOptions.None,
        2000
    )]
    private static partial Regex OfTitled();

    [GeneratedRegex(
        @"\b(?<id>(?:our|my|the)\s+(?:\w+\s+)?(?:receptionist|nurse|secretary|scribe|coder|biller|janitor|custodian|colleague|co-?worker|phlebotomist|pharmacist|tech|technician|sonographer|manager|administrator|chaplain|interpreter|hospitalist|surgeon|intern|resident|attending|partner|boss|chairman|chief|director|ceo|cmo|dean|\w+ologist|anesthetist|midwife|paramedic|librarian|front\s+desk)"
            + Relative
            + @")",
        RegexOptions.IgnoreCase,
        2000
    )]
    private static partial Regex OfStaff();
}
