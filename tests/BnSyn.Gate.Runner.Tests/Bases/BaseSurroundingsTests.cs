using System.Collections;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Tests.Bases;

public sealed class BaseSurroundingsTests
{
    [Theory]
    [InlineData("PHYSICS_GATE_LINEAGE", "one", "two")]
    [InlineData("MSBuildLoadMicrosoftTargetsReadOnly", "true", "")]
    [InlineData("GITHUB_RUN_ID", "1", "2")]
    public void What_tells_of_a_job_or_of_a_process_of_the_gate_is_no_reason_to_build_a_base_again(string name, string first, string second) =>
        Assert.Equal(Of(name, first), Of(name, second));

    [Fact]
    public void Any_other_variable_may_be_a_property_that_the_base_is_built_with() => Assert.NotEqual(Of("EngineIsFast", "true"), Of("EngineIsFast", "false"));

    [Fact]
    public void A_secret_in_the_environment_is_not_written_down() => Assert.DoesNotContain("hunter2", string.Join('\n', Of("FeedToken", "hunter2")), StringComparison.Ordinal);

    private static IReadOnlyList<string> Of(string name, string value) => BaseSurroundings.Of(AppContext.BaseDirectory, [new DictionaryEntry(name, value)]);
}
