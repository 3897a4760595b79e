using System.Collections;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class ChildEnvironmentTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_TieredCompilation")]
    [InlineData("PHYSICS_GATE_PROGRAM")]
    [InlineData("COMPlus_EnableHWIntrinsic")]
    [InlineData("CORECLR_ENABLE_PROFILING")]
    [InlineData("LD_PRELOAD")]
    [InlineData("OMP_NUM_THREADS")]
    [InlineData("MKL_CBWR")]
    public void What_the_runtime_the_loader_or_a_numerical_library_reads_counts(string name) => Assert.True(Counts(name));

    [Theory]
    [InlineData("DOTNET_ROOT")]
    [InlineData("DOTNET_CLI_HOME")]
    [InlineData("DOTNET_NOLOGO")]
    [InlineData("DOTNET_HOST_PATH")]
    [InlineData("DOTNET_TieredPGO")]
    [InlineData("DOTNET_EnableWriteXorExecute")]
    [InlineData("MSBuildSDKsPath")]
    [InlineData("PATH")]
    public void What_only_says_where_things_are_or_is_taken_out_does_not(string name) => Assert.False(Counts(name));

    [Fact]
    public void No_variable_both_counts_and_is_taken_out()
    {
        var environment = Names().ToDictionary(name => name, name => "1", StringComparer.Ordinal);
        ChildEnvironment.Scrub(environment);

        Assert.Equal(ChildEnvironment.ThatCount(Entries(Names())).Select(variable => variable.Key), ChildEnvironment.ThatCount(Entries(environment.Keys)).Select(variable => variable.Key));

        static IEnumerable<string> Names() => ["MSBUILDX", "DOTNET_HOST_PATH", "DOTNET_TieredPGO", "COMPLUS_TieredPGO", "DOTNET_gcServer", "LD_LIBRARY_PATH"];
    }

    [Theory]
    [InlineData(null, "0")]
    [InlineData("1", "1")]
    public void A_process_of_the_gate_starts_sooner_unless_the_user_says_otherwise(string? set, string expected)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        if (set is not null)
        {
            environment[ChildEnvironment.SeparatePages] = set;
        }

        ChildEnvironment.StartSooner(environment);

        Assert.Equal(expected, environment[ChildEnvironment.SeparatePages]);
    }

    private static bool Counts(string name) => ChildEnvironment.ThatCount(Entries([name])).Count == 1;

    private static IEnumerable<DictionaryEntry> Entries(IEnumerable<string> names) => names.Select(name => new DictionaryEntry(name, "1"));
}
