namespace BnSyn.Gate;

/// <summary>One parameter of a scenario.</summary>
/// <param name="Name">Unique in the scenario, in the field's notation.</param>
/// <param name="Value">The value, culture-invariant; numbers in their shortest round-trip form.</param>
/// <param name="Unit">The unit, or "1" for a pure number.</param>
public sealed record ParameterDescription(string Name, string Value, string Unit)
{
    /// <summary>Describes a numeric parameter.</summary>
    /// <param name="name">Unique in the scenario.</param>
    /// <param name="value">A finite value.</param>
    /// <param name="unit">The unit, or "1".</param>
    /// <returns>The description, with the value in its shortest round-trip form.</returns>
    public static ParameterDescription Number(string name, double value, string unit) =>
        new(name, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), unit);
}
