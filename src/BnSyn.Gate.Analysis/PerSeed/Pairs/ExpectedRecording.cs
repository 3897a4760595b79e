using BnSyn.Gate.Analysis.Baselines.Recordings;

namespace BnSyn.Gate.Analysis.PerSeed.Pairs;

/// <summary>A field or a series that a run is expected to give.</summary>
/// <param name="Digest">Every bit of it, as the same backend gave it.</param>
/// <param name="Table">The reference's values; <see langword="null"/> where there are none.</param>
/// <param name="File">The file that they stand in; empty for a measured reference.</param>
internal sealed record ExpectedRecording(string Digest, RecordingTable? Table, string File);
