using System.Reflection;
using System.Reflection.Emit;

namespace BnSyn.Gate.Testing.Tests;

public sealed class TestProjectTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("bnsyn-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_program_is_the_test_project_whatever_else_is_loaded() =>
        Assert.Equal("/a/A.csproj", TestProject.Of(Tests("/a/A.csproj"), [Tests("/b/B.csproj")]).File);

    [Fact]
    public void Where_the_program_is_a_host_the_only_assembly_that_says_so_is_the_test_project() =>
        Assert.Equal("/b/B.csproj", TestProject.Of(typeof(string).Assembly, [typeof(string).Assembly, Tests("/b/B.csproj"), Tests("/b/B.csproj")]).File);

    [Fact]
    public void The_tests_of_several_projects_in_one_host_are_BNG9013()
    {
        var failure = Assert.Throws<PhysicsGateException>(() => TestProject.Of(null, [Tests("/b/B.csproj"), Tests("/a/A.csproj")]));

        Assert.Equal("BNG9013", failure.Code);
        Assert.Contains("/a/A.csproj, /b/B.csproj", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Baselines_are_where_the_test_says_else_the_project_else_in_the_nearest_folder_of_that_name()
    {
        var project = new TestProject(PathOf("tests", "A", "A.csproj"), PathOf("tests", "A"), "", false);
        Directory.CreateDirectory(PathOf("baselines"));
        Directory.CreateDirectory(project.Folder);

        Assert.Equal(PathOf("baselines"), project.BaselineDirectory(""));
        Directory.CreateDirectory(PathOf("tests", "A", "baselines"));
        Assert.Equal(PathOf("tests", "A", "baselines"), project.BaselineDirectory(""));
        Assert.Equal(PathOf("named"), (project with { Baselines = PathOf("named") }).BaselineDirectory(""));
        Assert.Equal(PathOf("tests", "B"), (project with { Baselines = PathOf("named") }).BaselineDirectory("../B"));
    }

    [Fact]
    public void What_is_above_the_repository_is_not_looked_at()
    {
        Directory.CreateDirectory(PathOf("baselines"));
        Directory.CreateDirectory(PathOf("repository", ".git"));
        var project = new TestProject(PathOf("repository", "A.csproj"), PathOf("repository"), "", false);

        Assert.Equal(PathOf("repository", "baselines"), project.BaselineDirectory(""));
    }

    [Theory]
    [InlineData(true, null, "in the build of the test project")]
    [InlineData(false, "True", "in the environment")]
    public void A_refresh_that_is_asked_of_a_test_is_BNG9015(bool inBuild, string? inEnvironment, string place)
    {
        var failure = Assert.Throws<PhysicsGateException>(() => new TestProject("", "", "", inBuild).RefuseRefresh(inEnvironment));

        Assert.Equal("BNG9015", failure.Code);
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void No_refresh_is_asked_for_by_default(string? inEnvironment) => new TestProject("", "", "", false).RefuseRefresh(inEnvironment);

    private static AssemblyBuilder Tests(string file) => AssemblyBuilder.DefineDynamicAssembly(
        new AssemblyName("Tests"),
        AssemblyBuilderAccess.Run,
        [new CustomAttributeBuilder(typeof(AssemblyMetadataAttribute).GetConstructors().Single(), ["BnSyn.Gate.Testing.Project", file])]);

    private string PathOf(params string[] parts) => Path.Combine([_root.FullName, .. parts]);
}
