using BnSyn.Gate.Analysis.Tolerances;
using BnSyn.Gate.Runner.Discovery;

namespace BnSyn.Gate.Runner.Tolerances;

/// <summary>What a process of its own does: follows each seed's run beside one that starts a last place away, either way.</summary>
internal static class GrowthRuns
{
    /// <summary>A distance from which on two states have nothing to do with one another.</summary>
    private const double Saturated = 1.0 / 8;

    /// <summary>Looks beyond that, so that the height of it is seen; then both runs are at an end.</summary>
    private const int LooksBeyond = 256;

    /// <summary>After so many steps it is decided whether a size moves the state.</summary>
    private const int StepsOfDemand = 2;

    /// <summary>What a size has to do for two runs to be followed to their end.</summary>
    private enum Demand
    {
        /// <summary>Nothing.</summary>
        Nothing,

        /// <summary>Change a bit of a state.</summary>
        Moves,

        /// <summary>Change a bit that is still another after the first steps.</summary>
        StaysMoved,

        /// <summary>The same of states whose real numbers are all of single precision.</summary>
        StaysMovedInSingles,
    }

    /// <summary>Follows them.</summary>
    /// <param name="order">Which.</param>
    /// <param name="say">Told every answer when it is there.</param>
    /// <returns>Why there are none; empty where there are.</returns>
    public static string Make(GrowthOrder order, Action<StateGrowth> say)
    {
        if (EngineScenario.Find(order.Engine, order.Scenario, order.Backend, out var problem) is not { } scenario)
        {
            return problem.Length > 0 ? problem : "there is no such scenario or backend";
        }

        if (scenario is not IPerturbableScenario perturbable)
        {
            return "its class does not implement IPerturbableScenario";
        }

        foreach (var seed in order.Seeds)
        {
            foreach (var direction in PowerOfTwo.Directions)
            {
                say(Follow(perturbable, order, seed, direction));
            }
        }

        return "";
    }

    // A last place may be rounded away at once, which says nothing of what the roundings of every step come to. A difference that dies out
    // later is the physics'. A state of single precision has larger last places; a zero of it takes any size, and loses it in the next step.
    private static StateGrowth Follow(IPerturbableScenario scenario, GrowthOrder order, ulong seed, int direction)
    {
        return First(PowerOfTwo.LastPlace, PowerOfTwo.LargestLastPlaces, Demand.StaysMoved)
            ?? First(PowerOfTwo.LastPlaceOfSingles, PowerOfTwo.LargestLastPlacesOfSingles, Demand.StaysMovedInSingles)
            ?? First(PowerOfTwo.LastPlace, PowerOfTwo.Largest, Demand.Moves)
            ?? Follow(scenario, order, seed, Math.ScaleB(direction, PowerOfTwo.Largest), Demand.Nothing)!;

        StateGrowth? First(int smallest, int largest, Demand demand) => Enumerable.Range(smallest, largest - smallest + 1)
            .Select(exponent => Follow(scenario, order, seed, Math.ScaleB(direction, exponent), demand)).FirstOrDefault(growth => growth is not null);
    }

    private static StateGrowth? Follow(IPerturbableScenario scenario, GrowthOrder order, ulong seed, double size, Demand demand)
    {
        var growth = new StateGrowth(order.Perturbation, seed, size);
        try
        {
            using var unmoved = scenario.Create(order.Backend, seed);
            using var moved = scenario.Create(order.Backend, seed, order.Perturbation, size);
            return unmoved is ITracedSimulation one && moved is ITracedSimulation other
                ? Follow(one, other, order.Steps, demand)?.Of(growth)
                : growth with { Problem = "the simulation is not traced" };
        }
        catch (Exception exception)
        {
            return growth with { Problem = $"{exception.GetType().Name}: {exception.Message}" };
        }
    }

    // What moves a state may be a current of the first step, so that the state is looked at before and after it.
    private static StateDistances? Follow(ITracedSimulation unmoved, ITracedSimulation moved, int steps, Demand demand)
    {
        var (one, other) = (new StateCopy(), new StateCopy());
        var distances = new StateDistances();
        var (wasMoved, areSingles, beyond) = (false, true, 0);
        for (var step = 0; ; step++)
        {
            // As in an observed run every step is traced, because that is when an engine records.
            one.Take(unmoved);
            other.Take(moved);
            var isMoved = step <= StepsOfDemand && !one.IsSame(other);
            wasMoved = wasMoved || isMoved;
            areSingles = areSingles && (demand != Demand.StaysMovedInSingles || step > StepsOfDemand || (one.IsOfSingles && other.IsOfSingles));
            if (step == Math.Min(StepsOfDemand, steps) && !(demand switch
            {
                Demand.Moves => wasMoved,
                Demand.StaysMoved => isMoved,
                Demand.StaysMovedInSingles => isMoved && areSingles,
                _ => true,
            }))
            {
                return null;
            }

            if ((distances.Wants(step) || step == steps) && !distances.Add(step, one, other))
            {
                return distances;
            }

            beyond += distances.Last >= Saturated ? 1 : 0;
            if (step == steps || beyond > LooksBeyond || !Advance(unmoved, moved))
            {
                return distances;
            }
        }
    }

    // A run that ends by an exception ends what can be compared; what that means is for the observed run to say.
    private static bool Advance(ITracedSimulation unmoved, ITracedSimulation moved)
    {
        try
        {
            unmoved.Advance(1);
            moved.Advance(1);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
