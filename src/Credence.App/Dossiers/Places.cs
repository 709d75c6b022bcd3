using System.Collections.Frozen;

namespace Credence.App.Dossiers;

/// <summary>States, districts and territories by the code that a body's jurisdiction carries.</summary>
public static class Places
{
    private static readonly FrozenDictionary<string, string> Names = (
        "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware"
        + "|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa"
        + "|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota"
        + "|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey"
        + "|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon"
        + "|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah"
        + "|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|GU Guam"
        + "|MP Northern Mariana Islands|PR Puerto Rico|VI US Virgin Islands|AS American Samoa"
    )
        .Split('|')
        .ToFrozenDictionary(entry => $"US-{entry[..2]}", entry => entry[3..]);

    /// <summary>"Ohio" for US-OH; empty for the whole country.</summary>
    public static string Name(string jurisdiction) => Names.GetValueOrDefault(jurisdiction, "");

    public static IEnumerable<KeyValuePair<string, string>> All =>
        Names.OrderBy(place => place.Value, StringComparer.Ordinal);
}
