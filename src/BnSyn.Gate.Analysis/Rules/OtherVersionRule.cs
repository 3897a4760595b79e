using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>A backend of another version loaded something of it: two runs of one version agree, whatever the other one does.</summary>
internal sealed class OtherVersionRule : IGateRule
{
    public IEnumerable<Finding> Judge(GateCase gate) =>
        from scenario in gate.Measurements.Scenarios
        from backend in scenario.Description.VersionBackends
        where scenario.Backends.Contains(backend.Name, StringComparer.Ordinal)
            && gate.Measurements.OtherVersions?.Any(version => version.Folder == backend.Folder) != true
        select Finding.Of(RequestDiagnostics.OtherVersionNeverLoaded, ("folder", backend.Folder)) with
        {
            Subject = new(scenario.Description.Name) { Backend = backend.Name },
        };
}
