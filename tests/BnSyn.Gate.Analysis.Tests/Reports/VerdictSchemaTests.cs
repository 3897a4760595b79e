using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Reports;
using BnSyn.Gate.Analysis.Tests.Ensembles;
using BnSyn.Gate.Analysis.Tests.Samples;
using NJsonSchema;

namespace BnSyn.Gate.Analysis.Tests.Reports;

public sealed class VerdictSchemaTests : IDisposable
{
    private readonly Bench bench = new();

    public VerdictSchemaTests() => bench.Refresh(Regimes.Accepted);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void The_published_schema_is_that_of_the_record() => RepositoryFiles.AssertHolds(VerdictSchema.Write(), "docs", "verdict.schema.json");

    [Fact]
    public async Task A_pass_a_drift_and_an_ensemble_have_the_shape()
    {
        using var ensembles = EnsembleBench.Create();
        var ensemble = Sample.Set(Samples.Ensembles.Scenario().WithEnsemble("rate", (_, value) => value + 0.5));
        Assert.Empty(ReportWriter.Write(ensembles.Request, ensemble, GateStages.Judge(ensembles.Request, ensemble)));

        Assert.Empty(await Faults(Written(Regimes.Accepted)));
        Assert.Empty(await Faults(Written(Regimes.Drifted)));
        Assert.Empty(await Faults(await File.ReadAllTextAsync(ensembles.PathOf("report", "verdict.json"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("verdict", "\"Fine\"")]
    [InlineData("schemaVersion", "1")]
    [InlineData("gains", "{}")]
    [InlineData("scenarios", "null")]
    [InlineData("measured", "{}")]
    [InlineData("comparisons", "[{}]")]
    public async Task A_slip_is_found(string key, string json)
    {
        var verdict = JsonNode.Parse(Written(Regimes.Drifted))!.AsObject();
        verdict[key] = JsonNode.Parse(json);

        Assert.NotEmpty(await Faults(verdict.ToJsonString()));
    }

    private static async Task<IReadOnlyList<string>> Faults(string verdict)
    {
        // The validator knows no const.
        var schema = await JsonSchema.FromJsonAsync(VerdictSchema.Write().Replace("\"const\": 2", "\"enum\": [2]", StringComparison.Ordinal));
        return [.. schema.Validate(verdict).Select(fault => $"{fault.Path}: {fault.Kind}")];
    }

    private string Written(MeasurementSet set)
    {
        Assert.Empty(ReportWriter.Write(bench.Request, set, GateStages.Judge(bench.Request, set)));
        return File.ReadAllText(bench.PathOf("report", "verdict.json"));
    }
}
