namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>Where the row of every source begins: in which chunk, and at which place of it.</summary>
/// <remarks>
/// An array holds fewer than 2^31 targets, so rows lie in chunks of the same number of rows, so few that no chunk can be longer. A place
/// within its chunk is 32 bits; only what lies before a chunk needs 64. Up to 46 341 neurons there is one chunk.
/// </remarks>
internal sealed class RowStarts
{
    // Of the rows of one chunk where each begins, and behind them where the last one ends; chunk after chunk.
    private readonly int[] _places;

    // How many targets lie before each chunk, and behind them how many there are.
    private readonly long[] _before;

    /// <summary>Rows without targets, as many to a chunk as always fit.</summary>
    /// <param name="neurons">Number of rows.</param>
    internal RowStarts(int neurons)
        : this(neurons, ShiftOf(neurons))
    {
    }

    /// <summary>Rows without targets, 2^<paramref name="shift"/> to a chunk.</summary>
    internal RowStarts(int neurons, int shift)
    {
        Neurons = neurons;
        Shift = shift;
        int chunks = ChunkOf(neurons - 1) + 1;
        _places = new int[neurons + chunks];
        _before = new long[chunks + 1];
    }

    /// <summary>Number of rows.</summary>
    internal int Neurons { get; }

    /// <summary>A chunk has 2 to this power rows, the last one what is left.</summary>
    internal int Shift { get; }

    /// <summary>Number of chunks; at least one.</summary>
    internal int Chunks => _before.Length - 1;

    /// <summary>How many targets all rows before one have. Written in order, from row 1 to the number of rows.</summary>
    internal long this[int row]
    {
        get => row == Neurons ? _before[^1] : _before[ChunkOf(row)] + _places[row + ChunkOf(row)];
        set
        {
            int chunk = ChunkOf(row - 1);
            _places[row + chunk] = (int)(value - _before[chunk]);

            // Right once the last row of the chunk is written.
            _before[chunk + 1] = value;
        }
    }

    /// <summary>The largest power of two of rows that fit in one array whatever their length, as its logarithm.</summary>
    internal static int ShiftOf(int neurons) => (int)uint.Log2((uint)(Array.MaxLength / Math.Max(1, neurons - 1)));

    /// <summary>In which chunk a row lies.</summary>
    internal int ChunkOf(int row) => row >> Shift;

    /// <summary>How many rows a chunk has.</summary>
    internal int RowsOf(int chunk) => (int)Math.Min(1L << Shift, Neurons - ((long)chunk << Shift));

    /// <summary>Room for the targets of all rows, chunk after chunk; every row has been written.</summary>
    internal TIndex[][] NewChunks<TIndex>()
    {
        var chunks = new TIndex[Chunks][];
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            chunks[chunk] = new TIndex[_before[chunk + 1] - _before[chunk]];
        }

        return chunks;
    }

    /// <summary>Where a row begins in its chunk.</summary>
    internal int PlaceOf(int row) => _places[row + ChunkOf(row)];

    /// <summary>Number of targets of a row.</summary>
    internal int LengthOf(int row)
    {
        int place = row + ChunkOf(row);
        return _places[place + 1] - _places[place];
    }
}
