using System.Runtime.InteropServices;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>One quantity of a state: real numbers, or whole ones and truths.</summary>
internal sealed class CopiedQuantity
{
    private double[] _reals = [];
    private long[] _wholes = [];
    private bool _isReal;
    private int _length;

    /// <summary>As the engine named it; empty where it did not.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its real numbers; empty for a quantity of whole ones.</summary>
    public ReadOnlySpan<double> Reals => _isReal ? _reals.AsSpan(0, _length) : [];

    /// <summary>Whether each of its real numbers is one of single precision.</summary>
    public bool IsOfSingles
    {
        get
        {
            foreach (var value in Reals)
            {
                if (double.IsFinite(value) && !((double)(float)value).Equals(value))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private ReadOnlySpan<long> Wholes => _isReal ? [] : _wholes.AsSpan(0, _length);

    /// <summary>Gives room for real numbers.</summary>
    public Span<double> Real(string name, int length)
    {
        (Name, _isReal, _length) = (name ?? "", true, length);
        _reals = _reals.Length >= length ? _reals : new double[length];
        return _reals.AsSpan(0, length);
    }

    /// <summary>Gives room for whole numbers.</summary>
    public Span<long> Whole(string name, int length)
    {
        (Name, _isReal, _length) = (name ?? "", false, length);
        _wholes = _wholes.Length >= length ? _wholes : new long[length];
        return _wholes.AsSpan(0, length);
    }

    /// <summary>Whether another is the same quantity, with other values perhaps.</summary>
    public bool IsLike(CopiedQuantity other) => Name == other.Name && _isReal == other._isReal && (!_isReal || _length == other._length);

    /// <summary>Whether every bit is the same.</summary>
    public bool IsSame(CopiedQuantity other) =>
        MemoryMarshal.AsBytes(Reals).SequenceEqual(MemoryMarshal.AsBytes(other.Reals))
        && Wholes.SequenceEqual(other.Wholes);
}
