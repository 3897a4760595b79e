namespace BnSyn.Gate.Testing.Tests;

public sealed class TestHostEnvironmentTests
{
    [Fact]
    public void What_a_build_or_a_test_run_attaches_to_processes_does_not_reach_the_gate()
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["CORECLR_ENABLE_PROFILING"] = "1",
            ["CORECLR_PROFILER_PATH_64"] = "/coverage.so",
            ["DOTNET_STARTUP_HOOKS"] = "/hook.dll",
            ["DOTNET_MODIFIABLE_ASSEMBLIES"] = "debug",
            ["MSBUILDLOADMICROSOFTTARGETSREADONLY"] = "true",
            ["DOTNET_EnableAVX512"] = "0",
            ["PATH"] = "/bin",
        };

        TestHostEnvironment.Scrub(environment);

        // What a user chose stays, and is an input of the gate.
        Assert.Equal(["DOTNET_EnableAVX512", "PATH"], environment.Keys.Order(StringComparer.Ordinal));
    }
}
