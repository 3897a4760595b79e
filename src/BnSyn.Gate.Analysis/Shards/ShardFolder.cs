using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Shards;

/// <summary>The shards that a folder holds: each read, of one plan, one engine and one gate, and each once.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Files">One file for each shard that is there, by its number.</param>
public sealed record ShardFolder(string Folder, IReadOnlyList<ShardFile> Files)
{
    /// <summary>Artifacts lie in folders of their own, which may hold a report's folder.</summary>
    private const int Depth = 4;

    /// <summary>How many shards there are to be.</summary>
    public int Count => Files[0].Header.Count;

    /// <summary>The shards that are not there, by number.</summary>
    public IReadOnlyList<GateShard> Missing =>
        [.. Enumerable.Range(1, Count).Except(Files.Select(file => file.Header.Number)).Select(number => new GateShard(number, Count))];

    /// <summary>Reads the files of a folder and of the folders in it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="work">What the shards are parts of: a word of <see cref="ShardWork"/>.</param>
    /// <param name="gate">The version of this gate.</param>
    /// <param name="engine">The fingerprint of the engine here.</param>
    /// <returns>The shards, or one finding for each file that is not as the others (BNG2059 to BNG2061, BNG2063, BNG2065, BNG2068).</returns>
    public static Checked<ShardFolder> Read(string folder, string work, string gate, string engine)
    {
        List<string> paths;
        try
        {
            paths = [.. Directory.EnumerateFiles(folder, "*.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Depth, IgnoreInaccessible = false, AttributesToSkip = 0 }).Where(path => ShardFile.IsNamedSo(path, work)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return new(null, [Finding.Of(ShardDiagnostics.NoShards, ("work", work), ("folder", folder), ("problem", $": {exception.Message}"))]);
        }

        if (paths.Count == 0)
        {
            return new(null, [Finding.Of(ShardDiagnostics.NoShards, ("work", work), ("folder", folder), ("problem", ""))]);
        }

        var read = paths.ConvertAll(ShardFile.Read);
        List<ShardFile> files = [.. read.Select(file => file.Value).OfType<ShardFile>()];
        List<Finding> findings =
        [
            .. read.SelectMany(file => file.Findings),
            .. files.SelectMany(file => Foreign(file, files[0].Header, gate, engine)),
        ];
        if (findings.Count == 0)
        {
            findings.AddRange(Contradictions(files));
        }

        return findings.Count > 0 ? new(null, findings) : new(new(folder, [.. files.DistinctBy(file => file.Header.Number).OrderBy(file => file.Header.Number)]), []);
    }

    // The first thing that makes a file another's explains the rest.
    private static IEnumerable<Finding> Foreign(ShardFile file, ShardHeader first, string gate, string engine)
    {
        var header = file.Header;
        Finding? finding =
            header.Gate != gate ? Finding.Of(ShardDiagnostics.OtherGate, ("file", file.Path), ("actual", header.Gate), ("expected", gate))
            : header.Engine != engine ? Finding.Of(ShardDiagnostics.OtherEngine, ("file", file.Path), ("actual", Short(header.Engine)), ("expected", Short(engine)))
            : header.Plan != first.Plan || header.Count != first.Count ? OtherPlan(file, first.Plan, first.Count)
            : null;
        return finding is null ? [] : [finding with { Location = new(file.Path, 1, 1) }];
    }

    /// <summary>Says that a shard is of another plan.</summary>
    /// <param name="file">The shard's file.</param>
    /// <param name="plan">The hash of the plan that was expected.</param>
    /// <param name="count">Its number of shards.</param>
    /// <returns>BNG2060.</returns>
    public static Finding OtherPlan(ShardFile file, string plan, int count)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Finding.Of(
            ShardDiagnostics.OtherPlan,
            ("file", file.Path), ("shard", file.Header.Shard.ToString()), ("actual", Short(file.Header.Plan)), ("expected", Short(plan)), ("count", NumberText.Of((long)count))) with
        {
            Location = new(file.Path, 1, 1),
        };
    }

    private static IEnumerable<Finding> Contradictions(IEnumerable<ShardFile> files) =>
        from same in files.GroupBy(file => file.Header.Number)
        let first = same.First()
        from other in same.Skip(1)
        where !first.SaysTheSameAs(other)
        select Finding.Of(ShardDiagnostics.Contradicting, ("file", first.Path), ("other", other.Path), ("shard", first.Header.Shard.ToString())) with { Location = new(other.Path, 1, 1) };

    private static string Short(string hash) => hash[..Math.Min(12, hash.Length)];
}
