using MathNet.Numerics.Random;

namespace BnSyn.Gate.Analysis.Sensitivity;

/// <summary>Counts the alarms of many gates on unchanged physics; the same runs always give the same count.</summary>
internal static class FalseAlarmCount
{
    /// <summary>Enough to bound a rate of 0.3 % where nothing alarms.</summary>
    public const int Gates = 1000;

    private const int Seed = 20240817;

    /// <summary>Draws the gates of a tier.</summary>
    public static FalseAlarms Of(ITier tier)
    {
        var generator = new Xoshiro256StarStar(Seed, threadSafe: false);
        var alarms = 0;
        for (var gate = 0; gate < Gates; gate++)
        {
            alarms += tier.Alarms(generator) ? 1 : 0;
        }

        return new(tier.Name, Gates, alarms, tier.Units, tier.Budget);
    }
}
