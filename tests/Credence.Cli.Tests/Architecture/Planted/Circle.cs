// Two folders that use each other, and a third that only looks at them.
namespace Planted.Circle.Ledger
{
    internal sealed record Claim(Allocation.Allocator? Counted);
}

namespace Planted.Circle.Allocation
{
    internal sealed class Allocator
    {
        public static IEnumerable<Ledger.Claim> Claims() => [new Ledger.Claim(null)];
    }
}

namespace Planted.Circle.Planning
{
    internal sealed record Plan(Ledger.Claim Claim);
}
