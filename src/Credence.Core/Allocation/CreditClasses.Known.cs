using System.Numerics;

namespace Credence.Core.Allocation;

/// <summary>
/// Most activities are one portion without limits of its own, and like one before: its nodes and the nodes that skip
/// it say which class it joins.
/// </summary>
internal sealed partial class CreditClasses
{
    private const int KnownSlots = 64;

    private readonly (ulong Puts, ulong Zero, int Class)[] known = new (ulong, ulong, int)[
        KnownSlots
    ]; // class + 1

    private bool IsPlain(int portion, int endPortion) =>
        endPortion - portion == 1 && words == 1 && caps.Words == 0 && tight[0] == 0;

    private bool JoinsKnown(int portion)
    {
        var puts = problem.PutsOf(portion)[0];
        ref var slot = ref known[KnownSlot(puts)];
        if (slot.Class == 0 || slot.Puts != puts || slot.Zero != zero[0])
        {
            return false;
        }
        var amount = problem.Portions[portion].Amount;
        firstPortion[sources] = portion;
        sourceAmount[sources] = amount;
        sourceClass[sources] = slot.Class - 1;
        supply[slot.Class - 1] += amount;
        sourceOfPortion[portion] = sources++;
        return true;
    }

    private void Know(int portion)
    {
        var puts = problem.PutsOf(portion)[0];
        known[KnownSlot(puts)] = (puts, zero[0], sourceClass[sources - 1] + 1);
    }

    private int KnownSlot(ulong puts) =>
        (int)(
            unchecked((puts + BitOperations.RotateLeft(zero[0], 32)) * 0x9E3779B97F4A7C15UL) >> 58
        );
}
