using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BnSyn.Gate.Analysis.Files;
using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>
/// Keeps the counts of simulated gates, which take minutes for ensembles: the same runs in the same code on the same runtime always give the
/// same count. What cannot be read is counted again, and what cannot be written is not kept.
/// </summary>
/// <param name="file">Full path of the file, in a folder of intermediate outputs.</param>
public sealed class FalseAlarmCache(string file)
{
    // Whatever draws or judges: its code is part of what is counted.
    private static readonly string Code = string.Join(
        '\n', typeof(FalseAlarmCache).Module.ModuleVersionId, typeof(Xoshiro256StarStar).Module.ModuleVersionId, Environment.Version);

    private readonly Dictionary<string, Entry> _entries = Read(file);

    /// <summary>The count of a tier, kept or new.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tier">The tier.</param>
    /// <param name="count">Counts it.</param>
    internal FalseAlarms Of(string scenario, ITier tier, Func<FalseAlarms> count)
    {
        if (tier.Inputs is not { } inputs)
        {
            return count();
        }

        var place = $"{scenario}, {tier.Name}";
        var hash = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(Code), .. inputs]));
        if (_entries.TryGetValue(place, out var kept) && kept.Inputs == hash)
        {
            return new(tier.Name, kept.Gates, kept.Alarms, kept.Open, tier.Units, tier.Budget);
        }

        var counted = count();
        _entries[place] = new(hash, counted.Gates, counted.Alarms, counted.Open);
        Write();
        return counted;
    }

    private static Dictionary<string, Entry> Read(string file)
    {
        try
        {
            return File.Exists(file)
                ? new((JsonSerializer.Deserialize<Dictionary<string, Entry>>(File.ReadAllBytes(file)) ?? []).Where(entry => entry.Value is { IsPossible: true }), StringComparer.Ordinal)
                : new(StringComparer.Ordinal);
        }
        catch (Exception exception) when (JsonFile.IsProblem(exception))
        {
            return new(StringComparer.Ordinal);
        }
    }

    private void Write()
    {
        try
        {
            AtomicFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, Entry>(_entries, StringComparer.Ordinal)));
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
        }
    }

    private sealed record Entry(string Inputs, int Gates, int Alarms, int Open)
    {
        public bool IsPossible => Gates >= FalseAlarmCount.FewestGates && Alarms >= 0 && Open >= 0 && Alarms + Open <= Gates;
    }
}
