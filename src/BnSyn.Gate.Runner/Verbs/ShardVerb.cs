using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Shards;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Lifetime;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Shards;

namespace BnSyn.Gate.Runner.Verbs;

/// <summary>Measures one part of a gate, or of a sensitivity, and judges nothing: the part's file is merged with the others' later.</summary>
internal static class ShardVerb
{
    /// <summary>Measures.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="asked">The part.</param>
    /// <param name="work">What it is a part of: a word of <see cref="ShardWork"/>.</param>
    /// <param name="frame">The process.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>The exit code: of a part that is measured 0, whatever it shows.</returns>
    public static int Run(GateRequest request, GateShard asked, string work, GateFrame frame, CancellationToken cancellation)
    {
        if (request.RefreshBaselines)
        {
            frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "a shard refreshes nothing; valid: PhysicsGateRefreshBaselines=true where the shards are merged"))]);
            return ExitCodes.Invalid;
        }

        using var budget = new TimeBudgetWatch(request.TimeBudget, frame.Progress, frame.End);
        using var watch = new CancellationWatch(frame.End, cancellation);
        return frame.Accept(ShardNumber.Of(asked, Environment.GetEnvironmentVariable)) is { } shard && EnginePlan.Make(request, frame) is { } engine
            ? Measure(request, shard, work, engine, frame, cancellation)
            : ExitCodes.Invalid;
    }

    private static int Measure(GateRequest request, GateShard shard, string work, EnginePlan engine, GateFrame frame, CancellationToken cancellation)
    {
        var fingerprint = EngineFiles.Fingerprint(request);
        var costs = CostsOf(request, shard, work, fingerprint, engine.Plan);
        var observer = new Observer(request, frame.Progress, frame.Footprint);
        if (CutOf(request, shard, work, engine.Plan, new(costs), observer, frame, cancellation) is not { } cut)
        {
            return ExitCodes.Invalid;
        }

        var measurer = new ShardMeasurer(request, observer, new GainsMaker(request, frame.Progress, frame.Footprint));
        var measured = work == ShardWork.Gate ? measurer.Measure(engine.Plan, cut, shard.Number, cancellation) : measurer.Measure(cut, shard.Number, cancellation);
        var set = MeasuredSet.Of(request, engine.Catalog, MachineProbe.Describe(request.InstructionSet), measured, frame, cancellation);
        if (EngineFiles.Fingerprint(request) != fingerprint)
        {
            frame.Tell([Finding.Of(ShardDiagnostics.NotPossible, ("problem", "the engine's files changed while the shard was measured; valid: no build meanwhile"))]);
            return ExitCodes.Invalid;
        }

        return Write(request, Header(shard, work, fingerprint, cut, set, costs), set, cut, frame);
    }

    private static ShardCut? CutOf(GateRequest request, GateShard shard, string work, MeasurementPlan plan, RunCosts costs, Observer observer, GateFrame frame, CancellationToken cancellation) =>
        work == ShardWork.Gate ? ShardCut.Of(plan, request, shard.Count, costs)
        : frame.Accept(SensitivityPlan.Make(plan, request, mustTry: true)) is { } chosen ? ShardCut.OfSensitivity(new SensitivityPhase(request, observer).RunsOf(chosen, cancellation), request, shard.Count, costs)
        : null;

    private static ShardHeader Header(GateShard shard, string work, string fingerprint, ShardCut cut, MeasurementSet set, SortedDictionary<string, double> costs) => new()
    {
        Work = work,
        Number = shard.Number,
        Count = shard.Count,
        Gate = set.GateVersion,
        Engine = fingerprint,
        Plan = cut.Hash,
        EnvironmentClass = set.Machine.EnvironmentClass,
        Processor = set.Machine.Processor,
        Costs = costs,
    };

    private static int Write(GateRequest request, ShardHeader header, MeasurementSet set, ShardCut cut, GateFrame frame)
    {
        try
        {
            var file = ShardFile.Write(request.ReportDirectory, header, set);
            var runs = set.Scenarios.Sum(scenario => RunKey.AllOf(scenario).Count());
            var part = cut.CostOf(header.Number) / Math.Max(double.Epsilon, Enumerable.Range(1, cut.Count).Sum(cut.CostOf));
            frame.Say(FormattableString.Invariant($"{ShardWork.TargetOf(header.Work)}: shard {header.Shard} measured, {runs} runs, {100 * part:0.#} % of the expected cost; nothing is judged yet: {file}"));
            return ExitCodes.Passed;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            frame.Tell([Finding.Of(GateDiagnostics.ReportsUnwritable, ("file", request.ReportDirectory), ("problem", exception.Message))]);
            return ExitCodes.Invalid;
        }
    }

    // A shard that is run again, or later than the others, is cut as they were: meanwhile there may be another verdict.
    private static SortedDictionary<string, double> CostsOf(GateRequest request, GateShard shard, string work, string fingerprint, MeasurementPlan plan)
    {
        if (Directory.Exists(request.ReportDirectory) && ShardFolder.Read(request.ReportDirectory, work, GateVersion.Text, fingerprint).Value is { } folder && folder.Count == shard.Count)
        {
            return folder.Files[0].Header.Costs;
        }

        var costs = RunCosts.Expected(plan, request.BaselineDirectory);
        foreach (var (backend, factor) in RunSeconds.RealTimeFactors(request.ReportDirectory))
        {
            costs[backend] = factor;
        }

        return costs;
    }
}
