using System.Text.Json;
using System.Text.Json.Serialization;
using BnSyn.Gate.Analysis.Mutants;

namespace BnSyn.Gate.Runner.Mutants;

/// <summary>
/// What became of the mutants of one engine, a line each, so that a run that is ended goes on where it was, and parts that are run one
/// after the other add up.
/// </summary>
internal sealed class MutantLedger
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() }, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private readonly string _file;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, TriedMutant> _tried = [];
    private readonly HashSet<int> _added = [];

    private MutantLedger(string file) => _file = file;

    /// <summary>What is known now, by number.</summary>
    public IReadOnlyDictionary<int, TriedMutant> Tried
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<int, TriedMutant>(_tried);
            }
        }
    }

    /// <summary>The numbers of those that were added since it was opened.</summary>
    public IReadOnlySet<int> Added
    {
        get
        {
            lock (_gate)
            {
                return new HashSet<int>(_added);
            }
        }
    }

    /// <summary>Opens the ledger of an engine; those of others go.</summary>
    /// <param name="folder">The folder of ledgers.</param>
    /// <param name="hash">The engine and all that a verdict depends on.</param>
    /// <param name="isNew">Whether what is known is forgotten.</param>
    public static MutantLedger Open(string folder, string hash, bool isNew)
    {
        var file = Path.Combine(folder, $"tried-{hash[..16]}.jsonl");
        foreach (var other in Directory.GetFiles(folder, "tried-*.jsonl").Where(other => isNew || other != file))
        {
            File.Delete(other);
        }

        var ledger = new MutantLedger(file);
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (Read(line) is { } tried)
            {
                ledger._tried[tried.Number] = tried;
            }
        }

        return ledger;
    }

    /// <summary>Those of some mutants that are still to be shown something.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="isBrief">The part that is tried first; else all that the gate runs, to those that passed the part.</param>
    public IReadOnlyList<Mutant> Left(IReadOnlyList<Mutant> mutants, bool isBrief)
    {
        lock (_gate)
        {
            return [.. mutants.Where(mutant => _tried.TryGetValue(mutant.Number, out var tried) ? !isBrief && tried.IsBrief : isBrief)];
        }
    }

    /// <summary>Adds one.</summary>
    /// <param name="tried">What became of it.</param>
    public void Add(TriedMutant tried)
    {
        lock (_gate)
        {
            _tried[tried.Number] = tried;
            _added.Add(tried.Number);

            // A line that a killed process left unfinished must not take the next one with it.
            File.AppendAllText(_file, '\n' + JsonSerializer.Serialize(tried, Options));
        }
    }

    private static TriedMutant? Read(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<TriedMutant>(line, Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
