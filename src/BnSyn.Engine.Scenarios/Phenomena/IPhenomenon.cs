using BnSyn.Gate;

namespace BnSyn.Engine.Scenarios.Phenomena;

/// <summary>What a module of the engine does over time, whatever its parameters are.</summary>
internal interface IPhenomenon
{
    /// <summary>The phenomenon in words and numbers.</summary>
    ScenarioDescription Describe();

    /// <summary>A run with the physics as it is.</summary>
    /// <param name="seed">The realisation.</param>
    ICourse Start(ulong seed);

    /// <summary>A run with a perturbation.</summary>
    /// <param name="seed">The realisation.</param>
    /// <param name="perturbation">Its name.</param>
    /// <param name="size">How wrong: a fraction.</param>
    /// <exception cref="ArgumentException">There is no such perturbation.</exception>
    ICourse Start(ulong seed, string perturbation, double size);
}
