namespace BnSyn.Engine.Circuits.Plans;

/// <summary>A port with everything looked up.</summary>
/// <param name="FullName">Component and port.</param>
/// <param name="Component">Index of its component.</param>
/// <param name="Segments">What arrives there.</param>
internal sealed record PortPlan(string FullName, int Component, Segment[] Segments);
