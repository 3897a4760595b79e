namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Speed and size of a backend on one machine. Advisory: never judged.</summary>
/// <param name="Machine">The processor that measured.</param>
/// <param name="SpeedUp">How many times as fast as the reference; <see langword="null"/> where not timed.</param>
/// <param name="LowerQuartile">A quarter of the rounds gave less.</param>
/// <param name="UpperQuartile">A quarter of the rounds gave more.</param>
/// <param name="BytesPerSynapse">Live bytes per stored connection; <see langword="null"/> where not measured or not counted.</param>
internal sealed record BaselineGain(
    string Machine,
    double? SpeedUp,
    double? LowerQuartile,
    double? UpperQuartile,
    double? BytesPerSynapse);
