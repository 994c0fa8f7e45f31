using System.Globalization;
using TridentFramework.Fluxes;
using TridentFramework.FormFactors;
using TridentFramework.Materials;
using TridentFramework.NuclearFormFactors;
using TridentFramework.Particles;
using TridentFramework.Plugins;
using TridentFramework.TabulatedFluxes;
using TridentFramework.Targets;

namespace TridentFramework.Benchmarks.Compare;

/// <summary>
/// Argon-40 in the beam at the DUNE near detector, from the plugins: objects for the engine, and the figures in the same tables for the
/// reference program.
/// </summary>
internal sealed class ArgonTarget
{
    private const string DensityTable = "fourier-bessel.csv";

    /// <summary>Loads nuclide, density and beam.</summary>
    public ArgonTarget()
    {
        var context = new PluginContext(Constants, ".");
        Nuclide = new NuclideTargetFactory().Create(new NuclideTargetParameters { Name = "Ar40" }, context).Composition.Single().Nuclide;
        FormFactor = new FourierBesselFactory().Create(new FittedDensityParameters(), context).ForNuclide(Nuclide);
        Beam = new DuneNearDetectorFactory().Create(new DuneNearDetectorParameters { Mode = HornMode.Neutrino }, context).Spectrum(NeutrinoSpecies.NuMu);
        (CutoffRadiusFm, DensityCoefficients) = ReadDensity(Nuclide);
        BinDensities = new double[Beam.EdgesGeV.Count - 1];
        Beam.Evaluate([.. BinDensities.Select((_, bin) => 0.5 * (Beam.EdgesGeV[bin] + Beam.EdgesGeV[bin + 1]))], BinDensities);
    }

    /// <summary>Constants of both programs.</summary>
    public PhysicalConstants Constants { get; } = new();

    /// <summary>Argon-40.</summary>
    public Nuclide Nuclide { get; }

    /// <summary>Fourier-Bessel form factor.</summary>
    public INuclearFormFactor FormFactor { get; }

    /// <summary>Muon neutrinos at the DUNE near detector, neutrino mode.</summary>
    public IEnergySpectrum Beam { get; }

    /// <summary>dPhi/dE of each bin of <see cref="Beam"/>, which is constant inside it.</summary>
    public double[] BinDensities { get; }

    /// <summary>Cut-off radius R of the density, fm.</summary>
    public double CutoffRadiusFm { get; }

    /// <summary>Coefficients a_1, a_2, ... of the density, fm^-3.</summary>
    public double[] DensityCoefficients { get; }

    private static (double CutoffRadiusFm, double[] Coefficients) ReadDensity(Nuclide nuclide)
    {
        var plugin = typeof(FourierBesselFactory).Assembly;
        using var stream = plugin.GetManifestResourceStream(DensityTable)
            ?? throw new InvalidOperationException($"{plugin.GetName().Name} no longer carries the table {DensityTable}, which holds the density for the reference program");
        using var reader = new StreamReader(stream);

        // set, symbol, Z, A, cutoff radius, coefficients; of several sets of a nuclide the first is the one that the plugin takes.
        var mass = nuclide.A.ToString(CultureInfo.InvariantCulture);
        var row = reader.ReadToEnd().Split('\n').Select(static line => line.Split(',')).First(fields => fields.Length > 5 && fields[1] == nuclide.Symbol && fields[3] == mass);
        return (Number(row[4]), [.. row[5].Split(' ').Select(Number)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
