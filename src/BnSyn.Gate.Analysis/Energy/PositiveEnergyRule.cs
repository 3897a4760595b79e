using BnSyn.Gate.Analysis.Diagnostics;
using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Measurements;

namespace BnSyn.Gate.Analysis.Energy;

/// <summary>A measured energy is finite and above 0 J.</summary>
internal sealed class PositiveEnergyRule : IRunRule
{
    public IEnumerable<Finding> Judge(ScenarioMeasurement scenario) =>
        from energy in scenario.Energy
        where energy.Joules is { } joules && !(joules > 0 && double.IsFinite(joules))
        select Finding.Of(EnergyDiagnostics.NoEnergy, ("actual", NumberText.Of(energy.Joules!.Value))) with
        {
            Subject = new(scenario.Description.Name) { Backend = energy.Backend },
        };
}
