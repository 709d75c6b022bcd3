using Credence.App.Store;

namespace Credence.App.Later;

/// <summary>How a job ended.</summary>
/// <param name="Next">When it is to be done again; null: never.</param>
/// <param name="Said">Why it did not end well, without personal data; null where it did.</param>
public sealed record LaterResult(DateTime? Next, string? Said = null);

/// <summary>A kind of work that is done later, for one person at a time.</summary>
public interface ILaterWork
{
    string Kind { get; }

    /// <summary>Another server may have begun the same job before and died: it must not matter.</summary>
    Task<LaterResult> Run(Job job, CancellationToken cancellation);
}
