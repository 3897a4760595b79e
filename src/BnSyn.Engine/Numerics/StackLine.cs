using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BnSyn.Engine.Numerics;

/// <summary>
/// Where on the stack the frame of a kernel lies. A kernel with more values than registers keeps some in its frame, and one of 512 bits that does not
/// lie in one cache line is read and written in two parts: the same step takes twice as long. Frames begin at multiples of 16 bytes, and at which is
/// decided by the callers and by chance, when the process starts. So the caller takes some room on the stack before it calls the kernel.
/// </summary>
/// <remarks>Intel 64 and IA-32 Architectures Optimization Reference Manual, "Alignment": accesses that span cache lines.</remarks>
internal static class StackLine
{
    /// <summary>Bytes of a cache line.</summary>
    internal const int Bytes = 64;

    // What the stack pointer is a multiple of.
    private const int Unit = 16;

    /// <summary>The address of something on the stack.</summary>
    internal static nint Of<T>(ref T place) => Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<T, byte>(ref place));

    /// <summary>The first number of some on the stack that begins a line; a line less one number may lie before it.</summary>
    internal static ref double Next(Span<double> numbers)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        return ref Unsafe.AddByteOffset(ref first, -Of(ref first) & (Bytes - 1));
    }

    /// <summary>The room that puts the kernel's places at the beginning of a line, in bytes: 0, 16, 32 or 48.</summary>
    /// <param name="here">An address in the caller's frame.</param>
    /// <param name="below">How far the kernel's places lie below it without room; any number before that is known, which costs time and nothing else.</param>
    internal static int Room(nint here, nint below) => (int)((here - below) & (Bytes - Unit));
}
