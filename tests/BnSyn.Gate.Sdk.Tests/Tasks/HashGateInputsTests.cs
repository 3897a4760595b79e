using BnSyn.Gate.Tasks;
using Microsoft.Build.Utilities;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class HashGateInputsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hash-");

    private readonly RecordingEngine _engine = new();

    public HashGateInputsTests()
    {
        Directory.CreateDirectory(PathOf("out"));
        File.WriteAllText(PathOf("out/engine.dll"), "code");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("out")]
    [InlineData("out/")]
    [InlineData("out/../out//")]
    public void A_folder_of_the_gate_that_is_the_output_folder_is_BNG1024(string folder)
    {
        Assert.False(Task(PathOf(folder)).Execute());

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("BNG1024", error.Code);
        Assert.Contains($"'{PathOf("out")}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_below_a_folder_of_the_gate_counts()
    {
        var before = Hash(Task(PathOf("")));
        File.WriteAllText(PathOf("out/engine.dll"), "CODE");

        Assert.NotEqual(before, Hash(Task(PathOf(""))));
    }

    [Fact]
    public void A_pass_holds_for_one_machine()
    {
        var (here, there) = (Task(PathOf("reports")), Task(PathOf("reports")));
        there.Machine = [.. here.Machine.Skip(1)];

        Assert.Equal(Hash(here), Hash(Task(PathOf("reports"))));
        Assert.NotEqual(Hash(here), Hash(there));
    }

    [Fact]
    public void What_a_killed_build_left_half_written_goes_with_the_next_and_what_another_writes_stays()
    {
        var (left, written) = (PathOf("inputs.txt.0123.tmp"), PathOf("inputs.txt.4567.tmp"));
        File.WriteAllText(left, "half");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-1));
        File.WriteAllText(written, "half");

        Hash(Task(PathOf("reports")));

        Assert.Equal(["inputs.txt", "inputs.txt.4567.tmp"], Directory.EnumerateFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private HashGateInputs Task(string apart) => new()
    {
        BuildEngine = _engine,
        ProjectFile = PathOf("a.csproj"),
        OutputFolder = PathOf("out"),
        Apart = [apart],
        Named = [],
        Settings = [new TaskItem("Configuration", new Dictionary<string, string> { ["Value"] = "Release" })],
        Manifest = PathOf("inputs.txt"),
    };

    private static string Hash(HashGateInputs task)
    {
        Assert.True(task.Execute());
        return task.Hash;
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
