using System.IO.Compression;
using System.Xml.Linq;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>What is in the packages, and what is not.</summary>
public sealed class PackageContentTests(PackedFeed feed)
{
    private const int LargestPackage = 2_500_000;

    /// <summary>What the gate's process needs.</summary>
    private static readonly string[] Runner =
    [
        "tools/net10.0/BenchmarkDotNet.Annotations.dll",
        "tools/net10.0/BenchmarkDotNet.dll",
        "tools/net10.0/BnSyn.Gate.Analysis.dll",
        "tools/net10.0/BnSyn.Gate.dll",
        "tools/net10.0/Markdig.dll",
        "tools/net10.0/MathNet.Numerics.dll",
        "tools/net10.0/Perfolizer.dll",
        "tools/net10.0/System.CommandLine.dll",
        "tools/net10.0/physics-gate.dll",
        "tools/net10.0/physics-gate.runtimeconfig.json",
    ];

    [Fact]
    public void The_SDK_holds_the_build_files_the_contract_the_task_and_what_the_gates_process_needs_and_nothing_else()
    {
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "Sdk/Sdk.props",
                "Sdk/Sdk.targets",
                "THIRD-PARTY-NOTICES.md",
                .. BuildFiles().Select(file => "build/" + file),
                "buildMultiTargeting/BnSyn.Gate.Sdk.props",
                "buildMultiTargeting/BnSyn.Gate.Sdk.targets",
                "clients/physics_gate.h",
                "clients/physics_gate.py",
                "contract/net10.0/BnSyn.Gate.dll",
                "contract/net10.0/BnSyn.Gate.xml",
                "contract/netstandard2.0/BnSyn.Gate.dll",
                "contract/netstandard2.0/BnSyn.Gate.xml",
                "tasks/netstandard2.0/BnSyn.Gate.Tasks.dll",
                .. Runner,
            ],
            Content("BnSyn.Gate.Sdk"));
        Assert.InRange(new FileInfo(PathOf("BnSyn.Gate.Sdk")).Length, 1, LargestPackage);
    }

    [Fact]
    public void The_package_for_tests_holds_one_library_its_build_file_and_the_same_process_of_the_gate_and_nothing_else()
    {
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.md",
                "build/BnSyn.Gate.Testing.targets",
                "lib/net10.0/BnSyn.Gate.Testing.dll",
                "lib/net10.0/BnSyn.Gate.Testing.xml",
                .. Runner,
            ],
            Content("BnSyn.Gate.Testing"));
        Assert.InRange(new FileInfo(PathOf("BnSyn.Gate.Testing")).Length, 1, LargestPackage);
    }

    [Theory]
    [InlineData("BnSyn.Gate.Sdk", "MSBuildSdk Dependency", "")]
    [InlineData("BnSyn.Gate.Tool", "DotnetTool", "")]
    [InlineData("BnSyn.Gate.Templates", "Template", "")]
    [InlineData("BnSyn.Gate.Testing", "", "net10.0 BnSyn.Gate")]
    [InlineData("BnSyn.Gate", "", ".NETStandard2.0 System.Memory")]
    [InlineData("BnSyn.Engine", "", "")]
    [InlineData("BnSyn.Engine.Gpu", "", "net10.0 BnSyn.Engine, net10.0 Silk.NET.OpenCL, net10.0 Microsoft.Extensions.DependencyModel")]
    public void A_package_says_what_it_is_under_which_licence_and_what_to_read_first_and_which_others_it_needs(string id, string types, string dependencies)
    {
        using var archive = ZipFile.OpenRead(PathOf(id));
        using var stream = archive.GetEntry(id + ".nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal((id, feed.Version, "MIT", "README.md"), (Value("id"), Value("version"), Value("license"), Value("readme")));
        Assert.NotNull(archive.GetEntry("README.md"));
        Assert.Equal(types, string.Join(' ', metadata.Descendants().Where(element => element.Name.LocalName == "packageType").Select(type => type.Attribute("name")!.Value)));
        Assert.Equal(dependencies, string.Join(", ", metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
            .Select(element => $"{element.Parent!.Attribute("targetFramework")?.Value} {element.Attribute("id")!.Value}")));
        Assert.DoesNotContain(archive.Entries, entry => entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BnSyn.Gate")]
    [InlineData("BnSyn.Engine")]
    [InlineData("BnSyn.Engine.Gpu")]
    [InlineData("BnSyn.Gate.Testing")]
    [InlineData("BnSyn.Gate.Tool")]
    public void A_library_or_tool_has_its_symbols_in_a_package_of_their_own(string id) =>
        Assert.True(File.Exists(Path.ChangeExtension(PathOf(id), ".snupkg")));

    [Fact(Explicit = true)]
    public void Packing_the_same_build_twice_gives_the_same_bytes()
    {
        string[] folders = [feed.NewFolder(), feed.NewFolder()];
        foreach (var folder in folders)
        {
            PackedFeed.Pack(folder, ("SOURCE_DATE_EPOCH", "1700000000"));
        }

        var packages = Directory.EnumerateFiles(folders[0]).Select(Path.GetFileName).ToList();
        Assert.Equal(12, packages.Count);
        Assert.All(packages, package => Assert.Equal(
            File.ReadAllBytes(Path.Combine(folders[0], package!)), File.ReadAllBytes(Path.Combine(folders[1], package!))));
    }

    private static IEnumerable<string> BuildFiles() => Repository.TrackedFiles()
        .Where(file => file.StartsWith("build/", StringComparison.Ordinal) && !file.EndsWith("Source.props", StringComparison.Ordinal) && !file.EndsWith("None.targets", StringComparison.Ordinal))
        .Select(file => file["build/".Length..])
        .Order(StringComparer.Ordinal);

    private string PathOf(string id) => Path.Combine(feed.Folder, $"{id}.{feed.Version}.nupkg");

    // Without what NuGet adds to every package.
    private List<string> Content(string id)
    {
        using var archive = ZipFile.OpenRead(PathOf(id));
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && !name.EndsWith(".nuspec", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
