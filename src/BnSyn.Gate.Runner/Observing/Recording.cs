using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// One field or series while a run goes on: every number is hashed, and those that the stride keeps are held. Its memory is bounded by
/// <see cref="RecordingMeasurement.MostNumbers"/> however long the run.
/// </summary>
/// <param name="keepsRows">Whether more than the digest is wanted.</param>
internal sealed class Recording(bool keepsRows) : IDisposable
{
    private const int BufferedNumbers = 512;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly double[] _unhashed = new double[BufferedNumbers];
    private readonly List<double> _kept = [];
    private int _buffered;
    private double[]? _last;
    private bool _lastIsKept;
    private bool _isBeyondHorizon;
    private double _time = double.NegativeInfinity;

    /// <summary>How many samples or values there were.</summary>
    public long Count { get; private set; }

    /// <summary>The first way in which the numbers are not what is declared.</summary>
    public string? Problem { get; private set; }

    /// <summary>The first number that is not finite, with its place.</summary>
    public string? NonFinite { get; private set; }

    /// <summary>Whether more would be kept than may be.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Takes the values of a field.</summary>
    /// <param name="field">What is declared.</param>
    /// <param name="values">What was reported.</param>
    public void Take(FieldDescription field, ReadOnlySpan<double> values)
    {
        var cells = FieldCells.Count(field);
        Count = values.Length;
        Hash(values);
        if (values.Length != cells)
        {
            Problem = string.Create(CultureInfo.InvariantCulture, $"it has {values.Length} values; its axes have {cells} cells");
            return;
        }

        for (var cell = 0; NonFinite is null && cell < values.Length; cell++)
        {
            NonFinite = double.IsFinite(values[cell]) ? null
                : string.Create(CultureInfo.InvariantCulture, $"{values[cell]} in the cell {PlaceOf(field, cell)}");
        }

        if (keepsRows && field.Stride == 1)
        {
            Keep(values);
        }
        else if (keepsRows)
        {
            KeepEvery(field, values);
        }
    }

    /// <summary>Takes a sample of a series.</summary>
    /// <param name="series">What is declared.</param>
    /// <param name="time">When.</param>
    /// <param name="channels">What was reported.</param>
    public void Take(SeriesDescription series, double time, ReadOnlySpan<double> channels)
    {
        Hash([time]);
        Hash(channels);
        if (channels.Length != series.Channels.Count)
        {
            Problem ??= string.Create(CultureInfo.InvariantCulture, $"sample {Count} has {channels.Length} values; {series.Channels.Count} channels are declared");
        }
        else if (!double.IsFinite(time) || !(time > _time))
        {
            Problem ??= string.Create(CultureInfo.InvariantCulture, $"sample {Count} is at {time} {series.TimeUnit}, {(Count == 0 ? "which is not finite" : $"and the one before at {_time} {series.TimeUnit}")}");
        }

        for (var channel = 0; NonFinite is null && channel < Math.Min(channels.Length, series.Channels.Count); channel++)
        {
            NonFinite = double.IsFinite(channels[channel]) ? null
                : string.Create(CultureInfo.InvariantCulture, $"{series.Channels[channel].Name} is {channels[channel]} at {time} {series.TimeUnit}");
        }

        // Of a series that is not what is declared no row has a meaning, and beyond the horizon none is compared.
        if (keepsRows && Problem is null && !_isBeyondHorizon)
        {
            _last ??= new double[channels.Length + 1];
            _last[0] = time;
            channels.CopyTo(_last.AsSpan(1));
            _isBeyondHorizon = time >= series.Horizon;
            _lastIsKept = Count % series.Stride == 0 || _isBeyondHorizon;
            if (_lastIsKept)
            {
                Keep(_last);
            }
        }

        (_time, Count) = (time, Count + 1);
    }

    /// <summary>Everything about it, when the run has ended.</summary>
    public RecordingMeasurement Measured()
    {
        // Where a series ends is a part of it, whatever the stride.
        if (_last is not null && !_lastIsKept)
        {
            Keep(_last);
            _lastIsKept = true;
        }

        Flush();
        return new()
        {
            Digest = Convert.ToHexStringLower(_sha256.GetHashAndReset()),
            Count = Count,
            Rows = keepsRows && Problem is null && !IsTooLarge ? Bytes(CollectionsMarshal.AsSpan(_kept)) : null,
            IsTooLarge = IsTooLarge,
            Problem = Problem,
            NonFinite = NonFinite,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _sha256.Dispose();

    private static string PlaceOf(FieldDescription field, int cell)
    {
        var index = new int[field.Axes.Count];
        FieldCells.IndexOf(field, cell, index);
        return $"[{string.Join(", ", index)}]";
    }

    private void KeepEvery(FieldDescription field, ReadOnlySpan<double> values)
    {
        foreach (var cell in FieldCells.Kept(field))
        {
            Keep([values[cell]]);
            if (IsTooLarge)
            {
                return;
            }
        }
    }

    private void Keep(ReadOnlySpan<double> row)
    {
        if (IsTooLarge || _kept.Count + row.Length > RecordingMeasurement.MostNumbers)
        {
            IsTooLarge = true;
            _kept.Clear();
            _kept.TrimExcess();
            return;
        }

        _kept.AddRange(row);
    }

    private void Hash(ReadOnlySpan<double> values)
    {
        while (values.Length > 0)
        {
            var taken = Math.Min(values.Length, BufferedNumbers - _buffered);
            values[..taken].CopyTo(_unhashed.AsSpan(_buffered));
            values = values[taken..];
            _buffered += taken;
            if (_buffered == BufferedNumbers)
            {
                Flush();
            }
        }
    }

    private void Flush()
    {
        _sha256.AppendData(BitConverter.IsLittleEndian ? MemoryMarshal.AsBytes(_unhashed.AsSpan(0, _buffered)) : Bytes(_unhashed.AsSpan(0, _buffered)));
        _buffered = 0;
    }

    private static byte[] Bytes(ReadOnlySpan<double> numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(double)];
        for (var at = 0; at < numbers.Length; at++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at * sizeof(double)), numbers[at]);
        }

        return bytes;
    }
}
