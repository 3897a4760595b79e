using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Attractors;

/// <summary>Parameters of the attractor crystallizer, with the defaults of BN-Syn.</summary>
public sealed record CrystallizerParameters
{
    /// <summary>Number of values of a state; positive.</summary>
    public required int StateDimension { get; init; }

    /// <summary>Number of states that are kept; positive.</summary>
    public int BufferSize { get; init; } = 1000;

    /// <summary>Number of values that are kept of a state, equally spaced over it; positive, at most <see cref="StateDimension"/>.</summary>
    public int SnapshotDimension { get; init; } = 100;

    /// <summary>Observations between two searches for attractors; positive.</summary>
    public int SearchInterval { get; init; } = 100;

    /// <summary>Largest distance ε of neighbouring states, in the state's unit; positive.</summary>
    public double ClusterEpsilon { get; init; } = 0.1;

    /// <summary>Number of states within ε that make a core of an attractor; positive.</summary>
    public int ClusterLeastPoints { get; init; } = 5;

    /// <summary>
    /// Whether attractors are kept as BN-Syn keeps them: never updated and never removed once known, states visited as noise never adopted,
    /// and crystallized only while a single one of four or more holds more than 80 % of the states.
    /// </summary>
    public bool AsAncestor { get; init; }

    /// <summary>Checks the ranges named at the properties.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range or not finite; the message names it.</exception>
    public void Validate()
    {
        ParameterCheck.AtLeast(StateDimension, 1.0, "state_dim");
        ParameterCheck.AtLeast(BufferSize, 1.0, "max_buffer_size");
        ParameterCheck.Within(SnapshotDimension, 1.0, StateDimension, "snapshot_dim");
        ParameterCheck.AtLeast(SearchInterval, 1.0, "pca_update_interval");
        ParameterCheck.Positive(ClusterEpsilon, "cluster_eps");
        ParameterCheck.AtLeast(ClusterLeastPoints, 1.0, "cluster_min_samples");
    }
}
