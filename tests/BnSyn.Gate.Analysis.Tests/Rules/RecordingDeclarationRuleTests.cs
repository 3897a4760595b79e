using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Rules;

public sealed class RecordingDeclarationRuleTests : IDisposable
{
    private readonly Bench bench = new(Recorded.Scenario());

    public void Dispose() => bench.Dispose();

    public static TheoryData<string> Changes => [.. Declared.Keys];

    private static Dictionary<string, ScenarioDescription> Declared { get; } = new()
    {
        ["norm"] = With(Recorded.Plate with { Norms = [new(FieldNorm.L1, 0.5, "wide")] }),
        ["nominal size"] = With(Recorded.Plate with { NominalSize = 1e9 }),
        ["unit"] = With(Recorded.Plate with { Unit = "degC" }),
        ["horizon"] = With(Recorded.Orbit with { Horizon = 0.2 }),
        ["share"] = With(Recorded.Orbit with { MinimumShare = 0.1 }),
        ["tube"] = With(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0], Recorded.Orbit.Channels[1] with { TimeTolerance = 9 }] }),
        ["range share"] = With(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { RangeShare = 0.9 }, Recorded.Orbit.Channels[1]] }),
        ["relative tolerance"] = With(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { RelativeTolerance = 0.9 }, Recorded.Orbit.Channels[1]] }),
        ["size"] = With(Recorded.Orbit with { Channels = [Recorded.Orbit.Channels[0] with { NominalSize = 1e9 }, Recorded.Orbit.Channels[1]] }),
        ["stride of a series"] = With(Recorded.Orbit with { Stride = 100 }),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_declared_otherwise_than_accepted_is_BNG2049(string change)
    {
        var result = bench.Judge(Recorded.Scenario(Declared[change]));

        Assert.Contains(result.Findings, finding => finding.Diagnostic.Code == "BNG2049" && finding.Location!.Line > 1);
        Assert.NotEqual(Verdict.Passed, result.Verdict);
    }

    [Fact]
    public void Both_declarations_are_told() => Assert.Equal(
        "near-critical: plate is declared as [in K on x (4 from 0 m by 0.5) and y (3 from 0 by 1); L1 0.5; relative to the expected field], the baseline has [in K on x (4 from 0 m by 0.5) and y (3 from 0 by 1); L1 0.01, L2 0.01, Maximum 0.02; relative to the expected field]",
        bench.Find("BNG2049", Recorded.Scenario(Declared["norm"])).Message);

    [Fact]
    public void Another_reason_is_no_other_expectation() =>
        Assert.Equal(Verdict.Passed, bench.Judge(Recorded.Scenario(With(Recorded.Orbit with { Reason = "better words" }))).Verdict);

    private static ScenarioDescription With(FieldDescription field) => Recorded.Description with { Fields = [field] };

    private static ScenarioDescription With(SeriesDescription series) => Recorded.Description with { Series = [series] };
}
