using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Networks.Connectivity;

namespace BnSyn.Engine.Gpu.Backends;

/// <summary>Who receives from whom, in a device's memory: the targets of all sources of all realisations one after the other, and where each source's begin.</summary>
internal sealed class DeviceRows
{
    // What is copied at a time.
    private const int Piece = 1 << 20;

    private readonly DeviceQueue _queue;
    private readonly uint[] _piece;
    private int _filled;
    private long _copied;

    private DeviceRows(DeviceContext context, DeviceQueue queue, IReadOnlyList<OutgoingAdjacency> adjacencies)
    {
        _queue = queue;
        long count = adjacencies.Sum(adjacency => adjacency.Count);
        _piece = new uint[(int)Math.Min(Piece, Math.Max(count, 1))];
        Targets = DeviceMemory.Take(context, count * sizeof(uint));
        Starts = DeviceMemory.Take(context, adjacencies.Count * (adjacencies[0].Neurons + 1L) * sizeof(ulong));
    }

    /// <summary>N + 1 places of 64 bits for each realisation.</summary>
    internal DeviceMemory Starts { get; }

    /// <summary>Targets, 32 bits each.</summary>
    internal DeviceMemory Targets { get; }

    /// <summary>From how many excitatory neurons one neuron receives at most.</summary>
    internal int MostExcitatory { get; private set; }

    /// <summary>From how many inhibitory neurons one neuron receives at most.</summary>
    internal int MostInhibitory { get; private set; }

    /// <summary>Copies the rows.</summary>
    /// <param name="context">Where they go.</param>
    /// <param name="queue">What copies them.</param>
    /// <param name="adjacencies">The rows of each realisation; all have as many neurons.</param>
    /// <param name="excitatoryNeurons">How many of the sources are excitatory; they come first.</param>
    internal static DeviceRows Copy(DeviceContext context, DeviceQueue queue, IReadOnlyList<OutgoingAdjacency> adjacencies, int excitatoryNeurons)
    {
        var rows = new DeviceRows(context, queue, adjacencies);
        for (int realisation = 0; realisation < adjacencies.Count; realisation++)
        {
            rows.Add(adjacencies[realisation], realisation, excitatoryNeurons);
        }

        rows.Send();
        return rows;
    }

    private void Add(OutgoingAdjacency adjacency, int realisation, int excitatoryNeurons)
    {
        int neurons = adjacency.Neurons;
        var starts = new ulong[neurons + 1];
        starts[0] = (ulong)(_copied + _filled);
        int[] excitatory = new int[neurons], inhibitory = new int[neurons];
        for (int source = 0; source < neurons; source++)
        {
            TargetRow row = adjacency.TargetsOf(source);
            starts[source + 1] = starts[source] + (ulong)row.Length;
            int[] received = source < excitatoryNeurons ? excitatory : inhibitory;
            for (int i = 0; i < row.Length; i++)
            {
                if (_filled == _piece.Length)
                {
                    Send();
                }

                int target = row[i];
                received[target]++;
                _piece[_filled++] = (uint)target;
            }
        }

        _queue.Write<ulong>(Starts, starts, realisation * (neurons + 1L));
        (MostExcitatory, MostInhibitory) = (Math.Max(MostExcitatory, excitatory.Max()), Math.Max(MostInhibitory, inhibitory.Max()));
    }

    private void Send()
    {
        _queue.Write<uint>(Targets, _piece.AsSpan(0, _filled), _copied);
        _copied += _filled;
        _filled = 0;
    }
}
