using System.Globalization;

namespace Credence.App.Tests.Certificates.Layouts;

/// <summary>Made-up people, activities and providers, by a seed.</summary>
public sealed class Invented(int seed)
{
    private static readonly string[] Given =
    [
        "Maria",
        "Thomas",
        "Aisha",
        "Wei",
        "Jean-Paul",
        "Siobhan",
        "Rajesh",
        "Elena",
        "Kwame",
        "Hannah",
        "Óscar",
        "Linh",
        "Fatima",
        "George",
        "Ingrid",
        "Matthew",
        "Priya",
        "Renée",
    ];
    private static readonly string[] Middle = ["", "", "", "", "A.", "J.", "Louise", "M."];
    private static readonly string[] Family =
    [
        "Okafor",
        "Lindqvist",
        "O'Donnell",
        "Ramirez-Soto",
        "Nguyen",
        "de la Cruz",
        "Patel",
        "Kowalski",
        "van der Berg",
        "McAllister",
        "Thompson",
        "Yamada",
        "Haddad",
        "Fitzgerald",
        "Osei",
        "Brandt",
        "Castellanos",
        "Whitfield",
    ];
    private static readonly string[] Degrees =
    [
        ", MD",
        ", DO",
        ", M.D.",
        ", MD, FACP",
        ", MD, PhD",
        "",
        ", D.O.",
    ];

    private static readonly (string Title, string[] Topics)[] Titles =
    [
        ("Update in Hospital Medicine", []),
        ("Managing Heart Failure Across the Continuum of Care", []),
        ("Safe Opioid Prescribing: What Every Clinician Must Know", ["opioid-prescribing"]),
        ("Advances in Rheumatology for the Generalist", []),
        ("Ethics at the Bedside", ["ethics"]),
        ("Recognizing and Reporting Child Abuse", ["child-abuse"]),
        ("Point-of-Care Ultrasound: A Hands-On Workshop", []),
        ("Preventing Medical Errors in Ambulatory Practice", ["medical-errors"]),
        ("New Horizons in Type 2 Diabetes", []),
        ("Suicide Prevention in Primary Care", ["suicide-prevention"]),
        ("Implicit Bias and Its Effects on Clinical Decisions", ["implicit-bias"]),
        ("Antibiotic Stewardship Essentials", []),
        ("The Difficult Airway: Decisions Under Pressure", []),
        ("Human Trafficking: Identification and Response", ["human-trafficking"]),
        ("Palliative Care Skills for the Busy Internist", ["palliative-care"]),
        ("Atrial Fibrillation in the Older Adult", []),
        ("Chronic Pain Management Without Harm", ["pain-management"]),
        ("Leadership Skills for Physicians", []),
        ("Sleep Medicine for Non-Specialists", []),
        ("Infection Control and Barrier Precautions", ["infection-control"]),
        ("Acute Kidney Injury: Cases and Controversies", []),
        ("Risk Management for the Office Practice", ["risk-management"]),
        ("Contemporary Approaches to Thyroid Disease", []),
        ("Caring for Patients with Dementia", ["dementia"]),
        ("Vaccines in 2025: What Is New", []),
        ("Substance Use Disorders in Hospitalized Patients", ["substance-use-disorder"]),
    ];

    private static readonly string[] Providers =
    [
        "Lakeshore University School of Medicine",
        "Prairie States Medical Society",
        "Granite Valley Health",
        "Harborview College of Osteopathic Medicine",
        "The Meridian Institute for Clinical Education",
        "St. Brendan Medical Center",
        "Northern Plains Academy of Family Physicians",
        "Society for Acute Care Education",
        "Redwood Regional Hospital",
        "Blue Ridge Continuing Education Consortium",
        "Copperfield Clinic",
        "Association of Community Internists",
        "Tri-County Health Network",
        "Evergreen Medical Education, LLC",
    ];

    private static readonly string[] Partners =
    [
        "Apex Learning Partners",
        "Foundation for Better Rounds",
        "Bright Path Education Group",
        "Council for Rural Care",
    ];
    private static readonly string[] Companies =
    [
        "Novexa Pharmaceuticals, Inc.",
        "Halcyon Biologics",
        "Arden Therapeutics",
    ];
    private static readonly string[] Officers =
    [
        "Gloria Benson, MEd",
        "Victor Salgado, MD",
        "Denise Archer, CHCP",
        "Paul Winterbourne, MD, MPH",
    ];
    private static readonly string[] Cities =
    [
        "Denver, Colorado",
        "Columbus, Ohio",
        "San Antonio, Texas",
        "Portland, Maine",
    ];

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public T Of<T>(params T[] choices) => choices[random.Next(choices.Length)];

    public (string Plain, string Printed) Person()
    {
        var middle = Of(Middle);
        var plain = $"{Of(Given)} {(middle.Length > 0 ? middle + " " : "")}{Of(Family)}";
        return (plain, plain + Of(Degrees));
    }

    public (string Title, string[] Topics) Activity() => Of(Titles);

    public string Provider() => Of(Providers);

    public string Partner() => Of(Partners);

    public string Company() => Of(Companies);

    public string Officer() => Of(Officers);

    public string City() => Of(Cities);

    public DateOnly Day() => new DateOnly(2023, 1, 5).AddDays(random.Next(1050));

    public string Amount(int most = 40) =>
        ((random.Next(most) + 2) * 0.25m).ToString("0.##", CultureInfo.InvariantCulture);

    public string Long(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>One of the usual ways to print a day.</summary>
    public string Printed(DateOnly day) =>
        day.ToString(
            Of(
                "MMMM d, yyyy",
                "MM/dd/yyyy",
                "MMM d, yyyy",
                "yyyy-MM-dd",
                "d MMMM yyyy",
                "M/d/yyyy",
                "dddd, MMMM d, yyyy",
                "dd-MMM-yyyy"
            ),
            CultureInfo.InvariantCulture
        );

    public string Span(DateOnly first, DateOnly last) =>
        first.Month == last.Month
            ? Of(
                $"{Long(first)[..^6]}-{last.Day}, {last.Year}",
                $"{first.Day}–{last.Day} {last.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
                $"{first:MM/dd/yyyy} - {last:MM/dd/yyyy}",
                $"{Long(first)[..^6]} – {last.Day}, {last.Year}"
            )
            : Of($"{Long(first)[..^6]} to {Long(last)}", $"{first:M/d/yyyy} to {last:M/d/yyyy}");
}
