namespace BnSyn.Engine.Networks.Analysis;

/// <summary>The part of a run that spike-train statistics look at: everything after the first 20 %, cut into 5 ms bins.</summary>
/// <remarks>The start is dropped because every run begins away from its stationary state. A last, incomplete bin is dropped too.</remarks>
public readonly record struct AnalysisWindow
{
    private const double BinWidth_ms = 5.0;

    /// <summary>The window of a run.</summary>
    /// <param name="steps">Number of steps of the run.</param>
    /// <param name="dt_ms">The step in ms; positive.</param>
    public AnalysisWindow(int steps, double dt_ms)
    {
        FirstStep = steps / 5;
        Steps = steps - FirstStep;
        StepsPerBin = Math.Max(1, (int)Math.Round(BinWidth_ms / dt_ms, MidpointRounding.ToEven));
        Bins = Steps / StepsPerBin;
    }

    /// <summary>First step looked at.</summary>
    public int FirstStep { get; }

    /// <summary>Number of steps looked at.</summary>
    public int Steps { get; }

    /// <summary>Number of steps in a bin; at least 1.</summary>
    public int StepsPerBin { get; }

    /// <summary>Number of complete bins; may be 0.</summary>
    public int Bins { get; }

    /// <summary>The bin of a step of the raster, or -1 when the step is outside every complete bin.</summary>
    public int BinOf(int step)
    {
        int bin = (step - FirstStep) / StepsPerBin;
        return step < FirstStep || bin >= Bins ? -1 : bin;
    }
}
