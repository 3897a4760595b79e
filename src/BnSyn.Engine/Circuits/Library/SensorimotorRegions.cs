using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Library;

/// <summary>The regions of <see cref="SensorimotorCircuit"/>, one method each.</summary>
internal sealed class SensorimotorRegions(CircuitBuilder circuit, CircuitLevel level, double scale)
{
    // Drawn spikes of the level without neurons: about the mean rate of the circuit.
    private const double RandomRateHz = 20.0;

    private const double SensoryFeedback = 0.25;

    // 59 of 128 inputs, as in the ancestor's measurement: every 13th, 128 and 13 having no common divisor.
    private const double ActiveInputs = 59.0 / 128.0;
    private const int InputStride = 13;

    internal void AddAll()
    {
        Thalamus(circuit.AddComponent("thalamus"));
        Cortex(circuit.AddComponent("cortex"));
        Hippocampus(circuit.AddComponent("hippocampus"));
        Prefrontal(circuit.AddComponent("prefrontal"));
        Striatum(circuit.AddComponent("striatum"));
        Cerebellum(circuit.AddComponent("cerebellum"));
    }

    private void Thalamus(ComponentBuilder thalamus)
    {
        int inputs = Size(128);
        int active = Math.Max(1, (int)(ActiveInputs * inputs));
        thalamus.AddPopulation(new PopulationDescription
        {
            Name = "input",
            Size = inputs,
            Kind = PopulationKind.Input,
            Frames = [[.. Enumerable.Range(0, active).Select(k => k * InputStride % inputs).Distinct().Order()]],
        });
        Neurons(thalamus, "relay", 128, new ConductanceParameters());
        Neurons(thalamus, "trn", 25, new ConductanceParameters { Leak = 0.06, ExcitatoryTauMs = 4.0, InhibitoryTauMs = 8.0 });
        thalamus.AddPort("from-l6a", Size(25)).AddPort("from-l6b", Size(128)).AddOutput("out", "relay");
        Join(thalamus, "center-surround", "relay", "input", SynapticEffect.Signed, "thalamus.center_surround_filter");
        Join(thalamus, "l6b-relay", "relay", "from-l6b", SynapticEffect.Excitatory, new WeightLaw { Mean = 0.1, OneToOne = true });
        Join(thalamus, "trn-relay", "relay", "trn", SynapticEffect.Inhibitory, "thalamus.trn_to_relay");
        Join(thalamus, "input-trn", "trn", "input", SynapticEffect.Excitatory, "thalamus.input_to_trn");
        Join(thalamus, "relay-trn", "trn", "relay", SynapticEffect.Excitatory, "thalamus.relay_to_trn");
        Join(thalamus, "l6a-trn", "trn", "from-l6a", SynapticEffect.Excitatory, new WeightLaw { Mean = 0.1, OneToOne = true });
        Join(thalamus, "trn-trn", "trn", "trn", SynapticEffect.Inhibitory, "thalamus.trn_recurrent");
    }

    private void Cortex(ComponentBuilder cortex)
    {
        Neurons(cortex, "l4", 500, new ConductanceParameters(), 0.15, SensoryFeedback);
        Neurons(cortex, "l23", 750, new ConductanceParameters { AdaptationIncrement = 0.3 }, 0.10, SensoryFeedback);
        Neurons(cortex, "l5", 500, new ConductanceParameters { Threshold = 0.9 }, 0.20, SensoryFeedback);
        Neurons(cortex, "l6a", 25, new ConductanceParameters { RefractoryMs = 10.0 }, 0.12, 0.8);
        Neurons(cortex, "l6b", 128, new ConductanceParameters(), 0.15, 0.15);
        cortex.AddPort("afferent", Size(128) + Size(200) + Size(100));
        cortex.AddOutput("out", "l23", "l5").AddOutput("l6a", "l6a").AddOutput("l6b", "l6b");
        Join(cortex, "afferent-l4", "l4", "afferent", SynapticEffect.Excitatory, "cortex.weights");
        Join(cortex, "l4-l23", "l23", "l4", SynapticEffect.Excitatory, "cortex.w_l4_l23");
        Join(cortex, "l23-l23", "l23", "l23", SynapticEffect.Signed, "cortex.w_l23_recurrent", shortTerm: new ShortTermParameters());
        Join(cortex, "l23-l23-inhibition", "l23", "l23", SynapticEffect.Inhibitory, "cortex.w_l23_inhib");
        Join(cortex, "l23-l5", "l5", "l23", SynapticEffect.Excitatory, "cortex.w_l23_l5");
        Join(cortex, "l23-l6a", "l6a", "l23", SynapticEffect.Excitatory, "cortex.w_l23_l6a");
        Join(cortex, "l23-l6b", "l6b", "l23", SynapticEffect.Excitatory, "cortex.w_l23_l6b");
    }

    private void Hippocampus(ComponentBuilder hippocampus)
    {
        var hebbian = new HebbianParameters { Rate = 1e-3 };
        Neurons(hippocampus, "dg", 3750, new ConductanceParameters(), 0.03, SensoryFeedback);
        Neurons(hippocampus, "ca3", 1875, new ConductanceParameters { AdaptationIncrement = 0.5 }, 0.10, SensoryFeedback);
        Neurons(hippocampus, "ca1", 200, new ConductanceParameters(), 0.15, SensoryFeedback);
        hippocampus.AddPort("afferent", Size(750) + Size(500)).AddOutput("out", "ca1");
        Join(hippocampus, "ec-dg", "dg", "afferent", SynapticEffect.Excitatory, "hippocampus.ec_dg");
        Join(hippocampus, "ec-ca3", "ca3", "afferent", SynapticEffect.Excitatory, "hippocampus.ec_ca3");
        Join(hippocampus, "dg-ca3", "ca3", "dg", SynapticEffect.Excitatory, "hippocampus.w_dg_ca3");
        Join(hippocampus, "ca3-ca3", "ca3", "ca3", SynapticEffect.Excitatory, "hippocampus.w_ca3_ca3", hebbian);
        Join(hippocampus, "ec-ca1", "ca1", "afferent", SynapticEffect.Excitatory, "hippocampus.ec_ca1", hebbian);
        Join(hippocampus, "ca3-ca1", "ca1", "ca3", SynapticEffect.Excitatory, "hippocampus.w_ca3_ca1");
        Join(hippocampus, "ca1-inhibition", "ca1", "ca1", SynapticEffect.Inhibitory, "hippocampus.w_ca1_inhib");
    }

    private void Prefrontal(ComponentBuilder prefrontal)
    {
        var gated = new EligibilityParameters { Modulator = "dopamine", TraceMs = 500.0, Rate = 1e-4, Lowest = 1e-3, Highest = Weight(1.0) };
        var neuron = new ConductanceParameters
        {
            Leak = 0.02,
            ExcitatoryTauMs = 10.0,
            InhibitoryTauMs = 15.0,
            AdaptationIncrement = 0.2,
            AdaptationTauMs = 150.0,
        };
        Neurons(prefrontal, "pyramidal", 300, neuron, 1.0, SensoryFeedback);
        prefrontal.AddPort("afferent", Size(750) + Size(500) + Size(1500)).AddOutput("out", "pyramidal");
        Join(prefrontal, "afferent", "pyramidal", "afferent", SynapticEffect.Excitatory, "pfc.default", eligibility: gated);
        Join(prefrontal, "recurrent", "pyramidal", "pyramidal", SynapticEffect.Excitatory, "pfc.rec_weights", shortTerm: new ShortTermParameters());
        Join(prefrontal, "inhibition", "pyramidal", "pyramidal", SynapticEffect.Inhibitory, "pfc.inhib_weights");
    }

    private void Striatum(ComponentBuilder striatum)
    {
        // γ = 0.99 and λ = 0.9 a step.
        var direct = new EligibilityParameters
        {
            Modulator = "dopamine", TemporalDifference = 0.891, Rate = 5e-7, Lowest = -Weight(0.05), Highest = Weight(0.05),
        };
        var neuron = new ConductanceParameters { InhibitoryTauMs = 5.0, RefractoryMs = 2.0 };
        Neurons(striatum, "d1", 1500, neuron);
        Neurons(striatum, "d2", 1500, neuron);
        striatum.AddPort("afferent", Size(750) + Size(500) + Size(200) + Size(300)).AddPort("modulation", Size(300)).AddOutput("out", "d1");
        Join(striatum, "d1", "d1", "afferent", SynapticEffect.Signed, "striatum.default_d1", eligibility: direct);
        Join(striatum, "d1-modulation", "d1", "modulation", SynapticEffect.Excitatory, Modulation("striatum.pfc_modulation_d1"));
        Join(striatum, "d2", "d2", "afferent", SynapticEffect.Signed, "striatum.default_d2", eligibility: direct with { Rate = -direct.Rate });
        Join(striatum, "d2-modulation", "d2", "modulation", SynapticEffect.Excitatory, Modulation("striatum.pfc_modulation_d2"));
    }

    private void Cerebellum(ComponentBuilder cerebellum)
    {
        var stdp = new EligibilityParameters
        {
            Modulator = "error", TraceMs = 100.0, Depression = 0.5, Rate = -1e-4, Lowest = Weight(1e-3), Highest = Weight(0.2),
        };
        Neurons(cerebellum, "granule", 6200, new ConductanceParameters { ExcitatoryTauMs = 1.0, InhibitoryTauMs = 2.0 }, 0.03);
        Neurons(cerebellum, "purkinje", 100, new ConductanceParameters { ExcitatoryTauMs = 2.0, InhibitoryTauMs = 5.0 });
        Neurons(cerebellum, "dcn", 100, new ConductanceParameters { ExcitatoryTauMs = 3.0, InhibitoryTauMs = 8.0 });
        cerebellum.AddPort("mossy", Size(750) + Size(500) + Size(300)).AddOutput("out", "dcn");
        Join(cerebellum, "mossy-granule", "granule", "mossy", SynapticEffect.Excitatory, "cerebellum.mossy_to_granule");
        Join(cerebellum, "parallel-fibres", "purkinje", "granule", SynapticEffect.Excitatory, "cerebellum.parallel_fibres", eligibility: stdp);
        Join(cerebellum, "mossy-dcn", "dcn", "mossy", SynapticEffect.Excitatory, "cerebellum.mossy_to_dcn");
        Join(cerebellum, "purkinje-dcn", "dcn", "purkinje", SynapticEffect.Inhibitory, "cerebellum.purkinje_to_dcn");
    }

    // The ancestor multiplies by these weights; here they add, so little that they cannot make a neuron fire alone.
    private static WeightLaw Modulation(string name)
    {
        const double Gain = 0.01;
        WeightLaw law = AncestorWeights.Law(name);
        return law with { Mean = Gain * law.Mean, Spread = Gain * law.Spread };
    }

    private int Size(int full) => Math.Max(1, (int)Math.Round(full * scale, MidpointRounding.AwayFromZero));

    // With fewer sources each weighs more.
    private double Weight(double full) => full / scale;

    private void Neurons(ComponentBuilder component, string name, int size, ConductanceParameters neuron, double winners = 1.0, double inhibition = 0.0) =>
        component.AddPopulation(new PopulationDescription
        {
            Name = name,
            Size = Size(size),
            Kind = level == CircuitLevel.Delivery ? PopulationKind.Random : PopulationKind.Conductance,
            RateHz = RandomRateHz,
            Neuron = neuron,
            Winners = winners,
            Inhibition = inhibition,
        });

    private void Join(
        ComponentBuilder component,
        string name,
        string target,
        string source,
        SynapticEffect effect,
        string matrix,
        HebbianParameters? hebbian = null,
        EligibilityParameters? eligibility = null,
        ShortTermParameters? shortTerm = null) => Join(component, name, target, source, effect, AncestorWeights.Law(matrix), hebbian, eligibility, shortTerm);

    private void Join(
        ComponentBuilder component,
        string name,
        string target,
        string source,
        SynapticEffect effect,
        WeightLaw law,
        HebbianParameters? hebbian = null,
        EligibilityParameters? eligibility = null,
        ShortTermParameters? shortTerm = null)
    {
        if (level == CircuitLevel.Delivery)
        {
            return;
        }

        bool learns = level == CircuitLevel.Plastic;
        component.AddSynapses(new SynapsesDescription
        {
            Name = name,
            Target = target,
            Source = source,
            Effect = effect,
            Weights = law.OneToOne ? law : Scaled(law),
            ShortTerm = shortTerm,
            Hebbian = learns ? hebbian : null,
            Eligibility = learns ? eligibility : null,
        });
    }

    private WeightLaw Scaled(WeightLaw law) => law with
    {
        Mean = Weight(law.Mean), Spread = Weight(law.Spread), Lowest = Weight(law.Lowest), Highest = Weight(law.Highest),
    };
}
