namespace BnSyn.Gate.Analysis.Baselines.Json;

/// <summary>The order of a baseline's keys: keys of digits only by their number and before all others, the rest by code unit.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly KeyOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (first, second) = (x ?? "", y ?? "");
        return (IsNumber(first), IsNumber(second)) switch
        {
            (true, true) => CompareNumbers(first, second),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(first, second),
        };
    }

    private static bool IsNumber(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);

    private static int CompareNumbers(string first, string second)
    {
        var (a, b) = (first.TrimStart('0'), second.TrimStart('0'));
        var byValue = a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
        return byValue != 0 ? byValue : string.CompareOrdinal(first, second);
    }
}
