using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way to an order: sources before targets, cycles broken at the first population. No order changes a result.</summary>
internal static class PopulationOrder
{
    internal static List<int> Sort(CircuitPlan plan, int[] populations)
    {
        var open = new Dictionary<int, HashSet<int>>();
        foreach (int population in populations)
        {
            open[population] = [.. plan.Pathways.Where(pathway => pathway.Target == population)
                .SelectMany(pathway => pathway.Segments).Select(segment => segment.Population)
                .Where(source => source != population && populations.Contains(source))];
        }

        var order = new List<int>();
        while (open.Count > 0)
        {
            int next = open.Keys.Order().FirstOrDefault(population => open[population].Count == 0, open.Keys.Min());
            order.Add(next);
            open.Remove(next);
            foreach (HashSet<int> sources in open.Values)
            {
                sources.Remove(next);
            }
        }

        return order;
    }
}
