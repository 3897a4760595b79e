namespace BnSyn.Gate.Analysis.Acknowledgements;

/// <summary>An acknowledgement beside what a run shows.</summary>
/// <param name="Stated">The entry.</param>
/// <param name="State">What became of it.</param>
/// <param name="Largest">The most that a value differs in the stated direction, in the metric's unit; <see langword="null"/> where none does.</param>
/// <param name="Missing">Where it does not occur although it was measured, in words.</param>
internal sealed record JudgedAcknowledgement(Acknowledgement Stated, AcknowledgementState State, double? Largest, IReadOnlyList<string> Missing);
