namespace LatticeBoltzmann

/// <summary>What flows, and what drives it. The unit of length is the spacing of the lattice, that of time a step.</summary>
type internal Fluid =
    { /// Time in which populations relax to equilibrium; the viscosity is a third of what it has above one half.
      Relaxation: float
      /// Force along the channel on a unit of mass.
      Force: float }

    member fluid.Viscosity = (fluid.Relaxation - 0.5) / 3.0

/// <summary>The nine velocities of D2Q9, and what happens to the populations that have them where they meet: Bhatnagar, Gross and Krook (1954).</summary>
module internal Lattice =
    let directions = 9
    let x = [| 0; 1; 0; -1; 0; 1; -1; -1; 1 |]
    let y = [| 0; 0; 1; 0; -1; 1; 1; -1; -1 |]
    let opposite = [| 0; 3; 4; 1; 2; 7; 8; 5; 6 |]

    let weight =
        Array.init directions (fun i ->
            match abs x[i] + abs y[i] with
            | 0 -> 4.0 / 9.0
            | 1 -> 1.0 / 9.0
            | _ -> 1.0 / 36.0)

    /// Density and momentum of the populations of one node.
    let moments (populations: float[]) at =
        let mutable density = 0.0
        let mutable along = 0.0
        let mutable across = 0.0

        for i in 0 .. directions - 1 do
            let population = populations[at + i]
            density <- density + population
            along <- along + float x[i] * population
            across <- across + float y[i] * population

        struct (density, along, across)

    /// One collision of the populations from `at` on; they are left in `after`, from `place` on.
    let collide fluid (populations: float[]) at (after: float[]) place =
        let struct (density, along, across) = moments populations at
        let ux = along / density
        let uy = across / density
        let square = 1.5 * (ux * ux + uy * uy)

        for i in 0 .. directions - 1 do
            let projected = 3.0 * (float x[i] * ux + float y[i] * uy)
            let equilibrium = weight[i] * density * (1.0 + projected + 0.5 * projected * projected - square)
            let population = populations[at + i]
            let driven = 3.0 * weight[i] * float x[i] * density * fluid.Force
            after[place + i] <- population - (population - equilibrium) / fluid.Relaxation + driven
