namespace BnSyn.Engine.Kernels;

/// <summary>A clock as a type of its own for the compiler: a step that is generic over its clock would look up what to call in every kernel for a plain interface.</summary>
/// <param name="clock">The clock.</param>
internal readonly struct ToldStepClock(IStepClock clock) : IStepClock
{
    /// <inheritdoc/>
    public void Enter(StepKernel kernel) => clock.Enter(kernel);

    /// <inheritdoc/>
    public void Leave() => clock.Leave();
}
