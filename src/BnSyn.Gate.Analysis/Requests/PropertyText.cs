using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>The text of one property, and where to say what is wrong with it.</summary>
/// <param name="name">The property.</param>
/// <param name="text">What it is; its default where the request leaves it empty.</param>
/// <param name="values">All properties of the request: what is required may depend on another.</param>
/// <param name="findings">What is wrong.</param>
internal sealed class PropertyText(string name, string text, IReadOnlyDictionary<string, string> values, List<Finding> findings)
{
    public string Text => text;

    /// <summary>Whether another property is set.</summary>
    /// <param name="other">Its name.</param>
    public bool IsSet(string other) => values.GetValueOrDefault(other, "").Length > 0;

    /// <summary>Says what is wrong.</summary>
    /// <param name="diagnostic">The code, whose message has a place for the property's name.</param>
    /// <param name="arguments">Its other values.</param>
    public void Refuse(Diagnostic diagnostic, params (string Name, string Value)[] arguments) =>
        Add(diagnostic, [("property", name), .. arguments]);

    /// <summary>Says that a word is no seed; that message names its property itself.</summary>
    /// <param name="word">The word.</param>
    public void RefuseSeed(string word) => Add(RequestDiagnostics.MalformedSeeds, ("value", word));

    /// <summary>Says that the text is not one of the valid ones.</summary>
    /// <param name="valid">These.</param>
    public void RefuseChoice(string valid) => RefuseChoice(text, valid);

    /// <summary>Says that a word of the text is not one of the valid ones.</summary>
    /// <param name="word">The word.</param>
    /// <param name="valid">These.</param>
    public void RefuseChoice(string word, string valid) => Refuse(RequestDiagnostics.BadChoice, ("value", word), ("valid", valid));

    /// <summary>Where a finding about a request points.</summary>
    /// <param name="values">The request's properties.</param>
    public static SourceLocation? ProjectFile(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(RequestProperties.ProjectFile, "") is { Length: > 0 } file ? new SourceLocation(file) : null;

    private void Add(Diagnostic diagnostic, params (string Name, string Value)[] arguments) =>
        findings.Add(Finding.Of(diagnostic, arguments) with { Location = ProjectFile(values) });
}
