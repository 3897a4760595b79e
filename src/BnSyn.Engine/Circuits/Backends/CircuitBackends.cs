using BnSyn.Engine.Circuits.Backends.Accelerated;
using BnSyn.Engine.Circuits.Backends.Reference;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Circuits.Backends;

/// <summary>The table of backends. To add one: a folder beside the others and a row here; the tests over the table try it.</summary>
public static class CircuitBackends
{
    private static readonly Row[] Rows =
    [
        new("reference", static (plan, seed, _) => new ReferenceCircuitBackend(plan, seed)),
        new("accelerated", static (plan, seed, options) => new AcceleratedCircuitBackend(plan, seed, options.Threads, new CircuitParts(options.Registers))),
    ];

    /// <summary>The valid names; the first is the reference, whose bits the others give.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Rows, row => row.Name);

    /// <summary>Looks up a backend.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists the valid ones.</exception>
    internal static Row Find(string name)
    {
        foreach (Row row in Rows)
        {
            if (row.Name == name)
            {
                return row;
            }
        }

        // Every word of it is in baselines/refusals-circuit.json, the first one too.
        string valid = string.Join(", ", Names.SkipLast(1).Select(valid => $"'{valid}'"));
        throw new ArgumentException($"backend must be {valid} or '{Names[^1]}', got '{name}'", nameof(name));
    }

    /// <summary>One backend: its name, and how it is made from a plan, a seed and what may be used.</summary>
    internal sealed record Row(string Name, Func<CircuitPlan, ulong, CircuitOptions, ICircuitBackend> Create);
}
