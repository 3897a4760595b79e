using BnSyn.Engine.Kernels;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios;

/// <summary>The gate's clock as the engine knows one.</summary>
/// <param name="clock">The gate's.</param>
internal sealed class StepClock(IKernelClock clock) : IStepClock
{
    /// <summary>The gate's.</summary>
    public IKernelClock Clock => clock;

    /// <summary>The clock of a stretch of steps: the last one where it is for the same, so that a stretch allocates nothing.</summary>
    /// <param name="last">The last one, if there was one.</param>
    /// <param name="clock">The gate's.</param>
    public static StepClock Of(StepClock? last, IKernelClock clock) => last?.Clock == clock ? last : new(clock);

    /// <inheritdoc/>
    public void Enter(StepKernel kernel) => clock.Enter((int)kernel);

    /// <inheritdoc/>
    public void Leave() => clock.Leave();
}
