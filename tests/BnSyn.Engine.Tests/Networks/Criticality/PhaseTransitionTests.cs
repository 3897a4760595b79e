using System.Text.Json;
using BnSyn.Engine.Networks.Criticality;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Networks.Criticality;

public sealed class PhaseTransitionTests
{
    [Fact]
    public void DetectorGivesTheRecordedPhasesAndTransitions()
    {
        JsonElement golden = GoldenFile.Read("mod_phase_transition");
        var detector = new PhaseTransitionDetector(historySize: golden.GetProperty("history_size").GetInt32());
        foreach (JsonElement observation in golden.GetProperty("sequence").EnumerateArray())
        {
            long step = observation.GetProperty("step").GetInt64();
            CriticalPhase? entered = detector.Observe(observation.Doubles("sigma")[0], step);
            Assert.Equal(observation.GetProperty("returned").GetString(), Name(entered));
            Assert.Equal(observation.GetProperty("phase").GetString(), Name(detector.Phase));
            Assert.Equal(observation.GetProperty("time_in_phase").GetInt64(), detector.TimeInPhase(step));
            Assert.Equal(observation.GetProperty("deriv").GetString(), detector.SigmaDerivative is { } slope ? Hex.Of([slope]) : null);
        }

        Assert.Equal(
            golden.GetProperty("transitions").EnumerateArray().Select(t => (
                t.GetProperty("step").GetInt64(), t.GetProperty("frm").GetString(), t.GetProperty("to").GetString(),
                t.GetProperty("before").GetString()!, t.GetProperty("after").GetString()!, t.GetProperty("sharpness").GetString()!)),
            detector.Transitions.Select(t => (
                t.Step, Name(t.From), Name(t.To), Hex.Of([t.SigmaBefore]), Hex.Of([t.SigmaAfter]), Hex.Of([t.Sharpness]))));
    }

    [Fact]
    public void BadParametersAreRefusedWithTheOriginalText()
    {
        StartsAsRecorded("order", () => _ = new PhaseTransitionDetector(1.05, 1.05));
        StartsAsRecorded("hist", () => _ = new PhaseTransitionDetector(historySize: 0));
        Assert.Throws<ArgumentOutOfRangeException>("sigma", () => new PhaseTransitionDetector().Observe(double.NaN, 0));

        static void StartsAsRecorded(string errorCase, Action action) => Assert.StartsWith(
            GoldenFile.Message("mod_phase_transition", errorCase), Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.95, CriticalPhase.Critical)]
    [InlineData(1.05, CriticalPhase.Critical)]
    [InlineData(0.9499999999999, CriticalPhase.Subcritical)]
    [InlineData(1.0500000000001, CriticalPhase.Supercritical)]
    public void BordersAreCritical(double sigma, CriticalPhase expected)
    {
        var detector = new PhaseTransitionDetector();
        Assert.Null(detector.Phase);
        Assert.Null(detector.Observe(sigma, 0));
        Assert.Equal(expected, detector.Phase);
    }

    [Fact]
    public void HistoryIsBoundedAndTheJumpIsKnownAllTheSame()
    {
        var detector = new PhaseTransitionDetector(historySize: 1);
        detector.Observe(0.5, 3);
        detector.Observe(1.5, 9);
        Assert.Equal([(9L, 1.5)], detector.History);
        Assert.Equal(new PhaseTransition(9, CriticalPhase.Subcritical, CriticalPhase.Supercritical, 0.5, 1.5), Assert.Single(detector.Transitions));
        Assert.Null(detector.SigmaDerivative);
        Assert.Equal(4, detector.TimeInPhase(13));
    }

    [Fact]
    public void DerivativeUsesTheLastTenObservationsAndIsZeroWithinOneStep()
    {
        var detector = new PhaseTransitionDetector();
        for (int i = 0; i < 30; i++)
        {
            detector.Observe(i < 20 ? 1.0 : 1.0 + ((i - 20) * 1e-3), 2 * i);
        }

        Close.To(9e-3 / 18.0, detector.SigmaDerivative!.Value, 1e-12);
        var still = new PhaseTransitionDetector();
        still.Observe(1.0, 5);
        still.Observe(1.2, 5);
        Assert.Equal(0.0, still.SigmaDerivative);
    }

    private static string? Name(CriticalPhase? phase) => phase?.ToString().ToUpperInvariant();
}
