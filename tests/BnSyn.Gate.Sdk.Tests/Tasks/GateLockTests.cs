using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Sdk.Tests.Tasks;

public sealed class GateLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bnsyn-");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private volatile bool _isCancelled;
    private int _waits;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_free_folder_is_locked_at_once_and_again_when_it_is_released()
    {
        for (var time = 0; time < 3; time++)
        {
            using var taken = Take();
            Assert.True(taken.IsTaken);
        }

        Assert.Equal(0, _waits);
    }

    [Fact]
    public async Task Who_comes_second_says_once_that_it_waits_and_goes_on_when_the_first_is_done()
    {
        var first = Take();
        var second = Task.Run(Take, TestContext.Current.CancellationToken);
        while (Volatile.Read(ref _waits) == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(second.IsCompleted);
        first.Dispose();

        using var taken = await second;
        Assert.True(taken.IsTaken);
        Assert.Equal(1, _waits);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_without_the_lock()
    {
        using var first = Take();
        var second = Task.Run(Take, TestContext.Current.CancellationToken);
        while (Volatile.Read(ref _waits) == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        _isCancelled = true;

        using var refused = await second;
        Assert.False(refused.IsTaken);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_error_and_no_endless_wait()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        Assert.ThrowsAny<IOException>(() => new GateLock(Path.Combine(file, "reports"), () => _waits++, () => _isCancelled, Patience));
    }

    [Fact]
    public void A_wait_ends_with_its_patience()
    {
        using var first = Take();

        using var second = new GateLock(_folder.FullName, () => _waits++, () => _isCancelled, TimeSpan.FromMilliseconds(1));

        Assert.False(second.IsTaken);
        Assert.Equal(1, _waits);
    }

    [Fact]
    public void A_lock_that_is_taken_is_told_from_a_file_system_that_is_read_only_or_full()
    {
        using var first = Take();
        var held = Assert.ThrowsAny<IOException>(() => File.Open(Path.Combine(_folder.FullName, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose());

        Assert.True(GateLock.IsHeldByAnother(held));
        Assert.All([30, 28, unchecked((int)0x80070013), unchecked((int)0x80070070)], code => Assert.False(GateLock.IsHeldByAnother(new IOException("no", code))));
    }

    private GateLock Take() => new(_folder.FullName, () => Interlocked.Increment(ref _waits), () => _isCancelled, Patience);
}
