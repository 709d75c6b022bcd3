namespace Credence.Web.Tests.Running;

/// <summary>Each test begins with a demo of its own, and somebody at it without JavaScript.</summary>
public abstract class AtTheDemo : IAsyncLifetime
{
    protected RunningApp App { get; private set; } = null!;

    protected Person Person { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await RunningApp.Start(demo: true);
        Person = new Person(App);
    }

    public async ValueTask DisposeAsync()
    {
        Person.Dispose();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
