using System.Text;

namespace BnSyn.Gate.Runner.Divergences;

/// <summary>Reads what <see cref="StateWriter"/> recorded, one quantity at a time, so that two large states need not be held.</summary>
/// <param name="path">The file.</param>
internal sealed class StateReader(string path) : IDisposable
{
    private readonly BinaryReader _file = new(File.OpenRead(path), Encoding.UTF8);

    /// <summary>The next quantity; <see langword="null"/> at the end of a state.</summary>
    /// <exception cref="EndOfStreamException">No state is left.</exception>
    public Quantity? Next()
    {
        var kind = (ElementKind)_file.ReadByte();
        if (kind == ElementKind.EndOfState)
        {
            return null;
        }

        var name = _file.ReadString();
        var elements = new byte[_file.ReadInt32() * (long)Quantity.SizeOf(kind)];
        _file.BaseStream.ReadExactly(elements);
        return new(kind, name, elements);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
