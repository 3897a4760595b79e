namespace BnSyn.Gate.Runner.Foreign.Conformance;

/// <summary>What came of one check of a client.</summary>
/// <param name="Name">What was checked, as the beginning of a line.</param>
/// <param name="Problem">What was expected and what came; empty where it passed.</param>
/// <param name="Skipped">Why it was not made; empty where it was.</param>
internal sealed record ConformanceCheck(string Name, string Problem, string Skipped = "")
{
    /// <summary>Whether it was made and failed.</summary>
    public bool IsFailed => Problem.Length > 0;

    /// <summary>The check as a line.</summary>
    public override string ToString() =>
        Skipped.Length > 0 ? $"skipped  {Name}: {Skipped}"
        : IsFailed ? $"FAILED   {Name}: {Problem}"
        : $"passed   {Name}";
}
