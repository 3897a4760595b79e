using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Memory;
using BnSyn.Gate.Runner.Observing;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Timing.Processes;

namespace BnSyn.Gate.Runner.Tests.Processes;

public sealed class JsonLineTests
{
    private static readonly BuiltEngine Engine = new("/with space/ä.dll", ["/p.dll"]);

    [Fact]
    public void Every_record_survives_its_line()
    {
        Survives(new SampleOrder(Engine, "s", "b", ulong.MaxValue, new StretchShape(Steps: 50, Parts: 6, Runs: 2, Passes: 5)));
        Survives(new Sample([0.1, double.Epsilon], [3, 0], "\"quoted\"\n", IsUnknown: true, ulong.MaxValue));
        Survives(new MemoryOrder(Engine, "s", "b", ulong.MaxValue));
        Survives(new MemoryAnswer(1, 2, null));
        Survives(MemoryAnswer.Without("Kind", "\"quoted\"\n"));
        Survives(new TrialOrder(Engine, "avx2", new Dictionary<string, string>(StringComparer.Ordinal) { ["PHYSICS_GATE_MUTANT"] = "17" }, [new("s", "b", 1, 0, KeepsBits: true, RunOrigin.Gate, 0, null)]) { IsCheck = true });
        Survives(ObservedLine.Done(isFit: true));
        Survives(new ObserveOrder(Engine, "avx2", 2, IsBounded: true, [new("s", "b", ulong.MaxValue, 1, KeepsBits: false, RunOrigin.AskedAgain, 8, new PlannedPerturbation("p", 0.5))]));
        Survives(ObservedLine.Of("\"quoted\"\n"));
        Survives(ObservedLine.Of(["/with space/ä.so"], [new("apart", "process", "Brian2", "2.5.1")], ["the process ended"]));
        Survives(ObservedLine.Begun(3));
        Survives(ObservedLine.Ended(3, Run(), 5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chatter")]
    [InlineData("{}")]
    [InlineData("{ 1")]
    [InlineData("null")]
    public void Chatter_is_no_record(string line)
    {
        Assert.Null(JsonLine.Read<SampleOrder>(line));
        Assert.Null(JsonLine.Read<Sample>(line));
        Assert.Null(JsonLine.Read<MemoryOrder>(line));
        Assert.Null(JsonLine.Read<MemoryAnswer>(line));
        Assert.Null(JsonLine.Read<ObserveOrder>(line));
        Assert.Null(JsonLine.Read<ObservedLine>(line));
    }

    private static void Survives<T>(T record)
        where T : class
    {
        var line = JsonLine.Of(record);

        Assert.Equivalent(record, JsonLine.Read<T>(line), strict: true);
        Assert.DoesNotContain('\n', line);
    }

    private static RunMeasurement Run() => new()
    {
        Backend = "b",
        Seed = ulong.MaxValue,
        Repetition = 1,
        CompletedSteps = 2,
        Fault = new("Kind", "message", 2),
        Metrics = new() { ["a"] = double.NaN, ["b"] = double.NegativeInfinity, ["c"] = 0.1 },
        Digests = new() { ["state"] = "00" },
        Counts = new() { ["spikes"] = 3 },
        Trail = [1, 2, 255],
    };
}
