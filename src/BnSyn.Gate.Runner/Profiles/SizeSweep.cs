using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Profiles;
using BnSyn.Gate.Analysis.Requests;
using BnSyn.Gate.Runner.Commands;
using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Runner.Output;
using BnSyn.Gate.Runner.Plans;
using BnSyn.Gate.Runner.Processes;
using BnSyn.Gate.Runner.Timing;

namespace BnSyn.Gate.Runner.Profiles;

/// <summary>
/// Measures scenarios at other sizes, one factor at a time while the others are as declared, in fresh processes one at a time: first one
/// process of each size, then the second, so that a machine that drifts slows all sizes.
/// </summary>
/// <param name="request">Names the engine and the sizes.</param>
/// <param name="progress">Told of every process.</param>
internal sealed class SizeSweep(GateRequest request, IProgress<string> progress)
{
    private const int Processes = 3;

    // Of factors that the request names no sizes of, as parts of what is declared.
    private static readonly double[] Steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

    private readonly BuiltEngine _engine = BuiltEngine.Of(request);

    /// <summary>Measures.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="profiled">What was profiled of them; only that is measured.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>What was measured, and findings where something could not be.</returns>
    public Checked<IReadOnlyList<SizeSeries>> Measure(IReadOnlyList<PlannedScenario> scenarios, IReadOnlyList<BackendProfile> profiled, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        List<Target> targets =
        [
            .. from scenario in scenarios
               where scenario.Scenario is ISizedScenario
               from place in Factors(scenario, findings)
               from profile in profiled
               where profile.Scenario == scenario.Description.Name && scenario.HasSizes(profile.Backend)
               select new Target(scenario.In(_engine), profile, place.Factor, place.Place, place.Sizes),
        ];
        if (targets.Count == 0 && findings.Count == 0)
        {
            findings.Add(Finding.Of(ScalingDiagnostics.NoSizes, ("tried", $"{profiled.Select(profile => profile.Scenario).Distinct(StringComparer.Ordinal).Count()} scenarios were profiled")));
        }

        var orders = targets.SelectMany(target => target.Sizes.Select(size => (Target: target, Size: size))).ToList();
        for (var made = 0; made < Processes * orders.Count && findings.Count == 0; made++)
        {
            var (target, size) = orders[made % orders.Count];
            progress.Report("sizes", made, Processes * orders.Count, FormattableString.Invariant($"{target.Profile.Scenario}, {target.Profile.Backend}, {size} {target.Factor.Name}"));
            Ask(target, size, findings, cancellation);
        }

        return new(findings.Count > 0 ? [] : [.. targets.Select(target => target.Series)], findings);
    }

    private IEnumerable<(SizeFactor Factor, int Place, IReadOnlyList<double> Sizes)> Factors(PlannedScenario scenario, List<Finding> findings)
    {
        var name = scenario.Description.Name;
        var factors = SizeFactors.Of(name, (ISizedScenario)scenario.Scenario);
        findings.AddRange(factors.Findings);
        foreach (var (place, factor) in (factors.Value ?? []).Index())
        {
            IReadOnlyList<double> sizes = place == 0
                ? [.. request.ProfileSizes.Select(size => (double)size)]
                : [.. Steps.Select(part => part * factor.Declared).Where(size => size >= factor.Least && size <= factor.Most)];
            if (sizes.FirstOrDefault(size => size < factor.Least || size > factor.Most) is > 0 and var wrong)
            {
                findings.Add(Finding.Of(
                    ScalingDiagnostics.SizeOutOfRange,
                    ("scenario", name), ("value", SizeFactors.Text(wrong)), ("least", SizeFactors.Text(factor.Least)), ("most", SizeFactors.Text(factor.Most)), ("factor", factor.Name)));
            }
            else if (sizes.Count >= CostFit.FewestSizes)
            {
                yield return (factor, place, sizes);
            }
            else if (place == 0)
            {
                findings.Add(Finding.Of(
                    ScalingDiagnostics.TooFewSizes,
                    ("scenario", name), ("backend", scenario.Backends[0]), ("count", SizeFactors.Text(sizes.Count)), ("factor", factor.Name), ("needed", SizeFactors.Text(CostFit.FewestSizes))));
            }
        }
    }

    private static void Ask(Target target, double size, List<Finding> findings, CancellationToken cancellation)
    {
        var profile = target.Profile;
        var order = new SizedOrder(target.Engine, profile.Scenario, profile.Backend, profile.Seed, target.Place, size);
        var (answer, ended) = ChildProcess.Ask<SizedOrder, SizedAnswer>(SizesCommand.Name, order, TimedEnvironment.Variables, cancellation);
        if (answer?.Sample is { } sample)
        {
            target.Samples.Add(sample);
            return;
        }

        findings.Add(Finding.Of(
            answer is { IsWrongWork: true } ? ScalingDiagnostics.WrongWork : ScalingDiagnostics.SizeFailed,
            ("scenario", profile.Scenario), ("backend", profile.Backend), ("size", SizeFactors.Text(size)), ("factor", target.Factor.Name), ("problem", answer?.Problem ?? ended.Death)));
    }

    private sealed record Target(BuiltEngine Engine, BackendProfile Profile, SizeFactor Factor, int Place, IReadOnlyList<double> Sizes)
    {
        public List<SizedSample> Samples { get; } = [];

        public SizeSeries Series => new(Profile.Scenario, Profile.Backend, Factor.Name, Factor.Unit, Factor.Held, Factor.Declared, Samples);
    }
}
