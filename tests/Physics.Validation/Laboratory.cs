using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.Integration;
using TridentFramework.FermiGas;
using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Materials;
using TridentFramework.NewPhysics;
using TridentFramework.NuclearFormFactors;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.Targets;

namespace TridentFramework.Physics.Validation;

/// <summary>Nuclei and form factors of the reference calculation, from the plugins, and the processes that integrate them.</summary>
internal static class Laboratory
{
    public static PluginContext Context { get; } = new(new PhysicalConstants(), ".");

    public static Nuclide Argon40 { get; } = OnlyNuclide("Ar40");

    public static Nuclide Iron56 { get; } = OnlyNuclide("Fe56");

    private static readonly INuclearFormFactorModel Nuclei = new FourierBesselFactory().Create(new FittedDensityParameters(), Context);

    private static readonly INucleonFormFactorModel Nucleons = new Alberico2008Factory().Create(new NoParameters(), Context);

    private static readonly INuclearModel Blocking = new FermiGasFactory().Create(new FermiGasParameters(), Context);

    public static TridentChannel Channel(string text) =>
        TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error, nameof(text));

    /// <summary>Coherent on the nucleus, or on one nucleon of it.</summary>
    public static TridentProcess Process(
        Nuclide nuclide, string contribution, string channel, double? energyGeV, IEnergySpectrum? spectrum, double relativeError, params INewPhysicsModel[][] models)
    {
        var (tensor, mass) = contribution switch
        {
            "coherent" => ((HadronicTensor)new CoherentTensor(Nuclei.ForNuclide(nuclide), nuclide.Z), nuclide.NuclearMassGeV),
            "proton" => (OneNucleon(Nucleon.Proton, nuclide), Nucleon.Proton.MassGeV()),
            "neutron" => (OneNucleon(Nucleon.Neutron, nuclide), Nucleon.Neutron.MassGeV()),
            _ => throw new ArgumentException($"'{contribution}' is no contribution", nameof(contribution)),
        };
        INewPhysicsModel[][] all = models.Length > 0 ? models : [[]];
        return new TridentProcess(
            $"{channel}, {contribution} on {nuclide}, {(energyGeV is { } energy ? $"{energy} GeV" : "flux average")}",
            Channel(channel),
            mass,
            energyGeV,
            [.. all.Select(m => new Hypothesis(tensor, Context.Constants, m, spectrum))],
            relativeError);
    }

    public static IReadOnlyList<ProcessEstimate> Integrate(params TridentProcess[] processes) =>
        new CrossSectionIntegrator(new IntegrationOptions(2, 100_000_000, 2)).Integrate(processes, null, CancellationToken.None);

    private static Nuclide OnlyNuclide(string name) =>
        new NuclideTargetFactory().Create(new NuclideTargetParameters { Name = name }, Context).Composition.Single().Nuclide;

    private static NucleonTensor OneNucleon(Nucleon nucleon, Nuclide nuclide) => new(nucleon, Nucleons, Blocking, [new NucleonCount(nuclide, 1.0)]);
}
