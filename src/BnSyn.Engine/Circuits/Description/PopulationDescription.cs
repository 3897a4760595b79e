namespace BnSyn.Engine.Circuits.Description;

/// <summary>Neurons of one kind.</summary>
public sealed record PopulationDescription
{
    /// <summary>Name, unique in the component.</summary>
    public required string Name { get; init; }

    /// <summary>Number of neurons, 1 to 1 000 000.</summary>
    public required int Size { get; init; }

    /// <summary>What makes them fire.</summary>
    public PopulationKind Kind { get; init; }

    /// <summary>The constants of conductance neurons.</summary>
    public ConductanceParameters Neuron { get; init; } = new();

    /// <summary>
    /// Largest fraction of the neurons whose spikes leave the population in one step, (0, 1]; at least one neuron. Those with the
    /// highest potential win, of equals the first. Losers are reset as well: the competition is on the axon.
    /// </summary>
    public double Winners { get; init; } = 1.0;

    /// <summary>Inhibition that a neuron gets with its excitation, as a fraction of it; 0 or more.</summary>
    public double Inhibition { get; init; }

    /// <summary>Of random neurons: spikes per second, 0 to 1000/dt.</summary>
    public double RateHz { get; init; }

    /// <summary>Of inputs: the neurons that fire in each frame; the frames repeat, one a step. None: silence until set.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Frames { get; init; } = [];

    /// <summary>The most neurons that fire in one step.</summary>
    internal int MostWinners => Math.Clamp((int)(Winners * Size), 1, Size);
}
