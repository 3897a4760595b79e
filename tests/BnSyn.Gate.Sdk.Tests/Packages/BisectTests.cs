using System.Diagnostics;
using BnSyn.Gate.Sdk.Tests.Copies;
using BnSyn.Gate.Sdk.Tests.Processes;

namespace BnSyn.Gate.Sdk.Tests.Packages;

/// <summary>A user's engine with 64 commits, one of which changes its physics: the command of the package finds it.</summary>
public sealed class BisectTests : IDisposable
{
    private readonly UserProject _user;
    private readonly GitRepository _repository;

    public BisectTests(PackedFeed feed)
    {
        _user = new(feed);
        _user.Gate().AssertPassed();
        _repository = new(_user.Folder);
    }

    public void Dispose() => _repository.Dispose();

    /// <summary>Seven builds and gates from the package take minutes on a busy machine.</summary>
    [Fact(Explicit = true)]
    public void The_commit_that_moved_the_physics_is_named_of_64_in_at_most_7_gates()
    {
        const int Planted = 37;
        var commits = new List<string> { _repository.Git("rev-parse", "HEAD").Trim() };
        for (var commit = 1; commit <= 64; commit++)
        {
            File.WriteAllText(_user.PathOf("notes.txt"), $"{commit}");
            if (commit == Planted)
            {
                _user.Replace("ChainOfMasses.cs", "TimeStep = 0.05;", "TimeStep = 0.051;");
            }

            _repository.Commit();
            commits.Add(_repository.Git("rev-parse", "HEAD").Trim());
        }

        var watch = Stopwatch.StartNew();
        var found = CleanProcess.Run(_user.Folder, CleanProcess.Dotnet, Path.Combine(Repository.Root, "artifacts/bin/BnSyn.Gate.Runner/release/physics-gate.dll"), "bisect", commits[0], "HEAD", "--project", "PhysicsGate1.csproj");

        Assert.True(found.ExitCode == 0, found.All);
        var lines = found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{commits[Planted]} is the first commit that drifts.", lines[^1]);
        Assert.InRange(lines.Length - 1, 6, 7);
        Assert.Contains(lines, line => line.EndsWith(": Drift", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(": Passed", StringComparison.Ordinal));
        TestContext.Current.SendDiagnosticMessage($"{lines.Length - 1} gates in {watch.Elapsed.TotalSeconds:F0} s");
    }
}
