using Credence.App.Problems;
using Credence.App.Tables;
using Credence.Core.Credits;

namespace Credence.App.Filter;

/// <summary>What somebody knows that a flyer does not say; null = not answered.</summary>
public sealed record FlyerAnswers(string? Topics, string? Price)
{
    public static FlyerAnswers None { get; } = new(null, null);

    public FlyerReading To(FlyerReading flyer, ProblemList problems)
    {
        if (Topics is { } topics)
        {
            flyer = flyer with
            {
                Portions = LedgerText.Topics(topics, () => "--topics", problems),
                Questions = flyer.Questions.RemoveAll(question => question.Field == "topics"),
            };
        }

        if (Price is not { } typed)
        {
            return flyer;
        }

        var price = typed.Equals("free", StringComparison.OrdinalIgnoreCase)
            ? Money.Zero
            : Money.Read(typed);
        if (price is null)
        {
            problems.Add(ProblemCatalog.TypedAmountUnreadable, "--price", typed);
        }

        return flyer with
        {
            Price = price,
            Questions = flyer.Questions.RemoveAll(question => question.Field == "price"),
        };
    }
}
