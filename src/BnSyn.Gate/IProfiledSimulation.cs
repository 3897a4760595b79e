namespace BnSyn.Gate;

/// <summary>
/// A simulation that can say where its time goes: <c>PhysicsProfile</c> measures the time and the memory of each of its kernels. Everywhere
/// else the gate calls <see cref="ISimulation.Advance"/>, which needs no code for it.
/// </summary>
public interface IProfiledSimulation : ISimulation
{
    /// <summary>Names of the kernels, at least one, each once: lower-case words joined by hyphens; the same on every call. One that is never entered is not shown.</summary>
    IReadOnlyList<string> Kernels { get; }

    /// <summary>Takes the steps of <see cref="ISimulation.Advance"/>, bit for bit, and says where their kernels begin and end.</summary>
    /// <param name="steps">How many steps, at least 1.</param>
    /// <param name="clock">Told the kernels.</param>
    void Profile(int steps, IKernelClock clock);
}
