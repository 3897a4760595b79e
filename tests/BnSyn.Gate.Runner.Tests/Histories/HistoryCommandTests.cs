using System.Globalization;
using System.Text.Json.Nodes;
using BnSyn.Gate.Runner.Tests.Processes;

namespace BnSyn.Gate.Runner.Tests.Histories;

/// <summary>Verdicts in notes of real repositories: two clones add what they measure, and neither loses anything.</summary>
[WaitsFor(Awaited.Processes)]
public sealed class HistoryCommandTests : IDisposable
{
    private readonly GateFolder _gate = new GateFolder().Refreshed();

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    [Fact(Explicit = true)]
    public void Five_hundred_commits_of_two_clones_are_united_without_loss()
    {
        using var origin = Clone.New(500);
        using var server = Clone.Server(origin);
        using var first = Clone.Of(server);
        using var second = Clone.Of(server);
        var commits = first.Commits();
        Assert.Equal(500, commits.Length);

        // Each commit is measured by one of them, every fifth by both; both push in turns, so that each finds the other's notes there.
        for (var part = 0; part < 5; part++)
        {
            Push(first, Keep("first", commits, part, commit => commit % 5 == 0 || commit % 2 == 0));
            Push(second, Keep("second", commits, part, commit => commit % 5 == 0 || commit % 2 == 1));
        }

        GateProcess.Run("history", "pull", "--repository", first.Folder).EndsWith(0);
        var notes = Notes(first);

        Assert.Equal(500, notes.Count);
        Assert.Equal(600, notes.Values.Sum(lines => lines.Length));
        Assert.All(commits.Index(), commit => Assert.Equal(commit.Index % 5 == 0 ? 2 : 1, notes[commit.Item].Length));
        Assert.All(commits.Index(), commit => Assert.All(notes[commit.Item], line => Assert.Equal(Energy(commit.Index), EnergyIn(line))));
        Assert.All(notes.Values.SelectMany(lines => lines), line => Assert.InRange(line.Length, 100, 20_000));
        Assert.Equal(first.Git("rev-parse", "refs/notes/physics-gate"), second.Git("ls-remote", "origin", "refs/notes/physics-gate").Split('\t')[0] + "\n");

        var trend = GateProcess.Run("trend", "--repository", first.Folder, "--output", _gate.File("trend")).EndsWith(0);
        Assert.StartsWith("600 runs, ", trend.Lines[^1], StringComparison.Ordinal);
        Assert.Contains(trend.Lines, line => line.Contains("warning BNG7007: oscillator: energy, seed 1 changed by +10 %, 0.5 -> 0.55 J", StringComparison.Ordinal) && line.Contains($"commit {commits[250][..12]} ", StringComparison.Ordinal));
        Assert.Contains("allowed by the baseline of each run", File.ReadAllText(Path.Combine(_gate.File("trend"), "history.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_pushed_twice_is_there_once_and_a_clone_without_notes_takes_all()
    {
        using var origin = Clone.New(3);
        using var server = Clone.Server(origin);
        using var clone = Clone.Of(server);
        var folder = Keep("one", clone.Commits(), 0, _ => true);
        Assert.Contains("3 of 3 runs are new", Push(clone, folder), StringComparison.Ordinal);
        Assert.Contains("0 of 3 runs are new", Push(clone, folder), StringComparison.Ordinal);
        using var other = Clone.Of(server);

        GateProcess.Run("history", "pull", "--repository", other.Folder).EndsWith(0);

        Assert.Equal(Notes(clone).Keys.Order(StringComparer.Ordinal), Notes(other).Keys.Order(StringComparer.Ordinal));
        Assert.Empty(other.Git("for-each-ref", "refs/notes/physics-gate-fetched"));
    }

    [Fact]
    public void A_remote_without_notes_says_so_and_a_trend_of_none_is_BNG7001()
    {
        using var origin = Clone.New(1);
        using var server = Clone.Server(origin);
        using var clone = Clone.Of(server);

        Assert.Contains("origin has no notes of the gate", GateProcess.Run("history", "pull", "--repository", clone.Folder).EndsWith(0).Output, StringComparison.Ordinal);
        Assert.Contains("no commit has a note", GateProcess.Run("trend", "--repository", clone.Folder).EndsWith(125).ErrorOf("BNG7001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_remote_that_cannot_be_reached_is_BNG3049_and_the_notes_are_kept_here()
    {
        using var clone = Clone.New(1);

        var refused = GateProcess.Run("history", "push", Keep("one", clone.Commits(), 0, _ => true), "--repository", clone.Folder).EndsWith(125);

        Assert.Contains("git cannot reach the remote 'origin'", refused.ErrorOf("BNG3049"), StringComparison.Ordinal);
        Assert.Single(Notes(clone));
    }

    [Fact]
    public void A_verdict_of_no_commit_is_BNG3050_unless_one_is_named()
    {
        using var origin = Clone.New(2);
        using var server = Clone.Server(origin);
        using var clone = Clone.Of(server);
        var folder = Keep("one", ["0123456789012345678901234567890123456789"], 0, _ => true);

        GateProcess.Run("history", "push", folder, "--repository", clone.Folder).EndsWith(125).ErrorOf("BNG3050");
        GateProcess.Run("history", "push", folder, "--repository", clone.Folder, "--commit", "HEAD").EndsWith(0);

        Assert.Equal([clone.Commits()[1]], Notes(clone).Keys);
    }

    [Fact]
    public void A_note_that_was_written_by_hand_is_left_out_as_BNG7002()
    {
        using var clone = Clone.New(1);
        clone.Git("notes", "--ref", "refs/notes/physics-gate", "add", "-m", "looks good, prüfe später", "HEAD");

        Assert.Contains(GateProcess.Run("trend", "--repository", clone.Folder).EndsWith(125).Lines, line => line.Contains("warning BNG7002: ", StringComparison.Ordinal));
    }

    private static string Push(Clone clone, string folder) => GateProcess.Run("history", "push", folder, "--repository", clone.Folder).EndsWith(0).Output;

    private static double Energy(int commit) => commit < 250 ? 0.5 : 0.55;

    private static double EnergyIn(string line) => (double)JsonNode.Parse(line)!["scenarios"]![0]!["figures"]![0]!["values"]![0]!;

    private static Dictionary<string, string[]> Notes(Clone clone) => clone.Git("notes", "--ref", "refs/notes/physics-gate", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ')).ToDictionary(pair => pair[1], pair => clone.Git("cat-file", "blob", pair[0]).Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Verdicts of a fifth of the commits, as a machine of a name measured them.</summary>
    private string Keep(string machine, string[] commits, int part, Func<int, bool> isMeasured)
    {
        if (!File.Exists(Path.Combine(_gate.Reports, "verdict.json")))
        {
            _gate.Run().EndsWith(0);
        }

        var verdict = JsonNode.Parse(File.ReadAllText(Path.Combine(_gate.Reports, "verdict.json")))!;
        var folder = _gate.File(machine, part.ToString(CultureInfo.InvariantCulture));
        var every = Math.Max(1, commits.Length / 5);
        for (var commit = part * every; commit < Math.Min(commits.Length, commits.Length < 5 ? commits.Length : (part + 1) * every); commit++)
        {
            if (!isMeasured(commit))
            {
                continue;
            }

            verdict["measured"]!["at"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(commit).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            verdict["measured"]!["commit"] = commits[commit];
            verdict["measured"]!["processor"] = machine;
            verdict["scenarios"]![0]!["metrics"]![0]!["values"]!["1"] = Energy(commit);
            var file = Path.Combine(folder, $"run-{commit}", "verdict.json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, verdict.ToJsonString());
        }

        return folder;
    }
}
