using System.Reflection;
using System.Reflection.Emit;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Tests.Discovery;

/// <summary>An engine runs on its own packages, also where the gate uses others of the same name.</summary>
public sealed class ScenarioLoadContextTests : IDisposable
{
    // Not beside this assembly, whose folder is the engine of other tests.
    private readonly string folder = Directory.CreateTempSubdirectory("physics-gate-").FullName;

    public void Dispose()
    {
        // A file that is loaded cannot be deleted there.
        if (!OperatingSystem.IsWindows())
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_engine_gets_its_own_version_of_a_package_that_the_gate_uses()
    {
        var gates = Assembly.Load("MathNet.Numerics");
        var loaded = Load("MathNet.Numerics", new Version(4, 15, 0, 0));

        Assert.Equal(new Version(4, 15, 0, 0), loaded.GetName().Version);
        Assert.NotEqual(gates.GetName().Version, loaded.GetName().Version);
        Assert.Same(gates, Assembly.Load("MathNet.Numerics"));
    }

    [Fact]
    public void The_contract_is_the_one_that_the_gate_calls() =>
        Assert.Same(typeof(IPhysicsScenario).Assembly, Load("BnSyn.Gate", new Version(9, 9, 9, 9)));

    [Fact]
    public void What_the_engine_does_not_bring_is_the_runtimes() =>
        Assert.Same(Assembly.Load("System.Linq"), new ScenarioLoadContext(Alone(), []).LoadFromAssemblyName(new AssemblyName("System.Linq")));

    private Assembly Load(string name, Version version)
    {
        var identity = new AssemblyName(name) { Version = version };
        var file = Path.Combine(folder, name + ".dll");
        var assembly = new PersistedAssemblyBuilder(identity, typeof(object).Assembly);
        assembly.DefineDynamicModule(name);
        assembly.Save(file);
        return new ScenarioLoadContext(Alone(), [file]).LoadFromAssemblyName(identity);
    }

    // Without a deps.json beside it, as the output of a class library that copies nothing.
    private string Alone()
    {
        var alone = Path.Combine(folder, "alone.dll");
        File.Copy(typeof(ScenarioLoadContextTests).Assembly.Location, alone, overwrite: true);
        return alone;
    }
}
