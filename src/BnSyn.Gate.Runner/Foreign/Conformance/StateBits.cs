using System.Runtime.InteropServices;

namespace BnSyn.Gate.Runner.Foreign.Conformance;

/// <summary>Keeps the bytes of a state, quantity by quantity, so that two can be held against each other.</summary>
internal sealed class StateBits : IStateSink
{
    private readonly List<(string Name, byte[] Bytes)> _quantities = [];

    /// <summary>The bits of a simulation's present state.</summary>
    public static StateBits Of(ITracedSimulation simulation)
    {
        var bits = new StateBits();
        simulation.Trace(bits);
        return bits;
    }

    /// <summary>Says in what two states differ.</summary>
    /// <returns>Words; empty where every bit is the same.</returns>
    public string DifferenceFrom(StateBits other)
    {
        if (!_quantities.Select(quantity => quantity.Name).SequenceEqual(other._quantities.Select(quantity => quantity.Name), StringComparer.Ordinal))
        {
            return $"the quantities are {Names(this)} and {Names(other)}";
        }

        foreach (var (first, second) in _quantities.Zip(other._quantities))
        {
            if (!first.Bytes.AsSpan().SequenceEqual(second.Bytes))
            {
                return $"'{first.Name}' has other bits";
            }
        }

        return "";
    }

    /// <summary>Each quantity with a digest of its bits.</summary>
    public override string ToString() =>
        string.Join(", ", _quantities.Select(quantity => $"{quantity.Name} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(quantity.Bytes))}"));

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values) => Add("", MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values) => Add("", MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values) => Add(name, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values) => Add(name, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values) => Add(name, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values) => Add(name, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values) => Add(name, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events)
    {
        // No picture is drawn of it.
    }

    private static string Names(StateBits bits) => string.Join(", ", bits._quantities.Select(quantity => $"'{quantity.Name}'"));

    private void Add(string name, ReadOnlySpan<byte> bytes) => _quantities.Add((name, bytes.ToArray()));
}
