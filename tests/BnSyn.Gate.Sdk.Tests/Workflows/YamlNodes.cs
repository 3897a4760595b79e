using YamlDotNet.RepresentationModel;

namespace BnSyn.Gate.Sdk.Tests.Workflows;

/// <summary>Looks things up by name.</summary>
internal static class YamlNodes
{
    public static bool Has(this YamlMappingNode node, string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public static YamlMappingNode Mapping(this YamlMappingNode node, string key) => (YamlMappingNode)node.Children[new YamlScalarNode(key)];

    public static YamlSequenceNode Sequence(this YamlMappingNode node, string key) => (YamlSequenceNode)node.Children[new YamlScalarNode(key)];

    /// <summary>A scalar; <see langword="null"/> where there is none.</summary>
    public static string? Text(this YamlMappingNode node, string key) => node.Has(key) ? (node.Children[new YamlScalarNode(key)] as YamlScalarNode)?.Value : null;

    /// <summary>The axes of a job's matrix; nothing where it has none.</summary>
    public static IReadOnlyList<string> Matrix(this YamlMappingNode job) =>
        job.Has("strategy") ? [.. job.Mapping("strategy").Mapping("matrix").Children.Keys.Select(key => key.ToString())] : [];

    /// <summary>Every scalar of a mapping by its key; nothing where there is no such mapping.</summary>
    public static IReadOnlyDictionary<string, string> Texts(this YamlMappingNode node, string key) => node.Has(key)
        ? node.Mapping(key).Children.ToDictionary(entry => entry.Key.ToString(), entry => ((YamlScalarNode)entry.Value).Value ?? "", StringComparer.Ordinal)
        : new Dictionary<string, string>();
}
