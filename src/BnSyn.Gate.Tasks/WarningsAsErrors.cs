namespace BnSyn.Gate.Tasks;

/// <summary>
/// Which warnings of the gate are errors. MSBuild itself promotes the codes that a project names; TreatWarningsAsErrors is the
/// compiler's property, which MSBuild applies to no task, and a user who set it means every warning.
/// </summary>
internal sealed class WarningsAsErrors
{
    private readonly bool _all;
    private readonly HashSet<string> _exempt;

    /// <param name="treatWarningsAsErrors">The property of that name.</param>
    /// <param name="exempt">NoWarn and WarningsNotAsErrors: codes between semicolons, commas or white space.</param>
    public WarningsAsErrors(bool treatWarningsAsErrors, string exempt)
    {
        _all = treatWarningsAsErrors;
        _exempt = new(exempt.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a warning is an error.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <returns>Whether it is to be logged as one.</returns>
    public bool Include(string code) => _all && !_exempt.Contains(code);
}
