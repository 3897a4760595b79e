namespace PhysicsGate1

open System
open System.Numerics

/// <summary>
/// The engine: masses on a line, joined by springs with a quadratic term, between two walls (the alpha chain of Fermi, Pasta, Ulam and
/// Tsingou). Unit mass and stiffness; velocity Verlet. Put your own engine in its place.
/// </summary>
/// <param name="positions">Displacements of the masses at the start; they start at rest.</param>
/// <param name="strength">Strength of the quadratic term, alpha.</param>
/// <param name="inVectors">Whether forces are computed for several masses at once.</param>
[<Sealed>]
type ChainOfMasses(positions: float[], strength: float, inVectors: bool) =
    let alpha = strength

    // One wall before the first mass, one behind the last.
    let position = Array.concat [ [| 0.0 |]; positions; [| 0.0 |] ]
    let velocity = Array.zeroCreate<float> positions.Length
    let force = Array.zeroCreate<float> positions.Length

    let computeForces () =
        let mutable first = 0

        if inVectors then
            while first + Vector<float>.Count <= force.Length do
                let here = Vector<float>(position, first + 1)
                let left = here - Vector<float>(position, first)
                let right = Vector<float>(position, first + 2) - here
                (right - left + alpha * (right * right - left * left)).CopyTo(force, first)
                first <- first + Vector<float>.Count

        for i in first .. force.Length - 1 do
            let left = position[i + 1] - position[i]
            let right = position[i + 2] - position[i + 1]
            force[i] <- right - left + alpha * (right * right - left * left)

    let kick () =
        for i in 0 .. velocity.Length - 1 do
            velocity[i] <- velocity[i] + 0.5 * ChainOfMasses.TimeStep * force[i]

    do computeForces ()

    /// <summary>Length of a step, in units of the inverse angular frequency of one spring.</summary>
    static member TimeStep = 0.05

    /// <summary>Displacements, without the walls.</summary>
    member _.Positions = ReadOnlySpan<float>(position, 1, velocity.Length)

    /// <summary>Velocities.</summary>
    member _.Velocities = ReadOnlySpan<float>(velocity)

    /// <summary>Kinetic and potential energy.</summary>
    member _.Energy =
        let mutable energy = 0.0

        for v in velocity do
            energy <- energy + 0.5 * v * v

        for i in 1 .. position.Length - 1 do
            let stretch = position[i] - position[i - 1]
            energy <- energy + (0.5 * stretch * stretch + alpha / 3.0 * stretch * stretch * stretch)

        energy

    /// <summary>One step: half a kick, a drift, half a kick.</summary>
    member _.Step() =
        kick ()

        for i in 0 .. velocity.Length - 1 do
            position[i + 1] <- position[i + 1] + ChainOfMasses.TimeStep * velocity[i]

        computeForces ()
        kick ()
