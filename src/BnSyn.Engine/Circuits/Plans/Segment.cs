namespace BnSyn.Engine.Circuits.Plans;

/// <summary>A population whose axons fill a part of a port.</summary>
/// <param name="Index">0-based index among all segments of the circuit.</param>
/// <param name="Population">Index of the population.</param>
/// <param name="DelaySteps">Steps on the way.</param>
/// <param name="FirstAxon">Number of axons before.</param>
internal readonly record struct Segment(int Index, int Population, int DelaySteps, int FirstAxon);
