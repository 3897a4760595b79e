namespace BnSyn.Gate.Runner.Foreign;

/// <summary>A kernel as a program of its own tells it, of the steps that it was asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seconds">Wall time by the clock of the process, in s.</param>
/// <param name="Entries">How often it was entered.</param>
internal sealed record ForeignKernel(string Name, double Seconds, long Entries);
