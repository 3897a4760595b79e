namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Every object of fixed keys in a baseline.</summary>
internal static class BaselineShapes
{
    public static readonly ObjectShape Root = new(
        "baseline",
        [
            "anchor", "backends", "environmentClass", "metrics", "parameterHash", "parameters", "provenance", "purpose",
            "scenario", "schemaVersion", "seeds", "stepSeconds", "steps",
        ],
        ["$schema", "energy", "ensemble", "memory", "sensitivity"],
        BaselineClass.KeyPrefix) { IsSealed = true };

    public static readonly ObjectShape Class = new("class", ["backends", "provenance"], []) { IsSealed = true };

    public static readonly ObjectShape ClassBackend = new("classBackend", [], ["digests", "faults", "metrics", "trail"]);

    public static readonly ObjectShape Parameter = new("parameter", ["unit", "value"], []);

    public static readonly ObjectShape ExactMetric = new("exactMetric", ["class", "unit"], ["margin"]);

    public static readonly ObjectShape EnsembleMetric = new("ensembleMetric", ["class", "margin", "unit"], []);

    public static readonly ObjectShape Margin = new("margin", ["reason", "scale", "size"], []);

    public static readonly ObjectShape Ensemble = new("ensemble", ["filledBy", "margins", "metrics"], []);

    public static readonly ObjectShape ToleranceMetric = new(
        "toleranceMetric", ["absoluteTolerance", "class", "relativeTolerance", "toleranceReason", "unit"], ["margin"]);

    public static readonly ObjectShape Backend = new("backend", ["metrics"], ["digests", "faults", "trail"]);

    public static readonly ObjectShape IdenticalBackend = new("identicalBackend", ["identicalTo"], []);

    public static readonly ObjectShape Fault = new("fault", ["kind", "step"], []);

    public static readonly ObjectShape Anchor = new("anchor", ["commit", "date", "metrics"], []);

    public static readonly ObjectShape Memory = new("memory", ["allocatedBytes", "environmentClass", "liveBytes", "runtime", "seed"], []);

    public static readonly ObjectShape Energy = new("energy", ["environmentClass", "joulesPerSimulatedSecond", "machine", "seed"], []);

    public static readonly ObjectShape Tier = new(
        "tier", ["detectableSizes", "drawnFrom", "falseAlarmBound", "falseAlarmRate", "gates"], []);

    public static readonly ObjectShape Provenance = new(
        "provenance",
        [
            "commit", "date", "digestAlgorithm", "engineVersion", "environmentClass", "gateVersion", "machine", "reason", "requestedBy", "runtime",
            "trailAlgorithm",
        ],
        ["sealReason"]);

    /// <summary>All of them.</summary>
    public static readonly ObjectShape[] All =
        [Root, Class, ClassBackend, Parameter, ExactMetric, EnsembleMetric, ToleranceMetric, Margin, Ensemble, Backend, IdenticalBackend, Fault, Anchor, Memory, Energy, Tier, Provenance];
}
