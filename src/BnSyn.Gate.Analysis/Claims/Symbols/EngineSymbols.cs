using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BnSyn.Gate.Analysis.Claims.Symbols;

/// <summary>
/// The types of an engine's assemblies and what each declares, public or not, by full names with dots. A generic type's or method's number of
/// arguments is no part of its name, and overloads have one. Inherited members are those of the type that declares them.
/// </summary>
internal sealed class EngineSymbols
{
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);

    /// <summary>Reads the assemblies' tables without loading them.</summary>
    /// <param name="assemblies">Full paths.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">A file is no assembly.</exception>
    public EngineSymbols(IEnumerable<string> assemblies)
    {
        foreach (var file in assemblies)
        {
            using var image = new PEReader(File.OpenRead(file));
            var metadata = image.GetMetadataReader();
            foreach (var handle in metadata.TypeDefinitions)
            {
                Add(metadata, metadata.GetTypeDefinition(handle));
            }
        }
    }

    /// <summary>Finds a symbol.</summary>
    /// <param name="symbol">The full name of a type, or of a type and a member of it.</param>
    /// <returns>The simple name that code uses it by: the type's, or the member's; <see langword="null"/> where there is none.</returns>
    public string? Find(string symbol)
    {
        var dot = symbol.LastIndexOf('.');
        var name = symbol[(dot + 1)..];
        return _types.ContainsKey(symbol) || (dot > 0 && _types.TryGetValue(symbol[..dot], out var members) && members.Contains(name)) ? name : null;
    }

    /// <summary>Names that a symbol may have been meant to be: the same simple name elsewhere, or the members of the type that is there.</summary>
    /// <param name="symbol">A name that is not there.</param>
    public IReadOnlyList<string> Near(string symbol)
    {
        var dot = symbol.LastIndexOf('.');
        var (outer, name) = (dot > 0 ? symbol[..dot] : "", symbol[(dot + 1)..]);
        var near = _types.TryGetValue(outer, out var members)
            ? members.Select(member => $"{outer}.{member}")
            : _types.Keys.Where(type => type == name || type.EndsWith("." + name, StringComparison.Ordinal));
        return [.. near.Order(StringComparer.Ordinal).Take(8)];
    }

    private void Add(MetadataReader metadata, TypeDefinition type)
    {
        var name = NameOf(metadata, type);
        if (name.Contains('<', StringComparison.Ordinal))
        {
            return;
        }

        if (!_types.TryGetValue(name, out var members))
        {
            _types.Add(name, members = new(StringComparer.Ordinal));
        }

        var handles = type.GetMethods().Select(method => metadata.GetMethodDefinition(method).Name)
            .Concat(type.GetFields().Select(field => metadata.GetFieldDefinition(field).Name))
            .Concat(type.GetProperties().Select(property => metadata.GetPropertyDefinition(property).Name))
            .Concat(type.GetEvents().Select(@event => metadata.GetEventDefinition(@event).Name));
        members.UnionWith(handles.Select(metadata.GetString).Where(member => !member.Contains('<', StringComparison.Ordinal) && member[0] != '.'));
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type)
    {
        var full = metadata.GetString(type.Name);
        var name = full.IndexOf('`', StringComparison.Ordinal) is >= 0 and var arity ? full[..arity] : full;
        var outer = type.IsNested ? NameOf(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())) : metadata.GetString(type.Namespace);
        return outer.Length == 0 ? name : outer + "." + name;
    }
}
