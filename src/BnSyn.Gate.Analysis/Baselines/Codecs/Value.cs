using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>The kinds of values that facts are made of.</summary>
internal static class Value
{
    /// <summary>Any text.</summary>
    public static Codec<string> Text { get; } = new TextCodec("", "a string");

    /// <summary>A SHA-256 digest.</summary>
    public static Codec<string> Digest { get; } = new TextCodec("^[0-9a-f]{64}$", "64 lower-case hexadecimal digits");

    /// <summary>Any finite number.</summary>
    public static Codec<double> Number { get; } = new NumberCodec(null, null, "a number");

    /// <summary>A number above 0.</summary>
    public static Codec<double> Positive { get; } = new NumberCodec(new(0, IsIncluded: false), null, "a number above 0");

    /// <summary>A number from 0 to below 1.</summary>
    public static Codec<double> Ratio { get; } = new NumberCodec(new(0, IsIncluded: true), new(1, IsIncluded: false), "a number from 0 to below 1");

    /// <summary>A number from 0 to 1.</summary>
    public static Codec<double> Share { get; } = new NumberCodec(new(0, IsIncluded: true), new(1, IsIncluded: true), "a number from 0 to 1");

    /// <summary>A whole number of bytes.</summary>
    public static Codec<long> Bytes { get; } = new WholeNumberCodec<long>(0, "a whole number of bytes from 0");

    /// <summary>The seed of one realisation.</summary>
    public static Codec<ulong> Seed { get; } = new SeedCodec();

    /// <summary>Seeds, each once.</summary>
    public static Codec<IReadOnlyList<ulong>> Seeds { get; } = new SeedsCodec();

    /// <summary>One byte of the state's chained digest per step.</summary>
    public static Codec<byte[]> Trail { get; } = new TrailCodec();

    /// <summary>Values of metrics.</summary>
    public static Codec<SortedDictionary<string, SortedDictionary<ulong, double>>> ByMetricAndSeed { get; } =
        new NamedCodec<SortedDictionary<string, SortedDictionary<ulong, double>>>("values", Map(SeedMap(Number)), "Values by metric and seed.");

    /// <summary>A whole number.</summary>
    /// <param name="minimum">The least.</param>
    public static Codec<int> WholeFrom(int minimum) => new WholeNumberCodec<int>(minimum, $"a whole number from {NumberText.Of((long)minimum)}");

    /// <summary>One of a few values, which are called what their names are.</summary>
    /// <param name="choices">The values; at least one.</param>
    public static ChoiceCodec<T> OneOf<T>(params T[] choices)
        where T : notnull => new(choices, choices);

    /// <summary>Values by name.</summary>
    /// <param name="item">Each value.</param>
    /// <param name="least">What there is at least one of; empty where there may be none.</param>
    public static Codec<SortedDictionary<string, T>> Map<T>(Codec<T> item, string least = "") => new MapCodec<T>(item, least);

    /// <summary>Values by seed.</summary>
    /// <param name="item">Each value.</param>
    public static Codec<SortedDictionary<ulong, T>> SeedMap<T>(Codec<T> item) => new SeedMapCodec<T>(item);
}
