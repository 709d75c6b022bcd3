namespace Credence.Web.Running;

/// <summary>Workers beside the pages: being asked to stop is no failure.</summary>
internal static class UntilStopped
{
    /// <summary>Waits for the next round; false where the program ends instead.</summary>
    public static async Task<bool> Next(this PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
