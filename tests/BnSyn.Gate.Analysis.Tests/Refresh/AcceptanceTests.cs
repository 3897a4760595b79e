using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Refresh;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Refresh;

public sealed class AcceptanceTests : IDisposable
{
    private const string Reason = "A test wants it";

    private static readonly ScenarioMeasurement OtherBits = Machines.Scenario().WithRuns(run => run.WithDigest("raster", "other").WithTrailFrom(3).WithMetric("total_spikes", 7000));

    private static readonly ScenarioMeasurement Changed = Machines.Scenario().WithRuns(run => run.WithDigest("raster", "new").WithTrailFrom(57).WithMetric("total_spikes", 5200 + run.Seed));

    private readonly Bench bench = new(Machines.Scenario());

    public void Dispose() => bench.Dispose();

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Machine.Length)];

    private static (string Name, MeasurementSet[] Machines)[] Machine { get; } =
    [
        ("two unknown classes", [Machines.On("macos-arm64", OtherBits), Machines.On("windows-x64", OtherBits.WithRuns(run => run.WithDigest("raster", "yet another")))]),
        ("two unknown classes of the same bits", [Machines.On("windows-x64", OtherBits), Machines.On("macos-arm64", OtherBits)]),
        ("changed code on the known class, and an unknown one", [Sample.Set(Changed), Machines.On("macos-arm64", OtherBits)]),
        ("an unknown class, and changed code on the known one", [Machines.On("macos-arm64", OtherBits), Sample.Set(Changed)]),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Received_folders_are_BNG2042_accepted_as_if_refreshed_on_one_machine_after_the_other(int at)
    {
        var sets = Machine[at].Machines;
        using var refreshed = new Bench(Machines.Scenario());

        // On the class that is known first: what it gives says that the code changed.
        foreach (var set in sets.OrderBy(set => set.Machine.EnvironmentClass == Sample.Machine.EnvironmentClass ? 0 : 1))
        {
            Assert.False(refreshed.Refresh(set).IsRefused);
        }

        var result = Accept([.. sets.Select(Receive)]);

        Assert.Equal("BNG2042", Assert.Single(result.Findings).Diagnostic.Code);
        Assert.Equal(refreshed.Baseline, bench.Baseline);
        Assert.All(sets, set => Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, set).Verdict));
    }

    [Fact]
    public void What_is_accepted_bears_the_reason_and_who_asked()
    {
        Accept("because", "somebody", Receive(Machines.Elsewhere(OtherBits)));
        var block = BaselineReader.Read(bench.BaselineFile).Value!.Content.Classes[Machines.OtherClass];

        Assert.Equal(("because", "somebody"), (block.Provenance.Reason, block.Provenance.RequestedBy));
    }

    [Fact]
    public void A_scenario_without_a_baseline_gets_the_received_one()
    {
        File.Delete(bench.BaselineFile);

        Assert.Equal("BNG2042", Assert.Single(Accept(Receive(Machines.Elsewhere(OtherBits))).Findings).Diagnostic.Code);

        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, Machines.Elsewhere(OtherBits)).Verdict);
    }

    [Fact]
    public void What_is_known_already_changes_no_byte()
    {
        var folder = Receive(Machines.Elsewhere(OtherBits));
        Accept(folder);
        var before = bench.Baseline;

        var again = Accept(folder);

        Assert.Empty(again.Findings);
        Assert.Equal(before, bench.Baseline);
    }

    [Fact]
    public void Two_answers_of_one_class_are_BNG2040() => AssertRefused(
        "BNG2040", "two answers of the class macos-arm64",
        Receive(Machines.Elsewhere(OtherBits)), Receive(Machines.Elsewhere(OtherBits.WithRuns(run => run.WithDigest("raster", "yet another")))));

    [Fact]
    public void Other_parameters_are_BNG2040()
    {
        var other = Machines.Description with { Parameters = [ParameterDescription.Number("tau_AMPA", 2.6, "ms"), ParameterDescription.Number("N", 1000, "1")] };

        AssertRefused("BNG2040", "of other parameters", Receive(Machines.Elsewhere(OtherBits)), Receive(Machines.On("windows-x64", Sample.Scenario(other))));
    }

    [Fact]
    public void Other_commits_of_the_engine_are_BNG2040()
    {
        var first = Receive(Machines.Elsewhere(OtherBits));
        bench.Request = bench.Request with { Commit = "another" };

        AssertRefused("BNG2040", "of other commits of the engine", first, Receive(Machines.On("windows-x64", OtherBits)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_BNG2041() => AssertRefused("BNG2041", "the folder does not exist", bench.PathOf("nowhere"));

    [Fact]
    public void Folders_without_a_baseline_are_BNG2041()
    {
        Directory.CreateDirectory(bench.PathOf("empty"));

        AssertRefused("BNG2041", "it contains no baseline", bench.PathOf("empty"));
    }

    [Fact]
    public void A_broken_file_refuses_all_of_it_with_its_own_code()
    {
        var (good, broken) = (Receive(Machines.Elsewhere(OtherBits)), Receive(Machines.On("windows-x64", OtherBits)));
        var file = Path.Combine(broken, Sample.Name + ".json");
        File.WriteAllText(file, File.ReadAllText(file)[..^20]);

        AssertRefused("BNG2004", "", good, broken);
    }

    [Fact]
    public void Without_a_reason_it_is_BNG2026()
    {
        var folder = Receive(Machines.Elsewhere(OtherBits));

        Assert.Equal("BNG2026", Assert.Single(Accept(" ", "", folder).Findings).Diagnostic.Code);
    }

    // What the gate leaves beside the report on a machine, kept as an artifact.
    private string Receive(MeasurementSet set)
    {
        var kept = bench.PathOf($"artifact-{Guid.NewGuid():n}");
        var request = bench.Request with { ReportDirectory = kept };
        Assert.Empty(ReportWriter.Write(request, set, GateStages.Judge(request, set)));
        return Path.Combine(kept, "received");
    }

    private RefreshResult Accept(params string[] folders) => Accept(Reason, "", folders);

    private RefreshResult Accept(string reason, string requestedBy, params string[] folders) => new Acceptance(bench.Request.BaselineDirectory, reason, requestedBy).Run(folders);

    private void AssertRefused(string code, string problem, params string[] folders)
    {
        var before = bench.Baseline;
        var result = Accept(folders);

        Assert.True(result.IsRefused);
        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == code && finding.Message.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(before, bench.Baseline);
    }
}
