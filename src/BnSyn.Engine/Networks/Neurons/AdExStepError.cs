namespace BnSyn.Engine.Networks.Neurons;

/// <summary>What two halves say of a full step.</summary>
/// <param name="LocalError">The largest scaled distance of V and w between the full step and its halves; 1 is just tolerable. It is an error of
/// this step only, although BN-Syn hands it out under the name global_error_bound as well.</param>
/// <param name="RecommendedStep_ms">The step in ms that would keep the error tolerable, between a tenth and twice of the step taken.</param>
/// <param name="SameSpikes">Whether both ways fired the same neurons. Where they did not, a reset lies between them, and the distance says
/// nothing of the order of the method.</param>
public readonly record struct AdExStepError(double LocalError, double RecommendedStep_ms, bool SameSpikes);
