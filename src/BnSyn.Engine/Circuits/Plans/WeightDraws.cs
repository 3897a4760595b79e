using BnSyn.Engine.Circuits.Description;
using BnSyn.Engine.Circuits.Randomness;
using BnSyn.Engine.Numerics.Singles;

namespace BnSyn.Engine.Circuits.Plans;

/// <summary>The weights of a matrix: each depends on the seed and its place only, so any part can be drawn in any order.</summary>
internal sealed class WeightDraws
{
    // Mean of the magnitude of a standard normal number, √(2/π).
    private const double MeanMagnitude = 0.79788456080286535588;

    private const double SqrtOf3 = 1.7320508075688772;

    private readonly CounterGenerator _generator;
    
    private readonly WeightLaw _law;
    private readonly uint _presence;
    private readonly bool _dense;
    private readonly float _lowest;
    private readonly float _highest;

    internal WeightDraws(PathwayPlan pathway, ulong seed)
    {
        _generator = new CounterGenerator(seed, DrawPurpose.Weights, (uint)pathway.Index);

        _law = pathway.Description.Weights;
        _dense = _law.Density >= 1.0;
        _presence = (uint)(_law.Density * uint.MaxValue);

        // A conductance cannot be negative.
        _lowest = (float)(pathway.Description.Effect == SynapticEffect.Signed ? _law.Lowest : Math.Max(_law.Lowest, 0.0));
        _highest = (float)_law.Highest;
    }

    /// <summary>Draws the weights from one source to all targets.</summary>
    internal void Row(int source, Span<float> weights)
    {
        if (_law.OneToOne)
        {
            weights.Clear();
            weights[source] = Clip((float)_law.Mean);
            return;
        }

        // Every counter gives presence and value of two neighbours.
        for (int target = 0; target < weights.Length; target += 2)
        {
            var x0 = SingleLanes1.BroadcastWord((uint)target >> 1);
            var x1 = SingleLanes1.BroadcastWord((uint)source);
            var x2 = SingleLanes1.BroadcastWord(0);
            var x3 = SingleLanes1.BroadcastWord(0);
            _generator.Draw(ref x0, ref x1, ref x2, ref x3);
            weights[target] = Weight(x0, x1, target == source);
            if (target + 1 < weights.Length)
            {
                weights[target + 1] = Weight(x2, x3, target + 1 == source);
            }
        }
    }

    private float Weight(SingleLanes1 presence, SingleLanes1 value, bool self)
    {
        bool there = _dense || BitConverter.SingleToUInt32Bits(presence.Value) < _presence;
        return there && !(self && _law.NoSelf) ? Clip(Value(BitConverter.SingleToUInt32Bits(value.Value))) : 0.0f;
    }

    private float Value(uint word) => _law.Distribution switch
    {
        WeightDistribution.Constant => (float)_law.Mean,
        WeightDistribution.Uniform => (float)(_law.Mean + (SqrtOf3 * _law.Spread * (((word + 0.5) / 2147483648.0) - 1.0))),
        WeightDistribution.Normal => (float)(_law.Mean + (_law.Spread * NormalQuantile.Of(word))),
        WeightDistribution.HalfNormal => (float)(_law.Mean / MeanMagnitude * Math.Abs((double)NormalQuantile.Of(word))),
        _ => (float)(-_law.Mean * SingleLogarithm.Log(new SingleLanes1(((word >> 8) + 0.5f) / (1 << 24))).Value),
    };

    private float Clip(float weight) => weight < _lowest ? _lowest : weight > _highest ? _highest : weight;
}
