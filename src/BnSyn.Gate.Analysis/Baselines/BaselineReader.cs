using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Stage 5 (Load): reads one baseline file and checks all of it before any of it is used.</summary>
internal static class BaselineReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    public static Checked<LoadedBaseline> Read(string path) => ReadFile(path, content => ReadWhole(path, content));

    /// <summary>Reads a file's content, and the rows of fields and series that lie beside it.</summary>
    public static Checked<LoadedBaseline> ReadWhole(string path, ReadOnlySpan<byte> content)
    {
        var read = Read(path, content);
        if (read.Value is not { } loaded)
        {
            return read;
        }

        List<Finding> findings = [];
        var baseline = BaselineRecordings.Read(loaded.Content, path, findings);
        return new(findings.Count > 0 ? null : loaded with { Content = baseline }, findings);
    }

    /// <summary>Reads a file's content, without the rows of fields and series that lie beside it.</summary>
    public static Checked<LoadedBaseline> Read(string path, ReadOnlySpan<byte> content)
    {
        var faults = new BaselineFaults(path);
        var loaded = Load(path, content, faults, root => root);

        // Last, because every other fault says more about what happened to the file.
        foreach (var broken in loaded?.Broken ?? [])
        {
            // At the seal's line, where there is one.
            faults.Add(
                broken.Seal is null ? SealDiagnostics.Unsealed : SealDiagnostics.BrokenSeal,
                (broken.Seal ?? broken.Part).Position,
                ("place", broken.Place));
        }

        return new(faults.All.Count > 0 ? null : loaded?.Baseline, faults.All);
    }

    /// <summary>Reads a file that is to be sealed: its seals need not be right, and it may be of the version before seals.</summary>
    public static Checked<UnsealedBaseline> ReadUnsealed(string path) => ReadFile(path, content =>
    {
        var faults = new BaselineFaults(path);
        if (Load(path, content, faults, SchemaUpgrade.FromVersion2) is not { } loaded)
        {
            return new Checked<UnsealedBaseline>(null, faults.All);
        }

        List<Finding> findings = [];
        List<string> edited = [];
        var baseline = BaselineRecordings.Read(loaded.Baseline.Content, path, findings, edited);
        return new Checked<UnsealedBaseline>(findings.Count > 0 ? null : loaded with { Baseline = loaded.Baseline with { Content = baseline }, Edited = edited }, findings);
    });

    private static Checked<T> ReadFile<T>(string path, Func<byte[], Checked<T>> read)
        where T : class
    {
        try
        {
            return read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            var faults = new BaselineFaults(path);
            faults.Add(BaselineDiagnostics.UnreadableFile, new(1, 1), ("problem", exception.Message));
            return new(null, faults.All);
        }
    }

    private static UnsealedBaseline? Load(string path, ReadOnlySpan<byte> content, BaselineFaults faults, Func<JsonPart, JsonPart> upgrade)
    {
        var text = content.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        var (read, fault) = JsonPartReader.Read(text);
        if (read is null)
        {
            faults.Add(fault!.Diagnostic, fault.Position, fault.Arguments);
            return null;
        }

        var root = upgrade(read);
        var baseline = HasKnownVersion(root, faults) ? Bind(root, Path.GetFileNameWithoutExtension(path), faults) : null;
        return faults.All.Count > 0 || baseline is null
            ? null
            : new(
                new(path, baseline, root.WithDescendants().ToDictionary(part => part.Path, part => part.Position, StringComparer.Ordinal)),
                BaselineSeals.Broken(root));
    }

    // What does not hold of a well-formed file is said where every part of it is well-formed.
    private static Baseline? Bind(JsonPart root, string fileName, BaselineFaults faults)
    {
        var baseline = Baseline.Codec.Read(root, faults);
        if (baseline is not null && root[Baseline.ScenarioKey] is { } scenario)
        {
            faults.Fits(scenario, scenario.Text == fileName, $"the file's name, '{fileName}'");
        }

        if (baseline is not null && faults.All.Count == 0)
        {
            new BaselineConsistency(faults).Check(root, baseline);
        }

        return baseline;
    }

    // Before anything else: a file of another version may differ from this shape everywhere.
    private static bool HasKnownVersion(JsonPart root, BaselineFaults faults)
    {
        var version = root[Baseline.SchemaVersionKey];
        var valid = NumberText.Of((long)Baseline.CurrentSchemaVersion);
        if (version is null || version.Text == valid)
        {
            return true;
        }

        faults.Add(BaselineDiagnostics.WrongSchemaVersion, version.Position, ("value", version.Describe()), ("valid", valid));
        return false;
    }
}
