using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Sdk.Tests.Tasks.Inputs;

public sealed class MachineInputsTests : IDisposable
{
    private static readonly string[] Processors = ["processor\t: 0", "model name\t: Some CPU", "cpu MHz\t\t: 2000.1", "flags\t\t: fpu avx2", "", "processor\t: 1", "model name\t: Another CPU", ""];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("dotnet-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Every_runtime_that_is_installed_counts_because_the_newest_that_fits_is_taken()
    {
        Install("Microsoft.NETCore.App/10.0.1");
        var before = Lines();
        Install("Microsoft.NETCore.App/10.0.2");

        Assert.Contains("runtime Microsoft.NETCore.App/10.0.1", before);
        Assert.Equal(["runtime Microsoft.NETCore.App/10.0.2"], Lines().Except(before));
    }

    [Fact]
    public void Of_the_first_processor_its_name_and_what_code_may_use_count_and_its_clock_does_not() => Assert.Equal(
        ["processor model name\t: Some CPU", "processor flags\t\t: fpu avx2"],
        Lines().Where(line => line.Contains(':', StringComparison.Ordinal)));

    [Fact]
    public void Here_it_names_the_runtime_of_this_process_and_says_the_same_twice()
    {
        Assert.Contains(MachineInputs.Here(), part => part.Key == "runtime" && part.Value.EndsWith($"/{Environment.Version}", StringComparison.Ordinal));
        Assert.Equal(MachineInputs.Here(), MachineInputs.Here());
    }

    private void Install(string runtime) => Directory.CreateDirectory(Path.Combine(_root.FullName, "shared", runtime));

    private List<string> Lines() => [.. MachineInputs.Of(_root.FullName, Processors).Select(part => $"{part.Key} {part.Value}")];
}
