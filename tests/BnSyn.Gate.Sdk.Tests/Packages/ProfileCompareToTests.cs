using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BnSyn.Gate.Sdk.Tests.Copies;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>
/// A user's project in a repository, profiled in pairs of processes with a commit before. Its kernels take a millisecond and more, and the slow one twelve times as long as before:
/// nothing that a busy machine does to one process of a pair hides that, and no time is looked at but by that ratio.
/// </summary>
public sealed class ProfileCompareToTests : IDisposable
{
    private const string Grinding = "private const int Grinds = 300_000;";

    private static readonly string[] Profile = ["-t:PhysicsProfile", "-p:PhysicsGateScenarios=mill"];

    private readonly UserProject _user;
    private readonly GitRepository _repository;

    public ProfileCompareToTests(PackedFeed feed)
    {
        _user = new(feed);
        _user.Write("Mill.cs", $$"""
            using BnSyn.Gate;

            namespace PhysicsGate1;

            /// <summary>A mill whose step has two kernels: it grinds, and it sifts.</summary>
            public sealed class MillScenario : IPhysicsScenario
            {
                public ScenarioDescription Describe() => new()
                {
                    Name = "mill",
                    Purpose = "A mill grinds and sifts.",
                    Steps = 2,
                    StepSeconds = 1,
                    Parameters = [],
                    ActivityMetric = "flour",
                    Seeds = [1],
                    Backends = ["plain"],
                    Metrics = [new("flour", "1", ConformanceClass.Exact)],
                };

                public ISimulation Create(string backend, ulong seed) => new Mill();
            }

            internal sealed class Mill : IProfiledSimulation
            {
                {{Grinding}}
                private const int Sifts = 300_000;
                private double _flour = 1;

                public IReadOnlyList<string> Kernels { get; } = ["grind", "sift"];

                public void Advance(int steps) => Take(steps, default(NoKernelClock));

                public void Profile(int steps, IKernelClock clock) => Take(steps, clock);

                public void Observe(IObservationSink sink) => sink.Scalar("flour", _flour);

                public void Dispose()
                {
                }

                private void Take<TClock>(int steps, TClock clock)
                    where TClock : IKernelClock
                {
                    for (var step = 0; step < steps; step++)
                    {
                        clock.Enter(0);
                        Turn(Grinds);
                        clock.Enter(1);
                        Turn(Sifts);
                        clock.Leave();
                    }
                }

                // A chain: each turn waits for the one before.
                private void Turn(int times)
                {
                    var flour = _flour;
                    for (var turn = 0; turn < times; turn++)
                    {
                        flour = (flour * 0.999) + 0.001;
                    }

                    _flour = flour;
                }
            }
            """);
        _repository = new(_user.Folder);
    }

    public void Dispose() => _repository.Dispose();

    [Fact(Explicit = true)]
    public void A_kernel_that_a_commit_made_slow_is_named_first_in_pairs_with_the_commit_before()
    {
        _user.Replace("Mill.cs", Grinding, "private const int Grinds = 3_600_000;");
        _repository.Commit();

        var build = _user.Build([.. Profile, "-p:PhysicsGateCompareTo=HEAD~1"]);

        build.AssertPassed();
        var said = build.Messages.First(message => message.Contains(" in 10 pairs of processes ", StringComparison.Ordinal));
        var factor = Regex.Match(said, @"^mill, plain: grind takes ([0-9.]+) \([0-9.]+ to [0-9.]+\) times as long, .* a step more, in 10 pairs of processes with HEAD~1$");
        Assert.True(factor.Success, said);
        Assert.InRange(double.Parse(factor.Groups[1].Value, CultureInfo.InvariantCulture), 3, 50);
        Assert.Contains(build.Messages, message => message.StartsWith("base: building ", StringComparison.Ordinal));
        using var profile = JsonDocument.Parse(File.ReadAllText(_user.PathOf("artifacts/physics-gate/profile.json")));
        var comparison = profile.RootElement.GetProperty("comparison");
        Assert.Equal("HEAD~1", comparison.GetProperty("base").GetString());
        Assert.Equal(_repository.Git("rev-parse", "HEAD~1").Trim(), comparison.GetProperty("commit").GetString());
        Assert.Equal("grind", comparison.GetProperty("kernels")[0].GetProperty("kernel").GetString());
        Assert.Equal(10, comparison.GetProperty("backends")[0].GetProperty("before").GetArrayLength());
        Assert.Contains("## Against HEAD~1", File.ReadAllText(_user.PathOf("artifacts/physics-gate/profile.md")), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public void A_commit_whose_simulations_name_no_kernels_is_BNG4030_at_the_project()
    {
        _user.Replace("Mill.cs", "class Mill : IProfiledSimulation", "class Mill : ISimulation");
        _repository.Commit();
        _user.Replace("Mill.cs", "class Mill : ISimulation", "class Mill : IProfiledSimulation");

        var build = _user.Build([.. Profile, "-p:PhysicsGateCompareTo=HEAD"]);

        build.AssertFailed();
        Assert.Contains("pairs of processes with HEAD, and no backend of it can be profiled: mill, plain: its simulations name no kernels", build.Error("BNG4030").Text, StringComparison.Ordinal);
        Assert.Single(_repository.Worktrees());
    }
}
