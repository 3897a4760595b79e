using System.Text.Json;
using BnSyn.Gate.Runner.Foreign;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Foreign;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Profiles;

/// <summary>Kernels that a program of its own tells.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ForeignProfileTests
{
    [Fact]
    public void A_backend_in_Python_is_profiled_by_its_own_spans()
    {
        Assert.SkipUnless(Child.HasPython, Child.NoPython);
        using var folder = new GateFolder("apart").WithVariable(Apart.Variable, $"python3{Apart.Separator}oscillator.py");

        folder.Do("profile").EndsWith(0);

        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Reports, "profile.json")));
        var backend = Assert.Single(file.RootElement.GetProperty("backends").EnumerateArray());
        Assert.Equal("process", backend.GetProperty("backend").GetString());
        Assert.Equal(6, backend.GetProperty("samples").GetArrayLength());

        // A thousand additions take longer than four lines of Python.
        Assert.Equal("waste", backend.GetProperty("figures").GetProperty("kernels")[0].GetProperty("name").GetString());
        Assert.All(
            backend.GetProperty("samples").EnumerateArray().SelectMany(sample => sample.GetProperty("kernels").EnumerateArray()).Where(kernel => kernel.GetProperty("name").GetString() != "(rest)"),
            kernel => Assert.Equal(1, kernel.GetProperty("entries").GetDouble(), 1e-9));
        Assert.Contains("Hardware counters are not measured: the backend is a program of its own", File.ReadAllText(Path.Combine(folder.Reports, "profile.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kernels\":{\"a\":1},\"entries\":{\"b\":1}", "do not have the same names, each once and in the same order")]
    [InlineData("\"kernels\":{\"a\":1,\"a\":1},\"entries\":{\"a\":1,\"a\":1}", "do not have the same names, each once and in the same order")]
    [InlineData("\"kernels\":{\"a\":3,\"b\":3},\"entries\":{\"a\":1,\"b\":1}", "its kernels up to 'b' take longer than its steps, 5 ns")]
    [InlineData("\"kernels\":{\"a\":-1},\"entries\":{\"a\":1}", "'a' of its answer is -1; it must be a whole number of at least 0")]
    [InlineData("\"kernels\":{\"a\":1},\"entries\":{\"a\":0}", "'a' of its answer is 0; it must be a whole number of at least 1")]
    public void Kernels_that_cannot_be_are_refused(string answer, string said)
    {
        Assert.SkipUnless(Child.HasShell, Child.NoShell);
        var script = Child.Script($"describes '\"kernels\"'; creates; ask; say '{{\"id\":3,\"nanoseconds\":5,{answer}}}'; sleep 1000");
        using var simulation = ForeignBackends.Start(new("process", "sh", script), AppContext.BaseDirectory, SimulationRequest.Of(new Oscillator().Describe(), "process", 1));

        Assert.Contains(said, Assert.Throws<ForeignFaultException>(() => simulation.Profile(1)).Message, StringComparison.Ordinal);
    }
}
