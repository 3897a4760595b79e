namespace BnSyn.Gate.Runner.Output;

/// <summary>Reports steps of a phase to whatever is told of progress.</summary>
internal static class PhaseProgress
{
    /// <summary>Reports a step; what takes no steps is told its line.</summary>
    /// <param name="progress">Told.</param>
    /// <param name="phase">What is being done.</param>
    /// <param name="done">How many things are done.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="what">The thing.</param>
    public static void Report(this IProgress<string> progress, string phase, int done, int all, string what)
    {
        var step = new PhaseStep(phase, done, all, what);
        if (progress is IProgress<PhaseStep> steps)
        {
            steps.Report(step);
        }
        else
        {
            progress.Report(step.ToString());
        }
    }
}
