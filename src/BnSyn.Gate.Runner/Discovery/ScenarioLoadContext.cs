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
    private readonly ProbePaths _instead;

    /// <param name="assemblyPath">Full path of the scenarios' assembly.</param>
    /// <param name="probePaths">Files that the project names but does not copy beside itself, as class libraries do.</param>
    /// <param name="instead">Files that come before all of those.</param>
    public ScenarioLoadContext(string assemblyPath, IEnumerable<string> probePaths, IEnumerable<string>? instead = null)
        : base("scenarios")
    {
        _resolver = new AssemblyDependencyResolver(assemblyPath);
        _probes = new(probePaths, ProbePaths.RuntimesHere);
        _instead = new(instead ?? [], ProbePaths.RuntimesHere);
    }

    /// <summary>Where an assembly would be loaded from.</summary>
    /// <param name="assemblyName">Its name; any version of it will do.</param>
    /// <returns>A full path; <see langword="null"/> where the engine brings none.</returns>
    public string? PathOf(AssemblyName assemblyName) => assemblyName switch
    {
        { Name: null } => null,
        { Name: { } name, CultureName: { Length: > 0 } culture } => _instead.Translated(name, culture) ?? _resolver.ResolveAssemblyToPath(assemblyName) ?? _probes.Translated(name, culture),
        { Name: { } name } => _instead.Managed(name) ?? _resolver.ResolveAssemblyToPath(assemblyName) ?? _probes.Managed(name),
    };

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Contract.GetName().Name)
        {
            return Contract;
        }

        var path = PathOf(assemblyName);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _instead.Native(unmanagedDllName) ?? _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) ?? _probes.Native(unmanagedDllName);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }
}
