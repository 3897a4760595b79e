using System.Buffers.Binary;
using BnSyn.Engine.Scenarios.Refusals;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Modules;

/// <summary>What a module answered to one question: numbers, of which every bit counts.</summary>
internal sealed class Answer
{
    private readonly List<double> _reals = [];
    private readonly List<int> _integers = [];

    /// <summary>How many numbers there are.</summary>
    public int Count => _reals.Count + _integers.Count;

    /// <summary>Adds a number. Which bits a NaN has, each processor decides for itself.</summary>
    public void Add(double value) => _reals.Add(double.IsNaN(value) ? double.NaN : value);

    /// <summary>Adds a number, or that there is none.</summary>
    public void Add(double? value)
    {
        Add(value.HasValue ? 1 : 0);
        Add(value ?? double.NaN);
    }

    /// <summary>Adds numbers.</summary>
    public void Add(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <summary>Adds the bits of numbers, which may be words as well.</summary>
    public void Add(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            Add(BitConverter.SingleToInt32Bits(value));
        }
    }

    /// <summary>Adds an integer.</summary>
    public void Add(int value) => _integers.Add(value);

    /// <summary>Adds an integer.</summary>
    public void Add(long value)
    {
        _integers.Add((int)value);
        _integers.Add((int)(value >> 32));
    }

    /// <summary>Adds a word.</summary>
    public void Add(ulong value) => Add((long)value);

    /// <summary>Adds a text.</summary>
    public void Add(string value)
    {
        Add(value.Length);
        foreach (var character in value)
        {
            Add((int)character);
        }
    }

    /// <summary>Adds what comes of something that may be refused: the engine's words.</summary>
    public void Try(Action action) => Add(new Refusal("", action).Answer(out _));

    /// <summary>Writes the numbers.</summary>
    public void WriteTo(IStateSink sink)
    {
        sink.Write("reals", [.. _reals]);
        sink.Write("integers", [.. _integers]);
    }

    /// <summary>The numbers' bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[(_reals.Count * sizeof(double)) + (_integers.Count * sizeof(int))];
        var left = bytes.AsSpan();
        foreach (var value in _reals)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(left, value);
            left = left[sizeof(double)..];
        }

        foreach (var value in _integers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(left, value);
            left = left[sizeof(int)..];
        }

        return bytes;
    }
}
