using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>YAML as the JSON that a schema speaks of, with the types that YAML 1.2 gives to plain scalars.</summary>
internal static class WorkflowJson
{
    public static JToken Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(mapping.Select(entry => new JProperty(entry.Key.ToString(), Of(entry.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Select(Of)),
        YamlScalarNode scalar => OfScalar(scalar),
        _ => throw new InvalidOperationException($"No JSON for {node.NodeType}."),
    };

    private static JValue OfScalar(YamlScalarNode scalar) => (scalar.Style, scalar.Value) switch
    {
        (not ScalarStyle.Plain, _) => new JValue(scalar.Value),
        (_, null or "" or "~" or "null") => JValue.CreateNull(),
        (_, "true" or "false") => new JValue(scalar.Value == "true"),
        _ when long.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => new JValue(number),
        _ => new JValue(scalar.Value),
    };
}
