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
internal sealed class ProfilePhase(GateRequest request, IProgress<string> progress)
{
    /// <summary>Processes for each scenario and backend: the extremes of six hold the median with a confidence of 97 %.</summary>
    public const int Processes = 6;

    private readonly BuiltEngine _engine = BuiltEngine.Of(request);

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
               where !scenario.Description.ProcessBackends.Any(process => process.Name == backend)
               select new Target(new(scenario.In(_engine), scenario.Description.Name, backend, scenario.Seeds[0])),
        ];
        var findings = new List<Finding>();
        for (var process = 0; process < Processes; process++)
        {
            foreach (var (place, target) in targets.Where(target => !target.IsOut).ToList().Index())
            {
                progress.Report("profile", (process * targets.Count) + place, Processes * targets.Count, $"{target.Order.Scenario}, {target.Order.Backend}");
                Ask(target, findings, cancellation);
            }
        }

        List<BackendProfile> measured = [.. targets.Where(target => target.Samples.Count > 0).Select(target => target.Profile)];
        if (measured.Count == 0 && findings.Count == 0)
        {
            var tried = targets.Count == 0
                ? "no scenario has a backend that can be profiled; probes, isolated scenarios and backends that are programs of their own are left out"
                : $"{targets.Count} backends of {targets.Select(target => target.Order.Scenario).Distinct(StringComparer.Ordinal).Count()} scenarios were tried";
            findings.Add(Finding.Of(ProfileDiagnostics.NoKernels, ("tried", tried)));
        }

        return new(measured, findings);
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

    private sealed class Target(ProfileOrder order)
    {
        public ProfileOrder Order => order;

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
