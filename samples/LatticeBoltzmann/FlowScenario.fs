namespace LatticeBoltzmann

open BnSyn.Gate

/// <summary>A fluid begins to flow between two walls.</summary>
[<Sealed>]
type FlowScenario() =
    // With this relaxation, (relaxation - 1/2)² = 3/16, the wall is exactly half-way between two nodes: Ginzburg and d'Humières (2003).
    let relaxation = 0.5 + 0.25 * sqrt 3.0
    let strength = 1e-5
    let bump = 0.01

    let create backend (seed: uint64) relaxation bump : ISimulation =
        let fluid = { Relaxation = relaxation; Force = strength * float seed }
        new FlowSimulation(Channel(fluid, bump, (if backend = "fused" then Fused else TwoPass)))

    interface IPerturbableScenario with
        member _.Describe() =
            ScenarioDescription(
                Name = "flow",
                Purpose = "A fluid between two walls, driven from rest, ends as Poiseuille's parabola; a pressure wave dies out on the way.",
                Steps = 4000,
                StepSeconds = 1.0,

                // A seed is how strongly the fluid is driven.
                Seeds = [| 1UL; 2UL; 3UL |],
                Backends = [| "two-pass"; "fused" |],
                Parameters =
                    [| ParameterDescription.Number("relaxation", relaxation, "steps")
                       ParameterDescription.Number("strength", strength, "1")
                       ParameterDescription.Number("bump", bump, "1") |],
                Metrics =
                    [| MetricDescription(
                           "flow",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-12,
                           RelativeTolerance = 1e-9,
                           ToleranceReason = "viscosity damps what was rounded"
                       )
                       MetricDescription(
                           "sound",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-12,
                           RelativeTolerance = 1e-9,
                           ToleranceReason = "a sum of 4000 squares"
                       )
                       MetricDescription(
                           "mass_error",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-11,
                           ToleranceReason = "it is rounding itself"
                       )
                       MetricDescription(
                           "profile_error",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-9,
                           ToleranceReason = "a difference from a solution, rounded as the flow is"
                       ) |],
                Fields =
                    [| FieldDescription(
                           "profile",
                           "1",
                           [| FieldAxis("y", "1", 16, Origin = 0.5) |],
                           Norms =
                               [| NormDescription(FieldNorm.Maximum, 1e-9, "viscosity damps what was rounded, at each node") |]
                       ) |],
                Invariants =
                    [| InvariantDescription("mass_error", 0.0, 1e-11, "what leaves at one end comes in at the other")
                       InvariantDescription("profile_error", 0.0, 1e-8, "the parabola, which the lattice has without an error of its own") |],
                Perturbations =
                    [| PerturbationDescription(
                           "relaxation",
                           PerturbationKind.Parameter,
                           "populations take 1 % longer to relax, so that the fluid is more viscous"
                       )
                       PerturbationDescription("bump", PerturbationKind.InitialState, "the pressure wave starts 1 % higher") |],
                ActivityMetric = "flow",

                // Sums, products, quotients and one square root: the same bits on every machine.
                EnvironmentClass = EnvironmentClasses.Any
            )

        member _.Create(backend, seed) = create backend seed relaxation bump

        member _.Create(backend, seed, perturbation, size) =
            if perturbation = "bump" then
                create backend seed relaxation (bump * (1.0 + size))
            else
                create backend seed (relaxation * (1.0 + size)) bump
