using BnSyn.Gate.Analysis.Kinds;
using BnSyn.Gate.Analysis.Tests.Samples;

namespace BnSyn.Gate.Analysis.Tests.Reports;

/// <summary>The baseline of what a report draws; made once, because no test changes it.</summary>
public sealed class PicturedBench : IDisposable
{
    private ReportInput? moved;

    internal Bench Bench { get; } = new(Pictured.Accepted(refresh: true));

    /// <summary>What a change came to, judged once.</summary>
    internal ReportInput Moved => moved ??= Pictured.Input(Bench, Pictured.Set);

    public void Dispose() => Bench.Dispose();
}
