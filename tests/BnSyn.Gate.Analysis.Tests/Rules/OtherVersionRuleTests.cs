using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class OtherVersionRuleTests : IDisposable
{
    private static readonly OtherVersion Loaded = new("old", "Engine.dll", "1.0.0", "2.0.0");

    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_backend_of_another_version_that_loaded_nothing_of_it_is_BNG1026_and_invalid()
    {
        var result = GateStages.Judge(bench.Request, Set([]));

        var finding = Assert.Single(result.Findings);
        Assert.Equal("BNG1026", finding.Diagnostic.Code);
        Assert.Contains("the backend 'accelerated' ran and loaded no assembly from 'old'; expected: at least one", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Invalid, result.Verdict);
    }

    [Fact]
    public void What_another_backend_loaded_from_a_folder_of_its_own_is_BNG1026_all_the_same() =>
        Assert.Equal("BNG1026", Assert.Single(GateStages.Judge(bench.Request, Set([Loaded with { Folder = "older" }])).Findings).Diagnostic.Code);

    [Fact]
    public void One_that_loaded_an_assembly_passes() =>
        Assert.Equal(Verdict.Passed, GateStages.Judge(bench.Request, Set([Loaded])).Verdict);

    [Fact]
    public void Measurements_with_such_a_backend_are_read_as_they_were_written_and_those_without_have_no_key_for_it()
    {
        var (with, without) = (bench.PathOf("with.json"), bench.PathOf("without.json"));
        MeasurementFile.Write(with, Set([Loaded]));
        MeasurementFile.Write(without, Sample.Set(Sample.Scenario()));

        var read = MeasurementFile.Read(with).Value!;

        Assert.Equal([Loaded], read.OtherVersions);
        Assert.Equal([new("accelerated", "old")], read.Scenarios[0].Description.VersionBackends);
        Assert.DoesNotMatch("(?i)otherVersions|versionBackends", File.ReadAllText(without));
    }

    private static MeasurementSet Set(IReadOnlyList<OtherVersion> loaded)
    {
        var scenario = Sample.Scenario();
        return Sample.Set(scenario with { Description = scenario.Description with { VersionBackends = [new("accelerated", "old")] } }) with { OtherVersions = loaded };
    }
}
