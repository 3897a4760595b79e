using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>
/// A copy of the engine and its scenarios that is made wrong, built and run, one patch after the other. All scenarios run on the
/// accelerated backend alone, and the small ones on every backend that promises the same bits, to show that the patch makes all
/// of them wrong in the same way. With BNSYN_FAULTS_FULL=1 in the environment these backends run everything, which takes about
/// ten times as long. The backend <c>single</c> runs by itself: a fault that the seeds show already needs no ensembles.
/// </summary>
public sealed class FaultyEngine : IDisposable
{
    private const string FullVariable = "BNSYN_FAULTS_FULL";

    /// <summary>About 200 neurons each, for which the dense reference takes a second; one of them has the other step.</summary>
    internal const string SmallScenarios = "adaptation-dominated voltage-violation";

    private const string BitEqualBackends = "reference accelerated";

    private const string Project = "src/BnSyn.Engine.Scenarios";

    private static readonly string[] Wanted = ["src/BnSyn.Engine/", "src/BnSyn.Engine.Scenarios/", "src/BnSyn.Gate/", "build/"];

    private readonly TemporaryCopy _copy = new("engine", file => !file.Contains('/', StringComparison.Ordinal) || Wanted.Any(file.StartsWith));

    private readonly string _require;

    public FaultyEngine()
    {
        Build("--nologo");
        _require = CleanProcess.Run(_copy.Root, CleanProcess.Dotnet, "msbuild", Project, "-getProperty:PhysicsGateRequire").Output.Trim();
    }

    internal DetectionReport Report { get; } = new();

    /// <summary>The probe whose network takes seconds to draw: it runs only where it has to see a fault.</summary>
    private const string Costly = "network-wide";

    private static readonly string[] Levels = ["circuit-delivery", "circuit-plastic", "circuit-static"];

    /// <summary>The regime of the network that learns.</summary>
    internal const string PlasticRegime = "plastic-near-critical";

    // What is there for learning and for single modules: no fault of a network that does not learn is shown in it.
    private static readonly string[] Modules =
        [PlasticRegime, "annealing", "avalanche-exponents", "consolidation-hours", "delay-line", "dt-convergence", "fi-curve"];

    private static readonly string[] ModulePrefixes = ["network-learning", "single-learning", "module-"];

    private static readonly string[] ProbePrefixes = ["network-", "single-", "circuit-", "refusals-", "module-"];

    // The network and the circuit share their generator and nothing else.
    private static string Regimes { get; } = string.Join(' ', Accepted(name => !ProbePrefixes.Any(name.StartsWith) && !Modules.Contains(name, StringComparer.Ordinal)));

    private static string Circuits { get; } = string.Join(' ', Levels);

    private static bool IsFull => Environment.GetEnvironmentVariable(FullVariable) == "1";

    /// <summary>Builds the engine with a patch, runs the gate against the repository's baselines and takes the patch back.</summary>
    /// <param name="name">The patch.</param>
    /// <param name="everyBackendIn">The scenarios of the run that compares every backend with the reference.</param>
    /// <returns>The run of all scenarios, and the findings of a run that compares every backend with the reference.</returns>
    internal (GateOutcome Gate, VerdictDocument Verdict, VerdictDocument EveryBackend) Run(string name, string everyBackendIn)
    {
        using var patch = new AppliedPatch(_copy, FaultTable.PatchOf(name));
        Build("--no-restore");
        if (IsFull)
        {
            var full = Gate(("PhysicsGateScenarios", Regimes), ("PhysicsGateBackends", BitEqualBackends));
            return (full, full.ReadVerdict(), full.ReadVerdict());
        }

        var everyBackend = Gate(
            ("PhysicsGateScenarios", everyBackendIn), ("PhysicsGateBackends", BitEqualBackends), ("PhysicsGateSeeds", "42")).ReadVerdict();
        var gate = Gate(("PhysicsGateScenarios", Regimes), ("PhysicsGateBackends", "accelerated"));
        return (gate, gate.ReadVerdict(), everyBackend);
    }

    /// <summary>Builds the engine with a patch, runs the circuits on both backends and takes the patch back.</summary>
    internal (GateOutcome Gate, VerdictDocument Verdict) RunCircuits(string name)
    {
        using var patch = new AppliedPatch(_copy, FaultTable.PatchOf(name));
        Build("--no-restore");
        var gate = Gate(("PhysicsGateScenarios", Circuits));
        return (gate, gate.ReadVerdict());
    }

    /// <summary>
    /// Builds the engine with a patch, runs the probe that has to see it on every backend, all probes where <c>tests/faults</c> makes its
    /// table, and takes the patch back.
    /// </summary>
    internal (GateOutcome Gate, VerdictDocument Verdict) RunProbes(string name, string needed)
    {
        using var patch = new AppliedPatch(_copy, FaultTable.PatchOf(name));
        Build("--no-restore");
        var probes = FaultTable.IsTabulated
            ? Accepted(name => IsProbe(name) && (name != Costly || name == needed))
            : [needed];
        var gate = Gate(("PhysicsGateScenarios", string.Join(' ', probes)));
        return (gate, gate.ReadVerdict());
    }

    /// <summary>
    /// Builds the engine with a patch, runs the scenario that has to see it, where <c>tests/faults</c> makes its table all that are there for
    /// learning and for modules, and takes the patch back.
    /// </summary>
    internal (GateOutcome Gate, VerdictDocument Verdict) RunModules(string name, string needed)
    {
        using var patch = new AppliedPatch(_copy, FaultTable.PatchOf(name));
        Build("--no-restore");
        var scenarios = FaultTable.IsTabulated ? [.. Modules, .. Accepted(name => ModulePrefixes.Any(name.StartsWith))] : new[] { needed };
        var gate = Gate(("PhysicsGateScenarios", string.Join(' ', scenarios)));
        return (gate, gate.ReadVerdict());
    }

    /// <summary>Builds the engine with a patch, compares the ensembles of the backend <c>single</c> and takes the patch back.</summary>
    /// <param name="name">The patch.</param>
    /// <param name="regimes">The regimes to run; all that have ensembles where there are none.</param>
    internal (GateOutcome Gate, VerdictDocument Verdict) RunSingle(string name, string[] regimes)
    {
        using var patch = new AppliedPatch(_copy, FaultTable.PatchOf(name));
        Build("--no-restore");
        var gate = Gate(("PhysicsGateBackends", "single"), ("PhysicsGateScenarios", regimes.Length > 0 ? string.Join(' ', regimes) : Regimes));
        return (gate, gate.ReadVerdict());
    }

    public void Dispose()
    {
        Report.Write(Path.Combine(Repository.Root, "artifacts", "physics-gate-faults.md"));
        _copy.Dispose();
    }

    /// <summary>Whether a scenario is a probe, by its name.</summary>
    internal static bool IsProbe(string name) => ProbePrefixes.Any(name.StartsWith) && !Levels.Contains(name, StringComparer.Ordinal);

    private static IEnumerable<string> Accepted(Func<string, bool> wanted) =>
        Directory.EnumerateFiles(Repository.Baselines, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != "baseline.schema" && wanted(name)).Order(StringComparer.Ordinal);

    // With what the repository's own gate requires.
    private GateOutcome Gate(params (string Name, string Value)[] settings) =>
        GateProcess.Run(_copy, Repository.Baselines, [("PhysicsGateRequire", _require), .. settings]);

    // A patch is no code of this repository: it compiles, and no analyzer has to like it.
    private void Build(string option)
    {
        var built = CleanProcess.Run(
            _copy.Root, CleanProcess.Dotnet, "build", Project, option, "-m:1", "-p:IsPhysicsGateProject=false",
            "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false");
        Assert.True(built.ExitCode == 0, built.All);
    }
}
