using System.Globalization;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_created_with_its_folder_and_replaced()
    {
        var file = folder.File("a", "b.json");
        AtomicFile.Write(file, "one");
        AtomicFile.Write(file, "µ");

        Assert.Equal([0xC2, 0xB5], File.ReadAllBytes(file));
        Assert.Single(Directory.GetFiles(folder.File("a")));
    }

    [Fact]
    public void A_kill_between_writing_and_renaming_leaves_the_old_file()
    {
        var file = folder.Write("b.json", "old");

        // The exception stands for the end of the process: nothing after the temporary file is done, no clean-up either.
        Assert.Throws<TimeoutException>(() => AtomicFile.Write(file, "new"u8, () => throw new TimeoutException()));

        Assert.Equal("old", File.ReadAllText(file));
    }

    [Fact]
    public void What_a_kill_left_behind_does_not_disturb_the_next_write()
    {
        var file = folder.Write("b.json", "old");
        Assert.Throws<TimeoutException>(() => AtomicFile.Write(file, "new"u8, () => throw new TimeoutException()));

        AtomicFile.Write(file, "newer");

        Assert.Equal("newer", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_write_that_the_file_system_refuses_leaves_nothing_behind()
    {
        // A folder of that name cannot be replaced: the write itself is done, as on a disk that is full at the end.
        Directory.CreateDirectory(folder.File("b.json"));

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(folder.File("b.json"), "new"));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_is_older_than_the_process_of_its_number_is_left_over()
    {
        var left = folder.Write(string.Create(CultureInfo.InvariantCulture, $".a.json.{Environment.ProcessId}.tmp"), "half");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-1));

        AtomicFile.RemoveLeftovers(folder.Path, folder.File("no such folder"));

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void What_other_processes_left_behind_goes_with_the_next_write_unless_they_still_write()
    {
        var gone = folder.Write(".a.json.999999999.tmp", "half");
        var written = folder.Write(string.Create(CultureInfo.InvariantCulture, $".a.json.{Environment.ProcessId}.tmp"), "half");
        var foreign = folder.Write(".notes.tmp", "somebody's");

        AtomicFile.Write(folder.File("b.json"), "new");

        Assert.False(File.Exists(gone));
        Assert.True(File.Exists(written));
        Assert.True(File.Exists(foreign));
    }
}
