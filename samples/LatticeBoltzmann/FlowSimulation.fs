namespace LatticeBoltzmann

open System
open BnSyn.Gate

/// <summary>One run: the fluid starts at rest, and ends as a parabola.</summary>
[<Sealed>]
type internal FlowSimulation(channel: Channel) =
    let mass = channel.Mass
    let mutable largestError = 0.0
    let mutable sound = 0.0

    interface ITracedSimulation with
        member _.Advance(steps) =
            for _ in 1..steps do
                channel.Step()

        member _.Trace(sink) =
            largestError <- max largestError (abs (channel.Mass / mass - 1.0))
            sound <- sound + channel.Excess * channel.Excess
            sink.Write("populations", ReadOnlySpan channel.Populations)

        member _.Observe(sink) =
            let profile = channel.Profile

            let error =
                Array.map2 (fun velocity expected -> abs (velocity / expected - 1.0)) profile channel.Parabola
                |> Array.max

            sink.Scalar("flow", Array.fold (+) 0.0 profile / float profile.Length)
            sink.Scalar("sound", sound)
            sink.Scalar("mass_error", largestError)
            sink.Scalar("profile_error", error)
            sink.Field("profile", ReadOnlySpan profile)
            sink.Count(CountNames.Elements, Channel.Nodes)

        // A channel holds nothing but memory.
        member _.Dispose() = ()
