using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>Input as bits: one row of words a frame.</summary>
internal static class Frames
{
    /// <summary>Packs lists of active neurons; none becomes one silent frame.</summary>
    internal static ulong[][] Pack(IReadOnlyList<IReadOnlyList<int>> frames, int size) =>
        frames.Count == 0 ? [new ulong[(size + 63) / 64]] : [.. frames.Select(frame => Row(frame, size))];

    private static ulong[] Row(IReadOnlyList<int> active, int size)
    {
        var row = new ulong[(size + 63) / 64];
        foreach (int neuron in active)
        {
            Bounds.Integer(neuron, 0, size - 1, "frame", "a neuron");
            row[neuron / 64] |= 1UL << (neuron % 64);
        }

        return row;
    }
}
