namespace BnSyn.Gate;

/// <summary>
/// A backend that is a program of its own, in any language. It speaks the protocol of docs/process-backends.md on its standard input and
/// output; the gate starts it once for every simulation, or for many where it says that it is new again after each.
/// </summary>
/// <param name="Name">One of <see cref="ScenarioDescription.Backends"/>.</param>
/// <param name="Program">
/// What is started: the name of a program that is on the path (<c>python3</c>), or a path, which is relative to the folder of the
/// scenarios' assembly (<c>./engine</c>).
/// </param>
/// <param name="Arguments">
/// Its arguments, as they are. The program runs in <see cref="WorkingFolder"/>, so that the path of a file is relative to that.
/// </param>
public sealed record ProcessBackend(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The folder that it runs in, relative to the folder of the scenarios' assembly; empty, the default, for that folder itself.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>Variables of its environment by name, besides those of the gate's own process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// How long one answer may take, and the end of the program once it is asked for no more, in s, above 0 and at most 86400. A program that takes
    /// longer is ended and the run is invalid.
    /// </summary>
    public double AnswerSeconds { get; init; } = 60;
}
