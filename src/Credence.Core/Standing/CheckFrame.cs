using Credence.Core.Credits;
using Credence.Core.Practice;
using Credence.Core.Requirements;

namespace Credence.Core.Standing;

/// <summary>What every obligation of one check shares.</summary>
internal sealed record CheckFrame(
    Physician Physician,
    Vocabulary Vocabulary,
    PreparedLedger Ledger,
    PreparedLedger? WithPlan,
    HashSet<Topic> OwnTopics,
    QuestionList Questions,
    Pace Pace,
    DateOnly AsOf
);
