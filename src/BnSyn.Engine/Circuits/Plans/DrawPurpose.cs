namespace BnSyn.Engine.Circuits.Plans;

/// <summary>What a stream of random words is for; streams of different purposes have nothing in common.</summary>
internal enum DrawPurpose : uint
{
    /// <summary>Membrane noise, by neuron and step.</summary>
    Noise = 1,

    /// <summary>Spontaneous spikes of random sources, by neuron and step.</summary>
    Spikes = 2,

    /// <summary>Weights, by set of synapses and place in the matrix.</summary>
    Weights = 3,
}
