namespace BnSyn.Gate.Analysis.Baselines.Json;

/// <summary>Objects of files that people write: a key that nothing reads is a slip, and would be passed over.</summary>
internal static class KnownKeys
{
    /// <summary>What keeps a part from being an object with no other keys than these.</summary>
    /// <param name="part">The part.</param>
    /// <param name="what">What it is, for the message: <c>the register</c>.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <returns>Each problem with its place; none where it is as it should be.</returns>
    public static IEnumerable<(TextPosition Position, string Problem)> ProblemsOf(JsonPart part, string what, string[] keys) => part.Kind != JsonTokenKind.Object
        ? [(part.Position, $"{what} is {part.Describe()}, not an object")]
        : part.Members.Where(member => !keys.Contains(member.Key, StringComparer.Ordinal))
            .Select(member => (member.Value.Position, $"{what} has the unknown key '{member.Key}'; valid: {string.Join(", ", keys)}"));
}
