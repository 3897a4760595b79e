namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>Holds one state of a simulation at a time, in memory that is used again for the next.</summary>
internal sealed class StateCopy : IStateSink
{
    private readonly List<CopiedQuantity> _quantities = [];

    /// <summary>How many quantities the state has.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public CopiedQuantity this[int place] => _quantities[place];

    /// <summary>Whether it has real numbers, and each of them is one of single precision, whatever the type that it was written as.</summary>
    public bool IsOfSingles => _quantities.Take(Count).Any(quantity => quantity.Reals.Length > 0) && _quantities.Take(Count).All(quantity => quantity.IsOfSingles);

    /// <summary>Takes the present state of a simulation.</summary>
    public void Take(ITracedSimulation simulation)
    {
        Count = 0;
        simulation.Trace(this);
    }

    /// <summary>Whether every bit of two states is the same.</summary>
    public bool IsSame(StateCopy other) =>
        Count == other.Count && Enumerable.Range(0, Count).All(place => this[place].IsLike(other[place]) && this[place].IsSame(other[place]));

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values) => Write("", values);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values) => Write("", values);

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values) => values.CopyTo(Next().Real(name, values.Length));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values)
    {
        var copy = Next().Real(name, values.Length);
        for (var at = 0; at < values.Length; at++)
        {
            copy[at] = values[at];
        }
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values)
    {
        var copy = Next().Whole(name, values.Length);
        for (var at = 0; at < values.Length; at++)
        {
            copy[at] = values[at];
        }
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values) => values.CopyTo(Next().Whole(name, values.Length));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values)
    {
        var copy = Next().Whole(name, values.Length);
        for (var at = 0; at < values.Length; at++)
        {
            copy[at] = values[at] ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events)
    {
        // No picture is drawn of it.
    }

    private CopiedQuantity Next()
    {
        if (Count == _quantities.Count)
        {
            _quantities.Add(new());
        }

        return _quantities[Count++];
    }
}
