using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>A population with its place among all neurons.</summary>
/// <param name="Index">0-based index.</param>
/// <param name="Component">0-based index of its component.</param>
/// <param name="FullName">Component and population, as <c>cortex.l4</c>.</param>
/// <param name="FirstSlot">First of its places; populations begin at multiples of 64, one word of spikes each.</param>
/// <param name="Description">As described.</param>
internal sealed record PopulationPlan(int Index, int Component, string FullName, int FirstSlot, PopulationDescription Description)
{
    internal int Size => Description.Size;

    /// <summary>64-bit words of a row of its spikes.</summary>
    internal int Words => (Size + 63) / 64;

    /// <summary>Places, spare ones at the end included.</summary>
    internal int Slots => Words * 64;

    /// <summary>The neurons that are there, of the 64 of a word.</summary>
    internal ulong Present(int word) => word == Words - 1 && Size % 64 != 0 ? (1UL << (Size % 64)) - 1 : ulong.MaxValue;
}
