namespace BnSyn.Engine.Circuits.Description;

/// <summary>What can be wrong with the description of a circuit; the number is the code in the message.</summary>
public enum CircuitError
{
    /// <summary>Of errors made without a kind.</summary>
    None = 0,

    /// <summary>BNC0001: a component, population, port or modulator that does not exist.</summary>
    UnknownName = 1,

    /// <summary>BNC0002: a second thing of the same name.</summary>
    DuplicateName = 2,

    /// <summary>BNC0003: a delay that is not at least one step, or too long.</summary>
    Delay = 3,

    /// <summary>BNC0004: what is joined has not the size of what it is joined to.</summary>
    Shape = 4,

    /// <summary>BNC0005: nothing where something is needed.</summary>
    Empty = 5,

    /// <summary>BNC0006: an addition to a circuit that has been built: it would never run.</summary>
    AlreadyBuilt = 6,

    /// <summary>BNC0007: a number outside its range.</summary>
    OutOfRange = 7,

    /// <summary>BNC0008: a name with other characters than letters, digits, '-' and '_'.</summary>
    Name = 8,

    /// <summary>BNC0009: a combination that has no meaning, such as a learning rule on inhibitory synapses.</summary>
    Combination = 9,
}
