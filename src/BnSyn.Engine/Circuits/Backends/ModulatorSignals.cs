using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Backends;

/// <summary>The pulses of all modulators, step by step.</summary>
internal sealed class ModulatorSignals
{
    private readonly IReadOnlyList<ModulatorDescription> _modulators;
    private readonly double[] _predictions;

    internal ModulatorSignals(IReadOnlyList<ModulatorDescription> modulators)
    {
        _modulators = modulators;
        _predictions = new double[modulators.Count];
    }

    /// <summary>Number of modulators.</summary>
    internal int Count => _predictions.Length;

    /// <summary>Forgets what was predicted.</summary>
    internal void Reset() => Array.Clear(_predictions);

    /// <summary>The pulses of a step; to be asked for every step once, in order.</summary>
    /// <param name="step">0-based.</param>
    /// <param name="pulses">Receives one number per modulator, 0 where there is no pulse.</param>
    internal void Next(long step, Span<float> pulses)
    {
        for (int m = 0; m < _predictions.Length; m++)
        {
            ModulatorDescription modulator = _modulators[m];
            if ((step + 1) % modulator.IntervalSteps != 0)
            {
                pulses[m] = 0.0f;
                continue;
            }

            long reward = ((step + 1) / modulator.IntervalSteps) - 1;
            double error = modulator.Rewards[(int)(reward % modulator.Rewards.Count)] - _predictions[m];
            _predictions[m] += modulator.PredictionRate * error;
            pulses[m] = (float)error;
        }
    }
}
