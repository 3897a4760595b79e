using BnSyn.Engine.Circuits.Description;

namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>What one idea is worth on one circuit.</summary>
/// <param name="Idea">Its name.</param>
/// <param name="On">Microseconds per step with it, the median of the rounds.</param>
/// <param name="Off">Without.</param>
/// <param name="Gain">Median of the ratios without / with of neighbouring rounds.</param>
/// <param name="Interval">The interval of the gain; null where the rounds are too few for one.</param>
/// <param name="SameBits">Whether state, weights and traces are equal at the end.</param>
public sealed record CircuitAblation(string Idea, double On, double Off, double Gain, MedianInterval? Interval, bool SameBits)
{
    // What is many times slower shows in few rounds.
    private const int FewRounds = 7;
    private const double SlowRound = 3000.0;

    /// <summary>Microseconds that the idea saves a step.</summary>
    public double Saved => Off - (Off / Gain);

    /// <summary>The same as a fraction of the step without it; negative where it costs.</summary>
    public double Share => 1.0 - (1.0 / Gain);

    /// <summary>Runs the circuit with the idea and without, rounds in turn, so that a machine that slows down slows both.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="idea">The idea.</param>
    /// <param name="rounds">Rounds of each; fewer where one takes long.</param>
    public static CircuitAblation Measure(CircuitDescription circuit, ulong seed, CircuitIdea idea, int rounds = 25)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var on = new TimedCircuit(circuit, seed, idea.On);
        var off = new TimedCircuit(circuit, seed, idea.Off);
        var gains = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            // ABBA: the second finds the caches as the first left them.
            bool first = round % 2 == 0;
            double a = first ? on.Round() : off.Round();
            double b = first ? off.Round() : on.Round();
            gains.Add(first ? b / a : a / b);
            rounds = Math.Max(a, b) > SlowRound ? Math.Min(rounds, FewRounds) : rounds;
        }

        return new CircuitAblation(idea.Name, on.Median, off.Median, MedianInterval.Median(gains), MedianInterval.Of(gains), on.Digest == off.Digest);
    }
}
