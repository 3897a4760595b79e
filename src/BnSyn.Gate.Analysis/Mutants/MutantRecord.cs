using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>
/// What became of each mutant that was ever tried, by its text: a file that is committed. Records that are put one behind the other are one
/// record: of a mutant that several have, what is known best counts. The file that a mutant is below is for people, as its digits are of the file
/// too: where lines of two branches were put together, it may be another one until the next run.
/// </summary>
public sealed class MutantRecord
{
    /// <summary>The first line; where records are put together, any line.</summary>
    public const string Header = "# physics-gate mutants 1";

    private readonly Dictionary<string, RecordedMutant> _mutants;

    private MutantRecord(string file, IEnumerable<RecordedMutant> mutants)
    {
        File = file;
        _mutants = mutants.GroupBy(mutant => mutant.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Aggregate(Better), StringComparer.Ordinal);
    }

    /// <summary>Full path; empty where there is no record.</summary>
    public string File { get; }

    /// <summary>Whether there is one.</summary>
    public bool IsKept => File.Length > 0;

    /// <summary>The mutants, ordered.</summary>
    public IReadOnlyList<RecordedMutant> Mutants => [.. _mutants.Values
        .OrderBy(mutant => mutant.File, StringComparer.Ordinal).ThenBy(mutant => mutant.Member, StringComparer.Ordinal).ThenBy(mutant => mutant.Id, StringComparer.Ordinal)];

    /// <summary>The whole file.</summary>
    public string Text => string.Concat(
        Mutants.GroupBy(mutant => mutant.File, StringComparer.Ordinal).SelectMany(file => file.Select(RecordedMutantLine.Write).Prepend(RecordedMutantLine.WriteFile(file.Key))).Prepend(Header).Select(line => line + "\n"));

    /// <summary>Reads a record.</summary>
    /// <param name="file">Full path; empty for none. A file that is not there has no mutant yet.</param>
    /// <returns>The record, or a finding that says in which line it is damaged.</returns>
    public static Checked<MutantRecord> Read(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return file.Length == 0 || !System.IO.File.Exists(file) ? new(new(file, []), []) : Parse(file, System.IO.File.ReadAllLines(file));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Refused(file, 0, exception.Message);
        }
    }

    /// <summary>Reads a record's lines.</summary>
    /// <param name="file">Full path, for what is said of them.</param>
    /// <param name="lines">The lines.</param>
    /// <returns>As <see cref="Read"/>.</returns>
    internal static Checked<MutantRecord> Parse(string file, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0] != Header)
        {
            return Refused(file, 1, $"the first line is not '{Header}'");
        }

        var mutants = new List<RecordedMutant>();
        string? source = null;
        foreach (var (place, line) in lines.Index().Where(line => line.Item != Header))
        {
            if (!RecordedMutantLine.IsMutant(line))
            {
                source = RecordedMutantLine.ReadFile(line);
                if (source is null)
                {
                    return Refused(file, place + 1, "it is neither a file nor a mutant, which begins with a space");
                }

                continue;
            }

            var (mutant, problem) = source is null ? (null, "there is no file above it") : RecordedMutantLine.Read(source, line);
            if (mutant is null)
            {
                return Refused(file, place + 1, problem);
            }

            mutants.Add(mutant);
        }

        return new(new(file, mutants), []);
    }

    /// <summary>What is known of a mutant.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <returns>It; <see langword="null"/> where it was never tried.</returns>
    public RecordedMutant? Of(Mutant mutant)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return _mutants.GetValueOrDefault(mutant.Id);
    }

    /// <summary>The record with later trials, which replace earlier ones.</summary>
    /// <param name="later">The later ones, each mutant once.</param>
    /// <returns>The record with them.</returns>
    public MutantRecord With(IEnumerable<RecordedMutant> later)
    {
        var replaced = later.ToDictionary(mutant => mutant.Id, StringComparer.Ordinal);
        return new(File, [.. _mutants.Where(entry => !replaced.ContainsKey(entry.Key)).Select(entry => entry.Value), .. replaced.Values]);
    }

    /// <summary>The record with each mutant below its own file.</summary>
    /// <param name="today">All mutants.</param>
    /// <returns>The record.</returns>
    public MutantRecord Ordered(IEnumerable<Mutant> today) => With(from mutant in today let recorded = Of(mutant) where recorded is not null select recorded with { File = mutant.File, Member = mutant.Member });

    /// <summary>The record without those that are no mutants any more.</summary>
    /// <param name="today">All mutants.</param>
    /// <param name="isMeant">Whether all mutants of a file are among these; those of other files stay.</param>
    /// <returns>The record without them.</returns>
    public MutantRecord Without(IEnumerable<Mutant> today, Func<string, bool> isMeant)
    {
        var ids = today.Select(mutant => mutant.Id).ToHashSet(StringComparer.Ordinal);
        return new(File, _mutants.Values.Where(mutant => ids.Contains(mutant.Id) || !isMeant(mutant.File)));
    }

    /// <summary>Writes it, unless the file has this text.</summary>
    /// <returns>A finding where the file system refuses.</returns>
    public Finding? Write()
    {
        try
        {
            var text = Text;
            if (!System.IO.File.Exists(File) || System.IO.File.ReadAllText(File) != text)
            {
                AtomicFile.Write(File, text);
            }

            return null;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Finding.Of(MutantDiagnostics.RecordUnwritable, ("file", File), ("problem", exception.Message));
        }
    }

    // Of two that say the same the choice must not depend on which comes first.
    private static RecordedMutant Better(RecordedMutant one, RecordedMutant other) =>
        one.Outcome != other.Outcome ? one.Outcome > other.Outcome ? one : other
        : string.CompareOrdinal(one.File + RecordedMutantLine.Write(one), other.File + RecordedMutantLine.Write(other)) <= 0 ? one : other;

    private static Checked<MutantRecord> Refused(string file, int line, string problem) =>
        new(null, [Finding.Of(MutantDiagnostics.RecordUnreadable, ("file", file), ("problem", problem)) with { Location = new(file, line, line > 0 ? 1 : 0) }]);
}
