using System.Text.Json;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Commands;

/// <summary>The verbs that measure how an engine grows, in processes of its own.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class ScalingTests
{
    [Fact(Explicit = true)]
    public void A_scaling_writes_a_plan_a_page_and_a_file()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").With("PhysicsGateScalingBudget", "400");

        folder.Do("scaling").EndsWith(0);

        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Reports, "scaling.json")));
        var scenario = file.RootElement.GetProperty("scenarios")[0];
        Assert.Equal("stirred", scenario.GetProperty("scenario").GetString());
        Assert.Equal("the scenario has no more", scenario.GetProperty("backends")[0].GetProperty("stopped").GetString());
        Assert.Equal("wheel", scenario.GetProperty("next")[0].GetProperty("kernel").GetString());
        Assert.Equal("wheel", scenario.GetProperty("backends")[0].GetProperty("kernels")[0].GetProperty("kernel").GetString());
        Assert.True(scenario.GetProperty("backends")[0].GetProperty("kernels")[0].GetProperty("places").GetArrayLength() > 3);
        Assert.Equal(1, scenario.GetProperty("gains")[0].GetProperty("speedUp").GetProperty("value").GetDouble());
        Assert.Matches("At 16000 turns a step of the fastest backend, .*: wheel .* Over its sizes each grows as turns.* Next: wheel of ", File.ReadAllText(Path.Combine(folder.Reports, "scaling-plan.md")));
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(folder.Reports, "scaling.html")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_size_that_does_not_fit_into_memory_ends_the_ladder()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").With("PhysicsGateScalingBudget", "400").WithVariable(Stirred.Variable, "hungers");

        folder.Do("scaling").EndsWith(0);

        Assert.Contains("reference ends at 8000: 11314 does not fit into the memory that a process may take.", File.ReadAllText(Path.Combine(folder.Reports, "scaling-plan.md")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_profile_of_several_sizes_has_the_derivatives_of_its_kernels()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").With("PhysicsGateProfileSizes", "2000+4000+8000+16000");

        folder.Do("profile").EndsWith(0);

        var page = File.ReadAllText(Path.Combine(folder.Reports, "profile.md"));
        Assert.Matches("It grows as turns.* at the declared size", page);
        Assert.Matches(@"\n\| wheel \| \S+ \(\S+ to \S+\) \|\n", page);
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.Reports, "profile.json")));
        Assert.Equal(12, file.RootElement.GetProperty("growth")[0].GetProperty("samples").GetArrayLength());
    }

    [Theory]
    [InlineData("scaling", "1 scenarios were looked at")]
    public void Scenarios_without_sizes_are_BNG4024(string verb, string tried)
    {
        using var folder = new GateFolder();

        Assert.Contains($"No scenario can be built at other sizes: {tried}", folder.Do(verb).EndsWith(125).ErrorOf("BNG4024"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_size_that_a_scenario_does_not_have_is_BNG4025() => Refused(
        "profile", "", "4000+8000+16000+128000", "BNG4025", "stirred: PhysicsGateProfileSizes holds 128000; valid: from 1000 to 16000 turns");

    [Fact]
    public void A_size_that_cannot_be_measured_is_BNG4026() => Refused(
        "scaling", "throws", "", "BNG4026", "stirred: backend 'reference' cannot be measured at 1000 turns: InvalidOperationException: out of range");

    [Fact]
    public void A_factor_that_cannot_be_is_BNG4027() => Refused(
        "scaling", "shrinks", "", "BNG4027", "stirred: its size factor 'turns' goes from 2001 to 16000 and is declared as 2000");

    [Fact]
    public void Work_of_kernels_that_cannot_be_is_BNG4029() => Refused(
        "scaling", "miscounts", "", "BNG4029", "stirred: backend 'reference' counts the work of 1 kernels and names 4, at 1000 turns");

    [Fact]
    public void Sizes_that_are_too_few_to_fit_are_BNG4028() => Refused(
        "profile", "", "4000+8000", "BNG4028", "stirred: backend 'reference' was measured at 2 sizes of turns; a fit needs at least 4");

    [Fact]
    public void A_budget_that_allows_too_few_sizes_is_BNG4028()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").With("PhysicsGateScalingBudget", "0.001");

        Assert.Matches("was measured at [0-3] sizes of turns", folder.Do("scaling").EndsWith(125).ErrorOf("BNG4028"));
    }

    [Fact]
    public void Sizes_are_measured_of_the_backends_that_are_no_programs_of_their_own()
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateScalingBudget", "0.001").WithVariable(Stirred.Variable, Stirred.HasAnother);

        Assert.Contains("stirred: backend 'reference' was measured at ", folder.Do("scaling").EndsWith(125).ErrorOf("BNG4028"), StringComparison.Ordinal);
    }

    private static void Refused(string verb, string fault, string sizes, string code, string message)
    {
        using var folder = new GateFolder("stirred").With("PhysicsGateBackends", "reference").With("PhysicsGateProfileSizes", sizes).WithVariable(Stirred.Variable, fault);

        Assert.Contains(message, folder.Do(verb).EndsWith(125).ErrorOf(code), StringComparison.Ordinal);
    }
}
