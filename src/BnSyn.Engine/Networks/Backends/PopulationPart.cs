using BnSyn.Engine.Kernels;
using BnSyn.Engine.Networks.Connectivity;
using BnSyn.Engine.Numerics;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Networks.Backends;

/// <summary>Neighbouring neurons whose step one thread does: their drive, their input and themselves, without asking others.</summary>
internal sealed class PopulationPart
{
    private readonly int _index;
    private readonly NeuronRange _neurons;
    private readonly PcgJump _toFirstDraw;
    private readonly EventDraws _draws;
    private readonly double _minimum;
    private readonly double _maximum;

    private PopulationPart(int index, NeuronRange neurons, NetworkParameters parameters, Registers registers)
    {
        var externalEvent = new UniformThreshold(parameters.ExtRateHz * (parameters.DtMs / 1000.0));
        _minimum = parameters.VMinMV;
        _maximum = parameters.VMaxMV;
        _index = index;
        _neurons = neurons;
        _toFirstDraw = PcgJump.Of(neurons.First);
        _draws = new EventDraws(externalEvent, neurons.Count, registers);
    }

    /// <summary>How many of the neurons fired, and whether all values were finite.</summary>
    internal NeuronPassResult Result { get; private set; }

    /// <summary>Whether every new potential is known to be in bounds.</summary>
    internal bool Inside { get; private set; }

    /// <summary>Cuts a population into parts of about the same size, at whole words of 64 event bits.</summary>
    /// <param name="neurons">Number of neurons.</param>
    /// <param name="parts">Number of parts wanted; fewer where there are not as many words, or so many neurons that an array could not hold a place for each.</param>
    /// <param name="parameters">The physics.</param>
    /// <param name="registers">The registers that may be used.</param>
    internal static PopulationPart[] Cut(int neurons, int parts, NetworkParameters parameters, Registers registers)
    {
        int words = (neurons + 63) / 64;

        // The places where rows are cut are one array.
        parts = Math.Min(Math.Min(parts, words), 1 + (Array.MaxLength / neurons));
        return
        [
            .. from part in Enumerable.Range(0, parts)
               let first = 64 * (int)((long)words * part / parts)
               let end = Math.Min(neurons, 64 * (int)((long)words * (part + 1) / parts))
               select new PopulationPart(part, new NeuronRange(first, end), parameters, registers),
        ];
    }

    /// <summary>The neurons of every part.</summary>
    internal static NeuronRange[] RangesOf(PopulationPart[] parts) => Array.ConvertAll(parts, part => part._neurons);

    /// <summary>Stages 1 to 7 for these neurons. Spikes are listed from the place of the first neuron on.</summary>
    internal void Advance<TClock>(NetworkState state, in NeuronStep step, Pcg64 stream, Span<ulong> events, SpikeDelivery delivery, INeuronPass pass, TClock clock)
        where TClock : IStepClock
    {
        clock.Enter(StepKernel.Delivery);
        delivery.Deliver(state.Spikes, step.ExcitatoryInput, step.InhibitoryInput, _index);
        clock.Enter(StepKernel.Drive);
        stream.Skip(_toFirstDraw);
        _draws.Fill(ref stream, events[(_neurons.First / 64)..]);
        clock.Enter(StepKernel.FusedPass);
        NeuronPassResult own = pass.Run(step, _neurons.First, _neurons.End, new NeuronPassResult(_neurons.First, Finite: true));
        Result = own with { Spikes = own.Spikes - _neurons.First };

        // Here, where they are in the cache of the core that wrote them.
        clock.Enter(StepKernel.Bounds);
        Inside = VoltageBounds.AllInside<double>(step.NextV.Slice(_neurons.First, _neurons.Count), _minimum, _maximum);
    }

    /// <summary>Moves the spikes of these neurons behind those of the parts before.</summary>
    internal NeuronPassResult Append(Span<int> spikes, NeuronPassResult before)
    {
        if (before.Spikes != _neurons.First)
        {
            spikes.Slice(_neurons.First, Result.Spikes).CopyTo(spikes[before.Spikes..]);
        }

        return new NeuronPassResult(before.Spikes + Result.Spikes, before.Finite & Result.Finite);
    }
}
