namespace BnSyn.Gate;

/// <summary>
/// Is told where a kernel, a named part of a step, begins and ends; the gate measures what lies between. Only the thread that advances the
/// simulation may tell it: what other threads do meanwhile is that thread's waiting, and a kernel of its own.
/// </summary>
public interface IKernelClock
{
    /// <summary>A kernel begins; the one before it, if there was one, ends here. To enter the present one again changes nothing.</summary>
    /// <param name="kernel">0-based place in <see cref="IProfiledSimulation.Kernels"/>.</param>
    void Enter(int kernel);

    /// <summary>The present kernel ends, and no other begins: what follows belongs to none.</summary>
    void Leave();
}
