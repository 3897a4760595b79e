namespace BnSyn.Engine.Avalanches;

/// <summary>What the shapes of avalanches of different durations have in common.</summary>
/// <param name="Gamma">The exponent γ by which the height of a shape grows with its duration; γ + 1 is 1/(σνz).</param>
/// <param name="Spread">What is left of differences between the scaled shapes: their mean variance over the squared range of all, dimensionless.</param>
/// <param name="Durations">The durations whose mean shapes were used, ascending, in bins.</param>
/// <param name="Shape">The common shape at equally spaced points of the scaled time, in spikes per duration^γ.</param>
public sealed record ShapeCollapseFit(double Gamma, double Spread, IReadOnlyList<int> Durations, IReadOnlyList<double> Shape);
