namespace BnSyn.Gate;

/// <summary>
/// A backend that is the scenario's own code with other versions of the assemblies that it uses, so that an upgrade is judged in one run. The
/// gate loads the scenario's assembly once more, apart from the first, and takes from <see cref="Folder"/> what is there in the place of
/// what the engine has otherwise. <see cref="IPhysicsScenario.Create"/> of that second one is called with this backend's name.
/// </summary>
/// <param name="Name">One of <see cref="ScenarioDescription.Backends"/>.</param>
/// <param name="Folder">
/// The folder with the other versions, relative to the folder of the scenarios' assembly and below it, for example <c>old</c>. At least one
/// assembly of it must be another file than the one of the same name that the engine has otherwise, and must be loaded in a run.
/// </param>
public sealed record VersionBackend(string Name, string Folder);
