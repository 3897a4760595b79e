using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The verb that measures where the time goes, in processes of its own.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ProfileTests
{
    [Fact]
    public void A_profile_names_every_kernel_says_three_sentences_and_compares_with_itself()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference");

        folder.Do("profile").EndsWith(0);

        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Reports, "profile.json")));
        var backend = file.RootElement.GetProperty("backends")[0];
        Assert.Equal(1, file.RootElement.GetProperty("profileVersion").GetInt32());
        Assert.Equal(6, backend.GetProperty("samples").GetArrayLength());
        Assert.Equal(["wheel", "swing", "waste", "(rest)"], backend.GetProperty("figures").GetProperty("kernels").EnumerateArray().Select(kernel => kernel.GetProperty("name").GetString()).OrderBy(name => name switch { "wheel" => 0, "swing" => 1, "waste" => 2, _ => 3 }));
        var page = File.ReadAllText(Path.Combine(folder.Reports, "profile.md"));
        Assert.Matches("A step takes .*: wheel .* How it grows .* Next: wheel; twice as fast it makes the step ", page);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(folder.Reports, "profile.html")), StringComparison.Ordinal);
        var json = Path.Combine(folder.Reports, "profile.json");
        GateProcess.Run("diff", json, json).EndsWith(0);
    }

    [Fact]
    public void Simulations_without_kernels_are_BNG4019()
    {
        using var folder = new GateFolder();

        Assert.Contains("No simulation names kernels: 2 backends of 1 scenarios were tried", folder.Do("profile").EndsWith(125).ErrorOf("BNG4019"), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_steps_under_the_clock_are_BNG4020() =>
        Refused("drifts", "BNG4020", "stirred: backend 'reference' comes to another state under the clock: after ");

    [Fact]
    public void A_kernel_that_is_not_named_is_BNG4021() =>
        Refused("unnamed", "BNG4021", "stirred: backend 'reference' enters kernel 4; it names 4, so 0 to 3 are valid");

    [Fact]
    public void A_simulation_that_fails_under_the_clock_is_BNG4023() =>
        Refused("throws", "BNG4023", "stirred: backend 'reference' cannot be profiled: InvalidOperationException: out of range");

    private static void Refused(string fault, string code, string message)
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").WithVariable(Stirred.Variable, fault);

        Assert.Contains(message, folder.Do("profile").EndsWith(125).ErrorOf(code), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Reports, "profile.json")));
    }

    [Fact]
    public void A_file_that_is_no_profile_of_this_gate_is_BNG4022()
    {
        using var folder = new GateFolder();
        var file = folder.Write("profile.json", "{\"profileVersion\": 2}");

        Assert.Contains("is no profile of this gate: its profileVersion is not 1", GateProcess.Run("diff", file, file).EndsWith(125).FirstErrorOf("BNG4022"), StringComparison.Ordinal);
    }
}
