using System.Globalization;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>One of several parts of what a gate measures.</summary>
/// <param name="Number">Which, from 1; 0 where the environment is to say it.</param>
/// <param name="Count">How many there are; 0 where the environment is to say it.</param>
public sealed record GateShard(int Number, int Count)
{
    /// <summary>The largest number of parts: more than any plan has runs worth a machine.</summary>
    public const int Most = 10000;

    /// <summary>The word for a part that a scheduler's variables name.</summary>
    public const string Auto = "auto";

    /// <summary>The part that a scheduler's variables name.</summary>
    public static GateShard OfEnvironment { get; } = new(0, 0);

    /// <summary>What a text may be, in words.</summary>
    public static string Valid { get; } = string.Create(CultureInfo.InvariantCulture, $"{Auto}, or a number from 1 and how many there are, up to {Most}, such as 3/8");

    /// <summary>Reads <c>3/8</c> or <c>auto</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part; <see langword="null"/> where it is none.</returns>
    public static GateShard? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Equals(text, Auto, StringComparison.OrdinalIgnoreCase) ? OfEnvironment
            : MutantShard.Read(text) is { Count: <= Most } shard ? new(shard.Number, shard.Count)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Count == 0 ? Auto : string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
