namespace LatticeBoltzmann

/// <summary>How a step goes through the lattice; the physics is the same.</summary>
type internal Sweep =
    /// Every node collides, then every population moves.
    | TwoPass
    /// A node's populations move as soon as they have collided.
    | Fused

/// <summary>
/// The engine: a fluid between two walls that a constant force drives along them. Populations that would leave bounce back half-way between
/// two nodes, and what leaves at one end of the channel comes in at the other.
/// </summary>
/// <param name="fluid">What flows.</param>
/// <param name="bump">By how much the first half is denser at the start, as a share. A single column would leave a pattern of odd and even nodes that never dies out.</param>
/// <param name="sweep">How a step goes through the lattice.</param>
[<Sealed>]
type internal Channel(fluid: Fluid, bump: float, sweep: Sweep) =
    static let length = 8
    static let width = 16
    static let size = length * width * Lattice.directions

    // Where a population goes that has collided: as itself to a neighbour, or turned round where there is a wall.
    static let goal =
        Array.init size (fun place ->
            let node, i = place / Lattice.directions, place % Lattice.directions
            let row = node / length + Lattice.y[i]

            if row < 0 || row >= width then
                node * Lattice.directions + Lattice.opposite[i]
            else
                let column = (node % length + Lattice.x[i] + length) % length
                (row * length + column) * Lattice.directions + i)

    let mutable populations =
        Array.init size (fun place ->
            let isBump = place / Lattice.directions % length < length / 2
            Lattice.weight[place % Lattice.directions] * (if isBump then 1.0 + bump else 1.0))

    let mutable next = Array.zeroCreate<float> size
    let colliding = Array.zeroCreate<float> Lattice.directions

    let inTwoPasses () =
        for at in 0 .. Lattice.directions .. size - 1 do
            Lattice.collide fluid populations at next at

        goal |> Array.iteri (fun from place -> populations[place] <- next[from])

    let fused () =
        for at in 0 .. Lattice.directions .. size - 1 do
            Lattice.collide fluid populations at colliding 0

            for i in 0 .. Lattice.directions - 1 do
                next[goal[at + i]] <- colliding[i]

        let before = populations
        populations <- next
        next <- before

    /// <summary>Nodes of the lattice.</summary>
    static member Nodes = length * width

    /// <summary>All populations, node by node.</summary>
    member _.Populations = populations

    /// <summary>Mass of the fluid. One by one: a sum in vector registers has other bits in wider ones.</summary>
    member _.Mass = Array.fold (+) 0.0 populations

    /// <summary>Density of the first node, above the mean. It swings while there is a pressure wave.</summary>
    member channel.Excess =
        let struct (density, _, _) = Lattice.moments populations 0
        density - channel.Mass / float Channel.Nodes

    /// <summary>Velocity along the channel, from wall to wall in its first column. Half of a step's force has acted when a node is looked at.</summary>
    member _.Profile =
        Array.init width (fun row ->
            let struct (density, along, _) = Lattice.moments populations (row * length * Lattice.directions)
            along / density + 0.5 * fluid.Force)

    /// <summary>The velocities that are reached in the end: the parabola of Poiseuille (1840).</summary>
    member _.Parabola =
        Array.init width (fun row ->
            let fromWall = float row + 0.5
            fluid.Force / (2.0 * fluid.Viscosity) * fromWall * (float width - fromWall))

    /// <summary>One step: a collision at every node, and every population moves to a neighbour.</summary>
    member _.Step() =
        match sweep with
        | TwoPass -> inTwoPasses ()
        | Fused -> fused ()
