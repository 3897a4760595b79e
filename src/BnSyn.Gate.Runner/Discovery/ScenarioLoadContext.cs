using System.Reflection;
using System.Runtime.Loader;

namespace BnSyn.Gate.Runner.Discovery;

/// <summary>
/// Loads the engine's assemblies apart from the gate's own, so that both may use different versions of one package. Only the
/// contract is shared: a scenario must implement the very interface that the gate calls.
/// </summary>
internal sealed class ScenarioLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Contract = typeof(IPhysicsScenario).Assembly;

    private readonly AssemblyDependencyResolver _resolver;
    private readonly ProbePaths _probes;

    /// <param name="assemblyPath">Full path of the scenarios' assembly.</param>
    /// <param name="probePaths">Files that the project names but does not copy beside itself, as class libraries do.</param>
    public ScenarioLoadContext(string assemblyPath, IEnumerable<string> probePaths)
        : base("scenarios")
    {
        _resolver = new AssemblyDependencyResolver(assemblyPath);
        _probes = new(probePaths, ProbePaths.RuntimesHere);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Contract.GetName().Name)
        {
            return Contract;
        }

        var path = _resolver.ResolveAssemblyToPath(assemblyName) ?? (assemblyName.Name is { } name ? _probes.Managed(name) : null);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) ?? _probes.Native(unmanagedDllName);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }
}
