using Credence.Core.PatientData;

namespace Credence.Core.Tests.PatientData;

/// <summary>What is found in a sentence, of which kind, and from where to where: no more and no less than the identifier.</summary>
public sealed class FoundIdentifiersTests
{
    [Theory]
    [InlineData(
        "Medical record three three oh one nine, ectopic.",
        "RecordNumber three three oh one nine"
    )]
    [InlineData("Specimen 25:CB0091823 hemolyzed, K of 7.1.", "RecordNumber 25:CB0091823")]
    [InlineData("A woman in her nineties, 93, with a bleed.", "GreatAge 93")]
    [InlineData("Rose in 3 north has c diff again.", "Name Rose")]
    [InlineData("Learned from Hyacinth P. that lupus can start with psychosis.", "Name Hyacinth")]
    [InlineData("Dr. Feldman was my patient this time, melanoma.", "Name Feldman")]
    [InlineData(
        "His surgery was 6/19, back septic 6/24, want a session on leaks.",
        "CareDate 6/19"
    )]
    [InlineData("mr kettering still on six drugs", "Name kettering")]
    [InlineData("hosp course 5/6 - 5/19, AKI, my order set", "CareDate 5/6")]
    [InlineData("Tried motivational interviewing on Deshawn, he laughed.", "Name Deshawn")]
    [InlineData("What I missed in the Fairweather case was the guidewire.", "Name Fairweather")]
    [InlineData("I told McQuilty to stop her insulin cold.", "Name McQuilty")]
    [InlineData("The sepsis in 7731 was mine to see.", "RecordNumber 7731")]
    [InlineData("Subject 0117-JRK had neutropenia.", "RecordNumber 0117-JRK")]
    [InlineData("Back on 4/17 septic, the same line.", "CareDate 4/17")]
    [InlineData("He fell on ice in Skaneateles, subdural.", "LivingPlace Skaneateles")]
    [InlineData("mrn: 00-88-1234 readmitted twice", "RecordNumber 00-88-1234")]
    [InlineData("Reviewed chart #5520193 for the QI project.", "RecordNumber 5520193")]
    [InlineData("Accession 26-114857: missed nodule on CT.", "RecordNumber 26-114857")]
    [InlineData("DOB 03/14/1951, came in with chest pain.", "BirthDate 03/14/1951")]
    [InlineData("Born 7/2/1948, third admission for heart failure.", "BirthDate 7/2/1948")]
    [InlineData("date of birth: 1962-11-30, opioid overdose", "BirthDate 1962-11-30")]
    [InlineData("d.o.b. 5-9-77 new atrial fibrillation", "BirthDate 5-9-77")]
    [InlineData("She was born on March 3, 1939 and lives alone.", "BirthDate March 3, 1939")]
    [InlineData("Birthdate 12 Aug 1955; discuss anticoagulation.", "BirthDate 12 Aug 1955")]
    [InlineData("Mr. Harold Jennings, 78, fell again last week.", "Name Harold Jennings")]
    [InlineData("Ethel Brown (83F) with delirium after hip repair.", "Name Ethel Brown")]
    [InlineData("47M Kevin O'Brien with pancreatitis again.", "Name Kevin O'Brien")]
    [InlineData("Pt: Robert Lindqvist, 66 yo, STEMI.", "Name Robert Lindqvist")]
    [InlineData("patient Susan Miller had the reaction to vancomycin", "Name Susan Miller")]
    [InlineData("The patient's name is Dwayne Carter.", "Name Dwayne Carter")]
    [InlineData(
        "Name: Gloria Hutchins, room 412, sepsis alert missed.",
        "Name Gloria Hutchins; Bed room 412"
    )]
    [InlineData("Pt name Okafor, Chidi; DKA admission.", "Name Okafor, Chidi")]
    [InlineData("72 yo Walter Schmidt, same nursing home as last month.", "Name Walter Schmidt")]
    [InlineData("Baby boy Nguyen, 3 days old, jaundice.", "Name Nguyen")]
    [InlineData("phone 330.555.0117 for the wife", "PhoneNumber 330.555.0117")]
    [InlineData("Reach him at +1 419 555 0160 after discharge.", "PhoneNumber +1 419 555 0160")]
    [InlineData(
        "social security 457-55-5462 was visible on the slide",
        "SocialSecurityNumber 457-55-5462"
    )]
    [InlineData("Medicare 1EG4-TE5-MK73, denied rehab.", "InsuranceNumber 1EG4-TE5-MK73")]
    [InlineData("Medicaid ID 910022384417 needs prior auth.", "InsuranceNumber 910022384417")]
    [InlineData(
        "Insurance member ID XJH884201937, appeal pending.",
        "InsuranceNumber XJH884201937"
    )]
    [InlineData(
        "patient email jane.roe1949@mail.example about results",
        "EmailAddress jane.roe1949@mail.example"
    )]
    [InlineData("Driver's license RX482913 in the chart photo.", "DeviceOrPlateNumber RX482913")]
    [InlineData("License plate GHT 4471 in the trauma picture.", "DeviceOrPlateNumber GHT 4471")]
    [InlineData(
        "Portal user patient link https://portal.example/patient/882913",
        "WebAddress https://portal.example/patient/882913"
    )]
    [InlineData(
        "Admitted 3/4/2026, discharged 3/9/2026, Mr. Lowell's second stroke.",
        "CareDate 3/4/2026; CareDate 3/9/2026; Name Lowell's"
    )]
    [InlineData("(MR# 331-22-10) bleeding on apixaban", "RecordNumber 331-22-10")]
    [InlineData("F.K., born 04.07.1988, eclampsia.", "Name F.K.; BirthDate 04.07.1988")]
    [InlineData("Wm. Bradley 91 yo DNR confusion", "Name Wm. Bradley; GreatAge 91 yo")]
    [InlineData("Dr. Lee's patient Carol Simmons, 69, missed dose.", "Name Carol Simmons")]
    [InlineData(
        "The 45-year-old patient James Monroe Taylor had no PCP.",
        "Name James Monroe Taylor"
    )]
    [InlineData("seventy-year-old Mrs. Helen Fischer, aspiration", "Name Helen Fischer")]
    [InlineData(
        "His wife Barbara and he, Thomas Egan, 81, both septic.",
        "Name Barbara; Name Thomas Egan"
    )]
    [InlineData("DOB: Jan 9th 1944. Wound dehiscence.", "BirthDate Jan 9th 1944")]
    [InlineData(
        "born in 1931, name Agnes Whitlock, pelvic fracture",
        "BirthDate 1931; Name Agnes Whitlock"
    )]
    [InlineData("Discussed with Mrs. Chen's son the code status.", "Name Chen's")]
    [InlineData("pt. Marlene Vogel: hyponatremia 112", "Name Marlene Vogel")]
    [InlineData("Twin A of Jessica Monroe, 29 weeks.", "Name Jessica Monroe")]
    [InlineData(
        "Zip 45419, only patient with that transplant, named Greta.",
        "HomeAddress 45419; Name Greta"
    )]
    [InlineData("Gomez, Ana (DOB 8/8/81) refused blood.", "Name Gomez, Ana; BirthDate 8/8/81")]
    [InlineData("Smith, Robert 77M anticoagulated fall", "Name Smith, Robert")]
    [InlineData(
        "Her SSN ends 4417, full 318-44-4417.",
        "SocialSecurityNumber 4417; RecordNumber 318-44-4417; SocialSecurityNumber 318-44-4417"
    )]
    [InlineData("Patient ID: A-20391-77, shoulder dystocia.", "RecordNumber A-20391-77")]
    [InlineData("He is 93 and called Alfred Nygaard.", "GreatAge 93; Name Alfred Nygaard")]
    [InlineData("Halloran bled again on rivaroxaban, third time this year.", "Name Halloran")]
    [InlineData("Kaminski's K was 7.8 and nobody repeated it.", "Name Kaminski's")]
    [InlineData("pt gonzalez needs a goals of care talk", "Name gonzalez")]
    [InlineData("mrs halvorsen wont take the statin", "Name halvorsen")]
    [InlineData("JOHN STOKES CODED AFTER DILAUDID, REVIEW OPIOID DOSING", "Name JOHN STOKES")]
    [InlineData("Lap chole 5/6/24 with a missed bile leak.", "CareDate 5/6/24")]
    [InlineData(
        "She came in on Christmas Eve 2024 with a perforated ulcer.",
        "CareDate Christmas Eve"
    )]
    [InlineData(
        "The fall happened on the night of June 3rd, no neuro checks until morning.",
        "CareDate June 3rd"
    )]
    [InlineData("Biopsy 11 Nov 2024 was read as benign and was not.", "CareDate 11 Nov 2024")]
    [InlineData("96M with aspiration, should not have had a feeding tube.", "GreatAge 96M")]
    [InlineData("My oldest patient is 102 and still drives.", "GreatAge 102")]
    [InlineData(
        "A ninety-three-year-old with a hip fracture waited four days.",
        "GreatAge ninety-three-year-old"
    )]
    [InlineData(
        "Farmer from Harlan County with organophosphate poisoning.",
        "LivingPlace Harlan County"
    )]
    [InlineData(
        "She lives in Tecumseh and the nearest dialysis is two hours away.",
        "LivingPlace Tecumseh"
    )]
    [InlineData(
        "He lives off Route 9 near Millbrook, no cell service for telehealth.",
        "LivingPlace Route 9; LivingPlace Millbrook"
    )]
    [InlineData("The mayor has pancreatic cancer and asked me about trials.", "OnlyPerson mayor")]
    [InlineData(
        "She messaged me on Instagram as @lena.marsh88 about her rash.",
        "WebAddress @lena.marsh88"
    )]
    [InlineData(
        "caringbridge.org/visit/annamae tells the whole leukemia story",
        "WebAddress caringbridge.org/visit/annamae"
    )]
    [InlineData(
        "Full-face picture of the boy with the periorbital cellulitis is in my phone.",
        "Picture Full-face picture of the"
    )]
    [InlineData("IMG_20250312.jpg shows his whole face and the rash.", "Picture IMG_20250312.jpg")]
    [InlineData(
        "Plate number KZB 4471 on the EMS sheet, seizure at the wheel.",
        "DeviceOrPlateNumber KZB 4471"
    )]
    [InlineData(
        "Blood bank number W0394 25 118833, transfusion reaction in her.",
        "RecordNumber W0394; RecordNumber 118833"
    )]
    [InlineData("Patient BK had a reaction to contrast again.", "Name BK")]
    [InlineData("T.W. asked me whether her cancer came from the pills.", "Name T.W.")]
    [InlineData("Kevin's mother asked about vaping and I had nothing.", "Name Kevin's")]
    [InlineData(
        "The Hernandez family asked about genetic testing for polyposis.",
        "Name Hernandez"
    )]
    [InlineData("Presented Whitcomb at morning report: cardiac amyloid.", "Name Whitcomb")]
    [InlineData("For teaching: Nakamura, DKA with normal glucose.", "Name Nakamura")]
    [InlineData(
        "Abdullahi Warsame needed an interpreter for his TB treatment.",
        "Name Abdullahi Warsame"
    )]
    [InlineData(
        "Hernia repair on the 22nd, wound opened on the 25th.",
        "CareDate the 22nd; CareDate the 25th"
    )]
    [InlineData(
        "discharged Oct 4 without anticoagulation, stroke Oct 19",
        "CareDate Oct 4; CareDate Oct 19"
    )]
    [InlineData("T.J. from dialysis skipped two sessions.", "Name T.J.")]
    [InlineData("Visited Edna at Shady Oaks, pressure ulcer stage 4.", "Name Edna")]
    [InlineData("b. 3/3/33 frail, on warfarin", "BirthDate 3/3/33")]
    [InlineData("F/93 with GI bleed on aspirin", "GreatAge F/93")]
    [InlineData(
        "a hundred and one years old and still on a statin",
        "GreatAge a hundred and one years old"
    )]
    [InlineData("ssn xxx-xx-4417 on the form, disability", "SocialSecurityNumber 4417")]
    [InlineData("Case 7: P. Mendoza, central line infection", "Name P. Mendoza")]
    [InlineData("Ms Abernethy-Cole: fibromyalgia or lupus?", "Name Abernethy-Cole")]
    [InlineData("JAMES T COLLIER 58 STEMI DELAY", "Name JAMES T COLLIER")]
    [InlineData("Told the Brandts that Otto would not wake up.", "Name Brandts; Name Otto")]
    [InlineData("rm 412 bed 2 aspirated overnight, need swallow eval review", "Bed rm 412 bed 2")]
    public void An_identifier_is_found_whole_and_by_its_kind(string sentence, string found) =>
        Assert.Equal(
            found,
            string.Join(
                "; ",
                PatientDataGuard
                    .Look(sentence)
                    .Select(one => $"{one.Kind} {sentence.Substring(one.Start, one.Length)}".Trim())
            )
        );

    [Theory]
    [InlineData(IdentifierKind.RecordNumber, "a record number")]
    [InlineData(IdentifierKind.BirthDate, "a date of birth")]
    [InlineData(IdentifierKind.SocialSecurityNumber, "a Social Security number")]
    [InlineData(IdentifierKind.PhoneNumber, "a phone number")]
    [InlineData(IdentifierKind.EmailAddress, "somebody's e-mail address")]
    [InlineData(IdentifierKind.HomeAddress, "a street address")]
    [InlineData(IdentifierKind.InsuranceNumber, "an insurance number")]
    [InlineData(IdentifierKind.DeviceOrPlateNumber, "the number of a device, a license or a plate")]
    [InlineData(IdentifierKind.WebAddress, "an address on the net")]
    [InlineData(IdentifierKind.Name, "a patient's name")]
    [InlineData(IdentifierKind.CareDate, "the day of a patient's care")]
    [InlineData(IdentifierKind.GreatAge, "an age over 89")]
    [InlineData(IdentifierKind.LivingPlace, "the place where a patient lives or works")]
    [InlineData(IdentifierKind.OnlyPerson, "what only one person of a town can be")]
    [InlineData(IdentifierKind.Picture, "a patient's picture")]
    [InlineData(IdentifierKind.Bed, "a patient's room or bed")]
    public void What_it_looks_like_is_said_in_words(IdentifierKind kind, string words) =>
        Assert.Equal(words, new PatientDataFinding(kind, 0, 1).Words);
}
