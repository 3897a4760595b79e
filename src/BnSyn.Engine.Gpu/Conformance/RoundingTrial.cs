using System.Globalization;
using System.Numerics;
using BnSyn.Engine.Gpu.Kernels;
using BnSyn.Engine.Gpu.OpenCl;
using BnSyn.Engine.Random;

namespace BnSyn.Engine.Gpu.Conformance;

/// <summary>Holds a device's arithmetic in one format against this processor's: 2^20 triples of arguments through every operation that kernels use.</summary>
/// <remarks>A NaN answers a NaN; which one it is nothing shows, since a state that is not finite is refused.</remarks>
/// <typeparam name="T">The format.</typeparam>
/// <param name="format">Names it behind a result that differs; empty for binary64.</param>
/// <param name="exponential">The engine's exponential in it.</param>
/// <param name="fill">Fills the triples of one round; the rounds draw one after the other.</param>
/// <param name="seed">Of the stream that they draw from.</param>
internal sealed class RoundingTrial<T>(string format, Func<T, T> exponential, RoundingTrial<T>.Filling fill, ulong seed)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // In the order in which the kernels answer.
    private readonly (string Name, Func<T, T, T, T> Of)[] _operations =
    [
        ("x + y", static (x, y, _) => x + y),
        ("x - y", static (x, y, _) => x - y),
        ("x * y", static (x, y, _) => x * y),
        ("x / y", static (x, y, _) => x / y),
        ("sqrt |x|", static (x, _, _) => T.Sqrt(T.Abs(x))),
        ("(x * y) + z", static (x, y, z) => (x * y) + z),
        ("fma(x, y, z)", static (x, y, z) => T.FusedMultiplyAdd(x, y, z)),
        ("exp(x)", (x, _, _) => exponential(x)),
    ];

    /// <summary>Fills first arguments, second ones, and what is added to a product.</summary>
    internal delegate void Filling(RandomGenerator generator, Span<T> x, Span<T> y, Span<T> z);

    /// <summary>Tries a device.</summary>
    /// <param name="program">The kernels.</param>
    /// <param name="kernel">That which tries, with its arguments but the triples and the answers.</param>
    /// <returns>What differs, or <see langword="null"/> where nothing does.</returns>
    internal unsafe string? Run(DeviceProgram program, DeviceKernel kernel)
    {
        const int Count = RoundingArguments.PerRound;
        DeviceQueue queue = program.Device.Context.CreateQueue();
        DeviceMemory[] arguments = [.. Enumerable.Range(0, 3).Select(_ => DeviceMemory.Take(program.Device.Context, Count * sizeof(T)))];
        var answered = DeviceMemory.Take(program.Device.Context, (long)_operations.Length * Count * sizeof(T));
        kernel.With(arguments[0]).With(arguments[1]).With(arguments[2]).With(answered);
        var generator = new RandomGenerator(seed);
        T[] x = new T[Count], y = new T[Count], z = new T[Count], results = new T[_operations.Length * Count];
        for (int round = 0; round < RoundingArguments.Rounds; round++)
        {
            fill(generator, x, y, z);
            queue.Write<T>(arguments[0], x);
            queue.Write<T>(arguments[1], y);
            queue.Write<T>(arguments[2], z);
            queue.Run(kernel, Count, DeviceProgram.Group);
            queue.Read<T>(answered, results);
            if (Difference(x, y, z, results) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private string? Difference(T[] x, T[] y, T[] z, T[] results)
    {
        for (int operation = 0; operation < _operations.Length; operation++)
        {
            (string name, Func<T, T, T, T> of) = _operations[operation];
            for (int i = 0; i < x.Length; i++)
            {
                T expected = of(x[i], y[i], z[i]);
                T actual = results[(operation * x.Length) + i];
                if (!AreSame(expected, actual))
                {
                    return string.Create(
                        CultureInfo.InvariantCulture, $"{name} of x = {x[i]:R}, y = {y[i]:R}, z = {z[i]:R} is {actual:R}{format}, correctly rounded {expected:R}");
                }
            }
        }

        return null;
    }

    // Of numbers only zeros are equal without having the same bits.
    private static bool AreSame(T expected, T actual) =>
        T.IsNaN(expected) ? T.IsNaN(actual) : expected == actual && T.IsNegative(expected) == T.IsNegative(actual);
}
