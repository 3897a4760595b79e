using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Tests.Discovery;

public sealed class EnginePackagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("physics-gate-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Packages_projects_and_references_have_the_versions_of_deps_json()
    {
        var packages = Of("""
            {"libraries": {"BepuPhysics/2.5.0-beta.24": {"type": "package"}, "Engine/1.0.0": {"type": "project"}, "Legacy/3.1.0.0": {"type": "reference"},
              "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.1": {"type": "runtimepack"}, "no version": {"type": "package"}, "odd/1": {}}}
            """);

        Assert.Equal([("BepuPhysics", "2.5.0-beta.24"), ("Engine", "1.0.0"), ("Legacy", "3.1.0.0")], packages!.Select(package => (package.Key, package.Value)));
    }

    [Fact]
    public void Where_there_is_no_such_file_or_it_is_none_nothing_is_known()
    {
        Assert.Null(EnginePackages.Of(Path.Combine(_folder.FullName, "None.dll")));
        Assert.Null(Of("{"));
        Assert.Null(Of("{}"));
        Assert.Null(Of("[]"));
        Assert.Null(Of("""{"libraries": 1}"""));
    }

    private SortedDictionary<string, string>? Of(string deps)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Engine.deps.json"), deps);
        return EnginePackages.Of(Path.Combine(_folder.FullName, "Engine.dll"));
    }
}
