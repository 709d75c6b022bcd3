using System.Text;
using Credence.App.Folder;

namespace Credence.App.Tests.Folder;

/// <summary>A profile in which every key of the folder form stands, as somebody may write it, and as Credence writes it.</summary>
internal static class Full
{
    public const string Written = """
        # every key, in short forms and odd order
        form: 1
        goals:
          - {id: critical-care, statement: "By December: septic shock", kind: clinical-depth, topics: [critical-care, sepsis], target_credits: 20, priority: 3, evidence: ["run the huddle"]}
        physician:
          name: Jordan Avery
          family_name: Avery
          other_names: Jordan Lee
          born: --02-29
          npi: "1234567893"
          degree: MD
          specialties: [internal-medicine, hospital-medicine]
          practice_states: [US-OH]
          timezone: America/New_York
          attributes: {sees_older_adults: no, prescribes_controlled_substances: true}
          board_certificates: [{board: us-abim, specialty: internal-medicine, first: 2012-08-15, passed: [2022-10-11], ends: null, maintained: true}]
          awards: [{code: ama-pra-award, from: 2025-03-01, to: 2028-02-29}]
          training: [{kind: fellowship, from: 2024-07-01, to: 2026-06-30, full_time: true}]
          registrations: [{kind: dea, jurisdiction: US-OH, from: 2026-02-01, to: 2029-01-31}]
          leave: [{from: 2026-03-01, to: 2026-08-31, kind: medical}]
          pets: {cats: 2, names: [Ada, "No"]}
        obligations:
          - body: us-oh-smbo
            id: ohio
            number: "35.123456"
            licensed_on: 2014-06-01
            cycle_ends: 2027-05-31
            license_ends: 2027-05-31
            cycle_starts: 2025-08-15
            status: [{from: 2020-01-01, is: inactive}, {is: active, from: 2024-01-01}]
            answers: {total: true}
            satisfied: [{requirement: total, on: 2019-03-01, note: "one-time course"}]
            waived: [{requirement: total, until: 2027-06-30, note: "letter of May 3", proof: proofs/waiver.pdf}]
            amounts: {total: 25}
            renewed: [{cycle_end: 2025-05-31, on: 2025-05-11}]
            extended_to: 2027-08-31
            clocks: {work-began: 2025-09-01}
            package: three-year
            mentor: Dr. Yes
          - custom: ./hospital.yaml
            cycle_ends: 2027-03-31
            status: active
          - custom: {id: own, name: "My own", requirements: [{id: total, amount: 5, accepts: [ama-pra-1]}]}
            degree: DO
        planning:
          start: 2026-01
          hours_per_month: {default: 8, "2026-07": 4.5}
          budget: 3500
          allowance: {money: 3000, days: 5}
          unavailable: [{from: 2026-08-03, to: 2026-08-14, why: family}]
          buffer_step: 10
          micro: {min: 5, max: 7, practice_linked: 1}
          deep_dives_per_quarter: 2
          events: 0
          sliders: {career: 1.5, time: 1.0, money: 0.5, style: calm}
          protected: {weekday: friday, start: "13:00", hours: 2, every_weeks: 2}
          desk: standing
        """;

    public const string Canonical = """
        form: 1
        physician:
          name: Jordan Avery
          family_name: Avery
          other_names: [Jordan Lee]
          born: --02-29
          npi: "1234567893"
          degree: MD
          specialties: [internal-medicine, hospital-medicine]
          practice_states: [US-OH]
          timezone: America/New_York
          attributes: {prescribes_controlled_substances: true, sees_older_adults: false}
          board_certificates:
            - {board: us-abim, specialty: internal-medicine, first: 2012-08-15, passed: [2022-10-11], maintained: true}
          awards:
            - {code: ama-pra-award, from: 2025-03-01, to: 2028-02-29}
          training:
            - {kind: fellowship, from: 2024-07-01, to: 2026-06-30, full_time: true}
          registrations:
            - {kind: dea, jurisdiction: US-OH, from: 2026-02-01, to: 2029-01-31}
          leave:
            - {from: 2026-03-01, to: 2026-08-31, kind: medical}
          pets: {cats: 2, names: [Ada, "No"]}
        obligations:
          - body: us-oh-smbo
            id: ohio
            number: "35.123456"
            licensed_on: 2014-06-01
            cycle_ends: 2027-05-31
            license_ends: 2027-05-31
            cycle_starts: 2025-08-15
            status:
              - {from: 2020-01-01, is: inactive}
              - {from: 2024-01-01, is: active}
            answers: {total: true}
            satisfied:
              - {requirement: total, on: 2019-03-01, note: one-time course}
            waived:
              - {requirement: total, until: 2027-06-30, note: letter of May 3, proof: proofs/waiver.pdf}
            amounts: {total: 25}
            renewed:
              - {cycle_end: 2025-05-31, on: 2025-05-11}
            extended_to: 2027-08-31
            clocks: {work-began: 2025-09-01}
            package: three-year
            mentor: Dr. Yes
          - custom: "./hospital.yaml"
            cycle_ends: 2027-03-31
            status: active
          - custom:
              id: own
              name: "My own"
              requirements:
                - {id: total, amount: 5, accepts: [ama-pra-1]}
            degree: DO
        goals:
          - id: critical-care
            statement: "By December: septic shock"
            kind: clinical-depth
            topics: [critical-care, sepsis]
            target_credits: 20
            priority: 3
            evidence: [run the huddle]
        planning:
          start: 2026-01
          hours_per_month: {default: 8, "2026-07": 4.5}
          budget: 3500
          allowances:
            - {id: hospital, money: 3000, days: 5}
          unavailable:
            - {from: 2026-08-03, to: 2026-08-14, why: family}
          buffer_step: 10
          micro: {min: 5, max: 7, practice_linked: 1}
          deep_dives_per_quarter: 2
          events: 0
          sliders: {career: 1.5, time: 1, money: 0.5, style: calm}
          protected: {weekday: friday, start: "13:00", hours: 2, every_weeks: 2}
          desk: standing

        """;

    public static FolderFiles Files { get; } =
        With("ledger.csv", "id,date,title,credits\nL1,2026-01-02,One,1 ama-pra-1\n");

    /// <summary>The full folder with another file in it.</summary>
    public static FolderFiles With(string path, string text) =>
        new FilesInMemory(
            new Dictionary<string, byte[]>
            {
                ["profile.yaml"] = Encoding.UTF8.GetBytes(Written),
                ["hospital.yaml"] = "id: hospital\nname: Hospital\n"u8.ToArray(),
                [path] = Encoding.UTF8.GetBytes(text),
            }
        );
}
