using System.Globalization;

namespace BnSyn.Gate.Runner.Foreign.Conformance;

/// <summary>Keeps what a client observes as lines of text, so that two observations can be held against each other.</summary>
internal sealed class ObservedNames : IObservationSink, IWatchSink
{
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Names that were reported more than once.</summary>
    public List<string> Twice { get; } = [];

    /// <summary>How many values and frames were reported.</summary>
    public int Total => _lines.Count;

    /// <summary>What a simulation observes now.</summary>
    public static ObservedNames Of(ForeignSimulation simulation)
    {
        var names = new ObservedNames();
        simulation.Observe(names);
        return names;
    }

    /// <summary>The first line in which two observations differ.</summary>
    /// <returns>Words; empty where nothing differs.</returns>
    public string DifferenceFrom(ObservedNames other) =>
        _lines.Zip(other._lines).FirstOrDefault(pair => pair.First != pair.Second) is { First: { } first, Second: var second } ? $"{first} and then {second}"
        : _lines.Count == other._lines.Count ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{_lines.Count} values and then {other._lines.Count}");

    /// <summary>All lines as one.</summary>
    public override string ToString() => string.Join(", ", _lines);

    /// <inheritdoc/>
    public void Scalar(string metric, double value) => Add("scalar", metric, value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Digest(string name, ReadOnlySpan<byte> sha256) => Add("digest", name, Convert.ToHexStringLower(sha256));

    /// <inheritdoc/>
    public void Count(string name, long count) => Add("count", name, count.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Samples(string distribution, ReadOnlySpan<double> values) => Add("samples", distribution, Hash(values));

    /// <inheritdoc/>
    public void Field(string field, ReadOnlySpan<double> values) => Add("field", field, Hash(values));

    /// <inheritdoc/>
    public void Sample(string series, double time, ReadOnlySpan<double> channels) =>
        _lines.Add(string.Create(CultureInfo.InvariantCulture, $"sample of {series} at {time:R}: {Hash(channels)}"));

    /// <inheritdoc/>
    public void Value(string quantity, double value) => Add("value", quantity, value.ToString("R", CultureInfo.InvariantCulture));

    private static string Hash(ReadOnlySpan<double> values) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values)));

    private void Add(string kind, string name, string value)
    {
        if (!_names.Add($"{kind} {name}"))
        {
            Twice.Add($"{kind} '{name}'");
        }

        _lines.Add($"{kind} {name} {value}");
    }
}
