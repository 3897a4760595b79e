using System.Security.Cryptography;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Baselines.Seals;

/// <summary>
/// The seals of a baseline: hashes of what it says, so that a file whose lines come from two refreshes, or from a hand, is told from one
/// that was accepted. It is no secret: it guards against accidents, a review guards against intent.
/// </summary>
/// <remarks>
/// The main part has one seal, and each block of another class of machines has its own, because a class is added without touching
/// another line. A block says what differs from the main part's values; its seal covers those values and what gives them their meaning,
/// and nothing that a refresh changes which keeps the blocks: provenance, memory, sensitivity, tolerances.
/// </remarks>
/// <param name="Main">The seal of everything outside blocks.</param>
/// <param name="Classes">The seal of each block, by the class.</param>
internal sealed record BaselineSeals(string Main, IReadOnlyDictionary<string, string> Classes)
{
    /// <summary>The key of a seal.</summary>
    public const string Key = "seal";

    /// <summary>What the values of a block are differences to.</summary>
    private static readonly string[] Ground = [Baseline.BackendsKey, Baseline.EnvironmentClassKey, Baseline.FieldsKey, Baseline.ParameterHashKey, Baseline.ScenarioKey, Baseline.SeedsKey, Baseline.SeriesKey];

    /// <summary>The seals that a file should bear.</summary>
    /// <param name="root">The whole file; seals that it bears do not count.</param>
    public static BaselineSeals Of(JsonPart root)
    {
        var main = root.Members.Where(member => member.Key != Key && !IsClass(member.Key)).ToList();
        var ground = main.Where(member => Ground.Contains(member.Key, StringComparer.Ordinal)).ToList();
        return new(
            Hash("baseline", main),
            root.Members.Where(member => IsClass(member.Key)).ToDictionary(
                member => member.Key[BaselineClass.KeyPrefix.Length..],
                member => Hash(member.Key, [.. member.Value.Members.Where(inner => inner.Key != Key)], ground),
                StringComparer.Ordinal));
    }

    /// <summary>The parts of a file that bear no seal, or another than they should.</summary>
    /// <param name="root">The whole file.</param>
    public static IReadOnlyList<BrokenSeal> Broken(JsonPart root)
    {
        var seals = Of(root);
        return
        [
            .. Broken(root, "", seals.Main),
            .. root.Members.Where(member => IsClass(member.Key)).SelectMany(member =>
                member.Key[BaselineClass.KeyPrefix.Length..] is var name ? Broken(member.Value, name, seals.Classes[name]) : []),
        ];
    }

    private static IEnumerable<BrokenSeal> Broken(JsonPart part, string environmentClass, string expected)
    {
        var seal = part.Members.FirstOrDefault(member => member.Key == Key).Value;
        return seal is { Kind: JsonTokenKind.String } && seal.Text == expected ? [] : [new BrokenSeal(environmentClass, part, seal)];
    }

    private static bool IsClass(string key) => key.StartsWith(BaselineClass.KeyPrefix, StringComparison.Ordinal);

    private static string Hash(string what, params IReadOnlyList<KeyValuePair<string, JsonPart>>[] parts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(what);
        foreach (var members in parts)
        {
            CanonicalBytes.Write(writer, members);
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }
}
