using System.Buffers.Binary;

namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>Numbers as bytes, the lowest first whatever the machine: a file holds them in a line instead of a line each.</summary>
public static class PackedNumbers
{
    /// <summary>The bytes of numbers.</summary>
    /// <param name="numbers">Any; those that are not finite keep their bits.</param>
    /// <returns>Eight each.</returns>
    public static byte[] Of(IReadOnlyList<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var bytes = new byte[numbers.Count * sizeof(double)];
        for (var at = 0; at < numbers.Count; at++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at * sizeof(double)), numbers[at]);
        }

        return bytes;
    }

    /// <summary>The bytes of whole numbers.</summary>
    /// <param name="numbers">Any.</param>
    /// <returns>Four each.</returns>
    public static byte[] Of(IReadOnlyList<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var bytes = new byte[numbers.Count * sizeof(int)];
        for (var at = 0; at < numbers.Count; at++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at * sizeof(int)), numbers[at]);
        }

        return bytes;
    }

    /// <summary>The numbers; bytes that are too few for one are passed over.</summary>
    internal static double[] Doubles(byte[] bytes)
    {
        var numbers = new double[bytes.Length / sizeof(double)];
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at * sizeof(double)));
        }

        return numbers;
    }

    /// <summary>The whole numbers; bytes that are too few for one are passed over.</summary>
    internal static int[] Integers(byte[] bytes)
    {
        var numbers = new int[bytes.Length / sizeof(int)];
        for (var at = 0; at < numbers.Length; at++)
        {
            numbers[at] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at * sizeof(int)));
        }

        return numbers;
    }
}
