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
/// Profiles every scenario on every backend in fresh processes, one at a time: first one process of each, then the second, so that a machine that
/// drifts slows all of them.
/// </summary>
/// <param name="request">Names the engine.</param>
/// <param name="progress">Told of every process.</param>
/// <param name="other">A commit to compare with, in pairs of processes; <see langword="null"/> for none.</param>
internal sealed class ProfilePhase(GateRequest request, IProgress<string> progress, ProfileBase? other = null)
{
    /// <summary>Processes for each scenario and backend: the extremes of six hold the median with a confidence of 97 %.</summary>
    public const int Processes = 6;

    private readonly BuiltEngine _engine = BuiltEngine.Of(request);

    /// <summary>What came of the comparison; <see langword="null"/> where none was asked for, or before it was measured.</summary>
    public ProfileComparison? Comparison { get; private set; }

    /// <summary>Profiles.</summary>
    /// <param name="scenarios">What to profile; the first seed of each.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>What was measured, and findings where something could not be.</returns>
    public Checked<IReadOnlyList<BackendProfile>> Measure(IReadOnlyList<PlannedScenario> scenarios, CancellationToken cancellation)
    {
        List<Target> targets =
        [
            .. from scenario in scenarios
               where scenario.Description is { Family: null, IsIsolated: false }
               from backend in scenario.Backends
               select new Target(
                   new(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0]),
                   other is null ? null : new(scenario.In(other.Engine), scenario.Description.Name, backend, scenario.Seeds[0])),
        ];
        var findings = new List<Finding>();
        var processes = other is null ? Processes : PairedDifference.Pairs;
        for (var process = 0; process < processes; process++)
        {
            foreach (var (place, target) in targets.Where(target => !target.IsOut).ToList().Index())
            {
                progress.Report("profile", (process * targets.Count) + place, processes * targets.Count, $"{target.Order.Scenario}, {target.Order.Backend}");

                // Mirrored from pair to pair: a machine that gets slower favours neither side.
                if (process % 2 == 0)
                {
                    AskBase(target, cancellation);
                    Ask(target, findings, cancellation);
                }
                else
                {
                    Ask(target, findings, cancellation);
                    AskBase(target, cancellation);
                }
            }
        }

        List<BackendProfile> measured = [.. targets.Where(target => target.Samples.Count > 0).Select(target => target.Profile)];
        if (measured.Count == 0 && findings.Count == 0)
        {
            var tried = targets.Count == 0
                ? "no scenario has a backend that can be profiled; probes and isolated scenarios are left out"
                : $"{targets.Count} backends of {targets.Select(target => target.Order.Scenario).Distinct(StringComparer.Ordinal).Count()} scenarios were tried";
            findings.Add(Finding.Of(ProfileDiagnostics.NoKernels, ("tried", tried)));
        }

        if (other is not null)
        {
            Comparison = new(other.Base, other.Commit, [.. targets.Where(target => target.Samples.Count > 0).Select(target => target.Compared)]);
            if (Comparison.Backends is [var first, ..] && Comparison.Backends.All(backend => backend.Missing.Length > 0))
            {
                findings.Add(Finding.Of(ProfileDiagnostics.NotCompared, ("base", other.Base), ("problem", $"{first.Scenario}, {first.Backend}: {first.Missing}")));
            }
        }

        return new(measured, findings);
    }

    // What cannot be measured of another commit is missing there; it is no fault of this build.
    private static void AskBase(Target target, CancellationToken cancellation)
    {
        if (target.Base is not { } order || target.Missing.Length > 0 || target.IsOut)
        {
            return;
        }

        var (answer, ended) = ChildProcess.Ask<ProfileOrder, ProfileAnswer>(KernelsCommand.Name, order, TimedEnvironment.Variables, cancellation);
        if (answer is { End: ProfileEnd.Measured, Sample: { } sample })
        {
            target.Before.Add(sample);
        }
        else
        {
            target.Missing = answer switch
            {
                { End: ProfileEnd.NoKernels } => "its simulations name no kernels",
                { Problem: var problem } => problem,
                null => ended.Death,
            };
        }
    }

    private static void Ask(Target target, List<Finding> findings, CancellationToken cancellation)
    {
        var (answer, ended) = ChildProcess.Ask<ProfileOrder, ProfileAnswer>(KernelsCommand.Name, target.Order, TimedEnvironment.Variables, cancellation);
        if (answer is { End: ProfileEnd.Measured, Sample: { } sample })
        {
            target.Samples.Add(sample);
            return;
        }

        target.IsOut = true;
        var diagnostic = answer?.End switch
        {
            ProfileEnd.NoKernels => null,
            ProfileEnd.OtherState => ProfileDiagnostics.OtherState,
            ProfileEnd.UnknownKernel => ProfileDiagnostics.UnknownKernel,
            _ => ProfileDiagnostics.Failed,
        };
        if (diagnostic is not null)
        {
            target.Samples.Clear();
            findings.Add(Finding.Of(diagnostic, ("scenario", target.Order.Scenario), ("backend", target.Order.Backend), ("problem", answer?.Problem ?? ended.Death)));
        }
    }

    private sealed class Target(ProfileOrder order, ProfileOrder? other)
    {
        public ProfileOrder Order => order;

        public ProfileOrder? Base => other;

        public List<ProfileSample> Before { get; } = [];

        public string Missing { get; set; } = "";

        public ComparedBackend Compared => new(order.Scenario, order.Backend, Missing.Length > 0 ? [] : Before, Missing);

        public List<ProfileSample> Samples { get; } = [];

        public bool IsOut { get; set; }

        // A kernel that not every process entered has no time in the others.
        public BackendProfile Profile
        {
            get
            {
                var names = Samples.SelectMany(sample => sample.Kernels).Select(kernel => kernel.Name).Distinct(StringComparer.Ordinal).ToList();
                return new(order.Scenario, order.Backend, order.Seed, [.. Samples.Select(sample => Complete(sample, names))]);
            }
        }

        private static ProfileSample Complete(ProfileSample sample, List<string> names) => sample with
        {
            Kernels = [.. names.Select(name => sample.Kernels.FirstOrDefault(kernel => kernel.Name == name) ?? new(name, 0, 0, 0) { Counts = new double[sample.CounterNames.Count] })],
        };
    }
}
