using System.Collections.Immutable;
using Credence.App.Problems;
using Credence.Core.Allocation;
using Credence.Core.Ledger;
using Credence.Core.Obligations;
using Credence.Core.Standing;

namespace Credence.App.Packets;

/// <summary>Chooses what goes into a packet: the bodies asked for, and the activities that belong to their cycles.</summary>
public static class ComposePacket
{
    public static Outcome<Packet> Of(
        Profile profile,
        ImmutableArray<CmeActivity> ledger,
        CheckResult check,
        PacketWish wish
    )
    {
        var bodies = check
            .Obligations.Where(body => body.Applicable && body.Cycle is not null)
            .Where(body => wish.Obligation.Length == 0 || body.Id == wish.Obligation)
            .ToImmutableArray();
        if (wish.Obligation.Length > 0 && bodies.IsEmpty)
        {
            return Outcome<Packet>.Not(
                ProblemCatalog.PacketBodyUnknown.At(
                    "body",
                    wish.Obligation,
                    string.Join(", ", check.Obligations.Select(body => body.Id))
                )
            );
        }

        if (wish.Audit && bodies.Length != 1)
        {
            return Outcome<Packet>.Not(
                ProblemCatalog.PacketAuditOfOne.At(
                    "body",
                    string.Join(", ", check.Obligations.Select(body => body.Id))
                )
            );
        }

        var counted = bodies.ToDictionary(body => body.Id, CountedIn);
        var chosen = wish.Audit
            ? InOrderOfRule(bodies[0], ledger)
            : ledger
                .Where(activity => activity.Date <= check.AsOf)
                .Where(activity => bodies.Any(body => Belongs(activity, body, counted[body.Id])))
                .Where(activity => wish.Obligation.Length == 0 || !IsOfNoUse(activity, check, wish))
                .OrderBy(activity => activity.Date)
                .ToImmutableArray();
        return Outcome<Packet>.Of(
            new Packet
            {
                Wish = wish,
                Physician = profile.Physician,
                AsOf = check.AsOf,
                Bodies = bodies,
                Entries =
                [
                    .. chosen.Select(
                        (activity, index) =>
                            new PacketEntry(
                                index + 1,
                                activity,
                                [
                                    .. bodies
                                        .Where(body => counted[body.Id].Contains(activity.Id))
                                        .Select(body => body.Id),
                                ],
                                PacketProof.Missing
                            )
                    ),
                ],
            }
        );
    }

    /// <summary>Done in the cycle, or counted there though done before it (a one-time course, carried credits).</summary>
    private static bool Belongs(
        CmeActivity activity,
        ObligationStanding body,
        HashSet<ActivityId> counted
    ) => body.Cycle!.Value.Contains(activity.Date) || counted.Contains(activity.Id);

    /// <summary>What the one body does not take at all is no business of its packet.</summary>
    private static bool IsOfNoUse(CmeActivity activity, CheckResult check, PacketWish wish) =>
        check.Uncounted.Any(one =>
            one.Activity == activity.Id
            && one.Obligation == wish.Obligation
            && one.Amount >= activity.Amount
            && one.Reason
                is UncountedReason.WrongType
                    or UncountedReason.WrongTopic
                    or UncountedReason.OutsideWindow
                    or UncountedReason.NotApplicable
        );

    private static HashSet<ActivityId> CountedIn(ObligationStanding body) =>
        [
            .. body
                .Requirements.SelectMany(requirement => requirement.Allocations)
                .Select(line => line.Activity)
                .OfType<ActivityId>(),
        ];

    /// <summary>Requirement by requirement as the rule has them; an activity where it first counts.</summary>
    private static ImmutableArray<CmeActivity> InOrderOfRule(
        ObligationStanding body,
        ImmutableArray<CmeActivity> ledger
    )
    {
        var byId = ledger.ToDictionary(activity => activity.Id);
        return
        [
            .. body
                .Requirements.SelectMany(requirement => requirement.Allocations)
                .Select(line => line.Activity)
                .OfType<ActivityId>()
                .Distinct()
                .Where(byId.ContainsKey)
                .Select(id => byId[id]),
        ];
    }
}
