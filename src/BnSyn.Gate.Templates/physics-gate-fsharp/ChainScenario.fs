namespace PhysicsGate1

open BnSyn.Gate

/// <summary>One physical situation: what is simulated, what is observed of it, and what must hold whatever a baseline says.</summary>
[<Sealed>]
type ChainScenario() =
    let masses = 64
    let alpha = 0.25

    let create backend (seed: uint64) strength factor : ISimulation =
        let bend =
            Array.init masses (fun i ->
                let place = (float i + 1.0) / (float masses + 1.0)
                factor * (1.0 + 0.1 * float seed) * 16.0 * place * (1.0 - place))

        new ChainSimulation(ChainOfMasses(bend, strength, inVectors = (backend = "vectorized")))

    interface IPerturbableScenario with
        member _.Describe() =
            ScenarioDescription(
                Name = "chain",
                Purpose = "A bent chain of masses swings freely: energy stays, and passes between the modes.",
                Steps = 4000,
                StepSeconds = ChainOfMasses.TimeStep,
                Seeds = [| 1UL; 2UL; 3UL |],

                // The first is the reference that the others are held to.
                Backends = [| "plain"; "vectorized" |],

                // A changed value invalidates the baseline: other parameters, other physics.
                Parameters =
                    [| ParameterDescription.Number("masses", float masses, "1")
                       ParameterDescription.Number("alpha", alpha, "1")
                       ParameterDescription.Number("dt", ChainOfMasses.TimeStep, "1") |],
                Metrics =
                    [| MetricDescription(
                           "displacement",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-6,
                           RelativeTolerance = 1e-6,
                           ToleranceReason =
                               "Rounding grows to 1e-10 in this time; a millionth of the bend is nothing that anyone would see."
                       )
                       MetricDescription(
                           "energy_error",
                           "1",
                           ConformanceClass.Tolerance,
                           AbsoluteTolerance = 1e-5,
                           RelativeTolerance = 0.05,
                           ToleranceReason = "The largest of 4000 relative errors; its size is that of dt squared."
                       )
                       MetricDescription("turns", "1", ConformanceClass.Exact) |],

                // No refresh can override these.
                Invariants =
                    [| InvariantDescription("energy_error", 0.0, 1e-3, "Velocity Verlet keeps energy to the order of dt squared.") |],

                // Ways to make the physics wrong, by which the gate measures what it would see. PhysicsTolerances moves the initial state
                // by a last place, which shows what rounding alone makes of each metric.
                Perturbations =
                    [| PerturbationDescription(
                           "alpha",
                           PerturbationKind.Parameter,
                           "the quadratic term of the springs is 1 % stronger"
                       )
                       PerturbationDescription("bend", PerturbationKind.InitialState, "the chain starts 1 % more bent") |],

                // A run in which nothing happened proves nothing.
                ActivityMetric = "turns",

                // Additions, products and comparisons alone: the same bits on every machine.
                EnvironmentClass = EnvironmentClasses.Any
            )

        member _.Create(backend, seed) = create backend seed alpha 1.0

        member _.Create(backend, seed, perturbation, size) =
            if perturbation = "bend" then
                create backend seed alpha (1.0 + size)
            else
                create backend seed (alpha * (1.0 + size)) 1.0
