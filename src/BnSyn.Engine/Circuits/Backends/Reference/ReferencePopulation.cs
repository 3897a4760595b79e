using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Backends.Reference;

/// <summary>The neurons of a population, one after the other.</summary>
internal sealed class ReferencePopulation
{
    private readonly PopulationPlan _plan;
    private readonly ConductanceConstants _c;
    private readonly CounterGenerator _noise;
    private readonly CounterGenerator _spikes;
    private readonly ulong _bound;

    internal ReferencePopulation(PopulationPlan plan, double dtMs, ulong seed)
    {
        _plan = plan;
        _c = new ConductanceConstants(plan.Description, dtMs);
        _noise = new CounterGenerator(seed, (uint)DrawPurpose.Noise, 0);
        _spikes = new CounterGenerator(seed, (uint)DrawPurpose.Spikes, 0);
        _bound = RandomSpikes.Bound(plan.Description, dtMs);
        State = [new float[plan.Size], new float[plan.Size], new float[plan.Size], new float[plan.Size], new float[plan.Size]];
        Drive = [new float[plan.Size], new float[plan.Size], new float[plan.Size]];
        Fired = new bool[plan.Size];
        FirstSpikes = new long[plan.Size];
        Frames = Plans.Frames.Pack(plan.Description.Frames, plan.Size);
        Reset();
    }

    /// <summary>V, gE, gI, gA and refractory steps, by <see cref="StateVariable"/>.</summary>
    internal float[][] State { get; }

    /// <summary>Input of this step, by <see cref="SynapticEffect"/>.</summary>
    internal float[][] Drive { get; }

    /// <summary>The spikes of the last step.</summary>
    internal bool[] Fired { get; }

    internal long[] FirstSpikes { get; }

    internal long Spikes { get; private set; }

    internal ulong[][] Frames { get; set; }

    internal void Reset()
    {
        Array.ForEach(State, Array.Clear);
        Array.Fill(FirstSpikes, -1);
        Spikes = 0;
        Frames = Plans.Frames.Pack(_plan.Description.Frames, _plan.Size);
    }

    internal void Advance(long step)
    {
        for (int i = 0; i < _plan.Size; i++)
        {
            Fired[i] = _plan.Description.Kind switch
            {
                PopulationKind.Input => (Frames[(int)(step % Frames.Length)][i / 64] >> (i % 64) & 1) != 0,
                PopulationKind.Random => NeuronDraws.Word(_spikes, _plan.FirstSlot + i, step) < _bound,
                _ => AdvanceNeuron(i, step),
            };
        }

        Compete();
        for (int i = 0; i < _plan.Size; i++)
        {
            if (Fired[i])
            {
                Spikes++;
                FirstSpikes[i] = FirstSpikes[i] < 0 ? step : FirstSpikes[i];
            }
        }
    }

    private bool AdvanceNeuron(int i, long step)
    {
        float noise = _c.Noise > 0.0f ? _c.Noise * NormalQuantile.Of(NeuronDraws.Word(_noise, _plan.FirstSlot + i, step)) : 0.0f;
        return ConductanceEquation.Step(
            _c,
            ref State[(int)StateVariable.Potential][i],
            ref State[(int)StateVariable.Excitation][i],
            ref State[(int)StateVariable.Inhibition][i],
            ref State[(int)StateVariable.Adaptation][i],
            ref State[(int)StateVariable.Refractory][i],
            Drive[(int)SynapticEffect.Excitatory][i],
            Drive[(int)SynapticEffect.Inhibitory][i],
            Drive[(int)SynapticEffect.Signed][i],
            noise);
    }

    // All that reached the threshold are reset; only the highest potentials leave the population.
    private void Compete()
    {
        if (_plan.Description.Kind != PopulationKind.Conductance)
        {
            return;
        }

        int[] candidates = [.. Enumerable.Range(0, _plan.Size).Where(i => Fired[i])];
        foreach (int loser in candidates.OrderByDescending(i => State[0][i]).ThenBy(i => i).Skip(_plan.Description.MostWinners))
        {
            Fired[loser] = false;
        }

        foreach (int i in candidates)
        {
            ConductanceEquation.Reset(
                _c, ref State[(int)StateVariable.Potential][i], ref State[(int)StateVariable.Adaptation][i], ref State[(int)StateVariable.Refractory][i]);
        }
    }
}
