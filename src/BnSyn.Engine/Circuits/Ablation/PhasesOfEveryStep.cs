namespace BnSyn.Engine.Circuits.Ablation;

/// <summary>The plain way: the phases of all rhythms in every step, whether somebody wants them or not.</summary>
internal sealed class PhasesOfEveryStep
{
    private readonly double[] _phases = new double[Enum.GetValues<Rhythm>().Length];

    internal void Hear(long step, Oscillators oscillators)
    {
        for (int rhythm = 0; rhythm < _phases.Length; rhythm++)
        {
            _phases[rhythm] = oscillators.Phase((Rhythm)rhythm, step);
        }
    }
}
