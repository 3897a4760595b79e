using System.Diagnostics;
using BnSyn.Gate.Testing.Tests.Engine;

namespace BnSyn.Gate.Testing.Tests;

/// <summary>The gate's own process, from inside a test.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class VerifyTests : IDisposable
{
    private readonly List<string> _reports = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _reports.ForEach(folder => Directory.Delete(folder, recursive: true));

    [Fact]
    public async Task A_scenario_that_its_baseline_describes_passes()
    {
        var result = await PhysicsGate.Verify<Steady>(cancellationToken: Cancellation);

        Assert.StartsWith("PhysicsGate: Passed, 2 comparisons of 1 scenario", result.Summary, StringComparison.Ordinal);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task A_scenario_that_drifts_fails_with_the_gates_code_at_the_baselines_line_and_says_what_to_do()
    {
        var failure = await Fails(() => PhysicsGate.Verify<Drifting>(cancellationToken: Cancellation));

        Assert.Equal("BNG3011", failure.Code);
        var finding = failure.Findings.First(finding => finding.Code == "BNG3011");
        Assert.True(finding.IsError);
        Assert.Equal(Path.Combine(Baselines, "drifting.json"), finding.File);
        Assert.InRange(finding.Line, 2, int.MaxValue);
        Assert.StartsWith("PhysicsGate: Drift, 2 comparisons of 1 scenario", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"{finding.File}({finding.Line},{finding.Column}): error BNG3011: {finding.Message}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("docs/diagnostics.md#bng3011", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"accept \"{Path.Combine(failure.ReportDirectory, "received")}\" --baselines \"{Baselines}\" --reason", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(failure.ReportDirectory, "report.md")));
    }

    [Fact]
    public async Task A_scenario_of_which_neither_sameness_nor_drift_is_shown_fails()
    {
        var failure = await Fails(() => PhysicsGate.Verify<Undecided>(cancellationToken: Cancellation));

        Assert.Equal("BNG3037", failure.Code);
        Assert.StartsWith("PhysicsGate: Inconclusive, ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_bits_within_the_tolerance_are_a_warning_and_fail_where_the_same_are_required()
    {
        var result = await PhysicsGate.Verify<Shifted>(cancellationToken: Cancellation);
        var failure = await Fails(() => PhysicsGate.Verify<Shifted>(new() { RequireIdentical = true }, Cancellation));

        Assert.StartsWith("PhysicsGate: Passed, ", result.Summary, StringComparison.Ordinal);
        Assert.Equal("BNG3016", Assert.Single(result.Warnings).Code);
        Assert.StartsWith("PhysicsGate: Drift, ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("BNG3016", failure.Code);
    }

    [Fact]
    public async Task What_a_failing_test_proposes_is_a_baseline_with_which_it_passes()
    {
        var baselines = Directory.CreateTempSubdirectory("bnsyn-").FullName;
        _reports.Add(baselines);
        var options = new PhysicsGateOptions { BaselineDirectory = baselines };

        var failure = await Fails(() => PhysicsGate.Verify<Steady>(options, Cancellation));
        var proposed = failure.Message.Split('\n').Single(line => line.StartsWith("If the new physics is meant: dotnet ", StringComparison.Ordinal));
        string[] arguments = [.. proposed.Split('"').Select((part, at) => (part, at)).SelectMany(entry => entry.at % 2 == 1 ? [entry.part] : entry.part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        using var accept = Process.Start(new ProcessStartInfo("dotnet", arguments.SkipWhile(word => !word.EndsWith("physics-gate.dll", StringComparison.Ordinal)).SkipLast(1).Append("First baseline")) { RedirectStandardOutput = true })!;
        var said = await accept.StandardOutput.ReadToEndAsync(Cancellation);
        var result = await PhysicsGate.Verify("steady", typeof(Steady).Assembly, options, Cancellation);

        Assert.Equal("BNG2001", failure.Code);
        Assert.Contains("accept: 1 of the baselines", said, StringComparison.Ordinal);
        Assert.StartsWith("PhysicsGate: Passed, 2 comparisons of 1 scenario", result.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_at_once_do_not_disturb_each_other()
    {
        var options = new PhysicsGateOptions { Seeds = [2], TimeBudget = TimeSpan.FromMinutes(5) };

        var passing = Enumerable.Range(0, 3).Select(_ => PhysicsGate.Verify<Steady>(options, Cancellation)).ToList();
        var drifting = Fails(() => PhysicsGate.Verify<Drifting>(options, Cancellation));

        Assert.All(await Task.WhenAll(passing), result => Assert.StartsWith("PhysicsGate: Passed, 1 comparison ", result.Summary, StringComparison.Ordinal));
        Assert.Equal("BNG3011", (await drifting).Code);
    }

    [Fact]
    public async Task An_engine_that_ends_its_process_with_0_never_passes()
    {
        var failure = await Fails(() => PhysicsGate.Verify<Leaving>(cancellationToken: Cancellation));

        Assert.Equal("BNG3010", failure.Code);
        Assert.Contains("exit code 0", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_scenario_has_is_BNG1012_at_the_test_project()
    {
        var failure = await Fails(() => PhysicsGate.Verify("steadi", typeof(Steady).Assembly, cancellationToken: Cancellation));

        Assert.Equal("BNG1012", failure.Code);
        Assert.EndsWith("BnSyn.Gate.Testing.Tests.csproj", failure.Findings[0].File, StringComparison.Ordinal);
        Assert.Contains("steady", failure.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_gate_leaves_no_process_and_no_file()
    {
        File.Delete(Endless.Notes);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var gate = PhysicsGate.Verify<Endless>(cancellationToken: source.Token);
        while (!gate.IsCompleted && !(File.Exists(Endless.Notes) && (await File.ReadAllTextAsync(Endless.Notes, Cancellation)).EndsWith('\n')))
        {
            await Task.Delay(20, Cancellation);
        }

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate);

        var notes = (await File.ReadAllLinesAsync(Endless.Notes, Cancellation)).Select(line => line.Split('\t')).ToList();
        Assert.All(notes, note =>
        {
            Assert.NotEmpty(note[1]);
            Assert.False(Directory.Exists(Path.GetDirectoryName(note[1])));
        });
        while (notes.Exists(note => IsRunning(int.Parse(note[0], System.Globalization.CultureInfo.InvariantCulture))))
        {
            await Task.Delay(20, Cancellation);
        }
    }

    [Theory]
    [InlineData(typeof(Hidden), "it is not public")]
    [InlineData(typeof(SwingScenario), "it is not a class that can be constructed")]
    [InlineData(typeof(string), "it implements neither IPhysicsScenario nor IScenarioSource")]
    public async Task A_class_that_the_gate_would_not_find_is_BNG9014(Type scenario, string problem)
    {
        var failure = await Fails(() => PhysicsGate.Verify(scenario, cancellationToken: Cancellation));

        Assert.Equal("BNG9014", failure.Code);
        Assert.StartsWith($"error BNG9014: {scenario.FullName} cannot be verified: {problem}", failure.Message, StringComparison.Ordinal);
    }

    private static string Baselines => Path.Combine(TestProject.Here().Folder, "baselines");

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<PhysicsGateException> Fails(Func<Task<PhysicsGateResult>> verify)
    {
        var failure = await Assert.ThrowsAsync<PhysicsGateException>(verify);
        if (failure.ReportDirectory.Length > 0)
        {
            _reports.Add(failure.ReportDirectory);
        }

        return failure;
    }
}
