using BnSyn.Engine.Plasticity;
using BnSyn.Engine.Random;
using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What consolidation depends on, beside the times of stimulation.</summary>
internal sealed record ConsolidationRun
{
    /// <summary>Rates, time constants, thresholds: BN-Syn's defaults but for η_c, which is a twenty-fifth of its own.</summary>
    /// <remarks>
    /// At BN-Syn's 0.005/s w_c follows w_f all the way back, because tag and protein outlast the fast weight: of a change of 0.66 it keeps 0.004,
    /// and more of one that meets hardly any protein. What is to last has to be captured more slowly than w_f falls back, 1/1800 s.
    /// </remarks>
    public ConsolidationParameters Consolidation { get; init; } = new() { Eta_c = 2e-4 };

    /// <summary>What drives a stimulated synapse, in the unit of weights: η_f·u·τ_f is 1.35, half of which is reached in twenty minutes.</summary>
    public double Update { get; init; } = 0.015;
}

/// <summary>A day of three pathways: a weak one, a strong one while the tags of the weak one last, and a weak one when the protein is gone.</summary>
/// <remarks>
/// That a weak stimulus is kept where a strong one follows while its tag lasts is what Frey &amp; Morris 1997 found, Nature 385:533,
/// doi:10.1038/385533a0. Groups differ by their numbers: the weak ones have fewer synapses than protein needs.
/// </remarks>
internal sealed class ConsolidationCourse : ICourse
{
    /// <summary>Steps of a run: a day.</summary>
    public const int Steps = 1440;

    /// <summary>A step in s.</summary>
    public const double Dt_s = 60.0;

    private const int Lasts = 20;
    private const int StrongFrom = 120;

    private static readonly Group Early = new(0, 20, 30), Strong = new(20, 60, StrongFrom), Late = new(80, 20, 900), Silent = new(100, 10, int.MaxValue);

    private readonly ConsolidationRun _run;
    private readonly double[] _start;
    private readonly double[] _updates;
    private readonly DualWeights _weights;
    private int _step;
    private int _taggedSteps;
    private double _fastPeak;
    private double _tagAtStrong;
    private double _proteinBefore;
    private double _proteinPeak;

    public ConsolidationCourse(ConsolidationRun run, ulong seed)
    {
        // Only changes of a weight count, so each may begin anywhere.
        var random = new RandomGenerator(seed);
        _run = run;
        _start = [.. Enumerable.Range(0, Silent.First + Silent.Count).Select(_ => random.NextDouble())];
        _updates = new double[_start.Length];
        _weights = new DualWeights(run.Consolidation, _start);
    }

    /// <summary>The phenomenon.</summary>
    public static Phenomenon<ConsolidationRun> Phenomenon { get; } = new(
        "consolidation-hours", "A day of tagging: a weak stimulus is kept where a strong one makes protein while its tag lasts, and is lost where none does.")
    {
        Steps = Steps,
        StepSeconds = Dt_s,
        Parameters = new(),
        Begin = (run, seed) => new ConsolidationCourse(run, seed),
        Listed = p =>
        [
            .. Listing.Of(p.Consolidation), ParameterDescription.Number("consolidation.eta_f", p.Consolidation.Eta_f, "1/s"),
            ParameterDescription.Number("drive.update", p.Update, "1"), ParameterDescription.Number("drive.lasts", Lasts * Dt_s, "s"),
            new("drive.groups", string.Join(' ', new[] { Early, Strong, Late, Silent }.Select(group => FormattableString.Invariant($"{group.Count}@{group.From}"))), "min"),
        ],
        Metrics =
        [
            ("tagged_steps", "1"), ("fast_peak", "1"), ("tag_at_strong", "1"), ("protein_before", "1"), ("protein_peak", "1"), ("protein_final", "1"),
            ("kept_early", "1"), ("kept_strong", "1"), ("kept_late", "1"), ("kept_silent", "1"), ("forgotten", "1"),
        ],
        Invariants =
        [
            new("fast_peak", 0.65688, 0.65689, "0.05 * 0.015 * 1800 * (1 - exp(-1200/1800)): every step solves its equation exactly"),
            new("tag_at_strong", 0.5, 0.75, "a tag lasts on for 5400 s once its weight is below the threshold, which takes 29 minutes"),
            new("protein_before", 0, 0, "twenty synapses beyond the threshold are fewer than protein needs, 50"),
            new("protein_peak", 0.999, 1, "synthesis of 1/s outweighs a decay of 1/7200 s"),
            new("protein_final", 0, 0.001, "nineteen hours of a decay of two hours"),
            new("kept_early", 0.003, 0.01, "its tag met protein, when most of its fast weight had gone"),
            new("kept_strong", 0.1, 0.2, "tagged, with its own protein"),
            new("kept_late", 0, 0.001, "twelve hours after the protein, of which exp(-6) is left: a tenth of what the early one keeps, and less"),
            new("kept_silent", 0, 0, "what was never stimulated does not move"),
            new("forgotten", 0, 1e-6, "a fast weight falls back to where it started, in thirty minutes by a factor of e"),
        ],
        Changes =
        [
            new("fast-rate", "eta_f is 1 % larger", (p, x) => p with { Consolidation = p.Consolidation with { Eta_f = p.Consolidation.Eta_f * (1 + x) } }),
            new("fallback-time", "tau_f is 1 % longer", (p, x) => p with { Consolidation = p.Consolidation with { Tau_f_s = p.Consolidation.Tau_f_s * (1 + x) } }),
            new("tag-time", "tau_tag is 1 % longer", (p, x) => p with { Consolidation = p.Consolidation with { Tau_tag_s = p.Consolidation.Tau_tag_s * (1 + x) } }),
            new("protein-time", "tau_p is 1 % longer", (p, x) => p with { Consolidation = p.Consolidation with { Tau_p_s = p.Consolidation.Tau_p_s * (1 + x) } }),
            new("tag-threshold", "theta_tag is 1 % higher", (p, x) => p with { Consolidation = p.Consolidation with { Theta_tag = p.Consolidation.Theta_tag * (1 + x) } }),
            new("consolidation-rate", "eta_c is 1 % larger", (p, x) => p with { Consolidation = p.Consolidation with { Eta_c = p.Consolidation.Eta_c * (1 + x) } }),
            new("protein-synthesis", "protein is made 1 % faster", (p, x) => p with { Consolidation = p.Consolidation with { ProteinSynthesis_per_s = p.Consolidation.ProteinSynthesis_per_s * (1 + x) } }),
            new(new PerturbationDescription("stimulus", PerturbationKind.Drive, "a stimulus is 1 % stronger"), (p, x) => p with { Update = p.Update * (1 + x) }),
        ],
    };

    /// <inheritdoc/>
    public void Step()
    {
        if (_step == StrongFrom)
        {
            _tagAtStrong = _weights.Tags[Early.First];
            _proteinBefore = _weights.Protein;
        }

        foreach (var group in new[] { Early, Strong, Late })
        {
            _updates.AsSpan(group.First, group.Count).Fill(_step >= group.From && _step < group.From + Lasts ? _run.Update : 0.0);
        }

        _weights.Step(Dt_s, _updates);
        _taggedSteps += _weights.BeyondThreshold > 0 ? 1 : 0;
        _fastPeak = Math.Max(_fastPeak, _weights.Fast[Early.First] - _start[Early.First]);
        _proteinPeak = Math.Max(_proteinPeak, _weights.Protein);
        _step++;
    }

    /// <inheritdoc/>
    public void WriteTo(IStateSink sink)
    {
        sink.Write("fast", _weights.Fast);
        sink.Write("consolidated", _weights.Consolidated);
        sink.Write("tags", _weights.Tags);
        sink.Write("protein", [_weights.Protein]);
    }

    /// <inheritdoc/>
    public IEnumerable<(string Metric, double Value)> Observe() =>
    [
        ("tagged_steps", _taggedSteps), ("fast_peak", _fastPeak), ("tag_at_strong", _tagAtStrong), ("protein_before", _proteinBefore), ("protein_peak", _proteinPeak),
        ("protein_final", _weights.Protein), ("kept_early", Kept(Early)), ("kept_strong", Kept(Strong)), ("kept_late", Kept(Late)), ("kept_silent", Kept(Silent)),
        ("forgotten", Math.Abs(_weights.Fast[Strong.First] - _start[Strong.First])),
    ];

    private double Kept(Group group) => Math.Abs(_weights.Consolidated[group.First] - _start[group.First]);

    // Synapses side by side that are stimulated from one minute on.
    private sealed record Group(int First, int Count, int From);
}
