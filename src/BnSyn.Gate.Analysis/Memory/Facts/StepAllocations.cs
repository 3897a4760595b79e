namespace BnSyn.Gate.Analysis.Memory.Facts;

/// <summary>What stretches of steps allocate in a fresh process, because allocations of the timed ones would have been told.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="AllocatedBytes">Bytes by stretch; as many stretches of as many steps as were timed, after the code was warmed up.</param>
/// <param name="Problem">Why there are no figures; empty where there are.</param>
public sealed record StepAllocations(string Backend, IReadOnlyList<long> AllocatedBytes, string Problem);
