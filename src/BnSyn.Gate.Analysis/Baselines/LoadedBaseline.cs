using BnSyn.Gate.Analysis.Baselines.Json;
using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>A baseline and the file it came from, so that a finding can point at the line of the value it is about.</summary>
internal sealed record LoadedBaseline(string Path, Baseline Content, IReadOnlyDictionary<string, TextPosition> Positions)
{
    /// <summary>The place of a backend's value on a class of machines, or of the baseline's own value where it is the same there.</summary>
    public SourceLocation LocateIn(string environmentClass, string backend, string[] place)
    {
        string[] ofClass = [BaselineClass.KeyOf(environmentClass), BaselineClass.BackendsKey, backend, .. place];
        return Positions.ContainsKey(ofClass.Aggregate("", JsonPart.Join))
            ? Locate(ofClass)
            : Locate([Baseline.BackendsKey, Content.FileNameOf(backend), .. place]);
    }

    /// <summary>The place of a value, or of the innermost object around it that is there.</summary>
    public SourceLocation Locate(params string[] keys)
    {
        for (var length = keys.Length; length >= 0; length--)
        {
            if (Positions.TryGetValue(keys.Take(length).Aggregate("", JsonPart.Join), out var position))
            {
                return new(Path, position.Line, position.Column);
            }
        }

        return new(Path);
    }
}
