namespace BnSyn.Engine.Threads;

/// <summary>How many threads a network's steps use.</summary>
internal static class ThreadChoice
{
    // Neurons that pay for a thread: below twice as many one thread is as fast as two (docs/performance.md).
    private const int NeuronsPerThread = 1000;

    /// <summary>The number of threads, one part of the population each.</summary>
    /// <param name="threads">1 to <see cref="StepTeam.MaxParts"/>, or <see langword="null"/> for what is fastest.</param>
    /// <param name="neurons">Number of neurons.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is out of range.</exception>
    internal static int Of(int? threads, int neurons)
    {
        if (threads is null)
        {
            return Math.Clamp(neurons / NeuronsPerThread, 1, Math.Min(Environment.ProcessorCount, StepTeam.MaxParts));
        }

        return threads is >= 1 and <= StepTeam.MaxParts
            ? threads.Value
            : throw new ArgumentOutOfRangeException(nameof(threads), threads, $"threads must be in [1, {StepTeam.MaxParts}]");
    }
}
