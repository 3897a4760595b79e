using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Keeps of what a simulation reports on every step its extremes and the first value out of bounds. A step allocates nothing.
/// </summary>
/// <param name="invariants">What is declared.</param>
internal sealed class WatchRecorder(IReadOnlyList<StepInvariantDescription> invariants) : IWatchSink
{
    private readonly Seen[] _seen = [.. invariants.Select(_ => new Seen())];
    private readonly List<string> _misreported = [];
    private int _step = -1;

    /// <summary>Names reported twice in a step or not declared, each once.</summary>
    public IReadOnlyList<string> Misreported => _misreported;

    /// <summary>What was kept, in the order of the declarations.</summary>
    public IReadOnlyList<WatchedQuantity>? Quantities => invariants.Count == 0 ? null : [.. invariants.Zip(_seen, (invariant, seen) => seen.Of(invariant.Quantity))];

    /// <summary>Asks a simulation for the next state's values.</summary>
    public void Next(IWatchedSimulation simulation)
    {
        _step++;
        simulation.Watch(this);
    }

    /// <inheritdoc/>
    public void Value(string quantity, double value)
    {
        for (var at = 0; at < _seen.Length; at++)
        {
            if (invariants[at].Quantity == quantity && _seen[at].LastStep < _step)
            {
                _seen[at].Take(_step, value, invariants[at]);
                return;
            }
        }

        if (!_misreported.Contains(quantity))
        {
            _misreported.Add(quantity);
        }
    }

    private sealed class Seen
    {
        private int _states;
        private double _minimum = double.PositiveInfinity;
        private int _minimumStep;
        private double _maximum = double.NegativeInfinity;
        private int _maximumStep;
        private int? _brokenStep;
        private double _brokenValue;

        public int LastStep { get; private set; } = -1;

        public void Take(int step, double value, StepInvariantDescription bounds)
        {
            LastStep = step;
            _states++;
            if (double.IsFinite(value))
            {
                (_minimum, _minimumStep) = value < _minimum ? (value, step) : (_minimum, _minimumStep);
                (_maximum, _maximumStep) = value > _maximum ? (value, step) : (_maximum, _maximumStep);
            }

            if (_brokenStep is null && !(double.IsFinite(value) && value >= bounds.Minimum && value <= bounds.Maximum))
            {
                (_brokenStep, _brokenValue) = (step, value);
            }
        }

        public WatchedQuantity Of(string quantity) =>
            new(quantity, _states, _minimum, _minimumStep, _maximum, _maximumStep) { BrokenStep = _brokenStep, BrokenValue = _brokenValue };
    }
}
