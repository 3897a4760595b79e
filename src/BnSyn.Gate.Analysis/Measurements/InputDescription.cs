namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>A file that the engine was made of or could read.</summary>
/// <param name="Name">Its path below the build's output folder, or below the project as <c>project/...</c>.</param>
/// <param name="Bytes">Its size, in B.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
public sealed record InputDescription(string Name, long Bytes, string Sha256);
