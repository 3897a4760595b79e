using BnSyn.Gate.Analysis.Scenarios;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Scenarios;

public sealed class ScenarioDescriptionCheckTests
{
    private static readonly MetricDescription Rate = Sample.Description.Metrics[1];
    private static readonly DistributionDescription Isi = new("isi", "ms", new(DistributionDistance.Wasserstein, 0.5, "half a step"));
    private static readonly PerturbationDescription Tau = new("tau", PerturbationKind.Parameter, "longer");

    public static readonly TheoryData<string, Func<ScenarioDescription, ScenarioDescription>> Mistakes = new()
    {
        { "the name is not lower-case words", d => d with { Name = "Near Critical" } },
        { "the name is not lower-case words", d => d with { Name = "../escape" } },
        { "the name is not lower-case words", d => d with { Name = "near-critical\n" } },
        { "the purpose is empty", d => d with { Purpose = " " } },
        { "0 steps", d => d with { Steps = 0 } },
        { "the step is 0 s", d => d with { StepSeconds = 0 } },
        { "the step is NaN s", d => d with { StepSeconds = double.NaN } },
        { "the environment class is 'cloud'; valid: any, machine", d => d with { EnvironmentClass = "cloud" } },
        { "the expected fault is 'System.OverflowException'", d => d with { ExpectedFault = "System.OverflowException" } },
        { "no seeds", d => d with { Seeds = [] } },
        { "the seed '3' is declared twice", d => d with { Seeds = [3, 3] } },
        { "no backends", d => d with { Backends = [] } },
        { "the backend 'a' is declared twice", d => d with { Backends = ["a", "a"] } },
        { "the backend name 'a/b'", d => d with { Backends = ["a/b"] } },
        { "no metrics", d => d with { Metrics = [], Invariants = [] } },
        { "the metric 'rate' is declared twice", d => d with { Metrics = [.. d.Metrics, Rate] } },
        { "the metric name 'Firing Rate'", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "Firing Rate" }] } },
        { "metric 'r' has no unit", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", Unit = "" }] } },
        { "metric 'r' has the absolute tolerance 0", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", AbsoluteTolerance = 0 }] } },
        { "metric 'r' has the relative tolerance 1", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", RelativeTolerance = 1 }] } },
        { "metric 'r' has the relative tolerance NaN", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", RelativeTolerance = double.NaN }] } },
        { "metric 'r' gives no reason", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", ToleranceReason = "" }] } },
        { "the digest 'raster' is declared twice", d => d with { Digests = [.. d.Digests, .. d.Digests] } },
        { "the parameter 'N' is declared twice", d => d with { Parameters = [.. d.Parameters, ParameterDescription.Number("N", 1, "1")] } },
        { "the activity metric 'spikes' is not declared", d => d with { ActivityMetric = "spikes" } },
        { "an invariant bounds the metric 'sigma'", d => d with { Invariants = [new("sigma", 0, 1, "why")] } },
        { "has the empty range [2, 1]", d => d with { Invariants = [new("rate", 2, 1, "why")] } },
        { "the invariant of 'rate' gives no reason", d => d with { Invariants = [new("rate", 1, 2, "")] } },
        { "metric 'r' is compared over an ensemble but has no margin", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", Conformance = ConformanceClass.Ensemble }] } },
        { "metric 'r' has the margin 0", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", Margin = EquivalenceMargin.Of(0, "why") }] } },
        { "metric 'r' gives no reason for its margin", d => d with { Metrics = [.. d.Metrics, Rate with { Name = "r", Margin = EquivalenceMargin.Of(1, " ") }] } },
        { "the ensemble backend 'reference' is not declared, or is the reference", d => d with { EnsembleBackends = ["reference"] } },
        { "the ensemble backend 'quantum' is not declared, or is the reference", d => d with { EnsembleBackends = ["quantum"] } },
        { "no metric with a margin", d => d with { EnsembleBackends = ["accelerated"] } },
        { "no ensemble is declared", d => d with { EnsembleBackends = ["accelerated"] } },
        { "the ensemble has too few seeds, 1", d => d with { Ensemble = new([1], []) } },
        { "the process backend 'quantum' is not declared; declared: reference, accelerated", d => d with { ProcessBackends = [new("quantum", "p", [])] } },
        { "the process backend 'reference' is declared twice", d => d with { ProcessBackends = [new("reference", "p", []), new("reference", "q", [])] } },
        { "the process backend 'reference' names no program", d => d with { ProcessBackends = [new("reference", " ", [])] } },
        { "the process backend 'reference' may take 0 s for an answer; valid: above 0, at most 86400", d => d with { ProcessBackends = [new("reference", "p", []) { AnswerSeconds = 0 }] } },
        { "the process backend 'reference' may take NaN s for an answer", d => d with { ProcessBackends = [new("reference", "p", []) { AnswerSeconds = double.NaN }] } },
        { "is null or holds a zero character", d => d with { ProcessBackends = [new("reference", "p", ["a\0b"])] } },
        { "is null or holds a zero character", d => d with { ProcessBackends = [new("reference", "p", [null!])] } },
        { "sets a variable of the name 'A=B', which no environment can hold", d => d with { ProcessBackends = [new("reference", "p", []) { Environment = new Dictionary<string, string> { ["A=B"] = "" } }] } },
        { "the version backend 'quantum' is not declared; declared: reference, accelerated", d => d with { VersionBackends = [new("quantum", "old")] } },
        { "the version backend 'reference' is declared twice", d => d with { VersionBackends = [new("reference", "old"), new("reference", "older")] } },
        { "the backend 'reference' is declared as a process and as another version", d => d with { ProcessBackends = [new("reference", "p", [])], VersionBackends = [new("reference", "old")] } },
        { "names the folder ''; valid: a path below the folder of the scenarios' assembly", d => d with { VersionBackends = [new("reference", "")] } },
        { "names the folder '.'", d => d with { VersionBackends = [new("reference", ".")] } },
        { "names the folder '../old'", d => d with { VersionBackends = [new("reference", "../old")] } },
        { "names the folder 'old\\..'", d => d with { VersionBackends = [new("reference", "old\\..")] } },
        { "names the folder '/old'", d => d with { VersionBackends = [new("reference", "/old")] } },
        { "the allocation-free backend 'accelerated' is a process", d => d with { AllocationFreeBackends = ["accelerated"], ProcessBackends = [new("accelerated", "p", [])] } },
        { "the allocation-free backend 'quantum' is not declared", d => d with { AllocationFreeBackends = ["quantum"] } },
        { "the allocation-free backend 'accelerated' belongs to an isolated scenario, whose steps are not checked", d => d with { AllocationFreeBackends = ["accelerated"], IsIsolated = true } },
        { "the allocation-free backend 'accelerated' is declared twice", d => d with { AllocationFreeBackends = ["accelerated", "accelerated"] } },
        { "the family 'Small Probes' is not lower-case words", d => d with { Family = "Small Probes" } },
        { "a probe must not have an ensemble", d => d with { Family = "probes", Ensemble = new([1, 2], []) } },
        { "a probe must not have perturbations", d => d with { Family = "probes", Perturbations = [Tau] } },
        { "a probe must not have allocation-free backends", d => d with { Family = "probes", AllocationFreeBackends = ["accelerated"] } },
        { "the distribution name 'A b'", d => d with { Distributions = [Isi with { Name = "A b" }] } },
        { "the distribution 'isi' is declared twice", d => d with { Distributions = [Isi, Isi] } },
        { "distribution 'isi' has no unit", d => d with { Distributions = [Isi with { Unit = " " }] } },
        { "distribution 'isi' keeps 15 samples of a run; valid: 16 to 1000", d => d with { Distributions = [Isi with { Kept = 15 }] } },
        { "distribution 'isi' keeps 1001 samples", d => d with { Distributions = [Isi with { Kept = 1001 }] } },
        { "distribution 'isi' has no margin", d => d with { Distributions = [Isi with { Margin = null! }] } },
        { "distribution 'isi' has the margin 1;", d => d with { Distributions = [Isi with { Margin = new(DistributionDistance.KolmogorovSmirnov, 1, "why") }] } },
        { "distribution 'isi' has the margin NaN;", d => d with { Distributions = [Isi with { Margin = new(DistributionDistance.Wasserstein, double.NaN, "why") }] } },
        { "distribution 'isi' gives no reason for its margin", d => d with { Distributions = [Isi with { Margin = new(DistributionDistance.Wasserstein, 1, " ") }] } },
        { "the step invariant name 'E now'", d => d with { StepInvariants = [new("E now", "J", 0, 1, "why")] } },
        { "the step invariant of 'e' is declared twice", d => d with { StepInvariants = [new("e", "J", 0, 1, "why"), new("e", "J", 0, 2, "why")] } },
        { "the step invariant of 'e' has no unit", d => d with { StepInvariants = [new("e", "", 0, 1, "why")] } },
        { "the step invariant of 'e' has the empty range [2, 1]", d => d with { StepInvariants = [new("e", "J", 2, 1, "why")] } },
        { "the step invariant of 'e' has the empty range [NaN, 1]", d => d with { StepInvariants = [new("e", "J", double.NaN, 1, "why")] } },
        { "the step invariant of 'e' has no bound", d => d with { StepInvariants = [new("e", "J", double.NegativeInfinity, double.PositiveInfinity, "why")] } },
        { "the step invariant of 'e' gives no reason", d => d with { StepInvariants = [new("e", "J", 0, 1, " ")] } },
        { "the relation 's' has no terms", d => d with { Relations = [new("s", [], 0, 1, "why")] } },
        { "the relation 's' adds the metric 'x', which is not declared", d => d with { Relations = [new("s", [new(1, "x")], 0, 1, "why")] } },
        { "the relation 's' has the factor 0 of 'rate'", d => d with { Relations = [new("s", [new(0, "rate")], 0, 1, "why")] } },
        { "the relation 's' has the empty range [1, -1]", d => d with { Relations = [RelationDescription.Sum("s", ["rate"], "rate", -1, "why")] } },
        { "the relation 's' is declared twice", d => d with { Relations = [RelationDescription.AtMost("s", "rate", "rate", "why"), RelationDescription.AtMost("s", "rate", "rate", "why")] } },
        { "its runs must agree for -1 steps; valid: 0 to its 200 steps", d => d with { AgreementSteps = -1 } },
        { "its runs must agree for 201 steps", d => d with { AgreementSteps = 201 } },
        { "the ensemble's seed 2 is declared twice", d => d with { Ensemble = new([1, 2], [2, 3]) } },
        { "the perturbation 'tau' is declared twice", d => d with { Perturbations = [Tau, Tau] } },
        { "the perturbation name 'tau AMPA'", d => d with { Perturbations = [Tau with { Name = "tau AMPA" }] } },
        { "the perturbation 'tau' does not say what it changes", d => d with { Perturbations = [Tau with { Change = "" }] } },
        { "the perturbation 'tau' has no sizes", d => d with { Perturbations = [Tau with { Sizes = [] }] } },
        { "the perturbation 'tau' has the size 0", d => d with { Perturbations = [Tau with { Sizes = [0] }] } },
        { "the sizes of the perturbation 'tau' do not ascend: 0.1, 0.1", d => d with { Perturbations = [Tau with { Sizes = [0.1, 0.1] }] } },
    };

    [Fact]
    public void A_valid_description_has_no_finding() => Assert.Empty(ScenarioDescriptionCheck.Check(Sample.Description));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_a_description_is_BNG1014(string problem, Func<ScenarioDescription, ScenarioDescription> mistake)
    {
        var finding = Assert.Single(ScenarioDescriptionCheck.Check(mistake(Sample.Description)), finding => finding.Message.Contains(problem, StringComparison.Ordinal));

        Assert.Equal("BNG1014", finding.Diagnostic.Code);
    }
}
