using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Sensitivity;
using BnSyn.Gate.Analysis.Timing.Facts;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>A folder with the baseline of the sample, and a request that judges against it.</summary>
internal sealed class Bench : IDisposable
{
    public static readonly DateTimeOffset Day = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public Bench(ScenarioMeasurement? accepted = null)
    {
        Request = GateRequest.Default with
        {
            ScenarioAssembly = folder.File("Engine.Scenarios.dll"),
            BaselineDirectory = folder.File("baselines"),
            ReportDirectory = folder.File("report"),
            ProjectFile = folder.File("Engine.Scenarios.csproj"),
            Commit = "0123abc",
        };
        Assert.DoesNotContain(Refresh(Sample.Set(accepted ?? Sample.Scenario())).Findings, finding => finding.Severity == DiagnosticSeverity.Error);
    }

    public GateRequest Request { get; set; }

    public string BaselineFile => folder.File("baselines", Sample.Name + ".json");

    public string Baseline
    {
        get => File.ReadAllText(BaselineFile);
        set => File.WriteAllText(BaselineFile, value);
    }

    /// <summary>What is accepted now.</summary>
    public LoadedBaselines Baselines => LoadedBaselines.Load(Request.BaselineDirectory, [Sample.Name]);

    /// <summary>Edits the baseline and seals what came of it.</summary>
    public void Edit(Func<string, string> edit) => Baseline = SealedText.Of(edit(Baseline));

    public string PathOf(params string[] parts) => folder.File(parts);

    public void Write(string name, string text) => folder.Write(name, text);

    public RefreshResult Refresh(MeasurementSet set, Func<GateRequest, GateRequest>? change = null, params ScenarioSensitivity[] sensitivity) =>
        new GateStages((change ?? (request => request))(Request with { RefreshBaselines = true, RefreshReason = "A test wants it" }), set).Refresh(sensitivity, new FixedClock());

    public GateResult Judge(params ScenarioMeasurement[] scenarios) => GateStages.Judge(Request, Sample.Set(scenarios));

    public GateResult Judge(BaseComparison comparison) => GateStages.Judge(Request, Timings.Set(comparison));

    /// <summary>The finding of a code about what was timed; fails where there is none.</summary>
    public Finding Find(string code, BaseComparison comparison) => Assert.Single(Judge(comparison).Findings, finding => finding.Diagnostic.Code == code);

    /// <summary>The finding of a code; fails where there is none.</summary>
    public Finding Find(string code, params ScenarioMeasurement[] scenarios)
    {
        var findings = Judge(scenarios).Findings;
        return findings.FirstOrDefault(finding => finding.Diagnostic.Code == code)
            ?? throw new InvalidOperationException($"No {code} among: {string.Join(" | ", findings.Select(finding => finding.Diagnostic.Code + " " + finding.Message))}");
    }

    public void Dispose() => folder.Dispose();

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Day;
    }
}
