namespace BnSyn.Engine.Kernels;

/// <summary>Is told where one kernel of a step ends and the next begins: by the thread that takes the step, never by those that help it.</summary>
/// <remarks>It changes no bit of a step. Steps without a clock are compiled as if there were none.</remarks>
public interface IStepClock
{
    /// <summary>A kernel begins; the one before it, if there was one, ends here. To enter the present one again changes nothing.</summary>
    /// <param name="kernel">What is done from here on.</param>
    void Enter(StepKernel kernel);

    /// <summary>The present kernel ends, and no other begins.</summary>
    void Leave();
}
