namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>The targets of one source, ascending: 16 bits each where all indices fit, else 32.</summary>
public readonly ref struct TargetRow
{
    internal TargetRow(ReadOnlySpan<ushort> narrow) => Narrow = narrow;

    internal TargetRow(ReadOnlySpan<int> wide) => Wide = wide;

    /// <summary>Number of targets.</summary>
    public int Length => Narrow.Length + Wide.Length;

    /// <summary>The targets, if they are stored in 16 bits, else empty.</summary>
    internal ReadOnlySpan<ushort> Narrow { get; }

    /// <summary>The targets, if they are stored in 32 bits, else empty.</summary>
    internal ReadOnlySpan<int> Wide { get; }

    /// <summary>How many targets lie before a neuron.</summary>
    /// <param name="neuron">A neuron of the population.</param>
    internal int CountBelow(int neuron)
    {
        int place = Wide.IsEmpty ? Narrow.BinarySearch((ushort)neuron) : Wide.BinarySearch(neuron);
        return place < 0 ? ~place : place;
    }

    /// <summary>A part of the row.</summary>
    internal TargetRow Slice(int start, int length) =>
        Wide.IsEmpty ? new(Narrow.Slice(start, length)) : new(Wide.Slice(start, length));

    /// <summary>The target at a place of the row.</summary>
    public int this[int index] => Narrow.IsEmpty ? Wide[index] : Narrow[index];

    /// <summary>The targets as an array of their own.</summary>
    public int[] ToArray()
    {
        var targets = new int[Length];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = this[i];
        }

        return targets;
    }
}
