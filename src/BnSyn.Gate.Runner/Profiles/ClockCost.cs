using System.Runtime.CompilerServices;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What a timer takes for one entry: kernels in which nothing is done.</summary>
internal static class ClockCost
{
    private const int Batches = 51;
    private const int Pairs = 100;

    /// <summary>Measures it.</summary>
    /// <returns>The median over batches, in s.</returns>
    public static double Seconds()
    {
        var timer = new KernelTimer(2);
        var costs = new List<double>(Batches);
        for (var batch = 0; batch <= Batches; batch++)
        {
            timer.Start();
            Turn<IKernelClock>(timer);
            var times = timer.Stop();
            if (batch > 0)
            {
                costs.Add((times.Values[0] + times.Values[1]) / (2 * Pairs));
            }
        }

        return costs.Median();
    }

    // Called as an engine calls it: through the interface, by code that does not know the class.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Turn<TClock>(TClock clock)
        where TClock : IKernelClock
    {
        for (var pair = 0; pair < Pairs; pair++)
        {
            clock.Enter(0);
            clock.Enter(1);
        }
    }
}
