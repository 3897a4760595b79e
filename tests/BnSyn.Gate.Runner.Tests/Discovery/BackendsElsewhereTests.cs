using System.Reflection;
using System.Reflection.Emit;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Tests.Engine;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>The engine once more, with other versions of what it uses: it is another one, and what cannot be is said.</summary>
[Collection(BesideTheEngine.Name)]
public sealed class BackendsElsewhereTests
{
    private const string Package = "MathNet.Numerics";

    // Kept: a file that is loaded cannot be deleted everywhere.
    private static readonly string Output = AppContext.BaseDirectory;
    private static readonly BuiltEngine Built = new(typeof(BackendsElsewhereTests).Assembly.Location, []);

    private readonly List<Finding> _findings = [];

    [Fact]
    public void The_backend_is_the_engines_own_class_loaded_apart_and_the_others_stay_where_they_are()
    {
        var folder = WithPackage("other-version-apart", new(4, 15, 0, 0));

        var scenario = Complete(folder);
        using var other = scenario.Scenario.Create("accelerated", 1);
        using var own = scenario.Scenario.Create("reference", 1);

        Assert.Empty(_findings);
        Assert.Equal(own.GetType().FullName, other.GetType().FullName);
        Assert.Equal(typeof(Oscillator).Assembly, own.GetType().Assembly);
        Assert.NotEqual(own.GetType().Assembly, other.GetType().Assembly);
        Assert.Equal(typeof(Oscillator), RoutedScenario.TypeOf(scenario.Scenario));
    }

    [Fact]
    public void What_was_loaded_is_told_with_both_versions_and_nothing_without_such_a_backend()
    {
        var folder = WithPackage("other-version-loaded", new(4, 15, 0, 0));
        var file = Path.Combine(Output, folder, Package + ".dll");
        var engines = new OtherEngines(Built);

        var loaded = Assert.Single(engines.Loaded([Description(folder)], [file, Path.Combine(Output, Package + ".dll"), Path.Combine(Output, folder + "er", "Any.dll")])!);

        Assert.Equal(new OtherVersion(folder, Package + ".dll", "4.15.0.0", "5.0.0"), loaded);
        Assert.Empty(engines.Loaded([Description(folder)], [])!);
        Assert.Null(engines.Loaded([new Oscillator().Describe()], [file]));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_BNG1025() => Refused("other-version-absent", "which does not exist; expected: ");

    [Fact]
    public void A_folder_without_an_assembly_is_BNG1025()
    {
        Write("other-version-empty", "native.dll", [1, 2, 3]);

        Refused("other-version-empty", "which holds no assembly");
    }

    [Fact]
    public void An_assembly_that_the_engine_does_not_have_is_BNG1025()
    {
        Write("other-version-foreign", "Foreign.dll", Assembly("Foreign", new(1, 0, 0, 0)));

        Refused("other-version-foreign", "which holds none that the engine has: Foreign.dll");
    }

    [Fact]
    public void The_very_file_that_the_engine_has_otherwise_is_BNG1025()
    {
        Write("other-version-same", Package + ".dll", File.ReadAllBytes(Path.Combine(Output, Package + ".dll")));

        Refused("other-version-same", "whose MathNet.Numerics.dll the engine has otherwise too; expected: another version");
    }

    [Fact]
    public void An_engine_that_has_no_such_scenario_with_the_other_version_is_BNG1025()
    {
        var folder = WithPackage("other-version-renamed", new(4, 15, 0, 0));
        var description = Description(folder) with { Name = "renamed" };

        new BackendsElsewhere(Built).Complete(new(new Oscillator(), description, typeof(Oscillator).FullName!), typeof(Oscillator), _findings);

        Says("with which the engine has no scenario of this name");
    }

    private DescribedScenario Complete(string folder) => new BackendsElsewhere(Built).Complete(new(new Oscillator(), Description(folder), typeof(Oscillator).FullName!), typeof(Oscillator), _findings);

    private void Refused(string folder, string problem)
    {
        Complete(folder);

        Says(problem);
    }

    private void Says(string problem)
    {
        var finding = Assert.Single(_findings);
        Assert.Equal("BNG1025", finding.Diagnostic.Code);
        Assert.Contains(": the backend 'accelerated' takes assemblies from 'other-version-", finding.Message, StringComparison.Ordinal);
        Assert.Contains(problem, finding.Message, StringComparison.Ordinal);
    }

    private static ScenarioDescription Description(string folder) => new Oscillator().Describe() with { VersionBackends = [new("accelerated", folder)] };

    private static string WithPackage(string folder, Version version)
    {
        Write(folder, Package + ".dll", Assembly(Package, version));
        return folder;
    }

    private static void Write(string folder, string file, byte[] content)
    {
        Directory.CreateDirectory(Path.Combine(Output, folder));
        File.WriteAllBytes(Path.Combine(Output, folder, file), content);
    }

    private static byte[] Assembly(string name, Version version)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name) { Version = version }, typeof(object).Assembly);
        assembly.DefineDynamicModule(name);
        using var stream = new MemoryStream();
        assembly.Save(stream);
        return stream.ToArray();
    }
}
