using Credence.Core.Credits;

namespace Credence.App.Formats;

/// <summary>How other systems write our kinds of credit. The exact code goes along, for the way back.</summary>
internal static class ExchangeWords
{
    public static string Certification(CreditType type, Func<string, string> name) =>
        type.Code switch
        {
            "ama-pra-1" => "AMA PRA Category 1",
            "ama-pra-2" => "AMA PRA Category 2",
            _ => name(type.Code).Replace("™", "", StringComparison.Ordinal),
        };

    public static string Unit(CreditType type) =>
        type.IsMoc ? "Point"
        : type.IsHourAny ? "Hour"
        : "Credit";

    public static string Body(CreditType type) =>
        type.Code switch
        {
            "ama-pra-1" or "ama-pra-2" => "ACCME",
            "aafp-prescribed" or "aafp-elective" => "AAFP",
            "aoa-1a" or "aoa-1b" or "aoa-2a" or "aoa-2b" => "AOA",
            "ancc-contact-hours" => "ANCC",
            "pharmacy-contact-hours" => "ACPE",
            "rcpsc" => "RCPSC",
            _ => type.Board ?? "",
        };
}
