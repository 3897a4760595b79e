using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>How and at which 0-based call of <c>Advance(1)</c> a run must end.</summary>
internal sealed record BaselineFault(string Kind, int Step)
{
    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineFault> Codec { get; } = new("fault", fields => new(
        fields.Required("kind", Value.Text, fault => fault.Kind),
        fields.Required("step", Value.WholeFrom(-1), fault => fault.Step)));
}
