using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Targets;

namespace TridentFramework.Engine.Tests;

/// <summary>Processes on argon-40 with a Gaussian charge density of rms radius 3.42 fm, and how to integrate them.</summary>
internal static class ArgonCase
{
    public static Nuclide Nuclide { get; } = new("Ar", 18, 40, 39.9623831, 37.2155);

    public static PhysicalConstants Constants { get; } = new();

    /// <summary>More points than any of these tests may need.</summary>
    public const long ManyEvaluations = 50_000_000;

    public static CoherentTensor Coherent { get; } = new(new GaussianCharge(3.42), 18);

    public static TridentChannel Channel(string text) =>
        TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error, nameof(text));

    public static Hypothesis StandardModel => With();

    public static Hypothesis With(params INewPhysicsModel[] models) => new(Coherent, Constants, models, null);

    public static TridentProcess Process(string channel, double energyGeV, double relativeError, params Hypothesis[] hypotheses) =>
        new($"{channel} at {energyGeV} GeV", Channel(channel), Nuclide.NuclearMassGeV, energyGeV, hypotheses.Length > 0 ? hypotheses : [StandardModel], relativeError);

    public static ProcessEstimate Integrate(TridentProcess process, ulong seed = 1) =>
        new CrossSectionIntegrator(new IntegrationOptions(seed, ManyEvaluations, 2)).Integrate([process], null, CancellationToken.None)[0];
}
