namespace BnSyn.Gate;

/// <summary>What one kernel did, read off its formulas: an order of magnitude, from which its place under the roof of a machine follows.</summary>
/// <param name="Operations">Floating-point additions, multiplications, divisions and comparisons; 0 where they are not counted or there are none.</param>
/// <param name="Bytes">Bytes that it read and wrote, each as often as it leaves the nearest cache: what a block keeps there counts once. 0 where they are not counted.</param>
public sealed record KernelWork(double Operations, double Bytes);
