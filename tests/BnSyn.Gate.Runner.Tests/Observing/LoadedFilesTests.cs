using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Observing;

namespace BnSyn.Gate.Runner.Tests.Observing;

public sealed class LoadedFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("loaded-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_mapped_file_is_missing_until_it_or_its_content_is_an_input()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux shows what is mapped");
        var file = Path.Combine(_folder.FullName, "libfast.so");
        File.WriteAllText(file, new string('x', 5000));
        using var map = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var other = new EngineInput("other", "/other", 1, new string('0', 64));

        Assert.Contains(file, LoadedFiles.Without([other], LoadedFiles.Here()));
        Assert.DoesNotContain(file, LoadedFiles.Without([other with { Path = file }], LoadedFiles.Here()));
        Assert.DoesNotContain(file, LoadedFiles.Without([other with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) }], LoadedFiles.Here()));
    }

    [Fact]
    public void A_file_that_is_written_through_its_mapping_is_a_result()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux shows what is mapped");
        var file = Path.Combine(_folder.FullName, "notes.txt");
        File.WriteAllText(file, new string('x', 5000));
        using var map = MemoryMappedFile.CreateFromFile(file, FileMode.Open);
        using var view = map.CreateViewAccessor();

        Assert.DoesNotContain(file, LoadedFiles.Without([new EngineInput("other", "/other", 1, new string('0', 64))], LoadedFiles.Here()));
    }

    [Fact]
    public void Where_no_build_lists_inputs_none_is_missing() => Assert.Empty(LoadedFiles.Without([], ["/any"]));
}
