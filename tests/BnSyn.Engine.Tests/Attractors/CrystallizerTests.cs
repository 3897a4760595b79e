using System.Text.Json;
using BnSyn.Engine.Attractors;
using BnSyn.Engine.Random;
using BnSyn.Engine.Tests.Golden;
using Xunit;

namespace BnSyn.Engine.Tests.Attractors;

public sealed class CrystallizerTests
{
    [Fact]
    public void AncestorsCrystallizerGivesTheRecordedAttractors()
    {
        JsonElement golden = GoldenFile.Read("mod_crystallizer");
        var crystallizer = new AttractorCrystallizer(new CrystallizerParameters
        {
            StateDimension = golden.GetProperty("state_dim").GetInt32(),
            BufferSize = golden.GetProperty("max_buffer_size").GetInt32(),
            SnapshotDimension = golden.GetProperty("snapshot_dim").GetInt32(),
            SearchInterval = golden.GetProperty("pca_update_interval").GetInt32(),
            ClusterEpsilon = golden.Number("cluster_eps"),
            ClusterLeastPoints = golden.GetProperty("cluster_min_samples").GetInt32(),
            AsAncestor = true,
        });
        Assert.Equal("1/(1+k)", golden.GetProperty("temperature").GetString());
        var log = golden.GetProperty("log").EnumerateArray().ToDictionary(entry => entry.GetProperty("k").GetInt32());
        int k = 0;
        foreach (JsonElement observation in golden.GetProperty("observations").EnumerateArray())
        {
            crystallizer.Observe(Hex.Doubles(observation.GetString()!), 1.0 / (1 + k));
            if (log.Remove(k, out JsonElement entry))
            {
                Close.To(entry.Number("progress"), crystallizer.Progress, 1e-9);
                Assert.Equal(entry.GetProperty("n").GetInt32(), crystallizer.Attractors.Count);
                JsonElement dominant = entry.GetProperty("dominant");
                Assert.Equal(dominant.ValueKind == JsonValueKind.Null ? null : dominant.GetInt32(), crystallizer.Dominant);
                Assert.Equal(entry.GetProperty("phase").GetString(), crystallizer.Phase.ToString().ToLowerInvariant());
                Assert.Equal(entry.GetProperty("temperature").GetString(), Hex.Of([crystallizer.Temperature]));
            }

            k++;
        }

        Assert.Empty(log);
        JsonElement[] attractors = [.. golden.GetProperty("attractors").EnumerateArray()];
        Assert.Equal(attractors.Length, crystallizer.Attractors.Count);
        foreach ((JsonElement recorded, Attractor found) in attractors.Zip(crystallizer.Attractors))
        {
            double[] center = recorded.Numbers("center");
            Assert.Equal(center.Length, found.Center.Count);
            for (int i = 0; i < center.Length; i++)
            {
                Close.To(center[i], found.Center[i], 1e-9, 1e-12);
            }

            Close.To(recorded.Number("basin_radius"), found.BasinRadius, 1e-9);
            Close.To(recorded.Number("stability"), found.Stability, 1e-9);
            Close.To(recorded.Number("crystallization"), found.Crystallization, 1e-9);
            Assert.Equal(recorded.GetProperty("formation_step").GetInt64(), found.FormationStep);
        }
    }

    [Fact]
    public void FourPlacesThatHoldAllStatesAreCrystallizedAndForTheAncestorStillGrow()
    {
        AttractorCrystallizer ours = Wander(asAncestor: false, places: 4, observations: 200);
        AttractorCrystallizer ancestor = Wander(asAncestor: true, places: 4, observations: 200);
        Assert.Equal((CrystallizationPhase.Crystallized, CrystallizationPhase.Growth), (ours.Phase, ancestor.Phase));
        Assert.Equal((4, 4), (ours.Attractors.Count, ancestor.Attractors.Count));
        Close.To(1.0, ours.Progress, 1e-12);
        Assert.All(ours.Attractors, attractor => Assert.Equal(0.25, attractor.Stability));
        Assert.All(ours.Attractors, attractor => Assert.Equal(0.5, attractor.Crystallization));
        Assert.All(ours.Attractors, attractor => Assert.Equal(50, attractor.FormationStep));
    }

    [Fact]
    public void PlaceThatIsLeftIsForgottenAndForTheAncestorStaysForEver()
    {
        AttractorCrystallizer ours = Wander(asAncestor: false, places: 2, observations: 100);
        AttractorCrystallizer ancestor = Wander(asAncestor: true, places: 2, observations: 100);
        Assert.Equal((2, CrystallizationPhase.Growth), (ours.Attractors.Count, ours.Phase));
        var phases = new List<CrystallizationPhase>();
        for (int k = 0; k < 100; k++)
        {
            phases.AddRange(ours.Observe([9.0, 9.0, 9.0], 0.1) is { } entered ? [entered] : []);
            ancestor.Observe([9.0, 9.0, 9.0], 0.1);
        }

        Attractor left = Assert.Single(ours.Attractors);
        Assert.Equal((1.0, 0.0, CrystallizationPhase.Nucleation), (left.Stability, left.BasinRadius, ours.Phase));
        Assert.Equal([CrystallizationPhase.Nucleation], phases);
        Assert.Equal(0, ours.Dominant);
        Assert.Equal(3, ancestor.Attractors.Count);
        Assert.Equal(1.0, ancestor.Progress);
    }

    [Fact]
    public void StatesWithoutAPlaceStayFluid()
    {
        var crystallizer = new AttractorCrystallizer(Small(asAncestor: false));
        var generator = new RandomGenerator(6);
        for (int k = 0; k < 100; k++)
        {
            Assert.Null(crystallizer.Observe([100.0 * generator.NextDouble(), 100.0 * generator.NextDouble(), 100.0 * generator.NextDouble()], 1.0));
        }

        Assert.Equal((0, 0.0, CrystallizationPhase.Fluid, (int?)null), (crystallizer.Attractors.Count, crystallizer.Progress, crystallizer.Phase, crystallizer.Dominant));
        Assert.Equal(100, crystallizer.Observations);
    }

    [Fact]
    public void BorderThatWasVisitedAsNoiseIsAdoptedAsPublishedAndNotByTheAncestor()
    {
        double[][] points = [[0.0], [0.5], [0.6], [0.7], [0.8], [5.0]];
        Assert.Equal([1, 0, 2, 3, 4], Assert.Single(DensityClusters.Find(points, 0.5, 4, adoptsNoise: true)).Order().Prepend(1).Distinct());
        Assert.Equal([1, 2, 3, 4], Assert.Single(DensityClusters.Find(points, 0.5, 4, adoptsNoise: false)).Order());
    }

    [Fact]
    public void ClustersAreTheSameWhateverTheOrderOfTheirPoints()
    {
        var generator = new RandomGenerator(12);
        double[][] points = [.. Enumerable.Range(0, 60).Select(i => new[] { ((i % 3) * 10.0) + generator.NextDouble(), generator.NextDouble() })];
        double[][] reversed = [.. points.Reverse()];
        Assert.Equal(Sets(points), Sets(reversed));
        Assert.Equal(3, Sets(points).Count);

        static HashSet<string> Sets(double[][] points) => [.. DensityClusters.Find(points, 0.6, 4, adoptsNoise: true)
            .Select(cluster => string.Join(' ', cluster.Select(i => Hex.Of(points[i])).Order(StringComparer.Ordinal)))];
    }

    [Fact]
    public void DistanceOfEpsilonIsNear()
    {
        double[][] points = [[0.0], [1.0], [2.0]];
        Assert.Single(DensityClusters.Find(points, 1.0, 2, adoptsNoise: true));
        Assert.Empty(DensityClusters.Find(points, 0.999, 2, adoptsNoise: true));
    }

    [Fact]
    public void ValuesOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("state_dim", () => Checked(p => p with { StateDimension = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("max_buffer_size", () => Checked(p => p with { BufferSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("snapshot_dim", () => Checked(p => p with { SnapshotDimension = 4 }));
        Assert.Throws<ArgumentOutOfRangeException>("snapshot_dim", () => Checked(p => p with { SnapshotDimension = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("pca_update_interval", () => Checked(p => p with { SearchInterval = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>("cluster_eps", () => Checked(p => p with { ClusterEpsilon = 0.0 }));
        Assert.Throws<ArgumentOutOfRangeException>("cluster_min_samples", () => Checked(p => p with { ClusterLeastPoints = 0 }));
        var crystallizer = new AttractorCrystallizer(Small(asAncestor: false));
        Assert.Throws<ArgumentException>("state", () => crystallizer.Observe([1.0], 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("state", () => crystallizer.Observe([1.0, 2.0, double.NaN], 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("temperature", () => crystallizer.Observe([1.0, 2.0, 3.0], -0.1));
        Assert.Equal(0, crystallizer.Observations);

        static AttractorCrystallizer Checked(Func<CrystallizerParameters, CrystallizerParameters> change) => new(change(Small(asAncestor: false)));
    }

    private static CrystallizerParameters Small(bool asAncestor) => new()
    {
        StateDimension = 3, SnapshotDimension = 3, BufferSize = 40, SearchInterval = 50, ClusterEpsilon = 0.5, ClusterLeastPoints = 5, AsAncestor = asAncestor,
    };

    /// <summary>Visits places one after the other, a little beside them.</summary>
    private static AttractorCrystallizer Wander(bool asAncestor, int places, int observations)
    {
        var crystallizer = new AttractorCrystallizer(Small(asAncestor));
        for (int k = 0; k < observations; k++)
        {
            double place = 3.0 * (k % places);
            double beside = 0.01 * (k % 7);
            crystallizer.Observe([place + beside, -place, beside], 0.5);
        }

        return crystallizer;
    }
}
