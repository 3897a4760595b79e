namespace BnSyn.Engine.Circuits.Description;

/// <summary>Where the axons of a component leave: some of its populations, one behind the other.</summary>
/// <param name="Name">Name, unique among the component's outputs.</param>
/// <param name="Populations">Names of populations of the component.</param>
public sealed record OutputDescription(string Name, IReadOnlyList<string> Populations);

/// <summary>Where axons of other components arrive.</summary>
/// <param name="Name">Name, unique among the component's ports and populations.</param>
/// <param name="Size">Number of axons.</param>
public sealed record PortDescription(string Name, int Size);

/// <summary>The axons of one output on their way.</summary>
/// <param name="Output">Component and output, as <c>cortex.out</c>.</param>
/// <param name="DelayMs">Time on the way, ms: round(delay/dt) steps, at least one.</param>
public sealed record Tract(string Output, double DelayMs);

/// <summary>Tracts that fill a port, one behind the other.</summary>
/// <param name="Port">Component and port, as <c>striatum.afferent</c>.</param>
/// <param name="Tracts">The tracts; their sizes sum to the port's.</param>
public sealed record ProjectionDescription(string Port, IReadOnlyList<Tract> Tracts);

/// <summary>A signal that is the same everywhere, such as dopamine: the error of a prediction of reward.</summary>
/// <param name="Name">Name, unique in the circuit.</param>
/// <param name="IntervalSteps">Steps between two rewards; the first comes after as many.</param>
/// <param name="Rewards">The rewards, repeated.</param>
/// <param name="PredictionRate">
/// α of Rescorla and Wagner (1972): the signal is δ = reward - V, then V moves by α·δ; 0 sends the rewards themselves.
/// </param>
public sealed record ModulatorDescription(string Name, int IntervalSteps, IReadOnlyList<double> Rewards, double PredictionRate);
