using System.Numerics;

namespace IdealGas;

/// <summary>
/// Sorts the particles into cells no smaller than a diameter and looks at pairs of neighbouring cells alone: fewer pairs, in another
/// order, so that forces are rounded otherwise.
/// </summary>
public sealed class CellListGas<T> : Gas<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    // Half of the 26 neighbours: the other half has this cell as its neighbour.
    private static readonly (int X, int Y, int Z)[] Forward =
    [
        (1, 0, 0), (-1, 1, 0), (0, 1, 0), (1, 1, 0),
        (-1, -1, 1), (0, -1, 1), (1, -1, 1), (-1, 0, 1), (0, 0, 1), (1, 0, 1), (-1, 1, 1), (0, 1, 1), (1, 1, 1),
    ];

    private readonly int _cells;
    private readonly T _scale;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int[] _neighbours;

    /// <inheritdoc cref="Gas{T}.Gas(GasParameters, ulong)"/>
    /// <exception cref="ArgumentOutOfRangeException">The box is shorter than three diameters: a cell would be its own neighbour twice.</exception>
    public CellListGas(GasParameters parameters, ulong seed)
        : base(parameters, seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameters.BoxLength, 3);
        _cells = (int)parameters.BoxLength;
        _scale = T.CreateChecked(_cells / parameters.BoxLength);
        _first = new int[_cells * _cells * _cells];
        _next = new int[parameters.Particles];
        _neighbours = new int[_first.Length * Forward.Length];
        for (var cell = 0; cell < _first.Length; cell++)
        {
            var (x, y, z) = (cell % _cells, cell / _cells % _cells, cell / (_cells * _cells));
            for (var k = 0; k < Forward.Length; k++)
            {
                _neighbours[(cell * Forward.Length) + k] = Index(x + Forward[k].X, y + Forward[k].Y, z + Forward[k].Z);
            }
        }

        ComputeForces();
    }

    /// <inheritdoc/>
    protected override void VisitPairs()
    {
        Sort();
        for (var cell = 0; cell < _first.Length; cell++)
        {
            for (var i = _first[cell]; i >= 0; i = _next[i])
            {
                VisitFrom(i, _next[i]);
                for (var k = 0; k < Forward.Length; k++)
                {
                    VisitFrom(i, _first[_neighbours[(cell * Forward.Length) + k]]);
                }
            }
        }
    }

    private void VisitFrom(int i, int j)
    {
        for (; j >= 0; j = _next[j])
        {
            Interact(i, j);
        }
    }

    private void Sort()
    {
        Array.Fill(_first, -1);
        for (var i = 0; i < _next.Length; i++)
        {
            var cell = Index(CellOf(Position[3 * i]), CellOf(Position[(3 * i) + 1]), CellOf(Position[(3 * i) + 2]));
            (_next[i], _first[cell]) = (_first[cell], i);
        }
    }

    private int CellOf(T coordinate) => int.CreateChecked(coordinate * _scale);

    // A coordinate just below the box's edge may be rounded up to it.
    private int Index(int x, int y, int z) => Wrapped(x) + (_cells * (Wrapped(y) + (_cells * Wrapped(z))));

    private int Wrapped(int coordinate) => coordinate < 0 ? coordinate + _cells : coordinate >= _cells ? coordinate - _cells : coordinate;
}
