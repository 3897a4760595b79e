using BnSyn.Gate.Analysis.Reports.Pictures;

namespace BnSyn.Gate.Analysis.Kinds;

/// <summary>Draws what a kind of comparison has to show of a scenario; nothing where there is nothing that a table does not tell as well.</summary>
/// <param name="input">What the report is written from.</param>
/// <param name="scenario">The scenario.</param>
internal delegate IEnumerable<Picture> PictureSource(ReportInput input, JudgedScenario scenario);
