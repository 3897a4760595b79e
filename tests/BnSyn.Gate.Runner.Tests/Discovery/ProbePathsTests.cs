using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>Of the files of several systems the one of this system is loaded.</summary>
public sealed class ProbePathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_library_of_the_closest_runtime_comes_first_and_one_of_another_system_never()
    {
        var probes = Of("runtimes/win-x64/native/fast.dll", "runtimes/unix/native/libfast.so", "runtimes/linux-x64/native/libfast.so", "runtimes/linux-arm64/native/libfast.so");

        Assert.EndsWith("linux-x64/native/libfast.so", probes.Native("fast"), StringComparison.Ordinal);
        Assert.EndsWith("linux-x64/native/libfast.so", probes.Native("libfast.so"), StringComparison.Ordinal);
        Assert.Null(Of("runtimes/win-x64/native/fast.dll").Native("fast"));
        Assert.Null(probes.Native("slow"));
    }

    [Fact]
    public void An_assembly_of_this_system_comes_before_the_one_of_none()
    {
        Assert.EndsWith("runtimes/unix/lib/net8.0/Sql.dll", Of("lib/net8.0/Sql.dll", "runtimes/win/lib/net8.0/Sql.dll", "runtimes/unix/lib/net8.0/Sql.dll").Managed("Sql"), StringComparison.Ordinal);
        Assert.EndsWith("lib/net8.0/Sql.dll", Of("lib/net8.0/Sql.dll", "runtimes/win/lib/net8.0/Sql.dll").Managed("Sql"), StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_are_those_of_the_culture_or_none()
    {
        var probes = Of("lib/cs/Core.resources.dll", "lib/de/Core.resources.dll");

        Assert.EndsWith("lib/de/Core.resources.dll", probes.Translated("Core.resources", "de"), StringComparison.Ordinal);
        Assert.Null(probes.Translated("Core.resources", "fr"));
    }

    [Fact]
    public void A_project_in_a_folder_named_runtimes_is_of_no_system() =>
        Assert.NotNull(Of("runtimes/mine/bin/Any.dll").Managed("Any"));

    [Fact]
    public void This_process_has_a_runtime_and_takes_what_is_for_any() =>
        Assert.Equal("any", ProbePaths.RuntimesHere[^1]);

    private ProbePaths Of(params string[] files)
    {
        foreach (var file in files.Select(file => Path.Combine(_folder, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "");
        }

        return new(files.Select(file => Path.Combine(_folder, file)), ["linux-x64", "linux", "unix", "any"]);
    }
}
