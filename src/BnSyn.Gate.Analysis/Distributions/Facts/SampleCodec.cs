using System.Text.Json;
using System.Text.Json.Nodes;
using BnSyn.Gate.Analysis.Baselines.Codecs;
using BnSyn.Gate.Analysis.Baselines.Json;

namespace BnSyn.Gate.Analysis.Distributions.Facts;

/// <summary>Kept samples as one line of a baseline, ascending.</summary>
internal sealed class SampleCodec : Codec<double[]>
{
    /// <inheritdoc/>
    public override double[] Read(JsonPart part, BaselineFaults faults)
    {
        var values = part.Kind == JsonTokenKind.String ? SampleText.Parse(part.Text) : null;
        var fits = values is { Length: <= DistributionDescription.MostKept } && values.Zip(values.Skip(1)).All(pair => pair.First <= pair.Second);
        return faults.Fits(part, fits, $"up to {DistributionDescription.MostKept} finite numbers in ascending order, with a space between two") ? values! : [];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, double[] value) => json.WriteStringValue(SampleText.Of(value));

    /// <inheritdoc/>
    public override JsonObject Schema(SchemaDefinitions definitions) => new() { ["type"] = "string" };
}
