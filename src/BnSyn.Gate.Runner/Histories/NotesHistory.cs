using System.Globalization;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.History;
using BnSyn.Gate.Runner.Bases;

namespace BnSyn.Gate.Runner.Histories;

/// <summary>
/// Each commit's verdicts in notes of git: no branch that grows, and nothing in the working tree. Clones unite theirs line by line, so that what
/// any of them adds is in all of them.
/// </summary>
/// <param name="folder">A folder of the repository.</param>
/// <param name="cancellation">Ends git.</param>
internal sealed class NotesHistory(string folder, CancellationToken cancellation)
{
    /// <summary>Where the notes are, here and at the remote.</summary>
    public const string Reference = "refs/notes/physics-gate";

    // Among the notes, or git would not merge it.
    private const string Fetched = "refs/notes/physics-gate-fetched";

    // Clones that push at the same moment take turns; more than this is no coincidence.
    private const int MostTries = 20;

    private const int NotesAtOnce = 200;

    private readonly GitFolder _git = new(folder, cancellation);

    /// <summary>Adds runs to the notes of their commits, in one commit of notes.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="commit">The commit of all; <see langword="null"/> for the one that each names.</param>
    /// <returns>How many were not there before, or why none is.</returns>
    public (int Added, IReadOnlyList<Finding> Findings) Add(IReadOnlyList<KeptRun> runs, string? commit)
    {
        var commits = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            var named = commit ?? run.Commit;
            if (!commits.ContainsKey(named))
            {
                if (named.Length == 0 || _git.Line("rev-parse", "--verify", "--quiet", "--end-of-options", named + "^{commit}") is not { Length: > 0 } full)
                {
                    return (0, [Finding.Of(KeptHistoryDiagnostics.NoCommit, ("file", run.File), ("commit", named))]);
                }

                commits[named] = full;
            }
        }

        var known = Notes().ToDictionary(note => note.Commit, note => note.Blob, StringComparer.Ordinal);
        var (stream, added) = (new StringBuilder(), 0);
        foreach (var alike in runs.GroupBy(run => commits[commit ?? run.Commit], StringComparer.Ordinal))
        {
            var old = known.TryGetValue(alike.Key, out var blob) ? Blobs([blob])[0] : "";
            var now = HistoryNote.Union(old, alike.Select(run => run.Line));
            var more = HistoryNote.LinesOf(now).Count - HistoryNote.LinesOf(old).Distinct(StringComparer.Ordinal).Count();
            if (more > 0)
            {
                added += more;
                stream.Append(CultureInfo.InvariantCulture, $"N inline {alike.Key}\ndata {now.Length}\n{now}\n");
            }
        }

        return added == 0 ? (0, []) : Import(stream, added);
    }

    /// <summary>Unites the notes here with those of a remote.</summary>
    /// <param name="remote">Its name or address.</param>
    /// <returns>Whether it has any, or why that is not known.</returns>
    public (bool HasAny, IReadOnlyList<Finding> Findings) Pull(string remote)
    {
        var there = _git.Ask("ls-remote", "--", remote, Reference);
        if (there.ExitCode != 0)
        {
            return (false, Refuse($"reach the remote '{remote}'", there.LastWords));
        }

        if (there.Output.Length == 0)
        {
            return (false, []);
        }

        var fetched = _git.Ask("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--", remote, $"+{Reference}:{Fetched}");
        if (fetched.ExitCode != 0)
        {
            return (false, Refuse($"fetch {Reference} from '{remote}'", fetched.LastWords));
        }

        var merged = _git.Line("rev-parse", "--verify", "--quiet", Reference) is null
            ? _git.Ask("update-ref", Reference, Fetched)
            : _git.Ask([.. Identity(), "notes", "--ref", Reference, "merge", "--quiet", "--strategy=cat_sort_uniq", Fetched]);
        _git.Ask("update-ref", "-d", Fetched);
        return merged.ExitCode == 0 ? (true, []) : (false, Refuse($"unite {Reference} with those of '{remote}'", merged.LastWords));
    }

    /// <summary>Unites the notes with those of a remote, and gives them to it.</summary>
    /// <param name="remote">Its name or address.</param>
    /// <returns>Why that was not possible; else nothing.</returns>
    public IReadOnlyList<Finding> Push(string remote)
    {
        for (var attempt = 1; ; attempt++)
        {
            var pulled = Pull(remote);
            if (pulled.Findings.Count > 0)
            {
                return pulled.Findings;
            }

            var pushed = _git.Ask("push", "--quiet", "--no-verify", "--", remote, $"{Reference}:{Reference}");
            if (pushed.ExitCode == 0)
            {
                return [];
            }

            // Another clone was faster: its notes are there now.
            var isRace = pushed.Error.Contains("fetch first", StringComparison.Ordinal) || pushed.Error.Contains("non-fast-forward", StringComparison.Ordinal)
                || pushed.Error.Contains("cannot lock ref", StringComparison.Ordinal) || pushed.Error.Contains("failed to update ref", StringComparison.Ordinal) || pushed.Error.Contains("incorrect old value", StringComparison.Ordinal);
            if (!isRace || attempt == MostTries)
            {
                return Refuse($"push {Reference} to '{remote}'", pushed.LastWords);
            }
        }
    }

    /// <summary>The notes of the commits that lead to HEAD, each with its place among them.</summary>
    /// <returns>The notes, one after the other; or why there are none.</returns>
    public (IEnumerable<HistoryNote> Notes, IReadOnlyList<Finding> Findings) Read()
    {
        var commits = _git.Ask("rev-list", "--topo-order", "--reverse", "HEAD");
        if (commits.ExitCode != 0)
        {
            return ([], Refuse("list the commits", commits.LastWords));
        }

        var positions = commits.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index().ToDictionary(entry => entry.Item, entry => (long)entry.Index, StringComparer.Ordinal);
        return (Read([.. Notes().Where(note => positions.ContainsKey(note.Commit)).OrderBy(note => positions[note.Commit])], positions), []);
    }

    private static IReadOnlyList<Finding> Refuse(string action, string problem) => [Finding.Of(KeptHistoryDiagnostics.Refused, ("action", action), ("problem", problem))];

    private IEnumerable<HistoryNote> Read(List<(string Blob, string Commit)> notes, Dictionary<string, long> positions) =>
        notes.Chunk(NotesAtOnce).SelectMany(some => some.Zip(Blobs([.. some.Select(note => note.Blob)]), (note, text) => new HistoryNote(note.Commit, positions[note.Commit], text)));

    private List<(string Blob, string Commit)> Notes() =>
    [
        .. from line in (_git.Ask("notes", "--ref", Reference, "list") is { ExitCode: 0 } listed ? listed.Output : "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
           let parts = line.Split(' ')
           where parts.Length == 2
           select (parts[0], parts[1]),
    ];

    // Lines of history are ASCII, so that characters are bytes. Where a note was written by hand they need not be: then each is asked for by itself.
    private string[] Blobs(IReadOnlyList<string> names)
    {
        var said = _git.AskWith(string.Concat(names.Select(name => name + "\n")), "cat-file", "--batch=%(objectsize)").Output;
        var texts = new string[names.Count];
        var at = 0;
        for (var index = 0; index < texts.Length; index++)
        {
            var end = said.IndexOf('\n', at);
            var size = end < 0 || !int.TryParse(said.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? -1 : bytes;
            if (size < 0 || end + 1 + size >= said.Length || said[end + 1 + size] != '\n')
            {
                return [.. names.Select(name => _git.Ask("cat-file", "blob", name).Output)];
            }

            texts[index] = said.Substring(end + 1, size);
            at = end + 1 + size + 1;
        }

        return texts;
    }

    private (int Added, IReadOnlyList<Finding> Findings) Import(StringBuilder notes, int added)
    {
        var tip = _git.Line("rev-parse", "--verify", "--quiet", Reference);
        var by = _git.Line([.. Identity(), "var", "GIT_COMMITTER_IDENT"]) ?? "physics-gate <physics-gate@localhost> 0 +0000";
        var message = $"{added} run{(added == 1 ? "" : "s")} of the physics gate";
        var commit = new StringBuilder().Append(CultureInfo.InvariantCulture, $"commit {Reference}\ncommitter {by}\ndata {message.Length}\n{message}\n");
        if (tip is { Length: > 0 })
        {
            commit.Append(CultureInfo.InvariantCulture, $"from {tip}\n");
        }

        var imported = _git.AskWith(commit.Append(notes).Append('\n').ToString(), "fast-import", "--quiet");
        return imported.ExitCode == 0 ? (added, []) : (0, Refuse($"write {Reference}", imported.LastWords));
    }

    // A server has no name in git's configuration; a person has, and it stays.
    private string[] Identity() => _git.Line("config", "user.email") is { Length: > 0 } ? [] : ["-c", "user.name=physics-gate", "-c", "user.email=physics-gate@localhost"];
}
