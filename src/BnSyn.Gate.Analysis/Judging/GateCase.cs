using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Energy;
using BnSyn.Gate.Analysis.Ensembles;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory;
using BnSyn.Gate.Analysis.PerSeed.Pairs;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Analysis.Timing;

namespace BnSyn.Gate.Analysis.Judging;

/// <summary>Everything that stages 5 and 6 give to the judgement of a whole run.</summary>
internal sealed record GateCase(
    GateRequest Request,
    MeasurementSet Measurements,
    BaselineDirectory Directory,
    IReadOnlyList<string> BaselineFiles,
    IReadOnlyList<RunPair> Pairs,
    IReadOnlyList<EnsembleComparison> Ensembles,
    IReadOnlyDictionary<string, LoadedBaseline> Baselines)
{
    /// <summary>Measured memory beside what was accepted; empty where none was measured.</summary>
    public IReadOnlyList<MemoryResult> Memory { get; } = MemoryJudge.Judge(Measurements.Scenarios, Measurements.Machine, Baselines);

    /// <summary>What the backends use beside what was accepted; empty where energy is only reported.</summary>
    public IReadOnlyList<EnergyResult> Energy { get; } = EnergyJudge.Judge(Request, Measurements, Baselines);

    /// <summary>What was timed against another commit's build; empty where nothing was.</summary>
    public IReadOnlyList<TimingResult> Timing { get; } =
        Measurements.Comparison is { } comparison ? TimingJudge.Judge(comparison, Request.TimingMargin) : [];

    /// <summary>Whether the run covers every scenario of the assembly: a scenario without any of the chosen backends is left out.</summary>
    public bool IsWhole => Request.Scenarios.Count == 0 && Request.Backends.Count == 0;
}
