using System.Globalization;
using System.Text;

namespace BnSyn.Gate.Sdk.Tests.Faults;

/// <summary>The tables of faults and scenarios as measured, for a person to read.</summary>
internal sealed class DetectionReport
{
    private const int MostNamed = 3;

    private readonly Dictionary<string, IReadOnlyList<Detection>> _rows = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Detection>> _circuitRows = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Detection>> _reachRows = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Detection>> _moduleRows = new(StringComparer.Ordinal);

    private readonly EnsembleReport _ensembles = new();

    public void Add(string name, IReadOnlyList<Detection> row) => _rows[name] = row;

    public void AddCircuit(string name, IReadOnlyList<Detection> row) => _circuitRows[name] = row;

    public void AddReach(string name, IReadOnlyList<Detection> row) => _reachRows[name] = row;

    public void AddModule(string name, IReadOnlyList<Detection> row) => _moduleRows[name] = row;

    public void Add(string name, IReadOnlyList<EnsembleDetection> row) => _ensembles.Add(name, row);

    /// <summary>Writes the rows that were measured, in the tables' order; nothing where there are none.</summary>
    public void Write(string file)
    {
        if (_rows.Count == 0 && _circuitRows.Count == 0 && _reachRows.Count == 0 && _moduleRows.Count == 0 && _ensembles.IsEmpty)
        {
            return;
        }

        var text = new StringBuilder();
        WriteSeeds(text);
        WriteCircuits(text);
        WriteReach(text);
        WriteModules(text);
        _ensembles.Write(text);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ToString());
    }

    internal static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void WriteSeeds(StringBuilder text)
    {
        text.Append("""
            # Faults that the gate was shown

            Written by `tests/faults`, which builds every fault into a copy of the engine and runs the gate on it against the committed
            baselines; `tests/faults --check` compares. Each is a patch in [tests/BnSyn.Gate.Sdk.Tests/Faults](../tests/BnSyn.Gate.Sdk.Tests/Faults).

            ## Seen by the bits and metrics of single seeds

            A cell: metrics that drift / first diverging step; \* = the spike raster differs; - = nothing differs. Every fault has to be found by
            its raster or its metrics in at least three active scenarios, and a refactoring in none. Exceptions are the faults that ignore dt, found
            in the one regime with another step, and "the end of the last part", found in the one regime with two threads. The fault "where two
            cores meet" cuts every population in two, as threads do with a large one.


            """.ReplaceLineEndings("\n"));
        Table(text, FaultTable.All, _rows);
    }

    private void WriteCircuits(StringBuilder text)
    {
        if (_circuitRows.Count == 0)
        {
            return;
        }

        text.Append("""

            ## Seen in the circuit

            The same cells. A state that differs while every metric stays within its tolerance is drift, because this repository's gate requires
            identity.


            """.ReplaceLineEndings("\n"));
        Table(text, FaultTable.AllOfCircuit, _circuitRows);
    }

    private void WriteReach(StringBuilder text)
    {
        if (_reachRows.Count == 0)
        {
            return;
        }

        text.Append("""

            ## Seen by probes alone

            Faults that no regime reaches. Each has to be drift in the probe that is there for it. Three of the probes that see it at most are named.

            | fault | seen by: first diverging step |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var name in FaultTable.AllOfReach.Where(_reachRows.ContainsKey))
        {
            var seen = _reachRows[name].Where(detection => detection.IsDrift).Select(Seen).ToList();
            Row(text, [name, string.Join(", ", seen.Take(MostNamed)) + (seen.Count > MostNamed ? $" and {seen.Count - MostNamed} more" : "")]);
        }
    }

    private void WriteModules(StringBuilder text)
    {
        if (_moduleRows.Count == 0)
        {
            return;
        }

        text.Append("""

            ## Seen where a network learns, and by modules

            Faults of learning and of modules, which no network without learning has. Each has to move a metric, the raster or the answers of the
            scenario that is there for it, or to break its invariants, marked with !. Regimes and phenomena that see it so are named, of probes the number.

            | fault | seen by: first diverging step | probes |
            | --- | --- | --: |

            """.ReplaceLineEndings("\n"));
        foreach (var name in FaultTable.AllOfModules.Where(_moduleRows.ContainsKey))
        {
            var seen = _moduleRows[name].Where(detection => detection.IsSeen).ToList();
            var named = seen.Where(detection => !FaultyEngine.IsProbe(detection.Scenario)).ToList();
            var probes = seen.Except(named).ToList();
            Row(text, [name, string.Join(", ", (named.Count > 0 ? named : probes).Select(detection => Seen(detection) + (detection.BreaksInvariant ? "!" : ""))), probes.Count.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static string Seen(Detection detection) => string.Create(
        CultureInfo.InvariantCulture, $"{detection.Scenario}: {detection.FirstDivergingStep?.ToString(CultureInfo.InvariantCulture) ?? "-"}");

    private static void Table(StringBuilder text, IEnumerable<string> names, Dictionary<string, IReadOnlyList<Detection>> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var scenarios = rows.Values.First().Select(detection => detection.Scenario).ToList();
        Row(text, ["fault", .. scenarios]);
        Row(text, ["---", .. scenarios.Select(_ => "--:")]);
        foreach (var name in names.Where(rows.ContainsKey))
        {
            Row(text, [name, .. rows[name].Select(Cell)]);
        }
    }

    private static string Cell(Detection detection) => detection is { FirstDivergingStep: null, IsFound: false }
        ? "-"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{detection.DriftingMetrics}{(detection.RasterDiffers ? "*" : "")} / {detection.FirstDivergingStep?.ToString(CultureInfo.InvariantCulture) ?? "-"}");
}
