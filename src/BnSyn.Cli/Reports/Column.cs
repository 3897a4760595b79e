namespace BnSyn.Cli.Reports;

/// <summary>A column of a report.</summary>
/// <param name="Key">Its key in JSON, with the unit in the name: <c>rate_hz</c>.</param>
/// <param name="Header">Its heading in a table: <c>rate Hz</c>.</param>
/// <param name="Format">How a table shows its numbers, in .NET's words; JSON always has every digit.</param>
internal sealed record Column(string Key, string Header, string Format = "0.####");
