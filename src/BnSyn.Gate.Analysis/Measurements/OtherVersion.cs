namespace BnSyn.Gate.Analysis.Measurements;

/// <summary>An assembly that was loaded in the place of the engine's own.</summary>
/// <param name="Folder">The folder that a <see cref="VersionBackend"/> names.</param>
/// <param name="Assembly">Its file's name.</param>
/// <param name="Version">Its version, as its package or its author names it.</param>
/// <param name="Replaces">The same of the one that the engine has otherwise; empty where it has none.</param>
public sealed record OtherVersion(string Folder, string Assembly, string Version, string Replaces);
