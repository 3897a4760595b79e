namespace BnSyn.Engine.Backends.Threads;

/// <summary>How many threads a network's steps use.</summary>
internal static class ThreadChoice
{
    // Neurons that pay for a thread: below twice as many one thread is as fast as two (docs/performance.md).
    private const int NeuronsPerThread = 1000;

    /// <summary>The number of threads, one part of the population each.</summary>
    /// <param name="wanted">1 to <see cref="StepTeam.MaxParts"/>, or <see langword="null"/> for what is fastest.</param>
    /// <param name="neurons">Number of neurons.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wanted"/> is out of range.</exception>
    internal static int Of(int? wanted, int neurons)
    {
        if (wanted is null)
        {
            return Math.Clamp(neurons / NeuronsPerThread, 1, Math.Min(Environment.ProcessorCount, StepTeam.MaxParts));
        }

        return wanted is >= 1 and <= StepTeam.MaxParts
            ? wanted.Value
            : throw new ArgumentOutOfRangeException(nameof(wanted), wanted, $"threads must be in [1, {StepTeam.MaxParts}]");
    }
}
