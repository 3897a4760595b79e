using BnSyn.Gate.Analysis.Baselines.Recordings;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>
/// Writes a baseline with the rows of its fields and series. The rows come first and the file that names them by their hashes last: a
/// process that is killed between leaves what the next gate finds, not what it believes.
/// </summary>
internal static class BaselineStore
{
    /// <summary>Writes every file atomically, and takes away the rows that the baseline no longer names.</summary>
    /// <param name="path">The baseline's path.</param>
    /// <param name="baseline">The baseline; its recordings have their rows.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Write(string path, Baseline baseline)
    {
        var files = BaselineRecordings.Files(baseline, path).ToList();
        foreach (var (file, recording) in files)
        {
            // What a version control system checked out with other ends of lines is the same, and stays.
            if (recording.Table is { } table && !(File.Exists(file) && RecordingCsv.HashOf(File.ReadAllText(file)) == recording.Csv))
            {
                AtomicFile.Write(file, RecordingCsv.Write(table));
            }
        }

        AtomicFile.Write(path, BaselineWriter.Write(baseline));
        RemoveOthers(RecordingPaths.FolderOf(path), files.Select(entry => entry.File).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Takes away a baseline with all of its files.</summary>
    /// <param name="path">The baseline's path.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Delete(string path)
    {
        File.Delete(path);
        RemoveOthers(RecordingPaths.FolderOf(path), []);
    }

    private static void RemoveOthers(string folder, HashSet<string> named)
    {
        foreach (var file in RecordingPaths.FilesIn(folder).Where(file => !named.Contains(file)))
        {
            File.Delete(file);
        }

        if (Directory.Exists(folder))
        {
            Leftovers.Remove(folder);
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
