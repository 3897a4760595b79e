using System.Runtime.InteropServices;
using BnSyn.Engine.Circuits.Learning;
using BnSyn.Engine.Circuits.Plans;

namespace BnSyn.Engine.Gpu.Circuits;

/// <summary>Everything about short-term plasticity that the kernel looks up: axons, rules and the powers of their decays.</summary>
internal sealed class ShortTermTables
{
    private readonly List<ShortTermAxon> _axons = [];
    private readonly List<ShortTermRule> _rules = [];
    private readonly List<float> _powers = [];

    /// <summary>The axons of all synapses with a rule, one after the other.</summary>
    internal ReadOnlySpan<ShortTermAxon> Axons => CollectionsMarshal.AsSpan(_axons);

    /// <summary>The rules.</summary>
    internal ReadOnlySpan<ShortTermRule> Rules => CollectionsMarshal.AsSpan(_rules);

    /// <summary>Their tables, one after the other.</summary>
    internal ReadOnlySpan<float> Powers => CollectionsMarshal.AsSpan(_powers);

    /// <summary>Adds the axons of synapses.</summary>
    /// <param name="pathway">The synapses.</param>
    /// <param name="plan">The circuit.</param>
    /// <returns>The place of the first axon, or <see cref="DevicePathway.NoEfficacy"/> where they have no rule.</returns>
    internal uint Add(PathwayPlan pathway, CircuitPlan plan)
    {
        if (pathway.Description.ShortTerm is not { } parameters)
        {
            return DevicePathway.NoEfficacy;
        }

        uint first = (uint)_axons.Count;
        (uint firstRecovery, uint recoveries) = Add(new PowerTable(parameters.RecoveryMs / plan.DtMs));
        (uint firstFacilitation, uint facilitations) = Add(new PowerTable(parameters.FacilitationMs / plan.DtMs));
        foreach (Segment segment in pathway.Segments)
        {
            PopulationPlan source = plan.Populations[segment.Population];
            for (int i = 0; i < source.Size; i++)
            {
                _axons.Add(new ShortTermAxon((uint)(source.FirstSlot + i), (uint)segment.DelaySteps, (uint)_rules.Count));
            }
        }

        _rules.Add(new ShortTermRule((float)parameters.Utilisation, firstRecovery, recoveries, firstFacilitation, facilitations));
        return first;
    }

    // Where a table ends its powers are 0, and a power that is 0 before is as good as its end.
    private (uint First, uint Count) Add(PowerTable table)
    {
        int first = _powers.Count;
        for (long steps = 0; table.After(steps) is var power && power != 0.0f; steps++)
        {
            _powers.Add(power);
        }

        return ((uint)first, (uint)(_powers.Count - first));
    }
}

/// <summary>An axon as <c>short_term_axon</c> in short_term.cl.</summary>
/// <param name="Slot">The place of its neuron.</param>
/// <param name="Delay">Steps on the way.</param>
/// <param name="Rule">Its rule.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ShortTermAxon(uint Slot, uint Delay, uint Rule);

/// <summary>A rule as <c>short_term_rule</c> in short_term.cl.</summary>
/// <param name="Utilisation">Fraction of the resources that a first spike uses.</param>
/// <param name="FirstRecovery">Where the powers of the recovery begin.</param>
/// <param name="Recoveries">How many there are.</param>
/// <param name="FirstFacilitation">Where the powers of the facilitation begin.</param>
/// <param name="Facilitations">How many there are.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ShortTermRule(float Utilisation, uint FirstRecovery, uint Recoveries, uint FirstFacilitation, uint Facilitations);
