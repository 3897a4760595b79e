using System.Globalization;

namespace BnSyn.Gate.Runner.Tests.Energy;

/// <summary>A folder that looks like Linux's energy counters, gone with the test.</summary>
internal sealed class Powercap : IDisposable
{
    private readonly Lock _rising = new();

    /// <summary>The folder.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("powercap-").FullName;

    /// <summary>Adds a zone.</summary>
    public Powercap With(string zone, long microjoules, long range)
    {
        Directory.CreateDirectory(Path.Combine(Root, zone));
        File.WriteAllText(Path.Combine(Root, zone, "max_energy_range_uj"), Line(range));
        Set(zone, microjoules);
        return this;
    }

    /// <summary>Sets a zone's counter; a reader finds the old value or the new one.</summary>
    public void Set(string zone, long microjoules)
    {
        var next = Path.Combine(Root, zone, "next");
        File.WriteAllText(next, Line(microjoules));
        File.Move(next, Energy(zone), overwrite: true);
    }

    /// <summary>Lets a zone's counter rise.</summary>
    public void Add(string zone, long microjoules)
    {
        lock (_rising)
        {
            Set(zone, long.Parse(File.ReadAllText(Energy(zone)), CultureInfo.InvariantCulture) + microjoules);
        }
    }

    /// <summary>The file of a zone's counter.</summary>
    public string Energy(string zone) => Path.Combine(Root, zone, "energy_uj");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Line(long value) => value.ToString(CultureInfo.InvariantCulture) + "\n";
}
