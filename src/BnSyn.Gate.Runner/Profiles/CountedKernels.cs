using BnSyn.Gate.Analysis.Profiles;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>The work of kernels as a simulation counts it.</summary>
internal static class CountedKernels
{
    /// <summary>Adds to the time of each kernel what it did.</summary>
    /// <param name="simulation">After its steps; one that counts nothing changes nothing.</param>
    /// <param name="steps">How many it took.</param>
    /// <param name="times">Its kernels.</param>
    /// <exception cref="WrongWorkException">What it says cannot be.</exception>
    public static IReadOnlyList<KernelTime> With(ISimulation simulation, int steps, IReadOnlyList<KernelTime> times)
    {
        if (simulation is not ICountedSimulation counted)
        {
            return times;
        }

        var (names, work) = (counted.Kernels, counted.Work);
        if (work.Count != names.Count)
        {
            throw new WrongWorkException($"counts the work of {work.Count} kernels and names {names.Count}");
        }

        if (work.Index().FirstOrDefault(each => !IsValid(each.Item)) is { Item: { } wrong } place)
        {
            throw new WrongWorkException(FormattableString.Invariant($"counts {wrong.Operations} operations and {wrong.Bytes} bytes of '{names[place.Index]}'"));
        }

        return [.. times.Select(time => Add(time, names, work, steps))];
    }

    private static bool IsValid(KernelWork work) => work.Operations >= 0 && work.Bytes >= 0 && double.IsFinite(work.Operations + work.Bytes);

    private static KernelTime Add(KernelTime time, IReadOnlyList<string> names, IReadOnlyList<KernelWork> work, int steps) =>
        names.Index().FirstOrDefault(name => name.Item == time.Name) is { Item: not null } found
            ? time with { Operations = work[found.Index].Operations / steps, Bytes = work[found.Index].Bytes / steps }
            : time;
}
