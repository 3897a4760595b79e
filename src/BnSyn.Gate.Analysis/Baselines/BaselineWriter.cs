using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// Writes a baseline: the schema first, then sorted keys, one fact per line, numbers that read back as the same bits. The
/// same baseline always gives the same bytes.
/// </summary>
internal static class BaselineWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",

        // The file is read by people, not by browsers: µ and > stand as themselves.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a baseline as UTF-8 text that ends with a line break, with the seals of what it says.</summary>
    public static byte[] Write(Baseline baseline)
    {
        // The seals are of what a reader finds, so that is read first.
        var unsealed = JsonPartReader.Read(Write(baseline, seals: null)).Root!;
        return Write(baseline, BaselineSeals.Of(unsealed));
    }

    private static byte[] Write(Baseline baseline, BaselineSeals? seals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "./" + BaselineDirectory.SchemaFileName);
            WriteAnchor(json, baseline.Anchor);
            WriteMap(json, "backends", baseline.Backends, WriteBackend);
            foreach (var (name, block) in baseline.Classes)
            {
                WriteClass(json, BaselineClass.KeyOf(name), block, seals?.Classes[name]);
            }

            WriteMapIfAny(json, "energy", baseline.Energy, WriteEnergy);
            WriteEnsemble(json, baseline.Ensemble);
            json.WriteString("environmentClass", baseline.EnvironmentClass);
            WriteMapIfAny(json, "memory", baseline.Memory, WriteMemory);
            WriteMap(json, "metrics", baseline.Metrics, WriteMetric);
            json.WriteString("parameterHash", ParameterHash.Of(baseline.Parameters, baseline.Steps, baseline.StepSeconds));
            WriteMap(json, "parameters", baseline.Parameters, WriteParameter);
            WriteProvenance(json, baseline.Provenance);
            json.WriteString("purpose", baseline.Purpose);
            json.WriteString("scenario", baseline.Scenario);
            json.WriteNumber("schemaVersion", Baseline.CurrentSchemaVersion);
            WriteSeal(json, seals?.Main);
            WriteSeeds(json, baseline.Seeds);
            WriteSensitivity(json, baseline.Sensitivity);
            json.WriteNumber("stepSeconds", baseline.StepSeconds);
            json.WriteNumber("steps", baseline.Steps);
            json.WriteEndObject();
        }

        stream.Write(Encoding.UTF8.GetBytes("\n"));
        return stream.ToArray();
    }

    private static void WriteMapIfAny<T>(Utf8JsonWriter json, string key, SortedDictionary<string, T> map, Action<Utf8JsonWriter, T> write)
    {
        if (map.Count > 0)
        {
            WriteMap(json, key, map, write);
        }
    }

    private static void WriteMap<T>(Utf8JsonWriter json, string key, SortedDictionary<string, T> map, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(key);
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteSeedMap<T>(Utf8JsonWriter json, SortedDictionary<ulong, T> map, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        foreach (var (seed, value) in map)
        {
            json.WritePropertyName(NumberText.Of(seed));
            write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteAnchor(Utf8JsonWriter json, BaselineAnchor anchor)
    {
        json.WriteStartObject("anchor");
        json.WriteString("commit", anchor.Commit);
        json.WriteString("date", anchor.Date);
        WriteMap(json, "metrics", anchor.Metrics, WriteValues);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, SortedDictionary<ulong, double> bySeed) =>
        WriteSeedMap(json, bySeed, (writer, value) => writer.WriteNumberValue(value));

    private static void WriteBackend(Utf8JsonWriter json, BaselineBackend backend)
    {
        json.WriteStartObject();
        if (backend.IdenticalTo is { } other)
        {
            json.WriteString("identicalTo", other);
        }
        else
        {
            WriteSeedMap(json, "digests", backend.Digests, WriteDigests);
            WriteSeedMap(json, "faults", backend.Faults, WriteFault);
            WriteMap(json, "metrics", backend.Metrics, WriteValues);
            WriteSeedMap(json, "trail", backend.Trail, WriteTrail);
        }

        json.WriteEndObject();
    }

    private static void WriteClass(Utf8JsonWriter json, string key, BaselineClass block, string? seal)
    {
        json.WriteStartObject(key);
        WriteMap(json, "backends", block.Backends, WriteClassBackend);
        WriteProvenance(json, block.Provenance);
        WriteSeal(json, seal);
        json.WriteEndObject();
    }

    private static void WriteSeal(Utf8JsonWriter json, string? seal)
    {
        if (seal is not null)
        {
            json.WriteString(BaselineSeals.Key, seal);
        }
    }

    private static void WriteClassBackend(Utf8JsonWriter json, ClassBackend backend)
    {
        json.WriteStartObject();
        if (backend.IdenticalTo is { } other)
        {
            json.WriteString("identicalTo", other);
        }
        else
        {
            WriteSeedMap(json, "digests", backend.Digests, WriteDigests);
            if (backend.Faults is { } faults)
            {
                WriteSeedMap(json, "faults", faults, WriteFault);
            }

            WriteMapIfAny(json, "metrics", backend.Metrics, WriteValues);
            WriteSeedMap(json, "trail", backend.Trail, WriteTrail);
        }

        json.WriteEndObject();
    }

    private static void WriteSeedMap<T>(Utf8JsonWriter json, string key, SortedDictionary<ulong, T> map, Action<Utf8JsonWriter, T> write)
    {
        json.WritePropertyName(key);
        WriteSeedMap(json, map, write);
    }

    private static void WriteDigests(Utf8JsonWriter json, SortedDictionary<string, string> digests)
    {
        json.WriteStartObject();
        foreach (var (name, digest) in digests)
        {
            json.WriteString(name, digest);
        }

        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, BaselineFault fault)
    {
        json.WriteStartObject();
        json.WriteString("kind", fault.Kind);
        json.WriteNumber("step", fault.Step);
        json.WriteEndObject();
    }

    private static void WriteTrail(Utf8JsonWriter json, byte[] trail)
    {
        json.WriteStartObject();
        foreach (var (step, line) in TrailText.Lines(trail))
        {
            json.WriteBase64String(NumberText.Of((long)step), line);
        }

        json.WriteEndObject();
    }

    private static void WriteMemory(Utf8JsonWriter json, BaselineMemory memory)
    {
        json.WriteStartObject();
        json.WriteNumber("allocatedBytes", memory.AllocatedBytes);
        json.WriteString("environmentClass", memory.EnvironmentClass);
        json.WriteNumber("liveBytes", memory.LiveBytes);
        json.WriteString("runtime", memory.Runtime);
        json.WriteNumber("seed", memory.Seed);
        json.WriteEndObject();
    }

    private static void WriteEnergy(Utf8JsonWriter json, BaselineEnergy energy)
    {
        json.WriteStartObject();
        json.WriteString("environmentClass", energy.EnvironmentClass);
        json.WriteNumber("joulesPerSimulatedSecond", energy.JoulesPerSimulatedSecond);
        json.WriteString("machine", energy.Machine);
        json.WriteNumber("seed", energy.Seed);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
    }

    private static void WriteMetric(Utf8JsonWriter json, BaselineMetric metric)
    {
        var hasTolerance = metric.Conformance == ConformanceClass.Tolerance;
        json.WriteStartObject();
        WriteOptional(json, "absoluteTolerance", hasTolerance ? metric.AbsoluteTolerance : null);
        json.WriteString("class", metric.Conformance.ToString());
        WriteMargin(json, metric.Margin);
        WriteOptional(json, "relativeTolerance", hasTolerance ? metric.RelativeTolerance : null);
        if (hasTolerance)
        {
            json.WriteString("toleranceReason", metric.ToleranceReason);
        }

        json.WriteString("unit", metric.Unit);
        json.WriteEndObject();
    }

    private static void WriteMargin(Utf8JsonWriter json, EquivalenceMargin? margin)
    {
        if (margin is null)
        {
            return;
        }

        json.WriteStartObject("margin");
        json.WriteString("reason", margin.Reason);
        json.WriteString("scale", margin.Scale.ToString());
        json.WriteNumber("size", margin.Size);
        json.WriteEndObject();
    }

    private static void WriteEnsemble(Utf8JsonWriter json, BaselineEnsemble? ensemble)
    {
        if (ensemble is null)
        {
            return;
        }

        json.WriteStartObject("ensemble");
        json.WriteString("filledBy", ensemble.FilledBy);
        WriteMap(json, "margins", ensemble.Margins, (writer, value) => writer.WriteNumberValue(value));
        WriteMap(json, "metrics", ensemble.Metrics, WriteValues);
        json.WriteEndObject();
    }

    private static void WriteSensitivity(Utf8JsonWriter json, SortedDictionary<string, BaselineTier> tiers)
    {
        if (tiers.Count > 0)
        {
            WriteMap(json, "sensitivity", tiers, WriteTier);
        }
    }

    private static void WriteTier(Utf8JsonWriter json, BaselineTier tier)
    {
        json.WriteStartObject();
        WriteMap(json, "detectableSizes", tier.DetectableSizes, (writer, value) => writer.WriteNumberValue(value));
        json.WriteNumber("drawnFrom", tier.DrawnFrom);
        json.WriteNumber("falseAlarmBound", tier.FalseAlarmBound);
        json.WriteNumber("falseAlarmRate", tier.FalseAlarmRate);
        json.WriteNumber("gates", tier.Gates);
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, BaselineParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("unit", parameter.Unit);
        json.WriteString("value", parameter.Value);
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, BaselineProvenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("commit", provenance.Commit);
        json.WriteString("date", provenance.Date);
        json.WriteString("digestAlgorithm", provenance.DigestAlgorithm);
        json.WriteString("engineVersion", provenance.EngineVersion);
        json.WriteString("environmentClass", provenance.EnvironmentClass);
        json.WriteString("gateVersion", provenance.GateVersion);
        json.WriteString("machine", provenance.Machine);
        json.WriteString("reason", provenance.Reason);
        json.WriteString("requestedBy", provenance.RequestedBy);
        json.WriteString("runtime", provenance.Runtime);
        if (provenance.SealReason.Length > 0)
        {
            json.WriteString("sealReason", provenance.SealReason);
        }

        json.WriteString("trailAlgorithm", provenance.TrailAlgorithm);
        json.WriteEndObject();
    }

    private static void WriteSeeds(Utf8JsonWriter json, IReadOnlyList<ulong> seeds)
    {
        json.WriteStartArray("seeds");
        foreach (var seed in seeds)
        {
            json.WriteNumberValue(seed);
        }

        json.WriteEndArray();
    }
}
