using Credence.Web.Pages.About;
using Credence.Web.Pages.Bodies;
using Credence.Web.Pages.Calendar;
using Credence.Web.Pages.Candidates;
using Credence.Web.Pages.Career;
using Credence.Web.Pages.Catalog;
using Credence.Web.Pages.Changes;
using Credence.Web.Pages.Checkins;
using Credence.Web.Pages.Clusters;
using Credence.Web.Pages.Doubts;
using Credence.Web.Pages.Export;
using Credence.Web.Pages.Filter;
using Credence.Web.Pages.Goals;
using Credence.Web.Pages.Import;
using Credence.Web.Pages.Inbox;
using Credence.Web.Pages.Ledger;
using Credence.Web.Pages.MailIn;
using Credence.Web.Pages.Maps;
using Credence.Web.Pages.Means;
using Credence.Web.Pages.Offline;
using Credence.Web.Pages.Packets;
using Credence.Web.Pages.Pivots;
using Credence.Web.Pages.Plans;
using Credence.Web.Pages.Questions;
using Credence.Web.Pages.Reconcile;
using Credence.Web.Pages.Reminders;
using Credence.Web.Pages.Requirements;
using Credence.Web.Pages.Resources;
using Credence.Web.Pages.Rules;
using Credence.Web.Pages.Settings;
using Credence.Web.Pages.Themes;
using Credence.Web.Pages.Today;
using Credence.Web.Pages.Tokens;
using Credence.Web.Pages.Warnings;
using Credence.Web.Pages.Welcome;
using Credence.Web.Pages.WhatIf;
using Credence.Web.Pages.YearEnds;
using Credence.Web.Pages.You;

namespace Credence.Web.Pages;

/// <summary>All pages.</summary>
public static class PagesFeature
{
    public static void AddPages(this IServiceCollection services, bool accounts)
    {
        services.AddToday(accounts);
        services.AddImport();
        services.AddInbox();
        services.AddCalendar();
        services.AddReminders();
        services.AddMailIn();
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapToday();
        routes.MapQuestions();
        routes.MapRequirements();
        routes.MapBody();
        routes.MapWelcome();
        routes.MapInbox();
        routes.MapReconcile();
        routes.MapLedger();
        routes.MapImport();
        routes.MapWhatIf();
        routes.MapBodies();
        routes.MapChanges();
        routes.MapRules();
        routes.MapDoubts();
        routes.MapYou();
        routes.MapExport();
        routes.MapPackets();
        routes.MapMaps();
        routes.MapCareer();
        routes.MapClusters();
        routes.MapPivots();
        routes.MapThemes();
        routes.MapResources();
        routes.MapAbout();
        routes.MapSettings();
        routes.MapGoals();
        routes.MapCatalog();
        routes.MapCandidates();
        routes.MapFilter();
        routes.MapCalendar();
        routes.MapReminders();
        routes.MapTokens();
        routes.MapOffline();
        routes.MapMailIn();
        routes.MapMeans();
        routes.MapPlan();
        routes.MapCheckIn();
        routes.MapYearEnds();
        routes.MapPitfalls();
    }
}
