using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Requests;

namespace BnSyn.Gate.Analysis.Mutants;

/// <summary>The mutants that a run tries.</summary>
/// <param name="Mutants">They, by number.</param>
/// <param name="Seed">What a sample was drawn by; 0 where none was.</param>
public sealed record MutantSelection(IReadOnlyList<Mutant> Mutants, int Seed)
{
    /// <summary>
    /// Chooses them: by number, by part, by what the record says of them, and of these a sample. What is named by number is chosen whatever the
    /// record says, and so is all where trials are forced. One that is declared to change no result is drawn into no sample.
    /// </summary>
    /// <param name="request">What the user asked for.</param>
    /// <param name="all">All mutants, by number.</param>
    /// <param name="equivalent">Those that are declared to change no result.</param>
    /// <param name="record">What became of mutants before.</param>
    /// <param name="clock">Knows the day.</param>
    /// <returns>The choice, or a finding that says why it is empty.</returns>
    public static Checked<MutantSelection> Make(MutantRequest request, IReadOnlyList<Mutant> all, MutantList equivalent, MutantRecord record, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(equivalent);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(clock);
        if (request.Numbers.Except(all.Select(mutant => mutant.Number)).ToList() is { Count: > 0 } unknown)
        {
            return Refused("PhysicsGateMutants", unknown[0].ToString(CultureInfo.InvariantCulture), $"numbers from 1 to {all[^1].Number.ToString(CultureInfo.InvariantCulture)} but those of mutants that do not compile");
        }

        var part = all.Where(mutant => (request.Numbers.Count == 0 || request.Numbers.Contains(mutant.Number)) && request.Shard.Has(mutant.Number)).ToList();
        if (part.Count == 0)
        {
            return Refused("PhysicsGateMutantShard", request.Shard.ToString(), "a part that holds at least one mutant");
        }

        var chosen = request.IsForced || request.Numbers.Count > 0 ? part : part.FindAll(mutant => request.Choice.HasFlag(ChoiceOf(mutant, equivalent, record)));

        // That nothing is new is what a record is kept for; a check of nothing must not pass.
        if (chosen.Count == 0 && !request.Choice.HasFlag(MutantChoice.New))
        {
            return Refused("PhysicsGateMutantsTry", request.Choice.ToString(), "words by which the record has some of them");
        }

        if (request.Sample == 0)
        {
            return new(new(chosen, 0), []);
        }

        var seed = request.Seed != 0 ? request.Seed : int.Parse(clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new(new([.. chosen.Where(mutant => !equivalent.Has(mutant)).OrderBy(mutant => Draw(seed, mutant.Number)).Take(request.Sample).OrderBy(mutant => mutant.Number)], seed), []);
    }

    private static MutantChoice ChoiceOf(Mutant mutant, MutantList equivalent, MutantRecord record) => record.Of(mutant)?.Outcome switch
    {
        null => MutantChoice.New,
        RecordedOutcome.Seen => MutantChoice.Seen,

        // Of one that is declared equivalent a part is all that is tried.
        RecordedOutcome.PassesPart => equivalent.Has(mutant) ? MutantChoice.Survivors : MutantChoice.New,
        _ => MutantChoice.Survivors,
    };

    // The same on every machine and with every version of the runtime.
    private static ulong Draw(int seed, int number) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {number}"))));

    private static Checked<MutantSelection> Refused(string property, string value, string valid) =>
        new(null, [Finding.Of(MutantDiagnostics.NoMutantChosen, ("property", property), ("value", value), ("valid", valid))]);
}
