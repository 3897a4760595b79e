using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Faults;

public sealed class FaultTableTests
{
    [Fact]
    public void Every_patch_is_in_a_list_and_every_name_has_a_patch()
    {
        var patches = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Faults"), "*.patch").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(FaultTable.All.Concat(FaultTable.AllOfCircuit).Concat(FaultTable.AllOfReach).Concat(FaultTable.AllOfModules).Union(SingleFaultTable.All).Order(StringComparer.Ordinal), patches.Order(StringComparer.Ordinal)!);
        Assert.DoesNotContain(FaultTable.Faults, FaultTable.IsRefactoring);
    }

    // The tests that apply most of them are slow or have to be asked for: here a patch cannot stop fitting unseen.
    [Theory]
    [InlineData("Builds")]
    [InlineData("Faults")]
    public void Every_patch_fits_the_engine(string folder)
    {
        foreach (var patch in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.patch"))
        {
            var check = CleanProcess.Run(Repository.Root, "git", "apply", "--check", patch);
            Assert.True(check.ExitCode == 0, $"{Path.GetFileName(patch)}: {check.All}");
        }
    }

    [Fact]
    public void The_page_has_a_row_for_every_patch_and_for_nothing_else()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "faults.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1].Trim())
            .Where(name => name is not ("fault" or "---"));

        Assert.Equal([.. FaultTable.All, .. FaultTable.AllOfCircuit, .. FaultTable.AllOfReach, .. FaultTable.AllOfModules, .. SingleFaultTable.All], rows);
    }
}
