using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Measurements;
using BnSyn.Gate.Analysis.Memory.Facts;

namespace BnSyn.Gate.Analysis.Memory;

/// <summary>A backend that is declared free of allocations and whose timed steps allocate.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Rounds">In how many stretches they do.</param>
/// <param name="AllRounds">How many there were.</param>
/// <param name="Bytes">What the second largest allocated: the largest may have happened once.</param>
/// <param name="Steps">Steps of that stretch.</param>
/// <param name="OtherAnswer">What a fresh process said instead; empty where it said the same or was not asked.</param>
internal sealed record AllocatingSteps(string Backend, int Rounds, int AllRounds, long Bytes, int Steps, string OtherAnswer)
{
    /// <summary>Those of a scenario.</summary>
    public static IEnumerable<AllocatingSteps> Of(ScenarioMeasurement scenario) =>
        from backend in scenario.Description.AllocationFreeBackends
        let timed = scenario.Timings.Where(timing => timing.Backend == backend).ToList()
        let allocating = timed.Where(timing => timing.AllocatedBytes > 0).OrderByDescending(timing => timing.AllocatedBytes).ToList()
        where allocating.Count > 1
        let other = scenario.AllocationRepetitions.FirstOrDefault(again => again.Backend == backend && !Allocates(again))
        select new AllocatingSteps(backend, allocating.Count, timed.Count, allocating[1].AllocatedBytes, allocating[1].Steps, other is null ? "" : Words(other));

    private static bool Allocates(StepAllocations again) => again.AllocatedBytes.Count(bytes => bytes > 0) > 1;

    private static string Words(StepAllocations other) => other.Problem.Length > 0
        ? other.Problem
        : $"{NumberText.Of((long)other.AllocatedBytes.Count(bytes => bytes > 0))} of {NumberText.Of((long)other.AllocatedBytes.Count)} do";
}
