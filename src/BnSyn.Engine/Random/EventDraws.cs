using BnSyn.Engine.Numerics;
using BnSyn.Engine.Numerics.Words;

namespace BnSyn.Engine.Random;

/// <summary>Draws that are only asked whether they lie below a threshold: N at a time, a bit each, in the stream's order.</summary>
/// <remarks>
/// One draw needs the state of the draw before, a chain of multiplications. Jumping ahead makes chains that do not need each
/// other; the bits and the state that the stream is left in are those of one draw after the other.
/// </remarks>
internal sealed class EventDraws
{
    private readonly UniformThreshold _threshold;
    private readonly int _count;
    private readonly PcgJump _whole;
    private readonly Registers _registers;

    /// <summary>Prepares <paramref name="count"/> draws at a time.</summary>
    /// <param name="threshold">A draw below it is an event.</param>
    /// <param name="count">Number of draws of one <see cref="Fill"/>.</param>
    /// <param name="registers">The registers that may be used.</param>
    internal EventDraws(UniformThreshold threshold, int count, Registers registers)
    {
        _registers = registers;
        _threshold = threshold;
        _count = count;
        _whole = PcgJump.Of(count);
    }

    /// <summary>Takes the draws.</summary>
    /// <param name="stream">Advanced by all of them.</param>
    /// <param name="events">Receives bit i mod 64 of word i/64 for draw i; bits beyond the last draw are 0.</param>
    internal void Fill(ref Pcg64 stream, Span<ulong> events)
    {
        events = events[..((_count + 63) / 64)];
        if (events.IsEmpty)
        {
            return;
        }

        switch (_registers.Words)
        {
            case 8:
                EventLanes<WordLanes512>.Fill(stream, _threshold.Limit, events);
                break;
            case 4:
                EventLanes<WordLanes256>.Fill(stream, _threshold.Limit, events);
                break;
            default:
                EventChains.Fill(stream, _threshold, events);
                break;
        }

        // Whole words were drawn; the stream stops after the last draw that was asked for.
        events[^1] &= ulong.MaxValue >> (-_count & 63);
        stream.Skip(_whole);
    }
}
