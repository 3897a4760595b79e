using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>Stage 5 (Load): reads one baseline file and checks all of it before any of it is used.</summary>
internal static class BaselineReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    public static Checked<LoadedBaseline> Read(string path)
    {
        try
        {
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            var faults = new BaselineFaults(path);
            faults.Add(BaselineDiagnostics.UnreadableFile, new(1, 1), ("problem", exception.Message));
            return new(null, faults.All);
        }
    }

    /// <summary>Reads a file's content.</summary>
    public static Checked<LoadedBaseline> Read(string path, ReadOnlySpan<byte> content)
    {
        var faults = new BaselineFaults(path);
        var text = content.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        var (root, fault) = JsonPartReader.Read(text);
        if (root is null)
        {
            faults.Add(fault!.Diagnostic, fault.Position, fault.Arguments);
            return new(null, faults.All);
        }

        var baseline = HasKnownVersion(root, faults) ? new BaselineBinder(faults).Bind(root, Path.GetFileNameWithoutExtension(path)) : null;
        return faults.All.Count > 0 || baseline is null
            ? new(null, faults.All)
            : new(new(path, baseline, root.WithDescendants().ToDictionary(part => part.Path, part => part.Position, StringComparer.Ordinal)), []);
    }

    // Before anything else: a file of another version may differ from this shape everywhere.
    private static bool HasKnownVersion(JsonPart root, BaselineFaults faults)
    {
        var version = root.Members.FirstOrDefault(member => member.Key == "schemaVersion").Value;
        var valid = NumberText.Of((long)Baseline.CurrentSchemaVersion);
        if (version is null || version.Text == valid)
        {
            return true;
        }

        faults.Add(BaselineDiagnostics.WrongSchemaVersion, version.Position, ("value", version.Describe()), ("valid", valid));
        return false;
    }
}
