using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>
/// A shared library of Linux with one function, <c>double coefficient()</c>, written byte by byte: a machine that runs these tests need
/// not have a compiler for native code. Layout: System V Application Binary Interface, chapters 4 and 5.
/// </summary>
internal static class NativeLibrary
{
    private const int Page = 0x10000;
    private const int ProgramHeaders = 64;
    private const int Symbols = 0x200;
    private const int Strings = 0x280;
    private const int Hash = 0x2C0;
    private const int Code = 0x300;

    /// <summary>Whether this system can load what is written here.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>The library's bytes.</summary>
    /// <param name="coefficient">What its function returns.</param>
    public static byte[] Returning(double coefficient)
    {
        var file = new byte[Page + 0x60];
        var isArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

        // ELF, 64 bits, little-endian; a shared object with four program headers and no sections.
        new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1 }.CopyTo(file, 0);
        Put16(file, 16, 3);
        Put16(file, 18, isArm ? 183 : 62);
        Put32(file, 20, 1);
        Put64(file, 32, ProgramHeaders);
        Put16(file, 52, 64);
        Put16(file, 54, 56);
        Put16(file, 56, 4);
        Segment(file, 0, type: 1, flags: 5, offset: 0, size: 0x400, align: Page);
        Segment(file, 1, type: 1, flags: 6, offset: Page, size: 0x60, align: Page);
        Segment(file, 2, type: 2, flags: 6, offset: Page, size: 0x60, align: 8);
        Segment(file, 3, type: 0x6474E551, flags: 6, offset: 0, size: 0, align: 16);

        // Symbol 1: a global function.
        Put32(file, Symbols + 24, 1);
        file[Symbols + 28] = 0x12;
        Put16(file, Symbols + 30, 1);
        Put64(file, Symbols + 32, Code);
        Put64(file, Symbols + 40, 16);
        Encoding.ASCII.GetBytes("\0coefficient\0").CopyTo(file, Strings);

        // One bucket with that symbol.
        Put32(file, Hash, 1);
        Put32(file, Hash + 4, 2);
        Put32(file, Hash + 8, 1);

        if (isArm)
        {
            Put32(file, Code, 0x5C000040);
            Put32(file, Code + 4, unchecked((int)0xD65F03C0));
            BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(Code + 8), coefficient);
        }
        else
        {
            new byte[] { 0xF2, 0x0F, 0x10, 0x05, 8, 0, 0, 0, 0xC3 }.CopyTo(file, Code);
            BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(Code + 16), coefficient);
        }

        // DT_HASH, DT_STRTAB, DT_SYMTAB, DT_STRSZ, DT_SYMENT, DT_NULL.
        (int Tag, long Value)[] entries = [(4, Hash), (5, Strings), (6, Symbols), (10, 13), (11, 24), (0, 0)];
        for (var i = 0; i < entries.Length; i++)
        {
            Put64(file, Page + (16 * i), entries[i].Tag);
            Put64(file, Page + (16 * i) + 8, entries[i].Value);
        }

        return file;
    }

    private static void Segment(byte[] file, int index, int type, int flags, long offset, long size, long align)
    {
        var at = ProgramHeaders + (56 * index);
        Put32(file, at, type);
        Put32(file, at + 4, flags);
        Put64(file, at + 8, offset);
        Put64(file, at + 16, offset);
        Put64(file, at + 24, offset);
        Put64(file, at + 32, size);
        Put64(file, at + 40, size);
        Put64(file, at + 48, align);
    }

    private static void Put16(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);

    private static void Put32(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);

    private static void Put64(byte[] file, int at, long value) => BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(at), value);
}
