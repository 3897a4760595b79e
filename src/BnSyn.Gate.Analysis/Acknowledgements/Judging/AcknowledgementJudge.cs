using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.Acknowledgements.Judging;

/// <summary>
/// Tells drift that is acknowledged apart from drift that is not. It acts on findings of effect Drift alone, one by one: what is invalid,
/// inconclusive or not measured stays what it is.
/// </summary>
/// <remarks>
/// The date is that of the run, which the measurements carry: the same measurements give the same verdict whenever they are judged. See
/// docs/decisions.
/// </remarks>
internal static class AcknowledgementJudge
{
    /// <summary>The codes that can be acknowledged: those that state one number of one run beside what is expected of it.</summary>
    public static readonly IReadOnlyList<string> Codes = ["BNG3011", "BNG3012", "BNG3030"];

    /// <summary>How many days after the run an entry may end at most: what is known for longer is accepted by a refresh, or repaired.</summary>
    public const int MostDays = 366;

    /// <summary>How many times what occurs may be stated.</summary>
    private const double MostTimes = 2;

    /// <summary>Judges every entry.</summary>
    /// <param name="gate">The run, whose kinds are judged.</param>
    /// <param name="findings">Everything that is found in it.</param>
    /// <returns>The run with the outcomes, and the findings, that follow; and what became of each entry.</returns>
    public static (GateCase Gate, IReadOnlyList<Finding> Findings, IReadOnlyList<JudgedAcknowledgement> Entries) Judge(GateCase gate, IReadOnlyList<Finding> findings)
    {
        if (gate.Request.AcknowledgedFile.Length == 0)
        {
            return (gate, findings, []);
        }

        var read = AcknowledgementReader.Read(gate.Request.AcknowledgedFile, Codes);
        if (read.Value is not { } entries)
        {
            return (gate, [.. findings, .. read.Findings], []);
        }

        if (!DateOnly.TryParseExact(gate.Measurements.MeasuredAt.Split('T')[0], Acknowledgement.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (gate, [.. findings, AcknowledgementReader.Refusal(new(gate.Request.AcknowledgedFile), $"the run does not say of which date it is, but '{gate.Measurements.MeasuredAt}'")], []);
        }

        var tooLong = entries.Where(entry => entry.Until.DayNumber - day.DayNumber > MostDays).ToList();
        if (tooLong.Count > 0)
        {
            return (gate, [.. findings, .. tooLong.Select(entry => AcknowledgementReader.Refusal(entry.Place, $"{entry.Words} ends on {entry.LastDay}, more than {NumberText.Of((long)MostDays)} days after this run"))], []);
        }

        var judged = entries.Select(entry => Judge(entry, day, gate, findings)).ToList();
        List<Finding> all =
        [
            .. findings.Select(finding => judged.Find(entry => Covers(entry, finding)) is { } entry ? Acknowledged(finding, entry.Stated) : finding),
            .. judged.SelectMany(entry => Complaints(entry, day)),
        ];
        return (gate with { Kinds = [.. gate.Kinds.Select(kind => kind.With([.. kind.Comparisons.Select(comparison => Outcome(comparison, gate, all))]))] }, all, judged);
    }

    private static JudgedAcknowledgement Judge(Acknowledgement entry, DateOnly day, GateCase gate, IReadOnlyList<Finding> findings)
    {
        var found = findings.Where(entry.Names).ToList();
        double? largest = found.Count > 0 ? found.Max(Size) : null;
        var missing = Missing(entry, gate, findings);
        var state =
            entry.Until < day ? AcknowledgementState.Expired
            : largest > entry.Size ? AcknowledgementState.Wider
            : missing.Count > 0 ? AcknowledgementState.Gone
            : largest is null ? AcknowledgementState.NotMeasured
            : entry.Size > MostTimes * largest && IsWholly(entry, found) ? AcknowledgementState.TooWide
            : AcknowledgementState.Holds;
        return new(entry, state, largest, missing);
    }

    // A finding within what is stated is told as known even where another one of the entry is not: that one fails by itself.
    private static bool Covers(JudgedAcknowledgement entry, Finding finding) =>
        entry.State is AcknowledgementState.Holds or AcknowledgementState.Wider or AcknowledgementState.Gone
        && entry.Stated.Names(finding) && Size(finding) <= entry.Stated.Size;

    private static double Size(Finding finding) => Math.Abs(finding.Difference!.Actual - finding.Difference.Expected);

    private static bool IsWholly(Acknowledgement entry, List<Finding> found) =>
        entry.Backends.All(backend => entry.Seeds.All(seed => found.Exists(finding => (finding.Subject!.Backend, finding.Subject.Seed) == (backend, seed))));

    /// <summary>Where what is stated does not occur although it was measured, in words. A run without a finite value says nothing of it, and is invalid by itself.</summary>
    private static List<string> Missing(Acknowledgement entry, GateCase gate, IReadOnlyList<Finding> findings)
    {
        if (gate.Measurements.Scenarios.FirstOrDefault(scenario => scenario.Description.Name == entry.Scenario) is not { } scenario)
        {
            return gate.IsWhole ? [$"there is no scenario '{entry.Scenario}'"] : [];
        }

        if (scenario.Description.Metrics.FirstOrDefault(metric => metric.Name == entry.Quantity) is not { } declared)
        {
            return [$"the scenario has no metric '{entry.Quantity}'"];
        }

        return declared.Unit != entry.Unit
            ? [$"its unit is {declared.Unit}, not {entry.Unit}"]
            : [.. entry.Backends.SelectMany(backend => entry.Seeds.Select(seed => MissingRun(scenario, entry, (backend, seed), gate, findings)).OfType<string>())];
    }

    private static string? MissingRun(ScenarioMeasurement scenario, Acknowledgement entry, (string Backend, ulong Seed) run, GateCase gate, IReadOnlyList<Finding> findings)
    {
        if (!scenario.Description.Backends.Contains(run.Backend, StringComparer.Ordinal))
        {
            return $"the scenario has no backend '{run.Backend}'";
        }

        if (!scenario.Description.Seeds.Contains(run.Seed))
        {
            return $"the scenario has no seed {NumberText.Of(run.Seed)}";
        }

        var measured = scenario.CountingRuns().FirstOrDefault(one => one.Backend == run.Backend && one.Seed == run.Seed);
        return measured?.Metrics.TryGetValue(entry.Quantity, out var value) == true && double.IsFinite(value)
            && !findings.Any(finding => IsOf(finding, entry, run) && (entry.Names(finding) || finding.Effect is Outcomes.Outcome.Invalid or Outcomes.Outcome.Inconclusive))
                ? $"seed {NumberText.Of(run.Seed)} ({run.Backend}) gives {NumberText.WithUnit(NumberText.Of(value), entry.Unit)}"
                : null;
    }

    // Of a run that proves nothing, and of values that cannot be compared on this machine, nobody can say that they do not drift.
    private static bool IsOf(Finding finding, Acknowledgement entry, (string Backend, ulong Seed) run) =>
        finding.Subject is { } subject && subject.Scenario == entry.Scenario && (subject.Seed ?? run.Seed) == run.Seed && (subject.Against ?? entry.Against) == entry.Against
        && (subject.Backend is null || subject.Backend == run.Backend);

    private static Finding Acknowledged(Finding finding, Acknowledgement entry) =>
        Finding.Of(AcknowledgementDiagnostics.Acknowledged, ("finding", $"{finding.Diagnostic.Code}: {finding.Message}"), ("until", entry.LastDay), ("reason", entry.Reason)) with
        {
            Subject = finding.Subject,
            Location = finding.Location,
            Difference = finding.Difference,
            FirstDivergingStep = finding.FirstDivergingStep,
        };

    private static IEnumerable<Finding> Complaints(JudgedAcknowledgement judged, DateOnly day)
    {
        var entry = judged.Stated;
        string Amount(double? size) => NumberText.WithUnit(NumberText.Of(size ?? 0), entry.Unit);
        var complaint = judged.State switch
        {
            AcknowledgementState.Expired => Finding.Of(
                AcknowledgementDiagnostics.Expired, ("entry", entry.Words), ("until", entry.LastDay), ("reason", entry.Reason),
                ("date", day.ToString(Acknowledgement.DateFormat, CultureInfo.InvariantCulture))),
            AcknowledgementState.Wider => Finding.Of(AcknowledgementDiagnostics.Wider, ("entry", entry.Words), ("actual", Amount(judged.Largest)), ("size", Amount(entry.Size))),
            AcknowledgementState.TooWide => Finding.Of(AcknowledgementDiagnostics.TooWide, ("entry", entry.Words), ("actual", Amount(judged.Largest)), ("size", Amount(entry.Size))),
            AcknowledgementState.Gone => Finding.Of(AcknowledgementDiagnostics.Gone, ("entry", entry.Words), ("problem", string.Join("; ", judged.Missing))),
            _ => null,
        };
        return complaint is null ? [] : [complaint with { Location = entry.Place }];
    }

    /// <summary>A comparison is acknowledged where a drift of it is, and no other drift of its two runs is left.</summary>
    private static Comparison Outcome(Comparison comparison, GateCase gate, IReadOnlyList<Finding> findings)
    {
        if (comparison.Outcome != Outcomes.Outcome.Drift)
        {
            return comparison;
        }

        var reference = gate.Scenarios.First(scenario => scenario.Name == comparison.Scenario).Scenario.Description.Backends[0];
        var ofRuns = findings.Where(finding => finding.Subject is { } subject && subject.Scenario == comparison.Scenario
            && (subject.Backend is null || subject.Backend == comparison.Backend || (comparison.Against == Against.Reference && subject.Backend == reference))
            && (subject.Seed ?? comparison.Seed) == comparison.Seed && (subject.Against ?? comparison.Against) == comparison.Against).ToList();
        return ofRuns.Exists(finding => finding.Diagnostic == AcknowledgementDiagnostics.Acknowledged) && !ofRuns.Exists(finding => finding.Effect == Outcomes.Outcome.Drift)
            ? comparison with { Outcome = Outcomes.Outcome.Acknowledged }
            : comparison;
    }
}
