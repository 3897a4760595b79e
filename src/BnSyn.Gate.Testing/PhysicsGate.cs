using System.Reflection;

namespace BnSyn.Gate.Testing;

/// <summary>
/// The physics gate inside a test: runs scenarios in a process of its own and compares them with their committed baselines, as
/// <c>dotnet build -t:PhysicsGate</c> does. Physics is judged; time, memory and energy are not measured, because tests run side by side.
/// </summary>
public static class PhysicsGate
{
    /// <summary>Verifies one scenario.</summary>
    /// <typeparam name="TScenario">A public class with a public constructor without parameters.</typeparam>
    /// <param name="options">What differs from the defaults.</param>
    /// <param name="cancellationToken">Ends the gate's process and all that it started.</param>
    /// <returns>What the gate said of a scenario that passed.</returns>
    /// <exception cref="PhysicsGateException">The verdict is not Passed: drift, inconclusive or invalid.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<PhysicsGateResult> Verify<TScenario>(PhysicsGateOptions? options = null, CancellationToken cancellationToken = default)
        where TScenario : IPhysicsScenario => Verify(typeof(TScenario), options, cancellationToken);

    /// <summary>Verifies the scenario of a class, or all scenarios of a class that gives several.</summary>
    /// <param name="scenario">A public class with a public constructor without parameters that implements <see cref="IPhysicsScenario"/> or <see cref="IScenarioSource"/>.</param>
    /// <param name="options">What differs from the defaults.</param>
    /// <param name="cancellationToken">Ends the gate's process and all that it started.</param>
    /// <returns>What the gate said of scenarios that passed.</returns>
    /// <exception cref="PhysicsGateException">The verdict is not Passed: drift, inconclusive or invalid.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<PhysicsGateResult> Verify(Type scenario, PhysicsGateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Run(() => ScenarioType.Names(scenario), scenario.Assembly, options, cancellationToken);
    }

    /// <summary>Verifies one scenario by its name.</summary>
    /// <param name="scenario">The name that the scenario has in its description.</param>
    /// <param name="assembly">The assembly with the scenario's class.</param>
    /// <param name="options">What differs from the defaults.</param>
    /// <param name="cancellationToken">Ends the gate's process and all that it started.</param>
    /// <returns>What the gate said of a scenario that passed.</returns>
    /// <exception cref="PhysicsGateException">The verdict is not Passed: drift, inconclusive or invalid.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<PhysicsGateResult> Verify(string scenario, Assembly assembly, PhysicsGateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scenario);
        ArgumentNullException.ThrowIfNull(assembly);
        return Run(() => [scenario], assembly, options, cancellationToken);
    }

    // A test may block on what it is given, in a context of one thread.
    private static Task<PhysicsGateResult> Run(Func<IReadOnlyList<string>> names, Assembly assembly, PhysicsGateOptions? options, CancellationToken cancellation) =>
        Task.Run(() => Verification.Run(names, assembly, options ?? new(), cancellation), CancellationToken.None);
}
