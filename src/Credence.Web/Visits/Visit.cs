using Credence.App.Dossiers;
using Credence.App.Problems;
using Credence.App.Store;
using Credence.Web.Access;
using Credence.Web.Rendering;

namespace Credence.Web.Visits;

/// <summary>What the demo says above every page; empty outside it.</summary>
public sealed record DemoBanner(string Text);

/// <summary>One person at one page: whose data it is, and how it stands.</summary>
public sealed class Visit(OpenDossier open, PageContext page, DemoBanner banner, Caller caller)
{
    public Author Author => caller.Author;

    public async Task<Outcome<Dossier>> Open(CancellationToken cancellation) =>
        Greeted(await open.Run(Author, cancellation));

    private Outcome<Dossier> Greeted(Outcome<Dossier> dossier)
    {
        page.Banner = banner.Text;
        if (dossier.Value is { IsNew: false } known)
        {
            Greet(NameOf(known));
        }

        return dossier;
    }

    /// <summary>Who stands at the head of the page, where the record was not opened for it.</summary>
    public void Greet(string name) => (page.Banner, page.PersonName) = (banner.Text, name);

    public static string NameOf(Dossier dossier) => dossier.Profile.Physician.NameAndDegree;

    /// <summary>A page that needs a profile; without one the way leads to the first questions.</summary>
    public Task<IResult> Show(Func<Dossier, IResult> show, CancellationToken cancellation) =>
        Show(dossier => Task.FromResult(show(dossier)), cancellation);

    /// <summary>The same where something has to be waited for.</summary>
    public async Task<IResult> Show(
        Func<Dossier, Task<IResult>> show,
        CancellationToken cancellation
    ) => await Shown(await Open(cancellation), show);

    /// <summary>The same on one's own record, of which nothing is kept in memory for it.</summary>
    public async Task<IResult> Glance(
        Func<Dossier, Task<IResult>> show,
        CancellationToken cancellation
    ) => await Shown(Greeted(await open.Glance(Author.Person, cancellation)), show);

    private static Task<IResult> Shown(
        Outcome<Dossier> dossier,
        Func<Dossier, Task<IResult>> show
    ) =>
        dossier switch
        {
            { Done: false } unread => Task.FromResult(Unreadable(unread)),
            { Value.IsNew: true } => Task.FromResult(Page.Back("/welcome")),
            var read => show(read.Value!),
        };

    /// <summary>What somebody without a profile may do too; where nothing can be read the way leads to today.</summary>
    public async Task<IResult> Do(
        Func<Dossier, Task<IResult>> act,
        CancellationToken cancellation
    ) => await Open(cancellation) is { Done: true } read ? await act(read.Value) : Page.Back("/");

    private static IResult Unreadable(Outcome<Dossier> unread) =>
        Page.Of<UnreadablePage>(new UnreadableView(unread.Problems), 500);
}
