using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Attractors;

/// <summary>Watches a network's states and finds where they gather: attractors, and how much of the motion they hold.</summary>
/// <remarks>
/// <para>
/// Every so many observations the states that are kept are clustered by density (<see cref="DensityClusters"/>), and every cluster is an
/// attractor. Attractors as stored states of a network: Hopfield 1982, doi:10.1073/pnas.79.8.2554; phases and progress are BN-Syn's own
/// words, without a published source.
/// </para>
/// <para>
/// BN-Syn rotates the states to their principal axes before it clusters them. It keeps all axes, and a rotation changes no distance, so that
/// nothing comes of it but rounding: here the states are clustered as they are.
/// </para>
/// </remarks>
public sealed class AttractorCrystallizer
{
    private const double CrystallizedShare = 0.8;
    private const int CrystallizedCount = 4;

    private readonly CrystallizerParameters _parameters;
    private readonly StateBuffer _buffer;
    private List<Attractor> _attractors = [];

    /// <summary>A crystallizer that has seen nothing yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public AttractorCrystallizer(CrystallizerParameters parameters)
    {
        parameters.Validate();
        _parameters = parameters;
        _buffer = new StateBuffer(parameters);
    }

    /// <summary>Number of states that were observed.</summary>
    public long Observations { get; private set; }

    /// <summary>The temperature of the last observation, dimensionless; 1 before the first.</summary>
    public double Temperature { get; private set; } = 1.0;

    /// <summary>The attractors that are known, in the order in which they were found.</summary>
    public IReadOnlyList<Attractor> Attractors => _attractors;

    /// <summary>The phase at the last search.</summary>
    public CrystallizationPhase Phase { get; private set; }

    /// <summary>Share of the states that the attractors hold: the sum of their stabilities, at most 1.</summary>
    public double Progress => Math.Min(1.0, SumOfStabilities());

    /// <summary>Index of the attractor that holds most states, the first of several; null where none is known.</summary>
    public int? Dominant
    {
        get
        {
            int? dominant = null;
            for (int i = 0; i < _attractors.Count; i++)
            {
                if (dominant is not { } best || _attractors[i].Stability > _attractors[best].Stability)
                {
                    dominant = i;
                }
            }

            return dominant;
        }
    }

    /// <summary>Takes in one state.</summary>
    /// <param name="state">The state, as many finite values as the parameters say.</param>
    /// <param name="temperature">The temperature that belongs to it, dimensionless; finite and not negative.</param>
    /// <returns>The phase that was entered; null where it stayed the same.</returns>
    /// <exception cref="ArgumentException">The state has another number of values, or a value is out of its range.</exception>
    public CrystallizationPhase? Observe(ReadOnlySpan<double> state, double temperature)
    {
        ParameterCheck.NotNegative(temperature, nameof(temperature));
        if (state.Length != _parameters.StateDimension)
        {
            throw new ArgumentException($"Expected state shape ({_parameters.StateDimension},), got ({state.Length},)", nameof(state));
        }

        foreach (double value in state)
        {
            ParameterCheck.Finite(value, nameof(state));
        }

        Temperature = temperature;
        _buffer.Add(state);
        Observations++;
        if (Observations % _parameters.SearchInterval != 0)
        {
            return null;
        }

        Search();
        CrystallizationPhase before = Phase;
        Phase = PhaseOf();
        return Phase == before ? null : Phase;
    }

    private void Search()
    {
        double[][] states = _buffer.States();
        var found = new List<Attractor>();
        foreach (List<int> cluster in DensityClusters.Find(
            states, _parameters.ClusterEpsilon, _parameters.ClusterLeastPoints, adoptsNoise: !_parameters.AsAncestor))
        {
            found.Add(Describe(states, cluster));
        }

        if (_parameters.AsAncestor)
        {
            foreach (Attractor attractor in found)
            {
                if (Known(attractor) is null)
                {
                    _attractors.Add(attractor);
                }
            }

            return;
        }

        // What is there now, each with the step at which it was first seen: known ones keep their order, and one that has left is gone.
        var seen = found.ConvertAll(attractor => Known(attractor) is { } known ? attractor with { FormationStep = known.FormationStep } : attractor);
        _attractors = [.. seen.OrderBy(attractor => attractor.FormationStep)];
    }

    private Attractor Describe(double[][] states, List<int> cluster)
    {
        var center = new double[states[0].Length];
        foreach (int member in cluster)
        {
            for (int i = 0; i < center.Length; i++)
            {
                center[i] += states[member][i];
            }
        }

        for (int i = 0; i < center.Length; i++)
        {
            center[i] /= cluster.Count;
        }

        double radius = 0.0;
        foreach (int member in cluster)
        {
            radius = Math.Max(radius, DensityClusters.Distance(states[member], center));
        }

        return new Attractor(center, radius, (double)cluster.Count / states.Length, Observations);
    }

    private Attractor? Known(Attractor attractor) => _attractors.Find(known =>
        DensityClusters.Distance([.. known.Center], [.. attractor.Center]) < _parameters.ClusterEpsilon);

    // BN-Syn asks that one attractor of four hold more than 80 % of the states; here all of them together.
    private CrystallizationPhase PhaseOf() => _attractors.Count switch
    {
        0 => CrystallizationPhase.Fluid,
        1 => CrystallizationPhase.Nucleation,
        < CrystallizedCount => CrystallizationPhase.Growth,
        _ => (_parameters.AsAncestor ? _attractors.Max(attractor => attractor.Stability) : SumOfStabilities()) > CrystallizedShare
            ? CrystallizationPhase.Crystallized
            : CrystallizationPhase.Growth,
    };

    private double SumOfStabilities() => PairwiseSum.Sum([.. _attractors.Select(attractor => attractor.Stability)]);
}
