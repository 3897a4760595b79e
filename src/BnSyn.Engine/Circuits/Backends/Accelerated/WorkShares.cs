using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends.Accelerated;

/// <summary>Which thread does which populations, and how many steps it may take before it must wait for the others.</summary>
/// <remarks>
/// Whole components go to one thread as long as that is nearly fair, for then only the delays between components count. Otherwise
/// populations are dealt one by one. Within a thread's own populations no delay is a barrier.
/// </remarks>
internal sealed class WorkShares
{
    /// <summary>The most steps of a batch; rings hold as many.</summary>
    private const int LongestBatch = 16;

    // A component is dealt whole while the busiest thread has at most this much more than its share.
    private const double Fair = 1.15;

    private WorkShares(int[][] populations, int batchSteps)
    {
        Populations = populations;
        BatchSteps = batchSteps;
    }

    /// <summary>For every thread the indices of its populations, ascending.</summary>
    internal int[][] Populations { get; }

    /// <summary>Steps between two barriers.</summary>
    internal int BatchSteps { get; }

    internal static WorkShares Of(CircuitPlan plan, int threads)
    {
        double[] costs = Costs(plan);
        int[] whole = Spread([.. plan.Populations.GroupBy(p => p.Component).Select(group => group.Select(p => p.Index).ToArray())], costs, threads);
        int[] owners = Busiest(whole, costs, threads) <= Fair * costs.Sum() / threads
            ? whole
            : Spread([.. plan.Populations.Select(p => new[] { p.Index })], costs, threads);
        int[][] shares = [.. Enumerable.Range(0, threads)
            .Select(thread => Enumerable.Range(0, owners.Length).Where(p => owners[p] == thread).ToArray())
            .Where(share => share.Length > 0)];
        return new WorkShares(shares, LongestBatchOf(plan, owners));
    }

    /// <summary>The smallest delay between populations of different threads.</summary>
    private static int LongestBatchOf(CircuitPlan plan, int[] owners)
    {
        int longest = LongestBatch;
        foreach (PathwayPlan pathway in plan.Pathways)
        {
            foreach (Segment segment in pathway.Segments)
            {
                longest = owners[segment.Population] == owners[pathway.Target] ? longest : Math.Min(longest, segment.DelaySteps);
            }
        }

        foreach (PortPlan port in plan.Ports)
        {
            int owner = owners[plan.Populations.First(population => population.Component == port.Component).Index];
            foreach (Segment segment in port.Segments)
            {
                longest = owners[segment.Population] == owner ? longest : Math.Min(longest, segment.DelaySteps);
            }
        }

        return longest;
    }

    // The largest first, each to the thread that has least.
    private static int[] Spread(int[][] groups, double[] costs, int threads)
    {
        var owners = new int[costs.Length];
        var loads = new double[threads];
        foreach (int[] group in groups.OrderByDescending(group => group.Sum(p => costs[p])))
        {
            int least = Array.IndexOf(loads, loads.Min());
            foreach (int population in group)
            {
                owners[population] = least;
                loads[least] += costs[population];
            }
        }

        return owners;
    }

    private static double Busiest(int[] owners, double[] costs, int threads) =>
        Enumerable.Range(0, threads).Max(thread => Enumerable.Range(0, owners.Length).Where(p => owners[p] == thread).Sum(p => costs[p]));

    // In units of one neuron's step, from measurements of the sensorimotor circuit: what a few active axons in a hundred make of a
    // weight, and what spikes and pulses make of a trace.
    private static double[] Costs(CircuitPlan plan)
    {
        const double WeightCost = 0.0012;
        const double TraceCost = 0.02;
        double[] costs = [.. plan.Populations.Select(population => (double)population.Size)];
        foreach (PathwayPlan pathway in plan.Pathways)
        {
            double weights = (double)pathway.Targets * pathway.Sources;
            costs[pathway.Target] += weights * (WeightCost + (pathway.Description.Eligibility is null ? 0.0 : TraceCost));
        }

        return costs;
    }
}
