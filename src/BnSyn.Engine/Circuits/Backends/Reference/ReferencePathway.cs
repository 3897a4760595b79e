using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>Synapses as a full matrix, target by target; every weight is multiplied in every step.</summary>
internal sealed class ReferencePathway
{
    private readonly PathwayPlan _plan;
    private readonly WeightDraws _draws;
    private readonly ShortTermState? _shortTerm;
    private readonly ReferenceHebbian? _hebbian;
    private readonly float[] _efficacy;

    internal ReferencePathway(PathwayPlan plan, double dtMs, ulong seed)
    {
        _plan = plan;
        _draws = new WeightDraws(plan, seed, Registers.Widest);
        Weights = new float[plan.Targets, plan.Sources];
        Arrived = new bool[plan.Sources];
        _efficacy = new float[plan.Sources];
        _shortTerm = plan.Description.ShortTerm is { } shortTerm ? new ShortTermState(shortTerm, plan.Sources, dtMs) : null;
        DrawWeights();
        _hebbian = plan.Description.Hebbian is { } hebbian ? new ReferenceHebbian(Weights, (float)hebbian.Rate) : null;
        Eligibility = plan.Description.Eligibility is { } rule
            ? new ReferenceEligibility(Weights, new EligibilityConstants(rule, dtMs))
            : null;
    }

    /// <summary>The weights, target × source; of a Hebbian rule without the targets' factors.</summary>
    internal float[,] Weights { get; }

    /// <summary>The axons that are active in this step.</summary>
    internal bool[] Arrived { get; }

    internal ReferenceEligibility? Eligibility { get; }

    internal void Reset()
    {
        DrawWeights();
        _shortTerm?.Reset();
        _hebbian?.Reset();
        Eligibility?.Reset();
    }

    /// <summary>Adds what arrives to the drive of the target.</summary>
    internal void Deliver(float[] drive, long step)
    {
        for (int j = 0; j < _plan.Sources; j++)
        {
            _efficacy[j] = !Arrived[j] ? 0.0f : _shortTerm?.Arrive(j, step) ?? 1.0f;
        }

        for (int i = 0; i < _plan.Targets; i++)
        {
            float sum = _hebbian is null ? drive[i] : 0.0f;
            for (int j = 0; j < _plan.Sources; j++)
            {
                sum += Weights[i, j] * _efficacy[j];
            }

            drive[i] = _hebbian is null ? sum : drive[i] + (_hebbian.Factor(i) * sum);
        }

        Eligibility?.Arrive(Arrived, step);
    }

    /// <summary>Learns from the spikes of the target in this step, and from the pulses of modulators.</summary>
    internal void Learn(bool[] fired, long step, ReadOnlySpan<float> pulses)
    {
        _hebbian?.Learn(Arrived, fired);
        Eligibility?.Learn(fired, step);
        if (Eligibility is not null && pulses[_plan.Modulator] != 0.0f)
        {
            Eligibility.Apply(pulses[_plan.Modulator], step);
        }
    }

    /// <summary>Copies what the weights amount to.</summary>
    internal void CopyWeights(Span<float> weights)
    {
        for (int i = 0; i < _plan.Targets; i++)
        {
            for (int j = 0; j < _plan.Sources; j++)
            {
                weights[(i * _plan.Sources) + j] = _hebbian is null ? Weights[i, j] : _hebbian.Factor(i) * Weights[i, j];
            }
        }
    }

    private void DrawWeights()
    {
        var row = new float[_plan.Targets];
        for (int j = 0; j < _plan.Sources; j++)
        {
            _draws.Row(j, row);
            for (int i = 0; i < _plan.Targets; i++)
            {
                Weights[i, j] = row[i];
            }
        }
    }
}
