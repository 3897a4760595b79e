using System.Text;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>A section that a kind of comparison gives to the report.</summary>
/// <param name="Place">Where it is placed.</param>
/// <param name="Append">Appends it; nothing where there is nothing to say.</param>
internal sealed record ReportSection(ReportPlace Place, Action<StringBuilder, ReportInput> Append);
