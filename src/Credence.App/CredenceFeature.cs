using Credence.App.Accounts;
using Credence.App.Allowances;
using Credence.App.Calendar;
using Credence.App.Candidates;
using Credence.App.Career;
using Credence.App.Certificates;
using Credence.App.Checkins;
using Credence.App.Checks;
using Credence.App.Clusters;
using Credence.App.Dossiers;
using Credence.App.Folder;
using Credence.App.Goals;
using Credence.App.Inbox;
using Credence.App.Ledger;
using Credence.App.Mail;
using Credence.App.MailIn;
using Credence.App.PatientData;
using Credence.App.Pivots;
using Credence.App.Plans;
using Credence.App.Practice;
using Credence.App.Profiles;
using Credence.App.Proofs;
using Credence.App.Reconcile;
using Credence.App.Reminders;
using Credence.App.Resources;
using Credence.App.Rules;
using Credence.App.Store;
using Credence.App.Themes;
using Credence.App.Tokens;
using Credence.App.Warnings;
using Credence.App.YearEnds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Credence.App;

/// <summary>Everything that pages and commands work with: the store, the rules, and the use cases on them.</summary>
public static class CredenceFeature
{
    public static IServiceCollection AddCredence(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.TryAddSingleton(RuleLibrary.OfProgram);
        services.TryAddSingleton(provider =>
            RulesAtHand.Of(provider.GetRequiredService<RuleLibrary>())
        );
        return services
            .AddSingleton<JournalGate>(RefusePatientData.In)
            .AddCredenceStore(configuration)
            .AddCredenceProofs(configuration)
            .AddCredenceAccounts(configuration)
            .AddCredenceCertificates()
            .AddCredenceLedger()
            .AddCredencePractice()
            .AddSingleton<FormCheck>()
            .AddSingleton<CheckPractice>()
            .AddCredenceDossiers()
            .AddCredenceInbox()
            .AddCredenceReconcile()
            .AddCredenceProfiles()
            .AddCredenceMail()
            .AddCredenceCalendar()
            .AddCredenceReminders()
            .AddCredenceTokens()
            .AddCredenceMailIn()
            .AddCredenceGoals()
            .AddCredenceCandidates()
            .AddCredenceAllowances()
            .AddCredencePlans()
            .AddCredenceCheckins()
            .AddCredenceYearEnds()
            .AddCredenceClusters()
            .AddCredencePivots()
            .AddCredenceNarrative()
            .AddCredenceThemes()
            .AddCredenceResources()
            .AddCredenceWarnings();
    }
}
