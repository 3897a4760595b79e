using System.Globalization;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.PerSeed;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Tables;
using BnSyn.Gate.Analysis.Tolerances;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>Accepts what was measured as the new baselines; whatever refuses one of them refuses all.</summary>
public static class BaselineRefresh
{
    /// <summary>Writes the baseline of every measured scenario, unless something refuses.</summary>
    /// <param name="request">What the user asked for, with the reason.</param>
    /// <param name="measurements">What was measured.</param>
    /// <param name="scenarios">What it shows by itself.</param>
    /// <param name="committed">The baselines until now. A file that cannot be read refuses as well: its anchor and its other machines' digests would be lost unseen.</param>
    /// <param name="sensitivity">What the gate was found to see; a scenario without an entry gets a baseline that says nothing of it.</param>
    /// <param name="clock">Gives the date for the provenance.</param>
    /// <param name="tolerances">What rounding was found to make of the tolerances; a scenario without an entry keeps the floor that it has.</param>
    /// <returns>Refusals, or what was changed.</returns>
    internal static RefreshResult Run(
        GateRequest request,
        MeasurementSet measurements,
        IReadOnlyList<JudgedScenario> scenarios,
        LoadedBaselines committed,
        IReadOnlyList<ScenarioSensitivity> sensitivity,
        TimeProvider clock,
        IReadOnlyList<ScenarioTolerances>? tolerances = null)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(clock);
        var directory = committed.Directory;
        List<Finding> refusals = [.. RefreshRefusals.Of(request, measurements, scenarios), .. committed.Findings, .. sensitivity.SelectMany(scenario => scenario.Condensed), .. Refusing(request, tolerances)];
        if (refusals.Count > 0)
        {
            return new() { Findings = refusals, Changes = [] };
        }

        var date = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var merged = scenarios
            .Select(scenario => (Judged: scenario, scenario.Scenario, Before: committed.Of(scenario.Name)?.Content))
            .Select(entry => (entry.Judged, entry.Scenario, entry.Before, After: new BaselineMerge(request, measurements, date).Merge(
                entry.Scenario, entry.Before, sensitivity.FirstOrDefault(found => found.Description.Name == entry.Judged.Name),
                tolerances: tolerances?.FirstOrDefault(found => found.Measurement.Description.Name == entry.Judged.Name))))
            .ToList();
        refusals =
        [
            .. merged.SelectMany(entry => KindTable.All.SelectMany(kind => kind.Refuse(entry.Judged, entry.After, directory.FileOf(entry.After.Scenario)))),
            .. merged.SelectMany(entry => FindingCondenser.Condense(FloorRefusals.Of(entry.Judged.Scenario.Description, entry.After, directory.FileOf(entry.After.Scenario)))),
        ];
        if (refusals.Count > 0)
        {
            return new() { Findings = refusals, Changes = [] };
        }

        var changed = merged
            .Select(entry => (entry.After, Difference: BaselineDifference.Between(entry.Before, entry.After), entry.Scenario))
            .Where(entry => entry.Difference.Count > 0)
            .Select(entry => (entry.After, entry.Difference, Creep: Creep(new Pairer(request, measurements.Machine), entry.Scenario, directory.FileOf(entry.After.Scenario), entry.After)))
            .ToList();
        if (request.WarningsAsErrors.Contains(BaselineDiagnostics.CreptFromAnchor.Code, StringComparer.Ordinal) && changed.Exists(entry => entry.Creep.Count > 0))
        {
            // What will be an error in the build must not leave a new baseline behind.
            return new() { Findings = [.. changed.SelectMany(entry => entry.Creep).Select(finding => finding with { Severity = DiagnosticSeverity.Error })], Changes = [] };
        }

        // Here too, because nothing may have changed and nothing be written.
        Leftovers.RemoveBelow(directory.Path);
        List<Finding> findings = [.. tolerances?.SelectMany(scenario => scenario.Condensed) ?? []];
        List<string> changes = [];
        foreach (var (after, difference, creep) in changed)
        {
            findings.AddRange(Write(directory, request, after, difference.Count));
            changes.AddRange(difference.Select(fact => $"{after.Scenario}: {fact}"));
            findings.AddRange(creep);
        }

        if (!findings.Exists(finding => finding.Diagnostic == RefreshDiagnostics.Unwritable))
        {
            findings.AddRange(WriteSchema(directory));
        }

        return new() { Findings = findings, Changes = changes };
    }

    // A warning that the build makes an error of must not leave a new baseline behind either.
    private static IEnumerable<Finding> Refusing(GateRequest request, IReadOnlyList<ScenarioTolerances>? tolerances) =>
        (tolerances ?? []).SelectMany(scenario => scenario.Condensed)
            .Where(finding => finding.Severity == DiagnosticSeverity.Error || request.WarningsAsErrors.Contains(finding.Diagnostic.Code, StringComparer.Ordinal))
            .Select(finding => finding with { Severity = DiagnosticSeverity.Error });

    /// <summary>What refuses a refresh of these scenarios whatever their runs give.</summary>
    /// <param name="scenarios">What is declared.</param>
    /// <returns>None where only the runs can tell.</returns>
    public static IReadOnlyList<Finding> RefusedBeforeRuns(IEnumerable<ScenarioDescription> scenarios) => [.. FindingCondenser.Condense([.. scenarios.SelectMany(scenario => KindTable.All.SelectMany(kind => kind.RefuseBeforeRuns(scenario)))])];

    private static IEnumerable<Finding> Write(BaselineDirectory directory, GateRequest request, Baseline baseline, int facts)
    {
        var file = directory.FileOf(baseline.Scenario);
        try
        {
            BaselineStore.Write(file, baseline);
            var changes = $"{facts} change{(facts == 1 ? "" : "s")}, because: {request.RefreshReason}";
            return [Finding.Of(RefreshDiagnostics.Refreshed, ("changes", changes)) with { Subject = new(baseline.Scenario), Location = new(file, 1, 1) }];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [Unwritable(file, exception)];
        }
    }

    private static IEnumerable<Finding> WriteSchema(BaselineDirectory directory)
    {
        try
        {
            BaselineSchema.WriteBeside(directory);
            return [];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return [Unwritable(directory.SchemaFile, exception)];
        }
    }

    private static Finding Unwritable(string file, Exception exception) =>
        Finding.Of(RefreshDiagnostics.Unwritable, ("file", file), ("problem", exception.Message)) with { Location = new(file) };

    // At the places that the file will have.
    private static IReadOnlyList<Finding> Creep(Pairer pairer, ScenarioMeasurement scenario, string file, Baseline after)
    {
        var pairs = BaselineReader.Read(file, BaselineWriter.Write(after)).Value is { } written ? pairer.AgainstBaseline(scenario, written) : [];
        var creep = pairs.SelectMany(new AnchorRule().Judge).Select(finding => finding with { Severity = DiagnosticSeverity.Warning });
        return [.. FindingCondenser.Condense([.. creep])];
    }
}
