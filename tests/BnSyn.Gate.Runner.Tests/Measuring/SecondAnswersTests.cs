using BnSyn.Gate.Analysis;
using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Machine;
using BnSyn.Gate.Runner.Measuring;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Tests.Engine;

namespace BnSyn.Gate.Runner.Tests.Measuring;

/// <summary>An engine that rarely gives another answer: whole gates in this process, but for the processes that they start.</summary>
[WaitsFor(Awaited.Simulations)]
public sealed class SecondAnswersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;
    private readonly GateRequest _request;
    private readonly ScenarioCatalog _catalog;

    public SecondAnswersTests()
    {
        _request = GateRequest.Default with
        {
            ScenarioAssembly = typeof(Flaky).Assembly.Location,
            BaselineDirectory = Path.Combine(_folder, "baselines"),
            ReportDirectory = Path.Combine(_folder, "reports"),
            Scenarios = ["flaky"],
            MeasureGains = false,
        };
        _catalog = ScenarioCatalog.Load(BuiltEngine.Of(_request)).Value!;
        Assert.False(new GateStages(_request with { RefreshBaselines = true, RefreshReason = "first" }, Measure()).Refresh([], TimeProvider.System).IsRefused);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Flaky.Variable, null);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public void Of_30_gates_of_an_engine_with_another_answer_in_1_run_of_50_none_drifts_and_none_passes_that_had_one_BNG3001() => Gates(30);

    /// <summary>Two minutes, as the page on determinism says.</summary>
    [Fact(Explicit = true)]
    public void Of_200_gates_none_drifts_and_none_passes_that_had_another_answer_BNG3001() => Gates(200);

    private void Gates(int number)
    {
        var gates = Enumerable.Range(0, number).Select(Gate).ToList();

        var differing = gates.Where(gate => gate.HasOtherAnswer).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{differing.Count} of {gates.Count} gates had another answer in some run, {differing.Count(gate => gate.IsAskedAgain)} asked again");
        Assert.InRange(differing.Count, number / 20, number * 3 / 10);
        Assert.DoesNotContain(gates, gate => gate.Result.Verdict == Verdict.Drift);
        Assert.All(differing, gate =>
        {
            Assert.Equal(Verdict.Invalid, gate.Result.Verdict);
            Assert.All(gate.Result.Findings, finding => Assert.Equal("BNG3001", finding.Diagnostic.Code));
        });
        Assert.All(gates.Except(differing), gate => Assert.Equal(Verdict.Passed, gate.Result.Verdict));
        Assert.All(gates.Except(differing), gate => Assert.False(gate.IsAskedAgain));
    }

    private (GateResult Result, bool HasOtherAnswer, bool IsAskedAgain) Gate(int number)
    {
        Environment.SetEnvironmentVariable(Flaky.Variable, Directory.CreateDirectory(Path.Combine(_folder, $"gate-{number}")).FullName);
        var measured = Measure();
        var runs = measured.Scenarios[0].Runs;
        return (GateStages.Judge(_request, measured), runs.Any(run => run.Metrics["n"] != 5), runs.Any(run => run.Origin == RunOrigin.AskedAgain));
    }

    private MeasurementSet Measure()
    {
        var machine = MachineProbe.Describe(_request.InstructionSet);
        return new()
        {
            GateVersion = "0.1.0",
            Engine = _catalog.Engine with { IsOptimized = true },
            Machine = machine,
            Scenarios = new Measurer(_request, LoadedBaselines.Load(_request.BaselineDirectory, _catalog.Scenarios.Select(scenario => scenario.Description.Name)), machine, new Silence(), new EngineFootprint()).Measure(MeasurementPlan.Make(_catalog.Scenarios, _request).Value!, TestContext.Current.CancellationToken),
        };
    }

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
            // Not looked at.
        }
    }
}
