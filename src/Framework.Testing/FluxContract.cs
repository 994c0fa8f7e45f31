using System.Globalization;
using NUnit.Framework;
using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every neutrino flux promises, <see cref="INeutrinoFlux"/> and <see cref="IEnergySpectrum"/>.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class FluxContract<TFactory, TParameters> : PluginContract<TFactory, INeutrinoFlux, TParameters>
    where TFactory : PluginFactory<INeutrinoFlux, TParameters>, new()
    where TParameters : class
{
    /// <summary>Far below the error of any flux; sums and closed forms reach it.</summary>
    private const double IntegralTolerance = 1e-6;

    /// <summary>Six standard errors are passed once in 5e8 tests; the sampled points are always the same.</summary>
    private const double StandardErrors = 6.0;

    /// <summary>Rounding of a sum of tens of thousands of terms, for bins in which the samples do not vary.</summary>
    private const double Rounding = 1e-9;

    /// <summary>A card names channels, and each needs neutrinos of its species.</summary>
    [Test]
    public void SpeciesAreListedOnce()
    {
        if (Model.Species is not { Count: > 0 } species || species.Distinct().Count() != species.Count || species.Any(static s => !Enum.IsDefined(s)))
            throw Broken($"the species are [{string.Join(", ", Model.Species ?? [])}]", "Species lists each species with a non-zero flux once", "list those that Spectrum has");
        if (!Enum.IsDefined(Model.Exposure))
            throw Broken($"the exposure is {Model.Exposure}", "the exposure is one of FluxExposure", "ShapeOnly is right for a beam without absolute scale");
    }

    /// <summary>A channel whose neutrinos the beam has not is an error of the card, which must say what the beam has.</summary>
    [Test]
    public void SpeciesThatAreNotListedAreRefused()
    {
        const string Promise = "Spectrum throws ArgumentException for a species that is not listed, and names those that are";
        foreach (var species in NeutrinoSpeciesExtensions.All.Except(Model.Species))
        {
            try
            {
                _ = Model.Spectrum(species);
            }
            catch (ArgumentException refusal)
            {
                if (!Model.Species.All(s => refusal.Message.Contains(s.ShortName(), StringComparison.Ordinal)))
                    throw Broken($"the refusal of {species.ShortName()} says '{refusal.Message}'", Promise, "name the species with ShortName()");
                continue;
            }

            throw Broken($"the spectrum of {species.ShortName()} exists, and Species is [{string.Join(", ", Model.Species.Select(static s => s.ShortName()))}]", Promise, "throw ArgumentOutOfRangeException, or add the species to the list");
        }
    }

    /// <summary>The engine samples energies between the edges, piece by piece.</summary>
    [Test]
    public void EdgesIncrease()
    {
        const string Promise = "edges are energies in GeV that increase, from zero or more; a single one is positive";
        foreach (var (species, spectrum) in Spectra)
        {
            if (spectrum.EdgesGeV is not { Count: > 0 } edges || !edges.All(double.IsFinite) || !(edges[0] >= 0.0) || !(edges[^1] > 0.0))
                throw Broken($"the edges of {species.ShortName()} are [{string.Join(", ", (spectrum.EdgesGeV ?? []).Take(3).Select(Text))} ...]", Promise, "give the bin edges, or the two ends of a formula");
            for (var i = 1; i < edges.Count; i++)
            {
                if (!(edges[i] > edges[i - 1]))
                    throw Broken($"edge {i + 1} of {species.ShortName()} is {Text(edges[i])} GeV after {Text(edges[i - 1])} GeV", Promise, "sort the edges and drop repeated ones");
            }
        }
    }

    /// <summary>Averages are divided by the integral.</summary>
    [Test]
    public void IntegralsArePositive()
    {
        foreach (var (species, spectrum) in Spectra)
        {
            if (!(spectrum.Integral > 0.0 && double.IsFinite(spectrum.Integral)))
                throw Broken($"the integral of {species.ShortName()} is {Text(spectrum.Integral)}", "Species are those with a non-zero flux, whose integral is positive and finite", "leave a species without neutrinos out of Species");
        }
    }

    /// <summary>A density that is negative or no number would spoil every average.</summary>
    [Test]
    public void TheDensityIsNeverNegative()
    {
        foreach (var (species, spectrum) in SpectraWithDensity)
        {
            var energies = EnergiesInside(spectrum).ToArray();
            var density = Density(spectrum, energies);
            var bad = Array.FindIndex(density, static d => !(d >= 0.0 && double.IsFinite(d)));
            if (bad >= 0)
                throw Broken($"dPhi/dE of {species.ShortName()} at {Text(energies[bad])} GeV is {Text(density[bad])}", "dPhi/dE is finite and not negative", "clip interpolations at zero, or choose one that does not overshoot");
        }
    }

    /// <summary>The engine takes the first and the last edge for the ends of the spectrum.</summary>
    [Test]
    public void TheDensityIsZeroOutsideTheEdges()
    {
        foreach (var (species, spectrum) in SpectraWithDensity)
        {
            var (first, last) = (spectrum.EdgesGeV[0], spectrum.EdgesGeV[^1]);
            double[] energies = [.. new[] { 0.0, 0.5 * first, first * (1.0 - 1e-9), last * (1.0 + 1e-9), 1.1 * last, 2.0 * last, 1e3 * last }.Where(energy => energy < first || energy > last)];
            var density = Density(spectrum, energies);
            var bad = Array.FindIndex(density, static d => d != 0.0);
            if (bad >= 0)
                throw Broken($"dPhi/dE of {species.ShortName()} at {Text(energies[bad])} GeV is {Text(density[bad])}, and the edges reach from {Text(first)} to {Text(last)} GeV", "the flux is zero outside the edges", "return zero there, or move the edges out");
        }
    }

    /// <summary>Rates multiply a flux average with the integral, so it must be that of the density.</summary>
    [Test]
    public void TheIntegralIsThatOfTheDensity()
    {
        foreach (var (species, spectrum) in SpectraWithDensity)
        {
            var integral = SpectrumIntegral.ByQuadrature(spectrum, IntegralTolerance, out var rough);
            if (rough is { } bin)
                throw Broken($"dPhi/dE of {species.ShortName()} is not smooth between its edges {Text(bin.LowGeV)} and {Text(bin.HighGeV)} GeV", "edges are the energies between which the spectrum is smooth", "add an edge where the density jumps, bends or diverges");
            if (!(Math.Abs(integral - spectrum.Integral) <= IntegralTolerance * spectrum.Integral))
                throw Broken($"Integral of {species.ShortName()} is {Text(spectrum.Integral)}, and its density integrates to {Text(integral)}", "Integral is int dPhi/dE dE, within 1e-6", "look for bin widths that were forgotten or counted twice, and for a tail beyond the edges");
        }
    }

    /// <summary>The same at random energies, as the engine asks for them: many in one call, in no order of bins.</summary>
    [Test]
    public void TheIntegralIsTheMeanOverSampledEnergies()
    {
        foreach (var (species, spectrum) in SpectraWithDensity)
        {
            var (integral, error) = SpectrumIntegral.BySampling(spectrum);
            if (!(Math.Abs(integral - spectrum.Integral) <= (StandardErrors * error) + (Rounding * spectrum.Integral)))
                throw Broken($"Integral of {species.ShortName()} is {Text(spectrum.Integral)}, and sampled energies give {Text(integral)} +- {Text(error)}", "Integral is int dPhi/dE dE, within six standard errors of a sample", "look for energies at which a call for many points differs from a call for one");
        }
    }

    /// <summary>The engine asks for blocks of energies; a value must not depend on the block that its energy stands in.</summary>
    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        foreach (var (species, spectrum) in SpectraWithDensity)
        {
            var (first, last) = (Math.Max(spectrum.EdgesGeV[0], 1e-3 * spectrum.EdgesGeV[^1]), spectrum.EdgesGeV[^1]);
            var difference = BatchComparison.FirstDifference(
                Points.Scattered(0.5 * first, 1.2 * last, 260),
                "E = {0} GeV",
                results: 1,
                before: (double.NaN, 0.0),
                (energy, density, _) => spectrum.Evaluate(energy, density),
                energy => (Density(spectrum, [energy])[0], 0.0));
            if (difference is not null)
                throw Broken($"dPhi/dE of {species.ShortName()}: {difference}", "density receives dPhi/dE, one for each energy", "write each value once, from its own energy alone");
        }
    }

    /// <summary>Variants share the beam, whatever their constants.</summary>
    [Test]
    public void ConstantsOfTheRunChangeNothing() => RequireIndependenceOfConstants();

    private protected override IReadOnlyList<Probe> Probes(INeutrinoFlux model)
    {
        var probes = new List<Probe>();
        foreach (var (species, spectrum) in Spectra)
        {
            probes.Add(new Probe($"edges and integral of {species.ShortName()}", () => [.. model.Spectrum(species).EdgesGeV, model.Spectrum(species).Integral]));
            if (spectrum.EdgesGeV.Count < 2)
                continue;
            var energies = EnergiesInside(spectrum).ToArray();
            foreach (var piece in energies.Chunk((energies.Length / 4) + 1))
                probes.Add(new Probe($"dPhi/dE of {species.ShortName()} from {Text(piece[0])} GeV on", () => Density(model.Spectrum(species), piece)));
        }

        return probes;
    }

    private IEnumerable<(NeutrinoSpecies Species, IEnergySpectrum Spectrum)> Spectra => Model.Species.Select(species => (
        species,
        Model.Spectrum(species) ?? throw Broken($"the spectrum of {species.ShortName()} is null", "Spectrum returns that of each listed species", "leave the species out of Species")));

    private IEnumerable<(NeutrinoSpecies Species, IEnergySpectrum Spectrum)> SpectraWithDensity => Spectra.Where(static entry => entry.Spectrum.EdgesGeV.Count > 1);

    private static IEnumerable<double> EnergiesInside(IEnergySpectrum spectrum)
    {
        double[] shares = [1e-6, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0 - 1e-6];
        var edges = spectrum.EdgesGeV;
        for (var bin = 0; bin + 1 < edges.Count; bin++)
        {
            foreach (var share in shares)
                yield return edges[bin] + (share * (edges[bin + 1] - edges[bin]));
        }
    }

    private static double[] Density(IEnergySpectrum spectrum, double[] energies)
    {
        var density = new double[energies.Length];
        spectrum.Evaluate(energies, density);
        return density;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
