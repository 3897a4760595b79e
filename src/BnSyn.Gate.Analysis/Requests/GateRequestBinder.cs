using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Tasks;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>Turns property values into a request and collects what is wrong with them. An empty value means the default.</summary>
internal static class GateRequestBinder
{
    public static Checked<GateRequest> Bind(IReadOnlyDictionary<string, string> values)
    {
        var names = RequestProperties.Names;
        var findings = new List<Finding>();
        foreach (var unknown in values.Keys.Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            findings.Add(
                Finding.Of(RequestDiagnostics.UnknownProperty, ("property", unknown), ("suggestion", NearestName.Suggestion(unknown, names)), ("valid", string.Join(", ", names)))
                with { Location = PropertyText.ProjectFile(values) });
        }

        var request = RequestProperties.All.Aggregate(GateRequest.Default, (request, row) => row.Bind(request, values, findings));
        return new(findings.Count == 0 ? request : null, findings);
    }
}
