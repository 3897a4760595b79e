using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Outcomes;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// What was read of the verdicts of a folder, so that they need not be read again: a file that may be deleted at any time. An entry counts for a
/// file of the same name, size and times, where these are older than the reading by more than a clock's tick; everything else is read anew.
/// </summary>
/// <remarks>
/// Files and entries are in the order of names, so that both are walked together and neither is held in memory. An index that is damaged, or of
/// another gate, is none: its last bytes are the SHA-256 of all others.
/// </remarks>
internal sealed class VerdictIndex : IDisposable
{
    /// <summary>The file's name in the folder of a history.</summary>
    public const string FileName = ".physics-gate-trend";

    private const int Hash = SHA256.HashSizeInBytes;

    // What is written twice within a tick of the file system has the same time; the coarsest has two seconds.
    private static readonly long Tick = TimeSpan.FromSeconds(2).Ticks;

    // The version changes with the shape of an entry, and the name of the gate's build with what is read of a verdict.
    private static readonly string Header = $"physics-gate trend 1 {typeof(VerdictIndex).Module.ModuleVersionId:N}";

    private readonly string _path;
    private readonly long _age;
    private readonly bool _isOfThisGate;
    private readonly BinaryReader? _reader;
    private readonly List<FigureKey> _keysRead = [];
    private readonly List<string> _textsRead = [];
    private readonly MemoryStream _entry = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<FigureKey, int> _keysWritten = [];
    private readonly Dictionary<string, int> _textsWritten = new(StringComparer.Ordinal);
    private readonly FileStream? _target;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private (FileFacts Facts, Checked<PastVerdict>? Read)? _next;
    private bool _isChanged;

    private VerdictIndex(string folder)
    {
        Leftovers.Remove(folder);
        _path = Path.Combine(folder, FileName);
        _target = Beside(folder);
        _writer = new(_entry, Encoding.UTF8);
        var source = Whole(_path);
        _reader = source is null ? null : new(source, Encoding.UTF8);
        _isOfThisGate = _reader?.ReadString() == Header;
        _age = _isOfThisGate ? _reader!.ReadInt64() : 0;
        _isChanged = !_isOfThisGate;
        _writer.Write(Header);
        _writer.Write(DateTime.UtcNow.Ticks - Tick);
        Flush();
        MoveNext();
    }

    /// <summary>Opens the index of a folder; where the folder cannot be written to, nothing is kept.</summary>
    public static VerdictIndex Open(string folder) => new(folder);

    /// <summary>What was read of a file before; <see langword="null"/> where it has to be read. Files are asked for in the order of their names.</summary>
    public Checked<PastVerdict>? Of(FileFacts file)
    {
        while (_next is { } entry && string.CompareOrdinal(entry.Facts.Name, file.Name) < 0)
        {
            _isChanged = true;
            MoveNext();
        }

        if (_next is { } known && known.Facts.Name == file.Name)
        {
            var read = known.Facts == file && Math.Max(file.Changed, file.Created) < _age ? known.Read : null;
            MoveNext();
            if (read is not null)
            {
                return read;
            }
        }

        _isChanged = true;
        return null;
    }

    /// <summary>Keeps what was read of a file, in the order of names.</summary>
    public void Keep(FileFacts file, Checked<PastVerdict> read)
    {
        if (_target is null)
        {
            return;
        }

        _writer.Write(file.Name);
        _writer.Write(file.Size);
        _writer.Write(file.Changed);
        _writer.Write(file.Created);

        // What is wrong with a file is said from the file: there are few of them.
        _writer.Write(read.Value is not null);
        if (read.Value is { } verdict)
        {
            Write(verdict);
        }

        Flush();
    }

    /// <summary>Puts the new index into the place of the old one, where they differ.</summary>
    public void Close()
    {
        _reader?.Dispose();
        if (_target is null)
        {
            return;
        }

        try
        {
            _target.Write(_hash.GetHashAndReset());
            _target.Dispose();
            if (_isChanged || _next is not null)
            {
                File.Move(_target.Name, _path, overwrite: true);
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // A full disk: the next trend reads the verdicts again.
        }
        finally
        {
            Leftovers.Delete(_target.Name);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer.Dispose();
        _entry.Dispose();
        _hash.Dispose();
        if (_target is not null)
        {
            _target.Dispose();
            Leftovers.Delete(_target.Name);
        }
    }

    private static FileStream? Beside(string folder)
    {
        try
        {
            return new(Path.Combine(folder, Leftovers.NameFor(FileName)), FileMode.Create, FileAccess.Write, FileShare.None);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // Read only: every verdict is read, or what an older index has of it.
            return null;
        }
    }

    private static FileStream? Whole(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            if (IsWhole(stream))
            {
                var whole = stream;
                stream = null;
                whole.Position = 0;
                return whole;
            }
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // There is none.
        }
        finally
        {
            stream?.Dispose();
        }

        return null;
    }

    private static bool IsWhole(FileStream stream)
    {
        if (stream.Length <= Hash)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var left = stream.Length - Hash; left > 0;)
        {
            var count = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            hash.AppendData(buffer, 0, count);
            left -= count;
        }

        var said = new byte[Hash];
        stream.ReadExactly(said);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(said);
    }

    private void Flush()
    {
        _writer.Flush();
        var written = _entry.GetBuffer().AsSpan(0, (int)_entry.Length);
        _hash.AppendData(written);
        try
        {
            _target?.Write(written);
        }
        catch (IOException)
        {
            // The hash will not fit, and the index is none.
        }

        _entry.SetLength(0);
    }

    private void MoveNext()
    {
        _next = null;
        if (!_isOfThisGate || _reader is not { } reader || reader.BaseStream.Position >= reader.BaseStream.Length - Hash)
        {
            return;
        }

        var facts = new FileFacts(reader.ReadString(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        _next = (facts, reader.ReadBoolean() ? new(ReadVerdict(reader), []) : null);
    }

    private void Write(PastVerdict verdict)
    {
        var run = verdict.Run;
        _writer.Write(run.At);
        _writer.Write(run.Commit);
        Write(run.Processor);
        _writer.Write(run.ProcessorCount);
        Write(run.EnvironmentClass);
        _writer.Write((byte)run.Verdict);
        _writer.Write(run.ContentHash);
        _writer.Write7BitEncodedInt(verdict.Scenarios.Count);
        foreach (var scenario in verdict.Scenarios)
        {
            Write(scenario.Name);
            Write(scenario.ParameterHash);
            _writer.Write7BitEncodedInt(scenario.Figures.Count);
            foreach (var figure in scenario.Figures)
            {
                Write(figure.Key);
                _writer.Write(figure.Value);
                _writer.Write(figure.Lower);
                _writer.Write(figure.Upper);
            }
        }
    }

    private PastVerdict ReadVerdict(BinaryReader reader)
    {
        var run = new PastRun(reader.ReadString(), reader.ReadString(), ReadText(reader), reader.ReadInt32(), ReadText(reader), (Verdict)reader.ReadByte(), reader.ReadString());
        var scenarios = new PastScenario[reader.Read7BitEncodedInt()];
        for (var scenario = 0; scenario < scenarios.Length; scenario++)
        {
            var (name, hash) = (ReadText(reader), ReadText(reader));
            var figures = new PastFigure[reader.Read7BitEncodedInt()];
            for (var figure = 0; figure < figures.Length; figure++)
            {
                figures[figure] = new(ReadKey(reader), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
            }

            scenarios[scenario] = new(name, hash, figures);
        }

        return new(run, scenarios);
    }

    // What is said for the first time is said whole, and then by its number.
    private void Write(string text)
    {
        var isKnown = _textsWritten.TryGetValue(text, out var number);
        _writer.Write7BitEncodedInt(isKnown ? number : _textsWritten[text] = _textsWritten.Count);
        if (!isKnown)
        {
            _writer.Write(text);
        }
    }

    private void Write(FigureKey key)
    {
        var isKnown = _keysWritten.TryGetValue(key, out var number);
        _writer.Write7BitEncodedInt(isKnown ? number : _keysWritten[key] = _keysWritten.Count);
        if (!isKnown)
        {
            _writer.Write((byte)key.Kind);
            _writer.Write((byte)key.Quantity);
            _writer.Write(key.Name);
            _writer.Write(key.Seed is not null);
            _writer.Write(key.Seed ?? 0);
            _writer.Write(key.Unit);
            Write(key.Where);
        }
    }

    private string ReadText(BinaryReader reader)
    {
        var number = reader.Read7BitEncodedInt();
        if (number == _textsRead.Count)
        {
            _textsRead.Add(reader.ReadString());
        }

        return _textsRead[number];
    }

    private FigureKey ReadKey(BinaryReader reader)
    {
        var number = reader.Read7BitEncodedInt();
        if (number == _keysRead.Count)
        {
            var (kind, quantity, name, hasSeed, seed, unit) = ((FigureKind)reader.ReadByte(), reader.ReadByte(), reader.ReadString(), reader.ReadBoolean(), reader.ReadUInt64(), reader.ReadString());
            _keysRead.Add(new(kind, quantity, name, hasSeed ? seed : null, unit, ReadText(reader)));
        }

        return _keysRead[number];
    }
}
