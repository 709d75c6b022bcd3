using System.Net;
using System.Text.RegularExpressions;
using Credence.App.Mail;
using Credence.App.Tests.Mail;
using Credence.Web.Tests.Running;

namespace Credence.Web.Tests.Accounts;

/// <summary>The letters about an account, from the page through a real mail server to the link that somebody opens.</summary>
public sealed partial class RecoveryMailTests : IAsyncLifetime
{
    private const string Other = "nine loud geese fly";

    private MailServer mail = null!;
    private Town town = null!;
    private Resident ana = null!;
    private Resident bo = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(MailFactAttribute.Variable) is null)
        {
            return;
        }

        mail = await MailServer.Start(MailSecurity.StartTls);
        town = await Town.Start(mail: mail);
        ana = await town.Join("ana@example.org", "Ana Ng, MD");
        bo = await town.Join("bo@example.org", "Bo Ray, DO");
    }

    public async ValueTask DisposeAsync()
    {
        if (mail is not null)
        {
            await town.DisposeAsync();
            await mail.DisposeAsync();
        }
    }

    [MailFact]
    public async Task A_lost_password_comes_back_by_a_mailed_link_and_a_code_and_the_link_works_once()
    {
        var phone = town.Stranger();
        var known = await phone.Send("/recover", ("email", "Ana@example.org"));
        var unknown = await phone.Send("/recover", ("email", "zed@example.org"));
        Assert.Equal(known.Body!.InnerHtml, unknown.Body!.InnerHtml);
        var letter = await Mail(1);
        Assert.Equal(["ana@example.org"], letter.To);
        Assert.True(letter.Secure);
        Assert.Equal("Back into your Credence account", letter.Header("Subject"));
        var link = Link(letter);

        await phone.Send(link, ("password", Other), ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, phone.Status);
        await phone.Send(link, ("password", Other), ("code", ana.Codes[0]));
        Assert.Equal("/account", phone.At);

        var told = await Mail(2);
        Assert.Equal(["ana@example.org"], told.To);
        Assert.Equal("Your Credence password was changed", told.Header("Subject"));
        var thief = town.Stranger();
        await thief.Send(link, ("password", "seven sly foxes"), ("code", ana.Codes[1]));
        Assert.Equal(HttpStatusCode.NotFound, thief.Status);
        await ana.Browser.Open("/account");
        Assert.StartsWith("/sign-in", ana.Browser.At);
        await bo.Browser.Open("/account");
        Assert.Equal("/account", bo.Browser.At);
        Assert.Equal(2, mail.Count());
    }

    [MailFact]
    public async Task Another_address_is_asked_there_and_told_at_the_old_one_and_counts_once()
    {
        await ana.Browser.Send("/account/email", ("email", "ana.ng@example.org"));
        var letters = new[] { await Mail(1), await Mail(2) };
        var asked = Assert.Single(letters, one => one.To[0] == "ana.ng@example.org");
        var warned = Assert.Single(letters, one => one.To[0] == "ana@example.org");
        Assert.Contains("was asked for", warned.Header("Subject"));
        // Only the new mailbox gets what changes anything.
        Assert.DoesNotContain("/account/email/", warned.Mime);
        var link = Link(asked);

        await bo.Browser.Send(link);
        Assert.Equal(HttpStatusCode.NotFound, bo.Browser.Status);
        var page = await ana.Browser.Open(link);
        await ana.Browser.Press(page, link);
        Assert.Equal("/account", ana.Browser.At);

        var told = await Mail(3);
        Assert.Equal(["ana@example.org"], told.To);
        Assert.Contains("was changed", told.Header("Subject"));
        await ana.Browser.Send(link);
        Assert.Equal(HttpStatusCode.NotFound, ana.Browser.Status);
        await town.Stranger().Send("/recover", ("email", "ana@example.org"));
        await town.Stranger().Send("/recover", ("email", "ana.ng@example.org"));
        Assert.Equal(["ana.ng@example.org"], (await Mail(4)).To);
        await bo.Browser.Open("/account");
        Assert.Equal("/account", bo.Browser.At);
        Assert.Equal(4, mail.Count());
    }

    [MailFact]
    public async Task An_address_gets_few_letters_however_often_somebody_asks()
    {
        foreach (var _ in Enumerable.Range(0, 6))
        {
            await town.Stranger().Send("/recover", ("email", "ana@example.org"));
        }

        await town.Stranger().Send("/recover", ("email", "bo@example.org"));
        var letters = await Task.WhenAll(Enumerable.Range(1, 4).Select(Mail));

        Assert.Equal(3, letters.Count(one => one.To[0] == "ana@example.org"));
        Assert.Equal(1, letters.Count(one => one.To[0] == "bo@example.org"));
        Assert.Equal(4, letters.Select(Link).Distinct().Count());
    }

    /// <summary>They go out beside the request that asked for them.</summary>
    private async Task<TakenMail> Mail(int number)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); mail.Count() < number; )
        {
            Assert.True(DateTime.UtcNow < until, $"Mail {number} never came.");
            await Task.Delay(20);
        }

        return mail.Taken()[number - 1];
    }

    private static string Link(TakenMail letter)
    {
        var text = LinkIn().Match(letter.Part("text/plain")).Value;
        Assert.Contains(text, letter.Part("text/html"));
        Assert.StartsWith(RunningApp.PublicUrl, text);
        return text[RunningApp.PublicUrl.Length..];
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex LinkIn();
}
