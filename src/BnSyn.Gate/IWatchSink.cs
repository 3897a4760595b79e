namespace BnSyn.Gate;

/// <summary>Takes what a simulation reports of its present step. Only extremes and the first value out of bounds are kept.</summary>
public interface IWatchSink
{
    /// <summary>Reports one quantity.</summary>
    /// <param name="quantity">A name from <see cref="ScenarioDescription.StepInvariants"/>, once in a step.</param>
    /// <param name="value">In the quantity's unit. What is not finite is out of any bounds.</param>
    void Value(string quantity, double value);
}
