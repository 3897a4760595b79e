using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Runner.Output;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>The verb <c>open</c>: the report in the browser.</summary>
internal static class OpenCommand
{
    /// <summary>Describes the verb and its options.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var report = new Option<string?>("--report") { Description = ReportArgument.Help };
        var command = new Command("open", "Opens report.html in the browser, and prints where it is. Exit codes: 0 opened, 64 usage, 125 no report or no browser.") { report };
        command.SetAction(parsed => Run(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ReportArgument.VerdictOf(parsed.GetValue(report))))!, "report.html")));
        return command;
    }

    private static int Run(string page)
    {
        if (!File.Exists(page))
        {
            GateConsole.Error.WriteLine($"physics-gate: error: there is no '{page}'; run 'dotnet build -t:PhysicsGate' first, or name the folder with --report");
            return ExitCodes.Invalid;
        }

        GateConsole.Out.WriteLine(page);
        try
        {
            using var opened = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
            return ExitCodes.Passed;
        }
        catch (Win32Exception exception)
        {
            GateConsole.Error.WriteLine($"physics-gate: error: nothing here opens a page: {exception.Message}");
            return ExitCodes.Invalid;
        }
    }
}
