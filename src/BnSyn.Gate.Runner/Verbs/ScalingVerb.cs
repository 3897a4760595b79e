using System.Globalization;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Scaling;
using BnSyn.Gate.Analysis.Scaling.Reports;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Scaling;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures and reports how the engine's time and memory grow.</summary>
internal sealed class ScalingVerb : IVerb
{
    private const double SecondsOfRoof = 0.2;

    /// <summary>Beside measuring there is loading, and the last process.</summary>
    private static readonly TimeSpan Beside = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        if (Measure(request, frame, cancellation) is not { } scaling)
        {
            return ExitCodes.Invalid;
        }

        var unwritten = ScalingReportWriter.Write(request, scaling);
        frame.Tell(unwritten);
        foreach (var line in ScalingReportWriter.Summary(scaling))
        {
            frame.Say(line);
        }

        frame.Say($"PhysicsScaling: {scaling.Backends.Count} backends, report in {Path.Combine(request.ReportDirectory, ScalingReportWriter.Page)}");
        return unwritten.Count > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private static EngineScaling? Measure(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        var longest = request.TimeBudget > request.ScalingBudget + Beside ? request.TimeBudget : request.ScalingBudget + Beside;
        using var budget = new TimeBudgetWatch(longest, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        if (EnginePlan.Make(request, frame) is not { } engine)
        {
            return null;
        }

        var (measuredAt, load) = (TimeProvider.System.GetUtcNow(), MachineLoad.Now());
        var phase = new ScalingPhase(request, frame.Progress);
        var measured = phase.Measure(engine.Plan.Scenarios, cancellation);
        frame.Tell(measured.Findings);
        if (measured.Value is not { Count: > 0 } backends)
        {
            return null;
        }

        var (roof, ended) = ChildProcess.Ask<RoofOrder, MachineRoof>(RoofCommand.Name, new(SecondsOfRoof), TimedEnvironment.Variables, cancellation);
        return new(
            GateVersion.Text,
            measuredAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            request.Commit,
            MachineProbe.Describe(request.InstructionSet),
            request.ScalingBudget.TotalSeconds,
            phase.MemoryBytes,
            load,
            roof ?? throw new InvalidOperationException($"the process that measures the machine ended: {ended.Death}"),
            backends);
    }
}
