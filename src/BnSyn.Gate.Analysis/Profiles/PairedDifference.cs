using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Statistics;
using MathNet.Numerics.Statistics;

namespace BnSyn.Gate.Analysis.Profiles;

/// <summary>
/// Which kernels moved against another commit. What the machine does as a whole meets both processes of a pair, so nothing is taken off for it, and a change of
/// all kernels alike is seen as well.
/// </summary>
public static class PairedDifference
{
    /// <summary>Pairs: by ranks ten of them have an interval of 99 % that one interrupted process does not decide.</summary>
    public const int Pairs = 10;

    /// <summary>Every kernel that has a time on both sides, of each backend those first that change its step most.</summary>
    /// <param name="profile">A profile.</param>
    /// <returns>Empty where it was not compared.</returns>
    public static IReadOnlyList<PairedKernel> Of(EngineProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return
        [
            .. from compared in profile.Comparison?.Backends ?? []
               from backend in profile.Backends
               where (backend.Scenario, backend.Backend) == (compared.Scenario, compared.Backend) && compared.Before.Count > 0
               from kernel in Of(compared, backend).OrderByDescending(kernel => Math.Abs(kernel.SecondsMore)).ThenBy(kernel => kernel.Kernel, StringComparer.Ordinal)
               select kernel,
        ];
    }

    /// <summary>What moved, a fact a line.</summary>
    /// <param name="profile">A profile that was compared.</param>
    public static IReadOnlyList<string> Lines(EngineProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return
        [
            .. Of(profile).Where(kernel => kernel.Moved).Select(kernel => $"{kernel.Scenario}, {kernel.Backend}: {kernel.Kernel} takes {Words(kernel.Factor)} times as long,"
                + $" {ProfileText.Time(Math.Abs(kernel.SecondsMore))} a step {(kernel.SecondsMore < 0 ? "less" : "more")}, in {NumberText.Of((long)PairsOf(profile, kernel))} pairs of processes with {profile.Comparison!.Base}"),
            .. (profile.Comparison?.Backends ?? []).Where(backend => backend.Missing.Length > 0).Select(backend => $"{backend.Scenario}, {backend.Backend}: not compared with {profile.Comparison!.Base}: {backend.Missing}"),
        ];
    }

    /// <summary>A factor with its interval.</summary>
    /// <param name="factor">The factor.</param>
    public static string Words(SampleInterval factor) => $"{NumberText.Rounded(factor.Median, 3)} ({NumberText.Rounded(factor.Low, 3)} to {NumberText.Rounded(factor.High, 3)})";

    private static int PairsOf(EngineProfile profile, PairedKernel kernel) =>
        profile.Comparison!.Backends.First(backend => (backend.Scenario, backend.Backend) == (kernel.Scenario, kernel.Backend)).Before.Count;

    private static IEnumerable<PairedKernel> Of(ComparedBackend compared, BackendProfile backend)
    {
        var pairs = compared.Before.Zip(backend.Samples).ToList();
        foreach (var figures in backend.Kernels.Where(kernel => kernel.Name != KernelSample.Rest))
        {
            var before = pairs.Select(pair => Seconds(pair.First, figures.Name)).ToList();
            var after = pairs.Select(pair => Seconds(pair.Second, figures.Name)).ToList();
            if (before.All(time => time > 0) && after.All(time => time > 0))
            {
                var shift = LocationShift.BetweenPairs([.. before.Select(time => Math.Log(time))], [.. after.Select(time => Math.Log(time))]).Interval(ProfileDifference.Confidence);
                var factor = new SampleInterval(Math.Exp(shift.Shift), Math.Exp(shift.Lower), Math.Exp(shift.Upper));
                var part = Math.Max(before.Median(), after.Median()) / backend.Step.Median;
                var moved = (factor.Low > 1 || factor.High < 1) && Math.Abs(Math.Log(factor.Median)) > Math.Log(1 + ProfileDifference.Smallest) && part >= ProfileDifference.SmallestShare;
                yield return new(backend.Scenario, backend.Backend, figures.Name, factor, after.Median() - before.Median(), moved);
            }
        }
    }

    private static double Seconds(ProfileSample sample, string kernel) => sample.Kernels.FirstOrDefault(found => found.Name == kernel)?.Seconds ?? 0;
}
