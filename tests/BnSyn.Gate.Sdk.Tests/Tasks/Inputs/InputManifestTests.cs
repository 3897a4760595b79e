using System.Security.Cryptography;
using BnSyn.Gate.Tasks.Inputs;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Sdk.Tests.Tasks.Inputs;

public sealed class InputManifestTests : IDisposable
{
    private const int Large = 5 << 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifest-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_hash_is_that_of_the_content() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        bytes => new InputManifest("").Add(Write("file", bytes ?? [])) == Convert.ToHexStringLower(SHA256.HashData(bytes ?? []))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_is_hash_size_time_name_and_path_between_tabs()
    {
        var manifest = new InputManifest("");
        var hash = manifest.Add(Write("with space — é.so", [1, 2, 3]));
        var path = PathOf("with space — é.so");

        Assert.Equal($"{hash}\t3\t{File.GetLastWriteTimeUtc(path).Ticks}\twith space — é.so\t{path}\n", manifest.Text);
    }

    [Fact]
    public void A_small_file_is_read_again_although_its_size_and_time_are_as_before_and_a_large_one_is_not()
    {
        LongAgo("large", new byte[Large]);
        var before = Manifest(["large"], ("small", [1]));
        var (small, large) = (new InputFile("small", PathOf("small")), new InputFile("large", PathOf("large")));
        Alter("small", [2]);
        Alter("large", [.. new byte[Large - 1], 1]);

        var now = new InputManifest(before);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([2])), now.Add(small));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(new byte[Large])), now.Add(large));
        Assert.Equal([PathOf("small")], now.DifferencesFromBefore());

        File.SetLastWriteTimeUtc(PathOf("large"), DateTime.UtcNow.AddSeconds(1));
        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(new byte[Large])), new InputManifest(before).Add(large));
    }

    [Fact]
    public void A_large_file_behind_a_link_is_read_again_because_the_time_of_the_link_stays()
    {
        LongAgo("target", new byte[Large]);
        File.CreateSymbolicLink(PathOf("link"), PathOf("target"));
        var before = Manifest(["link"]);
        File.WriteAllBytes(PathOf("target"), [.. new byte[Large - 1], 1]);

        var now = new InputManifest(before);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf("target")))), now.Add(new("link", PathOf("link"))));
        Assert.Equal([PathOf("link")], now.DifferencesFromBefore());
    }

    [Fact]
    public void A_large_file_that_was_written_a_moment_ago_is_read_again_because_it_may_have_been_written_twice_at_one_time()
    {
        File.WriteAllBytes(PathOf("large"), new byte[Large]);
        var before = Manifest(["large"]);
        Alter("large", [.. new byte[Large - 1], 1]);

        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(new byte[Large])), new InputManifest(before).Add(new("large", PathOf("large"))));
    }

    [Fact]
    public void Differences_are_what_was_added_removed_or_altered()
    {
        var before = Manifest([], ("same", [1]), ("altered", [1]), ("removed", [1]));
        var now = new InputManifest(before);
        now.Add(Write("same", [1]));
        now.Add(Write("altered", [2]));
        now.Add(Write("added", [1]));

        Assert.Equal([PathOf("added"), PathOf("altered"), PathOf("removed")], now.DifferencesFromBefore());
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private InputFile Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return new(name, PathOf(name));
    }

    private void Alter(string name, byte[] bytes)
    {
        var time = File.GetLastWriteTimeUtc(PathOf(name));
        File.WriteAllBytes(PathOf(name), bytes);
        File.SetLastWriteTimeUtc(PathOf(name), time);
    }

    private void LongAgo(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        File.SetLastWriteTimeUtc(PathOf(name), DateTime.UtcNow.AddDays(-1));
    }

    private string Manifest(string[] there, params (string Name, byte[] Bytes)[] files)
    {
        var manifest = new InputManifest("");
        Array.ForEach(there, name => manifest.Add(new(name, PathOf(name))));
        foreach (var (name, bytes) in files)
        {
            manifest.Add(Write(name, bytes));
        }

        File.WriteAllText(PathOf("manifest.txt"), manifest.Text);
        return PathOf("manifest.txt");
    }
}
