using BnSyn.Engine.Gpu.Conformance;
using Xunit;

namespace BnSyn.Engine.Gpu.Tests.Conformance;

public sealed class ConformanceCacheTests : IDisposable
{
    private const string Key = "device A\ndriver 1";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"bnsyn-cache-{Guid.NewGuid():N}");
    private int _tests;

    [Theory]
    [InlineData(null)]
    [InlineData("exp(x) of x = 1")]
    public void A_result_is_kept_for_its_key_and_no_other(string? difference)
    {
        Assert.Equal(difference, Ask(Key, difference));
        Assert.Equal(difference, Ask(Key, "never asked"));
        Assert.Equal(1, _tests);
        Assert.Null(Ask("device A\ndriver 2", null));
        Assert.Equal(2, _tests);
        Assert.All(Directory.GetFiles(_folder), file => Assert.EndsWith(".txt", file, StringComparison.Ordinal));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("device A\ndriver 1\npas")]
    [InlineData("device A\ndriver 1\npassed")]
    [InlineData("device A\ndriver 3\npassed\n")]
    [InlineData("device A\ndriver 1\nperhaps\n")]
    public void A_file_that_is_not_whole_or_of_another_key_counts_as_none(string text)
    {
        Ask(Key, null);
        string file = Directory.GetFiles(_folder).Single();
        File.WriteAllText(file, text);

        Assert.Equal("x + y differs", Ask(Key, "x + y differs"));
        Assert.Equal("device A\ndriver 1\nfailed: x + y differs\n", File.ReadAllText(file));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_only_costs_another_test()
    {
        File.WriteAllText(_folder, "a file where the folder would be");

        Assert.Equal("differs", Ask(Key, "differs"));
        Assert.Equal("differs", Ask(Key, "differs"));
        Assert.Equal(2, _tests);
    }

    public void Dispose()
    {
        if (File.Exists(_folder))
        {
            File.Delete(_folder);
        }
        else
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string? Ask(string key, string? difference) => new ConformanceCache(_folder).Of(key, () =>
    {
        _tests++;
        return difference;
    });
}
