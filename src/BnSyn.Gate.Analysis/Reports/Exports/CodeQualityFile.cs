using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Reports.Exports;

/// <summary>Writes <c>codequality.json</c>, which GitLab shows beside the lines of a merge request: the findings of the build, each at its line of a baseline.</summary>
internal static class CodeQualityFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "codequality.json";

    /// <summary>Writes the file's bytes.</summary>
    /// <param name="result">What was judged.</param>
    public static byte[] Write(GateResult result)
    {
        // Two findings of one fingerprint would be shown as one.
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var issues = new JsonArray();
        foreach (var finding in result.Condensed)
        {
            var fingerprint = SarifFile.Fingerprint(finding);
            var again = times[fingerprint] = times.GetValueOrDefault(fingerprint) + 1;
            issues.Add(new JsonObject
            {
                ["description"] = $"{finding.Message}. {finding.Diagnostic.Remedy}",
                ["check_name"] = finding.Diagnostic.Code,
                ["fingerprint"] = again == 1 ? fingerprint : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{fingerprint} {NumberText.Of((long)again)}")))[..16],
                ["severity"] = finding.Severity switch { DiagnosticSeverity.Error => "critical", DiagnosticSeverity.Warning => "minor", _ => "info" },
                ["location"] = new JsonObject
                {
                    ["path"] = finding.Location is { } place ? SarifFile.PathInTree(place.File) : "unknown",
                    ["lines"] = new JsonObject { ["begin"] = Math.Max(1, finding.Location?.Line ?? 1) },
                },
            });
        }

        return Encoding.UTF8.GetBytes(issues.ToJsonString(JsonFile.Report) + "\n");
    }
}
