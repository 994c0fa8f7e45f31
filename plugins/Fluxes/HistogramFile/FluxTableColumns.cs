using TridentFramework.Particles;

namespace TridentFramework.HistogramFile;

/// <summary>Which column of a table holds what, from its header row.</summary>
/// <param name="EnergyLow">Index of the lower bin edges.</param>
/// <param name="EnergyHigh">Index of the upper bin edges.</param>
/// <param name="Fluxes">Index of each species' flux.</param>
/// <param name="Count">Number of columns.</param>
internal sealed record FluxTableColumns(int EnergyLow, int EnergyHigh, IReadOnlyDictionary<NeutrinoSpecies, int> Fluxes, int Count)
{
    /// <summary>Name of the column of lower bin edges.</summary>
    public const string EnergyLowName = "energy_low";

    /// <summary>Name of the column of upper bin edges.</summary>
    public const string EnergyHighName = "energy_high";

    private static readonly string SpeciesNames = string.Join(", ", NeutrinoSpeciesExtensions.All.Select(s => s.ShortName()));

    /// <summary>Reads the header row; what is wrong with it goes to <paramref name="problems"/>.</summary>
    /// <returns>The columns, or null if the rows cannot be read.</returns>
    public static FluxTableColumns? FromHeader(IReadOnlyList<string> header, int line, FluxTableProblems problems)
    {
        if (header.Count == 1)
        {
            problems.Add(line, $"the header row {FluxTableProblems.Quote(header[0])} names one column; separate {EnergyLowName}, {EnergyHighName} and the species by commas");
            return null;
        }

        var energies = new Dictionary<string, int>(StringComparer.Ordinal);
        var fluxes = new Dictionary<NeutrinoSpecies, int>();
        for (var column = 0; column < header.Count; column++)
        {
            var name = header[column];
            bool isNew;
            if (name is EnergyLowName or EnergyHighName)
            {
                isNew = energies.TryAdd(name, column);
            }
            else if (NeutrinoSpeciesExtensions.TryParse(name, out var species))
            {
                isNew = fluxes.TryAdd(species, column);
            }
            else
            {
                problems.Add(line, $"unknown column {FluxTableProblems.Quote(name)}; columns are {EnergyLowName}, {EnergyHighName} and any of {SpeciesNames}");
                continue;
            }

            if (!isNew)
                problems.Add(line, $"two columns are called '{name}'");
        }

        foreach (var name in new[] { EnergyLowName, EnergyHighName }.Where(name => !energies.ContainsKey(name)))
            problems.Add(line, $"the column '{name}' is missing");
        if (fluxes.Count == 0)
            problems.Add(line, $"no column holds a flux; at least one of {SpeciesNames} is needed");

        return energies.Count == 2 && fluxes.Count > 0
            ? new FluxTableColumns(energies[EnergyLowName], energies[EnergyHighName], fluxes, header.Count)
            : null;
    }
}
