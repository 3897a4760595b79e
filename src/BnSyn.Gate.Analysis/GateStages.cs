using BnSyn.Gate.Analysis.Acknowledgements.Judging;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Causes;
using BnSyn.Gate.Analysis.Changes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Gains;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Timing;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis;

/// <summary>
/// Stages 5 (Load) to 9 (Report) of one run. The same request, measurements and baselines always give the same result; what git says of the
/// sources is told beside it.
/// </summary>
public sealed class GateStages
{
    private readonly GateRequest _request;
    private readonly MeasurementSet _measurements;
    private readonly LoadedBaselines _committed;
    private readonly IReadOnlyList<JudgedScenario> _scenarios;

    /// <summary>Judges what the measurements show by themselves.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="committed">The baselines, where they were loaded for the measuring; else they are loaded here.</param>
    public GateStages(GateRequest request, MeasurementSet measurements, LoadedBaselines? committed = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(measurements);
        (_request, _measurements, _committed) = (request, measurements, committed ?? Load(request, measurements));
        _scenarios = ScenarioJudge.Judge(request, measurements);
    }

    /// <summary>What is asked of git about the sources since the baselines; <see langword="null"/> where it is not.</summary>
    public Func<AcceptedOrigin, SourceHistory>? AskHistory { get; init; }

    /// <summary>Whether the measurements alone refuse a refresh, so that nothing else need be measured for it.</summary>
    public bool RefusesRefresh => RefreshRefusals.Of(_request, _measurements, _scenarios).Count > 0;

    /// <summary>Stages 5 (Load) to 8 (Decide): judges a measurement set against itself and against the committed baselines.</summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="committed">The baselines, where they are loaded already.</param>
    /// <returns>Verdict, findings, comparisons and gains.</returns>
    public static GateResult Judge(GateRequest request, MeasurementSet measurements, LoadedBaselines? committed = null)
    {
        var gate = new GateStages(request, measurements, committed);
        return gate.Judge(gate._committed);
    }

    /// <summary>Accepts what was measured as the new baselines, or says why not.</summary>
    /// <param name="sensitivity">What the gate was found to see; a scenario without an entry gets a baseline that says nothing of it.</param>
    /// <param name="clock">Gives the date for the provenance.</param>
    /// <param name="tolerances">What rounding was found to make of the tolerances; <see langword="null"/> where that was not asked for.</param>
    /// <returns>Refusals, or what was changed.</returns>
    public RefreshResult Refresh(IReadOnlyList<ScenarioSensitivity> sensitivity, TimeProvider clock, IReadOnlyList<ScenarioTolerances>? tolerances = null) =>
        BaselineRefresh.Run(_request, _measurements, _scenarios, _committed, sensitivity, clock, tolerances);

    /// <summary>Stages 5 (Load) to 9 (Report).</summary>
    /// <param name="sensitivity">What a refresh found the gate to see; <see langword="null"/> where nothing may be refreshed.</param>
    /// <param name="clock">Gives the date for the provenance.</param>
    /// <param name="tolerances">What rounding was found to make of the tolerances; <see langword="null"/> where that was not asked for.</param>
    /// <returns>What to tell.</returns>
    public GateEnd Run(IReadOnlyList<ScenarioSensitivity>? sensitivity, TimeProvider clock, IReadOnlyList<ScenarioTolerances>? tolerances = null)
    {
        var refresh = _request.RefreshBaselines && sensitivity is not null ? Refresh(sensitivity, clock, tolerances) : null;
        var result = Judge(refresh is null ? _committed : Load(_request, _measurements));
        result = refresh is { IsRefused: true } ? result.Without(BaselineDiagnostics.NoBaseline) : result;
        var history = AskHistory is { } ask && AcceptedOrigin.Of(result.Case.Baselines) is { } origin ? ask(origin) : null;
        return new(result, refresh, ReportWriter.Write(_request, _measurements, result, refresh, history));
    }

    private GateResult Judge(LoadedBaselines baselines)
    {
        var judged = KindJudge.Judge(new(_request, _measurements, baselines, _scenarios));
        var (gate, findings, acknowledged) = AcknowledgementJudge.Judge(judged, KindJudge.Findings(judged));
        return new()
        {
            Verdict = Decision.Of(findings, [.. gate.Kinds.SelectMany(kind => kind.Outcomes)]),
            Findings = findings,
            Condensed = [.. FindingCondenser.Condense(findings)],
            Causes = new CauseFinder(_measurements, KindTable.Costs).Of(findings),
            Acknowledged = acknowledged,
            Kinds = gate.Kinds,
            Case = gate,
            Gains = [.. ProcessSpeedUps.Add(_measurements.Scenarios.SelectMany(GainsOfScenario.Of), _measurements.ProcessGains)],
            Sensitivity = [.. _scenarios.SelectMany(scenario => baselines.Of(scenario.Name) is { } baseline ? AcceptedSensitivity.Of(baseline.Content) : [])],
        };
    }

    private static LoadedBaselines Load(GateRequest request, MeasurementSet measurements) =>
        LoadedBaselines.Load(request.BaselineDirectory, measurements.Scenarios.Select(scenario => scenario.Description.Name));
}
