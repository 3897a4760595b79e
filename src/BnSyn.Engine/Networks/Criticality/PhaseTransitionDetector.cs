using BnSyn.Engine.Numerics;

namespace BnSyn.Engine.Networks.Criticality;

/// <summary>Watches σ and tells when it crosses from one phase into another.</summary>
/// <remarks>
/// Subcritical below the lower threshold, supercritical above the upper one, critical between them with both borders. Which σ it watches is
/// the caller's choice: that of <see cref="BranchingEstimator"/> is 1 in a silent network, which this then calls critical; that of
/// <see cref="RegressionEstimator"/> is not defined there, and there is nothing to observe.
/// </remarks>
public sealed class PhaseTransitionDetector
{
    private const int DerivativeSpan = 10;

    private readonly double _lower;
    private readonly double _upper;
    private readonly int _historySize;
    private readonly Queue<(long Step, double Sigma)> _recent = new();
    private readonly List<PhaseTransition> _transitions = [];
    private double _previousSigma;
    private long _enteredAt;

    /// <summary>A detector that has seen nothing yet.</summary>
    /// <param name="subcriticalThreshold">Smallest σ that is critical; finite.</param>
    /// <param name="supercriticalThreshold">Largest σ that is critical; finite and greater.</param>
    /// <param name="historySize">Number of observations that are kept, of which the derivative uses the last ten; positive.</param>
    /// <exception cref="ArgumentException">The thresholds are not in order, or an argument is out of its range.</exception>
    public PhaseTransitionDetector(double subcriticalThreshold = 0.95, double supercriticalThreshold = 1.05, int historySize = 200)
    {
        ParameterCheck.Finite(subcriticalThreshold, "subcritical_threshold");
        ParameterCheck.Finite(supercriticalThreshold, "supercritical_threshold");
        if (subcriticalThreshold >= supercriticalThreshold)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"subcritical_threshold must be less than supercritical_threshold, got {subcriticalThreshold} and {supercriticalThreshold}"),
                nameof(subcriticalThreshold));
        }

        if (historySize <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(historySize), $"history_size must be positive, got {historySize}");
        }

        (_lower, _upper, _historySize) = (subcriticalThreshold, supercriticalThreshold, historySize);
    }

    /// <summary>The current phase; null before the first observation.</summary>
    public CriticalPhase? Phase { get; private set; }

    /// <summary>All transitions so far, in order.</summary>
    public IReadOnlyList<PhaseTransition> Transitions => _transitions;

    /// <summary>
    /// Change of σ per step between the first and the last of the most recent ten observations; 0 where both are of one step; null for fewer than two.
    /// </summary>
    public double? SigmaDerivative
    {
        get
        {
            if (_recent.Count < 2)
            {
                return null;
            }

            (long Step, double Sigma)[] recent = [.. _recent.Skip(_recent.Count - DerivativeSpan)];
            long steps = recent[^1].Step - recent[0].Step;
            return steps == 0 ? 0.0 : (recent[^1].Sigma - recent[0].Sigma) / steps;
        }
    }

    /// <summary>The observations that are kept, oldest first.</summary>
    public IReadOnlyCollection<(long Step, double Sigma)> History => _recent;

    /// <summary>Takes in one estimate of σ.</summary>
    /// <param name="sigma">The branching ratio, dimensionless; finite.</param>
    /// <param name="step">The step that it belongs to.</param>
    /// <returns>The phase that was entered; null where it stayed the same, and at the first observation.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is not finite.</exception>
    public CriticalPhase? Observe(double sigma, long step)
    {
        ParameterCheck.Finite(sigma, nameof(sigma));
        CriticalPhase phase = sigma < _lower ? CriticalPhase.Subcritical
            : sigma > _upper ? CriticalPhase.Supercritical : CriticalPhase.Critical;
        _recent.Enqueue((step, sigma));
        if (_recent.Count > _historySize)
        {
            _recent.Dequeue();
        }

        CriticalPhase? before = Phase;
        if (before is { } from && from != phase)
        {
            _transitions.Add(new PhaseTransition(step, from, phase, _previousSigma, sigma));
        }

        _previousSigma = sigma;
        if (before == phase)
        {
            return null;
        }

        Phase = phase;
        _enteredAt = step;
        return before is null ? null : phase;
    }

    /// <summary>Steps from the one at which the current phase was entered to <paramref name="step"/>.</summary>
    public long TimeInPhase(long step) => step - _enteredAt;
}
