using TridentFramework.Engine.Estimation;
using TridentFramework.FermiGas;
using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.LMuMinusLTau;
using TridentFramework.Materials;
using TridentFramework.NewPhysics;
using TridentFramework.NuclearFormFactors;
using TridentFramework.NucleonFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;
using TridentFramework.Targets;

namespace TridentFramework.Benchmarks.Pulls;

/// <summary>Targets, beams and models, all from the plugins.</summary>
internal sealed class Laboratory
{
    private readonly PluginContext _context = new(new PhysicalConstants(), ".");
    private readonly INuclearFormFactorModel _fourierBessel;
    private readonly INuclearFormFactorModel _fermi;
    private readonly INucleonFormFactorModel _nucleons;
    private readonly INuclearModel _blocking;

    /// <summary>Loads the models.</summary>
    public Laboratory()
    {
        _fourierBessel = new FourierBesselFactory().Create(new FittedDensityParameters(), _context);
        _fermi = new TwoParameterFermiFactory().Create(new TwoParameterFermiParameters(), _context);
        _nucleons = new Alberico2008Factory().Create(new NoParameters(), _context);
        _blocking = new FermiGasFactory().Create(new FermiGasParameters(), _context);
        NeutrinoBeam = Beam(HornMode.Neutrino, NeutrinoSpecies.NuMu);
        AntineutrinoBeam = Beam(HornMode.Antineutrino, NeutrinoSpecies.NuMuBar);
    }

    /// <summary>Constants of all integrals.</summary>
    public PhysicalConstants Constants => _context.Constants;

    /// <summary>Muon neutrinos at the DUNE near detector, neutrino mode.</summary>
    public IEnergySpectrum NeutrinoBeam { get; }

    /// <summary>Muon antineutrinos at the DUNE near detector, antineutrino mode.</summary>
    public IEnergySpectrum AntineutrinoBeam { get; }

    /// <summary>A channel from its text.</summary>
    public static TridentChannel Channel(string text) =>
        TridentChannel.TryParse(text, out var channel, out var error) ? channel : throw new ArgumentException(error, nameof(text));

    /// <summary>A nuclide such as Ar40.</summary>
    public Nuclide Nuclide(string name) =>
        new NuclideTargetFactory().Create(new NuclideTargetParameters { Name = name }, _context).Composition.Single().Nuclide;

    /// <summary>Coherent scattering with the Fourier-Bessel density.</summary>
    public CoherentTensor FourierBessel(Nuclide nuclide) => new(_fourierBessel.ForNuclide(nuclide), nuclide.Z);

    /// <summary>Coherent scattering with the Fermi density of Lovseth and Radomski, which exists for every nuclide.</summary>
    public CoherentTensor FermiDensity(Nuclide nuclide) => new(_fermi.ForNuclide(nuclide), nuclide.Z);

    /// <summary>Scattering on all nucleons of one kind in a nuclide, Pauli blocking included.</summary>
    public NucleonTensor Nucleons(Nucleon nucleon, Nuclide nuclide) =>
        new(nucleon, _nucleons, _blocking, [new NucleonCount(nuclide, nucleon == Nucleon.Proton ? nuclide.Z : nuclide.N)]);

    /// <summary>Gauge boson of L_mu - L_tau.</summary>
    /// <param name="massGeV">Its mass, GeV.</param>
    /// <param name="coupling">Its coupling g'.</param>
    public INewPhysicsModel GaugeBoson(double massGeV, double coupling) =>
        new LMuMinusLTauFactory().Create(new LMuMinusLTauParameters { MassGeV = massGeV, Coupling = coupling }, _context);

    private IEnergySpectrum Beam(HornMode mode, NeutrinoSpecies species) =>
        new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = mode }, _context).Spectrum(species);
}
