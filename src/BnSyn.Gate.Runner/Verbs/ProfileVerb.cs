using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Profiles.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Profiles;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures and reports where the time of the engine goes.</summary>
internal sealed class ProfileVerb : IVerb
{
    /// <inheritdoc/>
    public int Run(GateRequest request, GateFrame frame, CancellationToken cancellation)
    {
        // Building the base is no measuring: it has no part in the budget of that.
        var prepared = request.CompareTo.Length > 0 ? frame.Accept(PreparedBase.Make(request, frame.Progress, cancellation)) : null;
        if (request.CompareTo.Length > 0 && prepared is null)
        {
            return ExitCodes.Invalid;
        }

        var other = prepared is null ? null : new ProfileBase(request.CompareTo, prepared.Commit, prepared.Built.Engine);
        if (Measure(request, other, frame, cancellation) is not var (backends, growth, comparison) || backends.Value is not { Count: > 0 } measured)
        {
            return ExitCodes.Invalid;
        }

        var profile = new EngineProfile(
            GateVersion.Text,
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            request.Commit,
            MachineProbe.Describe(request.InstructionSet),
            measured)
        {
            Growth = growth.Value ?? [],
            Comparison = comparison,
        };
        var unwritten = ProfileReportWriter.Write(request, profile);
        frame.Tell(unwritten);
        foreach (var line in ProfileSummary.Of(profile))
        {
            frame.Say(line);
        }

        frame.Say($"PhysicsProfile: {measured.Count} backends, report in {Path.Combine(request.ReportDirectory, ProfileReportWriter.Page)}");
        return backends.Findings.Count + growth.Findings.Count + unwritten.Count > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private static (Checked<IReadOnlyList<BackendProfile>> Backends, Checked<IReadOnlyList<SizeSeries>> Growth, ProfileComparison? Comparison)? Measure(
        GateRequest request, ProfileBase? other, GateFrame frame, CancellationToken cancellation)
    {
        using var budget = new TimeBudgetWatch(request.TimeBudget, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        if (EnginePlan.Make(request, frame) is not { } engine)
        {
            return null;
        }

        var phase = new ProfilePhase(request, frame.Progress, other);
        var measured = phase.Measure(engine.Plan.Scenarios, cancellation);
        frame.Tell(measured.Findings);
        var growth = request.ProfileSizes.Count > 0 && measured.Value is { } profiled
            ? new SizeSweep(request, frame.Progress).Measure(engine.Plan.Scenarios, profiled, cancellation)
            : new([], []);
        frame.Tell(growth.Findings);
        return (measured, growth, phase.Comparison);
    }
}
