using BnSyn.Gate.Analysis.Outcomes;
using BnSyn.Gate.Testing;

namespace BnSyn.Gate.Analysis.Diagnostics;

/// <summary>Codes from BNG9013 on: what a test says that asks for the gate, before there is one.</summary>
public static class TestingDiagnostics
{
    /// <summary>Test project not prepared.</summary>
    public static readonly Diagnostic NotPrepared = new(
        "BNG9013", DiagnosticSeverity.Error, Outcome.Invalid,
        "Test project not prepared",
        TestMessages.NotPrepared,
        "Reference the package BnSyn.Gate.Testing in the test project itself, build it, and run the tests in its whole output folder, those of each project in a process of their own; see docs/testing.md.");

    /// <summary>Class cannot be verified.</summary>
    public static readonly Diagnostic NotVerifiable = new(
        "BNG9014", DiagnosticSeverity.Error, Outcome.Invalid,
        "Class cannot be verified",
        TestMessages.NotVerifiable,
        "Give PhysicsGate.Verify a public class that implements IPhysicsScenario or IScenarioSource and has a public constructor without parameters: another process looks for it in its assembly.");

    /// <summary>Refresh asked of a test.</summary>
    public static readonly Diagnostic NoRefresh = new(
        "BNG9015", DiagnosticSeverity.Error, Outcome.Invalid,
        "Refresh asked of a test",
        TestMessages.NoRefresh,
        "Take the property away. Accept new physics with the command that the failing test prints, or refresh in a build with the target PhysicsGate; see docs/testing.md.");

    internal static readonly Diagnostic[] Rows = [NotPrepared, NotVerifiable, NoRefresh];
}
