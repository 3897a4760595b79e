namespace BnSyn.Gate.Analysis.Scaling;

/// <summary>How fast one thread moves data that lie in so much memory.</summary>
/// <param name="Bytes">What is read and written over and over, in B.</param>
/// <param name="BytesPerSecond">The fastest of several times, in B/s.</param>
public sealed record RoofBandwidth(double Bytes, double BytesPerSecond);
