using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Baselines.Seals;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

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

    public void BadValue(JsonPart part, string valid) =>
        Add(BaselineDiagnostics.BadValue, part.Position, ("place", Place(part)), ("value", part.Describe()), ("valid", valid));

    public void MissingMetric(JsonPart part, string metric) =>
        Add(BaselineDiagnostics.MissingMetric, part.Position, ("metric", metric), ("place", Place(part)));

    /// <summary>Says that a part is not sealed rightly, at the seal's line.</summary>
    public void Broken(BrokenSeal broken) => Add(
        broken.Seal is null ? SealDiagnostics.Unsealed : SealDiagnostics.BrokenSeal,
        (broken.Seal ?? broken.Part).Position,
        ("place", broken.Place));

    public static string Place(JsonPart part) => part.Path.Length == 0 ? "the file" : part.Path;
}
