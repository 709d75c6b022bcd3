using Credence.App.Store.Accounts;

namespace Credence.Web.Access;

/// <summary>What an address asks of whoever calls it: one of these, or either of two. A caller has several.</summary>
[Flags]
public enum Rights
{
    /// <summary>Asked of nobody: open to everyone.</summary>
    None = 0,

    /// <summary>To log: ledger, inbox, import.</summary>
    Log = 1,

    /// <summary>To see and plan what is owed.</summary>
    Plan = 2,

    /// <summary>The rest of the record, goals and career apart.</summary>
    Most = 4,

    /// <summary>What is the physician's alone.</summary>
    Own = 8,

    /// <summary>What is about one's own account, whosever record one works on.</summary>
    Account = 16,

    /// <summary>The same, soon after signing in: what a browser left open must not do.</summary>
    Fresh = 32,

    /// <summary>What leads from a password alone to a second factor; nobody else has it.</summary>
    Setup = 64,

    /// <summary>All of one's own record.</summary>
    Record = Log | Plan | Most | Own,

    Everything = Record | Account | Fresh | Setup,
}

public static class RightsOf
{
    public static Rights Scope(DelegateScope scope) =>
        scope switch
        {
            DelegateScope.Log => Rights.Log,
            DelegateScope.Plan => Rights.Log | Rights.Plan,
            _ => Rights.Log | Rights.Plan | Rights.Most,
        };
}
