namespace Credence.Web.Components;

/// <summary>How a fact that a rule asks for is answered: by a tap, or by a date or list on the page that holds it.</summary>
public static class Facts
{
    private static readonly HashSet<string> OfThePerson =
    [
        "born",
        "age",
        "degree",
        "specialties",
        "specialty",
        "board_certificates",
        "certificates",
        "awards",
        "training",
        "registrations",
        "leave",
        "practice_states",
    ];

    private static readonly HashSet<string> OfTheObligation =
    [
        "licensed_on",
        "cycle_ends",
        "license_ends",
        "number",
        "renewal_number",
        "clocks",
    ];

    public static bool IsYesOrNo(string fact)
    {
        var name = Head(fact);
        return !OfThePerson.Contains(name) && !OfTheObligation.Contains(name);
    }

    public static string WhereToAnswer(string fact, string obligation)
    {
        var name = Head(fact);
        return OfTheObligation.Contains(name)
            ? obligation.Length > 0
                ? $"/requirements/{obligation}/dates#{name}"
                : "/requirements"
            : $"/you#{name}";
    }

    private static string Head(string fact) => fact.Split(':', '.', '@')[0];
}
