using BnSyn.Engine.Circuits.Neurons;
using BnSyn.Engine.Kernels;

namespace BnSyn.Engine.Circuits.Backends;

/// <summary>One way to run a circuit; all ways give the same bits.</summary>
internal interface ICircuitBackend
{
    /// <summary>Steps done.</summary>
    long Step { get; }

    /// <summary>The most steps of one <see cref="Advance(int)"/>.</summary>
    int BatchSteps { get; }

    /// <summary>Threads that a step uses.</summary>
    int Threads { get; }

    /// <summary>Takes 1 to <see cref="BatchSteps"/> steps.</summary>
    void Advance(int steps);

    /// <summary>Takes the same steps, bit for bit, and says where their kernels begin and end; another code path, so that the one above pays nothing for it.</summary>
    void Advance(int steps, IStepClock clock);

    /// <summary>Back to step 0: state, counts, weights, inputs and what is on the way are as after construction.</summary>
    void Reset();

    /// <summary>Replaces the frames of an input population.</summary>
    void SetFrames(int population, ulong[][] frames);

    /// <summary>The spikes of a population in one of the last <see cref="BatchSteps"/> steps, a bit a neuron.</summary>
    ReadOnlySpan<ulong> Row(int population, long step);

    /// <summary>Spikes since the start.</summary>
    long Spikes(int population);

    /// <summary>The step of every neuron's first spike, -1 where there was none.</summary>
    ReadOnlySpan<long> FirstSpikes(int population);

    /// <summary>Spikes that arrived at a port since the start.</summary>
    long Delivered(int port);

    /// <summary>Copies a variable of a population's neurons.</summary>
    void CopyState(StateVariable variable, int population, Span<float> values);

    /// <summary>Sets a variable of a population's neurons, until the next step or <see cref="Reset"/>.</summary>
    void SetState(StateVariable variable, int population, ReadOnlySpan<float> values);

    /// <summary>Copies the effective weights of synapses, target by target.</summary>
    void CopyWeights(int pathway, Span<float> weights);

    /// <summary>Copies the present eligibility traces of synapses, target by target; false where there are none.</summary>
    bool CopyTraces(int pathway, Span<float> traces);
}
