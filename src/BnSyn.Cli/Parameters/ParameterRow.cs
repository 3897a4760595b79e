namespace BnSyn.Cli.Parameters;

/// <summary>One number of a parameter file.</summary>
/// <param name="Section">The section that it is in, by its path such as <c>plasticity.modulator</c>; empty for <c>params</c> itself.</param>
/// <param name="Name">Its key.</param>
/// <param name="Unit">Its unit; <c>-</c> where it has none.</param>
/// <param name="Range">The values that it may have by itself; some are bound to others as well, which the meaning says.</param>
/// <param name="Meaning">What it is, in a few words.</param>
/// <param name="Get">Its value in a request; its default where the request has not its section.</param>
/// <param name="Set">The request with another value.</param>
/// <param name="IsInteger">Whether the file has to have an integer.</param>
/// <param name="IsCount">Whether that integer is one of 32 bits.</param>
/// <param name="IsWritten">Whether a request's file has it; always unless given.</param>
internal sealed record ParameterRow(
    string Section,
    string Name,
    string Unit,
    ValueRange Range,
    string Meaning,
    Func<RunRequest, double> Get,
    Func<RunRequest, double, RunRequest> Set,
    bool IsInteger = false,
    bool IsCount = false,
    Func<RunRequest, bool>? IsWritten = null);
