namespace BnSyn.Engine.Kernels;

/// <summary>No clock: where a step is compiled for it, nothing is left of its calls.</summary>
internal readonly struct NoStepClock : IStepClock
{
    /// <inheritdoc/>
    public void Enter(StepKernel kernel)
    {
        // Nothing measures.
    }

    /// <inheritdoc/>
    public void Leave()
    {
        // Nothing measures.
    }
}
