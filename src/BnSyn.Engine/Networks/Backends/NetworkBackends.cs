namespace BnSyn.Engine.Networks.Backends;

/// <summary>The table of backends. To add one: a file in this folder and a row here; the tests over the table try it.</summary>
public static class NetworkBackends
{
    private static readonly Row[] Rows =
    [
        new("reference", BitEqual: true, IsDense: true, StateBytes: sizeof(double), static network => new ReferenceBackend(network), static network => new PlasticReferenceBackend(network)),
        new("accelerated", BitEqual: true, IsDense: false, StateBytes: sizeof(double), static network => new AcceleratedBackend(network), static network => PlasticBackend.Accelerated(network)),
        new("single", BitEqual: false, IsDense: false, StateBytes: sizeof(float), static network => new SingleBackend(network), static network => PlasticBackend.Single(network)),
    ];

    /// <summary>The valid names; the first is the reference that the others are compared with.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(Rows, row => row.Name);

    /// <summary>The names of those that give the reference's bits, itself among them; the others are compared over ensembles.</summary>
    public static IReadOnlyList<string> BitEqualNames { get; } = [.. Rows.Where(row => row.BitEqual).Select(row => row.Name)];

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

        string valid = string.Join(", ", Names.SkipLast(1).Select(valid => $"'{valid}'"));
        throw new ArgumentException($"backend must be {valid} or '{Names[^1]}', got '{name}'", nameof(name));
    }

    /// <summary>One backend: its name, whether it gives the reference's bits, whether it multiplies whole matrices, how many bytes it keeps a value of the state in, and how it is made from the drawn network:
    /// one for networks whose weights never change, one for those that learn.</summary>
    internal sealed record Row(
        string Name, bool BitEqual, bool IsDense, int StateBytes, Func<DrawnNetwork, INetworkBackend> CreateFixed, Func<DrawnNetwork, INetworkBackend> CreatePlastic)
    {
        /// <summary>Makes the backend that the parameters ask for.</summary>
        internal INetworkBackend Create(DrawnNetwork network) =>
            network.Parameters.Plasticity is null ? CreateFixed(network) : CreatePlastic(network);
    }
}
