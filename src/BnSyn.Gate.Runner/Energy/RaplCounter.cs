using System.Globalization;

namespace BnSyn.Gate.Runner.Energy;

/// <summary>
/// The running-average-power-limit counters of the processor packages, as Linux shows them under powercap. Each counts
/// microjoules and wraps at a range of its own.
/// </summary>
internal sealed class RaplCounter
{
    /// <summary>Where Linux keeps them.</summary>
    public const string DefaultRoot = "/sys/class/powercap";

    private const double JoulesPerMicrojoule = 1e-6;

    private readonly IReadOnlyList<(string Energy, long Range)> _packages;

    private RaplCounter(IReadOnlyList<(string Energy, long Range)> packages) => _packages = packages;

    /// <summary>Opens the counters of all packages.</summary>
    /// <param name="root">The powercap folder.</param>
    /// <param name="reason">Why there is nothing to read, where the result is <see langword="null"/>; else empty.</param>
    /// <returns>The counters, or <see langword="null"/>.</returns>
    public static RaplCounter? TryOpen(string root, out string reason)
    {
        if (!Directory.Exists(root))
        {
            reason = $"no energy counters: {root} does not exist";
            return null;
        }

        var packages = new List<(string, long)>();
        reason = $"no processor package among the energy counters in {root}";
        foreach (var zone in Directory.GetDirectories(root, "intel-rapl:*").Order(StringComparer.Ordinal))
        {
            // intel-rapl:0 is a package; intel-rapl:0:1 is a part of it and would be counted twice.
            if (Path.GetFileName(zone).Count(c => c == ':') != 1)
            {
                continue;
            }

            var energy = Path.Combine(zone, "energy_uj");
            try
            {
                _ = Read(energy);
                packages.Add((energy, Read(Path.Combine(zone, "max_energy_range_uj"))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                reason = $"{energy} cannot be read: {exception.Message}";
                return null;
            }
        }

        if (packages.Count == 0)
        {
            return null;
        }

        reason = "";
        return new RaplCounter(packages);
    }

    /// <summary>Takes a reading of all packages.</summary>
    /// <returns>Microjoules per package.</returns>
    public long[] Read() => [.. _packages.Select(package => Read(package.Energy))];

    /// <summary>The energy between two readings, wraps undone; right for windows shorter than one full range.</summary>
    /// <param name="before">The earlier reading.</param>
    /// <param name="after">The later reading.</param>
    /// <returns>Joules over all packages.</returns>
    public double Joules(long[] before, long[] after)
    {
        var microjoules = 0L;
        for (var i = 0; i < _packages.Count; i++)
        {
            var difference = after[i] - before[i];
            microjoules += difference < 0 ? difference + _packages[i].Range : difference;
        }

        return microjoules * JoulesPerMicrojoule;
    }

    private static long Read(string file) => long.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture);
}
