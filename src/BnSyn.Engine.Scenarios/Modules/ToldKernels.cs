using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>A clock that writes down what it is told, and no time.</summary>
/// <param name="answer">Where to.</param>
internal sealed class ToldKernels(Answer answer) : IStepClock
{
    /// <inheritdoc/>
    public void Enter(StepKernel kernel) => answer.Add((int)kernel);

    /// <inheritdoc/>
    public void Leave() => answer.Add(-1);
}
