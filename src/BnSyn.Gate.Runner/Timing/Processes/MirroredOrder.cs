using BnSyn.Gate.Analysis.Timing.Facts;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Runner.Timing.Processes;

/// <summary>The order of processes: a random one and then its mirror image, so that a machine that drifts favours neither side.</summary>
/// <param name="seed">The same seed gives the same order on every machine.</param>
internal sealed class MirroredOrder(int seed)
{
    private readonly Xoshiro256StarStar _random = new(seed, threadSafe: false);

    /// <summary>The engines of the next two pairs, three processes each: with A, A' and B for instance A B A' A' B A.</summary>
    /// <returns>Each engine twice.</returns>
    public TimedEngine[] Next()
    {
        TimedEngine[] once = [TimedEngine.Base, TimedEngine.BaseAgain, TimedEngine.Candidate];
        _random.Shuffle(once);
        return [.. once, .. once.Reverse()];
    }
}
