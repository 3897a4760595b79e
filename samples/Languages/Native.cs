using System.Runtime.InteropServices;

namespace Languages;

/// <summary>The library that the build compiles from <c>oscillator.c</c>.</summary>
internal static class Native
{
    /// <summary>Takes steps.</summary>
    [DllImport("oscillator", EntryPoint = "oscillator_advance")]
    public static extern void Advance(ref Oscillator oscillator, long steps);
}
