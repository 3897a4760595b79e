using System.Diagnostics;
using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Mutants;
using BnSyn.Gate.Analysis.Mutants.Reports;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Sensitivity.Reports;
using BnSyn.Gate.Analysis.Verdicts;
using BnSyn.Gate.Runner.Bases;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Mutants;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Sampling;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Runner.Commands;

/// <summary>One run of the command: the stages in their order, each handing its result to the next.</summary>
internal sealed class GateRun
{
    private readonly string _requestFile;
    private readonly FindingWriter _writer;
    private readonly ProgressText _progress = new();
    private readonly EngineFootprint _footprint = new();
    private readonly ProcessEnd _end;

    /// <param name="requestFile">Full path of the request.</param>
    /// <param name="forMSBuild">How findings are printed.</param>
    /// <param name="parents">Processes whose end ends this one.</param>
    public GateRun(string requestFile, bool forMSBuild, IReadOnlyList<int> parents)
    {
        _requestFile = requestFile;
        _writer = new FindingWriter(forMSBuild);
        _end = new ProcessEnd(findings => _writer.Write(findings));
        RunNotes.Open(RunningNotes.FolderOf(requestFile));
        ParentWatch.Start(parents, () => _end.Now());
        GateConsole.KeepFromEngine();
    }

    /// <summary>Codes of warnings that the build makes errors of.</summary>
    public IReadOnlyList<string> AsErrors { get; init; } = [];

    /// <summary>Measures, judges and reports.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>The exit code.</returns>
    public static int Run(GateRun run, CancellationToken cancellation) => run.Guarded(request =>
        run.Measure(request, cancellation) is var (measurements, sensitivity) ? run.Conclude(request, measurements, sensitivity) : ExitCodes.Invalid);

    /// <summary>Judges and reports what was measured before.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Unused: nothing here takes long.</param>
    /// <returns>The exit code.</returns>
    public static int Judge(GateRun run, CancellationToken cancellation) => run.Guarded(request =>
        run.Accept(MeasurementFile.Read(Path.Combine(request.ReportDirectory, MeasurementFile.FileName))) is { } measurements
            ? run.Conclude(request, measurements, sensitivity: null)
            : ExitCodes.Invalid);

    /// <summary>Measures and reports what the gate sees, and how often it sees what is not there.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Ends it before anything is written.</param>
    /// <returns>The exit code.</returns>
    public static int Sensitivity(GateRun run, CancellationToken cancellation) => run.Guarded(request =>
        run.MeasureSensitivity(request, cancellation) is { } scenarios ? run.Conclude(request, scenarios) : ExitCodes.Invalid);

    /// <summary>Makes the engine wrong in one place at a time, and reports which of these the gate does not see.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Ends it; what was tried is kept for the next run, and nothing is reported.</param>
    /// <returns>The exit code.</returns>
    public static int Mutants(GateRun run, CancellationToken cancellation) => run.Guarded(request =>
    {
        using var watch = new CancellationWatch(run._end, cancellation);
        return run.Accept(new MutantsPhase(request, run._progress).Run(cancellation)) is { } result ? run.Conclude(request, result) : ExitCodes.Invalid;
    });

    private int Conclude(GateRequest request, MutantsResult result)
    {
        var page = Path.Combine(request.ReportDirectory, MutantsReportWriter.Page);
        Finding[] findings = [.. result.Findings(request.Mutants, page).Select(finding => finding with { Location = finding.Location ?? (request.ProjectFile.Length > 0 ? new(request.ProjectFile) : null) })];
        var unwritten = MutantsReportWriter.Write(request, result);
        _writer.Write([.. findings, .. unwritten]);
        var score = MutantScore.Of(result, result.Selection.Mutants);
        _writer.Say($"PhysicsMutants: {score.Seen} of {score.Seen + score.Survived + score.NotReached} mutants are seen ({score.Percent} %), report in {page}");
        return unwritten.Count > 0 ? ExitCodes.Invalid : findings.Any(finding => finding.Effect == Outcome.Drift) ? ExitCodes.Drift : ExitCodes.Passed;
    }

    private int Guarded(Func<GateRequest, int> stages)
    {
        try
        {
            if (Accept(GateRequestReader.Read(_requestFile)) is not { } request)
            {
                return ExitCodes.Usage;
            }

            AtomicFile.RemoveLeftovers(request.BaselineDirectory, request.ReportDirectory, Path.Combine(request.ReportDirectory, "received"));
            return stages(request with { WarningsAsErrors = AsErrors });
        }
        catch (OperationCanceledException)
        {
            _writer.Write([Finding.Of(GateDiagnostics.Cancelled)]);
            return ExitCodes.Invalid;
        }
        catch (ObservingFailedException exception)
        {
            _writer.Write([Finding.Of(GateDiagnostics.NoVerdict, ("problem", exception.Message))]);
            return ExitCodes.Invalid;
        }
        catch (Exception exception)
        {
            _writer.Write([Finding.Of(GateDiagnostics.GateFailed, ("problem", $"{exception.GetType().Name}: {exception.Message}"))]);
            GateConsole.Error.WriteLine(exception);
            return ExitCodes.Invalid;
        }
        finally
        {
            _progress.End();
            _end.Decide();
            RunNotes.Close();
        }
    }

    private IReadOnlyList<ScenarioSensitivity>? MeasureSensitivity(GateRequest request, CancellationToken cancellation)
    {
        using var budget = new TimeBudgetWatch(request.TimeBudget, _progress, _end);
        using var watch = new CancellationWatch(_end, cancellation);
        return Accept(ScenarioCatalog.Load(BuiltEngine.Of(request))) is { } catalog && Accept(MeasurementPlan.Make(catalog.Scenarios, request)) is { } plan
            ? MeasureSensitivity(request, plan, [], cancellation)
            : null;
    }

    private IReadOnlyList<ScenarioSensitivity>? MeasureSensitivity(
        GateRequest request, MeasurementPlan plan, IReadOnlyList<ScenarioMeasurement> measured, CancellationToken cancellation)
    {
        if (Accept(SensitivityPlan.Make(plan, request, mustTry: !request.RefreshBaselines)) is not { } chosen)
        {
            return null;
        }

        var runs = new SensitivityPhase(request, new Observer(request, _progress, _footprint)).Measure(chosen, measured, cancellation);
        _progress.Report("sensitivity: judging");
        var judge = new SensitivityJudge(request, MachineProbe.Describe(request.InstructionSet), _progress, new(Path.Combine(Path.GetDirectoryName(_requestFile)!, "false-alarms.json")));
        return [.. runs.Select(judge.Judge)];
    }

    private int Conclude(GateRequest request, IReadOnlyList<ScenarioSensitivity> scenarios)
    {
        Finding[] findings = [.. scenarios.SelectMany(scenario => scenario.Condensed), .. SensitivityReportWriter.Write(request, scenarios)];
        _writer.Write(findings);
        _writer.Say($"PhysicsSensitivity: {SensitivitySummary.Of(scenarios)}, report in {Path.Combine(request.ReportDirectory, "sensitivity.md")}");
        return findings.Length > 0 ? ExitCodes.Invalid : ExitCodes.Passed;
    }

    private Measured? Measure(GateRequest request, CancellationToken cancellation)
    {
        // Building the base is no measuring: it has no part in the budget of that.
        if (request.CompareTo.Length == 0)
        {
            return Measure(request, null, cancellation);
        }

        return Accept(PreparedBase.Make(request, _progress, cancellation)) is { } prepared ? Measure(request, prepared, cancellation) : null;
    }

    private Measured? Measure(GateRequest request, PreparedBase? prepared, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var budget = new TimeBudgetWatch(request.TimeBudget, _progress, _end);
        using var watch = new CancellationWatch(_end, cancellation);
        if (Accept(ScenarioCatalog.Load(BuiltEngine.Of(request))) is not { } catalog
            || Accept(MeasurementPlan.Make(catalog.Scenarios, request)) is not { } plan)
        {
            return null;
        }

        var machine = MachineProbe.Describe(request.InstructionSet);
        var measured = new Measurer(request, machine, _progress, _footprint).Measure(plan, cancellation);

        // The last stretch of gains may end after the cancellation: who cancelled wants no verdict of it.
        cancellation.ThrowIfCancellationRequested();
        var set = new MeasurementSet
        {
            GateVersion = GateVersion.Text,
            MeasuredAt = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Commit = request.Commit,
            Engine = catalog.Engine,
            Inputs = [.. request.Inputs.Select(input => new InputDescription(input.Name, input.Bytes, input.Sha256))],
            LoadedWithoutInput = LoadedFiles.Without(request.Inputs, [.. LoadedFiles.Here(), .. _footprint.Loaded]),
            Machine = machine,
            Scenarios = measured,
        };
        set = new ProcessTimings(request, started, _progress).Add(set, prepared, cancellation);
        if (!request.RefreshBaselines || BaselineRefresh.IsRefused(request, set))
        {
            return new(set, []);
        }

        return MeasureSensitivity(request, plan, measured, cancellation) is { } sensitivity ? new(set, sensitivity) : null;
    }

    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="sensitivity">What a refresh found the gate to see; <see langword="null"/> where nothing may be refreshed.</param>
    private int Conclude(GateRequest request, MeasurementSet measurements, IReadOnlyList<ScenarioSensitivity>? sensitivity)
    {
        var refreshed = request.RefreshBaselines && sensitivity is not null
            ? BaselineRefresh.Run(request, measurements, sensitivity, TimeProvider.System)
            : null;
        var result = GateJudge.Judge(request, measurements);
        result = refreshed is { IsRefused: true } ? result.Without(BaselineDiagnostics.NoBaseline) : result;
        Finding[] unwritten =
        [
            .. ReportWriter.Write(request, measurements, result, refreshed),
            .. sensitivity is { Count: > 0 } ? SensitivityReportWriter.Write(request, sensitivity) : [],
        ];
        _writer.Write([.. refreshed?.Findings ?? [], .. result.Condensed, .. unwritten]);
        foreach (var change in refreshed?.Changes ?? [])
        {
            _writer.Say(change);
        }

        _writer.Say($"PhysicsGate: {result.Verdict}, {result.Comparisons.Count + result.Ensembles.Count} comparisons of {measurements.Scenarios.Count} {(measurements.Scenarios.Count == 1 ? "scenario" : "scenarios")}, report in {Path.Combine(request.ReportDirectory, "report.md")}");
        return unwritten.Length > 0 || refreshed is { IsRefused: true } ? ExitCodes.Invalid : ExitCode(request, result.Verdict);
    }

    private static int ExitCode(GateRequest request, Verdict verdict) =>
        verdict == Verdict.Inconclusive && !request.InconclusiveIsError ? ExitCodes.Passed : ExitCodes.Of(verdict);

    /// <summary>What was measured, and for a refresh what the gate was found to see.</summary>
    private sealed record Measured(MeasurementSet Set, IReadOnlyList<ScenarioSensitivity> Sensitivity);

    private T? Accept<T>(Checked<T> stage)
        where T : class
    {
        _writer.Write(stage.Findings);
        return stage.Value;
    }
}
