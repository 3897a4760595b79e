namespace BnSyn.Gate.Tasks.Inputs;

/// <summary>A file that the scenarios' process can read.</summary>
internal sealed class InputFile
{
    /// <param name="name">What it is called in whatever folder the build is: its path below the output folder or the project, with '/'.</param>
    /// <param name="path">Its full path here.</param>
    public InputFile(string name, string path) => (Name, Path) = (name, path);

    /// <summary>What it is called in whatever folder the build is.</summary>
    public string Name { get; }

    /// <summary>Its full path here.</summary>
    public string Path { get; }
}
