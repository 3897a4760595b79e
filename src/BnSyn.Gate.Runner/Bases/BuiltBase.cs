using BnSyn.Gate.Runner.Discovery;
using BnSyn.Gate.Tasks.Inputs;

namespace BnSyn.Gate.Runner.Bases;

/// <summary>What the build of a base left.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Inputs">Every file that its processes can read: name and full path.</param>
internal sealed record BuiltBase(BuiltEngine Engine, IReadOnlyList<InputFile> Inputs);
