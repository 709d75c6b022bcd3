using Credence.App.Accounts;
using Credence.App.Problems;

namespace Credence.App.Tests.Accounts;

/// <summary>What people are told at the door: plain, and nothing about who has an account.</summary>
public sealed class AccountProblemsTests
{
    [Theory]
    [InlineData("short", "it has fewer than 12 letters")]
    [InlineData("aaaaaabbbbbb", "it repeats a few letters")]
    [InlineData("password1234", "it is made of what everybody tries first")]
    [InlineData("ana.ng-ana.ng1", "it is made of what everybody tries first")]
    [InlineData("Credence2026!", "it is made of what everybody tries first")]
    public void A_password_that_is_easy_to_guess_is_refused_with_the_reason(
        string password,
        string why
    ) =>
        Assert.Equal(
            $"password: This password is easy to guess: {why}. Use twelve letters or more; a short sentence is good. [password-weak]",
            PasswordRule.Wrong(password, "ana.ng@example.org", "Ana Ng")?.ToString()
        );

    [Theory]
    [InlineData("seven quiet herons")]
    [InlineData("tulip gravel Monday")]
    [InlineData("my password is a long walk")]
    public void A_short_sentence_is_a_good_password(string password) =>
        Assert.Null(PasswordRule.Wrong(password, "ana.ng@example.org", "Ana Ng"));

    [Theory]
    [InlineData("ana")]
    [InlineData("ana@host")]
    [InlineData("ana@example.org\nBcc: all@example.org")]
    [InlineData("ana@exa mple.org")]
    [InlineData("")]
    public void What_is_no_address_never_reaches_a_mail(string typed) =>
        Assert.EndsWith(
            "is not an e-mail address. Write it as name@example.org. [email-unreadable]",
            Assert.Single(EmailAddress.Read(typed).Problems).ToString()
        );

    [Fact]
    public void Refusals_at_the_door_say_what_to_do() =>
        Assert.Equal(
            [
                "That did not work. Check the address and the password. After ten wrong tries an account rests for fifteen minutes. [sign-in-refused]",
                "This code is not right, or it was used already. Wait for the next one, or use one of your recovery codes. [code-refused]",
                "This is not the code that your app should show now. Type the next one. If it is refused too, see that the clock of your phone is right, or add Credence to the app again. [code-not-matching]",
                "The passkey was not accepted. Try once more, or sign in another way. [passkey-refused]",
                "This link does not work any more. A link works once and only for a while. Ask for a new one. [link-spent]",
                "This is not the passphrase. Ask whoever sent you the link. After ten wrong tries it rests for an hour. [passphrase-refused]",
                "Somebody else made this change. Ask the physician to take it back. [change-of-other]",
            ],
            new[]
            {
                ProblemCatalog.SignInRefused,
                ProblemCatalog.CodeRefused,
                ProblemCatalog.CodeNotMatching,
                ProblemCatalog.PasskeyRefused,
                ProblemCatalog.LinkSpent,
                ProblemCatalog.PassphraseRefused,
                ProblemCatalog.ChangeOfOther,
            }.Select(kind => kind.At("").ToString().TrimStart(':', ' '))
        );
}
