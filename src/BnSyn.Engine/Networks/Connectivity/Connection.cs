namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>One synapse.</summary>
/// <param name="Pre">Index of the sending neuron.</param>
/// <param name="Post">Index of the receiving neuron.</param>
public readonly record struct Connection(int Pre, int Post);
