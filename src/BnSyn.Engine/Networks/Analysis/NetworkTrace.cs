namespace BnSyn.Engine.Networks.Analysis;

/// <summary>The series of a run, one value per completed step, as doubles ready for the metrics.</summary>
public sealed class NetworkTrace
{
    private double[] _activity;
    private double[] _sigma;
    private double[] _gain;

    /// <summary>Creates an empty trace with room for <paramref name="steps"/> steps.</summary>
    public NetworkTrace(int steps = 0)
    {
        int room = Math.Max(steps, 16);
        _activity = new double[room];
        _sigma = new double[room];
        _gain = new double[room];
    }

    /// <summary>Number of steps recorded.</summary>
    public int Steps { get; private set; }

    /// <summary>Spikes of each step (A_t1).</summary>
    public ReadOnlySpan<double> Activity => _activity.AsSpan(0, Steps);

    /// <summary>Branching ratio σ after each step, dimensionless.</summary>
    public ReadOnlySpan<double> Sigma => _sigma.AsSpan(0, Steps);

    /// <summary>Gain after each step, dimensionless.</summary>
    public ReadOnlySpan<double> Gain => _gain.AsSpan(0, Steps);

    /// <summary>Appends one step.</summary>
    public void Add(StepResult result)
    {
        if (Steps == _activity.Length)
        {
            Array.Resize(ref _activity, 2 * Steps);
            Array.Resize(ref _sigma, 2 * Steps);
            Array.Resize(ref _gain, 2 * Steps);
        }

        _activity[Steps] = result.A_t1;
        _sigma[Steps] = result.Sigma;
        _gain[Steps] = result.Gain;
        Steps++;
    }
}
