using System.Collections.Frozen;

namespace Credence.Core.PatientData;

/// <summary>What tells the day of a patient from the day of a course, and a person from a thing.</summary>
internal static partial class Lexicon
{
    /// <summary>What has its day besides patients: courses, exams, rules, shifts.</summary>
    public static FrozenSet<string> Calendar { get; } =
        Set(
            "course courses conf jc cert lic conference conferences rounds lecture lectures webinar webinars symposium meeting meetings meets met module modules credit credits claim claims claimed certificate certificates license licenses licensed licensing renewals triennium biennium board boards exam exams renew renews renewed renewal expire expires expired due deadline published approved approval guideline guidelines rule rules law act statute effective effect recall register registered registration abstract poster submit submitted shift shifts nights call calls leave vacation booked hotel training class session sessions watched listened attended attend read completed complete finish finished passed passing journal club simulation simulated drill mock version update updates recording released issue retake application fee committee talk talks workshop workshops acls bls pals atls nrp card fda cdc abim dea aha acc acp cme cpd m&m report presentation presented-at present retreat orientation interview trip flight wedding birthday-party recital vacation meeting's quiz test-date podcast article paper trial enrollment cohort study data version renewed took lectured taught audit project launched launch started-using go-live policy protocol order-set policies newsletter event webcast enduring scheduled schedule appointed hired contract agenda minutes block jama nejm lancet bmj annals out live issued quarter fiscal deadline-for flu-season season renumbered section chapter slides episode revised revision reaffirmed amended retracted uptodate dynamed statpearls"
        );

    /// <summary>Before a name without capitals.</summary>
    public static FrozenSet<string> QuietCues { get; } =
        Set(
            "gave give sent showed taught helped failed lost let about saw told asked called met examined admitted discharged visited consented counseled treated intubated coded named seeing case chart"
        );

    /// <summary>What people do and medicines do not.</summary>
    public static FrozenSet<string> PersonVerbs { get; } =
        Set(
            "asked asks told said says refused declined came died fell wants wanted called cried lives bled coded presented vomited took forgot seized crashed overdosed complained complains reports denies needs"
        );

    private static FrozenSet<string> CareEvents { get; } =
        Set(
            "washed birth birthday birthdate birthdays dob he she him his her hers they died dies death fell fall seen saw came comes presented presenting arrived arrival visit visited born lmp diagnosed diagnosis placed labs lab transplant transplanted transplantation happened collapsed found started stopped surgery operated operation procedure scan imaging er ed icu unit bed ward code stroke event arrest delivered delivery due-date chole cabg pci cath tavr ablation graft colonoscopy egd biopsy pathology film films note chart admission admissions discharge discharged admitted readmitted transferred transfer intubated extubated coded bled seizure crash wreck accident mvc mva shooting stabbing overdose od infusion injection dose chemo radiation dialysis sepsis diagnosis relapse recurrence consult consulted clinic appointment follow-up lost weight vitals echo ekg ecg s/p postop pod hospice swab culture cultures results result drawn read-as creatinine potassium sodium hemoglobin troponin inr a1c glucose lactate"
        );

    /// <summary>What is entered in a chart with its month: the month of such a thing leads to the one it happened to.</summary>
    public static FrozenSet<string> HappensToOne { get; } =
        Set(
            "admitted admission readmitted discharged discharge died death passed-away diagnosed diagnosis dx dxd dx'd transplanted transplant intubated operated hospitalized stroke arrested coded surgery delivered relapsed relapse presented biopsied biopsy resected amputated overdosed overdose cabg tavr stent ablation colonoscopy mammogram mi stemi stillbirth miscarried miscarriage born treated chemo hospice seen"
        );

    public static bool IsOfCare(string lower) =>
        IsEventOfCare(lower) || SpeaksOf([lower], Clinical);

    /// <summary>It happened to somebody; an illness alone may be the topic of a rule or a paper.</summary>
    public static bool IsEventOfCare(string lower) =>
        CareEvents.Contains(lower) || HappensToOne.Contains(lower) || Patient.Contains(lower);

    /// <summary>"COPD" and "Takotsubo": an abbreviation of the ward, or an eponym that nobody is called.</summary>
    public static bool IsMedicalTerm(Word word) =>
        (
            word is { IsAllCapitals: true, Text.Length: > 2 }
            && Abbreviated.Contains(word.Lower)
            && !Calendar.Contains(word.Lower)
            && !Sources.Contains(word.Lower)
        )
        || (
            Eponyms.Contains(word.Lower)
            && !FamilyNames.Contains(word.Lower)
            && !Census.Holds(word.Lower)
        );

    /// <summary>Two or three capitals after "patient" that are an illness, a test or an order, not somebody's initials.</summary>
    public static FrozenSet<string> Abbreviated { get; } =
        Set(
            "auc mic trough ndc pe dvt mi cp sob ha hx htn dm ckd aki esrd chf hf ef af afib copd osa uti uri cva tia ich sah sdh gib gi gu gyn ob obs ent id ed er icu ccu nicu picu or pacu pcp np pa rn md do pt ot st sw cm snf ltc ltac dnr dni cpr poa npo prn iv im sc sq po pr sl tpn ng peg ngt ett cvc picc hd pd crrt bp hr rr temp sat wt ht bmi ekg ecg cxr ct mri us pet egd ercp cbc bmp cmp lft inr ptt abg vbg ua wbc hgb plt cr bun na bnp tsh psa hiv hcv hbv tb rsv flu mrsa vre cdi esbl ra sle oa ms als pd adhd ptsd mdd gad ocd bpd oud aud sud etoh iud ocp hrt ivf cs svd pih gdm dka hhs nst tlc pcos ibd ibs uc cd gerd pud nash ascvd cad pad aaa avr mvr tavr cabg pci icd lvad ecmo stemi nstem acs svt vt vf pvc pac lbbb rbbb avb qt tdp pfo asd vsd pda nph mca aca pca lp eeg emg csf gbs mg cidp tbi sci hpi ros pmh psh fh sh a&o aox wnl nad qi qol rct cme ehr emr phi adl iadl ama lwbs doa roa ffp prbc iga igg ige ana anca rf esr crp ccp ldl hdl tg a1c cgm amh lh fsh hcg rx tx dx sx fx bx f/u r/o w/u acp ccm rpm awv mat ect tms cbt dbt ssri snri tca maoi ace arb bb ccb ppi nsaid doac noac tpa tnk abx vte hit ttp itp dic aml all cll cml nhl mm mds hcc mmr tdap dtap pcv aip rcc nsclc sclc gvhd cart"
        );
}
