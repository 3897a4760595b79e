using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Files;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Reports.Exports;

/// <summary>
/// Writes <c>findings.sarif</c> (OASIS SARIF 2.1.0), which code scanning and editors read: what the build printed, each at its line of a
/// baseline, with the codes that occur as rules.
/// </summary>
internal static class SarifFile
{
    /// <summary>The file's name in the report folder.</summary>
    public const string FileName = "findings.sarif";

    private const string Root = "SRCROOT";

    /// <summary>Writes the file's bytes.</summary>
    /// <param name="input">The run.</param>
    public static byte[] Write(ReportInput input)
    {
        var findings = input.Result.Condensed;
        var rules = findings.Select(finding => finding.Diagnostic).Distinct().OrderBy(row => row.Code, StringComparer.Ordinal).ToList();
        var sarif = new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(input, rules) },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules.IndexOf(finding.Diagnostic)))]),
            }),
        };
        return Encoding.UTF8.GetBytes(sarif.ToJsonString(JsonFile.ReportOfAnyNumber) + "\n");
    }

    private static JsonObject Driver(ReportInput input, IEnumerable<Diagnostic> rules) => new()
    {
        ["name"] = "physics-gate",
        ["version"] = input.Measurements.GateVersion,
        ["informationUri"] = "https://github.com/bnsyn/gate",
        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
    };

    private static JsonObject Rule(Diagnostic row) => new()
    {
        ["id"] = row.Code,
        ["shortDescription"] = Text(row.Title),
        ["help"] = Text(row.Remedy),
        ["helpUri"] = row.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(row.Severity) },
    };

    private static JsonObject Result(Finding finding, int rule)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Diagnostic.Code,
            ["ruleIndex"] = rule,
            ["level"] = Level(finding.Severity),
            ["message"] = Text($"{finding.Message}. {finding.Diagnostic.Remedy}"),
            ["partialFingerprints"] = new JsonObject { ["physicsGate/v1"] = Fingerprint(finding) },
        };
        if (finding.Location is { } location)
        {
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Place(location) });
        }

        return result;
    }

    private static JsonObject Place(SourceLocation location)
    {
        var place = new JsonObject { ["artifactLocation"] = Artifact(location.File) };
        if (location.Line > 0)
        {
            place["region"] = location.Column > 0
                ? new JsonObject { ["startLine"] = location.Line, ["startColumn"] = location.Column }
                : new JsonObject { ["startLine"] = location.Line };
        }

        return place;
    }

    private static JsonObject Artifact(string file) => new() { ["uri"] = Uri(PathInTree(file)), ["uriBaseId"] = Root };

    /// <summary>A path relative to the working tree, as servers want it; a file outside any is named alone.</summary>
    public static string PathInTree(string file)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(file)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            }
        }

        return Path.GetFileName(file);
    }

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>The same finding of another run, whatever its numbers are.</summary>
    public static string Fingerprint(Finding finding)
    {
        var subject = finding.Subject;
        var said = string.Join('\n', finding.Diagnostic.Code, subject?.Scenario, subject?.Against, subject?.Observable, subject is null ? finding.Message : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16];
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Message ? "note" : SeverityWord.Of(severity);
}
