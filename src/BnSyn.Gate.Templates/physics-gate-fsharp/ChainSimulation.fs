namespace PhysicsGate1

open System
open BnSyn.Gate

/// <summary>One run of the chain, as the gate advances and observes it.</summary>
[<Sealed>]
type internal ChainSimulation(chain: ChainOfMasses) =
    let initialEnergy = chain.Energy
    let mutable side = chain.Positions[0]
    let mutable largestError = 0.0
    let mutable turns = 0

    member private _.Middle =
        let positions = chain.Positions
        positions[positions.Length / 2]

    interface ITracedSimulation with
        member _.Advance(steps) =
            for _ in 1..steps do
                chain.Step()

        member this.Trace(sink) =
            largestError <- Math.Max(largestError, Math.Abs(chain.Energy / initialEnergy - 1.0))

            if this.Middle * side < 0.0 then
                turns <- turns + 1

            if this.Middle <> 0.0 then
                side <- this.Middle

            sink.Write("positions", chain.Positions)
            sink.Write("velocities", chain.Velocities)

        member this.Observe(sink) =
            sink.Scalar("displacement", this.Middle)
            sink.Scalar("energy_error", largestError)
            sink.Scalar("turns", float turns)
            sink.Count(CountNames.Elements, chain.Positions.Length)

        // The chain holds nothing but memory.
        member _.Dispose() = ()
