namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Weights source by source, so that an active axon adds one row to its targets.</summary>
internal interface IWeightRows
{
    /// <summary>Weights that an active axon adds, on average.</summary>
    double RowLength { get; }

    /// <summary>Adds the rows of active axons, in their order.</summary>
    void Add(ReadOnlySpan<int> active, Span<float> drive);

    /// <summary>Adds one row times what the spike is worth.</summary>
    void AddScaled(int source, float efficacy, Span<float> drive);

    /// <summary>The weight of a pair, 0 where there is no synapse.</summary>
    float At(int source, int target);
}
