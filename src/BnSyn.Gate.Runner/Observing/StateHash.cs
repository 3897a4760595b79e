using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace BnSyn.Gate.Runner.Observing;

/// <summary>
/// Hashes a simulation's state after every step into a word of 64 bits, the words into a chain, and the last state into a SHA-256
/// digest. Word and chain are not cryptographic but cheap: one changed bit changes the step's word and every later link of the chain;
/// that a difference vanishes again is a chance of one in 2^64.
/// </summary>
/// <param name="courses">Keeps what can be drawn over time; <see langword="null"/> where nothing is.</param>
internal sealed class StateHash(CourseRecorder? courses = null) : IStateSink, IDisposable
{
    // Odd, so that multiplication by it is a bijection.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int Rotation = 29;

    // Eight chains side by side, however wide the processor's registers are: one would wait for its own product at every word.
    private static readonly int Lanes = Vector512<ulong>.Count;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _digests;
    private ulong _word;
    private ulong _chain;

    /// <summary>The chain's present byte for the trail: its top byte, the best mixed one.</summary>
    public byte TrailByte => (byte)(_chain >> 56);

    /// <summary>The present state's own hash, whatever came before it.</summary>
    public ulong StateWord => _word;

    /// <summary>The hash of a simulation's present state.</summary>
    /// <param name="simulation">The simulation between two steps.</param>
    /// <returns>The same as <see cref="StateWord"/> after a trace of the same state.</returns>
    public static ulong WordOf(ITracedSimulation simulation)
    {
        using var hash = new StateHash();
        hash.Trace(simulation, isLast: false);
        return hash.StateWord;
    }

    /// <summary>Traces one step.</summary>
    /// <param name="simulation">The simulation between two steps.</param>
    /// <param name="isLast">Whether this state is the one whose digest is wanted.</param>
    public void Trace(ITracedSimulation simulation, bool isLast)
    {
        _digests = isLast;
        _word = 0;
        courses?.Next();
        simulation.Trace(this);
        _chain = Mix(_chain, _word);
    }

    /// <summary>The digest of the state that was traced as the last one.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] GetDigest() => _sha256.GetHashAndReset();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<double> values)
    {
        Link(MemoryMarshal.Cast<double, ulong>(values));
        Digest(MemoryMarshal.AsBytes(values), sizeof(double));
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<int> values)
    {
        LinkHalves(MemoryMarshal.Cast<int, uint>(values));
        Digest(MemoryMarshal.AsBytes(values), sizeof(int));
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<double> values)
    {
        courses?.Take(name, values);
        Write(values);
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<float> values)
    {
        courses?.Take(name, values);
        LinkHalves(MemoryMarshal.Cast<float, uint>(values));
        Digest(MemoryMarshal.AsBytes(values), sizeof(float));
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<int> values)
    {
        courses?.Take(name, values);
        Write(values);
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<long> values)
    {
        Link(MemoryMarshal.Cast<long, ulong>(values));
        Digest(MemoryMarshal.AsBytes(values), sizeof(long));
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<bool> values)
    {
        Link((ulong)values.Length);
        Span<byte> canonical = [0];
        foreach (var value in values)
        {
            // What native code left in a truth may be any byte.
            canonical[0] = value ? (byte)1 : (byte)0;
            Link(canonical[0]);
            Digest(canonical, sizeof(byte));
        }
    }

    /// <inheritdoc/>
    public void Show(string name, ReadOnlySpan<int> events) => courses?.Take(name, events);

    /// <inheritdoc/>
    public void Dispose() => _sha256.Dispose();

    private void Link(ReadOnlySpan<ulong> words)
    {
        if (words.Length >= Lanes)
        {
            var chains = Vector512.Create(_word) + Vector512<ulong>.Indices;
            for (; words.Length >= Lanes; words = words[Lanes..])
            {
                chains ^= Vector512.Create(words);
                chains = (chains << Rotation) | (chains >>> (64 - Rotation));

                // Times nine: few processors multiply words of 64 bits side by side.
                chains += chains << 3;
            }

            for (var lane = 0; lane < Lanes; lane++)
            {
                Link(chains[lane]);
            }
        }

        foreach (var word in words)
        {
            Link(word);
        }
    }

    private void LinkHalves(ReadOnlySpan<uint> halves)
    {
        Link((ulong)halves.Length);
        foreach (var half in halves)
        {
            Link(half);
        }
    }

    private void Link(ulong bits) => _word = Mix(_word, bits);

    private static ulong Mix(ulong hash, ulong bits) => BitOperations.RotateLeft(hash ^ bits, Rotation) * Multiplier;

    private void Digest(ReadOnlySpan<byte> bytes, int wordSize)
    {
        if (!_digests)
        {
            return;
        }

        if (BitConverter.IsLittleEndian)
        {
            _sha256.AppendData(bytes);
            return;
        }

        var word = new byte[wordSize];
        for (var start = 0; start < bytes.Length; start += wordSize)
        {
            bytes.Slice(start, wordSize).CopyTo(word);
            Array.Reverse(word);
            _sha256.AppendData(word);
        }
    }
}
