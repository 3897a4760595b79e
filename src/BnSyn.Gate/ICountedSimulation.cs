namespace BnSyn.Gate;

/// <summary>
/// A simulation that also counts what its kernels do: <c>PhysicsScaling</c> then places each of them under the roof of the machine. It is asked
/// once, after the steps that were timed, so that counting need not cost anything in a step.
/// </summary>
public interface ICountedSimulation : IProfiledSimulation
{
    /// <summary>What all steps so far did, one entry for each of <see cref="IProfiledSimulation.Kernels"/>, in their order; finite and not negative.</summary>
    IReadOnlyList<KernelWork> Work { get; }
}
