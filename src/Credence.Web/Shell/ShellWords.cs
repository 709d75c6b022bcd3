namespace Credence.Web.Shell;

/// <summary>What stands around every page.</summary>
public static class ShellWords
{
    public const string Skip = "Skip to content";
    public const string Menu = "Main";
    public const string MenuPhone = "Main, phone";
    public const string More = "More";
    public const string Theme = "Light or dark";
    public const string Account = "Your account";
    public const string ActsFor = "You are working on the record of";
    public const string Switch = "Choose another record";
    public const string Undo = "Undo";
}
