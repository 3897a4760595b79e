using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines.Codecs;

/// <summary>Collects what is wrong with one baseline file.</summary>
internal sealed class BaselineFaults(string path)
{
    private readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> All => findings;

    public void Add(Diagnostic diagnostic, TextPosition position, params (string Name, string Value)[] arguments) =>
        findings.Add(Finding.Of(diagnostic, [("file", Path.GetFileName(path)), .. arguments]) with
        {
            Location = new(path, position.Line, position.Column),
        });

    public void MissingMetric(JsonPart part, string metric) =>
        Add(BaselineDiagnostics.MissingMetric, part.Position, ("metric", metric), ("place", Place(part)));

    /// <summary>Says that a value does not fit, where it does not.</summary>
    /// <param name="part">The value.</param>
    /// <param name="fits">Whether it fits.</param>
    /// <param name="valid">What would fit, in words.</param>
    /// <returns>Whether it fits.</returns>
    public bool Fits(JsonPart part, bool fits, string valid)
    {
        if (!fits)
        {
            Add(BaselineDiagnostics.BadValue, part.Position, ("place", Place(part)), ("value", part.Describe()), ("valid", valid));
        }

        return fits;
    }

    /// <summary>Says that a value is no object, where it is none.</summary>
    public bool IsObject(JsonPart part) => Fits(part, part.Kind == JsonTokenKind.Object, "an object");

    public static string Place(JsonPart part) => part.Path.Length == 0 ? "the file" : part.Path;
}
