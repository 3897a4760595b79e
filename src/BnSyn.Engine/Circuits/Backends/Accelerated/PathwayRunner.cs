using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Synapses that do something only where an axon is active or a target fires.</summary>
internal class PathwayRunner
{
    private readonly WeightDraws _draws;
    private readonly DenseRows? _learning;
    private readonly HebbianRule? _hebbian;
    private readonly EligibilityRule? _eligibility;
    private readonly int[] _active;
    private readonly float[]? _sums;
    private int _count;
    private long _arrivals;

    internal PathwayRunner(PathwayPlan plan, double dtMs, ulong seed, CircuitParts parts)
    {
        Plan = plan;
        _draws = new WeightDraws(plan, seed, parts.Registers);
        _learning = plan.Learns ? new DenseRows(plan, _draws) : null;
        Rows = _learning ?? parts.Rows(plan, _draws);
        _active = new int[plan.Sources];
        SynapsesDescription synapses = plan.Description;
        ShortTerm = synapses.ShortTerm is { } shortTerm ? new ShortTermState(shortTerm, plan.Sources, dtMs) : null;
        if (synapses.Hebbian is { } hebbian)
        {
            _hebbian = new HebbianRule(_learning!, plan.Targets, plan.Sources, (float)hebbian.Rate);
            _sums = new float[_learning!.Stride];
        }

        if (synapses.Eligibility is { } rule)
        {
            _eligibility = parts.Eligibility(_learning!, plan.Targets, plan.Sources, new EligibilityConstants(rule, dtMs));
        }
    }

    internal PathwayPlan Plan { get; }

    private protected IWeightRows Rows { get; }

    private protected ShortTermState? ShortTerm { get; }

    /// <summary>Synapses of active axons since the start; those of full rows include the absent ones.</summary>
    internal double ActiveSynapses => _arrivals * Rows.RowLength;

    internal void Reset()
    {
        _learning?.Draw(_draws);
        _arrivals = 0;
        ShortTerm?.Reset();
        _hebbian?.Reset();
        _eligibility?.Reset();
    }

    /// <summary>Adds what arrives to the drive of the target.</summary>
    internal void Deliver(IArrivals arrivals, Span<float> drive, long step)
    {
        _count = arrivals.Collect(Plan, step, _active);
        _arrivals += _count;
        ReadOnlySpan<int> active = _active.AsSpan(0, _count);
        if (_hebbian is null)
        {
            Add(active, drive, step);
        }
        else
        {
            AddNormalised(active, drive, step);
        }

        _eligibility?.Arrive(active, step);
    }

    /// <summary>Learns from the spikes of the target in this step, and from the pulses of modulators.</summary>
    internal void Learn(ReadOnlySpan<int> fired, long step, ReadOnlySpan<float> pulses)
    {
        _hebbian?.Learn(_active.AsSpan(0, _count), fired);
        _eligibility?.Learn(fired, step);
        if (_eligibility is not null && pulses[Plan.Modulator] != 0.0f)
        {
            _eligibility.Apply(pulses[Plan.Modulator], step);
        }
    }

    internal void CopyWeights(Span<float> weights)
    {
        for (int i = 0; i < Plan.Targets; i++)
        {
            for (int j = 0; j < Plan.Sources; j++)
            {
                float weight = Rows.At(j, i);
                weights[(i * Plan.Sources) + j] = _hebbian is null ? weight : _hebbian.Factors[i] * weight;
            }
        }
    }

    internal bool CopyTraces(Span<float> traces, long lastStep)
    {
        for (int k = 0; k < traces.Length && _eligibility is not null; k++)
        {
            traces[k] = _eligibility.Trace(k / Plan.Sources, k % Plan.Sources, lastStep);
        }

        return _eligibility is not null;
    }

    /// <summary>Adds the weights of active axons, each times what a spike is worth.</summary>
    private protected virtual void Add(ReadOnlySpan<int> active, Span<float> drive, long step)
    {
        if (ShortTerm is null)
        {
            Rows.Add(active, drive);
            return;
        }

        foreach (int source in active)
        {
            Rows.AddScaled(source, ShortTerm.Arrive(source, step), drive);
        }
    }

    // Sums of a target are taken first, then its factor is multiplied.
    private void AddNormalised(ReadOnlySpan<int> active, Span<float> drive, long step)
    {
        if (active.Length == 0)
        {
            return;
        }

        Array.Clear(_sums!);
        Add(active, _sums, step);
        ReadOnlySpan<float> factors = _hebbian!.Factors;
        for (int i = 0; i < factors.Length; i++)
        {
            drive[i] += factors[i] * _sums![i];
        }
    }
}
