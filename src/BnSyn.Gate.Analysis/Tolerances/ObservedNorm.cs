using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Fields;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Tolerances;

/// <summary>A norm of a field: how far two runs' fields are apart, relative to the field's size.</summary>
/// <param name="Scenario">Declares it.</param>
/// <param name="Field">The field.</param>
/// <param name="Place">The norm's place among those declared.</param>
internal sealed record ObservedNorm(ScenarioDescription Scenario, FieldDescription Field, int Place)
    : ObservedRecording(Scenario, Field.Name, Field.Norms[Place].Norm.ToString(), "1")
{
    /// <inheritdoc/>
    public override object InFile => new { Relative = Field.Norms[Place].RelativeTolerance, Field.NominalSize };

    /// <inheritdoc/>
    public override double? Share => Field.Norms[Place].RelativeTolerance;

    /// <inheritdoc/>
    public override string Frame => FrameOf(Field.NominalSize > 0 ? NumberText.WithUnit(NumberText.Of(Field.NominalSize), Field.Unit) : "the expected field", Field.Stride);

    /// <inheritdoc/>
    public override string Describe() => NumberText.Of(Field.Norms[Place].RelativeTolerance) + " relative";

    /// <inheritdoc/>
    public override Spread? Between(RunMeasurement expected, RunMeasurement actual)
    {
        if (Table(expected) is not { } wanted || Table(actual) is not { } own || own.Rows != wanted.Rows)
        {
            return null;
        }

        var norm = FieldComparison.Of(Field, own, wanted).Norms[Place];
        return norm.Value == 0 ? default(Spread) : new(norm.Value, norm.Value, norm.Value / norm.Tolerance);
    }

    /// <inheritdoc/>
    public override string Code(SuggestedTolerance suggested, string reason) =>
        $"new(FieldNorm.{Part}, {NumberText.Of(suggested.Relative)}, \"{reason}\"), // {Name}";
}
