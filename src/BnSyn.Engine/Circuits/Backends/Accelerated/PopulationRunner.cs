using System.Numerics;
using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Circuits.Plans;
using BnSyn.Engine.Kernels;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>A population with the synapses onto it: all that one step of it needs.</summary>
internal sealed class PopulationRunner
{
    private readonly ConductanceConstants _constants;
    private readonly IConductancePass _pass;
    private readonly WinnerSelection _winners;
    private readonly CounterGenerator _spikes;
    private readonly ulong _bound;
    private readonly ulong[] _reached;
    private readonly int[] _fired;
    private readonly bool _learns;
    private readonly Registers _registers;

    internal PopulationRunner(PopulationPlan plan, PathwayRunner[] pathways, CircuitPlan circuit, ulong seed, CircuitParts parts)
    {
        Plan = plan;
        Pathways = pathways;
        _registers = parts.Registers;
        _learns = Array.Exists(pathways, pathway => pathway.Plan.Learns);
        _constants = new ConductanceConstants(plan.Description, circuit.DtMs);
        _pass = parts.Neurons(seed, circuit.Slots);
        _winners = new WinnerSelection(plan.Size);
        _spikes = new CounterGenerator(seed, (uint)DrawPurpose.Spikes, 0);
        _bound = RandomSpikes.Bound(plan.Description, circuit.DtMs);
        _reached = new ulong[plan.Words];
        _fired = new int[plan.Size];
        Counts = parts.Counts(plan);
        Frames = Plans.Frames.Pack(plan.Description.Frames, plan.Size);
    }

    internal PopulationPlan Plan { get; }

    /// <summary>The synapses onto the population, in the order of summation.</summary>
    internal PathwayRunner[] Pathways { get; }

    internal SpikeCounts Counts { get; }

    internal ulong[][] Frames { get; set; }

    internal void Reset()
    {
        Counts.Reset();
        Frames = Plans.Frames.Pack(Plan.Description.Frames, Plan.Size);
    }

    /// <summary>One step: what arrives, the neurons, the competition; then the rules learn.</summary>
    internal void Advance<TClock>(
        ReadOnlySpan<PathwayRunner> pathways, IArrivals arrivals, NeuronArrays neurons, long step, ReadOnlySpan<float> pulses, Span<ulong> row, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Tracts);
        foreach (PathwayRunner pathway in pathways)
        {
            pathway.Deliver(arrivals, neurons.Drive(pathway.Plan.Description.Effect).Values.Slice(Plan.FirstSlot, Plan.Slots), step);
        }

        clock.Enter(StepKernel.Neurons);
        Fire(neurons, step, row);
        if (_learns)
        {
            clock.Enter(StepKernel.Learning);
            int count = FusedArrivals.Append(row, 0, _fired, 0);
            foreach (PathwayRunner pathway in pathways)
            {
                pathway.Learn(_fired.AsSpan(0, count), step, pulses);
            }
        }
    }

    private void Fire(NeuronArrays neurons, long step, Span<ulong> row)
    {
        switch (Plan.Description.Kind)
        {
            case PopulationKind.Input:
                Frames[(int)(step % Frames.Length)].CopyTo(row);
                break;
            case PopulationKind.Random:
                DrawSpikes(step, row);
                break;
            default:
                _pass.Run(neurons, Plan, _constants, step, row);
                Compete(neurons, row);
                break;
        }
    }

    // All that reached the threshold are reset; only the highest potentials leave the population.
    private void Compete(NeuronArrays neurons, Span<ulong> row)
    {
        row.CopyTo(_reached);
        if (Plan.Description.MostWinners < Plan.Size)
        {
            _winners.Keep(row, neurons.Potential.Values.Slice(Plan.FirstSlot, Plan.Size), Plan.Description.MostWinners);
        }

        Span<float> V = neurons.Potential.Values.Slice(Plan.FirstSlot, Plan.Size);
        Span<float> adaptation = neurons.Adaptation.Values.Slice(Plan.FirstSlot, Plan.Size);
        Span<float> refractory = neurons.Refractory.Values.Slice(Plan.FirstSlot, Plan.Size);
        for (int word = 0; word < _reached.Length; word++)
        {
            for (ulong bits = _reached[word]; bits != 0; bits &= bits - 1)
            {
                int i = (word * 64) + BitOperations.TrailingZeroCount(bits);
                ConductanceEquation.Reset(_constants, ref V[i], ref adaptation[i], ref refractory[i]);
            }
        }
    }

    private void DrawSpikes(long step, Span<ulong> row)
    {
        Span<float> words = stackalloc float[NeuronDraws.Group];
        for (int word = 0; word < row.Length; word++)
        {
            NeuronDraws.Words(_spikes, (Plan.FirstSlot / NeuronDraws.Group) + word, step, words, _registers);
            ReadOnlySpan<uint> drawn = MemoryMarshal.Cast<float, uint>(words);
            ulong bits = 0;
            for (int i = 0; i < drawn.Length; i++)
            {
                bits |= drawn[i] < _bound ? 1UL << i : 0UL;
            }

            row[word] = bits & Plan.Present(word);
        }
    }
}
