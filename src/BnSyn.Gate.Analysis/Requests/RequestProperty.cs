using BnSyn.Gate.Analysis.Diagnostics;

namespace BnSyn.Gate.Analysis.Requests;

/// <summary>One row of the table of properties.</summary>
/// <param name="Name">The MSBuild property, which is the key in the request file.</param>
/// <param name="Default">What it is where the request leaves it empty, written as a user would.</param>
internal abstract record RequestProperty(string Name, string Default)
{
    /// <summary>Puts the property's value into a request.</summary>
    /// <param name="request">The request so far.</param>
    /// <param name="values">The request file's properties.</param>
    /// <param name="findings">Gets what is wrong with the value.</param>
    /// <returns>The request with the value, or as it was where that is wrong.</returns>
    public GateRequest Bind(GateRequest request, IReadOnlyDictionary<string, string> values, List<Finding> findings)
    {
        var text = values.GetValueOrDefault(Name, "");
        return Read(request, new(Name, text.Length > 0 ? text : Default, values, findings));
    }

    protected abstract GateRequest Read(GateRequest request, PropertyText text);
}

/// <summary>A row whose value has a type.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Name">The MSBuild property.</param>
/// <param name="Default">What it is where the request leaves it empty.</param>
/// <param name="Parser">Reads the text.</param>
/// <param name="Set">Puts the value into a request.</param>
internal sealed record RequestProperty<T>(string Name, string Default, PropertyParser<T> Parser, Func<GateRequest, T, GateRequest> Set)
    : RequestProperty(Name, Default)
{
    protected override GateRequest Read(GateRequest request, PropertyText text) => Parser(text, out var value) ? Set(request, value) : request;
}
