using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Scenarios;

/// <summary>Checks what a scenario declares of a field.</summary>
internal static class FieldCheck
{
    /// <summary>The most cells: as many values as one span holds.</summary>
    private const long MostCells = int.MaxValue;

    /// <summary>One sentence per mistake.</summary>
    public static IEnumerable<string> Problems(FieldDescription field)
    {
        var what = $"the field '{field.Name}'";
        var cells = field.Axes.Aggregate(1.0, (product, axis) => product * axis.Count);
        return
        [
            .. RecordingCheck.Unit(what, field.Unit),
            .. RecordingCheck.NominalSize(what, field.NominalSize),
            .. RecordingCheck.Stride(what, field.Stride),
            .. field.Axes.Count == 0 ? [$"{what} has no axes; at least one is needed"] : RecordingCheck.Names($"axis of {what}:", [.. field.Axes.Select(axis => axis.Name)]),
            .. field.Axes.SelectMany(axis => Axis(what, axis)),
            .. cells > MostCells ? [$"{what} has {NumberText.Rounded(cells)} cells; at most {NumberText.Of(MostCells)} can be reported"] : Array.Empty<string>(),
            .. field.Norms.Count == 0 ? [$"{what} has no norms; at least one is needed"] : Array.Empty<string>(),
            .. field.Norms.GroupBy(norm => norm.Norm).Where(same => same.Count() > 1).Select(same => $"{what} declares the norm {same.Key} twice"),
            .. field.Norms.SelectMany(norm => Norm(what, norm)),
        ];
    }

    private static IEnumerable<string> Axis(string what, FieldAxis axis)
    {
        foreach (var problem in RecordingCheck.Unit($"the axis '{axis.Name}' of {what}", axis.Unit))
        {
            yield return problem;
        }

        if (axis.Count < 1)
        {
            yield return $"the axis '{axis.Name}' of {what} has {NumberText.Of((long)axis.Count)} cells; at least 1 is needed";
        }

        if (!double.IsFinite(axis.Origin) || !double.IsFinite(axis.Spacing) || axis.Spacing == 0)
        {
            yield return $"the axis '{axis.Name}' of {what} begins at {NumberText.Of(axis.Origin)} with the spacing {NumberText.Of(axis.Spacing)}; both must be finite, and the spacing not 0";
        }
    }

    private static IEnumerable<string> Norm(string what, NormDescription norm)
    {
        if (!Enum.IsDefined(norm.Norm))
        {
            yield return $"{what} has the unknown norm {norm.Norm}; valid: {string.Join(", ", Enum.GetNames<FieldNorm>())}";
        }

        if (!(norm.RelativeTolerance is > 0 and < 1))
        {
            yield return $"{what} has the tolerance {NumberText.Of(norm.RelativeTolerance)} in the norm {norm.Norm}; it must be above 0 and below 1";
        }

        if (string.IsNullOrWhiteSpace(norm.Reason))
        {
            yield return $"{what} gives no reason for its tolerance in the norm {norm.Norm}";
        }
    }
}
