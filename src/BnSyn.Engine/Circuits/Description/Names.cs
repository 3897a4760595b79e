namespace BnSyn.Engine.Circuits.Description;

/// <summary>What a name can be, and the errors about names.</summary>
internal static class Names
{
    internal static void RequireNew(string name, string full, IEnumerable<string> taken, string kind)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new CircuitException(CircuitError.Name, $"'{full}' is no name: letters, digits, '-' and '_' only");
        }

        if (taken.Contains(name, StringComparer.Ordinal))
        {
            throw new CircuitException(CircuitError.DuplicateName, $"there is already a {kind} '{full}'");
        }
    }

    internal static CircuitException Unknown(string kind, string name, IEnumerable<string> valid) => new(
        CircuitError.UnknownName, $"unknown {kind} '{name}'; valid: {(valid.Any() ? string.Join(", ", valid) : "none")}");

    /// <summary>Splits <c>component.thing</c>.</summary>
    internal static (string Component, string Thing) Split(string full)
    {
        int dot = full.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && dot < full.Length - 1
            ? (full[..dot], full[(dot + 1)..])
            : throw new CircuitException(CircuitError.Name, $"'{full}' must be a component and a name with a dot between");
    }
}
