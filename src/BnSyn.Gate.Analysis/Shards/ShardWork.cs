namespace BnSyn.Gate.Analysis.Shards;

/// <summary>What is cut into shards; a file's name begins with the word.</summary>
public static class ShardWork
{
    /// <summary>A gate.</summary>
    public const string Gate = "measurements";

    /// <summary>What the gate sees: physics that is made wrong on purpose, and repeated.</summary>
    public const string Sensitivity = "sensitivity";

    /// <summary>The target that does all of it.</summary>
    /// <param name="work">One of the words.</param>
    public static string TargetOf(string work) => work == Gate ? "PhysicsGate" : "PhysicsSensitivity";
}
