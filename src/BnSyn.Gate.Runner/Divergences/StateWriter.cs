using System.Runtime.InteropServices;
using System.Text;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>Records states, quantity by quantity, as <see cref="StateReader"/> reads them.</summary>
/// <param name="path">The file that gets them.</param>
internal sealed class StateWriter(string path) : IStateSink, IDisposable
{
    private readonly BinaryWriter _file = new(File.Create(path, 1 << 20), Encoding.UTF8);

    /// <summary>Ends a state.</summary>
    public void EndState() => _file.Write((byte)ElementKind.EndOfState);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values) => Write("", values);

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values) => Write("", values);

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values) => Write(ElementKind.Double, name, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values) => Write(ElementKind.Single, name, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values) => Write(ElementKind.Int32, name, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values) => Write(ElementKind.Int64, name, values.Length, MemoryMarshal.AsBytes(values));

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values)
    {
        // What native code left in a truth may be any byte, which the hash of a state does not tell apart.
        var canonical = new byte[values.Length];
        for (var at = 0; at < values.Length; at++)
        {
            canonical[at] = values[at] ? (byte)1 : (byte)0;
        }

        Write(ElementKind.Boolean, name, values.Length, canonical);
    }

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events)
    {
        // No picture is drawn of it.
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(ElementKind kind, string name, int length, ReadOnlySpan<byte> elements)
    {
        _file.Write((byte)kind);
        _file.Write(name ?? "");
        _file.Write(length);
        _file.Write(elements);
    }
}
