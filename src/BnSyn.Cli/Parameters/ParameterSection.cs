namespace BnSyn.Cli.Parameters;

/// <summary>An object of a parameter file that holds parameters.</summary>
/// <param name="Path">The names that lead to it, with a dot between; empty for <c>params</c> itself.</param>
/// <param name="IsPresent">Whether a request has it. Some physics is there only where its section is.</param>
/// <param name="Enter">The request with the section and, in it, the defaults.</param>
internal sealed record ParameterSection(string Path, Func<RunRequest, bool> IsPresent, Func<RunRequest, RunRequest> Enter)
{
    /// <summary>A section that every request has.</summary>
    internal ParameterSection(string path)
        : this(path, _ => true, request => request)
    {
    }

    /// <summary>Its own key.</summary>
    internal string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The path of the section that it is in; <see langword="null"/> for <c>params</c> itself.</summary>
    internal string? Parent => Path.Length == 0 ? null : Path[..Math.Max(0, Path.LastIndexOf('.'))];
}
