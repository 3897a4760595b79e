using System.Text.Json;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Reports;

namespace BnSyn.Gate.Analysis.History;

/// <summary>
/// How much of what is allowed a series, a norm of a field or a distribution of a run used up against its baseline: 0 for the same bits, above 1 is
/// drift. Their values have no history of their own in <c>verdict.json</c>; that they creep towards what is allowed shows here.
/// </summary>
/// <param name="Name">As in the trend.</param>
/// <param name="Value">The share.</param>
internal sealed record PastShare(string Name, double Value)
{
    /// <summary>All of a scenario. What an older or a newer gate says in another shape is not there.</summary>
    public static IEnumerable<PastShare> Of(VerdictDocument verdict, string scenario) =>
    [
        .. Entries(verdict, "series", scenario).Where(IsAgainstBaseline).SelectMany(entry => One(
            $"{Text(entry, "series")}, share of its tolerance, {Place(entry)}", Number(entry, "worst"))),
        .. Entries(verdict, "fields", scenario).Where(IsAgainstBaseline).SelectMany(entry => Items(entry, "norms").SelectMany(norm => One(
            $"{Text(entry, "field")}, {Text(norm, "norm")}, share of its tolerance, {Place(entry)}", Number(norm, "value") / Number(norm, "tolerance")))),

        // Samples of the same bits have no distance.
        .. Entries(verdict, "distributions", scenario).SelectMany(entry => One(
            $"{Text(entry, "distribution")}, share of its margin ({Text(entry, "backend")})",
            Text(entry, "outcome") == nameof(Outcome.Identical) ? 0 : Number(entry, "distance") / Number(entry, "margin"))),
    ];

    private static IEnumerable<PastShare> One(string name, double value) => double.IsNaN(value) ? [] : [new(name, value)];

    private static IEnumerable<JsonElement> Entries(VerdictDocument verdict, string kind, string scenario) =>
        verdict.OfKinds.GetValueOrDefault(kind) is JsonElement { ValueKind: JsonValueKind.Array } entries
            ? entries.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object && Text(entry, "scenario") == scenario)
            : [];

    private static bool IsAgainstBaseline(JsonElement entry) => Text(entry, "against") == nameof(Against.Baseline);

    private static string Place(JsonElement entry) =>
        $"seed {(entry.TryGetProperty("seed", out var seed) && seed.ValueKind == JsonValueKind.Number && seed.TryGetUInt64(out var number) ? NumberText.Of(number) : "?")} ({Text(entry, "backend")})";

    private static IEnumerable<JsonElement> Items(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    private static string Text(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    private static double Number(JsonElement entry, string key) =>
        entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : double.NaN;
}
