namespace BnSyn.Gate.Analysis.Claims.Sources;

/// <summary>A class, record, struct or interface, as one file has it.</summary>
/// <param name="Name">Its name, with namespace and the classes around it, each before a dot.</param>
/// <param name="Members">What is in it; types in it are classes of their own.</param>
internal sealed record SourceClass(string Name, IReadOnlyList<SourceMember> Members);
