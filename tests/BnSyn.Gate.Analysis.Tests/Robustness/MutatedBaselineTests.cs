using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Robustness;

/// <summary>Whatever becomes of a baseline's file is a coded finding at its line, or a baseline that is judged, reported and refreshed.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class MutatedBaselineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(800)]
    [InlineData(5200, Explicit = true)]
    public void A_small_baseline(int mutants)
    {
        var set = Sample.Set(Bytes.Scenario() with { Energy = Joules.Scenario().Energy, Timings = Archive.Scenario(10, 1000).Timings });
        Show("small baseline", Accept(set), set, 1_000_000, mutants);
    }

    [Fact]
    public void A_baseline_with_an_ensemble()
    {
        var accepted = Accept(Sample.Set(Samples.Ensembles.Scenario(refresh: true)));
        Show("baseline with an ensemble", accepted, Sample.Set(Samples.Ensembles.Scenario()), 2_000_000, 800);
    }

    [Theory]
    [InlineData("silent-control", 200)]
        [InlineData("voltage-violation", 600, Explicit = true)]
    [InlineData("sparse", 100)]
    [InlineData("large-network", 400, Explicit = true)]
    public void A_committed_baseline(string scenario, int mutants)
    {
        var original = File.ReadAllBytes(RepositoryFiles.PathOf("baselines", scenario + ".json"));
        var baseline = BaselineReader.Read(scenario + ".json", original).Value!.Content;
        Show(scenario, original, ExpectedMeasurement.Of(baseline), 3_000_000, mutants);
    }

    private GateRequest Request => GateRequest.Default with
    {
        ScenarioAssembly = folder.File("Engine.Scenarios.dll"),
        BaselineDirectory = folder.File("baselines"),
        ReportDirectory = folder.File("report"),
        ProjectFile = folder.File("Engine.Scenarios.csproj"),
        RefreshReason = "A test wants it",
    };

    private void Show(string what, byte[] original, MeasurementSet set, int seed, int count)
    {
        var file = folder.Write($"baselines/{set.Scenarios[0].Description.Name}.json", "");
        File.WriteAllBytes(file, original);
        Assert.Equal(Verdict.Passed, GateStages.Judge(Request, set).Verdict);

        // Unsealed, a mutant of a valid shape would be refused and never reach what judges it; one that is refused is in MergedBaselineTests.
        new Mutants(original, seed).Show(count, mutant =>
        {
            var resealed = SealedText.Of(mutant);
            File.WriteAllBytes(file, resealed);
            return IsRead(set, file, resealed);
        }).Hold(what);
    }

    /// <summary>Stages 5 (Load) to 9 (Report) and a refresh, as the command does them.</summary>
    private bool IsRead(MeasurementSet set, string file, byte[] mutant)
    {
        var (loaded, faults) = new BaselineDirectory(Request.BaselineDirectory).Load([set.Scenarios[0].Description.Name]);
        Mutants.AreCoded(faults, file);
        Assert.NotEqual(loaded.Count == 0, faults.Count == 0);
        Assert.All(faults, fault => Assert.Equal(file, fault.Location?.File));

        var result = GateStages.Judge(Request, set);
        Mutants.AreCoded(result.Findings, file);
        Assert.True(loaded.Count > 0 || result.Verdict == Verdict.Invalid, "a baseline that cannot be read is not invalid");
        var input = new ReportInput(Request, set, result, null);
        Assert.NotEmpty(HtmlReport.Write(input));
        Assert.NotEmpty(VerdictFile.Write(input));

        var refreshed = new GateStages(Request, set).Refresh([], TimeProvider.System);
        Mutants.AreCoded(refreshed.Findings, file);
        Assert.True(loaded.Count > 0 || (refreshed.IsRefused && mutant.AsSpan().SequenceEqual(File.ReadAllBytes(file))), "a baseline that cannot be read was replaced");
        return loaded.Count > 0;
    }

    private static byte[] Accept(MeasurementSet set)
    {
        using var bench = new Bench(set.Scenarios[0]);
        return File.ReadAllBytes(bench.BaselineFile);
    }
}
