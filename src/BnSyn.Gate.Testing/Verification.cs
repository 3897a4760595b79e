using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Testing;

/// <summary>One gate for one test: the request, the process, and what came of it.</summary>
[StackTraceHidden]
internal static class Verification
{
    /// <summary>Runs it.</summary>
    /// <param name="names">The names of the scenarios.</param>
    /// <param name="assembly">The assembly with their classes.</param>
    /// <param name="options">What the test chose.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<PhysicsGateResult> Run(Func<IReadOnlyList<string>> names, Assembly assembly, PhysicsGateOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var scenarios = names();
        var project = TestProject.Here();
        project.RefuseRefresh(Environment.GetEnvironmentVariable("PhysicsGateRefreshBaselines"));
        Check(assembly);
        var baselines = project.BaselineDirectory(options.BaselineDirectory);
        var folder = Directory.CreateTempSubdirectory("physics-gate-");
        var isKept = false;
        try
        {
            var request = Path.Combine(folder.FullName, "request.json");
            await WriteRequest(request, scenarios, assembly, project.File, baselines, options, cancellation);
            var end = await GateProcess.Run(TestProject.Runner, request, project.File, cancellation);
            if (end.IsPassed && VerdictFile.SaysPassed(Path.Combine(folder.FullName, "verdict.json"), scenarios))
            {
                return new() { Summary = end.Summary, Warnings = [.. end.Findings.Where(finding => !finding.IsError)] };
            }

            isKept = true;
            throw Failure.Of(end, request, folder.FullName, baselines, IsOptimised(assembly));
        }
        finally
        {
            if (!isKept)
            {
                Remove(folder);
            }
        }
    }

    private static void Check(Assembly assembly)
    {
        if (assembly.Location.Length == 0)
        {
            throw TestProject.NotPrepared($"the assembly {assembly.GetName().Name} with the scenario is not a file, so another process cannot load it");
        }

        if (!File.Exists(TestProject.Runner))
        {
            throw TestProject.NotPrepared($"its program is not at {TestProject.Runner}");
        }
    }

    // Native libraries of packages are below runtimes/, and no list beside a class library says so.
    private static async Task WriteRequest(
        string file, IReadOnlyList<string> scenarios, Assembly assembly, string project, string baselines, PhysicsGateOptions options, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(file)!;
        var output = Path.GetDirectoryName(assembly.Location)!;
        var probes = Path.Combine(folder, "probe.txt");
        var runtimes = Path.Combine(output, "runtimes");
        await File.WriteAllLinesAsync(probes, Directory.Exists(runtimes) ? Directory.EnumerateFiles(runtimes, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [], cancellation);
        await File.WriteAllTextAsync(
            file,
            RequestJson.Write(
            [
                ("PhysicsGateScenarioAssembly", assembly.Location),
                ("PhysicsGateProbeFile", probes),
                ("PhysicsGateBaselineDirectory", baselines),
                ("PhysicsGateReportDirectory", folder),
                ("PhysicsGateProjectFile", project),
                ("Configuration", assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? ""),
                ("PhysicsGateScenarios", string.Join(';', scenarios)),
                ("PhysicsGateSeeds", string.Join(';', options.Seeds.Select(seed => seed.ToString(CultureInfo.InvariantCulture)))),
                ("PhysicsGateTimeBudget", options.TimeBudget.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)),
                ("PhysicsGateRequire", options.RequireIdentical ? "Identical" : "Equivalent"),
                ("PhysicsGateOnInconclusive", "Error"),
                ("PhysicsGateMeasureGains", "false"),
            ]),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            cancellation);
    }

    private static bool IsOptimised(Assembly assembly) => assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What a process that was just ended still holds open; the system clears its folder of temporary files.
        }
    }
}
