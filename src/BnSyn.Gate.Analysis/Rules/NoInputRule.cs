using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;

namespace BnSyn.Gate.Analysis.Rules;

/// <summary>What the engine loads is known to the build, so that a change of it runs the gate again.</summary>
internal sealed class NoInputRule : IGateRule
{
    /// <summary>Files named in the message.</summary>
    private const int NamedFiles = 5;

    public IEnumerable<Finding> Judge(GateCase gate)
    {
        var files = gate.Measurements.LoadedWithoutInput;
        if (files.Count > 0)
        {
            var named = string.Join(", ", files.Take(NamedFiles).Select(file => $"'{file}'"));
            yield return Finding.Of(RequestDiagnostics.NoInput, ("files", files.Count > NamedFiles ? $"{named} and {NumberText.Of((long)files.Count - NamedFiles)} more" : named));
        }
    }
}
