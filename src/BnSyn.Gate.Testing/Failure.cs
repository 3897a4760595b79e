using System.Text;

namespace BnSyn.Gate.Testing;

/// <summary>The exception of a gate that did not pass.</summary>
internal static class Failure
{
    /// <summary>Puts it together.</summary>
    /// <param name="end">How the process ended.</param>
    /// <param name="request">Full path of its request.</param>
    /// <param name="reports">Full path of the folder of its reports.</param>
    /// <param name="baselines">Full path of the folder of the baselines.</param>
    /// <param name="isOptimised">Whether the scenarios were compiled with optimisation.</param>
    public static PhysicsGateException Of(GateEnd end, string request, string reports, string baselines, bool isOptimised)
    {
        if (!end.HasErrors)
        {
            end.AddNoVerdict(request);
        }

        var text = new StringBuilder();
        text.AppendLine(end.Summary.Length > 0 ? end.Summary : "PhysicsGate: no verdict");
        foreach (var line in end.Findings.Select(finding => finding.ToString()).Concat(end.Said.SkipLast(1)))
        {
            text.AppendLine(line);
        }

        foreach (var link in end.Findings.Where(finding => finding.IsError).Select(finding => finding.HelpLink).Distinct(StringComparer.Ordinal))
        {
            text.AppendLine($"What it means and what to do: {link}");
        }

        text.AppendLine($"Baselines: {baselines}");
        text.Append(Advice(Path.Combine(reports, "received"), baselines, isOptimised));
        return new(text.ToString().TrimEnd(), end.Findings, reports);
    }

    private static string Advice(string received, string baselines, bool isOptimised) =>
        Directory.Exists(received) && Directory.EnumerateFiles(received, "*.json").Any(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            ? $"If the new physics is meant: dotnet \"{TestProject.Runner}\" accept \"{received}\" --baselines \"{baselines}\" --reason \"...\""
            : isOptimised ? "" : "A baseline is made from an optimised build alone: dotnet test -c Release";
}
