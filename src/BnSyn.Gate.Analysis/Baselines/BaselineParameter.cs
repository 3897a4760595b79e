using BnSyn.Gate.Analysis.Baselines.Codecs;

namespace BnSyn.Gate.Analysis.Baselines;

/// <summary>A parameter's value, as text, and its unit.</summary>
internal sealed record BaselineParameter(string Value, string Unit)
{
    /// <summary>How it is written in a baseline.</summary>
    public static RecordCodec<BaselineParameter> Codec { get; } = new("parameter", fields => new(
        fields.Required("value", Codecs.Value.Text, parameter => parameter.Value),
        fields.Required("unit", Codecs.Value.Text, parameter => parameter.Unit)));
}
