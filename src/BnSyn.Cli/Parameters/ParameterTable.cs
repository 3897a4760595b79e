using BnSyn.Engine.Networks.Learning;
using BnSyn.Engine.Plasticity;

namespace BnSyn.Cli.Parameters;

/// <summary>Every parameter of a run as its file names it: where it is, how it is read and how it is written.</summary>
internal static class ParameterTable
{
    /// <summary>The sections, in the order of the file; the empty one is the object <c>params</c> itself.</summary>
    internal static IReadOnlyList<ParameterSection> Sections { get; } =
    [
        new("network"),
        new("adex"),
        new("syn"),
        new("crit"),
        new("plasticity", HasPlasticity, WithPlasticity),
        new("plasticity.modulator", HasPlasticity, WithPlasticity),
        new("plasticity.temperature", HasPlasticity, WithPlasticity),
        new("plasticity.consolidation", request => request.Network.Plasticity?.Consolidation is not null, WithConsolidation),
        new(""),
    ];

    /// <summary>All parameters, in the order of the file.</summary>
    internal static IReadOnlyList<ParameterRow> Rows { get; } = [.. NetworkRows.All, .. PlasticityRows.All, .. RunRows.All];

    /// <summary>The sections that stand in another.</summary>
    internal static IEnumerable<ParameterSection> SectionsIn(string section) => Sections.Where(inner => inner.Parent == section);

    /// <summary>The parameters that stand in a section.</summary>
    internal static IEnumerable<ParameterRow> RowsIn(string section) => Rows.Where(row => row.Section == section);

    /// <summary>The names that are valid in a section, for messages: sections, then parameters.</summary>
    internal static IEnumerable<string> NamesIn(string section) =>
        SectionsIn(section).Select(inner => inner.Name).Concat(RowsIn(section).Select(row => row.Name));

    private static bool HasPlasticity(RunRequest request) => request.Network.Plasticity is not null;

    private static RunRequest WithPlasticity(RunRequest request) =>
        request with { Network = request.Network with { Plasticity = request.Network.Plasticity ?? new NetworkPlasticity() } };

    private static RunRequest WithConsolidation(RunRequest request)
    {
        NetworkPlasticity plasticity = request.Network.Plasticity ?? new NetworkPlasticity();
        return request with
        {
            Network = request.Network with
            {
                Plasticity = plasticity with { Consolidation = plasticity.Consolidation ?? new ConsolidationParameters() },
            },
        };
    }
}
