namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks the names and units of fields and series, which are names of files and heads of columns.</summary>
internal static class RecordingCheck
{
    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(ScenarioDescription scenario)
    {
        string[] names = [.. scenario.Fields.Select(field => field.Name), .. scenario.Series.Select(series => series.Name)];
        return
        [
            .. Names("field or series", names),
            .. names.Intersect(scenario.Metrics.Select(metric => metric.Name).Concat(scenario.Digests.Select(digest => digest.Name)), StringComparer.Ordinal)
                .Select(name => $"'{name}' is declared as a field or series, and as a metric or digest"),
        ];
    }

    /// <summary>Names that are malformed, or stand twice.</summary>
    public static IEnumerable<string> Names(string kind, IReadOnlyList<string> names) =>
    [
        .. names.Where(name => !ScenarioDescriptionCheck.ObservableName.IsMatch(name))
            .Select(name => $"the {kind} name '{name}' is not lower-case words joined by underscores or hyphens"),
        .. names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"the {kind} '{same.Key}' is declared twice"),
    ];

    /// <summary>A unit that cannot stand in the head of a column.</summary>
    public static IEnumerable<string> Unit(string what, string unit) =>
        string.IsNullOrWhiteSpace(unit) ? [$"{what} has no unit; a pure number has the unit 1"]
        : unit.IndexOfAny([',', '"', '\n', '\r']) >= 0 ? [$"{what} has the unit '{unit}'; a comma, a quotation mark or a line break cannot stand in the head of a column"]
        : [];

    /// <summary>A size that is not one.</summary>
    public static IEnumerable<string> NominalSize(string what, double size) =>
        size >= 0 && double.IsFinite(size) ? [] : [$"{what} has the nominal size {Diagnostics.NumberText.Of(size)}; it must be finite and above 0, or 0 for none"];

    /// <summary>A stride that keeps nothing.</summary>
    public static IEnumerable<string> Stride(string what, int stride) =>
        stride >= 1 ? [] : [$"{what} has the stride {Diagnostics.NumberText.Of((long)stride)}; it must be at least 1"];
}
