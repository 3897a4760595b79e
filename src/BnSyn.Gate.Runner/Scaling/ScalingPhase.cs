using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scaling;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Energy;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Profiles;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Scaling;

/// <summary>
/// Measures every scenario that has sizes on all of its backends: a ladder of sizes, each twice the one before, as far up as time and memory
/// allow, and between any two of them one that no fit is shown, in turns with them, so that both see the same machine; then all of them again, those first
/// that take least: of as many sizes as possible there are two processes before there are three of any. While there is time, further processes are of the size
/// that most may be said of: <see cref="ScalingTarget.Doubt"/>.
/// </summary>
/// <param name="request">Names the engine and the budgets.</param>
/// <param name="progress">Told of every process.</param>
/// <param name="powercap">The folder of the counters of energy.</param>
internal sealed class ScalingPhase(GateRequest request, IProgress<string> progress, string powercap = RaplCounter.DefaultRoot)
{
    private const int MostProcesses = 6;

    /// <summary>Of what is left one process may take so much while the ladder is climbed: there have to be more of each size.</summary>
    private const double LargestPart = 0.2;

    /// <summary>What a simulation is built from may take as much as what stays alive.</summary>
    private const double Building = 2;

    /// <summary>A process that takes longer than expected is not to take the time of the report.</summary>
    private const double Reserve = 1.2;

    private static readonly double Rung = Math.Sqrt(2);

    private readonly BuiltEngine _engine = BuiltEngine.Of(request);
    private readonly SizedEnergy _energy = SizedEnergy.Of(powercap);
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>What one process may take, in B.</summary>
    public double MemoryBytes { get; } = request.ScalingMemory * GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private TimeSpan Left => request.ScalingBudget - Stopwatch.GetElapsedTime(_start);

    /// <summary>Measures.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>What was measured, and findings where something could not be.</returns>
    public Checked<IReadOnlyList<ScaledBackend>> Measure(IReadOnlyList<PlannedScenario> scenarios, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var targets = Targets(scenarios, findings);
        if (targets.Count == 0 && findings.Count == 0)
        {
            findings.Add(Finding.Of(ScalingDiagnostics.NoSizes, ("tried", $"{scenarios.Count} scenarios were looked at; probes, isolated scenarios and backends that are programs of their own are left out")));
        }

        if (findings.Count == 0)
        {
            Climb(targets, findings, cancellation);
            Repeat(targets, findings, cancellation);
            findings.AddRange(
                from target in targets
                where target.Sizes.Count < CostFit.FewestSizes && findings.Count == 0
                select Finding.Of(
                    ScalingDiagnostics.TooFewSizes,
                    ("scenario", target.Scenario), ("backend", target.Backend), ("count", SizeFactors.Text(target.Sizes.Count)), ("factor", target.Factor.Name), ("needed", SizeFactors.Text(CostFit.FewestSizes))));
        }

        return new(findings.Count > 0 ? [] : [.. targets.Select(target => target.Scaled)], findings);
    }

    private List<ScalingTarget> Targets(IReadOnlyList<PlannedScenario> scenarios, List<Finding> findings)
    {
        var targets = new List<ScalingTarget>();
        foreach (var scenario in scenarios.Where(scenario => scenario.Scenario is ISizedScenario && scenario.Description is { Family: null, IsIsolated: false, ExpectedFault: null }))
        {
            var factors = SizeFactors.Of(scenario.Description.Name, (ISizedScenario)scenario.Scenario);
            findings.AddRange(factors.Findings);
            if (factors.Value is [var size, ..])
            {
                targets.AddRange(
                    from backend in scenario.Backends
                    where scenario.HasSizes(backend)
                    select new ScalingTarget(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0], size));
            }
        }

        return targets;
    }

    private void Climb(List<ScalingTarget> targets, List<Finding> findings, CancellationToken cancellation)
    {
        for (var rung = 0; targets.Any(target => target.Stopped.Length == 0) && findings.Count == 0; rung++)
        {
            // Every other rung is held out.
            var isHeldOut = rung % 2 == 1;
            foreach (var target in targets.Where(target => target.Stopped.Length == 0))
            {
                var size = Math.Round(target.Factor.Least * Math.Pow(Rung, rung));
                target.Stopped =
                    size > target.Factor.Most ? "the scenario has no more"
                    : Building * target.ExpectedBytes(size) > MemoryBytes ? $"{SizeFactors.Text(size)} would not fit into the memory that a process may take"
                    : target.Expected(size) > LargestPart * Left ? $"{SizeFactors.Text(size)} would take too much of the time that was left"
                    : "";
                if (target.Stopped.Length == 0)
                {
                    progress.Report("sizes", rung, rung + 1, $"{target.Scenario}, {target.Backend}, {SizeFactors.Text(size)} {target.Factor.Name}");
                    Ask(target, size, isHeldOut, findings, cancellation);
                }
            }
        }
    }

    private void Repeat(List<ScalingTarget> targets, List<Finding> findings, CancellationToken cancellation)
    {
        var orders = (
            from target in targets
            from size in target.Sizes.Select(size => (Size: size, IsHeldOut: false)).Concat(target.HeldOutSizes.Select(size => (Size: size, IsHeldOut: true)))
            orderby target.Expected(size.Size)
            select (Target: target, size.Size, size.IsHeldOut)).ToList();
        foreach (var (target, size, isHeldOut) in orders)
        {
            AskAgain(target, size, isHeldOut, findings, cancellation);
        }

        while (findings.Count == 0 && orders.Where(order => order.Target.Processes(order.Size) < MostProcesses && Reserve * order.Target.Expected(order.Size) < Left).ToList() is { Count: > 0 } left)
        {
            var (target, size, isHeldOut) = left.MaxBy(order => order.Target.Doubt(order.Size));
            AskAgain(target, size, isHeldOut, findings, cancellation);
        }
    }

    private void AskAgain(ScalingTarget target, double size, bool isHeldOut, List<Finding> findings, CancellationToken cancellation)
    {
        if (findings.Count == 0 && Reserve * target.Expected(size) < Left)
        {
            progress.Report("sizes again", target.Processes(size), MostProcesses, $"{target.Scenario}, {target.Backend}, {SizeFactors.Text(size)} {target.Factor.Name}");
            Ask(target, size, isHeldOut, findings, cancellation);
        }
    }

    private void Ask(ScalingTarget target, double size, bool isHeldOut, List<Finding> findings, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var variables = new Dictionary<string, string>(TimedEnvironment.Variables, StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = ((long)MemoryBytes).ToString("x", CultureInfo.InvariantCulture),
        };
        var order = new SizedOrder(target.Engine, target.Scenario, target.Backend, target.Seed, 0, size) { Energy = _energy };
        var (answer, ended) = ChildProcess.Ask<SizedOrder, SizedAnswer>(SizesCommand.Name, order, variables, cancellation);
        target.Took(size, Stopwatch.GetElapsedTime(start));
        if (answer?.Sample is { } sample)
        {
            (isHeldOut ? target.HeldOut : target.Samples).Add(sample);
            var sizes = isHeldOut ? target.HeldOutSizes : target.Sizes;
            if (!sizes.Contains(size))
            {
                sizes.Add(size);
            }
        }
        else if (answer is { IsOutOfMemory: true } && target.Sizes.Count > 0)
        {
            target.Stopped = $"{SizeFactors.Text(size)} does not fit into the memory that a process may take";
        }
        else
        {
            findings.Add(Finding.Of(
                answer is { IsWrongWork: true } ? ScalingDiagnostics.WrongWork : ScalingDiagnostics.SizeFailed,
                ("scenario", target.Scenario), ("backend", target.Backend), ("size", SizeFactors.Text(size)), ("factor", target.Factor.Name), ("problem", answer?.Problem ?? ended.Death)));
        }
    }
}
