using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Energy.Facts;
using BnSyn.Gate.Analysis.Ensembles.Facts;
using BnSyn.Gate.Analysis.Memory.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Samples;

/// <summary>Generates valid baselines of every shape.</summary>
internal static class Baselines
{
    private static readonly Gen<string> Text = Gen.Elements("abzA019 _-./~\"\\µ<>|é😀".EnumerateRunes().Select(rune => rune.ToString()).ToArray())
        .ListOf().Select(runes => string.Concat(runes));

    private static readonly Gen<double> Finite = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite);

    private static readonly Gen<ulong> Seed = Gen.OneOf(Gen.Choose(0, 1000).Select(value => (ulong)value), ArbMap.Default.GeneratorFor<ulong>());

    private static readonly Gen<double> Positive = Finite.Select(Math.Abs).Where(value => value > 0);

    private static readonly Gen<EquivalenceMargin> Margin =
        from size in Positive
        from scale in Gen.Elements(MarginScale.MetricUnit, MarginScale.BetweenSeedSpread)
        from reason in Text
        select new EquivalenceMargin(size, scale, reason);

    private static readonly Gen<BaselineMetric> Metric = Gen.OneOf(
        Text.Select(unit => new BaselineMetric(ConformanceClass.Exact, unit, 0, 0, "")),
        from unit in Text from margin in Margin select new BaselineMetric(ConformanceClass.Exact, unit, 0, 0, "") { Margin = margin },
        from unit in Text from margin in Margin select new BaselineMetric(ConformanceClass.Ensemble, unit, 0, 0, "") { Margin = margin },
        from unit in Text
        from reason in Text
        from absolute in Finite.Select(Math.Abs).Where(value => value > 0)
        from relative in Gen.Choose(0, 999)
        from margin in Gen.OneOf(Margin.Select(margin => (EquivalenceMargin?)margin), Gen.Constant((EquivalenceMargin?)null))
        select new BaselineMetric(ConformanceClass.Tolerance, unit, absolute, relative / 1000.0, reason) { Margin = margin });

    private static readonly Gen<string> Digest = Text.Select(Sample.Hash);

    private static readonly Gen<byte[]> Trail = Gen.Choose(1, 300).SelectMany(length => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(length));

    private static readonly Gen<BaselineParameter> Parameter = from value in Text from unit in Text select new BaselineParameter(value, unit);

    private static readonly Gen<BaselineMemory> Memory =
        from allocated in ArbMap.Default.GeneratorFor<long>().Where(bytes => bytes >= 0)
        from live in Gen.Choose(0, int.MaxValue)
        from environmentClass in Text
        from runtime in Text
        from seed in Seed
        select new BaselineMemory(allocated, live, environmentClass, runtime, seed);

    private static readonly Gen<BaselineEnergy> Energy =
        from joules in Positive from environmentClass in Text from machine in Text from seed in Seed select new BaselineEnergy(joules, environmentClass, machine, seed);

    public static Arbitrary<Baseline> Arbitrary { get; } = (
        from seeds in Seed.NonEmptyListOf().Select(list => list.Distinct().Order().ToList())
        from metrics in Map(Metric)
        from parameters in Map(Parameter)
        from full in Backend([.. metrics.Keys], seeds)
        from text in Text.ListOf(12)
        from steps in Gen.Choose(1, 100000)
        from seconds in Finite.Select(Math.Abs).Where(value => value > 0)
        from memory in Map(Memory)
        from energies in Map(Energy)
        from classes in Classes(full)
        from hasEnsemble in Gen.Elements(true, false)
        from margin in Positive
        select new Baseline
        {
            Scenario = "generated",
            Purpose = text[0],
            Steps = steps,
            StepSeconds = seconds,
            Seeds = seeds,
            EnvironmentClass = steps % 2 == 0 ? EnvironmentClasses.Any : EnvironmentClasses.Machine,
            Parameters = parameters,
            Metrics = metrics,
            Fields = text[0].Length % 2 == 0 ? new(KeyOrder.Instance) : new(KeyOrder.Instance) { ["a_field"] = text[1] },
            Series = text[1].Length % 2 == 0 ? new(KeyOrder.Instance) : new(KeyOrder.Instance) { ["a-series"] = text[2] },
            Backends = new(KeyOrder.Instance) { ["reference"] = full, ["fast"] = new() { IdenticalTo = "reference" } },
            Anchor = new() { Commit = text[1], Date = text[2], Metrics = full.Metrics },
            Classes = new(classes.Where(block => block.Key != text[6]).ToDictionary(block => block.Key, block => block.Value), StringComparer.Ordinal),
            Memory = memory,
            Energy = energies,
            Ensemble = hasEnsemble ? Ensemble(full, margin) : null,
            Provenance = new()
            {
                Commit = text[3], Date = text[4], EngineVersion = text[5], EnvironmentClass = text[6], GateVersion = text[7],
                Machine = text[8], Reason = text[9], RequestedBy = text[10], Runtime = text[11], SealReason = text[2], TrailAlgorithm = text[1],
            },
        }).ToArbitrary();

    private static Gen<SortedDictionary<string, BaselineClass>> Classes(BaselineBackend full) =>
        from names in Text.Where(name => name.Length > 0).ListOf()
        from text in Text.ListOf(8)
        from shape in Gen.Choose(0, 3)
        select new SortedDictionary<string, BaselineClass>(
            names.Distinct().ToDictionary(
                name => name,
                name => new BaselineClass
                {
                    Backends = ClassBackends(full, shape),
                    Provenance = new()
                    {
                        Commit = text[0], Date = text[1], EngineVersion = text[2], EnvironmentClass = name, GateVersion = text[3],
                        Machine = text[4], Reason = text[5], RequestedBy = text[6], Runtime = text[7],
                    },
                }),
            StringComparer.Ordinal);

    private static SortedDictionary<string, ClassBackend> ClassBackends(BaselineBackend full, int shape) => shape switch
    {
        0 => new(KeyOrder.Instance),
        1 => new(KeyOrder.Instance) { ["reference"] = new() { Digests = full.Digests, Trail = full.Trail } },
        2 => new(KeyOrder.Instance) { ["fast"] = new() { Digests = full.Digests, Faults = full.Faults, Metrics = full.Metrics, Trail = full.Trail } },
        _ => new(KeyOrder.Instance) { ["fast"] = new() { IdenticalTo = "reference" }, ["reference"] = new() { Faults = [], Digests = full.Digests } },
    };

    private static BaselineEnsemble Ensemble(BaselineBackend full, double margin) => new()
    {
        FilledBy = "fast",
        Metrics = full.Metrics,
        Margins = new(full.Metrics.Keys.ToDictionary(name => name, _ => margin), KeyOrder.Instance),
    };

    private static Gen<BaselineBackend> Backend(string[] metrics, List<ulong> seeds) =>
        from values in Finite.ListOf(metrics.Length * seeds.Count)
        from digests in BySeed(seeds, Map(Digest))
        from trail in BySeed(seeds, Trail)
        from kind in Text
        from step in Gen.Choose(-1, 1000)
        select new BaselineBackend
        {
            Metrics = new(metrics.Select((name, index) => (name, index)).ToDictionary(
                entry => entry.name,
                entry => new SortedDictionary<ulong, double>(seeds.Select((seed, at) => (seed, at)).ToDictionary(
                    value => value.seed, value => values[(entry.index * seeds.Count) + value.at]))), KeyOrder.Instance),
            Digests = digests,
            Trail = trail,
            Recordings = step % 3 == 0 ? new(KeyOrder.Instance) : new(KeyOrder.Instance)
            {
                ["a_field"] = new(seeds.ToDictionary(seed => seed, seed => new BaselineRecording(Sample.Hash($"{seed}"), step % 2 == 0 ? null : Sample.Hash(kind)))),
            },
            Faults = step % 2 == 0 ? [] : new() { [seeds[0]] = new(kind, step) },
        };

    private static Gen<SortedDictionary<string, T>> Map<T>(Gen<T> value) =>
        (from key in Text from item in value select (key, item)).ListOf()
        .Select(list => new SortedDictionary<string, T>(list.DistinctBy(entry => entry.key).ToDictionary(entry => entry.key, entry => entry.item), KeyOrder.Instance));

    private static Gen<SortedDictionary<ulong, T>> BySeed<T>(List<ulong> seeds, Gen<T> value) =>
        value.ListOf(seeds.Count).Select(list => new SortedDictionary<ulong, T>(seeds.Zip(list).ToDictionary(entry => entry.First, entry => entry.Second)));
}
