using System.Text.RegularExpressions;

namespace BnSyn.Gate.Sdk.Tests.Workflows.Steps;

/// <summary>Fills GitHub's expressions in: each is looked up as it stands, and one without a value fails the test.</summary>
internal static class Expressions
{
    /// <summary>The inputs of a workflow with their defaults, and over them what a caller gives.</summary>
    public static Dictionary<string, string> Of(Workflow workflow, IEnumerable<KeyValuePair<string, string>>? given = null)
    {
        var values = workflow.Inputs.ToDictionary(input => $"inputs.{input.Name}", input => input.Input.Text("default") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in given ?? [])
        {
            Assert.Contains($"inputs.{name}", values.Keys);
            values[$"inputs.{name}"] = value;
        }

        var own = values.GetValueOrDefault("inputs.gate-ref") is { Length: 0 };
        values["inputs.gate-ref == '' && '.github/scripts' || '.physics-gate/.github/scripts'"] = own ? ".github/scripts" : ".physics-gate/.github/scripts";
        values["inputs.gate-ref == '' && '.' || '.physics-gate'"] = own ? "." : ".physics-gate";
        return values;
    }

    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Regex.Replace(text, @"\$\{\{ (.*?) \}\}", match =>
        values.TryGetValue(match.Groups[1].Value, out var value) ? value : throw new InvalidOperationException($"No value for the expression {match.Groups[1].Value}."));
}
