using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>Who receives from whom, in a device's memory: the targets of all sources one after the other, and where each source's begin.</summary>
internal sealed class DeviceRows
{
    // What is copied at a time.
    private const int Piece = 1 << 20;

    private DeviceRows(DeviceMemory starts, DeviceMemory targets, int mostExcitatory, int mostInhibitory) =>
        (Starts, Targets, MostExcitatory, MostInhibitory) = (starts, targets, mostExcitatory, mostInhibitory);

    /// <summary>N + 1 places of 64 bits.</summary>
    internal DeviceMemory Starts { get; }

    /// <summary>Targets, 32 bits each.</summary>
    internal DeviceMemory Targets { get; }

    /// <summary>From how many excitatory neurons one neuron receives at most.</summary>
    internal int MostExcitatory { get; }

    /// <summary>From how many inhibitory neurons one neuron receives at most.</summary>
    internal int MostInhibitory { get; }

    /// <summary>Copies the rows.</summary>
    /// <param name="context">Where they go.</param>
    /// <param name="queue">What copies them.</param>
    /// <param name="adjacency">The rows.</param>
    /// <param name="excitatoryNeurons">How many of the sources are excitatory; they come first.</param>
    internal static DeviceRows Copy(DeviceContext context, DeviceQueue queue, OutgoingAdjacency adjacency, int excitatoryNeurons)
    {
        int neurons = adjacency.Neurons;
        var starts = new ulong[neurons + 1];
        var targets = DeviceMemory.Take(context, adjacency.Count * sizeof(uint));
        int[] excitatory = new int[neurons], inhibitory = new int[neurons];
        var piece = new uint[(int)Math.Min(Piece, Math.Max(adjacency.Count, 1))];
        int filled = 0;
        long copied = 0;
        for (int source = 0; source < neurons; source++)
        {
            TargetRow row = adjacency.TargetsOf(source);
            starts[source + 1] = starts[source] + (ulong)row.Length;
            int[] received = source < excitatoryNeurons ? excitatory : inhibitory;
            for (int i = 0; i < row.Length; i++)
            {
                if (filled == piece.Length)
                {
                    queue.Write<uint>(targets, piece, copied);
                    copied += filled;
                    filled = 0;
                }

                int target = row[i];
                received[target]++;
                piece[filled++] = (uint)target;
            }
        }

        queue.Write<uint>(targets, piece.AsSpan(0, filled), copied);
        var places = DeviceMemory.Take(context, (long)starts.Length * sizeof(ulong));
        queue.Write<ulong>(places, starts);
        return new DeviceRows(places, targets, excitatory.Max(), inhibitory.Max());
    }
}
