namespace BnSyn.Engine.Networks.Connectivity;

/// <summary>An adjacency whose rows are cut where a part of the targets ends: parts can be served side by side.</summary>
internal sealed class PartedAdjacency
{
    private readonly OutgoingAdjacency _adjacency;
    private readonly int _cutsPerRow;

    // For every source the place in its row where each part but the first begins.
    private readonly int[] _cuts;

    /// <summary>Cuts every row.</summary>
    /// <param name="adjacency">The rows.</param>
    /// <param name="parts">The ranges of targets in ascending order, without gaps.</param>
    internal PartedAdjacency(OutgoingAdjacency adjacency, ReadOnlySpan<NeuronRange> parts)
    {
        _adjacency = adjacency;
        _cutsPerRow = parts.Length - 1;
        _cuts = new int[_cutsPerRow * adjacency.Neurons];
        for (int source = 0; source < adjacency.Neurons; source++)
        {
            TargetRow row = adjacency.TargetsOf(source);
            for (int cut = 0; cut < _cutsPerRow; cut++)
            {
                _cuts[(source * _cutsPerRow) + cut] = row.CountBelow(parts[cut].End);
            }
        }
    }

    /// <summary>The targets of <paramref name="source"/> inside one part, ascending.</summary>
    internal TargetRow TargetsOf(int source, int part)
    {
        TargetRow row = _adjacency.TargetsOf(source);
        if (_cutsPerRow == 0)
        {
            return row;
        }

        ReadOnlySpan<int> cuts = _cuts.AsSpan(source * _cutsPerRow, _cutsPerRow);
        int start = part == 0 ? 0 : cuts[part - 1];
        int end = part == _cutsPerRow ? row.Length : cuts[part];
        return row.Slice(start, end - start);
    }
}
