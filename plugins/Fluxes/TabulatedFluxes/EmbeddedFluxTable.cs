using System.Globalization;
using TridentFramework.BinnedFluxes;
using TridentFramework.Fluxes;
using TridentFramework.Particles;

namespace TridentFramework.TabulatedFluxes;

/// <summary>
/// Reads the tables that this assembly carries: comment lines with the source, a header row, then contiguous bins with dPhi/dE of each species.
/// The layout is that of the HistogramFile plugin, so a table can be copied out, changed and read back.
/// </summary>
internal static class EmbeddedFluxTable
{
    private const int EnergyColumns = 2;

    /// <summary>Reads one table.</summary>
    /// <param name="name">Name of the resource without its ending, such as <c>ccfr</c>.</param>
    /// <param name="exposure">What the scale counts.</param>
    /// <exception cref="InvalidDataException">The resource is missing or not in the layout above: the assembly was built wrongly.</exception>
    public static BinnedFlux Read(string name, FluxExposure exposure)
    {
        using var stream = typeof(EmbeddedFluxTable).Assembly.GetManifestResourceStream(name + ".csv")
            ?? throw new InvalidDataException($"the assembly holds no flux table '{name}'");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#')
            .ToArray();

        var species = lines[0].Split(',').Skip(EnergyColumns).Select(SpeciesOf).ToArray();
        var edges = new double[lines.Length];
        var densities = species.ToDictionary(s => s, _ => new double[lines.Length - 1]);
        for (var bin = 0; bin < lines.Length - 1; bin++)
        {
            var values = Array.ConvertAll(lines[bin + 1].Split(','), text => double.Parse(text, CultureInfo.InvariantCulture));
            if (values.Length != species.Length + EnergyColumns || values[0] >= values[1] || (bin > 0 && values[0] != edges[bin]))
                throw new InvalidDataException($"flux table '{name}': '{lines[bin + 1]}' does not continue the table");
            edges[bin] = values[0];
            edges[bin + 1] = values[1];
            for (var column = 0; column < species.Length; column++)
                densities[species[column]][bin] = values[column + EnergyColumns];
        }

        return BinnedFlux.FromTable(exposure, edges, densities);

        NeutrinoSpecies SpeciesOf(string text) =>
            NeutrinoSpeciesExtensions.TryParse(text, out var value) ? value : throw new InvalidDataException($"flux table '{name}': '{text}' is not a species");
    }
}
