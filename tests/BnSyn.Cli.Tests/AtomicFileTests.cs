using Xunit;

namespace BnSyn.Cli.Tests;

/// <summary>What is not written to its end is not there.</summary>
public sealed class AtomicFileTests
{
    [Fact]
    public void Whatever_ends_the_writing_leaves_the_older_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("f.json", "older");
        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new OperationCanceledException();
        }));
        Assert.Throws<UsageException>(() => AtomicFile.Write(path, _ => throw new IOException("the disk is full")));
        Assert.Equal(["f.json"], folder.Files());
        Assert.Equal("older", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/f.json")]
    [InlineData(".")]
    public void File_in_no_folder_and_a_folder_are_refused_beforehand(string name)
    {
        using var folder = new TemporaryFolder();
        string path = name.Length == 0 ? name : folder.Path(name);
        Assert.Contains("cannot write the picture", Assert.Throws<UsageException>(() => OutputFile.Require("the picture", path)).Message, StringComparison.Ordinal);
        OutputFile.Require("the picture", null);
        OutputFile.Require("the picture", folder.Path("f.json"));
    }
}
