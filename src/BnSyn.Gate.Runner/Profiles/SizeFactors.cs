using System.Globalization;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>What a scenario says of its sizes, checked.</summary>
internal static class SizeFactors
{
    /// <summary>The factors.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The factors, or what is wrong with them (BNG4027).</returns>
    public static Checked<IReadOnlyList<SizeFactor>> Of(string name, ISizedScenario scenario)
    {
        var factors = scenario.SizeFactors;
        var problem = factors is not { Count: > 0 } ? "it is an ISizedScenario without a size factor"
            : factors.Select(factor => factor.Name).Distinct(StringComparer.Ordinal).Count() < factors.Count ? $"two of its size factors have one name: {string.Join(", ", factors.Select(factor => factor.Name))}"
            : factors.FirstOrDefault(factor => !IsValid(factor)) is { } wrong ? FormattableString.Invariant($"its size factor '{wrong.Name}' goes from {wrong.Least} to {wrong.Most} and is declared as {wrong.Declared}")
            : null;
        return problem is null ? new(factors, []) : new(null, [Finding.Of(ScalingDiagnostics.InvalidFactor, ("scenario", name), ("problem", problem))]);
    }

    /// <summary>A size, or a number of sizes, as findings and progress name it.</summary>
    /// <param name="size">The size.</param>
    public static string Text(double size) => size.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsValid(SizeFactor factor) =>
        factor is { Name.Length: > 0, Least: > 0 } && factor.Least <= factor.Declared && factor.Declared <= factor.Most && double.IsFinite(factor.Most);
}
