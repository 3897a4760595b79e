namespace BnSyn.Gate.Runner.Scaling;

/// <summary>What a process is asked to measure of the machine.</summary>
/// <param name="Seconds">For how long, each bandwidth and the peak, in s.</param>
internal sealed record RoofOrder(double Seconds);
