using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Turns JSON parts into a baseline, key by key; every fault is collected.</summary>
internal sealed class BaselineBinder(BaselineFaults faults)
{
    private readonly ValueReader values = new(faults);

    /// <summary>Binds the root object; the result holds only where no fault was collected.</summary>
    public Baseline? Bind(JsonPart root, string fileName)
    {
        if (values.Members(root, BaselineShapes.Root) is not { } keys)
        {
            return null;
        }

        values.Fits(keys["scenario"], keys["scenario"].Text == fileName, $"the file's name, '{fileName}'");
        values.Integer(keys["schemaVersion"], Baseline.CurrentSchemaVersion);
        var seeds = values.Seeds(keys["seeds"]);
        var baseline = new Baseline
        {
            Scenario = values.Text(keys["scenario"]),
            Purpose = values.Text(keys["purpose"]),
            Steps = values.Integer(keys["steps"], 1),
            StepSeconds = Positive(keys["stepSeconds"]),
            Seeds = seeds,
            EnvironmentClass = values.Choice(keys["environmentClass"], (EnvironmentClasses.Any, EnvironmentClasses.Any), (EnvironmentClasses.Machine, EnvironmentClasses.Machine)),
            Parameters = values.Map(keys["parameters"], Parameter),
            Metrics = values.Map(keys["metrics"], Metric),
            Backends = values.Map(keys["backends"], Backend),
            Classes = ValueReader.PrefixedMap(root, BaselineClass.KeyPrefix, Class),
            Ensemble = keys.TryGetValue("ensemble", out var ensemble) ? Ensemble(ensemble) : null,
            Anchor = Anchor(keys["anchor"]),
            Energy = values.Map(keys.GetValueOrDefault("energy"), Energy),
            Memory = values.Map(keys.GetValueOrDefault("memory"), Memory),
            Sensitivity = values.Map(keys.GetValueOrDefault("sensitivity"), Tier),
            Provenance = Provenance(keys["provenance"]),
        };
        if (faults.All.Count == 0)
        {
            new BaselineConsistency(faults, values).Check(keys, baseline);
        }

        return baseline;
    }

    private double Positive(JsonPart part)
    {
        var value = values.Number(part);
        values.Fits(part, value > 0, "a number above 0");
        return value;
    }

    private BaselineParameter? Parameter(JsonPart part) =>
        values.Members(part, BaselineShapes.Parameter) is { } keys ? new(values.Text(keys["value"]), values.Text(keys["unit"])) : null;

    private BaselineMetric? Metric(JsonPart part) =>
        part.Members.FirstOrDefault(member => member.Key == "class").Value?.Text switch
        {
            nameof(ConformanceClass.Exact) when values.Members(part, BaselineShapes.ExactMetric) is { } keys =>
                new(ConformanceClass.Exact, values.Text(keys["unit"]), 0, 0, "") { Margin = Margin(keys) },
            nameof(ConformanceClass.Ensemble) when values.Members(part, BaselineShapes.EnsembleMetric) is { } keys =>
                new(ConformanceClass.Ensemble, values.Text(keys["unit"]), 0, 0, "") { Margin = Margin(keys) },
            nameof(ConformanceClass.Exact) or nameof(ConformanceClass.Ensemble) => null,
            _ => ToleranceMetric(part),
        };

    private BaselineMetric? ToleranceMetric(JsonPart part)
    {
        if (values.Members(part, BaselineShapes.ToleranceMetric) is not { } keys)
        {
            return null;
        }

        var conformance = values.Choice(
            keys["class"],
            (nameof(ConformanceClass.Tolerance), ConformanceClass.Tolerance),
            (nameof(ConformanceClass.Exact), ConformanceClass.Exact),
            (nameof(ConformanceClass.Ensemble), ConformanceClass.Ensemble));
        return new(conformance, values.Text(keys["unit"]), Positive(keys["absoluteTolerance"]), Ratio(keys["relativeTolerance"]), values.Text(keys["toleranceReason"]))
        {
            Margin = Margin(keys),
        };
    }

    private EquivalenceMargin? Margin(Dictionary<string, JsonPart> metric)
    {
        if (!metric.TryGetValue("margin", out var part) || values.Members(part, BaselineShapes.Margin) is not { } keys)
        {
            return null;
        }

        var scale = values.Choice(
            keys["scale"],
            (nameof(MarginScale.MetricUnit), MarginScale.MetricUnit),
            (nameof(MarginScale.BetweenSeedSpread), MarginScale.BetweenSeedSpread));
        return new(Positive(keys["size"]), scale, values.Text(keys["reason"]));
    }

    private BaselineEnsemble? Ensemble(JsonPart part)
    {
        if (values.Members(part, BaselineShapes.Ensemble) is not { } keys)
        {
            return null;
        }

        return new()
        {
            FilledBy = values.Text(keys["filledBy"]),
            Margins = values.Map(keys["margins"], Positive),
            Metrics = MetricValues(keys["metrics"]),
        };
    }

    private double Ratio(JsonPart part)
    {
        var value = values.Number(part);
        values.Fits(part, value is >= 0 and < 1, "a number from 0 to below 1");
        return value;
    }

    private BaselineBackend? Backend(JsonPart part)
    {
        var isIdentical = part.Members.Any(member => member.Key == "identicalTo");
        if (values.Members(part, isIdentical ? BaselineShapes.IdenticalBackend : BaselineShapes.Backend) is not { } keys)
        {
            return null;
        }

        return isIdentical
            ? new() { IdenticalTo = values.Text(keys["identicalTo"]) }
            : new()
            {
                Digests = Digests(keys),
                Faults = values.SeedMap(keys.GetValueOrDefault("faults"), Fault),
                Metrics = MetricValues(keys["metrics"]),
                Trail = Trail(keys),
            };
    }

    private BaselineClass? Class(JsonPart part) => values.Members(part, BaselineShapes.Class) is not { } keys ? null : new()
    {
        Backends = values.Map(keys["backends"], ClassBackend),
        Provenance = Provenance(keys["provenance"]),
    };

    private ClassBackend? ClassBackend(JsonPart part)
    {
        var isIdentical = part.Members.Any(member => member.Key == "identicalTo");
        if (values.Members(part, isIdentical ? BaselineShapes.IdenticalBackend : BaselineShapes.ClassBackend) is not { } keys)
        {
            return null;
        }

        return isIdentical
            ? new() { IdenticalTo = values.Text(keys["identicalTo"]) }
            : new()
            {
                Digests = Digests(keys),
                Faults = keys.TryGetValue("faults", out var faulty) ? values.SeedMap(faulty, Fault) : null,
                Metrics = values.Map(keys.GetValueOrDefault("metrics"), bySeed => values.SeedMap(bySeed, values.Number)),
                Trail = Trail(keys),
            };
    }

    private SortedDictionary<ulong, SortedDictionary<string, string>> Digests(Dictionary<string, JsonPart> backend) =>
        values.SeedMap(backend.GetValueOrDefault("digests"), byName => values.Map(byName, values.DigestText));

    private SortedDictionary<ulong, byte[]> Trail(Dictionary<string, JsonPart> backend) =>
        values.SeedMap(backend.GetValueOrDefault("trail"), trail => TrailText.Read(trail, values));

    private SortedDictionary<string, SortedDictionary<ulong, double>> MetricValues(JsonPart part) =>
        values.Map(part, bySeed => values.SeedMap(bySeed, values.Number));

    private BaselineFault? Fault(JsonPart part) =>
        values.Members(part, BaselineShapes.Fault) is { } keys ? new(values.Text(keys["kind"]), values.Integer(keys["step"], -1)) : null;

    private BaselineAnchor Anchor(JsonPart part)
    {
        var keys = values.Members(part, BaselineShapes.Anchor);
        return new()
        {
            Commit = keys is null ? "" : values.Text(keys["commit"]),
            Date = keys is null ? "" : values.Text(keys["date"]),
            Metrics = keys is null ? [] : MetricValues(keys["metrics"]),
        };
    }

    private BaselineMemory? Memory(JsonPart part) => values.Members(part, BaselineShapes.Memory) is not { } keys ? null : new(
        values.Bytes(keys["allocatedBytes"]),
        values.Bytes(keys["liveBytes"]),
        values.Text(keys["environmentClass"]),
        values.Text(keys["runtime"]),
        values.Seed(keys["seed"]));

    private BaselineEnergy? Energy(JsonPart part) => values.Members(part, BaselineShapes.Energy) is not { } keys ? null : new(
        Positive(keys["joulesPerSimulatedSecond"]),
        values.Text(keys["environmentClass"]),
        values.Text(keys["machine"]),
        values.Seed(keys["seed"]));

    private BaselineTier? Tier(JsonPart part) => values.Members(part, BaselineShapes.Tier) is not { } keys ? null : new()
    {
        FalseAlarmRate = Share(keys["falseAlarmRate"]),
        FalseAlarmBound = Share(keys["falseAlarmBound"]),
        Gates = values.Integer(keys["gates"], 1),
        DrawnFrom = values.Integer(keys["drawnFrom"], 1),
        DetectableSizes = values.Map(keys["detectableSizes"], Positive),
    };

    private double Share(JsonPart part)
    {
        var value = values.Number(part);
        values.Fits(part, value is >= 0 and <= 1, "a number from 0 to 1");
        return value;
    }

    private BaselineProvenance Provenance(JsonPart part)
    {
        var keys = values.Members(part, BaselineShapes.Provenance);
        string Value(string key) => keys is null ? "" : values.Text(keys[key]);
        return new()
        {
            Commit = Value("commit"),
            Date = Value("date"),
            DigestAlgorithm = keys is null ? "" : values.Choice(keys["digestAlgorithm"], (StateAlgorithms.Digest, StateAlgorithms.Digest)),
            EngineVersion = Value("engineVersion"),
            EnvironmentClass = Value("environmentClass"),
            GateVersion = Value("gateVersion"),
            Machine = Value("machine"),
            Reason = Value("reason"),
            RequestedBy = Value("requestedBy"),
            Runtime = Value("runtime"),
            SealReason = keys is not null && keys.TryGetValue("sealReason", out var reason) ? values.Text(reason) : "",
            TrailAlgorithm = Value("trailAlgorithm"),
        };
    }
}
