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
    [Fact(Explicit = true)]
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

    [Fact(Explicit = true)]
    public void A_backend_in_C_is_profiled_by_its_own_spans()
    {
        Assert.SkipUnless(Child.HasCompiler, Child.NoCompiler);
        using var program = ProgramInC.OfText(Mill("swing"));
        using var folder = new GateFolder("apart").With("PhysicsGateBackends", Apart.Backend).WithVariable(Apart.Variable, program.Path);

        folder.Do("profile").EndsWith(0);

        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Reports, "profile.json")));
        var backend = Assert.Single(file.RootElement.GetProperty("backends").EnumerateArray());
        Assert.Equal(6, backend.GetProperty("samples").GetArrayLength());

        // Of the wheel there are some two thousand times as many turns as of the rest; it is entered twice, and once again while it is the present one.
        Assert.Equal("wheel", backend.GetProperty("figures").GetProperty("kernels")[0].GetProperty("name").GetString());
        Assert.All(
            backend.GetProperty("samples").EnumerateArray(),
            sample => Assert.Equal([("swing", 1.0), ("wheel", 2.0)], sample.GetProperty("kernels").EnumerateArray()
                .Select(kernel => (Name: kernel.GetProperty("name").GetString()!, Entries: Math.Round(kernel.GetProperty("entries").GetDouble(), 9)))
                .Where(kernel => kernel.Name != "(rest)").OrderBy(kernel => kernel.Name, StringComparer.Ordinal)));
    }

    [Fact]
    public void A_backend_in_C_that_enters_more_kernels_than_the_client_counts_says_so()
    {
        Assert.SkipUnless(Child.HasCompiler, Child.NoCompiler);
        using var program = ProgramInC.OfText(Mill("names[(int)(entered++ % 65)]"));
        using var simulation = ForeignBackends.Start(new("process", program.Path, []), AppContext.BaseDirectory, SimulationRequest.Of(new Oscillator().Describe(), "process", 1));

        Assert.Equal(64, simulation.Profile(63).Count);
        Assert.Contains("it enters more than 64 kernels", Assert.Throws<ForeignFaultException>(() => simulation.Profile(65)).Message, StringComparison.Ordinal);
    }

    // One function takes the steps of advance and of profile.
    private static string Mill(string swing) => $$"""
        #include "physics_gate.h"
        static double wheel = 1;
        static char names[65][4];
        static long long entered;
        static void turn(long long times) { while (times-- > 0) { wheel += 1e-9; } }
        static void take(long long steps, pg_clock *clock)
        {
            while (steps-- > 0) {
                pg_enter(clock, "wheel");
                turn(10000);
                pg_enter(clock, {{(swing == "swing" ? "\"swing\"" : swing)}});
                turn(10);
                pg_enter(clock, "wheel");
                pg_enter(clock, "wheel");
                turn(10000);
                pg_leave(clock);
            }
        }
        static void *create(const pg_request *request)
        {
            for (int name = 0; name < 65; name++) {
                snprintf(names[name], sizeof names[name], "k%d", name);
            }
            return request ? names : NULL;
        }
        static int advance(void *it, long long steps) { take(steps, NULL); return it ? 0 : -1; }
        static int profile(void *it, long long steps, pg_clock *clock) { take(steps, clock); return it ? 0 : -1; }
        static int trace(void *it, pg_sink *sink) { pg_doubles(sink, "wheel", &wheel, 1); return it ? 0 : -1; }
        static int observe(void *it, pg_sink *sink) { pg_scalar(sink, "energy", wheel); return it ? 0 : -1; }
        static void destroy(void *it) { wheel = it ? 1 : 0; }
        int main(void)
        {
            const pg_engine engine = {
                .name = "mill", .version = "1", .create = create, .advance = advance, .observe = observe, .trace = trace, .destroy = destroy, .profile = profile,
            };
            return entered == 0 ? pg_serve(&engine) : 1;
        }
        """;

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
