using System.Text;
using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Analysis.Tests.Samples;
using FsCheck.Fluent;

namespace BnSyn.Gate.Analysis.Tests.Baselines;

public sealed class MutatedBaselineTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_baseline_with_any_byte_changed_is_judged_and_never_thrown_at()
    {
        var original = Encoding.UTF8.GetBytes(bench.Baseline);
        var mutations = (
            from position in Gen.Choose(0, original.Length - 1)
            from value in Gen.Choose(0, 127)
            select (position, value)).ToArbitrary();

        Properties.Hold(mutations, mutation =>
        {
            byte[] changed = [.. original];
            changed[mutation.position] = (byte)mutation.value;
            File.WriteAllBytes(bench.BaselineFile, changed);
            var result = bench.Judge(Sample.Scenario());
            return result.Verdict == Verdict.Passed || result.Findings.Any(finding => finding.Effect is not null && finding.Message.Length > 0);
        });
    }
}
