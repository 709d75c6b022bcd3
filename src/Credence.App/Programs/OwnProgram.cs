using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace Credence.App.Programs;

/// <summary>
/// Credence started once more, to do work in which a C library may take its process down: this program where its Main
/// asks for it, else one that stands beside it.
/// </summary>
public static class OwnProgram
{
    private const string Limiter = "prlimit";
    private static readonly ImmutableArray<string> Beside = ["credence", "Credence.Web"];

    private static readonly Lazy<bool> CanLimit = new(() => RunProgram.IsInstalled(Limiter));

    private static bool thisOneAnswers;

    /// <summary>For a Main that looks whether it was started to work.</summary>
    public static void ThisOneAnswers() => thisOneAnswers = true;

    public static bool CanWork => CanLimit.Value && Find() is not null;

    /// <summary>It ends when its input does. Null where there is no program, or nothing that limits it.</summary>
    /// <param name="word">What it is to do.</param>
    /// <param name="mostMemory">In bytes.</param>
    internal static OwnWorker? Start(
        string word,
        long mostMemory,
        params ReadOnlySpan<(string Name, string Value)> environment
    )
    {
        if (!CanLimit.Value || Find() is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(Limiter)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (
            var argument in (string[])[$"--data={mostMemory}", "--core=0", "--", .. program, word]
        )
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            if (Process.Start(start) is { } process)
            {
                return new OwnWorker(process);
            }
        }
        catch (Win32Exception)
        {
            // Nothing can be started: the caller says what is missing.
        }

        return null;
    }

    private static ImmutableArray<string>? Find()
    {
        if (thisOneAnswers && Environment.ProcessPath is { } own)
        {
            var isRuntime = Path.GetFileNameWithoutExtension(own) == "dotnet";
            return isRuntime ? [own, Environment.GetCommandLineArgs()[0]] : [own];
        }

        return Beside
            .Select(name => Path.Combine(AppContext.BaseDirectory, name))
            .Where(File.Exists)
            .Select(path => (ImmutableArray<string>?)[path])
            .FirstOrDefault();
    }
}

/// <summary>A running worker: it is asked through its input, answers on its output, and what it complains about is dropped.</summary>
internal sealed class OwnWorker : IDisposable
{
    private readonly Process process;

    public OwnWorker(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public StreamWriter Input => process.StandardInput;

    public StreamReader Output => process.StandardOutput;

    public bool IsRunning => !process.HasExited;

    /// <summary>Ends it at once, whatever it is doing; whoever reads from it sees its end.</summary>
    public void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }

    public void Dispose()
    {
        End();
        process.Dispose();
    }
}
