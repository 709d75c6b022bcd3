namespace Credence.Web.Components;

/// <summary>How a fact that a rule asks for is answered: by a tap, or by a date or list on the page that holds it.</summary>
public static class Facts
{
    private static readonly HashSet<string> OfThePerson =
    [
        "born",
        "degree",
        "specialties",
        "board_certificates",
        "awards",
        "training",
        "practice_states",
    ];

    private const string RegistrationOf = "registration-";

    private static readonly HashSet<string> OfTheObligation =
    [
        "licensed_on",
        "cycle_ends",
        "license_ends",
        "number",
        "renewal_number",
        "clocks",
    ];

    /// <summary>Whether the cycle before was renewed is asked by itself, for all bodies at once.</summary>
    public static bool IsRenewal(string fact) => fact.StartsWith("renewed:");

    public static bool IsYesOrNo(string fact)
    {
        var name = Head(fact);
        return !OfThePerson.Contains(name)
            && !OfTheObligation.Contains(name)
            && name is not ("renewed" or "which-board")
            && !name.StartsWith(RegistrationOf);
    }

    public static string WhereToAnswer(string fact, string obligation)
    {
        var name = Head(fact);
        var rest = fact.Length > name.Length ? fact[(name.Length + 1)..] : "";
        return name switch
        {
            "which-board" => $"/ledger/{rest}",
            _ when OfTheObligation.Contains(name) && (rest + obligation).Length > 0 =>
                $"/requirements/{(rest.Length > 0 ? rest : obligation)}/dates",
            _ when name.StartsWith(RegistrationOf) => "/you#registrations",
            _ => $"/you#{name}",
        };
    }

    private static string Head(string fact) => fact.Split(':', '@')[0];
}
