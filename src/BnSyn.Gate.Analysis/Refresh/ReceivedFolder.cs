using BnSyn.Gate.Analysis.Baselines;
using BnSyn.Gate.Analysis.Refresh.Facts;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Refresh;

/// <summary>The folder in the report folder with what a refresh would write; it holds what the last run received and nothing else.</summary>
internal static class ReceivedFolder
{
    /// <summary>The folder's name.</summary>
    public const string Name = "received";

    /// <summary>Writes the proposals, each atomically, and takes away those of earlier runs.</summary>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(GateRequest request, IReadOnlyList<ReceivedBaseline> received)
    {
        var folder = new BaselineDirectory(Path.Combine(request.ReportDirectory, Name));
        var proposed = received.Where(entry => entry.Proposed is not null).ToDictionary(entry => folder.FileOf(entry.Scenario), entry => entry.Proposed!, StringComparer.Ordinal);
        foreach (var file in folder.Files().Where(file => !proposed.ContainsKey(file)))
        {
            BaselineStore.Delete(file);
        }

        foreach (var (file, baseline) in proposed)
        {
            BaselineStore.Write(file, baseline);
        }

        if (proposed.Count == 0 && Directory.Exists(folder.Path) && !Directory.EnumerateFileSystemEntries(folder.Path).Any())
        {
            Directory.Delete(folder.Path);
        }
    }
}
